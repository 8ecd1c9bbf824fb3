"""Ties the window to the desk: Sync, Edit and Help menus, docks, status line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMessageBox

from o365desk.domain.rows import IntegrationRow
from o365desk.domain.sync import LogLine, RunProgress, RunSummary, TenantProgress
from o365desk.ui import help_pages, operations
from o365desk.ui.context import UiContext
from o365desk.ui.find_menu import FindMenu
from o365desk.ui.language import tr, tr_error
from o365desk.ui.main_window import MainWindow
from o365desk.ui.state import ActiveRun, Changes
from o365desk.ui.sync_runner import SyncRunner
from o365desk.ui.text import format_ago
from o365desk.ui.theme import Tone
from o365desk.ui.undo_menu import UndoMenu
from o365desk.ui.view_help import VIEW_HELP


class Shell(QObject):
    """What the window does beyond its views.

    Args:
        window: The window; it has its context already.
        context: Services and broadcasts.
        sync: Starts and cancels runs.
    """

    def __init__(self, window: MainWindow, context: UiContext, sync: SyncRunner) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._sync = sync
        self._rows: list[IntegrationRow] = []
        self._add_sync_menu()
        UndoMenu(window, context, self)
        self.find_menu = FindMenu(window, context, self)
        state = context.state
        state.run_started.connect(self._run_started)
        state.run_ended.connect(self._run_ended)
        state.sync_event.connect(self._event)
        state.changed.connect(self._changed)
        window.progress.cancel_requested.connect(lambda: sync.cancel())
        window.progress.retry_requested.connect(state.retry_requested)
        window.log.link_requested.connect(context.open_link)
        self._clock = QTimer(self, interval=20_000)
        self._clock.timeout.connect(self._load)
        self._clock.start()
        self._load()

    # Menus

    def _add_sync_menu(self) -> None:
        menu, add = self._window.menu.sync_menu, self._window.menu.add
        add(
            menu,
            "sync",
            tr("&Start Manual Sync"),
            tr("Sync every connection now, one after the other"),
            self._sync_all,
            shortcut="F5",
            icon="sync",
        )
        self._cancel = add(
            menu,
            "cancel_sync",
            tr("&Cancel Sync"),
            tr("Stop the run; what was read stays"),
            lambda: self._sync.cancel(),
            shortcut="Shift+F5",
            icon="stop",
        )
        self._cancel.setEnabled(False)
        self._pause = add(
            menu,
            "pause",
            tr("&Pause Scheduled Syncs"),
            tr("No scheduled syncs of any connection until resumed"),
            self._pause_all,
            shortcut="Ctrl+Shift+P",
            icon="pause",
        )

    def _sync_all(self) -> None:
        """Ask anew which connections there are: the list in hand may be a moment old."""
        connections = self._context.desk.connections
        self._context.runner.run(
            tr("Sync every connection"),
            lambda _: connections.listing(),
            on_success=self._sync_rows,
            on_failure=lambda error: self._window.tell(Tone.ERROR, tr_error(error)),
        )

    def _sync_rows(self, rows: list[IntegrationRow]) -> None:
        ready = [shown.connection for shown in rows if shown.connection.options_saved]
        if not rows:
            self._window.tell(Tone.INFO, tr("There is no connection yet. File > New Connection makes one."))
        elif not ready:
            self._window.tell(
                Tone.INFO, tr("Choose the sync options first: Integrations > Choose Sync Options.")
            )
        for connection in ready:
            self._context.state.sync_requested.emit(connection.id, connection.name)

    def _pause_all(self) -> None:
        view = self._window.current_view()
        if view is None:
            return
        pausing = any(not shown.connection.paused for shown in self._rows)
        for shown in self._rows:
            if pausing and not shown.connection.paused:
                operations.pause(view, shown.connection)
            elif not pausing:
                operations.resume(view, shown.connection)

    # What happens meanwhile

    def _run_started(self, run: ActiveRun) -> None:
        self._window.progress.begin(run)
        self._cancel.setEnabled(True)
        self._window.show_docks_for_run()
        self._show_status()

    def _run_ended(self, run: ActiveRun, summary: RunSummary | None) -> None:
        self._window.progress.end(run, summary)
        self._cancel.setEnabled(bool(self._context.state.runs))

    def _event(self, event: object) -> None:
        if isinstance(event, LogLine):
            self._window.log.add(event)
        elif isinstance(event, TenantProgress | RunProgress):
            self._window.progress.add(event)

    def _changed(self, changes: Changes) -> None:
        if changes.connections or changes.matches:
            self._load()

    def _load(self) -> None:
        connections = self._context.desk.connections
        self._context.runner.run(
            tr("Load the status"),
            lambda _: connections.listing(),
            on_success=self._show,
            key="shell/status",
            owner=self,
        )

    def _show(self, rows: list[IntegrationRow]) -> None:
        self._rows = rows
        unmatched = sum(shown.tenants_unmatched for shown in rows)
        self._window.sidebar.set_badge(
            "Matching", tr("{unmatched} unmatched", unmatched=unmatched) if unmatched else ""
        )
        everything_paused = bool(rows) and all(shown.connection.paused for shown in rows)
        self._pause.setText(
            tr("&Resume Scheduled Syncs") if everything_paused else tr("&Pause Scheduled Syncs")
        )
        self._pause.setEnabled(bool(rows))
        self._show_status()

    def _show_status(self) -> None:
        runs = self._context.state.runs
        if runs:
            names = ", ".join(run.connection_name for run in runs.values())
            self._window.status.setText(tr("Syncing {names}…", names=names))
            return
        planned = [
            shown.connection.next_sync_at
            for shown in self._rows
            if shown.connection.next_sync_at and not shown.connection.paused
        ]
        self._window.status.setText(
            tr("Next sync {format_ago}", format_ago=format_ago(min(planned))) if planned else ""
        )


def add_help_menu(window: MainWindow) -> None:
    """First steps, shortcuts, about. Needs no desk."""
    menu, add = window.menu.help_menu, window.menu.add
    add(
        menu,
        "first_steps",
        tr("&First Steps"),
        tr("What to do from connecting to the overlay"),
        lambda: help_pages.show_page(window, tr("First Steps"), help_pages.FIRST_STEPS),
        needs_desk=False,
    )
    add(
        menu,
        "view_help",
        tr("&Help for This View"),
        tr("What this view is for, what to do in it, and its keys"),
        lambda: _show_view_help(window),
        shortcut="F1",
        icon="help",
        needs_desk=False,
    )
    shortcuts = add(
        menu,
        "shortcuts",
        tr("&Keyboard Shortcuts"),
        tr("Every key of the window"),
        lambda: _show_keys(window),
        shortcut="?",
        needs_desk=False,
    )
    shortcuts.setShortcuts([QKeySequence("?"), QKeySequence("Ctrl+/")])
    menu.addSeparator()
    add(
        menu,
        "about",
        tr("&About o365desk"),
        tr("Version and licence"),
        lambda: _about(window),
        needs_desk=False,
    )


def _show_view_help(window: MainWindow) -> None:
    """The page of the view on screen; before there is one, the first steps."""
    view = window.current_view()
    if view is None or view.name not in VIEW_HELP:
        help_pages.show_page(window, tr("First Steps"), help_pages.FIRST_STEPS)
        return
    purpose, todo = VIEW_HELP[view.name]
    rows = [(tr("What it is for"), purpose), (tr("What to do"), todo)]
    title = tr("Help: {view}", view=tr(view.name))
    help_pages.show_page(window, title, [*rows, *help_pages.keys_of(view.menu_actions())])


def _show_keys(window: MainWindow) -> None:
    view = window.current_view()
    here = view.menu_actions() if view is not None else ()
    help_pages.show_page(window, tr("Keyboard Shortcuts"), help_pages.shortcuts(window.menu, here))


def _about(window: MainWindow) -> None:
    box = QMessageBox(window)
    box.setObjectName("about")
    help_pages.fill_about(box)
    box.open()
