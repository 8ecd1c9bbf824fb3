"""Small pictures: a bar of shares with its legend, and bars one below the other. Every part can be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from o365desk.ui.language import number, tr
from o365desk.ui.text import plain_tooltip
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.flow import FlowLayout

_BAR = 14
_ROUND = 4.0
_NAMES = 0.5
_BARS = 0.28
_FIGURES = 0.36
"""Shares of a line's width."""


@dataclass(frozen=True)
class Share:
    """A part of a bar. ``key`` says what to open."""

    key: str
    label: str
    count: int
    tone: Tone


class ShareBar(QWidget):
    """One bar, divided by shares; below it a legend of buttons with the counts.

    Args:
        theme: The looks.
        name: Object name; the legend's buttons are ``<name>_<key>``.
        title: What is counted, for whoever does not see the bar.

    Signals:
        opened: The key of a part that was clicked.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._theme = theme
        self._name = name
        self._bar = _Bar(theme, self.opened.emit)
        self._legend = QWidget()
        self._flow = FlowLayout(self._legend, spacing=GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._bar)
        layout.addWidget(self._legend)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show these parts, in this order; the bar leaves out what is zero, the legend does not."""
        self._bar.show_shares(shares)
        self._flow.clear()
        for one in shares:
            entry = LegendEntry(self._theme, one)
            entry.setObjectName(f"{self._name}_{one.key.replace(' ', '_')}")
            entry.clicked.connect(lambda _=False, key=one.key: self.opened.emit(key))
            self._flow.addWidget(entry)


class _Bar(QWidget):
    """The bar itself; the legend serves keyboards and screen readers."""

    def __init__(self, theme: Theme, opened: Callable[[str], object]) -> None:
        super().__init__()
        self._theme = theme
        self._opened = opened
        self._shares: list[Share] = []
        self.setFixedHeight(_BAR)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_shares(self, shares: Sequence[Share]) -> None:
        self._shares = [one for one in shares if one.count]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.border))
        for one, left, width in self._parts():
            painter.fillRect(QRectF(left, 0, max(1.0, width - 1), _BAR), self._theme.colour(one.tone))

    def _parts(self) -> list[tuple[Share, float, float]]:
        total = sum(one.count for one in self._shares)
        parts, left = [], 0.0
        for one in self._shares:
            width = self.width() * one.count / total
            parts.append((one, left, width))
            left += width
        return parts

    def _at(self, x: float) -> Share | None:
        return next((one for one, left, width in self._parts() if left <= x < left + width), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().x())
        self.setToolTip(plain_tooltip(f"{found.label}: {number(found.count)}") if found else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().x())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._opened(found.key)


class _Painted(QAbstractButton):
    """A button that paints itself and shows focus and hover."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def _ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.raised))
            painter.drawRoundedRect(around, _ROUND, _ROUND)
        if self.hasFocus():
            painter.setPen(self._theme.colour(Tone.ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around, _ROUND, _ROUND)


class LegendEntry(_Painted):
    """A coloured square, a word and a count."""

    def __init__(self, theme: Theme, share: Share) -> None:
        super().__init__(theme)
        self._share = share
        self.setText(f"{share.label}  {number(share.count)}")
        self.setAccessibleName(f"{share.label}: {number(share.count)}")
        self.setToolTip(plain_tooltip(tr("Show them")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the square, the word and the count."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4 * GRID, metrics.height() + GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        self._ground(painter)
        side = 10
        top = (self.height() - side) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._share.tone))
        painter.drawRoundedRect(QRectF(GRID / 2, top, side, side), 2, 2)
        painter.setPen(self._theme.colour(Tone.TEXT if self._share.count else Tone.MUTED))
        place = self.rect().adjusted(GRID + side, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


@dataclass(frozen=True)
class Level:
    """A line of ``LevelRow``: how much of a whole. ``full`` is the longest whole of all lines."""

    key: str
    label: str
    value: int
    whole: int
    full: int
    text: str


class LevelRow(_Painted):
    """A name, a bar that shows a value within a whole, and the figures, which take a share of the line."""

    def __init__(
        self, theme: Theme, level: Level, *, tone: Tone = Tone.ACCENT, figures: float = _FIGURES
    ) -> None:
        super().__init__(theme)
        self._level = level
        self._tone = tone
        self._figures = figures
        self.setText(level.label)
        self.setAccessibleName(f"{level.label}: {level.text}")
        self.setToolTip(plain_tooltip(f"{level.label}: {level.text}"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(320, self.fontMetrics().height() + GRID + GRID // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        self._ground(painter)
        level, metrics, half = self._level, self.fontMetrics(), GRID // 2
        # The same shares in every line, so that bars begin at one edge.
        names = int(self.width() * min(_NAMES, 1 - _BARS - self._figures))
        figures = int(self.width() * self._figures)
        painter.setPen(self._theme.colour(Tone.TEXT))
        label = metrics.elidedText(level.label, Qt.TextElideMode.ElideRight, names - GRID)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(half, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.setPen(self._theme.colour(Tone.MUTED))
        painter.drawText(
            self.rect().adjusted(0, 0, -half, 0), middle | Qt.AlignmentFlag.AlignRight, level.text
        )
        room = max(0, self.width() - names - figures - half)
        top = (self.height() - GRID) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for value, colour in (
            (level.whole, QColor(self._theme.tokens.border)),
            (min(level.value, level.whole) or 0, self._theme.colour(self._tone)),
        ):
            width = room * value / max(1, level.full)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(names, top, max(2.0, width) if value else 0.0, GRID), 3, 3)
