from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from o365desk.domain.errors import AppError
from o365desk.domain.organization import Organization
from o365desk.store import check, organizations, settings
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from tests.store.build import add_organization

posix = pytest.mark.skipif(os.name != "posix", reason="file modes and signals of POSIX")


def test_sqlite_is_told_what_it_needs(sqlite_db: Database) -> None:
    with sqlite_db.read() as tx:
        pragma = {
            name: tx.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    assert pragma == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 10_000, "synchronous": 1}


@posix
def test_only_the_owner_may_look(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "profile"
    database = Database.open_profile(folder)
    with database.write() as tx:
        settings.set(tx, "a", 1)
        modes = {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}
    database.close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert modes == dict.fromkeys((FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", "profile.lock"), 0o600)


def test_what_is_raised_inside_rolls_back(db: Database) -> None:
    def fail() -> None:
        with db.write() as tx:
            settings.set(tx, "a", 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with db.read() as tx:
        assert settings.get(tx, "a") is None


def test_writing_in_a_read_transaction_fails(db: Database) -> None:
    with pytest.raises((DBAPIError, AppError)), db.read() as tx:
        settings.set(tx, "a", 1)
    with db.write() as tx:
        settings.set(tx, "a", 2)


def test_a_read_sees_one_moment(db: Database) -> None:
    with db.read() as before:
        assert settings.get(before, "a") is None
        with db.write() as tx:
            settings.set(tx, "a", 1)
        assert settings.get(before, "a") is None


def test_a_write_inside_a_write_is_a_bug(db: Database) -> None:
    with db.write(), pytest.raises(RuntimeError, match="inside another"), db.write():
        pass
    with db.write() as tx:
        settings.set(tx, "still", "works")


def test_threads_write_one_after_the_other(db: Database) -> None:
    def count(times: int) -> None:
        for _ in range(times):
            with db.write() as tx:
                settings.set(tx, "n", settings.get(tx, "n", 0) + 1)

    threads = [threading.Thread(target=count, args=(25,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with db.read() as tx:
        assert settings.get(tx, "n") == 100


_COUNT = """
import sys
from pathlib import Path
from o365desk.store import settings
from o365desk.store.engine import Database
db = Database.open_profile(Path(sys.argv[1]))
for _ in range(40):
    with db.write() as tx:
        settings.set(tx, "n", settings.get(tx, "n", 0) + 1)
db.close()
"""


def test_two_processes_write_one_after_the_other(profile: Path) -> None:
    children = [subprocess.Popen([sys.executable, "-c", _COUNT, str(profile)]) for _ in range(2)]
    assert [child.wait(60) for child in children] == [0, 0]
    database = Database.open_profile(profile)
    with database.read() as tx:
        assert settings.get(tx, "n") == 80
    database.close()


_DIE = """
import os, signal, sys
from pathlib import Path
from o365desk.domain.organization import Organization
from o365desk.store import organizations
from o365desk.store.engine import Database
db = Database.open_profile(Path(sys.argv[1]))
with db.write() as tx:
    organizations.add(tx, Organization(name="kept"))
with db.write() as tx:
    for number in range(500):  # more than the cache holds: half of it stands in the log already
        organizations.add(tx, Organization(name=f"lost {number}", notes="x" * 100_000))
    print("half way", flush=True)
    sys.stdin.read()
"""


@posix
def test_killed_in_the_middle_leaves_what_was_committed(profile: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _DIE, str(profile)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"half way\n"
    child.send_signal(signal.SIGKILL)
    child.wait(30)
    child.communicate()
    database = Database.open_profile(profile)
    with database.read() as tx:
        assert [one.name for one in organizations.listing(tx)] == ["kept"]
        assert check.check(tx) == []
    with database.write() as tx:
        organizations.add(tx, Organization(name="goes on"))
    database.close()


def test_a_full_disk_is_named_and_heals(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        add_organization(tx, "before")
        pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar()

    def fill() -> None:
        with sqlite_db.write() as tx:
            tx.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
            for number in range(2_000):
                organizations.add(tx, Organization(name=str(number), notes="x" * 4_000))

    with pytest.raises(AppError) as caught:
        fill()
    assert caught.value.code == "disk_full"
    assert "disk is full" in caught.value.title
    sqlite_db.engine.dispose()
    with sqlite_db.write() as tx:
        assert [one.name for one in organizations.listing(tx)] == ["before"]
        add_organization(tx, "after")
    with sqlite_db.read() as tx:
        assert check.check(tx) == []


def test_a_read_only_profile_is_named(sqlite_db: Database, profile: Path) -> None:
    del sqlite_db
    database = Database(f"sqlite:///file:{profile / FILE_NAME}?mode=ro&uri=true", profile=profile)
    with pytest.raises(AppError) as caught, database.write() as tx:
        settings.set(tx, "a", 1)
    database.close()
    assert caught.value.code == "read_only"


def test_another_writer_for_too_long_is_busy(sqlite_db: Database, profile: Path) -> None:
    other = sqlite3.connect(profile / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    # The ten seconds of the profile are shortened on the pooled connection.
    with sqlite_db.read() as tx:
        tx.connection.exec_driver_sql("PRAGMA busy_timeout=50")
    with pytest.raises(AppError) as caught, sqlite_db.write() as tx:
        settings.set(tx, "a", 1)
    other.execute("ROLLBACK")
    other.close()
    assert caught.value.code == "database_busy"


def test_damage_met_while_reading_is_named(sqlite_db: Database, profile: Path) -> None:
    with sqlite_db.write() as tx:
        for number in range(500):
            organizations.add(tx, Organization(name=str(number), notes="x" * 500))
    sqlite_db.close()
    file = profile / FILE_NAME
    content = bytearray(file.read_bytes())
    content[4096 * 20 :] = b"\xa5" * (len(content) - 4096 * 20)
    file.write_bytes(content)
    with pytest.raises(AppError) as caught, sqlite_db.read() as tx:
        organizations.listing(tx)
    assert caught.value.code == "database_damaged"


def test_errors_tell_no_parameters(db: Database) -> None:
    with pytest.raises(DBAPIError) as caught, db.write() as tx:
        tx.connection.exec_driver_sql("INSERT INTO setting (name, value) VALUES (?, ?)", ("top secret", None))
    assert "top secret" not in str(caught.value)
