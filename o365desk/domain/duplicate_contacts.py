"""Contacts of one organization that are likely the same person: evidence for and against, with a score."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from o365desk.domain.account_kinds import is_role_address
from o365desk.domain.duplicates import LEAST_SCORE, DuplicatePair, judged
from o365desk.domain.matching import EvidencePart
from o365desk.domain.names import phone_digits
from o365desk.domain.organization import Contact
from o365desk.domain.person_index import ContactIndex
from o365desk.domain.person_matching import PersonFacts, contact_facts, name_kind
from o365desk.domain.person_names import POINTS, Kind, parse_name
from o365desk.domain.phrases import phrase

_MOST_HOLDERS = 3
"""A number or an address that more contacts have is a switchboard or a shared mailbox."""
_WIDEST = 12
"""So many of one and the same key are compared with each other."""
_SAME_ID, _ADDRESS, _ALIKE, _SHARED_ADDRESS, _ROLE_ADDRESS = 97.0, 95.0, 5.0, 62.0, 4.0
_PHONE, _GIVEN_PHONE, _LONE_PHONE, _TITLE, _MAILBOX, _NAMED_BY_ADDRESS = 10.0, 32.0, 45.0, 4.0, 10.0, 72.0
_NUMBERED, _OTHER_ADDRESS, _OTHER_PHONE, _TWO_USERS, _TWO_WAYS = -30.0, -10.0, -6.0, -30.0, -10.0
_AMBIGUOUS = frozenset({Kind.INITIAL, Kind.SECOND, Kind.NICKNAME, Kind.GIVEN})
_SIGNS = re.compile(r"[._-]+")
_DIGITS = re.compile(r"\d+")


def contact_pairs(contacts: Sequence[Contact], users: Mapping[int, str]) -> list[DuplicatePair]:
    """Pairs of contacts that are likely the same person, by ids.

    Args:
        contacts: Those of one organization.
        users: Contact id -> the user name of a present user that is linked to it.

    Returns:
        Those of ``LEAST_SCORE`` and more.
    """
    if len(contacts) < 2:
        return []
    crowd = _Crowd(sorted(contacts, key=lambda contact: contact.id), users)
    kinds: dict[tuple[int, int], Kind] = {}
    found: dict[tuple[int, int], DuplicatePair] = {}
    for first, second in crowd.near():
        kind, parts = crowd.judge(first, second)
        pair = judged(first, second, parts)
        if pair.score >= LEAST_SCORE:
            found[pair.ids], kinds[pair.ids] = pair, kind
    return [pair for pair in _unambiguous(found, kinds, crowd) if pair.score >= LEAST_SCORE]


class _Crowd:
    """The contacts of an organization, folded once."""

    def __init__(self, contacts: Sequence[Contact], users: Mapping[int, str]) -> None:
        self._users = users
        self.names = {contact.id: contact.name for contact in contacts}
        self._external = {contact.id: contact.external_id.strip() for contact in contacts}
        facts = {contact.id: contact_facts(contact) for contact in contacts}
        self._phones = {contact.id: contact.phones for contact in contacts}
        phones = Counter(phone[-8:] for one in facts.values() for phone in set(one.phones))
        self._holders = Counter(address for one in facts.values() for address in one.addresses)
        self._facts = {key: _own(one, phones) for key, one in facts.items()}

    def near(self) -> Iterator[tuple[int, int]]:
        """Pairs that have something in common, each once, the smaller id first."""
        index = ContactIndex(self._facts)
        seen: set[tuple[int, int]] = set()
        for key, one in self._facts.items():
            seen.update((min(key, other), max(key, other)) for other in index.near(one) if other != key)
        places: dict[str, list[int]] = defaultdict(list)
        for key, one in self._facts.items():
            for address in one.addresses:
                places[address].append(key)
            if self._external[key]:
                places[f"#{self._external[key]}"].append(key)
        for some in places.values():
            if len(some) > 1:
                seen.update(combinations(some[:_WIDEST], 2))
        yield from sorted(seen)

    def judge(self, first: int, second: int) -> tuple[Kind, list[EvidencePart]]:
        """How the names resemble each other, and all evidence."""
        one, other = self._facts[first], self._facts[second]
        kind = name_kind(one, other)
        if other.other_name is not None:
            kind = max(kind, name_kind(other, one), key=POINTS.__getitem__)
        parts: list[EvidencePart] = []
        same_id = self._external[first]
        sure = bool(same_id) and same_id == self._external[second]
        if sure:
            parts.append(
                _part(phrase("external id"), _SAME_ID, phrase(f"Both have the external id {same_id}."))
            )
        shared = one.addresses & other.addresses
        if kind is Kind.UNLIKE and not (sure or shared) and one.name.whole and other.name.whole:
            return kind, []  # a number or a mailbox alone says nothing of two who have names
        personal = sorted(
            each for each in shared if self._holders[each] <= _MOST_HOLDERS and not is_role_address(each)
        )
        sure = _add_address(parts, kind, personal, one, other) or sure
        if not sure and kind is not Kind.UNLIKE:
            parts.append(_name_part(kind, one, other))
        if not sure and shared and not personal and POINTS[kind] > POINTS[Kind.GIVEN]:
            text = phrase(f"Both have the shared address {min(shared)}.")
            parts.append(_part(phrase("shared address"), _ROLE_ADDRESS, text))
        _add_company(parts, kind, one, other, lambda phone: self._as_written(phone, first, second), sure=sure)
        if not sure and not personal:
            _add_contrary(parts, one, other, lambda phone: self._as_written(phone, first, second))
        mine, theirs = self._users.get(first), self._users.get(second)
        if mine and theirs and mine != theirs:
            text = phrase(f"Each is linked to a user of its own: {mine} and {theirs}.")
            parts.append(_part(phrase("two users"), _TWO_USERS, text))
        return kind, parts

    def _as_written(self, digits: str, *contact_ids: int) -> str:
        """A number as one of the contacts documents it."""
        written = (phone.value.strip() for one in contact_ids for phone in self._phones[one])
        return next((text for text in written if phone_digits(text).lstrip("0") == digits), digits)


def _part(name: str, points: float, text: str) -> EvidencePart:
    return EvidencePart(name=name, points=points, text=text)


def _own(facts: PersonFacts, phones: Counter[str]) -> PersonFacts:
    """The facts without numbers that many have; a contact without a name gets that of its address."""
    own = tuple(phone for phone in facts.phones if phones[phone[-8:]] <= _MOST_HOLDERS)
    if facts.name.whole:
        return facts if len(own) == len(facts.phones) else replace(facts, phones=own)
    named = (
        parse_name(*words)
        for mailbox in sorted(facts.mailboxes)
        if len(words := [word for word in _SIGNS.split(mailbox) if word]) == 2
        and all(map(str.isalpha, words))
    )
    return replace(facts, phones=own, other_name=next(named, None))


def _name_part(kind: Kind, one: PersonFacts, other: PersonFacts) -> EvidencePart:
    points = float(POINTS[kind])
    if (one.name.whole and other.name.whole) or kind is Kind.GIVEN:
        return _part("name", points, kind.value)
    return _part("name", min(points, _NAMED_BY_ADDRESS), phrase(f"By the address of one: {kind.value}"))


def _add_address(
    parts: list[EvidencePart], kind: Kind, personal: list[str], one: PersonFacts, other: PersonFacts
) -> bool:
    """A personal address that both have; returns whether that settles it."""
    if not personal:
        return False
    text = phrase(f"Both have the e-mail address {personal[0]}.")
    alike = POINTS[kind] > POINTS[Kind.GIVEN]
    if alike or not (one.name.whole and other.name.whole):
        parts.append(_part("address", _ADDRESS, text))
        if alike:
            parts.append(_part("name", _ALIKE, kind.value))
        return True
    parts.append(_part("address", _SHARED_ADDRESS, text))
    return False


def _add_company(
    parts: list[EvidencePart],
    kind: Kind,
    one: PersonFacts,
    other: PersonFacts,
    written: Callable[[str], str],
    *,
    sure: bool,
) -> None:
    """The same phone, title and mailbox."""
    nameless = not (one.name.whole and other.name.whole)
    phone = _same_phone(one.phones, other.phones)
    alike = sure or POINTS[kind] > POINTS[Kind.GIVEN]
    if phone:
        points = _PHONE if alike else _GIVEN_PHONE if kind is Kind.GIVEN else _LONE_PHONE if nameless else 0.0
        if points:
            parts.append(_part("phone", points, phrase(f"Both have the phone number {written(phone)}.")))
    title = min(one.titles & other.titles, default="")
    if title and alike:
        parts.append(_part("title", _TITLE, phrase(f"Both are called {title}.")))
    mailbox = min(one.mailboxes & other.mailboxes, default="")
    if mailbox and not sure and not one.addresses & other.addresses and (alike or nameless):
        text = phrase(f"Both have an address {mailbox}@, at different domains.")
        parts.append(_part("mailbox", _MAILBOX, text))


def _add_contrary(
    parts: list[EvidencePart], one: PersonFacts, other: PersonFacts, written: Callable[[str], str]
) -> None:
    """What speaks against two that share no address."""
    apart = _apart_at_one_domain(one, other)
    if apart is not None:
        mine, theirs, domain = apart
        points = _NUMBERED if _numbered(mine, theirs) else _OTHER_ADDRESS
        text = phrase(f"They have different addresses at {domain}: {mine}@ and {theirs}@.")
        parts.append(_part(phrase("other address"), points, text))
    if one.phones and other.phones and not _same_phone(one.phones, other.phones):
        text = phrase(f"Their phone numbers differ: {written(one.phones[0])} and {written(other.phones[0])}.")
        parts.append(_part(phrase("other phone"), _OTHER_PHONE, text))


def _apart_at_one_domain(one: PersonFacts, other: PersonFacts) -> tuple[str, str, str] | None:
    """Two different personal mailboxes at one domain; those that differ by a number only come first."""
    mine, theirs = _personal(one), _personal(other)
    found = [
        (a, b, domain)
        for a, domain in mine
        for b, at in theirs
        if domain == at and a != b and (a, domain) not in theirs and (b, at) not in mine
    ]
    return min(found, key=lambda each: (not _numbered(each[0], each[1]), each), default=None)


def _numbered(one: str, other: str) -> bool:
    """Whether two mailboxes differ by a number only."""
    return _DIGITS.sub("", one) == _DIGITS.sub("", other)


def _personal(facts: PersonFacts) -> list[tuple[str, str]]:
    parts = (address.rpartition("@") for address in sorted(facts.addresses) if not is_role_address(address))
    return [(mailbox, domain) for mailbox, at, domain in parts if at]


def _same_phone(mine: Sequence[str], theirs: Sequence[str]) -> str:
    """A number that both have, with or without its country code; the longer form."""
    for one in mine:
        for other in theirs:
            if one.endswith(other) or other.endswith(one):
                return max(one, other, key=len)
    return ""


def _unambiguous(
    found: Mapping[tuple[int, int], DuplicatePair], kinds: Mapping[tuple[int, int], Kind], crowd: _Crowd
) -> Iterator[DuplicatePair]:
    """The pairs; a weak one is weaker where the same contact resembles somebody else as well."""
    partners: dict[int, set[int]] = defaultdict(set)
    for first, second in found:
        partners[first].add(second)
        partners[second].add(first)
    for pair in found.values():
        rival = next(
            (
                (key, other)
                for key, mate in (pair.ids, pair.ids[::-1])
                for other in sorted(partners[key] - partners[mate] - {mate})
            ),
            None,
        )
        by_name = pair.parts[0].name == "name" and all(part.name != "phone" for part in pair.parts)
        if rival is None or kinds[pair.ids] not in _AMBIGUOUS or not by_name:
            yield pair
            continue
        text = phrase(f"{crowd.names[rival[0]]} may as well be {crowd.names[rival[1]]}.")
        yield judged(*pair.ids, (*pair.parts, _part(phrase("two ways"), _TWO_WAYS, text)))
