"""Folding: what is equal to a technician folds equal, and nothing raises or vanishes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain import names


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Contoso Ltd", "contoso"),
        ("Contoso Ltd.", "contoso"),
        ("CONTOSO LIMITED", "contoso"),
        ("The Contoso Company, Inc.", "contoso"),
        ("Contoso GmbH & Co. KG", "contoso"),
        ("ContosoGmbH", "contoso"),
        ("Contoso e.V.", "contoso"),
        ("Contoso S.p.A.", "contoso"),
        ("Contoso S.r.l.", "contoso"),
        ("SARL Contoso", "contoso"),
        ("AB Contoso", "contoso"),
        ("Contoso A/S", "contoso"),
        ("Contoso ApS", "contoso"),
        ("Contoso Oy", "contoso"),
        ("Contoso B.V.", "contoso"),
        ("Contoso Sp. z o.o.", "contoso"),
        ("Contoso s. r. o.", "contoso"),
        ("Contoso d.o.o.", "contoso"),
        ("Contoso Kft.", "contoso"),
        ("Contoso Pty Ltd", "contoso"),
        ("Contoso, S.L.", "contoso"),
        ("Contoso S.A. de C.V.", "contoso"),
        ("Contoso Ltda", "contoso"),
        ("Contoso LLP", "contoso"),
        ("株式会社コントソ", "コントソ"),
        ("ООО Контосо", "контосо"),
        ("contoso.com", "contoso"),
        ("https://www.contoso.co.uk/", "contoso"),
        ("Contoso (UK)", "contoso"),
        ("Contoso [old]", "contoso"),
        ("Jones & Sons", "jones and sons"),
        ("Jones and Sons", "jones and sons"),
        ("Müller und Söhne AG", "muller and sohne"),
        ("García y Hijos", "garcia and hijos"),
        ("Łódź Straße Ørsted", "lodz strasse orsted"),
        ("St. Mary's", "st marys"),
        ("S P Jain", "sp jain"),
        ("U.S. Steel", "us steel"),
    ],
)
def test_names_that_a_technician_takes_for_equal(written: str, folded: str) -> None:
    assert names.fold_name(written) == folded


@pytest.mark.parametrize("only_form", ["Ltd", "The", "GmbH & Co. KG", "(UK)", "Company", "!!!", "&"])
def test_a_name_never_folds_to_nothing(only_form: str) -> None:
    assert names.fold_name(only_form)


def test_what_distinguishes_stays() -> None:
    assert names.fold_name("Bank of Canada") != names.fold_name("Royal Bank of Canada")
    assert names.fold_name("SA Health") == "sa health"
    assert names.remarks("Contoso (UK) Ltd") == {"uk"}


@given(st.text())
def test_folding_a_name_is_idempotent_and_keeps_something(text: str) -> None:
    folded = names.fold_name(text)
    assert names.fold_name(folded) == folded
    assert bool(folded) == bool(text.split())


@given(st.text(alphabet="abcdeABC .&-(),ltdgmbhinc'", max_size=40))
def test_folding_company_like_text_is_idempotent(text: str) -> None:
    folded = names.fold_name(text)
    assert names.fold_name(folded) == folded


@given(st.text(), st.text())
def test_no_folding_raises_and_all_are_idempotent(text: str, other: str) -> None:
    for fold in (names.fold_text, names.fold_address, names.website_domain, names.registrable_domain):
        assert fold(fold(text)) == fold(text)
    names.is_public_domain(text)
    names.is_routing_domain(text)
    assert names.phone_digits(text).isdigit() or not names.phone_digits(text)
    assert names.same_phone(text, other) == names.same_phone(other, text)
    person = names.fold_person(text, other)
    assert names.fold_person(person, "") == person


def test_people_fold_accents_case_and_hyphens() -> None:
    assert names.fold_person("Jean-Luc", "Lefèvre") == names.fold_person("JEAN LUC", "lefevre")
    assert names.fold_person("Seán", "O’Brien") == names.fold_person("Sean", "O'Brien")


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("https://www.Contoso.example/about?x=1", "contoso.example"),
        ("contoso.example", "contoso.example"),
        ("www.contoso.example:8080/x", "contoso.example"),
        ("//contoso.example", "contoso.example"),
        ("https://user@contoso.example", "contoso.example"),
        ("http://[broken", ""),
        ("not a host", ""),
        ("", ""),
    ],
)
def test_the_domain_of_a_website(text: str, domain: str) -> None:
    assert names.website_domain(text) == domain


def test_registrable_domain() -> None:
    assert names.registrable_domain("mail.contoso.co.uk") == "contoso.co.uk"
    assert names.registrable_domain("a.b.contoso.com") == "contoso.com"
    assert names.registrable_domain("contoso.com") == "contoso.com"


def test_addresses_lose_case_and_plus_tag() -> None:
    assert names.fold_address(" SMTP:Ann.Lee+news@Contoso.example ") == "ann.lee@contoso.example"
    assert names.fold_address("+x@contoso.example") == "+x@contoso.example"


def test_domains_that_prove_nothing() -> None:
    assert names.is_public_domain("gmail.com")
    assert names.is_public_domain("yahoo.co.uk")
    assert not names.is_public_domain("contoso.com")
    assert names.is_routing_domain("contoso.mail.onmicrosoft.com")
    assert not names.is_routing_domain("notonmicrosoft.com")


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("+44 (0)20 7946 0000", "020 7946 0000", True),
        ("0044 20 7946 0000", "+44 20 7946 0000", True),
        ("+1 425 555 0100 ext. 12", "(425) 555-0100", True),
        ("425 555 0100", "425 555 0101", False),
        ("100", "555100", False),
        ("", "", False),
    ],
)
def test_phones_compare_by_digits(one: str, two: str, same: bool) -> None:
    assert names.same_phone(one, two) is same
