"""Putting a backup in the place of a profile's database, which is kept aside."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from o365desk.domain.backup import BackupFile, BackupState, Restored
from o365desk.domain.errors import AppError
from o365desk.domain.values import utc_now
from o365desk.store import backup
from o365desk.store.faults import disk_full, fault_of
from o365desk.store.in_use import ProfileUse
from o365desk.store.profile import FILE_NAME

_SIDE_FILES = ("", "-wal", "-shm", "-journal")


def restore(profile: Path, source: Path | None = None, *, now: datetime | None = None) -> Restored:
    """Put a backup in the place of the database. Killed at any point it can be repeated.

    Args:
        profile: The profile's folder.
        source: The backup; it is checked first and stays where it is. None: the newest that is good.
        now: The time for the name of the database that is kept aside.

    Raises:
        AppError: Another process has the profile open (code ``profile_in_use``), there is no good backup,
            this one is damaged or of a newer version, or the disk is full; nothing was changed.
    """
    try:
        profile.mkdir(mode=0o700, parents=True, exist_ok=True)
        use = ProfileUse.alone(profile)
    except OSError as error:
        raise _unwritable(profile, error) from error
    try:
        chosen, passed = _chosen(profile, source)
        return _put(profile, chosen, passed, now or utc_now())
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(profile, error) from error
    finally:
        use.release()


def _chosen(profile: Path, source: Path | None) -> tuple[BackupFile, tuple[BackupFile, ...]]:
    if source is not None:
        named = source if source.exists() or source.name != str(source) else profile / backup.FOLDER / source
        if not named.is_file():
            raise AppError(
                f"There is no backup {source}.",
                "Nothing was changed.",
                "List them: o365desk backups.",
                code="no_backup",
            )
        one = backup.describe(named)
        if one.state is not BackupState.GOOD:
            raise AppError(
                "This backup cannot be restored.",
                f"{named} is {one.state.value}: {one.problem}. Nothing was changed.",
                "Choose another one: o365desk backups.",
                code="backup_damaged",
            )
        return one, ()
    passed: list[BackupFile] = []
    for file in backup.backups(profile):
        one = backup.describe(file)
        if one.state is BackupState.GOOD:
            return one, tuple(passed)
        passed.append(one)
    raise AppError(
        "There is no backup that can be restored.",
        f"{profile / backup.FOLDER} holds {len(passed)} backups, none of them good. Nothing was changed."
        if passed
        else f"{profile / backup.FOLDER} holds no backup. Nothing was changed.",
        "Look for one in this machine's own backups and name it: o365desk restore FILE.",
        code="no_backup",
    )


def _put(profile: Path, chosen: BackupFile, passed: tuple[BackupFile, ...], now: datetime) -> Restored:
    current = profile / FILE_NAME
    fresh = profile / f"{FILE_NAME}.restoring"
    if chosen.size > backup.free_bytes(profile):
        raise disk_full(str(profile), needed=chosen.size)
    try:
        _copy(Path(chosen.path), fresh)
        problem = backup.integrity_problem(fresh)
        if problem:
            raise AppError("The backup could not be copied.", f"{fresh}: {problem}. Nothing was changed.")
        _fold_log(current)
        aside = _keep_aside(profile, current, now)
        # In this order: a write-ahead log beside another database would be played into it.
        for suffix in _SIDE_FILES[1:]:
            Path(f"{current}{suffix}").unlink(missing_ok=True)
        os.replace(fresh, current)
        backup.sync_folder(profile)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return Restored(backup=chosen, aside=str(aside or ""), passed_over=passed)


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    shutil.copyfile(source, target)
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def _fold_log(current: Path) -> None:
    """Bring a healthy database's write-ahead log into it, so that it is whole without its side files."""
    if not current.is_file() or backup.integrity_problem(current, quick=True):
        return
    with suppress(sqlite3.Error), closing(sqlite3.connect(current)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _keep_aside(profile: Path, current: Path, now: datetime) -> Path | None:
    """The database that is there under another name too; it stays in its place until it is replaced."""
    if not os.path.lexists(current):
        return None
    aside = profile / f"aside-{now.strftime('%Y%m%dT%H%M%S%f')}-{FILE_NAME}"
    if not current.is_file() or current.is_symlink():
        os.replace(current, aside)  # a folder or a link in its place
        return aside
    for suffix in _SIDE_FILES:
        side = Path(f"{current}{suffix}")
        if side.exists():
            try:
                os.link(side, f"{aside}{suffix}")
            except OSError:  # the file system knows no links
                shutil.copy2(side, f"{aside}{suffix}")
    return aside


def _unwritable(profile: Path, error: OSError | sqlite3.Error) -> AppError:
    return fault_of(error, str(profile)) or AppError(
        "The backup could not be restored.",
        f"{profile}: {error}. The database that was there is kept.",
        "Check the folder, then try again.",
        code="restore_failed",
    )
