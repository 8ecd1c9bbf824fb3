"""Tenants that are read for the first time and have few users: these are stored with all else of the tenant.

So each user is written once, with its mailbox type and its scope, and nothing of it is read back.
"""

from __future__ import annotations

import threading

from o365desk.graph.directory import UserPage
from o365desk.services.reading import Reading
from o365desk.services.tenant_result import FirstSight, TenantResult
from o365desk.store import users
from o365desk.store.engine import Transaction

MOST = 16_000
"""Users of all tenants together that wait in memory; they take some 2 kB each."""


class FirstSights:
    """Keeps back the users of one run's new tenants while their mailbox types are asked for.

    Args:
        reading: The run.
        most: How many users may wait; further tenants are stored page by page.
    """

    def __init__(self, reading: Reading, most: int | None = None) -> None:
        self._run = reading
        self._lock = threading.Lock()
        self._room = MOST if most is None else most

    def hold(self, result: TenantResult, page: UserPage) -> bool:
        """Keep a listing's only page back until the tenant ends; gives whether it may wait."""
        if page.next_link or result.tenant_id not in self._run.known.unlisted:
            return False
        found = {user.object_id: user for user in page}
        with self._lock:
            if len(found) > self._room:
                return False
            self._room -= len(found)
        result.first = FirstSight(found)
        return True

    def store(self, tx: Transaction, result: TenantResult) -> bool:
        """Store what was kept back, if anything was. May be called again where a transaction failed.

        Returns:
            Whether the tenant's stored users are those it was found to have and no others.
        """
        first, tenant_id, run = result.first, result.tenant_id, self._run
        if first is None:
            return True
        now, page = run.clock(), list(first.users.values())
        if users.none_stored(tx, tenant_id):
            users.save_first(tx, tenant_id, page, first.answers, now, run.judge)
            return True
        # Somebody else has read the tenant since this run began.
        users.save_page_named(tx, tenant_id, page, judge=run.judge)
        told = {key: purpose for key, purpose in first.answers.items() if purpose is not None}
        users.save_purposes(tx, tenant_id, told, now, run.judge)
        users.stamp_purposes(tx, tenant_id, first.answers.keys() - told.keys(), now)
        return False

    def release(self, result: TenantResult) -> None:
        """The tenant has ended: what it kept back is stored, or will be read again."""
        first, result.first = result.first, None
        if first is not None:
            with self._lock:
                self._room += len(first.users)
