"""Values of the CSV import of documentation."""

from __future__ import annotations

from enum import StrEnum

from o365desk.domain.organization import Contact, Organization
from o365desk.domain.values import Value


class ImportKind(StrEnum):
    """What a CSV file holds."""

    ORGANIZATIONS = "organizations"
    CONTACTS = "contacts"


class ImportField(Value, frozen=True, kw_only=True):
    """A field that a column can be mapped to."""

    key: str
    label: str
    required: bool = False


class RowError(Value, frozen=True, kw_only=True):
    """Why a row cannot be imported, and how to mend it. ``line`` counts from 1, the heading is line 1."""

    line: int
    column: str
    message: str


class ContactRowIn(Value, frozen=True, kw_only=True):
    """A contact of a file, with its organization as the file names it."""

    line: int
    organization: str
    contact: Contact
    """Its ``organization_id`` is 0."""


class ImportBatch(Value, frozen=True, kw_only=True):
    """A file read whole. Nothing is imported while ``errors`` is not empty unless told to skip those rows."""

    kind: ImportKind
    encoding: str
    rows: int
    organizations: tuple[Organization, ...] = ()
    contacts: tuple[ContactRowIn, ...] = ()
    errors: tuple[RowError, ...] = ()


class ImportPreview(Value, frozen=True, kw_only=True):
    """What the mapping step shows: headings, the guessed mapping, the first rows as text."""

    headings: tuple[str, ...]
    mapping: dict[str, str]
    """Heading -> field key; an unmapped heading is absent."""
    sample: tuple[tuple[str, ...], ...]
    encoding: str


class ImportResult(Value, frozen=True, kw_only=True):
    """What an import did."""

    kind: ImportKind
    created: int
    updated: int
    unchanged: int
    skipped: tuple[RowError, ...] = ()
    journal_id: int | None = None
