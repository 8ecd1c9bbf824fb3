"""Shows what others decide: asks every few seconds whether the profile changed, and lets the views reload."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from o365desk.domain.changes import ChangeMark
from o365desk.domain.errors import AppError
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_error
from o365desk.ui.state import EVERYTHING, Changes
from o365desk.ui.theme import Tone

INTERVAL_MS = 3_000


class LiveRefresh(QObject):
    """Compares marks of the profile and broadcasts what differs.

    What this window writes itself is broadcast by the operation that wrote it; the mark after it is taken
    over without another reload.

    Args:
        context: Services and broadcasts.
        parent: Its owner.
        interval_ms: Time between two questions.
    """

    def __init__(self, context: UiContext, parent: QObject, interval_ms: int = INTERVAL_MS) -> None:
        super().__init__(parent)
        self._context = context
        self._known: ChangeMark | None = None
        self._own = False
        self._asking = False
        self._unreachable = False
        context.state.changed.connect(self._changed_here)
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Ask for the profile's mark now."""
        if self._context.state.runs or self._asking:
            return  # A sync here broadcasts its end itself; a slow database is asked once at a time.
        self._asking = True
        mark = self._context.desk.changes.mark
        self._context.runner.run(
            tr("Look for changes"),
            lambda _: mark(),
            on_success=self._compare,
            on_failure=self._failed,
            owner=self,
        )

    def _changed_here(self, _changes: Changes) -> None:
        self._own = True

    def _compare(self, mark: ChangeMark) -> None:
        self._asking = False
        known, own = self._known, self._own
        self._known, self._own = mark, False
        if self._unreachable:
            self._unreachable = False
            self._context.state.tell(Tone.OK, tr("The database can be reached again."))
            self._broadcast(EVERYTHING)
        elif known is not None and not own and (changes := difference(known, mark)) is not None:
            self._broadcast(changes)

    def _failed(self, error: AppError) -> None:
        self._asking = False
        # Once, not every three seconds.
        if not self._unreachable:
            self._unreachable = True
            self._context.state.tell(Tone.ERROR, tr_error(error))

    def _broadcast(self, changes: Changes) -> None:
        self._context.state.changed.emit(changes)
        self._own = False


def difference(known: ChangeMark, mark: ChangeMark) -> Changes | None:
    """What views have to reload after the profile went from one mark to another; None: nothing."""
    if known == mark:
        return None
    if known.journal != mark.journal or known.runs != mark.runs:
        return EVERYTHING
    return Changes(connections=True, contacts=known.brakes != mark.brakes)
