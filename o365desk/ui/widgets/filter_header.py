"""The heading of a table with room for a bar above the columns: the filters in force."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget


class FilterHeader(QHeaderView):
    """A heading that shows a bar above its columns while there is something in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._bar: QWidget | None = None
        self.setSectionsClickable(True)

    def set_bar(self, bar: QWidget | None) -> None:
        """Show a bar in place of the one before; None takes it away."""
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = bar
        if bar is not None:
            bar.setParent(self)
            bar.show()
        self.updateGeometries()
        self.updateGeometry()
        self.geometriesChanged.emit()

    @property
    def bar(self) -> QWidget | None:
        """The bar that is shown, or None."""
        return self._bar

    def sizeHint(self) -> QSize:
        """The columns' headings, and the bar."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._room())

    def updateGeometries(self) -> None:
        """Qt asks for it whenever the size changes."""
        self.setViewportMargins(0, self._room(), 0, 0)
        super().updateGeometries()
        if self._bar is not None:
            self._bar.setGeometry(0, 0, self.width(), self._room())

    def _room(self) -> int:
        return self._bar.sizeHint().height() if self._bar is not None else 0
