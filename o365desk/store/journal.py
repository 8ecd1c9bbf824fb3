"""The journal: every decision and applied plan with what it changed, so that it can be undone and redone.

Inside ``with recording(tx, …)`` the ordinary writing functions of this room tell the transaction's recorder
what was before and is after. Recorded are matches, links, facts, contacts, organizations, locations and sync
options.

An undo keeps what it wrote (``journal_undo``); the redo takes exactly that back, as far as it still stands.
An undone entry is in the redo branch until a newer decision touches one of its records, or one of an undone
entry it builds on; after that it is redone by its number only. What rules derive touches nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import msgspec
from sqlalchemy import Table, delete, insert, select, update

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.journal import (
    JournalDetails,
    JournalEntry,
    JournalLine,
    JournalStep,
    StepAction,
    UndoResult,
)
from o365desk.domain.values import utc_now
from o365desk.store import bulk, connections, schema
from o365desk.store.bulk import Row, fetch, fetch_one
from o365desk.store.encoding import at_us, from_us, safe_text, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.journal_decided import QUIET, kinds
from o365desk.store.journal_words import Words, summary
from o365desk.store.recorder import Change, Recorder
from o365desk.store.undo import Reversal

_entry = schema.journal_entry
_change = schema.journal_change
_undo = schema.journal_undo
_step = schema.journal_step
_LINES = 500
"""Changes of an entry that are told in words."""
_SENTENCES = 2_000
"""Sentences about what was left alone that are kept."""


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
    counted = sum(change.kind not in QUIET for change in changes)
    if not counted:
        return
    line = summary(tx, changes)
    result = tx.connection.execute(
        insert(_entry).values(
            at=to_us(now),
            actor=safe_text(recorder.actor),
            title=safe_text(recorder.title),
            changes=counted,
            run_id=recorder.run_id,
            before_text=safe_text(line.before),
            after_text=safe_text(line.after),
            rule=line.rule,
            score=line.score,
        )
    )
    assert result.inserted_primary_key is not None
    recorder.entry_id = int(result.inserted_primary_key[0])
    rows = [
        (*row, change.score, safe_text(change.rule))
        for row, change in zip(_rows(recorder.entry_id, changes), changes, strict=True)
    ]
    bulk.insert(tx, _change, [*_CHANGE_COLUMNS, "score", "rule"], rows)
    _close_redo(tx, recorder.entry_id, changes)


_CHANGE_COLUMNS = ["entry_id", "position", "kind", "record_key", "before", "after"]


def _rows(entry_id: int, changes: Sequence[Change]) -> list[Row]:
    return [
        (
            entry_id,
            position,
            change.kind,
            change.key,
            None if change.before is None else to_json(change.before),
            None if change.after is None else to_json(change.after),
        )
        for position, change in enumerate(changes)
    ]


def _close_redo(tx: Transaction, entry_id: int, changes: Sequence[Change]) -> None:
    """Undone entries that touch the same records leave the redo branch, with what builds on them."""
    still_open = (_entry.c.undone_step.is_not(None), _entry.c.redo_closed_by.is_(None))
    if fetch_one(tx, select(_entry.c.id).where(*still_open).limit(1)) is None:
        return
    touched = _decided(changes)
    hit = False
    for some in bulk.chunks(sorted({key for _, key in touched})):
        query = select(_undo.c.kind, _undo.c.record_key).where(_undo.c.record_key.in_(some))
        hit = hit or any((row[0], row[1]) in touched for row in fetch(tx, query))
    if not hit:
        return
    closed: list[Row] = []
    # Ascending: what builds on an undone entry is younger than it.
    for (undone_id,) in fetch(tx, select(_entry.c.id).where(*still_open).order_by(_entry.c.id)):
        records = _decided(_changes(tx, _undo, undone_id))
        if not records.isdisjoint(touched):
            touched |= records
            closed.append((entry_id, undone_id))
    bulk.update(tx, _entry, ["redo_closed_by"], ["id"], closed)


def _decided(changes: Sequence[Change]) -> set[tuple[str, str]]:
    """The records of which something was decided, not only derived."""
    known = kinds()
    return {
        (change.kind, change.key)
        for change in changes
        if not known[change.kind].quiet
        and not (known[change.kind].is_derived(change.before) and known[change.kind].is_derived(change.after))
    }


def undo(tx: Transaction, entry_id: int, now: datetime | None = None, actor: str = "") -> UndoResult:
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
    changes = _changes(tx, _change, entry_id)
    reversal = Reversal(tx, changes, Words(tx, changes), remember=True)
    reversal.run()
    effects = reversal.effects.changes()
    at = now or utc_now()
    step = _add_step(tx, entry_id, StepAction.UNDO, reversal, at, actor)
    bulk.insert(tx, _undo, _CHANGE_COLUMNS, _rows(entry_id, effects))
    values = {"undone_at": to_us(at), "undone_by": safe_text(actor), "undone_step": step}
    tx.connection.execute(update(_entry).where(_entry.c.id == entry_id).values(**values))
    return _result(tx, entry_id, reversal, effects)


def redo(tx: Transaction, entry_id: int, now: datetime | None = None, actor: str = "") -> UndoResult:
    """Do an undone entry again, as far as what its undo wrote still stands so.

    Raises:
        NotFoundError: There is no such entry.
        AppError: It is not undone (code ``not_undone``), or was undone by a version that did not keep what a
            redo needs (code ``not_redoable``).
    """
    entry = get(tx, entry_id)
    if entry.undone_at is None:
        raise AppError(f'"{entry.title}" is not undone.', "Nothing was changed.", code="not_undone")
    if fetch(tx, select(_entry.c.undone_step).where(_entry.c.id == entry_id))[0][0] is None:
        raise AppError(
            f'"{entry.title}" cannot be redone.',
            "It was undone by an older version, which kept nothing for a redo. Nothing was changed.",
            code="not_redoable",
        )
    changes = _changes(tx, _undo, entry_id)
    reversal = Reversal(tx, changes, Words(tx, changes), remember=False)
    reversal.run()
    _add_step(tx, entry_id, StepAction.REDO, reversal, now or utc_now(), actor)
    tx.connection.execute(delete(_undo).where(_undo.c.entry_id == entry_id))
    values = {"undone_at": None, "undone_by": "", "undone_step": None, "redo_closed_by": None}
    tx.connection.execute(update(_entry).where(_entry.c.id == entry_id).values(**values))
    return _result(tx, entry_id, reversal, reversal.effects.changes())


def preview(tx: Transaction, entry_id: int) -> UndoResult:
    """What an undo (of an undone entry: a redo) would write and leave alone; nothing of it stays.

    It is done and rolled back, so that it cannot differ from what would happen.

    Raises:
        AppError: As ``undo`` and ``redo``.
    """
    point = tx.connection.begin_nested()
    touched, staged = set(tx.touched), set(tx.staged)
    try:
        act = redo if get(tx, entry_id).is_undone else undo
        return act(tx, entry_id)
    finally:
        point.rollback()
        tx.touched, tx.staged = touched, staged


def _add_step(
    tx: Transaction, entry_id: int, action: StepAction, reversal: Reversal, at: datetime, actor: str
) -> int:
    values = {
        "entry_id": entry_id,
        "at": to_us(at),
        "actor": safe_text(actor),
        "action": action.value,
        "restored": reversal.restored,
        "left_alone": safe_text(to_json(reversal.left_alone[:_SENTENCES])),
    }
    result = tx.connection.execute(insert(_step).values(**values))
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def _result(tx: Transaction, entry_id: int, reversal: Reversal, effects: Sequence[Change]) -> UndoResult:
    options = {int(change.key) for change in effects if change.kind == connections.OPTIONS}
    return UndoResult(
        entry=get(tx, entry_id),
        restored=reversal.restored,
        left_alone=tuple(reversal.left_alone),
        lines=_lines(tx, effects),
        connection_ids=tuple(sorted(options)),
    )


def _lines(tx: Transaction, changes: Sequence[Change]) -> tuple[JournalLine, ...]:
    told = [change for change in changes if change.kind not in QUIET][:_LINES]
    words = Words(tx, told)
    return tuple(words.line(change) for change in told)


def _changes(tx: Transaction, table: Table, entry_id: int, limit: int | None = None) -> list[Change]:
    columns = [table.c.kind, table.c.record_key, table.c.before, table.c.after]
    if table is _change:
        columns += [table.c.score, table.c.rule]
    query = select(*columns).where(table.c.entry_id == entry_id).order_by(table.c.position).limit(limit)
    decode = msgspec.json.Decoder().decode
    return [
        Change(
            kind,
            key,
            None if before is None else decode(before),
            None if after is None else decode(after),
            *how,
        )
        for kind, key, before, after, *how in fetch(tx, query)
    ]


# Reading

ENTRY_COLUMNS = [
    _entry.c[name]
    for name in (
        "id",
        "at",
        "actor",
        "title",
        "changes",
        "run_id",
        "undone_at",
        "undone_by",
        "before_text",
        "after_text",
        "rule",
        "score",
        "redo_closed_by",
    )
]


def get(tx: Transaction, entry_id: int) -> JournalEntry:
    """One entry.

    Raises:
        NotFoundError: There is none of that number.
    """
    row = fetch_one(tx, select(*ENTRY_COLUMNS).where(_entry.c.id == entry_id))
    if row is None:
        raise NotFoundError(f"There is no journal entry {entry_id}.")
    return entry_of(row)


def details(tx: Transaction, entry_id: int) -> JournalDetails:
    """An entry with the first of its changes in words, and its undos and redos, oldest first.

    Raises:
        NotFoundError: There is none of that number.
    """
    entry = get(tx, entry_id)
    columns = (_step.c.at, _step.c.actor, _step.c.action, _step.c.restored, _step.c.left_alone)
    rows = fetch(tx, select(*columns).where(_step.c.entry_id == entry_id).order_by(_step.c.id))
    steps = tuple(
        JournalStep(
            at=at_us(row[0]),
            actor=row[1],
            action=StepAction(row[2]),
            restored=row[3],
            left_alone=tuple(msgspec.json.decode(row[4])),
        )
        for row in rows
    )
    return JournalDetails(entry=entry, lines=_lines(tx, _changes(tx, _change, entry_id, _LINES)), steps=steps)


def listing(tx: Transaction, limit: int = 200) -> list[JournalEntry]:
    """Entries, newest first."""
    rows = fetch(tx, select(*ENTRY_COLUMNS).order_by(_entry.c.id.desc()).limit(limit))
    return [entry_of(row) for row in rows]


def latest_undoable(tx: Transaction, actor: str = "") -> JournalEntry | None:
    """The newest decision of a technician that was not undone: of ``actor``, or of anybody.

    What a sync did by itself is undone by its number only: it is not what somebody means who says undo.
    """
    whose = _entry.c.actor == actor if actor else _entry.c.actor != "sync"
    query = (
        select(*ENTRY_COLUMNS)
        .where(_entry.c.undone_at.is_(None), _entry.c.run_id.is_(None), whose)
        .order_by(_entry.c.id.desc())
        .limit(1)
    )
    row = fetch_one(tx, query)
    return None if row is None else entry_of(row)


def latest_redoable(tx: Transaction, actor: str = "") -> JournalEntry | None:
    """The entry that was undone last, by ``actor`` or by anybody, and is still in the redo branch."""
    query = select(*ENTRY_COLUMNS).where(_entry.c.undone_step.is_not(None), _entry.c.redo_closed_by.is_(None))
    if actor:
        query = query.where(_entry.c.undone_by == actor)
    query = query.order_by(_entry.c.undone_step.desc()).limit(1)
    row = fetch_one(tx, query)
    return None if row is None else entry_of(row)


def entry_of(row: Row) -> JournalEntry:
    """An entry of its ``ENTRY_COLUMNS``."""
    return JournalEntry(
        id=row[0],
        at=at_us(row[1]),
        actor=row[2],
        title=row[3],
        changes=row[4],
        run_id=row[5],
        undone_at=from_us(row[6]),
        undone_by=row[7],
        before=row[8],
        after=row[9],
        rule=row[10],
        score=row[11],
        redo_closed_by=row[12],
    )
