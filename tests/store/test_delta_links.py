"""Delta links and brakes: kept with their tenant, moved, forgotten."""

from __future__ import annotations

from msgspec.structs import replace

from o365desk.domain.brake import Brake, BrakeItem, BrakeKind
from o365desk.domain.sync import CollectorKind
from o365desk.domain.user import LinkState, Presence, UserChange
from o365desk.store import brakes, connections, delta_links, users
from o365desk.store.delta_links import DeltaLink
from o365desk.store.engine import Database
from tests.store.build import (
    HOUR,
    NOW,
    add_contact,
    add_organization,
    add_tenant,
    guid,
    list_users,
    match,
    user,
)

LINK = DeltaLink(link="https://graph/delta?$deltatoken=1", stored_at=NOW, full_at=NOW, properties="id,mail")


def test_a_link_is_kept_moved_and_forgotten(db: Database) -> None:
    with db.write() as tx:
        tenant_id, other = add_tenant(tx, 1), add_tenant(tx, 2)
        assert delta_links.get(tx, tenant_id) is None
        delta_links.save(tx, tenant_id, LINK)
        delta_links.save(tx, other, replace(LINK, full_at=None))
    moved = replace(LINK, link="https://graph/delta?$deltatoken=2", stored_at=NOW + HOUR)
    with db.write() as tx:
        assert delta_links.get(tx, tenant_id.upper()) == LINK
        delta_links.save(tx, tenant_id, moved)
        owner = connections.listing(tx)[0].id
        assert delta_links.of_connection(tx, owner) == {tenant_id: moved, other: replace(LINK, full_at=None)}
        assert delta_links.get(tx, tenant_id, CollectorKind.MFA) is None
        delta_links.remove(tx, tenant_id)
        assert delta_links.of_connection(tx, owner).keys() == {other}


def test_links_and_brakes_go_with_their_tenant(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        delta_links.save(tx, tenant_id, LINK)
        brakes.save(tx, _brake(tenant_id))
        owner = connections.listing(tx)[0].id
        connections.remove(tx, owner, delete_data=True)
        assert delta_links.of_connection(tx, owner) == {}
        assert brakes.listing(tx) == []


def _brake(tenant_id: str, kind: BrakeKind = BrakeKind.LEFT) -> Brake:
    items = (BrakeItem(object_id=guid(10), name="Zoë", contact="Zoë Ng"),)
    return Brake(tenant_id=tenant_id, kind=kind, raised_at=NOW, total=9, limit=0, items=items)


def test_one_brake_per_tenant_removed_by_kind(db: Database) -> None:
    with db.write() as tx:
        first, second = add_tenant(tx, 1), add_tenant(tx, 2)
        brakes.save(tx, _brake(first))
        brakes.save(tx, replace(_brake(first), raised_at=NOW + HOUR))
        brakes.save(tx, _brake(second, BrakeKind.CREATE))
        assert [one.tenant_id for one in brakes.listing(tx)] == [second, first]
        assert brakes.listing(tx, 999) == []
        assert not brakes.remove(tx, second, BrakeKind.EMPTY, BrakeKind.LEFT)
        assert brakes.get(tx, second) == _brake(second, BrakeKind.CREATE)
        assert brakes.remove(tx, first, BrakeKind.LEFT)
        assert brakes.remove(tx, second)
        assert brakes.listing(tx) == []


def test_items_name_user_and_contact(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        owner = add_organization(tx).id
        match(tx, tenant_id, owner)
        ids = list_users(tx, tenant_id, user(10, name="zoe"), user(11, name="adam"), user(12, name="bob"))
        contact = add_contact(tx, owner)
        users.set_link(tx, ids[0], LinkState.LINKED, contact.id)
        assert [(one.name, one.contact) for one in brakes.items(tx, ids, linked=False)] == [
            ("Adam", ""),
            ("Bob", ""),
            ("Zoe", "Ada Byron"),
        ]
        assert [one.object_id for one in brakes.items(tx, ids, linked=True)] == [guid(10)]
        assert brakes.linked_contacts(tx, owner) == 1
        users.set_fates(tx, tenant_id, {ids[0]: Presence.GONE})
        assert brakes.leaving_elsewhere(tx, owner, tenant_id) == 0
        assert brakes.leaving_elsewhere(tx, owner, guid(77)) == 1


def test_changes_are_merged_over_what_is_stored(db: Database) -> None:
    full = user(10, job_title="Chief", department="Sales", account_enabled=False)
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, full, user(11))
        bare = replace(user(10), aliases=(), sku_ids=(), department="Legal", account_enabled=None)
        missing = ("aliases", "sku_ids", "job_title", "account_enabled", "created_at")
        change = UserChange(user=replace(bare, created_at=None), missing=missing)
        fresh = UserChange(user=user(12), missing=("city",))
        assert users.save_changes(tx, tenant_id, [change, fresh]) == ([guid(12)], [guid(10)])
        stored = users.by_object(tx, tenant_id, guid(10))
        assert stored is not None
        assert stored.user == replace(full, department="Legal")
        assert users.save_changes(tx, tenant_id, [change, fresh]) == ([], []), "Played again it is nothing."


def test_who_was_gone_and_is_told_again_keeps_its_row(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        (user_id,) = list_users(tx, tenant_id, user(10))
        assert users.set_fates(tx, tenant_id, {user_id: Presence.SOFT_DELETED, 4711: Presence.GONE}) == 1
        assert users.present_count(tx, tenant_id) == 0
        assert users.set_fates(tx, tenant_id, {user_id: Presence.GONE}) == 0
        back = UserChange(user=replace(user(10), mail=""), missing=("mail",))
        assert users.save_changes(tx, tenant_id, [back]) == ([], [guid(10)])
        stored = users.record(tx, user_id)
        assert (stored.presence, stored.user) == (Presence.PRESENT, user(10))


def test_scopes_are_written_with_the_rows(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)

        def judge(one: object) -> str:
            return f"judged {getattr(one, 'job_title', '')}"

        users.save_page_named(tx, tenant_id, [user(10, job_title="a"), user(11)], NOW, judge)
        users.save_page_named(tx, tenant_id, [user(10, job_title="b"), user(11)], NOW, judge)
        assert [one.scope for one in users.records(tx, tenant_id)] == ["judged b", "judged "]


def test_nobody_is_missing_only_if_the_listing_held_everybody(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        assert users.nobody_missing(tx, tenant_id, 0)
        ids = list_users(tx, tenant_id, user(10), user(11))
        assert users.nobody_missing(tx, tenant_id, 2)
        assert not users.nobody_missing(tx, tenant_id, 1)
        users.set_fates(tx, tenant_id, {ids[0]: Presence.SOFT_DELETED})
        assert not users.nobody_missing(tx, tenant_id, 1), "Whether it is restorable still is to be asked."
        users.set_fates(tx, tenant_id, {ids[0]: Presence.GONE})
        assert users.nobody_missing(tx, tenant_id, 1)
