"""What Microsoft asked outlives the program that was asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from o365desk.domain.sync import SyncEvent, TenantPhase, TenantProgress
from o365desk.graph.throttle import Gate
from o365desk.services import closed_gates
from o365desk.services.desk import open_desk
from o365desk.store import settings
from tests.services.conftest import HASTY, World

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_waits_are_kept_until_they_are_over_and_a_day_at_most(world: World) -> None:
    database, connection = world.desk.database, world.connection
    gate = Gate()
    with closed_gates.kept(database, connection, gate, lambda: NOW):
        gate.close_for("a", 600.0)
        gate.close_for("b", 999_999.0)
        gate.close_for("c", 0.2)
    waits: dict[str, float]
    for later, waits in (
        (timedelta(minutes=4), {"a": 360.0, "b": 86_160.0}),
        (timedelta(hours=1), {"b": 82_800.0}),
        (timedelta(days=1, seconds=1), {}),
    ):
        next_gate = Gate()
        with closed_gates.kept(database, connection, next_gate, partial(NOW.__add__, later)):
            assert next_gate.closed() == pytest.approx(waits, abs=1.0)
    with database.read() as tx:
        assert not any("closed" in name for name in settings.listing(tx)), "no setting of the technician's"


def test_the_next_program_does_not_ask_a_tenant_that_is_to_be_left_alone(
    world: World, key_environ: dict[str, str]
) -> None:
    victim = world.tenant("")
    world.cloud.fault(path="/users", tenant=victim, status=429, retry_after="7200")
    world.sync()
    world.cloud.clear_faults()

    def asked() -> int:
        return sum(tenant == victim for _, _, tenant, _ in world.cloud.requests)

    before, events = asked(), list[SyncEvent]()
    following = open_desk(world.desk.database.profile, environ=key_environ, policy=HASTY)
    try:
        following.sync.run(world.connection.id, on_event=events.append)
    finally:
        following.close()
    assert asked() == before
    ends = [each for each in events if isinstance(each, TenantProgress) and each.tenant_id == victim]
    assert ends[-1].phase is TenantPhase.FAILED
    assert "left alone for 2 hours" in ends[-1].step
