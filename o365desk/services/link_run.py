"""The last part of a run: links of the tenants whose users, contacts, options, domains or match changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import msgspec
from msgspec.structs import replace

from o365desk import __version__
from o365desk.domain.brake import Brake, BrakeItem, BrakeKind, create_limit
from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.organization import location_of
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import LogLevel
from o365desk.services.linking import LinkingService, LinkOutcome, LinkPlan, Planned, applied_title
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.store import brakes, connections, journal, marks, organizations, plan_sources, tenants
from o365desk.store.engine import Database, Transaction
from o365desk.store.plan_sources import PlanSource

ACTOR = "sync"
_BATCH = 16
"""Tenants planned at once: few enough for memory, enough to share the queries."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A tenant's plan with what it was made from; None: the options link no contacts."""

    source: PlanSource
    options: SyncOptions
    plan: LinkPlan | None


class LinkRun:
    """Plans outside, writes inside a short transaction; who decided meanwhile wins.

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
        self, state: RunState, reporter: RunReporter, tenant_ids: Sequence[str], cancel: threading.Event
    ) -> None:
        """Link the users of these tenants, as far as anything about them changed since the last plan.

        Raises:
            CancelledError: ``cancel`` was set; what was committed stays.
        """
        with self._database.read() as tx:
            options = connections.get(tx, state.connection.id).options
            sources = plan_sources.sources(tx, tenant_ids)
        stale = list(self._stale(state, [sources[key] for key in tenant_ids if key in sources], options))
        remaining = iter(stale)
        while some := list(islice(remaining, _BATCH)):
            for draft in self._drafts(some, options):
                if cancel.is_set():
                    raise CancelledError
                self._link(state, reporter, draft)

    def _stale(
        self, state: RunState, sources: Sequence[PlanSource], options: SyncOptions
    ) -> Iterator[PlanSource]:
        """Those to plan; what waits in the others is counted as it was."""
        same = _same(options)
        for source in sources:
            if source.organization_id is None:
                continue
            last = marks.settled(source.mark)
            if last.get("of") != same(source):
                yield source
                continue
            known = {name: last.get(name, 0) for name in ("waiting", "undecided", "resembling")}
            _count(state, LinkOutcome(**known))

    def _drafts(self, sources: Sequence[PlanSource], options: SyncOptions) -> list[_Draft]:
        if not options.contacts:
            return [_Draft(source, options, None) for source in sources]
        with self._database.read() as tx:
            pairs = [(one, one.organization_id) for one in sources if one.organization_id is not None]
            plans = self._linking.plan_many(tx, pairs, options)
        return [_Draft(source, options, plan) for source, plan in zip(sources, plans, strict=True)]

    def _link(self, state: RunState, reporter: RunReporter, draft: _Draft) -> None:
        tenant_id = draft.source.tenant_id
        try:
            outcome = self._write(state, reporter, draft)
        except AppError as error:
            state.spoil(tenant_id, error.title)
            reporter.line(LogLevel.ERROR, str(error), tenant_id=tenant_id, error=error)
            return
        if outcome is not None:
            _tell(reporter, tenant_id, outcome)
            _count(state, outcome)

    def _write(self, state: RunState, reporter: RunReporter, draft: _Draft) -> LinkOutcome | None:
        """Write one tenant's location and links, in one transaction with at most one journal entry."""
        tenant_id = draft.source.tenant_id
        with self._database.write() as tx:
            source = plan_sources.sources(tx, [tenant_id]).get(tenant_id)
            if source is None or source.organization_id is None:
                return None
            if source != draft.source:
                # Somebody decided, edited or undid something since it was planned: the plan is made of that.
                draft = self._again(tx, source)
            create = draft.options.new_contacts is NewContacts.CREATE
            if draft.plan is not None and create and (brake := self._brake(tx, state, draft.plan)):
                name = reporter.name(tenant_id)
                state.add_brake(brake, name)
                message = phrase(f"{brake.sentence(name)} Nothing was changed.")
                reporter.line(LogLevel.WARNING, message, tenant_id=tenant_id, record=("tenant", tenant_id))
                return None
            outcome = LinkOutcome()
            name = reporter.name(tenant_id)
            with journal.recording(tx, ACTOR, phrase(f"Sync: location of {name}"), state.run.id) as recorder:
                if draft.options.locations:
                    _save_location(tx, tenant_id, name, source.organization_id)
                if draft.plan is not None:
                    outcome = (
                        self._linking.write_contacts(tx, draft.plan, draft.options)
                        if create
                        else self._linking.apply(tx, draft.plan)
                    )
                    recorder.title = applied_title(phrase("Sync"), name, outcome)
            said = {
                "waiting": outcome.waiting,
                "undecided": outcome.undecided,
                "resembling": outcome.resembling,
            }
            of = _same(draft.options)(source)
            marks.settle(tx, marks.plan_of(source.number), {"of": of} | said)
            return outcome

    def _again(self, tx: Transaction, source: PlanSource) -> _Draft:
        """The plan anew, inside the write transaction, where nobody else writes."""
        assert source.organization_id is not None
        options = connections.get(tx, source.connection_id).options
        if not options.contacts:
            return _Draft(source, options, None)
        return _Draft(
            source, options, self._linking.plan_many(tx, [(source, source.organization_id)], options)[0]
        )

    def _brake(self, tx: Transaction, state: RunState, plan: LinkPlan) -> Brake | None:
        """The stored brake if the plan creates too much and nobody confirmed it; else an old one goes."""
        created = [item for item in plan.items if plan.creates(item)]
        limit = create_limit(plan.users_present)
        stored = brakes.get(tx, plan.tenant_id)
        about = frozenset(item.record.user.object_id for item in created)
        asked = stored is not None and stored.kind is BrakeKind.CREATE and stored.covers(about)
        if len(created) <= limit or (asked and plan.tenant_id in state.confirm):
            brakes.remove(tx, plan.tenant_id, BrakeKind.CREATE)
            return None
        brake = Brake(
            tenant_id=plan.tenant_id,
            kind=BrakeKind.CREATE,
            raised_at=self._clock(),
            total=plan.users_present,
            limit=limit,
            items=tuple(BrakeItem(object_id=item.record.user.object_id, name=item.name) for item in created),
        )
        brakes.save(tx, brake)
        return brake


def _same(options: SyncOptions) -> Callable[[PlanSource], str]:
    """Tells what a plan depends on beside what touches its mark: equal texts, equal plans."""
    rules = f"{__version__} {msgspec.json.encode(options).decode()}"
    return lambda source: f"{source.organization_id} {source.complete} {rules}"


def _count(state: RunState, outcome: LinkOutcome) -> None:
    counts = state.counts
    state.counts = replace(
        counts,
        contacts_linked=counts.contacts_linked + len(outcome.linked),
        contacts_created=counts.contacts_created + len(outcome.created),
        contacts_held=counts.contacts_held + outcome.waiting,
        contacts_updated=counts.contacts_updated + len(outcome.updated),
        conflicts=counts.conflicts + outcome.undecided,
        possible_duplicates=counts.possible_duplicates + outcome.resembling,
    )


def _save_location(tx: Transaction, tenant_id: str, name: str, organization_id: int) -> None:
    """The tenant's address as a location: one with the same address is completed, else one is created."""
    details = tenants.address(tx, tenant_id)
    location = None if details is None else location_of(details, name, organization_id)
    if location is not None:
        organizations.save_location(tx, location)


def _tell(reporter: RunReporter, tenant_id: str, outcome: LinkOutcome) -> None:
    """One summary line, and one line per user that was newly linked, created, updated, held or left."""
    said: tuple[tuple[LogLevel, Callable[[str], str], list[Planned]], ...] = (
        (LogLevel.INFO, lambda name: phrase(f"Linked {name}."), outcome.linked),
        (LogLevel.INFO, lambda name: phrase(f"Contact created for {name}."), outcome.created),
        (LogLevel.DEBUG, lambda name: phrase(f"Held for review: {name}."), outcome.held),
        (LogLevel.WARNING, lambda name: phrase(f"Conflict: {name}."), outcome.conflicts),
        (LogLevel.WARNING, lambda name: phrase(f"Held: {name}."), outcome.duplicates),
        (LogLevel.WARNING, lambda name: phrase(f"Left: {name}."), outcome.left),
    )
    for level, sentence, items in said:
        for item in items:
            reporter.line(
                level,
                f"{sentence(item.name)} {item.proposal.reason}",
                tenant_id=tenant_id,
                record=("user", item.record.user.object_id),
            )
    for item, changes in outcome.updated:
        fields = "; ".join(f"{one.label}: {one.before or '–'} → {one.after}" for one in changes)
        reporter.line(
            LogLevel.INFO,
            phrase(f"Contact of {item.name} updated. {fields}"),
            tenant_id=tenant_id,
            record=("user", item.record.user.object_id),
        )
    if outcome.updated or any(items for _, _, items in said):
        reporter.line(
            LogLevel.INFO,
            phrase(
                f"Contacts: {len(outcome.linked)} linked, {len(outcome.created)} created, "
                f"{len(outcome.updated)} updated, {outcome.waiting} held for review, "
                f"{outcome.undecided} in conflict, {outcome.resembling} possible duplicates."
            ),
            tenant_id=tenant_id,
            record=("tenant", tenant_id),
        )
