"""Care of a profile, and a damaged file at the start, as a technician types it."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from o365desk.store.profile import FILE_NAME
from tests.cli.conftest import Terminal


def _break(profile: Path) -> bytes:
    file = profile / FILE_NAME
    file.write_bytes(b"\1" * 8192)
    return file.read_bytes()


def test_a_healthy_profile(terminal: Terminal) -> None:
    answer = terminal("check")
    assert (answer.code, answer.out) == (0, "All is well.\n")
    assert terminal.json("check") == {"ok": True, "problems": []}
    assert terminal.json("check", "--repair")["done"] == []
    assert terminal("backups").err.startswith("There is no backup yet.")


def test_problems_are_listed_repaired_and_gone(terminal: Terminal) -> None:
    assert terminal("check").code == 0
    with closing(sqlite3.connect(terminal.profile / FILE_NAME)) as connection:
        connection.execute("INSERT INTO user_address VALUES (7, 'nobody@example.com')")
        connection.commit()
    answer = terminal("check")
    assert answer.code == 1
    assert "1 row of user_address refers to a user that does not exist." in answer.out
    assert f"check --repair --data-dir {terminal.profile}" in answer.err
    answer = terminal("check", "--repair")
    assert answer.code == 0
    assert "All is well now." in answer.out
    assert "before-repair" in answer.err
    assert terminal("check").code == 0


def test_backups_are_listed_and_come_back(terminal: Terminal) -> None:
    assert terminal("connection", "list").code == 0
    assert terminal("backup").code == 0
    first, bad = (Path(terminal.json("backup")["file"]) for _ in range(2))
    bad.write_bytes(b"rot")
    listed = terminal.json("backups")
    assert [(one["name"], one["state"], one["label"]) for one in listed][:2] == [
        (bad.name, "damaged", "manual"),
        (first.name, "good", "manual"),
    ]
    table = terminal("backups").out
    assert "0 min" in table
    assert "damaged: " in table
    answer = terminal("restore", "newest")
    assert answer.code == 0
    assert f"Passed over, damaged: {bad.name}" in answer.err
    assert f"Restored {first.name}" in answer.out
    assert terminal("restore", first.name).code == 0
    assert terminal("restore", first).code == 0
    assert terminal("restore", bad.name).code == 1
    assert len(list(terminal.profile.glob(f"aside-*-{FILE_NAME}"))) == 3


def test_a_damaged_profile_names_the_command_that_heals_it(terminal: Terminal) -> None:
    assert terminal("backup").code == 0
    rot = _break(terminal.profile)
    answer = terminal("connection", "list")
    assert answer.code == 1
    assert "The newest good backup was taken" in answer.err
    command = answer.err.strip().splitlines()[-1].split("restore", 1)[1].split()
    assert command == ["newest", "--data-dir", str(terminal.profile)]
    assert (terminal.profile / FILE_NAME).read_bytes() == rot
    # While it is damaged its backups can be seen.
    assert terminal("backups").code == 0
    answer = terminal("restore", "newest")
    assert answer.code == 0
    (aside,) = terminal.profile.glob(f"aside-*-{FILE_NAME}")
    assert aside.read_bytes() == rot
    assert terminal("connection", "list").code == 0


def test_without_any_good_backup_it_is_said(terminal: Terminal) -> None:
    for _ in range(2):
        assert terminal("backup").code == 0
    for one in terminal.json("backups"):
        Path(one["path"]).write_bytes(b"rot")
    _break(terminal.profile)
    assert "no good backup" in terminal("check").err
    answer = terminal("restore")
    assert answer.code == 1
    assert "holds 2 backups, none of them good" in answer.err


def test_the_bundle(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    answer = terminal("logs", "--bundle", file)
    assert answer.code == 0, answer.err
    assert str(file) in answer.out
    with zipfile.ZipFile(file) as bundle:
        assert bundle.testzip() is None
        names = bundle.namelist()
        manifest = bundle.read("MANIFEST.txt").decode()
        environment = json.loads(bundle.read("environment.json"))
    assert {"check.json", "settings.json", "log/o365desk.log", "MANIFEST.txt"} <= set(names)
    assert all(name in manifest for name in names if name != "MANIFEST.txt")
    assert environment["database"]["kind"] == "sqlite"
    assert str(Path.home()) not in json.dumps(environment)
    made = terminal.json("logs", "--bundle", file, "--with-names")
    assert made["with_names"] is True
    answer = terminal("logs", "--bundle", tmp_path / "nowhere" / "support.zip")
    assert answer.code == 1
    assert "was not written" in answer.err
