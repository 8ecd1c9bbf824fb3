"""Command ``sandbox``, and ``--sandbox --no-window``: the whole job on a cloud in a box, as text."""

from __future__ import annotations

import shlex

from o365desk.cli.output import program
from o365desk.cli.runner import OK, Command
from o365desk.cli.sync import exit_code, print_summary, run_sync
from o365desk.domain.linking import UserRow
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
            print_summary(output, summary, command.call(f"logs {summary.run.id}"))
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
    unmatched = desk.matching.rows(MatchState.UNMATCHED)
    users = desk.contacts.users()
    linked = next((row.record.contact_id for row in users if row.record.link_state is LinkState.LINKED), None)
    steps: list[tuple[bool, str, str]] = [
        (
            any(row.best is not None for row in unmatched),
            "match accept --all --min-score 60",
            "take the good suggestions",
        ),
        (bool(unmatched), "tenants --state unmatched", "what is left to match: match create, match to"),
        (_any(users, LinkState.NEW), "link create --all", "contacts for all new users"),
        (_any(users, LinkState.CONFLICT), "users --state conflict", "two candidates: yours to decide"),
        (
            _any(users, LinkState.POSSIBLE_DUPLICATE),
            "users --state possible-duplicate",
            "a contact resembles them: link accept, link create",
        ),
        (linked is not None, f"contact show {linked}", "both sides of a contact"),
        (True, "history", "what was decided; take the last decision back with: undo"),
        (True, "sync", "again: nothing changes"),
        (True, "", "the same profile in the window"),
    ]
    chosen = command.args.data_dir
    prefix = f"{program()} --sandbox" + (
        f" --data-dir {shlex.quote(str(chosen))}" if chosen is not None else ""
    )
    lines = [(f"{prefix} {words}".rstrip(), why) for wanted, words, why in steps if wanted]
    width = max(len(words) for words, _ in lines)
    return ["What to try next:", *(f"  {words.ljust(width)}  {why}" for words, why in lines)]


def _any(users: list[UserRow], state: LinkState) -> bool:
    return any(row.record.link_state is state for row in users)
