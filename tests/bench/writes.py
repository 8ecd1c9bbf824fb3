"""Counts the rows that something writes into a profile, table by table, by triggers."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_DOINGS = ("INSERT", "UPDATE", "DELETE")


@contextmanager
def counted(profile: Path) -> Iterator[Counter[str]]:
    """Count the rows that are inserted, updated and deleted inside; filled in at the end."""
    written: Counter[str] = Counter()
    with closing(sqlite3.connect(profile / "o365desk.sqlite3", isolation_level=None)) as raw:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        tables = [row[0] for row in raw.execute(query) if not row[0].startswith("sqlite_")]
        raw.execute("CREATE TABLE bench_write (name TEXT PRIMARY KEY, times INT) WITHOUT ROWID")
        for table in tables:
            raw.execute("INSERT INTO bench_write VALUES (?, 0)", (table,))
            for doing in _DOINGS:
                raw.execute(
                    f'CREATE TRIGGER "bench_{doing}_{table}" AFTER {doing} ON "{table}" BEGIN '
                    f"UPDATE bench_write SET times = times + 1 WHERE name = '{table}'; END"
                )
    yield written
    with closing(sqlite3.connect(profile / "o365desk.sqlite3", isolation_level=None)) as raw:
        written.update(dict(raw.execute("SELECT name, times FROM bench_write WHERE times > 0")))
        for table in tables:
            for doing in _DOINGS:
                raw.execute(f'DROP TRIGGER "bench_{doing}_{table}"')
        raw.execute("DROP TABLE bench_write")
