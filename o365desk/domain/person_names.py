"""Names of people: taken apart, folded, and compared with a reason.

Every comparison is symmetric: which side is the user and which the contact does not matter.
"""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz.distance import OSA

from o365desk.domain.names import fold_text
from o365desk.domain.person_tables import GENERATIONS, HONORIFICS, PARTICLES, SHORT_FORMS
from o365desk.domain.values import Value

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MAIDEN = re.compile(
    r"[(\[]?\b(?:née|nee|né|geb\.?|geborene[r]?|born|formerly|fka|z domu|rozená|født|född|o\.s\.)"
    r"\s+([^()\[\],]+)[)\]]?",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s[-–—/|@]\s.*$|\|.*$", re.DOTALL)
_DIGRAPHS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
     "Ø": "Oe", "Å": "Aa", "Æ": "Ae", "ï": "i", "đ": "dj", "Đ": "Dj"}
)  # fmt: skip
_LOOSE = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ss", "s"), ("ij", "y"), ("dj", "d"))
_LEAST_TYPO_LENGTH = 5


class Kind(StrEnum):
    """How two names resemble one another, the surest first."""

    EQUAL = "First and last name are equal."
    SPELLED = "The names are equal but for accents, hyphens or blanks."
    LOOSE = "The names are equal but for spellings of one letter (ö and oe, ss and ß)."
    PARTICLES = "The names are equal but for the small words before the last name."
    SWAPPED = "First and last name are swapped."
    MIDDLE = "First and last name are equal; one has a further first name."
    GENERATION = "The names are equal, but one says junior or senior."
    NICKNAME = "The last name is equal, and one first name is a short form of the other."
    DOUBLE = "The first name is equal, and they share one of their last names."
    TYPO = "The names differ by a letter or two."
    SECOND = "The last name is equal, and one is called by a further first name of the other."
    INITIAL = "The last name is equal, and one first name is an initial."
    DISTANT = "Both first and last name are written differently, but may be the same."
    GIVEN = "Only the first name is equal."
    UNLIKE = "The names have nothing in common."


POINTS = {
    Kind.EQUAL: 90, Kind.SPELLED: 88, Kind.LOOSE: 82, Kind.PARTICLES: 80, Kind.SWAPPED: 80, Kind.MIDDLE: 80,
    Kind.GENERATION: 66, Kind.NICKNAME: 76, Kind.DOUBLE: 74, Kind.TYPO: 70, Kind.SECOND: 66, Kind.INITIAL: 66,
    Kind.DISTANT: 58, Kind.GIVEN: 35, Kind.UNLIKE: 0,
}  # fmt: skip
"""What a resemblance is worth, of 100, before anything else is known of the two."""


class PersonName(Value, frozen=True, kw_only=True):
    """A name taken apart. All words are folded; ``surname`` is without its small words."""

    given: tuple[str, ...] = ()
    surname: tuple[str, ...] = ()
    maiden: tuple[str, ...] = ()
    generation: str = ""
    plain: str = ""
    """All words in order, folded: what must be the same to be equal."""
    expanded: str = ""
    """The same with ä, ö, ü, ø, å written as two letters, without blanks."""
    loose_given: tuple[str, ...] = ()
    loose_surname: tuple[str, ...] = ()
    loose_maiden: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether there is both a first and a last name."""
        return bool(self.given and self.surname)

    @property
    def joined(self) -> str:
        """All words without blanks."""
        return self.plain.replace(" ", "")


def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    lines = [line for line in SHORT_FORMS.splitlines() if not line.startswith("#")]
    for number, family in enumerate("|".join(lines).split("|")):
        for name in family.split():
            found.setdefault(loosen(name.replace("-", "")), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def loosen(word: str) -> str:
    """A folded word with the two-letter spellings of one letter put together: ``mueller`` -> ``muller``."""
    for pair, single in _LOOSE:
        word = word.replace(pair, single)
    return word


_FAMILIES = _families()
_NO_FAMILY: frozenset[int] = frozenset()


def families(loose_given: str) -> frozenset[int]:
    """Numbers of the families of short forms that a loosened first name belongs to."""
    return _FAMILIES.get(loose_given, _NO_FAMILY)


def split_display_name(display_name: str) -> tuple[str, str]:
    """First and last name out of a display name: ``Last, First``, ``LAST First`` or ``First Middle Last``.

    A remark behind (``Ann Lee (Finance)``, ``Ann Lee - Contoso``, ``Ann Lee | Contoso``) is left out; of a
    single word the last name stays empty, as it is rather a first name or a function.
    """
    bare = _REMARK.sub("", _BRACKETS.sub(" ", display_name)).split("(")[0].strip() or display_name.strip()
    last, comma, first = bare.partition(",")
    if comma and first.strip() and last.strip():
        if all(word in HONORIFICS or word in GENERATIONS for word in fold_text(first).split()):
            bare = f"{last} {first}"  # Ann Lee, PhD
        else:
            return first.strip(), last.strip()
    words = bare.replace(",", " ").split()
    if len(words) < 2:
        return bare.replace(",", " ").strip(), ""
    shouted = [
        word for word in words if len(word) > 2 and word.isupper() and fold_text(word) not in HONORIFICS
    ]
    if shouted and len(shouted) < len(words) and not any(len(w) == 2 and w.isupper() for w in words):
        return " ".join(word for word in words if word not in shouted), " ".join(shouted)
    place = len(words) - 1
    while place > 1 and fold_text(words[place]) in HONORIFICS | GENERATIONS.keys():
        place -= 1
    while place > 1 and fold_text(words[place - 1]) in PARTICLES and len(words[place - 1]) > 1:
        place -= 1
    return " ".join(words[:place]), " ".join(words[place:])


def parse_name(given: str, surname: str) -> PersonName:
    """Take a name apart; if one of the two is blank, the other is read as a whole name.

    Titles, degrees and bracketed remarks are left out, a birth name (``née Jones``, ``geb. Huber``) and
    junior or senior are kept apart.
    """
    if given.isalpha() and surname.isalpha() and given.isascii() and surname.isascii():
        quick = _quick(given.casefold(), surname.casefold())
        if quick is not None:
            return quick
    maiden = ""
    whole = f"{given} {surname}"
    if "(" in whole or "[" in whole or "." in whole or " " in surname.strip():
        found = _MAIDEN.search(whole)
        if found:
            maiden = found.group(1)
            given, surname = _MAIDEN.sub(" ", given), _MAIDEN.sub(" ", surname)
    given, surname = _unbracket(given), _unbracket(surname)
    if not given or not surname or ("," in surname and not given):
        given, surname = split_display_name(given or surname)
    return _made(given, surname, fold_text(maiden).split())


def _quick(given: str, surname: str) -> PersonName | None:
    """The name of two plain words, which most names are."""
    special = HONORIFICS, GENERATIONS
    if any(word in table for word in (given, surname) for table in special):
        return None
    loose_given, loose_surname = (loosen(given),), (loosen(surname),)
    return PersonName(
        given=(given,),
        surname=(surname,),
        plain=f"{given} {surname}",
        expanded=given + surname,
        loose_given=loose_given,
        loose_surname=loose_surname,
    )


def _unbracket(text: str) -> str:
    bare = _BRACKETS.sub(" ", text).strip() if "(" in text or "[" in text else text.strip()
    return bare or text.strip()


def _made(given: str, surname: str, maiden: list[str]) -> PersonName:
    first, last = fold_text(given).split(), fold_text(surname).split()
    generation = ""
    if last and last[-1] in GENERATIONS and len(last) > 1:
        generation = GENERATIONS[last.pop()]
    elif len(first) > 1 and first[-1] in GENERATIONS:
        generation = GENERATIONS[first.pop()]
    first, last = _untitled(first, 1 if last else 2), _untitled(last, 1)
    bare = [word for word in last if word not in PARTICLES]
    expanded = f"{given} {surname}"
    if not expanded.isascii():
        expanded = " ".join(_untitled(fold_text(expanded.translate(_DIGRAPHS)).split(), 2))
        if generation:
            expanded = " ".join(word for word in expanded.split() if word not in GENERATIONS)
    else:
        expanded = " ".join(first + last)
    return PersonName(
        given=tuple(first),
        surname=tuple(bare or last),
        maiden=tuple(maiden),
        generation=generation,
        plain=" ".join(first + last),
        expanded=expanded.replace(" ", ""),
        loose_given=tuple(map(loosen, first)),
        loose_surname=tuple(map(loosen, bare or last)),
        loose_maiden=tuple(map(loosen, maiden)),
    )


def _untitled(words: list[str], least: int) -> list[str]:
    """Without titles, as long as ``least`` words are left; single letters stay, they are initials."""
    kept = [word for word in words if word not in HONORIFICS or len(word) == 1]
    return kept if len(kept) >= least else words


def nickname_of(one: str, other: str) -> bool:
    """Whether two folded first names are commonly used for one person: ``bob`` and ``robert``."""
    return one != other and bool(families(loosen(one)) & families(loosen(other)))


def compare_names(one: PersonName, other: PersonName) -> Kind:
    """How two names resemble one another; symmetric.

    A name without both parts resembles another one by its first name at most.
    """
    if not (one.whole and other.whole):
        both = one.loose_given and other.loose_given
        return Kind.GIVEN if both and one.loose_given[0] == other.loose_given[0] else Kind.UNLIKE
    same = _as_a_whole(one, other)
    if same is not None:
        if one.generation == other.generation:
            return same
        return Kind.UNLIKE if one.generation and other.generation else Kind.GENERATION
    straight = _by_parts(one.loose_given, one.loose_surname, other.loose_given, other.loose_surname)
    best = (
        straight
        if POINTS[straight] >= POINTS[Kind.SECOND]
        else max(straight, _crossed(one, other), _crossed(other, one), key=_points)
    )
    if one.loose_maiden or other.loose_maiden:
        before = _by_parts(
            one.loose_given, one.loose_maiden or one.loose_surname,
            other.loose_given, other.loose_maiden or other.loose_surname,
        )  # fmt: skip
        if POINTS[before] > POINTS[best] and before is not Kind.GIVEN:
            best = Kind.DOUBLE
    if one.generation and other.generation and one.generation != other.generation:
        return Kind.UNLIKE
    return best


def _points(kind: Kind) -> int:
    return POINTS[kind]


def _crossed(one: PersonName, other: PersonName) -> Kind:
    """The first name of one against the last name of the other, where it is more than a chance."""
    if "".join(one.loose_surname) != "".join(other.loose_given):
        return Kind.UNLIKE
    kind = _by_parts(one.loose_given, one.loose_surname, other.loose_surname, other.loose_given)
    return kind if kind in (Kind.MIDDLE, Kind.NICKNAME, Kind.INITIAL) else Kind.UNLIKE


def _as_a_whole(one: PersonName, other: PersonName) -> Kind | None:
    """Names whose letters are the same, in one order or another."""
    if one.plain == other.plain:
        return Kind.EQUAL
    if one.joined == other.joined or one.expanded in (other.expanded, other.joined):
        return Kind.SPELLED
    if one.joined == other.expanded:
        return Kind.SPELLED
    if (one.loose_given, one.loose_surname) == (other.loose_given, other.loose_surname):
        spelled = (one.given, one.surname) == (other.given, other.surname)
        return Kind.PARTICLES if spelled else Kind.LOOSE
    if "".join(one.loose_given + one.loose_surname) == "".join(other.loose_given + other.loose_surname):
        return Kind.LOOSE
    mine, theirs = one.loose_given + one.loose_surname, other.loose_given + other.loose_surname
    if len(mine) == len(theirs) and sorted(mine) == sorted(theirs):
        return Kind.SWAPPED
    return None


def _by_parts(
    first: tuple[str, ...], last: tuple[str, ...], other_first: tuple[str, ...], other_last: tuple[str, ...]
) -> Kind:
    """First names against first names, last against last."""
    whole, other_whole = "".join(last), "".join(other_last)
    if whole == other_whole:
        given = _given(first, other_first)
        return Kind.MIDDLE if given is Kind.EQUAL else given
    given = _given(first, other_first)
    if given not in (Kind.EQUAL, Kind.MIDDLE, Kind.NICKNAME, Kind.TYPO):
        return Kind.UNLIKE
    same = given in (Kind.EQUAL, Kind.MIDDLE)
    if len(last) + len(other_last) > 2 and any(len(word) > 1 and word in other_last for word in last):
        return Kind.DOUBLE if same else Kind.DISTANT if given is Kind.NICKNAME else Kind.UNLIKE
    if _near(whole, other_whole):
        return Kind.TYPO if same else Kind.DISTANT
    return Kind.GIVEN if given is not Kind.TYPO else Kind.UNLIKE


def _given(one: tuple[str, ...], other: tuple[str, ...]) -> Kind:
    """How first names resemble one another; EQUAL, MIDDLE, NICKNAME, SECOND, INITIAL, TYPO or UNLIKE."""
    if one == other:
        return Kind.EQUAL
    first, second = one[0], other[0]
    if first == second:
        return Kind.MIDDLE if _middles_agree(one[1:], other[1:]) else Kind.UNLIKE
    mine, theirs = families(first), families(second)
    several = len(one) + len(other) > 2
    if several:
        if "".join(one) == "".join(other):
            return Kind.MIDDLE
        mine, theirs = mine | families("".join(one)), theirs | families("".join(other))
    if mine and theirs and not mine.isdisjoint(theirs):
        return Kind.NICKNAME
    if first[0] == second[0] and (_initials(one, other) or _initials(other, one)):
        return Kind.INITIAL
    if several and ((len(first) > 1 and first in other) or (len(second) > 1 and second in one)):
        return Kind.SECOND
    if mine and theirs:
        return Kind.UNLIKE  # two names that are known: Martin and Martina are no slip
    return (
        Kind.TYPO
        if _near(first, second) and abs(len(first) - len(second)) != _ending(first, second)
        else Kind.UNLIKE
    )


def _ending(one: str, other: str) -> int:
    """1 if one is the other with a vowel behind it (Simon, Simona), else -1."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return 1 if longer[:-1] == shorter and longer[-1] in "aeio" else -1


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether further first names may be the same: one is silent, equal, or an initial of the other."""
    pairs = list(zip(one, other, strict=False))
    return all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)


def _initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one side has initials of the other: ``j`` of john, ``jp`` of jean pierre."""
    if all(len(word) == 1 for word in short):
        return all(word[0] == letter for word, letter in zip(full, short, strict=False))
    if len(short) > 1 or len(full) < 2 or len(short[0]) != len(full):
        return False
    return short[0] == "".join(word[0] for word in full)


def _near(one: str, other: str) -> bool:
    """Whether two words differ by a slip: one letter, or two in long ones."""
    length = min(len(one), len(other))
    if length < _LEAST_TYPO_LENGTH:
        return False
    allowed = 1 if length < 9 else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed
