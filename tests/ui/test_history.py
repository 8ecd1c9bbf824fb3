"""The History view, and Undo and Redo of the Edit menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.journal import JournalEntry
from o365desk.domain.organization import Organization
from o365desk.services.place import current_actor
from o365desk.ui.all_views import all_views
from o365desk.ui.context import UiContext
from o365desk.ui.main_window import MainWindow
from o365desk.ui.models.history_columns import HISTORY
from o365desk.ui.models.record_columns import index_records
from o365desk.ui.undo_menu import UndoMenu
from o365desk.ui.views.history import HistoryView

ME = current_actor()
HOSTILE = '<img src="file:///etc/passwd">'


@pytest.fixture
def decided(synced: UiContext) -> tuple[UiContext, int]:
    """A contact edited twice: by me (title and notes), then by Bea (title)."""
    contacts = synced.desk.contacts
    contact = contacts.get(contacts.rows()[0].id)
    contacts.save(replace(contact, title="Mine", notes="note & note"), ME)
    contacts.save(replace(contacts.get(contact.id), title="Bea's"), "bea")
    return synced, contact.id


def _view(context: UiContext, qtbot: QtBot) -> HistoryView:
    view = HistoryView(context)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    qtbot.waitUntil(lambda: view.is_ready and view.pane.preview is not None, timeout=10_000)
    return view


def _mine(view: HistoryView) -> JournalEntry:
    return next(one for one in view.table.records.shown() if one.actor == ME and one.title.startswith("Edit"))


def _choose(view: HistoryView, entry: JournalEntry, qtbot: QtBot) -> None:
    view.table.select_key(entry.id)
    known = lambda: view.pane.preview is not None and view.pane.preview.entry.id == entry.id  # noqa: E731
    qtbot.waitUntil(known, timeout=10_000)


def test_the_latest_comes_first_with_who_from_and_to(decided: tuple[UiContext, int], qtbot: QtBot) -> None:
    view = _view(decided[0], qtbot)
    model = view.table.records
    first = [str(model.data(model.index(0, column)) or "") for column in range(len(HISTORY))]
    assert first[1:5] == ["bea", f"Edit contact: {first[2].split(': ')[1]}", "title: Mine", "title: Bea's"]
    qtbot.waitUntil(lambda: view.pane.changes.records.total() == 2, timeout=10_000)
    assert view.undo_action.isEnabled()
    assert not view.redo_action.isEnabled()


def test_filters_and_search(decided: tuple[UiContext, int], qtbot: QtBot) -> None:
    view = _view(decided[0], qtbot)
    view.filters.choose("syncs")
    assert {one.actor for one in view.table.records.shown()} == {"sync"}
    view.filters.choose("undone")
    assert view.table.records.shown() == []
    view.filters.choose("all")
    view.search.setText("bea's")
    qtbot.waitUntil(lambda: len(view.table.records.shown()) == 1)
    qtbot.keyClick(view.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(view.table.records.shown()) > 1)


def test_what_would_stay_is_shown_and_asked_about(decided: tuple[UiContext, int], qtbot: QtBot) -> None:
    context, contact_id = decided
    view = _view(context, qtbot)
    _choose(view, _mine(view), qtbot)
    rows = view.pane.outcome.records.shown()
    assert [bool(one.why) for one in rows] == [True, True, False]
    assert "title changed since" in rows[0].why
    assert "leave 2 alone" in view.pane.sentence.text()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_U)
    qtbot.waitUntil(view.banner.isVisible, timeout=10_000)
    rest = view.banner.findChild(QPushButton, "banner_action")
    assert isinstance(rest, QPushButton)
    assert rest.text() == "&Undo the Rest"
    assert "title changed since" in view.banner.text.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not view.banner.isVisible()
    assert view.table.hasFocus(), "The keys go back where they were."
    assert context.desk.contacts.get(contact_id).notes == "note & note"
    qtbot.keyClick(view.table, Qt.Key.Key_U)
    qtbot.waitUntil(view.banner.isVisible, timeout=10_000)
    qtbot.mouseClick(rest, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.desk.contacts.get(contact_id).notes == "", timeout=10_000)
    assert context.desk.contacts.get(contact_id).title == "Bea's"
    qtbot.waitUntil(lambda: view.redo_action.isEnabled(), timeout=10_000)
    assert "title changed since" in view.banner.text.text()
    qtbot.waitUntil(lambda: "Undone" in view.pane.steps.text(), timeout=10_000)


def test_a_chosen_entry_is_redone_by_its_key(decided: tuple[UiContext, int], qtbot: QtBot) -> None:
    context, contact_id = decided
    hers = context.desk.journal.listing(1)[0]
    context.desk.journal.undo(hers.id, ME)
    view = _view(context, qtbot)
    _choose(view, context.desk.journal.listing(1)[0], qtbot)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: context.desk.contacts.get(contact_id).title == "Bea's", timeout=10_000)
    qtbot.waitUntil(lambda: view.undo_action.isEnabled(), timeout=10_000)


def test_nothing_decided_is_said_and_foreign_text_stays_text(empty: UiContext, qtbot: QtBot) -> None:
    view = HistoryView(empty)
    qtbot.addWidget(view)
    view.show()
    found: Callable[[], list[str]] = lambda: [label.text() for label in view.findChildren(QLabel)]  # noqa: E731
    qtbot.waitUntil(lambda: "Nothing was decided yet" in found(), timeout=10_000)
    empty.desk.contacts.save_organization(Organization(name=HOSTILE), ME)
    view.reload()
    qtbot.waitUntil(lambda: view.is_ready and HOSTILE in view.pane.title.text(), timeout=10_000)
    words = [label for label in view.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in words)


def test_a_hundred_thousand_entries(synced: UiContext, qtbot: QtBot) -> None:
    view = _view(synced, qtbot)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    some = [
        JournalEntry(
            id=number,
            at=at + timedelta(seconds=number),
            actor="sync" if number % 3 else "ada",
            title=f"Accept Suggestion: Tenant {number} → Organization {number}",
            before="Unmatched",
            after=f"Organization {number}",
            changes=2,
        )
        for number in range(100_000, 0, -1)
    ]
    index = index_records(HISTORY, some)
    began = monotonic()
    view._show(index)
    view.filters.choose("decisions")
    view.table.records.set_filter("organization 9999")
    view.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert monotonic() - began < 5  # a busy machine; a second on an idle one
    wanted = sum("9999" in str(one.id) for one in some if one.actor == "ada")
    assert view.table.records.rowCount() == wanted


def test_the_menu_names_what_it_would_do(decided: tuple[UiContext, int], qtbot: QtBot) -> None:
    context, contact_id = decided
    window = MainWindow(context.icons, context.theme, context.settings)
    qtbot.addWidget(window)
    window.attach(context, all_views(), "Contacts")
    menu = UndoMenu(window, context, window)
    window.show()
    qtbot.waitUntil(lambda: menu.undo.text().startswith("&Undo Edit contact: "), timeout=10_000)
    assert not menu.redo.isEnabled()
    assert QKeySequence("Ctrl+Y") in menu.redo.shortcuts()
    menu.undo.trigger()
    qtbot.waitUntil(lambda: menu.redo.text().startswith("&Redo Edit contact: "), timeout=10_000)
    # Mine is undone as far as Bea let it; hers is hers.
    contact = context.desk.contacts.get(contact_id)
    assert (contact.title, contact.notes) == ("Bea's", "")
    menu.redo.trigger()
    qtbot.waitUntil(lambda: not menu.redo.isEnabled(), timeout=10_000)
    assert context.desk.contacts.get(contact_id).notes == "note & note"
    context.desk.contacts.save_organization(Organization(name="A & B"), ME)
    menu.load()
    qtbot.waitUntil(lambda: menu.undo.text() == "&Undo New organization: A && B", timeout=10_000)
