from __future__ import annotations

from pathlib import Path

from o365desk.sandbox.server import SandboxServer
from tests.cli.conftest import Terminal


def test_facts_are_listed_forgotten_and_explained(
    terminal: Terminal, cloud: SandboxServer, tmp_path: Path
) -> None:
    assert "decisions teach" in terminal("facts", "list").err
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    tenant = terminal.json("tenants", "--state", "matched")[0]
    before = terminal.json("match", "explain", tenant["tenant_id"])
    assert before["candidate"]["id"] == tenant["organization_id"]
    assert {"name", "points", "text"} == before["parts"][0].keys()
    terminal("match", "revert", tenant["tenant_id"])
    (fact,) = terminal.json("facts", "list")
    assert (fact["kind"], fact["tenant_id"]) == ("not organization", tenant["tenant_id"])
    assert fact["taught_at"] is not None
    assert fact["decision"].startswith("Revert Match: ")
    said = terminal("match", "explain", tenant["tenant_id"], tenant["organization_id"])
    assert "It is not proposed" in said.out
    assert f"Fact {fact['number']}: {fact['sentence']}" in said.out
    assert "Points add up" in said.err
    assert fact["sentence"] in terminal("facts", "list", "--search", "IS NOT").out
    assert terminal.json("facts", "list", "--search", "zzz") == []
    assert terminal("facts", "delete", "999").code == 1
    gone = terminal.json("facts", "delete", fact["number"])
    assert gone["message"].startswith("Forgotten: ")
    assert terminal.json("facts", "list") == []
    assert "undo" in terminal("undo").out.lower()
    assert len(terminal.json("facts", "list")) == 1


def test_a_link_is_explained(terminal: Terminal, cloud: SandboxServer, tmp_path: Path) -> None:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    user = terminal.json("users", "--state", "linked")[0]
    found = terminal.json("link", "explain", user["id"])
    assert found["candidate"]["id"] == user["contact_id"]
    assert found["decides"]
    assert found["parts"]
    said = terminal("link", "explain", user["id"])
    assert found["verdict"] in said.out
    assert terminal("link", "explain", "nobody@nowhere.example").code == 1
