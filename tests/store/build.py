"""Short ways to fill a store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from o365desk.domain.connection import Connection, ConnectionDraft
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Organization
from o365desk.domain.tenant import Domain, ListedTenant, MatchRule, MatchState, TenantDetails
from o365desk.domain.user import User
from o365desk.store import connections, contacts, organizations, tenants, users
from o365desk.store.engine import Transaction

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965"


def guid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012x}"


def add_connection(tx: Transaction, name: str = "Partner", number: int = 900) -> Connection:
    draft = ConnectionDraft(name=name, tenant_id=guid(number), application_id=guid(number + 1))
    return connections.add(tx, draft)


def add_tenant(
    tx: Transaction, number: int = 1, *, connection_id: int | None = None, name: str = "Contoso"
) -> str:
    tenant_id = guid(number)
    owner = connection_id if connection_id is not None else _some_connection(tx)
    tenants.save_listed(tx, owner, [ListedTenant(tenant_id=tenant_id, display_name=name)], NOW)
    return tenant_id


def _some_connection(tx: Transaction) -> int:
    stored = connections.listing(tx)
    return stored[0].id if stored else add_connection(tx).id


def details(tenant_id: str, name: str = "Contoso", *domains: str) -> TenantDetails:
    names = domains or ("contoso.example", "contoso.onmicrosoft.com")
    return TenantDetails(
        tenant_id=tenant_id,
        display_name=name,
        domains=tuple(
            Domain(name=one, is_default=at == 0, is_initial=one.endswith(".onmicrosoft.com"))
            for at, one in enumerate(names)
        ),
        city="Ulm",
        created_at=NOW,
    )


def user(number: int, **fields: Any) -> User:
    name = fields.pop("name", f"user{number}")
    values: dict[str, Any] = {
        "object_id": guid(number),
        "user_principal_name": f"{name}@contoso.example",
        "display_name": name.title(),
        "aliases": (f"{name}@contoso.example", f"{name}.alias@contoso.example"),
        "mail": f"{name}@contoso.example",
        "user_type": "Member",
        "account_enabled": True,
        "sku_ids": (E3,),
        "created_at": NOW,
    }
    return User(**(values | fields))


def list_users(tx: Transaction, tenant_id: str, *some: User, at: datetime = NOW) -> list[int]:
    """Store a complete listing; returns the users' ids in the order given."""
    users.save_page(tx, tenant_id, some, at)
    users.finish_listing(tx, tenant_id, {one.object_id for one in some}, frozenset(), at)
    by_object = {record.user.object_id: record.id for record in users.records(tx, tenant_id)}
    return [by_object[one.object_id] for one in some]


def add_organization(tx: Transaction, name: str = "Contoso Ltd") -> Organization:
    return organizations.add(tx, Organization(name=name, websites=("www.contoso.example",)))


def add_contact(tx: Transaction, organization_id: int, first: str = "Ada", last: str = "Byron") -> Contact:
    return contacts.add(
        tx,
        Contact(
            organization_id=organization_id,
            first_name=first,
            last_name=last,
            emails=(ContactEmail(value=f"{first}.{last}@contoso.example".lower(), primary=True),),
            phones=(ContactPhone(value="+49 731 1"), ContactPhone(value="+49 171 2", label="Mobile")),
        ),
    )


def match(tx: Transaction, tenant_id: str, organization_id: int) -> None:
    tenants.set_match(tx, tenant_id, MatchState.MATCHED, organization_id, MatchRule.TECHNICIAN)
