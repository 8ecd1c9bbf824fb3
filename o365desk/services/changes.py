"""What other windows, command lines and technicians changed meanwhile."""

from __future__ import annotations

from o365desk.domain.changes import ChangeMark
from o365desk.store import changes
from o365desk.store.engine import Database


class ChangeService:
    """Asks the profile where it stands.

    Args:
        database: The store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark(self) -> ChangeMark:
        """The profile's present mark; compare it with an earlier one.

        Raises:
            AppError: The database cannot be reached.
        """
        with self._database.read() as tx:
            return changes.latest(tx)
