"""Organizations that are likely the same customer: evidence for and against, with a score."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from o365desk.domain.duplicates import LEAST_SCORE, DuplicatePair, judged
from o365desk.domain.match_tables import SMALL_WORDS
from o365desk.domain.matching import EvidencePart
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
from o365desk.domain.organization import Organization
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value

_MOST_HOLDERS = 3
"""A domain, number or address that more organizations have tells nothing: a group, a business centre."""
_WIDEST = 12
"""So many that share a sure key are compared with each other."""
_WIDEST_TYPO = 40
_EDGE = 5
"""So many letters at one end must be the same where a slip is looked for."""
_LEAST_TYPO, _LONG = 8, 14
_LEAST_ALIAS, _LEAST_PHONE = 3, 7
_MANY_NAMESAKES = 4
_SAME_ID = 97.0
_SAME, _FOLDED, _JOINED, _ORDER, _SHORT_NAME, _TYPO = 92.0, 88.0, 86.0, 80.0, 74.0, 68.0
_BEGINS = 30.0
_WEBSITE, _WEBSITE_OF_THREE, _MAIL = 62.0, 52.0, 42.0
_PHONE, _PLACE, _BESIDE = 30.0, 25.0, 8.0
_STRONG = 60.0
_NUMBERS, _REMARKS, _FORMS, _WEBSITES, _CITIES, _COUNTRIES, _TENANTS, _NAMESAKES = (
    *(-100.0, -25.0, -15.0, -12.0, -12.0, -8.0, -8.0, -20.0),
)
_FORM_WORDS = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
_ARTICLES = ("the", "and")
_ASKED_EVERY = 500


class DocumentedSide(Value, frozen=True, kw_only=True):
    """An organization with what its contacts and matches add."""

    organization: Organization
    email_domains: tuple[str, ...] = ()
    """Domains of its contacts' addresses, lower case."""
    tenants: tuple[str, ...] = ()
    """Names of the tenants matched to it."""


def organization_pairs(
    sides: Sequence[DocumentedSide],
    *,
    own_domains: Collection[str] = (),
    cancelled: Callable[[], bool] = lambda: False,
) -> list[DuplicatePair]:
    """Pairs of organizations that are likely the same, by ids.

    Args:
        sides: All organizations.
        own_domains: The MSP's own, which tell nothing about its customers.
        cancelled: Asked now and then; the answer is empty when it says yes.

    Returns:
        Those of ``LEAST_SCORE`` and more.
    """
    views: list[_View] = []
    for place, side in enumerate(sorted(sides, key=lambda side: side.organization.id)):
        if not place % _ASKED_EVERY and cancelled():
            return []
        views.append(_View(side, own_domains))
    book = _Book(views)
    found: list[DuplicatePair] = []
    for number, (one, other) in enumerate(book.near()):
        if not number % _ASKED_EVERY and cancelled():
            return []
        pair = judged(one.id, other.id, book.judge(one, other))
        if pair.score >= LEAST_SCORE:
            found.append(pair)
    return found


class _View:
    """An organization, folded once."""

    __slots__ = (
        *("aliases", "bag", "cities", "country", "external", "folded", "forms", "id", "joined", "mails"),
        *("name", "numbers", "phone", "place", "remarks", "side", "sites", "spelled"),
    )

    def __init__(self, side: DocumentedSide, own_domains: Collection[str]) -> None:
        one = side.organization
        self.side, self.id, self.name = side, one.id, one.name
        self.spelled = " ".join(one.name.casefold().split())
        self.folded = fold_name(one.name)
        self.joined = joined_name(self.folded)
        words = self.folded.split()
        self.bag = " ".join(sorted(word for word in words if word not in SMALL_WORDS) or words)
        self.numbers = frozenset(word for word in words if any(map(str.isdigit, word)))
        self.remarks = remarks(one.name) if any(sign in one.name for sign in "([{") else frozenset()
        spelled = fold_text(one.name).split()
        self.forms = frozenset(
            _FORM_WORDS.get(word, word)
            for word in spelled
            if word not in words and word not in ("the", "and")
        ) - {word for remark in self.remarks for word in remark.split()}
        short = joined_name(fold_name(one.short_name)) if one.short_name.strip() else ""
        self.aliases = short if len(short) >= _LEAST_ALIAS and short != self.joined else ""
        self.external = one.external_id.strip()
        telling = (website_domain(site) for site in one.websites)
        self.sites = _registrable(telling, own_domains)
        self.mails = _registrable(side.email_domains, own_domains) - self.sites
        digits = phone_digits(one.phone).lstrip("0") if one.phone else ""
        self.phone = digits if len(digits) >= _LEAST_PHONE else ""
        street, area = fold_text(one.address_1), fold_text(one.postal_code) or fold_text(one.city)
        self.place = f"{street}|{area}" if street and area else ""
        self.cities = fold_text(one.city)
        self.country = fold_text(one.country)


def _registrable(domains: Iterable[str], own: Collection[str]) -> frozenset[str]:
    return frozenset(
        registrable_domain(domain)
        for domain in domains
        if domain and domain not in own and not is_public_domain(domain) and not is_routing_domain(domain)
    )


class _Book:
    """All organizations by what two of them may have in common."""

    def __init__(self, views: Sequence[_View]) -> None:
        self._views = views
        self._holders: Counter[str] = Counter()
        for view in views:
            self._holders.update({f"@{domain}" for domain in view.sites | view.mails})
            self._holders.update(
                key for key in (f"p{view.phone[-8:]}", f"a{view.place}", f"n{view.joined}") if len(key) > 1
            )

    def near(self) -> Iterator[tuple[_View, _View]]:
        """Pairs that have something in common, each once, the smaller id first."""
        sure: dict[str, list[int]] = defaultdict(list)
        slips: dict[str, list[int]] = defaultdict(list)
        for place, view in enumerate(self._views):
            for key in dict.fromkeys(self._keys(view)):
                sure[key].append(place)
            if len(view.joined) >= _LEAST_TYPO:
                slips[f"<{view.joined[:_EDGE]}"].append(place)
                slips[f">{view.joined[-_EDGE:]}"].append(place)
        seen: set[tuple[int, int]] = set()
        for places in sure.values():
            if len(places) > 1:
                seen.update(combinations(places[:_WIDEST], 2))
        for places in slips.values():
            if 1 < len(places) <= _WIDEST_TYPO:
                seen.update(pair for pair in combinations(places, 2) if self._slip(*pair))
        for one, other in sorted(seen):
            yield self._views[one], self._views[other]

    def _slip(self, one: int, other: int) -> bool:
        return _is_slip(self._views[one].joined, self._views[other].joined)

    def _keys(self, view: _View) -> Iterator[str]:
        yield f"n{view.joined}"
        yield f"b{view.bag}"
        if view.aliases:
            yield f"n{view.aliases}"
        if view.external:
            yield f"#{view.external}"
        if view.phone:
            yield f"p{view.phone[-8:]}"
        if view.place:
            yield f"a{view.place}"
        for domain in view.sites | view.mails:
            yield f"@{domain}"

    def judge(self, one: _View, other: _View) -> list[EvidencePart]:
        """All evidence about two."""
        parts: list[EvidencePart] = []
        if one.external and one.external == other.external:
            parts.append(
                _part(phrase("external id"), _SAME_ID, phrase(f"Both have the external id {one.external}."))
            )
        name = _name(one, other)
        if name is not None:
            parts.append(name)
        strong = name is not None and name.points >= _STRONG
        self._add_domain(parts, one, other, strong=strong)
        self._add_place(parts, one, other, strong=strong)
        if parts:
            self._add_contrary(parts, one, other, named=name is not None)
        return parts

    def _few(self, key: str) -> bool:
        return self._holders[key] <= _MOST_HOLDERS

    def _add_domain(self, parts: list[EvidencePart], one: _View, other: _View, *, strong: bool) -> None:
        sites = sorted(each for each in one.sites & other.sites if self._few(f"@{each}"))
        both = (one.sites | one.mails) & (other.sites | other.mails)
        mails = sorted(each for each in both if self._few(f"@{each}"))
        if sites:
            alone = _WEBSITE if self._holders[f"@{sites[0]}"] == 2 else _WEBSITE_OF_THREE
            text = phrase(f"Both have the website {sites[0]}.")
            parts.append(_part("website", _BESIDE if strong else alone, text))
        elif mails:
            text = phrase(f"Both use the domain {mails[0]}, in addresses of contacts.")
            parts.append(_part(phrase("mail domain"), _BESIDE if strong else _MAIL, text))

    def _add_place(self, parts: list[EvidencePart], one: _View, other: _View, *, strong: bool) -> None:
        mine, theirs = one.phone, other.phone
        if (
            mine
            and theirs
            and (mine.endswith(theirs) or theirs.endswith(mine))
            and self._few(f"p{mine[-8:]}")
        ):
            fuller = one if len(mine) >= len(theirs) else other
            text = phrase(f"Both have the phone number {fuller.side.organization.phone.strip()}.")
            parts.append(_part("phone", _BESIDE if strong else _PHONE, text))
        if one.place and one.place == other.place and self._few(f"a{one.place}"):
            text = phrase(f"Both have the address {one.side.organization.address_1}.")
            parts.append(_part("address", _BESIDE if strong else _PLACE, text))

    def _add_contrary(self, parts: list[EvidencePart], one: _View, other: _View, *, named: bool) -> None:
        if named and one.numbers != other.numbers:
            numbers = " ".join(sorted(one.numbers ^ other.numbers))
            parts.append(_part("numbers", _NUMBERS, phrase(f"Their names differ by a number: {numbers}.")))
        if one.remarks and other.remarks and one.remarks != other.remarks:
            text = phrase(f"Their names say {_joined(one.remarks)} and {_joined(other.remarks)}.")
            parts.append(_part("remarks", _REMARKS, text))
        if one.forms and other.forms and one.forms.isdisjoint(other.forms):
            text = phrase(f"Their legal forms differ: {_joined(one.forms)} and {_joined(other.forms)}.")
            parts.append(_part(phrase("legal forms"), _FORMS, text))
        if one.sites and other.sites and one.sites.isdisjoint(other.sites):
            text = phrase(f"Their websites differ: {min(one.sites)} and {min(other.sites)}.")
            parts.append(_part("websites", _WEBSITES, text))
        if one.cities and other.cities and one.cities != other.cities:
            text = phrase(f"They are in {one.side.organization.city} and {other.side.organization.city}.")
            parts.append(_part("cities", _CITIES, text))
        elif one.country and other.country and one.country != other.country:
            text = phrase(
                f"They are in {one.side.organization.country} and {other.side.organization.country}."
            )
            parts.append(_part("countries", _COUNTRIES, text))
        if one.side.tenants and other.side.tenants:
            text = phrase(f"Each is matched to a tenant: {one.side.tenants[0]} and {other.side.tenants[0]}.")
            parts.append(_part("tenants", _TENANTS, text))
        namesakes = self._holders[f"n{one.joined}"]
        if one.joined == other.joined and namesakes > _MANY_NAMESAKES:
            parts.append(_part("namesakes", _NAMESAKES, phrase(f"{namesakes} organizations have this name.")))


def _part(name: str, points: float, text: str) -> EvidencePart:
    return EvidencePart(name=name, points=points, text=text)


def _joined(words: Collection[str]) -> str:
    return " ".join(sorted(words))


def _name(one: _View, other: _View) -> EvidencePart | None:
    """How the names resemble each other; None where they do not."""
    if one.spelled == other.spelled:
        return _part("name", _SAME, phrase("The names are equal."))
    if one.folded == other.folded:
        return _part("name", _FOLDED, phrase("The names are equal but for legal form, accents or remarks."))
    if one.joined == other.joined:
        return _part("name", _JOINED, phrase("The names are equal but for blanks."))
    if one.bag == other.bag:
        return _part("name", _ORDER, phrase("The names have the same words."))
    for mine, theirs in ((one, other), (other, one)):
        if mine.aliases and mine.aliases in (theirs.joined, theirs.aliases):
            text = phrase(f"{mine.side.organization.short_name} is the short name of {mine.name}.")
            return _part(phrase("short name"), _SHORT_NAME, text)
    if _is_slip(one.joined, other.joined):
        return _part("spelling", _TYPO, phrase("The names differ by a letter or two."))
    shorter, longer = sorted((one.folded, other.folded), key=len)
    if len(shorter) >= _LEAST_ALIAS and longer.startswith(f"{shorter} "):
        return _part("beginning", _BEGINS, phrase("One name is the beginning of the other."))
    return None


def _is_slip(one: str, other: str) -> bool:
    """Whether two names differ by a slip: one letter, or two in long ones."""
    length = min(len(one), len(other))
    if length < _LEAST_TYPO or one == other:
        return False
    allowed = 1 if length < _LONG else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed
