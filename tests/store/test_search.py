from __future__ import annotations

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import func, select

from o365desk.domain.errors import CancelledError
from o365desk.domain.finding import FoundGroup, FoundKind, wanted
from o365desk.domain.organization import ContactEmail
from o365desk.domain.sync import LogLevel, LogLine, Trigger
from o365desk.domain.values import utc_now
from o365desk.store import (
    check,
    connections,
    contacts,
    export,
    move,
    organizations,
    repair,
    runs,
    schema,
    search,
    search_index,
    tenants,
    users,
)
from o365desk.store.bulk import fetch
from o365desk.store.engine import Database
from tests.store.build import (
    NOW,
    add_connection,
    add_contact,
    add_organization,
    add_tenant,
    details,
    guid,
    list_users,
    user,
)

_EVERY = tuple(FoundKind)


def _find(
    db: Database, text: str, limit: int = 20, kinds: tuple[FoundKind, ...] = _EVERY
) -> list[FoundGroup]:
    with db.read() as tx:
        return search.find(tx, wanted(text), kinds, limit)


def _titles(db: Database, text: str) -> dict[str, list[str]]:
    return {group.kind.value: [one.title for one in group.findings] for group in _find(db, text)}


def _pending(db: Database) -> int:
    with db.read() as tx:
        return search_index.pending(tx)


def _fill(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx, name="Fabrikam")
        tenants.save_details(tx, tenant_id, details(tenant_id, "Fabrikam", "fabrikam.example"), NOW)
        list_users(
            tx,
            tenant_id,
            user(1, name="jane.smith", display_name="Jané Smith", business_phone="+44 (0)20 7946-0958"),
            user(2, name="omar", aliases=("omar@fabrikam.example", "sales_team@fabrikam.example")),
        )
        owner = add_organization(tx, "Contoso Ltd")
        add_contact(tx, owner.id, "Zoë", "Smithers")
        connection = connections.listing(tx)[0]
        run = runs.start(tx, connection.id, Trigger.MANUAL, NOW)
        line = LogLine(
            at=NOW, level=LogLevel.WARNING, message="The reports are concealed.", tenant_name="Fabrikam"
        )
        runs.add_lines(tx, run.id, [line])


def test_finds_by_parts_of_words_in_any_order(db: Database) -> None:
    _fill(db)
    assert search_index.refresh(db)
    assert _titles(db, "mith") == {"contact": ["Zoë Smithers"], "user": ["Jané Smith"]}
    assert _titles(db, "ITH jane") == {"user": ["Jané Smith"]}
    assert _titles(db, "zoe smithers") == {"contact": ["Zoë Smithers"]}
    assert _titles(db, "sales_team") == {"user": ["Omar"]}
    assert _titles(db, "sales%team") == {}
    assert _titles(db, "020 7946 09") == {"user": ["Jané Smith"]}
    assert _titles(db, "fabrikam.exa") == {"tenant": ["Fabrikam"], "user": ["Omar"]}
    assert _titles(db, "concealed") == {"log line": ["The reports are concealed."]}
    assert _titles(db, "om") == {"user": ["Omar"]}
    assert _titles(db, "ltd") == {"organization": ["Contoso Ltd"]}
    assert _titles(db, "smithers ltd") == {"contact": ["Zoë Smithers"]}
    assert _titles(db, "o") == {}


def test_an_answer_tells_where_and_what(db: Database) -> None:
    _fill(db)
    search_index.refresh(db)
    (group,) = _find(db, "7946 0958")
    found = group.findings[0]
    assert (found.kind, found.detail, found.place) == (FoundKind.USER, "+44 (0)20 7946-0958", "Fabrikam")
    assert (found.tenant_id, found.contact_id, group.total) == (guid(1), None, 1)
    (group,) = _find(db, "concealed")
    assert (group.findings[0].note, group.findings[0].place, group.findings[0].at) == (
        "warning",
        "Fabrikam",
        NOW,
    )
    assert _find(db, "omar", kinds=(FoundKind.CONTACT,)) == []


def test_what_is_gone_is_never_found(db: Database) -> None:
    _fill(db)
    search_index.refresh(db)
    with db.write() as tx:
        (contact,) = contacts.of_organization(tx, organizations.listing(tx)[0].id)
        contacts.remove(tx, contact.id)
    assert _titles(db, "smithers") == {}
    assert _pending(db) == 1
    search_index.refresh(db)
    with db.read() as tx:
        query = select(func.count()).where(schema.search_entry.c.text.like("%smithers%"))
        assert fetch(tx, query)[0][0] == 0


def test_what_changed_is_shown_as_it_is(db: Database) -> None:
    _fill(db)
    search_index.refresh(db)
    with db.write() as tx:
        owner = organizations.listing(tx)[0]
        (contact,) = contacts.of_organization(tx, owner.id)
        contacts.save(tx, replace(contact, last_name="Byron", emails=(ContactEmail(value="zb@x.example"),)))
    assert _titles(db, "smithers") == {}
    search_index.refresh(db)
    assert _titles(db, "byron") == {"contact": ["Zoë Byron"]}
    with db.write() as tx:
        organizations.save(tx, replace(owner, name="Northwind"))
    search_index.refresh(db)
    assert _titles(db, "byron north") == {"contact": ["Zoë Byron"]}
    assert _titles(db, "byron ltd") == {}
    with db.write() as tx:
        list_users(tx, guid(1), user(1, name="jane.doe"), user(2, name="omar"), user(3, name="nina"))
    assert _pending(db) == 1
    search_index.refresh(db)
    assert _titles(db, "doe") == {"user": ["Jane.Doe"]}
    assert _titles(db, "nina") == {"user": ["Nina"]}
    with db.write() as tx:
        tenants.save_details(tx, guid(1), details(guid(1), "Tailspin", "tailspin.example"), NOW)
    search_index.refresh(db)
    assert _titles(db, "tailspin nina") == {"user": ["Nina"]}
    assert _titles(db, "tailspin.ex") == {"tenant": ["Tailspin"]}


def test_nothing_is_done_where_nothing_changed(db: Database) -> None:
    _fill(db)
    left: list[int] = []
    assert search_index.refresh(db, on_progress=left.append)
    assert left[-1] == 0
    assert _pending(db) == 0
    assert not search_index.refresh(db)
    with db.write() as tx:
        list_users(tx, guid(1), *[record.user for record in users.records(tx, guid(1))])
    assert not search_index.refresh(db)


def test_a_removed_connection_takes_its_names_along(db: Database) -> None:
    _fill(db)
    search_index.refresh(db)
    with db.write() as tx:
        connections.remove(tx, connections.listing(tx)[0].id, delete_data=True)
        query = select(func.count()).where(schema.search_entry.c.text.like("%jane%"))
        assert fetch(tx, query)[0][0] == 0
    assert _titles(db, "jane") == {}
    assert _pending(db) == 0


def test_cancelled_halfway_it_goes_on_later(db: Database) -> None:
    _fill(db)
    stop = threading.Event()
    stop.set()
    with pytest.raises(CancelledError):
        search_index.refresh(db, stop)
    assert search_index.refresh(db)
    assert _titles(db, "mith") == {"contact": ["Zoë Smithers"], "user": ["Jané Smith"]}


def test_a_mark_touched_meanwhile_stays(db: Database) -> None:
    _fill(db)

    def change(_left: int) -> None:
        with db.write() as tx:
            add_contact(tx, organizations.listing(tx)[0].id, "Late", "Comer")

    search_index.refresh(db, on_progress=change)
    assert _pending(db) == 1
    search_index.refresh(db)
    assert "contact" in _titles(db, "comer")


def test_log_lines_go_with_their_runs(db: Database) -> None:
    _fill(db)
    search_index.refresh(db)
    with db.write() as tx:
        tx.connection.execute(schema.sync_run.delete())
    assert _titles(db, "concealed") == {}
    with db.write() as tx:
        run = runs.start(tx, connections.listing(tx)[0].id, Trigger.MANUAL, NOW)
        runs.add_lines(tx, run.id, [LogLine(at=utc_now(), level=LogLevel.INFO, message="Anew.")])
    search_index.refresh(db)
    assert _titles(db, "anew") == {"log line": ["Anew."]}
    assert _titles(db, "concealed") == {}


def test_the_best_is_found_among_thousands(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        many = [user(n, name=f"anna{n}", display_name=f"Joanna {n}") for n in range(1, 1_600)]
        list_users(tx, tenant_id, *many, user(3_000, name="x", display_name="Anna"))
    search_index.refresh(db)
    (group,) = _find(db, "anna", limit=3)
    assert group.findings[0].title == "Anna"
    assert group.more
    assert [group.kind for group in _find(db, "a n", limit=1)] == [FoundKind.USER]
    assert group.total >= 1_000


def test_repair_makes_it_anew(db: Database) -> None:
    _fill(db)
    search_index.refresh(db)
    with db.write() as tx:
        assert any("search index" in sentence for sentence in repair.repair(tx))
        assert check.check(tx) == []
    assert _pending(db) == 2
    assert _titles(db, "mith") == {}
    search_index.refresh(db)
    assert _titles(db, "mith") == {"contact": ["Zoë Smithers"], "user": ["Jané Smith"]}


def test_it_is_no_part_of_the_export(db: Database) -> None:
    _fill(db)
    with db.read() as tx:
        before = export.canonical_export(tx)
    search_index.refresh(db)
    with db.read() as tx:
        assert export.canonical_export(tx) == before


def test_a_moved_profile_searches_at_once(sqlite_db: Database, postgres_database: Database) -> None:
    _fill(sqlite_db)
    search_index.refresh(sqlite_db)
    move.move(sqlite_db, postgres_database)
    expected = {"contact": ["Zoë Smithers"], "user": ["Jané Smith"]}
    assert _titles(postgres_database, "mith") == expected
    assert search_index.refresh(postgres_database)
    assert _titles(postgres_database, "mith") == expected


def test_without_trigrams_the_answer_is_the_same(sqlite_db: Database) -> None:
    _fill(sqlite_db)
    search_index.refresh(sqlite_db)
    with_fts = _titles(sqlite_db, "smith")
    with sqlite_db.write() as tx:
        assert search_index.has_fts(tx)
        tx.connection.exec_driver_sql(f"DROP TABLE {search_index.FTS}")
    assert _titles(sqlite_db, "smith") == with_fts != {}


_WORDS = st.lists(st.text(alphabet="abcÄß@._%\"' -1", min_size=1, max_size=6), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(_WORDS, min_size=1, max_size=6), query=_WORDS)
def test_finds_what_a_look_at_everything_finds(
    db: Database, names: list[list[str]], query: list[str]
) -> None:
    with db.write() as tx:
        connections_there = connections.listing(tx)
        owner = connections_there[0].id if connections_there else add_connection(tx).id
        tenant_id = add_tenant(tx, connection_id=owner)
        some = [user(n, name=f"u{n}", display_name=" ".join(words)) for n, words in enumerate(names, 1)]
        list_users(tx, tenant_id, *some)
    search_index.refresh(db)
    one = wanted(" ".join(query))
    from o365desk.domain.finding import fits
    from o365desk.store import search_text

    with db.read() as tx:
        ids = [record.id for record in users.records(tx, tenant_id)]
        entries = search_text.users(tx, [search_text.entry_id(FoundKind.USER, one) for one in ids])
        expected = {search_text.number_of(entry[0]) for entry in entries if one and fits(one, entry[3])}
        groups = search.find(tx, one, (FoundKind.USER,), 100)
    assert {found.number for group in groups for found in group.findings} == expected
