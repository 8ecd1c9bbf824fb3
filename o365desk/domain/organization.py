"""The documented side: organizations, their locations and their contacts."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from o365desk.domain.tenant import TenantDetails
from o365desk.domain.values import Value


class Origin(StrEnum):
    """Where a documented record came from."""

    IMPORTED = "imported"
    MANUAL = "entered by hand"
    OFFICE_365 = "created from Office 365"


class Departure(StrEnum):
    """What was decided about a contact whose user has left Microsoft 365."""

    NONE = ""
    KEPT = "kept"
    LEFT = "marked as left"
    ARCHIVED = "archived"
    """Documented still, but in no list unless one asks for the archived ones."""


class Organization(Value, frozen=True, kw_only=True):
    """A documented customer. ``id`` is 0 before it is stored."""

    name: str
    id: int = 0
    external_id: str = ""
    """The id it has in the system it was imported from."""
    short_name: str = ""
    organization_type: str = ""
    organization_status: str = ""
    websites: tuple[str, ...] = ()
    """Host names or addresses as documented; ``domain.names.website_domain`` makes domains of them."""
    phone: str = ""
    address_1: str = ""
    address_2: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    notes: str = ""
    origin: Origin = Origin.MANUAL
    created_at: datetime | None = None
    updated_at: datetime | None = None


class Location(Value, frozen=True, kw_only=True):
    """A documented address of an organization."""

    organization_id: int
    name: str
    id: int = 0
    address_1: str = ""
    address_2: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    origin: Origin = Origin.MANUAL
    updated_at: datetime | None = None


class ContactEmail(Value, frozen=True, kw_only=True):
    """An e-mail address of a contact."""

    value: str
    label: str = "Work"
    primary: bool = False


class ContactPhone(Value, frozen=True, kw_only=True):
    """A phone number of a contact; labels are Office, Mobile, Home and so on."""

    value: str
    label: str = "Office"
    primary: bool = False


class Contact(Value, frozen=True, kw_only=True):
    """A documented person. ``id`` is 0 before it is stored."""

    organization_id: int
    first_name: str = ""
    last_name: str = ""
    id: int = 0
    external_id: str = ""
    title: str = ""
    contact_type: str = ""
    location: str = ""
    important: bool = False
    pinned: bool = False
    """Never touched by a sync or an applied plan: no field, no link by rule."""
    departure: Departure = Departure.NONE
    notes: str = ""
    emails: tuple[ContactEmail, ...] = ()
    phones: tuple[ContactPhone, ...] = ()
    origin: Origin = Origin.MANUAL
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def name(self) -> str:
        """First and last name, or the first address, or "(no name)"."""
        name = f"{self.first_name} {self.last_name}".strip()
        return name or (self.emails[0].value if self.emails else "(no name)")

    @property
    def primary_email(self) -> str:
        """The address marked primary, else the first, else empty."""
        marked = next((email.value for email in self.emails if email.primary), "")
        return marked or (self.emails[0].value if self.emails else "")

    def phone(self, label: str) -> str:
        """The first number with that label (case does not count), or empty."""
        return next((phone.value for phone in self.phones if phone.label.casefold() == label.casefold()), "")


def location_of(
    details: TenantDetails, name: str, organization_id: int, at: datetime | None = None
) -> Location | None:
    """A tenant's address as a location of its organization; None where it names no place."""
    if not (details.street or details.city):
        return None
    return Location(
        organization_id=organization_id,
        name=name,
        address_1=details.street,
        city=details.city,
        region=details.state,
        postal_code=details.postal_code,
        country=details.country,
        phone=details.phone,
        origin=Origin.OFFICE_365,
        updated_at=at,
    )
