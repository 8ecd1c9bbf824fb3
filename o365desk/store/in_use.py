"""Who has a profile open: a lock of the operating system that all share and that a restore needs alone.

The system lets it go when its process ends, however it ends. The same file remembers in which state the
database was left, so that a start knows whether anything else has touched it since. It is never deleted:
two processes could hold a lock each, one on the deleted file.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value, utc_now

FILE_NAME = "profile.lock"
BUSY = "profile_in_use"
_PATIENCE_S = 30.0
_STEP_S = 0.05


class UseRecord(Value, frozen=True, kw_only=True):
    """What the file says: who opened the profile last, and how the database was left."""

    pid: int = 0
    host: str = ""
    since: datetime | None = None
    left_size: int = 0
    left_mtime_ns: int = 0


class ProfileUse:
    """A share in a profile, or the right to have it alone. Made by ``share`` and ``alone``.

    Attributes:
        record: What the file said before.
        is_alone: Whether nobody else had the profile open when it was taken.
    """

    def __init__(self, descriptor: int, record: UseRecord, *, is_alone: bool) -> None:
        self._descriptor: int | None = descriptor
        self.record = record
        self.is_alone = is_alone

    @classmethod
    def share(cls, folder: Path, *, patience_s: float = _PATIENCE_S) -> ProfileUse:
        """Take part in the profile. While ``is_alone``, others wait; let them in with ``let_in``.

        Raises:
            AppError: Somebody has it alone for too long: a restore, or a start that migrates.
            OSError: The file cannot be made.
        """
        descriptor, record = _opened(folder)
        deadline = time.monotonic() + patience_s
        while True:
            if _lock(descriptor, alone=True):
                break
            if _lock(descriptor, alone=False):
                return cls._begun(descriptor, record, is_alone=False)
            if time.monotonic() >= deadline:
                os.close(descriptor)
                raise _busy(folder, record, phrase("It is being restored or brought to a new version."))
            threading.Event().wait(_STEP_S)
        return cls._begun(descriptor, record, is_alone=True)

    @classmethod
    def alone(cls, folder: Path) -> ProfileUse:
        """Have the profile alone, without waiting.

        Raises:
            AppError: Another window or command has it open (code ``profile_in_use``).
            OSError: The file cannot be made.
        """
        descriptor, record = _opened(folder)
        if not _lock(descriptor, alone=True):
            os.close(descriptor)
            raise _busy(folder, record, phrase("Nothing was changed."))
        return cls(descriptor, record, is_alone=True)

    @classmethod
    def _begun(cls, descriptor: int, record: UseRecord, *, is_alone: bool) -> ProfileUse:
        use = cls(descriptor, record, is_alone=is_alone)
        # How the database was left stays as it was until somebody leaves it anew.
        use._write(replace(record, pid=os.getpid(), host=socket.gethostname(), since=utc_now()))
        return use

    def let_in(self) -> None:
        """Go on with a share only."""
        if self._descriptor is not None and self.is_alone:
            _share_only(self._descriptor)

    def untouched(self, database: Path) -> bool:
        """Whether the database is as its last user left it."""
        stat = database.stat()
        return (stat.st_size, stat.st_mtime_ns) == (self.record.left_size, self.record.left_mtime_ns)

    def leave(self, database: Path) -> None:
        """Remember the state of the closed database and let go; a second call does nothing."""
        if self._descriptor is None:
            return
        with contextlib.suppress(OSError):
            stat = database.stat()
            record = _read(self._descriptor)
            self._write(replace(record, left_size=stat.st_size, left_mtime_ns=stat.st_mtime_ns))
        self.release()

    def release(self) -> None:
        """Let go without a word."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            os.close(descriptor)

    def _write(self, record: UseRecord) -> None:
        # The lock is what counts: on a full disk the words may be missing.
        with contextlib.suppress(OSError):
            assert self._descriptor is not None
            data = msgspec.json.encode(record)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, data.ljust(os.fstat(self._descriptor).st_size))


def _opened(folder: Path) -> tuple[int, UseRecord]:
    descriptor = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    return descriptor, _read(descriptor)


def _read(descriptor: int) -> UseRecord:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return msgspec.json.decode(os.read(descriptor, 4096), type=UseRecord)
    except msgspec.DecodeError:
        return UseRecord()


def _busy(folder: Path, record: UseRecord, message: str) -> AppError:
    who = phrase(f"The last to open it was process {record.pid} on {record.host}.") if record.pid else ""
    since = phrase(f" That was at {record.since:%Y-%m-%d %H:%M} UTC.") if record.pid and record.since else ""
    return AppError(
        "Another window or command has this profile open.",
        f"{folder}: {who}{since} {message}".replace("  ", " "),
        "Close it (and end running syncs and workers), then try again.",
        code=BUSY,
    )


# The locked bytes lie behind the text: on Windows a locked range cannot even be read by others.
_FIRST_BYTE = 1 << 20
_SLOTS = 64

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, alone: bool) -> bool:
        """Windows knows no shared lock here: a share is one of 64 bytes, alone is all of them."""
        for place in range(_SLOTS):
            got = _locked(descriptor, place)
            if got and not alone:
                return True
            if not got and alone:
                _unlock(descriptor, range(place))
                return False
        return alone

    def _locked(descriptor: int, place: int) -> bool:
        os.lseek(descriptor, _FIRST_BYTE + place, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int, places: range) -> None:
        # One by one, as they were locked: Windows unlocks no part of a range.
        for place in places:
            os.lseek(descriptor, _FIRST_BYTE + place, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

    def _share_only(descriptor: int) -> None:
        _unlock(descriptor, range(1, _SLOTS))  # The first byte stays: there is no moment without a share.
else:
    import fcntl

    def _lock(descriptor: int, *, alone: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _share_only(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
