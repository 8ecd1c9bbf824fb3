"""The contact review: candidates with their scores, and Accept with one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.linking import UserRow
from o365desk.domain.organization import Contact, ContactEmail
from o365desk.domain.user import LinkState
from o365desk.ui.context import UiContext
from o365desk.ui.views.contacts import ContactsView


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
    qtbot.waitUntil(lambda: view.review.table.records.total() > 0, timeout=5000)
    view.review.filters.choose("duplicate")
    view.review.table.select_row(0)
    return view


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

    qtbot.waitUntil(linked, timeout=5000)


def test_a_candidate_can_be_linked_from_its_card(review: ContactsView, qtbot: QtBot) -> None:
    row = review.review.table.current()
    assert row is not None
    link = review.review.pane.findChild(QPushButton, "candidate_link_1")
    assert isinstance(link, QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: review.context.desk.contacts.find_user(str(row.record.id)).link_state is LinkState.LINKED,
        timeout=5000,
    )
