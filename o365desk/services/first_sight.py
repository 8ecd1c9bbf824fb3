"""Tenants that are read for the first time and have few users: these are stored with all else of the tenant.

So each user is written once, with its mailbox type and its scope, and nothing of it is read back.
"""

from __future__ import annotations

from o365desk.graph.directory import UserPage
from o365desk.services.reading import Reading
from o365desk.services.tenant_result import FirstSight, TenantResult
from o365desk.store import users
from o365desk.store.engine import Transaction

MOST = 250
"""Users of one tenant that may wait in memory while mailbox types are asked for."""


def hold(run: Reading, result: TenantResult, page: UserPage) -> bool:
    """Keep a listing's only page back until the tenant ends; gives whether it may wait."""
    if page.next_link or len(page) > MOST or result.tenant_id not in run.known.unlisted:
        return False
    result.first = FirstSight({user.object_id: user for user in page})
    return True


def store(tx: Transaction, run: Reading, result: TenantResult) -> bool:
    """Store what was kept back.

    Returns:
        Whether nothing else of the tenant's users is stored.
    """
    first, tenant_id = result.first, result.tenant_id
    assert first is not None
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
