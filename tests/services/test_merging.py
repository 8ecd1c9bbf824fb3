"""Merging: nothing is lost, nothing dangles, and undo gives back exactly what was there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import select

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.imports import ImportKind
from o365desk.domain.matching import Decision
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Departure
from o365desk.services.duplicates import DuplicateService
from o365desk.services.merging import MergingService
from o365desk.store import contact_fields, contacts, links, organizations, schema
from o365desk.store.bulk import fetch
from o365desk.store.check import check
from o365desk.store.engine import Database
from tests.services import decisions
from tests.services.house import ME, House, person

CONTACTS, ORGANIZATIONS = DuplicateKind.CONTACTS, DuplicateKind.ORGANIZATIONS


class Home:
    """A house with what merges."""

    def __init__(self, folder: Path) -> None:
        self.house = House.build(folder)
        self.database = self.house.database
        self.merging = MergingService(self.database, self.house.linking, self.house.suggestions)
        self.duplicates = DuplicateService(self.database)
        self.organization = self.house.organization("Contoso Ltd", "www.contoso.example")

    def contact(self, first: str = "Ann", last: str = "Lee", **fields: object) -> int:
        made = replace(Contact(organization_id=self.organization, first_name=first, last_name=last), **fields)
        with self.database.write() as tx:
            return contacts.add(tx, made).id

    def get(self, contact_id: int) -> Contact:
        return self.house.contacts.get(contact_id)

    def export(self) -> str:
        return decisions.exported(self.database)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = Home(tmp_path)
    yield made
    made.database.close()


def _email(value: str, *, primary: bool = False) -> ContactEmail:
    return ContactEmail(value=value, primary=primary)


def test_all_addresses_numbers_and_notes_are_kept(home: Home) -> None:
    one = home.contact(
        title="Engineer",
        external_id="A1",
        emails=(_email("ann@contoso.example", primary=True),),
        phones=(ContactPhone(value="+44 20 7946 0001", label="Office"),),
        notes="Likes tea.",
    )
    two = home.contact(
        "Anne",
        title="Head of tea",
        contact_type="VIP",
        external_id="A2",
        emails=(_email("ANN@contoso.example"), _email("lee@old.example", primary=True)),
        phones=(
            ContactPhone(value="020 7946 0001", label="Desk"),
            ContactPhone(value="07700 900123", label="Mobile"),
        ),
        notes="Prefers coffee.",
        important=True,
    )
    result = home.merging.merge(CONTACTS, one, [two], actor=ME)
    left = home.get(one)
    assert [each.value for each in left.emails] == ["ann@contoso.example", "lee@old.example"]
    assert left.primary_email == "ann@contoso.example"
    assert [each.value for each in left.phones] == ["+44 20 7946 0001", "07700 900123"]
    assert (left.first_name, left.title, left.contact_type) == ("Ann", "Engineer", "VIP")
    assert left.external_id == "A1"
    assert left.important
    assert left.notes.startswith("Likes tea.")
    for part in ("Prefers coffee.", "Title: Head of tea", "External id: A2", "First name: Anne", "Anne Lee"):
        assert part in left.notes
    with pytest.raises(NotFoundError):
        home.get(two)
    assert result.journal_id is not None


def test_a_value_is_chosen_field_by_field(home: Home) -> None:
    one = home.contact(title="Engineer", emails=(_email("ann@contoso.example", primary=True),))
    two = home.contact("Anne", title="Head", emails=(_email("lee@old.example", primary=True),))
    home.merging.merge(CONTACTS, one, [two], {"title": two, "primary_email": two}, actor=ME)
    left = home.get(one)
    assert (left.first_name, left.title, left.primary_email) == ("Ann", "Head", "lee@old.example")
    assert "Title: Engineer" in left.notes
    with pytest.raises(AppError, match="no field"):
        home.merging.merge(CONTACTS, one, [home.contact()], {"shoe_size": one}, actor=ME)


@pytest.mark.parametrize(
    ("stays", "goes", "left"),
    [("A.", "Ann", "Ann"), ("A", "Ann", "Ann"), ("A.", "Bo", "A."), ("A.", "A", "A."), ("Ann", "A.", "Ann")],
)
def test_an_initial_gives_way_to_the_name(home: Home, stays: str, goes: str, left: str) -> None:
    one, two = home.contact(stays), home.contact(goes)
    home.merging.merge(CONTACTS, one, [two], actor=ME)
    assert home.get(one).first_name == left


def test_an_initial_stays_where_it_is_chosen(home: Home) -> None:
    one, two = home.contact("A."), home.contact("Ann")
    home.merging.merge(CONTACTS, one, [two], {"first_name": one}, actor=ME)
    assert home.get(one).first_name == "A."
    assert "First name: Ann" in home.get(one).notes


def test_the_link_moves_and_comes_back(home: Home) -> None:
    house = home.house
    one, two = home.contact(), home.contact("Ann", "Lee", emails=(_email("ann@contoso.example"),))
    tenant = house.tenant("Contoso", "contoso.example", person("ann@contoso.example", "Ann", "Lee"))
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=home.organization, actor=ME)
    assert house.states(tenant) == {"ann@contoso.example": ("linked", two)}
    before = home.export()
    home.merging.merge(CONTACTS, one, [two], actor=ME)
    assert house.states(tenant) == {"ann@contoso.example": ("linked", one)}
    after = home.export()
    assert house.journal.undo(None, ME).left_alone == ()
    assert home.export() == before
    assert house.states(tenant) == {"ann@contoso.example": ("linked", two)}
    assert house.journal.redo(None, ME).left_alone == ()
    assert home.export() == after


def test_two_users_need_a_word(home: Home) -> None:
    house = home.house
    people = [person(f"{name}@contoso.example", name, "Lee") for name in ("ann", "anne")]
    tenant = house.tenant("Contoso", "contoso.example", *people)
    one, two = (home.contact(name, emails=(_email(f"{name}@contoso.example"),)) for name in ("ann", "anne"))
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=home.organization, actor=ME)
    before = home.export()
    with pytest.raises(AppError) as caught:
        home.merging.merge(CONTACTS, one, [two], actor=ME)
    assert caught.value.code == "two_users"
    assert home.export() == before
    preview = home.merging.preview(CONTACTS, one, [two])
    assert preview.keep_user_id is None
    assert preview.problem
    keeper = next(each for each in preview.users if each.contact_id == two)
    home.merging.merge(CONTACTS, one, [two], keep_user_id=keeper.user_id, actor=ME)
    states = house.states(tenant)
    assert states["anne@contoso.example"] == ("linked", one)
    assert states["ann@contoso.example"][1] is None
    # The user that let go is not linked by the next sync either.
    house.sync_users(tenant, *people)
    assert house.states(tenant) == states
    assert house.journal.undo(None, ME).left_alone == ()
    assert home.export() == before


def test_a_pinned_contact_is_never_the_one_that_goes(home: Home) -> None:
    one, two = home.contact(), home.contact(pinned=True)
    with pytest.raises(AppError) as caught:
        home.merging.merge(CONTACTS, one, [two], actor=ME)
    assert caught.value.code == "pinned"
    home.merging.merge(CONTACTS, two, [one], actor=ME)
    assert home.get(two).pinned


def test_archived_contacts_are_not_listed_and_who_is_there_is_not_archived(home: Home) -> None:
    one, two = home.contact(departure=Departure.ARCHIVED), home.contact()
    assert home.duplicates.listing(CONTACTS) == []
    home.merging.merge(CONTACTS, one, [two], actor=ME)
    assert home.get(one).departure is Departure.NONE


def test_contacts_of_two_organizations_are_refused(home: Home) -> None:
    one = home.contact()
    other = home.house.organization("Fabrikam")
    two = home.house.contact(other, "Ann", "Lee")
    for act in (
        lambda: home.merging.merge(CONTACTS, one, [two], actor=ME),
        lambda: home.merging.preview(CONTACTS, one, [two]),
        lambda: home.duplicates.dismiss(CONTACTS, [one, two], ME),
    ):
        with pytest.raises(AppError) as caught:
            act()
        assert caught.value.code == "other_organization"
    with pytest.raises(AppError, match="two or more"):
        home.merging.merge(CONTACTS, one, [one], actor=ME)


def test_edited_fields_go_with_the_value_that_survives(home: Home) -> None:
    one = home.contact(title="Engineer")
    two = home.contact("Anne", title="")
    home.house.contacts.save(replace(home.get(two), title="Head", contact_type=""), ME)
    before = home.export()
    home.merging.merge(CONTACTS, one, [two], {"title": two}, actor=ME)
    with home.database.read() as tx:
        assert [each.field for each in contact_fields.edited(tx, one)] == ["title"]
    home.house.journal.undo(None, ME)
    assert home.export() == before


def test_candidates_and_facts_point_at_the_one_that_stays(home: Home) -> None:
    house = home.house
    one, two = (home.contact("Ann", "Lee", title=title) for title in ("Head", "Deputy"))
    three = home.contact("A", "Lee")
    tenant = house.tenant("Contoso", "contoso.example", person("u1@contoso.example", "Ann", "Lee"))
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=home.organization, actor=ME)
    assert house.states(tenant)["u1@contoso.example"][0] in ("conflict", "possible duplicate")
    user = house.contacts.users(tenant_id=tenant)[0].record.id
    home.duplicates.dismiss(CONTACTS, [two, three], ME)
    before = home.export()
    home.merging.merge(CONTACTS, one, [two], actor=ME)
    with home.database.read() as tx:
        assert two not in links.load(tx, [user])[user].candidate_ids
        assert check(tx) == []
    pairs = {(each.first, each.second) for each in home.duplicates.dismissed()}
    assert pairs == {(one, three)}
    assert house.journal.undo(None, ME).left_alone == ()
    assert home.export() == before


def test_an_import_finds_the_merged_one_by_its_former_id(home: Home, tmp_path: Path) -> None:
    one, two = home.contact(external_id="A1"), home.contact("Anne", external_id="A2")
    home.merging.merge(CONTACTS, one, [two], actor=ME)
    before = home.get(one)
    path = tmp_path / "contacts.csv"
    path.write_text("organization,id,first_name,last_name\nContoso Ltd,A1,Ann,Lee\nContoso Ltd,A2,Anne,Lee\n")
    mapping = home.house.documents.preview(path, ImportKind.CONTACTS).mapping
    result = home.house.documents.import_file(path, ImportKind.CONTACTS, mapping, actor=ME)
    assert (result.created, result.updated, result.unchanged) == (0, 0, 2)
    assert home.get(one) == before
    assert [row.id for row in home.house.contacts.rows()] == [one]


def test_organizations_bring_everything_along(home: Home, tmp_path: Path) -> None:
    house = home.house
    other = house.organization("Contoso Limited", "contoso.example/shop")
    with home.database.write() as tx:
        stored = organizations.get(tx, other)
        organizations.save(
            tx, replace(stored, city="Ulm", address_1="1 Way", notes="Old one.", external_id="X2")
        )
    kept, moved = home.contact(), house.contact(other, "Bo", "Ek", "bo@contoso.example")
    tenant = house.tenant(
        "Contoso", "contoso.example", person("bo@contoso.example", "Bo", "Ek"), city="Bonn", street="2 Way"
    )
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=other, actor=ME)
    assert house.states(tenant) == {"bo@contoso.example": ("linked", moved)}
    third = house.organization("Contoso (Spain)")
    home.duplicates.dismiss(ORGANIZATIONS, [other, third], ME)
    before = home.export()
    preview = home.merging.preview(ORGANIZATIONS, home.organization, [other])
    assert "1 contact moves." in preview.kept
    home.merging.merge(ORGANIZATIONS, home.organization, [other], actor=ME)
    after = home.export()
    left = house.contacts.organization(home.organization)
    assert left.websites == ("www.contoso.example",)  # the same domain
    assert (left.city, left.address_1) == ("Ulm", "1 Way")
    assert "Old one." in left.notes
    assert "Name: Contoso Limited" in left.notes
    assert {row.id for row in house.contacts.rows(home.organization)} == {kept, moved}
    assert house.states(tenant) == {"bo@contoso.example": ("linked", moved)}
    assert house.matching.row(tenant).tenant.organization_id == home.organization
    assert {(each.first, each.second) for each in home.duplicates.dismissed()} == {(home.organization, third)}
    with home.database.read() as tx:
        assert check(tx) == []
        # The external id is not among them: the one that stays took it.
        assert fetch(tx, select(schema.former_id.c.value)) == [("contoso limited",)]
    path = tmp_path / "contacts.csv"
    path.write_text("organization,first_name,last_name,email\nContoso Limited,Bo,Ek,bo@contoso.example\n")
    mapping = house.documents.preview(path, ImportKind.CONTACTS).mapping
    assert house.documents.import_file(path, ImportKind.CONTACTS, mapping, actor=ME).unchanged == 1
    assert house.journal.undo(None, ME).left_alone == ()
    assert home.export() == before
    assert house.journal.redo(None, ME).left_alone == ()
    assert home.export() == after


def test_a_head_address_that_gives_way_becomes_a_location(home: Home) -> None:
    with home.database.write() as tx:
        organizations.save(
            tx, replace(organizations.get(tx, home.organization), city="Ulm", address_1="1 Way")
        )
    other = home.house.organization("Contoso")
    with home.database.write() as tx:
        organizations.save(tx, replace(organizations.get(tx, other), city="Bonn", address_1="2 Way"))
    home.merging.merge(ORGANIZATIONS, home.organization, [other], actor=ME)
    with home.database.read() as tx:
        assert [place.address_1 for place in organizations.locations(tx, home.organization)] == ["2 Way"]


def test_what_is_no_duplicate_is_not_listed_again(home: Home) -> None:
    one, two = home.contact(), home.contact()
    assert [row.group.ids for row in home.duplicates.listing(CONTACTS)] == [(one, two)]
    result = home.duplicates.dismiss(CONTACTS, [one, two], ME)
    assert result.pairs == 1
    assert home.duplicates.listing(CONTACTS) == []
    known = home.duplicates.dismissed(CONTACTS)
    assert [each.sentence for each in known] == ["Ann Lee is not Ann Lee (Contoso Ltd)."]
    assert home.house.journal.undo(None, ME).left_alone == ()
    assert len(home.duplicates.listing(CONTACTS)) == 1
    home.house.journal.redo(None, ME)
    home.duplicates.restore([each.number for each in home.duplicates.dismissed()], ME)
    assert len(home.duplicates.listing(CONTACTS)) == 1
    with pytest.raises(NotFoundError):
        home.duplicates.restore([999], ME)


def test_removing_a_contact_and_undoing_it_brings_the_word_back(home: Home) -> None:
    one, two = home.contact(), home.contact()
    home.duplicates.dismiss(CONTACTS, [one, two], ME)
    before = home.export()
    home.house.contacts.remove(one, ME)
    home.house.journal.undo(None, ME)
    assert home.export() == before
    assert home.duplicates.listing(CONTACTS) == []


def test_the_list_follows_what_changes(home: Home) -> None:
    one, two = home.contact(emails=(_email("ann@contoso.example"),)), home.contact("Anne")
    assert len(home.duplicates.listing(CONTACTS)) == 1
    home.house.contacts.save(replace(home.get(two), first_name="Zoë", last_name="Zappa"), ME)
    assert home.duplicates.listing(CONTACTS) == []
    home.house.contacts.save(replace(home.get(two), emails=(_email("ann+x@contoso.example"),)), ME)
    (row,) = home.duplicates.listing(CONTACTS, home.organization)
    assert row.ids[0] in (one, two)
    assert "Both have the e-mail address ann@contoso.example." in row.group.reasons


class Mixed:
    """A profile on which a lot was decided at random."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.database = Database.open_profile(folder)
        decisions.furnish(self.database)
        self.decider = decisions.Decider(self.database, folder, seed)
        for _ in range(12):
            self.decider.decide()
        self.house = self.decider.house
        self.merging = MergingService(self.database, self.house.linking, self.house.suggestions)
        self.duplicates = DuplicateService(self.database)
        self._random = Random(seed)

    def step(self, what: int) -> None:
        """Merge or dismiss something, perhaps refused."""
        rows = self.house.contacts.rows()
        owners = sorted({row.organization_id for row in rows})
        try:
            if what == 0 and owners:
                owner = self._random.choice(owners)
                some = [row.id for row in rows if row.organization_id == owner]
                self._merge(CONTACTS, some)
            elif what == 1:
                self._merge(
                    ORGANIZATIONS, [one.organization.id for one in self.house.contacts.organizations()]
                )
            elif what == 2 and owners:
                owner = self._random.choice(owners)
                some = [row.id for row in rows if row.organization_id == owner]
                self.duplicates.dismiss(CONTACTS, self._random.sample(some, min(2, len(some))), ME)
            else:
                self.decider.decide()
        except AppError:
            return

    def _merge(self, kind: DuplicateKind, ids: list[int]) -> None:
        chosen = self._random.sample(ids, min(len(ids), self._random.choice((2, 2, 3))))
        field = "title" if kind is CONTACTS else "phone"
        keep = None
        if kind is CONTACTS:
            users = self.merging.preview(kind, chosen[0], chosen[1:]).users
            keep = self._random.choice(users).user_id if users else None
        choices = {field: self._random.choice(chosen)}
        self.merging.merge(kind, chosen[0], chosen[1:], choices, keep, actor=ME)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000), steps=st.lists(st.integers(0, 3), min_size=2, max_size=7))
def test_merges_and_undos_give_back_what_was_there(seed: int, steps: list[int]) -> None:
    with TemporaryDirectory() as folder:
        mixed = Mixed(Path(folder), seed)
        before = decisions.exported(mixed.database)
        start = decisions.entries(mixed.database)
        for step in steps:
            mixed.step(step)
            with mixed.database.read() as tx:
                assert check(tx) == []
        after = decisions.exported(mixed.database)
        made = decisions.entries(mixed.database) - start
        for _ in range(made):
            result = mixed.house.journal.undo(None, ME)
            assert result.left_alone == (), (result.entry, result.left_alone)
        assert decisions.exported(mixed.database) == before
        for _ in range(made):
            assert mixed.house.journal.redo(None, ME).left_alone == ()
        assert decisions.exported(mixed.database) == after
        mixed.database.close()
