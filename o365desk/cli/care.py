"""Commands ``check``, ``backup``, ``backups``, ``restore``."""

from __future__ import annotations

import msgspec

from o365desk.cli.output import local_time
from o365desk.cli.runner import ERROR, OK, Command
from o365desk.domain.measures import format_age, format_size
from o365desk.domain.values import utc_now


def check(command: Command) -> int:
    """Look for damage; with --repair mend it."""
    service, output = command.desk.maintenance, command.output
    if command.args.repair:
        return _repair(command)
    problems = service.check()
    if output.as_json:
        output.json({"ok": not problems, "problems": problems})
        return ERROR if problems else OK
    for problem in problems:
        output.line(problem)
    if problems:
        found = "1 problem" if len(problems) == 1 else f"{len(problems):,} problems"
        output.remark(f"{found}. To mend it, after a backup: {command.call('check --repair')}")
    else:
        output.line("All is well.")
    return ERROR if problems else OK


def _repair(command: Command) -> int:
    output = command.output
    result = command.desk.maintenance.repair()
    if output.as_json:
        output.json({"ok": not result.left, **msgspec.to_builtins(result)})
        return ERROR if result.left else OK
    if result.backup:
        output.remark(f"Backed up before to {result.backup}.")
    for sentence in result.done:
        output.line(sentence)
    if result.left:
        output.remark(f"No rule mends this; see the backups: {command.call('backups')}")
        for problem in result.left:
            output.line(problem)
    else:
        output.line("All is well now." if result.done else "All is well; nothing was to be repaired.")
    return ERROR if result.left else OK


def backup(command: Command) -> int:
    """Write a verified copy of the database."""
    path = command.desk.maintenance.backup(command.args.folder)
    if command.output.as_json:
        command.output.json({"file": str(path)})
    else:
        command.output.line(f"Backed up to {path}.")
    return OK


def backups(command: Command) -> int:
    """The profile's backups. The profile is not opened: it may be damaged."""
    from o365desk.services.maintenance import list_backups

    found = list_backups(command.folder)
    output, now = command.output, utc_now()
    if output.as_json:
        output.json([msgspec.to_builtins(one, builtin_types=()) | {"name": one.name} for one in found])
        return OK
    output.table(
        ("Name", "Taken", "Age", "Size", "Why", "State"),
        [
            (
                one.name,
                local_time(one.taken_at),
                format_age(now - one.taken_at),
                format_size(one.size),
                one.label,
                f"{one.state.value}: {one.problem}" if one.problem else one.state.value,
            )
            for one in found
        ],
        empty=f"There is no backup yet. Take one: {command.call('backup')}",
    )
    return OK


def restore(command: Command) -> int:
    """Put a backup in the database's place."""
    from o365desk.services.maintenance import restore_backup

    output, wanted = command.output, command.args.file
    newest = wanted is None or str(wanted) == "newest"
    result = restore_backup(command.folder, None if newest else wanted)
    if output.as_json:
        output.json(msgspec.to_builtins(result, builtin_types=()))
        return OK
    for one in result.passed_over:
        output.remark(f"Passed over, {one.state.value}: {one.name} ({one.problem})")
    output.line(f"Restored {result.backup.name}, taken {local_time(result.backup.taken_at)}.")
    if result.aside:
        output.line(f"The database that was there is kept as {result.aside}.")
    output.remark("The next sync reads what changed since.")
    return OK
