"""Licences: subscribed SKUs by friendly name, and who holds them."""

from __future__ import annotations

from msgspec.structs import replace

from o365desk.domain.products import ProductTable
from o365desk.domain.rows import LicenceHolder, LicenceRow
from o365desk.store import licences
from o365desk.store.engine import Database


class LicenceService:
    """The licence list.

    Args:
        database: The store.
        products: Friendly product names.
    """

    def __init__(self, database: Database, products: ProductTable) -> None:
        self._database = database
        self._products = products

    def rows(self, *, tenant_id: str | None = None, organization_id: int | None = None) -> list[LicenceRow]:
        """SKUs of one tenant, of one organization's tenants, or of all, by tenant and product name."""
        with self._database.read() as tx:
            found = licences.rows(tx, tenant_id=tenant_id, organization_id=organization_id)
        name_of = self._products.name_of
        named = [replace(row, product_name=name_of(row.sku.sku_id, row.sku.sku_part_number)) for row in found]
        return sorted(named, key=lambda row: (row.tenant_name.casefold(), row.product_name.casefold()))

    def holders(self, tenant_id: str, sku_id: str) -> list[LicenceHolder]:
        """The present users of a tenant that hold a SKU."""
        with self._database.read() as tx:
            return licences.holders(tx, tenant_id, sku_id)
