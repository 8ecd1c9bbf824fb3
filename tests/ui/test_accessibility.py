"""What a screen reader and a keyboard find in every view: names, roles, cells, and a way to each control."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from o365desk.domain.brake import Brake, BrakeItem, BrakeKind
from o365desk.domain.connection import ConnectionDraft
from o365desk.domain.errors import AppError
from o365desk.domain.values import utc_now
from o365desk.ui.all_views import all_views
from o365desk.ui.bugs import BugDialog
from o365desk.ui.care import BundleDialog
from o365desk.ui.context import UiContext
from o365desk.ui.main_window import MainWindow
from o365desk.ui.passphrase import PassphraseDialog
from o365desk.ui.start_fault import RestoreDialog
from o365desk.ui.task_runner import Bug
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.brake_review import BrakeReview, StoppedPlan
from o365desk.ui.views.bulk_accept import BulkAccept
from o365desk.ui.views.contact_form import ContactForm
from o365desk.ui.views.disconnect import DisconnectDialog
from o365desk.ui.views.organizations import OrganizationForm
from o365desk.ui.widgets.export_dialog import ExportDialog
from o365desk.ui.widgets.record_table import RecordTable
from o365desk.ui.widgets.sign_in_dialog import SignInDialog

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
    made.resize(1280, 820)
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


def _dialogs(window: MainWindow, context: UiContext, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Every dialog, shown."""
    desk = context.desk
    row = desk.connections.listing()[0]
    contact = desk.contacts.get(desk.contacts.rows()[0].id)
    organization = desk.contacts.organizations()[0].organization
    window.open_view("Matching")
    qtbot.waitUntil(lambda: context.runner.active == 0, timeout=10_000)
    view = window.current_view()
    assert view is not None
    tenant = desk.matching.rows()[0].tenant
    items = tuple(BrakeItem(object_id=str(number), name=f"User {number}") for number in range(3))
    brake = Brake(
        kind=BrakeKind.LEFT,
        tenant_id=tenant.tenant_id,
        raised_at=utc_now(),
        total=9,
        items=items,
        limit=1,
    )
    stopped = StoppedPlan(
        brake=brake, tenant_name=tenant.name, connection_id=row.connection.id, connection_name="Ours"
    )
    made: dict[str, Callable[[], QDialog]] = {
        "contact form": lambda: ContactForm(contact, "Contoso", context.theme, view),
        "organization form": lambda: OrganizationForm(organization, view),
        "disconnect": lambda: DisconnectDialog(context, row, view),
        "accept all": lambda: BulkAccept(view),
        "stopped plan": lambda: BrakeReview(view, [stopped]),
        "export": lambda: ExportDialog(view),
        "support bundle": lambda: BundleDialog(window),
        "passphrase": lambda: PassphraseDialog(True, window),
        "bug": lambda: BugDialog(Bug("Sync", "ValueError: x", "Traceback"), "o365desk.log", window),
        "restore": lambda: RestoreDialog(AppError("The database is damaged."), None, (), window),
        "sign-in": lambda: SignInDialog(view, ConnectionDraft(name="Ours"), lambda: "", None),
    }
    for name, make in made.items():
        dialog = make()
        dialog.show()
        qtbot.waitUntil(lambda: context.runner.active == 0, timeout=10_000)
        yield name, dialog
        dialog.close()


def _places(window: MainWindow, context: UiContext, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    yield from _views(window, context, qtbot)
    yield from _dialogs(window, context, qtbot)


def test_every_control_has_a_name_and_a_role(window: MainWindow, synced: UiContext, qtbot: QtBot) -> None:
    faults: list[str] = []
    for name, place in _places(window, synced, qtbot):
        for control in _controls(place):
            spoken = QAccessible.queryAccessibleInterface(control)
            what = f"{name}: {type(control).__name__} {control.objectName()}"
            if not spoken.text(QAccessible.Text.Name).strip():
                faults.append(f"{what} has no name")
            for kind, roles in _ROLES.items():
                if isinstance(control, kind) and spoken.role() not in roles:
                    faults.append(f"{what} is a {spoken.role()}")
                    break
    assert not faults, "\n".join(faults)


def test_dialogs_begin_with_the_focus_inside_and_esc_leaves_them(
    window: MainWindow, synced: UiContext, qtbot: QtBot
) -> None:
    for name, dialog in _dialogs(window, synced, qtbot):
        dialog.activateWindow()
        qtbot.waitUntil(lambda dialog=dialog: dialog.focusWidget() is not None, timeout=5_000)
        assert dialog.windowTitle(), name
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible(), timeout=5_000)


def test_tab_goes_down_a_column_never_up(window: MainWindow, synced: UiContext, qtbot: QtBot) -> None:
    """The order of the keyboard, which a screen reader follows too, is that of the eye."""
    up: list[str] = []
    for name, place in _places(window, synced, qtbot):
        qtbot.wait(50)  # rows that were just made find their places
        controls = _controls(place)
        chain: list[QWidget] = []
        one: QWidget = place
        while True:
            one = one.nextInFocusChain()
            if one is place:
                break
            if one in controls:
                chain.append(one)
        for before, after in itertools.pairwise(chain):
            first, second = _place_of(before, place), _place_of(after, place)
            beside = first.right() < second.left() or second.right() < first.left()
            if not beside and second.bottom() < first.top():
                up.append(f"{name}: from {_what(before)} up to {_what(after)}")
    assert not up, "\n".join(up)


def _place_of(control: QWidget, top: QWidget) -> QRect:
    return QRect(control.mapTo(top, QPoint(0, 0)), control.size())


def _what(control: QWidget) -> str:
    return f"{type(control).__name__} {control.objectName()} {control.accessibleName()}"


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
