"""Layouts that follow the room there is: lines that wrap, and columns that become rows.

With large text or in a narrow window nothing is cut off that way.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from o365desk.ui.theme import GRID

_FORM_EM = 60
"""Two forms beside each other need so many letters M."""
_HORIZONTAL = Qt.Orientation.Horizontal


class FlowLayout(QLayout):
    """Left to right, then the next line (after Qt's own flow layout example).

    What expands takes what is left of its line; ``add_stretch`` pushes what follows to the right.

    Args:
        parent: The widget it lays out; None: it becomes a part of another layout.
        spacing: Pixels between widgets, both ways.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = GRID) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands over an item."""
        self._items.append(item)

    def add_layout(self, layout: QLayout) -> None:
        """Add a layout as one part."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def add_stretch(self) -> None:
        """What follows in the same line goes to its end."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item by its place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        sizes = [item.sizeHint() for item in self._items if _counts(item)]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        return QSize(
            sum(size.width() for size in sizes) + gaps, max((size.height() for size in sizes), default=0)
        )

    def minimumSize(self) -> QSize:
        """Room for the widest widget."""
        size = QSize()
        for item in self._items:
            if _counts(item):
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that a width needs; with ``move`` the parts go to their places."""
        y = rect.y()
        for line in self._lines(rect.width()):
            sizes = [self._size(item, rect.width()) for item in line]
            height = max(size.height() for size in sizes)
            if move:
                self._place_line(QRect(rect.x(), y, rect.width(), height), line, sizes)
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if not _counts(item) and not _is_spacer(item):
                continue
            wanted = self._size(item, width).width()
            if lines and (_is_spacer(item) or used + self.spacing() + wanted <= width):
                lines[-1].append(item)
                used += 0 if _is_spacer(item) else self.spacing() + wanted
            elif not _is_spacer(item):
                lines.append([item])
                used = wanted
        return lines

    def _place_line(self, rect: QRect, line: list[QLayoutItem], sizes: list[QSize]) -> None:
        taken = sum(size.width() for size in sizes) + self.spacing() * (
            sum(not _is_spacer(item) for item in line) - 1
        )
        wide = [item for item in line if item.expandingDirections() & _HORIZONTAL]
        more = max(0, rect.width() - taken) // len(wide) if wide else 0
        x = rect.x()
        for item, size in zip(line, sizes, strict=True):
            width = size.width() + (more if item in wide else 0)
            item.setGeometry(
                QRect(QPoint(x, rect.y() + (rect.height() - size.height()) // 2), QSize(width, size.height()))
            )
            x += width + (0 if _is_spacer(item) else self.spacing())

    @staticmethod
    def _size(item: QLayoutItem, most: int) -> QSize:
        """An item's size; what is wider than a line becomes as narrow as one, and higher if that helps."""
        size = item.sizeHint()
        width = max(min(size.width(), most), min(item.minimumSize().width(), size.width()))
        if item.hasHeightForWidth() and width < size.width():
            return QSize(width, item.heightForWidth(width))
        return QSize(width, size.height())


def _is_spacer(item: QLayoutItem) -> bool:
    return item.spacerItem() is not None


def _counts(item: QLayoutItem) -> bool:
    """Whether it is seen: hidden widgets take no room."""
    return not item.isEmpty()


def flow(*parts: QWidget | QLayout | None, spacing: int = GRID) -> FlowLayout:
    """Things side by side that wrap where there is no room; None pushes what follows to the right."""
    layout = FlowLayout(spacing=spacing)
    for part in parts:
        if part is None:
            layout.add_stretch()
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.add_layout(part)
    return layout


class SideBySide(QWidget):
    """Parts side by side, or one below the other where the window is too narrow for its text.

    Args:
        parts: From left to right.
        least_em: From this width on, in widths of the letter M, they stand side by side.
        shares: How the width is shared; none: equally.
        spacing: Pixels between them.
    """

    def __init__(
        self, *parts: QWidget, least_em: int = _FORM_EM, shares: Sequence[int] = (), spacing: int = 2 * GRID
    ) -> None:
        super().__init__()
        self._least_em = least_em
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for part, share in zip(parts, shares or [1] * len(parts), strict=True):
            self._box.addWidget(part, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction."""
        super().resizeEvent(event)
        wide = is_wide(self, self._least_em)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def is_wide(widget: QWidget, least_em: int) -> bool:
    """Whether a widget is at least so many letters M wide."""
    return widget.width() >= least_em * widget.fontMetrics().horizontalAdvance("M")
