"""What follows from what was read: suggestions, automatic matches, locations, links."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.linking import LinkAction
from o365desk.domain.matching import Suggestion
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.organization import Location, Origin
from o365desk.domain.sync import LogLevel
from o365desk.domain.tenant import MatchState, TenantRecord
from o365desk.services.linking import LinkingService, LinkOutcome, LinkPlan, Planned
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.services.suggestions import compute
from o365desk.store import journal, organizations, tenants
from o365desk.store.engine import Database, Transaction

ACTOR = "sync"


class AfterSync:
    """The second half of a run.

    Args:
        database: The store.
        linking: Plans and applies links.
        clock: The present moment, aware UTC.
    """

    def __init__(self, database: Database, linking: LinkingService, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._linking = linking
        self._clock = clock

    def run(
        self,
        state: RunState,
        reporter: RunReporter,
        targets: Sequence[TenantRecord],
        *,
        everything: bool,
        cancel: threading.Event,
    ) -> None:
        """Suggest, match and link.

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
        with self._database.read() as tx:
            found = compute(tx, cancel)
            stored = tenants.suggestions(tx)
        self._save_suggestions(found, stored, None if everything else frozenset(ids))
        fresh = self._match(state, reporter, ids, found, cancel)
        complete = {result.tenant_id for result in state.results if result.users_complete}
        self._link_all(state, reporter, [key for key in ids if key in complete or key in fresh], cancel)

    def _save_suggestions(
        self,
        found: dict[str, tuple[Suggestion, ...]],
        stored: dict[str, tuple[Suggestion, ...]],
        only: frozenset[str] | None,
    ) -> None:
        changed = {
            tenant_id: suggestions
            for tenant_id, suggestions in found.items()
            if (only is None or tenant_id in only) and tuple(stored.get(tenant_id, ())) != suggestions
        }
        if changed:
            with self._database.write() as tx:
                tenants.save_suggestions(tx, changed)

    def _match(
        self,
        state: RunState,
        reporter: RunReporter,
        ids: Sequence[str],
        found: dict[str, tuple[Suggestion, ...]],
        cancel: threading.Event,
    ) -> set[str]:
        """Match what may match without asking; one journal entry each. Gives the newly matched tenants."""
        matched: set[str] = set()
        for tenant_id in ids:
            best = next(iter(found.get(tenant_id, ())), None)
            if best is None or not best.auto:
                continue
            if cancel.is_set():
                raise CancelledError
            name = self._match_one(state, tenant_id, best)
            if name:
                matched.add(tenant_id)
                reporter.line(
                    LogLevel.INFO,
                    f"Matched to {name} ({best.rule.value}). {best.reasons}",
                    tenant_id=tenant_id,
                    record=("tenant", tenant_id),
                )
        state.counts = replace(state.counts, tenants_matched=len(matched))
        return matched

    def _match_one(self, state: RunState, tenant_id: str, best: Suggestion) -> str:
        """Match a tenant unless somebody decided meanwhile; gives the organization's name, or empty."""
        with self._database.write() as tx:
            tenant = tenants.get(tx, tenant_id)
            decided = tenant.match_state is not MatchState.UNMATCHED
            if decided or (tenant_id, best.organization_id) in set(tenants.rejections(tx)):
                return ""
            name = organizations.names(tx).get(best.organization_id, "")
            if name:
                title = f"Matched by {best.rule.value}: {tenant.name} → {name}"
                with journal.recording(tx, ACTOR, title, state.run.id):
                    tenants.set_match(tx, tenant_id, MatchState.MATCHED, best.organization_id, best.rule)
            return name

    def _link_all(
        self, state: RunState, reporter: RunReporter, ids: Sequence[str], cancel: threading.Event
    ) -> None:
        with self._database.read() as tx:
            known = tenants.listing(tx)
        by_organization: dict[int, list[str]] = defaultdict(list)
        for tenant in known:
            if tenant.organization_id is not None:
                by_organization[tenant.organization_id].append(tenant.tenant_id)
        counts = state.counts
        for tenant_id in ids:
            if cancel.is_set():
                raise CancelledError
            try:
                outcome = self._link_one(state, tenant_id, by_organization)
            except AppError as error:
                state.spoil(tenant_id, error.title)
                reporter.line(LogLevel.ERROR, str(error), tenant_id=tenant_id, error=error)
                continue
            if outcome is None:
                continue
            self._tell(reporter, tenant_id, outcome)
            counts = replace(
                counts,
                contacts_linked=counts.contacts_linked + len(outcome.linked),
                contacts_created=counts.contacts_created + len(outcome.created),
                contacts_held=counts.contacts_held + outcome.waiting,
                conflicts=counts.conflicts + outcome.undecided,
            )
            state.counts = counts

    def _link_one(
        self, state: RunState, tenant_id: str, by_organization: dict[int, list[str]]
    ) -> LinkOutcome | None:
        """Plan and write one tenant's location and links, in one transaction with one journal entry."""
        options = state.connection.options
        with self._database.write() as tx:
            tenant = tenants.get(tx, tenant_id)
            if tenant.organization_id is None or tenant.match_state is not MatchState.MATCHED:
                return None
            siblings = [key for key in by_organization[tenant.organization_id] if key != tenant_id]
            plan = self._linking.plan(tx, tenant, options=options, siblings=siblings)
            create = options.new_contacts is NewContacts.CREATE
            title = _title(tenant, plan, create=create)
            with journal.recording(tx, ACTOR, title, state.run.id):
                self._save_location(tx, tenant, options)
                return self._linking.apply(tx, plan, create=create) if plan is not None else None

    def _save_location(self, tx: Transaction, tenant: TenantRecord, options: SyncOptions) -> None:
        """The tenant's address as a location: one with the same address is completed, else one is created."""
        details = tenant.details
        if not options.locations or tenant.organization_id is None or not (details.street or details.city):
            return
        location = Location(
            organization_id=tenant.organization_id,
            name=tenant.name,
            address_1=details.street,
            city=details.city,
            region=details.state,
            postal_code=details.postal_code,
            country=details.country,
            phone=details.phone,
            origin=Origin.OFFICE_365,
        )
        organizations.save_location(tx, location)

    def _tell(self, reporter: RunReporter, tenant_id: str, outcome: LinkOutcome) -> None:
        """One summary line, and one line per user that was newly linked, created, in conflict or left."""
        said: tuple[tuple[LogLevel, str, list[Planned]], ...] = (
            (LogLevel.INFO, "Linked", outcome.linked),
            (LogLevel.INFO, "Contact created for", outcome.created),
            (LogLevel.DEBUG, "Held for review:", outcome.held),
            (LogLevel.WARNING, "Conflict:", outcome.conflicts),
            (LogLevel.WARNING, "Left:", outcome.left),
        )
        for level, words, items in said:
            for item in items:
                reporter.line(
                    level,
                    f"{words} {item.name}. {item.proposal.reason}",
                    tenant_id=tenant_id,
                    record=("user", item.record.user.object_id),
                )
        if any(items for _, _, items in said):
            reporter.line(
                LogLevel.INFO,
                f"Contacts: {len(outcome.linked)} linked, {len(outcome.created)} created, "
                f"{outcome.waiting} held for review, {outcome.undecided} in conflict.",
                tenant_id=tenant_id,
                record=("tenant", tenant_id),
            )


def _title(tenant: TenantRecord, plan: LinkPlan | None, *, create: bool) -> str:
    """The journal's title: what the sync is about to do in a tenant."""
    if plan is None:
        return f"Sync: location of {tenant.name}"
    linked = sum(item.changes for item in plan.having(LinkAction.LINK))
    created = len(plan.having(LinkAction.CREATE)) if create and plan.complete else 0
    parts = [f"linked {linked}"] if linked else []
    parts += [f"created {created}"] if created else []
    return f"Sync: {', '.join(parts) or 'updated contacts'} in {tenant.name}"
