"""The overlay: Office 365 values laid over a contact's documented ones."""

from __future__ import annotations

from datetime import datetime

from o365desk.domain.organization import Contact
from o365desk.domain.phrases import phrase
from o365desk.domain.user import UserRecord
from o365desk.domain.values import Value


class OverlayField(Value, frozen=True, kw_only=True):
    """One value on both sides. ``key`` names the contact's field that taking over would write."""

    key: str
    label: str
    documented: str
    office: str
    documented_at: datetime | None = None
    office_at: datetime | None = None
    office_source: str = phrase("Microsoft Graph users")
    differs: bool = False
    """Both present and different after folding case and blanks."""
    can_take: bool = False
    """Whether the Office 365 value may be taken over: it is not blank and is not there already."""
    edited_at: datetime | None = None
    """When a technician edited the documented value: theirs until released; None: nobody did."""
    edited_by: str = ""


class OverlayValue(Value, frozen=True, kw_only=True):
    """An Office 365 value that has no documented twin."""

    label: str
    value: str
    source: str
    at: datetime | None = None
    note: str = ""
    """Why it is blank, or what is unusual about it."""
    alert: bool = False


class OverlaySection(Value, frozen=True, kw_only=True):
    """A titled group of values."""

    title: str
    values: tuple[OverlayValue, ...]


class PortalLink(Value, frozen=True, kw_only=True):
    """A link into Microsoft's portals, made from the templates in the settings."""

    label: str
    url: str


class ContactOverlay(Value, frozen=True, kw_only=True):
    """Everything the contact detail shows. Without a linked user the Office 365 side is empty."""

    contact: Contact
    organization_name: str
    fields: tuple[OverlayField, ...]
    sections: tuple[OverlaySection, ...] = ()
    user: UserRecord | None = None
    tenant_id: str = ""
    tenant_name: str = ""
    links: tuple[PortalLink, ...] = ()
    """The first is Manage: the tenant portal's user list."""
