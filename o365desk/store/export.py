"""The whole state of a profile as stable text: equal states, equal text.

Tests compare states with it, whatever the order in which they were reached: it holds no ids that the database
gives, no times of reading, delta links, runs, logs or journal. Records refer to each other by what they are.
"""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Table, select

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.user import UserRecord
from o365desk.store import (
    connections,
    contact_fields,
    contact_rows,
    duplicates,
    learned,
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


Record = tuple[str, dict[str, Any]]
"""A kind of record and its state."""


def canonical_export(tx: Transaction) -> str:
    """Everything that matters, one record a line, sorted."""
    return "\n".join(sorted(_line(kind, state) for kind, state in canonical_records(tx))) + "\n"


def canonical_records(tx: Transaction) -> list[Record]:
    """The same as plain data, in no order. Tenants and what is theirs carry the tenant's id as ``tenant``."""
    organizations: dict[int, Record] = {one.id: ("organization", _plain(one)) for one in load(tx)}
    owners = _digests(organizations)
    contacts: dict[int, Record] = {
        one.id: ("contact", _plain(one) | {"organization": _reference(owners, one.organization_id)})
        for one in contact_rows.load(tx)
    }
    links = _digests(contacts)
    found = [*organizations.values(), *contacts.values()]
    found += [
        ("location", _plain(one) | {"organization": _reference(owners, one.organization_id)})
        for one in load_locations(tx)
    ]
    found += [
        ("edited field", {"contact": _reference(links, contact_id), "field": field, "by": by})
        for contact_id, field, by in contact_fields.all_edited(tx)
    ]
    found += _facts(tx, owners, links)
    found += _merged(tx, owners, links)
    found += _tenants(tx, owners)
    found += [_user(one, links) for one in user_rows.load(tx)]
    found += [
        ("licence", {"tenant": row.tenant_id, "sku": msgspec.to_builtins(row.sku), "holders": row.holders})
        for row in licences.rows(tx)
    ]
    found += _documents(tx, "mailbox usage", schema.mailbox_usage)
    found += _documents(tx, "brake", schema.brake)
    found += [("connection", _plain(one)) for one in connections.listing(tx)]
    found += [("setting", {"name": name, "value": value}) for name, value in settings.listing(tx).items()]
    return found


def _tenants(tx: Transaction, owners: dict[int, str]) -> list[Record]:
    names: dict[int, str] = dict(fetch(tx, select(schema.connection.c.id, schema.connection.c.name)))
    found: list[Record] = []
    for one in tenant_rows.load(tx):
        state: dict[str, Any] = msgspec.to_builtins(one)
        for name in ("listed_at", "read_at", "held_at", "organization_id", "connection_id", "tenant_id"):
            state.pop(name, None)
        state["tenant"] = one.tenant_id
        state["connection"] = names.get(one.connection_id or 0, "")
        state["organization"] = _reference(owners, one.organization_id)
        found.append(("tenant", state))
    for tenant_id, some in matches.suggestions(tx).items():
        for position, suggestion in enumerate(some):
            state = msgspec.to_builtins(suggestion)
            state["organization_id"] = _reference(owners, suggestion.organization_id)
            found.append(("suggestion", {"tenant": tenant_id, "position": position} | state))
    return found


def _facts(tx: Transaction, owners: dict[int, str], contacts: dict[int, str]) -> list[Record]:
    """What technicians taught; without the time."""
    users: dict[int, str] = dict(fetch(tx, select(schema.user.c.id, schema.user.c.object_id)))
    return [
        (
            "fact",
            {
                "kind": one.fact.kind.value,
                "tenant": one.fact.tenant_id,
                "domain": one.fact.domain,
                "organization": _reference(owners, one.fact.organization_id or None),
                "user": users.get(one.fact.user_id, ""),
                "contact": _reference(contacts, one.fact.contact_id or None),
                "by": one.taught_by,
                "decision": one.decision,
            },
        )
        for one in learned.listing(tx)
    ]


def _merged(tx: Transaction, owners: dict[int, str], contacts: dict[int, str]) -> list[Record]:
    """What is not the same, and what merged records were called."""
    found: list[Record] = []
    for kind, known in ((DuplicateKind.ORGANIZATIONS, owners), (DuplicateKind.CONTACTS, contacts)):
        for one in duplicates.listing(tx, kind):
            pair = sorted(_reference(known, each) for each in (one.first, one.second))
            found.append(("not duplicates", {"kind": kind.value, "pair": pair, "by": one.decided_by}))
        for mark, record_id in duplicates.former_marks(tx, kind):
            state = {
                "kind": kind.value,
                "of": _reference(known, record_id),
                "what": mark.what,
                "value": mark.value,
            }
            found.append(("former id", state))
    return found


def _user(one: UserRecord, contacts: dict[int, str]) -> Record:
    state: dict[str, Any] = msgspec.to_builtins(one)
    state = {name: value for name, value in state.items() if not name.endswith("read_at")}
    for name in ("id", "contact_id", "candidate_ids", "tenant_id"):
        del state[name]
    state["tenant"] = one.tenant_id
    state["contact"] = _reference(contacts, one.contact_id)
    state["candidates"] = sorted(_reference(contacts, contact_id) for contact_id in one.candidate_ids)
    return "user", state


def _documents(tx: Transaction, kind: str, table: Table) -> list[Record]:
    """Rows of a table that hang on a tenant and hold a JSON document."""
    tenant = schema.tenant
    query = select(tenant.c.tenant_id, table.c.document).join(
        tenant, tenant.c.number == table.c.tenant_number
    )
    return [
        (kind, {"tenant": tenant_id, "row": {**msgspec.json.decode(document), "raised_at": None}})
        for tenant_id, document in fetch(tx, query)
    ]


def _plain(record: object) -> dict[str, Any]:
    state: dict[str, Any] = msgspec.to_builtins(record)
    dropped = (*_VOLATILE, "next_sync_at", "credential_changed_at")
    return {name: value for name, value in state.items() if name not in dropped}


def _digests(records: dict[int, Record]) -> dict[int, str]:
    return {key: digest(_line(*record).encode()).hex() for key, record in records.items()}


def _reference(digests: dict[int, str], record_id: int | None) -> str:
    """A record by what it is: the digest of its own line."""
    return "" if record_id is None else digests.get(record_id, "missing")


def _line(kind: str, state: dict[str, Any]) -> str:
    return f"{kind} {_encode(state).decode()}"
