"""Few rows and many go other ways on a server; what they do is the same."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from o365desk.store import bulk, schema
from o365desk.store.bulk import Row
from o365desk.store.engine import Database, Transaction

_COLUMNS = ["name", "name_key", "city", "created_at"]
_table = schema.organization
_HOSTILE = ["", "\\N", "\\.", "tab\there", "line\nhere", "\r", "100 % %s", "'\"", "ü€😀", "{a,b}", "NULL"]


def _rows(tx: Transaction) -> list[Row]:
    return bulk.fetch(tx, select(*(_table.c[name] for name in _COLUMNS)).order_by(_table.c.name_key))


@pytest.mark.parametrize("count", [1, 3, 200])
def test_rows_in_changed_and_out(db: Database, count: int) -> None:
    rows: list[Row] = [(_HOSTILE[n % len(_HOSTILE)], f"{n:04}", "Ulm", None) for n in range(count)]
    changed: list[Row] = [("new", -(2**60), f"{n:04}") for n in range(count)]
    with db.write() as tx:
        bulk.insert(tx, _table, _COLUMNS, rows)
        assert _rows(tx) == rows
        # Of doubles the last counts.
        bulk.update(tx, _table, ["city", "created_at"], ["name_key"], [("old", 1, "0000"), *changed])
        assert _rows(tx) == [(row[0], row[1], "new", -(2**60)) for row in rows]
        bulk.update(tx, _table, ["city"], ["name_key"], [(f"{n}", f"{n:04}") for n in range(count)])
        assert [row[2] for row in _rows(tx)] == [f"{n}" for n in range(count)]
        bulk.delete(tx, _table, ["name_key"], [(f"{n:04}",) for n in range(1, count)] * 2)
        assert len(_rows(tx)) == 1


@pytest.mark.parametrize("count", [1, 200])
def test_upserts_keep_what_they_are_told_to_keep(db: Database, count: int) -> None:
    table = schema.setting
    with db.write() as tx:
        for value in ("1", "2"):
            rows: list[Row] = [(f"{n:04}", value) for n in range(count)]
            bulk.upsert(tx, table, ["name", "value"], ["name"], [("0000", "double"), *rows])
        query = select(table.c.value).distinct()
        assert bulk.fetch(tx, query) == [("2",)]


def test_staged_rows_do_not_outlive_what_is_rolled_back(db: Database) -> None:
    rows: list[Row] = [(f"{n:04}", "1") for n in range(200)]
    with db.write() as tx:
        for _ in range(2):
            point = tx.connection.begin_nested()
            bulk.upsert(tx, schema.setting, ["name", "value"], ["name"], rows)
            point.rollback()
        bulk.upsert(tx, schema.setting, ["name", "value"], ["name"], rows[:100])
        assert len(bulk.fetch(tx, select(schema.setting.c.name))) == 100


def test_what_the_tables_forbid_is_refused_the_same_way(db: Database) -> None:
    rows: list[Row] = [("a", "same", "", None)] * 200
    with pytest.raises(IntegrityError), db.write() as tx:
        bulk.insert(tx, schema.connection, ["name", "name_key", "options", "created_at"], rows)
    with db.write() as tx:
        bulk.insert(tx, _table, _COLUMNS, rows[:1])
