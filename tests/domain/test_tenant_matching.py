"""Suggestions: what decides alone, what is only suggested, and why."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from o365desk.domain.errors import CancelledError
from o365desk.domain.matching import OrganizationFacts, Suggestion, TenantFacts
from o365desk.domain.tenant import MatchRule
from o365desk.domain.tenant_matching import duplicates_among, suggest

OTHERS = (
    "Fabrikam GmbH",
    "Adventure Works",
    "Wide World Importers",
    "Litware Inc",
    "Proseware",
    "Margie's Travel",
)


def tenant(name: str, *domains: str, initial: str = "", **more: str) -> TenantFacts:
    return TenantFacts(
        tenant_id=name, display_name=name, initial_domain=initial, verified_domains=domains, **more
    )


def organization(
    number: int, name: str, *domains: str, mail: tuple[str, ...] = (), **more: str
) -> OrganizationFacts:
    return OrganizationFacts(
        organization_id=number, name=name, website_domains=domains, email_domains=mail, **more
    )


def others() -> list[OrganizationFacts]:
    return [organization(100 + n, name) for n, name in enumerate(OTHERS)]


def best(one: TenantFacts, *organizations: OrganizationFacts) -> Suggestion:
    """The first suggestion among these and some unlike ones."""
    return suggest([one], [*organizations, *others()])[one.tenant_id][0]


@pytest.mark.parametrize(
    ("display_name", "documented"),
    [
        ("Contoso", "Contoso Ltd."),
        ("CONTOSO GMBH", "Contoso"),
        ("The Contoso Company", "contoso"),
        ("Jones & Sons", "Jones and Sons Ltd"),
        ("ExxonMobil", "Exxon Mobil Corporation"),
        ("contoso.com", "Contoso"),
        ("Müller Bau", "Muller Bau GmbH & Co. KG"),
    ],
)
def test_equal_names_that_are_unique_match_by_themselves(display_name: str, documented: str) -> None:
    found = best(tenant(display_name), organization(1, documented))
    assert (found.organization_id, found.auto, found.rule) == (1, True, MatchRule.NAME)
    assert any("names are equal" in part.text for part in found.parts)


def test_equal_names_that_are_not_unique_do_not() -> None:
    two_tenants = suggest([tenant("Contoso"), tenant("Contoso Inc")], [organization(1, "Contoso"), *others()])
    assert [found[0].auto for found in two_tenants.values()] == [False, False]
    assert not best(tenant("Contoso"), organization(1, "Contoso Ltd"), organization(2, "Contoso GmbH")).auto


def test_remarks_that_differ_are_for_a_technician() -> None:
    assert not best(tenant("Contoso (UK)"), organization(1, "Contoso (US)")).auto


def test_the_heaviest_word_that_is_missing_decides() -> None:
    found = best(tenant("Bank of Canada"), organization(1, "Royal Bank of Canada"))
    assert not found.auto
    assert any(part.points < 0 and "royal" in part.text for part in found.parts)
    right = best(
        tenant("Bank of Canada"), organization(1, "Royal Bank of Canada"), organization(2, "Bank of Canada")
    )
    assert (right.organization_id, right.auto) == (2, True)


def test_a_domain_of_website_or_contacts_decides_with_the_name() -> None:
    for found in (
        best(tenant("Tailspin", "tailspin.com"), organization(1, "Tailspin Toys", "tailspin.com")),
        best(tenant("Tailspin", "tailspin.com"), organization(1, "Tailspin Toys", mail=("tailspin.com",))),
    ):
        assert (found.organization_id, found.auto, found.rule) == (1, True, MatchRule.EVIDENCE)
        assert any("tailspin.com" in part.text for part in found.parts)


@pytest.mark.parametrize("domain", ["gmail.com", "contoso.mail.onmicrosoft.com", "msp.example"])
def test_domains_that_anybody_has_prove_nothing(domain: str) -> None:
    found = suggest(
        [tenant("Smith Ltd", domain)],
        [organization(1, "Baker", mail=(domain,)), *others()],
        own_domains=frozenset({"msp.example"}),
    )
    assert found == {"Smith Ltd": ()}


def test_a_domain_that_several_organizations_have_is_no_proof() -> None:
    alpha, beta = organization(1, "Alpha", "shared.example"), organization(2, "Beta", "shared.example")
    found = suggest([tenant("Muster Bau", "shared.example")], [alpha, beta, *others()])
    assert not any(each.auto for each in found["Muster Bau"])


def test_known_domains_that_differ_speak_against() -> None:
    same = organization(1, "Acme", "acme-tools.example")
    found = best(tenant("Acme", "acmelaw.example"), same)
    assert not found.auto
    assert any("domains differ" in part.text for part in found.parts)
    endings = best(tenant("Acme", "acme.de"), organization(1, "Acme", "acme.com"))
    assert endings.auto, "domains that differ in their ending only are no objection"


def test_initials_and_slips_are_suggested_and_never_decide() -> None:
    initials = best(tenant("NTBG"), organization(1, "National Tropical Botanical Garden"))
    assert (initials.organization_id, initials.auto) == (1, False)
    slip = best(tenant("Northwnd Tradrs"), organization(1, "Northwind Traders"))
    assert (slip.organization_id, slip.auto) == (1, False)


def test_words_of_other_languages_and_order() -> None:
    found = best(
        tenant("Universität Ulm"), organization(1, "University of Ulm"), organization(2, "University of Bonn")
    )
    assert found.organization_id == 1
    assert best(tenant("Weber Elektro"), organization(1, "Elektro Weber GmbH")).auto


def test_a_domain_label_written_together() -> None:
    found = best(
        tenant("cityofhumbletx.gov", "cityofhumbletx.gov"),
        organization(1, "City of Humble"),
        organization(2, "City of Houston"),
    )
    assert (found.organization_id, found.auto) == (1, True)


def test_place_and_phone_help_to_choose() -> None:
    berlin = organization(1, "Muster Bau Nord", city="Berlin", postal_code="10115", phone="+49 30 1234567")
    bonn = organization(2, "Muster Bau West", city="Bonn", postal_code="53111", phone="+49 228 1234567")
    here = tenant("Muster Bau", city="Bonn", postal_code="53111", phone="0228 1234567")
    found = best(here, berlin, bonn)
    assert found.organization_id == 2
    assert {"city", "postal code", "phone"} <= {part.name for part in found.parts}


def test_an_organization_that_fits_another_tenant_better_is_weaker() -> None:
    target = [organization(1, "Contoso Dental Clinic", "contosodental.com"), *others()]
    loner = tenant("Contoso")
    rival = tenant("Contoso Dental Clinic", "contosodental.com")
    alone = suggest([loner], target)["Contoso"][0]
    together = suggest([loner, rival], target)["Contoso"][0]
    assert together.score < alone.score
    assert any(part.name == "other tenant" and part.points < 0 for part in together.parts)


def test_a_rejected_pair_is_not_suggested_again() -> None:
    contoso = organization(1, "Contoso")
    found = suggest([tenant("Contoso")], [contoso, *others()], rejected=frozenset({("Contoso", 1)}))
    assert all(each.organization_id != 1 for each in found["Contoso"])


def test_unlike_names_get_no_suggestion() -> None:
    assert suggest([tenant("Zyxel Holding", "zyxel.example")], others()) == {"Zyxel Holding": ()}


def test_blank_names_and_empty_lists() -> None:
    assert suggest([], others()) == {}
    assert suggest([tenant("Contoso")], []) == {"Contoso": ()}
    assert suggest([tenant("")], [organization(1, ""), organization(2, "!!!")]) == {"": ()}


def test_cancel_stops() -> None:
    with pytest.raises(CancelledError):
        suggest([tenant("Contoso")], others(), cancelled=lambda: True)


def test_duplicates_are_named_before_one_is_created() -> None:
    known = [organization(1, "Contoso Ltd"), *others()]
    asked = tenant("Contoso")
    doubles = duplicates_among([asked], known)[asked.tenant_id]
    assert [each.organization_id for each in doubles] == [1]
    assert duplicates_among([tenant("Zyxel")], known) == {"Zyxel": ()}


WORDS = st.sampled_from(
    ["Contoso", "Fabrikam", "Bank", "of", "Royal", "Ltd", "GmbH", "(UK)", "Süd", "&", "Nord", "12", ""]
)
NAMES = st.lists(WORDS, max_size=4).map(" ".join)
DOMAIN = st.sampled_from(
    ["contoso.com", "fabrikam.de", "bank.example", "gmail.com", "x.onmicrosoft.com", "..", "a b"]
)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(NAMES, st.lists(DOMAIN, max_size=2)), max_size=5),
    st.lists(st.tuples(NAMES, st.lists(DOMAIN, max_size=2)), max_size=6),
    st.randoms(use_true_random=False),
)
def test_any_lists_give_ordered_suggestions_whatever_the_order(
    names: list[tuple[str, list[str]]], documented: list[tuple[str, list[str]]], shuffle: random.Random
) -> None:
    tenants = [
        TenantFacts(tenant_id=f"t{n}", display_name=name, verified_domains=tuple(domains))
        for n, (name, domains) in enumerate(names)
    ]
    organizations = [organization(n, name, *domains) for n, (name, domains) in enumerate(documented)]
    found = suggest(tenants, organizations)
    assert set(found) == {each.tenant_id for each in tenants}
    for suggestions in found.values():
        assert all(0.0 <= each.score <= 100.0 and 0.0 <= each.gap <= 100.0 for each in suggestions)
        assert [each.score for each in suggestions] == sorted((e.score for e in suggestions), reverse=True)
        assert not any(each.auto for each in suggestions[1:])
        assert all(part.text.endswith(".") for each in suggestions for part in each.parts)
    shuffle.shuffle(tenants)
    shuffle.shuffle(organizations)
    assert suggest(tenants, organizations) == found
