from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from o365desk.domain.backup import BackupState, Keep
from o365desk.domain.errors import AppError
from o365desk.store import backup, restore, settings
from o365desk.store.engine import Database
from o365desk.store.in_use import ProfileUse
from o365desk.store.profile import FILE_NAME

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)


def _age(sqlite_db: Database, days: int, label: str = backup.DAILY) -> Path:
    return backup.backup(sqlite_db, label=label, now=NOON - timedelta(days=days))


def _value(folder: Path) -> object:
    database = Database.open_profile(folder)
    with database.read() as tx:
        value = settings.get(tx, "a")
    database.close()
    return value


def test_a_backup_is_due_once_a_day(sqlite_db: Database) -> None:
    assert backup.is_due(sqlite_db.profile, NOON)
    _age(sqlite_db, 0)
    assert not backup.is_due(sqlite_db.profile, NOON + timedelta(hours=11))
    assert backup.is_due(sqlite_db.profile, NOON + timedelta(hours=13))
    _age(sqlite_db, -2, backup.MANUAL)
    assert backup.is_due(sqlite_db.profile, NOON + timedelta(hours=13)), "one by hand is not the daily one"


def test_thinning_keeps_what_was_asked_for_and_what_a_technician_took(sqlite_db: Database) -> None:
    daily = [_age(sqlite_db, days) for days in range(10)]
    manual = _age(sqlite_db, 400, backup.MANUAL)
    before = [_age(sqlite_db, 500 + number, f"before-000{number}") for number in range(7)]
    backup.thin(sqlite_db.profile, Keep(days=3, weeks=0, months=0))
    left = set(backup.backups(sqlite_db.profile))
    assert left == {*daily[:3], manual, *before[:5]}


def test_a_damaged_one_is_put_aside_and_an_older_good_one_stays_in_its_place(sqlite_db: Database) -> None:
    daily = [_age(sqlite_db, days) for days in range(5)]
    daily[1].write_bytes(b"SQLite format 3\0" + b"rot" * 999)
    backup.thin(sqlite_db.profile, Keep(days=2, weeks=0, months=0))
    assert backup.backups(sqlite_db.profile) == [daily[0], daily[2]]
    assert (sqlite_db.profile / backup.FOLDER / backup.DAMAGED_FOLDER / daily[1].name).exists()


def test_the_last_good_one_is_never_deleted(sqlite_db: Database) -> None:
    daily = [_age(sqlite_db, days) for days in range(3)]
    for file in daily[:2]:
        file.write_bytes(b"rot")
    backup.thin(sqlite_db.profile, Keep(days=1, weeks=0, months=0))
    assert backup.backups(sqlite_db.profile) == [daily[2]]


def test_backups_tell_their_state(sqlite_db: Database) -> None:
    good, bad, newer = _age(sqlite_db, 2), _age(sqlite_db, 1), _age(sqlite_db, 0)
    bad.write_bytes(b"rot")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    states = {one.path: one.state for one in backup.listing(sqlite_db.profile)}
    assert states == {
        str(good): BackupState.GOOD,
        str(bad): BackupState.DAMAGED,
        str(newer): BackupState.NEWER,
    }
    newest = backup.newest_good(sqlite_db.profile)
    assert newest is not None
    assert (newest.path, newest.label, newest.taken_at) == (str(good), "daily", NOON - timedelta(days=2))


def test_the_newest_good_one_is_restored_and_the_rest_named(profile: Path) -> None:
    database = Database.open_profile(profile)
    with database.write() as tx:
        settings.set(tx, "a", "old")
    good, bad = _age(database, 1), _age(database, 0)
    with database.write() as tx:
        settings.set(tx, "a", "new")
    database.close()
    bad.write_bytes(b"rot")
    result = restore.restore(profile)
    assert result.backup.path == str(good)
    assert [one.path for one in result.passed_over] == [str(bad)]
    assert _value(profile) == "old"
    # What was there is whole, and can itself be restored.
    restore.restore(profile, Path(result.aside))
    assert _value(profile) == "new"


def test_without_a_good_backup_nothing_is_changed(profile: Path) -> None:
    database = Database.open_profile(profile)
    bad = _age(database, 0)
    database.close()
    bad.write_bytes(b"rot")
    before = (profile / FILE_NAME).read_bytes()
    with pytest.raises(AppError, match="none of them good") as caught:
        restore.restore(profile)
    assert caught.value.code == "no_backup"
    with pytest.raises(AppError, match="cannot be restored"):
        restore.restore(profile, bad)
    with pytest.raises(AppError, match="no backup nowhere"):
        restore.restore(profile, Path("nowhere"))
    assert (profile / FILE_NAME).read_bytes() == before
    assert sorted(file.name for file in profile.iterdir()) == sorted(
        [FILE_NAME, "profile.lock", backup.FOLDER]
    )


def test_a_profile_that_is_open_is_not_replaced(sqlite_db: Database) -> None:
    _age(sqlite_db, 0)
    with pytest.raises(AppError) as caught:
        restore.restore(sqlite_db.profile)
    assert caught.value.code == "profile_in_use"
    assert "process" in caught.value.message
    sqlite_db.close()
    assert restore.restore(sqlite_db.profile).backup.label == "daily"


def test_while_one_has_it_alone_others_wait_and_are_told(profile: Path) -> None:
    use = ProfileUse.alone(profile)
    with pytest.raises(AppError) as caught:
        ProfileUse.share(profile, patience_s=0.1)
    assert caught.value.code == "profile_in_use"
    use.release()
    first = ProfileUse.share(profile)
    assert first.is_alone
    first.let_in()
    second = ProfileUse.share(profile, patience_s=0)
    assert not second.is_alone
    first.release()
    second.release()


@pytest.mark.parametrize("wrong", ["folder", "link", "gone", "empty"])
def test_whatever_is_in_its_place_is_kept_and_the_backup_comes_back(profile: Path, wrong: str) -> None:
    database = Database.open_profile(profile)
    with database.write() as tx:
        settings.set(tx, "a", "b")
    _age(database, 0)
    database.close()
    file = profile / FILE_NAME
    file.unlink()
    if wrong == "folder":
        file.mkdir()
        (file / "inside").write_text("x")
    elif wrong == "link":
        file.symlink_to(profile / "elsewhere")
    elif wrong == "empty":
        file.touch()
    if wrong != "link":
        with pytest.raises(AppError) as caught:
            Database.open_profile(profile)
        assert caught.value.code == "database_damaged"
        assert "newest good backup" in caught.value.hint
    result = restore.restore(profile)
    assert bool(result.aside) == (wrong != "gone")
    if wrong == "folder":
        assert (Path(result.aside) / "inside").read_text() == "x"
    assert _value(profile) == "b"


def test_a_new_profile_may_begin_empty(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    Database.open_profile(tmp_path).close()
