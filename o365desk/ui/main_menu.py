"""The menu bar: every action of the window, with shortcut, tooltip and status tip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from o365desk.ui.language import tr
from o365desk.ui.sidebar import SIDEBAR
from o365desk.ui.text import plain_tooltip
from o365desk.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from o365desk.ui.main_window import MainWindow


class MainMenu(QObject):
    """Builds the menus and does what the shell itself can do; the rest goes to ``commands``.

    Until ``attach`` only Quit and the help work.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.menuBar()
        self._bar.setObjectName("menu_bar")
        self.actions: dict[str, QAction] = {}
        self._needs_desk: list[QAction] = []
        self._file()
        self._edit()
        self._view()
        self.sync_menu = self._menu(tr("&Sync"))
        self.actions_menu = self._menu(tr("&Actions"))
        self.actions_menu.setEnabled(False)
        self.help_menu = self._menu(tr("&Help"))
        for action in self._needs_desk:
            action.setEnabled(False)

    def add(
        self,
        menu: QMenu,
        key: str,
        text: str,
        tip: str,
        handler: Callable[[], object],
        *,
        shortcut: QKeySequence.StandardKey | QKeySequence | str | None = None,
        icon: str = "",
        needs_desk: bool = True,
    ) -> QAction:
        """Add an action. ``key`` becomes its object name ``action_<key>``."""
        action = QAction(text, self._window)
        action.setObjectName(f"action_{key}")
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(plain_tooltip(f"{tip} ({shown})" if shown else tip))
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked=False: handler())
        if icon:
            self._window.icons.bind(action, icon)
        menu.addAction(action)
        self.actions[key] = action
        if needs_desk:
            self._needs_desk.append(action)
            action.setEnabled(self._window.context is not None)
        return action

    def attach(self) -> None:
        """The desk is there: everything works now."""
        for action in self._needs_desk:
            action.setEnabled(True)

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Fill the Actions menu with those of the view on screen."""
        self.actions_menu.clear()
        for action in actions:
            self.actions_menu.addAction(action)
        self.actions_menu.setEnabled(bool(actions))

    def _menu(self, title: str) -> QMenu:
        menu = self._bar.addMenu(title)
        menu.setObjectName(f"menu_{title.replace('&', '').lower()}")
        menu.setToolTipsVisible(True)
        return menu

    def _file(self) -> None:
        menu = self._menu(tr("&File"))
        open_view = self._window.open_view
        self.add(
            menu,
            "new_connection",
            tr("&New Connection…"),
            tr("Connect Microsoft 365"),
            lambda: open_view("Connect", "new"),
            shortcut=QKeySequence.StandardKey.New,
            icon="add",
        )
        menu.addSeparator()
        self.add(
            menu,
            "import",
            tr("&Import…"),
            tr("Import organizations or contacts from a CSV file"),
            lambda: open_view("Import"),
            shortcut="Ctrl+I",
            icon="import",
        )
        self.add(
            menu,
            "export",
            tr("&Export…"),
            tr("Export contacts, matches or licences as a CSV file"),
            self._export,
            shortcut="Ctrl+E",
            icon="export",
        )
        menu.addSeparator()
        quit_action = self.add(
            menu,
            "quit",
            tr("&Quit"),
            tr("Cancel what runs and leave"),
            self._window.quit,
            shortcut="Ctrl+Q",
            needs_desk=False,
        )
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _export(self) -> None:
        from o365desk.ui.views.export import export_documentation

        if self._window.context is not None:
            export_documentation(self._window.context, self._window)

    def _edit(self) -> None:
        menu = self._menu(tr("&Edit"))
        self.edit_menu = menu
        self.add(menu, "copy", tr("&Copy"), tr("Copy the selection"), self._copy, needs_desk=False)
        self.add(
            menu,
            "find",
            tr("&Find"),
            tr("Go to the search box of this view"),
            self._find,
            shortcut=QKeySequence.StandardKey.Find,
            icon="search",
        )

    def _copy(self) -> None:
        widget = QApplication.focusWidget()
        if isinstance(widget, RecordTable):
            widget.copy_selected()
        elif isinstance(widget, QPlainTextEdit | QTextEdit | QLineEdit | QLabel):
            _copy_text(widget)

    def _find(self) -> None:
        view = self._window.current_view()
        if view is not None:
            view.focus_search()

    def _view(self) -> None:
        menu = self._menu(tr("&View"))
        self.view_menu = menu
        for name, icon, shortcut in SIDEBAR:
            key = "view_" + name.lower().replace(" ", "_")
            self.add(
                menu,
                key,
                name,
                tr("Show {name}", name=name),
                _opener(self._window, name),
                shortcut=shortcut,
                icon=icon,
            )
        menu.addSeparator()
        self.add(
            menu,
            "back",
            tr("&Back"),
            tr("Back to where this page belongs"),
            self._back,
            shortcut="Alt+Left",
            icon="back",
        )
        menu.addSeparator()

    def _back(self) -> None:
        view = self._window.current_view()
        if view is not None:
            view.go_back()


def _copy_text(widget: QPlainTextEdit | QTextEdit | QLineEdit | QLabel) -> None:
    if not isinstance(widget, QLabel):
        widget.copy()
    elif widget.selectedText():
        QApplication.clipboard().setText(widget.selectedText())


def _opener(window: MainWindow, name: str) -> Callable[[], object]:
    def show() -> None:
        window.open_view(name)
        view = window.current_view()
        if view is not None:
            view.take_focus()  # also where the focus was in the sidebar: arrows walk there, a shortcut goes

    return show
