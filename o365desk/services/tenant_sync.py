"""One tenant's part of a sync run: its collectors, in order, each with an honest end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import datetime

from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel, TenantPhase
from o365desk.domain.tenant import TenantAccess, TenantRecord
from o365desk.graph.exceptions import ConsentMissingError, NotAvailableError
from o365desk.services.collectors import BrakeError, Collectors
from o365desk.services.run_reporter import RunReporter
from o365desk.services.scopes import refresh_scopes
from o365desk.services.tenant_result import TenantResult
from o365desk.store import runs, tenants
from o365desk.store.engine import Database

_CORE = (CollectorKind.ORGANIZATION, CollectorKind.USERS)
"""Without these a tenant cannot be read at all."""


class TenantSync:
    """Reads one tenant into the store.

    Every write is a transaction of its own, never across a request; what was committed stays when a later
    request fails. Nothing is marked gone unless the whole list arrived.

    Args:
        database: The store.
        collectors: Reads one kind of data each.
        reporter: Where progress and log lines go.
        options: The connection's sync options.
        recommended: SKU ids that count as chosen when the options name none.
        run_id: The run this belongs to.
        clock: The present moment, aware UTC.
        cancel: Set by the technician; a tenant that waits for its turn is not begun then.
    """

    def __init__(
        self,
        *,
        database: Database,
        collectors: Collectors,
        reporter: RunReporter,
        options: SyncOptions,
        recommended: frozenset[str],
        run_id: int,
        clock: Callable[[], datetime],
        cancel: threading.Event,
    ) -> None:
        self._cancel = cancel
        self._database = database
        self._collectors = collectors
        self._reporter = reporter
        self._options = options
        self._recommended = recommended
        self._run_id = run_id
        self._clock = clock

    def run(self, tenant: TenantRecord) -> TenantResult:
        """Read everything the options ask for. Expected faults end in the result, not in an exception."""
        result = TenantResult(tenant.tenant_id)
        try:
            if self._cancel.is_set():
                raise CancelledError
            self._collect_all(tenant, result)
        except CancelledError:
            result.end(TenantPhase.CANCELLED, "Cancelled.")
        except (ConnectionHeldError, BrakeError) as error:
            self._hold(result, error)
        else:
            self._conclude(result)
        self._store(result)
        self._reporter.tenant_ended(result.tenant_id, result.phase, result.message)
        return result

    def _collect_all(self, tenant: TenantRecord, result: TenantResult) -> None:
        options, read, tenant_id = self._options, self._collectors, tenant.tenant_id
        first = self._collect(result, CollectorKind.ORGANIZATION, lambda: read.organization(tenant))
        if first.outcome not in (CollectorOutcome.COMPLETE, CollectorOutcome.PARTIAL):
            return  # Which tenant answered is not proved: nothing is written into it.
        steps: Iterable[tuple[CollectorKind, bool, Callable[[], int]]] = (
            (CollectorKind.SUBSCRIBED_SKUS, options.licences, lambda: read.skus(result)),
            (CollectorKind.USERS, True, lambda: self._users(tenant, result)),
            (CollectorKind.MAILBOX_PURPOSE, True, lambda: read.purposes(result)),
            (CollectorKind.MAILBOX_USAGE, options.mailbox_usage, lambda: read.mailbox_usage(tenant_id)),
            (CollectorKind.SIGN_IN_ACTIVITY, self._sign_ins_wanted(tenant), lambda: read.sign_ins(result)),
            (CollectorKind.MFA, options.mfa, lambda: read.mfa(result)),
        )
        for kind, wanted, work in steps:
            if wanted:
                self._collect(result, kind, work)

    def _sign_ins_wanted(self, tenant: TenantRecord) -> bool:
        return self._options.sign_in_activity and self._collectors.sign_ins_due(tenant.tenant_id)

    def _users(self, tenant: TenantRecord, result: TenantResult) -> int:
        """The listing, then who is restorable, then who is absent: in this order, and only if all arrived."""
        self._collectors.list_users(tenant, result)
        if (doubt := self._reporter.take_doubt(tenant.tenant_id)) is not None:
            raise doubt
        deleted = self._collect(
            result, CollectorKind.DELETED_USERS, lambda: self._collectors.deleted_users(result)
        )
        if deleted.outcome is CollectorOutcome.FAILED:
            raise AppError(
                f"{self._reporter.name(tenant.tenant_id)}: absent users were not judged.",
                "The list of users arrived, the list of deleted users did not, so nobody was marked as gone.",
                "The next sync reads both again.",
                code="deleted_unknown",
            )
        self._collectors.conclude_absent(tenant, result)
        return result.users_read

    def _collect(self, result: TenantResult, kind: CollectorKind, work: Callable[[], int]) -> CollectorResult:
        """Run one collector and note how it ended."""
        self._reporter.progress(result.tenant_id, TenantPhase.RUNNING, kind.value)
        try:
            count = work()
        except CancelledError as error:
            self._note(result, kind, CollectorOutcome.PARTIAL, error)
            raise
        except BrakeError as error:
            self._note(result, kind, CollectorOutcome.FAILED, error)
            raise
        except NotAvailableError as error:
            return self._not_available(result, kind, error)
        except ConnectionHeldError as error:
            self._note(result, kind, CollectorOutcome.FAILED, error)
            raise
        except AppError as error:
            outcome = CollectorOutcome.PARTIAL if result.counts.get(kind) else CollectorOutcome.FAILED
            return self._note(result, kind, outcome, error)
        doubt = self._reporter.take_doubt(result.tenant_id)
        outcome = CollectorOutcome.COMPLETE if doubt is None else CollectorOutcome.PARTIAL
        return self._note(result, kind, outcome, doubt, count)

    def _not_available(
        self, result: TenantResult, kind: CollectorKind, error: NotAvailableError
    ) -> CollectorResult:
        noted = self._note(result, kind, CollectorOutcome.NOT_AVAILABLE, error)
        if kind in _CORE:
            raise BrakeError(error.title, error.message, error.hint, link=error.link, code=error.code)
        return noted

    def _note(
        self,
        result: TenantResult,
        kind: CollectorKind,
        outcome: CollectorOutcome,
        error: AppError | None,
        count: int = 0,
    ) -> CollectorResult:
        reason = f"{error.title} {error.message}".strip() if error is not None else ""
        noted = CollectorResult(
            tenant_id=result.tenant_id,
            kind=kind,
            outcome=outcome,
            reason=reason,
            count=count or result.counts.get(kind, 0),
        )
        result.collectors.append(noted)
        level = {
            CollectorOutcome.COMPLETE: LogLevel.INFO,
            CollectorOutcome.NOT_AVAILABLE: LogLevel.INFO,
            CollectorOutcome.PARTIAL: LogLevel.WARNING,
            CollectorOutcome.FAILED: LogLevel.ERROR,
        }[outcome]
        if isinstance(error, CancelledError):
            level = LogLevel.INFO
        message = f"{kind.value[:1].upper()}{kind.value[1:]}: {outcome.value}"
        message += f", {noted.count:,} read." if outcome is CollectorOutcome.COMPLETE else f". {error}"
        self._reporter.line(
            level, message, tenant_id=result.tenant_id, record=("collector", kind.value), error=error
        )
        return noted

    def _hold(self, result: TenantResult, error: AppError) -> None:
        """The tenant cannot be read until somebody acts; nothing of what was read before is touched."""
        consent = isinstance(error, ConsentMissingError)
        access = TenantAccess.NO_CONSENT if consent else TenantAccess.HELD
        result.end(TenantPhase.HELD, error.title, access, error.hint)
        self._reporter.line(
            LogLevel.ERROR,
            f"Held: {error}",
            tenant_id=result.tenant_id,
            record=("tenant", result.tenant_id),
            error=error,
        )

    def _conclude(self, result: TenantResult) -> None:
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

    def _store(self, result: TenantResult) -> None:
        """Keep how the tenant ended. A tenant's access is left as it was when the technician cancelled."""
        if not result.collectors:
            return
        with self._database.write() as tx:
            if result.users_read:
                refresh_scopes(tx, result.tenant_id, self._options, self._recommended)
            if result.access is not None:
                readable = result.access is TenantAccess.READABLE
                note = "" if readable else f"{result.message} {result.hint}".strip()
                tenants.set_access(tx, result.tenant_id, result.access, note)
            runs.add_collectors(tx, self._run_id, result.collectors, self._clock())
