"""When the partner's access to its customers ends: one GDAP relationship for each customer that has one."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from sqlalchemy import select

from o365desk.domain.sync_changes import relationship_change
from o365desk.domain.tenant import Relationship
from o365desk.store import bulk, schema, sync_changes
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import safe_text, to_json
from o365desk.store.engine import Transaction

_table = schema.relationship
_tenant = schema.tenant
_decode = msgspec.json.Decoder(Relationship).decode


def save(tx: Transaction, partner_tenant_id: str, found: Mapping[str, Relationship]) -> int:
    """Store the complete list of a partner: who is not in it has none any more.

    Args:
        tx: A write transaction.
        partner_tenant_id: The partner's own tenant; the list speaks for its connection's customers.
        found: Customer tenant id -> relationship. Unknown tenants are passed over.

    Returns:
        How many differ from what was stored.
    """
    own = select(_tenant.c.connection_id).where(_tenant.c.tenant_id == partner_tenant_id).scalar_subquery()
    query = (
        select(_tenant.c.tenant_id, _tenant.c.number, _table.c.document)
        .outerjoin(_table, _table.c.tenant_number == _tenant.c.number)
        .where(_tenant.c.connection_id == own)
    )
    changed: list[Row] = []
    stale: list[Row] = []
    for tenant_id, number, document in fetch(tx, query):
        new = found.get(tenant_id)
        text = safe_text(to_json(new)) if new is not None else None
        if text == document:
            continue
        if text is None:
            stale.append((number,))
        else:
            changed.append((number, text))
        if document is not None:
            sync_changes.note(tx, number, [(None, relationship_change(_decode(document), new))])
    bulk.upsert(tx, _table, ["tenant_number", "document"], ["tenant_number"], changed)
    bulk.delete(tx, _table, ["tenant_number"], stale)
    return len(changed) + len(stale)


def listing(tx: Transaction) -> list[tuple[str, str, Relationship]]:
    """(tenant id, tenant name, relationship) of every connected customer that has one."""
    query = (
        select(_tenant.c.tenant_id, _tenant.c.display_name, _table.c.document)
        .join(_tenant, _tenant.c.number == _table.c.tenant_number)
        .where(_tenant.c.connection_id.is_not(None))
    )
    return [(row[0], row[1] or row[0], _decode(row[2])) for row in fetch(tx, query)]
