"""What a sync found changed, and the history of one record: against the sandbox, through the whole desk."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from o365desk.domain.history import FeedPage, FeedPlace, HistoryLine
from o365desk.domain.sync_changes import ChangeFilter, ChangeGroup
from o365desk.domain.user import LinkState, UserRecord
from o365desk.sandbox.people import MEMBER
from o365desk.sandbox.people import User as SandboxUser
from o365desk.services.collectors import SLOW_AGE
from o365desk.store import tenants, users
from tests.services.conftest import World

ME = "tester"


def _feed(world: World, decisions: bool = False, **wanted: object) -> tuple[HistoryLine, ...]:
    return world.desk.history.feed(ChangeFilter(**wanted), decisions=decisions).lines  # type: ignore[arg-type]


def _told(lines: tuple[HistoryLine, ...]) -> set[tuple[str, str, str, str]]:
    return {(one.what, one.subject, one.before, one.after) for one in lines}


def _member(world: World, tenant_id: str) -> SandboxUser:
    roster = world.cloud.estate.tenants[tenant_id].roster
    return next(one for one in roster.walk() if one.kind == MEMBER and one.props.get("jobTitle") and one.skus)


def _stored(world: World, tenant_id: str, object_id: str) -> UserRecord:
    with world.desk.database.read() as tx:
        found = users.by_object(tx, tenant_id, object_id)
    assert found is not None
    return found


def test_a_first_sync_finds_nothing_changed_and_the_next_one_neither(world: World) -> None:
    world.sync()
    assert _feed(world) == ()
    world.clock.ahead += SLOW_AGE
    world.sync(full=True)
    assert _feed(world) == ()


@pytest.mark.parametrize("full", [False, True], ids=["changes", "whole list"])
def test_title_licence_and_name_with_run_before_and_after(world: World, full: bool) -> None:
    world.sync()
    tenant_id = world.tenant()
    tenant = world.cloud.estate.tenants[tenant_id]
    person = _member(world, tenant_id)
    before = {name: str(person.props[name]) for name in ("jobTitle", "displayName")}
    lost = person.skus[0]
    props = {**person.props, "jobTitle": "Chair", "displayName": "Ada Byron"}
    tenant.roster.population.license(props, ())
    tenant.roster.change(person, props)
    run = world.sync(full=full).run
    lines = _feed(world, user_id=_stored(world, tenant_id, person.id).id)
    products = world.desk.products
    licences = {products.name_of(sku.id, sku.part_number) for sku in person.skus}
    assert _told(lines) == {
        ("Job title", "Ada Byron", before["jobTitle"], "Chair"),
        ("Display name", "Ada Byron", before["displayName"], "Ada Byron"),
        *(("Licence removed", "Ada Byron", name, "") for name in licences),
    }
    assert {(one.run_id, one.tenant_id, one.by) for one in lines} == {(run.id, tenant_id, "sync")}
    assert all(run.started_at <= one.at <= run.finished_at for one in lines if run.finished_at)
    assert set(_feed(world, run_id=run.id)) >= set(lines)
    # Nothing is told twice.
    world.sync(full=True)
    assert _feed(world, user_id=lines[0].user_id) == lines
    # By the words for it, by the product, by its group.
    assert [one.after for one in _feed(world, text="job TITLE", tenant_id=tenant_id)] == ["Chair"]
    name = products.name_of(lost.id, lost.part_number)
    assert [one.before for one in _feed(world, text=name, user_id=lines[0].user_id)] == [name]
    kinds = {one.what for one in _feed(world, group=ChangeGroup.LICENCES)}
    assert kinds == {"Licence removed"}


def test_who_came_and_went(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    roster = world.cloud.estate.tenants[tenant_id].roster
    person = _member(world, tenant_id)
    world.cloud.remove_user(tenant_id, person.id)
    roster.add(roster.population.user(roster.top, MEMBER))
    world.sync()
    went = _feed(world, tenant_id=tenant_id, group=ChangeGroup.PEOPLE)
    assert sorted(one.what for one in went) == ["Left the tenant", "New user"]
    world.cloud.restore_user(tenant_id, person.id)
    world.sync()
    back = _feed(world, tenant_id=tenant_id, group=ChangeGroup.PEOPLE)[0]
    assert (back.what, back.before, back.after) == ("Came back", "deleted, restorable", "present")


def test_a_renamed_tenant(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    with world.desk.database.read() as tx:
        old = tenants.get(tx, tenant_id).details.display_name
    world.cloud.estate.tenants[tenant_id].name = "Renamed Ltd"
    world.cloud.change_users(4)  # the cloud answers from memory while nobody changes
    world.sync()
    assert _told(_feed(world, tenant_id=tenant_id, tenant_only=True)) == {
        ("Display name", "Renamed Ltd", old, "Renamed Ltd")
    }


def test_a_contact_has_its_decisions_and_its_users_changes_in_one_list(world: World) -> None:
    world.sync()
    tenant_id, user = _linked(world)
    assert user.contact_id is not None
    contacts = world.desk.contacts
    contact = contacts.get(user.contact_id)
    contacts.save(replace(contact, title="By hand"), ME)
    roster = world.cloud.estate.tenants[tenant_id].roster
    person = roster.find(user.user.object_id)
    assert person is not None
    roster.change(person, {"department": "Cellar"})
    world.sync()
    contacts.pin([contact.id], pinned=True, actor="bea")
    page = world.desk.history.of_contact(contact.id)
    assert [(one.by, one.after) for one in page.lines[:3]] == [
        ("bea", "pinned: yes"),
        ("sync", "Cellar"),
        (ME, "title: By hand"),
    ]
    assert [one.is_decision for one in page.lines[:3]] == [True, False, True]
    assert page.total == len(page.lines)
    # Others have no part in it, and the user and its tenant tell the same change.
    other = next(one.id for one in contacts.rows() if one.id != contact.id)
    assert not {"Cellar"} & {one.after for one in world.desk.history.of_contact(other).lines}
    assert "Cellar" in {one.after for one in _feed(world, True, user_id=user.id)}
    in_tenant = _feed(world, True, tenant_id=tenant_id)
    assert {"Cellar", "pinned: yes", "title: By hand"} <= {one.after for one in in_tenant}


def _linked(world: World) -> tuple[str, UserRecord]:
    """Match the first tenant that has a suggestion; one of its linked users."""
    with world.desk.database.read() as tx:
        for tenant in tenants.listing(tx):
            for one in users.records(tx, tenant.tenant_id):
                if one.link_state is LinkState.LINKED:
                    return tenant.tenant_id, one
    pytest.fail("Nobody is linked.")


def test_pages_join_decisions_and_changes_by_time_without_a_gap(world: World) -> None:
    world.sync()
    contacts = world.desk.contacts
    contact = contacts.rows()[0].id
    for number in range(4):
        contacts.save(replace(contacts.get(contact), title=f"Title {number}"), ME)
        world.cloud.change_users(4)
        world.clock.ahead += timedelta(seconds=1)
        world.sync()
    whole = world.desk.history.feed(ChangeFilter(), limit=10_000)
    assert whole.older is None
    assert whole.total == len(whole.lines) > 20
    assert {one.is_decision for one in whole.lines} == {True, False}
    read: list[HistoryLine] = []
    place: FeedPlace | None = None
    while True:
        page: FeedPage = world.desk.history.feed(ChangeFilter(), older=place, limit=7)
        assert page.total == whole.total
        read += page.lines
        place = page.older
        if place is None:
            break
        assert len(page.lines) == 7
    assert len({one.key for one in read}) == len(read)
    assert read == list(whole.lines)
    searched = world.desk.history.feed(ChangeFilter(text="title 2")).lines
    assert any(one.after == "title: Title 2" for one in searched)
    assert world.desk.history.feed(ChangeFilter(text="no such text")).total == 0
