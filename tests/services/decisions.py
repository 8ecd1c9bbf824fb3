"""Random decisions through the services, as a process that can be killed.

    python -m tests.services.decisions WHAT FOLDER SEED COUNT [URL]

WHAT is ``decide`` (until the journal holds COUNT entries) or ``undo`` (until COUNT entries are left undone by
nobody). It prints a line for each that is done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from msgspec.structs import replace

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.errors import AppError
from o365desk.domain.field_rules import ContactField, FieldRule, FieldRules
from o365desk.domain.imports import ImportKind
from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact, ContactEmail, Organization
from o365desk.domain.user import User
from o365desk.services.duplicates import DuplicateService
from o365desk.services.facts import FactService
from o365desk.services.merging import MergingService
from o365desk.services.options import OptionsService
from o365desk.services.planning import PlanningService
from o365desk.store import connections
from o365desk.store.engine import Database
from o365desk.store.export import canonical_export
from tests.postgres import PASSWORD
from tests.services.house import ME, PRODUCTS, SKU, House

_FIRST = ("Ann", "Bo", "Cy", "Dee", "Eli", "Flo", "Gus", "Hal")
_LAST = ("Ek", "Lund", "Meyer", "Núñez", "O'Hara", "Poe")
_COMPANIES = ("Contoso", "Fabrikam", "Litware", "Northwind")
_LINK_DECISIONS = (
    LinkDecision.ACCEPT_SUGGESTION,
    LinkDecision.LINK_TO,
    LinkDecision.CREATE_CONTACT,
    LinkDecision.IGNORE,
    LinkDecision.REVERT_LINK,
)


def open_database(folder: Path, url: str) -> Database:
    """The profile in ``folder``, or on the server of ``url``."""
    return Database.open_server(url, PASSWORD, folder) if url else Database.open_profile(folder)


def furnish(database: Database) -> None:
    """Tenants with users, organizations and contacts that fit some of them; nothing is decided yet."""
    house, random = House.on(database), Random(7)
    with database.write() as tx:
        connections.save(tx, replace(house.connection, options_saved=True))
    for number, name in enumerate(_COMPANIES):
        domain = f"{name.lower()}.example"
        organization = house.organization(f"{name} Ltd", f"www.{domain}") if number % 3 else None
        people = []
        for place in range(4):
            first, last = random.choice(_FIRST), random.choice(_LAST)
            people.append(
                User(
                    object_id=f"00000000-0000-4000-9000-{number:06x}{place:06x}",
                    user_principal_name=f"u{place}@{domain}",
                    display_name=f"{first} {last}",
                    given_name=first,
                    surname=last,
                    job_title=f"Title {place}",
                    mobile_phone=f"+44 20 7946 00{number}{place}",
                    mail=f"u{place}@{domain}",
                    aliases=(f"u{place}@{domain}",),
                    user_type="Guest" if place == 0 else "Member",
                    account_enabled=place != 3,
                    sku_ids=(SKU,) if place != 2 else (),
                )
            )
            if organization and place % 2:
                house.contact(organization, first, last, f"u{place}@{domain}" if place == 1 else "")
        house.tenant(name, domain, *people, city="Ulm", street="1 Way")
    house.suggestions.refresh()


class Decider:
    """Decides something at random, and says what; refusals are no decisions.

    Args:
        database: The store.
        folder: Where files to import are written.
        seed: Equal seeds, equal decisions.
    """

    def __init__(self, database: Database, folder: Path, seed: int) -> None:
        self.house = House.on(database)
        self._folder = folder
        self._random = Random(seed)
        self._options = OptionsService(database, self.house.linking, PRODUCTS)
        self._planning = PlanningService(database, self.house.linking)
        self._facts = FactService(database, self.house.linking, self.house.suggestions)
        self._merging = MergingService(database, self.house.linking, self.house.suggestions)
        self._duplicates = DuplicateService(database)
        self._ways: tuple[Callable[[], object], ...] = (
            self._match, self._match, self._match, self._link, self._link, self._contact, self._contact,
            self._remove, self._organization, self._set_options, self._import, self._apply, self._forget,
            self._merge, self._dismiss,
            self._pin, self._release,
        )  # fmt: skip

    def _pair(self) -> tuple[DuplicateKind, list[int]]:
        """Two or three contacts of one organization, or two organizations."""
        if self._random.random() < 0.2:
            known = self._organizations()
            return DuplicateKind.ORGANIZATIONS, self._random.sample(known, min(2, len(known)))
        rows = self.house.contacts.rows()
        owner = self._random.choice(rows).organization_id if rows else 0
        mine = [row.id for row in rows if row.organization_id == owner]
        return DuplicateKind.CONTACTS, self._random.sample(mine, min(self._random.choice((2, 3)), len(mine)))

    def _merge(self) -> None:
        kind, ids = self._pair()
        keep = None
        if kind is DuplicateKind.CONTACTS and len(ids) > 1:
            users = self._merging.preview(kind, ids[0], ids[1:]).users
            keep = self._random.choice(users).user_id if users else None
        self._merging.merge(kind, ids[0], ids[1:], keep_user_id=keep, actor=ME)

    def _dismiss(self) -> None:
        kind, ids = self._pair()
        self._duplicates.dismiss(kind, ids, ME)

    def decide(self) -> None:
        """One decision, perhaps refused."""
        try:
            self._random.choice(self._ways)()
        except AppError:
            return

    def _some(self, things: list[int]) -> int:
        return self._random.choice(things) if things else 0

    def _organizations(self) -> list[int]:
        return [one.organization.id for one in self.house.contacts.organizations()]

    def _contacts(self) -> list[int]:
        return [one.id for one in self.house.contacts.rows()]

    def _match(self) -> None:
        tenants = [one.tenant.tenant_id for one in self.house.matching.rows()]
        chosen = self._random.sample(tenants, self._random.choice((1, 1, 1, 2)))
        decision = self._random.choice(list(Decision))
        target = self._some(self._organizations())
        takes = decision in (Decision.MATCH_TO, Decision.CHANGE_MATCH)
        self.house.matching.decide(
            chosen, decision, organization_id=target if takes else None, confirmed=True, actor=ME
        )

    def _link(self) -> None:
        users = [one.record.id for one in self.house.contacts.users()]
        decision = self._random.choice(_LINK_DECISIONS)
        contact = self._some(self._contacts()) if decision is LinkDecision.LINK_TO else None
        self.house.contacts.decide_users([self._some(users)], decision, contact, actor=ME)

    def _contact(self) -> None:
        known = self._contacts()
        first, last = self._random.choice(_FIRST), self._random.choice(_LAST)
        if not known or self._random.random() < 0.3:
            owner = self._some(self._organizations())
            email = ContactEmail(value=f"u{self._random.randrange(5)}@contoso.example", primary=True)
            fresh = Contact(organization_id=owner, first_name=first, last_name=last, emails=(email,))
            self.house.contacts.save(fresh, ME)
            return
        stored = self.house.contacts.get(self._some(known))
        changed = replace(stored, title=f"Title {self._random.randrange(9)}", last_name=last)
        self.house.contacts.save(changed, ME)

    def _remove(self) -> None:
        self.house.contacts.remove(self._some(self._contacts()), ME)

    def _organization(self) -> None:
        known = self._organizations()
        number = self._random.randrange(40)
        if self._random.random() < 0.3:
            fresh = Organization(name=f"New {number}", websites=("www.northwind.example",))
            self.house.contacts.save_organization(fresh, ME)
            return
        stored = self.house.contacts.organization(self._some(known))
        self.house.contacts.save_organization(replace(stored, city=f"City {number}", phone=str(number)), ME)

    def _set_options(self) -> None:
        flags = [self._random.random() < 0.5 for _ in range(4)]
        rules = FieldRules(
            rule=self._random.choice(list(FieldRule)),
            fields={self._random.choice(list(ContactField)).value: self._random.choice(list(FieldRule))},
        )
        options = SyncOptions(
            guests=flags[0], unlicensed=flags[1], disabled=flags[2], mfa=flags[3], field_rules=rules
        )
        self._options.save(self.house.connection.id, options, actor=ME)

    def _import(self) -> None:
        path = self._folder / "import.csv"
        number = self._random.randrange(12)
        if self._random.random() < 0.5:
            path.write_text(f"name,city,website\nImported {number},Bonn,www.adatum.example\n", "utf-8")
            kind = ImportKind.ORGANIZATIONS
        else:
            owner = self._random.choice(
                [one.organization.name for one in self.house.contacts.organizations()]
            )
            rows = f"{owner},{self._random.choice(_FIRST)},Imp{number},i{number}@contoso.example,T{number}\n"
            path.write_text(f"organization,first_name,last_name,email,title\n{rows}", "utf-8")
            kind = ImportKind.CONTACTS
        mapping = self.house.documents.preview(path, kind).mapping
        self.house.documents.import_file(path, kind, mapping, skip_errors=True, actor=ME)

    def _forget(self) -> None:
        known = [one.number for one in self._facts.listing()]
        self._facts.forget(self._random.sample(known, min(len(known), self._random.choice((1, 2)))), ME)

    def _pin(self) -> None:
        known = self._contacts()
        chosen = self._random.sample(known, min(len(known), self._random.choice((1, 2))))
        self.house.contacts.pin(chosen, self._random.random() < 0.4, ME)

    def _release(self) -> None:
        fields = None if self._random.random() < 0.5 else [self._random.choice(list(ContactField)).value]
        self.house.contacts.release_fields(self._some(self._contacts()), fields, ME)

    def _apply(self) -> None:
        tenants = [one.tenant.tenant_id for one in self.house.matching.rows()]
        self._planning.apply(self._random.choice(tenants), actor=ME)


def decide(database: Database, folder: Path, seed: int, count: int) -> Iterator[int]:
    """Decide until the journal holds ``count`` entries; yields how many it holds."""
    decider = Decider(database, folder, seed)
    while (number := entries(database)) < count:
        decider.decide()
        yield number


def undo(database: Database, count: int) -> Iterator[int]:
    """Undo one by one until ``count`` stand; yields how many stand. Nothing may be left alone."""
    house = House.on(database)
    standing = sum(not one.is_undone for one in house.journal.listing(100_000))
    while standing > count:
        result = house.journal.undo(None, ME)
        assert result.left_alone == (), (result.entry, result.left_alone)
        standing -= 1
        yield standing


def entries(database: Database) -> int:
    """How many entries the journal holds."""
    from sqlalchemy import func, select

    from o365desk.store import schema

    with database.read() as tx:
        return int(tx.connection.execute(select(func.count()).select_from(schema.journal_entry)).scalar_one())


def exported(database: Database) -> str:
    """The canonical export, with the suggestions made true first."""
    House.on(database).suggestions.refresh()
    with database.read() as tx:
        return canonical_export(tx)


@contextmanager
def opened(folder: Path, url: str) -> Iterator[Database]:
    """The database, closed at the end."""
    database = open_database(folder, url)
    try:
        yield database
    finally:
        database.close()


def main(what: str, folder: Path, seed: int, count: int, url: str) -> None:
    database = open_database(folder, url)
    steps = decide(database, folder, seed, count) if what == "decide" else undo(database, count)
    for number in steps:
        os.write(1, f"{number}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
