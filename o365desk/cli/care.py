"""Commands ``undo``, ``history``, ``logs``, ``check``, ``backup``."""

from __future__ import annotations

import msgspec

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import ERROR, OK, Command
from o365desk.domain.sync import LogLevel


def undo(command: Command) -> int:
    """Take a decision back."""
    output = command.output
    result = command.desk.journal.undo(command.args.entry, command.actor)
    if output.as_json:
        left = list(result.left_alone)
        entry = shapes.journal_entry(result.entry)
        output.json({"entry": entry, "restored": result.restored, "left_alone": left})
        return OK
    output.line(f"Undone: {result.entry.title} ({result.restored} records restored).")
    for sentence in result.left_alone:
        output.remark(f"Left alone: {sentence}")
    return OK


def history(command: Command) -> int:
    """Decisions, the latest first."""
    output = command.output
    entries = command.desk.journal.listing(command.args.limit)
    if output.as_json:
        output.json([shapes.journal_entry(entry) for entry in entries])
        return OK
    output.table(
        ("N", "At", "By", "What", "Records", "Undone"),
        [
            (
                str(entry.id),
                local_time(entry.at),
                entry.actor,
                entry.title,
                str(entry.changes),
                local_time(entry.undone_at),
            )
            for entry in entries
        ],
        empty="Nothing was decided yet.",
    )
    return OK


def logs(command: Command) -> int:
    """Past sync runs, or the lines of one."""
    args, output, service = command.args, command.output, command.desk.logs
    if args.run is not None:
        return _lines(command)
    chosen = command.desk.connections.by_name(args.connection).id if args.connection else None
    runs = service.runs(chosen)
    if output.as_json:
        output.json([shapes.run(run) for run in runs])
        return OK
    output.table(
        ("Run", "Connection", "Started", "Finished", "Outcome", "Tenants", "Users", "Message"),
        [
            (
                str(run.id),
                run.connection_name,
                local_time(run.started_at),
                local_time(run.finished_at),
                run.outcome.value if run.outcome else "running",
                str(run.counts.tenants),
                str(run.counts.users_read),
                run.message,
            )
            for run in runs
        ],
        empty="No sync ran yet. Start one with: o365desk sync",
    )
    return OK


def _lines(command: Command) -> int:
    args, output, service = command.args, command.output, command.desk.logs
    run = service.run(args.run)
    level = LogLevel(args.level) if args.level else None
    lines = service.lines(run.id, level, args.search)
    collectors = service.collectors(run.id)
    if output.as_json:
        output.json(
            {
                "run": shapes.run(run),
                "collectors": [msgspec.to_builtins(one) for one in collectors],
                "lines": [shapes.log_line(line) for line in lines],
            }
        )
        return OK
    for line in lines:
        tenant = f"{line.tenant_name}: " if line.tenant_name else ""
        stamp = line.at.astimezone().strftime("%H:%M:%S")
        output.line(f"{stamp}  {line.level.value:7}  {tenant}{line.message}")
    poor = [one for one in collectors if one.outcome.value != "complete"]
    if poor:
        output.line()
        output.table(
            ("Tenant", "Collector", "Outcome", "Reason"),
            [(one.tenant_id, one.kind.value, one.outcome.value, one.reason) for one in poor],
            empty="",
        )
    output.remark(f"Run {run.id}: {run.outcome.value if run.outcome else 'running'}. {run.message}")
    return OK


def check(command: Command) -> int:
    """Look for damage."""
    problems = command.desk.maintenance.check()
    if command.output.as_json:
        command.output.json({"ok": not problems, "problems": problems})
    elif problems:
        for problem in problems:
            command.output.line(problem)
    else:
        command.output.line("All is well.")
    return ERROR if problems else OK


def backup(command: Command) -> int:
    """Write a verified copy of the database."""
    path = command.desk.maintenance.backup(command.args.folder)
    if command.output.as_json:
        command.output.json({"file": str(path)})
    else:
        command.output.line(f"Backed up to {path}.")
    return OK
