"""A full disk: named, nothing broken, and all is well again when space is freed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.store import backup, check, restore, settings
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from o365desk.store.schema import SCHEMA_VERSION
from tests.small_disk import SmallDisk, mounted
from tests.store.build import add_tenant, list_users, user
from tests.store.test_profile import _old_profile


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with mounted(tmp_path / "disk", 6) as made:
        yield made


@pytest.fixture
def folder(disk: SmallDisk, empty_profile: Path) -> Path:
    made = disk.folder / "profile"
    made.mkdir()
    shutil.copyfile(empty_profile / FILE_NAME, made / FILE_NAME)
    return made


def _check(folder: Path) -> None:
    database = Database.open_profile(folder)
    with database.read() as tx:
        assert check.check(tx) == []
    database.close()


@pytest.mark.parametrize("leave_kb", [0, 40, 200, 600])
def test_writing_until_the_disk_is_full(disk: SmallDisk, folder: Path, leave_kb: int) -> None:
    database = Database.open_profile(folder)
    with database.write() as tx:
        tenant_id = add_tenant(tx)
    disk.fill(leave_kb)
    stored = 0
    with pytest.raises(AppError) as caught:  # noqa: PT012 - which of many writes it hits is open
        while True:
            with database.write() as tx:
                list_users(tx, tenant_id, *(user(stored + number) for number in range(100)))
            stored += 100
    assert caught.value.code == "disk_full"
    assert str(folder) in caught.value.message
    assert "free there" in caught.value.message
    disk.free()
    with database.read() as tx:
        assert check.check(tx) == []
        assert tx.connection.exec_driver_sql("SELECT count(*) FROM user").scalar() == stored
    with database.write() as tx:
        list_users(tx, tenant_id, *(user(number) for number in range(100)))
    database.close()
    _check(folder)


@pytest.mark.parametrize("leave_kb", [0, 60, 150])
def test_a_backup_that_finds_no_room(disk: SmallDisk, folder: Path, leave_kb: int) -> None:
    database = Database.open_profile(folder)
    old = backup.backup(database)
    before = old.read_bytes()
    disk.fill(leave_kb)
    with pytest.raises(AppError) as caught:
        backup.backup(database)
    assert caught.value.code == "disk_full"
    assert "are needed" in caught.value.message
    assert [file.name for file in old.parent.iterdir()] == [old.name]
    assert old.read_bytes() == before
    disk.free()
    assert backup.backup(database).exists()
    database.close()


@pytest.mark.parametrize("leave_kb", [0, 50, 150, 300])
def test_an_upgrade_that_finds_no_room(disk: SmallDisk, tmp_path: Path, leave_kb: int) -> None:
    old = _old_profile(tmp_path / "old", "0001")
    folder = disk.folder / "profile"
    folder.mkdir()
    shutil.copyfile(old, folder / FILE_NAME)
    disk.fill(leave_kb)
    with pytest.raises(AppError) as caught:
        Database.open_profile(folder)
    assert caught.value.code in ("disk_full", "migration_failed"), caught.value
    assert "disk" in str(caught.value).casefold()
    disk.free()
    database = Database.open_profile(folder)
    with database.read() as tx:
        assert tx.connection.exec_driver_sql("SELECT name FROM organization").scalar() == "kept"
        version = tx.connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        assert version == SCHEMA_VERSION
        assert check.check(tx) == []
    database.close()


def test_a_restore_that_finds_no_room(disk: SmallDisk, folder: Path) -> None:
    database = Database.open_profile(folder)
    backup.backup(database)
    with database.write() as tx:
        settings.set(tx, "a", "b")
    database.close()
    disk.fill(100)
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(AppError) as caught:
        restore.restore(folder)
    assert caught.value.code == "disk_full"
    assert (folder / FILE_NAME).read_bytes() == before
    disk.free()
    restore.restore(folder)
    _check(folder)


def test_a_profile_opens_or_says_why(disk: SmallDisk, folder: Path) -> None:
    Database.open_profile(folder).close()
    disk.fill()
    try:
        database = Database.open_profile(folder)
        with database.read() as tx:
            assert settings.get(tx, "a", "nothing") == "nothing"
        database.close()
    except AppError as error:
        said = error.code
    else:
        said = "disk_full"
    assert said == "disk_full"
    disk.free()
    _check(folder)


def test_a_new_profile_on_a_full_disk(disk: SmallDisk) -> None:
    disk.fill()
    with pytest.raises(AppError) as caught:
        Database.open_profile(disk.folder / "profile")
    assert caught.value.code == "disk_full"
    disk.free()
    _check(disk.folder / "profile")
