"""The whole job on the sandbox cloud by command line alone."""

from __future__ import annotations

import csv
from pathlib import Path

from o365desk.sandbox.server import SandboxServer
from tests.cli.conftest import Terminal


def _work_all(terminal: Terminal) -> None:
    """Decide everything a technician has to decide."""
    terminal.json("match", "accept", "--all", "--min-score", "50")
    for tenant in terminal.json("tenants", "--state", "unmatched"):
        terminal.json("match", "create", tenant["tenant_id"], "--confirm")
    held = terminal.json("users", "--state", "conflict") + terminal.json(
        "users", "--state", "possible-duplicate"
    )
    for user in held:
        free = user["candidates"][0]["contact_id"]
        answer = terminal("link", "to", user["id"], free)
        if answer.code != 0:
            terminal.json("link", "create", user["id"])
    terminal.json("link", "create", "--all")


def test_from_nothing_to_all_matched_all_linked(
    terminal: Terminal, cloud: SandboxServer, tmp_path: Path
) -> None:
    assert terminal.connect(cloud).code == 0
    terminal.document(cloud, tmp_path / "docs")
    options = terminal.json("options", "set", "MSP", "guests=no", "interval_minutes=120")
    assert (options["options"]["interval_minutes"], options["saved"]) == (120, True)

    first = terminal("sync", "MSP")
    assert first.code == 3, first.err  # one tenant never consented
    assert "has not consented" in first.err
    assert "[6/6]" in first.err

    _work_all(terminal)

    tenants = terminal.json("tenants")
    assert len(tenants) == 6
    assert {tenant["state"] for tenant in tenants} == {"matched"}
    states = {user["state"] for user in terminal.json("users")}
    assert states <= {"linked", "out of scope"}
    linked = [contact for contact in terminal.json("contacts") if contact["linked"]]
    assert len(linked) == len(terminal.json("users", "--state", "linked"))

    overlay = terminal.json("contact", "show", linked[0]["id"])
    assert overlay["linked"]
    assert {field["key"] for field in overlay["fields"]} >= {"first_name", "title", "primary_email"}
    assert overlay["links"][0]["label"] == "Manage"
    shown = terminal("contact", "show", linked[0]["id"])
    assert "Office 365" in shown.out.replace("OFFICE", "Office")
    assert linked[0]["user_principal_name"] in shown.out

    for kind in ("contacts", "matches", "licences", "organizations"):
        file = tmp_path / f"{kind}.csv"
        rows = terminal.json("export", kind, file)["rows"]
        with file.open(encoding="utf-8-sig", newline="") as lines:
            assert len(list(csv.reader(lines))) == rows + 1

    before = terminal.json("users"), terminal.json("contacts"), len(terminal.json("history"))
    second = terminal("sync", "MSP", "--json")
    assert second.code == 3
    counts = second.json[0]["counts"]
    quiet = (
        "users_added",
        "users_changed",
        "users_gone",
        "tenants_matched",
        "contacts_linked",
        "contacts_created",
    )
    assert [counts[key] for key in quiet] == [0] * len(quiet)
    after = terminal.json("users"), terminal.json("contacts"), len(terminal.json("history"))
    for user in (*before[0], *after[0]):
        user.pop("read_at")
    assert after == before
    assert terminal.json("check") == {"ok": True, "problems": []}


def test_undo_takes_the_last_decision_back(terminal: Terminal, cloud: SandboxServer, tmp_path: Path) -> None:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    tenant = terminal.json("tenants", "--state", "matched")[0]
    terminal.json("match", "revert", tenant["tenant_id"])
    assert terminal.json("tenants", "--state", "unmatched", "--search", tenant["tenant_id"])
    undone = terminal.json("undo")
    assert undone["left_alone"] == []
    again = terminal.json("tenants", "--search", tenant["tenant_id"])[0]
    assert (again["state"], again["organization_id"]) == ("matched", tenant["organization_id"])
    assert again["users_in_scope"] == tenant["users_in_scope"]
    assert terminal.json("history")[0]["undone_at"] is not None


def test_several_are_undone_shown_before_and_redone(
    terminal: Terminal, cloud: SandboxServer, tmp_path: Path
) -> None:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    matched = [one["tenant_id"] for one in terminal.json("tenants", "--state", "matched")[:2]]
    for tenant in matched:
        terminal.json("match", "revert", tenant)
    seen = terminal.json("undo", "--preview")
    (change,) = [one for one in seen["changes"] if one["what"] == "Match"]
    assert (change["before"], change["after"] != "") == ("Unmatched", True)
    assert len(terminal.json("tenants", "--state", "unmatched")) >= 2, "a preview changes nothing"
    assert terminal.json("undo", "--times", "2")[0]["restored"] == seen["restored"]
    assert {one["state"] for one in terminal.json("tenants") if one["tenant_id"] in matched} == {"matched"}
    number = terminal.json("history", "--limit", "1")[0]["id"]
    assert terminal.json("history", number)["steps"][0]["action"] == "undo"
    assert "Redone: Revert Match" in terminal("redo").out
    assert terminal("redo", number).code == 0
    said = terminal("redo")
    assert (said.code, "nothing to redo" in said.err) == (1, True)
    assert {one["state"] for one in terminal.json("tenants") if one["tenant_id"] in matched} == {"unmatched"}
    assert len(terminal.json("history", "--search", "revert match")) == 2
    assert terminal("undo", number, "--times", "2").code == 1


def test_plan_shows_and_applies_what_is_held(
    terminal: Terminal, cloud: SandboxServer, tmp_path: Path
) -> None:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    plans = terminal.json("plan", "MSP")
    creates = sum(plan["counts"].get("create", 0) for plan in plans)
    assert creates == len(terminal.json("users", "--state", "new")) > 0
    contacts = len(terminal.json("contacts"))
    assert "held for review" in terminal("plan", "MSP").err
    applied = terminal.json("plan", "MSP", "--apply")
    assert (applied["created"], applied["refused"]) == (creates, [])
    assert len(terminal.json("contacts")) == contacts + creates
    assert terminal.json("users", "--state", "new") == []


def test_a_direct_connection_with_a_certificate(terminal: Terminal, cloud: SandboxServer) -> None:
    direct = cloud.direct
    added = terminal(
        "connection", "add", "Direct", "--kind", "direct", "--certificate", direct.certificate_file,
        "--tenant-id", direct.tenant_id, "--application-id", direct.application_id,
        "--cloud", "local", "--local-url", cloud.base_url, "--ca-file", cloud.ca_file,
    )  # fmt: skip
    assert added.code == 0, added.err
    assert terminal("sync", "Direct").code == 0
    assert [tenant["tenant_id"] for tenant in terminal.json("tenants")] == [direct.tenant_id]


def test_wrong_secret_is_held_and_healed_by_edit(terminal: Terminal, cloud: SandboxServer) -> None:
    terminal.connect(cloud, secret="wrong-wrong-wrong-wrong-wrong")
    held = terminal("sync", "MSP")
    assert held.code == 5, held.err
    assert "AADSTS7000215" in held.err + held.out or "secret" in held.err
    edited = terminal("connection", "edit", "MSP", "--secret-stdin", stdin=cloud.partner.secret or "")
    assert edited.code == 0
    assert terminal("sync", "MSP").code == 3


def test_one_tenant_only(terminal: Terminal, cloud: SandboxServer) -> None:
    terminal.connect(cloud)
    terminal("sync")
    chosen = next(one for one in terminal.json("tenants") if one["access"] == "readable")
    answer = terminal("sync", "MSP", "--tenant", chosen["default_domain"], "--json")
    assert answer.code == 0
    assert answer.json[0]["counts"]["tenants"] == 1


def test_an_unreachable_cloud_fails(terminal: Terminal, tmp_path: Path) -> None:
    with SandboxServer(tmp_path / "gone", tenants=1, users=2) as server:
        terminal.connect(server)
    answer = terminal("sync", "MSP")
    assert answer.code == 4
    assert "cannot be reached" in answer.err


def test_only_what_is_due(terminal: Terminal, cloud: SandboxServer) -> None:
    terminal.connect(cloud)
    terminal.json("options", "set", "MSP", "guests=no")  # the first save queues a sync for one hour later
    answer = terminal("sync", "--due")
    assert answer.code == 0
    assert "Nothing is due" in answer.err


def test_connection_test_lists_every_tenant(terminal: Terminal, cloud: SandboxServer) -> None:
    terminal.connect(cloud)
    terminal("sync")
    answer = terminal("connection", "test", "MSP", "--json")
    assert answer.code == 1  # one tenant never consented
    levels = {report["tenant_name"]: report["level"] for report in answer.json}
    assert sorted(set(levels.values()))[0] == "error"
    link = terminal.json("connection", "consent-link", "MSP", answer.json[0]["tenant_id"])["link"]
    assert link.startswith(cloud.base_url)
