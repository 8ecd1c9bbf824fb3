"""Plans on the command line: previews, fields from and to, pins and released fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from o365desk.sandbox.server import SandboxServer
from tests.cli.conftest import Terminal


@pytest.fixture
def synced(terminal: Terminal, cloud: SandboxServer, tmp_path: Path) -> Terminal:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    return terminal


def _updates(terminal: Terminal, *words: str) -> list[tuple[int, str]]:
    """(contact, field) of all that a plan would write."""
    return [
        (item["contact_id"], change["field"])
        for plan in terminal.json("plan", "MSP", *words)
        for item in plan["items"]
        for change in item["changes"]
    ]


def test_a_preview_of_options_says_what_would_be_and_changes_nothing(synced: Terminal) -> None:
    before = synced.json("plan", "MSP"), synced.json("contacts"), synced.json("options", "show", "MSP")
    shown = synced("plan", "MSP", "--options", "guests=yes", "field_rule=office")
    assert shown.code == 0
    assert " -> " in shown.out
    assert "(Office 365 wins)" in shown.out
    assert "A preview: nothing was written." in shown.err
    wide = synced.json("plan", "MSP", "--options", "guests=yes")
    assert sum(one["counts"]["out_of_scope"] for one in wide) < sum(
        one["counts"]["out_of_scope"] for one in before[0]
    )
    assert (
        synced.json("plan", "MSP"),
        synced.json("contacts"),
        synced.json("options", "show", "MSP"),
    ) == before
    assert synced("plan", "MSP", "--options", "field_rule=maybe").code == 1
    assert synced("plan", "MSP", "--apply", "--options", "guests=yes").code == 2


def test_a_plan_is_applied_by_field_rules_and_only_once(synced: Terminal) -> None:
    set_ = synced.json("options", "set", "MSP", "field_rule=office", "field_rule.title=documented")
    assert set_["options"]["field_rules"] == {
        "rule": "Office 365 wins",
        "fields": {"title": "documented wins"},
    }
    assert "Office 365 wins; title: documented wins" in synced("options", "show", "MSP").out
    wanted = _updates(synced)
    assert wanted
    assert not [field for _, field in wanted if field == "title"]
    pinned, edited = wanted[0][0], wanted[-1][0]
    assert synced.json("contact", "pin", pinned) == {"changed": 1, "pinned": True}
    assert synced("contact", "pin", pinned).out.startswith("Nothing was changed")
    assert "Pinned: no sync" in synced("contact", "show", pinned).out
    assert [one["id"] for one in synced.json("contacts") if one["pinned"]] == [pinned]
    assert pinned not in {contact for contact, _ in _updates(synced)}
    applied = synced.json("plan", "--apply")
    assert applied["updated"] == len({contact for contact, _ in wanted} - {pinned})
    assert _updates(synced) == []
    again = synced.json("plan", "--apply")
    assert (again["updated"], again["created"], again["tenants"]) == (0, 0, [])
    assert synced.json("contact", "release", edited) == {"released": 0}
    assert synced("contact", "release", edited, "shoe_size").code == 1
    assert synced.json("contact", "unpin", pinned)["changed"] == 1
    assert {contact for contact, _ in _updates(synced)} == {pinned}


def test_a_plan_of_one_organization(synced: Terminal) -> None:
    plans = synced.json("plan", "MSP")
    assert len(plans) > 1
    one = plans[0]
    assert [plan["tenant_id"] for plan in synced.json("plan", "--organization", one["organization_id"])] == [
        plan["tenant_id"] for plan in plans if plan["organization_id"] == one["organization_id"]
    ]
    text = synced("plan", "MSP", "--all").out.splitlines()
    for heading in ("CREATE", "LINK", "UPDATE", "CONFLICT", "POSSIBLE DUPLICATE", "LEFT", "OUT OF SCOPE"):
        assert heading in text[0]
