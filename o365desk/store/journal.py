"""The journal: every decision and applied plan with what it changed, so that it can be undone later.

Inside ``with recording(tx, …)`` the ordinary writing functions of this room tell the transaction's recorder
what was before and is after. Recorded are matches, rejections, links, contacts, organizations and locations.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import msgspec
from sqlalchemy import insert, select, update

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.journal import JournalEntry, UndoResult
from o365desk.domain.values import utc_now
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch, fetch_one
from o365desk.store.encoding import at_us, from_us, safe_text, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.recorder import Change, Recorder
from o365desk.store.undo import Undo

_entry = schema.journal_entry
_change = schema.journal_change


@contextmanager
def recording(tx: Transaction, actor: str, title: str, run_id: int | None = None) -> Iterator[Recorder]:
    """Record what is written on ``tx`` meanwhile as one entry; nothing changed, no entry.

    A recording inside another one joins it.

    Args:
        tx: A write transaction.
        actor: The operating system's user name, or ``sync``.
        title: What is done, in the words of the button.
        run_id: The sync run that does it, if one does.

    Yields:
        The recorder; its ``entry_id`` is set at the end.
    """
    if tx.recorder is not None:
        yield tx.recorder
        return
    recorder = Recorder(actor, title, run_id)
    tx.recorder = recorder
    try:
        yield recorder
    finally:
        tx.recorder = None
    _store(tx, recorder, utc_now())


def _store(tx: Transaction, recorder: Recorder, now: datetime) -> None:
    changes = recorder.changes()
    if not changes:
        return
    result = tx.connection.execute(
        insert(_entry).values(
            at=to_us(now),
            actor=safe_text(recorder.actor),
            title=safe_text(recorder.title),
            changes=len(changes),
            run_id=recorder.run_id,
        )
    )
    assert result.inserted_primary_key is not None
    recorder.entry_id = int(result.inserted_primary_key[0])
    rows: list[Row] = [
        (
            recorder.entry_id,
            position,
            change.kind,
            change.key,
            None if change.before is None else to_json(change.before),
            None if change.after is None else to_json(change.after),
        )
        for position, change in enumerate(changes)
    ]
    columns = ["entry_id", "position", "kind", "record_key", "before", "after"]
    bulk.insert(tx, _change, columns, rows)


def undo(tx: Transaction, entry_id: int, now: datetime | None = None) -> UndoResult:
    """Take a decision back, whole or as far as nobody changed it since.

    Fields are restored whose value is still what the entry wrote; created records are deleted if they are
    unchanged and nothing refers to them; removed ones come back under their ids. The entry is marked.

    Raises:
        NotFoundError: There is no such entry.
        AppError: It was undone before (code ``already_undone``).
    """
    entry = get(tx, entry_id)
    if entry.undone_at is not None:
        raise AppError(f'"{entry.title}" was undone before.', "Nothing was changed.", code="already_undone")
    undone = Undo(tx, _changes(tx, entry_id), derived_too=entry.run_id is not None)
    undone.run()
    at = now or utc_now()
    tx.connection.execute(update(_entry).where(_entry.c.id == entry_id).values(undone_at=to_us(at)))
    return UndoResult(entry=get(tx, entry_id), restored=undone.restored, left_alone=tuple(undone.left_alone))


def _changes(tx: Transaction, entry_id: int) -> list[Change]:
    query = (
        select(_change.c.kind, _change.c.record_key, _change.c.before, _change.c.after)
        .where(_change.c.entry_id == entry_id)
        .order_by(_change.c.position)
    )
    decode = msgspec.json.Decoder().decode
    return [
        Change(
            kind, key, None if before is None else decode(before), None if after is None else decode(after)
        )
        for kind, key, before, after in fetch(tx, query)
    ]


def get(tx: Transaction, entry_id: int) -> JournalEntry:
    """One entry.

    Raises:
        NotFoundError: There is none of that number.
    """
    row = fetch_one(tx, select(*_entry.columns).where(_entry.c.id == entry_id))
    if row is None:
        raise NotFoundError(f"There is no journal entry {entry_id}.")
    return _entry_of(row)


def listing(tx: Transaction, limit: int = 200) -> list[JournalEntry]:
    """Entries, newest first."""
    return [
        _entry_of(row) for row in fetch(tx, select(*_entry.columns).order_by(_entry.c.id.desc()).limit(limit))
    ]


def latest_undoable(tx: Transaction) -> JournalEntry | None:
    """The newest decision of a technician that was not undone.

    What a sync did by itself is undone by its number only: it is not what somebody means who says undo.
    """
    query = (
        select(*_entry.columns)
        .where(_entry.c.undone_at.is_(None), _entry.c.run_id.is_(None), _entry.c.actor != "sync")
        .order_by(_entry.c.id.desc())
        .limit(1)
    )
    row = fetch_one(tx, query)
    return None if row is None else _entry_of(row)


def _entry_of(row: Row) -> JournalEntry:
    return JournalEntry(
        id=row[0],
        at=at_us(row[1]),
        actor=row[2],
        title=row[3],
        changes=row[4],
        run_id=row[5],
        undone_at=from_us(row[6]),
    )
