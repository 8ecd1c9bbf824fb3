"""Banners, badges and empty states: how a view speaks without a box in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from o365desk.domain.errors import AppError
from o365desk.ui.icons import IconSet
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.labels import IconLabel, button, icon_button, plain_label, repolish, row

TONE_ICONS = {Tone.OK: "ok", Tone.WARNING: "warning", Tone.ERROR: "error", Tone.INFO: "info"}
_WORDS = {
    Tone.OK: noop("Done"),
    Tone.WARNING: noop("Please note"),
    Tone.ERROR: noop("Error"),
    Tone.INFO: noop("Information"),
}


class Banner(QFrame):
    """A sentence or two on top of a view, with an icon, at most one action, and a close button.

    Signals:
        closed: After the technician closed it.
    """

    closed = Signal()

    def __init__(self, icons: IconSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("look", "banner")
        self._action: Callable[[], object] | None = None
        self._back_to: QWidget | None = None
        self._icon = IconLabel(icons, theme, "info", Tone.INFO)
        self.title = plain_label("", "strong", wrap=True, name="banner_title")
        self.text = plain_label("", wrap=True, name="banner_text")
        for label in (self.title, self.text):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = button("", "banner_action", self._act, look="quiet")
        self._close = icon_button(icons, "close", tr("Close this message"), "banner_close", self._shut)
        self._no = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._no.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._no.activated.connect(self._shut)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(12)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_message(
        self,
        tone: Tone,
        text: str,
        *,
        title: str = "",
        button_text: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Show a message. ``text`` and ``title`` are shown literally whatever they hold."""
        self.setProperty("tone", tone.value)
        repolish(self)
        self._icon.show_icon(TONE_ICONS.get(tone, "info"), tone)
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._action = action
        self._back_to = None
        self._button.setAccessibleDescription("")
        self._button.setText(button_text.replace("&", "&&"))
        self._button.setAccessibleName(button_text)
        self._button.setVisible(bool(button_text))
        self.setAccessibleName(f"{tr(_WORDS.get(tone, 'Message'))}: {title} {text}".strip())
        self.show()

    def ask(self, text: str, *, title: str, button_text: str, action: Callable[[], object]) -> None:
        """Ask before something is done. The focus goes there; Esc or closing it changes nothing.

        Args:
            text: What would happen.
            title: The question.
            button_text: What the button does; ``&`` before the letter that presses it.
            action: Called when it is pressed.
        """
        back_to = QApplication.focusWidget()

        def agreed() -> None:
            self.hide()
            self._give_back()
            action()

        self.show_message(Tone.WARNING, text, title=title, button_text=button_text, action=agreed)
        self._button.setText(button_text)
        self._button.setAccessibleName(button_text.replace("&", ""))
        self._button.setAccessibleDescription(f"{title} {text}")
        self._back_to = back_to
        self._close.setFocus()

    def show_error(
        self, error: AppError, *, button_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show an expected fault: what happened, why, and what to do."""
        body = " ".join(tr_text(part) for part in (error.message, error.hint) if part)
        self.show_message(
            Tone.ERROR, body, title=tr_text(error.title), button_text=button_text, action=action
        )

    def _act(self) -> None:
        if self._action is not None:
            self._action()

    def _shut(self) -> None:
        self.hide()
        self._give_back()
        self.closed.emit()

    def _give_back(self) -> None:
        """The focus goes where it was before the question."""
        back_to, self._back_to = self._back_to, None
        if back_to is not None and shiboken6.isValid(back_to) and back_to.isVisible():
            back_to.setFocus()


class StatusBadge(QFrame):
    """A pill with an icon and a word."""

    def __init__(self, icons: IconSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "badge")
        self._icon = IconLabel(icons, theme, "circle", Tone.MUTED, 14)
        self._label = plain_label("", name="badge_text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 3, 10, 3)
        layout.setSpacing(5)
        layout.addWidget(self._icon)
        layout.addWidget(self._label)

    def show_status(self, text: str, tone: Tone, icon: str = "") -> None:
        """Set the word, its tone and icon."""
        self.setProperty("tone", tone.value)
        repolish(self)
        self._label.setText(text)
        self._icon.show_icon(icon or TONE_ICONS.get(tone, "circle"), tone)
        self.setAccessibleName(tr("Status: {text}", text=text))

    def text(self) -> str:
        """The word."""
        return self._label.text()


class EmptyState(QWidget):
    """What a view shows when there is nothing yet: an icon, what it means, what to do next."""

    def __init__(
        self,
        icons: IconSet,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        actions: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self.setAccessibleName(f"{title} {text}")
        words = plain_label(text, "muted", wrap=True, name="empty_text")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMaximumWidth(520)
        words.setMinimumWidth(360)
        heading = plain_label(title, "heading", name="empty_title")
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(IconLabel(icons, theme, icon, Tone.MUTED, 48), 0, middle)
        layout.addSpacing(GRID)
        layout.addWidget(heading, 0, middle)
        # In a row, not aligned: only so the label gets the height that its text needs at its width.
        around = row(None, words, None)
        around.setStretch(1, 100)
        layout.addLayout(around)
        layout.addSpacing(GRID)
        if actions:
            layout.addLayout(row(None, *actions, None))
        layout.addStretch(3)


class LoadingState(QWidget):
    """Shown while a view's data is on its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("loading_state")
        self.label = plain_label(tr("Loading…"), "muted", name="loading_text")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(200)
        bar.setAccessibleName(tr("Loading"))
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self.label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.bar = bar
        layout.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
