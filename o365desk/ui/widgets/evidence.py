"""A score as its parts: what spoke for and against, each with a small bar; the runner-up; what is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from o365desk.domain.explaining import Explanation
from o365desk.domain.learned import LearnedFact
from o365desk.domain.matching import EvidencePart
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.text import format_time, plain_tooltip, signed
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.labels import IconLabel, plain_label

_BAR = QSize(9 * GRID, GRID)
_ROUND = 3.0
_FEW = 20
_ROOMY = 36 * GRID
_TOP = Qt.AlignmentFlag.AlignTop
_WEIGHTLESS = frozenset({"holder"})
"""Parts that say something but weigh nothing."""

BESIDE_EM = 80
"""From so many letters M on, reasons stand beside the fields they are about."""


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


class EvidenceList(QWidget):
    """One line per part: a sign, the sentence, a bar, the points; where that is too narrow, in two lines.

    Args:
        context: Icons and looks.
        parts: The parts, the heaviest first.
    """

    def __init__(self, context: UiContext, parts: Sequence[EvidencePart]) -> None:
        super().__init__()
        self._narrow = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        self._weights: dict[int, tuple[PartBar, QLabel]] = {}
        most = max((abs(part.points) for part in parts), default=0.0)
        # Logits are a few points, scores a hundred.
        digits = 1 if most < _FEW else 0
        for line, part in enumerate(parts):
            icon, tone, word = _sign(part)
            self._grid.addWidget(IconLabel(context.icons, context.theme, icon, tone, 16), 2 * line, 0, _TOP)
            said = tr_text(part.text)
            text = plain_label(said, "muted" if part.name == "start" else "", wrap=True)
            text.setAccessibleName(
                tr(
                    "{word}, {points} points: {text}",
                    word=word,
                    points=signed(part.points, digits),
                    text=said,
                )
            )
            self._grid.addWidget(text, 2 * line, 1, _TOP)
            if part.name not in _WEIGHTLESS:
                points = plain_label(signed(part.points, digits), "muted")
                points.setMinimumWidth(points.fontMetrics().horizontalAdvance("+00.0"))
                self._weights[2 * line] = PartBar(context.theme, part, most), points
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines each can be, so that it can become so again."""
        return QSize(_BAR.width() + 8 * GRID, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bars move below their sentences when these would be squeezed, and back."""
        super().resizeEvent(event)
        narrow = event.size().width() < _ROOMY
        if narrow is not self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        below, left = (1, 1) if self._narrow else (0, 2)
        side = Qt.AlignmentFlag.AlignLeft if self._narrow else Qt.AlignmentFlag.AlignRight
        for line, (bar, points) in self._weights.items():
            for widget in (bar, points):
                self._grid.removeWidget(widget)
            points.setAlignment(side | _TOP)
            self._grid.addWidget(bar, line + below, left, _TOP | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(points, line + below, left + 1, _TOP)


def _sign(part: EvidencePart) -> tuple[str, Tone, str]:
    if part.name == "start":
        return "circle", Tone.MUTED, tr("Beginning")
    if part.points < 0:
        return "conflict", Tone.WARNING, tr("Against")
    return ("check", Tone.OK, tr("For")) if part.points else ("user-left", Tone.MUTED, tr("Note"))


def facts_grid(context: UiContext, facts: Sequence[LearnedFact]) -> QGridLayout:
    """What was learned, one line per fact, with who taught it in the tooltip."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID)
    grid.setColumnStretch(1, 1)
    for line, one in enumerate(facts):
        grid.addWidget(IconLabel(context.icons, context.theme, "info", Tone.INFO, 16), line, 0, _TOP)
        sentence = tr_text(one.sentence)
        text = plain_label(sentence, wrap=True, name=f"fact_{one.number}")
        text.setAccessibleName(tr("Learned: {sentence} {taught}", sentence=sentence, taught=taught(one)))
        text.setToolTip(plain_tooltip(taught(one)))
        grid.addWidget(text, line, 1, _TOP)
    return grid


def taught(one: LearnedFact) -> str:
    """Who taught a fact, when, and by which decision."""
    who = (
        tr("Taught by {taught_by}", taught_by=one.taught_by)
        if one.taught_by
        else tr("Taught by a technician")
    )
    when = (
        tr(" on {format_time}", format_time=format_time(one.taught_at)) if one.taught_at is not None else ""
    )
    return f"{who}{when}{f': {tr_text(one.decision)}' if one.decision else ''}"


def lead_of(one: Explanation) -> str:
    """The runner-up and the gap, in one sentence."""
    other = one.runner_up
    if other is None:
        return tr("No other candidate.")
    size = abs(one.gap)
    where = {"name": other.name, "score": f"{other.score:.0f}"}
    if one.gap >= 0:
        return tr_n(
            round(size),
            "{n} point ahead of {name} ({score} %).",
            "{n} points ahead of {name} ({score} %).",
            **where,
        )
    return tr_n(
        round(size), "{n} point behind {name} ({score} %).", "{n} points behind {name} ({score} %).", **where
    )
