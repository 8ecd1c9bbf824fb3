"""Sync logs of past runs."""

from __future__ import annotations

from o365desk.domain.sync import CollectorResult, LogLevel, LogLine, RunRecord
from o365desk.store import runs
from o365desk.store.engine import Database


class LogService:
    """Past runs and their lines.

    Args:
        database: The store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def runs(self, connection_id: int | None = None, limit: int = 200) -> list[RunRecord]:
        """Runs of one connection or of all, the latest first."""
        with self._database.read() as tx:
            return runs.listing(tx, connection_id, limit)

    def run(self, run_id: int) -> RunRecord:
        """One run.

        Raises:
            NotFoundError: No such run.
        """
        with self._database.read() as tx:
            return runs.get(tx, run_id)

    def lines(self, run_id: int, level: LogLevel | None = None, search: str = "") -> list[LogLine]:
        """A run's lines in order; ``level`` is the least level shown."""
        with self._database.read() as tx:
            return runs.lines(tx, run_id, level, search)

    def collectors(self, run_id: int) -> list[CollectorResult]:
        """How each collector of a run ended."""
        with self._database.read() as tx:
            return runs.collectors(tx, run_id)
