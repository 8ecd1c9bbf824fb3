"""Organizations and contacts: lists, editing, the overlay, taking over values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.connection import Cloud
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.field_rules import FIELD_LABELS, ContactField, edited_fields
from o365desk.domain.linking import LinkDecision, UserRow
from o365desk.domain.organization import Contact, Organization
from o365desk.domain.overlay import ContactOverlay, OverlayField
from o365desk.domain.overlay_rules import build_overlay, compared_fields, taken_over
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.rows import ContactRow, OrganizationRow
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import LinkState, UserRecord
from o365desk.domain.values import clean_text, utc_now
from o365desk.services.linking import LinkingService
from o365desk.services.settings import SettingsService
from o365desk.services.suggestions import SuggestionService
from o365desk.services.user_links import LinkDecisionResult, UserLinkService
from o365desk.store import (
    connections,
    contact_fields,
    contacts,
    journal,
    licences,
    organizations,
    tenants,
    users,
)
from o365desk.store.engine import Database, Transaction


class ContactService:
    """The documented side, with Office 365 laid over it.

    Args:
        database: The store.
        linking: Asked for the organization's tenants when a contact changed.
        suggestions: Computed anew when an organization changed.
        products: Friendly product names for the overlay.
        settings: Portal link templates for the overlay.
        user_links: The contact review, which this service answers for.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        *,
        linking: LinkingService,
        suggestions: SuggestionService,
        products: ProductTable,
        settings: SettingsService,
        user_links: UserLinkService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._linking = linking
        self._suggestions = suggestions
        self._products = products
        self._settings = settings
        self._user_links = user_links
        self._clock = clock

    def organizations(self, search: str = "") -> list[OrganizationRow]:
        """Organizations with their figures, those whose name or website holds the text, by name."""
        with self._database.read() as tx:
            return organizations.rows(tx, search)

    def organization(self, organization_id: int) -> Organization:
        """One organization.

        Raises:
            NotFoundError: No such organization.
        """
        with self._database.read() as tx:
            return organizations.get(tx, organization_id)

    def save_organization(self, organization: Organization, actor: str) -> Organization:
        """Store an edited organization, or a new one when its id is 0.

        Raises:
            AppError: It has no name, or another one has the same (code ``name_taken``).
        """
        name = clean_text(organization.name)
        if not name:
            raise AppError("The organization was not saved.", "It needs a name.", code="invalid_organization")
        now = self._clock()
        wanted = replace(organization, name=name, updated_at=now)
        with self._database.write() as tx:
            same = [
                key for key, other in organizations.names(tx).items() if other.casefold() == name.casefold()
            ]
            if any(key != organization.id for key in same):
                raise AppError(
                    "The organization was not saved.",
                    f"There is one with the name {name} already (id {same[0]}).",
                    "Choose another name, or edit that one.",
                    code="name_taken",
                )
            with journal.recording(tx, actor, f"{'Edit' if wanted.id else 'New'} organization: {name}"):
                if wanted.id:
                    organizations.save(tx, wanted)
                    saved = wanted
                else:
                    saved = organizations.add(tx, replace(wanted, created_at=now))
        self._suggestions.refresh()
        return saved

    def rows(self, organization_id: int | None = None) -> list[ContactRow]:
        """Contacts of one organization or of all, by organization and name."""
        with self._database.read() as tx:
            return contacts.rows(tx, organization_id)

    def get(self, contact_id: int) -> Contact:
        """One contact.

        Raises:
            NotFoundError: No such contact.
        """
        with self._database.read() as tx:
            return contacts.get(tx, contact_id)

    def save(self, contact: Contact, actor: str) -> Contact:
        """Store an edited contact, or a new one when its id is 0, and plan the organization's links anew.

        The fields that were changed (of a new one: filled in) are the technician's until released: no sync
        and no plan writes them. Whether it is pinned, and what was decided
        when its user left, is kept.

        Raises:
            AppError: It has neither name nor address, or an address is none (code ``invalid_contact``).
            NotFoundError: Its organization does not exist (any more).
        """
        problem = contact_problem(contact)
        if problem:
            raise AppError("The contact was not saved.", problem, code="invalid_contact")
        with self._database.write() as tx:
            wanted = _tidy(contact)
            before = contacts.get(tx, contact.id) if contact.id else None
            if before is not None:
                wanted = replace(wanted, pinned=before.pinned, departure=before.departure)
            with journal.recording(tx, actor, f"{'Edit' if before else 'New'} contact: {wanted.name}"):
                saved = self._store(tx, wanted, "", actor)
                fields = [field.value for field in edited_fields(before, saved)]
                contact_fields.mark(tx, saved.id, fields, self._clock(), actor)
                return saved

    def pin(self, contact_ids: Sequence[int], pinned: bool, actor: str) -> int:
        """Pin contacts, so that no sync and no applied plan touches them, or let them go; one journal entry.

        Returns:
            How many changed.

        Raises:
            NotFoundError: One of them does not exist; nothing was changed.
        """
        with self._database.write() as tx:
            known = [contacts.get(tx, contact_id) for contact_id in dict.fromkeys(contact_ids)]
            changed = [contact for contact in known if contact.pinned is not pinned]
            word = phrase("Pin") if pinned else phrase("Unpin")
            title = f"{word}: {changed[0].name}" if len(changed) == 1 else f"{word}: {len(changed)} contacts"
            with journal.recording(tx, actor, title):
                for contact in changed:
                    contacts.save(tx, replace(contact, pinned=pinned))
                for organization_id in sorted({contact.organization_id for contact in changed}):
                    self._relink(tx, organization_id)
        return len(changed)

    def release_fields(self, contact_id: int, fields: Iterable[str] | None, actor: str) -> int:
        """Give edited fields back to the field rules; one journal entry.

        Args:
            contact_id: The contact.
            fields: ``ContactField`` values; None: all that were edited.
            actor: Who decides, for the journal.

        Returns:
            How many were released.

        Raises:
            NotFoundError: No such contact.
            AppError: One is no field (code ``unknown_field``).
        """
        wanted = None if fields is None else tuple(fields)
        for field in wanted or ():
            if field not in FIELD_LABELS:
                raise _unknown_field(field, "release")
        with self._database.write() as tx:
            contact = contacts.get(tx, contact_id)
            edited = [
                FIELD_LABELS[ContactField(one.field)]
                for one in contact_fields.edited(tx, contact_id)
                if one.field in FIELD_LABELS and (wanted is None or one.field in wanted)
            ]
            with journal.recording(tx, actor, f"Release {', '.join(edited)}: {contact.name}"):
                return contact_fields.release(tx, contact_id, wanted)

    def remove(self, contact_id: int, actor: str) -> None:
        """Remove a contact that no user is linked to.

        Raises:
            AppError: A user is linked to it (code ``linked``).
            NotFoundError: No such contact.
        """
        with self._database.write() as tx:
            contact = contacts.get(tx, contact_id)
            linked = users.linked_to(tx, contact_id)
            if linked is not None:
                raise AppError(
                    f"{contact.name} was not removed.",
                    f"The user {linked.user.user_principal_name} is linked to it.",
                    "Revert the link first.",
                    code="linked",
                )
            with journal.recording(tx, actor, phrase(f"Remove contact: {contact.name}")):
                contacts.remove(tx, contact_id)
                self._relink(tx, contact.organization_id)

    def take_over(self, contact_id: int, keys: Iterable[str], actor: str) -> Contact:
        """Write chosen Office 365 values into the contact; a blank never overwrites.

        Args:
            contact_id: The contact.
            keys: Keys of the overlay's fields; those that cannot be taken are passed over.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: No such contact.
            AppError: No user is linked to it (code ``not_linked``), or a key is no field (``unknown_field``).
        """
        wanted = tuple(keys)
        overlay = self.overlay(contact_id)
        if overlay.user is None:
            raise AppError(
                f"Nothing was taken over for {overlay.contact.name}.",
                "No Office 365 user is linked to this contact.",
                "Link a user first.",
                code="not_linked",
            )
        fields = {field.key: field for field in overlay.fields}
        unknown = [key for key in wanted if key not in fields]
        if unknown:
            raise _unknown_field(unknown[0], phrase("take over"))
        taken = [key for key in wanted if fields[key].can_take]
        contact = taken_over(overlay.contact, overlay.user.user, taken)
        if contact == overlay.contact:
            return contact
        labels = ", ".join(fields[key].label for key in taken)
        with self._database.write() as tx:
            return self._store(tx, contact, phrase(f"Take over {labels}"), actor)

    def compare(self, record: UserRecord, contact_ids: Sequence[int]) -> dict[int, tuple[OverlayField, ...]]:
        """A user beside contacts that it may be, field by field; fields that both lack are left out.

        Raises:
            NotFoundError: One of the contacts is gone.
        """
        with self._database.read() as tx:
            found = {key: contacts.get(tx, key) for key in contact_ids}
        return {
            key: tuple(one for one in compared_fields(contact, record) if one.documented or one.office)
            for key, contact in found.items()
        }

    def overlay(self, contact_id: int) -> ContactOverlay:
        """The contact with Office 365 beside it.

        Raises:
            NotFoundError: No such contact.
        """
        with self._database.read() as tx:
            contact = contacts.get(tx, contact_id)
            organization = organizations.get(tx, contact.organization_id)
            record = users.linked_to(tx, contact_id)
            tenant = tenants.get(tx, record.tenant_id) if record is not None else None
            cloud = _cloud(tx, tenant)
            skus = [row.sku for row in licences.rows(tx, tenant_id=tenant.tenant_id)] if tenant else []
            edited = contact_fields.edited(tx, contact_id)
        return build_overlay(
            contact,
            organization.name,
            record,
            tenant,
            self._products,
            self._settings.portal_templates(cloud),
            skus,
            edited,
        )

    def users(
        self,
        organization_id: int | None = None,
        tenant_id: str | None = None,
        state: LinkState | None = None,
    ) -> list[UserRow]:
        """Users with their links; see ``UserLinkService.rows``."""
        return self._user_links.rows(organization_id=organization_id, tenant_id=tenant_id, state=state)

    def find_user(self, text: str) -> UserRecord:
        """The user with that id, object id, user name or address; see ``UserLinkService.find``."""
        return self._user_links.find(text)

    def decide_users(
        self,
        user_ids: Sequence[int],
        decision: LinkDecision,
        contact_id: int | None = None,
        *,
        actor: str,
    ) -> LinkDecisionResult:
        """Decide about users; see ``UserLinkService.decide``."""
        return self._user_links.decide(user_ids, decision, contact_id=contact_id, actor=actor)

    def _store(self, tx: Transaction, contact: Contact, what: str, actor: str) -> Contact:
        organizations.get(tx, contact.organization_id)  # NotFoundError says that it is gone
        now = self._clock()
        with journal.recording(tx, actor, f"{what}: {contact.name}"):
            if contact.id:
                contacts.get(tx, contact.id)
                saved = replace(contact, updated_at=now)
                contacts.save(tx, saved)
            else:
                saved = contacts.add(tx, replace(contact, created_at=now, updated_at=now))
            self._relink(tx, contact.organization_id)
        return saved

    def _relink(self, tx: Transaction, organization_id: int) -> None:
        """A changed contact may now be, or no longer be, the one that a user waits for."""
        for tenant in tenants.listing(tx):
            if tenant.organization_id == organization_id:
                self._linking.refresh(tx, tenant.tenant_id)


def _unknown_field(field: str, what: str) -> AppError:
    return AppError(
        f"There is no field {field!r} to {what}.",
        hint=f"Fields: {', '.join(FIELD_LABELS)}.",
        code="unknown_field",
    )


def contact_problem(contact: Contact) -> str:
    """Why a contact cannot be saved, one sentence, or empty."""
    if not contact.organization_id:
        return phrase("It needs an organization.")
    if not (contact.first_name.strip() or contact.last_name.strip() or contact.emails):
        return phrase("It needs a name or an e-mail address.")
    seen: set[str] = set()
    for email in contact.emails:
        value = email.value.strip()
        local, at, domain = value.rpartition("@")
        if not (local and at and domain) or any(char.isspace() for char in value):
            return phrase(f"{value!r} is not an e-mail address.")
        if value.casefold() in seen:
            return phrase(f"The address {value} stands there twice.")
        seen.add(value.casefold())
    if any(not phone.value.strip() for phone in contact.phones):
        return phrase("A phone number is blank.")
    return ""


def _tidy(contact: Contact) -> Contact:
    """Trimmed values, and exactly one primary address if there is any."""
    emails = [replace(email, value=clean_text(email.value)) for email in contact.emails]
    first = next((i for i, email in enumerate(emails) if email.primary), 0)
    return replace(
        contact,
        first_name=clean_text(contact.first_name),
        last_name=clean_text(contact.last_name),
        title=clean_text(contact.title),
        notes=clean_text(contact.notes),
        emails=tuple(replace(email, primary=i == first) for i, email in enumerate(emails)),
        phones=tuple(replace(phone, value=clean_text(phone.value)) for phone in contact.phones),
    )


def _cloud(tx: Transaction, tenant: TenantRecord | None) -> Cloud:
    if tenant is None or tenant.connection_id is None:
        return Cloud.GLOBAL
    try:
        return connections.get(tx, tenant.connection_id).cloud
    except NotFoundError:
        return Cloud.GLOBAL
