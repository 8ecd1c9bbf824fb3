"""What follows from what was read: suggestions, automatic matches, locations, links."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice

from msgspec.structs import replace

from o365desk.domain.errors import CancelledError
from o365desk.domain.matching import Suggestion
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import LogLevel
from o365desk.domain.tenant import MatchState, TenantRecord
from o365desk.services.link_run import ACTOR, LinkRun
from o365desk.services.linking import LinkingService
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.services.suggestions import SuggestionService
from o365desk.store import journal, learned, organizations, tenants
from o365desk.store.engine import Database

_BATCH = 50
"""Matches written in one transaction, each with a journal entry of its own."""


class AfterSync:
    """The second half of a run.

    Args:
        database: The store.
        linking: Plans and applies links.
        clock: The present moment, aware UTC.
    """

    def __init__(self, database: Database, linking: LinkingService, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._suggestions = SuggestionService(database)
        self._links = LinkRun(database, linking, clock)

    def run(
        self,
        state: RunState,
        reporter: RunReporter,
        targets: Sequence[TenantRecord],
        *,
        everything: bool,
        cancel: threading.Event,
    ) -> None:
        """Suggest, match and link, each only where something changed.

        Args:
            state: The run; its counts are filled in.
            reporter: Where log lines go.
            targets: The tenants of this run; others are not matched or linked.
            everything: False when only some tenants were asked for: then only their suggestions change.
            cancel: Ends it between two tenants.

        Raises:
            CancelledError: ``cancel`` was set; what was committed stays.
        """
        ids = [tenant.tenant_id for tenant in targets]
        found = self._suggestions.refresh(cancel, only=None if everything else frozenset(ids))
        fresh = self._match(state, reporter, ids, found, cancel)
        complete = {result.tenant_id for result in state.results if result.users_complete}
        self._links.run(state, reporter, [key for key in ids if key in complete or key in fresh], cancel)

    def _match(
        self,
        state: RunState,
        reporter: RunReporter,
        ids: Sequence[str],
        found: dict[str, tuple[Suggestion, ...]],
        cancel: threading.Event,
    ) -> set[str]:
        """Match what may match without asking; one journal entry each. Gives the newly matched tenants."""
        with self._database.read() as tx:
            unmatched = tenants.in_state(tx, MatchState.UNMATCHED)
        firsts = {key: found[key][0] for key in ids if key in unmatched and found.get(key)}
        best = {key: suggestion for key, suggestion in firsts.items() if suggestion.auto}
        matched: dict[str, str] = {}
        remaining = iter(best.items())
        while some := dict(islice(remaining, _BATCH)):
            if cancel.is_set():
                raise CancelledError
            for tenant_id, name in self._match_some(state, reporter, some).items():
                matched[tenant_id] = name
                one = best[tenant_id]
                reporter.line(
                    LogLevel.INFO,
                    f"{phrase(f'Matched to {name} ({one.rule.value}).')} {one.reasons}",
                    tenant_id=tenant_id,
                    record=("tenant", tenant_id),
                )
        state.counts = replace(state.counts, tenants_matched=len(matched))
        return set(matched)

    def _match_some(
        self, state: RunState, reporter: RunReporter, best: dict[str, Suggestion]
    ) -> dict[str, str]:
        """Match tenants unless somebody decided meanwhile; gives their organizations' names."""
        matched: dict[str, str] = {}
        with self._database.write() as tx:
            unmatched = tenants.in_state(tx, MatchState.UNMATCHED)
            rejected = learned.rejections(tx)
            names = organizations.names(tx)
            for tenant_id, suggestion in best.items():
                name = names.get(suggestion.organization_id, "")
                pair = (tenant_id, suggestion.organization_id)
                if tenant_id not in unmatched or pair in rejected or not name:
                    continue
                title = f"Matched by {suggestion.rule.value}: {reporter.name(tenant_id)} → {name}"
                with journal.recording(tx, ACTOR, title, state.run.id):
                    tenants.set_match(
                        tx, tenant_id, MatchState.MATCHED, suggestion.organization_id, suggestion.rule
                    )
                matched[tenant_id] = name
        return matched
