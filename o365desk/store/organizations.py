"""Organizations and their locations. Writes are journalled while a recording is open."""

from __future__ import annotations

from msgspec.structs import replace
from sqlalchemy import func, or_, select

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.matching import OrganizationFacts
from o365desk.domain.names import website_domain
from o365desk.domain.organization import Location, Organization
from o365desk.domain.phrases import phrase
from o365desk.domain.rows import OrganizationRow
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState
from o365desk.domain.values import utc_now
from o365desk.store import duplicates, learned, organization_rows, schema
from o365desk.store.bulk import fetch, fetch_one
from o365desk.store.encoding import like_pattern, safe_text
from o365desk.store.engine import Transaction
from o365desk.store.states import state_of

ORGANIZATION = "organization"
LOCATION = "location"
_table = schema.organization
_EMAIL_DOMAINS = 20


def add(tx: Transaction, organization: Organization) -> Organization:
    """Store a new organization; its ``id`` and times are given here."""
    now = utc_now()
    created = organization.created_at or now
    fresh = replace(organization, id=0, created_at=created, updated_at=now)
    stored = get(tx, organization_rows.insert_one(tx, fresh))
    if tx.recorder:
        tx.recorder.created(ORGANIZATION, stored.id, state_of(stored))
    return stored


def save(tx: Transaction, organization: Organization) -> Organization:
    """Store every field of an organization; nothing is written when nothing differs.

    Raises:
        NotFoundError: It was removed.
    """
    before = get(tx, organization.id)
    wanted = replace(organization, created_at=before.created_at, updated_at=before.updated_at)
    if wanted == before:
        return before
    organization_rows.replace(tx, replace(wanted, updated_at=utc_now()))
    after = get(tx, organization.id)
    if tx.recorder:
        tx.recorder.changed(ORGANIZATION, after.id, state_of(before), state_of(after))
    return after


def remove(tx: Transaction, organization_id: int) -> None:
    """Remove an organization with its locations and what was learned about it.

    Raises:
        AppError: It has contacts, or tenants are matched to it (code ``in_use``).
        NotFoundError: It is gone already.
    """
    before = get(tx, organization_id)
    reason = in_use(tx, organization_id)
    if reason:
        raise AppError(f"{before.name} cannot be removed.", reason, code="in_use")
    # Recorded one by one: the foreign key would take them along unseen, and undo could not bring them back.
    learned.forget(tx, organization_ids=[organization_id])
    duplicates.forget(tx, DuplicateKind.ORGANIZATIONS, [organization_id])
    for place in locations(tx, organization_id):
        organization_rows.remove_location(tx, place.id)
        if tx.recorder:
            tx.recorder.removed(LOCATION, place.id, state_of(place))
    organization_rows.remove(tx, organization_id)
    if tx.recorder:
        tx.recorder.removed(ORGANIZATION, organization_id, state_of(before))


def in_use(tx: Transaction, organization_id: int) -> str:
    """Why an organization cannot be removed, one sentence; empty when it can."""
    tenant, contact = schema.tenant, schema.contact
    if fetch_one(tx, select(tenant.c.number).where(tenant.c.organization_id == organization_id).limit(1)):
        return phrase("A tenant is matched to it.")
    if fetch_one(tx, select(contact.c.id).where(contact.c.organization_id == organization_id).limit(1)):
        return phrase("It has contacts.")
    return ""


def get(tx: Transaction, organization_id: int) -> Organization:
    """One organization.

    Raises:
        NotFoundError: It was removed.
    """
    found = organization_rows.load(tx, _table.c.id == organization_id)
    if not found:
        raise NotFoundError("This organization no longer exists.", "It was removed, perhaps by an undo.")
    return found[0]


def listing(tx: Transaction) -> list[Organization]:
    """All organizations by name."""
    return organization_rows.load(tx)


def names(tx: Transaction) -> dict[int, str]:
    """Organization id -> name, in the order of names."""
    query = select(_table.c.id, _table.c.name).order_by(_table.c.name_key, _table.c.id)
    return {row[0]: row[1] for row in fetch(tx, query)}


def rows(tx: Transaction, search: str = "") -> list[OrganizationRow]:
    """Organizations with their figures, by name.

    Args:
        tx: Any transaction.
        search: Text that the name, short name or city must contain; case does not count.
    """
    conditions = []
    if search.strip():
        text = safe_text(search.strip())
        pattern = like_pattern(text)
        conditions.append(
            or_(
                _table.c.name_key.like(like_pattern(text.casefold()), escape="\\"),
                _table.c.short_name.ilike(pattern, escape="\\"),
                _table.c.city.ilike(pattern, escape="\\"),
            )
        )
    contact, user, tenant = schema.contact, schema.user, schema.tenant
    contacts = fetch(tx, select(contact.c.organization_id, func.count()).group_by(contact.c.organization_id))
    linked = fetch(
        tx,
        select(contact.c.organization_id, func.count())
        .join(user, user.c.contact_id == contact.c.id)
        .where(user.c.link_state == LinkState.LINKED.value)
        .group_by(contact.c.organization_id),
    )
    tenants: dict[int, list[tuple[str, str]]] = {}
    matched = (
        select(tenant.c.organization_id, tenant.c.tenant_id, tenant.c.display_name)
        .where(tenant.c.match_state == MatchState.MATCHED.value)
        .order_by(tenant.c.display_name, tenant.c.tenant_id)
    )
    for organization_id, tenant_id, name in fetch(tx, matched):
        tenants.setdefault(organization_id, []).append((tenant_id, name or tenant_id))
    contacts_of = {row[0]: row[1] for row in contacts}
    linked_of = {row[0]: row[1] for row in linked}
    return [
        OrganizationRow(
            organization=organization,
            contacts=contacts_of.get(organization.id, 0),
            contacts_linked=linked_of.get(organization.id, 0),
            tenants=tuple(tenants.get(organization.id, ())),
        )
        for organization in organization_rows.load(tx, *conditions)
    ]


def facts(tx: Transaction) -> list[OrganizationFacts]:
    """What every organization brings to matching."""
    email, contact, tenant = schema.contact_email, schema.contact, schema.tenant
    uses = func.count().label("uses")
    domains: dict[int, list[str]] = {}
    query = (
        select(contact.c.organization_id, email.c.domain, uses)
        .join(contact, contact.c.id == email.c.contact_id)
        .where(email.c.domain != "")
        .group_by(contact.c.organization_id, email.c.domain)
        .order_by(contact.c.organization_id, uses.desc(), email.c.domain)
    )
    for organization_id, domain, _count in fetch(tx, query):
        some = domains.setdefault(organization_id, [])
        if len(some) < _EMAIL_DOMAINS:
            some.append(domain)
    matched_query = (
        select(tenant.c.organization_id, func.count())
        .where(tenant.c.organization_id.is_not(None))
        .group_by(tenant.c.organization_id)
    )
    matched = {row[0]: row[1] for row in fetch(tx, matched_query)}
    taught = learned.domains(tx)
    return [
        OrganizationFacts(
            organization_id=organization.id,
            name=organization.name,
            short_name=organization.short_name,
            website_domains=tuple(
                dict.fromkeys(domain for site in organization.websites if (domain := website_domain(site)))
            ),
            email_domains=tuple(domains.get(organization.id, ())),
            learned_domains=taught.get(organization.id, ()),
            city=organization.city,
            postal_code=organization.postal_code,
            phone=organization.phone,
            matched_tenants=matched.get(organization.id, 0),
        )
        for organization in listing(tx)
    ]


def locations(tx: Transaction, organization_id: int) -> list[Location]:
    """The locations of an organization, by name."""
    return organization_rows.load_locations(tx, schema.location.c.organization_id == organization_id)


def save_location(tx: Transaction, location: Location) -> Location:
    """Store a location, once.

    One with an ``id`` is written as given. One without is compared with the organization's locations: where
    street, city, region and country are the same, the blanks there are filled; else it is created.
    """
    stored = locations(tx, location.organization_id)
    if location.id:
        before = next((place for place in stored if place.id == location.id), None)
        if before is None:
            raise NotFoundError("This location no longer exists.")
        return _write_location(tx, before, location)
    twin = next((place for place in stored if _address(place) == _address(location)), None)
    if twin is not None:
        filled = {
            name: getattr(twin, name) or getattr(location, name)
            for name in ("name", "address_2", "postal_code", "phone")
        }
        return _write_location(tx, twin, replace(twin, **filled))
    fresh = replace(location, updated_at=utc_now())
    created = replace(fresh, id=organization_rows.insert_location(tx, fresh))
    if tx.recorder:
        tx.recorder.created(LOCATION, created.id, state_of(created))
    return created


def _write_location(tx: Transaction, before: Location, wanted: Location) -> Location:
    if replace(wanted, updated_at=before.updated_at) == before:
        return before
    after = replace(wanted, updated_at=utc_now())
    organization_rows.replace_location(tx, after)
    if tx.recorder:
        tx.recorder.changed(LOCATION, after.id, state_of(before), state_of(after))
    return after


def _address(location: Location) -> tuple[str, ...]:
    parts = (location.address_1, location.city, location.region, location.country)
    return tuple(" ".join(part.casefold().split()) for part in parts)
