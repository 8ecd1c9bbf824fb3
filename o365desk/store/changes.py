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
    run, brake, connection = schema.sync_run, schema.brake, schema.connection
    rows = fetch(tx, select(*connection.columns).order_by(connection.c.id))
    return ChangeMark(
        journal=_numbers(tx, func.max(schema.journal_entry.c.id), func.max(schema.journal_step.c.id)),
        runs=_numbers(tx, func.max(run.c.id), func.max(run.c.finished_at)),
        brakes=_numbers(tx, func.count(brake.c.tenant_number), func.max(brake.c.raised_at)),
        connections=hash(tuple(rows)),
    )


def _numbers(tx: Transaction, first: ColumnElement[Any], second: ColumnElement[Any]) -> tuple[int, int]:
    # Each in a query of its own: together, two tables would be multiplied, and no index end be looked up.
    row = fetch(tx, select(select(first).scalar_subquery(), select(second).scalar_subquery()))[0]
    return int(row[0] or 0), int(row[1] or 0)
