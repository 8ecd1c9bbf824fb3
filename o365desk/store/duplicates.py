"""What is known not to be a duplicate, and what merged records were called.

Deciding and taking back are journalled while a recording is open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select

from o365desk.domain.duplicates import DuplicateKind, NotDuplicates
from o365desk.domain.errors import NotFoundError
from o365desk.domain.merging import FormerMark, Mark
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import from_us, safe_text, to_us
from o365desk.store.engine import Transaction

APART = "not duplicates"
"""The journal's name for a pair that is not the same."""
FORMER = "former id"
"""The journal's name for what a merged record was called."""
_apart = schema.not_duplicate
_former = schema.former_id
_COLUMNS = {
    DuplicateKind.CONTACTS: ("contact_id", "other_contact_id"),
    DuplicateKind.ORGANIZATIONS: ("organization_id", "other_organization_id"),
}
_TABLES = {DuplicateKind.CONTACTS: schema.contact, DuplicateKind.ORGANIZATIONS: schema.organization}
_PAIR = ("organization_id", "other_organization_id", "contact_id", "other_contact_id")
_STATE = ("decided_at", "decided_by")

Pair = tuple[int, int]
State = dict[str, Any]


def key_of(kind: DuplicateKind, first: int, second: int) -> str:
    """The journal's key of a pair."""
    return f"{kind.value} {min(first, second)} {max(first, second)}"


def pair_of(key: str) -> tuple[DuplicateKind, int, int]:
    """Kind and ids of a pair's key."""
    word, first, second = key.split(" ")
    return DuplicateKind(word), int(first), int(second)


# Pairs that are not the same


def keep_apart(tx: Transaction, kind: DuplicateKind, pairs: Iterable[Pair], by: str, at: datetime) -> int:
    """Remember that pairs are not the same; what is known already stays as it was decided first.

    Returns:
        How many were new.

    Raises:
        NotFoundError: One of them does not exist.
    """
    state: State = {"decided_at": to_us(at), "decided_by": safe_text(by)}
    return _add(tx, dict.fromkeys((key_of(kind, *pair) for pair in pairs), state))


def _add(tx: Transaction, wanted: Mapping[str, State]) -> int:
    known = load_states(tx, list(wanted))
    fresh = {key: state for key, state in wanted.items() if key not in known}
    gone = missing(tx, APART, fresh)
    if gone:
        raise NotFoundError(f"One of them is gone: {next(iter(gone.values()))}.", "Nothing was changed.")
    store_states(tx, fresh)
    if tx.recorder:
        for key, state in fresh.items():
            tx.recorder.created(APART, key, state)
    return len(fresh)


def withdraw(tx: Transaction, keys: Iterable[str]) -> int:
    """Forget that pairs are not the same; unknown ones are passed over.

    Returns:
        How many there were.
    """
    known = load_states(tx, list(keys))
    remove_states(tx, list(known))
    if tx.recorder:
        for key, state in known.items():
            tx.recorder.removed(APART, key, state)
    return len(known)


def forget(tx: Transaction, kind: DuplicateKind, ids: Collection[int]) -> None:
    """Forget what is known of records that are about to go.

    The foreign key would take it along unseen, and an undo could not bring it back.
    """
    withdraw(tx, _about(tx, kind, ids))
    _drop_former(tx, [key for key, _ in _former_of(tx, kind, ids)])


def carry_over(tx: Transaction, kind: DuplicateKind, merged: Collection[int], survivor: int) -> None:
    """What is known of records that are merged becomes known of the one that stays."""
    known = load_states(tx, _about(tx, kind, merged))
    withdraw(tx, known)
    inside = {survivor, *merged}
    moved: dict[str, State] = {}
    for key, state in known.items():
        _, *ids = pair_of(key)
        others = [one for one in ids if one not in inside]
        if others:
            moved.setdefault(key_of(kind, survivor, others[0]), state)
    _add(tx, moved)


def _about(tx: Transaction, kind: DuplicateKind, ids: Collection[int]) -> list[str]:
    first, second = (_apart.c[name] for name in _COLUMNS[kind])
    found: dict[str, None] = {}
    for some in bulk.chunks(sorted(set(ids)), bulk.IN_CHUNK // 2):
        query = select(_apart.c.record_key).where(or_(first.in_(some), second.in_(some)))
        found |= {row[0]: None for row in fetch(tx, query.order_by(_apart.c.number))}
    return list(found)


def apart(tx: Transaction, kind: DuplicateKind) -> frozenset[Pair]:
    """The pairs that are not the same, the smaller id first."""
    first, second = (_apart.c[name] for name in _COLUMNS[kind])
    rows = fetch(tx, select(first, second).where(first.is_not(None)))
    return frozenset((row[0], row[1]) for row in rows)


def listing(tx: Transaction, kind: DuplicateKind) -> list[NotDuplicates]:
    """The pairs that are not the same, with their names, the newest first."""
    first, second = (_apart.c[name] for name in _COLUMNS[kind])
    one, other = _TABLES[kind].alias("one"), _TABLES[kind].alias("other")
    owner = schema.organization.alias("owner")
    people = kind is DuplicateKind.CONTACTS
    columns: list[ColumnElement[Any]] = [
        _apart.c.number,
        one.c.id,
        other.c.id,
        _apart.c.decided_at,
        _apart.c.decided_by,
    ]
    columns += [*_name(one, people), *_name(other, people)]
    tables = _apart.join(one, one.c.id == first).join(other, other.c.id == second)
    if people:
        columns.append(owner.c.name)
        tables = tables.join(owner, owner.c.id == one.c.organization_id)
    query = select(*columns).select_from(tables)
    query = query.order_by(_apart.c.decided_at.desc(), _apart.c.number.desc())
    found: list[NotDuplicates] = []
    for number, first_id, second_id, at, by, *rest in fetch(tx, query):
        names = [_called(*rest[:3]), _called(*rest[3:6])] if people else rest[:2]
        found.append(
            NotDuplicates(
                number=number,
                kind=kind,
                first=first_id,
                second=second_id,
                first_name=names[0],
                second_name=names[1],
                of=rest[6] if people else "",
                decided_at=from_us(at),
                decided_by=by,
            )
        )
    return found


def _name(table: Any, people: bool) -> list[ColumnElement[str]]:
    return [table.c.first_name, table.c.last_name, table.c.email] if people else [table.c.name]


def _called(first: str, last: str, email: str) -> str:
    return f"{first} {last}".strip() or email or "(no name)"


def keys_numbered(tx: Transaction, numbers: Collection[int]) -> dict[int, str]:
    """Number -> key; unknown numbers are absent."""
    found: dict[int, str] = {}
    for some in bulk.chunks(sorted(set(numbers))):
        rows = fetch(tx, select(_apart.c.number, _apart.c.record_key).where(_apart.c.number.in_(some)))
        found.update((row[0], row[1]) for row in rows)
    return found


# As the journal keeps them


def load_states(tx: Transaction, keys: Sequence[str]) -> dict[str, State]:
    """Key -> who decided and when; unknown pairs are absent."""
    found: dict[str, State] = {}
    for some in bulk.chunks(keys):
        for row in bulk.fetch_members(tx, _apart, ("record_key", *_STATE), "record_key", some):
            found[row[0]] = dict(zip(_STATE, row[1:], strict=True))
    return found


def store_states(tx: Transaction, states: Mapping[str, Mapping[str, Any]]) -> None:
    """Write pairs that are not stored yet."""
    rows: list[Row] = []
    for key, state in states.items():
        kind, *ids = pair_of(key)
        columns = dict.fromkeys(_PAIR) | dict(zip(_COLUMNS[kind], ids, strict=True))
        rows.append((key, *columns.values(), *(state[name] for name in _STATE)))
    bulk.insert(tx, _apart, ["record_key", *_PAIR, *_STATE], rows)


def remove_states(tx: Transaction, keys: Sequence[str]) -> None:
    """Delete pairs."""
    bulk.delete(tx, _apart, ["record_key"], [(key,) for key in keys])


def missing(tx: Transaction, kind: str, keys: Iterable[str]) -> dict[str, str]:
    """Which keys (of ``APART`` or ``FORMER``) name a record that is gone: key -> one sentence."""
    wanted: dict[DuplicateKind, dict[str, tuple[int, ...]]] = {}
    for key in keys:
        about, *ids = pair_of(key) if kind == APART else _former_pair(key)
        wanted.setdefault(about, {})[key] = tuple(ids)
    gone: dict[str, str] = {}
    for about, some in wanted.items():
        named = {one for pair in some.values() for one in pair}
        present = _present(tx, _TABLES[about], named)
        word = about.value.removesuffix("s")
        gone |= {
            key: f"its {word} no longer exists" for key, pair in some.items() if not present.issuperset(pair)
        }
    return gone


def _present(tx: Transaction, table: Table, ids: set[int]) -> set[int]:
    found: set[int] = set()
    for some in bulk.chunks(sorted(ids)):
        found |= {row[0] for row in bulk.fetch_members(tx, table, ["id"], "id", some)}
    return found


# What merged records were called


def _former_key(kind: DuplicateKind, record_id: int, mark: FormerMark) -> str:
    return f"{kind.value} {record_id} {mark.what.value} {mark.value}"


def _former_pair(key: str) -> tuple[DuplicateKind, int]:
    word, record_id, *_ = key.split(" ", 3)
    return DuplicateKind(word), int(record_id)


def _former_of(tx: Transaction, kind: DuplicateKind, ids: Collection[int]) -> list[tuple[str, FormerMark]]:
    """(key, mark) of what records were called."""
    column = _COLUMNS[kind][0]
    found: list[tuple[str, FormerMark]] = []
    for some in bulk.chunks(sorted(set(ids))):
        rows = bulk.fetch_members(tx, _former, ("record_key", "what", "value"), column, some)
        found += [(row[0], FormerMark(what=Mark(row[1]), value=row[2])) for row in rows]
    return found


def former_marks(tx: Transaction, kind: DuplicateKind) -> list[tuple[FormerMark, int]]:
    """(mark, the record into which the one that bore it was merged), by record."""
    column = _former.c[_COLUMNS[kind][0]]
    query = select(_former.c.what, _former.c.value, column).where(column.is_not(None))
    rows = fetch(tx, query.order_by(column, _former.c.record_key))
    return [(FormerMark(what=Mark(row[0]), value=row[1]), row[2]) for row in rows]


def remember_former(
    tx: Transaction,
    kind: DuplicateKind,
    merged: Collection[int],
    survivor: int,
    marks: Iterable[FormerMark],
) -> None:
    """The one that stays is found by these marks, and by those the merged ones were found by."""
    old = _former_of(tx, kind, merged)
    _drop_former(tx, [key for key, _ in old])
    wanted = dict.fromkeys((*marks, *(mark for _, mark in old)))
    known = {key for key, _ in _former_of(tx, kind, [survivor])}
    fresh = [key for one in wanted if (key := _former_key(kind, survivor, one)) not in known]
    store_former(tx, fresh)
    if tx.recorder:
        for key in fresh:
            tx.recorder.created(FORMER, key, {})


def _drop_former(tx: Transaction, keys: Sequence[str]) -> None:
    remove_former(tx, keys)
    if tx.recorder:
        for key in keys:
            tx.recorder.removed(FORMER, key, {})


def load_former(tx: Transaction, keys: Sequence[str]) -> set[str]:
    """Which of the keys are stored."""
    found: set[str] = set()
    for some in bulk.chunks(keys):
        found |= {row[0] for row in bulk.fetch_members(tx, _former, ["record_key"], "record_key", some)}
    return found


def store_former(tx: Transaction, keys: Iterable[str]) -> None:
    """Write marks that are not stored yet."""
    rows: list[Row] = []
    for key in keys:
        kind, record_id = _former_pair(key)
        owners = (None, record_id) if kind is DuplicateKind.CONTACTS else (record_id, None)
        rows.append((key, *owners, *key.split(" ", 3)[2:]))
    bulk.insert(tx, _former, ["record_key", "organization_id", "contact_id", "what", "value"], rows)


def remove_former(tx: Transaction, keys: Sequence[str]) -> None:
    """Delete marks."""
    bulk.delete(tx, _former, ["record_key"], [(key,) for key in keys])
