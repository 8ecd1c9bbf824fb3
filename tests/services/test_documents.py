from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportKind, ImportResult
from o365desk.domain.matching import Decision
from o365desk.services.documents import ExportKind
from tests.services.house import ME, House, person

ORGS, CONTACTS = ImportKind.ORGANIZATIONS, ImportKind.CONTACTS


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House.build(tmp_path / "profile")
    yield made
    made.database.close()


def bring(house: House, folder: Path, kind: ImportKind, text: str, *, skip: bool = False) -> ImportResult:
    path = folder / f"{kind.value}.csv"
    path.write_text(text, "utf-8")
    mapping = house.documents.preview(path, kind).mapping
    return house.documents.import_file(path, kind, mapping, skip_errors=skip, actor=ME)


def counts(result: ImportResult) -> tuple[int, int, int]:
    return result.created, result.updated, result.unchanged


def test_organizations_are_found_again_and_blank_never_overwrites(house: House, tmp_path: Path) -> None:
    first = "id,name,city,website\n7,Contoso,Leeds,contoso.example\n8,Fabrikam,York,\n"
    assert counts(bring(house, tmp_path, ORGS, first)) == (2, 0, 0)
    assert counts(bring(house, tmp_path, ORGS, first)) == (0, 0, 2)
    second = "id,name,city,website\n7,Contoso Ltd,,\n,FABRIKAM,Hull,\n9,Contoso,Bath,\n"
    assert counts(bring(house, tmp_path, ORGS, second)) == (1, 2, 0)
    by_id = {row.organization.external_id: row.organization for row in house.contacts.organizations()}
    assert (by_id["7"].name, by_id["7"].city, by_id["7"].websites) == (
        "Contoso Ltd",
        "Leeds",
        ("contoso.example",),
    )
    assert by_id["8"].city == "Hull"
    assert by_id["9"].name == "Contoso"


def test_contacts_link_at_once_when_their_organization_is_matched(house: House, tmp_path: Path) -> None:
    org = house.organization("Contoso", "contoso.example")
    tenant = house.tenant("Contoso", "contoso.example", person("ann@contoso.example", "Ann", "Lee"))
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    text = "organization,first name,last name,email\nContoso,Ann,Lee,ann@contoso.example\n"
    result = bring(house, tmp_path, CONTACTS, text)
    assert counts(result) == (1, 0, 0)
    assert house.states(tenant)["ann@contoso.example"][0] == "linked"
    house.journal.undo(result.journal_id, ME)
    assert house.states(tenant)["ann@contoso.example"][0] == "new"
    assert house.contacts.rows() == []


def test_contacts_are_found_by_address_or_free_name(house: House, tmp_path: Path) -> None:
    house.organization("Contoso")
    head = "organization,first name,last name,title,email\n"
    bring(house, tmp_path, CONTACTS, head + "Contoso,Ann,Lee,,ann@c.example\nContoso,Bo,Ek,,\n")
    again = head + "Contoso,Anna,Lee,Chief,ANN@c.example\nContoso,Bo,Ek,Clerk,bo@c.example\n"
    assert counts(bring(house, tmp_path, CONTACTS, again)) == (0, 2, 0)
    assert counts(bring(house, tmp_path, CONTACTS, again)) == (0, 0, 2)
    other = head + "Contoso,Bo,Ek,,another@c.example\n"  # same name, other address: another person
    assert counts(bring(house, tmp_path, CONTACTS, other)) == (1, 0, 0)


def test_nothing_is_half_imported(house: House, tmp_path: Path) -> None:
    house.organization("Contoso")
    text = "organization,first name,last name\nContoso,Ann,Lee\nNowhere,Bo,Ek\n"
    with pytest.raises(AppError) as caught:
        bring(house, tmp_path, CONTACTS, text)
    assert caught.value.code == "row_errors"
    assert "Line 3" in caught.value.message
    assert "Nowhere" in caught.value.message
    assert house.contacts.rows() == []
    assert house.journal.listing() == []

    result = bring(house, tmp_path, CONTACTS, text, skip=True)
    assert result.created == 1
    assert [error.line for error in result.skipped] == [3]


def test_exports_are_whole_and_safe(house: House, tmp_path: Path) -> None:
    org = house.organization("=HYPERLINK(1)")
    house.contact(org, "Ann", "Lee", "ann@c.example")
    house.tenant("Contoso", "contoso.example")
    for kind in ExportKind:
        path = tmp_path / f"{kind}.csv"
        rows = house.documents.export(kind, path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
        assert len(lines) == rows + 1
        assert not any(cell.startswith("=") for line in lines for cell in line)
    assert rows == 1
