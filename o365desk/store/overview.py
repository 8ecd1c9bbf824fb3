"""What the overview is made from: counts by the database, and as much of each user as findings look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec
from sqlalchemy import Select, Table, bindparam, func, select

from o365desk.domain.findings import UserFacts
from o365desk.domain.sync import CollectorKind
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import MailboxPurpose, MailboxUsage, MfaRegistration, Presence, SignInActivity
from o365desk.domain.values import Value
from o365desk.store import schema
from o365desk.store.bulk import fetch
from o365desk.store.encoding import from_us, split_lines
from o365desk.store.engine import Transaction

_tenant = schema.tenant
_user = schema.user
_decode_sign_in = msgspec.json.Decoder(SignInActivity).decode
_decode_mfa = msgspec.json.Decoder(MfaRegistration).decode
_decode_usage = msgspec.json.Decoder(MailboxUsage).decode
_PURPOSES = {one.value: one for one in MailboxPurpose}
_PRESENT = _user.c.presence == Presence.PRESENT.value
_numbers = select(_user.c.tenant_number).where(_PRESENT).group_by(_user.c.tenant_number)
_users = select(
    _user.c.id, _user.c.display_name, _user.c.user_principal_name, _user.c.purpose,
    _user.c.account_enabled, _user.c.user_type, _user.c.sku_ids, _user.c.created_at, _user.c.contact_id,
).where(_user.c.tenant_number == bindparam("number"), _PRESENT)  # fmt: skip
_usages = select(schema.mailbox_usage.c.address, schema.mailbox_usage.c.document).where(
    schema.mailbox_usage.c.tenant_number == bindparam("number")
)


class TenantName(Value, frozen=True, kw_only=True):
    """A tenant by its number."""

    tenant_id: str
    name: str


def tenant_counts(tx: Transaction, column: str) -> dict[str, int]:
    """How many connected tenants have which ``match_state`` or ``access``."""
    of = _tenant.c[column]
    query = select(of, func.count()).where(_tenant.c.connection_id.is_not(None)).group_by(of)
    return dict(fetch(tx, query))


def link_counts(tx: Transaction) -> dict[str, int]:
    """How many users of matched tenants stand where."""
    query = (
        select(_user.c.link_state, func.count())
        .join(_tenant, _tenant.c.number == _user.c.tenant_number)
        .where(_tenant.c.match_state == MatchState.MATCHED.value)
        .group_by(_user.c.link_state)
    )
    return dict(fetch(tx, query))


def tenant_names(tx: Transaction) -> dict[int, TenantName]:
    """Number -> tenant."""
    rows = fetch(tx, select(_tenant.c.number, _tenant.c.tenant_id, _tenant.c.display_name))
    return {row[0]: TenantName(tenant_id=row[1], name=row[2] or row[1]) for row in rows}


def user_facts(tx: Transaction, free: Collection[str]) -> Iterator[tuple[int, UserFacts]]:
    """Tenant number and facts of each present user, tenant by tenant, so that few are in memory.

    Args:
        tx: A transaction.
        free: SKU ids that cost nothing.
    """
    known = _sign_ins_known(tx)
    for (number,) in fetch(tx, _numbers):
        sign_ins, mfa, usage = _sign_ins(tx, number), _mfa(tx, number), _usage(tx, number)
        for row in fetch(tx, _users, number=number):
            user_id, used = row[0], usage.get(row[2].casefold())
            yield (
                number,
                UserFacts(
                    user_id=user_id,
                    name=row[1] or row[2],
                    purpose=_PURPOSES[row[3]],
                    account_enabled=None if row[4] is None else bool(row[4]),
                    is_guest=row[5].casefold() == "guest" or "#ext#" in row[2].casefold(),
                    paid=any(sku not in free for sku in split_lines(row[6])),
                    created_at=from_us(row[7]),
                    signed_in_at=sign_ins.get(user_id),
                    sign_ins_known=number in known,
                    mfa=mfa.get(user_id),
                    storage_used=used.storage_used if used is not None else 0,
                    send_quota=used.prohibit_send_quota if used is not None else 0,
                    contact_id=row[8],
                ),
            )


def _sign_ins_known(tx: Transaction) -> set[int]:
    state = schema.collector_state
    query = select(state.c.tenant_number).where(
        state.c.kind == CollectorKind.SIGN_IN_ACTIVITY.value, state.c.read_at.is_not(None)
    )
    return {row[0] for row in fetch(tx, query)}


def _documents_of(table: Table) -> Select[tuple[int, str]]:
    """User id and document of a tenant's users."""
    return (
        select(table.c.user_id, table.c.document)
        .join(_user, _user.c.id == table.c.user_id)
        .where(_user.c.tenant_number == bindparam("number"))
    )


_sign_in_documents = _documents_of(schema.sign_in_activity)
_mfa_documents = _documents_of(schema.mfa_registration)


def _sign_ins(tx: Transaction, number: int) -> dict[int, datetime]:
    found: dict[int, datetime] = {}
    for user_id, document in fetch(tx, _sign_in_documents, number=number):
        one = _decode_sign_in(document)
        every = (one.last_sign_in_at, one.last_non_interactive_sign_in_at, one.last_successful_sign_in_at)
        times = [at for at in every if at is not None]
        if times:
            found[user_id] = max(times)
    return found


def _mfa(tx: Transaction, number: int) -> dict[int, bool]:
    rows = fetch(tx, _mfa_documents, number=number)
    return {user_id: _decode_mfa(document).is_mfa_registered for user_id, document in rows}


def _usage(tx: Transaction, number: int) -> dict[str, MailboxUsage]:
    rows = fetch(tx, _usages, number=number)
    return {address: _decode_usage(document) for address, document in rows}
