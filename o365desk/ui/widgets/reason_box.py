"""A line that asks why, in place: Enter takes it, empty or not; Escape closes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from o365desk.ui.language import tr
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.labels import plain_label

_LONGEST = 200


class ReasonBox(QFrame):
    """A pop-up with one line of text.

    Signals:
        given: The reason; may be empty.
    """

    given = Signal(str)

    def __init__(self, title: str, placeholder: str, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("reason_box")
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = QLineEdit(text)
        self.box.setObjectName("reason_text")
        self.box.setAccessibleName(title)
        self.box.setPlaceholderText(placeholder)
        self.box.setMaxLength(_LONGEST)
        self.box.returnPressed.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(title, "strong"))
        layout.addWidget(self.box)
        layout.addWidget(plain_label(tr("Enter ignores, with or without a reason. Escape closes."), "muted"))
        self.resize(QSize(420, self.sizeHint().height()))

    def open_at(self, place: QPoint) -> None:
        """Show at a place on screen, moved so that all of it is visible."""
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.box.setFocus()

    def _take(self) -> None:
        text = self.box.text()
        self.close()
        self.given.emit(text)
