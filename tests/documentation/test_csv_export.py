"""Writing CSV: no formula, no half file, and the import gives back what was written."""

from __future__ import annotations

import csv
import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from o365desk.documentation import FIELDS, read, safe_file_name, write_csv
from o365desk.documentation.csv_export import harmless
from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportKind
from o365desk.domain.values import clean_text

HOSTILE = [
    '=HYPERLINK("https://evil.example")', "+1+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\n=1",
    "'=1", "''+1",
    "＝1", "＋1", "－1", "＠SUM(1)", "\u200b=1", "=cmd|' /C calc'!A0", "+44 20 7946 0000",
]  # fmt: skip
SIGNS = tuple("=+-@＝＋－＠\t\r\n")
TEXT = st.text(
    alphabet=st.sampled_from("=+-@＝＋－＠' \t\r\n,;\"ab\0é東\ud800\u200b") | st.characters(), max_size=30
)


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize("text", HOSTILE)
def test_formulas_become_text(tmp_path: Path, text: str) -> None:
    write_csv(tmp_path / "out.csv", ["name"], [[text]])
    assert cells(tmp_path / "out.csv")[1] == ["'" + text]


@pytest.mark.parametrize(
    "text", ["O'Brien", "'quoted'", "a=b", "1-2", "jane@contoso.example", "", "(+44) 1", "100%"]
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@settings(max_examples=200, deadline=None)
@given(
    rows=st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=5),
    headings=st.lists(TEXT, min_size=2, max_size=2),
)
def test_no_cell_begins_as_a_formula(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], headings: list[str]
) -> None:
    path = tmp_path_factory.mktemp("export") / "out.csv"
    assert write_csv(path, headings, rows) == len(rows)
    written = cells(path)
    assert len(written) == len(rows) + 1
    for row in written:
        for cell in row:
            assert not cell.strip(" \u200b\ufeff\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0").startswith(SIGNS), repr(
                cell
            )


NAMES = TEXT.map(clean_text).map(lambda text: " ".join(text.split())).filter(bool)


@settings(max_examples=200, deadline=None)
@given(
    names=st.lists(NAMES, min_size=1, max_size=6, unique_by=str.casefold),
    city=NAMES,
    notes=TEXT.map(clean_text),
)
def test_import_gives_back_what_export_wrote(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], city: str, notes: str
) -> None:
    path = tmp_path_factory.mktemp("round") / "out.csv"
    write_csv(path, ["name", "city", "notes"], [[name, city, notes] for name in names])
    batch = read(path, ImportKind.ORGANIZATIONS, {"name": "name", "city": "city", "notes": "notes"})
    assert batch.errors == ()
    assert [one.name for one in batch.organizations] == names
    assert {one.city for one in batch.organizations} == {city}
    assert {one.notes for one in batch.organizations} == {notes.replace("\r\n", "\n").replace("\r", "\n")}


CONTACT_KEYS = ("organization", "first_name", "last_name", "title", "office_phone")


@settings(max_examples=100, deadline=None)
@given(
    row=st.lists(NAMES, min_size=5, max_size=5).map(lambda texts: dict(zip(CONTACT_KEYS, texts, strict=True)))
)
def test_contacts_come_back_too(tmp_path_factory: pytest.TempPathFactory, row: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("round") / "out.csv"
    write_csv(path, list(row), [list(row.values())])
    batch = read(path, ImportKind.CONTACTS, {key: key for key in row})
    (back,) = batch.contacts
    contact = back.contact
    assert [
        back.organization,
        contact.first_name,
        contact.last_name,
        contact.title,
        contact.phone("Office"),
    ] == list(row.values())
    assert set(row) <= {field.key for field in FIELDS[ImportKind.CONTACTS]}


def test_the_file_is_for_excel_and_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    before = os.umask(0)
    try:
        write_csv(path, ["name", "notes"], [["Žofie", 'a "b", c\nd']])
    finally:
        os.umask(before)
    assert path.read_bytes() == b'\xef\xbb\xbfname,notes\r\n\xc5\xbdofie,"a ""b"", c\nd"\r\n'
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_failed_export_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ["name"], [["old"]])
    before = path.read_bytes()

    def rows() -> list[list[str]]:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(AppError) as caught:
        write_csv(path, ["name"], (row for _ in range(3) for row in rows()))
    assert caught.value.code == "disk_full"
    assert "untouched" in caught.value.message
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux has a device that is always full")
def test_a_full_device_is_named() -> None:
    with pytest.raises(AppError) as caught:
        write_csv(Path("/dev/full"), ["name"], [["x"]])
    assert caught.value.code == "disk_full"


def test_absent_folder_and_a_folder_as_target_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "no" / "out.csv", tmp_path):
        with pytest.raises(AppError) as caught:
            write_csv(path, ["name"], [])
        assert caught.value.code == "export_unwritable"
        assert str(path) in caught.value.message


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write_csv(link, ["name"], [["new"]])
    assert link.is_symlink()
    assert cells(target) == [["name"], ["new"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contoso Ltd", "Contoso Ltd.csv"),
        ("../../etc/passwd", "etc passwd.csv"),
        ("CON", "export CON.csv"),
        ("lpt1.txt", "export lpt1.txt.csv"),
        ("name.", "name.csv"),
        ("a/b\\c:d*e", "a b c d e.csv"),
        ("", "export.csv"),
        ("\0\ud800", "export.csv"),
        ("東京 & Söhne", "東京 & Söhne.csv"),
    ],
)
def test_file_names_are_made_safe(text: str, expected: str) -> None:
    assert safe_file_name(text) == expected


@given(text=st.text(alphabet=st.characters(exclude_categories=()), max_size=300))
def test_no_name_leaves_its_folder(text: str) -> None:
    name = safe_file_name(text)
    assert Path(name).name == name
    assert name not in {".", ".."}
    assert not name.startswith(".")
    assert len(name) <= 120
    name.encode()
