"""A text in which what differs from another text is marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from rapidfuzz.distance import Indel

from o365desk.ui.language import tr
from o365desk.ui.theme import Theme

_LONGEST = 400
"""Longer texts are not compared letter by letter."""
_WIDTH = 220
_UNLIKE = 0.6
_NEAR = 2
"""Marks with so few letters between them are one."""

Range = tuple[int, int]
"""Where a part begins, and behind its end."""


def differing(text: str, other: str) -> list[Range]:
    """The parts of a text that are not in the other one; all of it where they have little in common."""
    if not text or not other or text == other:
        return []
    mine, theirs = text.lower(), other.lower()
    unlike = Indel.normalized_similarity(mine, theirs) < _UNLIKE
    if max(len(text), len(other)) > _LONGEST or unlike:
        return [(0, len(text))]
    if mine == theirs or len(mine) != len(text):
        mine, theirs = text, other  # they differ by capital letters only, or lower case is longer
    found: list[Range] = []
    for code in Indel.opcodes(mine, theirs):
        if code.tag in ("delete", "replace"):
            near = bool(found) and code.src_start - found[-1][1] <= _NEAR
            start = found.pop()[0] if near else code.src_start
            found.append((start, code.src_end))
    return found


class DiffLabel(QWidget):
    """Wrapped plain text with marked parts. Marks are a ground and a line below, not a colour alone.

    Its context menu copies the text.

    Signals:
        clicked: It was clicked.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, text: str, marks: Sequence[Range] = (), *, muted: bool = False) -> None:
        super().__init__()
        self._theme, self._text, self._marks, self._muted = theme, text, tuple(marks), muted
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The text."""
        return self._text

    @property
    def marked(self) -> list[str]:
        """The marked parts."""
        return [self._text[start:end] for start, end in self._marks]

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        return self._laid_out(max(width, 1))[1]

    def sizeHint(self) -> QSize:
        """One line, up to a width."""
        width = min(_WIDTH, self.fontMetrics().horizontalAdvance(self._text) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(60, self.fontMetrics().height())

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self._text.replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        height = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, max(int(height + 0.999), self.fontMetrics().height())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        tokens = self._theme.tokens
        found: list[QTextLayout.FormatRange] = []
        for start, end in self._marks:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, end - start
            look = QTextCharFormat()
            look.setBackground(QColor(tokens.warning_soft))
            look.setForeground(QColor(tokens.text))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(tokens.warning))
            part.format = look
            found.append(part)
        return found

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Copy"), lambda: QGuiApplication.clipboard().setText(self._text))
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.muted if self._muted else tokens.text))
        layout, _height = self._laid_out(self.width())
        layout.draw(painter, QPointF(0, 0))
