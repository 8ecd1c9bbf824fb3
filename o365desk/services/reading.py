"""What the parts of one run's reading share, and the two ways in which a tenant is held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from o365desk.domain.brake import Brake
from o365desk.domain.errors import AppError
from o365desk.domain.options import SyncOptions, scope_of
from o365desk.domain.sync import CollectorKind, CollectorOutcome
from o365desk.domain.sync_changes import SyncRunMoment
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.user import User
from o365desk.graph.reader import GraphReader
from o365desk.services.run_reporter import RunReporter
from o365desk.store.delta_links import DeltaLink
from o365desk.store.engine import Database, Transaction
from o365desk.store.runs import CollectorState

PURPOSE_AGE = timedelta(days=7)
"""How long a mailbox type is believed before it is asked again."""
REFUSED_AGE = timedelta(days=1)
"""What a tenant refused is asked for again after so long."""


class ContradictionError(AppError):
    """What was read contradicts what was known: the tenant is held until somebody looks."""


class BrakeHoldError(AppError):
    """A plan that takes too much away was stopped before its first write.

    Args:
        brake: The plan, as it is stored.
        title: What it would do, with the tenant's name and the numbers.
        message: What was kept.
        hint: How to let it pass.
    """

    def __init__(self, brake: Brake, title: str, message: str = "", hint: str = "") -> None:
        super().__init__(title, message, hint, code="brake")
        self.brake = brake


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knew of a connection's tenants when the run began, by tenant id."""

    states: Mapping[str, Mapping[CollectorKind, CollectorState]] = field(default_factory=dict)
    links: Mapping[str, DeltaLink] = field(default_factory=dict)
    brakes: Mapping[str, Brake] = field(default_factory=dict)
    skus: Mapping[str, list[SubscribedSku]] = field(default_factory=dict)
    unlisted: frozenset[str] = frozenset()
    """Those of which no user is stored."""
    unfinished: frozenset[tuple[str, CollectorKind]] = frozenset()
    """Lists that an earlier run read in part."""
    to_ask: Mapping[str, list[str]] = field(default_factory=dict)
    """Users whose mailbox types are to be asked for, as long as the tenant's users stay as they are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One run's reading.

    Attributes:
        database: The store.
        reader: Graph.
        reporter: Where progress and log lines go.
        clock: The present moment, aware UTC.
        options: The connection's sync options.
        recommended: SKU ids that count as chosen when the options name none.
        run_id: The run this belongs to.
        known: What was stored when it began.
        full: Read everything anew, also what is normally believed for a while.
        confirm: Tenants whose stored brake may pass.
        round_began_at: When the workers that share the tenants began; None: they are not shared.
        partner_tenant_id: The partner's own tenant, where its GDAP relationships are read; else empty.
        rest_refused: Whether what a tenant refused rests for a while; a technician who syncs may just have
            mended it.
    """

    database: Database
    reader: GraphReader
    reporter: RunReporter
    clock: Callable[[], datetime]
    options: SyncOptions
    recommended: frozenset[str]
    run_id: int
    known: Known = field(default_factory=Known)
    full: bool = False
    confirm: frozenset[str] = frozenset()
    partner_tenant_id: str = ""
    rest_refused: bool = False
    round_began_at: datetime | None = None

    def moment(self, tenant_id: str) -> SyncRunMoment:
        """What a transaction that writes what was read of a tenant is told, so that it notes the changes."""
        users = self.state(tenant_id, CollectorKind.USERS)
        return SyncRunMoment(
            run_id=self.run_id, at=self.clock(), is_first=users is None or users.read_at is None
        )

    @contextmanager
    def writing(self, tenant_id: str) -> Iterator[Transaction]:
        """A write transaction that notes what it changes of a tenant and its users; as ``Database.write``."""
        with self.database.write() as tx:
            tx.run = self.moment(tenant_id)
            yield tx

    def judge(self, user: User) -> str:
        """The ``ScopeReason`` value of a user."""
        return scope_of(user, self.options, self.recommended).value

    def state(self, tenant_id: str, kind: CollectorKind) -> CollectorState | None:
        """How a collector last ended in a tenant before this run."""
        return self.known.states.get(tenant_id, {}).get(kind)

    def due(
        self, tenant_id: str, kind: CollectorKind, age: timedelta, refused_age: timedelta = timedelta(0)
    ) -> bool:
        """Whether to ask again for what is believed for ``age`` once it was read whole.

        Args:
            tenant_id: Which tenant.
            kind: Which collector.
            age: How long a complete reading is believed.
            refused_age: How long a refusal is.
        """
        state = self.state(tenant_id, kind)
        if self.full or state is None:
            return True
        now = self.clock()
        if state.outcome is CollectorOutcome.NOT_AVAILABLE:
            return not (self.rest_refused and timedelta(0) <= now - state.tried_at < refused_age)
        if state.outcome is not CollectorOutcome.COMPLETE or state.read_at is None:
            return True
        return not timedelta(0) <= now - state.read_at < age
