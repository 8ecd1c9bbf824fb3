"""What is noted of tenants in which nothing changed: that they were read, many of them in one transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from o365desk.domain.sync import CollectorResult
from o365desk.services.tenant_result import TenantResult
from o365desk.store import delta_links, runs
from o365desk.store.delta_links import DeltaLink
from o365desk.store.engine import Database

_MOST = 100
"""Tenants that are noted together."""
_LONGEST = timedelta(seconds=10)


class Bookkeeping:
    """Notes of one run, kept back for some seconds.

    A process that is killed meanwhile loses nothing: the next sync follows the same delta links once more.

    Args:
        database: Where they are stored.
        run_id: The run.
        clock: The present moment, aware UTC.
    """

    def __init__(self, database: Database, run_id: int, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._run_id = run_id
        self._clock = clock
        self._lock = threading.Lock()
        self._links: dict[str, DeltaLink] = {}
        self._collectors: list[CollectorResult] = []
        self._since = clock()

    def add(self, result: TenantResult, link: DeltaLink) -> None:
        """Note how a tenant's collectors ended, and its new delta link. Called from any thread.

        Raises:
            AppError: As ``flush``.
        """
        with self._lock:
            if not self._links:
                self._since = self._clock()
            self._links[result.tenant_id] = link
            self._collectors += result.collectors
            full = len(self._links) >= _MOST or self._clock() - self._since >= _LONGEST
        if full:
            self.flush()

    def flush(self) -> None:
        """Store the notes.

        Raises:
            AppError: The store cannot be written; the next sync reads these tenants' changes once more.
        """
        with self._lock:
            links, collectors = self._links, self._collectors
            self._links, self._collectors = {}, []
        if links:
            with self._database.write() as tx:
                delta_links.save_all(tx, links)
                runs.add_collectors(tx, self._run_id, collectors, self._clock())
