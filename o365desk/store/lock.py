"""Who may sync: one process at a time a profile in a file, one at a time each tenant of a team's database.

In a file: a lock of the operating system, on a file which says who holds it. On a server: locks of a session.

The system lets the lock go when its process ends, however it ends. The file is never deleted: two processes
could hold a lock each, one on the deleted file.
"""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value, utc_now
from o365desk.store import server
from o365desk.store.encoding import digest
from o365desk.store.faults import fault_of

if TYPE_CHECKING:
    from o365desk.store.engine import Database

FILE_NAME = "sync.lock"


class LockHolder(Value, frozen=True, kw_only=True):
    """Who holds the lock."""

    pid: int
    host: str
    since: datetime


class SyncLock:
    """The right to sync a profile. Use it as a context, or call ``acquire`` and ``release``.

    Args:
        profile: The profile's folder.
    """

    def __init__(self, profile: Path) -> None:
        self._file = profile / FILE_NAME
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock, without waiting.

        Raises:
            AppError: Another window or command syncs this profile (code ``sync_running``).
        """
        if self._descriptor is not None:
            raise RuntimeError("The sync lock is held already.")
        try:
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            fault = fault_of(error, str(self._file))
            if fault is None:
                raise
            raise fault from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise self._held() from error
        self._descriptor = descriptor
        holder = LockHolder(pid=os.getpid(), host=socket.gethostname(), since=utc_now())
        # The lock is what counts: on a full disk the words may be missing.
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, msgspec.json.encode(holder))

    def release(self) -> None:
        """Let the lock go; nothing happens if it is not held."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            os.ftruncate(descriptor, 0)
            _unlock(descriptor)
        finally:
            os.close(descriptor)

    def holder(self) -> LockHolder | None:
        """Who holds the lock now, as the file says; None when nobody does or it cannot be read."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=LockHolder)
        except (OSError, msgspec.DecodeError):
            return None

    def __enter__(self) -> SyncLock:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()

    def _held(self) -> AppError:
        holder = self.holder()
        who = (
            phrase(
                f"Process {holder.pid} on {holder.host} has been at it since "
                f"{holder.since:%Y-%m-%d %H:%M} UTC."
            )
            if holder
            else phrase("Another window or command is syncing it.")
        )
        return AppError(
            "This profile is being synced already.",
            who,
            "Wait for it to end, or cancel it there.",
            code="sync_running",
        )


class SyncLocks(Protocol):
    """The locks of one sync run, made by ``Database.sync_locks``; safe to use from many threads."""

    def run(self) -> AbstractContextManager[None]:
        """The right to run at all. A file: one process at a time. A server: always given.

        Raises:
            AppError: Another window or command syncs this profile (code ``sync_running``).
        """
        ...

    def alive(self, run_id: int) -> AbstractContextManager[None]:
        """Hold it while a run goes on: ``runs.close_orphans`` of other machines leaves that run alone."""
        ...

    def tenant(self, tenant_id: str) -> AbstractContextManager[None]:
        """The right to sync a tenant. A server: one run at a time over all machines. A file: always given.

        Raises:
            AppError: Somebody else syncs it; says who (code ``sync_running``), or the server is gone.
        """
        ...

    def close(self) -> None:
        """Let everything go."""
        ...


class FileSyncLocks:
    """``SyncLocks`` of a profile in a file: the run's lock covers all of it."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile

    def run(self) -> AbstractContextManager[None]:
        """See ``SyncLocks``."""
        return self._held()

    @contextmanager
    def _held(self) -> Iterator[None]:
        with SyncLock(self._profile):
            yield

    def alive(self, run_id: int) -> AbstractContextManager[None]:
        """See ``SyncLocks``."""
        del run_id
        return nullcontext()

    def tenant(self, tenant_id: str) -> AbstractContextManager[None]:
        """See ``SyncLocks``."""
        del tenant_id
        return nullcontext()

    def close(self) -> None:
        """See ``SyncLocks``."""


class ServerSyncLocks:
    """``SyncLocks`` on a server: advisory locks of one session, which the server drops when it ends.

    One connection for all of a run's locks, made with the first one. When it is lost, the next lock makes a
    new one and takes again what was held; what another machine took meanwhile stays with that one, which is
    harmless: both write the same facts, each page in a transaction of its own.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._guard = threading.Lock()
        self._connection: Connection | None = None
        self._held: set[str] = set()

    def run(self) -> AbstractContextManager[None]:
        """See ``SyncLocks``."""
        return nullcontext()

    @contextmanager
    def alive(self, run_id: int) -> Iterator[None]:
        """See ``SyncLocks``."""
        call = f"{server.RUN_LOCK_CLASS}, {run_id}"
        self._take(call)
        try:
            yield
        finally:
            self._let_go(call)

    @contextmanager
    def tenant(self, tenant_id: str) -> Iterator[None]:
        """See ``SyncLocks``."""
        key = int.from_bytes(digest(tenant_id.encode())[:8], "big", signed=True)
        if not self._take(str(key)):
            raise _taken(self._holder(key))
        try:
            yield
        finally:
            self._let_go(str(key))

    def close(self) -> None:
        """See ``SyncLocks``."""
        with self._guard:
            self._held.clear()
            self._drop()

    def _take(self, call: str) -> bool:
        with self._guard, self._translated():
            if call in self._held:  # the server would give it to this session once more
                return False
            stood = self._connection is not None
            try:
                taken = self._try(call)
            except DBAPIError:
                if not stood:
                    raise
                self._drop()  # it was lost while nobody looked
                taken = self._try(call)
            if taken:
                self._held.add(call)
            return taken

    def _try(self, call: str) -> bool:
        if self._connection is None:
            plain = server.connect(self._database.engine, threading.Event())
            self._connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            for held in self._held:
                self._connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({held})")
        return bool(self._connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({call})").scalar())

    def _holder(self, key: int) -> str:
        """Who has a lock, as far as the server tells; empty when nobody has it any more."""
        with self._guard, self._translated():
            # Another thread may have found the connection lost meanwhile.
            return "" if self._connection is None else server.holder_of(self._connection, key)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, PoolTimeoutError) as error:
            self._drop()
            fault = fault_of(error, self._database.where)
            if fault is None:
                raise
            raise fault from error

    def _let_go(self, call: str) -> None:
        with self._guard:
            self._held.discard(call)
            if self._connection is None:
                return
            try:
                self._connection.exec_driver_sql(f"SELECT pg_advisory_unlock({call})")
            except DBAPIError:
                self._drop()  # with the session its locks are gone, too

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            # Not back to the pool: a session that still held locks would give them to whoever comes next.
            with suppress(DBAPIError):
                connection.invalidate()
            connection.close()


def _taken(holder: str) -> AppError:
    return AppError(
        "This tenant is being synced already.",
        f"{holder or 'Another window or machine'} is at it.",
        "Nothing to do: its changes are seen here when it has ended.",
        code="sync_running",
    )


# The locked byte lies behind the text: on Windows a locked range cannot even be read by others.
_LOCKED_BYTE = 1 << 20

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
