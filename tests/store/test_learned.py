"""Facts in the store: taught once, withdrawn, journalled, carried over from older profiles and merges."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import create_engine, delete, select

from o365desk.domain.errors import NotFoundError
from o365desk.domain.learned import Fact, domain_of, not_contact, not_organization
from o365desk.store import (
    check,
    connections,
    contacts,
    journal,
    learned,
    marks,
    migrate,
    organizations,
    repair,
    schema,
)
from o365desk.store.bulk import fetch
from o365desk.store.engine import Database, Transaction
from o365desk.store.export import canonical_export
from o365desk.store.profile import FILE_NAME
from tests.store.build import NOW, add_contact, add_organization, add_tenant, list_users, match, user


def _teach(tx: Transaction, *facts: Fact, decision: str = "Match To: Contoso → Contoso Ltd") -> int:
    return learned.teach(tx, facts, by="ada", decision=decision, at=NOW)


def test_taught_twice_is_once_and_withdrawn_twice_is_once(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx).id
        (person,), contact = list_users(tx, tenant_id, user(1)), add_contact(tx, owner)
        facts = [
            not_organization(tenant_id.upper(), owner),
            domain_of("Contoso.Example", owner),
            not_contact(person, contact.id),
        ]
        assert _teach(tx, *facts) == 3
        assert _teach(tx, *facts, decision="later") == 0
        assert learned.rejections(tx) == {(tenant_id, owner)}
        assert learned.domains(tx) == {owner: ("contoso.example",)}
        assert list(learned.not_contacts(tx, [1]).values()) == [frozenset({(person, contact.id)})]
        found = {one.fact.kind.value: one for one in learned.listing(tx)}
        one = found["not contact"]
        assert (one.taught_by, one.taught_at, one.decision) == ("ada", NOW, "Match To: Contoso → Contoso Ltd")
        assert one.other == contact.name
        assert learned.withdraw(tx, facts) == 3
        assert learned.withdraw(tx, facts) == 0
        assert learned.listing(tx) == []
        with pytest.raises(NotFoundError):
            _teach(tx, not_organization(tenant_id, 999))
        with pytest.raises(NotFoundError):
            _teach(tx, not_contact(person, 999))
        with pytest.raises(NotFoundError):
            _teach(tx, not_organization("00000000-0000-4000-8000-00000000dead", owner))


def test_what_follows_from_a_fact_is_marked_stale(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx).id
        (person,), contact = list_users(tx, tenant_id, user(1)), add_contact(tx, owner)
        match(tx, tenant_id, owner)
    for fact, stale in (
        (not_organization(tenant_id, owner), {"suggestions"}),
        (domain_of("d.example", owner), {"suggestions", "plan"}),
        (not_contact(person, contact.id), {"plan"}),
    ):
        for change in (
            lambda tx, one=fact: _teach(tx, one),
            lambda tx, one=fact: learned.withdraw(tx, [one]),
        ):
            with db.write() as tx:
                marks.settle(tx, marks.SUGGESTIONS, {"is": "true"})
                marks.settle(tx, marks.plan_of(1), {"is": "true"})
            with db.write() as tx:
                change(tx)
            with db.read() as tx:
                names = {"suggestions": marks.SUGGESTIONS, "plan": marks.plan_of(1)}
                found = {name for name, mark in names.items() if not marks.settled(marks.get(tx, mark))}
            assert found == stale, fact


def test_facts_go_with_their_records_and_come_back_by_undo(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx).id
        (person,), contact = list_users(tx, tenant_id, user(1)), add_contact(tx, owner)
        _teach(tx, not_contact(person, contact.id), domain_of("d.example", owner))
        before = canonical_export(tx)
        with journal.recording(tx, "ada", "Remove") as recorder:
            contacts.remove(tx, contact.id)
            organizations.remove(tx, owner)
        assert learned.listing(tx) == []
        assert recorder.entry_id is not None
        line = journal.details(tx, recorder.entry_id).lines
        assert [(one.before, one.after) for one in line if one.what == "Fact"] == [
            ("learned", "forgotten")
        ] * 2
        assert journal.undo(tx, recorder.entry_id).left_alone == ()
        assert canonical_export(tx) == before


def test_undoing_the_creation_of_a_record_forgets_what_was_learned_since(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        (person,) = list_users(tx, tenant_id, user(1))
        owner = add_organization(tx).id
        with journal.recording(tx, "ada", "New contact") as recorder:
            contact = add_contact(tx, owner)
        _teach(tx, not_contact(person, contact.id))
        after = canonical_export(tx)
        assert recorder.entry_id is not None
        assert journal.undo(tx, recorder.entry_id).left_alone == ()
        assert learned.listing(tx) == []
        journal.redo(tx, recorder.entry_id)
        assert canonical_export(tx) == after


def test_a_tenant_takes_its_facts_along(db: Database) -> None:
    with db.write() as tx:
        tenant_id, owner = add_tenant(tx), add_organization(tx).id
        (person,), contact = list_users(tx, tenant_id, user(1)), add_contact(tx, owner)
        _teach(tx, not_organization(tenant_id, owner), not_contact(person, contact.id))
        connections.remove(tx, connections.listing(tx)[0].id, delete_data=True)
        assert learned.listing(tx) == []


def test_merged_records_hand_over_what_is_known(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        old, new = add_organization(tx, "Old").id, add_organization(tx, "New").id
        (person,) = list_users(tx, tenant_id, user(1))
        gone, stays = add_contact(tx, old), add_contact(tx, new)
        _teach(tx, domain_of("d.example", old), domain_of("e.example", old), domain_of("e.example", new))
        _teach(tx, not_organization(tenant_id, old), not_contact(person, gone.id))
        assert learned.carry_over(tx, organizations={old: new}, contacts={gone.id: stays.id}) == 4
        assert learned.domains(tx) == {new: ("d.example", "e.example")}
        assert learned.rejections(tx) == {(tenant_id, new)}
        assert {one.taught_by for one in learned.listing(tx)} == {"ada"}
        assert [one.fact.contact_id for one in learned.of_users(tx, [person])] == [stays.id]


def test_who_else_has_a_domain(db: Database) -> None:
    with db.write() as tx:
        one, two = add_organization(tx, "One").id, add_organization(tx, "Two").id
        site = replace(organizations.get(tx, one), websites=("https://www.a.example/",))
        organizations.save(tx, site)
        add_contact(tx, two)  # its address is at contoso.example
        _teach(tx, domain_of("mail.b.example", two))
        assert learned.holders(tx, ["b.example"]) == [("mail.b.example", two)]
        assert learned.holders(tx, ["a.example"]) == [("a.example", one)]
        assert set(learned.holders(tx, ["contoso.example"])) == {("contoso.example", two)}
        assert learned.holders(tx, []) == []


def test_half_a_fact_is_found_and_mended(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        owner = add_organization(tx).id
        _teach(tx, domain_of("d.example", owner), domain_of("e.example", owner))
        tx.connection.execute(
            schema.fact.update().where(schema.fact.c.domain == "d.example").values(organization_id=None)
        )
        assert check.check(tx) == [f"The fact “domain d.example {owner}” lacks what it is about."]
        assert len(repair.repair(tx)) == 1
        assert check.check(tx) == []
        assert learned.domains(tx) == {owner: ("e.example",)}


_OLD = """
INSERT INTO organization (id, name, name_key) VALUES (1, 'Contoso', 'contoso'), (2, 'Other', 'other');
INSERT INTO tenant (number, tenant_id, display_name, source, access, match_state, match_rule)
  VALUES (1, 'aaaa', 'Contoso', 'contract', 'readable', 'unmatched', '');
INSERT INTO rejection (tenant_number, organization_id) VALUES (1, 1), (1, 2);
INSERT INTO journal_entry (id, at, actor, title, changes) VALUES
  (1, 5000000, 'ada', 'Revert Match: Contoso from Contoso', 2), (2, 6000000, 'bob', 'Match To: Contoso', 1);
INSERT INTO journal_change (entry_id, position, kind, record_key, before, after) VALUES
  (1, 0, 'rejection', 'aaaa 1', NULL, '{}'), (2, 0, 'rejection', 'aaaa 7', '{}', NULL);
INSERT INTO journal_undo (entry_id, position, kind, record_key, before, after) VALUES
  (2, 0, 'rejection', 'aaaa 7', NULL, '{}');
"""


def test_rejections_are_carried_over_with_their_undo(tmp_path: Path) -> None:
    from alembic import command
    from alembic.config import Config

    folder = tmp_path / "old"
    folder.mkdir()
    engine = create_engine(f"sqlite:///{folder / FILE_NAME}")
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        columns = {row[1] for row in connection.exec_driver_sql("PRAGMA table_info(tenant)")}
        assert "source" in columns
        for statement in filter(str.strip, _OLD.split(";")):
            connection.exec_driver_sql(statement)
    engine.dispose()
    database = Database.open_profile(folder)
    with database.write() as tx:
        found = {one.other: one for one in learned.listing(tx)}
        assert set(found) == {"Contoso", "Other"}
        known = found["Contoso"]
        assert (known.taught_by, known.decision) == ("ada", "Revert Match: Contoso from Contoso")
        assert known.taught_at is not None
        assert found["Other"].taught_at is None
        assert check.check(tx) == []
        assert journal.undo(tx, 1).left_alone == ()
        assert learned.rejections(tx) == {("aaaa", 2)}
        assert fetch(tx, select(schema.journal_undo.c.kind).distinct()) == [("fact",)]
        tx.connection.execute(delete(schema.fact))
    database.close()
