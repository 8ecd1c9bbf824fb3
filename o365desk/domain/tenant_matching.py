"""Which organization a tenant is: suggestions with score and reasons, and those sure enough to decide.

For each tenant the organizations that share its rarest words, letters, domains or initials are compared
closely (match_features), weighed into a probability (match_weights), and then looked at together: an
organization that fits another tenant much better is a weaker proposal here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from o365desk.domain.errors import CancelledError
from o365desk.domain.match_evidence import evidence
from o365desk.domain.match_features import Pair, compare
from o365desk.domain.match_index import OrganizationIndex
from o365desk.domain.match_tables import BODIES, GENERIC_WORDS, LIGHT_WORDS, PARENTS, PLACES
from o365desk.domain.match_views import TenantView, spell_out, view_organization, view_tenant
from o365desk.domain.match_weights import (
    AUTO_MARGIN,
    AUTO_THRESHOLD,
    CLEAR_COVERED,
    CLEAR_LABEL,
    CLEAR_MARGIN,
    CLEAR_MISSING,
    CLEAR_THRESHOLD,
    CLEAR_WEIGHT,
    EXPANDED_ENOUGH,
    EXPANDED_MISSING,
    LABEL_ENOUGH,
    LABEL_MISSING,
    MISSING_ALLOWED,
    NAME_MARGIN,
    NAME_THRESHOLD,
    NAME_WEIGHT,
    OWN_WORD,
    RIVAL_WEIGHT,
    SUGGESTION_FLOOR,
    logit,
    probability,
)
from o365desk.domain.matching import OrganizationFacts, Suggestion, TenantFacts
from o365desk.domain.names import website_domain
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchRule

_CANDIDATES = 25
_DUPLICATE_FLOOR = 30.0
"""Score from which an organization is worth a warning before another one is created."""


def never() -> bool:
    """The answer of those who never cancel."""
    return False


@dataclass(frozen=True, slots=True)
class _Scored:
    """A compared pair and its logit."""

    pair: Pair
    logit: float
    rival: float = 0.0
    """By how much another tenant fits the organization better, as a difference of probabilities."""

    @property
    def probability(self) -> float:
        return probability(self.logit)

    @property
    def organization_id(self) -> int:
        return self.pair.organization.facts.organization_id


def suggest(
    tenants: Sequence[TenantFacts],
    organizations: Sequence[OrganizationFacts],
    *,
    rejected: frozenset[tuple[str, int]] = frozenset(),
    own_domains: frozenset[str] = frozenset(),
    also: frozenset[tuple[str, int]] = frozenset(),
    limit: int = 5,
    cancelled: Callable[[], bool] = never,
) -> dict[str, tuple[Suggestion, ...]]:
    """Suggest organizations for tenants.

    Args:
        tenants: The tenants, matched ones too: all are looked at together.
        organizations: All organizations.
        rejected: (tenant id, organization id) pairs that a technician turned down; never suggested again.
        own_domains: The MSP's own domains; they count nothing.
        also: (tenant id, organization id) pairs that are judged and listed whatever comes of it, rejected
            ones too, to explain them.
        limit: Most suggestions per tenant.
        cancelled: Asked every few tenants.

    Returns:
        Tenant id -> suggestions, best first; ``auto`` is set on the first at most. A tenant for which
        nothing is likely enough has an empty tuple.

    Raises:
        CancelledError: ``cancelled`` said yes.
    """
    index = OrganizationIndex([view_organization(each, own_domains) for each in organizations], cancelled)
    segment = index.segmenter.segment
    rejected -= also
    wanted = _places(index, also)
    views = [spell_out(view_tenant(each, own_domains), segment) for each in tenants]
    names = Counter(view.name.joined for view in views)
    scored: dict[str, list[_Scored]] = {}
    for view in views:
        if cancelled():
            raise CancelledError(
                phrase("Matching was cancelled."), phrase("The suggestions from before were kept.")
            )
        scored[view.facts.tenant_id] = _score(view, index, rejected, wanted.get(view.facts.tenant_id, ()))
    settled = _together(scored)
    return {
        view.facts.tenant_id: _suggestions(settled[view.facts.tenant_id], index, names, limit, also)
        for view in views
    }


def duplicates_among(
    tenants: Sequence[TenantFacts], organizations: Sequence[OrganizationFacts]
) -> dict[str, tuple[Suggestion, ...]]:
    """Per tenant, organizations that creating one for it would probably double, likeliest first."""
    found = suggest(tenants, organizations)
    return {
        tenant_id: tuple(each for each in suggestions if each.score >= _DUPLICATE_FLOOR)
        for tenant_id, suggestions in found.items()
    }


def _places(index: OrganizationIndex, pairs: frozenset[tuple[str, int]]) -> dict[str, list[int]]:
    """Tenant id -> places of the organizations that are compared with it in any case."""
    if not pairs:
        return {}
    known = {view.facts.organization_id: place for place, view in enumerate(index.organizations)}
    found: dict[str, list[int]] = {}
    for tenant_id, organization_id in sorted(pairs):
        if organization_id in known:
            found.setdefault(tenant_id, []).append(known[organization_id])
    return found


def _score(
    view: TenantView, index: OrganizationIndex, rejected: frozenset[tuple[str, int]], also: Sequence[int]
) -> list[_Scored]:
    scored: list[_Scored] = []
    if not view.name.folded:
        return scored
    for place in dict.fromkeys((*index.candidates(view, _CANDIDATES), *also)):
        organization = index.organizations[place]
        if (view.facts.tenant_id, organization.facts.organization_id) not in rejected:
            pair = compare(view, organization, index)
            scored.append(_Scored(pair, logit(pair.features)))
    return scored


def _together(scored: dict[str, list[_Scored]]) -> dict[str, list[_Scored]]:
    """Weaken proposals whose organization fits another tenant better; sort best first."""
    best: dict[int, tuple[float, float]] = {}
    for pairs in scored.values():
        for each in pairs:
            first, second = best.get(each.organization_id, (0.0, 0.0))
            chance = each.probability
            best[each.organization_id] = (chance, first) if chance > first else (first, max(second, chance))
    settled: dict[str, list[_Scored]] = {}
    for tenant_id, pairs in scored.items():
        weighed = []
        for each in pairs:
            rival = max(0.0, best[each.organization_id][0] - each.probability)
            weighed.append(_Scored(each.pair, each.logit - RIVAL_WEIGHT * rival, rival))
        settled[tenant_id] = sorted(weighed, key=lambda each: (-each.logit, each.organization_id))
    return settled


def _suggestions(
    ranked: Sequence[_Scored],
    index: OrganizationIndex,
    names: Counter[str],
    limit: int,
    also: frozenset[tuple[str, int]],
) -> tuple[Suggestion, ...]:
    likely = sum(each.probability >= SUGGESTION_FLOOR for each in ranked)
    made: list[Suggestion] = []
    for place, each in enumerate(ranked):
        pair = (each.pair.tenant.facts.tenant_id, each.organization_id)
        if place >= min(likely, limit) and pair not in also:
            continue
        following = ranked[place + 1].probability if place + 1 < len(ranked) else 0.0
        gap = each.probability - following
        rule, verdict = _auto_rule(each, gap, index, names) if place == 0 else (None, _NOT_THE_BEST)
        made.append(
            Suggestion(
                organization_id=each.organization_id,
                score=round(100.0 * each.probability, 1),
                parts=evidence(each.pair, each.rival, index),
                gap=round(100.0 * gap, 1),
                auto=rule is not None,
                rule=rule or MatchRule.EVIDENCE,
                verdict=verdict,
            )
        )
    return tuple(made)


def _auto_rule(
    each: _Scored, gap: float, index: OrganizationIndex, names: Counter[str]
) -> tuple[MatchRule | None, str]:
    """The rule by which the best proposal may match without asking, or None; and why."""
    features = each.pair.features
    if features["remarks_differ"] or features["numbers_differ"] or features["state_differs"]:
        return None, phrase("It is not matched by itself: numbers, states or remarks in the names differ.")
    if _is_unique_name(each.pair, index, names) and gap >= NAME_MARGIN and each.probability >= NAME_THRESHOLD:
        if features["domain_differs"] and not _outweighs_domains(each.pair):
            return None, phrase(
                "It is not matched by itself: the names are equal, but the known domains differ."
            )
        return MatchRule.NAME, phrase(
            "It may be matched by itself: nobody else on either side has that name."
        )
    if features["domain_differs"]:
        return None, phrase("It is not matched by itself: the known domains differ.")
    if _is_other_body(each.pair) and not each.pair.domain:
        return None, phrase("It is not matched by itself: the names may be those of two kinds of body.")
    if each.probability >= AUTO_THRESHOLD and _is_own_website(each.pair):
        return MatchRule.EVIDENCE, phrase(
            "It may be matched by itself: the domain is this organization's alone."
        )
    if each.probability >= AUTO_THRESHOLD and gap >= AUTO_MARGIN and _may_decide(each.pair, index, names):
        return MatchRule.EVIDENCE, phrase(
            "It may be matched by itself: such evidence decides, and nobody is near."
        )
    if each.probability >= CLEAR_THRESHOLD and gap >= CLEAR_MARGIN and _is_clear(each.pair, names):
        return MatchRule.EVIDENCE, phrase(
            "It may be matched by itself: it is all but certain, and nobody is near."
        )
    return None, _why_not(each, gap)


_NOT_THE_BEST = phrase("It is not matched by itself: another organization fits better.")


def _why_not(each: _Scored, gap: float) -> str:
    """Why a proposal that nothing forbids does not match without asking."""
    if each.probability < AUTO_THRESHOLD:
        return phrase(f"It is not matched by itself: its score is below {AUTO_THRESHOLD:.0%}.").replace(
            "%", " %"
        )
    if gap < AUTO_MARGIN:
        least = f"{100 * AUTO_MARGIN:.0f} points"
        return phrase(f"It is not matched by itself: the runner-up is nearer than {least}.")
    return phrase("It is not matched by itself: evidence of this kind never decides alone.")


def _is_clear(pair: Pair, names: Counter[str]) -> bool:
    """Whether weaker evidence may decide because nobody else comes near.

    One name stands inside the other, and what they share is several rare words; or initials or a short name
    agree with most of the words; or a domain label is the name but for a state and kinds of places. Of two
    names that each have a word of their own (``Florida Sea Grant``, ``Michigan Sea Grant``) neither is the
    other.
    """
    features = pair.features
    if features["equal_name"] or features["equal_common"] or names[pair.tenant.name.joined] > 1:
        return False  # Those have a rule of their own.
    inside = min(features["missing_tenant"], features["missing_organization"]) <= CLEAR_MISSING
    if inside and pair.coverage.weight >= CLEAR_WEIGHT and features["covered_both"] >= CLEAR_COVERED:
        return pair.coverage.exact >= CLEAR_COVERED and _in_order(pair)
    if features["initials"] >= 0.9 and pair.coverage.exact and features["covered_both"] >= CLEAR_COVERED:
        return True
    if _same_public_body(pair) or (features["ends_tenant"] == 1.0 and _names_parent(pair)):
        return True
    enough = features["label_explained"] >= 1.0 and features["label_used"] >= CLEAR_LABEL
    return enough and _label_decides(pair)


def _names_parent(pair: Pair) -> bool:
    """Whether what a tenant's name has before the organization's is another body, its parent."""
    before = pair.tenant.name.words[: -len(pair.organization.name.words)]
    return len(before) > 1 and not PARENTS.isdisjoint(before)


def _is_other_body(pair: Pair) -> bool:
    """Whether the names say two kinds of body, or one of them a kind that makes it another body.

    Initials that hold the word (``cbu`` of ``Cape Breton University``) say that it is the same.
    """
    features = pair.features
    if features["other_name"]:
        return False
    if features["kind_differs"]:
        return True
    ours, theirs = (pair.tenant.spelled or pair.tenant.name).kinds, pair.organization.name.kinds
    if (theirs - ours) & LIGHT_WORDS and not (pair.tenant.public or pair.tenant.domains):
        return True  # ``Bellevue`` may be anything, not the village only
    more = (ours ^ theirs) & BODIES
    if ours & theirs & BODIES - PLACES:
        more -= PLACES
    return bool(more) and features["initials"] < 0.9


def _in_order(pair: Pair) -> bool:
    """Whether the words that both names have follow each other alike in both."""
    theirs = pair.organization.name.words
    places = [theirs.index(word) for word in pair.tenant.name.words if word in theirs]
    return places == sorted(places)


def _same_public_body(pair: Pair) -> bool:
    """Whether a label is a public body's name in another order: ``perrycountymo``, ``County of Perry``."""
    spelled, name = pair.tenant.spelled, pair.organization.name
    if spelled is None or not spelled.kinds:
        return False
    ours = {word for word in spelled.words if word != spelled.state}
    theirs = {word for word in name.words if word != name.state}
    return ours == theirs and spelled.kinds == name.kinds


def _is_own_website(pair: Pair) -> bool:
    """Whether the shared domain is the organization's own website and nobody else's.

    A contact's address alone may be that of an accountant or a caretaker. What a technician taught counts as
    a website.
    """
    facts = pair.organization.facts
    sites = (*facts.website_domains, *facts.learned_domains)
    return pair.features["domain_host"] == 1.0 and any(website_domain(site) == pair.domain for site in sites)


def _label_decides(pair: Pair) -> bool:
    """Whether a label that is made of the organization's words may decide.

    They stand in its order (``Lloyd & Whitfield`` is not ``whitfieldlloyd``), and the tenant's own name says
    nothing that the organization's lacks: ``Lloyd Plumbing`` at ``lloyd.co.uk`` may not be ``Lloyd``.
    """
    return pair.fit.ordered and not _says_more(pair)


def _says_more(pair: Pair) -> bool:
    """Whether a tenant's spelled-out name has a telling word that the organization's lacks.

    One word that says little is allowed where the verified domain is the organization's whole name.
    """
    name = pair.tenant.spelled or pair.tenant.name
    if len(name.words) < 2 or pair.features["missing_tenant"] <= LABEL_MISSING:
        return False
    theirs = pair.organization.name
    more = set(name.words) - set(theirs.words)
    return not (theirs.joined in pair.tenant.own_labels and len(more) == 1 and more <= GENERIC_WORDS)


def _outweighs_domains(pair: Pair) -> bool:
    """Whether equal names decide although the known domains differ.

    Websites in documentation grow old, so a name of several telling words does; a single word may be two
    companies, unless the domains differ in their endings only (``acme.de``, ``acme.com``).
    """
    same_label = set(pair.tenant.labels) & {label for label in pair.organization.labels if len(label) > 3}
    return pair.coverage.weight >= NAME_WEIGHT or bool(same_label)


def _is_unique_name(pair: Pair, index: OrganizationIndex, names: Counter[str]) -> bool:
    """Whether the folded names are equal and nobody else on either side has that name."""
    joined = pair.tenant.name.joined
    alone = names[joined] == 1 and index.name_holders[f"={joined}"] == 1
    return bool(pair.features["equal_name"]) and alone


def _may_decide(pair: Pair, index: OrganizationIndex, names: Counter[str]) -> bool:
    """Whether the evidence is of a kind that may decide alone.

    A domain that no other organization has, with something of the name behind it; equal names or words; a
    name spelled out in the domain; initials that agree with the words; names whose telling words are all on
    both sides. Slips of spelling, initials alone and places never decide.
    """
    features = pair.features
    if features["equal_common"] and not pair.domain:
        return False
    if features["equal_name"] and not pair.domain and not _is_unique_name(pair, index, names):
        return False
    covered = features["covered_both"]
    if pair.domain and features["domain_registered"] == 1.0:
        return features["label"] >= 0.5 or features["initials"] >= 0.9 or covered >= 0.2
    if features["equal_name"] or features["same_words"] or features["other_name"]:
        return True
    if features["label"] >= LABEL_ENOUGH:
        return _label_decides(pair)
    if covered >= 0.45 and pair.coverage.exact >= 0.2 and features["initials"] >= 0.9:
        return True
    missing = max(features["missing_tenant"], features["missing_organization"])
    if pair.coverage.expanded >= EXPANDED_ENOUGH and pair.coverage.exact and missing <= EXPANDED_MISSING:
        return True
    if min(features["missing_tenant"], features["missing_organization"]) > OWN_WORD:
        return False
    whole = missing <= OWN_WORD or (missing <= MISSING_ALLOWED and _in_order(pair))
    return whole and covered >= 0.6 and pair.coverage.exact >= 0.4
