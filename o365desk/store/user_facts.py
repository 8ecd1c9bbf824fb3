"""What the collectors after a listing say: mailboxes, sign-ins, MFA. Unchanged rows are not rewritten."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, and_, bindparam, or_, select

from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult
from o365desk.domain.sync_changes import mfa_changes, purpose_change
from o365desk.domain.user import (
    MailboxPurpose,
    MailboxUsage,
    MfaRegistration,
    Presence,
    SignInActivity,
    User,
)
from o365desk.store import bulk, marks, runs, schema, sync_changes
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import safe_text, split_lines, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of

_user = schema.user
_JUDGED = (
    "id", "object_id", "purpose", "scope", "user_principal_name", "user_type", "account_enabled", "sku_ids",
)  # fmt: skip
_tenant = schema.tenant
_decode_mfa = msgspec.json.Decoder(MfaRegistration).decode
_asked = _user.c.purpose_read_at
_candidates = (
    select(_tenant.c.tenant_id, _user.c.object_id)
    .join(_tenant, _tenant.c.number == _user.c.tenant_number)
    .where(
        _user.c.presence == Presence.PRESENT.value,
        _user.c.user_type != "Guest",
        or_(_asked.is_(None), _asked < bindparam("stale_before")),
    )
    .order_by(_asked.is_not(None), _asked, _user.c.account_enabled, _user.c.id)
)
_likely = _candidates.where(
    _user.c.mail != "", or_(_user.c.account_enabled.is_(False), _user.c.sku_ids == "")
)
_candidates_of_tenant = _candidates.where(_tenant.c.tenant_id == bindparam("tenant_id"))
_likely_of_tenant = _likely.where(_tenant.c.tenant_id == bindparam("tenant_id"))
_likely_of_connection = _likely.where(_tenant.c.connection_id == bindparam("connection_id"))
Judge = Callable[[User], str]
"""Gives a user's ``ScopeReason`` value."""


def purpose_candidates(
    tx: Transaction, tenant_id: str, stale_before: datetime, *, likely: bool = False
) -> list[str]:
    """Object ids whose mailbox type was never asked, or before ``stale_before``.

    Present members only (guests have no mailbox): never asked first, blocked ones first among them, as
    shared mailboxes are blocked as a rule. With ``likely``: only those that may be one, having a mail address
    and being blocked or without a licence (each question costs Microsoft a request).
    """
    query = _likely_of_tenant if likely else _candidates_of_tenant
    return [row[1] for row in fetch(tx, query, tenant_id=tenant_id, stale_before=to_us(stale_before))]


def purpose_candidates_of(
    tx: Transaction, connection_id: int, stale_before: datetime
) -> dict[str, list[str]]:
    """Tenant id -> its likely candidates, for those of a connection's tenants that have some."""
    found: dict[str, list[str]] = {}
    values = {"connection_id": connection_id, "stale_before": to_us(stale_before)}
    for tenant_id, object_id in fetch(tx, _likely_of_connection, **values):
        found.setdefault(tenant_id, []).append(object_id)
    return found


def save_purposes(
    tx: Transaction,
    tenant_id: str,
    purposes: Mapping[str, MailboxPurpose],
    now: datetime,
    judge: Judge | None = None,
) -> int:
    """Store mailbox types by object id; UNKNOWN and unknown users are passed over.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        purposes: Object id -> mailbox type.
        now: When they were read.
        judge: Gives the scope of those whose type changed; None: scopes stay.

    Returns:
        How many changed.
    """
    wanted = {key: value for key, value in purposes.items() if value is not MailboxPurpose.UNKNOWN}
    number = number_of(tx, tenant_id)
    rows: list[Row] = []
    scopes: list[Row] = []
    changed: list[sync_changes.Found] = []
    for some in bulk.chunks(wanted):
        for row in bulk.fetch_in(tx, _user, _JUDGED, ("tenant_number", number), ("object_id", some)):
            purpose = wanted[row[1]]
            rows.append((purpose.value, to_us(now), row[0]))
            if purpose.value == row[2]:
                continue
            changed.append((row[0], purpose_change(MailboxPurpose(row[2]), purpose)))
            if judge is not None and (scope := judge(_judged(row, purpose))) != row[3]:
                scopes.append((scope, row[0]))
    bulk.update(tx, _user, ["purpose", "purpose_read_at"], ["id"], rows)
    bulk.update(tx, _user, ["scope"], ["id"], scopes)
    sync_changes.note(tx, number, changed)
    if changed:
        marks.touch_plans(tx, [number])
    return len(changed)


def _judged(row: Row, purpose: MailboxPurpose) -> User:
    """As much of a user as its scope depends on."""
    return User(
        object_id=row[1],
        purpose=purpose,
        user_principal_name=row[4],
        user_type=row[5],
        account_enabled=None if row[6] is None else bool(row[6]),
        sku_ids=split_lines(row[7]),
    )


def stamp_purposes(tx: Transaction, tenant_id: str, object_ids: Collection[str], now: datetime) -> None:
    """Note that these users' mailbox types were asked for and not told; they are asked again when stale."""
    number = number_of(tx, tenant_id)
    rows: list[Row] = [(to_us(now), number, object_id) for object_id in object_ids]
    bulk.update(tx, _user, ["purpose_read_at"], ["tenant_number", "object_id"], rows)


def save_mailbox_usage(tx: Transaction, tenant_id: str, rows: Sequence[MailboxUsage], now: datetime) -> int:
    """Store a tenant's whole mailbox report; rows that it no longer holds go.

    Of two rows with the same user name (a deleted mailbox and its successor) the living one counts.

    Returns:
        How many rows changed.
    """
    number = number_of(tx, tenant_id)
    table = schema.mailbox_usage
    keys = ["tenant_number", "address"]
    counting: dict[str, MailboxUsage] = {}
    for usage in sorted(rows, key=lambda row: not row.is_deleted):
        name = usage.user_principal_name
        key = safe_text(name.casefold())
        counting[name if key == name else key] = usage  # the text that is there anyway, not its equal
    addresses = bulk.fetch_members(tx, table, ("address",), "tenant_number", (number,))
    stale: list[Row] = [(number, row[0]) for row in addresses if row[0] not in counting]
    changed = 0
    for some in bulk.chunks(counting):
        # Chunk by chunk, as the documents of a large tenant weigh more than all else in memory.
        documents = {key: safe_text(to_json(counting[key])) for key in some}
        if not addresses:
            bulk.insert(tx, table, [*keys, "document"], [(number, *item) for item in documents.items()])
            changed += len(documents)
            continue
        of_tenant = ("tenant_number", number)
        found = bulk.fetch_in(tx, table, ("address", "document"), of_tenant, ("address", some))
        known: dict[str, str] = {row[0]: row[1] for row in found}
        fresh: list[Row] = [(number, key, text) for key, text in documents.items() if known.get(key) != text]
        bulk.upsert(tx, table, [*keys, "document"], keys, fresh)
        changed += len(fresh)
    bulk.delete(tx, table, keys, stale)
    done = CollectorResult(
        tenant_id=tenant_id,
        kind=CollectorKind.MAILBOX_USAGE,
        outcome=CollectorOutcome.COMPLETE,
        count=len(counting),
    )
    runs.set_state(tx, number, done, now)
    return changed + len(stale)


def save_sign_ins(tx: Transaction, tenant_id: str, rows: Sequence[SignInActivity]) -> int:
    """Store (a page of) sign-in activity; users that are not stored are passed over.

    Returns:
        How many changed.
    """
    return _save_documents(tx, tenant_id, "sign_in_activity", {row.object_id: row for row in rows})


def save_mfa(
    tx: Transaction, tenant_id: str, rows: Sequence[MfaRegistration], *, complete: bool = False
) -> int:
    """Store (a page of) MFA registrations; users that are not stored are passed over.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        rows: The registrations.
        complete: Whether ``rows`` are all the tenant has; then those of others go.

    Returns:
        How many changed.
    """
    by_id = {row.object_id: row for row in rows}
    return _save_documents(tx, tenant_id, "mfa_registration", by_id, complete=complete)


def _save_documents(
    tx: Transaction,
    tenant_id: str,
    table_name: str,
    fresh: Mapping[str, SignInActivity | MfaRegistration],
    *,
    complete: bool = False,
) -> int:
    table = schema.metadata.tables[table_name]
    number = number_of(tx, tenant_id)
    of_tenant: ColumnElement[bool] = _user.c.tenant_number == number
    query = select(_user.c.object_id, _user.c.id, table.c.document).outerjoin(
        table, table.c.user_id == _user.c.id
    )
    conditions = (
        [of_tenant]
        if complete
        else [and_(of_tenant, _user.c.object_id.in_(some)) for some in bulk.chunks(fresh)]
    )
    changed: list[Row] = []
    stale: list[Row] = []
    told: list[sync_changes.Found] = []
    for condition in conditions:
        for object_id, user_id, old in fetch(tx, query.where(condition)):
            value = fresh.get(object_id)
            if value is None:
                if old is not None:
                    stale.append((user_id,))
                continue
            text = safe_text(to_json(value))
            if text != old:
                changed.append((user_id, text))
                if old is not None and isinstance(value, MfaRegistration):
                    told.append((user_id, mfa_changes(_decode_mfa(old), value)))
    sync_changes.note(tx, number, told)
    bulk.upsert(tx, table, ["user_id", "document"], ["user_id"], changed)
    bulk.delete(tx, table, ["user_id"], stale)
    return len(changed) + len(stale)
