"""One profile for a team: move it into PostgreSQL, work there, join from another machine, run a worker."""

from __future__ import annotations

from pathlib import Path

import pytest

from o365desk.sandbox.server import SandboxServer
from o365desk.services.database_place import remembered
from tests.cli.conftest import Terminal
from tests.postgres import PASSWORD, postgres_cluster, postgres_url

__all__ = ["postgres_cluster", "postgres_url"]


@pytest.fixture
def colleague(
    terminal: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """Somebody else's machine: another folder, the same vault key for the test's ease."""
    return Terminal(terminal.profile.parent / "colleague", capsys, monkeypatch)


def _canaries(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]


def _state(terminal: Terminal, tenant_id: str) -> str:
    return str(next(row for row in terminal.json("tenants") if row["tenant_id"] == tenant_id)["state"])


def test_a_profile_moves_and_a_team_works_on_it(
    terminal: Terminal, colleague: Terminal, cloud: SandboxServer, postgres_url: str, tmp_path: Path
) -> None:
    terminal.document(cloud, tmp_path / "documentation")
    assert terminal.connect(cloud).code == 0
    assert terminal("sync", "MSP").code in (0, 3)
    before = terminal.json("tenants"), terminal.json("contacts")

    moved = terminal("database", "move", postgres_url, "--password-stdin", stdin=f"{PASSWORD}\n")
    assert moved.code == 0, moved.err
    assert "equal" in moved.out
    assert remembered(terminal.profile) == postgres_url
    assert terminal.json("database", "show")["url"] == postgres_url
    assert (terminal.json("tenants"), terminal.json("contacts")) == before
    assert terminal.json("check")["ok"]
    again = terminal("database", "move", postgres_url, "--password-stdin", stdin=f"{PASSWORD}\n")
    assert again.code == 1
    assert "already" in again.err

    used = colleague("database", "use", postgres_url, "--password-stdin", stdin=f"{PASSWORD}\n")
    assert used.code == 0, used.err
    assert colleague.json("tenants") == before[0]
    # Decided there, seen here; the secret of the connection is not shared.
    tenant = next(row["tenant_id"] for row in before[0] if row["state"] == "matched")
    assert colleague("match", "revert", tenant).code == 0
    assert next(row for row in terminal.json("tenants") if row["tenant_id"] == tenant)["state"] == "unmatched"
    held = colleague("sync", "MSP")
    assert held.code == 5
    assert "Edit Credentials" in held.out + held.err
    # This machine has it, and reads only what changed.
    assert terminal("sync", "MSP").code in (0, 3)
    assert terminal("undo").code == 0
    assert not _canaries(terminal.profile)
    assert not _canaries(colleague.profile)


def test_a_wrong_password_is_told_without_it_and_can_be_mended(terminal: Terminal, postgres_url: str) -> None:
    refused = terminal("database", "use", postgres_url, "--password-stdin", stdin="wrong-Horse7\n")
    assert refused.code == 1
    assert "wrong-Horse7" not in refused.out + refused.err
    assert "password" in (refused.out + refused.err).lower()
    assert remembered(terminal.profile) == ""
    assert terminal("database", "use", postgres_url, "--password-stdin", stdin=f"{PASSWORD}\n").code == 0
    assert terminal("database", "password", "--password-stdin", stdin=f"{PASSWORD}\n").code == 0
    assert terminal.json("tenants") == []


def test_a_password_in_the_address_is_refused(terminal: Terminal) -> None:
    refused = terminal("database", "use", "postgresql://desk:hunter2-secret@db.example/o365desk")
    assert refused.code == 1
    assert "hunter2" not in refused.out + refused.err
    assert "--password-stdin" in refused.err


def test_a_worker_runs_what_is_due(terminal: Terminal, cloud: SandboxServer) -> None:
    assert terminal.connect(cloud).code == 0
    idle = terminal("worker", "--once")
    assert idle.code == 0
    assert terminal.json("logs") == []
