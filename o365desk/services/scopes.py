"""Scope: which stored users the sync options take in."""

from __future__ import annotations

from collections.abc import Sequence

from o365desk.domain.options import SyncOptions, scope_of
from o365desk.domain.user import UserRecord
from o365desk.store import users
from o365desk.store.engine import Transaction


def changed_scopes(
    records: Sequence[UserRecord], options: SyncOptions, recommended: frozenset[str]
) -> dict[int, str]:
    """User id -> scope reason, for those whose stored scope is not what the options say."""
    changed: dict[int, str] = {}
    for record in records:
        reason = scope_of(record.user, options, recommended).value
        if reason != record.scope:
            changed[record.id] = reason
    return changed


def refresh_scopes(tx: Transaction, tenant_id: str, options: SyncOptions, recommended: frozenset[str]) -> int:
    """Judge a tenant's stored users by the options.

    Returns:
        How many users changed their scope.
    """
    changed = changed_scopes(users.records(tx, tenant_id), options, recommended)
    if changed:
        users.save_scopes(tx, changed)
    return len(changed)
