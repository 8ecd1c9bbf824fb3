"""What duplicates are looked for in, and how those that were found are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from o365desk.domain.duplicate_organizations import DocumentedSide
from o365desk.domain.duplicates import DuplicateKind, DuplicateMember
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState, Presence
from o365desk.store import bulk, organizations, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.engine import Transaction


def stamps(tx: Transaction) -> dict[int, tuple[Any, ...]]:
    """Organization id -> what changes with its contacts and their links; those with two contacts and more."""
    contact, user = schema.contact.c, schema.user.c
    owner, count = contact.organization_id, func.count()
    query = select(owner, count, func.max(contact.updated_at), func.max(contact.id), func.sum(contact.id))
    found = {row[0]: row for row in fetch(tx, query.group_by(owner).having(count > 1))}
    linked = (
        select(owner, count, func.sum(user.id), func.sum(user.contact_id))
        .join(schema.contact, contact.id == user.contact_id)
        .where(*_there())
        .group_by(owner)
    )
    for organization_id, *rest in fetch(tx, linked):
        if organization_id in found:
            found[organization_id] = (*found[organization_id], *rest)
    return found


def linked_users(tx: Transaction, organization_ids: Sequence[int]) -> dict[int, str]:
    """Contact id -> the user name of the present user linked to it, of the contacts of organizations."""
    contact, user = schema.contact.c, schema.user.c
    query = (
        select(user.contact_id, user.user_principal_name)
        .join(schema.contact, contact.id == user.contact_id)
        .where(*_there())
    )
    found: dict[int, str] = {}
    for some in bulk.chunks(organization_ids):
        rows = fetch(tx, query.where(contact.organization_id.in_(some)))
        found.update((row[0], row[1]) for row in rows)
    return found


def _there() -> tuple[ColumnElement[bool], ...]:
    user = schema.user.c
    return user.link_state == LinkState.LINKED.value, user.presence == Presence.PRESENT.value


def sides(tx: Transaction) -> list[DocumentedSide]:
    """All organizations with what their contacts and matches add."""
    email, contact, tenant = schema.contact_email, schema.contact, schema.tenant
    domains: dict[int, list[str]] = {}
    query = (
        select(contact.c.organization_id, email.c.domain)
        .join(contact, contact.c.id == email.c.contact_id)
        .where(email.c.domain != "")
        .distinct()
    )
    for owner, domain in fetch(tx, query):
        domains.setdefault(owner, []).append(domain)
    matched: dict[int, list[str]] = {}
    names = select(tenant.c.organization_id, tenant.c.display_name, tenant.c.tenant_id).where(
        tenant.c.match_state == MatchState.MATCHED.value
    )
    for owner, name, tenant_id in fetch(tx, names.order_by(tenant.c.number)):
        matched.setdefault(owner, []).append(name or tenant_id)
    return [
        DocumentedSide(
            organization=one,
            email_domains=tuple(domains.get(one.id, ())),
            tenants=tuple(matched.get(one.id, ())),
        )
        for one in organizations.listing(tx)
    ]


def organization_stamp(tx: Transaction) -> tuple[Any, ...]:
    """What changes with organizations, their contacts and their matches."""
    organization, contact, tenant = schema.organization.c, schema.contact.c, schema.tenant.c
    found: tuple[Any, ...] = ()
    for query in (
        select(func.count(), func.max(organization.updated_at), func.sum(organization.id)),
        select(func.count(), func.max(contact.updated_at), func.sum(contact.organization_id)),
        select(func.count(tenant.organization_id), func.sum(tenant.organization_id), func.max(tenant.number)),
    ):
        found += fetch(tx, query)[0]
    return found


def figures(tx: Transaction, ids: Sequence[int]) -> dict[int, tuple[int, tuple[str, ...]]]:
    """Organization id -> how many contacts it has, and the names of the tenants matched to it."""
    contact, tenant = schema.contact.c, schema.tenant.c
    people = select(contact.organization_id, func.count()).where(contact.organization_id.in_(ids))
    counts: dict[int, int] = {row[0]: row[1] for row in fetch(tx, people.group_by(contact.organization_id))}
    names: dict[int, list[str]] = {}
    query = select(tenant.organization_id, tenant.display_name, tenant.tenant_id)
    matched = query.where(tenant.organization_id.in_(ids)).order_by(tenant.display_name, tenant.tenant_id)
    for owner, name, tenant_id in fetch(tx, matched):
        names.setdefault(owner, []).append(name or tenant_id)
    return {one: (counts.get(one, 0), tuple(names.get(one, ()))) for one in ids}


def members(tx: Transaction, kind: DuplicateKind, ids: Sequence[int]) -> dict[int, DuplicateMember]:
    """Records as the list of duplicates names them; unknown ids are absent."""
    read = _people if kind is DuplicateKind.CONTACTS else _companies
    found: dict[int, DuplicateMember] = {}
    for some in bulk.chunks(sorted(set(ids))):
        found.update((one.id, one) for one in read(tx, some))
    return found


def _people(tx: Transaction, ids: Sequence[int]) -> list[DuplicateMember]:
    contact, user = schema.contact, schema.user
    shown = ("first_name", "last_name", "email", "phone", "mobile", "title", "external_id", "notes")
    query = (
        select(
            contact.c.id, contact.c.pinned, user.c.user_principal_name, *(contact.c[name] for name in shown)
        )
        .outerjoin(user, user.c.contact_id == contact.c.id)
        .where(contact.c.id.in_(ids))
    )
    return [_person(row) for row in fetch(tx, query)]


def _person(row: Row) -> DuplicateMember:
    contact_id, pinned, user, first, last, email, phone, mobile, title, *rest = row
    details = [part for part in (email, phone or mobile, title) if part]
    return DuplicateMember(
        id=contact_id,
        name=f"{first} {last}".strip() or email or "(no name)",
        details=tuple(details),
        linked=user or "",
        pinned=bool(pinned),
        filled=sum(bool(value) for value in (first, last, email, phone, mobile, title, *rest)),
    )


def _companies(tx: Transaction, ids: Sequence[int]) -> list[DuplicateMember]:
    organization = schema.organization
    shown = ("name", "city", "phone", "address_1", "short_name", "external_id", "notes")
    query = select(organization.c.id, *(organization.c[name] for name in shown))
    known = figures(tx, ids)
    found: list[DuplicateMember] = []
    for organization_id, name, city, phone, *rest in fetch(tx, query.where(organization.c.id.in_(ids))):
        number, tenants = known[organization_id]
        people_word = f"{number:,} contact{'' if number == 1 else 's'}"
        details = [part for part in (city, phone, people_word) if part]
        found.append(
            DuplicateMember(
                id=organization_id,
                name=name,
                details=tuple(details),
                linked=", ".join(tenants),
                filled=sum(bool(value) for value in (city, phone, *rest)) + min(number, 100),
            )
        )
    return found
