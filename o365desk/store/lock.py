"""One process at a time syncs a profile: a lock of the operating system on a file, which says who holds it.

The system lets the lock go when its process ends, however it ends. The file is never deleted: two processes
could hold a lock each, one on the deleted file.
"""

from __future__ import annotations

import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType

import msgspec

from o365desk.domain.errors import AppError
from o365desk.domain.values import Value, utc_now

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
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise self._held() from error
        self._descriptor = descriptor
        holder = LockHolder(pid=os.getpid(), host=socket.gethostname(), since=utc_now())
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, msgspec.json.encode(holder))

    def release(self) -> None:
        """Let the lock go; nothing happens if it is not held."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        os.ftruncate(descriptor, 0)
        _unlock(descriptor)
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
            f"Process {holder.pid} on {holder.host} has been at it since {holder.since:%Y-%m-%d %H:%M} UTC."
            if holder
            else "Another window or command is syncing it."
        )
        return AppError(
            "This profile is being synced already.",
            who,
            "Wait for it to end, or cancel it there.",
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
