"""Help for each view."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from o365desk.ui.all_views import all_views
from o365desk.ui.context import UiContext
from o365desk.ui.main_window import MainWindow
from o365desk.ui.shell import add_help_menu
from o365desk.ui.view_help import VIEW_HELP


def test_no_view_is_without_help() -> None:
    assert set(VIEW_HELP) == set(all_views())


@pytest.mark.parametrize("name", ["Matching", "Contacts", "Licences", "History"])
def test_f1_explains_the_view_on_screen(name: str, synced: UiContext, qtbot: QtBot) -> None:
    window = MainWindow(synced.icons, synced.theme, synced.settings, "o365desk")
    qtbot.addWidget(window)
    add_help_menu(window)
    window.attach(synced, all_views(), first=name)
    window.show()
    window.menu.actions["view_help"].trigger()
    page = window.findChild(QDialog, "help_page")
    assert page is not None
    assert page.windowTitle() == f"Help: {name}"
    said = [label.text() for label in page.findChildren(QLabel)]
    assert VIEW_HELP[name][0] in said
    view = window.current_view()
    assert view is not None
    keys = {action.shortcut().toString() for action in view.menu_actions()} - {""}
    assert keys <= set(said)
    page.reject()
    qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)
