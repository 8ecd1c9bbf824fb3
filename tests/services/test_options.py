"""Sync options: choices, counts, saving, and the command line's KEY=VALUE."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import AppError
from o365desk.domain.options import NewContacts, ScopeReason, SyncOptions
from o365desk.domain.user import LinkState
from o365desk.store import tenants, users
from tests.services.canonical import canonical_export
from tests.services.conftest import World


def _in_scope(world: World) -> int:
    with world.desk.database.read() as tx:
        return sum(
            record.scope == ScopeReason.IN_SCOPE.value
            for tenant in tenants.listing(tx)
            for record in users.records(tx, tenant.tenant_id)
        )


def test_the_first_save_queues_a_sync_one_hour_later(world: World) -> None:
    saved = world.desk.connections.get(world.connection.id)
    assert saved.options_saved
    assert saved.next_sync_at is not None
    assert timedelta(minutes=59) < saved.next_sync_at - world.clock() <= timedelta(hours=1)
    again = world.desk.options.save(world.connection.id, replace(SyncOptions(), guests=True))
    assert again.next_sync_at == saved.next_sync_at


def test_before_a_tenant_was_read_the_commonest_products_are_offered(world: World) -> None:
    choices = world.desk.options.choices(world.connection.id)
    assert len(choices) > 20
    assert choices[0].recommended
    assert all(choice.holders is None for choice in choices)


def test_choices_and_counts_agree_with_what_was_read(world: World) -> None:
    world.sync()
    choices = world.desk.options.choices(world.connection.id)
    flags = [choice.recommended for choice in choices]
    assert flags == sorted(flags, reverse=True)
    counts = world.desk.options.counts(world.connection.id, SyncOptions())
    assert counts.tenants_read == 4
    assert counts.in_scope == _in_scope(world)
    assert {one.sku_id: one.holders for one in choices if one.holders} == counts.subscriptions
    mailboxes = replace(SyncOptions(), guests=True, shared_mailboxes=True, service_accounts=True)
    everybody = replace(mailboxes, unlicensed=True, disabled=True)
    wide = world.desk.options.counts(world.connection.id, everybody)
    assert wide.in_scope + wide.subscription_not_chosen == wide.users


def test_narrowing_puts_out_of_scope_and_widening_brings_all_back(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    linked = _linked(world)
    narrow = replace(SyncOptions(), subscriptions=())
    world.desk.options.save(world.connection.id, narrow)
    assert _in_scope(world) == 0
    assert _linked(world) == linked  # out of scope, never deleted or taken off its contact
    world.sync()
    assert _linked(world) == linked
    world.desk.options.save(world.connection.id, SyncOptions())
    assert canonical_export(world.desk.database) == before


def test_widening_plans_the_new_ones_at_once_and_creates_nobody(world: World) -> None:
    world.sync()
    people = len(world.desk.contacts.rows())
    everybody = replace(
        SyncOptions(),
        guests=True,
        unlicensed=True,
        disabled=True,
        shared_mailboxes=True,
        new_contacts=NewContacts.CREATE,
    )
    world.desk.options.save(world.connection.id, everybody)
    assert len(world.desk.contacts.rows()) == people
    assert len(world.desk.contacts.users(state=LinkState.NEW)) > 0


def _linked(world: World) -> dict[int, int | None]:
    return {row.record.id: row.record.contact_id for row in world.desk.contacts.users(state=LinkState.LINKED)}


def test_contacts_off_leaves_links_alone_and_plans_none(world: World) -> None:
    world.desk.options.save(world.connection.id, replace(SyncOptions(), contacts=False))
    counts = world.sync().run.counts
    assert counts.tenants_matched > 0
    assert (counts.contacts_linked, counts.contacts_held) == (0, 0)
    assert _linked(world) == {}


def test_switched_off_collectors_are_not_asked(world: World) -> None:
    options = replace(
        SyncOptions(), mailbox_usage=False, sign_in_activity=False, mfa=False, licences=False, locations=False
    )
    world.desk.options.save(world.connection.id, options)
    world.sync()
    asked = " ".join(path for _, path, _, _ in world.cloud.asked)
    for word in ("getMailboxUsageDetail", "signInActivity", "userRegistrationDetails", "subscribedSkus"):
        assert word not in asked


def test_a_new_interval_moves_the_next_sync(world: World) -> None:
    world.sync()
    saved = world.desk.options.save(world.connection.id, replace(SyncOptions(), interval_minutes=240))
    assert saved.next_sync_at is not None
    assert timedelta(hours=3, minutes=58) < saved.next_sync_at - world.clock() <= timedelta(hours=4)


@pytest.mark.parametrize(
    ("setting", "field", "value"),
    [
        ("guests=yes", "guests", True),
        ("Shared-Mailboxes=ON", "shared_mailboxes", True),
        ("contacts=no", "contacts", False),
        ("new_contacts=create", "new_contacts", NewContacts.CREATE),
        ("interval_minutes=30", "interval_minutes", 30),
        ("subscriptions=recommended", "subscriptions", None),
        ("subscriptions=SPB, spe_e3", "subscriptions", 2),
        ("subscriptions=CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46", "subscriptions", 1),
        ("subscriptions=", "subscriptions", 0),
    ],
)
def test_parse(read_world: World, setting: str, field: str, value: object) -> None:
    found = getattr(read_world.desk.options.parse(SyncOptions(), [setting]), field)
    assert (len(found) if isinstance(found, tuple) else found) == value


@pytest.mark.parametrize(
    "setting",
    [
        "guests",
        "guests=perhaps",
        "colour=red",
        "interval_minutes=5",
        "interval_minutes=x",
        "subscriptions=ABC",
    ],
)
def test_parse_refuses(read_world: World, setting: str) -> None:
    with pytest.raises(AppError) as caught:
        read_world.desk.options.parse(SyncOptions(), [setting])
    assert caught.value.code == "bad_option"
    assert caught.value.hint
