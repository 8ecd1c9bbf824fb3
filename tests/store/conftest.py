from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from tests.postgres import PASSWORD, postgres_cluster, postgres_database, postgres_url, reused_postgres_url

__all__ = ["postgres_cluster", "postgres_database", "postgres_url", "reused_postgres_url"]


@pytest.fixture
def profile(tmp_path: Path, empty_profile: Path) -> Path:
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    shutil.copyfile(empty_profile / FILE_NAME, folder / FILE_NAME)
    return folder


@pytest.fixture
def sqlite_db(profile: Path) -> Iterator[Database]:
    """For what only a file can do."""
    database = Database.open_profile(profile)
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest) -> Database:
    """Each test that takes it runs on both databases."""
    found = request.getfixturevalue("sqlite_db" if request.param == "sqlite" else "postgres_database")
    assert isinstance(found, Database)
    return found


@pytest.fixture
def reopen() -> Callable[[Database], Database]:
    """Opens the same database as another window or machine would."""

    def opened(db: Database) -> Database:
        if db.file is not None:
            return Database.open_profile(db.profile)
        return Database.open_server(db.url.render_as_string(), PASSWORD, db.profile)

    return opened


@pytest.fixture
def here(postgres_database: Database) -> Database:
    return postgres_database


@pytest.fixture
def there(here: Database, tmp_path: Path) -> Iterator[Database]:
    """Another technician's machine."""
    database = Database.open_server(here.url.render_as_string(), PASSWORD, tmp_path / "there")
    yield database
    database.close()
