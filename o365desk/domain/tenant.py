"""Tenants: a Microsoft 365 customer (or the partner itself), its domains and subscribed SKUs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from o365desk.domain.values import Value


class Domain(Value, frozen=True, kw_only=True):
    """One entry of ``verifiedDomains`` / ``/domains``; ``name`` lower case."""

    name: str
    is_default: bool = False
    is_initial: bool = False
    is_verified: bool = True


class Relationship(Value, frozen=True, kw_only=True):
    """An active delegated admin relationship (GDAP) with a customer.

    ``extends`` tells whether it is extended by itself when ``ends_at`` comes. Of several with one customer
    the one that ends last counts. Source: Graph, delegatedAdminRelationship.
    """

    name: str
    ends_at: datetime
    extends: bool = False


class TenantDetails(Value, frozen=True, kw_only=True):
    """What ``/organization`` and ``/domains`` say of a tenant.

    From ``/organization`` alone, ``domains`` are its ``verifiedDomains``.
    """

    tenant_id: str
    display_name: str = ""
    domains: tuple[Domain, ...] = ()
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    """``countryLetterCode`` or ``country``."""
    phone: str = ""
    tenant_type: str = ""
    created_at: datetime | None = None
    on_premises_sync_enabled: bool | None = None
    technical_notification_mails: tuple[str, ...] = ()


class CustomerSource(StrEnum):
    """Where a partner's customer was listed."""

    DELEGATED_ADMIN = "delegated admin customer"
    CONTRACT = "contract"
    BOTH = "delegated admin customer and contract"
    OWN = "own tenant"
    DIRECT = "direct"


class ListedTenant(Value, frozen=True, kw_only=True):
    """A tenant a connection can name, before it was read."""

    tenant_id: str
    display_name: str = ""
    default_domain: str = ""
    source: CustomerSource = CustomerSource.DIRECT


class SubscribedSku(Value, frozen=True, kw_only=True):
    """One subscribed SKU of a tenant. Units are seats."""

    sku_id: str
    """Lower case."""
    sku_part_number: str
    capability_status: str = "Enabled"
    """Enabled, Warning, Suspended, Deleted or LockedOut."""
    applies_to: str = "User"
    consumed_units: int = 0
    enabled_units: int = 0
    warning_units: int = 0
    suspended_units: int = 0
    locked_out_units: int = 0
    is_trial: bool | None = None
    next_lifecycle_at: datetime | None = None
    includes_premium: bool | None = None
    """Whether Entra ID P1 or P2 is among its service plans; None: not told."""

    @property
    def active(self) -> int:
        """Seats that can be used: enabled and in grace; 0 when suspended, deleted or locked out."""
        if self.capability_status not in ("Enabled", "Warning"):
            return 0
        return self.enabled_units + self.warning_units

    @property
    def unused(self) -> int:
        """Active seats nobody holds; never negative."""
        return max(0, self.active - self.consumed_units)


class SkuTerms(Value, frozen=True, kw_only=True):
    """What the subscriptions of one SKU say together: trial if all are, the earliest renewal."""

    sku_id: str
    """Lower case."""
    is_trial: bool | None = None
    next_lifecycle_at: datetime | None = None


def terms_of(skus: Iterable[SubscribedSku]) -> dict[str, SkuTerms]:
    """The terms that SKUs hold, by SKU id; to lay those of yesterday over today's list."""
    return {
        sku.sku_id: SkuTerms(
            sku_id=sku.sku_id, is_trial=sku.is_trial, next_lifecycle_at=sku.next_lifecycle_at
        )
        for sku in skus
    }


def with_terms(skus: Iterable[SubscribedSku], terms: Mapping[str, SkuTerms]) -> list[SubscribedSku]:
    """SKUs with trial mark and renewal from ``terms``; those without terms stay as they are."""
    return [
        replace(sku, is_trial=known.is_trial, next_lifecycle_at=known.next_lifecycle_at)
        if (known := terms.get(sku.sku_id)) is not None
        else sku
        for sku in skus
    ]


class TenantAccess(StrEnum):
    """Whether a listed tenant can be read. Listed, consented and readable are three things."""

    LISTED = "listed"
    READABLE = "readable"
    NO_CONSENT = "no consent"
    HELD = "held"
    """Something else that somebody must mend: secret, Conditional Access, lost access."""
    ERROR = "error"


class MatchState(StrEnum):
    """Where a tenant stands towards the organizations."""

    UNMATCHED = "unmatched"
    MATCHED = "matched"
    IGNORED = "ignored"


class MatchRule(StrEnum):
    """What made a match."""

    NONE = ""
    NAME = "equal name"
    EVIDENCE = "evidence"
    ACCEPTED = "accepted suggestion"
    TECHNICIAN = "matched by hand"
    CREATED = "organization created"


class TenantRecord(Value, frozen=True, kw_only=True):
    """A stored tenant."""

    tenant_id: str
    connection_id: int | None
    """None after its connection was removed with its data kept."""
    details: TenantDetails
    source: CustomerSource = CustomerSource.DIRECT
    access: TenantAccess = TenantAccess.LISTED
    access_note: str = ""
    """Why it cannot be read, one sentence; empty when it can."""
    match_state: MatchState = MatchState.UNMATCHED
    match_rule: MatchRule = MatchRule.NONE
    match_note: str = ""
    """Why it is ignored, in a technician's words, or empty."""
    organization_id: int | None = None
    reports_concealed: bool | None = None
    has_premium: bool | None = None
    """Entra ID P1 or P2, as far as the answers told."""
    users: int = 0
    """Users that are present."""
    users_in_scope: int = 0
    listed_at: datetime | None = None
    held_at: datetime | None = None
    """When it was last tried and held (consent, secret, lost access); None while it can be read."""
    read_at: datetime | None = None

    @property
    def name(self) -> str:
        """What a technician calls the tenant: its display name, else its initial domain, else its id."""
        return self.details.display_name or self.initial_domain or self.tenant_id

    @property
    def initial_domain(self) -> str:
        """The ``onmicrosoft.com`` domain it began with, or empty."""
        return next((domain.name for domain in self.details.domains if domain.is_initial), "")

    @property
    def default_domain(self) -> str:
        """The domain new users get, or the initial one."""
        return next(
            (domain.name for domain in self.details.domains if domain.is_default), self.initial_domain
        )
