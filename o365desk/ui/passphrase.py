"""Asks for the vault's passphrase on the GUI thread while a worker waits for it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from o365desk.ui.language import tr
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.forms import FormField, line_edit
from o365desk.ui.widgets.labels import button, plain_label, row

_SHORTEST = 8


@dataclass(eq=False)
class _Request:
    new: bool
    answered: threading.Event = field(default_factory=threading.Event)
    answer: str | None = None

    def settle(self, answer: str | None) -> None:
        if not self.answered.is_set():
            self.answer = answer
            self.answered.set()


class PassphraseDialog(QDialog):
    """One passphrase, typed twice when it is a new one."""

    def __init__(self, new: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._new = new
        self.setObjectName("passphrase_dialog")
        self.setWindowTitle(tr("Secret vault"))
        self.setMinimumWidth(460)
        self.first = line_edit(secret=True)
        self.second = line_edit(secret=True)
        self._field = FormField(tr("&Passphrase"), self.first, "passphrase")
        self._again = FormField(tr("&Repeat"), self.second, "passphrase_again")
        self._again.setVisible(new)
        text = (
            tr(
                "This computer has no password store that o365desk may use. Choose a "
                "passphrase; credentials are stored encrypted under it, and it is asked "
                "for at each start."
            )
            if new
            else tr("The credentials of this profile are encrypted under a passphrase.")
        )
        skip = tr("Keep in Memory Only") if new else tr("Cancel")
        ok = button(tr("OK"), "passphrase_ok", self._check, look="primary")
        ok.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(tr("Choose a passphrase") if new else tr("Passphrase"), "heading"))
        layout.addWidget(plain_label(text, wrap=True))
        layout.addWidget(self._field)
        layout.addWidget(self._again)
        layout.addSpacing(GRID)
        layout.addLayout(row(None, button(skip, "passphrase_skip", self.reject), ok))
        self.first.setFocus()

    def _check(self) -> None:
        if self._new and len(self.first.text()) < _SHORTEST:
            self._field.show_problem(
                tr("At least {shortest} characters; several words are good.", shortest=_SHORTEST)
            )
        elif self._new and self.first.text() != self.second.text():
            self._again.show_problem(tr("The two are not the same."))
        elif self.first.text():
            self.accept()


class PassphrasePrompt(QObject):
    """Callable from any thread but the GUI's: shows the dialog and waits for its answer.

    Args:
        parent: The window the dialog belongs to.
    """

    _asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._open: list[_Request] = []
        self._closed = threading.Event()
        self._asked.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def __call__(self, new: bool) -> str | None:
        """The passphrase, or None when the technician gave none."""
        request = _Request(new)
        self._open.append(request)
        if self._closed.is_set():
            return None
        self._asked.emit(request)
        request.answered.wait()
        self._open.remove(request)
        return request.answer

    def close(self) -> None:
        """Let every waiting worker go: the window closes."""
        self._closed.set()
        for request in list(self._open):
            request.settle(None)

    @Slot(object)
    def _show(self, request: _Request) -> None:
        dialog = PassphraseDialog(request.new, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: request.settle(dialog.first.text()))
        dialog.rejected.connect(lambda: request.settle(None))
        dialog.open()
