"""Scope: which stored users the sync options take in."""

from __future__ import annotations

from o365desk.domain.options import SyncOptions, scope_of
from o365desk.store import users
from o365desk.store.engine import Transaction


def refresh_scopes(tx: Transaction, tenant_id: str, options: SyncOptions, recommended: frozenset[str]) -> int:
    """Judge a tenant's stored users by the options.

    Returns:
        How many users changed their scope.
    """
    changed: dict[int, str] = {}
    for user_id, stored, user in users.scope_rows(tx, tenant_id):
        reason = scope_of(user, options, recommended).value
        if reason != stored:
            changed[user_id] = reason
    if changed:
        users.save_scopes(tx, changed)
    return len(changed)
