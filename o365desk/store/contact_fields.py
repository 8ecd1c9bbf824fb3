"""What plans leave alone field by field: fields a technician edited, and values that somebody took back.

Edited fields are journalled while a recording is open, so that undoing an edit gives the field back to the
rules. Values taken back are bookkeeping of undo.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import select

from o365desk.domain.field_rules import EditedField
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value
from o365desk.store import bulk, marks, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import at_us, safe_text, to_us
from o365desk.store.engine import Transaction

EDITED = phrase("edited field")
"""The journal's name for the mark of a field that a technician edited."""
TAKEN_BACK = phrase("field taken back")
"""The journal's name for a value that was written by a plan and taken back."""
_edited = schema.contact_field
_undone = schema.contact_undone


class FieldMarks(Value, frozen=True, kw_only=True):
    """What a plan must know of a contact's fields.

    Attributes:
        edited: Fields a technician edited.
        undone: Field -> the value that was written by a plan and taken back.
    """

    edited: frozenset[str] = frozenset()
    undone: dict[str, str] = msgspec.field(default_factory=dict)


NO_MARKS = FieldMarks()


def key_of(contact_id: int, field: str) -> str:
    """The journal's key of a field."""
    return f"{contact_id} {field}"


def pair_of(key: str) -> tuple[int, str]:
    """Contact id and field of a journal's key."""
    contact_id, field = key.split(" ", 1)
    return int(contact_id), field


def edited(tx: Transaction, contact_id: int) -> tuple[EditedField, ...]:
    """The fields of one contact that a technician edited, by name."""
    return tuple(
        EditedField(field=field, edited_at=at_us(at), edited_by=by)
        for (_, field), (at, by) in sorted(_load_edited(tx, [contact_id]).items())
    )


def marks_of(tx: Transaction, organization_ids: Sequence[int]) -> dict[int, FieldMarks]:
    """Contact id -> its marks, of the contacts of some organizations that have any."""
    mine: dict[int, set[str]] = {}
    undone: dict[int, dict[str, str]] = {}
    contact = schema.contact
    for some in bulk.chunks(organization_ids):
        here = contact.c.organization_id.in_(some)
        query = select(_edited.c.contact_id, _edited.c.field).join(
            contact, contact.c.id == _edited.c.contact_id
        )
        for contact_id, field in fetch(tx, query.where(here)):
            mine.setdefault(contact_id, set()).add(field)
        back = select(_undone.c.contact_id, _undone.c.field, _undone.c.value).join(
            contact, contact.c.id == _undone.c.contact_id
        )
        for contact_id, field, value in fetch(tx, back.where(here)):
            undone.setdefault(contact_id, {})[field] = value
    return {
        contact_id: FieldMarks(edited=frozenset(mine.get(contact_id, ())), undone=undone.get(contact_id, {}))
        for contact_id in {*mine, *undone}
    }


def all_edited(tx: Transaction) -> list[tuple[int, str, str]]:
    """(contact id, field, who edited it) of all that are marked."""
    rows = fetch(tx, select(_edited.c.contact_id, _edited.c.field, _edited.c.edited_by))
    return [(row[0], row[1], row[2]) for row in rows]


def mark(tx: Transaction, contact_id: int, fields: Iterable[str], at: datetime, by: str) -> None:
    """A technician edited these fields."""
    wanted = {key_of(contact_id, field): _state(to_us(at), safe_text(by)) for field in fields}
    before = load_states(tx, list(wanted))
    store_states(tx, wanted)
    if tx.recorder:
        for key, state in wanted.items():
            if key in before:
                tx.recorder.changed(EDITED, key, before[key], state)
            else:
                tx.recorder.created(EDITED, key, state)


def release(tx: Transaction, contact_id: int, fields: Collection[str] | None = None) -> int:
    """Give fields back to the rules: those named, or all.

    Returns:
        How many were marked.
    """
    found = _load_edited(tx, [contact_id])
    gone = {
        key_of(contact_id, field): _state(at, by)
        for (_, field), (at, by) in found.items()
        if fields is None or field in fields
    }
    remove_states(tx, list(gone))
    if tx.recorder:
        for key, state in gone.items():
            tx.recorder.removed(EDITED, key, state)
    return len(gone)


# As the journal keeps them


def _state(at: int | None, by: str) -> dict[str, Any]:
    return {"edited_at": at, "edited_by": by}


def load_states(tx: Transaction, keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Journal key -> the mark's state; unmarked fields are absent."""
    found = _load_edited(tx, sorted({pair_of(key)[0] for key in keys}))
    states = {key_of(*pair): _state(at, by) for pair, (at, by) in found.items()}
    return {key: states[key] for key in keys if key in states}


def store_states(tx: Transaction, states: Mapping[str, Mapping[str, Any]]) -> None:
    """Write marks as they are."""
    rows: list[Row] = [
        (*pair_of(key), state["edited_at"], state["edited_by"]) for key, state in states.items()
    ]
    columns = ["contact_id", "field", "edited_at", "edited_by"]
    bulk.upsert(tx, _edited, columns, ["contact_id", "field"], rows)
    _touch(tx, states)


def remove_states(tx: Transaction, keys: Sequence[str]) -> None:
    """Remove marks."""
    bulk.delete(tx, _edited, ["contact_id", "field"], [pair_of(key) for key in keys])
    _touch(tx, keys)


def _load_edited(tx: Transaction, contact_ids: Sequence[int]) -> dict[tuple[int, str], tuple[int, str]]:
    found: dict[tuple[int, str], tuple[int, str]] = {}
    for some in bulk.chunks(contact_ids):
        columns = ("contact_id", "field", "edited_at", "edited_by")
        for row in bulk.fetch_members(tx, _edited, columns, "contact_id", some):
            found[row[0], row[1]] = (row[2], row[3])
    return found


def load_undone(tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
    """Journal key -> the value that was taken back, where one was."""
    found: dict[str, str] = {}
    for some in bulk.chunks(sorted({pair_of(key)[0] for key in keys})):
        columns = ("contact_id", "field", "value")
        for row in bulk.fetch_members(tx, _undone, columns, "contact_id", some):
            found[key_of(row[0], row[1])] = row[2]
    return {key: found[key] for key in keys if key in found}


def store_undone(tx: Transaction, values: Mapping[str, str]) -> None:
    """Write which values were taken back: journal key -> value; an empty one forgets."""
    rows: list[Row] = [(*pair_of(key), value) for key, value in values.items() if value]
    bulk.upsert(tx, _undone, ["contact_id", "field", "value"], ["contact_id", "field"], rows)
    gone: list[Row] = [pair_of(key) for key, value in values.items() if not value]
    bulk.delete(tx, _undone, ["contact_id", "field"], gone)
    _touch(tx, values)


def remember_taken_back(tx: Transaction, values: Mapping[str, str]) -> None:
    """Somebody took these values back, so that no plan writes the same again; told to the recorder."""
    before = load_undone(tx, list(values))
    store_undone(tx, values)
    if tx.recorder:
        for key, value in values.items():
            tx.recorder.changed(TAKEN_BACK, key, {"value": before.get(key, "")}, {"value": value})


def _touch(tx: Transaction, keys: Iterable[str]) -> None:
    """The plans of these contacts' organizations are to be made anew."""
    contact = schema.contact
    owners: set[int] = set()
    for some in bulk.chunks(sorted({pair_of(key)[0] for key in keys})):
        rows = bulk.fetch_members(tx, contact, ["organization_id"], "id", some)
        owners |= {row[0] for row in rows}
    if owners:
        marks.touch_organizations(tx, owners)
