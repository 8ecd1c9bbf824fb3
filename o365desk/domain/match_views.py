"""Tenants and organizations as matching sees them: folded once, compared many times."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from o365desk.domain.match_tables import (
    CANONICAL,
    JOINED_STATES,
    KINDS,
    LABEL_AFFIXES,
    LIGHT_WORDS,
    PLACE_AFFIXES,
    SMALL_WORDS,
    STATE_CODES,
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
_ELISION = re.compile(r"\b([dlDL]|dell|all|dall|nell|sull|Dell|All|Dall|Nell|Sull)['’](?=\w)")
"""Articles before a vowel are words of their own: ``d'Angers``, ``dell'Aria``."""
_SHORTEST_PART = 4
_PUBLIC = (".gov", ".us")
_SHORTEST_RUN, _LONGEST_RUN = 3, 6


@dataclass(frozen=True, slots=True)
class NameView:
    """A name and what is compared of it."""

    folded: str
    joined: str
    tokens: tuple[str, ...]
    """All words, as folded."""
    longest_first: tuple[tuple[str, str], ...]
    """Each word once and what it is in the language they share, empty if it says nothing."""
    words: tuple[str, ...]
    """The words that say something, in the language they share (``universitat`` -> ``university``)."""
    bag: str
    """The words sorted, so that their order does not count."""
    core: str
    """The telling words but for kinds of places, written together: ``rye`` of ``City of Rye``."""
    state: str
    """The state of the United States that stands behind a comma, as the last word; else empty."""
    kinds: frozenset[str]
    """The kinds of body it says it is: ``county``, ``university``."""
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
    telling_labels: tuple[str, ...]
    """What may be made of an organization's words: a name without blanks, and the labels but for an initial
    one that only repeats the beginning of the name (``unitedstatesdepartmentof``)."""
    specific: frozenset[str]
    """The labels that are its own and not those of whom it belongs to: the first of each domain and the
    initial one; and a name without blanks."""
    cores: tuple[str, ...]
    """What is left of the labels without a state and affixes: ``rye`` of ``ryeny``."""
    phone: str
    public: bool
    """Whether a domain says that it is a public body of the United States."""
    spelled: NameView | None = None
    """A name without blanks, cut at the words of the organizations at hand; None if it cannot be cut."""


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """An organization; ``short`` is its folded short name, ``aliases`` are every other name it has."""

    facts: OrganizationFacts
    name: NameView
    short: str
    domains: frozenset[str]
    registrable: frozenset[str]
    labels: tuple[str, ...]
    own_labels: frozenset[str]
    """The first label of each domain."""
    documented: bool
    """Whether any of the domains is documented: learned ones speak for it only, never against."""
    aliases: frozenset[str]
    phone: str


@lru_cache(maxsize=65_536)
def canonical(word: str) -> str:
    """The word that stands for a word's family."""
    return CANONICAL.get(word, word)


def view_name(text: str) -> NameView:
    """Fold a name and take it apart."""
    folded = fold_name(_ELISION.sub(r"\1 ", text))
    tokens = tuple(folded.split())
    telling = [word for word in tokens if word not in SMALL_WORDS] or list(tokens)
    words, state = _states_joined(tuple(map(canonical, telling)), text)
    pieces = [*_PARTS.split(text), *remarks(text)]
    parts = {fold_name(piece) for piece in pieces if piece != text and len(piece.strip()) >= _SHORTEST_PART}
    return NameView(
        folded=folded,
        joined=joined_name(folded),
        tokens=tokens,
        longest_first=tuple(
            (token, "" if token in SMALL_WORDS else canonical(token))
            for token in sorted(dict.fromkeys(tokens), key=len, reverse=True)
        ),
        words=words,
        bag=" ".join(sorted(words)),
        core="".join(word for word in telling if word not in LIGHT_WORDS),
        state=state,
        kinds=frozenset(KINDS[word] for word in words if word in KINDS),
        initials=_initials(tokens, telling, 3),
        pairs=_initials(tokens, telling, 2),
        runs=_runs(tokens) | _runs(telling),
        numbers=frozenset(token for token in tokens if any(char.isdigit() for char in token)),
        remarks=remarks(text),
        parts=frozenset(part for part in parts if part and part != folded),
    )


def _states_joined(words: tuple[str, ...], text: str) -> tuple[tuple[str, ...], str]:
    """Write the states of two words as one, and spell out the code behind a comma (``Perry, MO``)."""
    joined: list[str] = []
    for word in words:
        if joined and f"{joined[-1]} {word}" in STATE_CODES:
            joined[-1] += word
        else:
            joined.append(word)
    behind = text.rpartition(",")[2].strip(" .").casefold() if "," in text else ""
    state = joined_name(US_STATES.get(behind, behind if behind in STATE_CODES else ""))
    if state and len(joined) > 1:
        joined[-1] = state
        return tuple(joined), state
    return tuple(joined), ""


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
    own = _labels(domains, "")
    whole = (name.joined,) if len(name.tokens) == 1 else ()
    fitting = (each for each in labels if whole or each in own or not name.joined.startswith(each))
    return TenantView(
        facts=facts,
        name=name,
        domains=domains,
        registrable=frozenset(map(registrable_domain, domains)),
        labels=labels,
        own_labels=frozenset(own),
        telling_labels=tuple(dict.fromkeys((*whole, *fitting))),
        specific=_own_labels(domains) | {joined_name(fold_text(initial)), *whole},
        cores=tuple(dict.fromkeys(core for label in (*labels, *whole) for core in label_core(label))),
        phone=phone_digits(facts.phone),
        public=any(each.endswith(_PUBLIC) for each in (*domains, facts.display_name.casefold().strip())),
    )


def spell_out(view: TenantView, segment: Callable[[str, bool], str]) -> TenantView:
    """Give a tenant whose name is a label the words that are written together in it.

    A public body's state may stand behind a hyphen: ``athol-ma`` is ``athol massachusetts``.
    """
    name = view.name
    if len(name.tokens) == 1:
        text = segment(name.joined, view.public)
    elif view.public and " " not in view.facts.display_name.strip():
        before = (segment(token, False) for token in name.tokens[:-1])
        text = " ".join((*before, US_STATES.get(name.tokens[-1], name.tokens[-1])))
    else:
        return view
    if text in (name.joined, name.folded):
        return view
    spelled = view_name(text)
    last = spelled.words[-1]
    if len(spelled.words) > 1 and last in JOINED_STATES:
        spelled = dataclasses.replace(spelled, state=last)
    return dataclasses.replace(view, spelled=spelled)


def view_organization(facts: OrganizationFacts, own_domains: frozenset[str]) -> OrganizationView:
    """Look at an organization."""
    documented = _telling((*facts.website_domains, *facts.email_domains), own_domains)
    domains = documented | _telling(facts.learned_domains, own_domains)
    name = view_name(facts.name)
    short = fold_name(facts.short_name)
    return OrganizationView(
        facts=facts,
        name=name,
        short=short,
        domains=domains,
        registrable=frozenset(map(registrable_domain, domains)),
        labels=_labels(domains, ""),
        own_labels=_own_labels(domains),
        documented=bool(documented),
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


def _own_labels(domains: Iterable[str]) -> frozenset[str]:
    return frozenset(joined_name(fold_text(domain.split(".")[0])) for domain in domains)


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
