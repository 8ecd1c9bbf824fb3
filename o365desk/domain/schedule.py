"""When a connection is synced next."""

from __future__ import annotations

from datetime import datetime, timedelta

from o365desk.domain.connection import Connection

FIRST_SYNC_DELAY_MINUTES = 60
"""Save and Continue queues the first sync one hour later, as IT Glue does."""
SHORTEST_INTERVAL_MINUTES = 15
"""More often would only read what Microsoft has not renewed yet."""


def first_sync_at(now: datetime) -> datetime:
    """When the first sync runs after the options were saved for the first time."""
    return now + timedelta(minutes=FIRST_SYNC_DELAY_MINUTES)


def next_sync_at(now: datetime, last_started_at: datetime | None, interval_minutes: int) -> datetime:
    """When the next scheduled sync is due.

    The rhythm hangs on the last start. Runs that were missed (the workstation slept) are not made up for:
    the answer is never before ``now``. A start that lies in the future (the clock was set back) is taken
    as now, so that a wrong clock cannot stop the schedule.

    Args:
        now: The present moment, aware.
        last_started_at: When the last run started; None: none has run, the first one waits its hour.
        interval_minutes: Minutes between two starts; less than 15 counts as 15.
    """
    if last_started_at is None:
        return first_sync_at(now)
    interval = timedelta(minutes=max(SHORTEST_INTERVAL_MINUTES, interval_minutes))
    return max(now, min(last_started_at, now) + interval)


def is_due(connection: Connection, now: datetime) -> bool:
    """Whether a connection waits for a scheduled sync: options saved, not paused, its time has come."""
    if connection.paused or not connection.options_saved or connection.next_sync_at is None:
        return False
    return connection.next_sync_at <= now
