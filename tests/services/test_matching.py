from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision
from o365desk.domain.organization import Origin
from o365desk.domain.tenant import MatchRule, MatchState
from o365desk.domain.user import LinkState
from o365desk.services.name_search import find_by_name, rank_names
from o365desk.store import learned, organizations
from tests.services.house import ME, House, person


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House.build(tmp_path / "profile")
    yield made
    made.database.close()


def test_accept_takes_the_first_suggestion_and_links_at_once(house: House) -> None:
    org = house.organization("Contoso Limited", "contoso.example")
    contact = house.contact(org, "Ann", "Lee", "ann@contoso.example")
    tenant = house.tenant("Contoso", "contoso.example", person("ann@contoso.example", "Ann", "Lee"))

    result = house.matching.decide([tenant], Decision.ACCEPT_SUGGESTION, actor=ME)

    assert result.refused == ()
    assert result.rows[0].organization_name == "Contoso Limited"
    assert result.rows[0].tenant.match_rule is MatchRule.ACCEPTED
    assert house.states(tenant) == {"ann@contoso.example": ("linked", contact)}
    assert house.matching.counts() == {"unmatched": 0, "matched": 1, "ignored": 0, "all": 1}


def test_undo_restores_match_links_and_created_organization(house: House) -> None:
    tenant = house.tenant("Fabrikam", "fabrikam.example", person("bo@fabrikam.example", "Bo", "Ek"))
    result = house.matching.decide([tenant], Decision.CREATE_ORGANIZATION, actor=ME)
    assert [row.organization.name for row in house.contacts.organizations()] == ["Fabrikam"]
    assert house.states(tenant)["bo@fabrikam.example"][0] == "new"

    undone = house.journal.undo(result.journal_id, ME)

    assert undone.left_alone == ()
    assert house.contacts.organizations() == []
    row = house.matching.row(tenant)
    assert (row.state, row.tenant.organization_id) == (MatchState.UNMATCHED, None)
    assert house.states(tenant)["bo@fabrikam.example"] == ("not planned", None)


def test_create_organization_brings_website_and_location(house: House) -> None:
    tenant = house.tenant("Fabrikam", "fabrikam.example", city="Leeds", street="1 Mill Lane")
    house.matching.decide([tenant], Decision.CREATE_ORGANIZATION, actor=ME)
    made = house.contacts.organizations()[0].organization
    assert (made.websites, made.city, made.origin) == (("fabrikam.example",), "Leeds", Origin.OFFICE_365)
    with house.database.read() as tx:
        assert [place.address_1 for place in organizations.locations(tx, made.id)] == ["1 Mill Lane"]


def test_create_refuses_a_double_until_confirmed(house: House) -> None:
    house.organization("Contoso Ltd.", "contoso.example")
    tenant = house.tenant("Contoso", "contoso.example")
    assert house.matching.duplicate_warnings([tenant])[0].organization_name == "Contoso Ltd."

    refused = house.matching.decide([tenant], Decision.CREATE_ORGANIZATION, actor=ME)
    assert "Contoso Ltd." in refused.refused[0]
    assert refused.journal_id is None
    assert len(house.contacts.organizations()) == 1

    house.matching.decide([tenant], Decision.CREATE_ORGANIZATION, confirmed=True, actor=ME)
    assert len(house.contacts.organizations()) == 2


def test_several_tenants_may_belong_to_one_organization(house: House) -> None:
    org = house.organization("Contoso Group", "contoso.example")
    one = house.tenant("Contoso North", "north.example")
    two = house.tenant("Contoso South", "south.example")
    result = house.matching.decide([one, two], Decision.MATCH_TO, organization_id=org, actor=ME)
    assert [row.tenant.organization_id for row in result.rows] == [org, org]
    assert len(house.contacts.organizations()[0].tenants) == 2
    assert result.message == "Match To: 2 tenants"


def test_change_match_moves_created_contacts_and_drops_the_other_links(house: House) -> None:
    wrong = house.organization("Wrong", "wrong.example")
    right = house.organization("Right", "right.example")
    documented = house.contact(wrong, "Ann", "Lee", "ann@contoso.example")
    people = (person("ann@contoso.example", "Ann", "Lee"), person("bo@contoso.example", "Bo", "Ek"))
    tenant = house.tenant("Contoso", "contoso.example", *people)
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=wrong, actor=ME)
    bo = next(row.record.id for row in house.contacts.users(state=LinkState.NEW))

    house.contacts.decide_users([bo], LinkDecision.CREATE_CONTACT, actor=ME)
    made = house.states(tenant)["bo@contoso.example"][1]
    assert made is not None

    house.matching.decide([tenant], Decision.CHANGE_MATCH, organization_id=right, actor=ME)

    assert house.states(tenant) == {
        "ann@contoso.example": ("new", None),
        "bo@contoso.example": ("linked", made),
    }
    assert house.contacts.get(made).organization_id == right
    assert house.contacts.get(documented).organization_id == wrong
    house.journal.undo(None, ME)
    assert house.states(tenant)["ann@contoso.example"] == ("linked", documented)
    assert house.contacts.get(made).organization_id == wrong


def test_reverting_what_would_match_by_itself_is_remembered(house: House) -> None:
    org = house.organization("Contoso", "contoso.example")
    tenant = house.tenant("Contoso", "contoso.example")
    house.matching.decide([tenant], Decision.ACCEPT_SUGGESTION, actor=ME)
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    with house.database.read() as tx:
        assert (tenant, org) in learned.rejections(tx)
    assert not any(each.suggestion.auto for each in house.matching.row(tenant).suggestions)
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    with house.database.read() as tx:
        assert learned.rejections(tx) == frozenset()


def test_ignore_and_its_revert(house: House) -> None:
    tenant = house.tenant("Contoso", "contoso.example")
    assert house.matching.decide([tenant], Decision.IGNORE, actor=ME).rows[0].state is MatchState.IGNORED
    again = house.matching.decide([tenant], Decision.IGNORE, actor=ME)
    assert again.refused == ("Contoso is ignored already.",)
    back = house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    assert back.rows[0].state is MatchState.UNMATCHED


def test_one_refusal_does_not_stop_the_others(house: House) -> None:
    house.organization("Contoso", "contoso.example")
    good = house.tenant("Contoso", "contoso.example")
    strange = house.tenant("Zzyzx", "zzyzx.example")
    result = house.matching.decide([good, strange], Decision.ACCEPT_SUGGESTION, actor=ME)
    assert [row.state for row in result.rows] == [MatchState.MATCHED, MatchState.UNMATCHED]
    assert result.refused == ("Zzyzx has no suggestion.",)


def test_unknown_tenant_and_missing_organization(house: House) -> None:
    with pytest.raises(NotFoundError):
        house.matching.decide(["00000000-0000-4000-8000-00000000ffff"], Decision.IGNORE, actor=ME)
    tenant = house.tenant("Contoso", "contoso.example")
    with pytest.raises(AppError, match="No organization was chosen"):
        house.matching.decide([tenant], Decision.MATCH_TO, actor=ME)


def test_comparison_shows_both_sides(house: House) -> None:
    org = house.organization("Contoso Ltd", "https://www.contoso.example/")
    tenant = house.tenant("Contoso", "contoso.example", city="Leeds")
    lines = {label: (left, right) for label, left, right in house.matching.comparison(tenant, org)}
    assert lines["Name"] == ("Contoso", "Contoso Ltd")
    assert lines["City"] == ("Leeds", "")
    assert lines["Domains / websites"][1] == "contoso.example"


NAMES = {1: "Contoso Ltd", 2: "The Contoso Group", 3: "Northwind Traders", 4: "Çağrı A.Ş."}


def test_rank_names_prefix_first() -> None:
    names = NAMES | {5: "New Contoso"}
    assert [key for key, _ in rank_names(names, "cont")] == [1, 2, 5]
    assert rank_names(NAMES, "northwnd traders")[0][0] == 3
    assert len(rank_names(NAMES, "")) == 4
    assert rank_names(NAMES, "qqqqqq") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("3", 3), ("contoso limited", 1), ("northwind", 3), ("cagri", 4), ("Contoso Ltd", 1)],
)
def test_find_by_name(text: str, expected: int) -> None:
    assert find_by_name(NAMES, text)[0] == expected


def test_find_by_name_never_guesses() -> None:
    with pytest.raises(AppError) as caught:
        find_by_name(NAMES, "conto")
    assert caught.value.code == "ambiguous"
    with pytest.raises(NotFoundError):
        find_by_name(NAMES, "nobody")
