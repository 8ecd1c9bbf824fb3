"""Values of linking users to contacts. The rules themselves are in user_matching."""

from __future__ import annotations

from enum import StrEnum

from o365desk.domain.matching import EvidencePart
from o365desk.domain.organization import Contact
from o365desk.domain.user import LinkRule, UserRecord
from o365desk.domain.values import Value


class LinkAction(StrEnum):
    """What a plan would do with one user."""

    KEEP = "keep"
    """Linked before and still right: by object id, whatever else changed."""
    LINK = "link"
    CREATE = "create"
    CONFLICT = "conflict"
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
    """A proposal with names, ready to show. ``draft`` is the contact that would be created."""

    proposal: LinkProposal
    user: UserRecord
    contact_name: str = ""
    draft: Contact | None = None


class OrganizationPlan(Value, frozen=True, kw_only=True):
    """What the next sync (or applying now) would do in one tenant's organization."""

    tenant_id: str
    tenant_name: str
    organization_id: int | None
    organization_name: str
    items: tuple[PlanItem, ...] = ()
    held: bool = False
    """Whether the creates wait for review."""

    def count(self, action: LinkAction) -> int:
        """How many users the plan would treat so."""
        return sum(item.proposal.action is action for item in self.items)


class LinkDecision(StrEnum):
    """What a technician can decide about a user."""

    ACCEPT_SUGGESTION = "Accept Suggestion"
    LINK_TO = "Link To"
    CREATE_CONTACT = "Create Contact"
    IGNORE = "Ignore"
    REVERT_LINK = "Revert Link"


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

    @property
    def best(self) -> ContactSuggestion | None:
        """The first suggestion, if there is one."""
        return self.suggestions[0] if self.suggestions else None
