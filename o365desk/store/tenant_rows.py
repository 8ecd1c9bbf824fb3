"""Tenants as rows: how a ``TenantRecord`` is read."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, case, func, select

from o365desk.domain.errors import NotFoundError
from o365desk.domain.options import ScopeReason
from o365desk.domain.sync import CollectorKind
from o365desk.domain.tenant import (
    CustomerSource,
    Domain,
    MatchRule,
    MatchState,
    TenantAccess,
    TenantDetails,
    TenantRecord,
)
from o365desk.domain.user import Presence
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import from_us, split_lines
from o365desk.store.engine import Transaction

_table = schema.tenant
_domain = schema.tenant_domain
_user = schema.user
_state = schema.collector_state
DETAIL_TEXTS = ("display_name", "street", "city", "state", "postal_code", "country", "phone", "tenant_type")
_OTHERS = (
    "number",
    "tenant_id",
    "connection_id",
    "created_at",
    "on_premises_sync_enabled",
    "technical_notification_mails",
    "source",
    "access",
    "access_note",
    "match_state",
    "match_rule",
    "organization_id",
    "reports_concealed",
    "has_premium",
    "listed_at",
    "held_at",
    "match_note",
)
_BOOLEANS = {None: None, 0: False, 1: True}
DOMAIN_COLUMNS = ("tenant_number", "position", "name", "is_default", "is_initial", "is_verified")


def number_of(tx: Transaction, tenant_id: str) -> int:
    """The compact key of a tenant.

    Raises:
        NotFoundError: No connection lists it (any more).
    """
    key = tenant_id.lower()
    known = tx.numbers.get(key)
    if known is not None:
        return known
    rows = bulk.fetch_in(tx, _table, ("number",), ("tenant_id", key), ("tenant_id", [key]))
    if not rows:
        raise NotFoundError(f"The tenant {tenant_id} is not known.", "No connection lists it.")
    tx.numbers[key] = int(rows[0][0])
    return tx.numbers[key]


def numbers_of(tx: Transaction, tenant_ids: Collection[str]) -> dict[str, int]:
    """Tenant id -> its compact key, for those that some connection lists."""
    found: dict[str, int] = {}
    for some in bulk.chunks(tenant_ids):
        rows = bulk.fetch_members(tx, _table, ("tenant_id", "number"), "tenant_id", some)
        found.update((row[0], row[1]) for row in rows)
    return found


def details(tx: Transaction, tenant_number: int) -> TenantDetails:
    """What is stored of what a tenant says of itself."""
    row = bulk.fetch_members(tx, _table, (*_OTHERS, *DETAIL_TEXTS), "number", (tenant_number,))[0]
    rows = bulk.fetch_members(tx, _domain, DOMAIN_COLUMNS, "tenant_number", (tenant_number,))
    return _details(row, tuple(_domain_of(row[2:]) for row in sorted(rows)))


def load(tx: Transaction, *conditions: ColumnElement[bool]) -> list[TenantRecord]:
    """Tenants with their domains and figures, by name."""
    columns = [_table.c[name] for name in (*_OTHERS, *DETAIL_TEXTS)]
    rows = fetch(tx, select(*columns).where(*conditions))
    domains = _domains(tx, conditions)
    figures = _figures(tx, conditions)
    read_at = _read_at(tx, conditions)
    records = [
        _record(row, domains.get(row[0], ()), figures.get(row[0], (0, 0)), read_at.get(row[0]))
        for row in rows
    ]
    return sorted(records, key=lambda record: (record.name.casefold(), record.tenant_id))


def load_ids(tx: Transaction, tenant_ids: list[str]) -> list[TenantRecord]:
    """The tenants with these ids, by name."""
    found: list[TenantRecord] = []
    for some in bulk.chunks([tenant_id.lower() for tenant_id in tenant_ids]):
        found.extend(load(tx, _table.c.tenant_id.in_(some)))
    return found


def _domains(tx: Transaction, conditions: tuple[ColumnElement[bool], ...]) -> dict[int, tuple[Domain, ...]]:
    query = select(*(_domain.c[name] for name in DOMAIN_COLUMNS if name != "position"))
    if conditions:
        query = query.join(_table, _table.c.number == _domain.c.tenant_number).where(*conditions)
    lists: dict[int, list[Domain]] = {}
    for row in fetch(tx, query.order_by(_domain.c.tenant_number, _domain.c.position)):
        lists.setdefault(row[0], []).append(_domain_of(row[1:]))
    return {number: tuple(some) for number, some in lists.items()}


def _domain_of(row: Row) -> Domain:
    return Domain(name=row[0], is_default=bool(row[1]), is_initial=bool(row[2]), is_verified=bool(row[3]))


def _figures(tx: Transaction, conditions: tuple[ColumnElement[bool], ...]) -> dict[int, tuple[int, int]]:
    in_scope = func.sum(case((_user.c.scope == ScopeReason.IN_SCOPE.value, 1), else_=0))
    query = (
        select(_user.c.tenant_number, func.count(), in_scope)
        .where(_user.c.presence == Presence.PRESENT.value)
        .group_by(_user.c.tenant_number)
    )
    if conditions:
        query = query.join(_table, _table.c.number == _user.c.tenant_number).where(*conditions)
    return {row[0]: (row[1], int(row[2])) for row in fetch(tx, query)}


def _read_at(tx: Transaction, conditions: tuple[ColumnElement[bool], ...]) -> dict[int, int]:
    query = select(_state.c.tenant_number, _state.c.read_at).where(
        _state.c.kind == CollectorKind.ORGANIZATION.value, _state.c.read_at.is_not(None)
    )
    if conditions:
        query = query.join(_table, _table.c.number == _state.c.tenant_number).where(*conditions)
    return {row[0]: row[1] for row in fetch(tx, query)}


def _details(row: Row, domains: tuple[Domain, ...]) -> TenantDetails:
    return TenantDetails(
        tenant_id=row[1],
        created_at=from_us(row[3]),
        on_premises_sync_enabled=_BOOLEANS[row[4]],
        technical_notification_mails=split_lines(row[5]),
        domains=domains,
        **dict(zip(DETAIL_TEXTS, row[len(_OTHERS) :], strict=True)),
    )


def _record(
    row: Row, domains: tuple[Domain, ...], figures: tuple[int, int], read_at: int | None
) -> TenantRecord:
    return TenantRecord(
        tenant_id=row[1],
        connection_id=row[2],
        details=_details(row, domains),
        source=CustomerSource(row[6]),
        access=TenantAccess(row[7]),
        access_note=row[8],
        match_state=MatchState(row[9]),
        match_rule=MatchRule(row[10]),
        match_note=row[16],
        organization_id=row[11],
        reports_concealed=_BOOLEANS[row[12]],
        has_premium=_BOOLEANS[row[13]],
        users=figures[0],
        users_in_scope=figures[1],
        listed_at=from_us(row[14]),
        held_at=from_us(row[15]),
        read_at=from_us(read_at),
    )
