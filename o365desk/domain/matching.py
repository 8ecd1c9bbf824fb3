"""Values of matching: evidence, suggestions, decisions. The rules themselves are in tenant_matching."""

from __future__ import annotations

from enum import StrEnum

from o365desk.domain.tenant import MatchRule, MatchState, TenantRecord
from o365desk.domain.values import Value


class TenantFacts(Value, frozen=True, kw_only=True):
    """What a tenant brings to matching; domains lower case, all that are verified."""

    tenant_id: str
    display_name: str
    initial_domain: str = ""
    verified_domains: tuple[str, ...] = ()
    city: str = ""
    postal_code: str = ""
    phone: str = ""


class OrganizationFacts(Value, frozen=True, kw_only=True):
    """What an organization brings to matching; domains lower case."""

    organization_id: int
    name: str
    short_name: str = ""
    website_domains: tuple[str, ...] = ()
    email_domains: tuple[str, ...] = ()
    """Domains of its contacts' addresses, the most frequent first."""
    learned_domains: tuple[str, ...] = ()
    """Domains of which a technician taught that they are its own: they speak for it, never against it."""
    city: str = ""
    postal_code: str = ""
    phone: str = ""
    matched_tenants: int = 0


class EvidencePart(Value, frozen=True, kw_only=True):
    """One named part of a score. Positive points speak for the pair, negative against it."""

    name: str
    points: float
    text: str
    """One plain sentence, such as ``Domain contoso.example is also the organization's website.``"""


class Suggestion(Value, frozen=True, kw_only=True):
    """An organization proposed for a tenant; ``score`` 0 to 100, ``gap`` to the next candidate's score."""

    organization_id: int
    score: float
    parts: tuple[EvidencePart, ...] = ()
    gap: float = 0.0
    auto: bool = False
    """Whether it may match without asking."""
    rule: MatchRule = MatchRule.EVIDENCE
    verdict: str = ""
    """Why it may or may not match without asking, one sentence."""

    @property
    def reasons(self) -> str:
        """The parts as one line."""
        return " ".join(part.text for part in self.parts)


class Decision(StrEnum):
    """What a technician can decide about a tenant."""

    ACCEPT_SUGGESTION = "Accept Suggestion"
    MATCH_TO = "Match To"
    CREATE_ORGANIZATION = "Create Organization"
    IGNORE = "Ignore"
    CHANGE_MATCH = "Change Match"
    REVERT_MATCH = "Revert Match"


class SuggestedOrganization(Value, frozen=True, kw_only=True):
    """A suggestion with the organization's name, ready to show."""

    organization_name: str
    suggestion: Suggestion


class MatchRow(Value, frozen=True, kw_only=True):
    """One row of the matching table."""

    tenant: TenantRecord
    connection_name: str = ""
    organization_name: str = ""
    suggestions: tuple[SuggestedOrganization, ...] = ()

    @property
    def state(self) -> MatchState:
        """The tenant's match state."""
        return self.tenant.match_state

    @property
    def best(self) -> SuggestedOrganization | None:
        """The first suggestion, if there is one."""
        return self.suggestions[0] if self.suggestions else None


class DecisionResult(Value, frozen=True, kw_only=True):
    """What a decision did: the rows as they are now, what was refused and why, and its undo entry."""

    rows: tuple[MatchRow, ...]
    refused: tuple[str, ...] = ()
    """One sentence per tenant that could not be decided."""
    journal_id: int | None = None
    message: str = ""


class DuplicateWarning(Value, frozen=True, kw_only=True):
    """An organization that Create Organization would probably double."""

    tenant_id: str
    organization_id: int
    organization_name: str
    score: float
    reasons: str
