"""Rows in bulk: raw tuples of the driver in and out, in SQL that SQLite and PostgreSQL share.

Many rows at once go into PostgreSQL another way (``bulk_server``).

Core with dicts costs two to three times as much per row (27 to 42 against 11 to 13 microseconds a user).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import ModuleType
from typing import Any, TypeVar, cast

from sqlalchemy import Executable, Table
from sqlalchemy.engine import CursorResult

from o365desk.store.engine import Transaction

T = TypeVar("T")
Row = tuple[Any, ...]

CHUNK = 5_000
"""Rows a statement is given at once."""
IN_CHUNK = 900
"""Values in one IN list; SQLite's oldest limit of variables is 999."""


def fetch(tx: Transaction, statement: Executable, **values: Any) -> list[Row]:
    """All rows of a query as the driver's own tuples; ``values`` are those of its bound parameters."""
    result = tx.connection.execute(statement, values)
    assert isinstance(result, CursorResult)
    assert result.cursor is not None
    rows = cast("list[Row]", result.cursor.fetchall())
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
    names = ", ".join(_quoted(tx, name) for name in columns)
    mark = _mark(tx)
    marks = ", ".join([mark] * len(member[1]))
    sql = (
        f"SELECT {names} FROM {_quoted(tx, table.name)} "  # noqa: S608 - names of our own tables
        f"WHERE {_quoted(tx, fixed[0])} = {mark} AND {_quoted(tx, member[0])} IN ({marks})"
    )
    result = tx.connection.exec_driver_sql(sql, (fixed[1], *member[1]))
    assert result.cursor is not None
    rows = cast("list[Row]", result.cursor.fetchall())
    result.close()
    return rows


def fetch_members(
    tx: Transaction, table: Table, columns: Sequence[str], key: str, values: Sequence[Any]
) -> list[Row]:
    """Rows where a column is one of some hundreds of values; as ``fetch_in``."""
    names = ", ".join(_quoted(tx, name) for name in columns)
    marks = ", ".join([_mark(tx)] * len(values))
    sql = f"SELECT {names} FROM {_quoted(tx, table.name)} WHERE {_quoted(tx, key)} IN ({marks})"  # noqa: S608
    result = tx.connection.exec_driver_sql(sql, tuple(values))
    assert result.cursor is not None
    rows = cast("list[Row]", result.cursor.fetchall())
    result.close()
    return rows


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
    else:
        _run(tx, _insert_sql(tx, table, columns), rows)


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
    conflict = ", ".join(_quoted(tx, name) for name in keys)
    updates = []
    for name in columns:
        if name not in keys:
            column = _quoted(tx, name)
            new = f"excluded.{column}"
            if name in keep:
                new = f"COALESCE({new}, {_quoted(tx, table.name)}.{column})"
            updates.append(f"{column} = {new}")
    sql = f"ON CONFLICT ({conflict}) DO UPDATE SET {', '.join(updates)}"
    copied = _copied(tx, rows)
    if copied is not None:
        copied.upsert(tx, table, columns, keys, rows, sql)
    else:
        _run(tx, f"{_insert_sql(tx, table, columns)} {sql}", rows)


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
    mark = _mark(tx)
    sets = ", ".join(f"{_quoted(tx, name)} = {mark}" for name in columns)
    _run(tx, f"UPDATE {_quoted(tx, table.name)} SET {sets} WHERE {_where(tx, keys)}", rows)  # noqa: S608


def delete(tx: Transaction, table: Table, keys: Sequence[str], rows: Sequence[Row]) -> None:
    """Delete the rows with these keys."""
    if not rows:
        return
    copied = _copied(tx, rows)
    if copied is not None:
        copied.delete(tx, table, keys, rows)
    else:
        _run(tx, f"DELETE FROM {_quoted(tx, table.name)} WHERE {_where(tx, keys)}", rows)  # noqa: S608


def _copied(tx: Transaction, rows: Sequence[Row], *, new: bool = False) -> ModuleType | None:
    """How PostgreSQL takes many rows; None on SQLite and for a few."""
    if tx.connection.dialect.name == "sqlite":
        return None
    # The driver is loaded by those only who have a server.
    from o365desk.store import bulk_server

    few = bulk_server.FEW_NEW if new else bulk_server.FEW
    return bulk_server if len(rows) > few else None


def _run(tx: Transaction, sql: str, rows: Sequence[Row]) -> None:
    for start in range(0, len(rows), CHUNK):
        tx.connection.exec_driver_sql(sql, list(rows[start : start + CHUNK]))


def _insert_sql(tx: Transaction, table: Table, columns: Sequence[str]) -> str:
    names = ", ".join(_quoted(tx, name) for name in columns)
    marks = ", ".join([_mark(tx)] * len(columns))
    return f"INSERT INTO {_quoted(tx, table.name)} ({names}) VALUES ({marks})"  # noqa: S608


def _where(tx: Transaction, keys: Sequence[str]) -> str:
    return " AND ".join(f"{_quoted(tx, name)} = {_mark(tx)}" for name in keys)


def _quoted(tx: Transaction, name: str) -> str:
    return tx.connection.dialect.identifier_preparer.quote(name)


def _mark(tx: Transaction) -> str:
    return "?" if tx.connection.dialect.paramstyle == "qmark" else "%s"
