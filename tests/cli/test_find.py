from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

_CSV = """first_name,last_name,organization,primary_email,office_phone
Zoë,Smithers,Contoso Ltd,zoe@contoso.example,+44 (0)20 7946-0958
Omar,Berg,Contoso Ltd,omar@contoso.example,
"""


@pytest.fixture
def filled(terminal: Terminal, tmp_path: Path) -> Terminal:
    organizations = tmp_path / "organizations.csv"
    organizations.write_text("name\nContoso Ltd\n", encoding="utf-8")
    contacts = tmp_path / "contacts.csv"
    contacts.write_text(_CSV, encoding="utf-8")
    assert terminal("import", "organizations", organizations).code == 0
    assert terminal("import", "contacts", contacts).code == 0
    return terminal


def test_finds_parts_of_names_addresses_and_numbers(filled: Terminal) -> None:
    for text in ("mith", "ZOE contoso", "020 7946", "zoe@con"):
        answer = filled("find", *text.split())
        assert answer.code == 0
        assert "Zoë Smithers" in answer.out, text
        assert "Omar" not in answer.out
    assert "Contoso Ltd" in filled("find", "contoso", "--kind", "organization").out


def test_json_and_limits(filled: Terminal) -> None:
    found = filled("find", "contoso.example", "--limit", "1", "--json").json
    (group,) = found["groups"]
    assert (group["kind"], group["total"], len(group["findings"])) == ("contact", 2, 1)
    assert {"id", "name", "detail", "in", "organization_id", "contact_id"} <= group["findings"][0].keys()
    assert found["pending"] == 0
    assert "1 more" in filled("find", "contoso.example", "--limit", "1").err.lower()


def test_nothing_and_too_little(filled: Terminal) -> None:
    answer = filled("find", "nobody")
    assert (answer.code, answer.out) == (0, "")
    assert "Nothing was found" in answer.err
    assert filled("find", "x").code == 1
