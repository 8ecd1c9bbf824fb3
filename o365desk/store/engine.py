"""The database: connections, transactions, and what SQLite has to be told.

Everything else in this room takes a ``Transaction``; to the services it is an opaque value.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from o365desk.domain.errors import AppError
from o365desk.store.faults import BUSY, fault_of
from o365desk.store.recorder import Recorder

BUSY_TIMEOUT_MS = 10_000
_GATE_TIMEOUT_S = 60.0


class Transaction:
    """An open transaction. Services pass it on and look no further.

    Attributes:
        connection: SQLAlchemy's connection; for this room only.
        recorder: Collects journalled changes while ``journal.recording`` is open; None otherwise.
        writable: Whether it was opened by ``Database.write``.
        touched: Marks that were touched in it already.
    """

    def __init__(self, connection: Connection, *, writable: bool) -> None:
        self.connection = connection
        self.writable = writable
        self.recorder: Recorder | None = None
        self.touched: set[str] = set()


class Database:
    """A profile's database. Thread-safe: every transaction has a connection of its own.

    Args:
        url: SQLAlchemy URL; ``sqlite:///…`` or later ``postgresql+psycopg://…``.
        profile: The profile's folder (backups and the lock live there too).
    """

    def __init__(self, url: str, *, profile: Path) -> None:
        self.profile = profile
        self.url = make_url(url)
        self._engine = _engine(url)
        self._is_sqlite = self._engine.dialect.name == "sqlite"
        # SQLite has one writer. Threads of this process queue here, fairly and without polling; other
        # processes wait by the busy timeout.
        self._gate = threading.Lock()
        self._gate_holder: int | None = None

    @classmethod
    def open_profile(cls, folder: Path) -> Database:
        """Open (or begin) the profile in ``folder``, migrated to the newest version.

        Raises:
            AppError: The file is damaged (left as it is; the hint names the newest good backup), was
                written by a newer version (left unchanged), is no profile, or cannot be written.
        """
        # Imported here because opening needs the engine above.
        from o365desk.store.profile import open_profile

        return open_profile(folder)

    @property
    def file(self) -> Path | None:
        """The SQLite file, or None for a server."""
        return Path(self.url.database) if self._is_sqlite and self.url.database else None

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's engine; for this room only."""
        return self._engine

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A consistent view of the database; writing in it is a bug and fails.

        Raises:
            AppError: Damage or a disk error met while reading.
        """
        with self._translated(), self._engine.connect() as connection, connection.begin():
            yield Transaction(connection, writable=False)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A short write transaction: commits at the end, rolls back when anything is raised.

        Never open it across a network call, nor inside another one of the same thread.

        Raises:
            AppError: The disk is full, the profile read-only, damaged, or busy for too long.
        """
        with self._translated(), self._writer(), self._engine.connect() as plain:
            connection = plain.execution_options(o365desk_write=True)
            with connection.begin():
                yield Transaction(connection, writable=True)

    def close(self) -> None:
        """Close every connection. SQLite folds its write-ahead log into the file with the last one."""
        self._engine.dispose()

    @contextmanager
    def _writer(self) -> Iterator[None]:
        if not self._is_sqlite:
            yield
            return
        if self._gate_holder == threading.get_ident():
            raise RuntimeError("A write transaction was opened inside another one of the same thread.")
        if not self._gate.acquire(timeout=_GATE_TIMEOUT_S):
            raise AppError(
                "The profile is busy.",
                "Another task has been writing for a minute; nothing was changed.",
                "Try again in a moment.",
                code=BUSY,
            )
        self._gate_holder = threading.get_ident()
        try:
            yield
        finally:
            self._gate_holder = None
            self._gate.release()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            fault = fault_of(error, str(self.file or self.url.render_as_string(hide_password=True)))
            if fault is None:
                raise
            raise fault from error


def _engine(url: str) -> Engine:
    engine = create_engine(url, hide_parameters=True, pool_size=8, max_overflow=64)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(driver_connection: Any, _record: Any) -> None:
    # The driver's own transaction handling begins late and not at all before DDL: we say BEGIN ourselves.
    driver_connection.isolation_level = None
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "cache_size=-32000",
        "temp_store=MEMORY",
        "wal_autocheckpoint=4000",
    ):
        driver_connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("o365desk_write", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    # IMMEDIATE: a writer waits for its turn here and not in the middle, where SQLite could only refuse it.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
