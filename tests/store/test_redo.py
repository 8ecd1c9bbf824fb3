"""Redo: what it writes, what it leaves alone, and when an undone entry leaves the redo branch."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from o365desk.domain.errors import AppError
from o365desk.domain.journal import StepAction
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.matching import Suggestion
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact
from o365desk.domain.sync import Trigger
from o365desk.domain.tenant import MatchRule, MatchState
from o365desk.domain.user import LinkState
from o365desk.store import connections, contacts, journal, marks, organizations, runs, schema, tenants, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.export import canonical_export
from tests.store.build import NOW, add_contact, add_organization, add_tenant, list_users, match, user


def _decide(tx: Transaction, title: str, act: Callable[[], object], actor: str = "ada") -> int:
    with journal.recording(tx, actor, title) as recorder:
        act()
    assert recorder.entry_id is not None
    return recorder.entry_id


def _edit(tx: Transaction, contact_id: int, actor: str = "ada", **fields: object) -> int:
    changed = replace(contacts.get(tx, contact_id), **fields)
    return _decide(tx, "Edit contact", lambda: contacts.save(tx, changed), actor)


def test_undone_over_a_restart_and_redone_after_another(
    db: Database, reopen: Callable[[Database], Database]
) -> None:
    with db.write() as tx:
        contact = add_contact(tx, add_organization(tx).id)
        start = canonical_export(tx)
        first, second = _edit(tx, contact.id, title="A"), _edit(tx, contact.id, title="B", notes="n")
        end = canonical_export(tx)
    db.close()
    db = reopen(db)
    with db.write() as tx:
        assert [journal.undo(tx, one, NOW, "ada").restored for one in (second, first)] == [1, 1]
        assert canonical_export(tx) == start
    db.close()
    db = reopen(db)
    with db.write() as tx:
        for wanted in (first, second):
            latest = journal.latest_redoable(tx)
            assert latest is not None
            assert (latest.id, latest.undone_by) == (wanted, "ada")
            assert journal.redo(tx, wanted, NOW, "bea").left_alone == ()
        assert canonical_export(tx) == end
        steps = journal.details(tx, first).steps
        assert [(one.action, one.actor) for one in steps] == [
            (StepAction.UNDO, "ada"),
            (StepAction.REDO, "bea"),
        ]
        with pytest.raises(AppError) as caught:
            journal.redo(tx, first)
        assert caught.value.code == "not_undone"
    db.close()


def test_a_decision_closes_the_redo_of_the_same_records_only(db: Database) -> None:
    with db.write() as tx:
        owner = add_organization(tx).id
        one, two = add_contact(tx, owner), add_contact(tx, owner, "Bob")
        first, second = _edit(tx, one.id, title="A"), _edit(tx, two.id, title="B")
        journal.undo(tx, second)
        journal.undo(tx, first)
        third = _edit(tx, one.id, notes="meanwhile")
        assert journal.get(tx, first).redo_closed_by == third
        latest = journal.latest_redoable(tx)
        assert latest is not None
        assert latest.id == second
        # By its number it can still be redone, as far as nobody changed it: the title.
        assert journal.redo(tx, first).left_alone == ()
        assert (contacts.get(tx, one.id).title, contacts.get(tx, one.id).notes) == ("A", "meanwhile")
        assert journal.get(tx, first).redo_closed_by is None


def test_what_builds_on_a_closed_entry_is_closed_too(db: Database) -> None:
    with db.write() as tx:
        owner = add_organization(tx).id
        one, two, three = (add_contact(tx, owner, name) for name in ("Ann", "Bob", "Cy"))
        both = _decide(
            tx,
            "Edit both",
            lambda: [contacts.save(tx, replace(each, title="A")) for each in (one, two)],
        )
        later, other = _edit(tx, two.id, title="B"), _edit(tx, three.id, title="C")
        for entry in (other, later, both):
            journal.undo(tx, entry)
        fresh = _edit(tx, one.id, title="X")
        closed = [journal.get(tx, entry).redo_closed_by for entry in (both, later, other)]
        assert closed == [fresh, fresh, None]


def test_what_rules_derive_closes_nothing(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx)
        match(tx, tenant_id, owner.id)
        (first,) = list_users(tx, tenant_id, user(10))
        ignored = _decide(tx, "Ignore", lambda: users.set_link(tx, first, LinkState.IGNORED))
        journal.undo(tx, ignored)
        proposal = LinkProposal(user_id=first, action=LinkAction.CREATE)
        _decide(
            tx,
            "New contact",
            lambda: (add_contact(tx, owner.id, "Dee"), users.apply_links(tx, [proposal])),
        )
        assert users.record(tx, first).link_state is LinkState.NEW
        assert journal.get(tx, ignored).redo_closed_by is None
        _decide(tx, "Ignore again", lambda: users.set_link(tx, first, LinkState.IGNORED))
        assert journal.get(tx, ignored).redo_closed_by is not None


def test_what_an_undo_left_alone_a_redo_does_not_touch(db: Database) -> None:
    with db.write() as tx:
        contact = add_contact(tx, add_organization(tx).id)
        entry = _edit(tx, contact.id, title="A", notes="n")
        _edit(tx, contact.id, title="Own")
        assert journal.undo(tx, entry).left_alone == (
            "Contact Ada Byron was left alone: title changed since.",
        )
        contacts.save(tx, replace(contacts.get(tx, contact.id), title=""))  # as the entry found it
        assert journal.redo(tx, entry).left_alone == ()
        assert (contacts.get(tx, contact.id).title, contacts.get(tx, contact.id).notes) == ("", "n")


def test_what_changed_since_the_undo_is_left_alone_and_told(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        one, two = add_organization(tx, "One"), add_organization(tx, "Two")
        entry = _decide(tx, "Match To", lambda: match(tx, tenant_id, one.id))
        journal.undo(tx, entry)
        match(tx, tenant_id, two.id)
        result = journal.redo(tx, entry)
        assert result.restored == 0
        assert result.left_alone == ("The match of Contoso was left alone: it was changed since.",)
        assert tenants.get(tx, tenant_id).organization_id == two.id
        assert journal.details(tx, entry).steps[-1].left_alone == result.left_alone


def test_a_redo_under_a_removed_parent_says_so(db: Database) -> None:
    with db.write() as tx:
        owner = add_organization(tx)
        made: list[Contact] = []
        entry = _decide(tx, "New contact", lambda: made.append(add_contact(tx, owner.id)))
        journal.undo(tx, entry)
        organizations.remove(tx, owner.id)
        result = journal.redo(tx, entry)
        assert result.left_alone == ("Contact Ada Byron was left alone: its organization no longer exists.",)


def test_a_preview_is_what_happens_and_leaves_nothing(db: Database) -> None:
    with db.write() as tx:
        contact = add_contact(tx, add_organization(tx).id)
        entry = _edit(tx, contact.id, title="A", notes="n")
        _edit(tx, contact.id, notes="Own")
    for _ in range(2):
        with db.write() as tx:
            before = canonical_export(tx)
            seen = journal.preview(tx, entry)
            assert canonical_export(tx) == before
            assert journal.get(tx, entry).is_undone is not seen.entry.is_undone
        with db.write() as tx:
            act = journal.redo if journal.get(tx, entry).is_undone else journal.undo
            done = act(tx, entry)
            assert (done.restored, done.left_alone, done.lines) == (
                seen.restored,
                seen.left_alone,
                seen.lines,
            )


def test_a_redone_link_of_a_sync_is_no_longer_remembered_as_undone(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx)
        match(tx, tenant_id, owner.id)
        ada = add_contact(tx, owner.id)
        (first,) = list_users(tx, tenant_id, user(10))
        run = runs.start(tx, 1, Trigger.MANUAL, NOW)
        with journal.recording(tx, "sync", "Sync", run.id) as recorder:
            users.apply_links(tx, [LinkProposal(user_id=first, action=LinkAction.LINK, contact_id=ada.id)])
        assert recorder.entry_id is not None
        journal.undo(tx, recorder.entry_id)
        assert marks.undone_of(tx, [first]) == {first: [ada.id]}
        journal.redo(tx, recorder.entry_id)
        assert marks.undone_of(tx, [first]) == {first: []}
        assert users.record(tx, first).contact_id == ada.id


def test_options_come_back_each_for_itself(db: Database) -> None:
    with db.write() as tx:
        add_tenant(tx)
        connection = connections.listing(tx)[0]
        wanted = replace(connection, options=SyncOptions(guests=True, mfa=False))
        entry = _decide(tx, "Sync options", lambda: connections.save(tx, wanted))
        assert journal.get(tx, entry).before == "guests: no; mfa: yes"
        later = replace(connections.get(tx, connection.id), options=SyncOptions(guests=True, disabled=True))
        connections.save(tx, later)
        result = journal.undo(tx, entry)
        assert result.connection_ids == (connection.id,)
        assert connections.get(tx, connection.id).options == SyncOptions(disabled=True)


def test_from_to_rule_and_score_of_a_match(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx)
        suggestion = Suggestion(organization_id=owner.id, score=88.0)
        tenants.save_suggestions(tx, {tenant_id: [suggestion]})
        act = tenants.set_match
        entry = _decide(
            tx, "Accept", lambda: act(tx, tenant_id, MatchState.MATCHED, owner.id, MatchRule.ACCEPTED)
        )
        found = journal.details(tx, entry)
        one = found.entry
        assert (one.before, one.after, one.rule, one.score) == (
            "Unmatched",
            "Contoso Ltd",
            "accepted suggestion",
            88.0,
        )
        (line,) = found.lines
        assert (line.what, line.subject, line.before, line.after, line.score) == (
            "Match",
            "Contoso",
            "Unmatched",
            "Contoso Ltd",
            88.0,
        )


def test_own_decisions_and_what_an_older_version_undid(db: Database) -> None:
    with db.write() as tx:
        contact = add_contact(tx, add_organization(tx).id)
        mine, hers = _edit(tx, contact.id, title="A"), _edit(tx, contact.id, actor="bea", notes="n")
        found = [journal.latest_undoable(tx, actor) for actor in ("ada", "bea", "", "cy")]
        assert [one.id if one else None for one in found] == [mine, hers, hers, None]
        journal.undo(tx, mine, NOW, "ada")
        assert journal.latest_redoable(tx, "bea") is None
        tx.connection.execute(update(schema.journal_entry).values(undone_step=None))
        with pytest.raises(AppError) as caught:
            journal.redo(tx, mine)
        assert caught.value.code == "not_redoable"
