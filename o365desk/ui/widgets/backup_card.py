"""The Backups card of the Settings view: the last one, Back Up Now, the folder, how many are kept."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QSpinBox

from o365desk.domain.backup import BackupFile
from o365desk.domain.errors import AppError
from o365desk.domain.measures import format_age, format_size
from o365desk.domain.values import utc_now
from o365desk.services.settings import Preferences
from o365desk.ui.language import tr, tr_n
from o365desk.ui.text import format_time
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.labels import Card, button, plain_label, row


class BackupCard(Card):
    """Shows and takes backups of the profile.

    Args:
        view: The view it stands in; it runs the work.
    """

    def __init__(self, view: ViewBase) -> None:
        super().__init__()
        self._view = view
        self.setObjectName("backup_card")
        self.last = plain_label("", wrap=True, name="last_backup")
        self.daily = QCheckBox(tr("Back &up once a day"))
        self.daily.setObjectName("daily_backup")
        self.days, self.weeks, self.months = (
            _count("backup_days", 1, 365, tr("Daily backups kept")),
            _count("backup_weeks", 0, 520, tr("Weekly backups kept")),
            _count("backup_months", 0, 120, tr("Monthly backups kept")),
        )
        self.now_button = button(
            tr("&Back Up Now"),
            "backup_now",
            self.back_up,
            tooltip=tr("Write a verified copy now; it is kept for good"),
        )
        self.folder_button = button(
            tr("Open &Folder"),
            "backup_folder",
            self._open_folder,
            tooltip=tr("Show the backups in the file manager"),
        )
        self.daily.toggled.connect(self._show_enabled)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(plain_label(tr("Backups"), "heading"))
        self.body.addWidget(self.last)
        self.body.addLayout(row(self.now_button, self.folder_button, None))
        self.body.addSpacing(GRID // 2)
        self.body.addWidget(self.daily)
        keep = row(
            plain_label(tr("Keep the newest of")), self.days, plain_label(tr("days,")), self.weeks,
            plain_label(tr("weeks,")), self.months, plain_label(tr("months")), None,
        )  # fmt: skip
        keep.setContentsMargins(26, 0, 0, 0)
        self.body.addLayout(keep)
        self.body.addWidget(
            plain_label(
                tr(
                    "Each backup is opened and checked before an older one goes; the last "
                    "good one always stays. To restore one, quit and run: o365desk restore"
                ),
                "muted",
                wrap=True,
            )
        )

    # What the view hands over

    def show_preferences(self, preferences: Preferences) -> None:
        """Fill in what is stored."""
        self.daily.setChecked(preferences.daily_backup)
        self.days.setValue(preferences.backup_days)
        self.weeks.setValue(preferences.backup_weeks)
        self.months.setValue(preferences.backup_months)
        self._show_enabled()

    def chosen(self, preferences: Preferences) -> Preferences:
        """The preferences with what stands here."""
        return replace(
            preferences,
            daily_backup=self.daily.isChecked(),
            backup_days=self.days.value(),
            backup_weeks=self.weeks.value(),
            backup_months=self.months.value(),
        )

    def reload(self) -> None:
        """Look which backups there are; the newest one is checked."""
        maintenance = self._view.context.desk.maintenance

        def look(_: object) -> tuple[Path | None, list[BackupFile]]:
            return maintenance.backup_folder, maintenance.backups(check=False)

        self._view.run(tr("Look for backups"), look, lambda found: self._show(*found), key="backups")

    def back_up(self) -> None:
        """Take a backup now."""
        maintenance = self._view.context.desk.maintenance
        self.now_button.setEnabled(False)
        self._view.run(
            tr("Back up now"), lambda _: maintenance.backup(), self._backed_up, on_failure=self._failed
        )

    def _show(self, folder: Path | None, found: list[BackupFile]) -> None:
        on_server = folder is None
        for widget in (self.now_button, self.folder_button, self.daily, self.days, self.weeks, self.months):
            widget.setEnabled(not on_server)
        self._show_enabled()
        if on_server:
            self.last.setText(tr("This profile lives in a database server; its backups are the server's."))
        elif not found:
            self.last.setText(tr("There is no backup yet."))
        else:
            newest = found[0]
            age = tr(
                "{format_time}, {format_age} old",
                format_time=format_time(newest.taken_at),
                format_age=format_age(utc_now() - newest.taken_at),
            )
            whole = tr(
                "{backups}, {format_size} in all",
                backups=tr_n(len(found), "{n} backup", "{n} backups"),
                format_size=format_size(sum(one.size for one in found)),
            )
            self.last.setText(
                tr(
                    "Last backup: {age}, {format_size}. {whole}.",
                    age=age,
                    format_size=format_size(newest.size),
                    whole=whole,
                )
            )

    def _show_enabled(self) -> None:
        wanted = self.daily.isChecked() and self.daily.isEnabled()
        for box in (self.days, self.weeks, self.months):
            box.setEnabled(wanted)

    def _backed_up(self, made: Path) -> None:
        self.now_button.setEnabled(True)
        self._view.tell(Tone.OK, tr("Backed up and checked: {made}", made=made))
        self.reload()

    def _failed(self, error: AppError) -> None:
        self.now_button.setEnabled(True)
        self._view.report(error)

    def _open_folder(self) -> None:
        folder = self._view.context.desk.maintenance.backup_folder
        if folder is not None:
            folder.mkdir(mode=0o700, exist_ok=True)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _count(name: str, least: int, most: int, accessible: str) -> QSpinBox:
    made = QSpinBox()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    made.setRange(least, most)
    made.setFixedWidth(max(76, made.fontMetrics().horizontalAdvance("0000") + 44))
    return made
