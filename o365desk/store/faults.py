"""Faults of the database that can be expected, in words for the technician."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from o365desk.domain.errors import AppError
from o365desk.store.server_faults import LOCK_TIMEOUT, server_fault

DAMAGED = "database_damaged"
DISK_FULL = "disk_full"
READ_ONLY = "read_only"
BUSY = "database_busy"
NEWER_SCHEMA = "newer_schema"
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_SPARSE = 256 * 1024
"""With less than this free, an I/O error of SQLite is for want of space (its shared memory takes 32 kB)."""


def fault_of(error: BaseException, where: str) -> AppError | None:
    """The expected fault behind an error of the driver, or None when it is a bug.

    Args:
        error: What SQLAlchemy or the driver raised.
        where: The database in words, such as its path.
    """
    origin = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(origin, OSError) and origin.errno in _NO_SPACE:
        return disk_full(where)
    if isinstance(error, PoolTimeoutError):
        return AppError(
            "The database is busy.",
            f"Every connection of this process to {where} has been in use for a minute; nothing was changed.",
            "Try again in a moment.",
            code=BUSY,
        )
    if type(origin).__module__.startswith("psycopg"):  # not imported for those who have a file
        lost = any(kind.__name__ == "OperationalError" for kind in type(origin).__mro__)
        return server_fault(getattr(origin, "sqlstate", None), str(origin), where, connection_lost=lost)
    return _of_sqlite(origin, where) if isinstance(origin, sqlite3.Error) else None


def _of_sqlite(origin: sqlite3.Error, where: str) -> AppError | None:
    name = str(getattr(origin, "sqlite_errorname", "") or "")
    text = str(origin)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return disk_full(where)
    if name.startswith("SQLITE_READONLY") or "readonly database" in text:
        return AppError(
            "The profile cannot be written.",
            f"{where} is read-only.",
            "Check the permissions of the folder and the disk, then try again.",
            code=READ_ONLY,
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return AppError(
            "The profile is busy.",
            f"Another window or command has been writing {where} for too long; nothing was changed.",
            "Try again in a moment.",
            code=BUSY,
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(where, text)
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        free = _free_bytes(where)
        if free is not None and free < _SPARSE:
            return disk_full(where)  # the side files find no place
        return AppError(
            "The disk with the profile gives errors.",
            f"{where}: {text}.",
            "Check the disk; what was stored before is kept.",
            code="disk_error",
        )
    return None


def is_lock_timeout(error: BaseException) -> bool:
    """Whether a server's lock was waited for in vain."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) == LOCK_TIMEOUT


def damaged(where: str, cause: str, hint: str = "Restore the newest backup.") -> AppError:
    """A damaged database file."""
    return AppError(
        "The profile's database is damaged.",
        f"{where} cannot be read ({cause}). The file was left as it is.",
        hint,
        code=DAMAGED,
    )


def disk_full(where: str, *, needed: int = 0) -> AppError:
    """No space is left, with what is free and what is needed as far as it is known.

    Args:
        where: The file or folder that should be written.
        needed: Bytes, or 0.
    """
    free = _free_bytes(where)
    figures = f"{_size(free)} are free there" if free is not None else ""
    if needed:
        figures += f"{', ' if figures else ''}{_size(needed)} are needed"
    return AppError(
        "The disk is full.",
        f"{where} could not be written; everything stored before is kept."
        + (f" {figures[:1].upper()}{figures[1:]}." if figures else ""),
        "Free some space and try again.",
        code=DISK_FULL,
    )


def _free_bytes(where: str) -> int | None:
    folder = Path(where)
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= 1e6 else f"{count / 1e3:,.0f} kB"
