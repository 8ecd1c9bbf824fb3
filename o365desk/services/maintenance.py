"""Care of the profile: checking, repairing and backing up its database."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from o365desk.domain.backup import BackupFile, BackupState, Keep, Restored
from o365desk.domain.errors import AppError
from o365desk.domain.values import Value, utc_now
from o365desk.services.database_place import remembered
from o365desk.services.settings import Preferences
from o365desk.store import backup, check, repair, restore
from o365desk.store.engine import Database

_log = logging.getLogger(__name__)


class RepairResult(Value, frozen=True, kw_only=True):
    """What a repair did, and what it could not.

    ``backup`` was taken before; empty when nothing was wrong, or on a server.
    """

    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    backup: str = ""


class MaintenanceService:
    """Checks, repairs, backs up.

    Args:
        database: The store.
        preferences: Whether and how many daily backups are kept.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        preferences: Callable[[], Preferences] = Preferences,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._clock = clock

    @property
    def backup_folder(self) -> Path | None:
        """Where backups lie; None when the profile lives in a server, which has its own."""
        return self._database.profile / backup.FOLDER if self._database.file is not None else None

    def check(self) -> list[str]:
        """What is wrong with the stored data, one sentence each; empty when all is well."""
        with self._database.read() as tx:
            return check.check(tx)

    def repair(self) -> RepairResult:
        """Repair what a rule can repair, all or nothing, after a verified backup.

        Decisions are kept wherever another repair is possible.

        Raises:
            AppError: The backup could not be taken or the repair not be written; nothing was changed.
        """
        if not self.check():
            return RepairResult()
        file = self._database.file
        saved = str(backup.copy_as_is(self._database, label="before-repair")) if file is not None else ""
        with self._database.write() as tx:
            done = repair.repair(tx)
            left = check.check(tx)
        for sentence in done:
            _log.info("Repaired: %s", sentence)
        return RepairResult(done=tuple(done), left=tuple(left), backup=saved)

    def backup(self, folder: Path | None = None) -> Path:
        """Write a verified copy of the database into ``folder`` (or the profile's own backup folder).

        Raises:
            AppError: The copy could not be written or does not verify.
        """
        return backup.backup(self._database, folder, now=self._clock())

    def backups(self, *, check: bool = True) -> list[BackupFile]:
        """The profile's backups, newest first; ``check`` opens and checks each."""
        return backup.listing(self._database.profile, check=check)

    def daily(self) -> Path | None:
        """Take the backup of the day if there is none yet, and thin older ones. Takes a moment.

        Returns:
            The new backup, or None when it is not due, not wanted, or the profile lives in a server.

        Raises:
            AppError: It could not be written or does not verify; all older ones are untouched.
        """
        wanted = self._preferences()
        now = self._clock()
        if self._database.file is None or not wanted.daily_backup:
            return None
        if not backup.is_due(self._database.profile, now):
            return None
        made = backup.backup(self._database, label=backup.DAILY, now=now)
        keep = Keep(days=wanted.backup_days, weeks=wanted.backup_weeks, months=wanted.backup_months)
        gone = backup.thin(self._database.profile, keep)
        _log.info("Backed up to %s; %d older backups were thinned out", made.name, len(gone))
        return made


def list_backups(folder: Path) -> list[BackupFile]:
    """The backups of a profile, newest first, each opened and checked. The profile need not be open."""
    return backup.listing(folder)


def offered_backup(folder: Path) -> tuple[BackupFile | None, list[BackupFile]]:
    """The newest backup of a profile that can be restored, and the newer ones that cannot."""
    passed: list[BackupFile] = []
    for file in backup.backups(folder):
        one = backup.describe(file)
        if one.state is BackupState.GOOD:
            return one, passed
        passed.append(one)
    return None, passed


def restore_backup(folder: Path, source: Path | None = None) -> Restored:
    """Put a backup in the place of a profile's database, which is kept aside. Nobody may have it open.

    Args:
        folder: The profile's folder.
        source: The backup (a path, or a name in the profile's backup folder); None: the newest good one.

    Raises:
        AppError: Another process has the profile open, or the backup cannot be used; nothing was changed.
    """
    if remembered(folder):
        raise AppError(
            "This profile lives in a database server.",
            "Its backups are the server's. Nothing was changed.",
            "Restore it with the server's own tools, such as pg_restore.",
            code="server_profile",
        )
    return restore.restore(folder, source)
