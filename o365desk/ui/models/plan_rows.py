"""What the plan view lists: one row per user and per organization, each with the kinds it counts as."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from o365desk.domain.linking import LinkAction, OrganizationPlan, PlanItem
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.theme import Tone

EVERYTHING = ""
"""Key of the row that stands for all organizations."""


class PlanKind(StrEnum):
    """What a plan would do, as the technician counts it."""

    CREATE = "create"
    LINK = "link"
    UPDATE = "update"
    CONFLICT = "conflict"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    LEFT = "left"
    OUT_OF_SCOPE = "out_of_scope"
    UNCHANGED = "unchanged"


WORDS = {
    PlanKind.CREATE: noop("Create"),
    PlanKind.LINK: noop("Link"),
    PlanKind.UPDATE: noop("Update"),
    PlanKind.CONFLICT: noop("Conflict"),
    PlanKind.POSSIBLE_DUPLICATE: noop("Possible duplicate"),
    PlanKind.LEFT: noop("Left"),
    PlanKind.OUT_OF_SCOPE: noop("Out of scope"),
    PlanKind.UNCHANGED: noop("No change"),
}
ICONS = {
    PlanKind.CREATE: "add",
    PlanKind.LINK: "link",
    PlanKind.UPDATE: "edit",
    PlanKind.CONFLICT: "conflict",
    PlanKind.POSSIBLE_DUPLICATE: "possible-duplicate",
    PlanKind.LEFT: "user-left",
    PlanKind.OUT_OF_SCOPE: "filter",
    PlanKind.UNCHANGED: "check",
}
TONES = {
    PlanKind.CREATE: Tone.INFO,
    PlanKind.LINK: Tone.INFO,
    PlanKind.UPDATE: Tone.INFO,
    PlanKind.CONFLICT: Tone.WARNING,
    PlanKind.POSSIBLE_DUPLICATE: Tone.WARNING,
    PlanKind.LEFT: Tone.WARNING,
    PlanKind.OUT_OF_SCOPE: Tone.MUTED,
    PlanKind.UNCHANGED: Tone.MUTED,
}
TIPS = {
    PlanKind.CREATE: noop("Users for whom a contact would be created"),
    PlanKind.LINK: noop("Users that would be linked to a documented contact"),
    PlanKind.UPDATE: noop("Contacts of which fields would be written, field by field"),
    PlanKind.CONFLICT: noop("Held: the evidence contradicts itself; decide in the review"),
    PlanKind.POSSIBLE_DUPLICATE: noop("Held: a documented contact resembles the user; decide in the review"),
    PlanKind.LEFT: noop("Linked users that are gone from the tenant; their contacts stay"),
    PlanKind.OUT_OF_SCOPE: noop("Users that the sync options leave out"),
    PlanKind.UNCHANGED: noop("Users whose contact is right as it is, and ignored ones"),
}
NOBODY = {
    PlanKind.CREATE: noop("No contact would be created."),
    PlanKind.LINK: noop("No user would be linked."),
    PlanKind.UPDATE: noop("No field would be written."),
    PlanKind.CONFLICT: noop("Nothing is in conflict."),
    PlanKind.POSSIBLE_DUPLICATE: noop("No user resembles another documented contact."),
    PlanKind.LEFT: noop("No linked user has left."),
    PlanKind.OUT_OF_SCOPE: noop("No user is out of scope."),
    PlanKind.UNCHANGED: noop("For every user something would change."),
}
"""What a list says that has none of a kind."""
_ORDER = tuple(PlanKind)
WRITTEN = frozenset({PlanKind.CREATE, PlanKind.LINK, PlanKind.UPDATE})
"""What applying writes."""
HELD = frozenset({PlanKind.CONFLICT, PlanKind.POSSIBLE_DUPLICATE})
"""What waits for a decision, whatever is applied."""
_BY_ACTION = {
    LinkAction.CREATE: PlanKind.CREATE,
    LinkAction.CONFLICT: PlanKind.CONFLICT,
    LinkAction.POSSIBLE_DUPLICATE: PlanKind.POSSIBLE_DUPLICATE,
    LinkAction.LEFT: PlanKind.LEFT,
    LinkAction.OUT_OF_SCOPE: PlanKind.OUT_OF_SCOPE,
}


def kinds_of(item: PlanItem) -> frozenset[PlanKind]:
    """What an item counts as: a new link that writes fields is a link and an update."""
    action = item.proposal.action
    if action in _BY_ACTION:
        return frozenset({_BY_ACTION[action]})
    kinds = {PlanKind.LINK} if action is LinkAction.LINK else set()
    if item.changes:
        kinds.add(PlanKind.UPDATE)
    return frozenset(kinds or {PlanKind.UNCHANGED})


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One user of a plan."""

    tenant_id: str
    organization: str
    item: PlanItem
    kinds: frozenset[PlanKind]
    kind: PlanKind
    """The first of ``kinds``: what the row is called."""

    @property
    def user_id(self) -> int:
        """The user's id."""
        return self.item.user.id

    @property
    def name(self) -> str:
        """What a technician calls the user."""
        return self.item.user.user.display_name or self.item.user.user.user_principal_name

    @property
    def contact(self) -> str:
        """The contact it is about: the linked, or the one that would be created."""
        if self.item.draft is not None and self.kind is PlanKind.CREATE:
            return self.item.draft.name
        return self.item.contact_name

    @property
    def field_changes(self) -> str:
        """Each field as ``Title: – → Engineer``, separated by semicolons."""
        return ";  ".join(
            f"{tr_text(one.label)}: {one.before or '–'} → {one.after}" for one in self.item.changes
        )


@dataclass(frozen=True, slots=True)
class OrganizationLine:
    """One organization of a plan with its counts, or all of them (key ``EVERYTHING``)."""

    tenant_id: str
    name: str
    tenant_name: str
    counts: Counter[PlanKind] = field(default_factory=Counter)
    note: str = ""
    """Why its plan cannot be applied, or empty."""
    written: Counter[PlanKind] = field(default_factory=Counter)
    """What applying writes: the counts of what can be applied."""
    blocked: int = 0
    """Of all organizations: how many cannot be applied."""

    @property
    def writes(self) -> int:
        """How much applying would write."""
        return self.written.total()


def rows_of(plans: Iterable[OrganizationPlan]) -> list[PlanRow]:
    """The users of all plans: first what would be written, then what is held, then the rest."""
    rows: list[PlanRow] = []
    for plan in plans:
        for item in plan.items:
            kinds = kinds_of(item)
            kind = min(kinds, key=_ORDER.index)
            rows.append(PlanRow(plan.tenant_id, plan.organization_name, item, kinds, kind))
    places = {kind: place for place, kind in enumerate(_ORDER)}
    rows.sort(key=lambda one: places[one.kind])
    return rows


def lines_of(plans: Sequence[OrganizationPlan], rows: Iterable[PlanRow]) -> list[OrganizationLine]:
    """A line per organization, by name; before them one for all, if there are several."""
    counts: dict[str, Counter[PlanKind]] = {plan.tenant_id: Counter() for plan in plans}
    for one in rows:
        counts[one.tenant_id].update(one.kinds)
    lines = [_line(plan, counts[plan.tenant_id]) for plan in plans]
    lines.sort(key=lambda one: (one.name.casefold(), one.tenant_name.casefold()))
    if len(lines) < 2:
        return lines
    total: Counter[PlanKind] = Counter()
    written: Counter[PlanKind] = Counter()
    for line in lines:
        total.update(line.counts)
        written.update(line.written)
    everything = OrganizationLine(
        EVERYTHING,
        tr("All {lines} organizations", lines=len(lines)),
        "",
        total,
        written=written,
        blocked=sum(bool(line.note) for line in lines),
    )
    return [everything, *lines]


def _line(plan: OrganizationPlan, counts: Counter[PlanKind]) -> OrganizationLine:
    written = Counter({kind: counts[kind] for kind in WRITTEN}) if not plan.note else Counter[PlanKind]()
    return OrganizationLine(
        plan.tenant_id, plan.organization_name, plan.tenant_name, counts, plan.note, written
    )
