"""One tenant's part of a sync run: two lanes of collectors, each collector with an honest end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import timedelta

from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel, TenantPhase
from o365desk.domain.tenant import TenantAccess, TenantRecord
from o365desk.graph.exceptions import ConsentMissingError, NotAvailableError
from o365desk.services.bookkeeping import Bookkeeping
from o365desk.services.collectors import Collectors
from o365desk.services.first_sight import FirstSights
from o365desk.services.notes import note_of, say
from o365desk.services.purposes import PurposeReading
from o365desk.services.reading import BrakeHoldError, ContradictionError, Reading
from o365desk.services.sign_ins import SignIns
from o365desk.services.tenant_result import TenantResult
from o365desk.services.user_reading import UserReading
from o365desk.store import delta_links, runs, tenants
from o365desk.store.engine import Transaction
from o365desk.store.joint import JointWriter
from o365desk.store.lock import SyncLocks

HELD_REST = timedelta(days=1)
"""A held tenant is left alone for so long by scheduled syncs."""

_CORE = (CollectorKind.ORGANIZATION, CollectorKind.USERS)
"""Without these a tenant cannot be read at all."""


class TenantSync:
    """Reads one tenant into the store.

    Once the tenant has proved who it is, users are read beside everything else. Users are stored page by
    page, the small things in one transaction at the end; no transaction stands open across a request, and
    what was committed stays when a later request fails.

    Args:
        reading: The run.
        sign_ins: Reads sign-in times under the budget that all tenants share.
        lanes: Where the second lane runs, and some requests of large tenants beside each other.
        locks: Whose turn it is to sync a tenant, over all machines.
        rest_held: Whether tenants that were held within a day are left alone.
        cancel: Set by the technician; a tenant that waits for its turn is not begun then.
    """

    def __init__(
        self,
        reading: Reading,
        *,
        sign_ins: SignIns,
        lanes: Executor,
        locks: SyncLocks,
        rest_held: bool,
        cancel: threading.Event,
    ) -> None:
        self._run = reading
        self._collectors = Collectors(reading)
        self._purposes = PurposeReading(reading, lanes)
        self._firsts = FirstSights(reading)
        self._users = UserReading(reading, self._purposes, self._firsts, self._collect)
        self._writer = JointWriter(reading.database)
        self._books = Bookkeeping(reading.database, reading.run_id, reading.clock)
        self._sign_ins = sign_ins
        self._lanes = lanes
        self._locks = locks
        self._rest_held = rest_held
        self._cancel = cancel

    def run(self, tenant: TenantRecord) -> TenantResult:
        """Read everything the options ask for. Expected faults end in the result, not in an exception."""
        try:
            return self._run_one(tenant)
        finally:
            self._run.reader.forget_ahead(tenant.tenant_id)
            self._sign_ins.settle(tenant.tenant_id)

    def finish(self) -> None:
        """All tenants have ended: store what was kept back.

        Raises:
            AppError: The store cannot be written.
        """
        self._books.flush()

    def _run_one(self, tenant: TenantRecord) -> TenantResult:
        result = TenantResult(tenant.tenant_id)
        if self._rests(tenant, result):
            self._run.reporter.tenant_ended(result.tenant_id, result.phase, result.message)
            return result
        try:
            if self._cancel.is_set():
                raise CancelledError
            with self._locks.tenant(tenant.tenant_id):
                if self._was_read_elsewhere(tenant.tenant_id):
                    result.leave()
                else:
                    self._sync(tenant, result)
        except CancelledError:
            result.end(TenantPhase.CANCELLED, "Cancelled.")
        except AppError as error:
            if error.code != "sync_running":
                raise
            self._pass_over(tenant, result, error)
        self._run.reporter.tenant_ended(result.tenant_id, result.phase, result.message, result.users_told)
        return result

    def _was_read_elsewhere(self, tenant_id: str) -> bool:
        """Whether another worker of the round has had this tenant. Asked while nobody else may read it."""
        began = self._run.round_began_at
        if began is None:
            return False
        with self._run.database.read() as tx:
            state = runs.states(tx, tenant_id).get(CollectorKind.ORGANIZATION)
        return state is not None and state.tried_at >= began

    def _pass_over(self, tenant: TenantRecord, result: TenantResult, error: AppError) -> None:
        """Somebody else syncs it at this moment: what that one reads serves all."""
        if self._run.round_began_at is not None:
            result.leave()
            return
        result.end(TenantPhase.PARTIAL, f"{tenant.name}: {error.message}")
        self._say(
            LogLevel.INFO, tenant.tenant_id, f"{phrase(f'{tenant.name} is passed over.')} {error}", error
        )

    def _sync(self, tenant: TenantRecord, result: TenantResult) -> None:
        try:
            self._collect_all(tenant, result)
        except CancelledError:
            result.end(TenantPhase.CANCELLED, "Cancelled.")
        except BrakeHoldError as error:
            self._brake(result, error)
        except (ConnectionHeldError, ContradictionError) as error:
            self._hold(result, error)
        else:
            self._conclude(result)
        self._store(tenant, result)
        if result.users_complete and result.phase in (TenantPhase.DONE, TenantPhase.PARTIAL):
            self._sign_ins.offer(tenant, result)

    def _rests(self, tenant: TenantRecord, result: TenantResult) -> bool:
        """Whether a held tenant is left alone this time."""
        if not self._rest_held or tenant.held_at is None:
            return False
        again = tenant.held_at + HELD_REST
        if not tenant.held_at <= self._run.clock() < again:
            return False
        message = phrase(
            f"{tenant.name}: held since {tenant.held_at:%Y-%m-%d %H:%M} UTC, "
            f"tried again at {again:%Y-%m-%d %H:%M} UTC or when you sync it yourself."
        )
        result.end(TenantPhase.HELD, message)
        self._say(LogLevel.INFO, tenant.tenant_id, f"{message} {tenant.access_note}".strip())
        return True

    def _collect_all(self, tenant: TenantRecord, result: TenantResult) -> None:
        first = self._collect(result, CollectorKind.ORGANIZATION, lambda: self._organization(tenant, result))
        if first.outcome not in (CollectorOutcome.COMPLETE, CollectorOutcome.PARTIAL):
            return  # Which tenant answered is not proved: nothing is written into it.
        if not self._collectors.much_beside(tenant.tenant_id):
            # Not worth a second thread and a second connection.
            self._side_lane(tenant, result)
            self._user_lane(tenant, result)
            return
        side = self._lanes.submit(self._side_lane, tenant, result)
        try:
            self._user_lane(tenant, result)
        except BaseException:
            result.stopping.set()
            # What the other lane met is of no interest any more, unless it is a bug.
            if (fault := side.exception()) is not None and not isinstance(fault, AppError):
                raise fault from None
            raise
        side.result()

    def _organization(self, tenant: TenantRecord, result: TenantResult) -> int:
        """Which tenant answers; what is small and will be asked next comes in the same request."""
        run, tenant_id = self._run, tenant.tenant_id
        kinds = [CollectorKind.ORGANIZATION, *self._collectors.small(tenant_id)]
        link = run.known.links.get(tenant_id)
        if link is not None and self._users.follows(link):
            run.reader.ahead(tenant_id, kinds, link.link)
        else:
            run.reader.ahead(tenant_id, [*kinds, CollectorKind.USERS])
        return self._collectors.organization(tenant, result)

    def _user_lane(self, tenant: TenantRecord, result: TenantResult) -> None:
        self._collect(result, CollectorKind.USERS, lambda: self._users.read(tenant, result))
        if not result.stopping.is_set() and self._purposes.due(tenant.tenant_id):
            self._collect(result, CollectorKind.MAILBOX_PURPOSE, lambda: self._purposes.read(result))

    def _side_lane(self, tenant: TenantRecord, result: TenantResult) -> None:
        """Everything that does not hang on the users."""
        options, read, tenant_id = self._run.options, self._collectors, tenant.tenant_id
        steps: tuple[tuple[CollectorKind, Callable[[], bool], Callable[[], int]], ...] = (
            (CollectorKind.SUBSCRIBED_SKUS, lambda: options.licences, lambda: read.skus(result)),
            (
                CollectorKind.SUBSCRIPTIONS,
                lambda: read.subscriptions_due(result),
                lambda: read.subscriptions(result),
            ),
            (CollectorKind.DOMAINS, lambda: read.domains_due(result), lambda: read.domains(result)),
            (
                CollectorKind.RELATIONSHIPS,
                lambda: read.relationships_due(tenant_id),
                lambda: read.relationships(result),
            ),
            (
                CollectorKind.MAILBOX_USAGE,
                lambda: options.mailbox_usage and read.usage_due(tenant_id),
                lambda: read.mailbox_usage(tenant, result),
            ),
            (
                CollectorKind.MFA,
                lambda: options.mfa and read.mfa_due(tenant_id),
                lambda: read.mfa(tenant, result),
            ),
        )
        try:
            for kind, wanted, work in steps:
                if result.stopping.is_set():
                    return
                if wanted():
                    self._collect(result, kind, work)
        except BaseException:
            result.stopping.set()
            raise

    def _collect(self, result: TenantResult, kind: CollectorKind, work: Callable[[], int]) -> CollectorResult:
        """Run one collector and note how it ended."""
        self._run.reporter.progress(result.tenant_id, TenantPhase.RUNNING, kind.value)
        try:
            count = work()
        except CancelledError as error:
            self._note(result, kind, CollectorOutcome.PARTIAL, error)
            raise
        except BrakeHoldError as error:
            self._note(result, kind, CollectorOutcome.PARTIAL, error, said=True)
            raise
        except NotAvailableError as error:
            return self._not_available(result, kind, error)
        except (ConnectionHeldError, ContradictionError) as error:
            self._note(result, kind, CollectorOutcome.FAILED, error, said=True)
            raise
        except AppError as error:
            outcome = CollectorOutcome.PARTIAL if result.counts.get(kind) else CollectorOutcome.FAILED
            return self._note(result, kind, outcome, error)
        doubt = self._run.reporter.take_doubt(result.tenant_id)
        outcome = CollectorOutcome.COMPLETE if doubt is None else CollectorOutcome.PARTIAL
        return self._note(result, kind, outcome, doubt, count)

    def _not_available(
        self, result: TenantResult, kind: CollectorKind, error: NotAvailableError
    ) -> CollectorResult:
        noted = self._note(result, kind, CollectorOutcome.NOT_AVAILABLE, error)
        if kind in _CORE:
            raise ContradictionError(error.title, error.message, error.hint, link=error.link, code=error.code)
        return noted

    def _note(
        self,
        result: TenantResult,
        kind: CollectorKind,
        outcome: CollectorOutcome,
        error: AppError | None,
        count: int = 0,
        *,
        said: bool = False,
    ) -> CollectorResult:
        """Note how a collector ended. ``said``: its cause ends the tenant, which has a line of its own."""
        noted = note_of(result.tenant_id, kind, outcome, error, count or result.counts.get(kind, 0))
        result.collectors.append(noted)
        if not said:
            users = result.users_told if kind is CollectorKind.USERS and result.followed else ""
            say(self._run, noted, error, users)
        return noted

    def _brake(self, result: TenantResult, error: BrakeHoldError) -> None:
        """The plan waits for an answer; the tenant itself can be read and is, the next time too."""
        result.brake = error.brake
        message = f"{error.title} {error.message}".strip()
        result.end(TenantPhase.HELD, message, TenantAccess.READABLE, error.hint)
        told = self._run.reporter.beside_name(result.tenant_id, error)
        self._say(LogLevel.WARNING, result.tenant_id, phrase(f"Stopped: {told}"), error)

    def _hold(self, result: TenantResult, error: AppError) -> None:
        """The tenant cannot be read until somebody acts; nothing of what was read before is touched."""
        consent = isinstance(error, ConsentMissingError)
        access = TenantAccess.NO_CONSENT if consent else TenantAccess.HELD
        result.end(TenantPhase.HELD, error.title, access, error.hint)
        told = self._run.reporter.beside_name(result.tenant_id, error)
        self._say(LogLevel.ERROR, result.tenant_id, phrase(f"Held: {told}"), error)

    def _say(self, level: LogLevel, tenant_id: str, message: str, error: AppError | None = None) -> None:
        """A line about the tenant as a whole."""
        self._run.reporter.line(
            level, message, tenant_id=tenant_id, record=("tenant", tenant_id), error=error
        )

    def _conclude(self, result: TenantResult) -> None:
        result.sort()
        failed = [
            each
            for each in result.collectors
            if each.outcome in (CollectorOutcome.FAILED, CollectorOutcome.PARTIAL)
        ]
        reason = failed[0].reason if failed else ""
        if any(each.kind in _CORE and each.outcome is CollectorOutcome.FAILED for each in failed):
            result.end(TenantPhase.FAILED, reason, TenantAccess.ERROR)
        else:
            result.end(TenantPhase.PARTIAL if failed else TenantPhase.DONE, reason, TenantAccess.READABLE)

    def _store(self, tenant: TenantRecord, result: TenantResult) -> None:
        """Keep what was read and how the tenant ended, most of it in one transaction."""
        if not result.collectors:
            return
        result.sort()
        result.doubt_what_hangs_on_users()
        self._collectors.keep_tenant(tenant, result)
        if result.moved is not None and self._only_read(tenant, result):
            self._books.add(result, result.moved)
            return
        if result.first is not None:  # what is about users comes after them
            result.writes, result.heavy_writes = [*result.heavy_writes, *result.writes], []
        try:
            for write in result.heavy_writes:
                with self._run.writing(tenant.tenant_id) as tx:
                    write(tx)
            self._writer.write(lambda tx: self._keep(tx, tenant, result))
        finally:
            self._firsts.release(result)
        result.writes.clear()
        result.heavy_writes.clear()

    def _keep(self, tx: Transaction, tenant: TenantRecord, result: TenantResult) -> None:
        """The tenant's last transaction; carried out once more where it shared one that failed."""
        tx.run = self._run.moment(tenant.tenant_id)
        expected = self._firsts.store(tx, result)
        if result.moved is not None:
            delta_links.save(tx, tenant.tenant_id, result.moved)
        for write in result.writes:
            write(tx)
        if not expected:
            # Who is missing is told by a list that is compared with what is stored: the next one.
            delta_links.remove(tx, tenant.tenant_id)
        self._set_access(tx, tenant, result)
        runs.add_collectors(tx, self._run.run_id, result.collectors, self._run.clock())

    def _only_read(self, tenant: TenantRecord, result: TenantResult) -> bool:
        """Whether there is nothing to store but that a tenant was read.

        Not in a team's database: there others look at once whether somebody has read it.
        """
        return (
            self._run.database.file is not None
            and result.phase is TenantPhase.DONE
            and result.users_unchanged
            and not result.writes
            and not result.heavy_writes
            and _is_well(tenant)
        )

    def _set_access(self, tx: Transaction, tenant: TenantRecord, result: TenantResult) -> None:
        """A tenant's access is left as it was when the technician cancelled."""
        if result.access is None:
            return
        readable = result.access is TenantAccess.READABLE
        if readable and _is_well(tenant):
            return
        note = "" if readable else f"{result.message} {result.hint}".strip()
        tenants.set_access(tx, tenant.tenant_id, result.access, note)
        held = result.access in (TenantAccess.HELD, TenantAccess.NO_CONSENT)
        if held or tenant.held_at is not None:
            tenants.set_held(tx, tenant.tenant_id, self._run.clock() if held else None)


def _is_well(tenant: TenantRecord) -> bool:
    """Whether nothing was the matter with it."""
    return tenant.access is TenantAccess.READABLE and not tenant.access_note
