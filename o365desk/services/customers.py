"""Which tenants a run reads: a partner's customers as listed now, or a direct connection's one tenant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.connection import Connection, ConnectionKind
from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError, NotFoundError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel
from o365desk.domain.sync_changes import SyncRunMoment
from o365desk.domain.tenant import CustomerSource, ListedTenant, TenantRecord
from o365desk.graph.exceptions import ConsentMissingError
from o365desk.graph.reader import GraphReader
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.store import runs, tenants
from o365desk.store.engine import Database


class CustomerList:
    """Lists the tenants of a connection and remembers them.

    Args:
        database: The store.
        reader: Graph.
        reporter: Where log lines go.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        reader: GraphReader,
        reporter: RunReporter,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._reader = reader
        self._reporter = reporter
        self._clock = clock
        self._listed: frozenset[str] | None = None
        """Who a complete listing of this run named; None: there was none."""
        self._changed = False
        """Whether the listing changed what is stored of tenants."""

    def targets(self, state: RunState, tenant_ids: Sequence[str] | None) -> list[TenantRecord]:
        """The tenants this run reads.

        A run over some tenants that are all known does not list customers again.

        Raises:
            NotFoundError: One of ``tenant_ids`` is not a tenant of the connection.
            ConnectionHeldError: The credential is refused, so no tenant can be read.
            AppError: The customers could not be listed and none is known from before.
        """
        connection = state.connection
        wanted = None if tenant_ids is None else {tenant_id.lower() for tenant_id in tenant_ids}
        known = self._known(connection)
        if wanted is None or not wanted <= set(known):
            self._refresh(state, connection, known)
            if self._changed:
                known = self._known(connection)
        if wanted is None:
            named = self._listed
            return [tenant for key, tenant in known.items() if named is None or key in named]
        missing = sorted(wanted - set(known))
        if missing:
            raise NotFoundError(
                f"{connection.name} has no tenant {missing[0]}.",
                "Nothing was read.",
                "List its tenants with: o365desk tenants",
                code="no_such_tenant",
            )
        return [tenant for key, tenant in known.items() if key in wanted]

    def _known(self, connection: Connection) -> dict[str, TenantRecord]:
        with self._database.read() as tx:
            return {tenant.tenant_id: tenant for tenant in tenants.listing(tx, connection_id=connection.id)}

    def _refresh(self, state: RunState, connection: Connection, known: Mapping[str, TenantRecord]) -> None:
        if connection.kind is ConnectionKind.DIRECT:
            own = ListedTenant(tenant_id=connection.tenant_id.lower(), source=CustomerSource.DIRECT)
            self._save(state, [own], complete=True)
            self._listed = frozenset({own.tenant_id})
            return
        try:
            listed = self._reader.customers(connection.tenant_id.lower())
        except CancelledError:
            raise
        except ConnectionHeldError as error:
            if not known or not isinstance(error, ConsentMissingError):
                raise
            self._note(state, CollectorOutcome.FAILED, 0, error)
        except AppError as error:
            if not known:
                raise
            self._note(state, CollectorOutcome.FAILED, 0, error)
        else:
            doubt = self._reporter.take_doubt(connection.tenant_id.lower())
            # A list that named customers and is refused or empty now does not show that they are gone.
            whole = doubt is None and _lists(known.values()) <= _lists(listed)
            if not whole:
                listed = [_as_known(each, known.get(each.tenant_id)) for each in listed]
            self._save(state, listed, complete=whole)
            outcome = CollectorOutcome.COMPLETE if doubt is None else CollectorOutcome.PARTIAL
            self._note(state, outcome, len(listed), doubt)
            if whole:
                self._listed = frozenset(each.tenant_id for each in listed)

    def _save(self, state: RunState, listed: Sequence[ListedTenant], *, complete: bool) -> None:
        names = {each.tenant_id: each.display_name or each.tenant_id for each in listed}
        connection, now = state.connection, self._clock()
        with self._database.write() as tx:
            tx.run = SyncRunMoment(run_id=state.run.id, at=now)
            change = tenants.save_listed(tx, connection.id, listed, now)
            # One of two lists alone never shows that a customer is gone.
            unlisted = tenants.mark_unlisted(tx, connection.id, set(names)) if complete else []
        self._changed = change.changed or bool(unlisted)
        said = (
            (LogLevel.INFO, phrase("{name}: Listed for the first time."), change.added),
            (
                LogLevel.INFO,
                phrase("{name}: Another connection reads this tenant already; it is left to that one."),
                change.skipped,
            ),
            (
                LogLevel.WARNING,
                phrase("{name}: No longer among the partner's customers; what was read is kept."),
                unlisted,
            ),
        )
        for level, what, ids in said:
            for tenant_id in ids:
                name = names.get(tenant_id, tenant_id)
                self._reporter.line(level, what.replace("{name}", name), record=("tenant", tenant_id))

    def _note(self, state: RunState, outcome: CollectorOutcome, count: int, error: AppError | None) -> None:
        reason = phrase(f"{error} The customers known from before are read.") if error is not None else ""
        result = CollectorResult(
            tenant_id=state.connection.tenant_id,
            kind=CollectorKind.CUSTOMERS,
            outcome=outcome,
            reason=reason,
            count=count,
        )
        state.listing.append(result)
        with self._database.write() as tx:
            runs.add_collectors(tx, state.run.id, [result], self._clock())
        level = LogLevel.INFO if error is None else LogLevel.WARNING
        message = phrase(f"{count} customers are listed.") if error is None else reason
        self._reporter.line(level, message, record=("collector", result.kind.value), error=error)


def _lists(some: Iterable[TenantRecord | ListedTenant]) -> set[CustomerSource]:
    """Which of the partner's two lists named some of these customers."""
    both = {CustomerSource.DELEGATED_ADMIN, CustomerSource.CONTRACT}
    sources = {each.source for each in some}
    return both if CustomerSource.BOTH in sources else sources & both


def _as_known(listed: ListedTenant, known: TenantRecord | None) -> ListedTenant:
    """A customer of one list alone, with the source that is known from before."""
    return (
        listed
        if known is None or listed.source is CustomerSource.OWN
        else replace(listed, source=known.source)
    )
