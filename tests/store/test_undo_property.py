"""Random decisions, then undo of all in reverse, redo of all, undo again: each state is what it was."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from o365desk.domain.errors import AppError
from o365desk.domain.learned import Fact, domain_of, not_contact, not_organization
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.organization import ContactEmail, Location
from o365desk.domain.tenant import MatchRule, MatchState
from o365desk.domain.user import LinkState
from o365desk.store import contacts, journal, learned, links, organizations, tenants, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.export import canonical_export
from tests.store.build import NOW, add_contact, add_organization, add_tenant, guid, list_users, user

Step = tuple[int, int, int]


def _pick(some: list[int], at: int) -> int:
    return some[at % len(some)] if some else 0


def _organization(tx: Transaction, a: int, b: int) -> None:
    ids = list(organizations.names(tx))
    if a % 3 == 0 or not ids:
        add_organization(tx, f"Org {b % 3}")
    elif a % 3 == 1:
        organizations.remove(tx, _pick(ids, b))
    else:
        stored = organizations.get(tx, _pick(ids, b))
        organizations.save(tx, replace(stored, city=f"City {a % 5}", websites=(f"w{b % 4}.example",)))


def _contact(tx: Transaction, a: int, b: int) -> None:
    ids = [row.id for row in contacts.rows(tx)]
    if a % 3 == 0 or not ids:
        add_contact(tx, _pick(list(organizations.names(tx)), b), f"First{a % 4}")
    elif a % 3 == 1:
        contacts.remove(tx, _pick(ids, b))
    else:
        stored = contacts.get(tx, _pick(ids, b))
        emails = tuple(ContactEmail(value=f"{n}@x.example") for n in range(a % 4))
        contacts.save(tx, replace(stored, title=f"T{a % 3}", emails=emails))


def _location(tx: Transaction, a: int, b: int) -> None:
    owner = _pick(list(organizations.names(tx)), a)
    organizations.get(tx, owner)
    organizations.save_location(
        tx, Location(organization_id=owner, name="L", address_1=f"{b % 3}", phone=f"{a % 3}")
    )


def _match(tx: Transaction, a: int, b: int) -> None:
    tenant_id = guid(1 + a % 2)
    state = list(MatchState)[b % 3]
    owner = _pick(list(organizations.names(tx)), a + b) if state is MatchState.MATCHED else None
    if state is not MatchState.MATCHED:
        # As the services do: nobody of an unmatched tenant is linked or planned.
        found = links.load(tx, [1, 2] if tenant_id == guid(1) else [3, 4])
        links.write(tx, found, {key: links.Link() for key in found})
    tenants.set_match(tx, tenant_id, state, owner, list(MatchRule)[a % 4])


def _fact(tx: Transaction, a: int, b: int) -> None:
    owner = _pick(list(organizations.names(tx)), a)
    person = _pick([row.id for row in contacts.rows(tx)], a)
    facts = (
        not_organization(guid(1 + a % 2), owner),
        domain_of(f"d{a % 3}.example", owner),
        not_contact(1 + a % 4, person),
    )
    _teach_or_not(tx, facts[b % 3], teach=b % 4 != 0)


def _teach_or_not(tx: Transaction, fact: Fact, *, teach: bool) -> None:
    if teach:
        learned.teach(tx, [fact], by="ada", decision="Match To", at=NOW)
    else:
        learned.withdraw(tx, [fact])


def _link(tx: Transaction, a: int, b: int) -> None:
    contact_ids = [row.id for row in contacts.rows(tx)]
    state = [LinkState.LINKED, LinkState.IGNORED, LinkState.NONE, LinkState.LEFT][a % 4]
    keeps = state in (LinkState.LINKED, LinkState.LEFT)
    users.set_link(tx, 1 + b % 4, state, _pick(contact_ids, a + b) if keeps else None)


def _plan(tx: Transaction, a: int, b: int) -> None:
    contact_ids = [row.id for row in contacts.rows(tx)]
    proposals = [
        LinkProposal(user_id=1, action=LinkAction.LINK, contact_id=_pick(contact_ids, a)),
        LinkProposal(user_id=2, action=LinkAction.LINK, contact_id=_pick(contact_ids, b)),
        LinkProposal(user_id=3, action=LinkAction.CONFLICT, candidate_ids=tuple(contact_ids[:2]), reason="?"),
        LinkProposal(user_id=4, action=LinkAction.CREATE),
    ]
    matched = {1: (1, 2), 2: (3, 4)}
    planned = [
        user_id
        for number, ids in matched.items()
        if tenants.get(tx, guid(number)).match_state is MatchState.MATCHED
        for user_id in ids
    ]
    users.apply_links(tx, [one for one in proposals if one.user_id in planned])


_STEPS: list[Callable[[Transaction, int, int], None]] = [
    _organization,
    _contact,
    _location,
    _match,
    _fact,
    _link,
    _plan,
]
_numbers = st.integers(0, 60)
_decisions = st.lists(
    st.lists(st.tuples(st.integers(0, len(_STEPS) - 1), _numbers, _numbers), min_size=1, max_size=4),
    min_size=1,
    max_size=8,
)


def _world(tx: Transaction) -> None:
    first, second = add_tenant(tx, 1), add_tenant(tx, 2, name="Fabrikam")
    list_users(tx, first, user(10), user(11))
    list_users(tx, second, user(12), user(13))
    organization = add_organization(tx)
    add_contact(tx, organization.id)
    add_contact(tx, organization.id, "Bob")


def _decide(tx: Transaction, number: int, steps: list[Step]) -> int | None:
    with journal.recording(tx, "ada", f"Decision {number}") as recorder:
        for step, a, b in steps:
            point = tx.connection.begin_nested()
            before = dict(recorder._changes)
            try:
                _STEPS[step](tx, a, b)
            except AppError:
                # Refused, as the window would: nothing of the step stays.
                point.rollback()
                recorder._changes = before
            else:
                point.commit()
    return recorder.entry_id


_random = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@settings(_random, max_examples=60)
@given(_decisions)
def test_undoing_everything_in_reverse_is_the_beginning(
    sqlite_db: Database, decisions: list[list[Step]]
) -> None:
    _undo_all(sqlite_db, decisions)


@settings(_random, max_examples=8)
@given(_decisions)
def test_undoing_everything_on_a_server_too(postgres_database: Database, decisions: list[list[Step]]) -> None:
    _undo_all(postgres_database, decisions)


def _undo_all(db: Database, decisions: list[list[Step]]) -> None:
    class RollBack(Exception):  # noqa: N818 - not an error, the way out
        pass

    try:
        with db.write() as tx:
            if not tenants.listing(tx):
                _world(tx)
            start = canonical_export(tx)
            states = []
            for number, steps in enumerate(decisions):
                state = canonical_export(tx)
                entry_id = _decide(tx, number, steps)
                if entry_id is not None:
                    states.append((entry_id, state))
                else:
                    assert canonical_export(tx) == state
            end = canonical_export(tx)
            states.append((0, end))
            for (entry_id, state), _ in reversed(list(pairwise(states))):
                result = journal.undo(tx, entry_id)
                assert result.left_alone == ()
                assert canonical_export(tx) == state
            assert canonical_export(tx) == start
            for (entry_id, _), (_, state) in pairwise(states):
                latest = journal.latest_redoable(tx)
                assert latest is not None
                assert latest.id == entry_id
                result = journal.redo(tx, entry_id)
                assert result.left_alone == ()
                assert canonical_export(tx) == state
            assert journal.latest_redoable(tx) is None
            for (entry_id, state), _ in reversed(list(pairwise(states))):
                assert journal.undo(tx, entry_id).left_alone == ()
                assert canonical_export(tx) == state
            raise RollBack
    except RollBack:
        pass


def test_undoing_the_removal_of_an_organization_brings_its_facts_back(db: Database) -> None:
    with db.write() as tx:
        _world(tx)
        organization = add_organization(tx, "Turned down")
        facts = [not_organization(guid(2), organization.id), domain_of("d.example", organization.id)]
        learned.teach(tx, facts, by="ada", decision="Revert Match", at=NOW)
        before = canonical_export(tx)
        with journal.recording(tx, "ada", "Remove organization") as recorder:
            organizations.remove(tx, organization.id)
        assert recorder.entry_id is not None
        assert journal.undo(tx, recorder.entry_id).left_alone == ()
        assert canonical_export(tx) == before
