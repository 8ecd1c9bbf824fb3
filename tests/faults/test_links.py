"""Next links that lead abroad, each by another trick: nobody is asked there, nothing is concluded."""

from __future__ import annotations

from o365desk.domain.sync import CollectorKind, CollectorOutcome
from tests.faults.estate import Estate
from tests.faults.matrix import PLACES

_USERS = PLACES["users"].pattern


def test_no_hostile_link_is_followed(estate: Estate) -> None:
    cloud = estate.cloud
    tricks = list(cloud.hostile_links(estate.victims[0]))
    assert len(tricks) > 25
    for start in range(0, len(tricks), len(estate.victims)):
        some = tricks[start : start + len(estate.victims)]
        victims = dict(zip(some, estate.victims, strict=False))
        with estate.begin("full") as profile:
            before = profile.state()
            try:
                for trick, tenant_id in victims.items():
                    link = cloud.hostile_links(tenant_id)[trick]
                    cloud.fault(_USERS, tenant=tenant_id, kind="foreign_nextlink", link=link)
                asked = len(cloud.requests)
                summary = profile.sync(estate.everyone, full=True)
            finally:
                cloud.clear_faults()
            after = profile.state()
        outcomes = {
            one.tenant_id: (one.outcome, one.reason)
            for one in summary.collectors
            if one.kind is CollectorKind.USERS
        }
        for trick, tenant_id in victims.items():
            outcome, reason = outcomes[tenant_id]
            assert outcome is CollectorOutcome.PARTIAL, f"{trick}: {outcome} {reason}"
            assert "link was not followed" in reason or "link to users was refused" in reason, (trick, reason)
            assert not {pair for pair in after.absent - before.absent if pair[0] == tenant_id}, trick
        assert not [target for _, target, _, _ in cloud.requests[asked:] if "sandbox" in target]
    assert cloud.foreign.calls == []
