from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

_ORGANIZATIONS = """name,website
Contoso Ltd,www.contoso.example
Contoso Limited,contoso.example
Fabrikam,fabrikam.example
"""
_CONTACTS = """first_name,last_name,organization,primary_email,office_phone,title
Robert,Miller,Contoso Ltd,robert@contoso.example,+44 20 7946 0958,Buyer
Bob,Miller,Contoso Ltd,bob@old.example,020 7946 0958,Head Buyer
Omar,Berg,Fabrikam,omar@fabrikam.example,,
"""


@pytest.fixture
def filled(terminal: Terminal, tmp_path: Path) -> Terminal:
    for kind, text in (("organizations", _ORGANIZATIONS), ("contacts", _CONTACTS)):
        file = tmp_path / f"{kind}.csv"
        file.write_text(text, encoding="utf-8")
        assert terminal("import", kind, file).code == 0
    return terminal


def test_they_are_listed_with_reasons(filled: Terminal) -> None:
    answer = filled("duplicates", "list")
    assert answer.code == 0
    assert "short form of the other" in answer.out
    assert "2 groups: 1 of contacts, 1 of organizations." in answer.err
    assert "duplicates show" in answer.err
    found = filled.json("duplicates", "list")
    assert [one["kind"] for one in found] == ["contacts", "organizations"]
    assert {"ids", "names", "score", "reasons", "doubts", "pairs", "organization"} <= found[0].keys()
    assert [one["kind"] for one in filled.json("duplicates", "list", "--organizations")] == ["organizations"]
    assert filled.json("duplicates", "list", "--contacts", "--organization", "Fabrikam") == []


def test_show_merge_undo(filled: Terminal) -> None:
    one, two = filled.json("duplicates", "list", "--contacts")[0]["ids"]
    shown = filled("duplicates", "show", one, two)
    assert shown.code == 0
    assert "1 e-mail address is added." in shown.out
    assert f"title={one}" in shown.out
    merged = filled("duplicates", "merge", one, two, "--take", f"title={two}")
    assert merged.code == 0
    assert "was merged into" in merged.out
    assert "undo" in merged.err
    contact = filled.json("contact", "show", one)["contact"]
    assert {each["value"] for each in contact["emails"]} == {"robert@contoso.example", "bob@old.example"}
    assert filled("contact", "show", two).code == 1
    assert filled("undo").code == 0
    assert filled("contact", "show", two).code == 0


def test_organizations_and_dismissals(filled: Terminal) -> None:
    (group,) = filled.json("duplicates", "list", "--organizations")
    ids = group["ids"]
    assert filled("duplicates", "dismiss", "--organizations", *ids).code == 0
    assert filled.json("duplicates", "list", "--organizations") == []
    (pair,) = filled.json("duplicates", "list", "--dismissed")
    assert (pair["kind"], {pair["first"], pair["second"]}) == ("organizations", set(ids))
    assert "is not" in filled("duplicates", "list", "--dismissed").out
    assert filled("duplicates", "restore", pair["number"]).code == 0
    assert filled("duplicates", "restore", pair["number"]).code == 1
    answer = filled.json("duplicates", "merge", "--organizations", *ids)
    assert answer["survivor_id"] == ids[0]
    names = {one["name"] for one in filled.json("organizations")}
    assert len(names) == 2


def test_what_is_refused(filled: Terminal) -> None:
    by_name = {one["first_name"]: one["id"] for one in filled.json("contacts")}
    answer = filled("duplicates", "merge", by_name["Bob"], by_name["Omar"])
    assert answer.code == 1
    assert "different organizations" in answer.err
    assert filled("duplicates", "merge", by_name["Bob"], by_name["Robert"], "--take", "title").code == 1
    assert filled("duplicates", "merge", by_name["Bob"], 999).code == 1
    assert filled("contact", "pin", by_name["Bob"]).code == 0
    pinned = filled("duplicates", "merge", by_name["Robert"], by_name["Bob"])
    assert pinned.code == 1
    assert "pinned" in pinned.err
    assert filled("duplicates", "merge", by_name["Bob"], by_name["Robert"]).code == 0
    assert filled("duplicates", "merge", by_name["Bob"]).code == 2
