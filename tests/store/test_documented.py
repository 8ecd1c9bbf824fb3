"""Organizations, locations, contacts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Location, Organization, Origin
from o365desk.domain.user import LinkState
from o365desk.store import contacts, organizations, users
from o365desk.store.encoding import safe_text
from o365desk.store.engine import Database
from tests.store.build import add_contact, add_organization, add_tenant, list_users, match, user

FULL = Organization(
    name="Müller & Söhne GmbH",
    external_id="42",
    short_name="MUE",
    organization_type="Customer",
    organization_status="Active",
    websites=("mueller.example", "https://shop.mueller.example/x"),
    phone="+49 731",
    address_1="Münsterplatz 1",
    address_2="2nd floor",
    city="Ulm",
    region="BW",
    postal_code="89073",
    country="Germany",
    notes="VIP",
    origin=Origin.IMPORTED,
)


def test_an_organization_comes_back_with_every_field(db: Database) -> None:
    with db.write() as tx:
        stored = organizations.add(tx, FULL)
        assert replace(stored, id=0, created_at=None, updated_at=None) == FULL
        assert organizations.get(tx, stored.id) == stored
        assert organizations.names(tx) == {stored.id: FULL.name}


def test_saving_the_same_writes_nothing(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        stored = organizations.add(tx, FULL)
        contact = add_contact(tx, stored.id)
        before = tx.connection.exec_driver_sql("SELECT total_changes()").scalar()
        assert organizations.save(tx, stored) == stored
        assert contacts.save(tx, contact) == contact
        assert tx.connection.exec_driver_sql("SELECT total_changes()").scalar() == before
        changed = organizations.save(tx, replace(stored, websites=("new.example",), city="Neu-Ulm"))
        assert (changed.websites, changed.city, changed.created_at) == (
            ("new.example",),
            "Neu-Ulm",
            stored.created_at,
        )
        with pytest.raises(NotFoundError):
            organizations.save(tx, replace(stored, id=99))


def test_an_organization_in_use_is_not_removed(db: Database) -> None:
    with db.write() as tx:
        stored = add_organization(tx)
        contact = add_contact(tx, stored.id)
        with pytest.raises(AppError, match="contacts"):
            organizations.remove(tx, stored.id)
        contacts.remove(tx, contact.id)
        tenant_id = add_tenant(tx)
        match(tx, tenant_id, stored.id)
        with pytest.raises(AppError, match="matched"):
            organizations.remove(tx, stored.id)


@pytest.mark.parametrize(
    ("search", "found"),
    [("", 3), ("100%", 1), ("100_", 0), ("ulm", 1), ("MUE", 1), ("ÖHNE", 1), ("\\", 1), ("'; --", 0)],
)
def test_searching_organizations(db: Database, search: str, found: int) -> None:
    with db.write() as tx:
        for one in (FULL, Organization(name="100% Pure"), Organization(name="Back\\slash")):
            organizations.add(tx, one)
        assert len(organizations.rows(tx, search)) == found


def test_the_figures_of_an_organization(db: Database) -> None:
    with db.write() as tx:
        organization, other = add_organization(tx), add_organization(tx, "Other")
        first = add_contact(tx, organization.id)
        add_contact(tx, organization.id, "Bob")
        tenant_id = add_tenant(tx)
        match(tx, tenant_id, organization.id)
        (user_id,) = list_users(tx, tenant_id, user(10))
        users.set_link(tx, user_id, LinkState.LINKED, first.id)
        rows = {row.organization.id: row for row in organizations.rows(tx)}
        row = rows[organization.id]
        assert (row.contacts, row.contacts_linked, row.tenants) == (2, 1, ((tenant_id, "Contoso"),))
        assert (rows[other.id].contacts, rows[other.id].tenants) == (0, ())


def test_what_an_organization_brings_to_matching(db: Database) -> None:
    with db.write() as tx:
        stored = organizations.add(tx, FULL)
        for value in ("a@Two.example", "b@two.example", "c@one.example", "no address"):
            contacts.add(tx, Contact(organization_id=stored.id, emails=(ContactEmail(value=value),)))
        match(tx, add_tenant(tx), stored.id)
        (facts,) = organizations.facts(tx)
    assert facts.email_domains == ("two.example", "one.example")
    assert "mueller.example" in facts.website_domains
    assert (facts.matched_tenants, facts.city, facts.postal_code) == (1, "Ulm", "89073")


def test_a_location_is_created_once(db: Database) -> None:
    with db.write() as tx:
        owner = add_organization(tx).id
        place = Location(organization_id=owner, name="HQ", address_1="Platz 1", city="Ulm", country="DE")
        stored = organizations.save_location(tx, place)
        same = replace(place, name="Other name", address_1=" platz  1", phone="+49", postal_code="89073")
        again = organizations.save_location(tx, same)
        assert again == replace(stored, phone="+49", postal_code="89073", updated_at=again.updated_at)
        assert organizations.save_location(tx, same) == again
        elsewhere = organizations.save_location(tx, replace(place, city="Bonn"))
        assert [one.id for one in organizations.locations(tx, owner)] == [stored.id, elsewhere.id]
        moved = organizations.save_location(tx, replace(elsewhere, name="Branch"))
        assert moved.name == "Branch"


_texts = st.text(max_size=12)
_emails = st.builds(ContactEmail, value=_texts, label=_texts, primary=st.booleans())
_phones = st.builds(
    ContactPhone, value=_texts, label=st.sampled_from(["Office", "Mobile", "Home"]), primary=st.booleans()
)
_contacts = st.builds(
    Contact,
    organization_id=st.just(1),
    first_name=_texts,
    last_name=_texts,
    external_id=_texts,
    title=_texts,
    contact_type=_texts,
    location=_texts,
    notes=_texts,
    important=st.booleans(),
    emails=st.lists(_emails, max_size=3).map(tuple),
    phones=st.lists(_phones, max_size=3).map(tuple),
    origin=st.sampled_from(Origin),
)


def _safe(value: Any) -> Any:
    if isinstance(value, str) and not isinstance(value, Origin):
        return safe_text(value)
    if isinstance(value, tuple):
        return tuple(replace(one, value=safe_text(one.value), label=safe_text(one.label)) for one in value)
    return value


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_contacts, min_size=1, max_size=4))
def test_contacts_come_back_with_every_field(db: Database, some: list[Contact]) -> None:
    with db.write() as tx:
        if not organizations.listing(tx):
            add_organization(tx)
        stored = contacts.add_all(tx, some)
        for wanted, got in zip(some, stored, strict=True):
            fields = {name: _safe(getattr(wanted, name)) for name in wanted.__struct_fields__}
            fresh = {"id": got.id, "created_at": got.created_at, "updated_at": got.updated_at}
            assert got == Contact(**(fields | fresh))
            assert contacts.get(tx, got.id) == got
            changed = contacts.save(tx, replace(got, first_name="Changed", emails=()))
            assert (changed.first_name, changed.emails) == ("Changed", ())


def test_what_a_contact_list_shows(db: Database) -> None:
    with db.write() as tx:
        owner = add_organization(tx)
        contact = add_contact(tx, owner.id)
        (row,) = contacts.rows(tx, owner.id)
        assert (row.email, row.phone, row.mobile, row.organization_name) == (
            "ada.byron@contoso.example",
            "+49 731 1",
            "+49 171 2",
            "Contoso Ltd",
        )
        phones = (ContactPhone(value="1", label="Home"), ContactPhone(value="2", label="Fax", primary=True))
        contacts.save(tx, replace(contact, phones=phones, emails=()))
        (row,) = contacts.rows(tx)
        assert (row.email, row.phone, row.mobile) == ("", "2", "")


@pytest.mark.parametrize(
    ("search", "found"), [("byron ada", 1), ("BYRON", 2), ("171", 2), ("%", 0), ("_", 0), ("contoso ltd", 2)]
)
def test_searching_contacts(db: Database, search: str, found: int) -> None:
    with db.write() as tx:
        owner = add_organization(tx)
        add_contact(tx, owner.id)
        add_contact(tx, owner.id, "Bob")
        assert len(contacts.rows(tx, search=search)) == found


def test_a_contact_needs_its_organization(db: Database) -> None:
    with db.write() as tx:
        owner = add_organization(tx)
        with pytest.raises(NotFoundError):
            contacts.add(tx, Contact(organization_id=99))
        stored = add_contact(tx, owner.id)
        with pytest.raises(NotFoundError):
            contacts.save(tx, replace(stored, organization_id=99))
        with pytest.raises(NotFoundError):
            contacts.get(tx, 99)
        assert contacts.of_organization(tx, owner.id) == [stored]
