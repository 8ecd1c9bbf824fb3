"""Finding the organizations worth a closer look, without comparing each tenant with each of them."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from o365desk.domain.match_segments import Segmenter
from o365desk.domain.match_tables import LIGHT_WORDS
from o365desk.domain.match_views import OrganizationView, TenantView
from o365desk.domain.names import joined_name

_GRAM = 4
_LONGEST_RUN = 6
_SHORT_LABEL = 10
_POSTINGS_READ = 4_000
"""Entries read per tenant, rarest keys first: what bounds the time."""
_SURE = 100.0
"""Weight of a key that is enough for a closer look: shared domain, equal joined name, initials."""


class OrganizationIndex:
    """An inverted index over words and character n-grams of the organizations' names and labels.

    Args:
        organizations: The organizations, already looked at.
        cancelled: Asked now and then; building stops early when it says yes.
    """

    def __init__(
        self, organizations: Sequence[OrganizationView], cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self.organizations = organizations
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._sure: dict[str, list[int]] = defaultdict(list)
        self.domain_holders: dict[str, int] = defaultdict(int)
        self.label_holders: dict[str, int] = defaultdict(int)
        self.name_holders: dict[str, int] = defaultdict(int)
        holders: dict[str, int] = defaultdict(int)
        for place, view in enumerate(organizations):
            if not place % 1000 and cancelled():
                break
            self._add(place, view)
            for word in set(view.name.words):
                holders[word] += 1
        self._norms = self._measure(len(organizations))
        spelled: dict[str, int] = defaultdict(int)
        for view in organizations:
            for word in set(view.name.tokens):
                spelled[word] += 1
        self.segmenter = Segmenter(spelled, len(organizations))
        scale = math.log(len(organizations) + 2)
        rarities = {
            word: min(1.0, math.log((len(organizations) + 2) / (n + 0.5)) / scale)
            for word, n in holders.items()
        }
        light = {word: rarities.get(word, 1.0) / 2 for word in LIGHT_WORDS}
        self._rarity = {**rarities, **light}

    def _add(self, place: int, view: OrganizationView) -> None:
        if not view.name.folded:
            return
        for key in _keys(view.name.words, view.name.joined, (*view.labels, joined_name(view.short))):
            self._postings[key].append(place)
        for run in view.name.runs:
            self._postings[f"^{run}"].append(place)
        for domain in view.registrable:
            self._sure[f"@{domain}"].append(place)
        for domain in view.domains | view.registrable:
            self.domain_holders[domain] += 1
        for label in {*view.labels, *view.own_labels}:
            self.label_holders[label] += 1
        self.name_holders[view.name.folded] += 1
        self.name_holders[f"={view.name.joined}"] += 1
        names = {
            view.name.joined,
            view.name.bag,
            *map(joined_name, view.aliases),
            *view.name.initials,
            *view.labels,
            view.name.core,
        } - {""}
        for name in names:
            self._sure[name].append(place)

    def _measure(self, count: int) -> list[float]:
        """The length of each organization's vector of keys."""
        squares = [1.0] * count
        for places in self._postings.values():
            weight = math.log((count + 1) / len(places)) ** 2
            for place in places:
                squares[place] += weight
        return [math.sqrt(square) for square in squares]

    def rarity(self, word: str) -> float:
        """How rare a word is among the organizations: near 0 (in all) to 1 (in one or none)."""
        return self._rarity.get(word, 1.0)

    def candidates(self, tenant: TenantView, limit: int) -> list[int]:
        """Places of the organizations that share the rarest keys with a tenant, at most ``limit``."""
        count = len(self.organizations)
        scores: dict[int, float] = defaultdict(float)
        keys = _keys(tenant.name.words, tenant.name.joined, tenant.labels)
        keys |= {f"^{word}" for word in (*tenant.name.tokens, *tenant.cores) if len(word) <= _LONGEST_RUN}
        keys |= {f" {run}" for run in tenant.name.runs}
        keys |= set(_beginnings(tenant))
        if tenant.spelled:
            keys |= {f" {word}" for word in tenant.spelled.words}
        postings = self._postings
        found = sorted((len(postings[key]), key) for key in keys if key in postings)
        read = 0
        for _, key in found:
            places = postings[key]
            read += len(places)
            if read > _POSTINGS_READ and scores:
                break
            weight = math.log((count + 1) / len(places)) ** 2
            for place in places:
                scores[place] += weight
        norms = self._norms
        # Sorting all is faster than a heap: two numbers each, and there are a thousand or so.
        best = sorted([(-score / norms[place], place) for place, score in scores.items()])[:limit]
        ranked = {place: -score for score, place in best}
        for place in self._surely(tenant):
            ranked[place] = ranked.get(place, scores.get(place, 0.0) / norms[place]) + _SURE
        return heapq.nlargest(limit, ranked, key=lambda place: (ranked[place], -place))

    def _surely(self, tenant: TenantView) -> Iterable[int]:
        name = tenant.name
        keys = {name.joined, name.bag, name.core, *map(joined_name, name.parts), *tenant.labels}
        keys |= {*name.initials, *tenant.cores}
        keys |= {f"@{domain}" for domain in tenant.registrable}
        for key in keys:
            places = self._sure.get(key, ())
            if len(places) <= 50:
                yield from places


def _beginnings(tenant: TenantView) -> Iterable[str]:
    """Keys of what a short label may begin with: a word, or initials (``fhfaoig``, ``aklrd``)."""
    for label in tenant.labels:
        if len(label) <= _SHORT_LABEL:
            for size in range(3, len(label)):
                yield f" {label[:size]}"
                if 3 < size <= _LONGEST_RUN:
                    yield f"^{label[:size]}"


def _keys(words: Iterable[str], joined: str, labels: Iterable[str]) -> set[str]:
    """The keys of a name: its words and the n-grams of the name written together, and of its labels."""
    keys = {f" {word}" for word in words}
    for text in (joined, *labels):
        keys.update(text[start : start + _GRAM] for start in range(max(1, len(text) - _GRAM + 1)))
    keys.discard("")
    return keys
