"""Killed at 50 points of each upgrade: the profile is old or new, never between; the backup opens."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from o365desk.store import backup, check, migrate, settings
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from tests.store.test_profile import _old_profile

POINTS = 50


def _schema(file: Path) -> tuple[str, list[str]]:
    with closing(sqlite3.connect(file)) as connection:
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        rows = connection.execute(
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1"
        )
        assert connection.execute("SELECT name FROM organization").fetchall() == [("kept",)]
        return str(version), [row[0] for row in rows]


def _deaths(action: str, profile: Path, copies: Path) -> list[tuple[int, str]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.crashes", action, profile, copies, str(POINTS)],
        check=True,
        capture_output=True,
        text=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def _setting(folder: Path) -> object:
    database = Database.open_profile(folder)
    with database.read() as tx:
        assert check.check(tx) == []
        value = settings.get(tx, "a")
    database.close()
    return value


@pytest.mark.skipif(os.name != "posix", reason="needs fork")
def test_a_killed_restore_leaves_the_old_or_the_restored(profile: Path, tmp_path: Path) -> None:
    database = Database.open_profile(profile)
    for value in ("backed up", "newer"):
        with database.write() as tx:
            settings.set(tx, "a", value)
        if value == "backed up":
            backup.backup(database)
    # As a killed process leaves it: the newer value stands in the write-ahead log only.
    with database.read():
        living = tmp_path / "living"
        shutil.copytree(profile, living)
    database.close()
    deaths = _deaths("restore", living, tmp_path / "copies")
    assert len(deaths) > 20
    values = [_setting(Path(folder)) for _at, folder in deaths]
    assert set(values) == {"backed up", "newer"}
    assert values == sorted(values, reverse=True), "first the old, then the restored"


@pytest.mark.skipif(os.name != "posix", reason="needs fork")
@pytest.mark.parametrize("version", migrate.known_versions()[:-1])
def test_a_killed_upgrade_is_old_or_new(tmp_path: Path, version: str) -> None:
    old = _old_profile(tmp_path / "old", version)
    *deaths, (events, whole) = _deaths("upgrade", old.parent, tmp_path / "copies")
    assert len(deaths) >= min(POINTS, events) >= 30
    before, after = _schema(old), _schema(Path(whole) / FILE_NAME)
    assert before[0] == version
    assert after[0] != version
    found = set()
    for at, folder in deaths:
        state = _schema(Path(folder) / FILE_NAME)
        assert state in (before, after), f"between, after {at} events"
        found.add(state[0])
        assert not any(backup.integrity_problem(file) for file in backup.backups(Path(folder)))
        if state == after:
            assert backup.backups(Path(folder)), "upgraded without a backup"
    assert found == {before[0], after[0]}, "the points do not reach both sides of the commit"
    # A restart heals without a hand, wherever it was killed.
    for _at, folder in deaths[::5]:
        database = Database.open_profile(Path(folder))
        with database.read() as tx:
            assert check.check(tx) == []
        database.close()
        assert _schema(Path(folder) / FILE_NAME) == after
        assert _schema(backup.backups(Path(folder))[-1]) == before


def test_leftovers_of_a_migration_do_not_stop_it(tmp_path: Path) -> None:
    """Alembic's batch mode of other programs leaves tables like this behind."""
    file = _old_profile(tmp_path / "old", migrate.known_versions()[0])
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE _alembic_tmp_user (id INTEGER)")
    Database.open_profile(file.parent).close()
