"""Facts: what technicians taught by deciding, remembered and used the next time.

No score is bent by it and nothing is guessed: a fact is one plain sentence with who taught it, when and by
which decision, and it goes when somebody decides the opposite or deletes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from o365desk.domain.names import is_public_domain, is_routing_domain, registrable_domain, website_domain
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value


class FactKind(StrEnum):
    """What a fact is about."""

    NOT_ORGANIZATION = "not organization"
    """A tenant is not that organization: the pair is not proposed again."""
    DOMAIN = "domain"
    """A domain belongs to an organization: it speaks for it as its website does, and never against it."""
    NOT_CONTACT = "not contact"
    """A user is not that contact: the pair is not proposed again."""


_WORDS = {FactKind.NOT_ORGANIZATION: "tenant", FactKind.DOMAIN: "domain", FactKind.NOT_CONTACT: "user"}
_KINDS = {word: kind for kind, word in _WORDS.items()}


class Fact(Value, frozen=True, kw_only=True):
    """What is known, by ids; which of them are set follows from the kind. Make it by the functions below."""

    kind: FactKind
    tenant_id: str = ""
    domain: str = ""
    organization_id: int = 0
    user_id: int = 0
    contact_id: int = 0

    @property
    def key(self) -> str:
        """What tells it from all others: ``tenant <id> <organization>``, ``user <id> <contact>``."""
        word = _WORDS[self.kind]
        if self.kind is FactKind.NOT_CONTACT:
            return f"{word} {self.user_id} {self.contact_id}"
        return f"{word} {self.tenant_id or self.domain} {self.organization_id}"


def not_organization(tenant_id: str, organization_id: int) -> Fact:
    """The tenant is not that organization."""
    return Fact(kind=FactKind.NOT_ORGANIZATION, tenant_id=tenant_id.lower(), organization_id=organization_id)


def domain_of(domain: str, organization_id: int) -> Fact:
    """The domain belongs to that organization."""
    return Fact(kind=FactKind.DOMAIN, domain=domain.lower(), organization_id=organization_id)


def not_contact(user_id: int, contact_id: int) -> Fact:
    """The user is not that contact."""
    return Fact(kind=FactKind.NOT_CONTACT, user_id=user_id, contact_id=contact_id)


def fact_of(key: str) -> Fact:
    """The fact of a key."""
    word, subject, other = key.split(" ")
    kind = _KINDS[word]
    if kind is FactKind.NOT_CONTACT:
        return not_contact(int(subject), int(other))
    make = not_organization if kind is FactKind.NOT_ORGANIZATION else domain_of
    return make(subject, int(other))


class LearnedFact(Value, frozen=True, kw_only=True):
    """A fact with its names, and who taught it, ready to show.

    Attributes:
        number: What the command line calls it by; given anew when an undo brings the fact back.
        subject: The tenant's or user's name, or the domain.
        other: The organization's or contact's name.
        of: Of a user its tenant, else empty.
        taught_at: None if it was taught before such things were kept.
        decision: The decision that taught it, as the journal names it.
    """

    number: int
    fact: Fact
    subject: str
    other: str
    of: str = ""
    taught_at: datetime | None = None
    taught_by: str = ""
    decision: str = ""

    @property
    def sentence(self) -> str:
        """What is known, in words."""
        if self.fact.kind is FactKind.DOMAIN:
            return phrase(f"{self.subject} belongs to {self.other.rstrip('.')}.")
        who = f"{self.subject} ({self.of})" if self.of else self.subject
        return phrase(f"{who} is not {self.other.rstrip('.')}.")


def learnable(
    domains: Iterable[str], *, documented: Iterable[str], others: Iterable[str], own: Iterable[str]
) -> tuple[str, ...]:
    """The domains of a tenant that tell its organization for certain, sorted.

    Args:
        domains: The tenant's verified domains.
        documented: The organization's websites: what stands there need not be learned.
        others: Domains of other organizations, documented or learned.
        own: The MSP's own domains.

    Returns:
        None of mail providers for everybody, none for routing, none that another organization has or that
        is registered with one of its domains, and nothing with a blank in it, which is no domain.
    """
    known = {website_domain(site) for site in documented}
    shared = {registrable_domain(one) for one in (*others, *own)}
    return tuple(
        sorted(
            domain
            for domain in {one.strip().lower().rstrip(".") for one in domains}
            if "." in domain
            and domain.split() == [domain]
            and domain not in known
            and not is_public_domain(domain)
            and not is_routing_domain(domain)
            and registrable_domain(domain) not in shared
        )
    )
