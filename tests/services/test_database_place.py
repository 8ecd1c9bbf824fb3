"""Which database a folder belongs to: addresses, the note, refusals. The server is tested in the store."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.secrets import open_vault
from o365desk.services import database_place
from o365desk.services.database_place import database_url, open_database, remember, remembered

URL = "postgresql+psycopg://desk@db.example:5432/o365desk"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (URL, URL),
        ("postgresql://desk@db.example:5432/o365desk", URL),
        (" postgres://desk@db.example:5432/o365desk ", URL),
        ("postgresql:///o365desk", "postgresql+psycopg:///o365desk"),
        (
            "postgresql://desk@[::1]:5432/o365desk?sslmode=verify-full",
            "postgresql+psycopg://desk@[::1]:5432/o365desk?sslmode=verify-full",
        ),
        (
            "postgresql:///o365desk?host=/var/run/postgresql",
            "postgresql+psycopg:///o365desk?host=/var/run/postgresql",
        ),
    ],
)
def test_addresses(given: str, kept: str) -> None:
    assert database_url(given) == kept


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("sqlite:///x", "bad_database_url"),
        ("https://db.example/o365desk", "bad_database_url"),
        ("postgresql://db.example", "bad_database_url"),
        ("postgresql://db.example:port/o365desk", "bad_database_url"),
        ("postgresql://desk:hunter2-secret@db.example/o365desk", "password_in_url"),
        ("postgresql://desk@db.example/o365desk?Password=hunter2-secret", "password_in_url"),
    ],
)
def test_addresses_refused(given: str, code: str) -> None:
    with pytest.raises(AppError) as caught:
        database_url(given)
    assert caught.value.code == code
    assert "hunter2" not in str(caught.value)


def test_the_note_survives_and_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    assert remembered(folder) == ""
    remember(folder, URL)
    assert remembered(folder) == URL
    if os.name == "posix":
        assert stat.S_IMODE((folder / database_place.FILE_NAME).stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == [database_place.FILE_NAME]


def test_a_spoilt_note_is_no_reason_to_open_something_else(tmp_path: Path) -> None:
    (tmp_path / database_place.FILE_NAME).write_text("{}")
    with pytest.raises(AppError) as caught:
        open_database(tmp_path, open_vault(tmp_path, None, {}))
    assert caught.value.code == "database_note"
    assert [file.name for file in tmp_path.iterdir()] == [database_place.FILE_NAME]


def test_a_folder_belongs_to_one_database(tmp_path: Path) -> None:
    remember(tmp_path, URL)
    with pytest.raises(AppError) as caught:
        open_database(tmp_path, open_vault(tmp_path, None, {}), "postgresql://desk@other.example/o365desk")
    assert caught.value.code == "other_database"
    assert remembered(tmp_path) == URL


def test_a_folder_with_a_profile_is_moved_and_not_taken_over(tmp_path: Path) -> None:
    vault = open_vault(tmp_path, None, {})
    open_database(tmp_path, vault).close()
    with pytest.raises(AppError) as caught:
        open_database(tmp_path, vault, URL)
    assert caught.value.code == "folder_used"
    assert "database move" in caught.value.hint
