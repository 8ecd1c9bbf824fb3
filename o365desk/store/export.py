"""The whole state of a profile as stable text: equal states, equal text.

Tests compare states with it, whatever the order in which they were reached: it holds no ids that the database
gives, no times of reading, runs, logs or journal. Records refer to each other by what they are.
"""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import select

from o365desk.domain.user import UserRecord
from o365desk.store import (
    connections,
    contact_rows,
    licences,
    matches,
    schema,
    settings,
    tenant_rows,
    user_rows,
)
from o365desk.store.bulk import fetch
from o365desk.store.encoding import digest
from o365desk.store.engine import Transaction
from o365desk.store.organization_rows import load, load_locations

_encode = msgspec.json.Encoder(order="sorted").encode
_VOLATILE = ("id", "created_at", "updated_at", "organization_id", "contact_id", "candidate_ids")


def canonical_export(tx: Transaction) -> str:
    """Everything that matters, one record a line, sorted."""
    organizations, contacts = _documentation(tx)
    lines = [*organizations.values(), *contacts.values(), *_locations(tx, organizations)]
    lines += _tenants(tx, organizations)
    lines += [_user(one, contacts) for one in user_rows.load(tx)]
    lines += [
        _line("licence", {"tenant": row.tenant_id, "sku": row.sku, "holders": row.holders})
        for row in licences.rows(tx)
    ]
    lines += _usage(tx)
    lines += [_line("connection", _plain(one)) for one in connections.listing(tx)]
    lines += [
        _line("setting", {"name": name, "value": value}) for name, value in settings.listing(tx).items()
    ]
    return "\n".join(sorted(lines)) + "\n"


def _documentation(tx: Transaction) -> tuple[dict[int, str], dict[int, str]]:
    organizations = {one.id: _line("organization", _plain(one)) for one in load(tx)}
    contacts: dict[int, str] = {}
    for contact in contact_rows.load(tx):
        owner = _reference(organizations, contact.organization_id)
        contacts[contact.id] = _line("contact", _plain(contact) | {"organization": owner})
    return organizations, contacts


def _locations(tx: Transaction, organizations: dict[int, str]) -> list[str]:
    return [
        _line("location", _plain(one) | {"organization": _reference(organizations, one.organization_id)})
        for one in load_locations(tx)
    ]


def _tenants(tx: Transaction, organizations: dict[int, str]) -> list[str]:
    names: dict[int, str] = dict(fetch(tx, select(schema.connection.c.id, schema.connection.c.name)))
    lines = []
    for one in tenant_rows.load(tx):
        state: dict[str, Any] = msgspec.to_builtins(one)
        for name in ("listed_at", "read_at", "organization_id", "connection_id"):
            del state[name]
        state["connection"] = names.get(one.connection_id or 0, "")
        state["organization"] = _reference(organizations, one.organization_id)
        lines.append(_line("tenant", state))
    for tenant_id, some in matches.suggestions(tx).items():
        for position, suggestion in enumerate(some):
            state = msgspec.to_builtins(suggestion)
            state["organization_id"] = _reference(organizations, suggestion.organization_id)
            lines.append(_line("suggestion", {"tenant": tenant_id, "position": position} | state))
    for tenant_id, organization_id in matches.rejections(tx):
        pair = {"tenant": tenant_id, "organization": _reference(organizations, organization_id)}
        lines.append(_line("rejection", pair))
    return lines


def _user(one: UserRecord, contacts: dict[int, str]) -> str:
    state: dict[str, Any] = msgspec.to_builtins(one)
    state = {name: value for name, value in state.items() if not name.endswith("read_at")}
    for name in ("id", "contact_id", "candidate_ids"):
        del state[name]
    state["contact"] = _reference(contacts, one.contact_id)
    state["candidates"] = sorted(_reference(contacts, contact_id) for contact_id in one.candidate_ids)
    return _line("user", state)


def _usage(tx: Transaction) -> list[str]:
    table, tenant = schema.mailbox_usage, schema.tenant
    query = select(tenant.c.tenant_id, table.c.document).join(
        tenant, tenant.c.number == table.c.tenant_number
    )
    return [
        _line("mailbox usage", {"tenant": tenant_id, "row": msgspec.json.decode(document)})
        for tenant_id, document in fetch(tx, query)
    ]


def _plain(record: object) -> dict[str, Any]:
    state: dict[str, Any] = msgspec.to_builtins(record)
    dropped = (*_VOLATILE, "next_sync_at", "credential_changed_at")
    return {name: value for name, value in state.items() if name not in dropped}


def _reference(lines: dict[int, str], record_id: int | None) -> str:
    """A record by what it is: the digest of its own line."""
    if record_id is None:
        return ""
    return digest(lines[record_id].encode()).hex() if record_id in lines else "missing"


def _line(kind: str, state: object) -> str:
    return f"{kind} {_encode(state).decode()}"
