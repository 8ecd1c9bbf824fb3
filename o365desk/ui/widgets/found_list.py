"""The list below the search box: two lines a finding, the parts that fit marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from o365desk.domain.finding import Finding, Wanted, spans
from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr, tr_text
from o365desk.ui.models.found_rows import (
    KIND_WORDS,
    NOTE_TONES,
    ROW_ROLE,
    FoundModel,
    FoundRow,
    HeadRow,
    MoreRow,
    when,
)
from o365desk.ui.theme import GRID, Theme, Tone

Index = QModelIndex | QPersistentModelIndex
_ICON = 20
_LEFT = GRID + _ICON + GRID + 2
_MARGIN = GRID + 2


class FoundDelegate(QStyledItemDelegate):
    """Draws headings, findings and the line for more. All text is drawn as it is."""

    def __init__(self, icons: IconSet, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A finding takes two lines of text, all else one."""
        height = option.fontMetrics.height()
        line = index.data(ROW_ROLE)
        if isinstance(line, FoundRow):
            return QSize(0, 2 * height + GRID + 4)
        return QSize(0, height + (2 * GRID if isinstance(line, HeadRow) else GRID + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line of the list."""
        line = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selection))
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(tokens.accent)
            )
        area = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if isinstance(line, HeadRow):
            self._head(painter, option, area, line)
        elif isinstance(line, MoreRow):
            painter.setPen(QColor(tokens.accent))
            painter.drawText(
                area.adjusted(_LEFT - GRID, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), line.text
            )
        elif isinstance(line, FoundRow):
            model = index.model()
            wanted = model.wanted if isinstance(model, FoundModel) else Wanted()
            self._finding(painter, option, area, line.finding, wanted)
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, line: HeadRow) -> None:
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        place = area.adjusted(0, 0, 0, -GRID // 2)
        flags = int(Qt.AlignmentFlag.AlignBottom)
        painter.drawText(place, flags, tr(KIND_WORDS[line.kind][1]))
        painter.setFont(option.font)
        painter.drawText(place, flags | int(Qt.AlignmentFlag.AlignRight), line.count)

    def _finding(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, one: Finding, wanted: Wanted
    ) -> None:
        tone = NOTE_TONES.get(one.note, Tone.MUTED)
        icon = "user-left" if one.note == "left" else KIND_WORDS[one.kind][2]
        pixmap = self._icons.pixmap(icon, _ICON, Tone.MUTED, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), area.center().y() - _ICON // 2 + 1, pixmap)
        half = area.height() // 2
        upper = QRect(area.left() + _LEFT - GRID, area.top() + 2, area.width() - _LEFT + GRID, half - 2)
        lower = QRect(upper.left(), area.top() + half, upper.width(), half - 2)
        detail = "  ".join(part for part in (when(one), one.detail) if part)
        muted = QColor(self._theme.tokens.muted)
        if not detail and not one.note:
            upper.setBottom(lower.bottom())
        upper.setRight(self._place(painter, option, upper, one.place, wanted))
        lower.setRight(self._aside(painter, option, lower, tr_text(one.note), self._theme.colour(tone)))
        self._marked(painter, option, upper, one.title, wanted, QColor(self._theme.tokens.text))
        self._marked(painter, option, lower, detail, wanted, muted)

    def _place(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str, wanted: Wanted
    ) -> int:
        """Draw whose it is at the right, marked like the rest; returns where the room left of it ends."""
        if not text:
            return area.right()
        bold = QFont(option.font)
        bold.setBold(True)
        metrics = QFontMetrics(bold if spans(wanted, _one_line(text)) else option.font)
        width = min(metrics.horizontalAdvance(_one_line(text)) + 1, area.width() * 2 // 5)
        place = QRect(area.right() - width, area.top(), width, area.height())
        self._marked(painter, option, place, text, wanted, QColor(self._theme.tokens.muted))
        return area.right() - width - 2 * GRID

    def _aside(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str, colour: QColor
    ) -> int:
        """Draw a text at the right; returns where the room left of it ends."""
        if not text:
            return area.right()
        width = min(option.fontMetrics.horizontalAdvance(text), area.width() * 2 // 5)
        shown = option.fontMetrics.elidedText(_one_line(text), Qt.TextElideMode.ElideRight, width + 1)
        painter.setFont(option.font)
        painter.setPen(colour)
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(area, flags | int(Qt.TextFlag.TextSingleLine), shown)
        return area.right() - width - 2 * GRID

    def _marked(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        text: str,
        wanted: Wanted,
        colour: QColor,
    ) -> None:
        """Draw a text, the parts that fit in bold on a tint; what would be cut off is brought in."""
        whole = _one_line(text)
        bold = QFont(option.font)
        bold.setBold(True)
        shown, marks = _into_view(whole, spans(wanted, whole), area.width(), QFontMetrics(bold))
        x = area.left()
        for part, is_marked in _pieces(shown, marks):
            metrics = QFontMetrics(bold if is_marked else option.font)
            painter.setFont(bold if is_marked else option.font)
            room = area.right() - x
            if room <= 0:
                break
            fitted = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(fitted)
            if is_marked:
                tint = QRect(x, area.center().y() - metrics.height() // 2, width, metrics.height())
                painter.fillRect(tint, QColor(self._theme.tokens.warning_soft))
                painter.setPen(QColor(self._theme.tokens.text))
            else:
                painter.setPen(colour)
            flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
            painter.drawText(QRect(x, area.top(), width + 2, area.height()), flags, fitted)
            x += width
            if fitted != part:
                break


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _into_view(
    text: str, marks: Sequence[tuple[int, int]], width: int, metrics: QFontMetrics
) -> tuple[str, Sequence[tuple[int, int]]]:
    """Cut a long text's beginning where its first fit would not be seen otherwise."""
    if not marks or metrics.horizontalAdvance(text[: sum(marks[0])]) <= width:
        return text, marks
    start = marks[0][0]
    while start > 0 and metrics.horizontalAdvance(f"…{text[start - 1 : sum(marks[0])]}") < width // 2:
        start -= 1
    return f"…{text[start:]}", [(at - start + 1, count) for at, count in marks]


def _pieces(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """A text cut where marks begin and end."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, count in marks:
        pieces += [(text[at:start], False), (text[start : start + count], True)]
        at = start + count
    pieces.append((text[at:], False))
    return [piece for piece in pieces if piece[0]]


class FoundList(QListView):
    """The findings; the focus stays in the box above it."""

    def __init__(self, model: FoundModel, icons: IconSet, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("find_results")
        self.setAccessibleName(tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(model)
        self.setItemDelegate(FoundDelegate(icons, theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        theme.changed.connect(self.viewport().update)
