from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import AppError
from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision
from o365desk.domain.organization import Contact, ContactEmail
from o365desk.domain.user import LinkState
from o365desk.services.contacts import contact_problem
from tests.services.house import ME, House, person


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House.build(tmp_path / "profile")
    yield made
    made.database.close()


@pytest.fixture
def matched(house: House) -> tuple[str, int, int]:
    """(tenant, organization, Ann's contact): Ann is linked, Bo is new, two documented persons are free."""
    org = house.organization("Contoso", "contoso.example")
    ann = house.contact(org, "Ann", "Lee", "ann@contoso.example", "Clerk")
    house.contact(org, "Robert", "Eklund")
    people = (
        person("ann@contoso.example", "Ann", "Lee", title="Director", aliases=("al@contoso.example",)),
        person("bo@contoso.example", "Bo", "Ek"),
    )
    tenant = house.tenant("Contoso", "contoso.example", *people)
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    return tenant, org, ann


def _id(house: House, upn: str) -> int:
    return house.contacts.find_user(upn).id


def test_create_contact_from_a_user_and_undo(house: House, matched: tuple[str, int, int]) -> None:
    tenant, org, _ = matched
    result = house.contacts.decide_users(
        [_id(house, "bo@contoso.example")], LinkDecision.CREATE_CONTACT, actor=ME
    )
    state, contact_id = house.states(tenant)["bo@contoso.example"]
    assert state == "linked"
    assert contact_id is not None
    made = house.contacts.get(contact_id)
    assert (made.name, made.organization_id, made.primary_email) == ("Bo Ek", org, "bo@contoso.example")
    house.journal.undo(result.journal_id, ME)
    assert house.states(tenant)["bo@contoso.example"] == ("new", None)
    assert len(house.contacts.rows()) == 2


def test_link_to_refuses_what_cannot_be(house: House, matched: tuple[str, int, int]) -> None:
    _, _, ann = matched
    bo = _id(house, "bo@contoso.example")
    taken = house.contacts.decide_users([bo], LinkDecision.LINK_TO, ann, actor=ME)
    assert "linked to ann@contoso.example already" in taken.refused[0]
    elsewhere = house.contact(house.organization("Other"), "Bo", "Ek")
    foreign = house.contacts.decide_users([bo], LinkDecision.LINK_TO, elsewhere, actor=ME)
    assert "another organization" in foreign.refused[0]
    with pytest.raises(AppError, match="one user and one contact"):
        house.contacts.decide_users([bo], LinkDecision.LINK_TO, actor=ME)


def test_link_to_survives_the_next_sync(house: House, matched: tuple[str, int, int]) -> None:
    tenant, org, _ = matched
    robert = next(row.id for row in house.contacts.rows(org) if row.first_name == "Robert")
    house.contacts.decide_users([_id(house, "bo@contoso.example")], LinkDecision.LINK_TO, robert, actor=ME)
    house.sync_users(
        tenant, person("ann@contoso.example", "Ann", "Lee"), person("bo@contoso.example", "B", "E")
    )
    assert house.states(tenant)["bo@contoso.example"] == ("linked", robert)


def test_a_reverted_link_is_not_simply_made_again(house: House, matched: tuple[str, int, int]) -> None:
    tenant, _, ann = matched
    user = _id(house, "ann@contoso.example")
    house.contacts.decide_users([user], LinkDecision.REVERT_LINK, actor=ME)
    row = next(one for one in house.contacts.users(tenant_id=tenant) if one.record.id == user)
    assert (row.record.link_state, row.candidates) == (LinkState.CONFLICT, ())
    assert "somebody else, as was taught" in row.record.link_note
    house.journal.undo(None, ME)
    assert house.states(tenant)["ann@contoso.example"] == ("linked", ann)


def _conflict(house: House, tenant: str, org: int) -> tuple[int, int]:
    """(user, contact): Robert Eklund's user under a short form, in conflict with his contact."""
    robert = next(row.id for row in house.contacts.rows(org) if row.first_name == "Robert")
    people = (
        person("ann@contoso.example", "Ann", "Lee"),
        person("bob@contoso.example", "Bob", "Eklund"),
        person("rob@contoso.example", "Rob", "Eklund"),
    )
    house.sync_users(tenant, *people)
    return _id(house, "bob@contoso.example"), robert


def test_the_review_shows_candidates_with_score_and_reasons(
    house: House, matched: tuple[str, int, int]
) -> None:
    tenant, org, _ = matched
    user, robert = _conflict(house, tenant, org)
    row = next(one for one in house.contacts.users(tenant_id=tenant) if one.record.id == user)
    assert row.record.link_state is LinkState.POSSIBLE_DUPLICATE
    assert row.best is not None
    assert (row.best.contact_id, row.best.contact_name, row.best.free) == (robert, "Robert Eklund", True)
    assert row.best.gap == row.best.score > 60
    assert "short form" in row.best.parts[0].text
    assert str(round(row.best.score)) in row.record.link_note


def test_accept_takes_the_best_candidate_once(house: House, matched: tuple[str, int, int]) -> None:
    tenant, org, _ = matched
    user, robert = _conflict(house, tenant, org)
    other = _id(house, "rob@contoso.example")
    both = house.contacts.decide_users([user, other], LinkDecision.ACCEPT_SUGGESTION, actor=ME)
    assert len(both.refused) == 2
    assert "another chosen user as well" in both.refused[0]
    assert both.journal_id is None
    done = house.contacts.decide_users([user], LinkDecision.ACCEPT_SUGGESTION, actor=ME)
    assert done.message == "Accept Suggestion: Bob Eklund → Robert Eklund"
    assert house.states(tenant)["bob@contoso.example"] == ("linked", robert)
    late = house.contacts.decide_users([other], LinkDecision.ACCEPT_SUGGESTION, actor=ME)
    assert "linked to bob@contoso.example already" in late.refused[0]
    house.journal.undo(done.journal_id, ME)
    assert house.states(tenant)["bob@contoso.example"] == ("possible duplicate", None)
    nobody = house.contacts.decide_users(
        [_id(house, "ann@contoso.example")], LinkDecision.ACCEPT_SUGGESTION, actor=ME
    )
    assert nobody.refused == ("ann@contoso.example has no suggestion.",)


def test_candidates_that_fit_equally_well_are_not_accepted(
    house: House, matched: tuple[str, int, int]
) -> None:
    tenant, org, _ = matched
    house.contact(org, "Robert", "Eklund")
    user, _ = _conflict(house, tenant, org)
    tied = house.contacts.decide_users([user], LinkDecision.ACCEPT_SUGGESTION, actor=ME)
    assert "fit equally well" in tied.refused[0]


def test_a_recreated_user_is_proposed_for_its_old_contact(
    house: House, matched: tuple[str, int, int]
) -> None:
    tenant, _, ann = matched
    again = replace(
        person("ann@contoso.example", "Ann", "Lee"), object_id="00000000-0000-4000-9000-00000000000a"
    )
    house.sync_users(tenant, again, person("bo@contoso.example", "Bo", "Ek"))
    with house.database.write() as tx:
        house.linking.refresh(tx, tenant)
    rows = {row.record.user.object_id: row for row in house.contacts.users(tenant_id=tenant)}
    new = rows[again.object_id]
    assert new.record.link_state is LinkState.CONFLICT
    assert new.best is not None
    assert (new.best.contact_id, new.best.free) == (ann, True)
    assert "before it was deleted" in new.record.link_note
    house.contacts.decide_users([new.record.id], LinkDecision.ACCEPT_SUGGESTION, actor=ME)
    linked = {
        row.record.user.object_id: row.record.contact_id for row in house.contacts.users(tenant_id=tenant)
    }
    assert linked[again.object_id] == ann
    assert list(linked.values()).count(ann) == 1


def test_ignore_stays(house: House, matched: tuple[str, int, int]) -> None:
    tenant, _, _ = matched
    house.contacts.decide_users([_id(house, "bo@contoso.example")], LinkDecision.IGNORE, actor=ME)
    house.sync_users(
        tenant, person("ann@contoso.example", "Ann", "Lee"), person("bo@contoso.example", "Bo", "Ek")
    )
    assert house.states(tenant)["bo@contoso.example"][0] == "ignored"


def test_a_new_contact_is_linked_at_once(house: House, matched: tuple[str, int, int]) -> None:
    tenant, org, _ = matched
    made = house.contacts.save(
        Contact(
            organization_id=org,
            first_name="Bo",
            last_name="Ek",
            emails=(ContactEmail(value="bo@contoso.example"),),
        ),
        ME,
    )
    assert made.emails[0].primary
    assert house.states(tenant)["bo@contoso.example"] == ("linked", made.id)
    house.journal.undo(None, ME)
    assert house.states(tenant)["bo@contoso.example"] == ("new", None)


def test_overlay_and_take_over(house: House, matched: tuple[str, int, int]) -> None:
    _, _, ann = matched
    overlay = house.contacts.overlay(ann)
    fields = {field.key: field for field in overlay.fields}
    assert (fields["title"].documented, fields["title"].office) == ("Clerk", "Director")
    assert fields["title"].differs
    assert overlay.links[0].url.startswith("https://")

    after = house.contacts.take_over(ann, ["title", "aliases", "mobile_phone"], ME)

    assert after.title == "Director"
    assert "al@contoso.example" in {email.value for email in after.emails}
    assert after.primary_email == "ann@contoso.example"
    assert after.phone("Mobile") == ""  # blank there: nothing to take
    house.journal.undo(None, ME)
    assert house.contacts.get(ann).title == "Clerk"


def test_take_over_needs_a_user_and_a_field(house: House, matched: tuple[str, int, int]) -> None:
    _, org, ann = matched
    robert = next(row.id for row in house.contacts.rows(org) if row.first_name == "Robert")
    with pytest.raises(AppError) as caught:
        house.contacts.take_over(robert, ["title"], ME)
    assert caught.value.code == "not_linked"
    with pytest.raises(AppError) as caught:
        house.contacts.take_over(ann, ["shoe_size"], ME)
    assert caught.value.code == "unknown_field"


def test_a_linked_contact_is_not_removed(house: House, matched: tuple[str, int, int]) -> None:
    _, org, ann = matched
    with pytest.raises(AppError, match="was not removed"):
        house.contacts.remove(ann, ME)
    robert = next(row.id for row in house.contacts.rows(org) if row.first_name == "Robert")
    house.contacts.remove(robert, ME)
    assert [row.first_name for row in house.contacts.rows(org)] == ["Ann"]


@pytest.mark.parametrize(
    "emails",
    [
        (ContactEmail(value="no address"),),
        (ContactEmail(value="a@b@ c"),),
        (ContactEmail(value="a@b.example"), ContactEmail(value="A@B.example")),
    ],
)
def test_contact_problem_names_bad_addresses(emails: tuple[ContactEmail, ...]) -> None:
    assert contact_problem(Contact(organization_id=1, first_name="A", emails=emails))


def test_contact_problem_accepts_what_is_right() -> None:
    good = Contact(organization_id=1, first_name="A", emails=(ContactEmail(value="a@b.example"),))
    assert contact_problem(good) == ""
    assert contact_problem(replace(good, organization_id=0))
    assert contact_problem(Contact(organization_id=1))


def test_an_organization_needs_a_name_of_its_own(house: House) -> None:
    first = house.contacts.organization(house.organization("Contoso"))
    with pytest.raises(AppError) as caught:
        house.contacts.save_organization(replace(first, id=0, name=" CONTOSO "), ME)
    assert caught.value.code == "name_taken"
    with pytest.raises(AppError):
        house.contacts.save_organization(replace(first, name=" "), ME)
    renamed = house.contacts.save_organization(replace(first, name="Contoso 2"), ME)
    assert house.contacts.organization(renamed.id).name == "Contoso 2"
