"""Tenants and organizations as matching sees them: folded once, compared many times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from o365desk.domain.match_tables import (
    CANONICAL,
    LABEL_AFFIXES,
    LIGHT_WORDS,
    PLACE_AFFIXES,
    SMALL_WORDS,
    US_STATES,
)
from o365desk.domain.matching import OrganizationFacts, TenantFacts
from o365desk.domain.names import (
    fold_name,
    fold_text,
    is_public_domain,
    is_routing_domain,
    joined_name,
    phone_digits,
    registrable_domain,
    remarks,
    website_domain,
)

_PARTS = re.compile(r"\s[-–—|]+\s|[:;/,]\s|\bt/a\b|\bdba\b|\bd/b/a\b|\btrading as\b", re.IGNORECASE)
_SHORTEST_PART = 4
_SHORTEST_RUN, _LONGEST_RUN = 3, 6


@dataclass(frozen=True, slots=True)
class NameView:
    """A name and what is compared of it."""

    folded: str
    joined: str
    tokens: tuple[str, ...]
    """All words, as folded."""
    words: tuple[str, ...]
    """The words that say something, in the language they share (``universitat`` -> ``university``)."""
    bag: str
    """The words sorted, so that their order does not count."""
    core: str
    """The telling words but for kinds of places, written together: ``rye`` of ``City of Rye``."""
    initials: frozenset[str]
    pairs: frozenset[str]
    """Initials of two letters: they say little."""
    runs: frozenset[str]
    """Initials of three to six words that follow each other, the whole name's among them."""
    numbers: frozenset[str]
    remarks: frozenset[str]
    parts: frozenset[str]
    """Other names found in it: parts around dashes, bracketed remarks; folded."""


@dataclass(frozen=True, slots=True)
class TenantView:
    """A tenant; ``labels`` are the naming labels of its domains."""

    facts: TenantFacts
    name: NameView
    domains: frozenset[str]
    registrable: frozenset[str]
    labels: tuple[str, ...]
    own_labels: frozenset[str]
    """Those of its verified domains; the initial one may be cut short or somebody's whim."""
    cores: tuple[str, ...]
    """What is left of the labels without a state and affixes: ``rye`` of ``ryeny``."""
    phone: str


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """An organization; ``short`` is its folded short name, ``aliases`` are every other name it has."""

    facts: OrganizationFacts
    name: NameView
    short: str
    domains: frozenset[str]
    registrable: frozenset[str]
    labels: tuple[str, ...]
    aliases: frozenset[str]
    phone: str


@lru_cache(maxsize=65_536)
def canonical(word: str) -> str:
    """The word that stands for a word's family."""
    return CANONICAL.get(word, word)


def view_name(text: str) -> NameView:
    """Fold a name and take it apart."""
    folded = fold_name(text)
    tokens = tuple(folded.split())
    telling = [word for word in tokens if word not in SMALL_WORDS] or list(tokens)
    words = tuple(map(canonical, telling))
    pieces = [*_PARTS.split(text), *remarks(text)]
    parts = {fold_name(piece) for piece in pieces if piece != text and len(piece.strip()) >= _SHORTEST_PART}
    return NameView(
        folded=folded,
        joined=joined_name(folded),
        tokens=tokens,
        words=words,
        bag=" ".join(sorted(words)),
        core="".join(word for word in telling if word not in LIGHT_WORDS),
        initials=_initials(tokens, telling, 3),
        pairs=_initials(tokens, telling, 2),
        runs=_runs(tokens) | _runs(telling),
        numbers=frozenset(token for token in tokens if any(char.isdigit() for char in token)),
        remarks=remarks(text),
        parts=frozenset(part for part in parts if part and part != folded),
    )


def _initials(tokens: Sequence[str], telling: Sequence[str], shortest: int) -> frozenset[str]:
    """The initials of a name, with and without its small words and kinds of places.

    Of at least three letters, or of exactly two.
    """
    without_and = [word for word in tokens if word != "and"]
    without_kind = [word for word in telling if word not in LIGHT_WORDS]
    every = {"".join(word[0] for word in words) for words in (tokens, telling, without_and, without_kind)}
    return frozenset(
        initials for initials in every if (len(initials) > 2 if shortest > 2 else len(initials) == 2)
    )


def _runs(words: Sequence[str]) -> frozenset[str]:
    """Initials of words that follow each other: ``fhfa`` of ``Federal Housing Finance Agency OIG``."""
    first = "".join(word[0] for word in words)
    return frozenset(
        first[start : start + size]
        for size in range(_SHORTEST_RUN, _LONGEST_RUN + 1)
        for start in range(len(first) - size + 1)
    )


def label_core(label: str) -> tuple[str, ...]:
    """What a label may be without a state before or behind it, and without affixes."""
    found: dict[str, None] = {}
    for state, name in US_STATES.items():
        for piece in (name.replace(" ", ""), state):
            if label.endswith(piece):
                found[label.removesuffix(piece)] = None
            if label.startswith(piece):
                found[label.removeprefix(piece)] = None
    for each in (label, *found):
        for affix in (*PLACE_AFFIXES, *LABEL_AFFIXES):
            if each.endswith(affix):
                found[each.removesuffix(affix)] = None
    return tuple(core for core in found if len(core) > 1)


def view_tenant(facts: TenantFacts, own_domains: frozenset[str]) -> TenantView:
    """Look at a tenant; routing domains, public mail providers and our own domains count nothing."""
    domains = _telling(facts.verified_domains, own_domains)
    initial = facts.initial_domain.casefold().split(".")[0]
    labels = _labels(domains, initial)
    name = view_name(facts.display_name or initial)
    telling = (*labels, *((name.joined,) if len(name.tokens) == 1 else ()))
    return TenantView(
        facts=facts,
        name=name,
        domains=domains,
        registrable=frozenset(map(registrable_domain, domains)),
        labels=labels,
        own_labels=frozenset(_labels(domains, "")),
        cores=tuple(dict.fromkeys(core for label in telling for core in label_core(label))),
        phone=phone_digits(facts.phone),
    )


def view_organization(facts: OrganizationFacts, own_domains: frozenset[str]) -> OrganizationView:
    """Look at an organization."""
    domains = _telling((*facts.website_domains, *facts.email_domains), own_domains)
    name = view_name(facts.name)
    short = fold_name(facts.short_name)
    return OrganizationView(
        facts=facts,
        name=name,
        short=short,
        domains=domains,
        registrable=frozenset(map(registrable_domain, domains)),
        labels=_labels(domains, ""),
        aliases=frozenset(alias for alias in (short, *name.parts) if alias and alias != name.folded),
        phone=phone_digits(facts.phone),
    )


def _telling(domains: Iterable[str], own_domains: frozenset[str]) -> frozenset[str]:
    found = (website_domain(domain) for domain in domains)
    return frozenset(
        domain
        for domain in found
        if domain
        and domain not in own_domains
        and not is_public_domain(domain)
        and not is_routing_domain(domain)
    )


def _labels(domains: Iterable[str], initial: str) -> tuple[str, ...]:
    """The labels that name somebody: the registered one and those before it, without signs."""
    found: dict[str, None] = {}
    for domain in sorted(domains):
        registered = registrable_domain(domain)
        before = domain.removesuffix(registered).strip(".").split(".")
        for label in (registered.split(".")[0], *before):
            found[joined_name(fold_text(label))] = None
    found[joined_name(fold_text(initial))] = None
    return tuple(label for label in found if len(label) > 1)
