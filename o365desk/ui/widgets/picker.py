"""Match To: type, and the organizations that fit are listed below the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from o365desk.ui.language import tr
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.labels import plain_label

_KEY = int(Qt.ItemDataRole.UserRole)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Picker(QFrame):
    """A pop-up with a search box and a list; the cursor stays in the box while arrows move in the list.

    Args:
        title: What is being chosen, shown above the box.
        placeholder: Text of the empty box.
        search: Called with the text after each key; answers through ``show_choices``.

    Signals:
        picked: The key of the choice taken.
    """

    picked = Signal(object)

    def __init__(
        self, title: str, placeholder: str, search: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("picker")
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._opened = QElapsedTimer()
        self._search = search
        self._answered = False
        self._take_first = False
        self.box = QLineEdit()
        self.box.setObjectName("picker_search")
        self.box.setAccessibleName(title)
        self.box.setPlaceholderText(placeholder)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._typed)
        self.choices = QListWidget()
        self.choices.setObjectName("picker_choices")
        self.choices.setAccessibleName(tr("{title}: choices", title=title))
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.itemClicked.connect(self._take)
        self.hint = plain_label(tr("Enter takes the marked line, Escape closes."), "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(title, "strong"))
        layout.addWidget(self.box)
        layout.addWidget(self.choices)
        layout.addWidget(self.hint)
        self.resize(QSize(460, 340))
        search("")

    def _typed(self, text: str) -> None:
        self._answered = self._take_first = False
        self._search(text)

    def open_at(self, place: QPoint) -> None:
        """Show at a place on screen, moved so that all of it is visible."""
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self._opened.start()
        self.show()
        self.box.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press outside closes; not the second one of the double-click that opened it."""
        early = self._opened.elapsed() < QApplication.doubleClickInterval()
        if early and not self.rect().contains(event.position().toPoint()):
            event.accept()
        else:
            super().mousePressEvent(event)

    def show_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """List (key, text) pairs; the first is marked."""
        self.choices.clear()
        for key, text in choices:
            item = QListWidgetItem(text)
            item.setData(_KEY, key)
            self.choices.addItem(item)
        self.choices.setCurrentRow(0)
        self._answered = True
        self.hint.setText(
            tr("Enter takes the marked line, Escape closes.") if choices else tr("Nothing fits. Type less.")
        )
        first = self.choices.item(0)
        if self._take_first and first is not None:
            self._take(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter takes."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._move(event.key())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        """Take the marked line; who types faster than the answer comes gets the first of the answer."""
        item = self.choices.currentItem()
        if not self._answered:
            self._take_first = True
        elif item is not None:
            self._take(item)

    def _move(self, key: int) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}.get(Qt.Key(key), 8)
        row = max(0, min(self.choices.count() - 1, self.choices.currentRow() + step))
        self.choices.setCurrentRow(row)

    def _take(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        self.close()
        self.picked.emit(key)
