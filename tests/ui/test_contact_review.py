"""The contact review: candidates with their scores, and Accept with one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.linking import LinkAction, LinkProposal, UserRow
from o365desk.domain.organization import Contact, ContactEmail
from o365desk.domain.user import LinkState
from o365desk.store import users
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.widgets.diff_label import DiffLabel


def _doubt(context: UiContext, *names: str) -> UserRow:
    """A user without a contact gets some that may be meant: its first name, and another last name."""
    row = context.desk.contacts.users(state=LinkState.NEW)[0]
    assert row.organization_id is not None
    user = row.record.user
    for number, first in enumerate(names):
        contact = Contact(
            organization_id=row.organization_id,
            first_name=first or f"{user.given_name[0]}.",
            last_name=user.surname,
            emails=(ContactEmail(value=f"{number}@elsewhere.example"),),
        )
        context.desk.contacts.save(contact, "test")
    return row


@pytest.fixture
def review(synced: UiContext, qtbot: QtBot) -> ContactsView:
    _doubt(synced, "")
    view = ContactsView(synced)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    view.open("review")
    qtbot.waitUntil(lambda: view.review.table.records.total() > 0, timeout=10_000)
    view.review.filters.choose("duplicate")
    view.review.table.select_row(0)
    return view


def _is_idle(view: ContactsView) -> bool:
    return view.context.runner.active == 0


def _texts(view: ContactsView) -> str:
    return "\n".join(label.text() for label in view.review.pane.findChildren(QLabel))


def test_the_candidates_and_why_are_seen(review: ContactsView, qtbot: QtBot) -> None:
    row = review.review.table.current()
    assert row is not None
    assert row.best is not None
    qtbot.waitUntil(review.review.pane.isVisible, timeout=2000)
    seen = _texts(review)
    assert f"{row.best.contact_name}: {row.best.score:.0f} %" in seen
    assert "one first name is an initial" in seen
    assert row.record.link_note in seen
    assert review.review.accept.isEnabled()
    qtbot.waitUntil(lambda: bool(review.review.pane.findChildren(DiffLabel)), timeout=10_000)
    said = {one.accessibleName(): one for one in review.review.pane.findChildren(DiffLabel)}
    user = row.record.user
    first = said[f"First name, User: {user.given_name}"]
    theirs = next(one for name, one in said.items() if name.startswith("First name, Contact: "))
    assert first.text != theirs.text
    assert first.marked, "The letters that the documented initial lacks."
    assert said[f"Last name, User: {user.surname}"].marked == []
    review.review.filters.choose("linked")
    review.review.table.select_row(0)
    assert not review.review.pane.isVisible()
    assert not review.review.accept.isEnabled()


def test_a_accepts_the_best_candidate(review: ContactsView, qtbot: QtBot) -> None:
    row = review.review.table.current()
    assert row is not None
    assert row.best is not None
    wanted = row.record.id, row.best.contact_id
    review.review.table.setFocus()
    qtbot.keyClick(review.review.table, Qt.Key.Key_A)

    def linked() -> bool:
        rows = review.context.desk.contacts.users(state=LinkState.LINKED)
        return wanted in {(one.record.id, one.record.contact_id) for one in rows}

    qtbot.waitUntil(linked, timeout=10_000)


def test_a_candidate_can_be_linked_from_its_card(review: ContactsView, qtbot: QtBot) -> None:
    row = review.review.table.current()
    assert row is not None
    link = review.review.pane.findChild(QPushButton, "candidate_link_1")
    assert isinstance(link, QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: review.context.desk.contacts.find_user(str(row.record.id)).link_state is LinkState.LINKED,
        timeout=10_000,
    )


def test_a_number_picks_a_candidate_and_space_closes_the_pane(synced: UiContext, qtbot: QtBot) -> None:
    row = _doubt(synced, "", "")
    view = ContactsView(synced)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    view.open("review")
    review = view.review
    qtbot.waitUntil(lambda: review.table.records.total() > 0, timeout=10_000)
    review.show_user(row.record.id)
    review.table.setFocus()
    chosen = review.table.current()
    assert chosen is not None
    assert len(chosen.suggestions) > 1
    qtbot.waitUntil(review.pane.isVisible, timeout=2000)
    qtbot.keyClick(review.table, Qt.Key.Key_Space)
    assert not review.pane.isVisible()
    qtbot.keyClick(review.table, Qt.Key.Key_Space)
    assert review.pane.isVisible()
    qtbot.keyClick(review.table, Qt.Key.Key_2)
    assert "2  Accept (A) links this one" in _texts(view)
    qtbot.keyClick(review.table, Qt.Key.Key_A)
    wanted = chosen.suggestions[1].contact_id
    qtbot.waitUntil(
        lambda: synced.desk.contacts.find_user(str(chosen.record.id)).contact_id == wanted, timeout=10_000
    )
    qtbot.waitUntil(lambda: _is_idle(view), timeout=10_000)


def test_after_a_decision_the_next_user_is_chosen_and_the_counts_follow(
    review: ContactsView, qtbot: QtBot
) -> None:
    table = review.review.table
    review.review.filters.choose("new")
    table.select_row(1)
    following = table.records.record_at(2)
    count = table.records.rowCount()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_I)
    now = table.current()
    assert now is not None
    assert now.record.id == following.record.id, "At once, for the next key."
    qtbot.waitUntil(lambda: table.records.rowCount() == count - 1, timeout=10_000)
    qtbot.waitUntil(lambda: _is_idle(review), timeout=10_000)
    now = table.current()
    assert now is not None
    assert now.record.id == following.record.id
    button = review.findChild(QPushButton, "review_filter_new")
    assert isinstance(button, QPushButton)
    assert button.text() == f"New  {count - 1}"


def test_a_leaver_is_archived_hidden_and_brought_back(synced: UiContext, qtbot: QtBot) -> None:
    linked = synced.desk.contacts.users(state=LinkState.LINKED)[0].record
    with synced.desk.database.write() as tx:
        gone = LinkProposal(user_id=linked.id, action=LinkAction.LEFT, reason="It is gone.")
        users.apply_links(tx, [gone])
    view = ContactsView(synced)
    qtbot.addWidget(view)
    view.resize(1024, 700)
    view.show()
    view.open(("state", LinkState.LEFT))
    review = view.review
    qtbot.waitUntil(lambda: review.table.records.rowCount() == 1 and _is_idle(view), timeout=10_000)
    review.table.select_row(0)
    assert review.archive.isVisible()
    assert not review.accept.isVisible()
    review.table.setFocus()
    qtbot.keyClick(review.table, Qt.Key.Key_X)

    def state() -> str:
        return str(review.table.records.index(0, 2).data())

    qtbot.waitUntil(lambda: state() == "Left, archived", timeout=10_000)
    qtbot.waitUntil(lambda: _is_idle(view), timeout=10_000)
    view.filters.choose("archived")
    assert [one.id for one in view.table.records.shown()] == [linked.contact_id]
    view.filters.choose("all")
    assert linked.contact_id not in {one.id for one in view.table.records.shown()}
    decisions.undo(view)
    qtbot.waitUntil(
        lambda: linked.contact_id in {one.id for one in view.table.records.shown()}, timeout=10_000
    )
    qtbot.waitUntil(lambda: _is_idle(view), timeout=10_000)
