"""Ties the search box to the window: the key, the menu entry, the button, and when its index is refreshed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from o365desk.ui import finding
from o365desk.ui.context import UiContext
from o365desk.ui.find_box import FindBox
from o365desk.ui.language import tr
from o365desk.ui.main_window import MainWindow

KEYS = "Ctrl+K"


class FindMenu(QObject):
    """Find Anything.

    Args:
        window: The window.
        context: Services and broadcasts.
        parent: Who owns it.
    """

    def __init__(self, window: MainWindow, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._context = context
        self.box = FindBox(context, window)
        self.box.chosen.connect(lambda one: finding.open_finding(context.state, one))
        window.menu.add(
            window.menu.edit_menu,
            "find_anything",
            tr("Find &Anything…"),
            tr("Search organizations, contacts, tenants, users, licences and log lines"),
            self.open,
            shortcut=KEYS,
            icon="search",
        )
        window.find_button.clicked.connect(lambda _checked=False: self.open())
        window.find_button.setEnabled(True)
        context.state.run_ended.connect(lambda _run, _summary: self._run_ended())

    def open(self) -> None:
        """Show the box."""
        self.box.open_over(self._window)

    def _run_ended(self) -> None:
        """What the sync brought is searched through when the last run is over."""
        if not self._context.state.runs and not self._context.state.waiting:
            self.box.refresh()
