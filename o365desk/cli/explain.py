"""Commands ``match explain``, ``link explain``, ``facts …``."""

from __future__ import annotations

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import OK, Command
from o365desk.domain.explaining import Explanation
from o365desk.domain.learned import LearnedFact


def match(command: Command) -> int:
    """Why a tenant is, or is not, an organization."""
    args, matching = command.args, command.desk.matching
    tenant_id = matching.find(args.tenant).tenant_id
    organization_id = matching.find_organization(args.organization)[0] if args.organization else None
    return _tell(command, command.desk.explaining.match(tenant_id, organization_id))


def link(command: Command) -> int:
    """Why a user is, or is not, a contact."""
    user_id = command.desk.contacts.find_user(command.args.user).id
    return _tell(command, command.desk.explaining.link(user_id, command.args.contact))


def _tell(command: Command, found: Explanation) -> int:
    output = command.output
    if output.as_json:
        output.json(shapes.explanation(found))
        return OK
    output.line(f"{found.subject}: {found.state}")
    one = found.candidate
    if one is not None:
        score = f"{one.score:.0f} %" if found.parts else "not compared"
        output.line(f"{one.name} (id {one.id}): {score}")
    output.line(found.verdict)
    if found.parts:
        output.table(
            ("Points", "Part", "What speaks for (+) and against (-)"),
            [(f"{part.points:+.1f}", part.name, part.text) for part in found.parts],
            empty="",
        )
        output.remark(found.scale)
    if found.runner_up is not None:
        other = found.runner_up
        where = f"{abs(found.gap):.0f} points {'behind' if found.gap >= 0 else 'ahead'}"
        output.line(f"Runner-up: {other.name} (id {other.id}), {other.score:.0f} %, {where}.")
    elif found.parts:
        output.line("No other candidate.")
    for fact in found.facts:
        output.line(f"Fact {fact.number}: {fact.sentence} {_taught(fact)}".rstrip())
    return OK


def _taught(fact: LearnedFact) -> str:
    parts = (fact.taught_by, local_time(fact.taught_at), fact.decision)
    return f"({', '.join(filter(None, parts))})" if any(parts) else ""


def facts(command: Command) -> int:
    """What o365desk has learned."""
    output, wanted = command.output, command.args.search.casefold()
    found = [
        one
        for one in command.desk.facts.listing()
        if wanted in f"{one.sentence} {one.taught_by} {one.decision}".casefold()
    ]
    if output.as_json:
        output.json([shapes.fact(one) for one in found])
        return OK
    output.table(
        ("N", "Fact", "Taught by", "At", "Decision"),
        [
            (str(one.number), one.sentence, one.taught_by, local_time(one.taught_at), one.decision)
            for one in found
        ],
        empty="No fact holds this text." if wanted else "Nothing was learned yet: decisions teach.",
    )
    return OK


def forget(command: Command) -> int:
    """Forget facts."""
    output = command.output
    result = command.desk.facts.forget(command.args.numbers, command.actor)
    if output.as_json:
        output.json(
            {
                "message": result.message,
                "journal_id": result.journal_id,
                "facts": [shapes.fact(one) for one in result.facts],
            }
        )
        return OK
    output.line(result.message)
    if result.journal_id is not None:
        output.remark(f"Take it back with: {command.call(f'undo {result.journal_id}')}")
    return OK
