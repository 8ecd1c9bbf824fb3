"""The brake: what takes too much away stops before its first write, asks with its list, passes when told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from o365desk.domain.brake import BrakeKind
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome, Trigger
from o365desk.domain.tenant import MatchState, TenantAccess
from o365desk.domain.user import LinkState, Presence, UserRecord
from o365desk.store import brakes, delta_links, tenants, users
from tests.services.canonical import canonical_export
from tests.services.conftest import World

_USERS = r"/v1\.0/users\?"


def _records(world: World, tenant_id: str) -> list[UserRecord]:
    with world.desk.database.read() as tx:
        return users.records(tx, tenant_id)


def _linked(world: World, tenant_id: str) -> list[UserRecord]:
    return [record for record in _records(world, tenant_id) if record.link_state is LinkState.LINKED]


def _facts(world: World) -> object:
    """Every user with its presence, links and all; seats that become free are another matter."""
    found = canonical_export(world.desk.database)
    return {tenant_id: tenant["users"] for tenant_id, tenant in found["tenants"].items()}, found["contact"]


def _strict(world: World, count: int = 1) -> None:
    world.desk.options.save(world.connection.id, SyncOptions(brake_count=count, brake_percent=0))


def _victim(world: World) -> str:
    """A matched tenant with some linked users."""
    with world.desk.database.read() as tx:
        matched = [tenant.tenant_id for tenant in tenants.listing(tx, state=MatchState.MATCHED)]
    return max(matched, key=lambda tenant_id: len(_linked(world, tenant_id)))


def test_too_many_who_left_stop_the_tenant_and_pass_when_confirmed(world: World) -> None:
    world.sync()
    _strict(world)
    tenant_id = _victim(world)
    linked = _linked(world, tenant_id)
    leavers = linked[:3]
    before = _facts(world)
    with world.desk.database.read() as tx:
        link = delta_links.get(tx, tenant_id)
    for record in leavers:
        world.cloud.remove_user(tenant_id, record.user.object_id)

    summary = world.sync()
    (brake,) = summary.brakes
    assert (brake.tenant_id, brake.kind, brake.limit) == (tenant_id, BrakeKind.LEFT, 1)
    assert brake.total >= len(linked)
    assert {item.object_id for item in brake.items} == {record.user.object_id for record in leavers}
    assert all(item.name and item.contact for item in brake.items)
    assert summary.run.outcome is RunOutcome.PARTIAL
    assert f"3 of {brake.total} linked contacts" in summary.run.message
    ended = {each.kind: each.outcome for each in summary.collectors if each.tenant_id == tenant_id}
    assert ended[CollectorKind.USERS] is CollectorOutcome.PARTIAL
    assert _facts(world) == before
    with world.desk.database.read() as tx:
        assert delta_links.get(tx, tenant_id) == link
        assert brakes.listing(tx) == [brake]
        stored = tenants.get(tx, tenant_id)
    assert (stored.access, stored.held_at) == (TenantAccess.READABLE, None)
    assert world.desk.sync.brakes(world.connection.id) == [brake]

    again = world.sync(trigger=Trigger.SCHEDULED)
    assert [each.items for each in again.brakes] == [brake.items], "It is tried on every run, and asks again."
    assert _facts(world) == before

    passed = world.sync(confirm=frozenset({tenant_id.upper()}))
    assert passed.brakes == ()
    assert passed.run.counts.users_gone == 3
    assert {one.link_state for one in _records(world, tenant_id) if one.presence is not Presence.PRESENT} == {
        LinkState.LEFT
    }
    assert world.desk.sync.brakes() == []


def test_a_confirmation_does_not_cover_whom_the_list_did_not_show(world: World) -> None:
    world.sync()
    _strict(world)
    tenant_id = _victim(world)
    linked = _linked(world, tenant_id)
    for record in linked[:2]:
        world.cloud.remove_user(tenant_id, record.user.object_id)
    assert world.sync().brakes
    world.cloud.remove_user(tenant_id, linked[2].user.object_id)
    summary = world.sync(confirm=frozenset({tenant_id}))
    assert [len(brake.items) for brake in summary.brakes] == [3]
    assert len(_linked(world, tenant_id)) == len(linked)
    assert world.sync(confirm=frozenset({tenant_id})).run.counts.users_gone == 3


def test_a_run_that_finds_the_plan_gone_forgets_the_brake(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    _strict(world)
    tenant_id = _victim(world)
    leavers = _linked(world, tenant_id)[:2]
    for record in leavers:
        world.cloud.remove_user(tenant_id, record.user.object_id)
    assert world.sync().brakes
    for record in leavers:
        world.cloud.restore_user(tenant_id, record.user.object_id)
    assert world.sync().brakes == ()
    assert world.desk.sync.brakes() == []
    assert canonical_export(world.desk.database) == before


@pytest.mark.parametrize("full", [False, True])
def test_few_who_left_pass_without_asking(world: World, full: bool) -> None:
    world.sync()
    _strict(world, 2)
    tenant_id = _victim(world)
    for record in _linked(world, tenant_id)[:2]:
        world.cloud.remove_user(tenant_id, record.user.object_id)
    summary = world.sync(full=full)
    assert summary.brakes == ()
    assert summary.run.counts.users_gone == 2


def test_who_is_not_linked_does_not_count(world: World) -> None:
    world.sync()
    _strict(world, 0)
    tenant_id = _victim(world)
    others = [one for one in _records(world, tenant_id) if one.link_state is not LinkState.LINKED]
    assert len(others) > 1
    for record in others[:2]:
        world.cloud.remove_user(tenant_id, record.user.object_id)
    assert world.sync().run.counts.users_gone == 2


def test_the_tenants_of_one_organization_share_its_limit(world: World) -> None:
    world.sync()
    _strict(world, 2)
    tenant_id = _victim(world)
    with world.desk.database.read() as tx:
        sibling = next(one for one in tenants.listing(tx) if one.tenant_id != tenant_id and one.users > 3)
        owner = tenants.get(tx, tenant_id).organization_id
    mine = _linked(world, tenant_id)[:4]
    with world.desk.database.write() as tx:
        tenants.set_match(tx, sibling.tenant_id, MatchState.MATCHED, owner, sibling.match_rule)
        total = brakes.linked_contacts(tx, owner or 0)
        # Two of the sibling's users are gone already, their contacts not yet marked: the limit is used up.
        some = users.records(tx, sibling.tenant_id)
        theirs = [one.id for one in some if one.link_state is not LinkState.LINKED][:2]
        for user_id, contact in zip(theirs, mine[2:], strict=True):
            users.set_link(tx, contact.id, LinkState.NONE)
            users.set_link(tx, user_id, LinkState.LINKED, contact.contact_id)
        users.set_fates(tx, sibling.tenant_id, dict.fromkeys(theirs, Presence.GONE))
        assert brakes.linked_contacts(tx, owner or 0) == total
        assert brakes.leaving_elsewhere(tx, owner or 0, tenant_id) == 2
    world.cloud.remove_user(tenant_id, mine[0].user.object_id)
    (brake,) = world.sync(tenant_ids=[tenant_id]).brakes
    assert [item.object_id for item in brake.items] == [mine[0].user.object_id]


def test_while_contacts_are_off_nobody_is_marked_as_left(world: World) -> None:
    world.sync()
    tenant_id = _victim(world)
    options = replace(SyncOptions(brake_count=0, brake_percent=0), contacts=False)
    world.desk.options.save(world.connection.id, options)
    world.cloud.remove_user(tenant_id, _linked(world, tenant_id)[0].user.object_id)
    assert world.sync().brakes == ()


@pytest.mark.parametrize("full", [False, True])
def test_an_emptied_list_asks_with_everybody_on_it(world: World, full: bool) -> None:
    world.sync()
    before = _facts(world)
    tenant_id = world.tenant()
    known = [record.user.object_id for record in _records(world, tenant_id)]
    if full:
        world.cloud.fault(path=_USERS, tenant=tenant_id, kind="body", body='{"value":[]}')
    else:
        for object_id in known:
            world.cloud.remove_user(tenant_id, object_id)
    summary = world.sync(full=full)
    (brake,) = summary.brakes
    assert (brake.kind, brake.total, brake.limit) == (BrakeKind.EMPTY, len(known), 0)
    assert {item.object_id for item in brake.items} == set(known)
    assert "empty" in summary.run.message
    assert summary.run.counts.tenants_held == 2  # the one without consent, and this one
    assert world.desk.matching.row(tenant_id).tenant.access is TenantAccess.READABLE
    assert _facts(world) == before
    if full:
        world.cloud.clear_faults()
        world.sync(full=True)
        assert _facts(world) == before
        assert world.desk.sync.brakes() == []
    else:
        world.clock.ahead += timedelta(minutes=1)
        assert world.sync(confirm=frozenset({tenant_id})).run.counts.users_gone == len(known)
        assert world.sync().brakes == ()
