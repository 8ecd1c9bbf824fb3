"""What syncs found changed: noted in the transaction that writes the rows, read by subject, run or time.

While ``tx.run`` says which sync run writes, the functions that store what was read compare it with what is
stored and note each difference here. Only rows that differ are looked at again, and what is read for the
first time is no change, so a first sync writes nothing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from o365desk.domain.history import FeedRun
from o365desk.domain.sync_changes import (
    CAME_AND_WENT,
    LICENCES,
    ChangeFilter,
    ChangeGroup,
    ChangeKind,
    ChangePage,
    FieldChange,
    SyncChange,
    group_of,
)
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import at_us, like_pattern, safe_text, to_us
from o365desk.store.engine import Transaction

_change = schema.sync_change
_tenant = schema.tenant
_user = schema.user
_COLUMNS = ("at", "run_id", "tenant_number", "user_id", "kind", "field", "item", "before", "after")
_CAME_AND_WENT = tuple(kind.value for kind in CAME_AND_WENT)
KEPT = timedelta(days=400)
"""How long it is known what syncs changed: a year, and then some."""
_AT_ONCE = 20_000
"""Old changes that are removed in one statement."""

Found = tuple[int | None, Iterable[FieldChange]]
"""A user's id (None: the tenant itself) and what changed of it."""


def note(tx: Transaction, tenant_number: int, found: Iterable[Found]) -> int:
    """Note what the run of ``tx.run`` changes in this transaction; without a run nothing is noted.

    Returns:
        How many changes were noted.
    """
    if tx.run is None:
        return 0
    at, run_id = to_us(tx.run.at), tx.run.run_id
    rows: list[Row] = [
        (
            at,
            run_id,
            tenant_number,
            user_id,
            one.kind.value,
            one.field,
            safe_text(one.item),
            safe_text(one.before),
            safe_text(one.after),
        )
        for user_id, changes in found
        for one in changes
    ]
    bulk.insert(tx, _change, _COLUMNS, rows)
    return len(rows)


def forget_old(tx: Transaction, now: datetime) -> int:
    """Remove changes older than ``KEPT``, at most some ten thousand: the rest is for the next call.

    Returns:
        How many were removed.
    """
    oldest = (
        select(_change.c.id).where(_change.c.at < to_us(now - KEPT)).order_by(_change.c.at).limit(_AT_ONCE)
    )
    return tx.connection.execute(_change.delete().where(_change.c.id.in_(oldest))).rowcount


def page(
    tx: Transaction,
    wanted: ChangeFilter,
    *,
    older: int | None = None,
    limit: int = 500,
    items: Sequence[str] = (),
    fields: Sequence[str] = (),
) -> ChangePage:
    """A page of changes, the latest first.

    Args:
        tx: A transaction.
        wanted: Which.
        older: Where the page before it ended (``ChangePage.older``); None: the latest.
        limit: Changes on a page.
        items: SKU ids whose product holds ``wanted.text``.
        fields: Fields whose label holds it.
    """
    conditions = _conditions(wanted, items, fields)
    query = _joined(
        select(
            *(_change.c[name] for name in ("id", "at", "run_id", "user_id", "kind", "field", "item")),
            _change.c.before,
            _change.c.after,
            _tenant.c.tenant_id,
            _tenant.c.display_name,
            _user.c.display_name,
            _user.c.user_principal_name,
            _user.c.contact_id,
        )
    ).where(*conditions)
    if older is not None:
        query = query.where(_change.c.id < older)
    found = [_read(row) for row in fetch(tx, query.order_by(_change.c.id.desc()).limit(limit + 1))]
    total = int(fetch(tx, _joined(select(func.count())).where(*conditions))[0][0])
    shown = found[:limit]
    return ChangePage(changes=tuple(shown), older=shown[-1].id if len(found) > limit else None, total=total)


def counts(tx: Transaction, since: datetime) -> dict[str, int]:
    """``ChangeGroup`` value -> how many changes since a moment."""
    of_user = _change.c.user_id.is_not(None)
    query = (
        select(_change.c.kind, _change.c.field, of_user, func.count())
        .where(_change.c.at >= to_us(since))
        .group_by(_change.c.kind, _change.c.field, of_user)
    )
    found: Counter[str] = Counter()
    for kind, field, user, count in fetch(tx, query):
        found[group_of(ChangeKind(kind), field, of_user=bool(user)).value] += count
    return found


def tenants(tx: Transaction) -> tuple[tuple[str, str], ...]:
    """(tenant id, name) of those of which changes are known, by name."""
    changed = exists().where(_change.c.tenant_number == _tenant.c.number)
    rows = fetch(tx, select(_tenant.c.tenant_id, _tenant.c.display_name).where(changed))
    found = [(row[0], row[1] or row[0]) for row in rows]
    return tuple(sorted(found, key=lambda one: (one[1].casefold(), one[0])))


def runs(tx: Transaction, limit: int = 100) -> tuple[FeedRun, ...]:
    """The latest runs that changed something."""
    run = schema.sync_run
    changed = exists().where(_change.c.run_id == run.c.id)
    query = select(run.c.id, run.c.started_at, run.c.connection_name).where(changed)
    rows = fetch(tx, query.order_by(run.c.id.desc()).limit(limit))
    return tuple(FeedRun(id=row[0], at=at_us(row[1]), connection_name=row[2]) for row in rows)


def _joined(query: Select[tuple[object, ...]]) -> Select[tuple[object, ...]]:
    return (
        query.select_from(_change)
        .join(_tenant, _tenant.c.number == _change.c.tenant_number)
        .outerjoin(_user, _user.c.id == _change.c.user_id)
    )


def _conditions(
    wanted: ChangeFilter, items: Sequence[str], fields: Sequence[str]
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.tenant_id:
        found.append(_tenant.c.tenant_id == wanted.tenant_id.lower())
    if wanted.user_id is not None:
        found.append(_change.c.user_id == wanted.user_id)
    if wanted.contact_id is not None:
        linked = select(_user.c.id).where(_user.c.contact_id == wanted.contact_id)
        found.append(_change.c.user_id.in_(linked))
    if wanted.run_id is not None:
        found.append(_change.c.run_id == wanted.run_id)
    if wanted.since is not None:
        found.append(_change.c.at >= to_us(wanted.since))
    if wanted.tenant_only:
        found.append(_change.c.user_id.is_(None))
    if wanted.group is not None:
        found.append(_of_group(wanted.group))
    if wanted.text:
        found.append(_holding(wanted.text, items, fields))
    return found


def _of_group(group: ChangeGroup) -> ColumnElement[bool]:
    of_user = _change.c.user_id.is_not(None)
    if group is ChangeGroup.TENANTS:
        return _change.c.user_id.is_(None)
    if group is ChangeGroup.PEOPLE:
        return and_(of_user, _change.c.kind.in_(_CAME_AND_WENT))
    if group is ChangeGroup.LICENCES:
        return and_(of_user, _change.c.field == LICENCES)
    return and_(of_user, _change.c.kind.not_in(_CAME_AND_WENT), _change.c.field != LICENCES)


def _holding(text: str, items: Sequence[str], fields: Sequence[str]) -> ColumnElement[bool]:
    pattern = like_pattern(text)
    places = (
        _user.c.display_name,
        _user.c.user_principal_name,
        _tenant.c.display_name,
        _change.c.before,
        _change.c.after,
    )
    return or_(
        *(place.ilike(pattern, escape="\\") for place in places),
        _change.c.item.in_(items[: bulk.IN_CHUNK]),
        _change.c.field.in_(fields),
    )


def _read(row: Row) -> SyncChange:
    return SyncChange(
        id=row[0],
        at=at_us(row[1]),
        run_id=row[2],
        user_id=row[3],
        change=FieldChange(kind=ChangeKind(row[4]), field=row[5], item=row[6], before=row[7], after=row[8]),
        tenant_id=row[9],
        tenant_name=row[10] or row[9],
        user_name=row[11] or row[12] or "",
        contact_id=row[13],
    )
