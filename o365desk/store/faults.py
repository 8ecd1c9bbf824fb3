"""Faults of the database that can be expected, in words for the technician."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from o365desk.domain.errors import AppError

DAMAGED = "database_damaged"
DISK_FULL = "disk_full"
READ_ONLY = "read_only"
BUSY = "database_busy"


def fault_of(error: BaseException, where: str) -> AppError | None:
    """The expected fault behind an error of the driver, or None when it is a bug.

    Args:
        error: What SQLAlchemy or the driver raised.
        where: The database in words, such as its path.
    """
    origin = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(origin, sqlite3.Error):
        return None
    name = str(getattr(origin, "sqlite_errorname", "") or "")
    text = str(origin)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return AppError(
            "The disk is full.",
            f"{where} could not be written; everything stored before is kept.",
            "Free some space and try again.",
            code=DISK_FULL,
        )
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
        return AppError(
            "The disk with the profile gives errors.",
            f"{where}: {text}.",
            "Check the disk; what was stored before is kept.",
            code="disk_error",
        )
    return None


def damaged(where: str, cause: str, hint: str = "Restore the newest backup.") -> AppError:
    """A damaged database file."""
    return AppError(
        "The profile's database is damaged.",
        f"{where} cannot be read ({cause}). The file was left as it is.",
        hint,
        code=DAMAGED,
    )
