"""Actions that a table, its context menu, the menu bar and a row of buttons share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from o365desk.ui.icons import IconSet
from o365desk.ui.text import plain_tooltip
from o365desk.ui.widgets.flow import FlowLayout, flow


def make_action(
    owner: QWidget,
    icons: IconSet,
    text: str,
    name: str,
    trigger: Callable[[], object],
    *,
    icon: str = "",
    shortcut: str = "",
    tip: str = "",
) -> QAction:
    """An action whose shortcut works while ``owner`` has the focus, so single letters are safe."""
    action = QAction(text, owner)
    action.setObjectName(name)
    if shortcut:
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    note = tip or text
    action.setToolTip(plain_tooltip(f"{note} ({shortcut})" if shortcut else note))
    action.setStatusTip(note)
    if icon:
        icons.bind(action, icon)
    action.triggered.connect(lambda _checked=False: trigger())
    owner.addAction(action)
    return action


def number_keys(owner: QWidget, pressed: Callable[[int], object]) -> None:
    """The keys 1 to 9 while ``owner`` has the focus."""
    for number in range(1, 10):
        key = QShortcut(QKeySequence(str(number)), owner)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda number=number: pressed(number))


@dataclass(frozen=True)
class ActionSpec:
    """What an action says and does. ``name`` is its object name; ``tip`` ends without a full stop."""

    text: str
    name: str
    trigger: Callable[[], object]
    icon: str
    shortcut: str
    tip: str


def make_actions(owner: QWidget, icons: IconSet, specs: Sequence[ActionSpec]) -> tuple[QAction, ...]:
    """Several actions of one table, in the order given."""
    return tuple(
        make_action(
            owner, icons, one.text, one.name, one.trigger, icon=one.icon, shortcut=one.shortcut, tip=one.tip
        )
        for one in specs
    )


def action_buttons(actions: Sequence[QAction], primary: str = "") -> FlowLayout:
    """One push button per action, enabled with it; the one named ``primary`` stands out."""
    return flow(*(_button_for(action, primary) for action in actions))


def _button_for(action: QAction, primary: str) -> QPushButton:
    made = QPushButton(action.text())
    made.setObjectName(f"button_{action.objectName()}")
    made.setAccessibleName(action.text())
    made.setToolTip(action.toolTip())
    if action.objectName() == primary:
        made.setProperty("look", "primary")
    else:
        made.setIcon(action.icon())
    made.clicked.connect(lambda _checked=False: action.trigger())

    def follow() -> None:
        if made.parentWidget() is not None:  # without one it would be a window
            made.setVisible(action.isVisible())
        made.setEnabled(action.isEnabled())
        made.setText(action.text())
        if action.objectName() != primary:
            made.setIcon(action.icon())

    action.changed.connect(follow)
    made.setEnabled(action.isEnabled())
    return made
