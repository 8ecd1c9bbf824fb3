"""The program behind its window: tray icon, notifications, scheduled syncs while the window is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from o365desk.domain.sync import RunOutcome, RunSummary
from o365desk.ui.language import tr, tr_text
from o365desk.ui.main_window import MainWindow
from o365desk.ui.state import ActiveRun, AppState
from o365desk.ui.sync_runner import summary_text
from o365desk.ui.text import plain_tooltip

KEEP_KEY = "window/keep_in_tray"
NOTIFY_KEY = "window/notify"
_SHOWN_MS = 10_000


class Background(QObject):
    """Keeps the program going when its window is closed, if the technician wants that.

    Quitting is always possible: File > Quit, and Quit in the tray's menu.

    Args:
        window: The window.
        state: Broadcasts.
        settings: Where the choices are kept.
        tray: The program's icon in the tray.
    """

    def __init__(
        self,
        window: MainWindow,
        state: AppState,
        settings: QSettings,
        tray: QSystemTrayIcon,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._settings = settings
        self._told = False
        self.tray = tray
        tray.setParent(self)
        self.tray.setToolTip(plain_tooltip(window.windowTitle()))
        self.menu = self._menu()
        self.tray.setContextMenu(self.menu)
        self.tray.activated.connect(self._activated)
        self.tray.messageClicked.connect(self._open_logs)
        window.went_behind.connect(self._went_behind)
        state.run_started.connect(
            lambda run: self._say(tr("Syncing {connection_name}…", connection_name=run.connection_name))
        )
        state.run_ended.connect(self._run_ended)
        state.background_changed.connect(self.apply)
        self.apply()

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setObjectName("tray_menu")
        for text, name, action in (
            (tr("&Show o365desk"), "tray_show", self.show_window),
            (tr("Start &Manual Sync"), "tray_sync", self._sync),
            (tr("&Quit"), "tray_quit", self.quit),
        ):
            menu.addAction(text, action).setObjectName(name)
        menu.insertSeparator(menu.actions()[-1])
        return menu

    # Choices

    @property
    def available(self) -> bool:
        """Whether the desktop has a tray."""
        return self.tray.isSystemTrayAvailable()

    def apply(self) -> None:
        """Take the choices from the settings."""
        keeps = self.available and flag(self._settings, KEEP_KEY)
        notifies = self.available and flag(self._settings, NOTIFY_KEY, default=True)
        self._window.stays_behind = keeps
        self.tray.setVisible(keeps or notifies)

    # Window

    def show_window(self) -> None:
        """Bring the window back and to the front."""
        QApplication.setQuitOnLastWindowClosed(True)
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def quit(self) -> None:
        """End the program, whether the window is on screen or not."""
        shown = self._window.isVisible()
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.quit()
        if not shown:
            QApplication.quit()

    def _went_behind(self) -> None:
        # A dialog that is closed while the window is away must not end the program.
        QApplication.setQuitOnLastWindowClosed(False)
        if not self._told:
            self._told = True
            self._message(
                tr("o365desk keeps syncing"),
                tr("Scheduled syncs go on. The icon in the tray brings the window back and quits."),
            )

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.show_window()

    def _open_logs(self) -> None:
        self.show_window()
        self._state.open_view("Sync Logs")

    def _sync(self) -> None:
        self._window.menu.actions["sync"].trigger()

    # Runs

    def _run_ended(self, run: ActiveRun, summary: RunSummary | None) -> None:
        self._say(self._window.windowTitle())
        if self._window.isActiveWindow() or not flag(self._settings, NOTIFY_KEY, default=True):
            return
        if summary is None:
            title, text = (
                tr("Sync of {connection_name} did not finish", connection_name=run.connection_name),
                tr("Its log says why."),
            )
            good = False
        else:
            outcome = summary.run.outcome or RunOutcome.FAILED
            title, text = (
                tr(
                    "Sync of {connection_name}: {outcome}",
                    connection_name=run.connection_name,
                    outcome=tr_text(outcome.value),
                ),
                summary_text(summary),
            )
            good = outcome in (RunOutcome.COMPLETE, RunOutcome.CANCELLED)
        self._message(title, text, good=good)
        QApplication.alert(self._window)

    def _message(self, title: str, text: str, *, good: bool = True) -> None:
        if self.tray.isVisible() and self.tray.supportsMessages():
            icons = QSystemTrayIcon.MessageIcon
            self.tray.showMessage(title, text, icons.Information if good else icons.Warning, _SHOWN_MS)

    def _say(self, text: str) -> None:
        self.tray.setToolTip(plain_tooltip(text))


def flag(settings: QSettings, key: str, *, default: bool = False) -> bool:
    """A choice that is kept as ``true`` or ``false``."""
    return str(settings.value(key, "true" if default else "false")) == "true"
