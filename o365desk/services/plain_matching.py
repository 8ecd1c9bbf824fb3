"""The matcher alone, on plain lists: to measure it, and for scripts. No profile is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from o365desk.documentation.csv_export import write_csv
from o365desk.documentation.csv_reader import open_csv
from o365desk.domain.errors import AppError
from o365desk.domain.matching import OrganizationFacts, Suggestion, TenantFacts
from o365desk.domain.tenant_matching import never, suggest
from o365desk.domain.values import Value

TENANT_COLUMNS = ("tenant_id", "display_name", "initial_domain", "verified_domains")
ORGANIZATION_COLUMNS = ("org_id", "name", "short_name", "website_domains")
OUT_COLUMNS = ("tenant_id", "rank", "org_id", "score", "auto", "reasons")
"""One row per suggestion that the window would show; ``auto`` 1 on the one it would match without asking."""


class PlainResult(Value, frozen=True, kw_only=True):
    """What was written."""

    tenants: int
    organizations: int
    suggestions: int
    automatic: int


def suggest_from_lists(
    tenants_file: Path, organizations_file: Path, out_file: Path, cancelled: Callable[[], bool] = never
) -> PlainResult:
    """Match two CSV lists and write the suggestions as CSV (UTF-8 without BOM, best first per tenant).

    Args:
        tenants_file: ``TENANT_COLUMNS``; several domains in a cell are separated by blanks.
        organizations_file: ``ORGANIZATION_COLUMNS``; likewise.
        out_file: Gets ``OUT_COLUMNS``; replaced whole.
        cancelled: Asked every few tenants.

    Raises:
        AppError: A file cannot be read, lacks a column, names an id twice, or cannot be written.
        CancelledError: ``cancelled`` said yes; nothing was written.
    """
    found_tenants = list(_tenants(tenants_file))
    ids, found_organizations = _organizations(organizations_file)
    suggestions = suggest(found_tenants, found_organizations, cancelled=cancelled)
    rows = list(_rows(suggestions, ids))
    write_csv(out_file, OUT_COLUMNS, rows, mark=False)
    return PlainResult(
        tenants=len(found_tenants),
        organizations=len(found_organizations),
        suggestions=len(rows),
        automatic=sum(row[4] == "1" for row in rows),
    )


def _tenants(file: Path) -> Iterator[TenantFacts]:
    for row in _records(file, TENANT_COLUMNS):
        yield TenantFacts(
            tenant_id=row["tenant_id"],
            display_name=row["display_name"],
            initial_domain=row["initial_domain"].lower(),
            verified_domains=tuple(row["verified_domains"].lower().split()),
        )


def _organizations(file: Path) -> tuple[list[str], list[OrganizationFacts]]:
    """The ids as given, and the organizations, whose own ids are their places in that list."""
    ids: list[str] = []
    found: list[OrganizationFacts] = []
    for place, row in enumerate(_records(file, ORGANIZATION_COLUMNS)):
        ids.append(row["org_id"])
        found.append(
            OrganizationFacts(
                organization_id=place,
                name=row["name"],
                short_name=row["short_name"],
                website_domains=tuple(row["website_domains"].lower().split()),
            )
        )
    return ids, found


def _rows(suggestions: Mapping[str, Sequence[Suggestion]], ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for tenant_id, shown in suggestions.items():
        for rank, each in enumerate(shown, start=1):
            yield (
                tenant_id,
                str(rank),
                ids[each.organization_id],
                f"{each.score:.1f}",
                "1" if each.auto else "0",
                each.reasons,
            )


def _records(file: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """The rows of a list by column name. The first column is the id: each one once, none empty."""
    seen: set[str] = set()
    with open_csv(file) as opened:
        places = {heading.strip().casefold(): place for place, heading in enumerate(opened.headings)}
        missing = [name for name in columns if name not in places]
        if missing:
            raise AppError(
                f"{file.name} lacks the column {missing[0]}.",
                f"Its headings are: {', '.join(opened.headings)}. Nothing was written.",
                f"It needs: {', '.join(columns)}.",
                code="csv_columns",
            )
        for line, cells in opened.rows():
            row = {name: _cell(cells, places[name]) for name in columns}
            record_id = row[columns[0]]
            if not record_id or record_id in seen:
                fault = "stands there twice" if record_id else "is missing"
                raise AppError(
                    f"{file.name}, line {line}: the {columns[0]} {fault}.",
                    f"{record_id or 'The cell is empty'}. Nothing was written.",
                    "Each row needs an id of its own.",
                    code="csv_id",
                )
            seen.add(record_id)
            yield row


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
