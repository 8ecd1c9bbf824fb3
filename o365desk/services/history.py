"""The journal: what was decided, by whom, and taking it back."""

from __future__ import annotations

import logging

from o365desk.domain.errors import NotFoundError
from o365desk.domain.journal import JournalEntry, UndoResult
from o365desk.services.suggestions import SuggestionService
from o365desk.store import journal
from o365desk.store.engine import Database

_log = logging.getLogger(__name__)


class JournalService:
    """Undo for every decision, across restarts.

    Args:
        database: The store.
        suggestions: Computed anew after an undo, since organizations may have come or gone.
    """

    def __init__(self, database: Database, suggestions: SuggestionService) -> None:
        self._database = database
        self._suggestions = suggestions

    def listing(self, limit: int = 200) -> list[JournalEntry]:
        """Entries, the latest first."""
        with self._database.read() as tx:
            return journal.listing(tx, limit)

    def latest_undoable(self) -> JournalEntry | None:
        """What an undo without a number would take back."""
        with self._database.read() as tx:
            return journal.latest_undoable(tx)

    def undo(self, entry_id: int | None = None, actor: str = "") -> UndoResult:
        """Take back one entry, or the latest that was not taken back yet.

        Only what still is as the entry left it is restored; the rest is reported as left alone.

        Args:
            entry_id: The entry; None: the latest.
            actor: Who takes it back, for the program's log.

        Raises:
            NotFoundError: No such entry, or nothing to undo.
            AppError: It was undone before.
        """
        with self._database.write() as tx:
            if entry_id is None:
                latest = journal.latest_undoable(tx)
                if latest is None:
                    raise NotFoundError("There is nothing to undo.", code="nothing_to_undo")
                entry_id = latest.id
            result = journal.undo(tx, entry_id)
        self._suggestions.refresh()
        _log.info("%s undid entry %d: %d restored", actor or "somebody", entry_id, result.restored)
        return result
