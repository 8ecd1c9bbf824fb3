"""What a run says while it runs: events for whoever watches, lines for the stored sync log."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.redaction import redact
from o365desk.domain.sync import LogLevel, LogLine, RunProgress, SyncEvent, TenantPhase, TenantProgress
from o365desk.domain.tenant import TenantRecord
from o365desk.graph.exceptions import NotAvailableError
from o365desk.store import runs
from o365desk.store.engine import Database

_log = logging.getLogger(__name__)
_BATCH = 400
"""Lines kept back before they are stored together."""

_MAX_AGE_S = 1.0


class RunReporter:
    """Delivers the events of one run, one at a time, from whichever thread they come.

    Lines are stored in batches of their own short transactions; ``flush`` stores what is left.

    Args:
        database: Where lines are stored.
        run_id: The run they belong to.
        on_event: Called under a lock, from worker threads; must return quickly.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        run_id: int,
        on_event: Callable[[SyncEvent], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._run_id = run_id
        self._on_event = on_event
        self._clock = clock
        self._event_lock = threading.Lock()
        self._store_lock = threading.Lock()
        self._waiting: list[LogLine] = []
        self._flushed_at = clock()
        self._names: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._expected: dict[str, int] = {}
        self._doubts: dict[tuple[str, int], AppError] = {}
        self._done = 0
        self._total = 0

    def know(self, tenants: list[TenantRecord]) -> None:
        """Remember the names of the tenants this run reads, and announce them as queued."""
        with self._event_lock:
            self._names |= {tenant.tenant_id: tenant.name for tenant in tenants}
            self._expected |= {tenant.tenant_id: tenant.users for tenant in tenants}
            self._total = len(tenants)
            for tenant in tenants:
                self._on_event(
                    TenantProgress(
                        tenant_id=tenant.tenant_id,
                        tenant_name=tenant.name,
                        phase=TenantPhase.QUEUED,
                        expected=tenant.users,
                    )
                )
            self._on_event(RunProgress(run_id=self._run_id, done=0, total=self._total))

    def name(self, tenant_id: str) -> str:
        """What a technician calls the tenant, as far as this run knows."""
        return self._names.get(tenant_id, tenant_id)

    def beside_name(self, tenant_id: str, error: AppError) -> str:
        """An error's sentence for a line that names the tenant itself, so not twice."""
        text = str(error).removeprefix(f"{self.name(tenant_id)}: ")
        return f"{text[:1].upper()}{text[1:]}"

    def rename(self, tenant_id: str, name: str) -> None:
        """The organization read gave the tenant's present name."""
        if name:
            self._names[tenant_id] = name

    def line(
        self,
        level: LogLevel,
        message: str,
        *,
        tenant_id: str = "",
        record: tuple[str, str] = ("", ""),
        error: AppError | None = None,
    ) -> None:
        """Say one line of the sync log.

        Args:
            level: How much it matters.
            message: A plain sentence.
            tenant_id: The tenant it is about, or empty.
            record: (kind, id) of the record it is about.
            error: Where HTTP status, Microsoft's request-id, the next step and its link are taken from.
        """
        status, request_id = _answer_of(error)
        if error is not None and error.hint:
            # The next step has a place of its own.
            message = " ".join(part.strip() for part in message.split(error.hint) if part.strip())
        if error is not None:
            message = redact(message)  # a server may repeat in an error what it was sent
        line = LogLine(
            at=self._clock(),
            level=level,
            message=message,
            tenant_id=tenant_id,
            tenant_name=self.name(tenant_id) if tenant_id else "",
            record_kind=record[0],
            record_id=record[1],
            http_status=status,
            request_id=request_id,
            hint=error.hint if error is not None else "",
            link=error.link if error is not None else "",
        )
        with self._event_lock:
            self._on_event(line)
            self._waiting.append(line)
            age_s = (line.at - self._flushed_at).total_seconds()
            full = len(self._waiting) >= _BATCH or age_s >= _MAX_AGE_S
        if full:
            self._flush_or_keep()
        if _log.isEnabledFor(logging.DEBUG):
            _log.debug("%s", _as_text(line))

    def progress(
        self,
        tenant_id: str,
        phase: TenantPhase,
        step: str = "",
        count: int | None = None,
        outcome: str = "",
        until: datetime | None = None,
    ) -> None:
        """Say where a tenant stands; a missing count repeats the last one."""
        with self._event_lock:
            if count is not None:
                self._counts[tenant_id] = count
            event = TenantProgress(
                tenant_id=tenant_id,
                tenant_name=self.name(tenant_id),
                phase=phase,
                step=step,
                count=self._counts.get(tenant_id, 0),
                outcome=outcome,
                expected=self._expected.get(tenant_id, 0),
                until=until,
            )
            self._on_event(event)

    def tenant_ended(self, tenant_id: str, phase: TenantPhase, step: str = "", outcome: str = "") -> None:
        """Say that a tenant is finished, however it ended, and what its users came to."""
        self.progress(tenant_id, phase, step, outcome=outcome)
        with self._event_lock:
            self._done += 1
            self._on_event(RunProgress(run_id=self._run_id, done=self._done, total=self._total))

    def waiting(self, tenant_id: str, seconds: float) -> None:
        """Microsoft asked to wait (429 or 503), or a back-off runs."""
        until = self._clock() + timedelta(seconds=seconds)
        self.progress(tenant_id, TenantPhase.WAITING, f"waits {seconds:.0f} s for Microsoft", until=until)
        level = LogLevel.INFO if seconds >= 5 else LogLevel.DEBUG
        self.line(
            level, phrase(f"Throttled: waits {seconds:.1f} s before the next request."), tenant_id=tenant_id
        )

    def doubt(self, tenant_id: str, error: AppError) -> None:
        """Note that a read lacks something it could do without, so that it does not count as whole.

        What the tenant does not give is only said.

        Called on the thread that reads the tenant; two lanes of a tenant are two threads.
        """
        if isinstance(error, NotAvailableError):
            self.line(LogLevel.INFO, str(error), tenant_id=tenant_id, error=error)
            return
        self._doubts[tenant_id, threading.get_ident()] = error
        self.line(LogLevel.WARNING, str(error), tenant_id=tenant_id, error=error)

    def take_doubt(self, tenant_id: str) -> AppError | None:
        """What this thread's reads lacked since it was last asked, or None."""
        return self._doubts.pop((tenant_id, threading.get_ident()), None)

    def flush(self) -> None:
        """Store the lines that wait."""
        with self._store_lock:
            with self._event_lock:
                lines, self._waiting = self._waiting, []
                self._flushed_at = self._clock()
            if not lines:
                return
            try:
                with self._database.write() as tx:
                    runs.add_lines(tx, self._run_id, lines)
            except BaseException:
                with self._event_lock:
                    self._waiting = [*lines, *self._waiting]
                raise

    def _flush_or_keep(self) -> None:
        """Lines that find no room wait in memory for the next try; the run's last flush tells."""
        try:
            self.flush()
        except AppError as error:
            _log.warning("%d lines of the sync log wait: %s", len(self._waiting), error)


def _as_text(line: LogLine) -> str:
    """A line as the program's own log has it in its highest level."""
    record = f"{line.record_kind} {line.record_id}" if line.record_id else ""
    status = f"HTTP {line.http_status}" if line.http_status else ""
    request = f"request-id {line.request_id}" if line.request_id else ""
    facts = ", ".join(part for part in (record, status, request) if part)
    who = f"{line.tenant_name} ({line.tenant_id}): " if line.tenant_id else ""
    return f"{line.level.value}: {who}{line.message}{f' [{facts}]' if facts else ''}"


def _answer_of(error: AppError | None) -> tuple[int | None, str]:
    """HTTP status and request-id of an error, if it is one of Graph's."""
    status = getattr(error, "http_status", None)
    request_id = getattr(error, "request_id", "")
    return (status if isinstance(status, int) else None), str(request_id or "")
