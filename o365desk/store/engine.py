"""The database: connections, transactions, and what SQLite has to be told (a server: ``server.py``).

Everything else in this room takes a ``Transaction``; to the services it is an opaque value.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from o365desk.domain.errors import AppError
from o365desk.domain.sync_changes import SyncRunMoment
from o365desk.store import server
from o365desk.store.faults import BUSY, fault_of, is_lock_timeout
from o365desk.store.recorder import Recorder

if TYPE_CHECKING:
    from o365desk.store.lock import SyncLocks

BUSY_TIMEOUT_MS = 10_000
_GATE_TIMEOUT_S = 60.0


class Transaction:
    """An open transaction. Services pass it on and look no further.

    Attributes:
        connection: SQLAlchemy's connection; for this room only.
        file: SQLite's own connection beneath it, for what is said a thousand times; None on a server.
        recorder: Collects journalled changes while ``journal.recording`` is open; None otherwise.
        writable: Whether it was opened by ``Database.write``.
        touched: Marks that were touched in it already.
        numbers: Tenant id -> its compact key, of tenants it was asked for.
        staged: Temporary tables it has used on a server.
        run: The sync run that writes in it and has its changes noted (``sync_changes``); None otherwise.
    """

    def __init__(self, connection: Connection, *, writable: bool) -> None:
        self.connection = connection
        driver = connection.connection.driver_connection
        self.file = driver if isinstance(driver, sqlite3.Connection) else None
        self.writable = writable
        self.recorder: Recorder | None = None
        self.touched: set[str] = set()
        self.numbers: dict[str, int] = {}
        self.staged: set[str] = set()
        self.run: SyncRunMoment | None = None


class Database:
    """A profile's database. Thread-safe: every transaction has a connection of its own.

    Both kinds behave alike: one writer at a time over all processes, reads that see one moment.

    Args:
        url: SQLAlchemy URL; ``sqlite:///…`` or ``postgresql+psycopg://user@host:port/name``.
        profile: The profile's folder (a file's backups and lock, the vault and logs live there).
        password: A server's password; one in the URL is taken out of it.

    Attributes:
        profile: The profile's folder.
        url: The address, never with a password.
    """

    def __init__(self, url: str, *, profile: Path, password: str | None = None) -> None:
        self.profile = profile
        self.url, inside = _without_password(make_url(url))
        password = inside if password is None else password
        self._is_sqlite = self.url.get_backend_name() == "sqlite"
        self._engine = _sqlite_engine(url) if self._is_sqlite else server.create(self.url, password)
        # Threads of this process queue here, without polling and without a connection each; other
        # processes wait by the busy timeout of SQLite or the server's lock.
        self._gate = threading.Lock()
        self._gate_holder: int | None = None
        self._closing = threading.Event()

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

    @classmethod
    def open_server(cls, url: str, password: str | None, folder: Path) -> Database:
        """Open (or begin) the profile in a PostgreSQL database, migrated to the newest version.

        Args:
            url: ``postgresql+psycopg://user@host:port/name``; its query goes to libpq, for instance
                ``?sslmode=verify-full&sslrootcert=/path/ca.pem``.
            password: The user's password, or None for what libpq finds itself.
            folder: The local folder of this technician's vault and logs.

        Raises:
            AppError: The server cannot be reached or refuses, the database was written by a newer version
                (left unchanged), belongs to something else, or cannot be written.
        """
        from o365desk.store.server_profile import open_server

        return open_server(url, password, folder)

    @property
    def where(self) -> str:
        """The database in words: its file, or its address without a password."""
        return str(self.file or self.url.render_as_string(hide_password=True))

    @property
    def file(self) -> Path | None:
        """The SQLite file, or None for a server."""
        return Path(self.url.database) if self._is_sqlite and self.url.database else None

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's engine; for this room only."""
        return self._engine

    def sync_locks(self) -> SyncLocks:
        """The locks of one sync run (see ``lock.SyncLocks``); close them when it has ended."""
        from o365desk.store.lock import FileSyncLocks, ServerSyncLocks

        return FileSyncLocks(self.profile) if self._is_sqlite else ServerSyncLocks(self)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A consistent view of the database; writing in it is a bug and fails.

        Raises:
            AppError: Damage or a disk error met while reading; a server that cannot be reached.
        """
        with self._translated(), self._connected() as plain:
            connection = plain if self._is_sqlite else server.for_reading(plain)
            with connection.begin():
                yield Transaction(connection, writable=False)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A short write transaction: commits at the end, rolls back when anything is raised.

        Never open it across a network call, nor inside another one of the same thread.

        Raises:
            AppError: The disk is full, the profile read-only, damaged, or busy for too long; a server that
                cannot be reached, or whose tables were brought to a newer version meanwhile.
        """
        with self._translated(), self._writer(), self._connected() as plain:
            connection = plain.execution_options(o365desk_write=True)
            with connection.begin():
                if not self._is_sqlite:
                    server.lock_writer(connection)
                yield Transaction(connection, writable=True)

    def close(self) -> None:
        """Close every connection. SQLite folds its write-ahead log into the file with the last one."""
        self._closing.set()
        self._engine.dispose()

    def _connected(self) -> Connection:
        return self._engine.connect() if self._is_sqlite else server.connect(self._engine, self._closing)

    @contextmanager
    def _writer(self) -> Iterator[None]:
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
        except (DBAPIError, PoolTimeoutError) as error:
            if not self._is_sqlite and is_lock_timeout(error):
                raise server.busy(self._engine, self.where) from error
            fault = fault_of(error, self.where)
            if fault is None:
                raise
            raise fault from error


def _without_password(url: URL) -> tuple[URL, str | None]:
    """An address for everybody to see, and the password that stood in it."""
    inside = url.query.get("password")
    if url.password is None and inside is None:
        return url, None
    plain = url.set(password=None).difference_update_query(["password"])
    return plain, url.password if url.password is not None else str(inside)


def _sqlite_engine(url: str) -> Engine:
    # The connection given back last is asked first: what it has read is still in its cache.
    engine = create_engine(url, hide_parameters=True, pool_size=8, max_overflow=64, pool_use_lifo=True)
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
        "cache_size=-16000",
        "temp_store=MEMORY",
        "wal_autocheckpoint=4000",
    ):
        driver_connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("o365desk_write", False)
    if connection.info.get("writes") is not writes:
        connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
        connection.info["writes"] = writes
    # IMMEDIATE: a writer waits for its turn here and not in the middle, where SQLite could only refuse it.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
