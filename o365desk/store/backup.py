"""Backups of a profile's SQLite file: copied by SQLite itself, opened and checked before they count."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from o365desk.domain.errors import AppError
from o365desk.domain.values import utc_now
from o365desk.store.engine import Database
from o365desk.store.faults import fault_of

FOLDER = "backups"
_SIDE_FILES = ("", "-wal", "-shm")


def backup(db: Database, folder: Path | None = None, *, label: str = "manual") -> Path:
    """Copy the database while it is in use and check the copy.

    Args:
        db: An open profile.
        folder: Where to; the profile's own backup folder by default.
        label: A word for the file's name, such as ``daily``.

    Returns:
        The verified backup.

    Raises:
        AppError: The copy could not be written or does not pass its check; nothing half is left.
    """
    if db.file is None:
        raise AppError("This profile lives in a database server.", "Back it up with the server's own tools.")
    return backup_file(db.file, folder or db.profile / FOLDER, label=label)


def backup_file(source: Path, folder: Path, *, label: str) -> Path:
    """As ``backup``, of a file that is not opened as a profile yet."""
    target = _free_name(folder, label)
    partial = target.with_suffix(".partial")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(source)) as origin, closing(sqlite3.connect(partial)) as copy:
            origin.backup(copy)
            # A single file: a copy in WAL mode would need its side files.
            copy.execute("PRAGMA journal_mode=DELETE")
        problem = integrity_problem(partial)
        if problem:
            raise AppError("The backup is damaged.", f"The copy of {source} says: {problem}.")
        os.replace(partial, target)
    except (sqlite3.Error, OSError) as error:
        fault = fault_of(error, str(folder))
        raise fault or AppError(
            "The backup could not be written.", f"{target}: {error}.", "Check the folder and the free space."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return target


def integrity_problem(file: Path) -> str:
    """What SQLite's integrity check finds, or an empty string. The file is not changed."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("PRAGMA integrity_check(5)").fetchall()
    except sqlite3.Error as error:
        return str(error)
    texts = [str(row[0]) for row in rows]
    return "" if texts == ["ok"] else "; ".join(texts)


def backups(profile: Path) -> list[Path]:
    """The profile's backups, newest first."""
    return sorted((profile / FOLDER).glob("*.sqlite3"), key=lambda file: file.name, reverse=True)


def newest_good(profile: Path) -> Path | None:
    """The newest backup that passes its check."""
    return next((file for file in backups(profile) if not integrity_problem(file)), None)


def restore(profile: Path, source: Path, *, now: datetime | None = None) -> Path | None:
    """Put a backup in the place of the database. No window may have the profile open.

    Args:
        profile: The profile's folder.
        source: The backup; it is checked first and stays where it is.
        now: The time for the name of the file that is moved aside.

    Returns:
        Where the database that was there is kept (with its side files), or None if there was none.

    Raises:
        AppError: The backup is damaged; nothing was changed.
    """
    from o365desk.store.profile import FILE_NAME

    problem = integrity_problem(source)
    if problem:
        raise AppError("This backup is damaged.", f"{source}: {problem}. Nothing was changed.")
    current = profile / FILE_NAME
    fresh = profile / f"{FILE_NAME}.restoring"
    shutil.copyfile(source, fresh)
    fresh.chmod(0o600)
    aside = None
    if current.exists():
        stamp = (now or utc_now()).strftime("%Y%m%dT%H%M%S%f")
        aside = profile / f"aside-{stamp}-{FILE_NAME}"
        for suffix in _SIDE_FILES:
            side = Path(f"{current}{suffix}")
            if side.exists():
                os.replace(side, f"{aside}{suffix}")
    os.replace(fresh, current)
    return aside


def _free_name(folder: Path, label: str) -> Path:
    stamp = utc_now().strftime("%Y%m%dT%H%M%S%f")
    return folder / f"{stamp}-{label}.sqlite3"
