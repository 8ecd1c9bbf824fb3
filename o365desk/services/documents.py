"""Documentation in and out: CSV import in one transaction, CSV export."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from o365desk import documentation
from o365desk.domain.errors import AppError
from o365desk.domain.imports import (
    ImportBatch,
    ImportField,
    ImportKind,
    ImportPreview,
    ImportResult,
    RowError,
)
from o365desk.domain.phrases import phrase
from o365desk.domain.values import utc_now
from o365desk.services import export_tables
from o365desk.services.contacts import ContactService
from o365desk.services.export_tables import Table
from o365desk.services.importing import Importer
from o365desk.services.licences import LicenceService
from o365desk.services.linking import LinkingService
from o365desk.services.matching import MatchingService
from o365desk.services.suggestions import SuggestionService
from o365desk.store import journal
from o365desk.store.engine import Database


class ExportKind(StrEnum):
    """What can be written as CSV."""

    CONTACTS = "contacts"
    MATCHES = "matches"
    LICENCES = "licences"
    ORGANIZATIONS = "organizations"


class DocumentationService:
    """Import and export of CSV files.

    Args:
        database: The store.
        linking: Asked for the tenants of each organization that an import touched.
        suggestions: Computed anew after an import.
        matching: Gives the rows of the matches export.
        contacts: Gives the rows of the contacts and organizations exports.
        licences: Gives the rows of the licences export.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        *,
        linking: LinkingService,
        suggestions: SuggestionService,
        matching: MatchingService,
        contacts: ContactService,
        licences: LicenceService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._linking = linking
        self._suggestions = suggestions
        self._matching = matching
        self._contacts = contacts
        self._licences = licences
        self._clock = clock

    def fields(self, kind: ImportKind) -> tuple[ImportField, ...]:
        """The fields that a column can be mapped to."""
        return documentation.FIELDS[kind]

    def preview(self, path: Path, kind: ImportKind) -> ImportPreview:
        """Headings, guessed mapping and the first rows of a file.

        Raises:
            AppError: The file cannot be read as CSV.
        """
        return documentation.preview(path, kind)

    def read(self, path: Path, kind: ImportKind, mapping: Mapping[str, str]) -> ImportBatch:
        """The whole file as records and row errors; nothing is stored.

        Raises:
            AppError: The file cannot be read, or a required field is not mapped.
        """
        return documentation.read(path, kind, dict(mapping))

    def import_file(
        self,
        path: Path,
        kind: ImportKind,
        mapping: Mapping[str, str],
        *,
        skip_errors: bool = False,
        actor: str,
    ) -> ImportResult:
        """Import a file whole, in one transaction with one journal entry.

        Records are found again by their external id, else by name (organizations) or by primary
        address or unique full name in the same organization (contacts); blanks never overwrite.

        Args:
            path: The CSV file.
            kind: What it holds.
            mapping: Heading -> field key.
            skip_errors: Leave rows with errors out instead of refusing the file.
            actor: Who imports, for the journal.

        Raises:
            AppError: Rows have errors (code ``row_errors``) and are not to be skipped; nothing was imported.
        """
        batch = self.read(path, kind, mapping)
        with self._database.write() as tx:
            importer = Importer(tx, self._clock())
            title = phrase(f"Import {kind.value}: {path.name}")
            with journal.recording(tx, actor, title) as recorder:
                if not batch.errors or skip_errors:
                    importer.run(batch)
                errors = tuple(sorted((*batch.errors, *importer.errors), key=lambda error: error.line))
                if errors and not skip_errors:
                    raise _row_errors(path, batch, errors)
                for tenant_id in importer.touched_tenants():
                    self._linking.refresh(tx, tenant_id)
        self._suggestions.refresh()
        return ImportResult(
            kind=kind,
            created=importer.created,
            updated=importer.updated,
            unchanged=importer.unchanged,
            skipped=errors,
            journal_id=recorder.entry_id if importer.created or importer.updated else None,
        )

    def export(self, kind: ExportKind, path: Path) -> int:
        """Write one kind as CSV; cells that a spreadsheet would run as formula are made harmless.

        Returns:
            How many rows were written.

        Raises:
            AppError: The file cannot be written.
        """
        headings, rows = self._table(kind)
        documentation.write_csv(path, headings, rows)
        return len(rows)

    def _table(self, kind: ExportKind) -> Table:
        if kind is ExportKind.CONTACTS:
            return export_tables.contacts(self._contacts.rows())
        if kind is ExportKind.MATCHES:
            return export_tables.matches(self._matching.rows())
        if kind is ExportKind.LICENCES:
            return export_tables.licences(self._licences.rows())
        return export_tables.organizations(self._contacts.organizations())


def _row_errors(path: Path, batch: ImportBatch, errors: Sequence[RowError]) -> AppError:
    more = f"\n… and {len(errors) - 20} more." if len(errors) > 20 else ""
    return AppError(
        f"{path.name} was not imported: {len(errors)} of {batch.rows} rows have errors.",
        "\n".join(f"Line {error.line}, {error.column}: {error.message}" for error in errors[:20]) + more,
        "Mend the rows, or import without them (--skip-errors).",
        code="row_errors",
    )
