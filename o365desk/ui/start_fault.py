"""What the window shows when a profile is damaged: what happened, which backup helps, Restore or Quit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout

from o365desk.domain.backup import BackupFile, Restored
from o365desk.domain.errors import AppError
from o365desk.domain.measures import format_age, format_size
from o365desk.domain.values import utc_now
from o365desk.ui.language import tr, tr_text
from o365desk.ui.main_window import MainWindow
from o365desk.ui.task_runner import TaskRunner
from o365desk.ui.text import format_time
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.labels import Card, IconLabel, button, plain_label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH = 560
RESTORABLE = frozenset({"database_damaged", "not_a_profile"})
"""Codes of faults at the start that a backup heals."""


class RestoreDialog(QDialog):
    """Offers the newest good backup of a profile whose database cannot be used.

    Signals:
        restore_chosen: Put the backup in the database's place.
        quit_chosen: Leave everything as it is.
    """

    restore_chosen = Signal()
    quit_chosen = Signal()

    def __init__(
        self, error: AppError, offered: BackupFile | None, newer: Sequence[BackupFile], window: MainWindow
    ) -> None:
        super().__init__(window)
        self.setObjectName("restore_dialog")
        self.setWindowTitle(tr("Database damaged"))
        self.setMinimumWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        title = row(
            IconLabel(window.icons, window.theme, "error", Tone.ERROR, 24),
            plain_label(tr_text(error.title), "heading", name="restore_title"),
            spacing=GRID + GRID // 2,
        )
        title.setStretch(1, 1)
        layout.addLayout(title)
        layout.addWidget(_paragraph(tr_text(error.message), "", "restore_message"))
        if offered is None:
            self._without_backup(layout, error)
        else:
            self._with_backup(layout, offered, newer)

    def _with_backup(self, layout: QVBoxLayout, offered: BackupFile, newer: Sequence[BackupFile]) -> None:
        card = Card()
        card.body.addWidget(plain_label(tr("The newest good backup"), "strong"))
        facts = QGridLayout()
        facts.setHorizontalSpacing(2 * GRID)
        facts.setVerticalSpacing(GRID // 2)
        facts.setColumnStretch(1, 1)
        rows = (
            (
                tr("Taken"),
                tr(
                    "{format_time} ({format_age} old)",
                    format_time=format_time(offered.taken_at),
                    format_age=format_age(utc_now() - offered.taken_at),
                ),
            ),
            (tr("Size"), format_size(offered.size)),
            (tr("File"), offered.path),
        )
        for place, (label, value) in enumerate(rows):
            facts.addWidget(plain_label(label, "muted"), place, 0)
            facts.addWidget(plain_label(value, wrap=True, name=f"offered_{label.lower()}"), place, 1)
        card.body.addLayout(facts)
        if newer:
            names = ", ".join(one.name for one in newer)
            card.body.addWidget(
                plain_label(
                    tr("Newer ones cannot be used: {names}.", names=names),
                    "muted",
                    wrap=True,
                    name="offered_newer",
                )
            )
        layout.addWidget(card)
        layout.addWidget(
            _paragraph(
                tr(
                    "Decisions made after that moment are lost; what Microsoft knows is read "
                    "again with the next sync. The damaged database is kept beside it, "
                    "nothing is deleted."
                ),
                "muted",
                "restore_note",
            )
        )
        go = button(tr("&Restore This Backup"), "restore_go", self._restore, look="primary")
        go.setDefault(True)
        layout.addSpacing(GRID // 2)
        layout.addLayout(row(None, button(tr("&Quit"), "restore_quit", self._quit), go))

    def _without_backup(self, layout: QVBoxLayout, error: AppError) -> None:
        layout.addWidget(_paragraph(tr_text(error.hint), "", "restore_hint"))
        layout.addSpacing(GRID // 2)
        leave = button(tr("&Quit"), "restore_quit", self._quit, look="primary")
        leave.setDefault(True)
        layout.addLayout(row(None, leave))

    def _restore(self) -> None:
        self.restore_chosen.emit()
        self.accept()

    def _quit(self) -> None:
        self.quit_chosen.emit()
        self.reject()


def _paragraph(text: str, look: str, name: str) -> QLabel:
    """A wrapped text that knows its width, so that Qt does not guess a height for a narrower one."""
    made = plain_label(text, look, wrap=True, name=name)
    made.setMinimumWidth(_WIDTH - 6 * GRID)
    return made


class StartFaults(QObject):
    """Deals with a profile that did not open.

    Args:
        window: The window, still without its desk.
        runner: Runs what takes a moment.
        folder: The profile's folder.
        open_again: Opens the profile; called after a restore and by Try Again.
    """

    def __init__(
        self, window: MainWindow, runner: TaskRunner, folder: Path, open_again: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._folder = folder
        self._open_again = open_again
        self._good_news = ""
        window.view_shown.connect(self._view_shown)

    def handle(self, error: AppError) -> None:
        """Say why the profile is not open; offer a backup where one helps."""
        self._window.show_failure(error, self._open_again)
        if error.code not in RESTORABLE:
            return
        folder = self._folder

        def look(_: object) -> tuple[BackupFile | None, list[BackupFile]]:
            from o365desk.services.maintenance import offered_backup

            return offered_backup(folder)

        self._runner.run(tr("Look for a backup"), look, on_success=lambda found: self._offer(error, *found))

    def _offer(self, error: AppError, offered: BackupFile | None, newer: list[BackupFile]) -> None:
        dialog = RestoreDialog(error, offered, newer, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.restore_chosen.connect(self._restore)
        dialog.quit_chosen.connect(self._window.close)
        dialog.open()

    def _restore(self) -> None:
        folder = self._folder

        def restore(_: object) -> Restored:
            from o365desk.services.maintenance import restore_backup

            return restore_backup(folder)

        self._runner.run(
            tr("Restore the backup"),
            restore,
            on_success=self._restored,
            on_failure=lambda error: self._window.show_failure(error, self._open_again),
        )

    def _restored(self, result: Restored) -> None:
        aside = tr(" The damaged database is kept as {aside}.", aside=result.aside) if result.aside else ""
        self._good_news = tr(
            "The backup of {format_time} was restored.{aside}",
            format_time=format_time(result.backup.taken_at),
            aside=aside,
        )
        self._open_again()

    def _view_shown(self, _name: str) -> None:
        """The profile is open: say what was done to get there."""
        if self._good_news:
            self._window.tell(Tone.OK, self._good_news)
            self._good_news = ""
