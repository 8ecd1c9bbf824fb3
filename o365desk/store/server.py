"""What PostgreSQL has to be told: connections that notice their end, one writer at a time, reads of a moment.

Every write transaction begins with one advisory lock and so has the database to itself, as on SQLite: what it
reads stays true until it commits, whoever else works in the same database. Reads never wait for it.
"""

from __future__ import annotations

import getpass
import os
import socket
import threading
import time
from typing import Any

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError

from o365desk.domain.errors import AppError
from o365desk.store.faults import BUSY, NEWER_SCHEMA, fault_of
from o365desk.store.schema import SCHEMA_VERSION

LOCK_CLASS = 0x6F333635
"""First number of our advisory locks ("o365"), so that another program's do not meet them."""
WRITER_LOCK = 1
RUN_LOCK_CLASS = LOCK_CLASS + 1
"""First number of the locks that say which sync runs are alive; the second one is the run's id."""

_LOCK_WRITER = f"SELECT pg_advisory_xact_lock({LOCK_CLASS}, {WRITER_LOCK})"
_LOCK_AND_VERSION = f"{_LOCK_WRITER}; SELECT version_num FROM alembic_version"  # noqa: S608 - a constant
_LIVING_RUNS = f"""
SELECT held.objid FROM pg_locks AS held
WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 2 AND held.classid = {RUN_LOCK_CLASS}
AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""  # noqa: S608 - a constant

LOCK_TIMEOUT_S = 60
_STATEMENT_TIMEOUT_S = 300
_IDLE_TIMEOUT_S = 300
_RECONNECT_S = 15.0
_RETRY_S = 0.25
_POOL_SIZE = 4
_POOL_OVERFLOW = 16
_POOL_TIMEOUT_S = 60
_RESTARTING = ("starting up", "shutting down", "not yet accepting", "refused", "recovery mode")

_HOLDER = """
SELECT activity.application_name FROM pg_locks AS held
JOIN pg_stat_activity AS activity ON activity.pid = held.pid
WHERE held.locktype = 'advisory' AND held.granted
AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def who() -> str:
    """This process as others see it in the server's list of sessions."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        user = "?"
    # The server cuts a name after 63 bytes; the process id is what tells two windows apart.
    tail = f" pid {os.getpid()}"
    return f"o365desk {user}@{socket.gethostname()}"[: 63 - len(tail)] + tail


def create(url: URL, password: str | None) -> Engine:
    """An engine for a server. The password is in no attribute, repr or exception of it.

    Args:
        url: Without a password; its query goes to libpq (``sslmode=verify-full&sslrootcert=…``).
        password: None: what libpq finds itself (``.pgpass``, ``PGPASSWORD``), or none.
    """
    options = (
        f"-c lock_timeout={LOCK_TIMEOUT_S}s -c statement_timeout={_STATEMENT_TIMEOUT_S}s "
        f"-c idle_in_transaction_session_timeout={_IDLE_TIMEOUT_S}s -c client_min_messages=warning "
        "-c standard_conforming_strings=on"
    )
    settings: dict[str, Any] = {
        "connect_timeout": 10,
        # A cable that was pulled or a laptop that slept is noticed within a minute.
        "keepalives": 1,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 60_000,
        "application_name": who(),
        "options": options,
        "client_encoding": "utf8",
    }
    arguments = {name: value for name, value in settings.items() if name not in url.query}
    # Prepared statements would outlive a change of the schema and do not pass a transaction pooler.
    arguments["prepare_threshold"] = None
    if password is not None:
        arguments["password"] = password
    return create_engine(
        url,
        connect_args=arguments,
        hide_parameters=True,
        pool_size=_POOL_SIZE,
        max_overflow=_POOL_OVERFLOW,
        pool_timeout=_POOL_TIMEOUT_S,
        pool_pre_ping=True,
    )


def connect(engine: Engine, closing: threading.Event) -> Connection:
    """A connection of the pool; a server that restarts is waited for, for some seconds.

    Args:
        engine: The engine.
        closing: Set when the database is closed; ends the wait.
    """
    deadline = time.monotonic() + _RECONNECT_S
    while True:
        try:
            return engine.connect()
        except OperationalError as error:
            restarting = any(words in str(error.orig) for words in _RESTARTING)
            if not restarting or time.monotonic() > deadline or closing.wait(_RETRY_S):
                raise


def for_reading(connection: Connection) -> Connection:
    """The same connection, for a transaction that sees one moment and cannot write."""
    return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def lock_writer(connection: Connection) -> None:
    """Wait for the turn to write, then make sure that this program still knows the tables.

    Raises:
        AppError: The database was brought to a newer version meanwhile (code ``newer_schema``).
        DBAPIError: The wait took too long (see ``busy``), or the connection is gone.
    """
    cursor = connection.exec_driver_sql(_LOCK_AND_VERSION).cursor
    assert cursor is not None
    # Two statements in one message; each of them sees the database anew, the second one under the lock.
    cursor.nextset()
    row = cursor.fetchone()
    cursor.close()
    if row is None or row[0] != SCHEMA_VERSION:
        raise newer(row[0] if row else "?")


def wait_for_writers(connection: Connection) -> None:
    """The turn to write, whatever the version of the tables is: for a migration."""
    connection.exec_driver_sql(_LOCK_WRITER)


def newer(version: str) -> AppError:
    """The database speaks a newer version than this program."""
    return AppError(
        "This database was written by a newer o365desk.",
        f"It has version {version}; this o365desk knows {SCHEMA_VERSION} as the newest. Nothing was changed.",
        "Update o365desk on this machine.",
        code=NEWER_SCHEMA,
    )


def busy(engine: Engine, where: str) -> AppError:
    """Nobody came to write for a minute: says who is at it."""
    try:
        with engine.connect() as connection:
            names = connection.exec_driver_sql(
                f"{_HOLDER} AND held.classid = {LOCK_CLASS} AND held.objid = {WRITER_LOCK} AND objsubid = 2"
            ).scalars()
            holder = ", ".join(name for name in names if name)
    except OperationalError as error:
        fault = fault_of(error, where)
        if fault is None:
            raise
        return fault
    return AppError(
        "The database is busy.",
        f"{holder or 'Another o365desk'} has been writing {where} for too long; nothing was changed.",
        "Try again in a moment.",
        code=BUSY,
    )


def holder_of(connection: Connection, key: int) -> str:
    """Who holds the session lock of a 64-bit key, by application name; empty when nobody does."""
    high, low = (key >> 32) & 0xFFFFFFFF, key & 0xFFFFFFFF
    names = connection.exec_driver_sql(
        f"{_HOLDER} AND held.classid = {high} AND held.objid = {low} AND objsubid = 1"
    ).scalars()
    return ", ".join(name for name in names if name)


def living_runs(connection: Connection) -> frozenset[int]:
    """The sync runs whose process holds their lock now."""
    rows = connection.exec_driver_sql(_LIVING_RUNS).scalars()
    return frozenset(int(number) for number in rows)
