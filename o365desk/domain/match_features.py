"""What speaks for and against a pair of tenant and organization, as numbers from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel, JaroWinkler

from o365desk.domain.match_index import OrganizationIndex
from o365desk.domain.match_tables import (
    LABEL_AFFIXES,
    LIGHT_WORDS,
    PLACE_AFFIXES,
    SMALL_WORDS,
    STATE_CODES,
    US_STATES,
)
from o365desk.domain.match_views import NameView, OrganizationView, TenantView, canonical
from o365desk.domain.names import fold_text, joined_name

_BESIDE = frozenset(
    {*LABEL_AFFIXES, *PLACE_AFFIXES, *US_STATES, *(name.replace(" ", "") for name in US_STATES.values())}
)
"""What a label may hold beside the name."""
_TELLING_PIECE = 4
"""Shorter pieces of a label may be anything; their order says nothing."""
_TYPO = 0.92
"""Jaro-Winkler similarity from which two words are one with a slip."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of two names' words is in the other, by rarity; and the heaviest words that are not."""

    of_tenant: float
    of_organization: float
    missing_in_organization: tuple[float, str]
    missing_in_tenant: tuple[float, str]
    weight: float
    """Sum of the rarities of the shared words."""
    exact: float
    """Part of the one name's words times part of the other's that is shared without slips and initials."""


def cover(tenant: Sequence[str], organization: Sequence[str], rarity: Callable[[str], float]) -> Coverage:
    """Pair the words of two names: equal, else the one with a slip or cut short, else as initials."""
    left = dict.fromkeys(organization)
    credit_t: dict[str, float] = {}
    credit_o: dict[str, float] = {}
    for word in tenant:
        if word in left:
            credit_t[word] = credit_o[word] = 1.0
            del left[word]
    for word in tenant:
        if word not in credit_t and left:
            best, other = max((_alike(word, other), other) for other in left)
            if best:
                credit_t[word] = credit_o[other] = best
                del left[other]
    _credit_initials(tenant, organization, credit_t, credit_o)
    _credit_initials(organization, tenant, credit_o, credit_t)
    all_t, have_t, equal_t, miss_t = _weigh(tenant, credit_t, rarity)
    all_o, have_o, equal_o, miss_o = _weigh(organization, credit_o, rarity)
    return Coverage(
        of_tenant=have_t / all_t if all_t else 0.0,
        of_organization=have_o / all_o if all_o else 0.0,
        missing_in_organization=miss_t,
        missing_in_tenant=miss_o,
        weight=min(have_t, have_o),
        exact=equal_t * equal_o / (all_t * all_o) if equal_t and equal_o else 0.0,
    )


def _alike(one: str, two: str) -> float:
    """How far two different words are one: 0.8 for a slip, 0.6 for one cut short, else 0."""
    if one[0] != two[0]:
        return 0.0
    shorter = min(len(one), len(two))
    if shorter >= 4 and JaroWinkler.similarity(one, two) >= _TYPO and not any(map(str.isdigit, one)):
        return 0.8
    if shorter >= 3 and (one.startswith(two) or two.startswith(one)):
        return 0.6
    return 0.0


def _credit_initials(
    short: Sequence[str], long: Sequence[str], credit_short: dict[str, float], credit_long: dict[str, float]
) -> None:
    """``noaa`` against ``national oceanic atmospheric administration``: a word as initials of a run."""
    for word in short:
        size = len(word)
        if word in credit_short or not 1 < size <= len(long):
            continue
        for start in range(len(long) - size + 1):
            run = long[start : start + size]
            if all(each[0] == char for each, char in zip(run, word, strict=True)):
                if not any(credit_long.get(each, 0.0) == 1.0 for each in run):
                    credit = 0.8 if size > 2 else 0.5
                    credit_short[word] = credit
                    credit_long.update(dict.fromkeys(run, credit))
                break


def _weigh(
    words: Iterable[str], credit: dict[str, float], rarity: Callable[[str], float]
) -> tuple[float, float, float, tuple[float, str]]:
    """Rarities summed: of all words, of what is in the other name, of what is there as it stands.

    Last the heaviest word that is not in the other name, with its weight.
    """
    total = have = equal = 0.0
    missing: tuple[float, str] = (0.0, "")
    for word in dict.fromkeys(words):
        weight = rarity(word)
        got = credit.get(word, 0.0)
        total += weight
        have += weight * got
        if got < 1.0:
            missing = max(missing, (weight * (1.0 - got), word))
        else:
            equal += weight
    return total, have, equal, missing


@dataclass(frozen=True, slots=True)
class LabelFit:
    """How a domain label or joined name is made of an organization's words."""

    label: str
    explained: float
    """Part of the label that the words (and affixes such as ``group`` or a state) explain."""
    used: float
    """Part of the organization's words, by rarity, that is in the label."""
    ordered: bool = True
    """Whether the words stand in the label as they follow each other in the name."""


def fit_label(label: str, name: NameView, rarity: Callable[[str], float]) -> LabelFit:
    """See how far a label is the organization's words written together: ``cityofhumbletx``."""
    rest = label
    used = total = 0.0
    places: dict[str, int] = {}
    for token in sorted(dict.fromkeys(name.tokens), key=len, reverse=True):
        weight = 0.0 if token in SMALL_WORDS else rarity(canonical(token))
        piece = _piece(token, rest)
        # A label seldom says what kind of place it is; that it does not is no loss.
        total += weight if piece or canonical(token) not in LIGHT_WORDS else 0.0
        if piece:
            if len(piece) >= _TELLING_PIECE and canonical(token) not in LIGHT_WORDS:
                places[token] = label.find(piece)
            rest = rest.replace(piece, " ", 1)
            used += weight * (1.0 if piece == token else 0.7)
    left = [piece for piece in rest.split() if piece not in _BESIDE]
    return LabelFit(
        label=label,
        explained=1.0 - sum(map(len, left)) / len(label),
        used=used / total if total else 0.0,
        ordered=_ascending([places[token] for token in name.tokens if token in places]),
    )


def _ascending(places: Sequence[int]) -> bool:
    return all(one <= two for one, two in pairwise(places))


def _piece(token: str, rest: str) -> str:
    """The token if the label holds it, else its beginning of at least four letters."""
    if token in rest:
        return token if len(token) > 1 else ""
    for size in range(len(token) - 1, 3, -1):
        if token[:size] in rest:
            return token[:size]
    return ""


def other_state(label: str, name: NameView) -> bool:
    """Whether a label ends in the code of one state and the name ends in another state."""
    code = label[-2:]
    if code not in US_STATES or len(name.tokens) < 2:
        return False
    last = name.tokens[-1]
    named = (
        last if last in US_STATES else STATE_CODES.get(last) or STATE_CODES.get(" ".join(name.tokens[-2:]))
    )
    return named is not None and named != code and not label.endswith(joined_name(US_STATES[named]))


@dataclass(frozen=True, slots=True)
class Pair:
    """A tenant and an organization with everything that was compared; ``features`` go into the score."""

    tenant: TenantView
    organization: OrganizationView
    features: dict[str, float]
    coverage: Coverage
    fit: LabelFit
    domain: str
    """The shared domain, if there is one."""


def compare(tenant: TenantView, organization: OrganizationView, index: OrganizationIndex) -> Pair:
    """Compare a tenant with an organization."""
    one, two = tenant.name, organization.name
    coverage = cover(one.words, two.words, index.rarity)
    strings = tenant.labels if len(one.tokens) > 1 else (one.joined, *tenant.labels)
    fits = [fit_label(label, two, index.rarity) for label in dict.fromkeys(strings) if label]
    fit = max(fits, key=lambda each: each.explained * each.used, default=LabelFit("", 0.0, 0.0))
    domain, domain_points = _shared_domain(tenant, organization, index)
    equal = one.joined == two.joined
    same_words = one.bag == two.bag
    features = {
        "equal_name": float(equal),
        "same_words": float(same_words and not equal),
        "other_name": float(not equal and _other_name(one, organization)),
        "equal_common": float((equal or same_words) and coverage.weight < 0.8),
        "letters": Indel.normalized_similarity(one.joined, two.joined) ** 2,
        "letters_any_order": Indel.normalized_similarity(one.bag, two.bag) ** 2,
        "covered_tenant": coverage.of_tenant,
        "covered_organization": coverage.of_organization,
        "covered_both": coverage.of_tenant * coverage.of_organization,
        "missing_tenant": min(1.0, coverage.missing_in_organization[0]),
        "missing_organization": min(1.0, coverage.missing_in_tenant[0]),
        "shared_weight": min(1.0, coverage.weight / 3.0),
        "initials": _initials(tenant, organization),
        "label": fit.explained * fit.used,
        "label_explained": fit.explained,
        "label_used": fit.used,
        "label_equal": float(two.joined in tenant.labels),
        "domain_host": domain_points if domain in tenant.domains & organization.domains else 0.0,
        "domain_registered": domain_points,
        "domain_differs": float(not domain and bool(tenant.domains) and bool(organization.domains)),
        "numbers_differ": float(one.numbers != two.numbers and bool(one.numbers) and bool(two.numbers)),
        "remarks_differ": float(one.remarks != two.remarks and bool(one.remarks) and bool(two.remarks)),
        "state_differs": float(any(other_state(label, two) for label in strings[:1])),
        **_place(tenant, organization),
    }
    return Pair(tenant, organization, features, coverage, fit, domain)


def _other_name(one: NameView, organization: OrganizationView) -> bool:
    """Whether a short name or a part of one name is the other name."""
    names = {one.folded, *one.parts}
    return bool(names & organization.aliases) or organization.name.folded in one.parts


def _shared_domain(
    tenant: TenantView, organization: OrganizationView, index: OrganizationIndex
) -> tuple[str, float]:
    """The rarest shared domain and its weight: 1 if no other organization has it."""
    shared = (tenant.domains & organization.domains) or (tenant.registrable & organization.registrable)
    if not shared:
        return "", 0.0
    holders, domain = min((index.domain_holders.get(each, 1), each) for each in shared)
    return domain, 1.0 / holders


def _initials(tenant: TenantView, organization: OrganizationView) -> float:
    """How far one side is known by the other's initials or short name.

    1: by its name. 0.9: by a domain label. 0.8: by a label but for its state and affixes. 0.6: a label
    begins so, or a run of words gives them. 0.4: two letters only.
    """
    one, two = tenant.name, organization.name
    short = joined_name(organization.short)
    known = {*two.initials, short} if len(short) > 1 else set(two.initials)
    if one.joined in known or two.joined in one.initials:
        return 1.0
    if any(label in known for label in tenant.labels) or any(
        label in one.initials for label in organization.labels
    ):
        return 0.9
    if any(core in known for core in tenant.cores):
        return 0.8
    begins = (label.startswith(each) for label in tenant.labels for each in known if len(each) > 3)
    if any(begins) or any(core in two.runs for core in (*tenant.cores, *tenant.labels)):
        return 0.6
    return 0.4 if any(core in two.pairs for core in (*tenant.cores, *tenant.labels)) else 0.0


@lru_cache(maxsize=16_384)
def _folded(text: str) -> str:
    """Places repeat: fold each once."""
    return fold_text(text)


def _place(tenant: TenantView, organization: OrganizationView) -> dict[str, float]:
    """Postal code, city and phone; what one side does not know counts nothing."""
    ours, theirs = tenant.facts, organization.facts
    codes = joined_name(_folded(ours.postal_code)), joined_name(_folded(theirs.postal_code))
    cities = _folded(ours.city), _folded(theirs.city)
    phones = tenant.phone, organization.phone
    same_phone = all(len(phone) > 6 for phone in phones) and phones[0][-8:] == phones[1][-8:]
    return {
        "same_postal_code": float(bool(codes[0]) and codes[0] == codes[1]),
        "same_city": float(bool(cities[0]) and cities[0] == cities[1]),
        "city_differs": float(all(cities) and cities[0] != cities[1]),
        "same_phone": float(same_phone),
    }
