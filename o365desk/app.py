"""Front door of the window: builds everything, wires it, and leaves cleanly.

Heavy imports (database, sign-in, HTTP) happen off the GUI thread after the first paint.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from o365desk import front
from o365desk.domain.errors import AppError
from o365desk.services.place import current_actor, resources_folder
from o365desk.ui.background import Background
from o365desk.ui.bugs import BugReporter
from o365desk.ui.care import Care
from o365desk.ui.context import UiContext
from o365desk.ui.display import display_problem
from o365desk.ui.icons import IconSet
from o365desk.ui.language import chosen_language, install_language, tr, tr_error
from o365desk.ui.live_refresh import LiveRefresh
from o365desk.ui.main_window import MainWindow
from o365desk.ui.passphrase import PassphrasePrompt
from o365desk.ui.shell import Shell, add_help_menu
from o365desk.ui.single_instance import SingleInstance
from o365desk.ui.start_fault import StartFaults
from o365desk.ui.state import EVERYTHING, AppState
from o365desk.ui.sync_runner import SyncRunner
from o365desk.ui.task_runner import TaskRunner
from o365desk.ui.theme import Theme, ThemeMode, Tone
from o365desk.ui.tour import Tour
from o365desk.ui.window_settings import log_qt_messages, window_settings, wished_language

if TYPE_CHECKING:
    from o365desk.sandbox.process import SandboxProcess
    from o365desk.services.desk import Desk

logger = logging.getLogger(__name__)
_LEAVE_MS = 3000
_TURN_S = 0.001
"""How long a worker may run before the window gets its turn; Python's own 5 ms are felt while a sync runs."""


class DeskApplication(QObject):
    """One window on one profile.

    Args:
        app: Qt's application.
        folder: The profile's folder; it exists.
        sandbox: Start a sandbox cloud and connect it.
        database_url: A PostgreSQL database the folder shall belong to; empty: as before.
    """

    def __init__(self, app: QApplication, folder: Path, *, sandbox: bool, database_url: str = "") -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._sandbox = sandbox
        self._database_url = database_url
        self._desk: Desk | None = None
        self._cloud: SandboxProcess | None = None
        self._sync: SyncRunner | None = None
        self._left = False
        self.background: Background | None = None
        self.tour: Tour | None = None
        self.settings = window_settings(folder)
        self.theme = Theme(
            app, resources_folder() / "icons", _mode(str(self.settings.value("window/theme", "")))
        )
        self.icons = IconSet(resources_folder() / "icons", self.theme)
        self.runner = TaskRunner(self)
        self.state = AppState(self)
        title = "o365desk - Sandbox" if sandbox else "o365desk"
        self.window = MainWindow(self.icons, self.theme, self.settings, title)
        app.setWindowIcon(self.icons.icon("integrations", Tone.ACCENT))
        add_help_menu(self.window)
        self.bugs = BugReporter(str(folder / "o365desk.log"), self.window)
        self.bugs.install()
        self.runner.bug.connect(self.bugs.show_bug)
        self.prompt = PassphrasePrompt(self.window)
        self.start_faults = StartFaults(self.window, self.runner, folder, self.open_desk)
        self.window.closing.connect(self._closing)
        self.state.sandbox_requested.connect(self._open_sandbox_window)

    def start(self) -> None:
        """Show the window; open the desk once it is painted."""
        sys.setswitchinterval(_TURN_S)
        self.window.show()
        QTimer.singleShot(0, self.open_desk)

    def show_window(self) -> None:
        """Bring the window to the front."""
        if self.background is not None:
            self.background.show_window()
        else:
            self.window.raise_()
            self.window.activateWindow()

    def open_desk(self) -> None:
        """Open the profile off the GUI thread."""
        self.window.show_opening()
        folder, sandbox, prompt, url = self._folder, self._sandbox, self.prompt, self._database_url
        self.runner.run(
            tr("Open the profile"),
            lambda _: front.open_profile(folder, sandbox=sandbox, passphrase=prompt, database_url=url),
            on_success=self._desk_opened,
            on_failure=self.start_faults.handle,
        )

    def _desk_opened(self, desk: Desk) -> None:
        from o365desk.services.background_sync import BackgroundSync
        from o365desk.ui.all_views import all_views

        self._desk = desk
        context = UiContext(desk, self.runner, self.state, self.icons, self.theme, self.settings)
        self.window.attach(context, all_views())
        in_background = BackgroundSync(desk, partial(front.open_profile, self._folder, sandbox=self._sandbox))
        self._sync = SyncRunner(context, in_background.run)
        Shell(self.window, context, self._sync)
        Care(self.window, context)
        tray = QSystemTrayIcon(self._app.windowIcon())
        self.background = Background(self.window, self.state, self.settings, tray)
        self.tour = Tour(self.window, context)
        LiveRefresh(context, self.window)
        if self._sandbox:
            self._start_cloud(desk)
        else:
            self._sync.start_schedule()

    # The sandbox

    def _start_cloud(self, desk: Desk) -> None:
        self.state.tell(Tone.INFO, tr("Starting the sandbox: a made-up Microsoft cloud on this computer…"))
        folder = front.sandbox_folder(self._folder)

        def start(_: object) -> SandboxProcess:
            from o365desk.sandbox.process import SandboxProcess

            cloud = SandboxProcess(folder, limits=True)
            try:
                cloud.start()
                front.prepare_sandbox(desk, cloud, actor=current_actor())
            except BaseException:
                cloud.stop()
                raise
            return cloud

        self.runner.run(
            tr("Start the sandbox"), start, on_success=self._cloud_started, on_failure=self._cloud_failed
        )

    def _cloud_started(self, cloud: SandboxProcess) -> None:
        self._cloud = cloud
        self.state.changed.emit(EVERYTHING)
        self.state.tell(
            Tone.OK,
            tr(
                "The sandbox is ready: a partner with 12 made-up customers, and "
                "documentation to match against. Next: Start Manual Sync on “Sandbox "
                "partner” (F5 syncs both), then open Matching."
            ),
        )
        menu = self.window.menu
        menu.sync_menu.addSeparator()
        menu.add(
            menu.sync_menu,
            "next_day",
            tr("Let a &Day Pass in the Sandbox"),
            tr("People are hired, leave, change names, titles and licences; the next sync finds it"),
            lambda: self._let_a_day_pass(cloud),
            icon="clock",
        )
        if self._sync is not None:
            self._sync.start_schedule()
        if self.tour is not None:
            self.tour.offer()

    def _let_a_day_pass(self, cloud: SandboxProcess) -> None:
        def work(_: object) -> int:
            try:
                return cloud.next_day()
            except OSError as error:
                raise AppError(
                    "The sandbox does not answer.", hint="Close this window and start it again."
                ) from error

        def passed(events: int) -> None:
            self.state.tell(
                Tone.OK,
                tr(
                    "A day passed in the sandbox: {events} changes. Sync (F5), then look at History.",
                    events=events,
                ),
            )

        def refused(error: AppError) -> None:
            self.state.tell(Tone.ERROR, tr_error(error))

        self.runner.run(tr("Let a day pass in the sandbox"), work, on_success=passed, on_failure=refused)

    def _cloud_failed(self, error: AppError) -> None:
        self.state.tell(Tone.ERROR, tr("The sandbox did not start. {error}", error=tr_error(error)))

    def _open_sandbox_window(self) -> None:
        frozen = bool(getattr(sys, "frozen", False))
        arguments = ["--sandbox"] if frozen else ["-m", "o365desk", "--sandbox"]
        started, _pid = QProcess.startDetached(sys.executable, arguments)
        if started:
            self.state.tell(Tone.OK, tr("The sandbox opens in a window of its own."))
        else:
            self.state.tell(
                Tone.ERROR, tr("The sandbox window could not be started. Try: o365desk --sandbox")
            )

    # Leaving

    def _closing(self) -> None:
        if self._sync is not None:
            self._sync.stop()
        self.runner.cancel_all()
        self.prompt.close()

    def leave(self) -> bool:
        """Cancel, wait up to three seconds, close. False when something still runs."""
        if self._left:
            return True
        self._left = True
        self._closing()
        self.settings.sync()
        drained = self.runner.shutdown(_LEAVE_MS)
        if self._cloud is not None:
            self._cloud.stop()
        if drained and self._desk is not None:
            self._desk.close()
        self.bugs.uninstall()
        return drained


def run(data_dir: Path | None, sandbox: bool, database_url: str = "") -> int:
    """Show the window on a profile until it is closed.

    Args:
        data_dir: The profile's folder; None: the user's default one.
        sandbox: Open the sandbox profile and start its cloud.
        database_url: A PostgreSQL database the folder shall belong to; empty: as before.

    Returns:
        0, or 1 when no window can be shown.
    """
    problem = display_problem(os.environ)
    if problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    folder = data_dir if data_dir is not None else front.default_data_dir(sandbox=sandbox)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        sys.stderr.write(f"The profile folder {folder} cannot be made: {error.strerror}.\n")
        return 1
    close_log = front.set_up_logging(folder)
    log_qt_messages()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("o365desk")
    app.setApplicationDisplayName("o365desk")
    app.setDesktopFileName("o365desk")
    wish = wished_language(window_settings(folder))
    install_language(app, chosen_language(wish), resources_folder() / "translations")
    leave_on_signals(app)
    single = SingleInstance(folder, app)
    if single.call_other():
        sys.stderr.write(f"o365desk is open on {folder} already; its window comes to the front.\n")
        close_log()
        return 0
    single.listen()
    desk_app = DeskApplication(app, folder, sandbox=sandbox, database_url=database_url)
    single.called.connect(desk_app.show_window)
    desk_app.start()
    code = app.exec()
    single.close()
    drained = desk_app.leave()
    if not drained:
        # A worker that hears no cancel would keep the process alive; everything committed is safe.
        logger.warning("A task did not end in time; leaving without it")
        close_log()
        sys.stdout.flush()
        os._exit(code)
    desk_app.window.deleteLater()
    close_log()
    return code


def leave_on_signals(app: QApplication) -> None:
    """Quit on SIGINT and SIGTERM. Python sees a signal only when it runs; the socket wakes Qt's loop."""
    inside, outside = socket.socketpair()
    for end in (inside, outside):
        end.setblocking(False)
    signal.set_wakeup_fd(outside.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(inside.fileno(), QSocketNotifier.Type.Read, app)

    def woken() -> None:
        # Also keeps the other end open as long as the notifier lives.
        assert outside.fileno() >= 0
        inside.recv(64)

    notifier.activated.connect(woken)

    app.aboutToQuit.connect(lambda: notifier.setEnabled(False))

    def quit_now(_number: int, _frame: object) -> None:
        app.closeAllWindows()
        app.quit()

    signal.signal(signal.SIGINT, quit_now)
    signal.signal(signal.SIGTERM, quit_now)


def _mode(text: str) -> ThemeMode:
    return ThemeMode(text) if text in {mode.value for mode in ThemeMode} else ThemeMode.AUTO
