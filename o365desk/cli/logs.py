"""Command ``logs``: past sync runs, the lines of one, the support bundle."""

from __future__ import annotations

import msgspec

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import OK, Command
from o365desk.domain.measures import format_size
from o365desk.domain.sync import LogLevel, LogLine


def logs(command: Command) -> int:
    """Past sync runs, or the lines of one."""
    args, output = command.args, command.output
    if args.bundle is not None:
        return _bundle(command)
    service = command.desk.logs
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
        _print_line(command, line)
    poor = [one for one in collectors if one.outcome.value != "complete"]
    if poor:
        names = {line.tenant_id: line.tenant_name for line in service.lines(run.id, None, "")}
        output.line()
        output.table(
            ("Tenant", "Collector", "Outcome", "Reason"),
            [
                (names.get(one.tenant_id, one.tenant_id), one.kind.value, one.outcome.value, one.reason)
                for one in poor
            ],
            empty="",
        )
    output.remark(f"Run {run.id}: {run.outcome.value if run.outcome else 'running'}. {run.message}")
    return OK


def _print_line(command: Command, line: LogLine) -> None:
    """One line: time, level, tenant, sentence, record, HTTP status, request-id; below it the next step."""
    tenant = f"{line.tenant_name}: " if line.tenant_name else ""
    stamp = line.at.astimezone().strftime("%H:%M:%S")
    facts = [f"{line.record_kind} {line.record_id}"] if line.record_id else []
    facts += [f"HTTP {line.http_status}"] if line.http_status else []
    facts += [f"request-id {line.request_id}"] if line.request_id else []
    behind = f"  [{', '.join(facts)}]" if facts else ""
    command.output.line(f"{stamp}  {line.level.value:7}  {tenant}{line.message}{behind}")
    step = " ".join(part for part in (line.hint, line.link) if part)
    if step:
        command.output.line(f"{' ' * 19}→ {step}")


def _bundle(command: Command) -> int:
    output, args = command.output, command.args
    made = command.desk.support.save(args.bundle.expanduser(), with_names=args.with_names)
    if output.as_json:
        output.json(msgspec.to_builtins(made))
        return OK
    output.line(f"Saved {made.path} ({format_size(made.size)}, {len(made.members)} files).")
    output.remark(
        "Names and addresses are in it, secrets are not."
        if made.with_names
        else "Secrets are not in it; names and addresses are invented ones."
    )
    return OK
