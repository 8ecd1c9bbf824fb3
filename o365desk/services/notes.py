"""How a collector's end is noted and said."""

from __future__ import annotations

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel
from o365desk.services.reading import Reading

_LEVELS = {
    CollectorOutcome.COMPLETE: LogLevel.INFO,
    CollectorOutcome.NOT_AVAILABLE: LogLevel.INFO,
    CollectorOutcome.PARTIAL: LogLevel.WARNING,
    CollectorOutcome.FAILED: LogLevel.ERROR,
}


def note_of(
    tenant_id: str, kind: CollectorKind, outcome: CollectorOutcome, error: AppError | None, count: int
) -> CollectorResult:
    """How a collector ended, as it is stored."""
    reason = f"{error.title} {error.message}".strip() if error is not None else ""
    return CollectorResult(tenant_id=tenant_id, kind=kind, outcome=outcome, reason=reason, count=count)


def say(run: Reading, noted: CollectorResult, error: AppError | None, what: str = "") -> None:
    """The line of a collector's end in the sync log. ``what``: what was read; empty: so many records."""
    kind, outcome = noted.kind, noted.outcome
    level = LogLevel.INFO if isinstance(error, CancelledError) else _LEVELS[outcome]
    if outcome is CollectorOutcome.COMPLETE:
        message = (
            phrase(f"{_title(kind)}: complete, {what}.")
            if what
            else phrase(f"{_title(kind)}: complete, {noted.count:,} read.")
        )
    else:
        message = _ended(kind, outcome)
        if error is not None:
            message = f"{message} {run.reporter.beside_name(noted.tenant_id, error)}"
    run.reporter.line(
        level, message, tenant_id=noted.tenant_id, record=("collector", kind.value), error=error
    )


def _title(kind: CollectorKind) -> str:
    return f"{kind.value[:1].upper()}{kind.value[1:]}"


def _ended(kind: CollectorKind, outcome: CollectorOutcome) -> str:
    if outcome is CollectorOutcome.PARTIAL:
        return phrase(f"{_title(kind)}: partial.")
    if outcome is CollectorOutcome.FAILED:
        return phrase(f"{_title(kind)}: failed.")
    return phrase(f"{_title(kind)}: not available.")
