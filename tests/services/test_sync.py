"""The whole sandbox estate, read once: what must be true after a first sync."""

from __future__ import annotations

from datetime import timedelta

from o365desk.domain.sync import (
    CollectorKind,
    CollectorOutcome,
    LogLevel,
    RunOutcome,
    RunProgress,
    TenantPhase,
    TenantProgress,
)
from o365desk.domain.tenant import MatchRule, MatchState, TenantAccess
from o365desk.domain.user import LinkState, Presence
from o365desk.services.linking import LinkingService
from o365desk.store import check, contacts, organizations, runs, tenants, users
from tests.services.canonical import canonical_export
from tests.services.conftest import World


def _collector(world: World, tenant_id: str, kind: CollectorKind) -> tuple[CollectorOutcome, str]:
    with world.desk.database.read() as tx:
        state = runs.states(tx, tenant_id)[kind]
    return state.outcome, state.reason


def test_every_consented_tenant_was_read_whole(read_world: World) -> None:
    with read_world.desk.database.read() as tx:
        known = {tenant.tenant_id: tenant for tenant in tenants.listing(tx)}
        stored = {key: len(users.records(tx, key)) for key in known}
    silent = read_world.tenant("no-consent")
    for tenant in (read_world.cloud.estate.partner, *read_world.cloud.estate.customers):
        if tenant.id == silent:
            continue
        assert stored[tenant.id] == tenant.roster.living, tenant.name
        assert known[tenant.id].access is TenantAccess.READABLE
        assert known[tenant.id].details.display_name == tenant.name


def test_the_tenant_without_consent_is_named_and_stops_nobody(read_world: World) -> None:
    tenant_id = read_world.tenant("no-consent")
    run = read_world.desk.logs.runs()[-1]
    assert run.outcome is RunOutcome.PARTIAL
    assert (run.counts.tenants_held, run.counts.tenants_complete) == (1, 12)
    assert "Turner Logistics" in run.message
    record = read_world.desk.matching.row(tenant_id).tenant
    assert record.access is TenantAccess.NO_CONSENT
    assert "consent" in record.access_note
    lines = read_world.desk.logs.lines(run.id, LogLevel.ERROR)
    assert any(line.tenant_id == tenant_id and line.request_id for line in lines)


def test_concealed_reports_are_not_available_and_leave_blanks(read_world: World) -> None:
    tenant_id = read_world.tenant("concealed")
    outcome, reason = _collector(read_world, tenant_id, CollectorKind.MAILBOX_USAGE)
    assert outcome is CollectorOutcome.NOT_AVAILABLE
    assert "hide" in reason
    with read_world.desk.database.read() as tx:
        assert tenants.get(tx, tenant_id).reports_concealed is True
        assert all(record.mailbox is None for record in users.records(tx, tenant_id))


def test_a_tenant_without_premium_keeps_the_rest(read_world: World) -> None:
    tenant_id = read_world.tenant("no-premium")
    for kind in (CollectorKind.SIGN_IN_ACTIVITY, CollectorKind.MFA):
        assert _collector(read_world, tenant_id, kind)[0] is CollectorOutcome.NOT_AVAILABLE
    assert _collector(read_world, tenant_id, CollectorKind.USERS)[0] is CollectorOutcome.COMPLETE
    with read_world.desk.database.read() as tx:
        assert tenants.get(tx, tenant_id).has_premium is False


def test_missing_mailbox_settings_are_told(read_world: World) -> None:
    outcome, reason = _collector(
        read_world, read_world.tenant("no-mailbox-settings"), CollectorKind.MAILBOX_PURPOSE
    )
    assert outcome is CollectorOutcome.NOT_AVAILABLE
    assert "MailboxSettings.Read" in reason


def test_usage_sign_ins_and_mfa_reach_the_users(read_world: World) -> None:
    with read_world.desk.database.read() as tx:
        records = users.records(tx, read_world.cloud.partner.tenant_id)
    assert any(record.mailbox and record.mailbox.storage_used for record in records)
    assert any(record.sign_in and record.sign_in.last_sign_in_at for record in records)
    assert any(record.mfa and record.mfa.is_mfa_registered for record in records)
    assert any(record.purpose_read_at for record in records)


def test_clear_pairs_match_by_themselves_and_are_journalled(read_world: World) -> None:
    rows = read_world.desk.matching.rows()
    automatic = [row for row in rows if row.tenant.match_rule in (MatchRule.NAME, MatchRule.EVIDENCE)]
    assert len(automatic) >= 10
    titles = [entry.title for entry in read_world.desk.journal.listing(1_000) if entry.actor == "sync"]
    for row in automatic:
        assert any(row.tenant.name in title and row.organization_name in title for title in titles)
    undocumented = read_world.desk.matching.row(read_world.tenant("undocumented"))
    assert undocumented.state is MatchState.UNMATCHED


def test_links_stay_inside_the_matched_organization(read_world: World) -> None:
    with read_world.desk.database.read() as tx:
        for tenant in tenants.listing(tx, state=MatchState.MATCHED):
            assert tenant.organization_id is not None
            inside = {contact.id for contact in contacts.of_organization(tx, tenant.organization_id)}
            for record in users.records(tx, tenant.tenant_id):
                assert record.contact_id is None or record.contact_id in inside
                assert record.link_state is not LinkState.NONE
        assert check.check(tx) == []


def test_nothing_is_created_unseen(read_world: World) -> None:
    run = read_world.desk.logs.runs()[-1]
    assert run.counts.contacts_created == 0
    assert run.counts.contacts_held > 0
    assert run.counts.contacts_linked > 100


def test_the_tenants_address_became_a_location(read_world: World) -> None:
    row = read_world.desk.matching.row(read_world.cloud.partner.tenant_id)
    assert row.tenant.organization_id is not None
    with read_world.desk.database.read() as tx:
        places = organizations.locations(tx, row.tenant.organization_id)
    assert row.tenant.details.street in {place.address_1 for place in places}


def test_events_tell_a_whole_story(read_world: World) -> None:
    progress = [event for event in read_world.events if isinstance(event, RunProgress)]
    assert (progress[0].done, progress[-1].done, progress[-1].total) == (0, 13, 13)
    ends: dict[str, TenantPhase] = {}
    for event in read_world.events:
        if isinstance(event, TenantProgress):
            ends[event.tenant_id] = event.phase
    assert len(ends) == 13
    assert set(ends.values()) == {TenantPhase.DONE, TenantPhase.HELD}
    run = read_world.desk.logs.runs()[-1]
    assert read_world.desk.logs.lines(run.id, LogLevel.DEBUG) == read_world.lines()


def test_a_second_sync_changes_nothing(read_world: World) -> None:
    before = canonical_export(read_world.desk.database)
    entries = len(read_world.desk.journal.listing(10_000))
    events = list(read_world.events)
    summary = read_world.sync()
    assert summary.run.outcome is RunOutcome.PARTIAL
    assert (summary.run.counts.users_added, summary.run.counts.users_changed) == (0, 0)
    assert not [line for line in read_world.lines() if line.record_kind == "user"]
    read_world.events[:] = events
    assert canonical_export(read_world.desk.database) == before
    assert len(read_world.desk.journal.listing(10_000)) == entries


def test_the_plan_shows_what_a_sync_would_do_and_writes_nothing(read_world: World) -> None:
    before = canonical_export(read_world.desk.database)
    plans = read_world.desk.sync.plan(read_world.connection.id)
    assert {plan.tenant_id for plan in plans} == {
        row.tenant.tenant_id for row in read_world.desk.matching.rows(MatchState.MATCHED)
    }
    assert all(plan.held for plan in plans)
    drafts = [item.draft for plan in plans for item in plan.items if item.draft is not None]
    assert len(drafts) == read_world.desk.logs.runs()[-1].counts.contacts_held
    assert canonical_export(read_world.desk.database) == before


def test_planning_again_proposes_no_change(read_world: World) -> None:
    linking = LinkingService(read_world.desk.products)
    with read_world.desk.database.read() as tx:
        for tenant in tenants.listing(tx, state=MatchState.MATCHED):
            plan = linking.plan(tx, tenant)
            assert plan is not None
            assert not [item for item in plan.items if item.changes]
            assert all(item.record.presence is Presence.PRESENT for item in plan.items)


def test_sign_in_times_are_read_again_after_hours_and_never_without_premium(world: World) -> None:
    def asked() -> list[str | None]:
        return [tenant for _, path, tenant, _ in world.cloud.asked if "signInActivity" in path]

    world.sync()
    modest = {tenant.id for tenant in world.cloud.estate.customers if not tenant.premium}
    assert modest
    first = asked()
    assert first
    assert not modest & set(first)
    world.sync()
    assert asked() == first, "Ten pages a minute over all tenants: not again so soon."
    world.clock.ahead = timedelta(hours=7)
    world.sync()
    assert len(asked()) == 2 * len(first)
