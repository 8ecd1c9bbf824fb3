"""What one tenant's part of a sync run did."""

from __future__ import annotations

from dataclasses import dataclass, field

from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, TenantPhase
from o365desk.domain.tenant import TenantAccess


@dataclass(slots=True)
class TenantResult:
    """Filled by the tenant's worker, read when the worker has ended."""

    tenant_id: str
    phase: TenantPhase = TenantPhase.RUNNING
    message: str = ""
    access: TenantAccess | None = None
    """What is known of the tenant's access now; None: as before."""
    collectors: list[CollectorResult] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    """Object ids that the users list held."""
    soft_deleted: frozenset[str] | None = None
    """Object ids in the tenant's recycle bin; None: not known."""
    users_read: int = 0
    users_added: int = 0
    users_changed: int = 0
    users_gone: int = 0

    def end(self, phase: TenantPhase, message: str = "", access: TenantAccess | None = None) -> None:
        """Set how it ended."""
        self.phase, self.message = phase, message
        if access is not None:
            self.access = access

    def outcome(self, kind: CollectorKind) -> CollectorOutcome | None:
        """How a collector ended; None if it did not run."""
        return next((result.outcome for result in self.collectors if result.kind is kind), None)

    def counted(self, kind: CollectorKind) -> int:
        """How much a collector that did not end well had read."""
        return self.users_read if kind is CollectorKind.USERS else 0

    def some(self, kind: CollectorKind) -> bool:
        """Whether a collector that failed had stored something before."""
        return self.counted(kind) > 0

    @property
    def users_complete(self) -> bool:
        """Whether the whole users list arrived."""
        return self.outcome(CollectorKind.USERS) is CollectorOutcome.COMPLETE
