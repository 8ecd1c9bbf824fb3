"""Users that have left: their contacts are kept, marked or archived by hand, and come back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision
from o365desk.domain.organization import Departure
from o365desk.domain.user import LinkState
from tests.services.house import ME, House, person

ANN = person("ann@contoso.example", "Ann", "Lee")
BO = person("bo@contoso.example", "Bo", "Ek")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Ann has left, Bo is there; both are linked. Cy is documented only."""
    made = House.build(tmp_path / "profile")
    org = made.organization("Contoso", "contoso.example")
    made.contact(org, "Ann", "Lee", "ann@contoso.example")
    made.contact(org, "Bo", "Ek", "bo@contoso.example")
    made.contact(org, "Cy", "Fox", "cy@contoso.example")
    tenant = made.tenant("Contoso", "contoso.example", ANN, BO)
    made.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    made.sync_users(tenant, BO)
    yield made
    made.database.close()


def _user(house: House, name: str) -> int:
    return house.contacts.find_user(f"{name}@contoso.example").id


def _departures(house: House) -> dict[str, Departure]:
    return {row.first_name: row.departure for row in house.contacts.rows() if row.departure}


@pytest.mark.parametrize(
    "decision", [LinkDecision.KEEP_CONTACT, LinkDecision.MARK_LEFT, LinkDecision.ARCHIVE]
)
def test_a_leaver_is_decided_about_once_and_a_sync_asks_no_more(house: House, decision: LinkDecision) -> None:
    ann = _user(house, "ann")
    (waiting,) = house.contacts.users(state=LinkState.LEFT)
    assert waiting.waits
    result = house.contacts.decide_users([ann], decision, actor=ME)
    assert result.refused == ()
    assert result.message == f"{decision.value}: Ann Lee → Ann Lee"
    assert not result.rows[0].waits
    assert _departures(house) == {"Ann": decision.departure}
    house.sync_users(waiting.record.tenant_id, BO)
    (row,) = house.contacts.users(state=LinkState.LEFT)
    assert (row.waits, row.departure) == (False, decision.departure)
    assert house.contacts.decide_users([ann], decision, actor=ME).refused

    assert house.journal.undo(None, ME).left_alone == ()
    assert _departures(house) == {}
    assert house.contacts.users(state=LinkState.LEFT)[0].waits


def test_only_contacts_of_linked_users_that_left_are_touched(house: House) -> None:
    before = house.contacts.rows()
    result = house.contacts.decide_users([_user(house, "bo")], LinkDecision.ARCHIVE, actor=ME)
    assert result.refused == ("bo@contoso.example has not left, or had no contact.",)
    assert house.contacts.rows() == before


def test_revert_takes_the_decision_back_first_then_the_link(house: House) -> None:
    ann = _user(house, "ann")
    house.contacts.decide_users([ann], LinkDecision.ARCHIVE, actor=ME)
    result = house.contacts.decide_users([ann], LinkDecision.REVERT_LINK, actor=ME)
    assert result.message == "Revert Link: Ann Lee → Ann Lee"
    assert result.rows[0].waits
    assert result.rows[0].record.contact_id is not None
    house.contacts.decide_users([ann], LinkDecision.REVERT_LINK, actor=ME)
    assert house.contacts.find_user(str(ann)).contact_id is None


def test_an_archived_contact_is_listed_again_when_its_user_is_back(house: House) -> None:
    ann = _user(house, "ann")
    house.contacts.decide_users([ann], LinkDecision.ARCHIVE, actor=ME)
    assert [row.first_name for row in house.contacts.rows() if row.is_archived] == ["Ann"]
    house.sync_users(house.contacts.find_user(str(ann)).tenant_id, ANN, BO)
    assert not any(row.is_archived for row in house.contacts.rows())


def test_editing_keeps_it_archived(house: House) -> None:
    house.contacts.decide_users([_user(house, "ann")], LinkDecision.ARCHIVE, actor=ME)
    (row,) = (row for row in house.contacts.rows() if row.is_archived)
    house.contacts.save(house.contacts.get(row.id), ME)
    assert _departures(house) == {"Ann": Departure.ARCHIVED}
