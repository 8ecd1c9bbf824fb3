"""Speed of the store as ratios to raw sqlite3, measured in one run: ``pytest -m bench -s tests/bench``."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.user import User
from o365desk.store import contacts, users
from o365desk.store.engine import Database
from o365desk.store.user_rows import CONTENT_COLUMNS, content_values
from tests.store.build import NOW, add_organization, add_tenant, guid, user

pytestmark = pytest.mark.bench

_PEOPLE = 100_000
_PAGE = 999
_FEWER = 20_000


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _people() -> list[User]:
    return [user(n, name=f"first{n}.last{n % 5000}") for n in range(_PEOPLE)]


def _floor_users(file: Path, people: list[User]) -> None:
    """The same users, addresses and licences by a bare loop over sqlite3, one transaction a page."""
    with closing(sqlite3.connect(file, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=NORMAL")
        names = ", ".join(f"c{n}" for n in range(len(CONTENT_COLUMNS)))
        raw.execute(f"CREATE TABLE u (id INTEGER PRIMARY KEY, object_id TEXT UNIQUE, {names})")
        raw.execute("CREATE TABLE a (u INT, address TEXT, PRIMARY KEY (u, address)) WITHOUT ROWID")
        raw.execute("CREATE INDEX ai ON a (address)")
        raw.execute("CREATE TABLE l (u INT, sku TEXT, PRIMARY KEY (u, sku)) WITHOUT ROWID")
        marks = ", ".join("?" * (len(CONTENT_COLUMNS) + 2))
        for start in range(0, len(people), _PAGE):
            page = list(enumerate(people[start : start + _PAGE], start))
            raw.execute("BEGIN IMMEDIATE")
            raw.executemany(
                f"INSERT INTO u VALUES ({marks})",
                [(at, *content_values(one, b""), "") for at, one in page],
            )
            raw.executemany(
                "INSERT INTO a VALUES (?, ?)", [(at, x) for at, one in page for x in one.addresses]
            )
            raw.executemany("INSERT INTO l VALUES (?, ?)", [(at, x) for at, one in page for x in one.sku_ids])
            raw.execute("COMMIT")


def _store_users(db: Database, tenant_id: str, people: list[User]) -> None:
    for start in range(0, len(people), _PAGE):
        with db.write() as tx:
            users.save_page(tx, tenant_id, people[start : start + _PAGE], NOW)
    with db.write() as tx:
        users.finish_listing(tx, tenant_id, {one.object_id for one in people}, frozenset(), NOW)


def test_users_first_second_and_changed(tmp_path: Path) -> None:
    people = _people()
    floor = _timed(lambda: _floor_users(tmp_path / "floor.sqlite3", people))
    db = Database.open_profile(tmp_path / "profile")
    with db.write() as tx:
        tenant_id = add_tenant(tx)
    first = _timed(lambda: _store_users(db, tenant_id, people))
    second = _timed(lambda: _store_users(db, tenant_id, people))
    changed = [user(n, name=f"new{n}") if n % 100 == 0 else one for n, one in enumerate(people)]
    third = _timed(lambda: _store_users(db, tenant_id, changed))
    with db.read() as tx:
        read = _timed(lambda: users.records(tx, tenant_id))
        one = users.by_object(tx, tenant_id, guid(500))
        assert one is not None
        single = _timed(lambda: users.record(tx, one.id))
    db.close()
    print(f"\n{_PEOPLE} users, floor {floor:.2f} s ({floor / _PEOPLE * 1e6:.0f} us each)")
    print(f"first {first:.2f} s = {first / floor:.2f}; second {second:.2f} s = {second / floor:.2f}")
    print(f"1 % changed {third:.2f} s = {third / floor:.2f}")
    print(f"records {read:.2f} s; one record {single * 1e3:.1f} ms")
    assert first < 2.5 * floor
    assert second < 0.6 * first


def test_users_on_a_server(tmp_path: Path, postgres_database: Database) -> None:
    """The same first listing on both databases; the server runs on this machine, too."""
    people = _people()[:_FEWER]
    seconds: dict[str, list[float]] = {}
    file = Database.open_profile(tmp_path / "file")
    for name, db in (("file", file), ("server", postgres_database)):
        with db.write() as tx:
            tenant_id = add_tenant(tx)
        changed = [user(n, name=f"new{n}") for n in range(_FEWER)]
        times = [_timed(partial(_store_users, db, tenant_id, some)) for some in (people, people, changed)]
        with db.read() as tx:
            times.append(_timed(partial(users.records, tx, tenant_id)))
        seconds[name] = times
    file.close()
    print(f"\n{_FEWER} users in pages of {_PAGE}, users a second:")
    for name, times in seconds.items():
        rates = [f"{_FEWER / one:,.0f}" for one in times]
        print(f"{name}: first {rates[0]}, again {rates[1]}, all changed {rates[2]}, read {rates[3]}")
    assert seconds["server"][0] < 6 * seconds["file"][0]


def test_contact_rows(tmp_path: Path) -> None:
    db = Database.open_profile(tmp_path / "profile")
    with db.write() as tx:
        owners = [add_organization(tx, f"Org {n}").id for n in range(100)]
        some = [
            Contact(
                organization_id=owners[n % 100],
                first_name=f"First{n}",
                last_name=f"Last{n % 5000}",
                emails=(ContactEmail(value=f"first{n}@contoso.example"),),
                phones=(ContactPhone(value=f"+49 {n}"),),
            )
            for n in range(_PEOPLE)
        ]
        added = _timed(lambda: contacts.add_all(tx, some))
    query = "SELECT id, organization_id, first_name, last_name, title, email, phone, mobile FROM contact"
    with closing(sqlite3.connect(tmp_path / "profile" / "o365desk.sqlite3")) as raw:
        floor = min(_timed(lambda: raw.execute(query).fetchall()) for _ in range(3))
    with db.read() as tx:
        times = [_timed(lambda: contacts.rows(tx)) for _ in range(3)]
        searched = _timed(lambda: contacts.rows(tx, search="first9999"))
        loaded = _timed(lambda: contacts.of_organization(tx, owners[0]))
    db.close()
    print(f"\n{_PEOPLE} contacts: rows {min(times):.2f} s, floor {floor:.2f} s = {min(times) / floor:.1f}")
    print(f"added in {added:.2f} s; searched {searched * 1e3:.0f} ms; of 1,000 {loaded * 1e3:.0f} ms")
    assert min(times) < 1.0
