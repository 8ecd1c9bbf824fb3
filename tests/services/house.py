"""A documented world with stored tenants and users, as a sync would have left it; no cloud needed."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path

from o365desk.domain.connection import Connection, ConnectionDraft, ConnectionKind
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Organization
from o365desk.domain.products import ProductRow, ProductTable
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, Trigger
from o365desk.domain.tenant import CustomerSource, Domain, ListedTenant, TenantDetails
from o365desk.domain.user import User
from o365desk.domain.values import utc_now
from o365desk.services.contacts import ContactService
from o365desk.services.documents import DocumentationService
from o365desk.services.history import JournalService
from o365desk.services.licences import LicenceService
from o365desk.services.linking import LinkingService
from o365desk.services.matching import MatchingService
from o365desk.services.scopes import refresh_scopes
from o365desk.services.settings import SettingsService
from o365desk.services.suggestions import SuggestionService
from o365desk.services.user_links import UserLinkService
from o365desk.store import connections, contacts, organizations, runs, tenants, users
from o365desk.store.engine import Database

SKU = "05e9a617-0261-4cee-bb44-138d3ef5d965"
PRODUCTS = ProductTable(
    [ProductRow(sku_id=SKU, sku_part_number="SPE_E3", product_name="Microsoft 365 E3", recommended=True)]
)
ME = "tester"


@dataclass
class House:
    """The services on one database, and short ways to fill it."""

    database: Database
    linking: LinkingService
    suggestions: SuggestionService
    settings: SettingsService
    licences: LicenceService
    matching: MatchingService
    contacts: ContactService
    documents: DocumentationService
    journal: JournalService
    connection: Connection
    run_id: int
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    def build(cls, folder: Path) -> House:
        return cls.on(Database.open_profile(folder))

    @classmethod
    def on(cls, database: Database) -> House:
        """The services on a database; a connection is made if there is none yet."""
        linking = LinkingService(PRODUCTS)
        suggestions = SuggestionService(database)
        settings = SettingsService(database)
        licences = LicenceService(database, PRODUCTS)
        matching = MatchingService(database, linking, suggestions)
        contact_service = ContactService(
            database,
            linking=linking,
            suggestions=suggestions,
            products=PRODUCTS,
            settings=settings,
            user_links=UserLinkService(database, linking),
        )
        documents = DocumentationService(
            database,
            linking=linking,
            suggestions=suggestions,
            matching=matching,
            contacts=contact_service,
            licences=licences,
        )
        draft = ConnectionDraft(
            name="MSP",
            kind=ConnectionKind.PARTNER,
            tenant_id="00000000-0000-4000-8000-00000000aaaa",
            application_id="00000000-0000-4000-8000-00000000bbbb",
        )
        with database.write() as tx:
            known = connections.listing(tx)
            connection = known[0] if known else connections.add(tx, draft)
            run = runs.start(tx, connection.id, Trigger.MANUAL, utc_now())
        journal = JournalService(database, suggestions, PRODUCTS)
        return cls(
            database,
            linking,
            suggestions,
            settings,
            licences,
            matching,
            contact_service,
            documents,
            journal,
            connection,
            run.id,
        )

    def tenant(self, name: str, domain: str, *people: User, city: str = "", street: str = "") -> str:
        """A tenant that was read whole; gives its id."""
        tenant_id = f"00000000-0000-4000-8000-{next(self._numbers):012x}"
        now = utc_now()
        details = TenantDetails(
            tenant_id=tenant_id,
            display_name=name,
            domains=(
                Domain(name=domain, is_default=True),
                Domain(name=f"{domain.split('.')[0]}.onmicrosoft.com", is_initial=True),
            ),
            street=street,
            city=city,
            phone="+44 20 7946 0000",
        )
        listed = ListedTenant(tenant_id=tenant_id, display_name=name, source=CustomerSource.CONTRACT)
        with self.database.write() as tx:
            tenants.save_listed(tx, self.connection.id, [listed])
            tenants.save_details(tx, tenant_id, details, now)
        self.sync_users(tenant_id, *people)
        self.suggestions.refresh()
        return tenant_id

    def sync_users(self, tenant_id: str, *people: User) -> None:
        """A complete users listing arrives, and the links are planned."""
        now = utc_now()
        complete = CollectorResult(
            tenant_id=tenant_id,
            kind=CollectorKind.USERS,
            outcome=CollectorOutcome.COMPLETE,
            count=len(people),
        )
        with self.database.write() as tx:
            users.save_page(tx, tenant_id, people, now)
            users.finish_listing(tx, tenant_id, [one.object_id for one in people], frozenset(), now)
            runs.add_collectors(tx, self.run_id, [complete], now)
            refresh_scopes(tx, tenant_id, SyncOptions(), PRODUCTS.recommended)
            self.linking.refresh(tx, tenant_id)

    def organization(self, name: str, website: str = "") -> int:
        with self.database.write() as tx:
            made = organizations.add(tx, Organization(name=name, websites=(website,) if website else ()))
        self.suggestions.refresh()
        return made.id

    def contact(self, organization_id: int, first: str, last: str, email: str = "", title: str = "") -> int:
        emails = (ContactEmail(value=email, primary=True),) if email else ()
        phones = (ContactPhone(value="+44 20 7946 0001", label="Office", primary=True),)
        with self.database.write() as tx:
            made = contacts.add(
                tx,
                Contact(
                    organization_id=organization_id,
                    first_name=first,
                    last_name=last,
                    title=title,
                    emails=emails,
                    phones=phones,
                ),
            )
        return made.id

    def states(self, tenant_id: str) -> dict[str, tuple[str, int | None]]:
        """User name -> (link state, contact id)."""
        return {
            row.record.user.user_principal_name: (row.record.link_state.value, row.record.contact_id)
            for row in self.contacts.users(tenant_id=tenant_id)
        }


def person(
    upn: str, given: str = "", surname: str = "", *, title: str = "", aliases: tuple[str, ...] = ()
) -> User:
    """A licensed, enabled member."""
    number = abs(hash(upn)) % 10**12
    return User(
        object_id=f"00000000-0000-4000-9000-{number:012d}",
        user_principal_name=upn,
        display_name=f"{given} {surname}".strip() or upn,
        given_name=given,
        surname=surname,
        job_title=title,
        mail=upn,
        aliases=(upn, *aliases),
        user_type="Member",
        account_enabled=True,
        sku_ids=(SKU,),
        business_phone="+44 20 7946 0999",
    )
