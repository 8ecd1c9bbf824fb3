"""The schedule: which connection is synced when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.connection import Connection
from o365desk.domain.schedule import first_sync_at, is_due
from o365desk.domain.values import utc_now
from o365desk.store import connections
from o365desk.store.engine import Database, Transaction


def due_connections(tx: Transaction, now: datetime) -> list[Connection]:
    """Connections whose sync is due, the longest waiting first. Paused ones never are."""
    found = [each for each in connections.listing(tx) if is_due(each, now)]
    return sorted(found, key=lambda each: each.next_sync_at or now)


class ScheduleService:
    """Reads and moves the next sync of connections.

    Args:
        database: The store.
        clock: The present moment, aware UTC.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._clock = clock

    def due(self, now: datetime | None = None) -> list[Connection]:
        """Connections whose sync is due, the longest waiting first. Paused ones never are."""
        at = now if now is not None else self._clock()
        with self._database.read() as tx:
            return due_connections(tx, at)

    def next_due(self, now: datetime | None = None) -> Connection | None:
        """The connection to sync now, or None."""
        return next(iter(self.due(now)), None)

    def next_at(self) -> datetime | None:
        """When the next scheduled sync of any connection is, past or future; None if none is planned."""
        with self._database.read() as tx:
            times = [
                each.next_sync_at
                for each in connections.listing(tx)
                if each.next_sync_at is not None and each.options_saved and not each.paused
            ]
        return min(times, default=None)

    def queue(self, connection_id: int, at: datetime | None = None) -> Connection:
        """Plan the next sync of a connection; by default in one hour, as IT Glue does.

        Raises:
            NotFoundError: No such connection.
        """
        with self._database.write() as tx:
            connection = connections.get(tx, connection_id)
            return connections.save(tx, replace(connection, next_sync_at=at or first_sync_at(self._clock())))
