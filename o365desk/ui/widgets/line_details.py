"""One log line in full, with the way from the error to its fix."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from o365desk.domain.sync import LogLine
from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr
from o365desk.ui.models.log_columns import LEVEL_LOOKS, line_for_support
from o365desk.ui.text import format_time, plain_action
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.labels import Card, CopyButton, IconLabel, button, plain_label, row


class LineDetails(Card):
    """Shows the line under the cursor: sentence, next step, a button that opens its page, facts for support.

    Signals:
        link_requested: The technician wants to open the line's link.
    """

    link_requested = Signal(str)

    def __init__(self, icons: IconSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GRID + GRID // 2)
        self.setObjectName("line_details")
        self.setAccessibleName(tr("The log line in full"))
        self._line: LogLine | None = None
        self._icon = IconLabel(icons, theme, "info", Tone.INFO)
        self.message = plain_label("", wrap=True, name="line_message")
        self.hint = plain_label("", "strong", wrap=True, name="line_hint")
        self.facts = plain_label("", "muted", wrap=True, name="line_facts")
        for label in (self.message, self.hint, self.facts):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.open_button = button("", "open_fix", self._open, look="primary")
        self.copy = CopyButton(
            icons, tr("this line for support"), self.text, "copy_line", tr("Copy for Support")
        )
        self.body.setSpacing(GRID // 2)
        top = row(self._icon, self.message, spacing=GRID)
        top.setStretch(1, 1)
        top.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(self.hint)
        below = row(self.facts, self.copy, self.open_button)
        below.setStretch(0, 1)
        self.body.addLayout(below)
        self.hide()

    def show_line(self, line: LogLine | None) -> None:
        """Show a line, or nothing."""
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        tone, icon = LEVEL_LOOKS[line.level]
        self._icon.show_icon(icon, tone)
        named = line.tenant_name and line.tenant_name not in line.message
        self.message.setText(f"{line.tenant_name}: {line.message}" if named else line.message)
        self.hint.setText(tr("Next step: {hint}", hint=line.hint) if line.hint else "")
        self.hint.setVisible(bool(line.hint))
        record = " ".join(part for part in (line.record_kind, line.record_id) if part)
        facts = [format_time(line.at), record]
        facts += [tr("HTTP {http_status}", http_status=line.http_status)] if line.http_status else []
        facts += [tr("request-id {request_id}", request_id=line.request_id)] if line.request_id else []
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        host = urlsplit(line.link).hostname if line.link.startswith("https://") else ""
        self.open_button.setVisible(bool(host))
        self.open_button.setText(plain_action(tr("Open {host}…", host=host)))
        self.open_button.setAccessibleName(tr("Open {host}", host=host))

    def text(self) -> str:
        """Everything about the line, for somebody else."""
        return line_for_support(self._line) if self._line is not None else ""

    def _open(self) -> None:
        if self._line is not None and self._line.link:
            self.link_requested.emit(self._line.link)
