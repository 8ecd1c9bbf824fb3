"""Reading foreign CSV files: what they mean, what is wrong with them, and where they are refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from o365desk.documentation import FIELDS, guess_mapping, preview, read
from o365desk.documentation.fields import _ALIASES
from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportBatch, ImportKind
from o365desk.domain.organization import ContactEmail, ContactPhone, Origin

ORGANIZATIONS, CONTACTS = ImportKind.ORGANIZATIONS, ImportKind.CONTACTS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def contacts(file: Path, text: str | bytes, **mapping: str) -> ImportBatch:
    """Reads a contacts file by its guessed mapping, with changes."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(file, CONTACTS, {**preview(file, CONTACTS).mapping, **mapping})


def organizations(file: Path, text: str | bytes) -> ImportBatch:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(file, ORGANIZATIONS, preview(file, ORGANIZATIONS).mapping)


# --- Records ---------------------------------------------------------------------------------------------


def test_a_contact_is_read_whole(file: Path) -> None:
    batch = contacts(
        file,
        "id,organization,first_name,last_name,title,contact_type,location,important,notes,primary_email,"
        "other emails,office_phone,mobile_phone\r\n"
        '17,Contoso,Jane,Doe,CFO,Approver,Berlin,yes,"two\r\nlines",jane@contoso.example,'
        '"j.doe@contoso.example; JANE@contoso.example",\'+49 30 1,0170 2\r\n',
    )
    assert batch.errors == ()
    assert (batch.rows, batch.encoding) == (1, "UTF-8")
    (row,) = batch.contacts
    assert (row.line, row.organization) == (2, "Contoso")
    contact = row.contact
    assert (contact.first_name, contact.last_name, contact.title) == ("Jane", "Doe", "CFO")
    assert (contact.external_id, contact.contact_type, contact.location) == ("17", "Approver", "Berlin")
    assert contact.important
    assert contact.notes == "two\nlines"
    assert contact.emails == (
        ContactEmail(value="jane@contoso.example", label="Work", primary=True),
        ContactEmail(value="j.doe@contoso.example", label="Other"),
    )
    assert contact.phones == (
        ContactPhone(value="+49 30 1", label="Office"),
        ContactPhone(value="0170 2", label="Mobile"),
    )
    assert contact.origin is Origin.IMPORTED


def test_an_organization_is_read_whole(file: Path) -> None:
    batch = organizations(
        file,
        "id,name,organization_type,organization_status,short_name,description,website,Street,ZIP,City\n"
        "9,Contoso Ltd,Customer,Active,CON,good,https://contoso.example contoso.de,1 Main St,0815,Bern\n",
    )
    (one,) = batch.organizations
    assert (one.name, one.external_id, one.short_name) == ("Contoso Ltd", "9", "CON")
    assert (one.organization_type, one.organization_status, one.notes) == ("Customer", "Active", "good")
    assert one.websites == ("https://contoso.example", "contoso.de")
    assert (one.address_1, one.postal_code, one.city) == ("1 Main St", "0815", "Bern")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jane Doe", ("Jane", "Doe")),
        ("Jane Mary Doe", ("Jane Mary", "Doe")),
        ("Doe, Jane", ("Jane", "Doe")),
        ("Reception", ("Reception", "")),
    ],
)
def test_a_full_name_is_split(file: Path, name: str, expected: tuple[str, str]) -> None:
    (row,) = contacts(file, f'company,full name\nContoso,"{name}"\n').contacts
    assert (row.contact.first_name, row.contact.last_name) == expected


def test_german_headings_semicolons_and_windows_1252(file: Path) -> None:
    text = "Firma;Vorname;Nachname;E-Mail-Adresse;Telefon;Mobil\nMüller GmbH;Jörg;Groß;j@m.example;1;2\n"
    batch = contacts(file, text.encode("cp1252"))
    assert batch.encoding.startswith("Windows-1252")
    assert "guessed" in batch.encoding
    (row,) = batch.contacts
    assert row.organization == "Müller GmbH"
    assert (row.contact.first_name, row.contact.last_name) == ("Jörg", "Groß")
    assert row.contact.primary_email == "j@m.example"
    assert (row.contact.phone("office"), row.contact.phone("mobile")) == ("1", "2")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_delimiters_and_line_ends(file: Path, codec: str, delimiter: str, ending: str) -> None:
    lines = ["name", "city"], ["Žluťoučký 東京", "Łódź"]
    batch = organizations(
        file, (ending.join(delimiter.join(cells) for cells in lines) + ending).encode(codec)
    )
    assert [(one.name, one.city) for one in batch.organizations] == [("Žluťoučký 東京", "Łódź")]


def test_excels_sep_line_is_obeyed(file: Path) -> None:
    batch = organizations(file, "sep=;\r\nname;city\r\nA, B & C;\r\n;x\r\n")
    assert [one.name for one in batch.organizations] == ["A, B & C"]
    assert [error.line for error in batch.errors] == [4]


def test_empty_lines_and_short_lines_do_no_harm(file: Path) -> None:
    batch = organizations(file, "name,city,phone,,\n\n,,,,\nContoso\n  Fabrikam  , Oslo,,,\n")
    assert [(one.name, one.city) for one in batch.organizations] == [("Contoso", ""), ("Fabrikam", "Oslo")]
    assert batch.rows == 2


# --- Row errors ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "column", "part"),
    [
        (",Jane,jane@c.example,", "organization", "Enter its name or ID"),
        ("Contoso,,,", "", "neither a name nor an e-mail"),
        ("Contoso,Jane,jane at c.example,", "email", "name@example.com"),
        ("Contoso,Jane,a@b@c,", "email", "no e-mail address"),
        ("Contoso,Jane,,maybe", "vip", "neither yes nor no"),
        ("Contoso,Jane,,no,5,6", "", "quotation marks"),
        (f"Contoso,{'x' * 1001},,", "first name", "Shorten it"),
    ],
)
def test_a_bad_row_is_named_with_its_remedy(file: Path, row: str, column: str, part: str) -> None:
    batch = contacts(
        file, f'organization,first name,email,vip\n"Con\ntoso",Ann,ann@c.example,x\n\n{row}\nContoso,Bob,,\n'
    )
    (error,) = batch.errors
    assert (error.line, error.column) == (5, column)
    assert part in error.message
    # The good rows are there for a caller that was told to leave the bad ones out.
    assert [(one.line, one.contact.first_name) for one in batch.contacts] == [(2, "Ann"), (6, "Bob")]
    assert batch.rows == 3


def test_a_record_that_stands_twice_is_named(file: Path) -> None:
    batch = organizations(file, "external id,name\n1,Contoso\n1,Fabrikam\n,Adatum\n,ADATUM\n2,Contoso\n")
    assert [(error.line, error.column) for error in batch.errors] == [(3, "external id"), (5, "name")]
    assert "line 2" in batch.errors[0].message
    assert [one.name for one in batch.organizations] == ["Contoso", "Adatum", "Contoso"]


def test_an_id_that_a_spreadsheet_cut_short_is_named(file: Path) -> None:
    batch = organizations(file, "id,name\n1.23E+15,Contoso\n12345678901234567890,Fabrikam\n")
    assert "as text" in batch.errors[0].message
    assert batch.organizations[0].external_id == "12345678901234567890"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Jane Doe <jane@c.example>", ["jane@c.example"]),
        ("mailto:jane@c.example", ["jane@c.example"]),
        ("a@c.example; b@c.example", ["a@c.example", "b@c.example"]),
        ("SMTP:a@c.example smtp:b@c.example", ["a@c.example", "b@c.example"]),
    ],
)
def test_addresses_in_many_dresses(file: Path, cell: str, expected: list[str]) -> None:
    (row,) = contacts(file, f'organization,email\nContoso,"{cell}"\n').contacts
    assert [email.value for email in row.contact.emails] == expected


# --- Mapping ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(ImportKind))
def test_every_field_is_found_by_its_own_key(kind: ImportKind) -> None:
    keys = [field.key for field in FIELDS[kind]]
    assert guess_mapping(keys, kind) == {key: key for key in keys}
    assert set(_ALIASES[kind]) == set(keys)


def test_the_better_of_two_headings_wins() -> None:
    assert guess_mapping(["id", "external_id", "name"], ORGANIZATIONS) == {
        "external_id": "external_id",
        "name": "name",
    }
    guessed = guess_mapping(["E-mail", "Primary Email", "Company", "GivenName", "Surname", "Cell"], CONTACTS)
    assert guessed == {
        "Primary Email": "primary_email",
        "Company": "organization",
        "GivenName": "first_name",
        "Surname": "last_name",
        "Cell": "mobile_phone",
    }


def test_the_preview_shows_headings_and_the_first_rows(file: Path) -> None:
    file.write_text("name,Shoe size,name\n" + "".join(f"n{i},{i}\n" for i in range(50)), encoding="utf-8")
    seen = preview(file, ORGANIZATIONS, rows=3)
    assert seen.headings == ("name", "Shoe size", "name (2)")
    assert seen.mapping == {"name": "name"}
    assert seen.sample == (("n0", "0", ""), ("n1", "1", ""), ("n2", "2", ""))
    assert len(preview(file, ORGANIZATIONS).sample) == 20
    assert preview(file, ORGANIZATIONS, {"Shoe size": "notes"}).mapping == {"Shoe size": "notes"}


@pytest.mark.parametrize(
    ("mapping", "part"),
    [
        ({"Nowhere": "name"}, "no column 'Nowhere'"),
        ({"name": "colour"}, "no field 'colour'"),
        ({"name": "name", "city": "name"}, "both mapped to name"),
        ({"city": "city"}, "No column is mapped to name"),
        ({}, "No column is mapped to name"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(file: Path, mapping: dict[str, str], part: str) -> None:
    file.write_text("name,city\nContoso,Rome\n", encoding="utf-8")
    with pytest.raises(AppError, match=part) as caught:
        read(file, ORGANIZATIONS, mapping)
    assert caught.value.code == "csv_mapping"


def test_contacts_need_a_column_that_names_them(file: Path) -> None:
    file.write_text("organization,title\nContoso,Boss\n", encoding="utf-8")
    with pytest.raises(AppError, match="who the contacts are"):
        read(file, CONTACTS, {"organization": "organization", "title": "title"})


# --- Hostile files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "csv_empty"),
        (b",,,\n1,2\n", "csv_empty"),
        (b"name\nCon\0toso\n", "csv_not_text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "csv_not_text"),
        (b"name\nOK\n\x81\x8d\n", "csv_not_text"),
        (b"\xef\xbb\xbfname\n\xff\n", "csv_not_text"),
        (b"\xff\xfen\0a\0m\0e\0\n\0\xd8", "csv_not_text"),
        (b",".join([b"c"] * 100_000) + b"\n", "csv_columns"),
        (b"name\n" + b"x," * 600 + b"\n", "csv_columns"),
        (b"name\n" + b"x" * 1_000_001 + b"\n", "csv_line"),
        (b"name\n" + b"x" * 200_000 + b"\n", "csv_damaged"),
        (b'name,city\n"Contoso,Rome\n' + b"a,b\n" * 60_000, "csv_damaged"),
    ],
)  # fmt: skip
def test_hostile_files_are_refused(file: Path, data: bytes, code: str) -> None:
    file.write_bytes(data)
    with pytest.raises(AppError) as caught:
        read(file, ORGANIZATIONS, {"name": "name"} if code != "csv_empty" else {})
    assert caught.value.code == code
    assert "list.csv" in caught.value.title


def test_a_file_of_many_gigabytes_is_refused_unread(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(5 * 1024**3)  # sparse
    with pytest.raises(AppError) as caught:
        preview(file, CONTACTS)
    assert caught.value.code == "csv_large"


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.csv"):
        with pytest.raises(AppError) as caught:
            preview(path, CONTACTS)
        assert caught.value.code == "csv_absent"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AppError, match="not a file"):
        preview(tmp_path / "pipe", CONTACTS)


def test_foreign_text_is_taken_as_text(file: Path) -> None:
    names = ["=HYPERLINK(1)", "<b>x</b>", "O'Brien", "100%", "../../x", "CON", "{0}", "%s", "\u202eevil"]
    quoted = "".join(f'"{name}"\n' for name in names)
    assert [one.name for one in organizations(file, "name\n" + quoted).organizations] == names


def test_control_characters_do_not_reach_the_store(file: Path) -> None:
    batch = organizations(file, "name\nCon\x07to\x1fso\n")
    assert batch.organizations[0].name == "Contoso"


def test_a_hundred_thousand_rows_in_seconds(file: Path) -> None:
    rows = "".join(f"Org {i % 500},First{i},Last{i},u{i}@example.com\n" for i in range(100_000))
    batch = contacts(file, "organization,first name,last name,email\n" + rows)
    assert (len(batch.contacts), batch.errors) == (100_000, ())
