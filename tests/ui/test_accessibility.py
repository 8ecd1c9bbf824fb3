"""What a screen reader and a keyboard find in every view: names, roles, cells, and a way to each control."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from o365desk.ui.all_views import all_views
from o365desk.ui.context import UiContext
from o365desk.ui.main_window import MainWindow
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.record_table import RecordTable

_ROLES = {
    QLineEdit: {QAccessible.Role.EditableText},
    QComboBox: {QAccessible.Role.ComboBox},
    QAbstractItemView: {QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree},
    QAbstractButton: {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.ButtonDropDown,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
    },
}


@pytest.fixture
def window(synced: UiContext, qtbot: QtBot) -> MainWindow:
    made = MainWindow(synced.icons, synced.theme, synced.settings, "o365desk")
    qtbot.addWidget(made)
    made.attach(synced, all_views(), first="Overview")
    made.show()
    return made


def _views(window: MainWindow, context: UiContext, qtbot: QtBot) -> Iterator[tuple[str, ViewBase]]:
    contact = next(one.id for one in context.desk.contacts.rows() if one.user_id is not None)
    for name in all_views():
        window.open_view(name, contact if name == "Contact" else None)
        qtbot.waitUntil(lambda: context.runner.active == 0, timeout=10_000)
        view = window.current_view()
        assert view is not None
        yield name, view


def _controls(view: QWidget) -> list[QWidget]:
    """What takes the keyboard; a scroll area only scrolls, headings and inner line edits belong to others."""
    return [
        one
        for one in view.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, QScrollArea | QHeaderView)
        and one.focusProxy() is None
        and not one.objectName().startswith("qt_")
    ]


def test_every_control_has_a_name_and_a_role(window: MainWindow, synced: UiContext, qtbot: QtBot) -> None:
    faults: list[str] = []
    for name, view in _views(window, synced, qtbot):
        for control in _controls(view):
            spoken = QAccessible.queryAccessibleInterface(control)
            what = f"{name}: {type(control).__name__} {control.objectName()}"
            if not spoken.text(QAccessible.Text.Name).strip():
                faults.append(f"{what} has no name")
            for kind, roles in _ROLES.items():
                if isinstance(control, kind) and spoken.role() not in roles:
                    faults.append(f"{what} is a {spoken.role()}")
                    break
    assert not faults, "\n".join(faults)


def test_tables_say_their_cells(window: MainWindow, synced: UiContext, qtbot: QtBot) -> None:
    seen = 0
    for _name, view in _views(window, synced, qtbot):
        for table in view.findChildren(RecordTable):
            if not table.isVisible() or not table.records.rowCount():
                continue
            seen += 1
            headings = [column.heading for column in table.records.columns]
            for place, heading in enumerate(headings):
                cell = table.records.index(0, place)
                said = str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
                assert said == f"{heading}: {table.records.columns[place].shown(table.records.record_at(0))}"
            spoken = QAccessible.queryAccessibleInterface(table)
            assert spoken.childCount() > 0, "Its cells are its children."
    assert seen >= 6


def test_every_control_is_reached_by_tab(window: MainWindow, synced: UiContext, qtbot: QtBot) -> None:
    lost: list[str] = []
    for name, view in _views(window, synced, qtbot):
        reached: set[QWidget] = set()
        one: QWidget = window
        while True:
            one = one.nextInFocusChain()
            if one is window:
                break
            reached.add(one)
        lost += [
            f"{name}: {type(control).__name__} {control.objectName()}"
            for control in _controls(view)
            if control not in reached
        ]
    assert not lost, "\n".join(lost)


def test_focus_is_seen(window: MainWindow, synced: UiContext, qtbot: QtBot) -> None:
    """One control of each kind in each view looks otherwise when it has the focus."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    same: list[str] = []
    for name, view in _views(window, synced, qtbot):
        kinds = {(type(one).__name__, str(one.property("look") or "")): one for one in _controls(view)}
        for (kind, look), control in kinds.items():
            window.sidebar.setFocus()
            QApplication.processEvents()
            before = control.grab().toImage()
            control.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            if not control.hasFocus():
                continue
            if control.grab().toImage() == before:
                same.append(f"{name}: {kind} {look} {control.objectName()}")
    assert not same, "\n".join(same)
