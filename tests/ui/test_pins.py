"""Edited fields and pinned contacts: seen in the contact and in the list, released and unpinned there."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from o365desk.domain.field_rules import ContactField, FieldRule, FieldRules
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.overlay import OverlayField
from o365desk.services.place import current_actor
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.widgets.writing_rules import WritingRules


def linked(context: UiContext) -> int:
    return next(row.id for row in context.desk.contacts.rows() if row.user_id is not None)


def field(context: UiContext, contact_id: int, key: str) -> OverlayField:
    return next(one for one in context.desk.contacts.overlay(contact_id).fields if one.key == key)


def detail(context: UiContext, qtbot: QtBot, contact_id: int) -> ContactDetailView:
    view = ContactDetailView(context)
    qtbot.addWidget(view)
    view.resize(1100, 800)
    view.show()
    view.open(contact_id)
    qtbot.waitUntil(lambda: view.is_ready)
    return view


def rest(context: UiContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.active == 0, timeout=10_000)


def test_an_edited_field_says_who_and_can_be_released(synced: UiContext, qtbot: QtBot) -> None:
    contact_id = linked(synced)
    view = detail(synced, qtbot, contact_id)
    assert view.findChild(QLabel, "edited_title") is None
    contact = synced.desk.contacts.overlay(contact_id).contact
    edited = replace(contact, title="Chief of Staff")
    decisions.save_contact(view, edited, lambda _saved: view.reload())
    qtbot.waitUntil(lambda: view.findChild(QLabel, "edited_title") is not None, timeout=10_000)
    sign = view.findChild(QLabel, "edited_title")
    assert isinstance(sign, QLabel)
    assert sign.text() == f"edited by {current_actor()}, just now – not overwritten"
    assert sign.textFormat() is Qt.TextFormat.PlainText
    assert field(synced, contact_id, "first_name").edited_at is None
    rest(synced, qtbot)
    release = view.findChild(QPushButton, "release_title")
    assert isinstance(release, QPushButton)
    QTest.mouseClick(release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: field(synced, contact_id, "title").edited_at is None, timeout=10_000)
    assert field(synced, contact_id, "title").documented == "Chief of Staff"
    rest(synced, qtbot)
    synced.desk.journal.undo(None, current_actor())
    assert field(synced, contact_id, "title").edited_at is not None


def test_p_pins_a_contact_and_again_unpins_it(synced: UiContext, qtbot: QtBot) -> None:
    contact_id = linked(synced)
    view = detail(synced, qtbot, contact_id)

    def pinned() -> bool:
        return synced.desk.contacts.overlay(contact_id).contact.pinned

    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClick(view, Qt.Key.Key_P)
    qtbot.waitUntil(pinned, timeout=10_000)
    qtbot.waitUntil(lambda: view.findChild(QLabel, "pinned_note") is not None)
    assert view.pin_button.isChecked()
    assert view.pin_button.accessibleName() == "Pinned"
    rest(synced, qtbot)
    unpin = view.findChild(QPushButton, "contact_unpin")
    assert isinstance(unpin, QPushButton)
    QTest.mouseClick(unpin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pinned(), timeout=10_000)
    rest(synced, qtbot)


def test_many_contacts_are_pinned_at_once(synced: UiContext, qtbot: QtBot) -> None:
    view = ContactsView(synced)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    every = view.table.records.total()
    view.table.setFocus()
    view.table.selectAll()
    QTest.keyClick(view.table, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: all(row.pinned for row in synced.desk.contacts.rows()), timeout=10_000)
    rest(synced, qtbot)
    bar = view.findChild(QWidget, "contacts_filter_pinned")
    assert isinstance(bar, QPushButton)
    assert bar.text() == f"Pinned  {every:,}"
    assert view.pin_action.text() == "Unpin"
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert view.table.records.rowCount() == every
    view.table.select_row(0)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: view.table.records.rowCount() == every - 1, timeout=10_000)
    rest(synced, qtbot)


def test_rules_are_shown_as_stored_and_read_as_chosen(synced: UiContext, qtbot: QtBot) -> None:
    card = WritingRules()
    qtbot.addWidget(card)
    stored = FieldRules(
        rule=FieldRule.OFFICE_365_WINS, fields={ContactField.TITLE.value: FieldRule.DOCUMENTED_WINS}
    )
    card.show_options(SyncOptions(new_contacts=NewContacts.CREATE, field_rules=stored))
    assert card.values() == {"new_contacts": NewContacts.CREATE, "field_rules": stored}
    assert card.exceptions[ContactField.MOBILE_PHONE].currentText() == "As above (Office 365 wins)"
    with qtbot.waitSignal(card.edited):
        card.rules[FieldRule.FILL_BLANKS].setChecked(True)
    box = card.exceptions[ContactField.TITLE]
    box.setCurrentIndex(box.findData(FieldRule.OFFICE_365_WINS.value))
    assert card.values()["field_rules"].of(ContactField.TITLE) is FieldRule.OFFICE_365_WINS
    assert card.values()["field_rules"].of(ContactField.LAST_NAME) is FieldRule.FILL_BLANKS
