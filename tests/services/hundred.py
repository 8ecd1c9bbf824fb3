"""A hundred tenants to clear: most obvious, some doubtful, a few that nobody has documented."""

from __future__ import annotations

from o365desk.domain.organization import Organization
from o365desk.domain.tenant import CustomerSource, Domain, ListedTenant, TenantDetails
from o365desk.domain.values import utc_now
from o365desk.services.desk import Desk
from o365desk.store import organizations, tenants
from tests.services.house import House

WORDS = (
    *("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper"),
    *("Kapok", "Larch", "Maple", "Nutmeg", "Oak", "Pine", "Quince", "Rowan", "Spruce", "Teak"),
)
TRADES = ("Bakery", "Dental", "Freight", "Plumbing")
DOUBTFUL = 15
NEW = ("Zanzibar Quartz", "Yokohama Vellum", "Xanthic Umbra", "Wolfram Kestrel", "Vortex Nimbus")


def fill_hundred(desk: Desk) -> dict[str, str]:
    """Store 80 obvious tenants, 15 that could be either of two, 5 that nobody has documented.

    Returns:
        The doubtful tenants' names -> which organization each is.
    """
    house_database = desk.matching._database
    connection = House.on(house_database).connection
    listed: list[tuple[str, str]] = []
    answers: dict[str, str] = {}
    with house_database.write() as tx:
        for number in range(80):
            name = f"{WORDS[number % 20]} {TRADES[number // 20]}"
            domain = f"{name.replace(' ', '').lower()}.example"
            organizations.add(tx, Organization(name=name, websites=(domain,)))
            listed.append((f"{name} Ltd", domain))
        for number in range(DOUBTFUL):
            stem = f"{WORDS[number]}wood Consulting"
            for place in ("North", "South"):
                organizations.add(tx, Organization(name=f"{stem} {place}"))
            answers[stem] = f"{stem} {('North', 'South')[number % 2]}"
            listed.append((stem, f"{stem.split()[0].lower()}-c.example"))
        listed.extend((name, f"{name.split()[1].lower()}.example") for name in NEW)
        for number, (name, domain) in enumerate(listed):
            tenant_id = f"00000000-0000-4000-8000-{number:012x}"
            one = ListedTenant(tenant_id=tenant_id, display_name=name, source=CustomerSource.CONTRACT)
            tenants.save_listed(tx, connection.id, [one])
            details = TenantDetails(
                tenant_id=tenant_id,
                display_name=name,
                domains=(Domain(name=domain, is_default=True, is_verified=True),),
            )
            tenants.save_details(tx, tenant_id, details, utc_now())
    desk.matching._suggestions.refresh()
    return answers
