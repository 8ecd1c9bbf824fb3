"""Rows in bulk: raw tuples of the driver in and out, in SQL that SQLite and PostgreSQL share.

Many rows at once go into PostgreSQL another way (``bulk_server``).

Core with dicts costs two to three times as much per row (27 to 42 against 11 to 13 microseconds a user).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from types import ModuleType
from typing import Any, TypeVar

from sqlalchemy import Executable, Table
from sqlalchemy.engine import CursorResult
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError

from o365desk.store.engine import Transaction

T = TypeVar("T")
Row = tuple[Any, ...]

CHUNK = 5_000
"""Rows a statement is given at once."""
IN_CHUNK = 900
"""Values in one IN list."""
_VARIABLES = 999
"""In one statement: SQLite's oldest limit."""
_SLICE = 1_000
"""Rows that are taken from a cursor at once."""
_BLOCK = 100
"""Rows that SQLite is given in one INSERT, as far as their variables allow."""


def fetch(tx: Transaction, statement: Executable, **values: Any) -> list[Row]:
    """All rows of a query as the driver's own tuples; ``values`` are those of its bound parameters."""
    return list(each(tx, statement, **values))


def each(tx: Transaction, statement: Executable, **values: Any) -> Iterator[Row]:
    """As ``fetch``, row by row, so that they need not all be in memory; use them within the transaction."""
    result = tx.connection.execute(statement, values)
    assert isinstance(result, CursorResult)
    assert result.cursor is not None
    yield from _drained(result.cursor)
    result.close()


def _drained(cursor: DBAPICursor | sqlite3.Cursor) -> Iterator[Row]:
    """All rows of a cursor, some at a time.

    One call for a hundred thousand rows would hold the interpreter for a tenth of a second, and the window.
    """
    while some := cursor.fetchmany(_SLICE):
        yield from some


def fetch_sql(tx: Transaction, sql: str, values: Sequence[Any] = ()) -> list[Row]:
    """All rows of a query in words, its parameters written as ``?``."""
    if tx.file is not None:
        try:
            return list(_drained(tx.file.execute(sql, values)))
        except sqlite3.Error as error:
            raise _wrapped(sql, error) from error
    result = tx.connection.exec_driver_sql(sql.replace("?", "%s"), tuple(values))
    assert result.cursor is not None
    rows = list(_drained(result.cursor))
    result.close()
    return rows


def fetch_one(tx: Transaction, statement: Executable) -> Row | None:
    """The first row of a query, or None."""
    rows = fetch(tx, statement)
    return rows[0] if rows else None


def fetch_in(
    tx: Transaction,
    table: Table,
    columns: Sequence[str],
    fixed: tuple[str, Any],
    member: tuple[str, Sequence[Any]],
) -> list[Row]:
    """Rows where one column has a value and another is one of some hundreds.

    For the inner loop of a sync: SQLAlchemy's expanding IN costs a microsecond a value, this a tenth.
    """
    values = member[1]
    return fetch_sql(
        tx, _select_in(table.name, tuple(columns), fixed[0], member[0], len(values)), (fixed[1], *values)
    )


def fetch_members(
    tx: Transaction, table: Table, columns: Sequence[str], key: str, values: Sequence[Any]
) -> list[Row]:
    """Rows where a column is one of some hundreds of values; as ``fetch_in``."""
    return fetch_sql(tx, _select_in(table.name, tuple(columns), "", key, len(values)), values)


def chunks(items: Iterable[T], size: int = IN_CHUNK) -> Iterator[list[T]]:
    """The items in lists of at most ``size``."""
    remaining = iter(items)
    while chunk := list(islice(remaining, size)):
        yield chunk


def insert(tx: Transaction, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert rows given as tuples in the order of ``columns``."""
    if not rows:
        return
    copied = _copied(tx, rows, new=True)
    if copied is not None:
        copied.insert(tx, table, columns, rows)
        return
    if tx.file is not None:
        rows = _insert_blocks(tx.file, table.name, tuple(columns), rows)
    _run(tx, _insert_sql(table.name, tuple(columns)), rows)


def upsert(
    tx: Transaction,
    table: Table,
    columns: Sequence[str],
    keys: Sequence[str],
    rows: Sequence[Row],
    keep: Sequence[str] = (),
) -> None:
    """Insert rows; where a row with the same ``keys`` exists, write its other columns.

    Columns of ``keep`` keep what they hold where the new value is null.
    """
    if not rows:
        return
    conflict = _conflict_sql(table.name, tuple(columns), tuple(keys), tuple(keep))
    copied = _copied(tx, rows)
    if copied is not None:
        copied.upsert(tx, table, columns, keys, rows, conflict)
    else:
        _run(tx, f"{_insert_sql(table.name, tuple(columns))} {conflict}", rows)


def update(
    tx: Transaction, table: Table, columns: Sequence[str], keys: Sequence[str], rows: Sequence[Row]
) -> None:
    """Update rows: each tuple holds the values of ``columns``, then those of ``keys``."""
    if not rows:
        return
    copied = _copied(tx, rows)
    if copied is not None:
        copied.update(tx, table, columns, keys, rows)
        return
    _run(tx, _update_sql(table.name, tuple(columns), tuple(keys)), rows)


def delete(tx: Transaction, table: Table, keys: Sequence[str], rows: Sequence[Row]) -> None:
    """Delete the rows with these keys."""
    if not rows:
        return
    copied = _copied(tx, rows)
    if copied is not None:
        copied.delete(tx, table, keys, rows)
    else:
        _run(tx, f'DELETE FROM "{table.name}" WHERE {_equal(keys, " AND ")}', rows)  # noqa: S608


def _copied(tx: Transaction, rows: Sequence[Row], *, new: bool = False) -> ModuleType | None:
    """How PostgreSQL takes many rows; None on SQLite and for a few."""
    if tx.file is not None:
        return None
    # The driver is loaded by those only who have a server.
    from o365desk.store import bulk_server

    few = bulk_server.FEW_NEW if new else bulk_server.FEW
    return bulk_server if len(rows) > few else None


def _run(tx: Transaction, sql: str, rows: Sequence[Row]) -> None:
    if tx.file is not None:
        try:
            tx.file.executemany(sql, rows)
        except sqlite3.Error as error:
            raise _wrapped(sql, error) from error
        return
    sql = sql.replace("?", "%s")
    for start in range(0, len(rows), CHUNK):
        tx.connection.exec_driver_sql(sql, list(rows[start : start + CHUNK]))


def _insert_blocks(
    file: sqlite3.Connection, table: str, columns: tuple[str, ...], rows: Sequence[Row]
) -> Sequence[Row]:
    """Insert rows many to a statement; gives those that are left over.

    A statement a row costs a tenth more, and gives up the interpreter's lock for each row.
    """
    size = min(_BLOCK, _VARIABLES // len(columns))
    whole = len(rows) - len(rows) % size
    if whole:
        marks = f"({', '.join(['?'] * len(columns))})"
        sql = f'INSERT INTO "{table}" ({_names(columns)}) VALUES {", ".join([marks] * size)}'  # noqa: S608
        try:
            for at in range(0, whole, size):
                file.execute(sql, tuple(chain.from_iterable(rows[at : at + size])))
        except sqlite3.Error as error:
            raise _wrapped(f"INSERT INTO {table}", error) from error
    return rows[whole:]


def _wrapped(sql: str, error: sqlite3.Error) -> DBAPIError:
    """A fault of SQLite's driver as SQLAlchemy raises it."""
    wrapped = DBAPIError.instance(sql, None, error, sqlite3.Error, hide_parameters=True)
    assert isinstance(wrapped, DBAPIError)
    return wrapped


# --- texts of statements: the same ones again and again, so each is made once


@lru_cache(512)
def _insert_sql(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join(["?"] * len(columns))
    return f'INSERT INTO "{table}" ({_names(columns)}) VALUES ({marks})'  # noqa: S608 - names of our own tables


@lru_cache(512)
def _conflict_sql(table: str, columns: tuple[str, ...], keys: tuple[str, ...], keep: tuple[str, ...]) -> str:
    updates = []
    for name in columns:
        if name not in keys:
            new = f'excluded."{name}"'
            if name in keep:
                new = f'COALESCE({new}, "{table}"."{name}")'
            updates.append(f'"{name}" = {new}')
    return f"ON CONFLICT ({_names(keys)}) DO UPDATE SET {', '.join(updates)}"


@lru_cache(512)
def _update_sql(table: str, columns: tuple[str, ...], keys: tuple[str, ...]) -> str:
    return f'UPDATE "{table}" SET {_equal(columns, ", ")} WHERE {_equal(keys, " AND ")}'  # noqa: S608


@lru_cache(512)
def _select_in(table: str, columns: tuple[str, ...], fixed: str, member: str, count: int) -> str:
    first = f'"{fixed}" = ? AND ' if fixed else ""
    marks = ", ".join(["?"] * count)
    return f'SELECT {_names(columns)} FROM "{table}" WHERE {first}"{member}" IN ({marks})'  # noqa: S608


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _equal(columns: Sequence[str], between: str) -> str:
    return between.join(f'"{name}" = ?' for name in columns)
