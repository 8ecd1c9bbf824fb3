"""Sign-in times of all tenants under one budget: Microsoft gives an application ten pages a minute."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import SignInActivity
from o365desk.graph.exceptions import NotAvailableError
from o365desk.services.collectors import Collectors
from o365desk.services.notes import note_of, say
from o365desk.services.reading import REFUSED_AGE, Reading
from o365desk.services.tenant_result import TenantResult
from o365desk.store import runs, tenants, users

SIGN_IN_AGE = timedelta(hours=6)
"""How long sign-in times are believed."""
AT_ONCE = 16
"""Tenants whose sign-in times are read at once where there is no budget to keep."""
KIND = CollectorKind.SIGN_IN_ACTIVITY
_LOOK_S = 0.25
_PATIENCE_S = 5.0
"""How long a page of the budget is kept for a tenant that waits longer and is still being read."""
_BEGUN_FIRST = 20
"""So many tenants whose sign-in times are the oldest are begun first, so that those are read first."""
_NEVER = datetime.min.replace(tzinfo=UTC)


class _NotYetError(Exception):
    """The budget has no room before the rest of the run has ended."""


class SignIns:
    """Reads sign-in times beside the rest of the run, the tenants first that were tried longest ago.

    What the budget has no room for before the rest of the run has ended is left to the next sync. That is no
    fault and makes nothing partial.

    Args:
        reading: The run.
        limited: Whether there is a budget to keep; then one thread reads, which no other can overtake.
        cancel: Set by the technician.
    """

    def __init__(self, reading: Reading, *, limited: bool, cancel: threading.Event) -> None:
        self._run = reading
        self._cancel = cancel
        self._collectors = Collectors(reading)
        self._limited = limited
        self._lock = threading.Condition()
        self._expected: dict[str, datetime] = {}
        self._waiting: list[tuple[datetime, str, TenantRecord, TenantResult]] = []
        self._others_ended = threading.Event()
        self._pool = ThreadPoolExecutor(1 if limited else AT_ONCE, thread_name_prefix="sign-ins")
        self._futures: list[Future[None]] = []
        self._ended: list[CollectorResult] = []
        self._left = 0
        now, states = reading.clock(), reading.known.states.values()
        tried = [state.tried_at for each in states if (state := each.get(KIND)) is not None]
        reading.reader.remember_sign_ins((now - moment).total_seconds() for moment in tried)

    def tried_at(self, tenant_id: str) -> datetime:
        """When a tenant's sign-in times were last tried; those never tried come first."""
        state = self._run.state(tenant_id, KIND)
        return _NEVER if state is None else state.tried_at

    def due(self, tenant: TenantRecord, result: TenantResult | None = None) -> bool:
        """Whether to read a tenant's sign-in times again."""
        if not self._run.options.sign_in_activity:
            return False
        bought = result is not None and result.premium is True and tenant.has_premium is False
        return bought or self._run.due(tenant.tenant_id, KIND, SIGN_IN_AGE, REFUSED_AGE)

    def expect(self, tenants_read: Sequence[TenantRecord]) -> list[TenantRecord]:
        """These tenants are being read: those due will be offered, or settled without.

        Returns:
            The tenants in the order in which they are best begun: some of those first whose sign-in times
            wait longest, then the large ones, which take longest.
        """
        due = {one.tenant_id: self.tried_at(one.tenant_id) for one in tenants_read if self.due(one)}
        self._expected.update(due)
        first = sorted(due, key=due.__getitem__)[:_BEGUN_FIRST]
        place = {tenant_id: number for number, tenant_id in enumerate(first)}
        return sorted(tenants_read, key=lambda one: (place.get(one.tenant_id, _BEGUN_FIRST), -one.users))

    def settle(self, tenant_id: str) -> None:
        """A tenant's reading has ended: it is offered now, or not at all."""
        with self._lock:
            self._expected.pop(tenant_id, None)
            self._lock.notify_all()

    def offer(self, tenant: TenantRecord, result: TenantResult) -> None:
        """A tenant's users are stored: its sign-in times may be read, if they are due."""
        if self.due(tenant, result):
            with self._lock:
                heappush(self._waiting, (self.tried_at(tenant.tenant_id), tenant.tenant_id, tenant, result))
                self._futures.append(self._pool.submit(self._next))

    def finish(self) -> list[CollectorResult]:
        """The rest of the run has ended: await what is under way, leave what must wait for the budget.

        Returns:
            How those ended that ran.
        """
        self._others_ended.set()
        self._pool.shutdown(wait=True)
        for future in self._futures:
            future.result()
        if self._left:
            self._run.reporter.line(
                LogLevel.INFO,
                phrase(
                    f"Sign-in times of {self._left:,} tenants are not read yet: Microsoft allows ten pages a "
                    "minute over all tenants. The next syncs go on with those that wait longest."
                ),
                record=("collector", KIND.value),
            )
        return sorted(self._ended, key=lambda each: each.tenant_id)

    def _next(self) -> None:
        """Read the tenant that waits longest."""
        try:
            self._await_room()
        except _NotYetError:
            self._leave()
            return
        except CancelledError:
            return
        tenant, result = self._oldest()
        count = 0
        error: AppError | None = None
        try:
            self._collectors.need_premium(tenant, result, phrase("sign-in times"))
            for page in self._run.reader.sign_in_activity(tenant.tenant_id, self._await_room):
                count += len(page)
                self._keep(tenant.tenant_id, page)
        except _NotYetError:
            self._leave()
            self._store(tenant, CollectorOutcome.PARTIAL, None, count)
            return
        except AppError as fault:
            error = fault
            if isinstance(fault, NotAvailableError):
                self._collectors.learn_premium(tenant, result, fault)
        self._store(tenant, _outcome_of(error, count), error, count, result)

    def _oldest(self) -> tuple[TenantRecord, TenantResult]:
        """The tenant that waits longest; one that is still being read is waited for, though not for long."""
        with self._lock:
            if self._limited:
                self._lock.wait_for(self._none_older_expected, _PATIENCE_S)
            _tried, _id, tenant, result = heappop(self._waiting)
        return tenant, result

    def _none_older_expected(self) -> bool:
        first = min(self._expected.values(), default=None)
        return first is None or self._waiting[0][0] <= first or self._cancel.is_set()

    def _keep(self, tenant_id: str, page: list[SignInActivity]) -> None:
        with self._run.database.write() as tx:
            users.save_sign_ins(tx, tenant_id, page)

    def _store(
        self,
        tenant: TenantRecord,
        outcome: CollectorOutcome,
        error: AppError | None,
        count: int,
        result: TenantResult | None = None,
    ) -> None:
        """Keep how it ended. One that was cut short by the budget has had its turn, and says nothing."""
        noted = note_of(tenant.tenant_id, KIND, outcome, error, count)
        with self._run.writing(tenant.tenant_id) as tx:
            for write in result.writes if result is not None else ():
                write(tx)
            if outcome is CollectorOutcome.COMPLETE and tenant.has_premium is not True:
                tenants.set_facts(tx, tenant.tenant_id, has_premium=True)
            if result is None:
                runs.touch_state(tx, noted, self._run.clock())
            else:
                runs.add_collectors(tx, self._run.run_id, [noted], self._run.clock())
        if result is not None:
            result.writes.clear()
            say(self._run, noted, error)
            with self._lock:
                self._ended.append(noted)

    def _leave(self) -> None:
        with self._lock:
            self._left += 1

    def _await_room(self) -> None:
        """Wait until one more page may be asked for.

        Raises:
            CancelledError: The technician cancelled.
            _NotYetError: The rest of the run has ended meanwhile.
        """
        while True:
            if self._cancel.is_set():
                raise CancelledError
            seconds = self._run.reader.sign_in_wait_s()
            if seconds <= 0.0:
                return
            if self._others_ended.wait(min(seconds, _LOOK_S)):
                raise _NotYetError


def _outcome_of(error: AppError | None, count: int) -> CollectorOutcome:
    if error is None:
        return CollectorOutcome.COMPLETE
    if isinstance(error, NotAvailableError):
        return CollectorOutcome.NOT_AVAILABLE
    partial = count or isinstance(error, CancelledError)
    return CollectorOutcome.PARTIAL if partial else CollectorOutcome.FAILED
