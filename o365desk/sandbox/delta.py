"""`/users/delta`: a first round with pages, then only what changed."""

import re
from datetime import datetime

from o365desk.sandbox.answers import Answer, Call, GraphError, bad_request, encode
from o365desk.sandbox.fields import empty, user_names
from o365desk.sandbox.paging import Seal
from o365desk.sandbox.people import Props, User
from o365desk.sandbox.tenant import Tenant

_LIFE_S = 7 * 86400
_UNTRACKED = frozenset(("licenseAssignmentStates",))


class Delta:
    """Delta queries on one tenant's users; made new for each request.

    Args:
        url: address of the version.
        now: the real time, for the age of tokens.
        backwards: give the changed objects of a round in the opposite order.
        page: objects a page, None for as many as fit the tenant's size.
    """

    def __init__(
        self,
        tenant: Tenant,
        url: str,
        seal: Seal,
        now: datetime,
        *,
        backwards: bool = False,
        page: int | None = None,
    ) -> None:
        self._tenant = tenant
        self._url = f"{url}/users/delta"
        self._context = f"{url}/$metadata#users"
        self._seal = seal
        self._now = now
        self._backwards = backwards
        # Few for a small tenant, so that rounds have pages there, too. The caller's `$top` is ignored.
        self._size = page or (20 if tenant.roster.living < 400 else 500)

    def answer(self, call: Call) -> Answer:
        """One page of a round.

        Raises:
            GraphError: 400 for options delta does not take, 410 for a token that is too old.
        """
        options = call.options
        minimal = "return=minimal" in call.headers.get("prefer", "").replace(" ", "").lower()
        if "$skiptoken" in options:
            return self._continue(self._seal.open(options["$skiptoken"]), minimal)
        if options.get("$deltatoken") == "latest":
            return Answer(
                200,
                encode(
                    self._body(
                        [], None, self._names(options), self._tenant.roster.version, self._ids(options)
                    )
                ),
            )
        if options.get("$deltatoken"):  # Empty, as in the Location of a 410, means from the start.
            return self._changes(self._seal.open(options["$deltatoken"]), minimal)
        return self._first(0, self._names(options), self._tenant.roster.version, self._ids(options))

    def _names(self, options: dict[str, str]) -> list[str]:
        """The selected properties; refuses what delta does not take."""
        for name in options:
            if name in ("$expand", "$orderby", "$search", "$count", "$skip"):
                raise bad_request(
                    f"The query option '{name}' is not supported for delta queries.",
                    "Request_UnsupportedQuery",
                )
        select = options.get("$select")
        if select is None:
            return []
        cleaned = ",".join(name for name in select.split(",") if name.strip().lower() != "manager") or "id"
        names = user_names(cleaned, many=True)
        if "signInActivity" in names:
            raise bad_request(
                "Invalid request for delta query: for this entity set, $expand/$select is not supported "
                "for the following "
                "properties: signInActivity",
                "BadRequest",
            )
        return list(names)

    def _ids(self, options: dict[str, str]) -> list[str]:
        text = options.get("$filter")
        if text is None:
            return []
        part = r"id\s+eq\s+'([^']+)'"
        if not re.fullmatch(rf"\s*{part}(?:\s+or\s+{part})*\s*", text, re.I):
            raise bad_request("The filter is not supported for delta queries: only id eq '...' is.")
        ids = [found.lower() for found in re.findall(part, text, re.I)]
        if len(ids) > 50:
            raise bad_request("Too many ids in the filter of a delta query: at most 50.")
        return ids

    def _continue(self, content: list[object], minimal: bool) -> Answer:
        kind = content[0]
        if kind == "delta-first" and content[1] == self._tenant.id:
            _, _, start, names, version, ids = content
            return self._first(int(str(start)), _words(names), int(str(version)), _words(ids))
        if kind == "delta-next" and content[1] == self._tenant.id:
            return self._changes(content, minimal)
        raise bad_request("Parameter 'SkipToken' is invalid.", "Directory_ExpiredPageToken")

    def _first(self, start: int, names: list[str], version: int, ids: list[str]) -> Answer:
        roster = self._tenant.roster
        rows: list[Props] = []
        index = start
        while index < roster.top and len(rows) < self._size:
            if not roster.is_deleted(index):
                user = roster.at(index)
                if not ids or user.id in ids:
                    rows.append(_set_only(user, names))
            index += 1
        token = None
        if index < roster.top:
            token = self._seal.close(["delta-first", self._tenant.id, index, names, version, ids])
        return Answer(200, encode(self._body(rows, token, names, version, ids)))

    def _changes(self, content: list[object], minimal: bool) -> Answer:
        """Everything logged after the token's version, each user once."""
        kind, tenant_id, since, issued, names_raw, ids_raw, *rest = content
        since = int(str(since))
        if kind not in ("delta", "delta-next") or tenant_id != self._tenant.id:
            raise bad_request("Parameter 'DeltaToken' is invalid.", "Directory_ExpiredPageToken")
        if self._now.timestamp() - float(str(issued)) > _LIFE_S:
            raise gone(self._url)
        names, ids = _words(names_raw), _words(ids_raw)
        roster = self._tenant.roster
        start, until = (int(str(rest[0])), int(str(rest[1]))) if rest else (0, roster.version)
        if since > roster.version:
            raise gone(self._url)
        changed: dict[int, set[str]] = {}
        whole: set[int] = set()
        for change in roster.log:
            if since < change.number <= until:
                changed.setdefault(change.index, set()).update(change.fields)
                if not change.fields:
                    whole.add(change.index)
        rows = [
            row
            for index in sorted(changed, reverse=self._backwards)
            if (
                row := self._changed_row(
                    roster.at(index), names, ids, changed[index], index in whole, minimal
                )
            )
            is not None
        ]
        page, after = rows[start : start + self._size], start + self._size
        token = None
        if after < len(rows):
            token = self._seal.close(["delta-next", tenant_id, since, issued, names, ids, after, until])
        return Answer(200, encode(self._body(page, token, names, until, ids)))

    def _changed_row(
        self, user: User, names: list[str], ids: list[str], fields: set[str], whole: bool, minimal: bool
    ) -> Props | None:
        if ids and user.id not in ids:
            return None
        if self._tenant.roster.is_deleted(user.index):
            reason = "deleted" if self._tenant.roster.is_purged(user.index) else "changed"
            return {"id": user.id, "@removed": {"reason": reason}}
        tracked = fields - _UNTRACKED
        wanted = tracked & set(names) if names else tracked
        if whole:
            return _set_only(user, names)
        if not wanted:
            return None
        row: Props = {"id": user.id} if minimal else _set_only(user, names)
        for name in wanted:
            row[name] = user.props.get(name, empty(name))
        return row

    def _body(
        self, rows: list[Props], token: str | None, names: list[str], version: int, ids: list[str]
    ) -> Props:
        context = self._context + (f"({','.join(names)})" if names else "") + "/$delta"
        body: Props = {"@odata.context": context}
        if token is not None:
            body["@odata.nextLink"] = f"{self._url}?$skiptoken={token}"
        else:
            sealed = self._seal.close(["delta", self._tenant.id, version, self._now.timestamp(), names, ids])
            body["@odata.deltaLink"] = f"{self._url}?$deltatoken={sealed}"
        body["value"] = rows
        return body


def gone(delta_url: str) -> GraphError:
    """410 for an expired token: start over."""
    return GraphError(
        410,
        "syncStateNotFound",
        "Resync required. Replace any local items with the server's version (including deletes) if "
        "you're sure that the "
        "service was up to date with your local changes when you last sync'd.",
        {"Location": f"{delta_url}?$deltatoken="},
    )


def _set_only(user: User, names: list[str]) -> Props:
    """The user's selected properties that were ever set: delta leaves the others out."""
    wanted = names or list(user.props)
    row: Props = {name: user.props[name] for name in wanted if user.props.get(name) is not None}
    row["id"] = user.id
    return row


def _words(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(word) for word in value]
