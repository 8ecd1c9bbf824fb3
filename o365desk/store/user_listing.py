"""Writing what a tenant's users listing says, whole or as changes. Unchanged rows are not rewritten."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import bindparam, func, select

from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult
from o365desk.domain.sync_changes import ChangeKind, FieldChange, presence_change, user_changes
from o365desk.domain.user import MailboxPurpose, Presence, User, UserChange
from o365desk.domain.values import Value
from o365desk.store import bulk, marks, runs, schema, sync_changes
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of
from o365desk.store.user_facts import Judge, save_purposes
from o365desk.store.user_insert import hashed, insert, insert_children
from o365desk.store.user_rows import CONTENT_COLUMNS, content_values, contents

_user = schema.user
_PAGE_CHUNK = 1_000
"""A page of Graph holds at most 999 users; their ids go into one IN list."""
_PRESENT = Presence.PRESENT.value
_PURPOSES = {purpose.value: purpose for purpose in MailboxPurpose}
_stored = select(
    _user.c.object_id,
    _user.c.id,
    _user.c.presence,
    _user.c.last_seen_at,
    _user.c.display_name,
    _user.c.user_principal_name,
).where(_user.c.tenant_number == bindparam("number"))
_present_count = (
    select(func.count())
    .select_from(_user)
    .where(_user.c.tenant_number == bindparam("number"), _user.c.presence == _PRESENT)
)
_not_gone = (
    select(_user.c.presence, func.count())
    .where(_user.c.tenant_number == bindparam("number"), _user.c.presence != Presence.GONE.value)
    .group_by(_user.c.presence)
)


class StoredUser(Value, frozen=True, kw_only=True):
    """A stored user whose presence is in question."""

    id: int
    object_id: str
    name: str
    presence: Presence


def save_page(
    tx: Transaction,
    tenant_id: str,
    users: Sequence[User],
    now: datetime | None = None,
) -> tuple[int, int]:
    """``save_page_named`` that only counts: how many were added, how many changed."""
    added, changed = save_page_named(tx, tenant_id, users, now)
    return len(added), len(changed)


def save_page_named(
    tx: Transaction,
    tenant_id: str,
    users: Sequence[User],
    now: datetime | None = None,
    judge: Judge | None = None,
    *,
    unknown: bool = False,
) -> tuple[list[str], list[str]]:
    """Store a page of a users listing.

    New users are added, changed ones rewritten, and those that were gone are present again with the same
    id and link. A purpose of UNKNOWN keeps the known one.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        users: Any number; of doubles the last counts.
        now: When purposes that the users carry were read.
        judge: Gives the scope of those added and changed; None: scopes stay.
        unknown: The caller knows that none of them is stored: nothing is looked up.

    Returns:
        The object ids of those added and of those changed.

    Raises:
        NotFoundError: The tenant is not known.
    """
    number = number_of(tx, tenant_id)
    added: list[str] = []
    changed: list[str] = []
    unique = list({user.object_id: user for user in users}.values())
    for some in bulk.chunks(unique, _PAGE_CHUNK):
        one_added, one_changed = _save_some(tx, number, some, judge, unknown=unknown)
        added += one_added
        changed += one_changed
    purposes = {user.object_id: user.purpose for user in unique if user.purpose is not MailboxPurpose.UNKNOWN}
    if purposes and now is not None:
        save_purposes(tx, tenant_id, purposes, now, judge)
    return added, changed


def save_changes(
    tx: Transaction, tenant_id: str, changes: Sequence[UserChange], judge: Judge | None = None
) -> tuple[list[str], list[str]]:
    """Store a page of changes. Fields that a change does not tell stay as they are stored.

    Returns:
        The object ids of those added and of those changed; ``judge`` as in ``save_page_named``.

    Raises:
        NotFoundError: The tenant is not known.
    """
    number = number_of(tx, tenant_id)
    open_ids = [change.user.object_id for change in changes if change.missing]
    known: dict[str, User] = {}
    for some in bulk.chunks(open_ids, _PAGE_CHUNK):
        known |= contents(tx, number, some)
    merged = [_merged(change, known.get(change.user.object_id)) for change in changes]
    return save_page_named(tx, tenant_id, merged, judge=judge)


def _merged(change: UserChange, known: User | None) -> User:
    if known is None or not change.missing:
        return change.user
    return replace(change.user, **{name: getattr(known, name) for name in change.missing})


def _save_some(
    tx: Transaction, number: int, users: Sequence[User], judge: Judge | None, *, unknown: bool
) -> tuple[list[str], list[str]]:
    known: dict[str, Row] = {}
    if not unknown:
        columns = ("object_id", "id", "content_hash", "presence", "purpose")
        of_page = ("object_id", [user.object_id for user in users])
        rows = bulk.fetch_in(tx, _user, columns, ("tenant_number", number), of_page)
        known = {row[0]: row[1:] for row in rows}
    fresh: dict[str, tuple[User, bytes]] = {}
    changed: list[tuple[int, User, bytes, str]] = []
    returned: list[Row] = []
    back: list[sync_changes.Found] = []
    for user in users:
        clean, content_hash = hashed(user)
        old = known.get(user.object_id)
        if old is None:
            fresh[clean.object_id] = (clean, content_hash)
            continue
        if old[1] != content_hash:
            changed.append((old[0], clean, content_hash, old[3]))
        if old[2] != _PRESENT:
            returned.append((_PRESENT, None, old[0]))
            back.append((old[0], (presence_change(Presence(old[2]), Presence.PRESENT),)))
    if fresh:
        appeared = insert(tx, number, fresh, judge)
        if tx.run is not None and not tx.run.is_first:
            news = (FieldChange(kind=ChangeKind.APPEARED),)
            sync_changes.note(tx, number, [(user_id, news) for user_id in appeared])
    if changed:
        _note_changes(tx, number, changed)
        _rewrite(tx, changed, judge)
    bulk.update(tx, _user, ["presence", "last_seen_at"], ["id"], returned)
    sync_changes.note(tx, number, back)
    if fresh or changed or returned:
        marks.touch(tx, marks.plan_of(number), marks.search_of_tenant(number))
    changed_ids = {each[0] for each in changed} | {row[2] for row in returned}
    return list(fresh), [object_id for object_id, row in known.items() if row[0] in changed_ids]


def _note_changes(tx: Transaction, number: int, changed: Sequence[tuple[int, User, bytes, str]]) -> None:
    """Note what is about to be rewritten."""
    if tx.run is None:
        return
    old = contents(tx, number, [user.object_id for _, user, *_ in changed])
    sync_changes.note(
        tx,
        number,
        [
            (user_id, user_changes(old[user.object_id], user))
            for user_id, user, *_ in changed
            if user.object_id in old
        ],
    )


def _rewrite(tx: Transaction, changed: Sequence[tuple[int, User, bytes, str]], judge: Judge | None) -> None:
    rows = [(*content_values(user, content_hash), user_id) for user_id, user, content_hash, _ in changed]
    bulk.update(tx, _user, CONTENT_COLUMNS, ["id"], rows)
    if judge is not None:
        scopes: list[Row] = [
            (judge(replace(user, purpose=_PURPOSES[purpose])), user_id)
            for user_id, user, _, purpose in changed
        ]
        bulk.update(tx, _user, ["scope"], ["id"], scopes)
    keys: list[Row] = [(user_id,) for user_id, *_ in changed]
    bulk.delete(tx, schema.user_address, ["user_id"], keys)
    bulk.delete(tx, schema.user_licence, ["user_id"], keys)
    insert_children(tx, [(user_id, user) for user_id, user, *_ in changed])


def absent(tx: Transaction, tenant_id: str, seen: Collection[str]) -> list[StoredUser]:
    """The stored users that a complete listing did not hold and that are not known to be gone for good."""
    number = number_of(tx, tenant_id)
    return [
        _stored_user(row)
        for row in fetch(tx, _stored, number=number)
        if row[0] not in seen and row[2] != Presence.GONE.value
    ]


def stored(tx: Transaction, tenant_id: str, object_ids: Collection[str]) -> list[StoredUser]:
    """Those of some object ids that are stored."""
    number = number_of(tx, tenant_id)
    columns = ("object_id", "id", "presence", "last_seen_at", "display_name", "user_principal_name")
    return [
        _stored_user(row)
        for some in bulk.chunks(object_ids)
        for row in bulk.fetch_in(tx, _user, columns, ("tenant_number", number), ("object_id", some))
    ]


def _stored_user(row: Row) -> StoredUser:
    return StoredUser(id=row[1], object_id=row[0], name=row[4] or row[5] or row[0], presence=Presence(row[2]))


def nobody_missing(tx: Transaction, tenant_id: str, seen: int) -> bool:
    """Whether ``seen`` users of a complete listing are all that are stored, those gone for good apart."""
    rows = fetch(tx, _not_gone, number=number_of(tx, tenant_id))
    return {row[0]: row[1] for row in rows} == ({_PRESENT: seen} if seen else {})


def present_count(tx: Transaction, tenant_id: str) -> int:
    """How many of a tenant's users are present."""
    return int(fetch(tx, _present_count, number=number_of(tx, tenant_id))[0][0])


def set_fates(tx: Transaction, tenant_id: str, fates: Mapping[int, Presence]) -> int:
    """Say where users are that are no longer in their tenant.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        fates: User id -> soft deleted or gone; users of other tenants and unknown ones are passed over.

    Returns:
        How many of them were present before.
    """
    number = number_of(tx, tenant_id)
    last = runs.states(tx, tenant_id).get(CollectorKind.USERS)
    last_seen_at = to_us(last.read_at) if last else None
    rows: list[Row] = []
    gone: list[sync_changes.Found] = []
    went = 0
    for some in bulk.chunks(fates):
        columns = ("id", "presence", "last_seen_at")
        for user_id, presence, seen_at in bulk.fetch_in(
            tx, _user, columns, ("tenant_number", number), ("id", some)
        ):
            fate = fates[user_id].value
            if presence != fate:
                gone.append((user_id, (presence_change(Presence(presence), fates[user_id]),)))
            if presence == _PRESENT:
                went += 1
                rows.append((fate, last_seen_at, user_id))
            elif presence != fate:
                rows.append((fate, seen_at, user_id))
    bulk.update(tx, _user, ["presence", "last_seen_at"], ["id"], rows)
    sync_changes.note(tx, number, gone)
    if rows:
        marks.touch_plans(tx, [number])
    return went


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
    seen = seen if isinstance(seen, set | frozenset) else frozenset(seen)
    fates = fates_of(absent(tx, tenant_id, seen), soft_deleted)
    gone = set_fates(tx, tenant_id, fates)
    mark_listed(tx, tenant_id, len(seen), now)
    return gone


def fates_of(missing: Sequence[StoredUser], soft_deleted: Collection[str] | None) -> dict[int, Presence]:
    """User id -> where a user is that a complete listing did not hold.

    Without deleted items who was known as restorable stays so.
    """
    fates: dict[int, Presence] = {}
    for user in missing:
        if soft_deleted is None:
            fates[user.id] = Presence.GONE if user.presence is Presence.PRESENT else user.presence
        else:
            restorable = user.object_id in soft_deleted
            fates[user.id] = Presence.SOFT_DELETED if restorable else Presence.GONE
    return fates


def mark_listed(tx: Transaction, tenant_id: str, count: int, now: datetime) -> None:
    """Note that a tenant's users are stored as they were at that moment."""
    done = CollectorResult(
        tenant_id=tenant_id, kind=CollectorKind.USERS, outcome=CollectorOutcome.COMPLETE, count=count
    )
    runs.set_state(tx, number_of(tx, tenant_id), done, now)
