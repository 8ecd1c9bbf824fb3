"""Care of the profile: checking and backing up its database."""

from __future__ import annotations

from pathlib import Path

from o365desk.store import backup, check
from o365desk.store.engine import Database


class MaintenanceService:
    """Checks and backs up.

    Args:
        database: The store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> list[str]:
        """What is wrong with the stored data, one sentence each; empty when all is well."""
        with self._database.read() as tx:
            return check.check(tx)

    def backup(self, folder: Path | None = None) -> Path:
        """Write a verified copy of the database into ``folder`` (or the profile's own backup folder).

        Raises:
            AppError: The copy could not be written or does not verify.
        """
        return backup.backup(self._database, folder)
