"""Contacts as rows: reading and writing with their addresses and numbers, without the journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, insert, select

from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Departure, Origin
from o365desk.store import bulk, marks, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import from_us, safe_text, to_us
from o365desk.store.engine import Transaction

_table = schema.contact
_email = schema.contact_email
_phone = schema.contact_phone
_TEXTS = ("first_name", "last_name", "external_id", "title", "contact_type", "location", "notes")
_WRITTEN = (
    *("organization_id", *_TEXTS, "important", "pinned", "departure", "origin", "updated_at"),
    *("email", "phone", "mobile"),
)
_EMAIL_COLUMNS = ("contact_id", "position", "value", "label", "is_primary", "domain")
_PHONE_COLUMNS = ("contact_id", "position", "value", "label", "is_primary")


def load(tx: Transaction, *conditions: ColumnElement[bool]) -> list[Contact]:
    """Contacts with addresses and numbers, by id."""
    fixed = ("id", "organization_id", "important", "pinned", "departure", "origin")
    columns = (*fixed, "created_at", "updated_at", *_TEXTS)
    rows = fetch(tx, select(*(_table.c[name] for name in columns)).where(*conditions).order_by(_table.c.id))
    emails: dict[int, list[ContactEmail]] = {}
    for contact_id, value, label, primary in _children(tx, _email, conditions):
        email = ContactEmail(value=value, label=label, primary=bool(primary))
        emails.setdefault(contact_id, []).append(email)
    phones: dict[int, list[ContactPhone]] = {}
    for contact_id, value, label, primary in _children(tx, _phone, conditions):
        phone = ContactPhone(value=value, label=label, primary=bool(primary))
        phones.setdefault(contact_id, []).append(phone)
    return [_contact(row, tuple(emails.get(row[0], ())), tuple(phones.get(row[0], ()))) for row in rows]


def load_ids(tx: Transaction, ids: Sequence[int]) -> dict[int, Contact]:
    """Contacts by id; unknown ids are absent."""
    found: dict[int, Contact] = {}
    for some in bulk.chunks(sorted(set(ids))):
        found.update((contact.id, contact) for contact in load(tx, _table.c.id.in_(some)))
    return found


def _children(tx: Transaction, table: Any, conditions: Sequence[ColumnElement[bool]]) -> list[Row]:
    query = select(table.c.contact_id, table.c.value, table.c.label, table.c.is_primary)
    if conditions:
        query = query.join(_table, _table.c.id == table.c.contact_id).where(*conditions)
    return fetch(tx, query.order_by(table.c.contact_id, table.c.position))


def _contact(row: Row, emails: tuple[ContactEmail, ...], phones: tuple[ContactPhone, ...]) -> Contact:
    return Contact(
        id=row[0],
        organization_id=row[1],
        important=bool(row[2]),
        pinned=bool(row[3]),
        departure=Departure(row[4]),
        origin=Origin(row[5]),
        created_at=from_us(row[6]),
        updated_at=from_us(row[7]),
        emails=emails,
        phones=phones,
        **dict(zip(_TEXTS, row[8:], strict=True)),
    )


def insert_many(tx: Transaction, contacts: Sequence[Contact]) -> list[int]:
    """Insert contacts, each under its own id if it has one; returns the ids in the same order."""
    ids: list[int] = []
    for some in bulk.chunks(contacts, bulk.CHUNK):
        if all(contact.id for contact in some):
            columns = ("id", "created_at", *_WRITTEN)
            rows = [(contact.id, to_us(contact.created_at), *_values(contact)) for contact in some]
            bulk.insert(tx, _table, columns, rows)
            fresh = [contact.id for contact in some]
        else:
            fresh = _insert_new(tx, some)
        _insert_children(tx, zip(fresh, some, strict=True))
        ids.extend(fresh)
    marks.touch_organizations(tx, (contact.organization_id for contact in contacts))
    return ids


def _insert_new(tx: Transaction, contacts: Sequence[Contact]) -> list[int]:
    values = [
        dict(zip(_WRITTEN, _values(contact), strict=True)) | {"created_at": to_us(contact.created_at)}
        for contact in contacts
    ]
    statement = insert(_table).returning(_table.c.id, sort_by_parameter_order=True)
    return [row[0] for row in tx.connection.execute(statement, values)]


def replace_many(tx: Transaction, contacts: Sequence[Contact]) -> None:
    """Write every field of stored contacts."""
    _touch(tx, [contact.id for contact in contacts])
    bulk.update(tx, _table, _WRITTEN, ["id"], [(*_values(contact), contact.id) for contact in contacts])
    keys: list[Row] = [(contact.id,) for contact in contacts]
    bulk.delete(tx, _email, ["contact_id"], keys)
    bulk.delete(tx, _phone, ["contact_id"], keys)
    _insert_children(tx, ((contact.id, contact) for contact in contacts))
    marks.touch_organizations(tx, (contact.organization_id for contact in contacts))


def remove_many(tx: Transaction, ids: Sequence[int]) -> None:
    """Delete contacts; no user may be linked to them."""
    _touch(tx, ids)
    bulk.delete(tx, _table, ["id"], [(contact_id,) for contact_id in ids])


def _touch(tx: Transaction, ids: Sequence[int]) -> None:
    """These contacts are about to change, or to leave their organizations."""
    owners: set[int] = set()
    for some in bulk.chunks(ids):
        query = select(_table.c.organization_id).where(_table.c.id.in_(some)).distinct()
        owners |= {row[0] for row in fetch(tx, query)}
    marks.touch_organizations(tx, owners)


def _values(contact: Contact) -> Row:
    return (
        contact.organization_id,
        *(safe_text(getattr(contact, name)) for name in _TEXTS),
        contact.important,
        contact.pinned,
        contact.departure.value,
        contact.origin.value,
        to_us(contact.updated_at),
        safe_text(contact.primary_email),
        safe_text(_office_phone(contact)),
        safe_text(contact.phone("Mobile")),
    )


def _office_phone(contact: Contact) -> str:
    """The number a list shows: Office, else the primary or first that is not a mobile."""
    others = [phone for phone in contact.phones if phone.label.casefold() != "mobile"]
    marked = next((phone.value for phone in others if phone.primary), "")
    return contact.phone("Office") or marked or (others[0].value if others else "")


def _insert_children(tx: Transaction, contacts: Any) -> None:
    emails: list[Row] = []
    phones: list[Row] = []
    for contact_id, contact in contacts:
        for at, email in enumerate(contact.emails):
            value = safe_text(email.value)
            domain = value.rpartition("@")[2].strip().casefold() if "@" in value else ""
            emails.append((contact_id, at, value, safe_text(email.label), email.primary, domain))
        for at, phone in enumerate(contact.phones):
            phones.append((contact_id, at, safe_text(phone.value), safe_text(phone.label), phone.primary))
    bulk.insert(tx, _email, _EMAIL_COLUMNS, emails)
    bulk.insert(tx, _phone, _PHONE_COLUMNS, phones)
