"""A score as its parts: what spoke for and against, each with a small bar; the runner-up; what is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from o365desk.domain.explaining import Explanation
from o365desk.domain.learned import LearnedFact
from o365desk.domain.matching import EvidencePart
from o365desk.ui.context import UiContext
from o365desk.ui.text import format_time, plain_tooltip
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.labels import IconLabel, plain_label

_BAR = QSize(9 * GRID, GRID)
_ROUND = 3.0
_TEXTLESS = frozenset({"holder"})
"""Parts that say something but weigh nothing."""


class PartBar(QWidget):
    """A part's weight: to the right of the middle what speaks for, to the left what speaks against.

    Args:
        theme: The looks.
        part: The part.
        most: The heaviest part's, which reaches the end.
    """

    def __init__(self, theme: Theme, part: EvidencePart, most: float) -> None:
        super().__init__()
        self._theme = theme
        self._tone = _sign(part)[1]
        self._share = max(-1.0, min(1.0, part.points / most)) if most else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Small, and as high as a line of text."""
        return QSize(_BAR.width(), max(_BAR.height(), self.fontMetrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, top = self.width() / 2, (self.height() - _BAR.height()) / 2
        painter.setBrush(QColor(self._theme.tokens.border))
        painter.drawRoundedRect(QRectF(0, top, self.width(), _BAR.height()), _ROUND, _ROUND)
        length = abs(self._share) * middle
        left = middle if self._share > 0 else middle - length
        painter.setBrush(self._theme.colour(self._tone))
        painter.drawRoundedRect(QRectF(left, top, length, _BAR.height()), _ROUND, _ROUND)
        painter.fillRect(QRectF(middle - 0.5, top - 2, 1, _BAR.height() + 4), self._theme.colour(Tone.MUTED))


def evidence_grid(context: UiContext, parts: Sequence[EvidencePart]) -> QGridLayout:
    """One line per part: a sign, the sentence, a bar, the points. The first part is the heaviest."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID)
    grid.setVerticalSpacing(GRID // 2)
    grid.setColumnStretch(1, 1)
    most = max((abs(part.points) for part in parts), default=0.0)
    # Logits are a few points, scores a hundred.
    digits = 1 if most < 20 else 0
    top = Qt.AlignmentFlag.AlignTop
    for line, part in enumerate(parts):
        icon, tone, word = _sign(part)
        grid.addWidget(IconLabel(context.icons, context.theme, icon, tone, 16), line, 0, top)
        text = plain_label(part.text, "muted" if part.name == "start" else "", wrap=True)
        text.setAccessibleName(f"{word}, {part.points:+.{digits}f} points: {part.text}")
        grid.addWidget(text, line, 1, top)
        if part.name in _TEXTLESS:
            continue
        grid.addWidget(PartBar(context.theme, part, most), line, 2, top)
        points = plain_label(f"{part.points:+.{digits}f}", "muted")
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        points.setMinimumWidth(points.fontMetrics().horizontalAdvance("+00.0"))
        grid.addWidget(points, line, 3, top)
    return grid


def _sign(part: EvidencePart) -> tuple[str, Tone, str]:
    if part.name == "start":
        return "circle", Tone.MUTED, "Beginning"
    if part.points < 0:
        return "conflict", Tone.WARNING, "Against"
    return ("check", Tone.OK, "For") if part.points else ("user-left", Tone.MUTED, "Note")


def facts_grid(context: UiContext, facts: Sequence[LearnedFact]) -> QGridLayout:
    """What was learned, one line per fact, with who taught it in the tooltip."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for line, one in enumerate(facts):
        grid.addWidget(IconLabel(context.icons, context.theme, "info", Tone.INFO, 16), line, 0, top)
        text = plain_label(one.sentence, wrap=True, name=f"fact_{one.number}")
        text.setAccessibleName(f"Learned: {one.sentence} {taught(one)}")
        text.setToolTip(plain_tooltip(taught(one)))
        grid.addWidget(text, line, 1, top)
    return grid


def taught(one: LearnedFact) -> str:
    """Who taught a fact, when, and by which decision."""
    who = f"Taught by {one.taught_by}" if one.taught_by else "Taught by a technician"
    when = f" on {format_time(one.taught_at)}" if one.taught_at is not None else ""
    return f"{who}{when}{f': {one.decision}' if one.decision else ''}"


def lead_of(one: Explanation) -> str:
    """The runner-up and the gap, in one sentence."""
    other = one.runner_up
    if other is None:
        return "No other candidate."
    size = abs(one.gap)
    points = "point" if round(size) == 1 else "points"
    where = "ahead of" if one.gap >= 0 else "behind"
    return f"{size:.0f} {points} {where} {other.name} ({other.score:.0f} %)."
