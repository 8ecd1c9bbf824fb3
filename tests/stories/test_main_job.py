"""The main job by hand: from an empty profile to all tenants matched, contacts linked, overlay open."""

from __future__ import annotations

from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState
from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.matching import MatchingView
from tests.stories.conftest import Technician


def matching(technician: Technician) -> MatchingView:
    technician.press("Ctrl+2")
    view = technician.view("Matching")
    assert isinstance(view, MatchingView)
    technician.until(lambda: view.table.records.total() > 0)
    view.table.setFocus()
    return view


def unmatched(technician: Technician) -> int:
    return technician.desk.matching.counts()["unmatched"]


def decide_selected(technician: Technician, view: MatchingView) -> None:
    """Wait for an undecided tenant to be selected; accept its suggestion, or create its organization."""
    desk = technician.desk

    def undecided() -> bool:
        chosen = view.table.selected()
        return (
            len(chosen) == 1 and desk.matching.row(chosen[0].tenant.tenant_id).state is MatchState.UNMATCHED
        )

    technician.until(undecided)
    (chosen,) = view.table.selected()
    technician.press("A" if chosen.best is not None else "C")
    technician.until(lambda: desk.matching.row(chosen.tenant.tenant_id).state is MatchState.MATCHED)


def test_from_nothing_to_everything_matched_and_an_overlay_open(technician: Technician) -> None:
    desk = technician.desk
    technician.sync()

    view = matching(technician)
    before = unmatched(technician)
    assert before >= 2, "The sandbox should leave something to decide."
    assert desk.matching.counts()["matched"] >= 8, "Equal names match by themselves."

    # Accept what is suggested, create what is not documented.
    while left := unmatched(technician):
        decide_selected(technician, view)
        assert unmatched(technician) == left - 1
    assert all(row.organization_name for row in desk.matching.rows(MatchState.MATCHED))

    # Undo brings the last one back, redo is deciding again.
    technician.press("Ctrl+Z")
    technician.until(lambda: unmatched(technician) == 1)
    view.table.setFocus()
    decide_selected(technician, view)
    assert unmatched(technician) == 0

    # Every user that waits becomes a contact; conflicts are decided by hand.
    technician.press("Ctrl+4")
    contacts = technician.view("Contacts")
    assert isinstance(contacts, ContactsView)
    technician.click("contacts_filter_review")
    review = contacts.review
    technician.until(lambda: review.table.records.total() > 0)
    technician.click("review_filter_new")
    technician.until(lambda: review.table.records.rowCount() > 0)
    review.table.setFocus()
    review.table.selectAll()
    technician.press("C")
    technician.until(lambda: not desk.contacts.users(state=LinkState.NEW))

    # Search as you type, double-click, and both sides are there.
    technician.click("contacts_filter_linked")
    total = contacts.table.records.rowCount()
    technician.type(contacts.table.records.record_at(3).last_name, into="contacts_search")
    technician.until(lambda: 0 < contacts.table.records.rowCount() < total)
    chosen = contacts.table.records.record_at(0)
    technician.double_click_row(contacts.table, 0)
    detail = technician.view("Contact")
    assert isinstance(detail, ContactDetailView)
    assert detail.title_label.text() == chosen.name
    assert detail.badge.text() in ("Office 365", "Sign-in blocked", "User left")


def test_repeating_a_sync_changes_nothing(technician: Technician) -> None:
    desk = technician.desk
    technician.sync()
    journal, users = desk.journal.listing(100), desk.contacts.users()
    contacts = desk.contacts.rows()
    technician.sync()
    assert desk.journal.listing(100) == journal
    assert desk.contacts.rows() == contacts
    assert [row.record.link_state for row in desk.contacts.users()] == [
        row.record.link_state for row in users
    ]
    latest = desk.logs.runs()[0].counts
    assert (latest.users_added, latest.users_changed, latest.users_gone) == (0, 0, 0)


def test_taking_over_a_value_and_undoing_it(technician: Technician) -> None:
    desk = technician.desk
    technician.sync()
    overlays = (desk.contacts.overlay(row.id) for row in desk.contacts.rows() if row.user_id is not None)
    overlay = next(one for one in overlays if any(field.can_take for field in one.fields))
    field = next(field for field in overlay.fields if field.can_take)

    technician.application.state.open_view("Contact", overlay.contact.id)
    technician.view("Contact")
    technician.until(lambda: technician.window.findChild(object, f"take_{field.key}") is not None)
    technician.click(f"take_{field.key}")

    def shown() -> str:
        now = desk.contacts.overlay(overlay.contact.id)
        return next(one.documented for one in now.fields if one.key == field.key)

    technician.until(lambda: shown() != field.documented)
    technician.press("Ctrl+Z")
    technician.until(lambda: shown() == field.documented)
