"""Subscribed SKUs and who holds them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Select, func, select

from o365desk.domain.rows import LicenceHolder, LicenceRow
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult
from o365desk.domain.sync_changes import sku_changes
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.user import Presence
from o365desk.domain.values import Value
from o365desk.store import bulk, runs, schema, sync_changes, tenant_rows
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import from_us, safe_text, to_json
from o365desk.store.engine import Transaction

_sku = schema.subscribed_sku
_user = schema.user
_licence = schema.user_licence
_tenant = schema.tenant
_decode = msgspec.json.Decoder(SubscribedSku).decode


class SubscriptionTotal(Value, frozen=True, kw_only=True):
    """A SKU over the tenants of a connection; ``holders`` counts present users."""

    sku_id: str
    sku_part_number: str
    tenants: int
    holders: int


def save_skus(tx: Transaction, tenant_id: str, skus: Sequence[SubscribedSku], now: datetime) -> int:
    """Store the whole list of a tenant's SKUs; those that are no longer in it go.

    Returns:
        How many changed.
    """
    number = tenant_rows.number_of(tx, tenant_id)
    fresh = {sku.sku_id: safe_text(to_json(sku)) for sku in skus}
    stored: dict[str, str] = dict(
        bulk.fetch_members(tx, _sku, ("sku_id", "document"), "tenant_number", (number,))
    )
    if stored or runs.was_read(tx, number, CollectorKind.SUBSCRIBED_SKUS):
        _note(tx, number, stored, fresh)
    changed: list[Row] = [(number, key, text) for key, text in fresh.items() if stored.get(key) != text]
    stale: list[Row] = [(number, key) for key in stored if key not in fresh]
    keys = ["tenant_number", "sku_id"]
    bulk.upsert(tx, _sku, [*keys, "document"], keys, changed)
    bulk.delete(tx, _sku, keys, stale)
    done = CollectorResult(
        tenant_id=tenant_id,
        kind=CollectorKind.SUBSCRIBED_SKUS,
        outcome=CollectorOutcome.COMPLETE,
        count=len(fresh),
    )
    runs.set_state(tx, number, done, now)
    return len(changed) + len(stale)


def _note(tx: Transaction, number: int, stored: dict[str, str], fresh: dict[str, str]) -> None:
    """Note what differs between the stored list and today's, both as documents by SKU id."""
    if tx.run is None:
        return
    for key in dict.fromkeys((*stored, *fresh)):
        if stored.get(key) != fresh.get(key):
            old, new = (_decode(side[key]) if key in side else None for side in (stored, fresh))
            sync_changes.note(tx, number, [(None, sku_changes(old, new))])


def skus_of_connection(tx: Transaction, connection_id: int) -> dict[str, list[SubscribedSku]]:
    """Tenant id -> its stored SKUs, by SKU id, for every tenant of a connection that has some."""
    query = (
        select(_tenant.c.tenant_id, _sku.c.document)
        .join(_tenant, _tenant.c.number == _sku.c.tenant_number)
        .where(_tenant.c.connection_id == connection_id)
        .order_by(_sku.c.tenant_number, _sku.c.sku_id)
    )
    found: dict[str, list[SubscribedSku]] = {}
    for tenant_id, document in fetch(tx, query):
        found.setdefault(tenant_id, []).append(_decode(document))
    return found


def part_numbers(tx: Transaction) -> dict[str, str]:
    """SKU id -> its part number, of all SKUs that any tenant has."""
    found: dict[str, str] = {}
    for (document,) in fetch(tx, select(func.min(_sku.c.document)).group_by(_sku.c.sku_id)):
        sku = _decode(document)
        found[sku.sku_id] = sku.sku_part_number
    return found


def rows(
    tx: Transaction, tenant_id: str | None = None, organization_id: int | None = None
) -> list[LicenceRow]:
    """SKUs by tenant name and part number; ``product_name`` is the part number, the services know better."""
    state = schema.collector_state
    kind = CollectorKind.SUBSCRIBED_SKUS.value
    query = (
        select(
            _tenant.c.number, _tenant.c.tenant_id, _tenant.c.display_name, _tenant.c.organization_id,
            schema.organization.c.name, _sku.c.document, state.c.read_at,
        )
        .join(_tenant, _tenant.c.number == _sku.c.tenant_number)
        .outerjoin(schema.organization, schema.organization.c.id == _tenant.c.organization_id)
        .outerjoin(state, (state.c.tenant_number == _tenant.c.number) & (state.c.kind == kind))
    )  # fmt: skip
    holders = _present_holders()
    if tenant_id is not None:
        query = query.where(_tenant.c.tenant_id == tenant_id)
        holders = holders.where(_tenant.c.tenant_id == tenant_id)
    if organization_id is not None:
        query = query.where(_tenant.c.organization_id == organization_id)
        holders = holders.where(_tenant.c.organization_id == organization_id)
    counts = {(row[0], row[1]): row[2] for row in fetch(tx, holders)}
    found = []
    for number, guid, name, owner, owner_name, document, read_at in fetch(tx, query):
        sku = _decode(document)
        found.append(
            LicenceRow(
                tenant_id=guid,
                tenant_name=name or guid,
                organization_id=owner,
                organization_name=owner_name or "",
                product_name=sku.sku_part_number,
                sku=sku,
                holders=counts.get((number, sku.sku_id), 0),
                read_at=from_us(read_at),
            )
        )
    return sorted(found, key=lambda row: (row.tenant_name.casefold(), row.tenant_id, row.sku.sku_part_number))


def _present_holders() -> Select[tuple[int, str, int]]:
    """Tenant number, SKU id and how many present users hold it."""
    return (
        select(_user.c.tenant_number, _licence.c.sku_id, func.count())
        .join(_user, _user.c.id == _licence.c.user_id)
        .join(_tenant, _tenant.c.number == _user.c.tenant_number)
        .where(_user.c.presence == Presence.PRESENT.value)
        .group_by(_user.c.tenant_number, _licence.c.sku_id)
    )


def holders(tx: Transaction, tenant_id: str, sku_id: str) -> list[LicenceHolder]:
    """The present users of a tenant that hold a SKU, by name."""
    contact = schema.contact
    query = (
        select(
            _user.c.id, _user.c.display_name, _user.c.user_principal_name, _user.c.account_enabled,
            contact.c.id, contact.c.first_name, contact.c.last_name, contact.c.email,
        )
        .join(_licence, _licence.c.user_id == _user.c.id)
        .join(_tenant, _tenant.c.number == _user.c.tenant_number)
        .outerjoin(contact, contact.c.id == _user.c.contact_id)
        .where(
            _tenant.c.tenant_id == tenant_id,
            _licence.c.sku_id == sku_id.lower(),
            _user.c.presence == Presence.PRESENT.value,
        )
    )  # fmt: skip
    found = [
        LicenceHolder(
            user_id=row[0],
            display_name=row[1],
            user_principal_name=row[2],
            account_enabled=None if row[3] is None else bool(row[3]),
            contact_id=row[4],
            contact_name="" if row[4] is None else f"{row[5]} {row[6]}".strip() or row[7] or "(no name)",
        )
        for row in fetch(tx, query)
    ]
    return sorted(found, key=lambda holder: (holder.display_name.casefold(), holder.user_id))


def subscription_totals(tx: Transaction, connection_id: int) -> dict[str, SubscriptionTotal]:
    """SKU id -> its figures over a connection's tenants, the most held first."""
    of_connection = _tenant.c.connection_id == connection_id
    counts: dict[str, int] = {}
    for _number, sku_id, count in fetch(tx, _present_holders().where(of_connection)):
        counts[sku_id] = counts.get(sku_id, 0) + count
    query = select(_sku.c.document).join(_tenant, _tenant.c.number == _sku.c.tenant_number)
    skus: dict[str, list[SubscribedSku]] = {}
    for (document,) in fetch(tx, query.where(of_connection)):
        sku = _decode(document)
        skus.setdefault(sku.sku_id, []).append(sku)
    totals = [
        SubscriptionTotal(
            sku_id=sku_id,
            sku_part_number=some[0].sku_part_number,
            tenants=len(some),
            holders=counts.get(sku_id, 0),
        )
        for sku_id, some in skus.items()
    ]
    totals.sort(key=lambda total: (-total.holders, total.sku_part_number))
    return {total.sku_id: total for total in totals}
