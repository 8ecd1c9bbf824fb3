"""Has anybody else changed something? A mark that is cheap to ask for, the same on both databases."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, select

from o365desk.domain.changes import ChangeMark
from o365desk.store import schema
from o365desk.store.bulk import fetch
from o365desk.store.engine import Transaction


def latest(tx: Transaction) -> ChangeMark:
    """The profile's mark. Reads the ends of indexes and a handful of rows, whatever the profile's size."""
    entry, step, run = schema.journal_entry, schema.journal_step, schema.sync_run
    brake, connection = schema.brake, schema.connection
    rows = fetch(tx, select(*connection.columns).order_by(connection.c.id))
    return ChangeMark(
        journal=_pair(tx, entry.c.id, step.c.id),
        runs=_pair(tx, run.c.id, run.c.finished_at),
        brakes=_counted(tx, brake.c.tenant_number, brake.c.raised_at),
        connections=hash(tuple(rows)),
    )


def _pair(tx: Transaction, number: ColumnElement[Any], moment: ColumnElement[Any]) -> tuple[int, int]:
    row = fetch(tx, select(func.max(number), func.max(moment)))[0]
    return int(row[0] or 0), int(row[1] or 0)


def _counted(tx: Transaction, number: ColumnElement[Any], moment: ColumnElement[Any]) -> tuple[int, int]:
    row = fetch(tx, select(func.count(number), func.max(moment)))[0]
    return int(row[0] or 0), int(row[1] or 0)
