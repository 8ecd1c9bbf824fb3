"""Delta links: where a tenant's list was left, so that the next sync asks for what changed since only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, select

from o365desk.domain.sync import CollectorKind
from o365desk.domain.values import Value
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import at_us, from_us, safe_text, to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of, numbers_of

_table = schema.delta_link
_tenant = schema.tenant
_COLUMNS = ("tenant_number", "kind", "link", "stored_at", "full_at", "properties")
_of_tenant = (
    select(_table.c.link, _table.c.stored_at, _table.c.full_at, _table.c.properties)
    .join(_tenant, _tenant.c.number == _table.c.tenant_number)
    .where(_tenant.c.tenant_id == bindparam("tenant_id"), _table.c.kind == bindparam("kind"))
)


class DeltaLink(Value, frozen=True, kw_only=True):
    """A position in a tenant's list. It holds no token: only the connection's credential can follow it.

    ``stored_at`` is when the round that gave it began; ``full_at`` when the whole list was last read;
    ``properties`` the ``$select`` that is sealed in the link.
    """

    link: str
    stored_at: datetime
    full_at: datetime | None = None
    properties: str = ""


def get(tx: Transaction, tenant_id: str, kind: CollectorKind = CollectorKind.USERS) -> DeltaLink | None:
    """A tenant's link, or None if the list was never read whole."""
    rows = fetch(tx, _of_tenant, tenant_id=tenant_id.lower(), kind=kind.value)
    return _link(rows[0]) if rows else None


def save(tx: Transaction, tenant_id: str, link: DeltaLink, kind: CollectorKind = CollectorKind.USERS) -> None:
    """Move a tenant's link. Call it in the transaction that stores what the link stands behind."""
    _save(tx, {number_of(tx, tenant_id): link}, kind)


def save_all(
    tx: Transaction, links: Mapping[str, DeltaLink], kind: CollectorKind = CollectorKind.USERS
) -> None:
    """Move the links of many tenants, by tenant id; those that no connection lists any more are left out."""
    numbers = numbers_of(tx, links)
    _save(tx, {numbers[each]: link for each, link in links.items() if each in numbers}, kind)


def _save(tx: Transaction, links: Mapping[int, DeltaLink], kind: CollectorKind) -> None:
    rows: list[Row] = [
        (
            number,
            kind.value,
            safe_text(link.link),
            to_us(link.stored_at),
            to_us(link.full_at),
            safe_text(link.properties),
        )
        for number, link in links.items()
    ]
    bulk.upsert(tx, _table, _COLUMNS, _COLUMNS[:2], rows)


def remove(tx: Transaction, tenant_id: str, kind: CollectorKind = CollectorKind.USERS) -> None:
    """Forget a tenant's link: the next sync reads the whole list."""
    bulk.delete(tx, _table, _COLUMNS[:2], [(number_of(tx, tenant_id), kind.value)])


def of_connection(
    tx: Transaction, connection_id: int, kind: CollectorKind = CollectorKind.USERS
) -> dict[str, DeltaLink]:
    """Tenant id -> its link, for those of a connection that have one."""
    query = (
        select(_tenant.c.tenant_id, _table.c.link, _table.c.stored_at, _table.c.full_at, _table.c.properties)
        .join(_tenant, _tenant.c.number == _table.c.tenant_number)
        .where(_tenant.c.connection_id == connection_id, _table.c.kind == kind.value)
    )
    return {row[0]: _link(row[1:]) for row in fetch(tx, query)}


def _link(row: Row) -> DeltaLink:
    return DeltaLink(link=row[0], stored_at=at_us(row[1]), full_at=from_us(row[2]), properties=row[3])
