"""Rows that lists show; each is one frozen record, made in one query."""

from __future__ import annotations

from datetime import datetime

from o365desk.domain.connection import Connection, ConnectionStatus
from o365desk.domain.organization import Departure, Organization
from o365desk.domain.sync import RunRecord
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.values import Value


class IntegrationRow(Value, frozen=True, kw_only=True):
    """A connection as the Integrations view lists it."""

    connection: Connection
    status: ConnectionStatus
    status_note: str = ""
    last_run: RunRecord | None = None
    tenants: int = 0
    tenants_unmatched: int = 0
    users_in_scope: int = 0


class OrganizationRow(Value, frozen=True, kw_only=True):
    """An organization with its figures."""

    organization: Organization
    contacts: int = 0
    contacts_linked: int = 0
    tenants: tuple[tuple[str, str], ...] = ()
    """(tenant id, tenant name) of the tenants matched to it."""


class ContactRow(Value, frozen=True, kw_only=True):
    """A contact in a list. ``user_id`` is set when it is linked (the mark for Office 365)."""

    id: int
    organization_id: int
    organization_name: str
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    contact_type: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    user_id: int | None = None
    user_principal_name: str = ""
    user_status: str = ""
    """``active``, ``sign-in blocked``, ``left`` or empty."""
    pinned: bool = False
    departure: Departure = Departure.NONE

    @property
    def is_archived(self) -> bool:
        """Whether lists leave it out: it was archived, and its user is not back."""
        return self.departure is Departure.ARCHIVED and self.user_status in ("", "left")

    @property
    def name(self) -> str:
        """First and last name, or the address."""
        return f"{self.first_name} {self.last_name}".strip() or self.email or "(no name)"


class LicenceRow(Value, frozen=True, kw_only=True):
    """One subscribed SKU of one tenant, with its friendly name."""

    tenant_id: str
    tenant_name: str
    organization_id: int | None
    organization_name: str
    product_name: str
    sku: SubscribedSku
    holders: int = 0
    """Users that are present and hold it, in scope or not."""
    read_at: datetime | None = None


class LicenceHolder(Value, frozen=True, kw_only=True):
    """A user that holds a SKU."""

    user_id: int
    display_name: str
    user_principal_name: str
    account_enabled: bool | None = None
    contact_id: int | None = None
    contact_name: str = ""


class SubscriptionChoice(Value, frozen=True, kw_only=True):
    """A SKU to tick in the sync options. ``holders`` is None before a tenant was read."""

    sku_id: str
    sku_part_number: str
    product_name: str
    recommended: bool
    holders: int | None = None
    tenants: int = 0
