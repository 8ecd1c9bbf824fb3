from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from o365desk.domain.errors import AppError
from o365desk.store import backup, check, migrate, restore, settings
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from o365desk.store.schema import SCHEMA_VERSION, metadata


def _old_profile(folder: Path, version: str) -> Path:
    """A profile as an older o365desk left it."""
    from alembic import command
    from alembic.config import Config

    folder.mkdir()
    engine = create_engine(f"sqlite:///{folder / FILE_NAME}")
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        connection.exec_driver_sql("INSERT INTO organization (name, name_key) VALUES ('kept', 'kept')")
    engine.dispose()
    return folder / FILE_NAME


def test_the_constant_is_the_newest_migration() -> None:
    assert migrate.known_versions()[-1] == SCHEMA_VERSION


def test_migrations_make_what_the_tables_say(db: Database) -> None:
    with db.write() as tx:
        # Made by the first search where a server offers it; this database may have served another test.
        tx.connection.exec_driver_sql("DROP INDEX IF EXISTS ix_search_entry_text")
        context = MigrationContext.configure(tx.connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_migrations_make_the_same_constraints(sqlite_db: Database, tmp_path: Path) -> None:
    """What Alembic does not compare: checks, WITHOUT ROWID, autoincrement, partial indexes."""
    plain = create_engine(f"sqlite:///{tmp_path / 'plain.sqlite3'}")
    metadata.create_all(plain)
    query = (
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT IN ('alembic_version') AND sql IS NOT NULL"
    )

    def parts(sql: str) -> list[str]:
        """Columns and constraints in any order: a column that was added stands behind the constraints."""
        words = sql.replace('"', "").replace("CONSTRAINT", ",CONSTRAINT")
        squeezed = ("".join(part.split()) for part in re.split(r"[,\n]", words))
        return sorted(part for whole in squeezed if (part := whole.removesuffix(")").replace("(", "")))

    def normal(rows: list[tuple[str, str, str]]) -> dict[tuple[str, str], list[str]]:
        return {
            (kind, name): parts(sql)
            for kind, name, sql in rows
            if not name.startswith("sqlite_autoindex") and name != "sqlite_sequence"
        }

    with plain.connect() as connection, sqlite_db.read() as tx:
        ours = normal([tuple(row) for row in tx.connection.exec_driver_sql(query)])
        wanted = normal([tuple(row) for row in connection.exec_driver_sql(query)])
    plain.dispose()
    assert ours == wanted


def test_a_new_profile_is_whole_and_opens_again(tmp_path: Path) -> None:
    folder = tmp_path / "100% new"
    first = Database.open_profile(folder)
    with first.write() as tx:
        settings.set(tx, "a", "b")
    first.close()
    second = Database.open_profile(folder)
    with second.read() as tx:
        assert settings.get(tx, "a") == "b"
        assert check.check(tx) == []
    second.close()
    assert backup.backups(folder) == []


_OPEN = """
import sys
from pathlib import Path
from o365desk.store.engine import Database
Database.open_profile(Path(sys.argv[1])).close()
sys.exit(any(name.split(".")[0] == "alembic" for name in sys.modules))
"""


def test_an_up_to_date_profile_opens_without_alembic(profile: Path) -> None:
    assert subprocess.run([sys.executable, "-c", _OPEN, str(profile)], check=False).returncode == 0


def test_an_older_profile_is_backed_up_and_migrated(tmp_path: Path) -> None:
    file = _old_profile(tmp_path / "old", "0001")
    database = Database.open_profile(file.parent)
    with database.read() as tx:
        assert tx.connection.exec_driver_sql("SELECT name FROM organization").scalar() == "kept"
        assert (
            tx.connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            == SCHEMA_VERSION
        )
        assert check.check(tx) == []
    database.close()
    (saved,) = backup.backups(file.parent)
    with closing(sqlite3.connect(saved)) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert copy.execute("SELECT name FROM organization").fetchall() == [("kept",)]


def test_a_migration_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    file = _old_profile(tmp_path / "old", "0001")
    with closing(sqlite3.connect(file)) as connection:
        # The second migration trips over this in its middle.
        connection.execute("CREATE TABLE journal_entry (id INTEGER)")
    with closing(sqlite3.connect(file)) as connection:
        before = list(connection.iterdump())
    with pytest.raises(AppError, match="journal_entry") as caught:
        Database.open_profile(file.parent)
    assert caught.value.code == "migration_failed"
    assert str(backup.backups(file.parent)[0]) in caught.value.hint
    with closing(sqlite3.connect(file)) as connection:
        assert list(connection.iterdump()) == before


def test_a_newer_profile_is_refused_unchanged(profile: Path) -> None:
    file = profile / FILE_NAME
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = file.read_bytes()
    with pytest.raises(AppError) as caught:
        Database.open_profile(profile)
    assert caught.value.code == "newer_schema"
    assert file.read_bytes() == before


def test_a_foreign_database_is_refused_unchanged(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = file.read_bytes()
    with pytest.raises(AppError) as caught:
        Database.open_profile(tmp_path)
    assert caught.value.code == "not_a_profile"
    assert file.read_bytes() == before


@pytest.mark.parametrize("damage", ["garbage", "cut", "header only", "a few bytes"])
def test_a_damaged_file_is_refused_and_left_as_it_is(profile: Path, damage: str) -> None:
    database = Database.open_profile(profile)
    with database.write() as tx:
        settings.set(tx, "a", "b")
    good = backup.backup(database)
    bad = backup.backup(database)
    bad.write_bytes(b"also damaged")
    database.close()
    file = profile / FILE_NAME
    content = file.read_bytes()
    damaged = {
        "garbage": b"\x01" * len(content),
        "cut": content[: len(content) // 2],
        "header only": content[:100] + b"\0" * (len(content) - 100),
        "a few bytes": b"SQLite",
    }[damage]
    file.write_bytes(damaged)
    with pytest.raises(AppError) as caught:
        Database.open_profile(profile)
    assert file.read_bytes() == damaged
    if damage != "header only":
        assert caught.value.code == "database_damaged"
        assert str(good) in caught.value.hint
        assert str(bad) not in caught.value.hint


def test_a_backup_comes_back_and_the_damaged_file_is_kept(profile: Path) -> None:
    database = Database.open_profile(profile)
    with database.write() as tx:
        settings.set(tx, "a", "b")
    saved = backup.backup(database)
    database.close()
    (profile / FILE_NAME).write_bytes(b"damaged")
    aside = Path(restore.restore(profile, saved).aside)
    assert aside is not None
    assert aside.read_bytes() == b"damaged"
    database = Database.open_profile(profile)
    with database.read() as tx:
        assert settings.get(tx, "a") == "b"
    database.close()
    assert saved.exists()


def test_a_damaged_backup_is_not_restored(profile: Path) -> None:
    bad = profile / "bad.sqlite3"
    bad.write_bytes(b"nothing good")
    before = (profile / FILE_NAME).read_bytes()
    with pytest.raises(AppError):
        restore.restore(profile, bad)
    assert (profile / FILE_NAME).read_bytes() == before


def test_a_backup_is_made_while_the_profile_is_written(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        settings.set(tx, "a", 1)
    with sqlite_db.read():
        saved = backup.backup(sqlite_db)
    assert backup.integrity_problem(saved) == ""
    assert sorted(file.name for file in saved.parent.iterdir()) == [saved.name]
    with closing(sqlite3.connect(saved)) as copy:
        assert copy.execute("SELECT value FROM setting").fetchall() == [("1",)]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(AppError, match="folder"):
        Database.open_profile(tmp_path / "file" / "profile")


def test_copies_of_a_profile_open(profile: Path, tmp_path: Path) -> None:
    shutil.copytree(profile, tmp_path / "copy")
    Database.open_profile(tmp_path / "copy").close()
