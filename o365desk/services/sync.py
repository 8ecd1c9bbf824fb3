"""Sync: one run over the tenants of a connection, several at once, then what follows from what was read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace

from o365desk.domain.brake import Brake
from o365desk.domain.connection import Connection, ConnectionKind, CredentialKind
from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError
from o365desk.domain.linking import OrganizationPlan
from o365desk.domain.options import SyncOptions
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.schedule import is_due, next_sync_at
from o365desk.domain.sync import LogLevel, RunRecord, RunSummary, SyncEvent, Trigger
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.values import utc_now
from o365desk.graph.credentials import Credential
from o365desk.graph.reader import GraphReader
from o365desk.services import closed_gates
from o365desk.services.after_sync import AfterSync
from o365desk.services.crew import MOST_THREADS, Crew
from o365desk.services.customers import CustomerList
from o365desk.services.graph_access import GraphAccess
from o365desk.services.planning import ApplyResult, PlanningService
from o365desk.services.reading import PURPOSE_AGE, Known, Reading
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.services.sign_ins import SignIns
from o365desk.services.tenant_sync import TenantSync
from o365desk.store import brakes, connections, delta_links, licences, runs, sync_changes, unfinished, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.lock import SyncLocks

WORKERS = 64
"""Tenants read at once. A thread waits most of its life; those that Microsoft holds back are not counted."""


class SyncService:
    """Runs syncs, and shows beforehand what the next one would do.

    Args:
        database: The store.
        access: Opens Graph with a connection's credential.
        after: Suggestions, matches and links once tenants are read.
        planning: Plans from what is stored.
        products: Tells which subscriptions are recommended.
        clock: The present moment, aware UTC.
        retention_days: Asked after a run: older runs and their lines are removed.
        workers: Tenants read at once.
    """

    def __init__(
        self,
        *,
        database: Database,
        access: GraphAccess,
        after: AfterSync,
        planning: PlanningService,
        products: ProductTable,
        clock: Callable[[], datetime] = utc_now,
        retention_days: Callable[[], int] = lambda: 90,
        workers: int = WORKERS,
    ) -> None:
        self._database = database
        self._access = access
        self._after = after
        self._planning = planning
        self._products = products
        self._clock = clock
        self._retention_days = retention_days
        self._workers = workers

    def run(
        self,
        connection_id: int,
        *,
        tenant_ids: Sequence[str] | None = None,
        full: bool = False,
        confirm: frozenset[str] = frozenset(),
        trigger: Trigger = Trigger.MANUAL,
        shared: bool = False,
        on_event: Callable[[SyncEvent], None] = lambda _: None,
        cancel: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> RunSummary:
        """Sync a connection. Blocks until the run has ended; never call it on the GUI thread.

        Args:
            connection_id: Which connection.
            tenant_ids: Only these tenants; all others are left untouched.
            full: Read all users, not only what changed, and ask again for what is normally believed for a
                while (mailbox types, reports, sign-in times).
            confirm: Tenants whose stored brake may pass, if today's list holds nobody that it did not show.
            trigger: Who started it. A scheduled run leaves tenants alone that were held within a day.
            shared: Take part in the connection's scheduled round: several workers read its tenants, each
                tenant once. The first one begins the round, those who come while it runs join it.
            on_event: Called with each event, one at a time, from worker threads; must return quickly.
            cancel: Set it to end the run within a second; what was committed stays.
            paused: While it is set no request is begun; clear it to go on.

        Returns:
            The stored run with its outcome, and how each collector ended. Faults of tenants and of
            Microsoft end in there.

        Raises:
            NotFoundError: No such connection, or one of the tenants is not one of its tenants.
            AppError: Another process (or another task of this one) syncs this profile; it says who. With
                ``shared``: the connection is not due and nobody works on it (code ``not_due``).
            ConnectionHeldError: The profile is a team's and this machine holds no credential: the others
                must not find the connection held for that.
        """
        if self._database.file is None:
            with self._database.read() as tx:
                connection = connections.get(tx, connection_id)
            self._access.credential(connection)
        cancel = cancel if cancel is not None else threading.Event()
        locks = self._database.sync_locks()
        try:
            with locks.run(), ExitStack() as alive:
                state = self._begin(connection_id, trigger, locks, alive, shared=shared)
                state.confirm = frozenset(tenant_id.lower() for tenant_id in confirm)
                run = self._run(state, locks, tenant_ids, on_event, cancel, paused, full=full)
        finally:
            locks.close()
        return RunSummary(run=run, collectors=tuple(state.collectors), brakes=tuple(state.brakes))

    def due(self, now: datetime) -> list[Connection]:
        """The connections whose scheduled sync is due, the longest waiting first. Paused ones never are.

        In a team's database those are left to other machines for which this one holds no credential.
        """
        with self._database.read() as tx:
            found = [each for each in connections.listing(tx) if is_due(each, now)]
        ours = [each for each in found if self._held_here(each) is None]
        return sorted(ours, key=lambda each: each.next_sync_at or now)

    def elsewhere(self) -> list[tuple[Connection, AppError]]:
        """Connections of a team's database that only other machines can sync, and why this one cannot."""
        with self._database.read() as tx:
            found = connections.listing(tx)
        return [(each, error) for each in found if (error := self._held_here(each)) is not None]

    def _held_here(self, connection: Connection) -> AppError | None:
        """Why this machine cannot sign in though others of the team may; None in a profile of one machine."""
        if self._database.file is not None:
            return None
        try:
            self._access.credential(connection)
        except ConnectionHeldError as error:
            return error
        return None

    def rounds(self) -> list[RunRecord]:
        """Scheduled runs under way, here or on other machines: a worker may join their rounds."""
        with self._database.read() as tx:
            found = [run for run in runs.under_way(tx) if run.trigger is Trigger.SCHEDULED]
            known = {each.id: each for each in connections.listing(tx)}
        ours = {number for number, one in known.items() if self._held_here(one) is None}
        return [run for run in found if run.connection_id in ours]

    def brakes(self, connection_id: int | None = None) -> list[Brake]:
        """Stopped plans that ask, of one connection or of all, the longest waiting first."""
        with self._database.read() as tx:
            return brakes.listing(tx, connection_id)

    def plan(self, connection_id: int) -> list[OrganizationPlan]:
        """What the next sync would link, create, hold, from the stored users; writes nothing."""
        return self._planning.plan(connection_id)

    def preview_plan(self, connection_id: int, options: SyncOptions) -> list[OrganizationPlan]:
        """What the plan would be with other options: scopes judged anew, nothing written."""
        return self._planning.preview(connection_id, options)

    def apply_plan(self, tenant_id: str, user_ids: Sequence[int] | None = None, *, actor: str) -> ApplyResult:
        """Apply a tenant's plan, for all or for some users: links, held contacts, fields by the rules."""
        return self._planning.apply(tenant_id, user_ids, actor=actor)

    def close_orphans(self) -> int:
        """Close runs that a killed process left open; does nothing while another process syncs."""
        try:
            with self._database.sync_locks().run(), self._database.write() as tx:
                return runs.close_orphans(tx, self._clock())
        except AppError as error:
            if error.code != "sync_running":
                raise
            return 0

    def _begin(
        self, connection_id: int, trigger: Trigger, locks: SyncLocks, alive: ExitStack, *, shared: bool
    ) -> RunState:
        now = self._clock()
        with self._database.write() as tx:
            runs.close_orphans(tx, now)
            connection = connections.get(tx, connection_id)
            joined = self._round(tx, connection, now) if shared else None
            run = runs.start(tx, connection_id, trigger, now)
            # Before anybody else can see the run: to them it would look like one whose process was killed.
            alive.enter_context(locks.alive(run.id))
            following = next_sync_at(now, now, connection.options.interval_minutes)
            if connection.options_saved and joined is None:
                connection = connections.save(tx, replace(connection, next_sync_at=following))
        state = RunState(connection, run)
        if shared:
            state.round_began_at = (joined or run).started_at
        return state

    @staticmethod
    def _round(tx: Transaction, connection: Connection, now: datetime) -> RunRecord | None:
        """The scheduled run that began the connection's round; None: this one begins it."""
        going = [run for run in runs.under_way(tx, connection.id) if run.trigger is Trigger.SCHEDULED]
        if going:
            return going[0]
        if not is_due(connection, now):
            raise AppError(
                f"{connection.name} is not due.",
                "Another worker was faster, or it was paused. Nothing was read.",
                code="not_due",
            )
        return None

    def _run(
        self,
        state: RunState,
        locks: SyncLocks,
        tenant_ids: Sequence[str] | None,
        on_event: Callable[[SyncEvent], None],
        cancel: threading.Event,
        paused: threading.Event | None,
        *,
        full: bool,
    ) -> RunRecord:
        reporter = RunReporter(self._database, state.run.id, on_event, self._clock)
        try:
            self._work(state, reporter, locks, tenant_ids, cancel, paused, full=full)
        except CancelledError:
            state.cancelled = True
        except AppError as error:
            self._stop(state, reporter, error)
        finally:
            # Also when a bug passes through: the run must not look as if it were still going.
            state.cancelled = state.cancelled or cancel.is_set()
            run = self._end(state, reporter)
        return run

    def _work(
        self,
        state: RunState,
        reporter: RunReporter,
        locks: SyncLocks,
        tenant_ids: Sequence[str] | None,
        cancel: threading.Event,
        paused: threading.Event | None,
        *,
        full: bool,
    ) -> None:
        crew = Crew(self._workers, cancel)

        def waiting(tenant_id: str, seconds: float) -> None:
            crew.park(tenant_id, seconds)
            reporter.waiting(tenant_id, seconds)

        credential = self._access.credential(state.connection)
        self._learn_expiry(state.connection, credential)
        with (
            self._access.client(
                state.connection, credential, cancel=cancel, on_wait=waiting, remember=True, paused=paused
            ) as client,
            closed_gates.kept(self._database, state.connection, client.limits.gate, self._clock),
        ):
            client.know(state.connection.tenant_id, state.connection.name)  # until its tenant says its own
            reader = GraphReader(client, reporter.doubt)
            targets = CustomerList(self._database, reader, reporter, self._clock).targets(state, tenant_ids)
            for tenant in targets:
                client.know(tenant.tenant_id, tenant.name)
                client.know_size(tenant.tenant_id, tenant.users)
            reporter.know(targets)
            rested = state.run.trigger is Trigger.SCHEDULED and tenant_ids is None
            reading = self._reading(state, reader, reporter, full=full, rest_refused=rested)
            self._read(state, reading, crew, locks, targets, cancel, rest_held=rested)
        self._keep_tokens(state, reporter)
        self._after.run(state, reporter, targets, everything=tenant_ids is None, cancel=cancel)
        state.worked = True

    def _learn_expiry(self, connection: Connection, credential: Credential) -> None:
        """Note when a certificate ends that was stored before its end was."""
        if connection.credential_expires_at is None and credential.kind is CredentialKind.CERTIFICATE:
            with self._database.write() as tx:
                connections.set_credential_expiry(tx, connection.id, credential.expires_at())

    def _keep_tokens(self, state: RunState, reporter: RunReporter) -> None:
        """Let the next program use this one's tokens; without them it only asks for new ones."""
        try:
            self._access.keep_tokens(state.connection)
        except AppError as error:
            reporter.line(
                LogLevel.INFO,
                f"{phrase('Access tokens are not kept for the next start.')} {error}",
                error=error,
            )

    def _reading(
        self,
        state: RunState,
        reader: GraphReader,
        reporter: RunReporter,
        *,
        full: bool,
        rest_refused: bool,
    ) -> Reading:
        connection_id = state.connection.id
        with self._database.read() as tx:
            known = Known(
                states=runs.states_of_connection(tx, connection_id),
                links=delta_links.of_connection(tx, connection_id),
                brakes={brake.tenant_id: brake for brake in brakes.listing(tx, connection_id)},
                skus=licences.skus_of_connection(tx, connection_id),
                unlisted=users.never_listed(tx, connection_id),
                unfinished=unfinished.begun(tx, connection_id),
                to_ask=users.purpose_candidates_of(tx, connection_id, self._clock() - PURPOSE_AGE),
            )
        return Reading(
            database=self._database,
            reader=reader,
            reporter=reporter,
            clock=self._clock,
            options=state.connection.options,
            recommended=self._products.recommended,
            run_id=state.run.id,
            known=known,
            full=full,
            confirm=state.confirm,
            partner_tenant_id=_partner_tenant(state.connection, reader),
            rest_refused=rest_refused,
            round_began_at=state.round_began_at,
        )

    def _read(
        self,
        state: RunState,
        reading: Reading,
        crew: Crew,
        locks: SyncLocks,
        targets: list[TenantRecord],
        cancel: threading.Event,
        *,
        rest_held: bool,
    ) -> None:
        """Read the tenants, many at once. A bug in one is raised after all have ended."""
        limited = reading.reader.keeps_budgets
        sign_ins = SignIns(reading, limited=limited, cancel=cancel)
        with ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="lane") as lanes:
            sync = TenantSync(
                reading, sign_ins=sign_ins, lanes=lanes, locks=locks, rest_held=rest_held, cancel=cancel
            )
            ordered = sign_ins.expect(targets)
            futures = crew.run((tenant.tenant_id, partial(sync.run, tenant)) for tenant in ordered)
            sync.finish()
        late = sign_ins.finish()
        ended = {future.result().tenant_id: future.result() for future in futures}
        for tenant in targets:
            if not ended[tenant.tenant_id].elsewhere:
                state.add(ended[tenant.tenant_id])
        state.add_late(late)
        if cancel.is_set():
            raise CancelledError

    def _stop(self, state: RunState, reporter: RunReporter, error: AppError) -> None:
        """The run as a whole cannot go on: credential, customer list."""
        state.stop(error, held=isinstance(error, ConnectionHeldError))
        reporter.line(LogLevel.ERROR, str(error), error=error)

    def _end(self, state: RunState, reporter: RunReporter) -> RunRecord:
        now = self._clock()
        run = state.finished(now)
        oldest = now - timedelta(days=self._retention_days())
        assert run.outcome is not None
        reporter.line(LogLevel.INFO, f"{phrase(f'Sync {run.outcome.value}.')} {run.message}".strip())
        reporter.flush()
        with self._database.write() as tx:
            runs.finish(tx, run)
            runs.remove_older(tx, oldest)
            sync_changes.forget_old(tx, now)
        return run


def _partner_tenant(connection: Connection, reader: GraphReader) -> str:
    """The tenant that knows about GDAP; empty for a direct connection and in national clouds."""
    partner = connection.kind is ConnectionKind.PARTNER and reader.client.endpoints.supports_partner
    return connection.tenant_id.lower() if partner else ""
