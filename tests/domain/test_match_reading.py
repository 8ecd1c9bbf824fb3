"""How names are read before they are weighed: labels as words, words of other languages, kinds of bodies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.match_coverage import cover
from o365desk.domain.match_segments import Segmenter
from o365desk.domain.match_views import spell_out, view_name, view_tenant
from o365desk.domain.matching import OrganizationFacts, TenantFacts
from o365desk.domain.tenant_matching import suggest

WORDS = {
    "perry": 2,
    "county": 60,
    "city": 90,
    "of": 200,
    "crystal": 1,
    "springs": 4,
    "halifax": 2,
    "borough": 30,
}


def segmenter() -> Segmenter:
    return Segmenter(WORDS, 300)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("perrycountymo", "perry county missouri"),
        ("crystalspringsms", "crystal springs mississippi"),
        ("halifaxboropdpa", "halifax boro police department pennsylvania"),
        ("cityofperry", "city of perry"),
        ("perryohio", "perry ohio"),
        ("zzyzx", "zzyzx"),
        ("perry", "perry"),
    ],
)
def test_a_label_is_cut_at_known_words(label: str, words: str) -> None:
    assert segmenter().segment(label, public=True) == words


def test_a_state_is_read_only_where_one_is_likely() -> None:
    assert segmenter().segment("quapa") == "quapa"
    assert segmenter().segment("perrymo") == "perry missouri"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=40), st.booleans())
def test_cutting_loses_no_letter_but_for_codes(label: str, public: bool) -> None:
    words = segmenter().segment(label, public)
    bare = words.replace(" ", "")
    assert bare == label or bare.startswith(label[:-6])


def spelled(name: str, domain: str = "perry.gov") -> str:
    facts = TenantFacts(tenant_id="t", display_name=name, verified_domains=(domain,))
    view = spell_out(view_tenant(facts, frozenset()), segmenter().segment)
    return " ".join(view.spelled.words) if view.spelled else ""


def test_only_names_without_blanks_are_spelled_out() -> None:
    assert spelled("perrycountymo.gov") == "perry county missouri"
    assert spelled("perry-mo.gov") == "perry missouri"
    assert spelled("Perry County") == ""


def covered(one: str, other: str) -> float:
    found = cover(view_name(one).words, view_name(other).words, lambda word: 1.0)
    return found.of_tenant * found.of_organization


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Nationalpark Gesäuse", "Gesäuse National Park", 1.0),
        ("Université d'Angers", "University of Angers", 1.0),
        ("Institut für Mikrobiologie", "Institute of Microbiology", 0.85),
        ("Deutsches Archiv", "German Archives", 1.0),
        ("UMass Amherst", "University of Massachusetts Amherst", 0.6),
        ("TNBC Foundation", "Triple Negative Breast Cancer Foundation", 0.7),
        ("City of Gastonia, NC", "City of Gastonia, North Carolina", 1.0),
    ],
)
def test_the_same_in_other_words(one: str, other: str, least: float) -> None:
    assert covered(one, other) >= least
    assert covered(other, one) >= least


def best(display_name: str, *names: str, domain: str = "", site: str = "") -> tuple[int, bool]:
    """The place of the best organization and whether it decides; 0 if there is none."""
    tenant = TenantFacts(
        tenant_id="t", display_name=display_name, verified_domains=(domain,) if domain else ()
    )
    crowd = (
        "Adventure Works",
        "Wide World Importers",
        "Litware",
        "Proseware",
        "Margie's Travel",
        "Tailspin Toys",
    )
    organizations = [
        OrganizationFacts(
            organization_id=number, name=name, website_domains=(site,) if site and number == 1 else ()
        )
        for number, name in enumerate((*names, *crowd), start=1)
    ]
    found = suggest([tenant], organizations)["t"]
    return (found[0].organization_id, found[0].auto) if found else (0, False)


def test_a_county_is_no_town() -> None:
    assert best("wheatlandcountymt.gov", "Town of Wheatland", domain="wheatlandcountymt.gov")[1] is False
    assert best("wheatlandcountymt.gov", "County of Wheatland", domain="wheatlandcountymt.gov") == (1, True)


def test_the_own_website_decides_whatever_the_name_says() -> None:
    assert best("UMR 9006", "Fabrikam Photovoltaics", domain="ipvf.example", site="ipvf.example") == (1, True)


def test_two_sites_below_one_domain_are_not_shared() -> None:
    found = best("Botanical Garden", "Law School", domain="garden.contoso.edu", site="law.contoso.edu")
    assert found[1] is False


def test_more_words_than_the_domain_has_do_not_decide() -> None:
    assert (
        best("Whitfield & Pemberton Plumbing", "Whitfield & Pemberton", domain="whitfieldpemberton.co.uk")[1]
        is False
    )


def test_a_remark_that_both_have_is_nobodys_name() -> None:
    assert best("Contoso Plastics (Germany)", "Fabrikam Foods (Germany)")[1] is False


def test_two_states_are_two_places() -> None:
    assert best("Dunmore School District, Ohio", "Dunmore School District, Missouri")[1] is False
    assert best("Dunmore School District, OH", "Dunmore School District, Ohio") == (1, True)


def test_one_word_may_be_anything_but_a_village() -> None:
    assert best("Bellevue", "Village of Bellevue")[1] is False
    assert best("bellevue.gov", "Village of Bellevue", domain="bellevue.gov") == (1, True)


def test_a_label_that_stands_before_another_ending_is_evidence() -> None:
    alone = best("CHUV", "University Hospital of Lausanne")
    assert alone == (0, False)
    assert best("CHUV", "University Hospital of Lausanne", site="chuv.example")[0] == 1
