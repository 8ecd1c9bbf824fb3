"""Stopped plans: one per tenant, kept with their list until they are confirmed or found gone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import ColumnElement, and_, bindparam, func, select

from o365desk.domain.brake import Brake, BrakeItem, BrakeKind
from o365desk.domain.user import LinkState, Presence
from o365desk.store import bulk, schema
from o365desk.store.bulk import fetch
from o365desk.store.encoding import safe_text, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of

_table = schema.brake
_tenant = schema.tenant
_user = schema.user
_contact = schema.contact
_decode = msgspec.json.Decoder(Brake).decode
_one = (
    select(_table.c.document)
    .join(_tenant, _tenant.c.number == _table.c.tenant_number)
    .where(_tenant.c.tenant_id == bindparam("tenant_id"))
)


def get(tx: Transaction, tenant_id: str) -> Brake | None:
    """The plan of a tenant that waits for an answer, or None."""
    rows = fetch(tx, _one, tenant_id=tenant_id.lower())
    return _decode(rows[0][0]) if rows else None


def listing(tx: Transaction, connection_id: int | None = None) -> list[Brake]:
    """Every stopped plan, the longest waiting first."""
    query = select(_table.c.document).join(_tenant, _tenant.c.number == _table.c.tenant_number)
    if connection_id is not None:
        query = query.where(_tenant.c.connection_id == connection_id)
    return [_decode(row[0]) for row in fetch(tx, query.order_by(_table.c.raised_at, _tenant.c.tenant_id))]


def save(tx: Transaction, brake: Brake) -> None:
    """Keep a stopped plan in place of the tenant's earlier one."""
    row = (number_of(tx, brake.tenant_id), to_us(brake.raised_at), safe_text(to_json(brake)))
    bulk.upsert(tx, _table, ["tenant_number", "raised_at", "document"], ["tenant_number"], [row])


def remove(tx: Transaction, tenant_id: str, *kinds: BrakeKind) -> bool:
    """Forget a tenant's stopped plan, if it is of one of these kinds (none named: of any).

    Returns:
        Whether there was one.
    """
    found = get(tx, tenant_id)
    if found is None or (kinds and found.kind not in kinds):
        return False
    bulk.delete(tx, _table, ["tenant_number"], [(number_of(tx, tenant_id),)])
    return True


def linked_contacts(tx: Transaction, organization_id: int) -> int:
    """How many contacts of an organization are linked, over all tenants matched to it."""
    return _count(tx, _tenant.c.organization_id == organization_id)


def leaving_elsewhere(tx: Transaction, organization_id: int, tenant_id: str) -> int:
    """Linked users of the organization's other tenants who are gone, not yet marked as left."""
    return _count(
        tx,
        and_(
            _tenant.c.organization_id == organization_id,
            _tenant.c.tenant_id != tenant_id.lower(),
            _user.c.presence != Presence.PRESENT.value,
        ),
    )


def _count(tx: Transaction, condition: ColumnElement[bool]) -> int:
    query = (
        select(func.count())
        .select_from(_user)
        .join(_tenant, _tenant.c.number == _user.c.tenant_number)
        .where(_user.c.link_state == LinkState.LINKED.value, condition)
    )
    return int(fetch(tx, query)[0][0])


def items(tx: Transaction, user_ids: Sequence[int], *, linked: bool) -> tuple[BrakeItem, ...]:
    """What a brake says of users, by name; with ``linked`` only those whose contact would be left."""
    query = select(
        _user.c.object_id,
        _user.c.display_name,
        _user.c.user_principal_name,
        _user.c.link_state,
        _contact.c.first_name,
        _contact.c.last_name,
        _contact.c.email,
    ).outerjoin(_contact, _contact.c.id == _user.c.contact_id)
    found: list[BrakeItem] = []
    for some in bulk.chunks(user_ids):
        for object_id, name, user_name, state, first, last, email in fetch(
            tx, query.where(_user.c.id.in_(some))
        ):
            is_linked = state == LinkState.LINKED.value
            if linked and not is_linked:
                continue
            contact = (f"{first} {last}".strip() or email or "(no name)") if is_linked else ""
            found.append(BrakeItem(object_id=object_id, name=name or user_name or object_id, contact=contact))
    return tuple(sorted(found, key=lambda item: (item.name.casefold(), item.object_id)))
