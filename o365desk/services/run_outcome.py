"""The state of a run under way, and the outcome that follows from its tenants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.brake import Brake
from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import (
    CollectorOutcome,
    CollectorResult,
    RunCounts,
    RunOutcome,
    RunRecord,
    TenantPhase,
)
from o365desk.services.tenant_result import TenantResult


@dataclass(slots=True)
class RunState:
    """What a run knows so far. Used by the run's own thread only."""

    connection: Connection
    run: RunRecord
    results: list[TenantResult] = field(default_factory=list)
    listing: list[CollectorResult] = field(default_factory=list)
    """How the list of customers ended."""
    counts: RunCounts = field(default_factory=RunCounts)
    cancelled: bool = False
    stopped: AppError | None = None
    held: bool = False
    confirm: frozenset[str] = frozenset()
    """Tenants whose stored brake may pass, if today's list is no worse."""
    round_began_at: datetime | None = None
    """When the workers that share this round of the connection's tenants began it; None: not shared."""
    worked: bool = False
    """Whether everything after the reading was done as well."""

    def add(self, result: TenantResult) -> None:
        """A tenant has ended."""
        self.results.append(result)

    def add_late(self, collectors: Sequence[CollectorResult]) -> None:
        """Collectors have ended that ran beside their tenants (sign-in times)."""
        by_id = {result.tenant_id: result for result in self.results}
        for each in collectors:
            by_id[each.tenant_id].collectors.append(each)
            by_id[each.tenant_id].sort()
            if each.outcome in (CollectorOutcome.PARTIAL, CollectorOutcome.FAILED):
                self.spoil(each.tenant_id, each.reason)

    def spoil(self, tenant_id: str, message: str) -> None:
        """What was read of a tenant could not be worked up: it is not complete."""
        for result in self.results:
            if result.tenant_id == tenant_id and result.phase is TenantPhase.DONE:
                result.end(TenantPhase.PARTIAL, message)

    def add_brake(self, brake: Brake, tenant_name: str) -> None:
        """A plan was stopped; it is stored, and asks. Its tenant is not complete."""
        for result in self.results:
            if result.tenant_id == brake.tenant_id:
                result.brake = brake
        self.spoil(brake.tenant_id, phrase(f"{brake.sentence(tenant_name)} Nothing was changed."))

    def stop(self, error: AppError, *, held: bool) -> None:
        """The run as a whole cannot go on."""
        self.stopped, self.held = error, held

    @property
    def brakes(self) -> tuple[Brake, ...]:
        """Plans of this run that stopped before their first write."""
        return tuple(result.brake for result in self.results if result.brake is not None)

    @property
    def collectors(self) -> list[CollectorResult]:
        """How every collector ended."""
        return [*self.listing, *(each for result in self.results for each in result.collectors)]

    def finished(self, now: datetime) -> RunRecord:
        """The run as it is stored at its end."""
        outcome = self._outcome()
        self.run = replace(
            self.run,
            finished_at=now,
            outcome=outcome,
            message=self._message(outcome),
            counts=self._counts(),
        )
        return self.run

    def _having(self, *phases: TenantPhase) -> list[TenantResult]:
        return [result for result in self.results if result.phase in phases]

    def _outcome(self) -> RunOutcome:
        if self.cancelled:
            return RunOutcome.CANCELLED
        if self.stopped is not None:
            return RunOutcome.HELD if self.held else RunOutcome.FAILED
        if not self.worked:
            return RunOutcome.FAILED
        done = self._having(TenantPhase.DONE)
        if len(done) == len(self.results) and not self._listing_trouble():
            return RunOutcome.COMPLETE
        if done or self._having(TenantPhase.PARTIAL):
            return RunOutcome.PARTIAL
        return RunOutcome.HELD if not self._having(TenantPhase.FAILED) else RunOutcome.FAILED

    def _listing_trouble(self) -> bool:
        return any(each.outcome.value in ("partial", "failed") for each in self.listing)

    def _message(self, outcome: RunOutcome) -> str:
        if outcome is RunOutcome.CANCELLED:
            return phrase("Cancelled; what was read before is kept.")
        if self.stopped is not None:
            return str(self.stopped)
        if not self.worked:
            return phrase("A fault of o365desk ended the sync; see the program's log. What was read is kept.")
        troubled = self._having(TenantPhase.HELD, TenantPhase.FAILED, TenantPhase.PARTIAL)
        parts = [result.message for result in troubled[:2] if result.message]
        parts += [each.reason for each in self.listing if each.reason and self._listing_trouble()]
        if len(troubled) > 2:
            more = len(troubled) - 2
            parts.append(phrase(f"{more} more tenant{'' if more == 1 else 's'} had trouble."))
        return " ".join(parts)

    def _counts(self) -> RunCounts:
        return replace(
            self.counts,
            tenants=len(self.results),
            tenants_complete=len(self._having(TenantPhase.DONE)),
            tenants_partial=len(self._having(TenantPhase.PARTIAL)),
            tenants_failed=len(self._having(TenantPhase.FAILED)),
            tenants_held=len(self._having(TenantPhase.HELD)),
            users_read=sum(result.users_read for result in self.results),
            users_added=sum(result.users_added for result in self.results),
            users_changed=sum(result.users_changed for result in self.results),
            users_gone=sum(result.users_gone for result in self.results),
        )
