"""Plans that write: fields by rule, possible duplicates held, applied once, undone whole, previewed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from o365desk.domain.contact_fields import ContactField, documented_values
from o365desk.domain.errors import AppError
from o365desk.domain.field_rules import FieldRule, FieldRules, KeptBecause
from o365desk.domain.linking import LinkAction, LinkDecision, OrganizationPlan
from o365desk.domain.matching import Decision
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult
from o365desk.domain.user import LinkState, User
from o365desk.domain.values import utc_now
from o365desk.services.options import OptionsService
from o365desk.services.planning import PlanningService
from o365desk.store import connections, contact_fields, contacts, runs
from o365desk.store.engine import Database
from o365desk.store.export import canonical_export
from tests.services.house import ME, PRODUCTS, House, person

OFFICE = FieldRules(rule=FieldRule.OFFICE_365_WINS)


class Plans:
    """A house with the planning of one matched tenant."""

    def __init__(self, database: Database) -> None:
        self.house = House.on(database)
        self.planning = PlanningService(database, self.house.linking)
        self.org = self.house.organization("Contoso", "contoso.example")
        self.tenant = self.house.tenant("Contoso", "contoso.example")
        self.house.matching.decide([self.tenant], Decision.MATCH_TO, organization_id=self.org, actor=ME)

    def rules(self, rules: FieldRules) -> None:
        with self.house.database.write() as tx:
            stored = connections.get(tx, self.house.connection.id)
            connections.save(tx, replace(stored, options=replace(stored.options, field_rules=rules)))

    def read(self, *people: User) -> None:
        self.house.sync_users(self.tenant, *people)

    def plan(self) -> OrganizationPlan:
        (found,) = self.planning.plan(self.house.connection.id)
        return found

    def add(self, contact: Contact) -> int:
        with self.house.database.write() as tx:
            return contacts.add(tx, replace(contact, organization_id=self.org)).id

    def export(self) -> str:
        with self.house.database.read() as tx:
            return canonical_export(tx)

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of what an application writes."""
        names = (
            "contact",
            "contact_email",
            "contact_phone",
            "contact_field",
            "user",
            "journal_entry",
            "journal_change",
        )
        with self.house.database.read() as tx:
            return {
                name: [
                    tuple(row)
                    for row in tx.connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY 1, 2')
                ]
                for name in names
            }

    def entries(self) -> int:
        return len(self.house.journal.listing())


@pytest.fixture
def plans(tmp_path: Path) -> Plans:
    return Plans(Database.open_profile(tmp_path))


def _ada(**fields: object) -> User:
    return replace(person("ada@contoso.example", "Ada", "Lovelace"), **fields)


def _card(**fields: object) -> Contact:
    plain = Contact(
        organization_id=0,
        first_name="Ada",
        last_name="Lovelace",
        emails=(ContactEmail(value="ada@contoso.example", primary=True),),
        phones=(ContactPhone(value="+44 20 7946 0001", label="Office", primary=True),),
    )
    return replace(plain, **fields)


def test_a_plan_names_fields_from_and_to_and_what_stays(plans: Plans) -> None:
    plans.add(_card())
    plans.read(_ada(job_title="Engineer", mobile_phone="+44 7700 900001"))
    plan = plans.plan()
    (item,) = plan.items
    assert [(one.label, one.before, one.after, one.rule) for one in item.changes] == [
        ("Title", "", "Engineer", FieldRule.FILL_BLANKS),
        ("Mobile phone", "", "+44 7700 900001", FieldRule.FILL_BLANKS),
    ]
    assert [(one.label, one.because) for one in item.kept] == [("Office phone", KeptBecause.FILLED)]
    assert (plan.counts.update, plan.counts.create, plan.counts.writes, plan.note) == (1, 0, 1, "")


def test_applying_writes_fields_in_one_entry_with_rule_from_and_to(plans: Plans) -> None:
    number = plans.add(_card(title="Clerk"))
    plans.rules(OFFICE)
    plans.read(_ada(job_title="Engineer"), person("bo@contoso.example", "Bo", "Ek"))
    assert plans.house.contacts.get(number).title == "Clerk", "nothing is written before it is applied"
    done = plans.planning.apply(plans.tenant, actor=ME)
    assert (done.updated, done.created, done.conflicts, done.possible_duplicates) == (1, 1, 0, 0)
    after = plans.house.contacts.get(number)
    assert (after.title, after.phone("Office")) == ("Engineer", "+44 20 7946 0999")
    entry = plans.house.journal.listing()[0]
    assert entry.id == done.journal_id
    assert entry.title == "Apply plan: created 1, updated 1 in Contoso (Office 365 wins)"
    lines = {line.subject: line for line in plans.house.journal.details(entry.id).lines}
    assert lines["Ada Lovelace"].rule == "Office 365 wins"
    assert "title: Clerk" in lines["Ada Lovelace"].before
    assert "title: Engineer" in lines["Ada Lovelace"].after


def test_applying_twice_changes_no_row_and_makes_no_entry(plans: Plans) -> None:
    plans.add(_card(title="Clerk"))
    plans.rules(OFFICE)
    plans.read(
        _ada(job_title="Engineer", aliases=("al@contoso.example",)), person("bo@contoso.example", "Bo", "Ek")
    )
    assert plans.planning.apply(plans.tenant, actor=ME).journal_id is not None
    before = plans.rows()
    again = plans.planning.apply(plans.tenant, actor=ME)
    assert (again.journal_id, again.updated, again.created, again.linked) == (None, 0, 0, 0)
    assert plans.rows() == before
    assert plans.plan().counts.writes == 0


def test_a_technicians_edit_is_theirs_until_released(plans: Plans) -> None:
    number = plans.add(_card(title="Clerk"))
    plans.rules(OFFICE)
    plans.read(_ada(job_title="Engineer"))
    service = plans.house.contacts
    service.save(replace(service.get(number), title="Boss"), ME)
    fields = {one.key: one for one in service.overlay(number).fields}
    assert fields["title"].edited_by == ME
    assert fields["title"].edited_at is not None
    assert fields["office_phone"].edited_at is None
    plans.planning.apply(plans.tenant, actor=ME)
    assert (service.get(number).title, service.get(number).phone("Office")) == ("Boss", "+44 20 7946 0999")
    assert service.release_fields(number, ["title"], ME) == 1
    assert service.release_fields(number, None, ME) == 0
    released = plans.house.journal.listing()[0]
    assert released.title == "Release Title: Ada Lovelace"
    plans.house.journal.undo(released.id, ME)
    assert plans.plan().items[0].changes == ()
    plans.house.journal.redo(released.id, ME)
    plans.planning.apply(plans.tenant, actor=ME)
    assert service.get(number).title == "Engineer"
    with pytest.raises(AppError, match="no field"):
        service.release_fields(number, ["shoe_size"], ME)


def test_undoing_an_edit_gives_the_field_back(plans: Plans) -> None:
    number = plans.add(_card(title="Clerk"))
    start = plans.export()
    plans.house.contacts.save(replace(plans.house.contacts.get(number), title="Boss"), ME)
    assert "edited field" in plans.export()
    plans.house.journal.undo(plans.house.journal.listing()[0].id, ME)
    assert plans.export() == start
    plans.house.contacts.remove(
        plans.house.contacts.save(Contact(organization_id=plans.org, first_name="X"), ME).id, ME
    )
    plans.house.journal.undo(plans.house.journal.listing()[0].id, ME)
    assert '"field":"first_name"' in plans.export(), "a removed contact comes back with its marks"


def test_an_import_is_no_edit(plans: Plans, tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text(
        "organization,first_name,last_name,email,title\nContoso,Ada,Lovelace,ada@contoso.example,Clerk\n"
    )
    from o365desk.domain.imports import ImportKind

    mapping = plans.house.documents.preview(file, ImportKind.CONTACTS).mapping
    plans.house.documents.import_file(file, ImportKind.CONTACTS, mapping, actor=ME)
    (row,) = plans.house.contacts.rows(plans.org)
    assert all(one.edited_at is None for one in plans.house.contacts.overlay(row.id).fields)


def test_a_pinned_contact_is_not_touched_and_a_link_by_hand_stays(plans: Plans) -> None:
    number = plans.add(_card(title="Clerk"))
    plans.house.contacts.pin([number], True, ME)
    assert plans.house.contacts.pin([number], True, ME) == 0
    plans.rules(OFFICE)
    plans.read(_ada(job_title="Engineer"))
    before = plans.house.contacts.get(number)
    done = plans.planning.apply(plans.tenant, actor=ME)
    assert (done.linked, done.updated, done.created, done.conflicts) == (0, 0, 0, 1)
    (row,) = plans.house.contacts.users(tenant_id=plans.tenant)
    plans.house.contacts.decide_users([row.record.id], LinkDecision.LINK_TO, number, actor=ME)
    plans.read(_ada(job_title="Engineer"))
    plans.planning.apply(plans.tenant, actor=ME)
    assert plans.house.states(plans.tenant)["ada@contoso.example"] == ("linked", number)
    assert plans.house.contacts.get(number) == before
    assert {one.because for one in plans.plan().items[0].kept} == {KeptBecause.PINNED}
    plans.house.contacts.save(replace(before, title="Boss", pinned=False), ME)
    assert plans.house.contacts.get(number).pinned, "an edit does not unpin"
    assert plans.house.contacts.rows(plans.org)[0].pinned
    assert plans.house.contacts.pin([number], False, ME) == 1
    assert plans.house.journal.listing()[0].title == "Unpin: Ada Lovelace"


def test_undo_restores_what_nobody_changed_since_and_lists_the_rest(plans: Plans) -> None:
    number = plans.add(_card(title="Clerk"))
    plans.rules(OFFICE)
    plans.read(_ada(job_title="Engineer", mobile_phone="+44 7700 900001", aliases=("al@contoso.example",)))
    done = plans.planning.apply(plans.tenant, actor=ME)
    contact = plans.house.contacts.get(number)
    phones = tuple(replace(one, value="+44 1") if one.label == "Mobile" else one for one in contact.phones)
    more = (*contact.emails, ContactEmail(value="countess@contoso.example"))
    plans.house.contacts.save(replace(contact, title="Boss", emails=more), ME)
    result = plans.house.journal.undo(done.journal_id, ME)
    after = plans.house.contacts.get(number)
    assert after.title == "Boss"
    assert [one.value for one in after.emails] == ["ada@contoso.example", "countess@contoso.example"]
    assert (after.phone("Office"), after.phone("Mobile")) == ("+44 20 7946 0001", "")
    assert [one for one in result.left_alone if "title changed since" in one]
    assert phones  # both numbers stood apart from each other


def test_what_was_undone_is_not_written_again_until_office_365_has_something_new(plans: Plans) -> None:
    number = plans.add(_card(title="Clerk"))
    plans.rules(OFFICE)
    plans.read(_ada(job_title="Engineer", business_phone=""))
    done = plans.planning.apply(plans.tenant, actor=ME)
    plans.house.journal.undo(done.journal_id, ME)
    assert [one.because for one in plans.plan().items[0].kept] == [KeptBecause.UNDONE]
    assert plans.planning.apply(plans.tenant, actor=ME).updated == 0
    plans.read(_ada(job_title="Director", business_phone=""))
    assert plans.planning.apply(plans.tenant, actor=ME).updated == 1
    assert plans.house.contacts.get(number).title == "Director"


def test_possible_duplicates_are_held_when_the_plan_is_applied(plans: Plans) -> None:
    plans.add(_card(first_name="Bob", last_name="Jones", emails=(), phones=()))
    plans.read(person("robert@contoso.example", "Robert", "Jones"), person("bo@contoso.example", "Bo", "Ek"))
    counts = plans.plan().counts
    assert (counts.possible_duplicate, counts.create, counts.conflict) == (1, 1, 0)
    done = plans.planning.apply(plans.tenant, actor=ME)
    assert (done.created, done.possible_duplicates) == (1, 1)
    assert plans.house.states(plans.tenant)["robert@contoso.example"][0] == LinkState.POSSIBLE_DUPLICATE.value


def test_only_chosen_users_are_applied(plans: Plans) -> None:
    for first in ("Ada", "Bea"):
        plans.add(
            _card(
                first_name=first,
                emails=(ContactEmail(value=f"{first.lower()}@contoso.example", primary=True),),
            )
        )
    plans.read(
        *(
            _ada(
                user_principal_name=f"{one}@contoso.example",
                object_id=f"{n}" * 36,
                given_name=one.title(),
                aliases=(),
                mail="",
                job_title="Engineer",
            )
            for n, one in ((1, "ada"), (2, "bea"))
        )
    )
    items = plans.plan().items
    done = plans.planning.apply(plans.tenant, [items[0].user.id], actor=ME)
    assert done.updated == 1
    assert [bool(item.changes) for item in plans.plan().items] == [False, True]


def test_a_preview_of_other_options_judges_scopes_anew_and_writes_nothing(plans: Plans) -> None:
    plans.read(_ada(sku_ids=(), job_title="Engineer"))
    assert plans.plan().counts.out_of_scope == 1
    before = plans.rows(), plans.export()
    wide = SyncOptions(unlicensed=True, field_rules=OFFICE)
    (plan,) = plans.planning.preview(plans.house.connection.id, wide)
    assert plan.items[0].proposal.action is LinkAction.CREATE
    assert plan.items[0].user.scope == "in scope"
    (off,) = plans.planning.preview(plans.house.connection.id, SyncOptions(contacts=False))
    assert (off.items, bool(off.note)) == ((), True)
    assert (plans.rows(), plans.export()) == before


def test_users_that_were_not_read_whole_are_said_and_refused(plans: Plans) -> None:
    plans.add(_card())
    plans.read(_ada(job_title="Engineer"))
    partial = CollectorResult(
        tenant_id=plans.tenant, kind=CollectorKind.USERS, outcome=CollectorOutcome.PARTIAL
    )
    with plans.house.database.write() as tx:
        runs.add_collectors(tx, plans.house.run_id, [partial], utc_now())
    assert "not read whole" in plans.plan().note
    with pytest.raises(AppError) as refused:
        plans.planning.apply(plans.tenant, actor=ME)
    assert refused.value.code == "users_incomplete"


def test_field_rules_are_said_on_the_command_line(plans: Plans) -> None:
    service = OptionsService(plans.house.database, plans.house.linking, PRODUCTS)
    made = service.parse(SyncOptions(), ["field_rule=office", "field_rule.title=documented"])
    assert made.field_rules == FieldRules(
        rule=FieldRule.OFFICE_365_WINS, fields={"title": FieldRule.DOCUMENTED_WINS}
    )
    assert service.parse(made, ["field_rule.title=default"]).field_rules == OFFICE
    for wrong in ("field_rule=maybe", "field_rule.shoe=office", "field_rule=default"):
        with pytest.raises(AppError):
            service.parse(made, [wrong])
    with pytest.raises(AppError):
        service.save(
            plans.house.connection.id,
            SyncOptions(field_rules=FieldRules(fields={"shoe": FieldRule.FILL_BLANKS})),
        )


# Any contacts, users, rules

_FIRST = st.sampled_from(["Ada", "Bob", "Robert", ""])
_LAST = st.sampled_from(["Jones", "Lovelace", ""])
_TITLE = st.sampled_from(["", "Clerk", "Engineer"])
_PHONE = st.sampled_from(["", "+44 20 7946 0001", "020 7946 0001", "+44 20 7946 0002"])
_LOCAL = st.sampled_from(["ada", "bob", "rob", "al"])


@st.composite
def _people(draw: st.DrawFn) -> list[User]:
    locals_ = draw(st.lists(_LOCAL, max_size=3, unique=True))
    return [
        replace(
            person(f"{local}@contoso.example", draw(_FIRST), draw(_LAST)),
            job_title=draw(_TITLE),
            business_phone=draw(_PHONE),
            mobile_phone=draw(_PHONE),
            aliases=tuple(
                f"{one}.x@contoso.example" for one in draw(st.lists(_LOCAL, max_size=2, unique=True))
            ),
        )
        for local in locals_
    ]


@st.composite
def _cards(draw: st.DrawFn) -> list[tuple[Contact, frozenset[str]]]:
    fields = st.frozensets(st.sampled_from([one.value for one in ContactField]), max_size=3)
    cards = []
    for _ in range(draw(st.integers(0, 3))):
        addresses = draw(st.lists(_LOCAL, max_size=2, unique=True))
        contact = Contact(
            organization_id=0,
            first_name=draw(_FIRST),
            last_name=draw(_LAST),
            title=draw(_TITLE),
            emails=tuple(
                ContactEmail(value=f"{one}@contoso.example", primary=not at)
                for at, one in enumerate(addresses)
            ),
            phones=tuple(
                ContactPhone(value=number, label=label)
                for label in ("Office", "Mobile", "Work")
                if (number := draw(_PHONE))
            ),
            pinned=draw(st.integers(0, 4)) == 0,
        )
        cards.append((contact, draw(fields)))
    return cards


_RULES = st.builds(
    FieldRules,
    rule=st.sampled_from(FieldRule),
    fields=st.dictionaries(
        st.sampled_from([one.value for one in ContactField]), st.sampled_from(FieldRule), max_size=2
    ),
)


@settings(max_examples=40, deadline=None)
@given(_cards(), _people(), _RULES)
def test_apply_once_undo_whole_and_never_what_is_a_technicians(
    cards: list[tuple[Contact, frozenset[str]]], people: list[User], rules: FieldRules
) -> None:
    with TemporaryDirectory() as folder, closing(Database.open_profile(Path(folder))) as database:
        plans = Plans(database)
        plans.rules(rules)
        known: dict[int, tuple[Contact, frozenset[str]]] = {}
        for card, edited in cards:
            number = plans.add(card)
            with database.write() as tx:
                contact_fields.mark(tx, number, edited, utc_now(), ME)
            known[number] = plans.house.contacts.get(number), edited
        plans.read(*people)
        start, rows = plans.export(), plans.rows()
        plan = plans.plan()
        assert plans.plan() == plan
        plans.planning.preview(plans.house.connection.id, SyncOptions(guests=True, field_rules=OFFICE))
        assert plans.rows() == rows, "planning and previewing write nothing"

        done = plans.planning.apply(plans.tenant, actor=ME)
        assert (done.updated, done.created) == (plan.counts.update, plan.counts.create)
        _check_kept(plans, known)
        applied = plans.rows()
        assert plans.planning.apply(plans.tenant, actor=ME).journal_id is None
        assert plans.rows() == applied, "applied twice is applied once"

        if done.journal_id is not None:
            undone = plans.house.journal.undo(done.journal_id, ME)
            assert undone.left_alone == ()
        assert plans.export() == start
        if done.journal_id is not None:
            assert plans.house.journal.redo(done.journal_id, ME).left_alone == ()
            assert plans.planning.apply(plans.tenant, actor=ME).journal_id is None


def _check_kept(plans: Plans, known: dict[int, tuple[Contact, frozenset[str]]]) -> None:
    """Pinned contacts as they were, edited fields as they were, nothing blanked."""
    for number, (before, edited) in known.items():
        after = plans.house.contacts.get(number)
        if before.pinned:
            assert after == before
            assert number not in {contact_id for _, contact_id in plans.house.states(plans.tenant).values()}
        old, new = documented_values(before), documented_values(after)
        for field in ContactField:
            assert new[field] or not old[field], "a blank never overwrites"
            if field.value in edited and field is not ContactField.ALIASES:
                assert new[field] == old[field]
