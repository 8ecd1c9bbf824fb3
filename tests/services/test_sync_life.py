"""The life of a run: the next day, cancelling, two at once, killed runs, the schedule, removed customers."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from o365desk.domain.connection import ConnectionStatus
from o365desk.domain.errors import AppError
from o365desk.domain.linking import LinkAction
from o365desk.domain.matching import Decision
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.sync import RunOutcome, TenantPhase, TenantProgress, Trigger
from o365desk.domain.tenant import MatchState, TenantAccess
from o365desk.domain.user import LinkState, Presence
from o365desk.services.desk import open_desk
from o365desk.store import check, contacts, runs, tenants, users
from o365desk.store.lock import SyncLock
from tests.services.canonical import canonical_export
from tests.services.conftest import World


def test_days_pass_and_links_follow_the_object_id(world: World) -> None:
    world.sync()
    with world.desk.database.read() as tx:
        linked = {
            record.user.object_id: record.contact_id
            for tenant in tenants.listing(tx)
            for record in users.records(tx, tenant.tenant_id)
            if record.link_state is LinkState.LINKED
        }
    assert linked
    gone = 0
    for _ in range(4):
        world.cloud.next_day()
        gone += world.sync().run.counts.users_gone
    with world.desk.database.read() as tx:
        for tenant in tenants.listing(tx):
            for record in users.records(tx, tenant.tenant_id):
                if record.user.object_id in linked and record.link_state is not LinkState.NONE:
                    assert record.contact_id == linked[record.user.object_id]
                    absent = record.presence is not Presence.PRESENT
                    assert record.link_state is (LinkState.LEFT if absent else LinkState.LINKED)
        assert check.check(tx) == []
    assert gone > 0


def test_changes_are_told_user_by_user(world: World) -> None:
    world.sync()
    world.cloud.next_day()
    counts = world.sync().run.counts
    told = [line.message for line in world.lines() if line.record_kind == "user"]
    assert sum(message.startswith("New user") for message in told) == counts.users_added
    assert sum(message.startswith("Changed user") for message in told) == counts.users_changed
    assert sum(message.startswith("Gone user") for message in told) == counts.users_gone
    assert counts.users_added + counts.users_changed + counts.users_gone > 0


def test_a_restored_user_gets_its_contact_back(world: World) -> None:
    world.sync()
    tenant_id = world.cloud.partner.tenant_id
    with world.desk.database.read() as tx:
        record = next(one for one in users.records(tx, tenant_id) if one.link_state is LinkState.LINKED)
    with world.desk.database.write() as tx:
        seen = {one.user.object_id for one in users.records(tx, tenant_id)} - {record.user.object_id}
        users.finish_listing(tx, tenant_id, seen, frozenset({record.user.object_id}), world.clock())
        world.desk.linking.refresh(tx, tenant_id)
        left = users.record(tx, record.id)
    assert (left.presence, left.link_state) == (Presence.SOFT_DELETED, LinkState.LEFT)
    assert left.contact_id == record.contact_id
    world.sync(full=True)
    with world.desk.database.read() as tx:
        back = users.record(tx, record.id)
    assert (back.presence, back.link_state) == (Presence.PRESENT, LinkState.LINKED)
    assert (back.contact_id, back.link_rule) == (record.contact_id, record.link_rule)


def test_cancel_ends_within_a_second_and_keeps_what_was_committed(world: World) -> None:
    world.cloud.set_latency(250)
    cancel = threading.Event()
    ended: list[float] = []
    summaries = []

    def run() -> None:
        summaries.append(world.sync(cancel=cancel))
        ended.append(time.monotonic())

    thread = threading.Thread(target=run)
    thread.start()
    patience = threading.Event()
    for _ in range(200):
        if any(isinstance(event, TenantProgress) and event.count for event in list(world.events)):
            break
        patience.wait(0.05)
    started = time.monotonic()
    cancel.set()
    thread.join(10)
    assert ended[0] - started < 1.0
    assert summaries[0].run.outcome is RunOutcome.CANCELLED
    phases = {event.tenant_id: event.phase for event in world.events if isinstance(event, TenantProgress)}
    assert TenantPhase.CANCELLED in phases.values()
    with world.desk.database.read() as tx:
        stored = {tenant.tenant_id: users.records(tx, tenant.tenant_id) for tenant in tenants.listing(tx)}
        assert check.check(tx) == []
    assert any(stored.values())
    assert all(one.presence is Presence.PRESENT for some in stored.values() for one in some)
    world.cloud.set_latency(0)
    world.sync()
    assert world.sync().run.counts.users_added == 0


def test_a_long_wait_asked_by_microsoft_is_cancelled_at_once(world: World) -> None:
    world.cloud.fault(path=r"/v1\.0/users\?", status=429, retry_after="120")
    cancel = threading.Event()
    threading.Timer(1.0, cancel.set).start()
    started = time.monotonic()
    summary = world.sync(cancel=cancel)
    assert time.monotonic() - started < 2.5
    assert summary.run.outcome is RunOutcome.CANCELLED
    assert any(isinstance(e, TenantProgress) and e.phase is TenantPhase.WAITING for e in world.events)


def test_a_second_process_is_told_who_syncs(world: World) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom o365desk.store.lock import SyncLock\n"
        "with SyncLock(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(world.folder / "profile")]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(AppError) as caught:
            world.sync()
        assert str(other.pid) in str(caught.value)
        assert world.desk.sync.close_orphans() == 0
        other.communicate()
    assert world.desk.logs.runs() == []


def test_two_syncs_of_one_window_do_not_run_at_once(world: World) -> None:
    with SyncLock(world.folder / "profile"), pytest.raises(AppError) as caught:
        world.sync()
    assert caught.value.code == "sync_running"


def test_a_killed_run_is_closed_by_the_next_start(world: World, key_environ: dict[str, str]) -> None:
    with world.desk.database.write() as tx:
        killed = runs.start(tx, world.connection.id, Trigger.MANUAL, world.clock())
    assert world.desk.connections.listing()[0].status is ConnectionStatus.SYNCING
    again = open_desk(world.folder / "profile", environ=key_environ)
    try:
        run = again.logs.run(killed.id)
    finally:
        again.close()
    assert run.outcome is RunOutcome.FAILED
    assert run.finished_at is not None


def test_a_bug_ends_the_run_as_failed_and_is_not_hidden(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("o365desk.services.collectors.Collectors.mfa", broken)
    with pytest.raises(ZeroDivisionError):
        world.sync()
    run = world.desk.logs.runs()[0]
    assert run.outcome is RunOutcome.FAILED
    assert run.finished_at is not None


def test_a_run_plans_the_next_one_and_pausing_stops_it(world: World) -> None:
    sync = world.desk.sync
    assert sync.due(world.clock()) == []
    world.clock.ahead = timedelta(hours=1, minutes=1)
    assert [one.id for one in sync.due(world.clock())] == [world.connection.id]
    world.sync()
    assert sync.due(world.clock()) == []
    planned = world.desk.connections.get(world.connection.id).next_sync_at
    assert planned is not None
    assert timedelta(minutes=58) < planned - world.clock() <= timedelta(hours=1)
    world.clock.ahead += timedelta(hours=2)
    world.desk.connections.pause(world.connection.id)
    assert sync.due(world.clock()) == []
    world.desk.connections.resume(world.connection.id)
    assert len(sync.due(world.clock())) == 1


def test_only_the_named_tenants_are_touched(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    world.cloud.next_day()
    chosen = world.tenant()
    summary = world.sync(tenant_ids=[chosen.upper()])
    assert summary.run.counts.tenants == 1
    after = canonical_export(world.desk.database)
    for tenant_id, tenant in before["tenants"].items():
        assert (after["tenants"][tenant_id] == tenant) is (tenant_id != chosen)


def test_new_contacts_are_created_once_when_asked_for(world: World) -> None:
    options = replace(SyncOptions(), new_contacts=NewContacts.CREATE)
    world.desk.options.save(world.connection.id, options)
    first = world.sync().run.counts
    assert first.contacts_created > 0
    assert first.contacts_held == 0
    assert world.sync().run.counts.contacts_created == 0
    with world.desk.database.read() as tx:
        assert check.check(tx) == []


@pytest.mark.usefixtures("small_pages")
def test_nothing_is_created_from_a_partial_list(world: World) -> None:
    options = replace(SyncOptions(), new_contacts=NewContacts.CREATE)
    world.desk.options.save(world.connection.id, options)
    world.cloud.fault(path=r"/v1\.0/users\?", after=1, status=503)
    world.cloud.fault(path=r"\$batch", status=503)
    counts = world.sync().run.counts
    assert (counts.contacts_created, counts.users_gone) == (0, 0)


def test_an_automatic_match_that_was_reverted_is_not_made_again(world: World) -> None:
    world.sync()
    row = world.desk.matching.rows(MatchState.MATCHED)[0]
    world.desk.matching.decide([row.tenant.tenant_id], Decision.REVERT_MATCH, actor="test")
    summary = world.sync()
    assert summary.run.counts.tenants_matched == 0
    assert world.desk.matching.row(row.tenant.tenant_id).state is MatchState.UNMATCHED


def test_a_customer_that_is_no_longer_listed_is_kept_and_not_read(world: World) -> None:
    world.sync()
    victim = world.tenant()
    left = [each.id for each in world.cloud.estate.tenants.values() if each.id != victim]
    for path, key in (("contracts", "customerId"), ("delegatedAdminCustomers", "tenantId")):
        rows = ",".join(f'{{"{key}":"{tenant_id}"}}' for tenant_id in left)
        world.cloud.fault(path=path, kind="body", body=f'{{"value":[{rows}]}}')
    summary = world.sync()
    assert victim not in {result.tenant_id for result in summary.collectors}
    record = world.desk.matching.row(victim).tenant
    assert (record.access, record.match_state) == (TenantAccess.HELD, MatchState.MATCHED)
    assert record.users > 0
    world.cloud.clear_faults()
    assert world.sync().run.counts.tenants == 5
    assert world.desk.matching.row(victim).tenant.access is TenantAccess.READABLE


def test_applying_the_plan_creates_held_contacts_and_can_be_undone(world: World) -> None:
    world.sync()
    plan = next(one for one in world.desk.sync.plan(world.connection.id) if one.count(LinkAction.CREATE))
    waiting = [item for item in plan.items if item.draft is not None]
    assert plan.organization_id is not None
    with world.desk.database.read() as tx:
        before = len(contacts.of_organization(tx, plan.organization_id))
    first = world.desk.sync.apply_plan(plan.tenant_id, [waiting[0].user.id], actor="test")
    assert (first.created, first.held) == (1, len(waiting) - 1)
    rest = world.desk.sync.apply_plan(plan.tenant_id, actor="test")
    assert rest.created == len(waiting) - 1
    with world.desk.database.read() as tx:
        assert len(contacts.of_organization(tx, plan.organization_id)) == before + len(waiting)
        assert users.record(tx, waiting[0].user.id).link_state is LinkState.LINKED
    assert first.journal_id is not None
    world.desk.journal.undo(first.journal_id)
    with world.desk.database.read() as tx:
        assert len(contacts.of_organization(tx, plan.organization_id)) == before + len(waiting) - 1
        assert check.check(tx) == []


def test_a_plan_is_not_applied_to_an_unmatched_tenant(world: World) -> None:
    world.sync()
    tenant_id = next(row.tenant.tenant_id for row in world.desk.matching.rows())
    world.desk.matching.decide([tenant_id], Decision.REVERT_MATCH, actor="test")
    with pytest.raises(AppError) as caught:
        world.desk.sync.apply_plan(tenant_id, actor="test")
    assert caught.value.code == "not_matched"


def test_a_paused_run_makes_no_request_and_goes_on(world: World) -> None:
    paused, ended = threading.Event(), threading.Event()
    paused.set()
    outcomes: list[RunOutcome | None] = []

    def work() -> None:
        outcomes.append(world.desk.sync.run(world.connection.id, paused=paused).run.outcome)
        ended.set()

    asked = len(world.cloud.asked)
    thread = threading.Thread(target=work)
    thread.start()
    assert not ended.wait(1.0)
    assert len(world.cloud.asked) == asked
    paused.clear()
    assert ended.wait(30)
    thread.join()
    assert outcomes == [RunOutcome.PARTIAL]  # one customer has not consented


def test_a_paused_run_can_be_cancelled(world: World) -> None:
    paused, cancel = threading.Event(), threading.Event()
    paused.set()
    threading.Timer(0.5, cancel.set).start()
    run = world.desk.sync.run(world.connection.id, paused=paused, cancel=cancel).run
    assert run.outcome is RunOutcome.CANCELLED
