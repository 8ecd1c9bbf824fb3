"""Held tenants rest a day, unless somebody asks for them or mends the credential."""

from __future__ import annotations

from datetime import timedelta

from o365desk.domain.sync import RunOutcome, TenantPhase, TenantProgress, Trigger
from o365desk.domain.tenant import TenantAccess, TenantRecord
from o365desk.store import tenants
from tests.services.conftest import World, draft_of


def _tenant(world: World, tenant_id: str) -> TenantRecord:
    with world.desk.database.read() as tx:
        return tenants.get(tx, tenant_id)


def _asked_of(world: World, tenant_id: str, since: int) -> int:
    """Requests to a tenant's Graph and sign-in."""
    return sum(
        tenant_id in (tenant, path.split("/")[1]) for _, path, tenant, _ in world.cloud.requests[since:]
    )


def test_a_held_tenant_is_left_alone_by_scheduled_syncs_for_a_day(world: World) -> None:
    silent = world.tenant("no-consent")
    world.sync()
    held = _tenant(world, silent)
    assert held.access is TenantAccess.NO_CONSENT
    assert held.held_at is not None

    asked = len(world.cloud.requests)
    world.clock.ahead += timedelta(hours=23)
    summary = world.sync(trigger=Trigger.SCHEDULED)
    assert _asked_of(world, silent, asked) == 0
    assert (summary.run.outcome, summary.run.counts.tenants_held) == (RunOutcome.PARTIAL, 1)
    (line,) = [line for line in world.lines() if line.tenant_id == silent]
    assert "held since" in line.message
    assert "tried again at" in line.message
    ends = [
        event for event in world.events if isinstance(event, TenantProgress) and event.tenant_id == silent
    ]
    assert ends[-1].phase is TenantPhase.HELD
    assert _tenant(world, silent) == held, "Its rest does not begin anew."

    world.clock.ahead += timedelta(hours=1, minutes=1)
    world.sync(trigger=Trigger.SCHEDULED)
    assert _asked_of(world, silent, asked) > 0
    again = _tenant(world, silent)
    assert again.held_at is not None
    assert again.held_at > held.held_at


def test_who_asks_for_it_gets_it_at_once(world: World) -> None:
    silent = world.tenant("no-consent")
    world.sync()
    for trigger, named in (
        (Trigger.MANUAL, None),
        (Trigger.COMMAND_LINE, None),
        (Trigger.SCHEDULED, [silent]),
    ):
        asked = len(world.cloud.requests)
        world.sync(trigger=trigger, tenant_ids=named)
        assert _asked_of(world, silent, asked) > 0, trigger


def test_a_tenant_that_can_be_read_again_is_held_no_more(world: World) -> None:
    silent = world.tenant("no-consent")
    world.sync()
    world.cloud.grant(silent)
    assert world.sync().run.outcome is RunOutcome.COMPLETE
    assert (_tenant(world, silent).access, _tenant(world, silent).held_at) == (TenantAccess.READABLE, None)


def test_a_new_credential_ends_the_rest(world: World) -> None:
    silent = world.tenant("no-consent")
    world.sync()
    secret = world.cloud.partner.secret
    world.desk.connections.update(world.connection.id, draft_of(world.cloud), secret)
    assert _tenant(world, silent).held_at is None
    asked = len(world.cloud.requests)
    world.sync(trigger=Trigger.SCHEDULED)
    assert _asked_of(world, silent, asked) > 0


def test_a_fault_that_passes_is_no_hold(world: World) -> None:
    world.sync()
    victim = world.tenant()
    world.cloud.fault(path=r"/v1\.0/organization", tenant=victim, status=503)
    world.sync(trigger=Trigger.SCHEDULED)
    assert _tenant(world, victim).held_at is None
    world.cloud.clear_faults()
    asked = len(world.cloud.requests)
    world.sync(trigger=Trigger.SCHEDULED)
    assert _asked_of(world, victim, asked) > 0
