"""The plan view's sentences."""

from __future__ import annotations

from o365desk.ui.language import tr, tr_n
from o365desk.ui.models.plan_rows import OrganizationLine, PlanKind
from o365desk.ui.plans import Applied
from o365desk.ui.text import count_of


def join(parts: list[str]) -> str:
    """``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{value} and {parts}", value=", ".join(parts[:-1]), parts=parts[-1])


def summary_words(line: OrganizationLine) -> str:
    """What applying would write in an organization, or in all."""
    if line.note:
        return tr("Cannot be applied yet. {note}", note=line.note)
    counts = line.written
    parts = []
    if counts[PlanKind.CREATE]:
        parts.append(
            tr("creates {contacts}", contacts=tr_n(counts[PlanKind.CREATE], "{n} contact", "{n} contacts"))
        )
    if counts[PlanKind.LINK]:
        parts.append(tr("links {users}", users=tr_n(counts[PlanKind.LINK], "{n} user", "{n} users")))
    if counts[PlanKind.UPDATE]:
        parts.append(
            tr(
                "writes fields of {contacts}",
                contacts=tr_n(counts[PlanKind.UPDATE], "{n} contact", "{n} contacts"),
            )
        )
    if not parts:
        return tr("Nothing to apply: no contact would change.")
    return tr("Applying {join}.", join=join(parts))


def held_words(line: OrganizationLine, *, at_once: bool) -> str:
    """What waits whatever is applied, and what the next sync does by itself."""
    held = []
    for kind, one in (
        (PlanKind.CONFLICT, "conflict"),
        (PlanKind.POSSIBLE_DUPLICATE, tr("possible duplicate")),
    ):
        if line.counts[kind]:
            held.append(count_of(line.counts[kind], one))
    parts = [tr("Held for your decision: {join}.", join=join(held))] if held else []
    if line.blocked:
        organizations = count_of(line.blocked, "organization")
        parts.append(
            tr(
                "{organizations} cannot be applied yet; the list marks {value}.",
                organizations=organizations,
                value="it" if line.blocked == 1 else "them",
            )
        )
    if line.counts[PlanKind.CREATE] or line.counts[PlanKind.UPDATE]:
        parts.append(
            tr("The next sync applies what is not held by itself.")
            if at_once
            else tr("Syncs only make links; contacts are created and written when you apply.")
        )
    return " ".join(parts)


def applied_words(result: Applied) -> tuple[str, str]:
    """(title, text) for what applying did, and what it did not."""
    created = sum(one.created for one in result.results)
    linked = sum(one.linked for one in result.results)
    updated = sum(one.updated for one in result.results)
    held = []
    for number, one in (
        (sum(each.held for each in result.results), tr("new contact")),
        (sum(each.conflicts for each in result.results), "conflict"),
        (sum(each.possible_duplicates for each in result.results), tr("possible duplicate")),
    ):
        if number:
            held.append(count_of(number, one))
    parts = []
    if created:
        parts.append(tr("{contacts} created", contacts=tr_n(created, "{n} contact", "{n} contacts")))
    if linked:
        parts.append(tr("{users} linked", users=tr_n(linked, "{n} user", "{n} users")))
    if updated:
        parts.append(tr("{contacts} updated", contacts=tr_n(updated, "{n} contact", "{n} contacts")))
    title = tr("Applied: {join}.", join=join(parts)) if parts else tr("Nothing was changed.")
    text = [tr("Still held: {join}.", join=join(held))] if held else []
    if result.done < result.wanted:
        text.append(
            tr(
                "Stopped: {value} of {wanted} organizations were not applied.",
                value=result.wanted - result.done,
                wanted=result.wanted,
            )
        )
    text += [str(fault) for fault in result.faults[:3]]
    if len(result.faults) > 3:
        text.append(tr("And {value} more could not be applied.", value=len(result.faults) - 3))
    return title, " ".join(text)
