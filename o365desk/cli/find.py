"""Command ``find``: one search over everything in the profile."""

from __future__ import annotations

import threading

from o365desk.cli.output import local_time
from o365desk.cli.runner import OK, Command, in_thread, interrupts_set
from o365desk.cli.shapes import Shape
from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.finding import LEAST, Finding, Found, FoundKind

_WORDS = {kind.value.split()[0]: kind for kind in FoundKind}


def find(command: Command) -> int:
    """What fits every word, by kind."""
    args, output = command.args, command.output
    text = " ".join(args.text)
    if len("".join(text.split())) < LEAST:
        raise AppError("That is too short to look for.", f"Type at least {LEAST} letters or digits.")
    _refresh(command)
    found = command.desk.finding.find(text, [_WORDS[word] for word in args.kind or ()], args.limit)
    if output.as_json:
        output.json(_shape(found))
        return OK
    rows = [_row(one) for group in found.groups for one in group.findings]
    output.table(
        ("Kind", "Id", "Name", "Found", "In", "Note"), rows, empty=f"Nothing was found for “{text}”."
    )
    for group in found.groups:
        rest = group.total - len(group.findings)
        if rest > 0:
            beyond = "more than " if group.more else ""
            output.remark(
                f"{beyond}{rest:,} more of kind {group.kind.value}; --limit shows them.".capitalize()
            )
    if found.pending:
        output.remark(f"{found.pending:,} tenants and organizations changed and were not searched anew.")
    return OK


def _refresh(command: Command) -> None:
    """Bring the index up to date; where that cannot be written, what is there is searched."""
    cancel = threading.Event()
    finding = command.desk.finding
    try:
        with interrupts_set(cancel, command.output, "Cancelling."):
            in_thread(lambda: finding.refresh(cancel))
    except CancelledError:
        raise
    except AppError as error:
        command.output.remark(f"The search index was not brought up to date. {error}")


def _row(one: Finding) -> tuple[str, ...]:
    detail = one.detail if one.at is None else local_time(one.at)
    return one.kind.value, _name(one), one.title, detail, one.place, one.note


def _name(one: Finding) -> str:
    """By what other commands name it."""
    if one.kind is FoundKind.LOG_LINE:
        return str(one.run_id)
    if one.kind is FoundKind.TENANT:
        return one.tenant_id
    return one.sku_id or str(one.number)


def _shape(found: Found) -> Shape:
    return {
        "text": found.text,
        "pending": found.pending,
        "groups": [
            {
                "kind": group.kind,
                "total": group.total,
                "more": group.more,
                "findings": [_finding(one) for one in group.findings],
            }
            for group in found.groups
        ],
    }


def _finding(one: Finding) -> Shape:
    return {
        "kind": one.kind,
        "id": one.number or None,
        "name": one.title,
        "detail": one.detail,
        "in": one.place,
        "note": one.note,
        "tenant_id": one.tenant_id or None,
        "organization_id": one.organization_id,
        "contact_id": one.contact_id,
        "run_id": one.run_id,
        "sku_id": one.sku_id or None,
        "at": one.at,
    }
