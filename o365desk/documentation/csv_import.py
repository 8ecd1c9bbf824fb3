"""Organizations and contacts from a CSV file: read whole, every bad row named, nothing stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from o365desk.documentation.csv_reader import CsvFile, open_csv
from o365desk.documentation.fields import FIELDS, SEVERAL, guess_mapping
from o365desk.domain.errors import AppError
from o365desk.domain.imports import ContactRowIn, ImportBatch, ImportKind, ImportPreview, RowError
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Organization, Origin
from o365desk.domain.phrases import phrase

_T = TypeVar("_T")

LONGEST_TEXT = 1000
LONGEST_NOTES = 100_000
LONGEST_ADDRESS = 320
_ADDRESS = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+")
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "wahr", "oui", "si"})
_NO = frozenset({"no", "n", "false", "0", "", "nein", "falsch", "non"})
_PHONES = {
    "office_phone": "Office",
    "mobile_phone": "Mobile",
    "home_phone": "Home",
    "other_phone": "Other",
}
_NAMING = ("first_name", "last_name", "name", "primary_email")


class _RowFaultError(Exception):
    """Why a row cannot be imported: the field, and what to do about it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


def preview(
    path: Path, kind: ImportKind, mapping: Mapping[str, str] | None = None, rows: int = 20
) -> ImportPreview:
    """Headings, the guessed mapping and the first rows of a file.

    Args:
        path: The file.
        kind: What it holds.
        mapping: Heading -> field key; None to guess it from the headings.
        rows: How many rows to show.

    Raises:
        AppError: The file cannot be read as CSV.
    """
    with open_csv(path) as file:
        width = len(file.headings)
        sample = [
            (*cells[:width], *[""] * (width - len(cells)))
            for _, (_, cells) in zip(range(rows), file.rows(), strict=False)
        ]
        guessed = dict(mapping) if mapping is not None else guess_mapping(file.headings, kind)
        return ImportPreview(
            headings=file.headings, mapping=guessed, sample=tuple(sample), encoding=file.encoding
        )


def read(path: Path, kind: ImportKind, mapping: Mapping[str, str]) -> ImportBatch:
    """The whole file as records, and every row that is none with its line, column and remedy.

    Args:
        path: The file.
        kind: What it holds.
        mapping: Heading -> field key. Headings that are not in it are not read.

    Returns:
        The rows that can be imported. The caller imports them only if ``errors`` is empty, or if the
        technician said to leave the bad rows out. Whether an organization exists is the caller's to know.

    Raises:
        AppError: The file cannot be read as CSV, or the mapping does not fit it.
    """
    with open_csv(path) as file:
        columns = _columns(path, file, kind, mapping)
        organizations: list[Organization] = []
        contacts: list[ContactRowIn] = []
        if kind is ImportKind.ORGANIZATIONS:
            count, errors = _read_rows(file, columns, _Unique(), _organization, organizations)
        else:
            count, errors = _read_rows(file, columns, _Unique(), _contact, contacts)
        return ImportBatch(
            kind=kind,
            encoding=file.encoding,
            rows=count,
            organizations=tuple(organizations),
            contacts=tuple(contacts),
            errors=tuple(errors),
        )


_Columns = Mapping[str, list[tuple[int, str]]]
"""Field key -> the columns mapped to it: position and heading."""


class _Row:
    """The cells of one row by field."""

    def __init__(self, line: int, columns: _Columns, cells: list[str]) -> None:
        self.line = line
        self._columns = columns
        self._cells = cells

    def texts(self, field: str) -> list[str]:
        """What the columns of a field hold, without empty ones."""
        places = [place for place, _ in self._columns.get(field, [])]
        return [self._cells[place] for place in places if place < len(self._cells) and self._cells[place]]

    def text(self, field: str) -> str:
        """One line of text: line breaks and runs of blanks become one blank."""
        text = " ".join(" ".join(self.texts(field)).split())
        if len(text) > LONGEST_TEXT:
            raise _RowFaultError(
                field, phrase(f"It has {len(text):,} characters; at most {LONGEST_TEXT:,} fit. Shorten it.")
            )
        return text

    def identifier(self, field: str) -> str:
        """A number or word from another system, kept as text."""
        text = self.text(field)
        if re.fullmatch(r"\d(?:[.,]\d+)?E\+?\d+", text, re.IGNORECASE):
            raise _RowFaultError(
                field,
                phrase(
                    f"{text} is a number that a spreadsheet cut short. Format its column as text and export."
                ),
            )
        return text

    def notes(self) -> str:
        """The notes, with their line breaks."""
        text = "\n".join(self.texts("notes")).replace("\r\n", "\n").replace("\r", "\n")
        if len(text) > LONGEST_NOTES:
            raise _RowFaultError(
                "notes",
                phrase(f"It has {len(text):,} characters; at most {LONGEST_NOTES:,} fit. Shorten it."),
            )
        return text

    def yes(self, field: str) -> bool:
        """Yes or no; empty is no."""
        text = self.text(field)
        if text.casefold() in _YES:
            return True
        if text.casefold() in _NO:
            return False
        raise _RowFaultError(
            field, phrase(f"'{_short(text)}' is neither yes nor no. Write yes, no or nothing.")
        )

    def addresses(self, field: str) -> list[str]:
        """E-mail addresses, however they are separated: ``a@b; c@d``, ``Ann <a@b>``, ``mailto:a@b``."""
        found: list[str] = []
        for text in self.texts(field):
            parts = re.findall(r"<([^<>]*)>", text) if "<" in text else re.split(r"[;,\s]+", text)
            found += [re.sub(r"^(?:mailto|smtp):", "", part.strip(), flags=re.IGNORECASE) for part in parts]
        for address in found:
            if address and (_ADDRESS.fullmatch(address) is None or len(address) > LONGEST_ADDRESS):
                raise _RowFaultError(
                    field,
                    phrase(
                        f"'{_short(address)}' is no e-mail address. Write it like name@example.com, "
                        f"or nothing."
                    ),
                )
        return [address for address in found if address]


class _Unique:
    """Finds a record that stands in the file twice."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], int] = {}

    def check(self, row: _Row, field: str, text: str) -> None:
        """Raises _RowFaultError if an earlier line has the same."""
        if not text:
            return
        earlier = self._lines.setdefault((field, text.casefold()), row.line)
        if earlier != row.line:
            raise _RowFaultError(
                field,
                phrase(f"'{_short(text)}' stands in line {earlier} already. Remove one of the two lines."),
            )


def _read_rows(
    file: CsvFile, columns: _Columns, unique: _Unique, make: Callable[[_Row, _Unique], _T], records: list[_T]
) -> tuple[int, list[RowError]]:
    """Appends a record for each good row; returns how many rows there were, and what is wrong."""
    count, errors = 0, []
    headings = {field: " / ".join(heading for _, heading in places) for field, places in columns.items()}
    for line, cells in file.rows():
        count += 1
        try:
            if any(cells[len(file.headings) :]):
                raise _RowFaultError(
                    "",
                    phrase(
                        f"The line has {len(cells)} values for {len(file.headings)} headings. A value "
                        f"that holds "
                        "the delimiter must stand in quotation marks."
                    ),
                )
            records.append(make(_Row(line, columns, cells), unique))
        except _RowFaultError as fault:
            column = headings.get(fault.field, fault.field)
            errors.append(RowError(line=line, column=column, message=fault.message))
    return count, errors


def _columns(path: Path, file: CsvFile, kind: ImportKind, mapping: Mapping[str, str]) -> _Columns:
    """Checks a mapping against the file and the fields, and turns it round."""
    fields = {field.key: field for field in FIELDS[kind]}
    known = ", ".join(fields)
    columns: dict[str, list[tuple[int, str]]] = {}
    for heading, key in mapping.items():
        if heading not in file.headings:
            raise _mapping_error(
                path,
                phrase(f"It has no column '{_short(heading)}'."),
                phrase(f"Its columns are: {', '.join(file.headings)}."),
            )
        if key not in fields:
            raise _mapping_error(
                path, phrase(f"There is no field '{_short(key)}'."), phrase(f"The fields are: {known}.")
            )
        columns.setdefault(key, []).append((file.headings.index(heading), heading))
    for key, places in columns.items():
        if len(places) > 1 and key not in SEVERAL:
            both = " and ".join(f"'{heading}'" for _, heading in places)
            raise _mapping_error(
                path, phrase(f"{both} are both mapped to {key}."), phrase("Map one of them to nothing.")
            )
    for field in fields.values():
        if field.required and field.key not in columns:
            raise _mapping_error(
                path,
                phrase(f"No column is mapped to {field.key}."),
                phrase(f"Say which column holds it. The file's columns are: {', '.join(file.headings)}."),
            )
    if kind is ImportKind.CONTACTS and not any(key in columns for key in _NAMING):
        raise _mapping_error(
            path,
            phrase("No column says who the contacts are."),
            phrase(f"Map a column to one of: {', '.join(_NAMING)}."),
        )
    return columns


def _organization(row: _Row, unique: _Unique) -> Organization:
    name, external_id = row.text("name"), row.identifier("external_id")
    if not name:
        raise _RowFaultError("name", phrase("The name is empty. Enter one, or remove the line."))
    # Two organizations may share a name if the other system tells them apart.
    unique.check(row, "external_id", external_id)
    if not external_id:
        unique.check(row, "name", name)
    websites = [part for text in row.texts("websites") for part in re.split(r"[;,\s]+", text) if part]
    return Organization(
        name=name,
        external_id=external_id,
        short_name=row.text("short_name"),
        organization_type=row.text("organization_type"),
        organization_status=row.text("organization_status"),
        websites=tuple(dict.fromkeys(websites)),
        phone=row.text("phone"),
        address_1=row.text("address_1"),
        address_2=row.text("address_2"),
        city=row.text("city"),
        region=row.text("region"),
        postal_code=row.text("postal_code"),
        country=row.text("country"),
        notes=row.notes(),
        origin=Origin.IMPORTED,
    )


def _contact(row: _Row, unique: _Unique) -> ContactRowIn:
    organization = row.text("organization")
    if not organization:
        raise _RowFaultError(
            "organization", phrase("The organization is empty. Enter its name or ID, or remove the line.")
        )
    first_name, last_name = _names(row)
    emails = _emails(row)
    if not (first_name or last_name or emails):
        raise _RowFaultError(
            "", phrase("The line has neither a name nor an e-mail address. Enter one, or remove the line.")
        )
    external_id = row.identifier("external_id")
    unique.check(row, "external_id", external_id)
    phones = [(label, row.text(field)) for field, label in _PHONES.items()]
    contact = Contact(
        organization_id=0,
        first_name=first_name,
        last_name=last_name,
        external_id=external_id,
        title=row.text("title"),
        contact_type=row.text("contact_type"),
        location=row.text("location"),
        important=row.yes("important"),
        notes=row.notes(),
        emails=emails,
        phones=tuple(ContactPhone(value=value, label=label) for label, value in phones if value),
        origin=Origin.IMPORTED,
    )
    return ContactRowIn(line=row.line, organization=organization, contact=contact)


def _names(row: _Row) -> tuple[str, str]:
    """First and last name; a full name is split only where there is neither."""
    first_name, last_name, name = row.text("first_name"), row.text("last_name"), row.text("name")
    if first_name or last_name or not name:
        return first_name, last_name
    if "," in name:  # "Doe, Jane"
        last, _, first = name.partition(",")
        return first.strip(), last.strip()
    first, _, last = name.rpartition(" ")
    return (first, last) if first else (last, "")


def _emails(row: _Row) -> tuple[ContactEmail, ...]:
    """Each address once, in the file's order; the first is the primary one."""
    found: dict[str, str] = {}
    for address in [*row.addresses("primary_email"), *row.addresses("other_emails")]:
        found.setdefault(address.casefold(), address)
    return tuple(
        ContactEmail(value=address, label="Work" if number == 0 else "Other", primary=number == 0)
        for number, address in enumerate(found.values())
    )


def _mapping_error(path: Path, message: str, hint: str) -> AppError:
    return AppError(f"The columns of {path.name} are not mapped.", message, hint, code="csv_mapping")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
