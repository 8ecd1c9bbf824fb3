"""GDAP relationships: read once a day in the partner's own tenant, told of before they end."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec

from o365desk.domain.findings import FindingKind
from o365desk.domain.overview import Behind
from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome, RunSummary
from o365desk.domain.sync_changes import ChangeFilter
from o365desk.domain.values import utc_now
from tests.services.conftest import World

PATH = "delegatedAdminRelationships"


def _answer(world: World, *rows: tuple[str, datetime]) -> None:
    body: dict[str, Any] = {
        "value": [
            {
                "displayName": f"Support {number}",
                "customer": {"tenantId": tenant_id},
                "endDateTime": f"{ends_at:%Y-%m-%dT%H:%M:%SZ}",
                "autoExtendDuration": "PT0S",
            }
            for number, (tenant_id, ends_at) in enumerate(rows, 1)
        ]
    }
    world.cloud.clear_faults()
    world.cloud.fault(PATH, kind="body", body=msgspec.json.encode(body).decode())


def _ending(world: World) -> list[Behind]:
    return world.desk.overview.findings(FindingKind.RELATIONSHIP_ENDS)


def _outcomes(summary: RunSummary) -> list[CollectorOutcome]:
    return [one.outcome for one in summary.collectors if one.kind is CollectorKind.RELATIONSHIPS]


def test_an_end_that_is_near_is_found_and_followed(world: World) -> None:
    tenant_id, soon = world.tenant(), utc_now() + timedelta(days=20)
    _answer(world, (tenant_id, soon))
    assert _outcomes(world.sync()) == [CollectorOutcome.COMPLETE]
    found = _ending(world)
    assert [(one.tenant_id, one.subject) for one in found] == [(tenant_id, "Support 1")]
    assert found[0].detail.startswith(f"ends on {soon:%Y-%m-%d}")
    counted = {one.key: one.count for one in world.desk.overview.overview().findings}
    assert counted[FindingKind.RELATIONSHIP_ENDS.value] == 1
    asked = len(world.cloud.asked)
    assert _outcomes(world.sync()) == [], "It is believed for a day."
    assert not world.asked(PATH, asked)
    world.clock.ahead += timedelta(days=1, hours=1)
    _answer(world, (tenant_id, soon + timedelta(days=300)))
    assert _outcomes(world.sync()) == [CollectorOutcome.COMPLETE]
    assert _ending(world) == []
    feed = world.desk.history.feed(ChangeFilter(tenant_id=tenant_id, tenant_only=True), decisions=False)
    assert [one.what for one in feed.lines] == ["End of the GDAP relationship"]
    assert feed.lines[0].before < feed.lines[0].after


def test_a_refusal_or_a_fault_keeps_what_is_known(world: World) -> None:
    tenant_id = world.tenant()
    _answer(world, (tenant_id, utc_now() + timedelta(days=20)))
    world.sync()
    world.clock.ahead += timedelta(days=1, hours=1)
    for status, outcome in ((403, CollectorOutcome.NOT_AVAILABLE), (503, CollectorOutcome.FAILED)):
        world.cloud.clear_faults()
        world.cloud.fault(PATH, status=status)
        summary = world.sync()
        assert _outcomes(summary) == [outcome]
        assert len(_ending(world)) == 1
    assert summary.run.outcome is RunOutcome.PARTIAL
    _answer(world)  # an empty list that is whole: the relationship has ended
    world.sync()
    assert _ending(world) == []


def test_a_direct_connection_has_none(world: World) -> None:
    world.sync(tenant_ids=[world.tenant()])
    assert not world.asked(PATH)
