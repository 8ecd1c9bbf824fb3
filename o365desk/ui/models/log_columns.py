"""How log lines, runs and collector results show in tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC

from o365desk.domain.sync import (
    CollectorOutcome,
    CollectorResult,
    LogLevel,
    LogLine,
    RunOutcome,
    RunRecord,
)
from o365desk.domain.values import utc_now
from o365desk.ui.language import number, tr, tr_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import format_clock, format_duration, format_time
from o365desk.ui.theme import Tone

LEVEL_LOOKS = {
    LogLevel.DEBUG: (Tone.MUTED, "circle"),
    LogLevel.INFO: (Tone.TEXT, "info"),
    LogLevel.WARNING: (Tone.WARNING, "warning"),
    LogLevel.ERROR: (Tone.ERROR, "error"),
}
LEVEL_ORDER = {level: place for place, level in enumerate(LogLevel)}
OUTCOME_LOOKS = {
    RunOutcome.COMPLETE: (Tone.OK, "ok"),
    RunOutcome.PARTIAL: (Tone.WARNING, "warning"),
    RunOutcome.FAILED: (Tone.ERROR, "error"),
    RunOutcome.HELD: (Tone.ERROR, "hourglass"),
    RunOutcome.CANCELLED: (Tone.MUTED, "stop"),
}
_COLLECTOR_LOOKS = {
    CollectorOutcome.COMPLETE: (Tone.OK, "ok"),
    CollectorOutcome.PARTIAL: (Tone.WARNING, "warning"),
    CollectorOutcome.FAILED: (Tone.ERROR, "error"),
    CollectorOutcome.NOT_AVAILABLE: (Tone.MUTED, "ignore"),
}


def line_columns() -> tuple[Column[LogLine], ...]:
    """Columns of a log."""
    return (
        Column(
            key="at",
            title="Time",
            text=lambda line: format_clock(line.at),
            sort_key=lambda line: line.at,
            tooltip=lambda line: format_time(line.at),
            width=84,
            searched=False,
        ),
        Column(
            key="level",
            title="Level",
            text=lambda line: tr_text(line.level.value),
            sort_key=lambda line: LEVEL_ORDER[line.level],
            icon=lambda line: LEVEL_LOOKS[line.level][1],
            tone=lambda line: LEVEL_LOOKS[line.level][0],
            width=104,
            searched=False,
        ),
        Column(key="tenant", title="Tenant", text=lambda line: line.tenant_name, width=160),
        Column(
            key="message",
            title="Message",
            text=lambda line: line.message,
            tooltip=_line_tooltip,
            said=True,
            stretch=True,
        ),
        _step_column(),
        Column(
            key="record",
            title="Record",
            text=lambda line: " ".join(part for part in (line.record_kind, line.record_id) if part),
            width=120,
        ),
        Column(
            key="status",
            title="HTTP",
            text=lambda line: str(line.http_status or ""),
            sort_key=lambda line: line.http_status or 0,
            number=True,
            width=64,
        ),
    )


def _step_column() -> Column[LogLine]:
    return Column(
        key="hint",
        title="Next step",
        text=lambda line: line.hint,
        said=True,
        icon=lambda line: "open" if line.link else "",
        tone=lambda _line: Tone.ACCENT,
        tooltip=lambda line: line.hint,
        width=190,
    )


def _line_tooltip(line: LogLine) -> str:
    parts = [tr_text(line.message), tr_text(line.hint)]
    if line.request_id:
        parts.append(tr("Microsoft's request id: {request_id}", request_id=line.request_id))
    return "\n".join(part for part in parts if part)


def line_as_text(line: LogLine) -> str:
    """A line for the log pane and the clipboard."""
    where = f" {line.tenant_name}:" if line.tenant_name else ""
    status = tr("HTTP {http_status}", http_status=line.http_status) if line.http_status else ""
    request = tr("request id {request_id}", request_id=line.request_id) if line.request_id else ""
    facts = ", ".join(part for part in (status, request) if part)
    said = f"{format_clock(line.at)} {line.level.value.upper()}{where} {tr_text(line.message)}"
    return f"{said} ({facts})" if facts else said


def step_as_text(line: LogLine) -> str:
    """The next step and its address on one line, or empty."""
    return " ".join(part for part in (tr_text(line.hint), line.link) if part)


def lines_as_text(lines: Iterable[LogLine]) -> str:
    """Lines for the clipboard, each with its next step below."""
    said = []
    for line in lines:
        said.append(line_as_text(line))
        step = step_as_text(line)
        if step:
            said.append(f"         → {step}")
    return "\n".join(said)


def line_for_support(line: LogLine) -> str:
    """Everything about a line, one fact a line, times in UTC: what a support request needs."""
    record = " ".join(part for part in (line.record_kind, line.record_id) if part)
    pairs = (
        (tr("Time"), tr("{at} UTC", at=f"{line.at.astimezone(UTC):%Y-%m-%d %H:%M:%S}")),
        (tr("Level"), tr_text(line.level.value)),
        (tr("Tenant"), " ".join(part for part in (line.tenant_name, line.tenant_id) if part)),
        (tr("Record"), record),
        (tr("Message"), line.message),
        (tr("Next step"), line.hint),
        (tr("Link"), line.link),
        (tr("HTTP status"), str(line.http_status or "")),
        (tr("Microsoft's request-id"), line.request_id),
    )
    return "\n".join(f"{label}: {value}" for label, value in pairs if value)


def _duration(run: RunRecord) -> float:
    return ((run.finished_at or utc_now()) - run.started_at).total_seconds()


def _outcome(run: RunRecord) -> str:
    return tr_text(run.outcome.value) if run.outcome else tr("under way")


def _figure(key: str, title: str, hint: str = "") -> Column[RunRecord]:
    def value(run: RunRecord) -> int:
        return int(getattr(run.counts, key))

    return Column(
        key=key,
        title=title,
        text=lambda run: number(value(run)),
        sort_key=value,
        number=True,
        width=74,
        help=hint,
        searched=False,
    )


def run_columns() -> tuple[Column[RunRecord], ...]:
    """Columns of the list of runs."""
    return (
        Column(
            key="started",
            title="Started",
            text=lambda run: format_time(run.started_at),
            sort_key=lambda run: run.started_at,
            width=140,
        ),
        Column(key="connection", title="Connection", text=lambda run: run.connection_name, width=170),
        Column(
            key="outcome",
            title="Outcome",
            text=_outcome,
            icon=lambda run: OUTCOME_LOOKS[run.outcome][1] if run.outcome else "sync",
            tone=lambda run: OUTCOME_LOOKS[run.outcome][0] if run.outcome else Tone.INFO,
            tooltip=lambda run: run.message,
            width=120,
        ),
        Column(key="trigger", title="Started by", text=lambda run: tr_text(run.trigger.value), width=106),
        Column(
            key="duration",
            title="Took",
            text=lambda run: format_duration(_duration(run)),
            sort_key=_duration,
            number=True,
            width=96,
            searched=False,
        ),
        _figure("tenants", tr("Tenants")),
        _figure("users_read", tr("Users"), tr("Users read")),
        _figure("users_added", tr("New"), tr("Users that were not there before")),
        _figure("users_changed", tr("Changed")),
        _figure("users_gone", tr("Gone"), tr("Users that a complete list no longer has")),
        _figure("contacts_linked", tr("Linked"), tr("Contacts linked")),
        _figure("contacts_created", tr("Created"), tr("Contacts created")),
        _figure("contacts_held", tr("Held"), tr("New contacts that wait for review")),
        _figure("conflicts", tr("Conflicts")),
    )


def collector_columns(
    tenant_names: Callable[[], Mapping[str, str]],
) -> tuple[Column[CollectorResult], ...]:
    """Columns of the collectors of a run. ``tenant_names`` maps tenant id -> name."""
    return (
        Column(
            key="tenant",
            title="Tenant",
            text=lambda one: tenant_names().get(one.tenant_id, one.tenant_id),
            width=220,
        ),
        Column(key="kind", title="Collector", text=lambda one: tr_text(one.kind.value), width=140),
        Column(
            key="outcome",
            title="Outcome",
            text=lambda one: tr_text(one.outcome.value),
            icon=lambda one: _COLLECTOR_LOOKS[one.outcome][1],
            tone=lambda one: _COLLECTOR_LOOKS[one.outcome][0],
            width=140,
        ),
        Column(
            key="count",
            title="Records",
            text=lambda one: number(one.count),
            sort_key=lambda one: one.count,
            number=True,
            width=84,
            searched=False,
        ),
        Column(
            key="reason",
            title="Reason",
            text=lambda one: one.reason,
            said=True,
            tooltip=lambda one: one.reason,
            stretch=True,
        ),
    )
