"""Side files that are missing or foreign, and flipped bits: noticed, or without effect; never built upon."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.store import check, settings
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from tests.store.build import add_tenant, list_users, user

# Writes a value, and leaves as a killed process does: with a write-ahead log.
_DIE = """
import os, sys
from pathlib import Path
from o365desk.store import settings
from o365desk.store.engine import Database
db = Database.open_profile(Path(sys.argv[1]))
for value in sys.argv[2:]:
    with db.write() as tx:
        settings.set(tx, "a", value)
        settings.set(tx, "filler", value * 5000)
os._exit(9)
"""


def _killed(folder: Path, *values: str) -> None:
    assert subprocess.run([sys.executable, "-c", _DIE, str(folder), *values], check=False).returncode == 9
    assert (folder / f"{FILE_NAME}-wal").stat().st_size > 0


def _opened(folder: Path) -> tuple[object, list[str]]:
    database = Database.open_profile(folder)
    try:
        with database.read() as tx:
            return settings.get(tx, "a"), check.check(tx)
    finally:
        database.close()


def test_a_killed_process_leaves_everything_it_committed(profile: Path) -> None:
    _killed(profile, "one", "two")
    assert _opened(profile) == ("two", [])


def test_without_shared_memory_nothing_is_missing(profile: Path) -> None:
    _killed(profile, "one")
    (profile / f"{FILE_NAME}-shm").unlink()
    assert _opened(profile) == ("one", [])


def test_foreign_shared_memory_is_built_anew(profile: Path) -> None:
    _killed(profile, "one")
    (profile / f"{FILE_NAME}-shm").write_bytes(os.urandom(32_768))
    assert _opened(profile) == ("one", [])


def test_without_its_log_the_database_is_whole_as_of_before(profile: Path) -> None:
    database = Database.open_profile(profile)
    with database.write() as tx:
        settings.set(tx, "a", "before")
    database.close()
    _killed(profile, "one")
    (profile / f"{FILE_NAME}-wal").unlink()
    assert _opened(profile) == ("before", [])


def test_the_log_of_another_database_is_refused(profile: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(profile, other)
    database = Database.open_profile(other)
    with database.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, *(user(number) for number in range(10, 300)))
    database.close()
    _killed(other, "foreign")
    database = Database.open_profile(profile)
    with database.write() as tx:
        settings.set(tx, "a", "mine")
    database.close()
    file = profile / FILE_NAME
    shutil.copyfile(other / f"{FILE_NAME}-wal", f"{file}-wal")
    before = file.read_bytes()
    with pytest.raises(AppError) as caught:
        Database.open_profile(profile)
    assert caught.value.code == "database_damaged"
    assert file.read_bytes() == before
    # Without the foreign log it is what it was.
    Path(f"{file}-wal").unlink()
    assert _opened(profile) == ("mine", [])


def test_flipped_bits_never_pass_as_a_healthy_start(profile: Path) -> None:
    """Whatever byte range is overwritten: refused at the start, found by the check, or without a trace."""
    database = Database.open_profile(profile)
    with database.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, *(user(number) for number in range(10, 60)))
    database.close()
    file = profile / FILE_NAME
    whole = file.read_bytes()
    dice = random.Random(7)
    codes: list[str] = []
    for _ in range(25):
        at = dice.randrange(len(whole) // 4096) * 4096
        file.write_bytes(whole[:at] + bytes(4096) + whole[at + 4096 :])
        damaged = file.read_bytes()
        codes.append(_refusal(profile))
        assert not codes[-1] or file.read_bytes() == damaged
        file.write_bytes(whole)
    assert set(codes) <= {"", "database_damaged", "not_a_profile", "newer_schema"}
    assert len([code for code in codes if code]) >= 15


def _refusal(folder: Path) -> str:
    try:
        _opened(folder)
    except AppError as error:
        return error.code
    return ""


def test_a_file_that_is_as_it_was_left_is_not_read_through(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from o365desk.store import backup

    Database.open_profile(profile).close()
    looked: list[Path] = []
    monkeypatch.setattr(backup, "integrity_problem", lambda file, **_: looked.append(file) or "")
    Database.open_profile(profile).close()
    assert looked == []
    os.utime(profile / FILE_NAME)
    Database.open_profile(profile).close()
    assert looked == [profile / FILE_NAME]
