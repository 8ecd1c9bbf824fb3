"""Product names: SKU ids and part numbers in words a technician knows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from o365desk.domain.errors import AppError
from o365desk.domain.values import Value, clean_text, is_guid


class ProductRow(Value, frozen=True, kw_only=True):
    """One known product. ``sku_id`` is lower case."""

    sku_id: str
    sku_part_number: str
    product_name: str
    recommended: bool = False
    """Whether its holders are normally people to document: paid suites and mailboxes."""


class ProductTable:
    """Names by SKU id, else by part number, else the part number itself.

    Everybody holds the same table; ``take`` changes the names for all of them at once.

    Args:
        rows: Known products; of two rows with one id the later wins.
    """

    def __init__(self, rows: Iterable[ProductRow]) -> None:
        by_id: dict[str, ProductRow] = {}
        by_part: dict[str, ProductRow] = {}
        for row in rows:
            by_id[row.sku_id.casefold()] = row
            by_part.setdefault(row.sku_part_number.casefold(), row)
        self._by_id, self._by_part = by_id, by_part
        self._recommended = frozenset(row.sku_id for row in by_id.values() if row.recommended)

    def __len__(self) -> int:
        return len(self._by_id)

    @property
    def rows(self) -> tuple[ProductRow, ...]:
        """All products in the order they were given."""
        return tuple(self._by_id.values())

    @property
    def recommended(self) -> frozenset[str]:
        """SKU ids (lower case) of the products that are ticked by default."""
        return self._recommended

    def name_of(self, sku_id: str, part_number: str = "") -> str:
        """The friendly name, else the part number, else the id."""
        row = self._find(sku_id, part_number)
        return row.product_name if row is not None else part_number or sku_id

    def is_recommended(self, sku_id: str, part_number: str = "") -> bool:
        """Whether the product is ticked by default; unknown products are not."""
        row = self._find(sku_id, part_number)
        return row is not None and row.recommended

    def with_names_of(self, other: ProductTable) -> ProductTable:
        """A table that also knows the products of ``other``, names as there; what is recommended stays."""
        kept = {row.sku_id: row.recommended for row in self.rows}
        renamed = (
            ProductRow(
                sku_id=row.sku_id,
                sku_part_number=row.sku_part_number,
                product_name=row.product_name,
                recommended=kept.get(row.sku_id, False),
            )
            for row in other.rows
        )
        return ProductTable([*self.rows, *renamed])

    def take(self, other: ProductTable) -> None:
        """Know what another table knows, and nothing else, from now on."""
        self._by_id, self._by_part, self._recommended = other._by_id, other._by_part, other._recommended

    def _find(self, sku_id: str, part_number: str) -> ProductRow | None:
        found = self._by_id.get(sku_id.casefold())
        return found if found is not None else self._by_part.get(part_number.casefold())


def load_products(text: str) -> ProductTable:
    """Read the table that comes with the program.

    Headings: ``sku_id,sku_part_number,product_name,recommended`` (yes or no).

    Raises:
        AppError: The text is not such a table.
    """
    return ProductTable(
        _row(
            line["sku_id"],
            line["sku_part_number"],
            line["product_name"],
            recommended=line["recommended"].strip().casefold() == "yes",
        )
        for line in _lines(text, ("sku_id", "sku_part_number", "product_name", "recommended"))
        if is_guid(line["sku_id"])
    )


def load_microsoft_csv(text: str) -> ProductTable:
    """Read Microsoft's own file ``Product names and service plan identifiers for licensing.csv``.

    It has one row per SKU and service plan, with the headings ``Product_Display_Name``, ``String_Id`` and
    ``GUID`` first (source: Microsoft Learn, licensing service plan reference). The first row of a SKU counts.

    Raises:
        AppError: The text is not that file.
    """
    found: dict[str, ProductRow] = {}
    for line in _lines(text, ("Product_Display_Name", "String_Id", "GUID")):
        sku_id = line["GUID"].strip().casefold()
        if is_guid(sku_id) and sku_id not in found:
            found[sku_id] = _row(sku_id, line["String_Id"], line["Product_Display_Name"], recommended=False)
    if not found:
        raise _not_a_table(("Product_Display_Name", "String_Id", "GUID"))
    return ProductTable(found.values())


def _row(sku_id: str, part_number: str, name: str, *, recommended: bool) -> ProductRow:
    part = clean_text(part_number)
    return ProductRow(
        sku_id=sku_id.strip().casefold(),
        sku_part_number=part,
        product_name=clean_text(name) or part,
        recommended=recommended,
    )


def _lines(text: str, headings: tuple[str, ...]) -> Iterable[Mapping[str, str]]:
    """The rows as heading -> value, headings compared without case and blanks."""
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    try:
        first = [cell.strip().casefold() for cell in next(reader, [])]
        places = {heading: first.index(heading.casefold()) for heading in headings}
        for cells in reader:
            if len(cells) > max(places.values()):
                yield {heading: cells[place] for heading, place in places.items()}
    except (ValueError, csv.Error) as error:
        raise _not_a_table(headings) from error


def _not_a_table(headings: tuple[str, ...]) -> AppError:
    return AppError(
        "This is not a table of product names.",
        f"Its first line must hold the headings {', '.join(headings)}. The names known before were kept.",
        "Download the CSV file from Microsoft's page on licensing service plans and choose it again.",
    )
