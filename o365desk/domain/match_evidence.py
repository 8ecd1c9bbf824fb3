"""The reasons of a suggestion, in sentences for a technician."""

from __future__ import annotations

from collections.abc import Iterable

from o365desk.domain.match_features import Pair
from o365desk.domain.match_index import OrganizationIndex
from o365desk.domain.match_tables import JOINED_STATES
from o365desk.domain.match_views import NameView, canonical
from o365desk.domain.match_weights import RIVAL_WEIGHT, WEIGHTS
from o365desk.domain.matching import EvidencePart
from o365desk.domain.phrases import phrase

_SMALLEST = 0.15
"""Parts with fewer points are not worth a sentence."""

_NAME = (
    "equal_name", "same_words", "other_name", "equal_common", "letters", "letters_any_order",
    "covered_tenant", "covered_organization", "covered_both", "shared_weight",
    "ends_tenant", "begins_tenant", "ends_organization", "begins_organization",
)  # fmt: skip
_LABEL = ("label", "label_explained", "label_used", "label_equal", "label_shared")


def evidence(pair: Pair, rival: float, index: OrganizationIndex) -> tuple[EvidencePart, ...]:
    """What speaks for and against a pair, the heaviest first; points are parts of the score's logit."""
    parts = [
        EvidencePart(
            name="domain",
            points=_points(pair, ("domain_host", "domain_registered", "domain_learned")),
            text=_domain(pair, index),
        ),
        EvidencePart(
            name=phrase("domains differ"), points=_points(pair, ("domain_differs",)), text=_differing(pair)
        ),
        EvidencePart(name="name", points=_points(pair, _NAME), text=_name(pair)),
        EvidencePart(
            name=phrase("missing words"),
            points=_points(pair, ("missing_tenant", "missing_organization")),
            text=_missing(pair),
        ),
        EvidencePart(name="initials", points=_points(pair, ("initials",)), text=_initials(pair)),
        EvidencePart(
            name=phrase("domain label"),
            points=_points(pair, _LABEL) if pair.fit.used or pair.label else 0.0,
            text=_label(pair),
        ),
        EvidencePart(
            name="numbers",
            points=_points(pair, ("numbers_differ",)),
            text=phrase("The numbers in the names differ."),
        ),
        EvidencePart(
            name="remarks",
            points=_points(pair, ("remarks_differ",)),
            text=phrase("The remarks in brackets differ."),
        ),
        EvidencePart(name="kind", points=_points(pair, ("kind_differs",)), text=_kind(pair)),
        EvidencePart(
            name="state",
            points=_points(pair, ("state_differs",)),
            text=phrase("The domain names another state."),
        ),
        EvidencePart(
            name=phrase("postal code"),
            points=_points(pair, ("same_postal_code",)),
            text=phrase(f"Both have the postal code {pair.tenant.facts.postal_code}."),
        ),
        EvidencePart(name="city", points=_points(pair, ("same_city", "city_differs")), text=_city(pair)),
        EvidencePart(
            name="phone",
            points=_points(pair, ("same_phone",)),
            text=phrase("Both have the same phone number."),
        ),
        EvidencePart(
            name=phrase("other tenant"),
            points=round(-RIVAL_WEIGHT * rival, 1),
            text=phrase("Another tenant fits this organization better."),
        ),
    ]
    telling = [part for part in parts if abs(part.points) >= _SMALLEST and part.text]
    return tuple(sorted(telling, key=lambda part: -abs(part.points)))


def _points(pair: Pair, names: Iterable[str]) -> float:
    return round(sum(WEIGHTS[name] * pair.features[name] for name in names), 1)


def _quoted(words: Iterable[str], most: int = 4) -> str:
    return ", ".join(f"“{word}”" for word in list(words)[:most])


def _domain(pair: Pair, index: OrganizationIndex) -> str:
    if not pair.domain:
        return ""
    facts = pair.organization.facts
    if pair.domain in facts.learned_domains:
        if pair.domain in pair.tenant.domains:
            return phrase(f"Domain {pair.domain} belongs to the organization, as a technician taught.")
        return phrase(f"Its domain is below {pair.domain}, the organization's, as a technician taught.")
    where = (
        "website"
        if any(pair.domain in site for site in facts.website_domains)
        else phrase("contacts' e-mail domain")
    )
    others = index.domain_holders.get(pair.domain, 1) - 1
    if others:
        return phrase(f"Domain {pair.domain} is the organization's {where}, but so it is of {others} more.")
    return phrase(f"Domain {pair.domain} is also the organization's {where}.")


def _differing(pair: Pair) -> str:
    documented = pair.organization.domains.difference(pair.organization.facts.learned_domains)
    ours, theirs = min(pair.tenant.domains, default=""), min(documented, default="")
    return phrase(f"The known domains differ: {ours} here, {theirs} there.")


def _name(pair: Pair) -> str:
    features = pair.features
    if features["equal_name"]:
        return phrase("The names are equal but for spelling, legal form and the like.")
    if features["same_words"]:
        return phrase("The names have the same words.")
    if features["other_name"]:
        return phrase("A short name or a part of one name is the other name.")
    theirs = set(pair.organization.name.words)
    read = pair.tenant.spelled or pair.tenant.name
    shared = [word for word in dict.fromkeys(read.tokens) if canonical(word) in theirs]
    if shared:
        return phrase(f"Both names have {_quoted(shared)}.")
    return phrase("The names are spelled alike.") if features["letters"] > 0.4 else ""


def _spelled(word: str, name: NameView) -> str:
    """A word as the name spells it, not as its family in all languages."""
    spelled = next((token for token in name.tokens if canonical(token) == word), word)
    return JOINED_STATES.get(spelled, spelled)


def _missing(pair: Pair) -> str:
    read = pair.tenant.spelled or pair.tenant.name
    ours = _spelled(pair.coverage.missing_in_organization[1], read)
    theirs = _spelled(pair.coverage.missing_in_tenant[1], pair.organization.name)
    if pair.features["equal_name"] or not (ours or theirs):
        return ""
    if ours and theirs:
        return phrase(f"“{ours}” is in the tenant's name only, “{theirs}” in the organization's only.")
    if ours:
        return phrase(f"“{ours}” is in the tenant's name only.")
    return phrase(f"“{theirs}” is in the organization's name only.")


def _kind(pair: Pair) -> str:
    read = pair.tenant.spelled or pair.tenant.name
    ours, theirs = min(read.kinds, default=""), min(pair.organization.name.kinds, default="")
    return phrase(f"The kinds of body differ: “{ours}” here, “{theirs}” there.")


def _initials(pair: Pair) -> str:
    if pair.features["initials"] >= 1.0:
        return phrase("One name is the initials or the short name of the other.")
    return phrase("A domain is the initials or the short name of the other side.")


def _label(pair: Pair) -> str:
    if pair.label:
        return phrase(f"The domain name “{pair.label}” is also in the organization's domain.")
    if pair.fit.label == pair.tenant.name.joined:
        return phrase(f"“{pair.fit.label}” is written together from the organization's name.")
    return phrase(f"The domain name “{pair.fit.label}” is made of the organization's name.")


def _city(pair: Pair) -> str:
    if pair.features["same_city"]:
        return phrase(f"Both are in {pair.tenant.facts.city}.")
    return phrase(f"The cities differ: {pair.tenant.facts.city} and {pair.organization.facts.city}.")
