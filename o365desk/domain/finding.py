"""Finding anything: what is typed, what it is compared with, how well it fits, and which part of it fits.

Pure. The store keeps ``entry_text`` of each record and narrows by substrings; everything else is decided
here, so that both databases answer alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from o365desk.domain.names import phone_digits
from o365desk.domain.values import Value

LEAST = 2
"""Signs that must be typed before anything is looked for."""
_WORDS = 8
_PHONE = re.compile(r"[\d\s()+\-./]+")
_LEAST_DIGITS = 3
_MANY_DIGITS = 5
_LOCAL_DIGITS = 9
"""So many digits at the end of a number are its line, with or without a country's prefix."""
_START = re.compile(r"[\n\t @._\-/(]")


class FoundKind(StrEnum):
    """What can be found, in the order it is shown."""

    ORGANIZATION = "organization"
    CONTACT = "contact"
    TENANT = "tenant"
    USER = "user"
    LICENCE = "licence"
    LOG_LINE = "log line"


class Wanted(Value, frozen=True):
    """What somebody looks for: every word of one of the alternatives, in any order; blanks count."""

    alternatives: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.alternatives)


class Finding(Value, frozen=True, kw_only=True):
    """One record that was found.

    Attributes:
        kind: What it is.
        number: Its id; of a tenant its number; 0 of a licence.
        title: Its name, or a log line's sentence.
        detail: The address, number or domain that fits, else the one that is usually shown.
        place: Whose it is: the organization or the tenant.
        note: What sets it apart: ``left``, ``sign-in blocked``, a log line's level.
        tenant_id: The tenant's id, of tenants, users and log lines.
        organization_id: Of organizations and contacts.
        contact_id: Of contacts, and of users that are linked to one.
        run_id: Of log lines.
        sku_id: Of licences.
        at: When a log line was written.
    """

    kind: FoundKind
    number: int
    title: str
    detail: str = ""
    place: str = ""
    note: str = ""
    tenant_id: str = ""
    organization_id: int | None = None
    contact_id: int | None = None
    run_id: int | None = None
    sku_id: str = ""
    at: datetime | None = None


class FoundGroup(Value, frozen=True, kw_only=True):
    """What was found of one kind: the best first. ``total`` counts all; ``more``: or even more."""

    kind: FoundKind
    findings: tuple[Finding, ...]
    total: int
    more: bool = False


class Found(Value, frozen=True, kw_only=True):
    """An answer. ``pending`` tenants and organizations changed and are not searched through anew yet."""

    text: str
    groups: tuple[FoundGroup, ...] = ()
    pending: int = 0


class _Folds(dict[int, str]):
    """What becomes of a sign, remembered: four times as quick as normalising each text."""

    def __missing__(self, sign: int) -> str:
        split = unicodedata.normalize("NFKD", chr(sign).casefold())
        folded = self[sign] = "".join(mark for mark in split if not unicodedata.combining(mark))
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Text as searches compare it: no case, no accents; signs and blanks stay."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def wanted(text: str) -> Wanted:
    """Read what was typed. Empty where it is too short to look for."""
    bare = fold(" ".join(text.split()))
    if len(bare) < LEAST:
        return Wanted()
    # The longest words first: they leave the least to look through.
    words = tuple(sorted(dict.fromkeys(bare.split()), key=len, reverse=True)[:_WORDS])
    found = [words]
    if _PHONE.fullmatch(bare):
        ways = _phone_ways(bare)
        if ways and len(ways[0]) >= _MANY_DIGITS:
            found = [(bare,)]  # groups of one number, not several numbers
        found += [(digits,) for digits in ways]
    return Wanted(tuple(dict.fromkeys(found)))


def _phone_ways(text: str) -> list[str]:
    """The digits of a number as they may stand in an entry, with and without the country's prefix."""
    digits = phone_digits(text).lstrip("0")
    if len(digits) < _LEAST_DIGITS:
        return []
    foreign = text.startswith(("+", "00")) or len(digits) > _LOCAL_DIGITS + 1
    return [digits, digits[-_LOCAL_DIGITS:]] if foreign and len(digits) > _LOCAL_DIGITS else [digits]


def entry_text(lines: Iterable[str], phones: Iterable[str] = (), context: str = "") -> str:
    """What a record is searched by: its lines, the digits of its numbers, behind a tab whose it is.

    The context alone never finds it: at least one word must stand in its own lines.
    """
    own = dict.fromkeys(fold(" ".join(line.split())) for line in lines if line)
    digits = dict.fromkeys(digits for phone in phones if phone and (digits := phone_digits(phone)))
    parts = [f"\n{line}" for line in (*own, *digits) if line]
    return f"{''.join(parts)}\t{fold(' '.join(context.split()))}"


def fits(one: Wanted, text: str) -> bool:
    """Whether an ``entry_text`` is what is wanted."""
    own = text.index("\t")
    return any(
        all(word in text for word in words) and any(0 <= text.find(word) < own for word in words)
        for words in one.alternatives
    )


def rank(one: Wanted, text: str) -> tuple[int, int, int]:
    """How well an ``entry_text`` fits; the least is the best.

    Whole names and addresses come before beginnings, beginnings of words before their middles, the name
    (first line) before addresses and numbers, short ones before long ones.
    """
    own = text.index("\t")
    name_end = text.find("\n", 1, own)
    name_end = own if name_end < 0 else name_end
    best = min(_misfit(words, text, own, name_end) for words in one.alternatives)
    return best, name_end, own


def _misfit(words: tuple[str, ...], text: str, own: int, name_end: int) -> int:
    points = 0
    for word in words:
        at = text.find(word)
        if at < 0:
            return 1_000
        starts = at > 0 and _START.match(text[at - 1]) is not None
        if not starts:
            # A later place may be the beginning of a word.
            later = next((found for found in _places(text, word, own) if _START.match(text[found - 1])), -1)
            at, starts = (later, True) if later > 0 else (at, False)
        whole = text[at - 1] == "\n" and text[at + len(word) : at + len(word) + 1] in ("\n", "\t")
        where = 0 if at < name_end else 2 if at < own else 6
        points += where + (0 if whole else 1 if starts and text[at - 1] == "\n" else 2 if starts else 5)
    return points


def _places(text: str, word: str, end: int) -> Iterable[int]:
    at = text.find(word, 1, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)


def spans(one: Wanted, shown: str) -> tuple[tuple[int, int], ...]:
    """The parts of a text that fit: (first sign, how many), ascending, without overlaps."""
    number = len(one.alternatives) > 1  # what was typed looks like one
    marked = (number and _digit_marks(one, shown)) or _word_marks(one, shown) or _digit_marks(one, shown)
    return _runs(sorted(marked))


def _word_marks(one: Wanted, shown: str) -> set[int]:
    folded, places = _folded_with_places(shown)
    marked: set[int] = set()
    for words in one.alternatives:
        for word in words:
            for at in _all_places(folded, word):
                marked.update(range(places[at], places[at + len(word) - 1] + 1))
    return marked


def _all_places(text: str, word: str) -> Iterable[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _folded_with_places(shown: str) -> tuple[str, Sequence[int]]:
    if shown.isascii():
        return shown.lower(), range(len(shown))
    pieces: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(shown):
        piece = fold(sign)
        pieces.append(piece)
        places.extend([place] * len(piece))
    return "".join(pieces), places


def _digit_marks(one: Wanted, shown: str) -> set[int]:
    """The signs of a phone number whose digits were looked for."""
    places = [place for place, sign in enumerate(shown) if sign.isascii() and sign.isdigit()]
    digits = "".join(shown[place] for place in places)
    for words in reversed(one.alternatives):
        for word in words:
            at = digits.find(word) if word.isascii() and word.isdigit() else -1
            if at >= 0 and len(word) >= _LEAST_DIGITS:
                return set(range(places[at], places[at + len(word) - 1] + 1))
    return set()


def _runs(places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for place in places:
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return tuple(found)


def best_line(one: Wanted, lines: Sequence[str]) -> str:
    """The line of a record that fits, else the first that is not blank."""
    shown = [line for line in lines if line]
    return next((line for line in shown if spans(one, line)), shown[0] if shown else "")
