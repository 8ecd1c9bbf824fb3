"""LinkingService: several tenants of one organization, tenants without a match, what the journal keeps."""

from __future__ import annotations

from o365desk.domain.linking import LinkAction
from o365desk.domain.matching import Decision
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState, UserRecord
from o365desk.services.linking import LinkOutcome
from o365desk.store import check, tenants, users
from tests.services.canonical import canonical_export
from tests.services.conftest import World


def _records(world: World, tenant_id: str) -> list[UserRecord]:
    with world.desk.database.read() as tx:
        return users.records(tx, tenant_id)


def test_two_tenants_of_one_organization_never_share_a_contact(world: World) -> None:
    world.sync()
    first, second = [row.tenant for row in world.desk.matching.rows(MatchState.MATCHED) if row.tenant.users][
        :2
    ]
    world.desk.matching.decide(
        [second.tenant_id], Decision.CHANGE_MATCH, organization_id=first.organization_id, actor="test"
    )
    world.sync()
    taken = [r.contact_id for key in (first, second) for r in _records(world, key.tenant_id) if r.contact_id]
    assert len(taken) == len(set(taken))
    assert _records(world, first.tenant_id)
    with world.desk.database.read() as tx:
        assert check.check(tx) == []


def test_a_contact_held_by_a_sibling_tenant_is_a_conflict_and_no_second_link(world: World) -> None:
    world.sync()
    rows = [row.tenant for row in world.desk.matching.rows(MatchState.MATCHED) if row.tenant.users]
    first, second = rows[:2]
    linked = next(r for r in _records(world, first.tenant_id) if r.link_state is LinkState.LINKED)
    with world.desk.database.write() as tx:
        tenants.set_match(tx, second.tenant_id, MatchState.MATCHED, first.organization_id, second.match_rule)
        moved = linked.user
        users.save_page(tx, second.tenant_id, [moved])  # the same address in the sibling tenant
        world.desk.linking.refresh(tx, second.tenant_id)
        twin = users.by_object(tx, second.tenant_id, moved.object_id)
    assert twin is not None
    assert twin.link_state is LinkState.CONFLICT
    assert linked.contact_id in twin.candidate_ids


def test_refresh_leaves_an_unmatched_tenant_alone(world: World) -> None:
    world.sync()
    tenant_id = world.desk.matching.rows(MatchState.MATCHED)[0].tenant.tenant_id
    world.desk.matching.decide([tenant_id], Decision.REVERT_MATCH, actor="test")
    with world.desk.database.write() as tx:
        assert world.desk.linking.refresh(tx, tenant_id) == LinkOutcome()
    assert {record.link_state for record in _records(world, tenant_id)} <= {LinkState.NONE}


def test_a_disconnected_tenant_keeps_its_links(world: World) -> None:
    world.sync()
    world.desk.connections.remove(world.connection.id, delete_data=False)
    before = canonical_export(world.desk.database)
    with world.desk.database.write() as tx:
        for tenant in tenants.listing(tx):
            world.desk.linking.refresh(tx, tenant.tenant_id)
    assert canonical_export(world.desk.database) == before


def test_a_plan_as_if_matched_writes_nothing(world: World) -> None:
    world.sync()
    tenant = world.desk.matching.rows(MatchState.MATCHED)[0].tenant
    organization_id = tenant.organization_id
    world.desk.matching.decide([tenant.tenant_id], Decision.REVERT_MATCH, actor="test")
    before = canonical_export(world.desk.database)
    with world.desk.database.read() as tx:
        unmatched = tenants.get(tx, tenant.tenant_id)
        assert world.desk.linking.plan(tx, unmatched) is None
        plan = world.desk.linking.plan(tx, unmatched, organization_id=organization_id)
    assert plan is not None
    assert plan.having(LinkAction.LINK)
    assert plan.decides
    assert canonical_export(world.desk.database) == before


def test_undoing_a_syncs_links_restores_the_users(world: World) -> None:
    world.sync()
    entry = next(one for one in world.desk.journal.listing() if one.title.startswith("Sync: linked"))
    assert entry.actor == "sync"
    assert entry.run_id == world.desk.logs.runs()[0].id
    before = len(world.desk.contacts.users(state=LinkState.LINKED))
    world.desk.journal.undo(entry.id)
    assert len(world.desk.contacts.users(state=LinkState.LINKED)) < before
    with world.desk.database.read() as tx:
        assert check.check(tx) == []
