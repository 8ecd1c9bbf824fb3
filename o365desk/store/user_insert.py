"""Users that are not stored yet: how they are put in, with what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter

import msgspec
from msgspec.structs import replace
from sqlalchemy import exists, select

from o365desk.domain.user import LinkState, MailboxPurpose, Presence, User
from o365desk.store import bulk, marks, schema
from o365desk.store.bulk import Row, fetch, fetch_sql
from o365desk.store.encoding import digest, safe_text, to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of
from o365desk.store.user_facts import Judge
from o365desk.store.user_rows import CONTENT_COLUMNS, content_values

_user = schema.user
_tenant = schema.tenant
_encoder = msgspec.json.Encoder()
_PRESENT = Presence.PRESENT.value
_INSERTED = (
    "tenant_number", "presence", "link_state", "purpose", "purpose_read_at", "scope", *CONTENT_COLUMNS,
)  # fmt: skip
_NO_ANSWERS: dict[str, MailboxPurpose | None] = {}
_LAST_ID = 'SELECT max(id) FROM "user"'
# By id alone: with the tenant in the condition SQLite walks through all of its users, page by page.
_ABOVE = 'SELECT tenant_number, object_id, id FROM "user" WHERE id > ?'
_ANYBODY = 'SELECT id FROM "user" WHERE tenant_number = ? LIMIT 1'


def none_stored(tx: Transaction, tenant_id: str) -> bool:
    """Whether no user of a tenant is stored, not even one that is gone."""
    return not fetch_sql(tx, _ANYBODY, (number_of(tx, tenant_id),))


def never_listed(tx: Transaction, connection_id: int) -> frozenset[str]:
    """The ids of a connection's tenants of which no user is stored, not even one that is gone."""
    somebody = exists().where(_user.c.tenant_number == _tenant.c.number)
    query = select(_tenant.c.tenant_id).where(_tenant.c.connection_id == connection_id, ~somebody)
    return frozenset(row[0] for row in fetch(tx, query))


def save_first(
    tx: Transaction,
    tenant_id: str,
    users: Sequence[User],
    answers: Mapping[str, MailboxPurpose | None],
    now: datetime,
    judge: Judge,
) -> None:
    """Store the users of a tenant of which none is stored, with their mailbox types and scopes.

    Args:
        tx: A write transaction.
        tenant_id: Whose users.
        users: Any number; of doubles the last counts.
        answers: Object id -> mailbox type, of those that were asked for; None where it was not told.
        now: When the mailbox types were asked for.
        judge: Gives the scopes.

    Raises:
        NotFoundError: The tenant is not known.
    """
    number = number_of(tx, tenant_id)
    fresh = {clean.object_id: (clean, content_hash) for clean, content_hash in map(hashed, users)}
    if fresh:
        insert(tx, number, fresh, judge, answers, now)
        marks.touch(tx, marks.plan_of(number), marks.search_of_tenant(number))


def insert(
    tx: Transaction,
    number: int,
    fresh: Mapping[str, tuple[User, bytes]],
    judge: Judge | None,
    answers: Mapping[str, MailboxPurpose | None] = _NO_ANSWERS,
    asked_at: datetime | None = None,
) -> list[int]:
    """Insert users that are not stored.

    Args:
        tx: A write transaction.
        number: Their tenant's.
        fresh: Object id -> the user and the hash of it, both of ``hashed``.
        judge: Gives the scopes; None: they are judged later.
        answers: As in ``save_first``.
        asked_at: When the mailbox types were asked for.

    Returns:
        Their ids.
    """
    fixed = (number, _PRESENT, LinkState.NONE.value)
    at = to_us(asked_at)
    rows: list[Row] = []
    for object_id, (user, content_hash) in fresh.items():
        purpose, read_at, judged = "", None, user
        if object_id in answers:
            read_at = at
            if (answer := answers[object_id]) is not None:
                purpose, judged = answer.value, replace(user, purpose=answer)
        scope = "" if judge is None else judge(judged)
        rows.append((*fixed, purpose, read_at, scope, *content_values(user, content_hash)))
    # In the order of their index, rows that belong side by side are written side by side.
    rows.sort(key=itemgetter(_INSERTED.index("object_id")))
    last_id = fetch_sql(tx, _LAST_ID)[0][0] or 0
    bulk.insert(tx, _user, _INSERTED, rows)
    inserted = [
        (user_id, fresh[object_id][0])
        for owner, object_id, user_id in fetch_sql(tx, _ABOVE, (last_id,))
        if owner == number
    ]
    insert_children(tx, inserted)
    return [user_id for user_id, _ in inserted]


def insert_children(tx: Transaction, users: Sequence[tuple[int, User]]) -> None:
    """Insert addresses and licences of users, each with its row's id."""
    addresses: list[Row] = []
    licences: list[Row] = []
    for user_id, user in users:
        addresses += [(user_id, address) for address in user.addresses]
        licences += [(user_id, sku_id) for sku_id in dict.fromkeys(user.sku_ids)]
    bulk.insert(tx, schema.user_address, ["user_id", "address"], addresses)
    bulk.insert(tx, schema.user_licence, ["user_id", "sku_id"], licences)


def hashed(user: User) -> tuple[User, bytes]:
    """A user that can be stored, and the hash of what a listing says about it."""
    if user.purpose is not MailboxPurpose.UNKNOWN:
        user = replace(user, purpose=MailboxPurpose.UNKNOWN)
    try:
        encoded = _encoder.encode(user)
    except UnicodeEncodeError:
        user = _cleaned(user)
        encoded = _encoder.encode(user)
    if b"\\u0000" in encoded:
        user = _cleaned(user)
        encoded = _encoder.encode(user)
    return user, digest(encoded)


def _cleaned(user: User) -> User:
    texts = {name: safe_text(getattr(user, name)) for name in ("object_id", *schema.USER_TEXTS)}
    lists = {name: tuple(map(safe_text, getattr(user, name))) for name in ("aliases", "sku_ids")}
    return replace(user, **texts, **lists)
