"""By what each record is found: its entry's id, its stamp and its text, made from the stored rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Table, select

from o365desk.domain.finding import FoundKind, entry_text
from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import digest, safe_text, split_lines
from o365desk.store.engine import Transaction

KIND_BITS = 48
_CODES = {
    FoundKind.ORGANIZATION: 1,
    FoundKind.CONTACT: 2,
    FoundKind.TENANT: 3,
    FoundKind.USER: 4,
    FoundKind.LOG_LINE: 5,
}
INDEXED = tuple(_CODES)
"""Kinds that have entries; licences are few and are looked through as they are."""
USER_COLUMNS = (
    "display_name", "given_name", "surname", "user_principal_name", "mail", "aliases", "business_phone",
    "mobile_phone",
)  # fmt: skip
LOG_COLUMNS = ("message", "record_id", "request_id", "hint", "tenant_name")

Entry = tuple[int, int, bytes, str]
"""Id, part, stamp, text: a row of ``search_entry``."""
Texts = dict[int, list[str]]


def entry_id(kind: FoundKind, number: int) -> int:
    """The id of a record's entry."""
    return (_CODES[kind] << KIND_BITS) | number


def number_of(entry: int) -> int:
    """The record's own id."""
    return entry & ((1 << KIND_BITS) - 1)


def id_range(kind: FoundKind) -> tuple[int, int]:
    """The first and the last id that entries of a kind can have."""
    return entry_id(kind, 0), entry_id(kind, (1 << KIND_BITS) - 1)


def children(tx: Transaction, table: Table, key: str, column: str, ids: Sequence[int]) -> Texts:
    """Values of a child table by their parent's id, in order."""
    found: Texts = {}
    for some in bulk.chunks(ids):
        query = select(table.c[key], table.c[column]).where(table.c[key].in_(some))
        for parent, value in fetch(tx, query.order_by(table.c[key], table.c.position)):
            found.setdefault(parent, []).append(value)
    return found


def organizations(tx: Transaction, ids: Sequence[int]) -> list[Entry]:
    """The entries of organizations."""
    table = schema.organization
    names = ("id", "name", "short_name", "external_id", "phone")
    websites = children(tx, schema.organization_website, "organization_id", "value", ids)
    return [
        _entry(FoundKind.ORGANIZATION, row[0], row[0], entry_text(_lines(row, websites), [row[4]]))
        for some in bulk.chunks(ids)
        for row in bulk.fetch_members(tx, table, names, "id", some)
    ]


def _lines(row: Row, websites: Texts) -> list[str]:
    return [*row[1:5], *websites.get(row[0], ())]


def contacts(tx: Transaction, organization_ids: Sequence[int]) -> list[Entry]:
    """The entries of all contacts of organizations."""
    table, owner = schema.contact, schema.organization
    columns = [table.c[name] for name in ("id", "organization_id", "first_name", "last_name")]
    query = select(*columns, owner.c.name).join(owner, owner.c.id == table.c.organization_id)
    rows = [
        row
        for some in bulk.chunks(organization_ids)
        for row in fetch(tx, query.where(table.c.organization_id.in_(some)))
    ]
    ids = [row[0] for row in rows]
    emails = children(tx, schema.contact_email, "contact_id", "value", ids)
    phones = children(tx, schema.contact_phone, "contact_id", "value", ids)
    return [
        _entry(
            FoundKind.CONTACT,
            row[0],
            row[1],
            contact_text(row[2], row[3], emails.get(row[0], ()), phones.get(row[0], ()), row[4]),
        )
        for row in rows
    ]


def contact_text(first: str, last: str, emails: Iterable[str], phones: Iterable[str], owner: str) -> str:
    """By what a contact is found."""
    numbers = list(phones)
    return entry_text([f"{first} {last}", *emails, *numbers], numbers, owner)


def tenants(tx: Transaction, numbers: Sequence[int]) -> list[Entry]:
    """The entries of tenants."""
    domains = children(tx, schema.tenant_domain, "tenant_number", "name", numbers)
    names = ("number", "display_name", "tenant_id", "phone")
    return [
        _entry(
            FoundKind.TENANT,
            row[0],
            row[0],
            entry_text([row[1], row[2], *domains.get(row[0], ()), row[3]], [row[3]]),
        )
        for some in bulk.chunks(numbers)
        for row in bulk.fetch_members(tx, schema.tenant, names, "number", some)
    ]


def user_stamps(tx: Transaction, numbers: Sequence[int]) -> dict[int, bytes]:
    """Id of an entry -> its stamp, for all users of tenants.

    The stamp follows from the hash of the listing, so that nothing but what changed is read.
    """
    names = tenant_names(tx, numbers)
    keyed = {number: safe_text(name).encode() for number, name in names.items()}
    columns = ("id", "tenant_number", "content_hash")
    return {
        entry_id(FoundKind.USER, row[0]): digest(bytes(row[2]) + keyed[row[1]])
        for some in bulk.chunks(numbers)
        for row in bulk.fetch_members(tx, schema.user, columns, "tenant_number", some)
        if row[1] in keyed
    }


def tenant_names(tx: Transaction, numbers: Sequence[int]) -> dict[int, str]:
    """Tenant number -> its name."""
    return {
        row[0]: row[1]
        for some in bulk.chunks(numbers)
        for row in bulk.fetch_members(tx, schema.tenant, ["number", "display_name"], "number", some)
    }


def users(tx: Transaction, entries: Sequence[int]) -> list[Entry]:
    """The entries of users, by the ids of their entries; users that are gone are absent."""
    columns = ("id", "tenant_number", "content_hash", *USER_COLUMNS)
    ids = [number_of(entry) for entry in entries]
    rows = [
        row for some in bulk.chunks(ids) for row in bulk.fetch_members(tx, schema.user, columns, "id", some)
    ]
    names = tenant_names(tx, sorted({row[1] for row in rows}))
    return [
        (
            entry_id(FoundKind.USER, row[0]),
            row[1],
            digest(bytes(row[2]) + names[row[1]].encode()),
            user_text(row[3:], names[row[1]]),
        )
        for row in rows
    ]


def user_text(row: Row, tenant: str) -> str:
    """By what a user is found, of its ``USER_COLUMNS``."""
    display, given, surname, name, mail, aliases, business, mobile = row
    parts = [part for part in (given, surname) if part and part not in display]
    lines = [display or name, *parts, name, mail, *split_lines(aliases), business, mobile]
    return entry_text(lines, [business, mobile], tenant)


def log_lines(tx: Transaction, above: int, limit: int) -> tuple[list[Entry], int, int]:
    """The entries of the next lines of the sync logs, by id; the last line, and its run."""
    table = schema.sync_log
    columns = [table.c.id, table.c.run_id, *(table.c[name] for name in LOG_COLUMNS)]
    rows = fetch(tx, select(*columns).where(table.c.id > above).order_by(table.c.id).limit(limit))
    entries = [_entry(FoundKind.LOG_LINE, row[0], 0, log_text(row[2:])) for row in rows]
    return (entries, rows[-1][0], rows[-1][1]) if rows else ([], 0, 0)


def log_text(row: Row) -> str:
    """By what a line of a sync log is found, of its ``LOG_COLUMNS``."""
    return entry_text(row[:-1], (), row[-1])


def _entry(kind: FoundKind, number: int, part: int, text: str) -> Entry:
    kept = safe_text(text)
    return entry_id(kind, number), part, digest(kept.encode()), kept
