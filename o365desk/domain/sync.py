"""What a sync run says: collectors, outcomes, progress, log lines, summary."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from o365desk.domain.brake import Brake
from o365desk.domain.values import Value


class CollectorKind(StrEnum):
    """One kind of data read from one tenant."""

    CUSTOMERS = "customers"
    RELATIONSHIPS = "GDAP relationships"
    """When the partner's access to its customers ends; read in the partner's own tenant."""
    ORGANIZATION = "organization"
    DOMAINS = "domains"
    SUBSCRIBED_SKUS = "licences"
    SUBSCRIPTIONS = "renewals"
    """When subscriptions renew, and which are trials (``/directory/subscriptions``)."""
    USERS = "users"
    DELETED_USERS = "deleted users"
    MAILBOX_PURPOSE = "mailbox types"
    MAILBOX_USAGE = "mailbox usage"
    SIGN_IN_ACTIVITY = "sign-in activity"
    MFA = "MFA"


class CollectorOutcome(StrEnum):
    """How a collector ended. Only ``COMPLETE`` allows conclusions about what is absent."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_AVAILABLE = "not available"


class CollectorResult(Value, frozen=True, kw_only=True):
    """The end of one collector in one tenant."""

    tenant_id: str
    kind: CollectorKind
    outcome: CollectorOutcome
    reason: str = ""
    count: int = 0


class RunOutcome(StrEnum):
    """How a run ended; the command line's exit codes follow it (0, 3, 4, 5, 130)."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"
    HELD = "held"
    CANCELLED = "cancelled"


class Trigger(StrEnum):
    """Who started a run."""

    MANUAL = "manual"
    SCHEDULED = "scheduled"
    COMMAND_LINE = "command line"


class LogLevel(StrEnum):
    """How much a log line matters."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogLine(Value, frozen=True, kw_only=True):
    """One line of a sync log, with the record it is about."""

    at: datetime
    level: LogLevel
    message: str
    tenant_id: str = ""
    tenant_name: str = ""
    record_kind: str = ""
    """``user``, ``contact``, ``tenant``, ``collector`` or empty."""
    record_id: str = ""
    http_status: int | None = None
    request_id: str = ""
    """Microsoft's ``request-id``, or the sign-in service's correlation id."""
    hint: str = ""
    """The next step, when there is one."""
    link: str = ""
    """An https address that helps with it, or empty."""


class TenantPhase(StrEnum):
    """Where a tenant stands in the run under way."""

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting for Microsoft"
    DONE = "done"
    PARTIAL = "partial"
    FAILED = "failed"
    HELD = "held"
    CANCELLED = "cancelled"


class TenantProgress(Value, frozen=True, kw_only=True):
    """A tenant's present step; ``count`` is how many users have been read so far."""

    tenant_id: str
    tenant_name: str
    phase: TenantPhase
    step: str = ""
    count: int = 0
    outcome: str = ""
    """What its users came to, once it has ended: "18 users, 2 new", "nothing changed"."""
    expected: int = 0
    """How many users it had when the run began; 0: not known."""
    until: datetime | None = None
    """Until when it waits for Microsoft, while ``phase`` is waiting."""


class RunProgress(Value, frozen=True, kw_only=True):
    """How far the run is: tenants finished of tenants known."""

    run_id: int
    done: int
    total: int


SyncEvent = LogLine | TenantProgress | RunProgress


class RunCounts(Value, frozen=True, kw_only=True):
    """The figures of a run."""

    tenants: int = 0
    tenants_complete: int = 0
    tenants_partial: int = 0
    tenants_failed: int = 0
    tenants_held: int = 0
    users_read: int = 0
    users_added: int = 0
    users_changed: int = 0
    users_gone: int = 0
    tenants_matched: int = 0
    contacts_linked: int = 0
    contacts_created: int = 0
    contacts_held: int = 0
    contacts_updated: int = 0
    conflicts: int = 0
    possible_duplicates: int = 0


class RunRecord(Value, frozen=True, kw_only=True):
    """A stored sync run."""

    id: int
    connection_id: int | None
    connection_name: str
    trigger: Trigger
    started_at: datetime
    finished_at: datetime | None = None
    outcome: RunOutcome | None = None
    """None while it runs (or when it was killed; the next start closes such runs as failed)."""
    message: str = ""
    counts: RunCounts = RunCounts()


class RunSummary(Value, frozen=True, kw_only=True):
    """What ``SyncService.run`` returns."""

    run: RunRecord
    collectors: tuple[CollectorResult, ...] = ()
    brakes: tuple[Brake, ...] = ()
    """Plans of this run that stopped before their first write and ask."""
