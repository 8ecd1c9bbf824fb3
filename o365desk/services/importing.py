"""How a read CSV file becomes organizations and contacts: find again, merge, or create."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from msgspec.structs import asdict, replace

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.imports import ContactRowIn, ImportBatch, ImportKind, RowError
from o365desk.domain.merging import FormerMark, Mark
from o365desk.domain.names import fold_address, fold_person
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Organization, Origin
from o365desk.domain.phrases import phrase
from o365desk.store import contacts, duplicates, organizations, tenants
from o365desk.store.engine import Transaction

_OWN_FIELDS = frozenset({"id", "origin", "created_at", "updated_at", "organization_id"})
"""What a file never decides."""


class Importer:
    """Imports one batch into one transaction.

    Args:
        tx: The transaction; its caller rolls back when errors are not to be skipped.
        now: The time of the import, aware UTC.
    """

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx = tx
        self._now = now
        self.created = 0
        self.updated = 0
        self.unchanged = 0
        self.errors: list[RowError] = []
        self._touched: set[int] = set()
        self._fresh: list[Contact] = []

    def run(self, batch: ImportBatch) -> None:
        """Import every record of the batch; what cannot be placed is added to ``errors``."""
        if batch.kind is ImportKind.ORGANIZATIONS:
            self._organizations(batch.organizations)
        else:
            self._contacts(batch.contacts)

    def touched_tenants(self) -> list[str]:
        """Tenants matched to an organization whose contacts changed."""
        return [
            tenant.tenant_id
            for tenant in tenants.listing(self._tx)
            if tenant.organization_id is not None and tenant.organization_id in self._touched
        ]

    def _organizations(self, rows: tuple[Organization, ...]) -> None:
        stored = organizations.listing(self._tx)
        by_external = {one.external_id: one for one in stored if one.external_id}
        by_name: dict[str, Organization] = {}
        for one in stored:
            by_name.setdefault(one.name.casefold(), one)
        former = FormerMarks(self._tx, DuplicateKind.ORGANIZATIONS)
        for row in rows:
            known = by_external.get(row.external_id) if row.external_id else None
            unnamed = row.external_id or row.name.casefold() not in by_name
            if known is None and unnamed and former.organization(row):
                self.unchanged += 1  # merged into another one, which is not the file's to change back
                continue
            if known is None:
                same = by_name.get(row.name.casefold())
                other_id = same is not None and row.external_id and same.external_id
                known = None if other_id else same
            saved = self._save_organization(known, row)
            if saved.external_id:
                by_external[saved.external_id] = saved
            by_name.setdefault(saved.name.casefold(), saved)

    def _save_organization(self, known: Organization | None, row: Organization) -> Organization:
        if known is None:
            fresh = replace(row, id=0, origin=Origin.IMPORTED, created_at=self._now, updated_at=self._now)
            self.created += 1
            return organizations.add(self._tx, fresh)
        merged = replace(known, **_filled(asdict(row)))
        if merged == known:
            self.unchanged += 1
            return known
        merged = replace(merged, updated_at=self._now)
        organizations.save(self._tx, merged)
        self.updated += 1
        return merged

    def _contacts(self, rows: tuple[ContactRowIn, ...]) -> None:
        names = {name.casefold(): key for key, name in reversed(organizations.names(self._tx).items())}
        externals = {one.external_id: one.id for one in organizations.listing(self._tx) if one.external_id}
        for mark, owner in FormerMarks(self._tx, DuplicateKind.ORGANIZATIONS).items():
            if mark.what is Mark.ID:
                externals.setdefault(mark.value, owner)
            else:
                names.setdefault(mark.value, owner)
        self._former = FormerMarks(self._tx, DuplicateKind.CONTACTS)
        books: dict[int, _ContactBook] = {}
        for row in rows:
            wanted = row.organization.strip()
            organization_id = names.get(wanted.casefold()) or externals.get(wanted)
            if organization_id is None:
                self.errors.append(
                    RowError(
                        line=row.line,
                        column="organization",
                        message=phrase(f"There is no organization {wanted!r}; import organizations first."),
                    )
                )
                continue
            book = books.get(organization_id)
            if book is None:
                book = _ContactBook(contacts.of_organization(self._tx, organization_id))
                books[organization_id] = book
            self._save_contact(book, replace(row.contact, id=0, organization_id=organization_id))
        contacts.add_all(self._tx, self._fresh)
        self.created += len(self._fresh)

    def _save_contact(self, book: _ContactBook, row: Contact) -> None:
        known = book.find(row)
        if known is None and book.holds(self._former.contact(row)):
            self.unchanged += 1  # merged into another one, which is not the file's to change back
            return
        if known is None:
            fresh = replace(row, origin=Origin.IMPORTED, created_at=self._now, updated_at=self._now)
            # Numbered below zero until all are stored in bulk; a later row may still be the same person.
            book.put(replace(fresh, id=-(len(self._fresh) + 1)))
            self._fresh.append(fresh)
            self._touched.add(row.organization_id)
            return
        merged = _merge_contact(known, row)
        if merged == known:
            self.unchanged += 1
            return
        merged = replace(merged, updated_at=self._now)
        book.put(merged)
        self._touched.add(row.organization_id)
        if merged.id < 0:
            self._fresh[-merged.id - 1] = replace(merged, id=0)
            self.unchanged += 1  # two rows, one new contact
            return
        contacts.save(self._tx, merged)
        self.updated += 1


class FormerMarks:
    """What merged records were found by.

    Args:
        tx: A transaction.
        kind: Of which.
    """

    def __init__(self, tx: Transaction, kind: DuplicateKind) -> None:
        self._owners: dict[FormerMark, set[int]] = {}
        for mark, owner in duplicates.former_marks(tx, kind):
            self._owners.setdefault(mark, set()).add(owner)

    def items(self) -> Iterator[tuple[FormerMark, int]]:
        """Each mark with the first record it stands for."""
        return ((mark, min(owners)) for mark, owners in self._owners.items())

    def organization(self, row: Organization) -> bool:
        """Whether a row is one that was merged: by its id, without one by its name."""
        what, value = (Mark.ID, row.external_id) if row.external_id else (Mark.NAME, row.name.casefold())
        return FormerMark(what=what, value=value.strip()) in self._owners

    def contact(self, row: Contact) -> set[int]:
        """The contacts into which one like the row was merged: by its id, else address, else name."""
        if row.external_id:
            mark = FormerMark(what=Mark.ID, value=row.external_id)
        elif row.primary_email:
            mark = FormerMark(what=Mark.ADDRESS, value=fold_address(row.primary_email))
        else:
            mark = FormerMark(what=Mark.NAME, value=fold_person(row.first_name, row.last_name))
        return self._owners.get(mark, set())


class _ContactBook:
    """The contacts of one organization, to find a file's row again."""

    def __init__(self, known: list[Contact]) -> None:
        self._by_id: dict[int, Contact] = {}
        self._external: dict[str, int] = {}
        self._address: dict[str, int] = {}
        self._name: dict[str, set[int]] = {}
        for contact in known:
            self.put(contact)

    def holds(self, ids: Collection[int]) -> bool:
        """Whether one of some contacts is among them."""
        return not self._by_id.keys().isdisjoint(ids)

    def put(self, contact: Contact) -> None:
        self._by_id[contact.id] = contact
        if contact.external_id:
            self._external[contact.external_id] = contact.id
        if contact.primary_email:
            self._address.setdefault(fold_address(contact.primary_email), contact.id)
        name = fold_person(contact.first_name, contact.last_name)
        if name:
            self._name.setdefault(name, set()).add(contact.id)

    def find(self, row: Contact) -> Contact | None:
        """The same person: by external id, else primary address, else full name without a clash.

        Two different external ids are two persons, whatever else is equal.
        """
        if row.external_id and row.external_id in self._external:
            return self._by_id[self._external[row.external_id]]
        address = fold_address(row.primary_email) if row.primary_email else ""
        key = self._address.get(address) if address else None
        if key is not None and self._may_be(row, self._by_id[key]):
            return self._by_id[key]
        name = fold_person(row.first_name, row.last_name)
        namesakes = [self._by_id[one] for one in self._name.get(name, ())] if name else []
        fitting = [
            one for one in namesakes if self._may_be(row, one) and (not address or not one.primary_email)
        ]
        return fitting[0] if len(namesakes) == 1 and fitting else None

    @staticmethod
    def _may_be(row: Contact, known: Contact) -> bool:
        return not row.external_id or not known.external_id or row.external_id == known.external_id


def _filled(values: dict[str, object]) -> dict[str, object]:
    """What the file says; blanks and what is not the file's to say are left out."""
    return {
        key: value for key, value in values.items() if key not in _OWN_FIELDS and value not in ("", (), None)
    }


def _merge_contact(known: Contact, row: Contact) -> Contact:
    """The known contact with the file's values over it; addresses and numbers are added, not dropped."""
    values = _filled(asdict(row))
    values.pop("emails", None)
    values.pop("phones", None)
    if not row.important:
        values.pop("important", None)
    emails = _merge_emails(known.emails, row.emails)
    phones = _merge_phones(known.phones, row.phones)
    return replace(known, emails=emails, phones=phones, **values)


def _merge_emails(known: tuple[ContactEmail, ...], new: tuple[ContactEmail, ...]) -> tuple[ContactEmail, ...]:
    present = {email.value.casefold() for email in known}
    added = [email for email in new if email.value.casefold() not in present]
    if not added:
        return known
    has_primary = any(email.primary for email in known)
    return known + tuple(replace(email, primary=email.primary and not has_primary) for email in added)


def _merge_phones(known: tuple[ContactPhone, ...], new: tuple[ContactPhone, ...]) -> tuple[ContactPhone, ...]:
    """A number with a label that is there already replaces that label's number."""
    merged = list(known)
    for phone in new:
        at = next((i for i, one in enumerate(merged) if one.label.casefold() == phone.label.casefold()), None)
        if at is None:
            merged.append(replace(phone, primary=phone.primary and not any(one.primary for one in merged)))
        elif merged[at].value != phone.value:
            merged[at] = replace(merged[at], value=phone.value)
    return tuple(merged)
