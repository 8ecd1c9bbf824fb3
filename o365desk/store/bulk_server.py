"""Many rows into PostgreSQL: copied in one stream, changed by one statement.

COPY costs a fraction of a statement per row. Changes are copied into a temporary table of the session first,
which is empty again at the end of each transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg
from sqlalchemy import BigInteger, Boolean, Float, Integer, LargeBinary, Table
from sqlalchemy.exc import DBAPIError

from o365desk.store.encoding import digest
from o365desk.store.engine import Transaction

Row = tuple[Any, ...]

FEW = 60
"""Up to so many rows a statement per row is quicker than a temporary table."""
FEW_NEW = 5
"""The same for rows that are inserted, which need none."""


def insert(tx: Transaction, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert rows given as tuples in the order of ``columns``."""
    _copy(tx, _quoted(tx, table.name), _names(tx, columns), rows)


def upsert(
    tx: Transaction, table: Table, columns: Sequence[str], keys: Sequence[str], rows: Sequence[Row], sql: str
) -> None:
    """As ``bulk.upsert``; of rows with the same keys the last one counts.

    Args:
        tx: A write transaction.
        table: Which table.
        columns: The columns of ``rows``.
        keys: Those of a unique index.
        rows: The values.
        sql: ``ON CONFLICT …``.
    """
    places = [columns.index(name) for name in keys]
    staged = _stage(tx, table, columns, list({tuple(row[at] for at in places): row for row in rows}.values()))
    names = _names(tx, columns)
    tx.connection.exec_driver_sql(
        f"INSERT INTO {_quoted(tx, table.name)} ({names}) SELECT {names} FROM {staged} {sql}"  # noqa: S608
    )


def update(
    tx: Transaction, table: Table, columns: Sequence[str], keys: Sequence[str], rows: Sequence[Row]
) -> None:
    """As ``bulk.update``; of rows with the same keys the last one counts."""
    at = len(columns)
    staged = _stage(tx, table, [*columns, *keys], list({row[at:]: row for row in rows}.values()))
    sets = ", ".join(f"{_quoted(tx, name)} = staged.{_quoted(tx, name)}" for name in columns)
    tx.connection.exec_driver_sql(
        f"UPDATE {_quoted(tx, table.name)} AS kept SET {sets} FROM {staged} AS staged "  # noqa: S608
        f"WHERE {_same(tx, keys)}"
    )


def delete(tx: Transaction, table: Table, keys: Sequence[str], rows: Sequence[Row]) -> None:
    """Delete the rows with these keys."""
    staged = _stage(tx, table, keys, list(dict.fromkeys(rows)))
    tx.connection.exec_driver_sql(
        f"DELETE FROM {_quoted(tx, table.name)} AS kept USING {staged} AS staged WHERE {_same(tx, keys)}"  # noqa: S608
    )


def _stage(tx: Transaction, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The rows in the session's temporary table for these columns; returns its name."""
    wanted = f"{table.name} {' '.join(columns)}"
    name = f"pg_temp.stage_{digest(wanted.encode()).hex()}"
    fields = ", ".join(f"{_quoted(tx, column)} {_type(table, column)}" for column in columns)
    # Made by an earlier transaction of this session, as a rule; one that was rolled back took it along.
    sql = f"CREATE TEMPORARY TABLE IF NOT EXISTS {name} ({fields}) ON COMMIT DELETE ROWS"
    tx.connection.exec_driver_sql(f"{sql}; TRUNCATE {name}" if name in tx.staged else sql)
    tx.staged.add(name)
    _copy(tx, name, _names(tx, columns), rows)
    return name


def _type(table: Table, column: str) -> str:
    kind = table.c[column].type
    if isinstance(kind, BigInteger):
        return "bigint"
    if isinstance(kind, Integer):
        return "integer"
    if isinstance(kind, Boolean):
        return "boolean"
    if isinstance(kind, Float):
        return "double precision"
    return "bytea" if isinstance(kind, LargeBinary) else 'text COLLATE "C"'


def _copy(tx: Transaction, name: str, columns: str, rows: Sequence[Row]) -> None:
    driver = tx.connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    sql = f"COPY {name} ({columns}) FROM STDIN"
    try:
        with driver.cursor() as cursor, cursor.copy(sql.encode()) as copy:
            write = copy.write_row
            for row in rows:
                write(row)
    except psycopg.Error as error:
        lost = driver.closed or driver.broken
        if lost:
            tx.connection.invalidate(error)
        raise DBAPIError.instance(
            sql, None, error, psycopg.Error, hide_parameters=True, connection_invalidated=lost
        ) from error


def _same(tx: Transaction, keys: Sequence[str]) -> str:
    return " AND ".join(f"kept.{_quoted(tx, name)} = staged.{_quoted(tx, name)}" for name in keys)


def _names(tx: Transaction, columns: Sequence[str]) -> str:
    return ", ".join(_quoted(tx, name) for name in columns)


def _quoted(tx: Transaction, name: str) -> str:
    return tx.connection.dialect.identifier_preparer.quote(name)
