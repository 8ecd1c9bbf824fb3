"""How well a user and a contact fit: named parts, a score of 0 to 100, and what speaks against.

The same judgement serves the plan (which may link) and the review (which shows why).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from o365desk.domain.account_kinds import is_role_address
from o365desk.domain.linking import ContactSuggestion
from o365desk.domain.matching import EvidencePart
from o365desk.domain.names import address_domain, fold_address, fold_text, phone_digits
from o365desk.domain.organization import Contact
from o365desk.domain.person_names import POINTS, Kind, PersonName, compare_names, families, loosen, parse_name
from o365desk.domain.phrases import phrase
from o365desk.domain.user import User
from o365desk.domain.values import Value

LEAST_SCORE = 50.0
"""Pairs below are not shown."""
MARGIN = 12.0
"""How far ahead a pair must be, on both sides, to link by name without asking."""
_LEAST_DIGITS = 8
_ADDRESS_POINTS, _ALIAS_POINTS, _ALIKE_POINTS, _UNLIKE_POINTS = 95.0, 92.0, 5.0, -38.0
_PHONE_POINTS, _TITLE_POINTS, _MAILBOX_POINTS = 10.0, 4.0, 10.0
_GIVEN_PHONE_POINTS, _GIVEN_TITLE_POINTS = 32.0, 24.0
_MAILBOX_ALONE_POINTS = 55.0
_KNOWN_DOMAIN_POINTS = 10.0
_OTHER_ADDRESS_POINTS, _OTHER_PHONE_POINTS = -25.0, -8.0
_STRANGE_POINTS = -10.0
_WORD = re.compile("[a-z]+")
_LEAST_WORD, _PAIR = 2, 2
_OTHER_PHONE = phrase("Their phone numbers differ")
_PLAIN = str.maketrans("", "", "+ -/.()")
_SURE = frozenset({Kind.EQUAL, Kind.SPELLED})
_CLOSE = frozenset({Kind.NICKNAME, Kind.MIDDLE, Kind.LOOSE, Kind.PARTICLES})


class PersonFacts(Value, frozen=True, kw_only=True):
    """What either side brings to a comparison, folded once."""

    name: PersonName
    other_name: PersonName | None = None
    """Of a user: its display name, where that says another name than first and last name do."""
    addresses: frozenset[str] = frozenset()
    main_addresses: frozenset[str] = frozenset()
    """Of a user: mail and user principal name; of a contact: all."""
    phones: tuple[str, ...] = ()
    """Digits without leading zeros, at least 8."""
    titles: frozenset[str] = frozenset()

    @property
    def mailboxes(self) -> frozenset[str]:
        """The parts before the @ that may name a person."""
        return frozenset(
            address.partition("@")[0]
            for address in self.addresses
            if "@" in address and not is_role_address(address) and len(address.partition("@")[0]) > 3
        )


def user_facts(user: User) -> PersonFacts:
    """What a user brings."""
    given, surname = user.given_name, user.surname
    if given.strip() or surname.strip():
        name = parse_name(given, surname)
        shown = user.display_name
        plain = shown == f"{given} {surname}" or not shown.strip()
        other = None if plain else parse_name(shown, "")
        if other is not None and (not other.whole or other.plain == name.plain):
            other = None
    else:
        name, other = parse_name(user.display_name, ""), None
    titles = (fold_text(user.job_title), fold_text(user.department))
    return PersonFacts(
        name=name,
        other_name=other,
        addresses=frozenset(map(fold_address, user.addresses)),
        main_addresses=frozenset(
            fold_address(each) for each in (user.mail, user.user_principal_name) if "@" in each
        ),
        phones=_phones((user.business_phone, user.mobile_phone)),
        titles=frozenset(title for title in titles if title),
    )


def contact_facts(contact: Contact) -> PersonFacts:
    """What a contact brings."""
    addresses = frozenset(fold_address(email.value) for email in contact.emails)
    title = fold_text(contact.title) if contact.title else ""
    return PersonFacts(
        name=parse_name(contact.first_name, contact.last_name),
        addresses=addresses,
        main_addresses=addresses,
        phones=_phones(phone.value for phone in contact.phones),
        titles=frozenset({title}) if title else frozenset(),
    )


def _phones(texts: Iterable[str]) -> tuple[str, ...]:
    digits = [_digits(text).lstrip("0") for text in texts if text]
    return tuple(dict.fromkeys(each for each in digits if len(each) >= _LEAST_DIGITS))


def _digits(text: str) -> str:
    """As ``phone_digits``, quicker for numbers that are written plainly."""
    bare = text.translate(_PLAIN)
    return bare if bare.isascii() and bare.isdigit() and "(0)" not in text else phone_digits(text)


def judge(
    user: PersonFacts,
    contact: PersonFacts,
    contact_id: int,
    tenant_domains: frozenset[str],
    kind: Kind | None = None,
    known_domains: frozenset[str] = frozenset(),
) -> ContactSuggestion:
    """How well a user and a contact fit.

    Args:
        user: Of ``user_facts``.
        contact: Of ``contact_facts``.
        contact_id: The contact.
        tenant_domains: The tenant's verified domains, lower case.
        kind: What ``name_kind`` says of the two, if that is known already.
        known_domains: Domains of which a technician taught that they are the organization's.

    Returns:
        Score and parts; ``against`` is the first thing that forbids a link without asking, ``sure`` whether
        the kinds of evidence may link at all.
    """
    kind = kind or name_kind(user, contact)
    shared = user.addresses & contact.addresses
    parts = [_address_part(user, shared)] if shared else []
    against = ""
    if shared:
        against = _add_name_beside_address(parts, kind, user, contact, shared)
    elif kind is not Kind.UNLIKE:
        parts.append(EvidencePart(name="name", points=float(POINTS[kind]), text=kind.value))
    phone = _same_phone(user.phones, contact.phones)
    _add_company(parts, kind if not shared else Kind.EQUAL, user, contact, phone)
    if not shared:
        against = _add_contrary(parts, user, contact, phone, tenant_domains)
        _add_mailbox(parts, kind, user, contact, known_domains)
    score = min(100.0, max(0.0, sum(part.points for part in parts)))
    sure = bool(shared) or kind in _SURE or (kind in _CLOSE and bool(phone))
    return ContactSuggestion(
        contact_id=contact_id,
        score=score,
        parts=tuple(parts),
        against=against,
        other_phone=against.startswith(_OTHER_PHONE),
        sure=sure,
        phone=phone,
        by_phone=sure and not shared and kind not in _SURE,
    )


def name_kind(user: PersonFacts, contact: PersonFacts) -> Kind:
    """How a contact's name resembles a user's first and last name, or its display name."""
    kind = compare_names(user.name, contact.name)
    if user.other_name is not None and kind is not Kind.EQUAL:
        kind = max(kind, compare_names(user.other_name, contact.name), key=POINTS.__getitem__)
    return kind


def _address_part(user: PersonFacts, shared: frozenset[str]) -> EvidencePart:
    main = sorted(shared & user.main_addresses)
    if main:
        text = phrase(f"{main[0]} is an e-mail address of the contact.")
        return EvidencePart(name="address", points=_ADDRESS_POINTS, text=text)
    text = phrase(f"The alias {min(shared)} is an e-mail address of the contact.")
    return EvidencePart(name="alias", points=_ALIAS_POINTS, text=text)


def _add_name_beside_address(
    parts: list[EvidencePart], kind: Kind, user: PersonFacts, contact: PersonFacts, shared: frozenset[str]
) -> str:
    """The names of two that share an address; returns why it may be handed on, or an empty string."""
    if POINTS[kind] > POINTS[Kind.GIVEN]:
        parts.append(EvidencePart(name="name", points=_ALIKE_POINTS, text=kind.value))
        return ""
    if not (user.name.whole and contact.name.whole) or kind is Kind.GIVEN:
        return ""
    if not set(user.name.loose_surname).isdisjoint(contact.name.loose_surname):
        return ""
    if any(len("".join(one.name.loose_surname)) < 2 for one in (user, contact)):
        return ""
    personal = any(address in user.main_addresses and not is_role_address(address) for address in shared)
    if personal:
        return ""
    text = phrase(
        f"{min(shared)} may have been handed on: {Kind.UNLIKE.value[0].lower()}{Kind.UNLIKE.value[1:]}"
    )
    parts.append(EvidencePart(name=phrase("other name"), points=_UNLIKE_POINTS, text=text))
    return text


def _add_company(
    parts: list[EvidencePart], kind: Kind, user: PersonFacts, contact: PersonFacts, phone: str
) -> None:
    """The same phone and the same title."""
    if kind is Kind.UNLIKE:
        return
    lone = kind is Kind.GIVEN
    if phone:
        points = _GIVEN_PHONE_POINTS if lone else _PHONE_POINTS
        parts.append(
            EvidencePart(name="phone", points=points, text=phrase(f"Both have the phone number {phone}."))
        )
    title = min(user.titles & contact.titles, default="")
    if title:
        points = _GIVEN_TITLE_POINTS if lone else _TITLE_POINTS
        parts.append(EvidencePart(name="title", points=points, text=phrase(f"Both are called {title}.")))


def _add_contrary(
    parts: list[EvidencePart],
    user: PersonFacts,
    contact: PersonFacts,
    phone: str,
    tenant_domains: frozenset[str],
) -> str:
    """What speaks against two that share no address; returns the first of it."""
    against = ""
    other = sorted(each for each in contact.addresses if address_domain(each) in tenant_domains)
    if other:
        against = phrase(f"The contact has another address of this tenant: {other[0]}.")
        parts.append(EvidencePart(name=phrase("other address"), points=_OTHER_ADDRESS_POINTS, text=against))
    strange = next(filter(None, (_strange_word(each, contact.name) for each in contact.addresses)), "")
    if strange and not against:
        against = phrase(f"An address of the contact names somebody else: {strange}.")
        parts.append(EvidencePart(name=phrase("strange address"), points=_STRANGE_POINTS, text=against))
    if user.phones and contact.phones and not phone:
        text = f"{_OTHER_PHONE}: {user.phones[0]} and {contact.phones[0]}."
        parts.append(EvidencePart(name=phrase("other phone"), points=_OTHER_PHONE_POINTS, text=text))
        against = against or text
    return against


def _strange_word(address: str, name: PersonName) -> str:
    """The address if it names this person in part and somebody else in part (``ann.ray@`` of Ann Lee)."""
    words = [loosen(word) for word in _WORD.findall(address.partition("@")[0]) if len(word) > _LEAST_WORD]
    if len(words) < _PAIR or not name.whole:
        return ""
    letters = loosen(name.joined)
    mine = {family for word in name.loose_given for family in families(word)}
    known = [word in letters or not mine.isdisjoint(families(word)) for word in words]
    return address if any(known) and not all(known) else ""


def _add_mailbox(
    parts: list[EvidencePart],
    kind: Kind,
    user: PersonFacts,
    contact: PersonFacts,
    known_domains: frozenset[str],
) -> None:
    """The same name before the @, at another domain: more so if that is known to be the organization's."""
    if not contact.addresses:
        return
    same = user.mailboxes & contact.mailboxes
    if not same:
        return
    nameless = not contact.name.whole
    if kind is Kind.UNLIKE and not nameless:
        return
    points = _MAILBOX_ALONE_POINTS if nameless else _MAILBOX_POINTS
    mailbox, domain = min(same), ""
    if known_domains:
        theirs = sorted(each.partition("@") for each in contact.addresses)
        known = ((box, at) for box, _, at in theirs if box in same and at in known_domains)
        mailbox, domain = next(known, (mailbox, ""))
    if domain:
        text = phrase(f"Both have an address {mailbox}@; {domain} is the organization's, as was taught.")
        points += _KNOWN_DOMAIN_POINTS
    else:
        text = phrase(f"Both have an address {mailbox}@, at different domains.")
    parts.append(EvidencePart(name="mailbox", points=points, text=text))


def _same_phone(mine: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """A number that both have, with or without its country code; the longer form."""
    for one in mine:
        for other in theirs:
            if one.endswith(other) or other.endswith(one):
                return max(one, other, key=len)
    return ""


def ranked(candidates: Iterable[ContactSuggestion]) -> list[ContactSuggestion]:
    """The best first; of equal ones the older contact."""
    return sorted(candidates, key=lambda one: (-one.score, one.contact_id))
