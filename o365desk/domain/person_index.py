"""Which contacts are worth comparing with a user: keys that both must share, so that no loop is quadratic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from o365desk.domain.names import fold_address
from o365desk.domain.person_matching import PersonFacts
from o365desk.domain.person_names import PersonName, families, loosen
from o365desk.domain.user import UserRecord

_MOST_WORDS = 5
_MOST_GIVEN = 3
_SHORT = 3
"""First names below may be initials; a slip is looked for behind so many letters."""
_WIDEST = 40
"""A key that more contacts share tells nothing; very common ones are left to the surer keys."""
_WIDEST_SURE = 12
"""So many of one and the same name are looked at: they are a conflict anyway."""
_WIDEST_TITLE = 2


class Crowd:
    """The present users of a tenant, to tell whose name, phone and addresses are unique."""

    def __init__(self) -> None:
        self.named: Counter[str] = Counter()
        """Folded name -> persons in scope that bear it."""
        self._phones: Counter[str] = Counter()
        self._at: dict[str, set[int]] = defaultdict(set)

    def add(self, record: UserRecord, facts: PersonFacts | None) -> None:
        """Count a user; with its facts if it is a person in scope, else its addresses only."""
        for address in record.user.addresses:
            self._at[fold_address(address)].add(record.id)
        if facts is not None:
            names = (facts.name, facts.other_name)
            self.named.update({name.plain for name in names if name is not None and name.whole})
            self._phones.update({_tail(phone) for phone in facts.phones})

    def phoned(self, phone: str) -> int:
        """How many persons in scope have that number."""
        return self._phones[_tail(phone)]

    def has_another(self, user_id: int, addresses: Iterable[str]) -> bool:
        """Whether one of the addresses is that of another user, in scope or not."""
        return any(self._at.get(address, set()) - {user_id} for address in addresses)


class ContactIndex:
    """Contacts by what a user must have in common with them.

    Args:
        facts: Contact id -> what it brings, in order of the ids.
    """

    def __init__(self, facts: Mapping[int, PersonFacts]) -> None:
        self._facts = facts
        self._places: dict[str, list[int]] = defaultdict(list)
        self._phones: Counter[str] = Counter()
        self.plain: Counter[str] = Counter()
        """Folded name -> contacts that bear it."""
        for number, one in facts.items():
            self._phones.update({_tail(phone) for phone in one.phones})
            if one.name.whole:
                self.plain[one.name.plain] += 1
            for key in dict.fromkeys(_contact_keys(one)):
                self._places[key].append(number)

    def near(self, user: PersonFacts) -> list[int]:
        """Ids of contacts that may be the user, in order; addresses are not looked at here."""
        found: set[int] = set()
        for key in _user_keys(user):
            place = self._places.get(key)
            if place is None:
                continue
            sure, title = key[0] == "=", key[0] == "t"
            if sure:
                found.update(place[:_WIDEST_SURE])
            elif len(place) <= (_WIDEST_TITLE if title else _WIDEST):
                found.update(place)
        return sorted(found)

    def phoned(self, phone: str) -> int:
        """How many contacts have that number."""
        return self._phones[_tail(phone)]

    def named(self, user: PersonFacts) -> list[int]:
        """Ids of contacts of the very name; for accounts that no likeness may link."""
        found = self._places.get(_letters(user.name)[0], ()) if user.name.whole else ()
        return [one for one in found[:_WIDEST_SURE] if self._facts[one].name.plain == user.name.plain]


def _tail(phone: str) -> str:
    return phone[-8:]


def _letters(name: PersonName) -> tuple[str, str]:
    """Keys of the whole name, whatever the order of its words or the blanks between them.

    One with the small words of the last name, one without.
    """
    bare = "".join(name.loose_given + name.loose_surname)
    return "=" + "".join(sorted(loosen(name.joined))), "=" + "".join(sorted(bare))


def _contact_keys(one: PersonFacts) -> Iterator[str]:
    """Every key under which a contact is found, its words in any order."""
    name = one.name
    words = (name.loose_given + name.loose_surname + name.loose_maiden)[:_MOST_WORDS]
    if name.whole:
        yield from _letters(name)
    for last in words:
        for first in words:
            if first is not last:
                yield from _pair_keys(last, first)
    if len(name.loose_surname) > 1 and name.loose_given:
        yield from _pair_keys("".join(name.loose_surname), name.loose_given[0])
    yield from _company_keys(one)


def _pair_keys(last: str, first: str) -> Iterator[str]:
    """A contact's last name with what its first name may be called by."""
    yield f"g{last} {first}"
    yield f"s{last} {first[0]}"
    if len(first) < _SHORT:
        yield f"i{last} {first[0]}"
    if len(first) > _SHORT:
        yield f"y{last} {first[:_SHORT]}"
    for family in families(first):
        yield f"n{last} {family}"


def _user_keys(user: PersonFacts) -> Iterator[str]:
    """Every key under which a user's contacts may be."""
    for name in (user.name, user.other_name):
        if name is None or not name.whole:
            continue
        yield from _letters(name)
        given, surname = name.loose_given, name.loose_surname
        joined = ("".join(surname),) if len(surname) > 1 else ()
        for last in (*surname, *name.loose_maiden, *joined):
            for first in given[:_MOST_GIVEN]:
                yield f"g{last} {first}"
                yield f"i{last} {first[0]}"
                if len(first) < _SHORT:
                    yield f"s{last} {first[0]}"
                if len(first) > _SHORT:
                    yield f"y{last} {first[:_SHORT]}"
                for family in families(first):
                    yield f"n{last} {family}"
        if len(surname[0]) > _SHORT:
            yield f"y{given[0]} {surname[0][:_SHORT]}"
        if len(given) > 1:
            for family in families("".join(given)):
                yield f"n{surname[0]} {family}"
    yield from _company_keys(user)


def _company_keys(one: PersonFacts) -> Iterator[str]:
    for phone in one.phones:
        yield f"p{_tail(phone)}"
    for mailbox in one.mailboxes:
        yield f"m{mailbox}"
    if one.name.loose_given:
        for title in one.titles:
            yield f"t{one.name.loose_given[0]} {title}"
