from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME


@pytest.fixture(scope="session")
def empty_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated profile without data, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("template") / "profile"
    Database.open_profile(folder).close()
    return folder


@pytest.fixture
def profile(tmp_path: Path, empty_profile: Path) -> Path:
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    shutil.copyfile(empty_profile / FILE_NAME, folder / FILE_NAME)
    return folder


@pytest.fixture
def db(profile: Path) -> Iterator[Database]:
    database = Database.open_profile(profile)
    yield database
    database.close()
