"""What o365desk has learned: shown, and forgotten again."""

from __future__ import annotations

from collections.abc import Collection

from o365desk.domain.errors import NotFoundError
from o365desk.domain.learned import LearnedFact
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value
from o365desk.services.linking import LinkingService
from o365desk.services.suggestions import SuggestionService
from o365desk.store import journal, learned
from o365desk.store.engine import Database


class ForgetResult(Value, frozen=True, kw_only=True):
    """What was forgotten, and its undo entry."""

    facts: tuple[LearnedFact, ...]
    journal_id: int | None = None
    message: str = ""


class FactService:
    """Lists the facts that technicians taught, and forgets them.

    Args:
        database: The store.
        linking: Plans the links anew that followed from a fact.
        suggestions: Computed anew afterwards.
    """

    def __init__(self, database: Database, linking: LinkingService, suggestions: SuggestionService) -> None:
        self._database = database
        self._linking = linking
        self._suggestions = suggestions

    def listing(self) -> list[LearnedFact]:
        """All facts, the newest first."""
        with self._database.read() as tx:
            return learned.listing(tx)

    def forget(self, numbers: Collection[int], actor: str) -> ForgetResult:
        """Forget facts, all in one transaction with one journal entry; what follows is derived anew at once.

        Args:
            numbers: Their numbers, as ``listing`` gives them.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: There is no fact of one of the numbers (code ``unknown_fact``); none is forgotten.
        """
        with self._database.write() as tx:
            found = learned.numbered(tx, numbers)
            missing = sorted(set(numbers) - {one.number for one in found})
            if missing:
                raise NotFoundError(
                    f"There is no fact {missing[0]}.",
                    "Nothing was forgotten.",
                    "List them with: o365desk facts list",
                    code="unknown_fact",
                )
            what = found[0].sentence.rstrip(".") if len(found) == 1 else f"{len(found)} facts"
            facts = [one.fact for one in found]
            affected = learned.tenants_affected(tx, facts)
            with journal.recording(tx, actor, f"Forget: {what}") as recorder:
                learned.withdraw(tx, facts)
                for tenant_id in affected:
                    self._linking.refresh(tx, tenant_id)
        if found:
            self._suggestions.refresh()
        return ForgetResult(
            facts=tuple(found),
            journal_id=recorder.entry_id,
            message=f"Forgotten: {what}" if found else phrase("Nothing was changed."),
        )
