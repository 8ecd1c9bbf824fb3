"""Writing what a tenant's users listing and the collectors after it say. Unchanged rows are not rewritten."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec.structs import replace
from sqlalchemy import ColumnElement, and_, func, or_, select

from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult
from o365desk.domain.user import (
    LinkState,
    MailboxPurpose,
    MailboxUsage,
    MfaRegistration,
    Presence,
    SignInActivity,
    User,
)
from o365desk.store import bulk, marks, runs, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import digest, safe_text, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of
from o365desk.store.user_rows import CONTENT_COLUMNS, content_values

_user = schema.user
_encoder = msgspec.json.Encoder()
_PAGE_CHUNK = 1_000
"""A page of Graph holds at most 999 users; their ids go into one IN list."""


def save_page(
    tx: Transaction,
    tenant_id: str,
    users: Sequence[User],
    now: datetime | None = None,
) -> tuple[int, int]:
    """Store a page of a users listing.

    New users are added, changed ones rewritten, and those that were gone are present again with the same
    id and link. A purpose of UNKNOWN keeps the known one.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        users: Any number; of doubles the last counts.
        now: When purposes that the users carry were read.

    Returns:
        How many were added, how many changed.

    Raises:
        NotFoundError: The tenant is not known.
    """
    added, changed = save_page_named(tx, tenant_id, users, now)
    return len(added), len(changed)


def save_page_named(
    tx: Transaction, tenant_id: str, users: Sequence[User], now: datetime | None = None
) -> tuple[list[str], list[str]]:
    """``save_page`` that tells whom: the object ids of those added and of those changed."""
    number = number_of(tx, tenant_id)
    added: list[str] = []
    changed: list[str] = []
    unique = list({user.object_id: user for user in users}.values())
    for some in bulk.chunks(unique, _PAGE_CHUNK):
        one_added, one_changed = _save_some(tx, number, some)
        added += one_added
        changed += one_changed
    purposes = {user.object_id: user.purpose for user in unique if user.purpose is not MailboxPurpose.UNKNOWN}
    if purposes and now is not None:
        save_purposes(tx, tenant_id, purposes, now)
    return added, changed


def _save_some(tx: Transaction, number: int, users: Sequence[User]) -> tuple[list[str], list[str]]:
    rows = bulk.fetch_in(
        tx,
        _user,
        ("object_id", "id", "content_hash", "presence"),
        ("tenant_number", number),
        ("object_id", [user.object_id for user in users]),
    )
    known = {row[0]: row[1:] for row in rows}
    fresh: dict[str, tuple[User, bytes]] = {}
    changed: list[tuple[int, User, bytes]] = []
    returned: list[Row] = []
    for user in users:
        clean, content_hash = _hashed(user)
        old = known.get(user.object_id)
        if old is None:
            fresh[clean.object_id] = (clean, content_hash)
            continue
        if old[1] != content_hash:
            changed.append((old[0], clean, content_hash))
        if old[2] != Presence.PRESENT.value:
            returned.append((Presence.PRESENT.value, None, old[0]))
    if fresh:
        _insert(tx, number, fresh)
    if changed:
        _rewrite(tx, changed)
    bulk.update(tx, _user, ["presence", "last_seen_at"], ["id"], returned)
    returned_ids = {row[2] for row in returned}
    if fresh or changed or returned:
        marks.touch_plans(tx, [number])
    changed_ids = {user_id for user_id, _user_value, _hash in changed} | returned_ids
    return list(fresh), [object_id for object_id, row in known.items() if row[0] in changed_ids]


def absent(tx: Transaction, tenant_id: str, seen: Collection[str]) -> list[tuple[str, str]]:
    """(object id, name) of the users that a complete listing is about to call gone."""
    query = select(_user.c.object_id, _user.c.display_name, _user.c.user_principal_name).where(
        _user.c.tenant_number == number_of(tx, tenant_id), _user.c.presence == Presence.PRESENT.value
    )
    return [(row[0], row[1] or row[2]) for row in fetch(tx, query) if row[0] not in seen]


def _hashed(user: User) -> tuple[User, bytes]:
    """A user that can be stored, and the hash of what a listing says about it."""
    if user.purpose is not MailboxPurpose.UNKNOWN:
        user = replace(user, purpose=MailboxPurpose.UNKNOWN)
    try:
        encoded = _encoder.encode(user)
    except UnicodeEncodeError:
        user = _cleaned(user)
        encoded = _encoder.encode(user)
    if b"\\u0000" in encoded:
        user = _cleaned(user)
        encoded = _encoder.encode(user)
    return user, digest(encoded)


def _cleaned(user: User) -> User:
    texts = {name: safe_text(getattr(user, name)) for name in ("object_id", *schema.USER_TEXTS)}
    lists = {name: tuple(map(safe_text, getattr(user, name))) for name in ("aliases", "sku_ids")}
    return replace(user, **texts, **lists)


def _insert(tx: Transaction, number: int, fresh: Mapping[str, tuple[User, bytes]]) -> None:
    fixed = (number, Presence.PRESENT.value, LinkState.NONE.value)
    columns = ("tenant_number", "presence", "link_state", *CONTENT_COLUMNS)
    rows = [(*fixed, *content_values(user, content_hash)) for user, content_hash in fresh.values()]
    last_id = fetch(tx, select(func.max(_user.c.id)))[0][0] or 0
    bulk.insert(tx, _user, columns, rows)
    # By id alone: with the tenant in the condition SQLite walks through all of its users, page by page.
    query = select(_user.c.tenant_number, _user.c.object_id, _user.c.id).where(_user.c.id > last_id)
    _insert_children(
        tx,
        [(user_id, fresh[object_id][0]) for owner, object_id, user_id in fetch(tx, query) if owner == number],
    )


def _rewrite(tx: Transaction, changed: Sequence[tuple[int, User, bytes]]) -> None:
    rows = [(*content_values(user, content_hash), user_id) for user_id, user, content_hash in changed]
    bulk.update(tx, _user, CONTENT_COLUMNS, ["id"], rows)
    keys: list[Row] = [(user_id,) for user_id, _user_value, _hash in changed]
    bulk.delete(tx, schema.user_address, ["user_id"], keys)
    bulk.delete(tx, schema.user_licence, ["user_id"], keys)
    _insert_children(tx, [(user_id, user) for user_id, user, _hash in changed])


def _insert_children(tx: Transaction, users: Sequence[tuple[int, User]]) -> None:
    addresses: list[Row] = []
    licences: list[Row] = []
    for user_id, user in users:
        addresses += [(user_id, address) for address in sorted(user.addresses)]
        licences += [(user_id, sku_id) for sku_id in dict.fromkeys(user.sku_ids)]
    bulk.insert(tx, schema.user_address, ["user_id", "address"], addresses)
    bulk.insert(tx, schema.user_licence, ["user_id", "sku_id"], licences)


def finish_listing(
    tx: Transaction,
    tenant_id: str,
    seen: Collection[str],
    soft_deleted: Collection[str] | None,
    now: datetime,
) -> int:
    """Conclude a complete listing: who is stored but was not seen is soft deleted or gone.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        seen: The object ids of every page; the listing must have arrived whole.
        soft_deleted: Object ids in the tenant's deleted items; None when they could not be read.
        now: When the listing ended.

    Returns:
        How many users went that were present before.
    """
    number = number_of(tx, tenant_id)
    seen = seen if isinstance(seen, set | frozenset) else frozenset(seen)
    restorable = soft_deleted if soft_deleted is not None else ()
    last = runs.states(tx, tenant_id).get(CollectorKind.USERS)
    last_seen_at = to_us(last.read_at) if last else None
    gone = 0
    rows: list[Row] = []
    query = select(_user.c.id, _user.c.object_id, _user.c.presence, _user.c.last_seen_at)
    for user_id, object_id, presence, seen_at in fetch(tx, query.where(_user.c.tenant_number == number)):
        if object_id in seen:
            continue
        fate = Presence.SOFT_DELETED if object_id in restorable else Presence.GONE
        if presence == Presence.PRESENT.value:
            gone += 1
            rows.append((fate.value, last_seen_at, user_id))
        elif presence != fate.value and soft_deleted is not None:
            rows.append((fate.value, seen_at, user_id))
    bulk.update(tx, _user, ["presence", "last_seen_at"], ["id"], rows)
    if rows:
        marks.touch_plans(tx, [number])
    _mark_complete(tx, number, tenant_id, CollectorKind.USERS, len(seen), now)
    return gone


def _mark_complete(
    tx: Transaction, number: int, tenant_id: str, kind: CollectorKind, count: int, now: datetime
) -> None:
    done = CollectorResult(tenant_id=tenant_id, kind=kind, outcome=CollectorOutcome.COMPLETE, count=count)
    runs.set_state(tx, number, done, now)
