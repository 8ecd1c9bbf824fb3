"""The journal: what was decided, by whom; taking it back, and doing it again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal

from o365desk.domain.errors import NotFoundError
from o365desk.domain.journal import JournalDetails, JournalEntry, UndoResult
from o365desk.domain.products import ProductTable
from o365desk.domain.values import Value
from o365desk.services.scopes import refresh_scopes
from o365desk.services.suggestions import SuggestionService
from o365desk.store import connections, journal, tenants
from o365desk.store.engine import Database, Transaction

_log = logging.getLogger(__name__)


class NextSteps(Value, frozen=True, kw_only=True):
    """What Undo and Redo without a number would do for a technician; None: nothing."""

    undo: JournalEntry | None = None
    redo: JournalEntry | None = None


class JournalService:
    """Undo and redo for every decision, across restarts.

    Without a number both mean the technician's own: others of a team find theirs as they left them.

    Args:
        database: The store.
        suggestions: Computed anew afterwards, since organizations may have come or gone.
        products: Tells which subscriptions are recommended, to judge scopes after options were restored.
    """

    def __init__(self, database: Database, suggestions: SuggestionService, products: ProductTable) -> None:
        self._database = database
        self._suggestions = suggestions
        self._products = products

    def listing(self, limit: int = 200) -> list[JournalEntry]:
        """Entries, the latest first."""
        with self._database.read() as tx:
            return journal.listing(tx, limit)

    def details(self, entry_id: int) -> JournalDetails:
        """One entry with its changes in words, and what was undone and redone of it.

        Raises:
            NotFoundError: No such entry.
        """
        with self._database.read() as tx:
            return journal.details(tx, entry_id)

    def next_steps(self, actor: str = "") -> NextSteps:
        """What ``undo`` and ``redo`` without a number would do."""
        with self._database.read() as tx:
            return NextSteps(undo=journal.latest_undoable(tx, actor), redo=journal.latest_redoable(tx, actor))

    def preview(self, entry_id: int) -> UndoResult:
        """What an undo (of an undone entry: a redo) would write and leave alone; nothing of it stays.

        Raises:
            NotFoundError: No such entry.
            AppError: It cannot be undone or redone.
        """
        with self._database.write() as tx:
            return journal.preview(tx, entry_id)

    def undo(self, entry_id: int | None = None, actor: str = "") -> UndoResult:
        """Take back one entry, or the latest of ``actor`` that was not taken back yet.

        Only what still is as the entry left it is restored; the rest is reported as left alone.

        Args:
            entry_id: The entry; None: the latest decision of ``actor``, or of anybody if that is empty.
            actor: Who takes it back.

        Raises:
            NotFoundError: No such entry, or nothing to undo (code ``nothing_to_undo``).
            AppError: It was undone before (code ``already_undone``).
        """
        return self._step("undo", entry_id, actor, journal.latest_undoable)

    def redo(self, entry_id: int | None = None, actor: str = "") -> UndoResult:
        """Do an undone entry again, or the one that ``actor`` undid last.

        Only what still is as the undo left it is written; the rest is reported as left alone. Entries whose
        records were decided about since are redone by their number only.

        Args:
            entry_id: The entry; None: the one undone last by ``actor``, or by anybody if that is empty.
            actor: Who does it again.

        Raises:
            NotFoundError: No such entry, or nothing to redo (code ``nothing_to_redo``).
            AppError: It is not undone (code ``not_undone``).
        """
        return self._step("redo", entry_id, actor, journal.latest_redoable)

    def _step(
        self,
        what: Literal["undo", "redo"],
        entry_id: int | None,
        actor: str,
        latest: Callable[[Transaction, str], JournalEntry | None],
    ) -> UndoResult:
        with self._database.write() as tx:
            if entry_id is None:
                found = latest(tx, actor)
                if found is None:
                    raise NotFoundError(
                        f"There is nothing to {what}.",
                        "It takes your own decisions; those of others and of syncs go by their number."
                        if what == "undo"
                        else "",
                        code=f"nothing_to_{what}",
                    )
                entry_id = found.id
            act = journal.undo if what == "undo" else journal.redo
            result = act(tx, entry_id, actor=actor)
            for connection_id in result.connection_ids:
                self._judge_scopes(tx, connection_id)
        self._suggestions.refresh()
        left = len(result.left_alone)
        _log.info(
            "%s: %s entry %d, %d written, %d left", actor or "somebody", what, entry_id, result.restored, left
        )
        return result

    def _judge_scopes(self, tx: Transaction, connection_id: int) -> None:
        options = connections.get(tx, connection_id).options
        for tenant in tenants.listing(tx, connection_id=connection_id):
            refresh_scopes(tx, tenant.tenant_id, options, self._products.recommended)
