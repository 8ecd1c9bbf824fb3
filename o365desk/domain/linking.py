"""Values of linking users to contacts. The rules themselves are in user_matching."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from o365desk.domain.field_rules import FieldChange, FieldKept
from o365desk.domain.matching import EvidencePart
from o365desk.domain.organization import Contact, Departure
from o365desk.domain.user import LinkRule, LinkState, UserRecord
from o365desk.domain.values import Value


class LinkAction(StrEnum):
    """What a plan would do with one user."""

    KEEP = "keep"
    """Linked before and still right: by object id, whatever else changed."""
    LINK = "link"
    CREATE = "create"
    CONFLICT = "conflict"
    """Evidence that contradicts: two users for one contact, two contacts for one user, another's contact."""
    POSSIBLE_DUPLICATE = "possible duplicate"
    """No contact is documented for sure, but one resembles the user: held, never created unseen."""
    OUT_OF_SCOPE = "out of scope"
    IGNORED = "ignored"
    LEFT = "left"


class ContactSuggestion(Value, frozen=True, kw_only=True):
    """A contact that may be a user; ``score`` 0 to 100, ``gap`` to the next candidate's score."""

    contact_id: int
    score: float
    parts: tuple[EvidencePart, ...] = ()
    gap: float = 0.0
    against: str = ""
    """What forbids a link without asking, one sentence, or empty."""
    other_phone: bool = False
    """Whether that is only another phone number, which says nothing where many share theirs."""
    sure: bool = False
    """Whether the evidence is of the kinds that may link without asking."""
    phone: str = ""
    """The phone number both have, digits."""
    by_phone: bool = False
    """Whether it is sure by that number only, so that nobody else may have it."""
    contact_name: str = ""
    holder: str = ""
    """The user that holds or held the contact, for a review."""
    free: bool = True
    """Whether no present user holds the contact."""

    @property
    def reasons(self) -> str:
        """The parts as one line."""
        return " ".join(part.text for part in self.parts)


class LinkProposal(Value, frozen=True, kw_only=True):
    """What the rules propose for one user."""

    user_id: int
    action: LinkAction
    rule: LinkRule = LinkRule.NONE
    contact_id: int | None = None
    candidate_ids: tuple[int, ...] = ()
    """Contacts to choose from, the best first."""
    score: float = 0.0
    """How well the contact, or the best candidate, fits: 0 to 100; 0 where nothing was compared."""
    reason: str = ""


class PlanItem(Value, frozen=True, kw_only=True):
    """A proposal with names, ready to show. ``draft`` is the contact that would be created.

    ``changes`` are the fields that would be written into the contact of a kept or new link, ``kept`` those
    that differ and stay as documented.
    """

    proposal: LinkProposal
    user: UserRecord
    contact_name: str = ""
    draft: Contact | None = None
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldKept, ...] = ()


class PlanCounts(Value, frozen=True, kw_only=True):
    """How many users a plan treats how; a new link that writes fields counts as link and as update."""

    create: int = 0
    link: int = 0
    update: int = 0
    conflict: int = 0
    possible_duplicate: int = 0
    left: int = 0
    out_of_scope: int = 0
    ignored: int = 0
    unchanged: int = 0
    """Linked before, and nothing is written."""

    @property
    def writes(self) -> int:
        """How much applying would write: creates, links and updates."""
        return self.create + self.link + self.update


class OrganizationPlan(Value, frozen=True, kw_only=True):
    """What the next sync (or applying now) would do in one tenant's organization.

    ``note`` says why it cannot be applied, or is empty.
    """

    tenant_id: str
    tenant_name: str
    organization_id: int | None
    organization_name: str
    items: tuple[PlanItem, ...] = ()
    held: bool = False
    """Whether creates and field updates wait for Apply."""
    counts: PlanCounts = PlanCounts()
    note: str = ""

    def count(self, action: LinkAction) -> int:
        """How many users the plan would treat so."""
        return sum(item.proposal.action is action for item in self.items)


def counted(items: Iterable[PlanItem]) -> PlanCounts:
    """The counts of a plan's items."""
    actions: Counter[LinkAction] = Counter()
    updates = unchanged = 0
    for item in items:
        actions[item.proposal.action] += 1
        updates += bool(item.changes)
        unchanged += item.proposal.action is LinkAction.KEEP and not item.changes
    return PlanCounts(
        create=actions[LinkAction.CREATE],
        link=actions[LinkAction.LINK],
        update=updates,
        conflict=actions[LinkAction.CONFLICT],
        possible_duplicate=actions[LinkAction.POSSIBLE_DUPLICATE],
        left=actions[LinkAction.LEFT],
        out_of_scope=actions[LinkAction.OUT_OF_SCOPE],
        ignored=actions[LinkAction.IGNORED],
        unchanged=unchanged,
    )


class LinkDecision(StrEnum):
    """What a technician can decide about a user."""

    ACCEPT_SUGGESTION = "Accept Suggestion"
    LINK_TO = "Link To"
    CREATE_CONTACT = "Create Contact"
    IGNORE = "Ignore"
    REVERT_LINK = "Revert Link"
    KEEP_CONTACT = "Keep Contact"
    MARK_LEFT = "Mark as Left"
    ARCHIVE = "Archive Contact"

    @property
    def departure(self) -> Departure:
        """What becomes of the contact of a user that has left; NONE for the other decisions."""
        return _DEPARTURES.get(self, Departure.NONE)


_DEPARTURES = {
    LinkDecision.KEEP_CONTACT: Departure.KEPT,
    LinkDecision.MARK_LEFT: Departure.LEFT,
    LinkDecision.ARCHIVE: Departure.ARCHIVED,
}


class UserRow(Value, frozen=True, kw_only=True):
    """One row of the contact review: a user and its contact, or its candidates."""

    record: UserRecord
    tenant_name: str = ""
    organization_id: int | None = None
    organization_name: str = ""
    contact_name: str = ""
    candidates: tuple[tuple[int, str], ...] = ()
    """(contact id, name and primary address) to choose from."""
    suggestions: tuple[ContactSuggestion, ...] = ()
    """The candidates judged, best first; filled for users in conflict."""

    departure: Departure = Departure.NONE
    """Of a user that has left: what was decided about its contact."""

    @property
    def waits(self) -> bool:
        """Whether it is for a technician to decide."""
        state = self.record.link_state
        if state is LinkState.LEFT:
            return self.record.contact_id is not None and self.departure is Departure.NONE
        return state in (LinkState.NEW, LinkState.CONFLICT, LinkState.POSSIBLE_DUPLICATE)

    @property
    def best(self) -> ContactSuggestion | None:
        """The first suggestion, if there is one."""
        return self.suggestions[0] if self.suggestions else None
