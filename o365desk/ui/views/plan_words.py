"""The plan view's sentences."""

from __future__ import annotations

from o365desk.ui.language import tr, tr_error, tr_n, tr_text
from o365desk.ui.models.plan_rows import OrganizationLine, PlanKind
from o365desk.ui.plans import Applied


def join(parts: list[str]) -> str:
    """``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{all} and {last}", all=", ".join(parts[:-1]), last=parts[-1])


def _held(conflicts: int, possible_duplicates: int) -> list[str]:
    held = []
    if conflicts:
        held.append(tr_n(conflicts, "{n} conflict", "{n} conflicts"))
    if possible_duplicates:
        held.append(tr_n(possible_duplicates, "{n} possible duplicate", "{n} possible duplicates"))
    return held


def summary_words(line: OrganizationLine) -> str:
    """What applying would write in an organization, or in all."""
    if line.note:
        return tr("Cannot be applied yet. {note}", note=tr_text(line.note))
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
    return tr("Applying {what}.", what=join(parts))


def held_words(line: OrganizationLine, *, at_once: bool) -> str:
    """What waits whatever is applied, and what the next sync does by itself."""
    held = _held(line.counts[PlanKind.CONFLICT], line.counts[PlanKind.POSSIBLE_DUPLICATE])
    parts = [tr("Held for your decision: {held}.", held=join(held))] if held else []
    if line.blocked:
        parts.append(
            tr_n(
                line.blocked,
                "{n} organization cannot be applied yet; the list marks it.",
                "{n} organizations cannot be applied yet; the list marks them.",
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
    held = _held(
        sum(each.conflicts for each in result.results),
        sum(each.possible_duplicates for each in result.results),
    )
    if new := sum(each.held for each in result.results):
        held.insert(0, tr_n(new, "{n} new contact", "{n} new contacts"))
    parts = []
    if created:
        parts.append(tr("{contacts} created", contacts=tr_n(created, "{n} contact", "{n} contacts")))
    if linked:
        parts.append(tr("{users} linked", users=tr_n(linked, "{n} user", "{n} users")))
    if updated:
        parts.append(tr("{contacts} updated", contacts=tr_n(updated, "{n} contact", "{n} contacts")))
    title = tr("Applied: {what}.", what=join(parts)) if parts else tr("Nothing was changed.")
    text = [tr("Still held: {held}.", held=join(held))] if held else []
    if result.done < result.wanted:
        text.append(
            tr(
                "Stopped: {value} of {wanted} organizations were not applied.",
                value=result.wanted - result.done,
                wanted=result.wanted,
            )
        )
    text += [tr_error(fault) for fault in result.faults[:3]]
    if len(result.faults) > 3:
        text.append(tr("And {value} more could not be applied.", value=len(result.faults) - 3))
    return title, " ".join(text)
