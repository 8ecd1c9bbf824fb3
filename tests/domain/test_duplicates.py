"""What is likely the same person or the same customer, and what is not."""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.duplicate_contacts import contact_pairs
from o365desk.domain.duplicate_organizations import DocumentedSide, organization_pairs
from o365desk.domain.duplicates import DuplicateKind, DuplicatePair, grouped
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Organization


def _contact(number: int, name: str, emails: str = "", phone: str = "", **fields: str) -> Contact:
    first, _, last = name.partition(" ")
    return Contact(
        id=number,
        organization_id=1,
        first_name=first,
        last_name=last,
        emails=tuple(ContactEmail(value=each) for each in emails.split()),
        phones=(ContactPhone(value=phone),) if phone else (),
        **fields,
    )


def _pairs(*contacts: Contact, users: dict[int, str] | None = None) -> dict[tuple[int, int], float]:
    return {pair.ids: pair.score for pair in contact_pairs(contacts, users or {})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ann Lee",), ("Ann Lee",)),
        (("Ann Lee",), ("Lee Ann",)),
        (("José Núñez",), ("Jose Nunez",)),
        (("Jörg Müller",), ("Joerg Mueller",)),
        (("Robert Miller",), ("Bob Miller",)),
        (("Ann Katherine Lee",), ("Ann Lee",)),
        (("Jean-Pierre Martin",), ("Jean Pierre Martin",)),
        (("Katherine Robertson",), ("Katherine Robertsson",)),
        (("Ann Smith-Jones",), ("Ann Jones",)),
        (("A. Lee", "", "+44 20 7946 0001"), ("Ann Lee", "", "020 7946 0001")),
        (("Ann Lee", "ann@x.example"), ("Zoë Zappa", "ANN+shop@x.example")),
        (("Ann Lee", "ann@x.example"), (" ", "ann@x.example")),
        (("Ann Lee",), (" ", "ann.lee@x.example")),
        (("Ann Lee", "", "+44 20 7946 0001"), ("Ann Smith", "", "+44 20 7946 0001")),
    ],
)
def test_one_person_twice(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    bystander = _contact(3, "Gus Poe", "gus@x.example", "+44 20 7946 0777")
    assert set(_pairs(_contact(1, *one), _contact(2, *other), bystander)) == {(1, 2)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ann Lee",), ("Bo Lee",)),
        (("Ann Lee",), ("Ann Poe",)),
        (("Martin Weber",), ("Martina Weber",)),
        (("A Lee",), ("Ann Poe",)),
        (("Ann Lee", "info@x.example"), ("Bo Ek", "info@x.example")),
        (("Ann Lee Jr",), ("Ann Lee Sr",)),
        (("Ann Lee", "ann.lee@x.example"), ("A Lee", "alfred.lee@x.example")),
    ],
)
def test_two_persons(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert _pairs(_contact(1, *one), _contact(2, *other)) == {}


def test_evidence_adds_up_and_speaks() -> None:
    contacts = [
        _contact(1, "Ann Lee", "ann.lee@x.example", "+44 20 7946 0001", title="Buyer"),
        _contact(2, "Anne Lee", "ann.lee@old.example", "020 7946 0001", title="buyer"),
    ]
    (pair,) = contact_pairs(contacts, {})
    assert [part.name for part in pair.parts] == ["name", "phone", "title", "mailbox"]
    assert pair.score == 100
    (weaker,) = contact_pairs(contacts, {1: "a@x.example", 2: "b@x.example"})
    assert weaker.score < pair.score
    assert weaker.speaks_against == ("Each is linked to a user of its own: a@x.example and b@x.example.",)


def test_a_number_is_named_as_it_is_documented() -> None:
    one, two = _contact(1, "Ann Lee", phone="+44 20 7946 0001"), _contact(2, "A. Lee", phone="020 7946 0001")
    three = _contact(3, "Ann Lee", phone="020 7946-9999")
    texts = {
        pair.ids: (pair.speaks_for, pair.speaks_against) for pair in contact_pairs([one, two, three], {})
    }
    assert "Both have the phone number +44 20 7946 0001." in texts[1, 2][0]
    assert "Their phone numbers differ: +44 20 7946 0001 and 020 7946-9999." in texts[1, 3][1]
    sides = [
        DocumentedSide(organization=Organization(id=number, name=name, phone=phone))
        for number, name, phone in (
            (1, "Contoso", "020 7946 0001"),
            (2, "Contoso Ltd", "+44 (0)20 7946 0001"),
        )
    ]
    (pair,) = organization_pairs(sides)
    assert "Both have the phone number +44 (0)20 7946 0001." in pair.speaks_for


def test_numbered_addresses_are_two_persons_of_one_name() -> None:
    same = _pairs(_contact(1, "Ann Lee", "ann.lee@x.example"), _contact(2, "Ann Lee", "ann.lee2@x.example"))
    other = _pairs(_contact(1, "Ann Lee", "ann.lee@x.example"), _contact(2, "Ann Lee", "alee@x.example"))
    assert same[1, 2] < other[1, 2] < 90


def test_a_switchboard_is_no_evidence() -> None:
    crowd = [
        _contact(number, f"{name} Poe", "", "+44 20 7946 0001") for number, name in enumerate("ABCDE", 3)
    ]
    two = [_contact(number, "Ann Lee", "", "+44 20 7946 0001") for number in (1, 2)]
    (pair,) = [one for one in contact_pairs([*crowd, *two], {}) if one.ids == (1, 2)]
    assert [part.name for part in pair.parts] == ["name"]


def test_an_initial_that_fits_two_is_weaker() -> None:
    assert _pairs(_contact(1, "A Lee"), _contact(2, "Ann Lee")) == {(1, 2): 66}
    assert _pairs(_contact(1, "A Lee"), _contact(2, "Ann Lee"), _contact(3, "Abel Lee")) == {}


def test_the_same_external_id_is_the_same() -> None:
    pairs = _pairs(_contact(1, "Ann Lee", external_id="7"), _contact(2, "Bo Ek", external_id="7"))
    assert pairs[1, 2] > 90


def _organization(number: int, name: str, website: str = "", **fields: str) -> DocumentedSide:
    sites = (website,) if website else ()
    return DocumentedSide(organization=Organization(id=number, name=name, websites=sites, **fields))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Contoso",), ("CONTOSO",)),
        (("Contoso Ltd",), ("Contoso Limited",)),
        (("The Contoso Group & Sons Ltd",), ("Contoso Group and Sons",)),
        (("ExxonMobil",), ("Exxon Mobil Inc.",)),
        (("Müller GmbH",), ("Muller",)),
        (("Bank of Ulm",), ("Ulm Bank",)),
        (("Contoso Engineering",), ("Contosso Engineering",)),
        (("Contoso", "contoso.example"), ("Adatum", "https://www.contoso.example/")),
        (("Contoso", "contoso.example"), ("Contoso Engineering Services", "contoso.example")),
    ],
)
def test_one_customer_twice(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    found = organization_pairs(
        [_organization(1, *one), _organization(2, *other), _organization(3, "Fabrikam")]
    )
    assert [pair.ids for pair in found] == [(1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("School 12",), ("School 14",)),
        (("Contoso",), ("Contoso Engineering Services",)),
        (("Bank of Canada",), ("Royal Bank of Canada",)),
        (("Contoso", "contoso.onmicrosoft.com"), ("Fabrikam", "fabrikam.onmicrosoft.com")),
        (("Contoso", "gmail.com"), ("Fabrikam", "gmail.com")),
    ],
)
def test_two_customers(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert organization_pairs([_organization(1, *one), _organization(2, *other)]) == []


def test_what_speaks_against_organizations() -> None:
    one = _organization(1, "Contoso GmbH", "contoso.example", city="Ulm")
    other = _organization(2, "Contoso AG", "contoso-ag.example", city="Bonn")
    plain = organization_pairs([_organization(1, "Contoso GmbH"), _organization(2, "Contoso")])[0].score
    found = organization_pairs([one, other])
    assert plain == 88
    assert found == []
    (pair,) = organization_pairs(
        [
            _organization(1, "Contoso GmbH", phone="+49 731 123456"),
            _organization(2, "Contoso AG", phone="0731 123456"),
        ]
    )
    assert pair.speaks_against == ("Their legal forms differ: gmbh and ag.",)


def test_our_own_domain_tells_nothing() -> None:
    sides = [_organization(number, name, "msp.example") for number, name in ((1, "Contoso"), (2, "Fabrikam"))]
    assert organization_pairs(sides) != []
    assert organization_pairs(sides, own_domains={"msp.example"}) == []
    assert organization_pairs(sides, cancelled=lambda: True) == []


@given(st.sets(st.tuples(st.integers(1, 8), st.integers(9, 16)), max_size=20), st.integers(0, 9))
def test_groups_are_cliques_and_lose_no_pair(ids: set[tuple[int, int]], extra: int) -> None:
    pairs = [DuplicatePair(first=a, second=b, score=60.0 + (a * b) % 40) for a, b in ids]
    pairs += [DuplicatePair(first=1, second=2 + one, score=99) for one in range(extra % 7)]
    groups = grouped(DuplicateKind.CONTACTS, pairs)
    told = [pair.ids for group in groups for pair in group.pairs]
    assert set(told) == {pair.ids for pair in pairs}
    known = {pair.ids for pair in pairs}
    for group in groups:
        assert all((a, b) in known for a in group.ids for b in group.ids if a < b)
    assert len({group.ids for group in groups}) == len(groups)


def test_no_loop_is_quadratic() -> None:
    """5,000 of one organization, and 2,000 organizations: a loop over all pairs would take minutes."""
    random = Random(1)
    letters = "abcdefghijklmnopqrst"

    def word(size: int) -> str:
        return "".join(random.choice(letters) for _ in range(size)).capitalize()

    people = [
        _contact(n, f"{word(5)} {word(7)}", f"u{n}@x.example", "+44 20 7946 0001") for n in range(1, 5001)
    ]
    companies = [_organization(n, f"{word(9)} {word(6)}", f"c{n}.example") for n in range(1, 2001)]
    start = time.perf_counter()
    contact_pairs(people, {})
    organization_pairs(companies)
    assert time.perf_counter() - start < 20
