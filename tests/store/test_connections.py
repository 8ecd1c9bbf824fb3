from __future__ import annotations

import pytest
from msgspec.structs import replace

from o365desk.domain.connection import Connection, ConnectionDraft, ConnectionStatus
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import RunOutcome, Trigger
from o365desk.domain.tenant import MatchState, SubscribedSku
from o365desk.domain.user import LinkState
from o365desk.store import check, connections, contacts, licences, organizations, runs, tenants, users
from o365desk.store.engine import Database, Transaction
from tests.store.build import (
    E3,
    HOUR,
    NOW,
    add_connection,
    add_contact,
    add_organization,
    add_tenant,
    guid,
    list_users,
    match,
    user,
)


def test_what_is_saved_comes_back(db: Database) -> None:
    with db.write() as tx:
        stored = add_connection(tx)
        options = SyncOptions(subscriptions=(E3,), guests=True, interval_minutes=30)
        wanted = replace(stored, name="New name", options=options, options_saved=True, next_sync_at=NOW)
        assert connections.save(tx, wanted) == wanted
    with db.read() as tx:
        assert connections.get(tx, stored.id) == wanted
        assert connections.by_name(tx, " NEW name ") == wanted
        assert connections.listing(tx) == [wanted]


def test_a_name_is_taken_once(db: Database) -> None:
    with db.write() as tx:
        add_connection(tx, "Straße")
        other = add_connection(tx, "Other", 700)
        with pytest.raises(AppError) as caught:
            add_connection(tx, "STRASSE", 800)
        assert caught.value.code == "name_taken"
        with pytest.raises(AppError, match="exists already"):
            connections.save(tx, replace(other, name="strasse"))
        connections.save(tx, replace(other, name="OTHER"))


def test_what_is_gone_is_said(db: Database) -> None:
    with db.write() as tx:
        stored = add_connection(tx, "Only")
        with pytest.raises(NotFoundError, match="Connections: Only"):
            connections.by_name(tx, "None")
        connections.remove(tx, stored.id, delete_data=False)
        connections.remove(tx, stored.id, delete_data=False)
        with pytest.raises(NotFoundError):
            connections.get(tx, stored.id)
        with pytest.raises(NotFoundError):
            connections.save(tx, stored)


def _linked_world(tx: Transaction) -> tuple[Connection, str, int, int]:
    connection = add_connection(tx)
    tenant_id = add_tenant(tx, connection_id=connection.id)
    organization = add_organization(tx)
    contact = add_contact(tx, organization.id)
    (user_id,) = list_users(tx, tenant_id, user(10))
    licences.save_skus(tx, tenant_id, [SubscribedSku(sku_id=E3, sku_part_number="ENTERPRISEPACK")], NOW)
    match(tx, tenant_id, organization.id)
    users.set_link(tx, user_id, LinkState.LINKED, contact.id)
    return connection, tenant_id, user_id, contact.id


def test_removed_with_its_data_kept(db: Database) -> None:
    with db.write() as tx:
        connection, tenant_id, user_id, contact_id = _linked_world(tx)
        run = runs.start(tx, connection.id, Trigger.MANUAL, NOW)
        connections.remove(tx, connection.id, delete_data=False)
    with db.read() as tx:
        tenant = tenants.get(tx, tenant_id)
        assert (tenant.connection_id, tenant.match_state) == (None, MatchState.MATCHED)
        assert users.record(tx, user_id).contact_id == contact_id
        assert runs.get(tx, run.id).connection_name == "Partner"
        assert check.check(tx) == []
    with db.write() as tx:
        later = add_connection(tx, "Later", 800)
        assert add_tenant(tx, connection_id=later.id) == tenant_id
        tenant = tenants.get(tx, tenant_id)
        assert (tenant.connection_id, tenant.match_state) == (later.id, MatchState.MATCHED)


def test_removed_with_its_data(db: Database) -> None:
    with db.write() as tx:
        connection, _tenant_id, user_id, contact_id = _linked_world(tx)
        connections.remove(tx, connection.id, delete_data=True)
    with db.read() as tx:
        assert tenants.listing(tx) == []
        assert licences.rows(tx) == []
        with pytest.raises(NotFoundError):
            users.record(tx, user_id)
        assert contacts.get(tx, contact_id).first_name == "Ada"
        assert len(organizations.listing(tx)) == 1
        left = tx.connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM user_address) + (SELECT count(*) FROM user_licence)"
        )
        assert left.scalar() == 0
        assert check.check(tx) == []


def _status(tx: Transaction) -> ConnectionStatus:
    return connections.integration_rows(tx, NOW)[0].status


def test_the_status_follows_the_runs(db: Database) -> None:
    with db.write() as tx:
        stored = add_connection(tx)
        assert _status(tx) is ConnectionStatus.NEW
        stored = connections.save(tx, replace(stored, next_sync_at=NOW + HOUR, options_saved=True))
        assert _status(tx) is ConnectionStatus.QUEUED
        run = runs.start(tx, stored.id, Trigger.MANUAL, NOW)
        assert _status(tx) is ConnectionStatus.SYNCING
        for outcome, status in (
            (RunOutcome.COMPLETE, ConnectionStatus.OK),
            (RunOutcome.PARTIAL, ConnectionStatus.PARTIAL),
            (RunOutcome.FAILED, ConnectionStatus.ERROR),
            (RunOutcome.HELD, ConnectionStatus.HELD),
        ):
            runs.finish(tx, replace(run, outcome=outcome, finished_at=NOW, message="why"))
            row = connections.integration_rows(tx, NOW)[0]
            assert (row.status, row.status_note) == (status, "why")
        connections.save(tx, replace(stored, paused=True))
        assert _status(tx) is ConnectionStatus.PAUSED


def test_a_run_of_some_tenants_does_not_hide_the_held_ones(db: Database) -> None:
    with db.write() as tx:
        connection, tenant_id, _user_id, _contact_id = _linked_world(tx)
        run = runs.start(tx, connection.id, Trigger.MANUAL, NOW)
        runs.finish(tx, replace(run, outcome=RunOutcome.COMPLETE, finished_at=NOW))
        assert _status(tx) is ConnectionStatus.OK
        tenants.set_held(tx, tenant_id, NOW)
        (row,) = connections.integration_rows(tx, NOW)
        assert (row.status, row.status_note) == (
            ConnectionStatus.PARTIAL,
            "1 tenant is held; Matching says why.",
        )


def test_the_figures_count_tenants_and_users(db: Database) -> None:
    with db.write() as tx:
        connection, tenant_id, user_id, _contact_id = _linked_world(tx)
        add_tenant(tx, 2, connection_id=connection.id, name="Fabrikam")
        users.save_scopes(tx, {user_id: "in scope"})
        (row,) = connections.integration_rows(tx, NOW)
        assert (row.tenants, row.tenants_unmatched, row.users_in_scope) == (2, 1, 1)
        assert tenants.get(tx, tenant_id).users_in_scope == 1


def test_ids_are_lower_case(db: Database) -> None:
    with db.write() as tx:
        draft = ConnectionDraft(name="X", tenant_id=guid(0xABC).upper(), application_id=guid(0xDEF).upper())
        stored = connections.add(tx, draft)
    assert stored.tenant_id == guid(0xABC)
    assert stored.application_id == guid(0xDEF)
