"""Form fields with their label, help and problem text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from o365desk.ui.widgets.labels import plain_label, row


class FormField(QWidget):
    """A label above an editor, and below it either help or what is wrong.

    Args:
        label: With ``&`` before the letter that jumps to the editor.
        editor: The widget that holds the value.
        name: Object name of the editor.
        help_text: Shown in grey while nothing is wrong.
        beside: Another widget to the right of the editor.
    """

    def __init__(
        self, label: str, editor: QWidget, name: str, help_text: str = "", beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.editor = editor
        self._help = help_text
        editor.setObjectName(name)
        editor.setAccessibleName(label.replace("&", ""))
        caption = QLabel(label)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("look", "strong")
        caption.setBuddy(editor)
        self._below = plain_label(help_text, "muted", wrap=True, name=f"{name}_help")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(caption)
        if beside is None:
            layout.addWidget(editor)
        else:
            line = row(editor, beside)
            line.setStretch(0, 1)
            layout.addLayout(line)
        layout.addWidget(self._below)
        self._below.setVisible(bool(help_text))

    def show_problem(self, problem: str) -> None:
        """Say what is wrong, or take it back with an empty text."""
        self._below.setText(problem or self._help)
        self._below.setProperty("look", "problem" if problem else "muted")
        self._below.setVisible(bool(problem or self._help))
        self.editor.setProperty("problem", "true" if problem else "false")
        self.editor.setAccessibleDescription(problem or self._help)
        for widget in (self._below, self.editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    @property
    def problem(self) -> str:
        """What is shown as wrong."""
        return self._below.text() if self._below.property("look") == "problem" else ""


def line_edit(placeholder: str = "", *, secret: bool = False) -> QLineEdit:
    """A text box; ``secret`` hides what is typed."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def choice(options: Sequence[tuple[str, object]]) -> QComboBox:
    """A drop-down of (text, data)."""
    made = QComboBox()
    for text, data in options:
        made.addItem(text, data)
    return made
