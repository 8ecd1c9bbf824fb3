from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.organization import Location, Organization
from o365desk.domain.sync import Trigger
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkRule, LinkState
from o365desk.store import contacts, journal, organizations, runs, tenants, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.export import canonical_export
from tests.store.build import NOW, add_contact, add_organization, add_tenant, list_users, match, user


def _create(tx: Transaction, tenant_id: str) -> int:
    """What Create Organization does."""
    with journal.recording(tx, "ada", "Create Organization: Contoso") as recorder:
        organization = add_organization(tx)
        organizations.save_location(
            tx, Location(organization_id=organization.id, name="HQ", city="Ulm", address_1="1")
        )
        match(tx, tenant_id, organization.id)
        contact = add_contact(tx, organization.id)
        (record, *_rest) = users.records(tx, tenant_id)
        users.set_link(tx, record.id, LinkState.LINKED, contact.id, LinkRule.CREATED)
    assert recorder.entry_id is not None
    return recorder.entry_id


def test_a_whole_decision_is_undone(db: Database, reopen: Callable[[Database], Database]) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(10))
        start = canonical_export(tx)
    with db.write() as tx:
        entry_id = _create(tx, tenant_id)
        assert canonical_export(tx) != start
        entry = journal.get(tx, entry_id)
        assert (entry.actor, entry.title, entry.changes) == ("ada", "Create Organization: Contoso", 5)
        assert journal.latest_undoable(tx) == entry
    db.close()  # undo survives a restart
    again = reopen(db)
    with again.write() as tx:
        result = journal.undo(tx, entry_id, NOW)
        assert (result.restored, result.left_alone, result.entry.undone_at) == (5, (), NOW)
        assert canonical_export(tx) == start
        assert journal.latest_undoable(tx) is None
        with pytest.raises(AppError) as caught:
            journal.undo(tx, entry_id)
        assert caught.value.code == "already_undone"
        with pytest.raises(NotFoundError):
            journal.undo(tx, 99)
    again.close()


def test_what_was_created_and_changed_since_stays(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(10))
        entry_id = _create(tx, tenant_id)
        (contact,) = contacts.rows(tx)
        contacts.save(tx, replace(contacts.get(tx, contact.id), title="Edited"))
        result = journal.undo(tx, entry_id)
        assert result.left_alone == (
            "Contact Ada Byron was left alone: it was changed since.",
            "Organization Contoso Ltd was left alone: It has contacts.",
        )
        assert contacts.get(tx, contact.id).title == "Edited"
        assert tenants.get(tx, tenant_id).match_state is MatchState.UNMATCHED
        assert users.records(tx, tenant_id)[0].link_state is LinkState.NONE


def test_only_fields_that_still_are_as_written_are_restored(db: Database) -> None:
    with db.write() as tx:
        stored = organizations.add(tx, Organization(name="A", city="Ulm", phone="1"))
        with journal.recording(tx, "ada", "Edit") as recorder:
            organizations.save(tx, replace(stored, city="Bonn", phone="2", websites=("x.example",)))
        organizations.save(tx, replace(organizations.get(tx, stored.id), phone="3"))
        assert recorder.entry_id is not None
        result = journal.undo(tx, recorder.entry_id)
        now = organizations.get(tx, stored.id)
        assert (now.city, now.phone, now.websites) == ("Ulm", "3", ())
        assert result.left_alone == ("Organization A was left alone: phone changed since.",)


def test_a_match_decided_anew_is_left_alone(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        one, two = add_organization(tx, "One"), add_organization(tx, "Two")
        with journal.recording(tx, "ada", "Match To: One") as recorder:
            match(tx, tenant_id, one.id)
        match(tx, tenant_id, two.id)
        assert recorder.entry_id is not None
        result = journal.undo(tx, recorder.entry_id)
        assert result.restored == 0
        assert "changed since" in result.left_alone[0]
        assert tenants.get(tx, tenant_id).organization_id == two.id


def test_a_removed_contact_comes_back_under_its_id_with_its_link(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(10))
        _create(tx, tenant_id)
        start = canonical_export(tx)
        contact = contacts.get(tx, contacts.rows(tx)[0].id)
        with journal.recording(tx, "ada", "Remove") as recorder:
            contacts.remove(tx, contact.id)
        assert recorder.entry_id is not None
        assert journal.undo(tx, recorder.entry_id).restored == 2
        assert replace(contacts.get(tx, contact.id), updated_at=contact.updated_at) == contact
        assert canonical_export(tx) == start


def test_a_link_whose_contact_is_taken_is_left_alone(db: Database) -> None:
    with db.write() as tx:
        tenant_id, organization = add_tenant(tx), add_organization(tx)
        match(tx, tenant_id, organization.id)
        ada = add_contact(tx, organization.id)
        first, second = list_users(tx, tenant_id, user(10), user(11))
        users.set_link(tx, first, LinkState.LINKED, ada.id)
        with journal.recording(tx, "bob", "Revert Link") as recorder:
            users.set_link(tx, first, LinkState.IGNORED)
        users.set_link(tx, second, LinkState.LINKED, ada.id)
        assert recorder.entry_id is not None
        result = journal.undo(tx, recorder.entry_id)
        assert (result.restored, len(result.left_alone)) == (0, 1)
        assert "linked to another user now" in result.left_alone[0]
        assert users.record(tx, first).link_state is LinkState.IGNORED


def test_a_swap_is_undone(db: Database) -> None:
    with db.write() as tx:
        tenant_id, organization = add_tenant(tx), add_organization(tx)
        match(tx, tenant_id, organization.id)
        ada, bob = add_contact(tx, organization.id), add_contact(tx, organization.id, "Bob")
        first, second = list_users(tx, tenant_id, user(10), user(11))
        users.set_link(tx, first, LinkState.LINKED, ada.id)
        users.set_link(tx, second, LinkState.LINKED, bob.id)
        with journal.recording(tx, "bob", "Swap") as recorder:
            users.apply_links(
                tx,
                [
                    LinkProposal(user_id=first, action=LinkAction.LINK, contact_id=bob.id),
                    LinkProposal(user_id=second, action=LinkAction.LINK, contact_id=ada.id),
                ],
            )
        assert recorder.entry_id is not None
        assert journal.undo(tx, recorder.entry_id).restored == 2
        assert users.record(tx, first).contact_id == ada.id


def test_nothing_changed_no_entry(db: Database) -> None:
    with db.write() as tx:
        stored = add_organization(tx)
        with journal.recording(tx, "ada", "Nothing") as recorder:
            organizations.save(tx, stored)
            contact = add_contact(tx, stored.id)
            contacts.remove(tx, contact.id)
        assert recorder.entry_id is None
        assert journal.listing(tx) == []


def test_a_recording_inside_another_joins_it(db: Database) -> None:
    with db.write() as tx:
        with journal.recording(tx, "ada", "Outer") as outer, journal.recording(tx, "ada", "Inner") as inner:
            add_organization(tx)
        assert inner is outer
        assert [entry.title for entry in journal.listing(tx)] == ["Outer"]
        assert tx.recorder is None


def test_what_fails_is_not_recorded(db: Database) -> None:
    def fail() -> None:
        with db.write() as tx, journal.recording(tx, "ada", "Fails"):
            add_organization(tx)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with db.read() as tx:
        assert journal.listing(tx) == []
        assert organizations.listing(tx) == []


def test_a_sync_leaves_derived_states_out_and_is_not_what_undo_means(db: Database) -> None:
    with db.write() as tx:
        tenant_id, organization = add_tenant(tx), add_organization(tx)
        first, second = list_users(tx, tenant_id, user(10), user(11))
        ada = add_contact(tx, organization.id)
        start = canonical_export(tx)
        run = runs.start(tx, 1, Trigger.MANUAL, NOW)
        with journal.recording(tx, "sync", "Sync of Contoso", run.id) as recorder:
            match(tx, tenant_id, organization.id)
            users.apply_links(
                tx,
                [
                    LinkProposal(user_id=first, action=LinkAction.LINK, contact_id=ada.id),
                    LinkProposal(user_id=second, action=LinkAction.CREATE),
                ],
            )
        assert recorder.entry_id is not None
        assert journal.get(tx, recorder.entry_id).changes == 2
        assert journal.latest_undoable(tx) is None
        # Undone by its number, what rules had derived for the tenant goes with its match.
        assert journal.undo(tx, recorder.entry_id).restored == 2
        assert canonical_export(tx) == start
