"""Microsoft Graph v1.0: which path is answered by what, and which permissions open it."""

import re
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from o365desk.sandbox.answers import (
    JSON,
    Answer,
    Call,
    GraphError,
    bad_request,
    denied,
    error_answer,
    read_call,
)
from o365desk.sandbox.delta import Delta
from o365desk.sandbox.directory import Directory, no_cast
from o365desk.sandbox.estate import Estate
from o365desk.sandbox.kept import Kept
from o365desk.sandbox.paging import Seal
from o365desk.sandbox.reports import Reports
from o365desk.sandbox.tenant import Tenant
from o365desk.sandbox.throttle import Throttle
from o365desk.sandbox.tokens import Claims, TokenMint
from o365desk.sandbox.users import Users

_DIRECTORY = frozenset(("Directory.Read.All",))
_ORGANIZATION = frozenset(
    ("Organization.Read.All", "Directory.Read.All", "User.Read.All", "User.ReadBasic.All")
)
_DOMAIN = frozenset(("Domain.Read.All", "Directory.Read.All"))
_SKUS = frozenset(("LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"))
_SUBSCRIPTIONS = frozenset(("Organization.Read.All", "Directory.Read.All"))
_USERS = frozenset(("User.Read.All", "Directory.Read.All"))
_LICENSES = _USERS | {"LicenseAssignment.Read.All"}
_DELEGATED = frozenset(("DelegatedAdminRelationship.Read.All",))
_CROSS = frozenset(("CrossTenantInformation.ReadBasic.All",))
_AUDIT = frozenset(("AuditLog.Read.All",))
_REPORTS = frozenset(("Reports.Read.All",))
_REPORT_SETTINGS = frozenset(("ReportSettings.Read.All",))

_KEPT = frozenset(("users", "organization", "domains", "subscribedskus", "directory"))
"""What is answered from memory while nobody of the tenant changes."""


class Graph:
    """Answers Graph requests of all tenants. One lock keeps days and requests apart.

    Args:
        base_url: address of the server without the version.
    """

    def __init__(
        self, estate: Estate, mint: TokenMint, base_url: str, seal: Seal, reports: Reports, throttle: Throttle
    ) -> None:
        self._estate = estate
        self._mint = mint
        self._url = f"{base_url}/v1.0"
        self._seal = seal
        self._reports = reports
        self._throttle = throttle
        self._kept = Kept()
        self.lock = threading.RLock()
        self.page_limits: dict[str, int] = {}
        self.delta_backwards = False

    def answer(
        self, method: str, path: str, query: str, headers: dict[str, str], body: bytes = b""
    ) -> Answer:
        """Answer one request; `path` is the raw one below `/v1.0`."""
        request_id = client_id = ""
        try:
            call = read_call(method, path, query, headers, body)
            request_id, client_id = call.request_id, call.client_request_id
            with self.lock:
                answer = self._checked(call)
        except GraphError as error:
            client_id = client_id or headers.get("client-request-id", "")
            answer = error_answer(error, request_id, client_id)
        answer.headers.setdefault("request-id", request_id)
        answer.headers.setdefault("client-request-id", client_id)
        return answer

    def _checked(self, call: Call) -> Answer:
        claims = self._mint.check(call.headers.get("authorization", ""))
        tenant = self._estate.tenants[claims.tenant_id]
        if self._estate.consent(tenant.id, claims.application_id) is None:
            raise GraphError(
                403,
                "Authorization_IdentityNotFound",
                "The identity of the calling application could not be established.",
            )
        told = self._throttle.spend(call, tenant)
        answer = self._kept_or_new(call, claims, tenant)
        answer.headers.update(told)
        return answer

    def _kept_or_new(self, call: Call, claims: Claims, tenant: Tenant) -> Answer:
        limit = self._page_limit(call)
        if limit is not None and "delta" not in call.segments:
            call.options["$top"] = str(min(limit, int(call.options.get("$top", "999"))))
        lower = [segment.lower() for segment in call.segments[:2]]
        if call.method != "GET" or lower[:1] == [] or lower[0] not in _KEPT or "delta" in lower[-1]:
            return self._dispatch(call, claims, tenant)
        key = (
            tenant.id,
            tenant.roster.version,
            self._estate.day,
            call.segments,
            call.query,
            call.options.get("$top"),
            call.eventual,
            claims.roles,
        )
        body = self._kept.get(key)
        if body is not None:
            return Answer(200, body)
        try:
            answer = self._dispatch(call, claims, tenant)
        except GraphError as error:
            self._kept.put(key, error)
            raise
        if answer.status == 200 and answer.content_type == JSON:
            self._kept.put(key, answer.body)
        return answer

    def _page_limit(self, call: Call) -> int | None:
        target = f"{'/'.join(call.segments)}?{call.query}"
        return min((rows for part, rows in self.page_limits.items() if part in target), default=None)

    def _dispatch(self, call: Call, claims: Claims, tenant: Tenant) -> Answer:
        segments = call.segments
        lower = tuple(segment.lower() for segment in segments)
        root = lower[0] if lower else ""
        if root == "$batch" and len(lower) == 1:
            raise bad_request("Batch requests cannot be nested.", "BadRequest")
        if root == "users":
            found = self._user_route(call, claims, tenant, lower)
        elif root == "reports":
            found = self._report_route(call, claims, tenant, lower)
        else:
            found = self._directory_route(call, claims, tenant, lower)
        if found is None:
            segment = segments[-1] if segments else ""
            raise bad_request(f"Resource not found for the segment '{segment}'.", "BadRequest")
        if call.method != "GET":
            raise GraphError(
                405,
                "Request_BadRequest",
                f"Specified HTTP method '{call.method}' is not allowed for the request target.",
            )
        opening, answer = found
        if opening is not None and not claims.roles & opening:
            if root == "reports" and lower[1].startswith("get"):
                raise GraphError(403, "S2SUnauthorized", "Invalid permission.")
            raise denied()
        return answer()

    def _user_route(
        self, call: Call, claims: Claims, tenant: Tenant, lower: tuple[str, ...]
    ) -> tuple[frozenset[str] | None, Callable[[], Answer]] | None:
        users = Users(tenant, claims.roles, self._url, self._seal, self._estate.now)
        if len(lower) == 1:
            return None, lambda: users.listing(call)
        if lower[1] == "$count" and len(lower) == 2:
            return None, lambda: users.count(call)
        if (
            lower[1] in ("delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()")
            and len(lower) == 2
        ):
            delta = Delta(
                tenant,
                self._url,
                self._seal,
                datetime.now(UTC),
                backwards=self.delta_backwards,
                page=self._page_limit(call),
            )
            return _USERS, lambda: delta.answer(call)
        key = call.segments[1]
        if len(lower) == 2:
            return None, lambda: users.one(call, key)
        if len(lower) == 3 and lower[2] == "licensedetails":
            return _LICENSES, lambda: users.license_details(call, key)
        if len(lower) == 3 and lower[2] == "manager":
            return _USERS, lambda: users.manager(call, key)
        if len(lower) in (3, 4) and lower[2] == "mailboxsettings":
            member = call.segments[3] if len(lower) == 4 else None
            return None, lambda: users.mailbox_settings(call, key, member)
        return None

    def _report_route(
        self, call: Call, claims: Claims, tenant: Tenant, lower: tuple[str, ...]
    ) -> tuple[frozenset[str], Callable[[], Answer]] | None:
        now = self._estate.now
        if lower[1:] == ("authenticationmethods", "userregistrationdetails"):
            return _AUDIT, lambda: self._reports.registrations(call, tenant, self._url, now)
        if len(lower) == 2:
            found = re.fullmatch(
                r"get(\w+)\((?:(period)='([^']*)'|(date)=([\d-]+))\)", call.segments[1], re.I
            )
            if found:
                name, period, day = found[1], found[3], found[5]
                return _REPORTS, lambda: self._reports.redirect(call, tenant, name, period, day, now)
        return None

    def _directory_route(
        self, call: Call, claims: Claims, tenant: Tenant, lower: tuple[str, ...]
    ) -> tuple[frozenset[str], Callable[[], Answer]] | None:
        rooms = Directory(self._estate, tenant, claims.roles, self._url, self._seal, self._estate.now)
        simple: dict[tuple[str, ...], tuple[frozenset[str], Callable[[], Answer]]] = {
            ("organization",): (_ORGANIZATION, lambda: rooms.organizations(call)),
            ("domains",): (_DOMAIN, lambda: rooms.domains(call)),
            ("subscribedskus",): (_SKUS, lambda: rooms.skus(call)),
            ("directory", "subscriptions"): (_SUBSCRIPTIONS, lambda: rooms.subscriptions(call)),
            ("directory", "deleteditems"): (_USERS, _raise_no_cast),
            ("directory", "deleteditems", "microsoft.graph.user"): (
                _USERS,
                lambda: rooms.deleted_users(call),
            ),
            ("directory", "deleteditems", "graph.user"): (_USERS, lambda: rooms.deleted_users(call)),
            ("contracts",): (_DIRECTORY, lambda: rooms.contracts(call)),
            ("tenantrelationships", "delegatedadmincustomers"): (
                _DELEGATED,
                lambda: rooms.delegated_customers(call),
            ),
            ("tenantrelationships", "delegatedadminrelationships"): (
                _DELEGATED,
                lambda: rooms.delegated_relationships(call),
            ),
            ("admin", "reportsettings"): (_REPORT_SETTINGS, rooms.report_settings),
            ("auditlogs", "signins"): (_AUDIT, _raise_not_implemented),
        }
        if lower in simple:
            return simple[lower]
        if len(lower) == 2 and lower[0] == "organization":
            return _ORGANIZATION, lambda: rooms.organization(call, lower[1])
        if len(lower) == 2 and lower[0] == "domains":
            return _DOMAIN, lambda: rooms.domain(call, lower[1])
        if len(lower) == 2 and lower[0] == "tenantrelationships":
            found = re.fullmatch(
                r"findtenantinformationby(?:tenantid\(tenantid|domainname\(domainname)='([^']*)'\)", lower[1]
            )
            if found:
                return _CROSS, lambda: rooms.tenant_information(found[1])
        return None


def _raise_no_cast() -> Answer:
    raise no_cast()


def _raise_not_implemented() -> Answer:
    raise GraphError(501, "NotImplemented", "The sandbox keeps no sign-in log.")
