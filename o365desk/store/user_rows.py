"""Users as rows: how a ``UserRecord`` is read, one by one or 100,000 at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, and_, select

from o365desk.domain.sync import CollectorKind
from o365desk.domain.user import (
    LinkRule,
    LinkState,
    MailboxPurpose,
    MailboxUsage,
    MfaRegistration,
    Presence,
    SignInActivity,
    User,
    UserRecord,
)
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import at_us, from_us, split_lines, to_us
from o365desk.store.engine import Transaction
from o365desk.store.links import candidates_of

_user = schema.user
_tenant = schema.tenant
_state = schema.collector_state
_usage = schema.mailbox_usage
_sign_in = schema.sign_in_activity
_mfa = schema.mfa_registration

_BOOLEANS = {None: None, 0: False, 1: True}
_PURPOSES = {purpose.value: purpose for purpose in MailboxPurpose}
_PRESENCES = {presence.value: presence for presence in Presence}
_STATES = {state.value: state for state in LinkState}
_RULES = {rule.value: rule for rule in LinkRule}
_decode_usage = msgspec.json.Decoder(MailboxUsage).decode
_decode_sign_in = msgspec.json.Decoder(SignInActivity).decode
_decode_mfa = msgspec.json.Decoder(MfaRegistration).decode

_USERS = CollectorKind.USERS.value
_SIGN_INS = CollectorKind.SIGN_IN_ACTIVITY.value
_MFA = CollectorKind.MFA.value
_USAGE = CollectorKind.MAILBOX_USAGE.value

_ReadAt = dict[tuple[int, str], datetime]
"""(tenant number, collector) -> its last complete reading."""

_FEW = 200
"""Up to so many users their usage is looked up by address; above, the tenants' whole usage is read."""

_CONTENT = (*schema.USER_TEXTS, *schema.USER_FLAGS, *schema.USER_TIMES, "aliases", "sku_ids")
CONTENT_COLUMNS = ("object_id", "content_hash", *_CONTENT)
"""The columns a listing writes, in the order of ``content_values``."""
_KEPT = (
    "id", "tenant_number", "object_id", "purpose", "presence", "last_seen_at", "purpose_read_at", "scope",
    "link_state", "link_rule", "link_note", "contact_id", "candidate_ids",
)  # fmt: skip


def content_values(user: User, content_hash: bytes) -> Row:
    """A user's values for ``CONTENT_COLUMNS``."""
    return (
        user.object_id,
        content_hash,
        user.user_principal_name,
        user.display_name,
        user.given_name,
        user.surname,
        user.job_title,
        user.department,
        user.company_name,
        user.office_location,
        user.business_phone,
        user.mobile_phone,
        user.mail,
        user.user_type,
        user.usage_location,
        user.street_address,
        user.city,
        user.state,
        user.postal_code,
        user.country,
        user.account_enabled,
        user.on_premises_sync_enabled,
        to_us(user.created_at),
        to_us(user.last_password_change_at),
        to_us(user.on_premises_last_sync_at),
        "\n".join(user.aliases),
        "\n".join(user.sku_ids),
    )


class _Shared:
    """Texts that many users have in common are kept once: 100,000 users take a quarter less memory."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._lists: dict[str, tuple[str, ...]] = {}

    def text(self, text: str) -> str:
        """The same text, the one that was met first."""
        return self._texts.setdefault(text, text)

    def lines(self, text: str) -> tuple[str, ...]:
        """``split_lines``."""
        found = self._lists.get(text)
        if found is None:
            found = self._lists[text] = split_lines(text)
        return found


def _user_of(content: Row, object_id: str, purpose: str, shared: _Shared) -> User:
    name, text = content[0], shared.text
    aliases = split_lines(content[23])
    return User(
        object_id=object_id,
        user_principal_name=name,
        display_name=content[1],
        given_name=content[2],
        surname=content[3],
        job_title=text(content[4]),
        department=text(content[5]),
        company_name=text(content[6]),
        office_location=text(content[7]),
        business_phone=content[8],
        mobile_phone=content[9],
        mail=name if content[10] == name else content[10],
        user_type=text(content[11]),
        usage_location=text(content[12]),
        street_address=text(content[13]),
        city=text(content[14]),
        state=text(content[15]),
        postal_code=text(content[16]),
        country=text(content[17]),
        account_enabled=_BOOLEANS[content[18]],
        on_premises_sync_enabled=_BOOLEANS[content[19]],
        created_at=from_us(content[20]),
        last_password_change_at=from_us(content[21]),
        on_premises_last_sync_at=from_us(content[22]),
        aliases=tuple([name if one == name else one for one in aliases]) if name in aliases else aliases,
        sku_ids=shared.lines(content[24]),
        purpose=_PURPOSES[purpose],
    )


def contents(tx: Transaction, tenant_number: int, object_ids: Sequence[str]) -> dict[str, User]:
    """Object id -> what the last listing said, for those of some hundred users that are stored."""
    columns = ("object_id", *_CONTENT)
    rows = bulk.fetch_in(tx, _user, columns, ("tenant_number", tenant_number), ("object_id", object_ids))
    shared = _Shared()
    return {row[0]: _user_of(row[1:], row[0], MailboxPurpose.UNKNOWN.value, shared) for row in rows}


def scope_rows(tx: Transaction, tenant_id: str) -> list[tuple[int, str, User]]:
    """(user id, stored scope, as much of the user as its scope depends on) of a tenant's users."""
    columns = (
        _user.c.id, _user.c.scope, _user.c.object_id, _user.c.purpose, _user.c.user_principal_name,
        _user.c.user_type, _user.c.account_enabled, _user.c.sku_ids,
    )  # fmt: skip
    query = select(*columns).join(_tenant, _tenant.c.number == _user.c.tenant_number)
    return [
        (
            row[0],
            row[1],
            User(
                object_id=row[2],
                purpose=_PURPOSES[row[3]],
                user_principal_name=row[4],
                user_type=row[5],
                account_enabled=_BOOLEANS[row[6]],
                sku_ids=split_lines(row[7]),
            ),
        )
        for row in fetch(tx, query.where(_tenant.c.tenant_id == tenant_id.lower()))
    ]


def load(tx: Transaction, *conditions: ColumnElement[bool]) -> list[UserRecord]:
    """Users with everything read about them, by id. Conditions may name ``user`` and ``tenant`` columns."""
    query = (
        select(
            _tenant.c.tenant_id,
            _sign_in.c.document,
            _mfa.c.document,
            *(_user.c[name] for name in _KEPT),
            *(_user.c[name] for name in _CONTENT),
        )
        .join(_tenant, _tenant.c.number == _user.c.tenant_number)
        .outerjoin(_sign_in, _sign_in.c.user_id == _user.c.id)
        .outerjoin(_mfa, _mfa.c.user_id == _user.c.id)
        .where(*conditions)
        .order_by(_user.c.id)
    )
    shared = _Shared()
    users: list[User] = []
    heads: list[Row] = []
    for row in bulk.each(tx, query):
        users.append(_user_of(row[3 + len(_KEPT) :], row[5], row[6], shared))
        heads.append(row[: 3 + len(_KEPT)])
    numbers = sorted({head[4] for head in heads})
    usage = _usage_of(tx, numbers, users)
    read_at = _read_at(tx, numbers)
    return [
        _record(head, user, _mailbox(usage, head[4], user), read_at, shared)
        for head, user in zip(heads, users, strict=True)
    ]


def load_bare(tx: Transaction, tenant_numbers: Sequence[int]) -> dict[int, list[UserRecord]]:
    """Tenant number -> its users by id, for the rules: with links, without mailbox, sign-ins and MFA.

    Costs half of ``load``; tenants without users are absent.
    """
    names = (*_KEPT, *_CONTENT)
    query = select(*(_user.c[name] for name in names))
    tenant_ids: dict[int, str] = {}
    found: dict[int, list[UserRecord]] = {}
    shared = _Shared()
    for some in bulk.chunks(tenant_numbers):
        numbered = select(_tenant.c.number, _tenant.c.tenant_id).where(_tenant.c.number.in_(some))
        tenant_ids.update((row[0], row[1]) for row in fetch(tx, numbered))
        for row in fetch(tx, query.where(_user.c.tenant_number.in_(some)).order_by(_user.c.id)):
            found.setdefault(row[1], []).append(_bare(row, tenant_ids[row[1]], shared))
    return found


def _bare(row: Row, tenant_id: str, shared: _Shared) -> UserRecord:
    return UserRecord(
        id=row[0],
        tenant_id=tenant_id,
        user=_user_of(row[len(_KEPT) :], row[2], row[3], shared),
        presence=_PRESENCES[row[4]],
        scope=shared.text(row[7]),
        link_state=_STATES[row[8]],
        link_rule=_RULES[row[9]],
        link_note=shared.text(row[10]),
        contact_id=row[11],
        candidate_ids=candidates_of(row[12]),
    )


def _record(row: Row, user: User, mailbox: str | None, read_at: _ReadAt, shared: _Shared) -> UserRecord:
    number = row[4]
    presence = _PRESENCES[row[7]]
    listed = read_at.get((number, _USERS)) if presence is Presence.PRESENT else from_us(row[8])
    return UserRecord(
        id=row[3],
        tenant_id=shared.text(row[0]),
        user=user,
        presence=presence,
        scope=shared.text(row[10]),
        link_state=_STATES[row[11]],
        link_rule=_RULES[row[12]],
        link_note=shared.text(row[13]),
        contact_id=row[14],
        candidate_ids=candidates_of(row[15]),
        read_at=listed,
        sign_in=None if row[1] is None else _decode_sign_in(row[1]),
        sign_in_read_at=read_at.get((number, _SIGN_INS)),
        mfa=None if row[2] is None else _decode_mfa(row[2]),
        mfa_read_at=read_at.get((number, _MFA)),
        mailbox=None if mailbox is None else _decode_usage(mailbox),
        mailbox_read_at=read_at.get((number, _USAGE)),
        purpose_read_at=from_us(row[9]),
    )


def _usage_of(tx: Transaction, numbers: Sequence[int], users: Sequence[User]) -> dict[tuple[int, str], str]:
    """(tenant number, folded address) -> the report's row as JSON."""
    found: dict[tuple[int, str], str] = {}
    columns = select(_usage.c.tenant_number, _usage.c.address, _usage.c.document)
    addresses: list[str] = []
    if len(users) <= _FEW:
        addresses = sorted({address for user in users for address in _usage_keys(user)})
    for some_numbers in bulk.chunks(numbers):
        of_tenants = _usage.c.tenant_number.in_(some_numbers)
        conditions = (
            [and_(of_tenants, _usage.c.address.in_(some)) for some in bulk.chunks(addresses, 500)]
            if addresses
            else [of_tenants]
        )
        for condition in conditions:
            found.update(((row[0], row[1]), row[2]) for row in fetch(tx, columns.where(condition)))
    return found


def _usage_keys(user: User) -> list[str]:
    """Where a user's mailbox can stand in the report: its user name first, then every address."""
    return [
        user.user_principal_name.casefold(),
        *(alias.casefold() for alias in user.aliases),
        user.mail.casefold(),
    ]


def _mailbox(usage: dict[tuple[int, str], str], number: int, user: User) -> str | None:
    if not usage:
        return None
    document = usage.get((number, user.user_principal_name.casefold()))
    if document is None:
        document = next(
            (usage[number, key] for key in _usage_keys(user)[1:] if key and (number, key) in usage), None
        )
    return document


def _read_at(tx: Transaction, numbers: Sequence[int]) -> _ReadAt:
    found: _ReadAt = {}
    for some in bulk.chunks(numbers):
        query = select(_state.c.tenant_number, _state.c.kind, _state.c.read_at).where(
            _state.c.tenant_number.in_(some), _state.c.read_at.is_not(None)
        )
        found.update(((row[0], row[1]), at_us(row[2])) for row in fetch(tx, query))
    return found
