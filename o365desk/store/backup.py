"""Backups of a profile's SQLite file: copied by SQLite itself, opened and checked before they count."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from o365desk.domain.backup import BackupFile, BackupState, Keep, kept
from o365desk.domain.errors import AppError
from o365desk.domain.values import utc_now
from o365desk.store import migrate
from o365desk.store.engine import Database
from o365desk.store.faults import disk_full, fault_of

FOLDER = "backups"
DAMAGED_FOLDER = "damaged"
DAILY, MANUAL = "daily", "manual"
_BEFORE_KEPT = 5
"""How many of those taken before a migration or a repair stay."""

_STALE_S = 3600
_STAMP = "%Y%m%dT%H%M%S%f"
_NAME = re.compile(r"(\d{8}T\d{12})-(.+)\.sqlite3")


def backup(
    db: Database, folder: Path | None = None, *, label: str = MANUAL, now: datetime | None = None
) -> Path:
    """Copy the database while it is in use and check the copy.

    Args:
        db: An open profile.
        folder: Where to; the profile's own backup folder by default.
        label: A word for the file's name, such as ``daily``.
        now: The time for the file's name.

    Returns:
        The verified backup.

    Raises:
        AppError: The copy could not be written or does not pass its check; nothing half is left.
    """
    return backup_file(_file_of(db), folder or db.profile / FOLDER, label=label, now=now)


def copy_as_is(db: Database, *, label: str) -> Path:
    """As ``backup``, also of a database that does not pass its check: what a repair begins from."""
    return backup_file(_file_of(db), db.profile / FOLDER, label=label, as_is=True)


def _file_of(db: Database) -> Path:
    if db.file is None:
        raise AppError(
            "This profile lives in a database server.",
            "Its backups are the server's.",
            "Back it up with the server's own tools, such as pg_dump.",
            code="server_profile",
        )
    return db.file


def backup_file(
    source: Path, folder: Path, *, label: str, now: datetime | None = None, as_is: bool = False
) -> Path:
    """As ``backup``, of a file that is not opened as a profile yet."""
    target = folder / f"{(now or utc_now()).strftime(_STAMP)}-{label}.sqlite3"
    partial = target.with_suffix(".partial")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _clear_stale(folder)
        os.close(os.open(partial, os.O_CREAT | os.O_RDWR, 0o600))
        _copy(source, partial)
        problem = integrity_problem(partial)
        if problem and not as_is:
            raise AppError(
                "The backup is damaged.",
                f"The copy of {source} says: {problem}. It was not kept; older backups are untouched.",
                "Look at the database itself: o365desk check.",
                code="backup_damaged",
            )
        os.replace(partial, target)
        sync_folder(folder)
    except (sqlite3.Error, OSError) as error:
        raise fault_of(error, str(folder)) or AppError(
            "The backup could not be written.",
            f"{target}: {error}. Older backups are untouched.",
            "Check the folder and the free space.",
            code="backup_unwritable",
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return target


def _clear_stale(folder: Path) -> None:
    """Remove what killed processes left half done; one still at work is younger."""
    for stale in folder.glob("*.partial*"):
        with suppress(OSError):
            if utc_now().timestamp() - stale.stat().st_mtime > _STALE_S:
                stale.unlink()


def _copy(source: Path, partial: Path) -> None:
    needed = source.stat().st_size
    if needed > free_bytes(partial.parent):
        raise disk_full(str(partial.parent), needed=needed)
    with closing(sqlite3.connect(source)) as origin, closing(sqlite3.connect(partial)) as copy:
        origin.backup(copy)
        # A single file: a copy in WAL mode would need its side files.
        copy.execute("PRAGMA journal_mode=DELETE")


def integrity_problem(file: Path, *, quick: bool = False) -> str:
    """What SQLite's integrity check finds, or an empty string. The file is not changed.

    Args:
        file: A database that is not open in this process.
        quick: Leave out whether indexes agree with their tables: a fraction of the time.
    """
    pragma = "quick_check" if quick else "integrity_check"
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute(f"PRAGMA {pragma}(5)").fetchall()
    except (sqlite3.Error, OSError) as error:
        return str(error)
    texts = [str(row[0]) for row in rows]
    return "" if texts == ["ok"] else "; ".join(texts)


def backups(profile: Path) -> list[Path]:
    """The profile's backups, newest first, unchecked."""
    return sorted((profile / FOLDER).glob("*.sqlite3"), key=lambda file: file.name, reverse=True)


def describe(file: Path, *, check: bool = True) -> BackupFile:
    """What is known of a backup.

    Args:
        file: The backup.
        check: Open and check it; else it counts as good.
    """
    stat = file.stat()
    found = _NAME.fullmatch(file.name)
    taken_at = (
        datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
        if found
        else datetime.fromtimestamp(stat.st_mtime, UTC)
    )
    known = BackupFile(path=str(file), taken_at=taken_at, label=found[2] if found else "", size=stat.st_size)
    if not check:
        return known
    problem = integrity_problem(file)
    if problem:
        return replace(known, state=BackupState.DAMAGED, problem=problem)
    return _with_version(known, file)


def _with_version(known: BackupFile, file: Path) -> BackupFile:
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    except sqlite3.Error:
        return replace(known, state=BackupState.DAMAGED, problem="it is no o365desk profile")
    if version not in migrate.known_versions():
        return replace(known, state=BackupState.NEWER, problem=f"it has version {version}")
    return known


def listing(profile: Path, *, check: bool = True) -> list[BackupFile]:
    """The profile's backups, newest first."""
    return [describe(file, check=check) for file in backups(profile)]


def newest_good(profile: Path) -> BackupFile | None:
    """The newest backup that can be restored."""
    return next((one for file in backups(profile) if (one := describe(file)).state is BackupState.GOOD), None)


def is_due(profile: Path, now: datetime) -> bool:
    """Whether no daily backup was taken on this day (UTC)."""
    taken = [one.taken_at for one in listing(profile, check=False) if one.label == DAILY]
    return not taken or max(taken).date() != now.date()


def thin(profile: Path, keep: Keep) -> list[Path]:
    """Delete what need not be kept of the automatic backups; call it after a new one was verified.

    Daily ones are thinned by day, week and month; of those taken before a migration or repair the newest
    five stay; those a technician asked for stay for good. Whatever takes the place of a deleted one is opened
    and checked first: a damaged one is put aside (``backups/damaged``), does not count, and another one
    stays in its place.

    Returns:
        The deleted files.
    """
    checked: set[str] = set()
    while True:
        files = listing(profile, check=False)
        stay = _staying(files, keep)
        doomed = [one for one in files if one.path not in stay]
        if not doomed:
            return []
        bad = [path for path in stay - checked if integrity_problem(Path(path), quick=True)]
        checked |= stay
        for path in bad:
            put_aside(Path(path))
        if bad:
            continue
        for one in doomed:
            Path(one.path).unlink(missing_ok=True)
        return [Path(one.path) for one in doomed]


def _staying(files: list[BackupFile], keep: Keep) -> set[str]:
    daily = {one.taken_at: one.path for one in files if one.label == DAILY}
    before = [one.path for one in files if one.label.startswith("before-")]
    other = {one.path for one in files if one.label != DAILY and not one.label.startswith("before-")}
    return {daily[at] for at in kept(list(daily), keep)} | set(before[:_BEFORE_KEPT]) | other


def put_aside(file: Path) -> Path:
    """Move a damaged backup to where it is kept but does not count."""
    folder = file.parent / DAMAGED_FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / file.name
    os.replace(file, target)
    return target


def free_bytes(folder: Path) -> int:
    """The free space of a folder's disk, as its user may use it."""
    return shutil.disk_usage(folder).free


def sync_folder(folder: Path) -> None:
    """Make renames in a folder outlast a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
