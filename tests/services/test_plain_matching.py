"""The matcher alone, on plain lists."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.services.plain_matching import OUT_COLUMNS, suggest_from_lists

TENANTS = "tenant_id,display_name,initial_domain,verified_domains\n"
ORGANIZATIONS = "org_id,name,short_name,website_domains\n"


def _run(tmp_path: Path, tenants: str, organizations: str) -> list[dict[str, str]]:
    (tmp_path / "t.csv").write_text(TENANTS + tenants, "utf-8")
    (tmp_path / "o.csv").write_text(ORGANIZATIONS + organizations, "utf-8")
    suggest_from_lists(tmp_path / "t.csv", tmp_path / "o.csv", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_one_row_per_suggestion_best_first_with_reasons(tmp_path: Path) -> None:
    rows = _run(
        tmp_path,
        "t1,Contoso GmbH,contoso.onmicrosoft.com,contoso.example mail.contoso.example\n"
        "t2,Unrelated Whatever,uw.onmicrosoft.com,\n",
        "a-1,Contoso,,contoso.example\nb-2,Contoso Retail Stores,,\nc-3,Fabrikam,,fabrikam.example\n",
    )
    assert rows
    assert tuple(rows[0]) == OUT_COLUMNS
    of_first = [row for row in rows if row["tenant_id"] == "t1"]
    assert [row["rank"] for row in of_first] == [str(place) for place in range(1, len(of_first) + 1)]
    assert (of_first[0]["org_id"], of_first[0]["auto"]) == ("a-1", "1")
    assert "contoso.example" in of_first[0]["reasons"]
    assert all(row["auto"] == "0" for row in of_first[1:])
    assert not [row for row in rows if row["tenant_id"] == "t2" and row["auto"] == "1"]


@pytest.mark.parametrize(("tenants", "code"), [("t1,A,,\nt1,B,,\n", "csv_id"), (",A,,\n", "csv_id")])
def test_ids_must_be_there_and_differ(tmp_path: Path, tenants: str, code: str) -> None:
    with pytest.raises(AppError) as caught:
        _run(tmp_path, tenants, "1,A,,\n")
    assert caught.value.code == code
    assert not (tmp_path / "out.csv").exists()


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("tenant_id,name\nt1,A\n", "utf-8")
    (tmp_path / "o.csv").write_text(ORGANIZATIONS, "utf-8")
    with pytest.raises(AppError, match="display_name"):
        suggest_from_lists(tmp_path / "t.csv", tmp_path / "o.csv", tmp_path / "out.csv")
