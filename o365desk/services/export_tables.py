"""What an export writes: headings and cells. Headings are stable, since spreadsheets are built on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from o365desk.domain.matching import MatchRow
from o365desk.domain.rows import ContactRow, LicenceRow, OrganizationRow

Row = TypeVar("Row")
Table = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""(headings, rows of cells)"""


def contacts(rows: Iterable[ContactRow]) -> Table:
    """Contacts with their Office 365 user."""
    return _table(
        rows,
        ("id", lambda row: str(row.id)),
        ("organization", lambda row: row.organization_name),
        ("first_name", lambda row: row.first_name),
        ("last_name", lambda row: row.last_name),
        ("title", lambda row: row.title),
        ("contact_type", lambda row: row.contact_type),
        ("primary_email", lambda row: row.email),
        ("office_phone", lambda row: row.phone),
        ("mobile_phone", lambda row: row.mobile),
        ("office_365_user_name", lambda row: row.user_principal_name),
        ("office_365_status", lambda row: row.user_status),
    )


def matches(rows: Iterable[MatchRow]) -> Table:
    """Tenants with their organization, or their best suggestion."""
    return _table(
        rows,
        ("tenant_id", lambda row: row.tenant.tenant_id),
        ("tenant", lambda row: row.tenant.name),
        ("default_domain", lambda row: row.tenant.default_domain),
        ("connection", lambda row: row.connection_name),
        ("access", lambda row: row.tenant.access.value),
        ("state", lambda row: row.state.value),
        ("organization_id", lambda row: _number(row.tenant.organization_id)),
        ("organization", lambda row: row.organization_name),
        ("rule", lambda row: row.tenant.match_rule.value),
        ("suggestion", lambda row: row.best.organization_name if row.best else ""),
        ("suggestion_score", lambda row: f"{row.best.suggestion.score:.0f}" if row.best else ""),
        ("suggestion_reasons", lambda row: row.best.suggestion.reasons if row.best else ""),
        ("users", lambda row: str(row.tenant.users)),
        ("users_in_scope", lambda row: str(row.tenant.users_in_scope)),
    )


def licences(rows: Iterable[LicenceRow]) -> Table:
    """Subscribed SKUs of all tenants."""
    return _table(
        rows,
        ("tenant_id", lambda row: row.tenant_id),
        ("tenant", lambda row: row.tenant_name),
        ("organization", lambda row: row.organization_name),
        ("product", lambda row: row.product_name),
        ("sku_part_number", lambda row: row.sku.sku_part_number),
        ("sku_id", lambda row: row.sku.sku_id),
        ("status", lambda row: row.sku.capability_status),
        ("active", lambda row: str(row.sku.active)),
        ("consumed", lambda row: str(row.sku.consumed_units)),
        ("unused", lambda row: str(row.sku.unused)),
        ("suspended", lambda row: str(row.sku.suspended_units)),
        ("holders", lambda row: str(row.holders)),
    )


def organizations(rows: Iterable[OrganizationRow]) -> Table:
    """Organizations with their figures; reads back in as an import."""
    return _table(
        rows,
        ("id", lambda row: str(row.organization.id)),
        ("external_id", lambda row: row.organization.external_id),
        ("name", lambda row: row.organization.name),
        ("short_name", lambda row: row.organization.short_name),
        ("websites", lambda row: "; ".join(row.organization.websites)),
        ("phone", lambda row: row.organization.phone),
        ("address_1", lambda row: row.organization.address_1),
        ("address_2", lambda row: row.organization.address_2),
        ("city", lambda row: row.organization.city),
        ("region", lambda row: row.organization.region),
        ("postal_code", lambda row: row.organization.postal_code),
        ("country", lambda row: row.organization.country),
        ("contacts", lambda row: str(row.contacts)),
        ("contacts_linked", lambda row: str(row.contacts_linked)),
        ("tenants", lambda row: "; ".join(name for _, name in row.tenants)),
    )


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _table(rows: Iterable[Row], *columns: tuple[str, Callable[[Row], str]]) -> Table:
    headings = tuple(heading for heading, _ in columns)
    cells: Sequence[Callable[[Row], str]] = [cell for _, cell in columns]
    return headings, [tuple(cell(row) for cell in cells) for row in rows]
