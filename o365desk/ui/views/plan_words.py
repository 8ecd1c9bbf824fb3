"""The plan view's sentences."""

from __future__ import annotations

from o365desk.ui.models.plan_rows import OrganizationLine, PlanKind
from o365desk.ui.plans import Applied
from o365desk.ui.text import count_of


def join(parts: list[str]) -> str:
    """``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def summary_words(line: OrganizationLine) -> str:
    """What applying would write in an organization, or in all."""
    if line.note:
        return f"Cannot be applied yet. {line.note}"
    counts = line.written
    parts = []
    if counts[PlanKind.CREATE]:
        parts.append(f"creates {count_of(counts[PlanKind.CREATE], 'contact')}")
    if counts[PlanKind.LINK]:
        parts.append(f"links {count_of(counts[PlanKind.LINK], 'user')}")
    if counts[PlanKind.UPDATE]:
        parts.append(f"writes fields of {count_of(counts[PlanKind.UPDATE], 'contact')}")
    if not parts:
        return "Nothing to apply: no contact would change."
    return f"Applying {join(parts)}."


def held_words(line: OrganizationLine, *, at_once: bool) -> str:
    """What waits whatever is applied, and what the next sync does by itself."""
    held = []
    for kind, one in ((PlanKind.CONFLICT, "conflict"), (PlanKind.POSSIBLE_DUPLICATE, "possible duplicate")):
        if line.counts[kind]:
            held.append(count_of(line.counts[kind], one))
    parts = [f"Held for your decision: {join(held)}."] if held else []
    if line.blocked:
        organizations = count_of(line.blocked, "organization")
        parts.append(
            f"{organizations} cannot be applied yet; the list marks {'it' if line.blocked == 1 else 'them'}."
        )
    if line.counts[PlanKind.CREATE] or line.counts[PlanKind.UPDATE]:
        parts.append(
            "The next sync applies what is not held by itself."
            if at_once
            else "Syncs only make links; contacts are created and written when you apply."
        )
    return " ".join(parts)


def applied_words(result: Applied) -> tuple[str, str]:
    """(title, text) for what applying did, and what it did not."""
    created = sum(one.created for one in result.results)
    linked = sum(one.linked for one in result.results)
    updated = sum(one.updated for one in result.results)
    held = []
    for number, one in (
        (sum(each.held for each in result.results), "new contact"),
        (sum(each.conflicts for each in result.results), "conflict"),
        (sum(each.possible_duplicates for each in result.results), "possible duplicate"),
    ):
        if number:
            held.append(count_of(number, one))
    parts = []
    if created:
        parts.append(f"{count_of(created, 'contact')} created")
    if linked:
        parts.append(f"{count_of(linked, 'user')} linked")
    if updated:
        parts.append(f"{count_of(updated, 'contact')} updated")
    title = f"Applied: {join(parts)}." if parts else "Nothing was changed."
    text = [f"Still held: {join(held)}."] if held else []
    if result.done < result.wanted:
        text.append(
            f"Stopped: {result.wanted - result.done} of {result.wanted} organizations were not applied."
        )
    text += [str(fault) for fault in result.faults[:3]]
    if len(result.faults) > 3:
        text.append(f"And {len(result.faults) - 3} more could not be applied.")
    return title, " ".join(text)
