"""What syncs found changed: noted with the rows, once, and found again by subject, run, kind and text."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from o365desk.domain.sync import Trigger
from o365desk.domain.sync_changes import ChangeFilter, ChangeGroup, ChangeKind, SyncChange, SyncRunMoment
from o365desk.domain.tenant import Domain, ListedTenant, SubscribedSku
from o365desk.domain.user import MailboxPurpose, MfaRegistration, Presence
from o365desk.store import connections, licences, runs, sync_changes, tenants, users
from o365desk.store.engine import Database, Transaction
from tests.store.build import E3, HOUR, NOW, add_tenant, details, guid, list_users, user

E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06"
A, R, C = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED


def _begin(tx: Transaction, *, first: bool = False) -> int:
    """A run that writes in this transaction from now on."""
    connection = connections.listing(tx)[0]
    run = runs.start(tx, connection.id, Trigger.MANUAL, NOW)
    tx.run = SyncRunMoment(run_id=run.id, at=NOW + HOUR, is_first=first)
    return run.id


def _all(tx: Transaction, **wanted: Any) -> list[SyncChange]:
    return list(sync_changes.page(tx, ChangeFilter(**wanted)).changes)


def _told(some: list[SyncChange]) -> set[tuple[str, ...]]:
    return {(one.change.kind, one.change.field, one.change.before, one.change.after) for one in some}


def test_a_changed_user_is_noted_field_by_field(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        old = user(1, job_title="Clerk")
        (user_id,) = list_users(tx, tenant_id, old)
    with db.write() as tx:
        run_id = _begin(tx)
        new = replace(
            old, job_title="Chief", account_enabled=False, sku_ids=(E5,), aliases=("user1@contoso.example",)
        )
        users.save_page(tx, tenant_id, [new], NOW)
    with db.read() as tx:
        found = _all(tx)
    assert _told(found) == {
        (C, "job_title", "Clerk", "Chief"),
        (C, "account_enabled", "true", "false"),
        (R, "aliases", "user1.alias@contoso.example", ""),
        (A, "licences", "", ""),
        (R, "licences", "", ""),
    }
    assert {(one.change.kind, one.change.item) for one in found if one.change.item} == {(A, E5), (R, E3)}
    one = found[0]
    assert (one.at, one.run_id, one.user_id, one.user_name) == (NOW + HOUR, run_id, user_id, "User1")
    assert (one.tenant_id, one.tenant_name) == (tenant_id, "Contoso")


def test_what_changes_by_itself_is_left_out(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        old = user(1, on_premises_last_sync_at=NOW)
        list_users(tx, tenant_id, old)
        _begin(tx)
        users.save_page(tx, tenant_id, [replace(old, on_premises_last_sync_at=NOW + HOUR)], NOW)
        assert _all(tx) == []


def test_a_first_listing_and_writes_outside_of_a_run_are_no_news(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        _begin(tx, first=True)
        users.save_page(tx, tenant_id, [user(1), user(2)], NOW)
        users.save_purposes(tx, tenant_id, {guid(1): MailboxPurpose.SHARED}, NOW)
        users.save_mfa(tx, tenant_id, [MfaRegistration(object_id=guid(1))], complete=True)
        tenants.save_details(tx, tenant_id, details(tenant_id), NOW)
        licences.save_skus(tx, tenant_id, [SubscribedSku(sku_id=E3, sku_part_number="SPE_E3")], NOW)
        tenants.set_facts(tx, tenant_id, has_premium=True)
        assert _all(tx) == []
        tx.run = None
        users.save_page(tx, tenant_id, [user(1, job_title="Chief")], NOW)
        assert _all(tx) == []


def test_who_comes_goes_and_comes_back(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        first, _ = list_users(tx, tenant_id, user(1), user(2))
        _begin(tx)
        users.save_page(tx, tenant_id, [user(3)], NOW)
        users.set_fates(tx, tenant_id, {first: Presence.SOFT_DELETED})
        users.set_fates(tx, tenant_id, {first: Presence.SOFT_DELETED})
        users.set_fates(tx, tenant_id, {first: Presence.GONE})
        users.save_page(tx, tenant_id, [user(1)], NOW)
        found = _all(tx)
    soft, gone, here = (one.value for one in (Presence.SOFT_DELETED, Presence.GONE, Presence.PRESENT))
    assert [(one.change.kind, one.change.before, one.change.after, one.user_name) for one in found] == [
        (ChangeKind.CAME_BACK, gone, here, "User1"),
        (C, soft, gone, "User1"),
        (ChangeKind.LEFT, here, soft, "User1"),
        (ChangeKind.APPEARED, "", "", "User3"),
    ]


def test_mailbox_types_and_mfa(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(1))
        users.save_purposes(tx, tenant_id, {guid(1): MailboxPurpose.USER}, NOW)
        before = MfaRegistration(object_id=guid(1), methods=("sms",), last_updated_at=NOW)
        users.save_mfa(tx, tenant_id, [before], complete=True)
        _begin(tx)
        users.save_purposes(tx, tenant_id, {guid(1): MailboxPurpose.SHARED}, NOW)
        users.save_mfa(tx, tenant_id, [replace(before, last_updated_at=NOW + HOUR)], complete=True)
        users.save_mfa(
            tx, tenant_id, [replace(before, is_mfa_registered=True, methods=("app",))], complete=True
        )
        assert _told(_all(tx)) == {
            (C, "purpose", "user", "shared"),
            (C, "is_mfa_registered", "false", "true"),
            (R, "methods", "sms", ""),
            (A, "methods", "", "app"),
        }


def test_a_tenant_with_its_domains_and_subscriptions(db: Database) -> None:
    sku = SubscribedSku(sku_id=E3, sku_part_number="SPE_E3", enabled_units=10, consumed_units=3)
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        old = details(tenant_id)
        tenants.save_details(tx, tenant_id, old, NOW)
        licences.save_skus(tx, tenant_id, [sku], NOW)
        tenants.set_facts(tx, tenant_id, has_premium=False, reports_concealed=False)
        run_id = _begin(tx)
        new = Domain(name="fabrikam.example", is_default=True)
        waiting = Domain(name="not-yet.example", is_verified=False)
        domains = (replace(old.domains[0], is_default=False), old.domains[1], new, waiting)
        tenants.save_details(tx, tenant_id, replace(old, display_name="Fabrikam", domains=domains), NOW)
        grown = replace(sku, enabled_units=25, consumed_units=20, is_trial=False)
        other = SubscribedSku(sku_id=E5, sku_part_number="SPE_E5", enabled_units=2)
        licences.save_skus(tx, tenant_id, [grown, other], NOW)
        licences.save_skus(tx, tenant_id, [grown], NOW)
        tenants.set_facts(tx, tenant_id, has_premium=True, reports_concealed=False)
        found = _all(tx, tenant_only=True)
        assert _all(tx, run_id=run_id) == found
    assert all(one.user_id is None for one in found)
    assert _told(found) == {
        (C, "display_name", "Contoso", "Fabrikam"),
        (A, "domains", "", "fabrikam.example"),
        (C, "default_domain", "contoso.example", "fabrikam.example"),
        (C, "enabled_units", "10", "25"),
        (A, "subscriptions", "", "2"),
        (R, "subscriptions", "2", ""),
        (C, "has_premium", "false", "true"),
    }


def test_tenants_that_are_listed_and_no_longer_listed(db: Database) -> None:
    with db.write() as tx:
        add_tenant(tx, 1)
        connection = connections.listing(tx)[0]
        _begin(tx)
        both = [ListedTenant(tenant_id=guid(number), display_name=f"T{number}") for number in (1, 2)]
        tenants.save_listed(tx, connection.id, both, NOW)
        tenants.mark_unlisted(tx, connection.id, {guid(1)})
        tenants.save_listed(tx, connection.id, both, NOW)
        found = _all(tx)
    assert [(one.change.kind, one.tenant_name) for one in found] == [
        (ChangeKind.CAME_BACK, "T2"),
        (ChangeKind.LEFT, "T2"),
        (ChangeKind.APPEARED, "T2"),
    ]


def test_the_first_list_of_customers_is_no_news(db: Database) -> None:
    with db.write() as tx:
        add_tenant(tx, 1)
        other = connections.add(tx, replace(_draft(tx), name="Other"))
        _begin(tx)
        tenants.save_listed(tx, other.id, [ListedTenant(tenant_id=guid(5))], NOW)
        assert _all(tx) == []


def _draft(tx: Transaction) -> Any:
    from o365desk.domain.connection import ConnectionDraft

    return ConnectionDraft(name="", tenant_id=guid(910), application_id=guid(911))


def test_pages_filters_and_text(db: Database) -> None:
    with db.write() as tx:
        tenant_id, other = add_tenant(tx, 1), add_tenant(tx, 2, name="100% Other")
        some = [user(number) for number in range(1, 8)]
        list_users(tx, tenant_id, *some)
        list_users(tx, other, user(20))
        run_id = _begin(tx)
        users.save_page(tx, tenant_id, [replace(one, job_title=f"Title {one.mail}") for one in some], NOW)
        users.save_page(tx, other, [replace(user(20), sku_ids=())], NOW)
        users.save_page(tx, tenant_id, [user(9)], NOW)
    with db.read() as tx:
        first = sync_changes.page(tx, ChangeFilter(tenant_id=tenant_id), limit=5)
        rest = sync_changes.page(tx, ChangeFilter(tenant_id=tenant_id), older=first.older, limit=5)
        assert (first.total, rest.total, rest.older) == (8, 8, None)
        ids = [one.id for one in (*first.changes, *rest.changes)]
        assert ids == sorted(ids, reverse=True)
        assert len(ids) == 8
        assert len(_all(tx, run_id=run_id)) == 9
        assert _all(tx, run_id=run_id + 1) == []
        assert {one.change.kind for one in _all(tx, group=ChangeGroup.PEOPLE)} == {ChangeKind.APPEARED}
        assert [one.tenant_name for one in _all(tx, group=ChangeGroup.LICENCES)] == ["100% Other"]
        assert len(_all(tx, group=ChangeGroup.DETAILS)) == 7
        assert _all(tx, group=ChangeGroup.TENANTS) == []
        assert [one.user_name for one in _all(tx, text="title USER3@")] == ["User3"]
        assert [one.tenant_name for one in _all(tx, text="100%")] == ["100% Other"]
        assert len(_all(tx, text="%")) == 1
        by_item = sync_changes.page(tx, ChangeFilter(text="no such"), items=[E3], fields=["job_title"])
        assert by_item.total == 8


def test_changes_go_with_their_tenant_and_stay_without_their_run(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(1))
        run_id = _begin(tx)
        users.save_page(tx, tenant_id, [user(1, job_title="Chief")], NOW)
        tx.connection.exec_driver_sql(f"DELETE FROM sync_run WHERE id = {run_id}")
        (one,) = _all(tx)
        assert one.run_id is None
        tx.connection.exec_driver_sql("DELETE FROM tenant")
        assert _all(tx) == []


@pytest.mark.parametrize(("age", "left"), [(sync_changes.KEPT - HOUR, 1), (sync_changes.KEPT + 2 * HOUR, 0)])
def test_old_changes_are_forgotten(db: Database, age: timedelta, left: int) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(1))
        _begin(tx)
        users.save_page(tx, tenant_id, [user(1, job_title="Chief")], NOW)
        assert sync_changes.forget_old(tx, NOW + age) == 1 - left
        assert len(_all(tx)) == left
