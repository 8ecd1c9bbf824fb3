"""A day passes: what a sync finds changed is in History, of all and of one contact."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.history import HistoryView
from tests.stories.conftest import Technician


def test_a_day_passes_and_history_tells(technician: Technician) -> None:
    technician.sync()
    technician.window.open_view("History")
    history = technician.view("History")
    assert isinstance(history, HistoryView)
    history.mode.choose("changes")
    technician.rest()
    assert not history.feed.table.isVisible(), "A first sync finds nothing changed."
    told: list[str] = []
    technician.application.state.notice.connect(lambda notice: told.append(notice.text))
    technician.window.menu.actions["next_day"].trigger()
    technician.until(lambda: any("A day passed" in text for text in told))
    technician.sync()
    table = history.feed.table
    technician.until(lambda: table.records.total() > 0 and history.is_ready)
    technician.rest()
    lines = table.records.shown()
    kinds = {line.what for line in lines}
    assert {"New user", "Left the tenant", "Licence assigned"} <= kinds
    line = next(line for line in lines if line.contact_id is not None and line.what == "Licence assigned")
    table.select_key(line.key)
    table.setFocus()
    technician.press("Return")
    detail = technician.view("Contact")
    assert isinstance(detail, ContactDetailView)
    documented = technician.desk.contacts.get(line.contact_id).name  # not always written as the user's
    technician.until(lambda: detail.title_label.text() == documented)
    technician.rest()
    said = {label.text() for label in detail.findChildren(QLabel)}
    assert f"– → {line.after}" in said
