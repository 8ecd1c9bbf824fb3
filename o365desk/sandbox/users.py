"""`/users` and everything below one user, except delta."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from urllib.parse import quote

from o365desk.sandbox import activity
from o365desk.sandbox.answers import Answer, Call, GraphError, bad_request, denied, encode, not_found
from o365desk.sandbox.fields import DEFAULT, project, split_select, unknown, user_names
from o365desk.sandbox.filters import Filter, read_filter
from o365desk.sandbox.paging import Seal
from o365desk.sandbox.people import MEMBER, NAMESAKE, Props, User
from o365desk.sandbox.tenant import Tenant

_ALLOWED = frozenset(
    ["$count", "$expand", "$filter", "$orderby", "$search", "$select", "$top", "$skiptoken", "$format"]
)
_BASIC = frozenset(("displayName", "givenName", "id", "mail", "surname", "userPrincipalName", "userType"))
_SCAN = 5000
"""Users looked at for one filtered page; a page may come out short or empty, as in the real service."""


class Users:
    """Reads of one tenant's users; made new for each request.

    Args:
        url: address of the version, such as `https://127.0.0.1:1/v1.0`.
        roles: permissions of the token.
    """

    def __init__(self, tenant: Tenant, roles: frozenset[str], url: str, seal: Seal, now: datetime) -> None:
        self._tenant = tenant
        self._roles = roles
        self._url = url
        self._seal = seal
        self._now = now

    def listing(self, call: Call) -> Answer:
        """`GET /users`."""
        options = call.options
        if "$skip" in options:
            raise bad_request("'$skip' is not supported by the service.", "Request_BadRequest")
        for name in options:
            if name.startswith("$") and name not in _ALLOWED:
                raise bad_request(f"Query option '{name}' was not recognized.", "BadRequest")
        names = user_names(options.get("$select"), many=True)
        chosen = read_filter(options["$filter"]) if "$filter" in options else None
        signs = "signInActivity" in names or (chosen is not None and "signInActivity" in chosen.fields)
        self._allow(names, signs)
        top = page_size(options.get("$top"), 500 if signs else 999)
        self._advanced(call, chosen)
        if chosen is not None and "signInActivity" in chosen.fields and len(chosen.fields) > 1:
            raise bad_request("Filtering by signInActivity cannot be combined with other properties.")
        rows, next_token, total = self._page(call, chosen, top, signs)
        expand = self._manager_names(options.get("$expand"))
        value = []
        for user in rows:
            row = self._row(user, names)
            if expand is not None:
                row["manager"] = self._expanded(user, expand)
            value.append(row)
        body: Props = {
            "@odata.context": f"{self._url}/$metadata#users{_context(names, options.get('$select'))}"
        }
        if total is not None:
            body["@odata.count"] = total
        if next_token:
            body["@odata.nextLink"] = (
                f"{self._url}/users?{_query_without_token(call.query)}$skiptoken={next_token}"
            )
        body["value"] = value
        return Answer(200, encode(body))

    def count(self, call: Call) -> Answer:
        """`GET /users/$count`."""
        self._allow((), signs=False)
        if not call.eventual:
            raise bad_request("$count is not currently supported.", "Request_BadRequest")
        chosen = read_filter(call.options["$filter"]) if "$filter" in call.options else None
        return Answer(200, str(self._total(chosen)).encode(), "text/plain")

    def one(self, call: Call, key: str) -> Answer:
        """`GET /users/{id or UPN}`."""
        names = user_names(call.options.get("$select"), many=False)
        signs = "signInActivity" in names
        self._allow(names, signs)
        if signs and "@" in key:
            raise bad_request(
                "Get By Key only supports UserId and the key has to be a valid Guid", "BadRequest"
            )
        user = self.find(key)
        context = _context(names, call.options.get("$select"))
        row: Props = {"@odata.context": f"{self._url}/$metadata#users{context}/$entity"}
        row.update(self._row(user, names))
        if "mailboxSettings" in names:
            row["mailboxSettings"] = self._settings(user)
        expand = self._manager_names(call.options.get("$expand"))
        if expand is not None:
            row["manager"] = self._expanded(user, expand)
        return Answer(200, encode(row))

    def license_details(self, call: Call, key: str) -> Answer:
        """`GET /users/{id}/licenseDetails`."""
        user = self.find(key)
        value = [
            {
                "id": f"{sku.id}_{user.id}",
                "skuId": sku.id,
                "skuPartNumber": sku.part_number,
                "servicePlans": [activity.plan_info(plan) for plan in sku.plans],
            }
            for sku in user.skus
        ]
        context = f"{self._url}/$metadata#users('{quote(user.id)}')/licenseDetails"
        return Answer(200, encode({"@odata.context": context, "value": value}))

    def manager(self, call: Call, key: str) -> Answer:
        """`GET /users/{id}/manager`."""
        user = self.find(key)
        manager = self._manager(user)
        if manager is None:
            raise not_found("manager")
        names = user_names(call.options.get("$select"), many=False)
        row: Props = {
            "@odata.context": f"{self._url}/$metadata#directoryObjects/$entity",
            "@odata.type": "#microsoft.graph.user",
        }
        row.update(self._row(manager, names))
        return Answer(200, encode(row))

    def mailbox_settings(self, call: Call, key: str, member: str | None) -> Answer:
        """`GET /users/{id}/mailboxSettings` and `/mailboxSettings/userPurpose`."""
        user = self.find(key)
        settings = self._settings(user)
        context = f"{self._url}/$metadata#users('{quote(user.id)}')/mailboxSettings"
        if member is not None:
            exact = {name.lower(): name for name in settings}.get(member.lower())
            if exact is None:
                raise bad_request(f"Resource not found for the segment '{member}'.", "BadRequest")
            return Answer(200, encode({"@odata.context": f"{context}/{exact}", "value": settings[exact]}))
        select = call.options.get("$select")
        if select is not None:
            exact_names = {name.lower(): name for name in settings}
            picked: Props = {}
            for name in split_select(select):
                if name.lower() not in exact_names:
                    raise unknown(name, "mailboxSettings")
                picked[exact_names[name.lower()]] = settings[exact_names[name.lower()]]
            settings = picked
        return Answer(200, encode({"@odata.context": context, **settings}))

    def find(self, key: str) -> User:
        """A living user by id or user principal name.

        Raises:
            GraphError: 404.
        """
        user = self._tenant.roster.find(key)
        if user is None:
            raise not_found(key)
        return user

    def _allow(self, names: tuple[str, ...], signs: bool) -> None:
        if not self._roles & {"User.Read.All", "Directory.Read.All"} and (
            "User.ReadBasic.All" not in self._roles or not set(names) <= (_BASIC | set(DEFAULT))
        ):
            raise denied()
        if signs:
            if "AuditLog.Read.All" not in self._roles:
                raise GraphError(
                    403,
                    "Authentication_MSGraphPermissionMissing",
                    "The principal does not have required Microsoft Graph permission(s): "
                    "AuditLog.Read.All to call this API. "
                    "For more information about Microsoft Graph permissions, please visit "
                    "https://learn.microsoft.com/graph/permissions-overview.",
                )
            if not self._tenant.premium:
                raise not_premium()

    def _advanced(self, call: Call, chosen: Filter | None) -> None:
        options = call.options
        order = options.get("$orderby", "").split()
        advanced = (
            (chosen is not None and chosen.advanced)
            or "$search" in options
            or ("$orderby" in options and "$filter" in options)
            or bool(order and order[0] not in ("displayName", "userPrincipalName"))
        )
        if not advanced:
            return
        counted = options.get("$count", "").lower() == "true"
        if not call.eventual or (not counted and "$search" not in options):
            raise bad_request(
                "Request with $search query parameter only works through MSGraph with a special request "
                "header: "
                "'ConsistencyLevel: eventual'"
                if "$search" in options
                else "Operator or sorting needs the header 'ConsistencyLevel: eventual' and $count=true."
            )
        if "$expand" in options:
            raise bad_request(
                "The query specified in the URI is not valid: $expand is not supported with advanced queries."
            )

    def _page(
        self, call: Call, chosen: Filter | None, top: int, signs: bool
    ) -> tuple[list[User], str | None, int | None]:
        options = call.options
        test = chosen.test if chosen else None
        if chosen is not None and "signInActivity" in chosen.fields:
            inner = chosen.test
            test = lambda props: inner({**props, "signInActivity": self._sign_in_of(props)})  # noqa: E731
        if "$search" in options:
            test = _both(test, _search(options["$search"]))
        start = 0
        if "$skiptoken" in options:
            content = self._seal.open(options["$skiptoken"])
            if content[0] != "users" or content[1] != self._tenant.id:
                raise bad_request("Parameter 'SkipToken' is invalid.", "Directory_ExpiredPageToken")
            start = int(str(content[2]))
        wants_count = (
            options.get("$count", "").lower() == "true" and call.eventual and "$skiptoken" not in options
        )
        total = self._count(test) if wants_count else None
        if "$orderby" in options:
            ordered = self._ordered(options["$orderby"], test)
            rows = ordered[start : start + top]
            after = start + top if start + top < len(ordered) else None
        else:
            rows, after = self._scan(start, top, test)
        return rows, self._seal.close(["users", self._tenant.id, after]) if after is not None else None, total

    def _scan(
        self, start: int, top: int, test: Callable[[Props], bool] | None
    ) -> tuple[list[User], int | None]:
        roster = self._tenant.roster
        rows: list[User] = []
        index = start
        limit = min(roster.top, start + (_SCAN if test else roster.top))
        while index < limit and len(rows) < top:
            if not roster.is_deleted(index):
                user = roster.at(index)
                if test is None or test(user.props):
                    rows.append(user)
            index += 1
        more = any(not roster.is_deleted(later) for later in range(index, min(index + 1000, roster.top)))
        return rows, index if more else None

    def _ordered(self, order: str, test: Callable[[Props], bool] | None) -> list[User]:
        words = order.split()
        name = words[0]
        if len(words) > 2 or (len(words) == 2 and words[1] not in ("asc", "desc")) or "," in order:
            raise bad_request("The $orderby expression is not valid.", "BadRequest")
        if name not in (*DEFAULT, "createdDateTime", "department"):
            raise bad_request(f"Sorting by '{name}' is not supported for resource 'User'.")
        rows = [user for user in self._tenant.roster.walk() if test is None or test(user.props)]
        rows.sort(key=lambda user: str(user.props.get(name) or "").lower(), reverse=words[-1] == "desc")
        return rows

    def _total(self, chosen: Filter | None) -> int:
        return self._count(chosen.test if chosen else None)

    def _count(self, test: Callable[[Props], bool] | None) -> int:
        if test is None:
            return self._tenant.roster.living
        return sum(1 for user in self._tenant.roster.walk() if test(user.props))

    def _row(self, user: User, names: tuple[str, ...]) -> Props:
        row = project(user.props, names)
        if "signInActivity" in row:
            activity_row = activity.sign_in(self._tenant, user, self._now)
            if activity_row is None:
                del row["signInActivity"]
            else:
                row["signInActivity"] = activity_row
            row.setdefault("id", user.id)
        row.pop("mailboxSettings", None)
        return row

    def _sign_in_of(self, props: Props) -> Props:
        user = self._tenant.roster.find(str(props["id"]))
        return (activity.sign_in(self._tenant, user, self._now) if user else None) or {}

    def _settings(self, user: User) -> Props:
        if not self._roles & {"MailboxSettings.Read", "MailboxSettings.ReadWrite"}:
            raise GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        purpose = user.purpose
        if purpose is None:
            raise GraphError(
                404,
                "MailboxNotEnabledForRESTAPI",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
            )
        return activity.settings(self._tenant, user, purpose)

    def _manager_names(self, expand: str | None) -> tuple[str, ...] | None:
        if expand is None:
            return None
        found = re.fullmatch(r"manager(?:\((.*)\))?", expand.strip(), re.I)
        if found is None:
            raise bad_request(f"Expanding '{expand}' is not supported for resource 'User'.", "BadRequest")
        select = re.search(r"\$select=([^;)]+)", found[1] or "")
        return user_names(select[1] if select else None, many=False)

    def _expanded(self, user: User, names: tuple[str, ...]) -> Props | None:
        manager = self._manager(user)
        return {"@odata.type": "#microsoft.graph.user", **self._row(manager, names)} if manager else None

    def _manager(self, user: User) -> User | None:
        """The nearest employee above: everyone but the first has one, things and guests have none."""
        if user.index == 0 or user.kind not in (MEMBER, NAMESAKE):
            return None
        roster = self._tenant.roster
        above: Iterator[int] = (i for i in range((user.index - 1) // 6, -1, -1) if not roster.is_deleted(i))
        for index in islice(above, 50):
            manager = roster.at(index)
            if manager.kind == MEMBER:
                return manager
        return None


def page_size(text: str | None, limit: int, default: int = 100) -> int:
    """The wanted page size.

    Raises:
        GraphError: 400 for no number from 1 to `limit`.
    """
    if text is None:
        return default
    if not text.isdigit() or not 1 <= int(text) <= limit:
        raise bad_request(f"Invalid page size specified: '{text}'. Must be between 1 and {limit} inclusive.")
    return int(text)


def not_premium() -> GraphError:
    """403 of a tenant without Entra ID P1."""
    return GraphError(
        403,
        "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
        "Neither tenant is B2C or tenant doesn't have premium license",
    )


def _both(first: Callable[[Props], bool] | None, second: Callable[[Props], bool]) -> Callable[[Props], bool]:
    return second if first is None else lambda props: first(props) and second(props)


def _search(text: str) -> Callable[[Props], bool]:
    found = re.fullmatch(r'"(displayName|mail|userPrincipalName|givenName|surname):(.+)"', text.strip())
    if found is None:
        raise bad_request('Syntax error: $search takes "property:text".', "BadRequest")
    name, words = found[1], found[2].lower().split()
    return lambda props: all(word in str(props.get(name) or "").lower() for word in words)


def _context(names: tuple[str, ...], select: str | None) -> str:
    return f"({','.join(names)})" if select is not None else ""


def _query_without_token(query: str) -> str:
    kept = [
        part
        for part in query.split("&")
        if part and not part.lower().startswith(("$skiptoken=", "%24skiptoken="))
    ]
    return "&".join(kept) + "&" if kept else ""
