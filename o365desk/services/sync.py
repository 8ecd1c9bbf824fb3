"""Sync: one run over the tenants of a connection, several at once, then what follows from what was read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from o365desk.domain.brake import Brake
from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError
from o365desk.domain.linking import OrganizationPlan
from o365desk.domain.products import ProductTable
from o365desk.domain.schedule import next_sync_at
from o365desk.domain.sync import (
    LogLevel,
    RunRecord,
    RunSummary,
    SyncEvent,
    Trigger,
)
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.values import utc_now
from o365desk.graph.client import GraphClient
from o365desk.graph.reader import GraphReader
from o365desk.services.after_sync import AfterSync
from o365desk.services.collectors import Collectors
from o365desk.services.customers import CustomerList
from o365desk.services.graph_access import GraphAccess
from o365desk.services.planning import ApplyResult, PlanningService
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.services.schedule import due_connections
from o365desk.services.tenant_result import TenantResult
from o365desk.services.tenant_sync import TenantSync
from o365desk.store import brakes, connections, runs
from o365desk.store.engine import Database
from o365desk.store.lock import SyncLock

WORKERS = 4
"""Tenants read at once."""


class SyncService:
    """Runs syncs, and shows beforehand what the next one would do.

    Args:
        database: The store.
        access: Opens Graph with a connection's credential.
        after: Suggestions, matches and links once tenants are read.
        planning: Plans from what is stored.
        products: Tells which subscriptions are recommended.
        profile: The profile's folder; one process syncs it at a time.
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
        profile: Path,
        clock: Callable[[], datetime] = utc_now,
        retention_days: Callable[[], int] = lambda: 90,
        workers: int = WORKERS,
    ) -> None:
        self._database = database
        self._access = access
        self._after = after
        self._planning = planning
        self._products = products
        self._profile = profile
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
        on_event: Callable[[SyncEvent], None] = lambda _: None,
        cancel: threading.Event | None = None,
    ) -> RunSummary:
        """Sync a connection. Blocks until the run has ended; never call it on the GUI thread.

        Args:
            connection_id: Which connection.
            tenant_ids: Only these tenants; all others are left untouched.
            full: Also ask again for what is normally believed for days (mailbox types).
            confirm: Tenants whose stored brake may pass, if today's list holds nobody that it did not show.
            trigger: Who started it.
            on_event: Called with each event, one at a time, from worker threads; must return quickly.
            cancel: Set it to end the run within a second; what was committed stays.

        Returns:
            The stored run with its outcome, and how each collector ended. Faults of tenants and of
            Microsoft end in there.

        Raises:
            NotFoundError: No such connection, or one of the tenants is not one of its tenants.
            AppError: Another process (or another task of this one) syncs this profile; it says who.
        """
        cancel = cancel if cancel is not None else threading.Event()
        with SyncLock(self._profile):
            state = self._begin(connection_id, trigger)
            state.confirm = confirm
            reporter = RunReporter(self._database, state.run.id, on_event, self._clock)
            try:
                self._work(state, reporter, tenant_ids, cancel, full=full)
            except CancelledError:
                state.cancelled = True
            except AppError as error:
                self._stop(state, reporter, error)
            finally:
                # Also when a bug passes through: the run must not look as if it were still going.
                state.cancelled = state.cancelled or cancel.is_set()
                run = self._end(state, reporter)
        return RunSummary(run=run, collectors=tuple(state.collectors), brakes=state.brakes)

    def due(self, now: datetime) -> list[Connection]:
        """The connections whose scheduled sync is due, the longest waiting first."""
        with self._database.read() as tx:
            return due_connections(tx, now)

    def brakes(self, connection_id: int | None = None) -> list[Brake]:
        """Stopped plans that ask, of one connection or of all, the longest waiting first."""
        with self._database.read() as tx:
            return brakes.listing(tx, connection_id)

    def plan(self, connection_id: int) -> list[OrganizationPlan]:
        """What the next sync would link, create, hold, from the stored users; writes nothing."""
        return self._planning.plan(connection_id)

    def apply_plan(self, tenant_id: str, user_ids: Sequence[int] | None = None, *, actor: str) -> ApplyResult:
        """Create the held contacts of a tenant, all or those of some users."""
        return self._planning.apply(tenant_id, user_ids, actor=actor)

    def close_orphans(self) -> int:
        """Close runs that a killed process left open; does nothing while another process syncs."""
        try:
            with SyncLock(self._profile), self._database.write() as tx:
                return runs.close_orphans(tx, self._clock())
        except AppError as error:
            if error.code != "sync_running":
                raise
            return 0

    def _begin(self, connection_id: int, trigger: Trigger) -> RunState:
        now = self._clock()
        with self._database.write() as tx:
            runs.close_orphans(tx, now)
            connection = connections.get(tx, connection_id)
            run = runs.start(tx, connection_id, trigger, now)
            following = next_sync_at(now, now, connection.options.interval_minutes)
            if connection.options_saved:
                connection = connections.save(tx, replace(connection, next_sync_at=following))
        return RunState(connection, run)

    def _work(
        self,
        state: RunState,
        reporter: RunReporter,
        tenant_ids: Sequence[str] | None,
        cancel: threading.Event,
        *,
        full: bool,
    ) -> None:
        credential = self._access.credential(state.connection)
        with self._access.client(
            state.connection, credential, cancel=cancel, on_wait=reporter.waiting
        ) as client:
            reader = GraphReader(client, reporter.doubt)
            targets = CustomerList(self._database, reader, reporter, self._clock).targets(state, tenant_ids)
            self._name_tenants(client, targets)
            reporter.know(targets)
            self._read(state, reader, reporter, targets, cancel, full=full)
        self._after.run(state, reporter, targets, everything=tenant_ids is None, cancel=cancel)
        state.worked = True

    @staticmethod
    def _name_tenants(client: GraphClient, targets: list[TenantRecord]) -> None:
        for tenant in targets:
            client.know(tenant.tenant_id, tenant.name)

    def _read(
        self,
        state: RunState,
        reader: GraphReader,
        reporter: RunReporter,
        targets: list[TenantRecord],
        cancel: threading.Event,
        *,
        full: bool,
    ) -> None:
        """Read the tenants, several at once. A bug in one is raised after all have ended."""
        collectors = Collectors(
            database=self._database,
            reader=reader,
            reporter=reporter,
            clock=self._clock,
            full=full,
        )
        sync = TenantSync(
            database=self._database,
            collectors=collectors,
            reporter=reporter,
            options=state.connection.options,
            recommended=self._products.recommended,
            run_id=state.run.id,
            clock=self._clock,
            cancel=cancel,
        )
        with ThreadPoolExecutor(self._workers, thread_name_prefix="sync") as pool:
            futures: list[Future[TenantResult]] = [pool.submit(sync.run, tenant) for tenant in targets]
        for future in futures:
            state.add(future.result())
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
        reporter.line(
            LogLevel.INFO, f"Sync {run.outcome.value if run.outcome else ''}. {run.message}".strip()
        )
        reporter.flush()
        with self._database.write() as tx:
            runs.finish(tx, run)
            runs.remove_older(tx, oldest)
        return run
