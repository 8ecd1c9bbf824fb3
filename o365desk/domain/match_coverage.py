"""How much of two names' words is in the other, whatever the language, the blanks and the abbreviations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

_SHORTEST_COMPOUND, _LONGEST_COMPOUND = 4, 4
"""Letters of a word that may be several written together, and of how many."""
_SOUNDS = (
    ("ck", "c"), ("qu", "c"), ("k", "c"), ("ph", "f"), ("th", "t"), ("y", "i"), ("z", "s"), ("w", "v"),
    ("ae", "e"), ("oe", "o"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("nn", "n"), ("tt", "t"), ("ff", "f"),
)  # fmt: skip
_ENDINGS = re.compile(
    "(?:icals?|ices?|ica[ls]?|icos?|ics?|isch(?:e[nrs]?)?|itat|idade?|iteit|ites?|iti(?:es)?"
    "|i[aeo]s?|[aeious]|e[nrs]|an[ao]?)$"
)
"""How languages spell the same sound, and the endings they give the same word."""
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
    expanded: int = 0
    """Most words of one name that a word of the other gives the initials of."""


def cover(tenant: Sequence[str], organization: Sequence[str], rarity: Callable[[str], float]) -> Coverage:
    """Pair the words of two names: equal, else the one with a slip or cut short, else as initials."""
    left = dict.fromkeys(organization)
    credit_t: dict[str, float] = {}
    credit_o: dict[str, float] = {}
    for word in tenant:
        if word in left:
            credit_t[word] = credit_o[word] = 1.0
            del left[word]
    if left and len(credit_t) < len(tenant):
        _credit_compounds(tenant, organization, credit_t, credit_o)
        _credit_compounds(organization, tenant, credit_o, credit_t)
        left = {word: None for word in left if word not in credit_o}
    for word in tenant:
        if word not in credit_t and left:
            best, other = max((_alike(word, other), other) for other in left)
            if best:
                credit_t[word] = credit_o[other] = best
                del left[other]
    if left and len(credit_t) < len(tenant):
        _credit_beginnings(tenant, organization, credit_t, credit_o)
        _credit_beginnings(organization, tenant, credit_o, credit_t)
    expanded = max(
        _credit_initials(tenant, organization, credit_t, credit_o),
        _credit_initials(organization, tenant, credit_o, credit_t),
    )
    all_t, have_t, equal_t, miss_t = _weigh(tenant, credit_t, rarity)
    all_o, have_o, equal_o, miss_o = _weigh(organization, credit_o, rarity)
    return Coverage(
        of_tenant=have_t / all_t if all_t else 0.0,
        of_organization=have_o / all_o if all_o else 0.0,
        missing_in_organization=miss_t,
        missing_in_tenant=miss_o,
        weight=min(have_t, have_o),
        exact=equal_t * equal_o / (all_t * all_o) if equal_t and equal_o else 0.0,
        expanded=expanded,
    )


def _alike(one: str, two: str) -> float:
    """How far two different words are one: 0.8 for a slip, 0.6 for one cut short, else 0."""
    if one[0] != two[0]:
        return 0.0
    shorter = min(len(one), len(two))
    if shorter >= 5 and _skeleton(one) == _skeleton(two):
        return 0.9
    if shorter >= 4 and JaroWinkler.similarity(one, two) >= _TYPO and not any(map(str.isdigit, one)):
        return 0.8
    if shorter >= 3 and (one.startswith(two) or two.startswith(one)):
        return 0.6
    return 0.0


@lru_cache(maxsize=65_536)
def _skeleton(word: str) -> str:
    """What a learned word has in all languages: ``mikrobiologie``, ``microbiology`` -> ``microbiolog``."""
    for one, other in _SOUNDS:
        word = word.replace(one, other)
    bare = _ENDINGS.sub("", word)
    return bare if len(bare) > 3 else word


def _credit_compounds(
    one: Sequence[str], other: Sequence[str], credit_one: dict[str, float], credit_other: dict[str, float]
) -> None:
    """``nationalpark`` against ``national park``."""
    for word in one:
        if word in credit_one or len(word) < _SHORTEST_COMPOUND:
            continue
        for start in range(len(other) - 1):
            if not word.startswith(other[start]):
                continue
            for end in range(start + 2, min(start + _LONGEST_COMPOUND, len(other)) + 1):
                run = other[start:end]
                if word == "".join(run) and not any(each in credit_other for each in run):
                    credit_one[word] = 1.0
                    credit_other.update(dict.fromkeys(run, 1.0))


def _credit_beginnings(
    one: Sequence[str], other: Sequence[str], credit_one: dict[str, float], credit_other: dict[str, float]
) -> None:
    """``umass`` against ``university massachusetts``: a word made of the beginnings of a run."""
    for word in one:
        if word in credit_one or len(word) < _SHORTEST_COMPOUND:
            continue
        for start in range(len(other) - 1):
            if other[start][0] == word[0]:
                run = other[start : start + _beginnings(word, other[start:])]
                if len(run) > 1 and not any(each in credit_other for each in run):
                    credit_one[word] = 0.7
                    credit_other.update(dict.fromkeys(run, 0.7))
                    break


def _beginnings(word: str, others: Sequence[str]) -> int:
    """How many words' beginnings a word is made of, one at least of three letters; else 0."""
    rest, longest = word, 0
    for count, each in enumerate(others[:_LONGEST_COMPOUND], start=1):
        size = 0
        while size < len(each) and size < len(rest) and each[size] == rest[size]:
            size += 1
        if not size:
            return 0
        rest, longest = rest[size:], max(longest, size)
        if not rest:
            return count if longest > 2 else 0
    return 0


def _credit_initials(
    short: Sequence[str], long: Sequence[str], credit_short: dict[str, float], credit_long: dict[str, float]
) -> int:
    """``noaa`` against ``national oceanic atmospheric administration``: a word as initials of a run.

    Returns:
        The longest run that was found.
    """
    longest = 0
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
                    longest = max(longest, size)
                break
    return longest


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
