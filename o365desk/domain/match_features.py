"""What speaks for and against a pair of tenant and organization, as numbers from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

from o365desk.domain.match_coverage import Coverage, cover
from o365desk.domain.match_index import OrganizationIndex
from o365desk.domain.match_tables import (
    LABEL_AFFIXES,
    LIGHT_WORDS,
    PLACE_AFFIXES,
    STATE_CODES,
    US_STATES,
)
from o365desk.domain.match_views import NameView, OrganizationView, TenantView
from o365desk.domain.names import fold_text, joined_name, registrable_domain

_BESIDE = frozenset(
    {*LABEL_AFFIXES, *PLACE_AFFIXES, *US_STATES, *(name.replace(" ", "") for name in US_STATES.values())}
)
"""What a label may hold beside the name."""
_TELLING_PIECE = 4
"""Shorter pieces of a label may be anything; their order says nothing."""


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
    for token, word in name.longest_first:
        weight = rarity(word) if word else 0.0
        piece = _piece(token, rest)
        # A label seldom says what kind of place it is; that it does not is no loss.
        total += weight if piece or word not in LIGHT_WORDS else 0.0
        if piece:
            if len(piece) >= _TELLING_PIECE and word not in LIGHT_WORDS:
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
    label: str = ""
    """The shared label of two domains that differ in what stands behind it, if there is one."""


def compare(tenant: TenantView, organization: OrganizationView, index: OrganizationIndex) -> Pair:
    """Compare a tenant with an organization."""
    one, two = tenant.name, organization.name
    coverage = _coverage(tenant, two, index)
    strings = tenant.telling_labels
    fits = [fit_label(text, two, index.rarity) for text in strings if text]
    fit = max(fits, key=lambda each: each.explained * each.used, default=LabelFit("", 0.0, 0.0))
    domain, domain_points = _shared_domain(tenant, organization, index)
    equal = one.joined == two.joined
    same_words = one.bag == two.bag
    same_site = domain_points if domain in tenant.domains & organization.domains else 0.0
    label, label_points = ("", 0.0) if same_site else _shared_label(tenant, organization, index)
    ends, begins = _inside(two.words, one.words)
    ends_theirs, begins_theirs = _inside(one.words, two.words)
    inside = min(1.0, coverage.weight / 2.0)
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
        "missing_tenant": min(1.0, coverage.missing_in_organization[0]) * (1.0 - same_site),
        "missing_organization": min(1.0, coverage.missing_in_tenant[0]) * (1.0 - same_site),
        "ends_tenant": inside * ends,
        "begins_tenant": inside * begins,
        "ends_organization": inside * ends_theirs,
        "begins_organization": inside * begins_theirs,
        "shared_weight": min(1.0, coverage.weight / 3.0),
        "initials": _initials(tenant, organization),
        "label": fit.explained * fit.used,
        "label_explained": fit.explained,
        "label_used": fit.used,
        "label_equal": float(two.joined in tenant.labels),
        "label_shared": label_points,
        "domain_host": same_site,
        "domain_registered": domain_points,
        "domain_learned": float(not same_site and domain in organization.facts.learned_domains),
        "domain_differs": float(not domain and bool(tenant.domains) and organization.documented),
        "numbers_differ": float(one.numbers != two.numbers and bool(one.numbers) and bool(two.numbers)),
        "remarks_differ": float(one.remarks != two.remarks and bool(one.remarks) and bool(two.remarks)),
        "kind_differs": float(_kinds_differ(tenant.spelled or one, two)),
        "state_differs": float(_states_differ(tenant, two)),
        **_place(tenant, organization),
    }
    return Pair(tenant, organization, features, coverage, fit, domain, label)


def _coverage(tenant: TenantView, organization: NameView, index: OrganizationIndex) -> Coverage:
    """Cover the names; one without blanks as it stands or as it is spelled out, whichever covers more."""
    plain = cover(tenant.name.words, organization.words, index.rarity)
    spelled = tenant.spelled
    if spelled is None:
        return plain
    ours, theirs = spelled.words, organization.words
    if spelled.state and spelled.state not in theirs:
        ours = ours[:-1]  # most organizations leave the state to the reader
    if organization.state and organization.state not in ours:
        theirs = theirs[:-1]
    cut = cover(ours, theirs, index.rarity)
    return max(plain, cut, key=lambda each: each.of_tenant * each.of_organization)


def _states_differ(tenant: TenantView, organization: NameView) -> bool:
    """Whether the names end in two states, or a label in the code of another than the name."""
    named = (tenant.spelled or tenant.name).state
    if named and organization.state and named != organization.state:
        return True
    return any(other_state(text, organization) for text in tenant.telling_labels[:1])


def _kinds_differ(one: NameView, two: NameView) -> bool:
    """Whether each name says that it is a kind of body that the other is not."""
    return bool(one.kinds - two.kinds) and bool(two.kinds - one.kinds)


def _other_name(one: NameView, organization: OrganizationView) -> bool:
    """Whether a short name or a part of one name is the other name.

    A part of each (``Contoso (Germany)``, ``Fabrikam (Germany)``) is nobody's name.
    """
    theirs = {organization.name.folded, organization.short} - {""}
    return one.folded in organization.aliases or bool(theirs & one.parts)


def _shared_domain(
    tenant: TenantView, organization: OrganizationView, index: OrganizationIndex
) -> tuple[str, float]:
    """The rarest shared domain and its weight: 1 if no other organization has it.

    A domain and one below it are shared, two below the same are not: a university lends its to many.
    """
    shared = tenant.domains & organization.domains
    if not shared and tenant.registrable & organization.registrable:
        shared = frozenset(
            registrable_domain(ours)
            for ours in tenant.domains
            for theirs in organization.domains
            if ours.endswith(f".{theirs}") or theirs.endswith(f".{ours}")
        )
    if not shared:
        return "", 0.0
    holders, domain = min((index.domain_holders.get(each, 1), each) for each in shared)
    return domain, 1.0 / holders


def _shared_label(
    tenant: TenantView, organization: OrganizationView, index: OrganizationIndex
) -> tuple[str, float]:
    """The most telling label that both have, whatever stands behind it, and its weight, as of a domain."""
    shared = [label for label in organization.own_labels if len(label) > 2 and label in tenant.specific]
    if not shared:
        return "", 0.0
    holders, label = min((index.label_holders.get(each, 1), each) for each in shared)
    return label, 1.0 / holders


def _inside(shorter: tuple[str, ...], longer: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether a name of several words stands at the end of a longer one, and whether at its beginning."""
    size = len(shorter)
    if not 1 < size < len(longer):
        return False, False
    return longer[-size:] == shorter, longer[:size] == shorter


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
