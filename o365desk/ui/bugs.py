"""Bugs: every unexpected exception goes to the log and to one dialog, never to a storm of them."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from o365desk.ui.language import tr
from o365desk.ui.task_runner import Bug
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.labels import plain_label

logger = logging.getLogger(__name__)


class BugDialog(QDialog):
    """Shows a traceback, ready to copy."""

    def __init__(self, bug: Bug, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bug_dialog")
        self.setWindowTitle(tr("A fault inside o365desk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 420)
        self._repeats = 0
        self._details = QPlainTextEdit(bug.details)
        self._details.setObjectName("bug_details")
        self._details.setAccessibleName(tr("Details of the fault"))
        self._details.setReadOnly(True)
        self._again = plain_label("", "muted")
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(
            plain_label(tr("{title}: something went wrong.", title=bug.title), "heading", wrap=True)
        )
        layout.addWidget(
            plain_label(
                tr(
                    "This is a fault in o365desk, not in your data; what was saved before is "
                    "kept. You can go on working. The log has it too: {log_file}",
                    log_file=log_file,
                ),
                wrap=True,
            )
        )
        layout.addWidget(self._details, 1)
        layout.addWidget(self._again)
        layout.addWidget(close)

    def repeat(self) -> None:
        """Another fault came while this one is shown."""
        self._repeats += 1
        self._again.setText(tr("{repeats} more since; see the log.", repeats=self._repeats))


class BugReporter(QObject):
    """Shows each distinct fault once, one dialog at a time; the log has them all.

    Args:
        log_file: Where the log is, for the dialog's text.
    """

    _found = Signal(object)

    def __init__(self, log_file: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._seen: set[str] = set()
        self._dialog: BugDialog | None = None
        self._found.connect(self.show_bug, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over ``sys.excepthook`` and ``threading.excepthook``."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logger.critical("Unexpected exception", exc_info=(kind, error, trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        self._found.emit(Bug("o365desk", f"{kind.__name__}: {error}", details))

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def show_bug(self, bug: Bug) -> None:
        """Show a fault, unless it was shown before or a dialog is open (then only count it)."""
        if self._dialog is not None:
            self._dialog.repeat()
            return
        if bug.details in self._seen:
            return
        self._seen.add(bug.details)
        parent = self.parent()
        self._dialog = BugDialog(bug, self._log_file, parent if isinstance(parent, QWidget) else None)
        self._dialog.destroyed.connect(self._closed)
        self._dialog.open()

    @property
    def dialog(self) -> BugDialog | None:
        """The dialog on screen, if any."""
        return self._dialog

    def _closed(self) -> None:
        self._dialog = None
