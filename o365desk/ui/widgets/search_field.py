"""The search box and the row of exclusive filters with counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from o365desk.ui.icons import IconSet
from o365desk.ui.language import number, tr
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.flow import FlowLayout
from o365desk.ui.widgets.labels import button

_PAUSE_MS = 30


class SearchField(QLineEdit):
    """A search box. Escape clears it, then leaves it; Down goes to the list.

    Signals:
        searched: The text, a moment after the last key.
        left_down: Down or Enter was pressed, or Escape in the empty box.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, icons: IconSet, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(placeholder.rstrip("…"))
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(180)
        self.setMaximumWidth(420)
        glass = QAction(self)
        icons.bind(glass, "search", Tone.MUTED)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _text: self._timer.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, Down and Enter leave towards the list."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._timer.stop()
                self.searched.emit(self.text())
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Exclusive filters side by side, each with its count: ``Unmatched 12  Matched 30  All 42``.

    Args:
        options: (key, label) pairs; the first is chosen.
        name: Object name; the buttons are ``<name>_<key>``.

    Signals:
        chosen: The key of the filter the technician took.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._labels = {key: tr(label) for key, label in options}
        self._group = QButtonGroup(self)
        self._buttons = {
            key: button(label, f"{name}_{key}", look="segment") for key, label in self._labels.items()
        }
        layout = FlowLayout(self, spacing=GRID // 2)
        for key, made in self._buttons.items():
            made.setCheckable(True)
            self._group.addButton(made)
            layout.addWidget(made)
            made.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
        next(iter(self._buttons.values())).setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many records a filter has; None takes the count away."""
        label = self._labels[key] if count is None else f"{self._labels[key]}  {number(count)}"
        self._buttons[key].setText(label)
        self._buttons[key].setAccessibleName(label)

    def current(self) -> str:
        """The key of the filter in force."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def choose(self, key: str) -> None:
        """Take a filter, as by a click."""
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)
