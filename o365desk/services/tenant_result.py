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
    hint: str = ""
    access: TenantAccess | None = None
    """What is known of the tenant's access now; None: as before."""
    collectors: list[CollectorResult] = field(default_factory=list)
    counts: dict[CollectorKind, int] = field(default_factory=dict)
    """Records stored so far, for collectors that read page by page."""
    seen: set[str] = field(default_factory=set)
    """Object ids that the users list held."""
    soft_deleted: frozenset[str] | None = None
    """Object ids in the tenant's recycle bin; None: not known."""
    premium: bool | None = None
    """Whether its licences hold Entra ID P1 or P2; None: not known."""
    users_added: int = 0
    users_changed: int = 0
    users_gone: int = 0

    def end(
        self, phase: TenantPhase, message: str = "", access: TenantAccess | None = None, hint: str = ""
    ) -> None:
        """Set how it ended: a sentence for the run, and what to do about it for the tenant's note."""
        self.phase, self.message, self.hint = phase, message, hint
        if access is not None:
            self.access = access

    def outcome(self, kind: CollectorKind) -> CollectorOutcome | None:
        """How a collector ended; None if it did not run."""
        return next((result.outcome for result in self.collectors if result.kind is kind), None)

    def count(self, kind: CollectorKind, number: int) -> None:
        """A collector has stored so many more records."""
        self.counts[kind] = self.counts.get(kind, 0) + number

    @property
    def users_read(self) -> int:
        """Users that the listing has given so far."""
        return len(self.seen)

    @property
    def users_complete(self) -> bool:
        """Whether the whole users list arrived."""
        return self.outcome(CollectorKind.USERS) is CollectorOutcome.COMPLETE
