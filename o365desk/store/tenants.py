"""Tenants: listed, read, found. What concerns matches stands in ``matches`` and is offered here too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import select, update

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.matching import TenantFacts
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult
from o365desk.domain.sync_changes import ChangeKind, FieldChange, fact_change, tenant_changes
from o365desk.domain.tenant import (
    CustomerSource,
    ListedTenant,
    MatchState,
    TenantAccess,
    TenantDetails,
    TenantRecord,
)
from o365desk.domain.values import Value, utc_now
from o365desk.store import bulk, marks, runs, schema, sync_changes, tenant_rows
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import join_lines, safe_text, to_us
from o365desk.store.engine import Transaction
from o365desk.store.matches import (
    match_counts,
    match_rows,
    save_suggestions,
    set_match,
    suggestions,
)

__all__ = [
    "ListedChange",
    "address",
    "clear_held",
    "facts",
    "find",
    "get",
    "in_state",
    "listing",
    "mark_unlisted",
    "match_counts",
    "match_rows",
    "organization_of",
    "own_domains",
    "save_details",
    "save_listed",
    "save_suggestions",
    "set_access",
    "set_facts",
    "set_held",
    "set_match",
    "suggestions",
]

_table = schema.tenant
_domain = schema.tenant_domain
_UNLISTED = phrase("It is no longer among the partner's customers; what was read is kept.")


class ListedChange(Value, frozen=True, kw_only=True):
    """What a listing of customers brought."""

    added: tuple[str, ...] = ()
    """Tenant ids that were new, or came from a removed connection."""
    skipped: tuple[str, ...] = ()
    """Tenant ids that another connection reads already."""
    changed: bool = False
    """Whether a row of a tenant was written."""


def save_listed(
    tx: Transaction, connection_id: int, listed: Sequence[ListedTenant], now: datetime | None = None
) -> ListedChange:
    """Store the tenants a connection names; their matches, details and users are kept.

    A tenant belongs to one connection: one that another connection can read is skipped; one that another
    only lists, or whose connection was removed, is adopted by a direct connection or by the first to come.
    """
    columns = ("tenant_id", "number", "connection_id", "access", "display_name", "source", "access_note")
    known = {row[0]: row[1:] for row in fetch(tx, select(*(_table.c[name] for name in columns)))}
    fresh: list[Row] = []
    changed: list[Row] = []
    back: list[Row] = []
    added: list[str] = []
    skipped: list[str] = []
    at = to_us(now or utc_now())
    unique = {tenant.tenant_id.lower(): tenant for tenant in listed}
    for tenant_id, tenant in unique.items():
        name = safe_text(tenant.display_name)
        if tenant_id not in known:
            fresh.append((tenant_id, connection_id, name, tenant.source.value, TenantAccess.LISTED.value, at))
            added.append(tenant_id)
            continue
        number, owner, access, old_name, old_source, note = known[tenant_id]
        if owner not in (None, connection_id) and not _may_adopt(access, tenant.source):
            skipped.append(tenant_id)
            continue
        if owner != connection_id:
            added.append(tenant_id)
        if note == _UNLISTED:
            back.append((TenantAccess.LISTED.value, "", number))
        wanted = (connection_id, old_name or name, tenant.source.value)
        if wanted != (owner, old_name, old_source):
            changed.append((*wanted, number))
    written = ("tenant_id", "connection_id", "display_name", "source", "access", "listed_at")
    rows: list[Row] = [(*row, MatchState.UNMATCHED.value, "") for row in fresh]
    bulk.insert(tx, _table, (*written, "match_state", "match_rule"), rows)
    bulk.update(tx, _table, ["connection_id", "display_name", "source"], ["number"], changed)
    bulk.update(tx, _table, ["access", "access_note"], ["number"], back)
    if any(row[1] == connection_id for row in known.values()):  # the first list of all holds no news
        numbers_new = tenant_rows.numbers_of(tx, [row[0] for row in fresh]).values()
        _note(tx, numbers_new, FieldChange(kind=ChangeKind.APPEARED))
    _note(tx, [row[-1] for row in back], FieldChange(kind=ChangeKind.CAME_BACK))
    _save_default_domains(tx, [unique[tenant_id] for tenant_id in added])
    if fresh or changed:
        numbers = [*tenant_rows.numbers_of(tx, [row[0] for row in fresh]).values()]
        numbers += [row[-1] for row in changed]
        marks.touch(tx, marks.SUGGESTIONS, *map(marks.search_of_tenant, numbers))
    return ListedChange(
        added=tuple(added), skipped=tuple(skipped), changed=bool(added or fresh or changed or back)
    )


def _note(tx: Transaction, numbers: Iterable[int], change: FieldChange) -> None:
    """The same change of several tenants."""
    for number in numbers:
        sync_changes.note(tx, number, [(None, (change,))])


def _may_adopt(access: str, source: CustomerSource) -> bool:
    """Whether a listing takes a tenant from the connection that has it."""
    return access != TenantAccess.READABLE.value and source is CustomerSource.DIRECT


def _save_default_domains(tx: Transaction, listed: Sequence[ListedTenant]) -> None:
    """Give tenants that were not read yet the one domain their listing names."""
    named = {tenant.tenant_id.lower(): tenant.default_domain for tenant in listed if tenant.default_domain}
    without = (
        select(_table.c.tenant_id, _table.c.number)
        .outerjoin(_domain, _domain.c.tenant_number == _table.c.number)
        .where(_domain.c.tenant_number.is_(None))
    )
    rows: list[Row] = []
    for some in bulk.chunks(named):
        for tenant_id, number in fetch(tx, without.where(_table.c.tenant_id.in_(some))):
            name = safe_text(named[tenant_id].lower())
            rows.append((number, 0, name, True, name.endswith(".onmicrosoft.com"), True))
    bulk.insert(tx, _domain, tenant_rows.DOMAIN_COLUMNS, rows)


def mark_unlisted(tx: Transaction, connection_id: int, listed: Collection[str]) -> list[str]:
    """Hold the tenants of a connection that a complete listing no longer names.

    Returns:
        Their ids. Matches, users and links are kept.
    """
    query = select(_table.c.tenant_id, _table.c.number).where(
        _table.c.connection_id == connection_id, _table.c.access != TenantAccess.HELD.value
    )
    gone = [row for row in fetch(tx, query) if row[0] not in listed]
    rows: list[Row] = [(TenantAccess.HELD.value, _UNLISTED, number) for _tenant_id, number in gone]
    bulk.update(tx, _table, ["access", "access_note"], ["number"], rows)
    _note(tx, [row[-1] for row in rows], FieldChange(kind=ChangeKind.LEFT))
    return sorted(row[0] for row in gone)


def save_details(tx: Transaction, tenant_id: str, details: TenantDetails, now: datetime) -> bool:
    """Store what a tenant says of itself. It is readable, then.

    Returns:
        Whether anything but the time of reading changed.
    """
    number = tenant_rows.number_of(tx, tenant_id)
    before = tenant_rows.details(tx, number)
    known = runs.was_read(tx, number, CollectorKind.ORGANIZATION)
    done = CollectorResult(
        tenant_id=tenant_id, kind=CollectorKind.ORGANIZATION, outcome=CollectorOutcome.COMPLETE, count=1
    )
    runs.set_state(tx, number, done, now)
    set_access(tx, tenant_id, TenantAccess.READABLE)
    if before == details:
        return False
    if known:
        sync_changes.note(tx, number, [(None, tenant_changes(before, details))])
    values: dict[str, object] = {name: safe_text(getattr(details, name)) for name in tenant_rows.DETAIL_TEXTS}
    values |= {
        "created_at": to_us(details.created_at),
        "on_premises_sync_enabled": details.on_premises_sync_enabled,
        "technical_notification_mails": safe_text(join_lines(details.technical_notification_mails)),
    }
    bulk.update(tx, _table, list(values), ["number"], [(*values.values(), number)])
    if before.domains != details.domains:
        bulk.delete(tx, _domain, ["tenant_number"], [(number,)])
        rows: list[Row] = [
            (number, at, safe_text(one.name), one.is_default, one.is_initial, one.is_verified)
            for at, one in enumerate(details.domains)
        ]
        bulk.insert(tx, _domain, tenant_rows.DOMAIN_COLUMNS, rows)
    marks.touch(tx, marks.SUGGESTIONS, marks.plan_of(number), marks.search_of_tenant(number))
    return True


def set_access(tx: Transaction, tenant_id: str, access: TenantAccess, note: str = "") -> None:
    """Say whether a tenant can be read, and why not."""
    row = _columns_of(tx, tenant_id, "access", "access_note")
    text = safe_text(note)
    if row is not None and row != (access.value, text):
        bulk.update(tx, _table, ["access", "access_note"], ["tenant_id"], [(access.value, text, tenant_id)])


def set_held(tx: Transaction, tenant_id: str, at: datetime | None) -> None:
    """Note when a tenant was last tried and could not be read until somebody acts; None: it can be read."""
    row = _columns_of(tx, tenant_id, "held_at")
    if row is not None and row[0] != to_us(at):
        bulk.update(tx, _table, ["held_at"], ["tenant_id"], [(to_us(at), tenant_id)])


def clear_held(tx: Transaction, connection_id: int) -> None:
    """Let the next scheduled sync try the held tenants of a connection again: its credential is new."""
    tx.connection.execute(
        update(_table)
        .where(_table.c.connection_id == connection_id, _table.c.held_at.is_not(None))
        .values(held_at=None)
    )


def organization_of(tx: Transaction, tenant_id: str) -> int | None:
    """The organization a tenant is matched to, or None."""
    row = _columns_of(tx, tenant_id, "organization_id")
    return None if row is None else row[0]


def _columns_of(tx: Transaction, tenant_id: str, *columns: str) -> Row | None:
    """Some columns of a tenant's row, or None."""
    rows = bulk.fetch_in(tx, _table, columns, ("tenant_id", tenant_id), ("tenant_id", [tenant_id]))
    return rows[0] if rows else None


def set_facts(
    tx: Transaction,
    tenant_id: str,
    *,
    reports_concealed: bool | None = None,
    has_premium: bool | None = None,
) -> None:
    """Note what answers told about a tenant; None leaves a fact as it is."""
    facts_told = {"reports_concealed": reports_concealed, "has_premium": has_premium}
    values = {name: value for name, value in facts_told.items() if value is not None}
    row = _columns_of(tx, tenant_id, "number", *values) if values else None
    if row is not None and any(
        old is None or bool(old) != new for old, new in zip(row[1:], values.values(), strict=True)
    ):
        for old, (name, new) in zip(row[1:], values.items(), strict=True):
            was = None if old is None else bool(old)
            sync_changes.note(tx, row[0], [(None, fact_change(name, was, new))])
        bulk.update(tx, _table, list(values), ["tenant_id"], [(*values.values(), tenant_id)])


def get(tx: Transaction, tenant_id: str) -> TenantRecord:
    """One tenant.

    Raises:
        NotFoundError: No connection lists it (any more).
    """
    found = tenant_rows.load(tx, _table.c.tenant_id == tenant_id.lower())
    if not found:
        raise NotFoundError(f"The tenant {tenant_id} is not known.", "No connection lists it.")
    return found[0]


def listing(
    tx: Transaction, *, connection_id: int | None = None, state: MatchState | None = None
) -> list[TenantRecord]:
    """Tenants by name."""
    conditions = []
    if connection_id is not None:
        conditions.append(_table.c.connection_id == connection_id)
    if state is not None:
        conditions.append(_table.c.match_state == state.value)
    return tenant_rows.load(tx, *conditions)


def find(tx: Transaction, text: str) -> TenantRecord:
    """The tenant a technician means: by id, by a domain, or by its exact name (case does not count).

    Raises:
        NotFoundError: There is none.
        AppError: Several bear that name (code ``ambiguous``).
    """
    wanted = safe_text(text).strip()
    by_id = tenant_rows.load(tx, _table.c.tenant_id == wanted.lower())
    if by_id:
        return by_id[0]
    holders = select(_domain.c.tenant_number).where(_domain.c.name == wanted.lower())
    found = tenant_rows.load(tx, _table.c.number.in_(holders))
    if not found:
        folded = wanted.casefold()
        found = [record for record in tenant_rows.load(tx) if record.name.casefold() == folded]
    if not found:
        raise NotFoundError(
            f'There is no tenant "{text}".', "", "Name it by its tenant ID, a domain, or its display name."
        )
    if len(found) > 1:
        ids = ", ".join(record.tenant_id for record in found)
        raise AppError(
            f'{len(found)} tenants are named "{text}".', "", f"Name one by its ID: {ids}.", code="ambiguous"
        )
    return found[0]


def facts(tx: Transaction) -> list[TenantFacts]:
    """What every tenant brings to matching."""
    return [
        TenantFacts(
            tenant_id=record.tenant_id,
            display_name=record.details.display_name,
            initial_domain=record.initial_domain.lower(),
            verified_domains=tuple(one.name.lower() for one in record.details.domains if one.is_verified),
            city=record.details.city,
            postal_code=record.details.postal_code,
            phone=record.details.phone,
        )
        for record in tenant_rows.load(tx)
    ]


def address(tx: Transaction, tenant_id: str) -> TenantDetails | None:
    """Of a tenant's details the name, the postal address and the phone; None if it is not known."""
    names = ("display_name", "street", "city", "state", "postal_code", "country", "phone")
    rows = fetch(tx, select(*(_table.c[name] for name in names)).where(_table.c.tenant_id == tenant_id))
    return TenantDetails(tenant_id=tenant_id, **dict(zip(names, rows[0], strict=True))) if rows else None


def own_domains(tx: Transaction) -> frozenset[str]:
    """The domains of the partners' own tenants."""
    query = (
        select(_domain.c.name)
        .join(_table, _table.c.number == _domain.c.tenant_number)
        .where(_table.c.source == CustomerSource.OWN.value)
    )
    return frozenset(row[0] for row in fetch(tx, query))


def in_state(tx: Transaction, state: MatchState) -> frozenset[str]:
    """The ids of the tenants in a match state."""
    return frozenset(
        row[0] for row in fetch(tx, select(_table.c.tenant_id).where(_table.c.match_state == state.value))
    )
