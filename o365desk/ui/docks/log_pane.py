"""The log pane: streams the lines of the sync under way."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from o365desk.domain.sync import LogLevel, LogLine
from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr
from o365desk.ui.models.log_columns import LEVEL_LOOKS, LEVEL_ORDER, line_as_text, lines_as_text, step_as_text
from o365desk.ui.text import search_key
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.forms import choice
from o365desk.ui.widgets.labels import CopyButton, button, icon_button, row
from o365desk.ui.widgets.search_field import SearchField

_KEPT = 20_000
_SHOWN = 5_000
_BATCH_MS = 250
_STEP = "         → "
_ADDRESS = re.compile(r"https://\S+")


class LogPane(QWidget):
    """Shows ``LogLine`` values as they come, at most four times a second, and keeps the last 20,000.

    Signals:
        link_requested: The technician wants to open the address of a line's next step.
    """

    link_requested = Signal(str)

    def __init__(self, icons: IconSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_pane")
        self.setAccessibleName(tr("Log"))
        self._theme = theme
        self._lines: deque[LogLine] = deque(maxlen=_KEPT)
        self._fresh: list[LogLine] = []
        self.level = choice(
            [
                (tr("All levels"), LogLevel.DEBUG),
                (tr("Info and above"), LogLevel.INFO),
                (tr("Warnings and errors"), LogLevel.WARNING),
                (tr("Errors"), LogLevel.ERROR),
            ]
        )
        self.level.setObjectName("pane_level")
        self.level.setAccessibleName(tr("Least level shown in the log"))
        self.level.setCurrentIndex(1)
        self.search = SearchField(icons, tr("Search the log…"), "pane_search")
        self.follow = QCheckBox(tr("&Follow"))
        self.follow.setObjectName("pane_follow")
        self.follow.setChecked(True)
        self.follow.setToolTip(tr("Keep the newest line in sight"))
        self.copy = CopyButton(icons, tr("the lines shown"), self.text, "pane_copy")
        self.open_button = button(
            tr("Open Page…"),
            "pane_open",
            lambda: self.link_requested.emit(self.address()),
            look="quiet",
            tooltip=tr("Open the page that the line under the cursor names as its next step"),
        )
        self.open_button.setEnabled(False)
        self.clear_button = icon_button(icons, "trash", tr("Clear the log pane"), "pane_clear", self.clear)
        self.view = _line_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(
            row(self.level, self.search, self.follow, None, self.open_button, self.copy, self.clear_button)
        )
        layout.addWidget(self.view, 1)
        self.view.cursorPositionChanged.connect(lambda: self.open_button.setEnabled(bool(self.address())))
        self._timer = QTimer(self, singleShot=True, interval=_BATCH_MS)
        self._timer.timeout.connect(self._flush)
        self.level.currentIndexChanged.connect(lambda _place: self._show_again())
        self.search.searched.connect(lambda _text: self._show_again())
        theme.changed.connect(self._show_again)

    def add(self, line: LogLine) -> None:
        """Take a line; it is shown with the next batch."""
        self._fresh.append(line)
        if not self._timer.isActive():
            self._timer.start()

    def clear(self) -> None:
        """Forget all lines. The stored log of the run stays."""
        self._lines.clear()
        self._fresh.clear()
        self.view.clear()

    def address(self) -> str:
        """The address in the next step of the line under the cursor, or empty."""
        block = self.view.textCursor().block()
        for one in (block, block.next()):
            found = _ADDRESS.search(one.text()) if one.text().startswith(_STEP) else None
            if found:
                return found[0]
        return ""

    def text(self) -> str:
        """The lines that pass the filters."""
        return lines_as_text(line for line in self._lines if self._passes(line))

    def _passes(self, line: LogLine) -> bool:
        if LEVEL_ORDER[line.level] < LEVEL_ORDER[LogLevel(self.level.currentData())]:
            return False
        words = search_key(self.search.text()).split()
        hay = (
            search_key(f"{line.tenant_name} {line.message} {line.hint} {line.record_id} {line.request_id}")
            if words
            else ""
        )
        return all(word in hay for word in words)

    def _flush(self) -> None:
        fresh, self._fresh = self._fresh, []
        self._lines.extend(fresh)
        self._append(line for line in fresh[-_SHOWN:] if self._passes(line))

    def _show_again(self) -> None:
        self.view.clear()
        passing = [line for line in self._lines if self._passes(line)]
        self._append(passing[-_SHOWN:])

    def _append(self, lines: Iterable[LogLine]) -> None:
        bar = self.view.verticalScrollBar()
        place = bar.value()
        cursor = QTextCursor(self.view.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(self._theme.colour(Tone.MUTED)))
        for line in lines:
            look = QTextCharFormat()
            look.setForeground(QColor(self._theme.colour(LEVEL_LOOKS[line.level][0])))
            if not self.view.document().isEmpty():
                cursor.insertBlock()
            cursor.insertText(line_as_text(line).replace("\n", " "), look)
            step = step_as_text(line)
            if step:
                cursor.insertBlock()
                cursor.insertText(f"{_STEP}{step}".replace("\n", " "), quiet)
        cursor.endEditBlock()
        bar.setValue(bar.maximum() if self.follow.isChecked() else place)


def _line_view() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setObjectName("pane_lines")
    made.setAccessibleName(tr("Log lines"))
    made.setReadOnly(True)
    made.setUndoRedoEnabled(False)
    made.setMaximumBlockCount(_SHOWN)
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    made.setPlaceholderText(tr("What a sync says appears here."))
    return made
