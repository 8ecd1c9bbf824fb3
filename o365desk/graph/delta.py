"""Users by delta queries: what changed since a link was given (Graph: user-delta, delta-query-overview)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec.structs import fields, replace

from o365desk.domain.phrases import phrase
from o365desk.domain.user import Removal, User, UserChange
from o365desk.graph.client import GraphClient
from o365desk.graph.decoding import ListReader, Rows
from o365desk.graph.exceptions import DeltaExpiredError, GraphError
from o365desk.graph.payloads import USER_SELECT, UserRow, user_of
from o365desk.graph.prefetch import Question

OnSkipped = Callable[[int], None]
"""Told how many rows of a page could not be read."""

_FIELD_OF = {
    "id": "",
    "business_phones": "business_phone",
    "proxy_addresses": "aliases",
    "assigned_licenses": "sku_ids",
    "created_date_time": "created_at",
    "last_password_change_date_time": "last_password_change_at",
    "on_premises_last_sync_date_time": "on_premises_last_sync_at",
}
"""Fields of ``UserRow`` that have another name in ``User``; all others have the same."""
_EXPIRED_CODES = frozenset(
    {
        "syncstatenotfound",
        "syncstateinvalid",
        "resyncrequired",
        "resyncchangesapplydifferences",
        "resyncchangesuploaddifferences",
        "directory_expiredpagetoken",
    }
)
_EXPIRED_STATUS = frozenset({400, 410})
"""The link is Microsoft's own; one that it calls a bad request is one it does not know any more."""


LATEST: Question = ("/users/delta", {"$deltatoken": "latest", "$select": USER_SELECT})


class _Removed(msgspec.Struct, gc=False):
    reason: str | None = None


_DeltaRow: Any = msgspec.defstruct(
    "_DeltaRow",
    [
        ("id", str),
        *((each.name, each.type | msgspec.UnsetType, msgspec.UNSET) for each in fields(UserRow)[1:]),
        ("removed", _Removed | None, msgspec.field(name="@removed", default=None)),
    ],
    rename="camel",
    gc=False,
)
"""``UserRow`` with its absent properties told from null ones, and Graph's mark of a removed user."""

_ROWS = ListReader(_DeltaRow)
_NAMES = tuple((each.name, _FIELD_OF.get(each.name, each.name)) for each in fields(UserRow)[1:])


class DeltaPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a round. Each user is in it once, with the page's last word.

    ``delta_link`` is None on all pages but the last.
    """

    changes: list[UserChange]
    removed: dict[str, Removal]
    """By object id."""
    delta_link: str | None
    next_link: str = ""
    """Where the round's next page is; empty on the last one."""
    skipped: int = 0
    """How many rows could not be read."""


def delta_start(client: GraphClient, tenant_id: str) -> str:
    """A delta link for "from now on"; empty where Microsoft gives none (external tenants have no delta).

    Raises:
        GraphError: Any other fault.
    """
    path, params = LATEST
    try:
        for page in client.pages(tenant_id, path, _ROWS, params=params, what="users", key=lambda row: row.id):
            if page.delta_link:
                client.judge_link(page.delta_link, tenant_id, "users")
                return page.delta_link
    except GraphError as error:
        if not is_expired(error) and error.http_status != 501:
            raise
    return ""


def users_delta(client: GraphClient, tenant_id: str, link: str, on_skipped: OnSkipped) -> Iterator[DeltaPage]:
    """What changed since ``link`` was given, page by page. The last one has a link.

    Raises:
        DeltaExpiredError: The link leads no further; the whole list must be read.
        GraphError: Any other fault; the link stays good.
    """
    ended = False
    try:
        for page in client.pages(
            tenant_id,
            link,
            _ROWS,
            what=phrase("changed users"),
            key=lambda row: row.id,
            stale_pages=_STALE_PAGES,
        ):
            if page.skipped:
                on_skipped(page.skipped)
            if page.delta_link and not page.next_link:
                client.judge_link(page.delta_link, tenant_id, phrase("changed users"))
                ended = True
            yield _page_of(page, client.may_follow(page.next_link, tenant_id))
    except GraphError as error:
        if is_expired(error):
            raise expired(client, tenant_id, error) from None
        raise
    if not ended:
        raise expired(client, tenant_id, None)


_STALE_PAGES = 200
"""A round may repeat users and may have empty pages for long; what cannot end is found by its links."""


def is_expired(error: GraphError) -> bool:
    """Whether a link that Microsoft gave leads no further."""
    return error.http_status in _EXPIRED_STATUS or error.code.lower() in _EXPIRED_CODES


def expired(client: GraphClient, tenant_id: str, error: GraphError | None) -> DeltaExpiredError:
    """The error for such a link, or for a round that ended without one."""
    return DeltaExpiredError(
        phrase(f"{client.name_of(tenant_id)}: the changes of users could not be followed."),
        phrase("Microsoft no longer knows the position of the last sync.")
        if error is not None
        else phrase("Microsoft ended the list of changes without a position for the next sync."),
        phrase("Nothing to do: all users are read instead."),
        code=error.code if error is not None and error.code else "delta_expired",
        http_status=error.http_status if error is not None else None,
        request_id=error.request_id if error is not None else "",
    )


def _page_of(page: Rows[Any], follows: bool) -> DeltaPage:
    changes: dict[str, UserChange] = {}
    removed: dict[str, Removal] = {}
    for row in page.rows:
        object_id = row.id.strip().lower()
        if row.removed is not None:
            changes.pop(object_id, None)
            removed[object_id] = Removal.DELETED if row.removed.reason == "deleted" else Removal.CHANGED
            continue
        removed.pop(object_id, None)
        change = _change_of(row)
        known = changes.pop(object_id, None)
        changes[object_id] = change if known is None else _later(known, change)
    last = None if page.next_link else page.delta_link
    return DeltaPage(
        changes=list(changes.values()),
        removed=removed,
        delta_link=last,
        next_link=(page.next_link or "") if follows else "",
        skipped=page.skipped,
    )


def _change_of(row: Any) -> UserChange:
    missing: list[str] = []
    for name, field in _NAMES:
        if getattr(row, name) is msgspec.UNSET:
            setattr(row, name, None)
            missing.append(field)
    return UserChange(user=user_of(row), missing=tuple(missing))


def _later(first: UserChange, second: UserChange) -> UserChange:
    """The second word on a user in one page; what it does not tell, the first one may have told."""
    told: set[str] = set(second.missing) - set(first.missing)
    user: User = replace(second.user, **{name: getattr(first.user, name) for name in told})
    return UserChange(user=user, missing=tuple(name for name in second.missing if name not in told))
