"""What a support bundle tells of a database besides its logs: sizes, versions, and whose names it holds."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec
from sqlalchemy import func, select

from o365desk.domain.phrases import phrase
from o365desk.store import schema
from o365desk.store.bulk import fetch
from o365desk.store.encoding import from_us
from o365desk.store.engine import Database, Transaction
from o365desk.store.schema import SCHEMA_VERSION


def database_facts(db: Database) -> dict[str, Any]:
    """The kind of database, its versions, the sizes of its files (bytes) and how many rows tables have."""
    with db.read() as tx:
        dialect = tx.connection.dialect
        facts: dict[str, Any] = {
            "kind": dialect.name,
            "schema": SCHEMA_VERSION,
            "library": sqlite3.sqlite_version if db.file else str(dialect.server_version_info),
            "rows": {
                table.name: int(fetch(tx, select(func.count()).select_from(table))[0][0])
                for table in schema.metadata.sorted_tables
            },
        }
    if db.file is not None:
        sides = (db.file.with_name(db.file.name + suffix) for suffix in ("", "-wal", "-shm"))
        facts["bytes"] = {side.name: side.stat().st_size for side in sides if side.exists()}
    return facts


def tenant_facts(tx: Transaction) -> list[dict[str, Any]]:
    """How each tenant stands: access, match, and how its collectors last ended. No names but in notes."""
    tenant, state = schema.tenant, schema.collector_state
    columns = (tenant.c.number, tenant.c.tenant_id, tenant.c.connection_id, tenant.c.access)
    more = (tenant.c.access_note, tenant.c.match_state, tenant.c.match_rule, tenant.c.held_at)
    collectors: dict[int, list[dict[str, Any]]] = {}
    names = ("kind", "outcome", "reason", "count", "tried_at", "read_at")
    for number, *values in fetch(tx, select(state.c.tenant_number, *(state.c[name] for name in names))):
        moments = [from_us(value) for value in values[-2:]]
        collectors.setdefault(number, []).append(dict(zip(names, [*values[:-2], *moments], strict=True)))
    keys = ("tenant_id", "connection_id", "access", "access_note", "match_state", "match_rule", "held_at")
    return [
        dict(zip(keys, values, strict=True)) | {"collectors": collectors.get(number, [])}
        for number, *values in fetch(tx, select(*columns, *more).order_by(tenant.c.number))
    ]


def personal_names(tx: Transaction) -> list[tuple[str, str]]:
    """(kind, name) of every customer and person that is stored: what pseudonyms have to cover."""
    user, contact = schema.user, schema.contact
    simple = (
        (phrase("Connection"), schema.connection.c.name),
        (phrase("Connection"), schema.sync_run.c.connection_name),
        (phrase("Tenant"), schema.tenant.c.display_name),
        (phrase("Tenant"), schema.sync_log.c.tenant_name),
        (phrase("Organization"), schema.organization.c.name),
        (phrase("Organization"), schema.organization.c.short_name),
        (phrase("User"), user.c.display_name),
        (phrase("Technician"), schema.journal_entry.c.actor),
    )
    found = [(kind, str(name)) for kind, column in simple for (name,) in fetch(tx, select(column).distinct())]
    for kind, first, last in (
        (phrase("User"), user.c.given_name, user.c.surname),
        (phrase("Contact"), contact.c.first_name, contact.c.last_name),
    ):
        for one, two in fetch(tx, select(first, last).distinct()):
            found += [(kind, f"{one} {two}"), (kind, f"{two} {one}")] if one and two else []
    return [(kind, name) for kind, name in found if name]


def customer_domains(tx: Transaction) -> list[str]:
    """The domains of every tenant and organization that is stored."""
    found = [str(name) for (name,) in fetch(tx, select(schema.tenant_domain.c.name).distinct())]
    sites = fetch(tx, select(schema.organization_website.c.value).distinct())
    return found + [str(value).split("//")[-1].split("/")[0] for (value,) in sites]


def stored_settings(tx: Transaction) -> dict[str, Any]:
    """Every setting as plain data; one that cannot be read as its text."""
    found: dict[str, Any] = {}
    for name, value in fetch(tx, select(schema.setting.c.name, schema.setting.c.value)):
        try:
            found[name] = msgspec.json.decode(value)
        except msgspec.DecodeError:
            found[name] = value
    return found
