"""The brake on the command line: shown with its list, exit 5, and passed by a confirmation."""

from __future__ import annotations

from pathlib import Path

from o365desk.sandbox.server import SandboxServer
from tests.cli.conftest import Terminal

_OPTIONS = ("brake_percent=0", "brake_count=0")


def _linked(terminal: Terminal, tenant: str) -> list[str]:
    """Object ids of the tenant's linked users."""
    return [
        user["object_id"]
        for user in terminal.json("users", "--state", "linked")
        if user["tenant_id"] == tenant
    ]


def test_the_brake_shows_its_list_and_passes_when_confirmed(terminal: Terminal, tmp_path: Path) -> None:
    with SandboxServer(tmp_path / "cloud", tenants=2, users=12) as cloud:
        assert terminal.connect(cloud).code == 0
        terminal.document(cloud, tmp_path / "docs")
        shown = terminal.json("options", "set", "MSP", *_OPTIONS)["options"]
        assert (shown["brake_percent"], shown["brake_count"]) == (0, 0)
        terminal("sync", "MSP")
        tenant = cloud.partner.tenant_id
        terminal("match", "accept", tenant)
        linked = _linked(terminal, tenant)
        assert len(linked) > 2
        cloud.remove_user(tenant, linked[0])

        stopped = terminal("sync", "MSP", "--tenant", tenant)
        assert stopped.code == 5
        assert f"1 of {len(linked)} linked contacts would be marked as left. Limit: 0." in stopped.out
        assert linked[0] in stopped.out
        assert "sync MSP --confirm" in stopped.err
        assert set(_linked(terminal, tenant)) == set(linked)

        planned = terminal("plan", "MSP", "--tenant", tenant)
        assert planned.code == 0
        assert linked[0] in planned.out
        brake = terminal.json("plan", "MSP", "--tenant", tenant)[0]["brake"]
        assert (brake["count"], brake["total"], brake["limit"]) == (1, len(linked), 0)
        assert brake["items"][0]["object_id"] == linked[0]
        assert brake["items"][0]["contact"]

        # Not what was shown: somebody else is gone as well.
        cloud.remove_user(tenant, linked[1])
        worse = terminal("sync", "MSP", "--confirm", "--json")
        assert worse.code == 5
        assert {item["object_id"] for item in worse.json[0]["brakes"][0]["items"]} == set(linked[:2])
        assert set(_linked(terminal, tenant)) == set(linked)

        passed = terminal("sync", "MSP", "--confirm", "--tenant", tenant)
        assert passed.code == 0, passed.out + passed.err
        assert set(_linked(terminal, tenant)) == set(linked[2:])
        assert "no plan waits" in terminal("sync", "MSP", "--confirm", "--tenant", tenant).err


def test_limits_are_numbers_in_reason(terminal: Terminal, cloud: SandboxServer) -> None:
    assert terminal.connect(cloud).code == 0
    for bad in ("brake_percent=101", "brake_percent=few", "brake_count=-1", "brake_count=99999999999"):
        answer = terminal("options", "set", "MSP", bad)
        assert answer.code == 1
        assert bad.split("=")[0] in answer.err
