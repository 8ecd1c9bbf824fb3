"""Tenants in which nothing changed are noted together; nothing of it is lost however the run ends."""

from __future__ import annotations

import threading

from o365desk.domain.sync import RunOutcome, SyncEvent, TenantPhase, TenantProgress
from o365desk.store import delta_links, runs
from tests.services.conftest import World


def test_a_quiet_sync_stores_each_collector_and_moves_each_link(world: World) -> None:
    world.cloud.grant(world.tenant("no-consent"))
    world.sync()
    with world.desk.database.read() as tx:
        before = delta_links.of_connection(tx, world.connection.id)
    summary = world.sync()
    with world.desk.database.read() as tx:
        after = delta_links.of_connection(tx, world.connection.id)
        noted = runs.collectors(tx, summary.run.id)
        states = runs.states_of_connection(tx, world.connection.id)
    assert summary.run.outcome is RunOutcome.COMPLETE
    assert {(one.tenant_id, one.kind) for one in noted} == {
        (one.tenant_id, one.kind) for one in summary.collectors
    }
    assert before.keys() == after.keys() == states.keys()
    assert all(after[each].stored_at > before[each].stored_at for each in before)
    assert all(states[one.tenant_id][one.kind].tried_at >= summary.run.started_at for one in noted)


def test_what_was_kept_back_is_stored_when_the_run_is_cancelled(world: World) -> None:
    world.cloud.grant(world.tenant("no-consent"))
    world.sync()
    world.sync()
    cancel = threading.Event()
    ended: list[str] = []

    def see(event: SyncEvent) -> None:
        if isinstance(event, TenantProgress) and event.phase is TenantPhase.DONE:
            ended.append(event.tenant_id)
            if len(ended) == 3:
                cancel.set()

    summary = world.desk.sync.run(world.connection.id, on_event=see, cancel=cancel)
    assert summary.run.outcome is RunOutcome.CANCELLED
    with world.desk.database.read() as tx:
        noted = {one.tenant_id for one in runs.collectors(tx, summary.run.id)}
    assert ended
    assert noted >= set(ended)
