from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.learned import (
    Fact,
    FactKind,
    LearnedFact,
    domain_of,
    fact_of,
    learnable,
    not_contact,
    not_organization,
)
from o365desk.domain.linking import LinkAction
from o365desk.domain.matching import OrganizationFacts, TenantFacts
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact, ContactEmail
from o365desk.domain.person_matching import contact_facts, judge, user_facts
from o365desk.domain.tenant_matching import suggest
from o365desk.domain.user import User, UserRecord
from o365desk.domain.user_matching import plan_links

_SKU = "05e9a617-0261-4cee-bb44-138d3ef5d965"


@pytest.mark.parametrize(
    ("domain", "why"),
    [
        ("gmail.com", "a mail provider's"),
        ("outlook.fr", "a mail provider's"),
        ("contoso.onmicrosoft.com", "for routing"),
        ("contoso.mail.onmicrosoft.com", "for routing"),
        ("msp.example", "the MSP's own"),
        ("north.shared.example", "registered with another's"),
        ("localhost", "no domain"),
        ("two words.example", "no domain either"),
    ],
)
def test_what_is_never_learned(domain: str, why: str) -> None:
    found = learnable(
        [domain, "rare.example"],
        documented=["https://www.contoso.example/"],
        others=["south.shared.example"],
        own=["msp.example"],
    )
    assert found == ("rare.example",), why


def test_what_is_documented_need_not_be_learned() -> None:
    sites = ["https://www.contoso.example/start"]
    found = learnable(["Contoso.Example", "fabrikam.example."], documented=sites, others=(), own=())
    assert found == ("fabrikam.example",)


_ids = st.integers(1, 10**9)
_facts = st.one_of(
    st.builds(not_organization, st.uuids().map(str), _ids),
    st.builds(domain_of, st.from_regex(r"[a-z]{1,9}\.[a-z]{2,5}", fullmatch=True), _ids),
    st.builds(not_contact, _ids, _ids),
)


@given(_facts, _facts)
def test_a_key_tells_all_of_a_fact(one: Fact, other: Fact) -> None:
    assert fact_of(one.key) == one
    assert (one.key == other.key) == (one == other)


def test_sentences() -> None:
    def said(fact: Fact, of: str = "") -> str:
        return LearnedFact(number=1, fact=fact, subject="Contoso", other="Fabrikam Ltd", of=of).sentence

    assert said(not_organization("t", 1)) == "Contoso is not Fabrikam Ltd."
    assert said(domain_of("d.example", 1)) == "Contoso belongs to Fabrikam Ltd."
    assert said(not_contact(1, 2), "Contoso GmbH") == "Contoso (Contoso GmbH) is not Fabrikam Ltd."
    assert {kind.value for kind in FactKind} == {"not organization", "domain", "not contact"}


def _organization(number: int, name: str, **more: tuple[str, ...]) -> OrganizationFacts:
    return OrganizationFacts(organization_id=number, name=name, **more)


OTHERS = [_organization(n, f"{name} Ltd") for n, name in enumerate(("Adatum", "Litware", "Tailspin"), 10)]


def test_a_learned_domain_speaks_for_its_organization() -> None:
    tenant = TenantFacts(tenant_id="t", display_name="ZX Holding", verified_domains=("eu.zxgroup.example",))
    before = suggest([tenant], [_organization(1, "Alpine Coffee"), *OTHERS])["t"]
    assert [one.organization_id for one in before if one.organization_id == 1] == []
    known = _organization(1, "Alpine Coffee", learned_domains=("zxgroup.example",))
    best = suggest([tenant], [known, *OTHERS])["t"][0]
    assert best.organization_id == 1
    assert "as a technician taught" in best.reasons


def test_a_learned_domain_never_speaks_against_its_organization() -> None:
    tenant = TenantFacts(tenant_id="t", display_name="Alpine Coffee", verified_domains=("alpine.example",))
    plain = suggest([tenant], [_organization(1, "Alpine Coffee Ltd"), *OTHERS])["t"][0]
    known = _organization(1, "Alpine Coffee Ltd", learned_domains=("zxgroup.example",))
    taught = suggest([tenant], [known, *OTHERS])["t"][0]
    documented = _organization(1, "Alpine Coffee Ltd", website_domains=("zxgroup.example",))
    assert taught.score >= plain.score
    assert "domains differ" not in [part.name for part in taught.parts]
    assert suggest([tenant], [documented, *OTHERS])["t"][0].score < plain.score


def test_a_pair_is_explained_whatever_comes_of_it() -> None:
    tenant = TenantFacts(tenant_id="t", display_name="Alpine Coffee")
    documented = [_organization(1, "Alpine Coffee Ltd"), *OTHERS]
    pairs = frozenset({("t", 1)})
    assert suggest([tenant], documented, rejected=pairs)["t"] == ()
    asked = suggest([tenant], documented, rejected=pairs, also=pairs | {("t", 10)})["t"]
    assert [one.organization_id for one in asked] == [1, 10]
    assert asked[0].auto
    assert "may be matched by itself" in asked[0].verdict
    assert asked[1].verdict == "It is not matched by itself: another organization fits better."


def _user(number: int, given: str, surname: str, mail: str) -> UserRecord:
    user = User(
        object_id=f"00000000-0000-4000-9000-{number:012d}",
        user_principal_name=mail,
        mail=mail,
        aliases=(mail,),
        display_name=f"{given} {surname}",
        given_name=given,
        surname=surname,
        user_type="Member",
        account_enabled=True,
        sku_ids=(_SKU,),
    )
    return UserRecord(id=number, tenant_id="t", user=user)


def _contact(number: int, given: str, surname: str, mail: str = "") -> Contact:
    emails = (ContactEmail(value=mail, primary=True),) if mail else ()
    return Contact(id=number, organization_id=1, first_name=given, last_name=surname, emails=emails)


def _plan(
    users: list[UserRecord], contacts: list[Contact], rejected: set[tuple[int, int]]
) -> dict[int, tuple[LinkAction, int | None, tuple[int, ...]]]:
    proposals = plan_links(
        users,
        contacts,
        SyncOptions(),
        frozenset({_SKU}),
        frozenset({"c.example"}),
        users_complete=True,
        rejected=frozenset(rejected),
    )
    return {one.user_id: (one.action, one.contact_id, one.candidate_ids) for one in proposals}


def test_a_rejected_contact_is_neither_linked_nor_proposed() -> None:
    ann = _user(1, "Ann", "Lee", "ann@c.example")
    by_address, by_name = [_contact(5, "A", "L", "ann@c.example")], [_contact(6, "Ann", "Lee")]
    assert _plan([ann], by_address, set())[1] == (LinkAction.LINK, 5, ())
    assert _plan([ann], by_address, {(1, 5)})[1] == (LinkAction.CONFLICT, None, ())
    assert _plan([ann], by_name, set())[1] == (LinkAction.LINK, 6, ())
    assert _plan([ann], by_name, {(1, 6)})[1] == (LinkAction.CREATE, None, ())
    # Of two contacts with the address the other is left, and is unambiguous now.
    two = [*by_address, _contact(7, "Ann", "Lee", "ann@c.example")]
    assert _plan([ann], two, set())[1][0] is LinkAction.CONFLICT
    assert _plan([ann], two, {(1, 5)})[1] == (LinkAction.LINK, 7, ())


@given(st.sets(st.tuples(st.integers(1, 3), st.integers(11, 14))))
def test_no_rejected_pair_is_ever_proposed(rejected: set[tuple[int, int]]) -> None:
    users = [
        _user(n, given, "Lee", f"{given}@c.example") for n, given in enumerate(("Ann", "Anna", "Rob"), 1)
    ]
    contacts = [
        _contact(11, "Ann", "Lee", "ann@c.example"),
        _contact(12, "Anne", "Lee"),
        _contact(13, "Robert", "Lee"),
        _contact(14, "Anna", "Lee", "anna@c.example"),
    ]
    for user_id, (_, contact_id, candidates) in _plan(users, contacts, rejected).items():
        assert not {(user_id, one) for one in (contact_id, *candidates)} & rejected


def test_a_learned_domain_speaks_for_a_users_address() -> None:
    user = user_facts(_user(1, "Ann", "Lee", "ann.lee@c.example").user)
    contact = contact_facts(_contact(5, "Anne", "Lee", "ann.lee@old.example"))
    plain = judge(user, contact, 5, frozenset({"c.example"}))
    known = judge(user, contact, 5, frozenset({"c.example"}), known_domains=frozenset({"old.example"}))
    assert known.score == plain.score + 10
    assert "old.example is the organization's, as was taught" in known.reasons
