"""Command ``sync``."""

from __future__ import annotations

import shlex
import threading
from typing import TypeVar

import msgspec

from o365desk.cli import shapes
from o365desk.cli.brakes import brake_shapes, print_brakes
from o365desk.cli.output import Output
from o365desk.cli.runner import CANCELLED, OK, USAGE, Command, in_thread, interrupts_set
from o365desk.domain.connection import Connection
from o365desk.domain.sync import (
    LogLevel,
    LogLine,
    RunOutcome,
    RunProgress,
    RunSummary,
    SyncEvent,
    TenantPhase,
    TenantProgress,
    Trigger,
)
from o365desk.domain.values import utc_now

T = TypeVar("T")

CODES = {
    RunOutcome.COMPLETE: OK,
    RunOutcome.PARTIAL: 3,
    RunOutcome.FAILED: 4,
    RunOutcome.HELD: 5,
    RunOutcome.CANCELLED: CANCELLED,
}

_ENDS = (
    TenantPhase.DONE,
    TenantPhase.PARTIAL,
    TenantPhase.FAILED,
    TenantPhase.HELD,
    TenantPhase.CANCELLED,
)

_WORDY = 30
"""Shorter sentences ("Organization: failed") say too little to tell a repetition."""


def sync(command: Command) -> int:
    """Sync one connection, all, or those that are due."""
    args, desk, output = command.args, command.desk, command.output
    chosen = _chosen(command)
    if not chosen:
        if output.as_json:
            output.json([])
        output.remark(
            "Nothing is due." if args.due else "There are no connections. See: connection add --help"
        )
        return OK if args.due else USAGE
    if args.tenant and len(chosen) != 1:
        output.remark("--tenant needs the name of one connection.")
        return USAGE
    tenant_ids = [desk.matching.find(text).tenant_id for text in args.tenant] or None
    summaries: list[RunSummary] = []
    for connection in chosen:
        confirm = _confirmed(command, connection, tenant_ids)
        summary = run_sync(command, connection, tenant_ids=tenant_ids, full=args.full, confirm=confirm)
        summaries.append(summary)
        if not output.as_json:
            print_summary(output, summary, command.call(f"logs {summary.run.id}"))
            print_brakes(output, desk, summary.brakes, passing(command, connection))
        if summary.run.outcome is RunOutcome.CANCELLED:
            break
    if output.as_json:
        output.json([_summary(command, summary) for summary in summaries])
    code = exit_code([summary.run.outcome for summary in summaries])
    stopped = any(summary.brakes for summary in summaries)
    return CODES[RunOutcome.HELD] if stopped and code != CANCELLED else code


def _confirmed(command: Command, connection: Connection, tenant_ids: list[str] | None) -> frozenset[str]:
    """The tenants whose stored brake may pass: those that wait for an answer, of those that were named."""
    if not command.args.confirm:
        return frozenset()
    waiting = frozenset(brake.tenant_id for brake in command.desk.sync.brakes(connection.id))
    confirmed = waiting if tenant_ids is None else waiting & frozenset(tenant_ids)
    if not confirmed:
        command.output.remark(f"{connection.name}: no plan waits for a confirmation.")
    return confirmed


def passing(command: Command, connection: Connection) -> str:
    """The command that lets a connection's stopped plans pass."""
    return command.call(f"sync {shlex.quote(connection.name)} --confirm")


def _chosen(command: Command) -> list[Connection]:
    args, desk = command.args, command.desk
    if args.name:
        named = desk.connections.by_name(args.name)
        due = not args.due or any(one.id == named.id for one in desk.sync.due(utc_now()))
        return [named] if due else []
    if args.due:
        return list(desk.sync.due(utc_now()))
    return [row.connection for row in desk.connections.listing() if not row.connection.paused]


def run_sync(
    command: Command,
    connection: Connection,
    *,
    tenant_ids: list[str] | None = None,
    full: bool = False,
    confirm: frozenset[str] = frozenset(),
) -> RunSummary:
    """Sync one connection with progress on stderr; Ctrl+C cancels it within a second."""
    cancel = threading.Event()
    desk = command.desk
    reporter = Progress(command.output, verbose=command.args.verbose)
    command.output.remark(f"Sync of {connection.name}...")
    with interrupts_set(cancel, command.output):
        return in_thread(
            lambda: desk.sync.run(
                connection.id,
                tenant_ids=tenant_ids,
                full=full,
                confirm=confirm,
                trigger=Trigger.SCHEDULED
                if command.args.command == "sync" and command.args.due
                else Trigger.COMMAND_LINE,
                on_event=reporter,
                cancel=cancel,
            )
        )


class Progress:
    """Says on stderr how a run goes: one line per finished tenant, warnings and errors as they come.

    Args:
        output: Where the lines go.
        verbose: Every log line and step.
    """

    def __init__(self, output: Output, *, verbose: bool) -> None:
        self._output = output
        self._verbose = verbose
        self._done = 0
        self._total = 0
        self._said: set[tuple[str, str]] = set()

    def __call__(self, event: SyncEvent) -> None:
        """Take one event of the run."""
        if isinstance(event, RunProgress):
            self._total = event.total
        elif isinstance(event, TenantProgress):
            self._tenant(event)
        elif self._verbose or event.level in (LogLevel.WARNING, LogLevel.ERROR):
            self._line(event)

    def _tenant(self, event: TenantProgress) -> None:
        if event.phase in _ENDS:
            self._done += 1
            cause = event.step.removeprefix(f"{event.tenant_name}: ")
            cause = cause if self._is_news(event.tenant_id, cause) else ""
            ended = ", ".join(part for part in (event.phase.value, event.outcome) if part)
            self._output.remark(
                f"[{self._done}/{self._total}] {event.tenant_name}: {ended}{f' ({cause})' if cause else ''}"
            )
        elif event.phase is TenantPhase.WAITING and event.step:
            self._output.remark(f"        {event.tenant_name}: {event.step}")
        elif self._verbose:
            self._output.remark(f"        {event.tenant_name}: {event.phase.value} {event.step}".rstrip())

    def _line(self, line: LogLine) -> None:
        about_one = line.record_kind in ("user", "contact")  # the next one may have the same cause
        if self._verbose or about_one or self._is_news(line.tenant_id, line.message):
            tenant = f"{line.tenant_name}: " if line.tenant_name else ""  # and not once more in the sentence
            message = line.message.replace(tenant, "", 1) if tenant else line.message
            self._output.remark(f"{line.level.value:>7} {tenant}{message}")
            step = " ".join(part for part in (line.hint, line.link) if part)
            if step:
                self._output.remark(f"{'':7} → {step}")

    def _is_news(self, tenant_id: str, text: str) -> bool:
        """Whether this tenant's cause was not said yet: collector, tenant and run each repeat it."""
        sentences = {(tenant_id, part.strip(" .")) for part in text.split(". ") if len(part) > _WORDY}
        fresh = not text or not sentences or not sentences <= self._said
        self._said |= sentences
        return fresh


def print_summary(output: Output, summary: RunSummary, log: str) -> None:
    """The figures of a run, and the command that shows its ``log``."""
    run, counts = summary.run, summary.run.counts
    tenants = (
        f"{counts.tenants}: {counts.tenants_complete} complete, {counts.tenants_partial} partial, "
        f"{counts.tenants_failed} failed, {counts.tenants_held} held"
    )
    unchanged = counts.tenants_complete and not counts.users_read
    users = (
        "nothing changed"
        if unchanged
        else (
            f"{counts.users_read} read, {counts.users_added} new, {counts.users_changed} changed, "
            f"{counts.users_gone} gone"
        )
    )
    contacts = (
        f"{counts.contacts_linked} linked, {counts.contacts_created} created, "
        f"{counts.contacts_updated} updated, {counts.contacts_held} held for review, "
        f"{counts.conflicts} in conflict, {counts.possible_duplicates} possible duplicates"
    )
    output.line(f"{run.connection_name}: {run.outcome.value if run.outcome else ''}. {run.message}".rstrip())
    if not counts.tenants:
        output.facts([("  Log", log)])
        return
    output.facts(
        [
            ("  Tenants", tenants),
            ("  Users", users),
            ("  Matched", f"{counts.tenants_matched} tenants by themselves"),
            ("  Contacts", contacts),
            ("  Log", log),
        ]
    )


def _summary(command: Command, summary: RunSummary) -> dict[str, object]:
    collectors = [msgspec.to_builtins(one) for one in summary.collectors]
    brakes = brake_shapes(command.desk, summary.brakes)
    return shapes.run(summary.run) | {"collectors": collectors, "brakes": brakes}


def exit_code(outcomes: list[RunOutcome | None]) -> int:
    """One exit code for several runs: cancelled, else failed, else their common one, else partial."""
    present = {outcome or RunOutcome.FAILED for outcome in outcomes}
    for worst in (RunOutcome.CANCELLED, RunOutcome.FAILED):
        if worst in present:
            return CODES[worst]
    return CODES[present.pop()] if len(present) == 1 else CODES[RunOutcome.PARTIAL]
