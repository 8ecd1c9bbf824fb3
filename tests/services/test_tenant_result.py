"""What is said of a tenant's users at the end."""

from __future__ import annotations

import pytest

from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, TenantPhase
from o365desk.services.tenant_result import TenantResult

WHOLE, CUT = CollectorOutcome.COMPLETE, CollectorOutcome.PARTIAL


@pytest.mark.parametrize(
    ("followed", "outcome", "read", "added", "changed", "gone", "said"),
    [
        (False, WHOLE, 1200, 1200, 0, 0, "1,200 users"),
        (False, WHOLE, 1, 1, 0, 0, "1 user"),
        (False, WHOLE, 18, 2, 0, 1, "18 users, 2 new, 1 gone"),
        (False, WHOLE, 0, 0, 0, 0, "0 users"),
        (False, CUT, 999, 999, 0, 0, "999 users read so far"),
        (False, CUT, 0, 0, 0, 0, ""),
        (True, WHOLE, 0, 0, 0, 0, "nothing changed"),
        (True, WHOLE, 4, 0, 0, 0, "nothing changed"),
        (True, WHOLE, 3, 3, 0, 0, "3 new"),
        (True, WHOLE, 5, 1, 2, 1, "1 new, 2 changed, 1 gone"),
    ],
)
def test_what_is_said_of_the_users(
    followed: bool, outcome: CollectorOutcome, read: int, added: int, changed: int, gone: int, said: str
) -> None:
    result = TenantResult("t", followed=followed, users_added=added, users_changed=changed, users_gone=gone)
    result.count(CollectorKind.USERS, read)
    result.collectors.append(
        CollectorResult(tenant_id="t", kind=CollectorKind.USERS, outcome=outcome, reason="", count=read)
    )
    result.end(TenantPhase.DONE)
    assert result.users_told == said
    result.end(TenantPhase.HELD)
    assert result.users_told == "", "a stopped plan has a sentence of its own"
