"""What follows from reading: only what changed is derived, and who decides meanwhile wins."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from o365desk.domain.brake import BrakeKind
from o365desk.domain.learned import not_organization
from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, TenantPhase, Trigger
from o365desk.domain.user import User
from o365desk.domain.values import utc_now
from o365desk.services import link_run
from o365desk.services.after_sync import AfterSync
from o365desk.services.linking import LinkingService, LinkPlan
from o365desk.services.run_outcome import RunState
from o365desk.services.run_reporter import RunReporter
from o365desk.services.tenant_result import TenantResult
from o365desk.services.user_links import UserLinkService
from o365desk.store import brakes, connections, contacts, learned, marks, runs, tenants, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.plan_sources import PlanSource
from tests.services.house import ME, PRODUCTS, House, person


class Planner(LinkingService):
    """Counts the tenants that are planned, and can do something between a plan and its writing."""

    def __init__(self) -> None:
        super().__init__(PRODUCTS)
        self.planned: list[str] = []
        self.meanwhile: Callable[[], object] | None = None

    def plan_many(
        self, tx: Transaction, pairs: Sequence[tuple[PlanSource, int]], options: SyncOptions
    ) -> list[LinkPlan]:
        self.planned += [source.tenant_id for source, _ in pairs]
        plans = super().plan_many(tx, pairs, options)
        if self.meanwhile is not None and not tx.writable:
            act, self.meanwhile = self.meanwhile, None
            act()
        return plans


class Office:
    """A house whose second half of a sync can be run by itself."""

    def __init__(self, folder: Path) -> None:
        self.house = House.build(folder)
        self.folder = folder
        self.planner = Planner()
        self.after = AfterSync(self.house.database, self.planner, utc_now)

    def read(self, tenant_id: str, *people: User) -> None:
        """A complete listing arrives; nothing is planned yet."""
        now = utc_now()
        with self.house.database.write() as tx:
            users.save_page(tx, tenant_id, people, now)
            users.finish_listing(tx, tenant_id, [one.object_id for one in people], frozenset(), now)

    def options(self, **changed: object) -> None:
        with self.house.database.write() as tx:
            stored = connections.get(tx, self.house.connection.id)
            connections.save(tx, replace(stored, options=replace(stored.options, **changed)))

    def sync(self, confirm: frozenset[str] = frozenset()) -> RunState:
        """The second half of a run over all tenants; gives its state."""
        self.planner.planned.clear()
        database = self.house.database
        with database.write() as tx:
            run = runs.start(tx, self.house.connection.id, Trigger.MANUAL, utc_now())
            targets = tenants.listing(tx)
            connection = connections.get(tx, self.house.connection.id)
        state = RunState(connection, run)
        state.confirm = confirm
        for tenant in targets:
            result = TenantResult(tenant.tenant_id)
            whole = CollectorResult(
                tenant_id=tenant.tenant_id, kind=CollectorKind.USERS, outcome=CollectorOutcome.COMPLETE
            )
            result.collectors.append(whole)
            result.end(TenantPhase.DONE)
            state.add(result)
        reporter = RunReporter(database, run.id, lambda _event: None, utc_now)
        reporter.know(targets)
        self.after.run(state, reporter, targets, everything=True, cancel=threading.Event())
        reporter.flush()
        return state


ANN = person("ann@contoso.example", "Ann", "Lee")
BO = person("bo@contoso.example", "Bo", "Ek")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "profile")
    yield made
    made.house.database.close()


@pytest.fixture
def two(office: Office) -> tuple[str, str, int, int]:
    """(tenant, another, organization, Ann's contact): both matched and planned; Ann linked, Bo new."""
    house = office.house
    org = house.organization("Contoso", "contoso.example")
    other = house.organization("Fabrikam", "fabrikam.example")
    ann = house.contact(org, "Ann", "Lee", "ann@contoso.example")
    first = house.tenant("Contoso", "contoso.example", ANN, BO)
    second = house.tenant("Fabrikam", "fabrikam.example", person("cy@fabrikam.example", "Cy", "Fox"))
    house.matching.decide([first], Decision.MATCH_TO, organization_id=org, actor=ME)
    house.matching.decide([second], Decision.MATCH_TO, organization_id=other, actor=ME)
    office.sync()
    office.sync()
    return first, second, org, ann


def test_nothing_changed_nothing_is_planned_and_the_figures_stay(
    office: Office, two: tuple[str, str, int, int]
) -> None:
    state = office.sync()
    assert office.planner.planned == []
    assert state.counts.contacts_held == 2


def test_what_changes_is_planned_and_nothing_else(office: Office, two: tuple[str, str, int, int]) -> None:
    first, second, org, ann = two
    house = office.house
    with house.database.read() as tx:
        robert = replace(contacts.get(tx, ann), title="Boss")
    changes: list[tuple[Callable[[], object], set[str]]] = [
        (lambda: office.read(first, ANN, replace(BO, job_title="Cook")), {first}),
        (lambda: office.read(first, ANN), {first}),
        (lambda: house.contact(org, "Dee", "Day"), {first}),
        (lambda: house.contacts.save(robert, ME), {first}),
        (lambda: house.journal.undo(None, ME), {first}),
        (lambda: office.options(guests=True), {first, second}),
        (lambda: house.matching.decide([second], Decision.REVERT_MATCH, actor=ME), set()),
    ]
    for change, planned in changes:
        change()
        office.sync()
        assert set(office.planner.planned) == planned
        office.sync()
        assert office.planner.planned == []


def test_suggestions_are_computed_only_when_a_side_changed(
    office: Office, two: tuple[str, str, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from o365desk.services import suggestions

    computed: list[int] = []
    compute = suggestions.compute
    monkeypatch.setattr(suggestions, "compute", lambda *args: (computed.append(1), compute(*args))[1])
    office.sync()
    assert computed == []
    made = office.house.organization("Adatum", "adatum.example")  # computed at once
    assert len(computed) == 1
    tenant = office.house.tenant("Adatum", "adatum.example")
    count = len(computed)
    office.sync()
    assert len(computed) == count
    with office.house.database.read() as tx:
        assert tenants.get(tx, tenant).organization_id == made
    with office.house.database.write() as tx:
        learned.teach(tx, [not_organization(two[1], made)], by=ME, decision="Revert Match", at=utc_now())
    office.sync()
    assert len(computed) == count + 1


@pytest.mark.parametrize("decision", [LinkDecision.IGNORE, LinkDecision.LINK_TO])
def test_a_decision_made_between_plan_and_write_survives(
    office: Office, two: tuple[str, str, int, int], decision: LinkDecision
) -> None:
    first, _, org, _ = two
    house = office.house
    eve = house.contact(org, "Eve", "Ek")
    bo = house.contact(org, "Bo", "Ek", "bo@contoso.example")
    user_id = house.contacts.find_user("bo@contoso.example").id
    colleague = Database.open_profile(office.folder)
    links = UserLinkService(colleague, LinkingService(PRODUCTS))

    def decide() -> None:
        target = eve if decision is LinkDecision.LINK_TO else None
        links.decide([user_id], decision, contact_id=target, actor="colleague")

    office.planner.meanwhile = decide
    office.sync()
    colleague.close()
    expected = ("linked", eve) if decision is LinkDecision.LINK_TO else ("ignored", None)
    assert house.states(first)["bo@contoso.example"] == expected
    office.sync()
    assert house.states(first)["bo@contoso.example"] == expected
    assert bo not in {contact for _, contact in house.states(first).values()}


def test_an_address_taken_off_a_contact_meanwhile_links_nobody(
    office: Office, two: tuple[str, str, int, int]
) -> None:
    first, _, org, _ = two
    contact = office.house.contact(org, "Zed", "Zeta", "bo@contoso.example")
    with office.house.database.read() as tx:
        cleared = replace(contacts.get(tx, contact), emails=())
    office.planner.meanwhile = lambda: office.house.contacts.save(cleared, ME)
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("new", None)


def test_options_saved_meanwhile_count(office: Office, two: tuple[str, str, int, int]) -> None:
    first, _, org, _ = two
    office.options(new_contacts=NewContacts.CREATE)
    office.planner.meanwhile = lambda: office.options(new_contacts=NewContacts.HOLD)
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("new", None)
    assert len(office.house.contacts.rows(org)) == 1


def test_a_user_that_moved_since_the_plan_is_left_alone(
    office: Office, two: tuple[str, str, int, int]
) -> None:
    first, _, org, _ = two
    office.house.contact(org, "Bo", "Ek", "bo@contoso.example")
    with office.house.database.read() as tx:
        plan = office.planner.plan(tx, tenants.get(tx, first))
    assert plan is not None
    user_id = office.house.contacts.find_user("bo@contoso.example").id
    office.house.contacts.decide_users([user_id], LinkDecision.IGNORE, actor=ME)
    with office.house.database.write() as tx:
        office.planner.apply(tx, plan, create=True)
    assert office.house.states(first)["bo@contoso.example"] == ("ignored", None)


def test_a_killed_sync_is_planned_by_the_next(office: Office, two: tuple[str, str, int, int]) -> None:
    first, _, _, _ = two
    office.read(first, ANN, BO, person("new@contoso.example", "New", "One"))  # and then the power went
    office.read(first, ANN, BO, person("new@contoso.example", "New", "One"))
    office.sync()
    assert office.planner.planned == [first]


def test_an_undone_link_of_a_sync_is_not_made_again(office: Office, two: tuple[str, str, int, int]) -> None:
    first, _, org, _ = two
    bo = office.house.contact(org, "Bo", "Ek", "bo@contoso.example")
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("linked", bo)
    entry = office.house.journal.listing()[0]
    assert entry.title.startswith("Sync: linked 1")
    office.house.journal.undo(entry.id, ME)
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("conflict", None)
    user_id = office.house.contacts.find_user("bo@contoso.example").id
    assert office.house.contacts.find_user("bo@contoso.example").candidate_ids == (bo,)
    office.house.contacts.decide_users([user_id], LinkDecision.LINK_TO, bo, actor=ME)
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("linked", bo)


def test_an_undone_link_by_name_is_not_made_again(office: Office, two: tuple[str, str, int, int]) -> None:
    first, _, org, _ = two
    bo = office.house.contact(org, "Bo", "Ek")
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("linked", bo)
    office.house.journal.undo(office.house.journal.listing()[0].id, ME)
    office.sync()
    assert office.house.states(first)["bo@contoso.example"] == ("conflict", None)


def test_a_created_contact_that_was_undone_or_removed_is_not_created_again(
    office: Office, two: tuple[str, str, int, int]
) -> None:
    first, second, _org, _ = two
    office.options(new_contacts=NewContacts.CREATE)
    office.sync()
    entry = next(one for one in office.house.journal.listing() if "created 1 in Contoso" in one.title)
    office.house.journal.undo(entry.id, ME)
    made = office.house.states(second)["cy@fabrikam.example"][1]
    assert made is not None
    with office.house.database.write() as tx:
        contacts.remove(tx, made)
    state = office.sync()
    assert state.counts.contacts_created == 0
    assert state.counts.contacts_held == 2
    assert office.house.states(first)["bo@contoso.example"] == ("new", None)
    assert office.house.states(second)["cy@fabrikam.example"] == ("new", None)


def test_more_contacts_than_users_were_read_brakes_and_passes_when_confirmed(
    office: Office, two: tuple[str, str, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, org, _ = two
    office.options(new_contacts=NewContacts.CREATE)
    monkeypatch.setattr(link_run, "create_limit", lambda _read: 0)
    state = office.sync()
    assert {brake.tenant_id for brake in state.brakes} == {first, second}
    brake = next(brake for brake in state.brakes if brake.tenant_id == first)
    assert (brake.kind, brake.total, [item.name for item in brake.items]) == (BrakeKind.CREATE, 2, ["Bo Ek"])
    assert office.house.states(first)["bo@contoso.example"] == ("new", None)
    assert len(office.house.contacts.rows(org)) == 1

    # Confirmed, but today's list holds somebody who was not shown: it brakes again.
    office.read(first, ANN, BO, person("dee@contoso.example", "Dee", "Day"))
    assert office.sync(frozenset({first})).counts.contacts_created == 0
    state = office.sync(frozenset({first}))
    assert state.counts.contacts_created == 2
    assert [brake.tenant_id for brake in state.brakes] == [second]
    with office.house.database.read() as tx:
        assert [brake.tenant_id for brake in brakes.listing(tx)] == [second]


def test_marks_are_no_settings_and_go_with_their_tenants(
    office: Office, two: tuple[str, str, int, int]
) -> None:
    from o365desk.store import settings

    with office.house.database.write() as tx:
        assert len(marks.plans(tx)) == 2
        assert not [name for name in settings.listing(tx) if name.startswith("mark")]
        connections.remove(tx, office.house.connection.id, delete_data=True)
        assert marks.plans(tx) == {}


def test_at_once_applies_the_safe_part_and_names_updates_and_what_is_held(
    office: Office, two: tuple[str, str, int, int]
) -> None:
    first, _, org, ann = two
    house = office.house
    rob = house.contact(org, "Bob", "Jones")
    robert = person("robert@contoso.example", "Robert", "Jones", title="Cook")
    office.read(first, replace(ANN, job_title="Engineer"), BO, robert)
    held = office.sync()
    assert (held.counts.contacts_updated, held.counts.contacts_created) == (0, 0)
    assert held.counts.possible_duplicates == 1
    office.options(new_contacts=NewContacts.CREATE)
    state = office.sync()
    counts = state.counts
    assert (counts.contacts_updated, counts.contacts_created, counts.possible_duplicates) == (1, 2, 1)
    assert house.contacts.get(ann).title == "Engineer"
    assert house.contacts.get(rob).title == ""
    assert house.states(first)["robert@contoso.example"] == ("possible duplicate", None)
    with house.database.read() as tx:
        lines = [line.message for line in runs.lines(tx, state.run.id)]
    assert any(line.startswith("Contact of Ann Lee updated. Title: – → Engineer") for line in lines)
    assert any("1 updated, 0 held for review, 0 in conflict, 1 possible duplicates" in line for line in lines)
    entry = next(one for one in house.journal.listing() if "updated 1" in one.title)
    assert (entry.actor, entry.run_id) == ("sync", state.run.id)
    house.journal.undo(entry.id, ME)
    again = office.sync()
    assert (again.counts.contacts_updated, again.counts.contacts_created) == (0, 0)
    assert house.contacts.get(ann).title == ""
