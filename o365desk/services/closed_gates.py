"""Which tenants Microsoft asked to be left alone, kept for the next program that asks them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from o365desk.domain.connection import Connection
from o365desk.graph.throttle import Gate
from o365desk.store import settings
from o365desk.store.engine import Database
from o365desk.store.marks import PREFIX

_LONGEST_S = 86_400.0
"""An absurd wait is not kept for longer: whoever syncs a day later may ask again."""
_SHORTEST_S = 1.0


@contextmanager
def kept(
    database: Database, connection: Connection, gate: Gate, clock: Callable[[], datetime]
) -> Iterator[None]:
    """While a connection is read: waits of earlier runs are kept, and this one's are when it ends."""
    _restore(database, connection, gate, clock())
    try:
        yield
    finally:
        _note(database, connection, gate, clock())


def _restore(database: Database, connection: Connection, gate: Gate, now: datetime) -> None:
    """Close the gate for the tenants whose wait an earlier run noted, here or on another machine."""
    with database.read() as tx:
        noted = settings.get(tx, _key(connection), {})
    for tenant_id, until in noted.items():
        seconds = until - now.timestamp()
        if 0.0 < seconds <= _LONGEST_S:
            gate.close_for(tenant_id, seconds)


def _note(database: Database, connection: Connection, gate: Gate, now: datetime) -> None:
    """Keep the waits that are not over when a run ends. Nothing is written where nothing is to be kept."""
    waits = {
        tenant_id: now.timestamp() + min(seconds, _LONGEST_S)
        for tenant_id, seconds in gate.closed().items()
        if seconds >= _SHORTEST_S
    }
    with database.read() as tx:
        noted = settings.get(tx, _key(connection), {})
    if waits or noted:
        with database.write() as tx:
            settings.set(tx, _key(connection), waits)


def _key(connection: Connection) -> str:
    """Microsoft counts by application, so connections that share one share its waits."""
    return f"{PREFIX}closed.{connection.application_id.lower()}"
