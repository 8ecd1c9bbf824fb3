"""Edit > Undo, Redo and History. The entries name what they would take back or do again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from o365desk.domain.errors import AppError
from o365desk.domain.journal import JournalEntry
from o365desk.services.history import NextSteps
from o365desk.services.place import current_actor
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.main_window import MainWindow
from o365desk.ui.state import Changes
from o365desk.ui.text import plain_action, plain_tooltip

_LONGEST = 56


class UndoMenu(QObject):
    """Three actions at the top of the Edit menu, kept true as decisions come and go.

    Args:
        window: The window; it has its context already.
        context: Services and broadcasts.
        parent: Its owner.
    """

    def __init__(self, window: MainWindow, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._context = context
        menu, add = window.menu.edit_menu, window.menu.add
        self.undo = add(
            menu,
            "undo",
            tr("&Undo"),
            tr("Take back your latest decision; it works across restarts"),
            self._undo,
            shortcut=QKeySequence("Ctrl+Z"),
            icon="undo",
        )
        self.redo = add(
            menu,
            "redo",
            tr("&Redo"),
            tr("Do again what you undid last"),
            self._redo,
            shortcut=QKeySequence("Ctrl+Shift+Z"),
            icon="redo",
        )
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        history = add(
            menu,
            "history",
            tr("&History"),
            tr("Every decision with what it changed; undo and redo any of them"),
            lambda: window.open_view("History"),
            shortcut="Ctrl+H",
            icon="clock",
        )
        first = menu.actions()[0]
        for action in (self.undo, self.redo, history):
            menu.removeAction(action)
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        context.state.changed.connect(self._changed)
        self.load()

    def load(self) -> None:
        """Ask what Undo and Redo would do."""
        journal, actor = self._context.desk.journal, current_actor()
        self._context.runner.run(
            tr("Load what can be undone"),
            lambda _: journal.next_steps(actor),
            on_success=self._show,
            on_failure=self._failed,
            key="undo_menu",
            owner=self,
        )

    def _changed(self, changes: Changes) -> None:
        if changes.journal:
            # Something was decided; nobody has to wait until it has a name here.
            self.undo.setEnabled(True)
            self.load()

    def _show(self, steps: NextSteps) -> None:
        _name(self.undo, tr("Undo"), tr("Nothing to undo"), steps.undo)
        _name(self.redo, tr("Redo"), tr("Nothing to redo"), steps.redo)

    def _failed(self, _error: AppError) -> None:
        """Whoever loads the view on screen says what is wrong; these answer when they are asked."""
        self.undo.setEnabled(True)
        self.redo.setEnabled(True)

    def _undo(self) -> None:
        view = self._window.current_view()
        if view is not None:
            decisions.undo(view)

    def _redo(self) -> None:
        view = self._window.current_view()
        if view is not None:
            decisions.redo(view)


def _name(action: QAction, word: str, nothing: str, entry: JournalEntry | None) -> None:
    action.setEnabled(entry is not None)
    title = "" if entry is None else tr_text(entry.title).replace("\n", " ")
    shown = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
    action.setText(f"&{word} {plain_action(shown)}".strip())
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(plain_tooltip(f"{word} {title} ({keys})" if title else nothing))
