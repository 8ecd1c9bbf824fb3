"""Contacts. Writes are journalled while a recording is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Select, or_, select

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.errors import NotFoundError
from o365desk.domain.organization import Contact, Departure
from o365desk.domain.phrases import phrase
from o365desk.domain.rows import ContactRow
from o365desk.domain.user import LinkState, Presence
from o365desk.domain.values import utc_now
from o365desk.store import bulk, contact_fields, contact_rows, duplicates, learned, links, marks, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import like_pattern, safe_text
from o365desk.store.engine import Transaction
from o365desk.store.states import state_of

CONTACT = "contact"
_table = schema.contact


def add(tx: Transaction, contact: Contact) -> Contact:
    """Store a new contact; its ``id`` and times are given here."""
    return add_all(tx, [contact])[0]


def add_all(tx: Transaction, contacts: Sequence[Contact]) -> list[Contact]:
    """Store new contacts in bulk; as ``add``, in the same order.

    Raises:
        NotFoundError: An organization does not exist; nothing was stored.
    """
    _require_organizations(tx, {contact.organization_id for contact in contacts})
    now = utc_now()
    fresh = [
        replace(contact, id=0, created_at=contact.created_at or now, updated_at=now) for contact in contacts
    ]
    stored = contact_rows.load_ids(tx, ids := contact_rows.insert_many(tx, fresh))
    created = [stored[contact_id] for contact_id in ids]
    if tx.recorder:
        for contact in created:
            tx.recorder.created(CONTACT, contact.id, state_of(contact))
    return created


def save(tx: Transaction, contact: Contact) -> Contact:
    """Store every field of a contact; nothing is written when nothing differs.

    Raises:
        NotFoundError: It, or its new organization, does not exist.
    """
    before = get(tx, contact.id)
    wanted = replace(contact, created_at=before.created_at, updated_at=before.updated_at)
    if wanted == before:
        return before
    _require_organizations(tx, {contact.organization_id})
    contact_rows.replace_many(tx, [replace(wanted, updated_at=utc_now())])
    after = get(tx, contact.id)
    if tx.recorder:
        tx.recorder.changed(CONTACT, after.id, state_of(before), state_of(after))
    return after


def save_planned(tx: Transaction, changed: Sequence[tuple[Contact, Contact, str]]) -> list[int]:
    """Store contacts as a plan changed them, in bulk; one that is not what the plan saw is left alone.

    Args:
        tx: A write transaction.
        changed: As it was planned from, as it is to be, and the field rule for the journal.

    Returns:
        The ids of those that were stored.
    """
    stored = contact_rows.load_ids(tx, [before.id for before, _, _ in changed])
    now = utc_now()
    standing = [
        (before, replace(after, updated_at=now), rule)
        for before, after, rule in changed
        if stored.get(before.id) == before and before != after and not before.pinned
    ]
    contact_rows.replace_many(tx, [after for _, after, _ in standing])
    if tx.recorder:
        for before, after, rule in standing:
            tx.recorder.changed(CONTACT, after.id, state_of(before), state_of(after), rule)
    return [after.id for _, after, _ in standing]


def remove(tx: Transaction, contact_id: int) -> None:
    """Remove a contact; a user linked to it is planned anew.

    Raises:
        NotFoundError: It is gone already.
    """
    before = get(tx, contact_id)
    holders = fetch(tx, select(schema.user.c.id).where(schema.user.c.contact_id == contact_id))
    # Its user waits for a technician: the next sync does not simply create the contact again.
    marks.remember_undone(tx, {row[0]: 0 for row in holders})
    links.release(tx, contact_id)
    contact_fields.release(tx, contact_id)
    learned.forget(tx, contact_ids=[contact_id])
    duplicates.forget(tx, DuplicateKind.CONTACTS, [contact_id])
    contact_rows.remove_many(tx, [contact_id])
    if tx.recorder:
        tx.recorder.removed(CONTACT, contact_id, state_of(before))


def get(tx: Transaction, contact_id: int) -> Contact:
    """One contact.

    Raises:
        NotFoundError: It was removed.
    """
    found = contact_rows.load(tx, _table.c.id == contact_id)
    if not found:
        raise NotFoundError("This contact no longer exists.", "It was removed, perhaps by an undo.")
    return found[0]


def of_organizations(tx: Transaction, organization_ids: Sequence[int]) -> dict[int, list[Contact]]:
    """Organization id -> its contacts, by id; absent where there are none. Name some hundreds at a time."""
    found: dict[int, list[Contact]] = {}
    for contact in contact_rows.load(tx, _table.c.organization_id.in_(organization_ids)):
        found.setdefault(contact.organization_id, []).append(contact)
    return found


def of_organization(tx: Transaction, organization_id: int) -> list[Contact]:
    """The contacts of an organization, by id."""
    return contact_rows.load(tx, _table.c.organization_id == organization_id)


def rows(
    tx: Transaction, organization_id: int | None = None, *, search: str = "", limit: int | None = None
) -> list[ContactRow]:
    """Contacts as a list shows them, by id; one query, made for 100,000 rows.

    Args:
        tx: Any transaction.
        organization_id: Only this organization's.
        search: Text that name, title, address or number must contain; case does not count in ASCII.
        limit: At most so many.
    """
    query = _rows_query().limit(limit)
    if organization_id is not None:
        query = query.where(_table.c.organization_id == organization_id)
    for word in safe_text(search).split():
        query = query.where(_holds(word))
    return [_row(row) for row in bulk.each(tx, query)]


def _rows_query() -> Select[Any]:
    organization, user = schema.organization, schema.user
    shown = (
        "first_name",
        "last_name",
        "title",
        "contact_type",
        "email",
        "phone",
        "mobile",
        "pinned",
        "departure",
    )
    linked = ("id", "user_principal_name", "link_state", "presence", "account_enabled")
    return (
        select(
            _table.c.id,
            _table.c.organization_id,
            organization.c.name,
            *(_table.c[name] for name in shown),
            *(user.c[name] for name in linked),
        )
        .join(organization, organization.c.id == _table.c.organization_id)
        .outerjoin(user, user.c.contact_id == _table.c.id)
        .order_by(_table.c.id)
    )


def _holds(word: str) -> ColumnElement[bool]:
    pattern = like_pattern(word)
    places = [_table.c[name] for name in ("first_name", "last_name", "title", "email", "phone", "mobile")]
    others = [schema.organization.c.name, schema.user.c.user_principal_name]
    return or_(*(place.ilike(pattern, escape="\\") for place in (*places, *others)))


def _row(row: Row) -> ContactRow:
    (contact_id, owner, owner_name, first, last, title, kind, email, phone, mobile, pinned) = row[:11]
    departure, user_id, upn, state, presence, enabled = row[11:]
    return ContactRow(
        id=contact_id,
        organization_id=owner,
        organization_name=owner_name,
        first_name=first,
        last_name=last,
        title=title,
        contact_type=kind,
        email=email,
        phone=phone,
        mobile=mobile,
        user_id=user_id,
        user_principal_name=upn or "",
        user_status="" if user_id is None else _status(state, presence, enabled),
        pinned=bool(pinned),
        departure=Departure(departure),
    )


def _status(link_state: str, presence: str, enabled: bool | int | None) -> str:
    if link_state == LinkState.LEFT.value or presence != Presence.PRESENT.value:
        return "left"
    return "active" if enabled or enabled is None else phrase("sign-in blocked")


def _require_organizations(tx: Transaction, ids: set[int]) -> None:
    query = select(schema.organization.c.id).where(schema.organization.c.id.in_(ids))
    if len(fetch(tx, query)) != len(ids):
        raise NotFoundError("The contact's organization no longer exists.", "Nothing was stored.")
