from __future__ import annotations

import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.domain.sync import LogLevel, LogLine, RunOutcome, Trigger
from o365desk.domain.user import LinkRule, LinkState
from o365desk.store import check, contacts, journal, organizations, runs, settings, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.export import canonical_export
from o365desk.store.move import move
from o365desk.store.profile import FILE_NAME
from tests.postgres import PASSWORD
from tests.store.build import NOW, add_contact, add_organization, add_tenant, list_users, match, user


def _fill(tx: Transaction, people: int = 60) -> int:
    tenant_id, organization = add_tenant(tx), add_organization(tx)
    removed = add_contact(tx, organization.id, "Gone")
    ids = list_users(
        tx, tenant_id, *(user(n, name=f"u{n}", account_enabled=n % 3 == 0) for n in range(people))
    )
    run = runs.start(tx, 1, Trigger.MANUAL, NOW)
    runs.add_lines(tx, run.id, [LogLine(at=NOW, level=LogLevel.INFO, message="100 % \\ \t\n'ü'")])
    with journal.recording(tx, "ada", "Decide") as recorder:
        match(tx, tenant_id, organization.id)
        contact = add_contact(tx, organization.id)
        users.set_link(tx, ids[0], LinkState.LINKED, contact.id, LinkRule.TECHNICIAN)
    contacts.remove(tx, removed.id)
    last = add_contact(tx, organization.id, "Last")
    contacts.remove(tx, last.id)
    settings.set(tx, "language", {"ü": [1, None, True]})
    assert recorder.entry_id is not None
    return recorder.entry_id


def _hash(profile: Path) -> str:
    return sha256((profile / FILE_NAME).read_bytes()).hexdigest()


def test_everything_arrives_and_goes_on(
    sqlite_db: Database, postgres_database: Database, profile: Path
) -> None:
    with sqlite_db.write() as tx:
        empty = canonical_export(tx)
        entry_id = _fill(tx)
    with sqlite_db.read() as tx:
        wanted = canonical_export(tx)
        lines, entries = runs.lines(tx, 1), journal.listing(tx)
        next_contact = 1 + max(row.id for row in contacts.rows(tx))
    sqlite_db.close()
    before = _hash(profile)
    said: list[str] = []
    report = move(sqlite_db, postgres_database, said.append)
    sqlite_db.close()
    assert _hash(profile) == before
    assert report.tables["user"] == 60
    assert report.rows == sum(report.tables.values())
    assert said[-1] == f"Comparing {report.rows:,} rows on both sides."
    with postgres_database.read() as tx:
        assert canonical_export(tx) == wanted != empty
        assert (runs.lines(tx, 1), journal.listing(tx)) == (lines, entries)
        assert check.check(tx) == []
    with postgres_database.write() as tx:
        assert (
            add_contact(tx, 1, "New").id == next_contact + 1
        )  # the id of the one removed is not given again
        assert journal.undo(tx, entry_id).restored == 3
        run = runs.start(tx, 1, Trigger.MANUAL, NOW)
        assert run.id == 2


def test_moved_again_is_seen_and_anything_else_is_refused(
    sqlite_db: Database, postgres_database: Database
) -> None:
    with sqlite_db.write() as tx:
        _fill(tx)
    first = move(sqlite_db, postgres_database)
    again = move(sqlite_db, postgres_database)
    assert (first.before, again.before, again.tables) == (False, True, first.tables)
    with postgres_database.write() as tx:
        add_organization(tx, "Decided since")
    with pytest.raises(AppError) as caught:
        move(sqlite_db, postgres_database)
    assert caught.value.code == "not_empty"
    assert PASSWORD not in str(caught.value)


def test_what_is_raised_on_the_way_leaves_nothing(sqlite_db: Database, postgres_database: Database) -> None:
    with sqlite_db.write() as tx:
        _fill(tx)

    def stop(said: str) -> None:
        if "(user)" in said:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        move(sqlite_db, postgres_database, stop)
    with postgres_database.read() as tx:
        assert organizations.listing(tx) == []
    move(sqlite_db, postgres_database)


def test_a_decision_during_the_move_waits_for_its_end(
    sqlite_db: Database, postgres_database: Database
) -> None:
    """It would stay behind in the file."""
    with sqlite_db.write() as tx:
        _fill(tx, 3)
    busy: list[str] = []

    def decide(_said: str) -> None:
        other = Database(str(sqlite_db.url), profile=sqlite_db.profile)
        with other.read() as tx:
            tx.connection.exec_driver_sql("PRAGMA busy_timeout=10")
        try:
            with other.write() as tx:
                add_organization(tx, "Too late")
        except AppError as error:
            busy.append(error.code)
        other.close()

    move(sqlite_db, postgres_database, decide)
    assert set(busy) == {"database_busy"}


_MOVE = """
import sys
from pathlib import Path
from o365desk.store.engine import Database
from o365desk.store.move import move
folder, url, stop, password = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.stdin.readline()[:-1]
def tell(said):
    if stop in said:
        print("here", flush=True)
        sys.stdin.read()
move(Database.open_profile(folder), Database.open_server(url, password, folder), tell)
"""


@pytest.mark.parametrize("stop", ["(organization)", "(journal change)", "Comparing"])
def test_killed_on_the_way_and_done_again(
    sqlite_db: Database, postgres_database: Database, profile: Path, stop: str
) -> None:
    with sqlite_db.write() as tx:
        _fill(tx)
        wanted = canonical_export(tx)
    sqlite_db.close()
    before = _hash(profile)
    url = postgres_database.url.render_as_string()
    child = subprocess.Popen(
        [sys.executable, "-c", _MOVE, str(profile), url, stop], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(PASSWORD.encode() + b"\n")
    child.stdin.flush()
    assert child.stdout.readline() == b"here\n"
    os.kill(child.pid, signal.SIGKILL)
    child.wait(30)
    child.stdin.close()
    child.stdout.close()
    assert _hash(profile) == before
    with postgres_database.read() as tx:
        assert organizations.listing(tx) == []
    again = Database.open_profile(profile)
    move(again, postgres_database)
    again.close()
    with postgres_database.read() as tx:
        assert canonical_export(tx) == wanted
        assert runs.get(tx, 1).outcome is not RunOutcome.COMPLETE
