"""Command ``sandbox``, and ``--sandbox --no-window``: the whole job on a cloud in a box, as text."""

from __future__ import annotations

from o365desk.cli.runner import OK, Command
from o365desk.cli.sync import exit_code, print_summary, run_sync
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState


def alone(command: Command) -> int:
    """The sandbox cloud alone; its own options follow the word."""
    from o365desk.sandbox.__main__ import run

    return run([*command.args.rest, *(["--json"] if command.args.json else [])])


def story(command: Command) -> int:
    """Sync the sandbox profile, whose cloud the runner has started, and say what to try next."""
    output = command.output
    summaries = [run_sync(command, connection) for connection in command.sandbox_connections]
    if output.as_json:
        output.json(_figures(command))
    else:
        for summary in summaries:
            print_summary(output, summary)
        _print_tables(command)
    code = exit_code([summary.run.outcome for summary in summaries])
    return OK if code == 3 else code  # one tenant of the sandbox never consented: partial is as it should be


def _figures(command: Command) -> dict[str, object]:
    rows = command.desk.contacts.users()
    links = {state.value: sum(row.record.link_state is state for row in rows) for state in LinkState}
    return {"folder": str(command.folder), "tenants": command.desk.matching.counts(), "users": links}


def _print_tables(command: Command) -> None:
    from o365desk.cli import matching

    output, desk = command.output, command.desk
    command.args.state, command.args.search = "all", ""
    output.line()
    matching.tenants(command)
    users = desk.contacts.users()
    output.line()
    output.table(
        ("Users", "How many"),
        [
            (state.value, str(sum(row.record.link_state is state for row in users)))
            for state in LinkState
            if any(row.record.link_state is state for row in users)
        ],
        empty="",
    )
    output.line()
    for text in _next_steps(command):
        output.line(text)


def _next_steps(command: Command) -> list[str]:
    desk = command.desk
    lines = ["What to try next (each with --sandbox before the command):"]
    unmatched = desk.matching.rows(MatchState.UNMATCHED)
    if any(row.best is not None for row in unmatched):
        lines.append("  o365desk --sandbox match accept --all --min-score 60     take the good suggestions")
    if unmatched:
        lines.append("  o365desk --sandbox tenants --state unmatched             what is left to match")
    users = desk.contacts.users()
    if any(row.record.link_state is LinkState.NEW for row in users):
        lines.append("  o365desk --sandbox link create --all                     contacts for all new users")
    if any(row.record.link_state is LinkState.CONFLICT for row in users):
        lines.append(
            "  o365desk --sandbox users --state conflict                two candidates: yours to decide"
        )
    linked = next((row.record.contact_id for row in users if row.record.link_state is LinkState.LINKED), None)
    if linked is not None:
        lines.append(f"  o365desk --sandbox contact show {linked:<25}both sides of a contact")
    lines.append("  o365desk --sandbox history, then: undo                   take a decision back")
    lines.append("  o365desk --sandbox                                       the same profile in the window")
    return lines
