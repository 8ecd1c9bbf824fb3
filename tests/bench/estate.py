"""100,000 users in 300 tenants, written straight into a store."""

from __future__ import annotations

from random import Random

from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.user import User
from o365desk.store import contacts, users
from o365desk.store.engine import Database
from tests.store.build import NOW, add_connection, add_organization, add_tenant, user

TENANTS = 300
EACH = 334
_FIRST = ("anna", "james", "maría", "peter", "olga", "john", "lucy", "omar", "zoë", "smitha")
_PARTS = ("ba", "ke", "lo", "mi", "ta", "ru", "sch", "ner", "son", "berg", "wood", "field", "man", "smith")


def _people(dice: Random, tenant: int) -> list[User]:
    found = []
    for n in range(EACH):
        first = dice.choice(_FIRST)
        last = "".join(dice.choice(_PARTS) for _ in range(3))
        name = f"{first}.{last}".encode("ascii", "ignore").decode()
        found.append(
            user(
                tenant * 1_000 + n,
                name=name,
                display_name=f"{first.title()} {last.title()}",
                user_principal_name=f"{name}@t{tenant}.example",
                mail=f"{name}@t{tenant}.example",
                aliases=(f"{name}@t{tenant}.example", f"{name}{n}@t{tenant}.onmicrosoft.com"),
                business_phone=f"+44 20 {dice.randrange(10**8):08}",
            )
        )
    return found


def fill(db: Database, *, every: int = 3) -> None:
    """Store ``TENANTS`` tenants with ``EACH`` users, each tenant with an organization.

    Args:
        db: The store.
        every: Of so many users one is documented as a contact.
    """
    dice = Random(5)
    with db.write() as tx:
        owner = add_connection(tx).id
    for number in range(1, TENANTS + 1):
        with db.write() as tx:
            tenant_id = add_tenant(tx, number, connection_id=owner, name=f"Tenant {number}")
            people = _people(dice, number)
            users.save_page(tx, tenant_id, people, NOW)
            organization = add_organization(tx, f"Organization {number}")
            some = [
                Contact(
                    organization_id=organization.id,
                    first_name=one.display_name.split()[0],
                    last_name=one.display_name.split()[1],
                    emails=(ContactEmail(value=one.mail),),
                    phones=(ContactPhone(value=one.business_phone),),
                )
                for one in people[::every]
            ]
            contacts.add_all(tx, some)
