"""Labels, cards, buttons and layouts: the smallest building blocks. All text is plain text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr
from o365desk.ui.text import plain_tooltip
from o365desk.ui.theme import GRID, Theme, Tone


def plain_label(text: str = "", look: str = "", *, wrap: bool = False, name: str = "") -> QLabel:
    """A label that shows its text literally. ``look``: title, heading, strong, muted, problem, number."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if look:
        label.setProperty("look", look)
    if name:
        label.setObjectName(name)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


class ElidedLabel(QLabel):
    """One line of plain text that ends in an ellipsis where it does not fit; the tooltip has it all."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Set the text and its tooltip."""
        super().setText(text)
        self._explain()

    def _explain(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tooltip(self.text()) if cut else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip is there only when something is cut."""
        super().resizeEvent(event)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text with an ellipsis."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)


class IconLabel(QLabel):
    """An icon that keeps its tone when the scheme changes. Decoration only: it has no accessible name."""

    def __init__(
        self, icons: IconSet, theme: Theme, name: str, tone: Tone = Tone.TEXT, size: int = 20
    ) -> None:
        super().__init__()
        self._icons, self._name, self._tone, self._size = icons, name, tone, size
        self.setFixedSize(size, size)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew on another screen density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(self._icons.pixmap(self._name, self._size, self._tone, self.devicePixelRatio()))


def button(
    text: str,
    name: str,
    action: Callable[[], object] | None = None,
    *,
    look: str = "",
    tooltip: str = "",
    accessible: str = "",
) -> QPushButton:
    """A push button. ``look``: primary, danger, quiet or empty; ``name`` is its object name."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(accessible or text.replace("&", ""))
    if look:
        made.setProperty("look", look)
    if tooltip:
        made.setToolTip(plain_tooltip(tooltip))
    if action is not None:
        made.clicked.connect(lambda _checked=False: action())
    return made


def icon_button(
    icons: IconSet, icon: str, text: str, name: str, action: Callable[[], object] | None = None
) -> QToolButton:
    """A button with only an icon; ``text`` is its tooltip and accessible name."""
    made = QToolButton()
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setToolTip(plain_tooltip(text))
    made.setIconSize(QSize(20, 20))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.bind(made, icon)
    if action is not None:
        made.clicked.connect(lambda _checked=False: action())
    return made


class CopyButton(QPushButton):
    """Copies a text to the clipboard and says so for two seconds."""

    def __init__(
        self, icons: IconSet, what: str, text: Callable[[], str], name: str, label: str = ""
    ) -> None:
        super().__init__(label or tr("Copy"))
        self._label = label or tr("Copy")
        self._text = text
        self.setObjectName(name)
        self.setProperty("look", "quiet")
        self.setAccessibleName(tr("Copy {what}", what=what))
        self.setToolTip(plain_tooltip(tr("Copy {what} to the clipboard", what=what)))
        icons.bind(self, "copy", Tone.ACCENT)
        self._timer = QTimer(self, singleShot=True, interval=2000)
        self._timer.timeout.connect(lambda: self.setText(self._label))
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.setText(tr("Copied"))
        self._timer.start()


class Card(QFrame):
    """A bordered surface with a vertical layout in ``body``."""

    def __init__(self, parent: QWidget | None = None, *, look: str = "card", margin: int = 2 * GRID) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(GRID)


def line() -> QFrame:
    """A thin horizontal rule."""
    rule = QFrame()
    rule.setProperty("look", "line")
    return rule


def row(*parts: QWidget | QLayout | int | None, spacing: int = GRID) -> QHBoxLayout:
    """Things side by side. An int is a fixed gap, None stretches."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    _fill(layout, parts)
    return layout


def column(*parts: QWidget | QLayout | int | None, spacing: int = GRID) -> QVBoxLayout:
    """Things one below the other. An int is a fixed gap, None stretches."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    _fill(layout, parts)
    return layout


def _fill(layout: QBoxLayout, parts: tuple[QWidget | QLayout | int | None, ...]) -> None:
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


class VerticalScroll(QScrollArea):
    """Scrolls up and down only; it never becomes narrower than its content allows."""

    def minimumSizeHint(self) -> QSize:
        """Room for the content's width and the scroll bar."""
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 80)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Content that became wider (a count came in) gets its room."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scroll(content: QWidget, name: str) -> QScrollArea:
    """``content`` in a scroll area without a frame; sideways only if its text finds no room otherwise."""
    area = VerticalScroll()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    content.setObjectName("scroll_body")
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def repolish(widget: QWidget) -> None:
    """Apply the style sheet again after a ``look`` or ``tone`` property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    for child in widget.findChildren(QWidget):
        child.style().unpolish(child)
        child.style().polish(child)
