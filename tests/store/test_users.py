from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import NotFoundError
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.user import (
    LinkState,
    MailboxPurpose,
    MailboxUsage,
    MfaRegistration,
    Presence,
    SignInActivity,
)
from o365desk.store import licences, users
from o365desk.store.engine import Database, Transaction
from tests.store.build import (
    E3,
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

FULL = user(
    10,
    given_name="Ada",
    surname="Byron",
    job_title="Countess",
    department="Engines",
    company_name="Analytical",
    office_location="London",
    business_phone="+44 1",
    mobile_phone="+44 2",
    usage_location="GB",
    street_address="St James's Square 12",
    city="London",
    state="LND",
    postal_code="SW1",
    country="UK",
    last_password_change_at=NOW,
    on_premises_sync_enabled=False,
    on_premises_last_sync_at=NOW - HOUR,
    aliases=("ada@contoso.example", "countess@contoso.example"),
)


def test_every_field_comes_back(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        assert users.save_page(tx, tenant_id, [FULL], NOW) == (1, 0)
        (record,) = users.records(tx, tenant_id)
    assert record.user == FULL
    assert (record.tenant_id, record.presence, record.link_state) == (
        tenant_id,
        Presence.PRESENT,
        LinkState.NONE,
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "NUL \0 here",
        "half \ud83d a pair",
        "quote ' \" ; DROP TABLE user;--",
        "100 % _ \\",
        "\r\n\t",
        "<b>&amp;",
    ],
)
def test_hostile_text_is_stored_as_text(db: Database, hostile: str) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        wicked = user(10, display_name=hostile, aliases=(f"{hostile}@x.example",))
        users.save_page(tx, tenant_id, [wicked], NOW)
        assert users.save_page(tx, tenant_id, [wicked], NOW) == (0, 0)
        (record,) = users.records(tx, tenant_id)
    assert record.user.display_name == hostile.replace("\0", "").replace("\ud83d", "")


def test_the_same_page_again_writes_nothing(sqlite_db: Database) -> None:
    page = [user(n) for n in range(10, 60)]
    with sqlite_db.write() as tx:
        tenant_id = add_tenant(tx)
        assert users.save_page(tx, tenant_id, page, NOW) == (50, 0)
    with sqlite_db.write() as tx:
        before = tx.connection.exec_driver_sql("SELECT total_changes()").scalar()
        assert users.save_page(tx, tenant_id, page, NOW + HOUR) == (0, 0)
        assert tx.connection.exec_driver_sql("SELECT total_changes()").scalar() == before


def test_only_changed_users_are_rewritten(db: Database) -> None:
    page = [user(n) for n in range(10, 20)]
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        users.save_page(tx, tenant_id, page, NOW)
        page[3] = replace(page[3], display_name="Renamed", aliases=("new@contoso.example",), sku_ids=())
        assert users.save_page(tx, tenant_id, page, NOW) == (0, 1)
        assert [one.user.display_name for one in users.by_address(tx, "NEW@contoso.example")] == ["Renamed"]
        assert users.by_address(tx, "user13.alias@contoso.example") == []
        record = users.by_object(tx, tenant_id, guid(13).upper())
        assert record is not None
        assert record.user == page[3]


def test_of_doubles_the_last_counts(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        assert users.save_page(tx, tenant_id, [user(10), user(10, name="last")], NOW) == (1, 0)
        assert users.records(tx, tenant_id)[0].user.display_name == "Last"


def test_users_of_tenants_are_apart(db: Database) -> None:
    with db.write() as tx:
        one, two = add_tenant(tx, 1), add_tenant(tx, 2)
        users.save_page(tx, one, [user(10)], NOW)
        users.save_page(tx, two, [user(10)], NOW)
        assert users.finish_listing(tx, two, set(), None, NOW) == 1
        assert users.records(tx, one)[0].presence is Presence.PRESENT
        with pytest.raises(NotFoundError):
            users.save_page(tx, guid(5), [user(10)], NOW)


def _presences(tx: Transaction, tenant_id: str) -> list[Presence]:
    return [record.presence for record in users.records(tx, tenant_id)]


def test_a_complete_listing_tells_who_is_gone(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(10), user(11), user(12))
        gone = users.finish_listing(tx, tenant_id, {guid(10)}, frozenset({guid(11)}), NOW + HOUR)
        assert gone == 2
        assert _presences(tx, tenant_id) == [Presence.PRESENT, Presence.SOFT_DELETED, Presence.GONE]
        records = users.records(tx, tenant_id)
        assert [record.read_at for record in records] == [NOW + HOUR, NOW, NOW]
        # Purged later, and once more the same: nothing new is gone.
        assert users.finish_listing(tx, tenant_id, {guid(10)}, frozenset(), NOW + 2 * HOUR) == 0
        assert _presences(tx, tenant_id) == [Presence.PRESENT, Presence.GONE, Presence.GONE]
        assert users.records(tx, tenant_id)[1].read_at == NOW


def test_who_comes_back_has_the_same_id_and_link(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        organization = add_organization(tx)
        match(tx, tenant_id, organization.id)
        contact = add_contact(tx, organization.id)
        (user_id,) = list_users(tx, tenant_id, user(10))
        users.set_link(tx, user_id, LinkState.LINKED, contact.id)
        list_users(tx, tenant_id)
        assert users.record(tx, user_id).presence is Presence.GONE
        assert users.save_page(tx, tenant_id, [user(10)], NOW + HOUR) == (0, 1)
        record = users.record(tx, user_id)
        assert (record.presence, record.contact_id) == (Presence.PRESENT, contact.id)


def test_a_listing_keeps_the_purpose(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        users.save_page(tx, tenant_id, [user(10), user(11)], NOW)
        wanted = {
            guid(10): MailboxPurpose.SHARED,
            guid(11): MailboxPurpose.UNKNOWN,
            guid(99): MailboxPurpose.USER,
        }
        assert users.save_purposes(tx, tenant_id, wanted, NOW) == 1
        users.save_page(tx, tenant_id, [user(10, job_title="New"), user(11)], NOW + HOUR)
        first, second = users.records(tx, tenant_id)
        assert (first.user.purpose, first.purpose_read_at) == (MailboxPurpose.SHARED, NOW)
        assert (second.user.purpose, second.purpose_read_at) == (MailboxPurpose.UNKNOWN, None)


def test_whom_to_ask_for_the_purpose(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(
            tx, tenant_id, user(10), user(11, account_enabled=False), user(12, user_type="Guest"), user(13)
        )
        users.save_purposes(tx, tenant_id, {guid(13): MailboxPurpose.USER}, NOW)
        assert users.purpose_candidates(tx, tenant_id, NOW) == [guid(11), guid(10)]
        assert users.purpose_candidates(tx, tenant_id, NOW + HOUR) == [guid(11), guid(10), guid(13)]


def test_usage_finds_its_user_by_name_or_any_address(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(10), user(11))
        rows = [
            MailboxUsage(
                user_principal_name="USER10@contoso.example", storage_used=5, created_on=date(2020, 1, 2)
            ),
            MailboxUsage(user_principal_name="user10@contoso.example", storage_used=9, is_deleted=True),
            MailboxUsage(user_principal_name="user11.alias@contoso.example", storage_used=7),
            MailboxUsage(user_principal_name="nobody@contoso.example"),
        ]
        assert users.save_mailbox_usage(tx, tenant_id, rows, NOW) == 3
        first, second = users.records(tx, tenant_id)
        assert first.mailbox is not None
        assert second.mailbox is not None
        # Of a deleted mailbox and its successor the living one counts.
        assert (first.mailbox.storage_used, second.mailbox.storage_used) == (5, 7)
        assert first.mailbox_read_at == NOW
        assert users.save_mailbox_usage(tx, tenant_id, rows, NOW + HOUR) == 0
        assert users.record(tx, first.id).mailbox_read_at == NOW + HOUR
        assert users.save_mailbox_usage(tx, tenant_id, rows[2:], NOW) == 1
        assert users.record(tx, first.id).mailbox is None


def test_sign_ins_and_mfa(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        first, second = list_users(tx, tenant_id, user(10), user(11))
        sign_in = SignInActivity(object_id=guid(10), last_sign_in_at=NOW)
        mfa = MfaRegistration(object_id=guid(10), is_mfa_registered=True, methods=("fido2",))
        stranger = SignInActivity(object_id=guid(99))
        assert users.save_sign_ins(tx, tenant_id, [sign_in, stranger]) == 1
        assert users.save_sign_ins(tx, tenant_id, [sign_in]) == 0
        assert users.save_mfa(tx, tenant_id, [mfa, replace(mfa, object_id=guid(11))], complete=True) == 2
        assert users.save_mfa(tx, tenant_id, [mfa], complete=True) == 1
        assert (users.record(tx, first).sign_in, users.record(tx, first).mfa) == (sign_in, mfa)
        assert (users.record(tx, second).sign_in, users.record(tx, second).mfa) == (None, None)


def test_licences_count_present_holders(db: Database) -> None:
    sku = SubscribedSku(sku_id=E3, sku_part_number="ENTERPRISEPACK", enabled_units=5, consumed_units=2)
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        organization = add_organization(tx)
        match(tx, tenant_id, organization.id)
        first, _second = list_users(tx, tenant_id, user(10, name="zoe"), user(11, name="ada"))
        contact = add_contact(tx, organization.id)
        users.set_link(tx, first, LinkState.LINKED, contact.id)
        assert licences.save_skus(tx, tenant_id, [sku], NOW) == 1
        assert licences.save_skus(tx, tenant_id, [sku], NOW) == 0
        (row,) = licences.rows(tx)
        assert (row.holders, row.sku, row.organization_name, row.read_at) == (2, sku, "Contoso Ltd", NOW)
        assert licences.rows(tx, organization_id=organization.id) == [row]
        assert licences.rows(tx, organization_id=99) == []
        holders = licences.holders(tx, tenant_id, E3.upper())
        assert [(one.display_name, one.contact_name) for one in holders] == [
            ("Ada", ""),
            ("Zoe", "Ada Byron"),
        ]
        list_users(tx, tenant_id, user(10, name="zoe"))
        assert licences.rows(tx, tenant_id=tenant_id)[0].holders == 1
        assert licences.save_skus(tx, tenant_id, [], NOW) == 1
        assert licences.rows(tx) == []


def test_totals_of_a_connection(db: Database) -> None:
    sku = SubscribedSku(sku_id=E3, sku_part_number="ENTERPRISEPACK")
    with db.write() as tx:
        one, two = add_tenant(tx, 1), add_tenant(tx, 2)
        for tenant_id in (one, two):
            licences.save_skus(tx, tenant_id, [sku], NOW)
            list_users(tx, tenant_id, user(10))
        totals = licences.subscription_totals(tx, 1)
        assert {key: (one.tenants, one.holders) for key, one in totals.items()} == {E3: (2, 2)}
        assert licences.subscription_totals(tx, 2) == {}
