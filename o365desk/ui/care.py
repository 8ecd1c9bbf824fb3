"""Care in the background: the backup of the day, and Help > Save Support Bundle."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QVBoxLayout, QWidget

from o365desk.domain.errors import AppError
from o365desk.domain.measures import format_size
from o365desk.domain.values import utc_now
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_error, tr_n
from o365desk.ui.main_window import MainWindow
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.labels import button, plain_label, row

if TYPE_CHECKING:
    from o365desk.services.support_bundle import Bundle


class BundleDialog(QDialog):
    """What goes into a support bundle, and whether with names.

    Signals:
        chosen: (path, whether names are kept).
    """

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bundle_dialog")
        self.setWindowTitle(tr("Save Support Bundle"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.with_names = QCheckBox(tr("&Keep names, mail addresses and domains"))
        self.with_names.setObjectName("bundle_names")
        note = plain_label(
            tr("Otherwise each is replaced by an invented one, the same throughout; ids stay real."),
            "muted",
            wrap=True,
        )
        note.setContentsMargins(26, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(tr("A zip file for whoever helps you"), "heading"))
        layout.addWidget(
            plain_label(
                tr(
                    "It holds the program's log, the last sync runs with their lines, "
                    "versions, settings and what the check finds. Secrets, tokens and the "
                    "database are not in it. MANIFEST.txt inside lists every file."
                ),
                wrap=True,
            )
        )
        layout.addSpacing(GRID // 2)
        layout.addWidget(self.with_names)
        layout.addWidget(note)
        layout.addSpacing(GRID)
        go = button(tr("&Save As…"), "bundle_go", self._pick, look="primary")
        go.setDefault(True)
        layout.addLayout(row(None, button(tr("Cancel"), "bundle_cancel", self.reject), go))
        go.setFocus()

    def _pick(self) -> None:
        name = str(Path(QDir.homePath()) / f"o365desk-support-{utc_now():%Y-%m-%d}.zip")
        path, _ = QFileDialog.getSaveFileName(self, tr("Save Support Bundle"), name, tr("Zip files (*.zip)"))
        if path:
            self.chosen.emit(Path(path), self.with_names.isChecked())
            self.accept()


class Care(QObject):
    """Takes the daily backup at the start and after each run, and adds the bundle to the Help menu.

    Args:
        window: The window; it has its context already.
        context: Services and broadcasts.
    """

    def __init__(self, window: MainWindow, context: UiContext) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._add_menu()
        context.state.run_ended.connect(lambda _run, _summary: self.back_up())
        self.back_up()

    def back_up(self) -> None:
        """Take the backup of the day if it is due, off the GUI thread."""
        maintenance = self._context.desk.maintenance
        self._context.runner.run(
            tr("Back up the profile"),
            lambda _: maintenance.daily(),
            on_success=self._backed_up,
            on_failure=self._not_backed_up,
            key="care/backup",
            owner=self,
        )

    def _backed_up(self, made: Path | None) -> None:
        if made is not None:
            self._context.state.changed.emit(Changes(settings=True))

    def _not_backed_up(self, error: AppError) -> None:
        self._context.state.tell(
            Tone.WARNING, tr("Today's backup was not taken. {error}", error=tr_error(error))
        )

    def _add_menu(self) -> None:
        menu = self._window.menu.help_menu
        action = self._window.menu.add(
            menu,
            "support_bundle",
            tr("Save Support &Bundle…"),
            tr("Save logs, versions and settings for whoever helps you, without secrets"),
            self.ask_for_bundle,
            icon="export",
        )
        menu.removeAction(action)
        about = menu.actions()[-1]
        menu.insertAction(about, action)
        menu.insertSeparator(about)

    def ask_for_bundle(self) -> None:
        """Ask where to, then save it off the GUI thread."""
        dialog = BundleDialog(self._window)
        dialog.chosen.connect(self._save)
        dialog.open()

    def _save(self, path: Path, with_names: bool) -> None:
        support = self._context.desk.support
        self._context.runner.run(
            tr("Save the support bundle"),
            lambda _: support.save(path, with_names=with_names),
            on_success=self._saved,
            on_failure=lambda error: self._context.state.tell(Tone.ERROR, tr_error(error)),
            owner=self,
        )

    def _saved(self, bundle: Bundle) -> None:
        size = f"{tr_n(len(bundle.members), '{n} file', '{n} files')}, {format_size(bundle.size)}"
        self._context.state.tell(
            Tone.OK, tr("The support bundle was saved: {path} ({size}).", path=bundle.path, size=size)
        )
