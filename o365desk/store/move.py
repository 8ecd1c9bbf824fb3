"""Copying a whole profile from its file into an empty database on a server: all of it, or nothing.

One transaction on the server holds every row until each of them was read back and compared. Whoever is
interrupted leaves an empty database behind and begins again; the file is only read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b

import msgspec
from sqlalchemy import Table, func, select

from o365desk.domain.errors import AppError
from o365desk.domain.values import Value
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import safe_text
from o365desk.store.engine import Database, Transaction

_CHUNK = 5_000
_encode = msgspec.json.Encoder().encode

Progress = Callable[[str], None]
"""Called with one sentence per step; what it raises ends the move and leaves nothing behind."""


class MoveReport(Value, frozen=True, kw_only=True):
    """What was moved.

    Attributes:
        tables: Rows of each table that has any, by its name.
        before: Whether everything was there already, from a move that had ended.
    """

    tables: dict[str, int]
    before: bool = False

    @property
    def rows(self) -> int:
        """All rows."""
        return sum(self.tables.values())


def move(source: Database, target: Database, on_progress: Progress = lambda _: None) -> MoveReport:
    """Copy everything, compare both sides row by row, commit.

    Nobody else can write the source meanwhile: a decision made there would be left behind unnoticed.

    Args:
        source: The profile to copy; it is not changed. Hold its sync lock.
        target: Migrated and empty, or holding the same from a move that had ended.
        on_progress: Told of each step.

    Raises:
        AppError: The target holds something else (code ``not_empty``), does not hold what was copied (code
            ``move_differs``), or one of the databases fails. The target is as it was.
    """
    with source.write() as old, target.write() as new:
        _take_time(new)
        counts = {table.name: _count(old, table) for table in _tables()}
        total = sum(counts.values())
        before = any(_count(new, table) for table in _tables())
        if not before:
            _copy_all(old, new, counts, total, on_progress)
        on_progress(f"Comparing {total:,} rows on both sides.")
        different = [table.name for table in _tables() if _digest(old, table) != _digest(new, table)]
        if different:
            raise _not_empty(target) if before else _differs(different)
    return MoveReport(tables={name: count for name, count in counts.items() if count}, before=before)


def _tables() -> list[Table]:
    """Parents before children."""
    return schema.metadata.sorted_tables


def _take_time(tx: Transaction) -> None:
    if tx.connection.dialect.name == "postgresql":
        tx.connection.exec_driver_sql(
            "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0"
        )


def _count(tx: Transaction, table: Table) -> int:
    return int(fetch(tx, select(func.count()).select_from(table))[0][0])


def _copy_all(
    old: Transaction, new: Transaction, counts: dict[str, int], total: int, on_progress: Progress
) -> None:
    done = 0
    for table in _tables():
        columns = [column.name for column in table.columns]
        for rows in _rows(old, table):
            bulk.insert(new, table, columns, rows)
            done += len(rows)
            on_progress(f"Copied {done:,} of {total:,} rows ({table.name.replace('_', ' ')}).")
        if table.autoincrement_column is not None:
            _set_sequence(new, table, _last_id(old, table))
        if counts[table.name] and new.connection.dialect.name == "postgresql":
            new.connection.exec_driver_sql(f"ANALYZE {_quoted(new, table.name)}")


def _rows(tx: Transaction, table: Table) -> Iterator[list[Row]]:
    """A table in pieces, by primary key, without what older files may hold and a server does not take."""
    query = select(*table.columns).order_by(*table.primary_key.columns).execution_options(yield_per=_CHUNK)
    for rows in tx.connection.execute(query).partitions():
        yield [tuple(safe_text(value) if type(value) is str else value for value in row) for row in rows]


def _digest(tx: Transaction, table: Table) -> bytes:
    whole = blake2b(digest_size=16)
    for rows in _rows(tx, table):
        whole.update(_encode(rows))
    return whole.digest()


def _last_id(tx: Transaction, table: Table) -> int:
    """The highest id that was ever given: ids of removed records stay unused, the journal names them."""
    assert table.autoincrement_column is not None
    highest = fetch(tx, select(func.max(table.autoincrement_column)))[0][0] or 0
    if tx.connection.dialect.name == "sqlite" and table.dialect_options["sqlite"]["autoincrement"]:
        row = tx.connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).first()
        highest = max(highest, row[0] if row else 0)
    return int(highest)


def _set_sequence(tx: Transaction, table: Table, last: int) -> None:
    if tx.connection.dialect.name == "postgresql" and last:
        assert table.autoincrement_column is not None
        tx.connection.exec_driver_sql(
            "SELECT setval(pg_get_serial_sequence(%s, %s), %s)",
            (_quoted(tx, table.name), table.autoincrement_column.name, last),
        )


def _quoted(tx: Transaction, name: str) -> str:
    return tx.connection.dialect.identifier_preparer.quote(name)


def _not_empty(target: Database) -> AppError:
    return AppError(
        "The database on the server is not empty.",
        f"{target.where} holds another profile. Nothing was changed.",
        "Let an empty database be made for this one.",
        code="not_empty",
    )


def _differs(tables: Sequence[str]) -> AppError:
    return AppError(
        "The copy is not what was copied.",
        f"Differences in: {', '.join(tables)}. Nothing was kept on the server; the profile is as it was.",
        "Look for faults of the profile with: o365desk check. Then try again, and report this.",
        code="move_differs",
    )
