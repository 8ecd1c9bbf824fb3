"""The search box over the window; arrows move in the results while the cursor stays in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from o365desk.domain.errors import AppError
from o365desk.domain.finding import LEAST, Found, FoundKind, wanted
from o365desk.ui import finding
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.models.found_rows import FoundModel, FoundRow, MoreRow, spoken
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.found_list import FoundList
from o365desk.ui.widgets.labels import plain_label, repolish, row

_PAUSE_MS = 20
_SLOW_MS = 250
"""After so long without an answer the box says that it searches."""
_PAGE = 8
_SIZE = QSize(680, 540)
_LOW = 210
"""Height of the box while there is nothing to list."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_WELCOME = noop(
    "Organizations, contacts, tenants, Microsoft 365 users, licences and sync log lines.\n\n"
    "Any part of a name, an address or a log line, several words in any order,\n"
    "or the digits of a phone number."
)


class FindBox(QFrame):
    """The search box. It is made once and keeps what was typed.

    Args:
        context: Services and looks.
        parent: The window.

    Signals:
        chosen: The ``Finding`` to open.
    """

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._context = context
        self._kinds: tuple[FoundKind, ...] = ()
        self._asked = self._shown = ""
        self._entered = False
        self._left = 0
        self._refreshing = False
        self.setObjectName("find_box")
        self.setAccessibleName(tr("Find anything"))
        self.setProperty("look", "card")
        self.box = QLineEdit()
        self.box.setObjectName("find_text")
        self.box.setAccessibleName(tr("Find anything"))
        self.box.setPlaceholderText(tr("Find anything…"))
        self.box.setClearButtonEnabled(True)
        glass = QAction(self)
        context.icons.bind(glass, "search", Tone.MUTED)
        self.box.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.box.installEventFilter(self)
        self.model = FoundModel(self)
        self.results = FoundList(self.model, context.icons, context.theme)
        self.results.clicked.connect(self._clicked)
        self.message = plain_label(tr(_WELCOME), "muted", wrap=True, name="find_message")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = plain_label("", "muted", name="find_hint")
        self.state = plain_label("", "muted", name="find_state")
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(lambda: self._say(tr("Searching…")))
        self.box.textChanged.connect(lambda _text: self._typed())
        self._lay_out()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.message)
        self._pages.addWidget(self.results)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.box)
        layout.addWidget(self._pages, 1)
        layout.addLayout(row(GRID // 2, self.hint, None, self.state, GRID // 2))
        self._explain()

    # Opening and closing

    def open_over(self, window: QWidget) -> None:
        """Show in the upper middle of the window, with what was typed last marked."""
        width = min(_SIZE.width(), window.width() - 6 * GRID)
        self._tall = min(_SIZE.height(), window.height() - 12 * GRID)
        self.resize(width, self.height() if self._lists else _LOW)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 7 * GRID)))
        self.show()
        self.box.setFocus()
        self.box.selectAll()
        self.refresh()
        self._search()

    def refresh(self) -> None:
        """Let what changed be searched through anew; the answer follows."""
        if self._refreshing:
            return
        self._refreshing = True
        finding.refresh(self._context, self, self._progress, self._refreshed, self._not_refreshed)

    def _progress(self, left: object) -> None:
        self._left = left if isinstance(left, int) else 0
        self._show_state()

    def _refreshed(self, changed: bool) -> None:
        self._refreshing = False
        self._left = 0
        self._show_state()
        if changed and self.isVisible():
            self._search()

    def _not_refreshed(self, error: AppError) -> None:
        """What is there is searched; the line says that it may be old."""
        self._refreshing = False
        self._left = 0
        self.state.setText(tr("Not up to date. {title}", title=tr_text(error.title)))

    def _show_state(self) -> None:
        text = tr("Indexing… {left} left", left=self._left) if self._left else ""
        self.state.setText(text)

    # Searching

    def _typed(self) -> None:
        self._kinds = ()
        self._entered = False
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        text = self.box.text()
        self._asked = text
        if not wanted(text):
            self._slow.stop()
            self._shown = text
            self.model.clear()
            self._say(
                tr(_WELCOME)
                if not text.strip()
                else tr("Type at least {least} letters or digits.", least=LEAST)
            )
            return
        if not self.model.rowCount():
            self._slow.start()
        finding.find(self._context, self, text, self._kinds, self._found, self._failed)

    def _found(self, found: Found) -> None:
        if found.text != self._asked:
            return
        self._slow.stop()
        self._shown = found.text
        kept = self.model.row_at(self.results.currentIndex().row())
        self.model.show(found, alone=bool(self._kinds))
        if not found.groups:
            text = tr("Nothing fits “{text}”.", text=found.text.strip())
            waiting = tr("{pending} tenants and organizations are not indexed yet…", pending=found.pending)
            self._say(f"{text}\n\n{waiting}" if found.pending else text)
            return
        self._turn_to(self.results)
        same = next((at for at in range(self.model.rowCount()) if self.model.row_at(at) == kept), -1)
        self._go_to(same if isinstance(kept, FoundRow) and same >= 0 else self.model.next_choice(-1, 0))
        self._explain()
        if self._entered:
            self._take(self.results.currentIndex())

    def _failed(self, error: AppError) -> None:
        self._slow.stop()
        self.model.clear()
        self._say(
            "\n\n".join(tr_text(part) for part in (error.title, error.message, error.hint) if part), "problem"
        )

    def _say(self, text: str, look: str = "muted") -> None:
        self.message.setText(text)
        self.message.setProperty("look", look)
        repolish(self.message)
        self._turn_to(self.message)
        self._explain()

    @property
    def _lists(self) -> bool:
        return self._pages.currentWidget() is self.results

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.resize(self.width(), self._wanted_height())

    def _wanted_height(self) -> int:
        """As high as what is in it, within the window."""
        if not self._lists:
            return _LOW
        around = self.height() - self.results.viewport().height() if self.isVisible() else 2 * GRID
        rows = range(min(self.model.rowCount(), _SIZE.height() // GRID))
        return max(_LOW, min(self._tall, sum(map(self.results.sizeHintForRow, rows)) + around))

    def _explain(self) -> None:
        back = tr("Esc back to all kinds") if self._kinds else tr("Esc close")
        self.hint.setText(tr("↑ ↓ move   Enter open   {back}", back=back) if self._lists else back)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter opens, Escape goes back; everything else is typed."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._go_to(self.model.next_choice(self.results.currentIndex().row(), _STEPS[key]))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.results.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self._escape()
                return True
        return super().eventFilter(watched, event)

    def _go_to(self, place: int) -> None:
        index = self.model.index(place, 0)
        self.results.setCurrentIndex(index)
        # A first finding is shown with its heading.
        self.results.scrollTo(self.model.index(max(0, place - 1), 0))
        self.results.scrollTo(index)
        line = self.model.row_at(place)
        # Screen readers follow the focus, which stays in the box.
        self.box.setAccessibleDescription(spoken(line) if line is not None else "")

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        self._entered = self._shown != self.box.text()
        if self._entered:
            return  # what is listed is the answer to fewer letters; the right one is opened when it is there
        line = self.model.row_at(index.row())
        if isinstance(line, MoreRow):
            self._kinds = (line.kind,)
            self._search()
        elif isinstance(line, FoundRow):
            self.close()
            self.chosen.emit(line.finding)

    def _escape(self) -> None:
        if self._kinds:
            self._kinds = ()
            self._search()
        else:
            self.close()
