"""What Graph sends of a tenant itself: organization, domains, SKUs, and a partner's customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from o365desk.domain.tenant import Domain, SkuTerms, SubscribedSku, TenantDetails
from o365desk.graph.decoding import ListReader, parse_moment
from o365desk.graph.payloads import Text, trimmed


class VerifiedDomain(msgspec.Struct, rename="camel", gc=False):
    """Graph: verifiedDomain."""

    name: Text = None
    is_default: bool | None = None
    is_initial: bool | None = None


class OrganizationRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: organization."""

    id: str
    display_name: Text = None
    verified_domains: list[VerifiedDomain] | None = None
    street: Text = None
    city: Text = None
    state: Text = None
    postal_code: Text = None
    country: Text = None
    country_letter_code: Text = None
    business_phones: list[str] | None = None
    tenant_type: Text = None
    created_date_time: Text = None
    on_premises_sync_enabled: bool | None = None
    technical_notification_mails: list[str] | None = None


ORGANIZATION_SELECT = ",".join(field.encode_name for field in msgspec.structs.fields(OrganizationRow))


class DomainRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: domain; its id is the name."""

    id: str
    is_default: bool | None = None
    is_initial: bool | None = None
    is_verified: bool | None = None


DOMAIN_SELECT = ",".join(field.encode_name for field in msgspec.structs.fields(DomainRow))


def domain_of(row: DomainRow) -> Domain:
    """The domain's domain."""
    return Domain(
        name=row.id.strip().lower(),
        is_default=bool(row.is_default),
        is_initial=bool(row.is_initial),
        is_verified=row.is_verified is not False,
    )


def details_of(row: OrganizationRow) -> TenantDetails:
    """The domain's tenant details, with the verified domains."""
    known = tuple(
        Domain(
            name=entry.name.strip().lower(),
            is_default=bool(entry.is_default),
            is_initial=bool(entry.is_initial),
        )
        for entry in row.verified_domains or ()
        if entry.name
    )
    phones = row.business_phones
    return TenantDetails(
        tenant_id=row.id.strip().lower(),
        display_name=trimmed(row.display_name),
        domains=known,
        street=trimmed(row.street),
        city=trimmed(row.city),
        state=trimmed(row.state),
        postal_code=trimmed(row.postal_code),
        country=trimmed(row.country_letter_code) or trimmed(row.country),
        phone=phones[0].strip() if phones else "",
        tenant_type=trimmed(row.tenant_type),
        created_at=parse_moment(row.created_date_time),
        on_premises_sync_enabled=row.on_premises_sync_enabled,
        technical_notification_mails=tuple(row.technical_notification_mails or ()),
    )


class PrepaidUnits(msgspec.Struct, rename="camel", gc=False):
    """Graph: licenseUnitsDetail."""

    enabled: int | None = None
    warning: int | None = None
    suspended: int | None = None
    locked_out: int | None = None


class ServicePlan(msgspec.Struct, rename="camel", gc=False):
    """Graph: servicePlanInfo."""

    service_plan_id: Text = None
    provisioning_status: Text = None


class SkuRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: subscribedSku."""

    sku_id: str
    sku_part_number: Text = None
    capability_status: Text = None
    applies_to: Text = None
    consumed_units: int | None = None
    prepaid_units: PrepaidUnits | None = None
    service_plans: list[ServicePlan] | None = None


class SubscriptionRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: companySubscription. ``sku_id`` is what joins it to a SKU."""

    id: str
    sku_id: Text = None
    is_trial: bool | None = None
    status: Text = None
    next_lifecycle_date_time: Text = None


def sku_of(row: SkuRow) -> SubscribedSku:
    """The domain's subscribed SKU, without trial mark and renewal: its subscriptions hold those."""
    units = row.prepaid_units or PrepaidUnits()
    return SubscribedSku(
        sku_id=row.sku_id.strip().lower(),
        sku_part_number=trimmed(row.sku_part_number) or row.sku_id,
        capability_status=trimmed(row.capability_status) or "Enabled",
        applies_to=trimmed(row.applies_to) or "User",
        consumed_units=row.consumed_units or 0,
        enabled_units=units.enabled or 0,
        warning_units=units.warning or 0,
        suspended_units=units.suspended or 0,
        locked_out_units=units.locked_out or 0,
    )


def terms_by_sku(rows: Iterable[SubscriptionRow]) -> dict[str, SkuTerms]:
    """What the subscriptions of each SKU say together: trial if all are, the earliest renewal.

    Deleted subscriptions count only where a SKU has no other.
    """
    by_sku: defaultdict[str, list[SubscriptionRow]] = defaultdict(list)
    for row in rows:
        if row.sku_id:
            by_sku[row.sku_id.strip().lower()].append(row)
    terms: dict[str, SkuTerms] = {}
    for sku_id, mine in by_sku.items():
        counted = [row for row in mine if row.status != "Deleted"] or mine
        moments = [parse_moment(row.next_lifecycle_date_time) for row in counted]
        trials = [row.is_trial for row in counted if row.is_trial is not None]
        terms[sku_id] = SkuTerms(
            sku_id=sku_id,
            is_trial=all(trials) if trials else None,
            next_lifecycle_at=min((moment for moment in moments if moment is not None), default=None),
        )
    return terms


class CustomerRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: delegatedAdminCustomer."""

    tenant_id: str
    display_name: Text = None


class ContractRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: contract; its names are copies from when the partnership began."""

    customer_id: str
    display_name: Text = None
    default_domain_name: Text = None


class RelationshipCustomer(msgspec.Struct, rename="camel", gc=False):
    """Graph: delegatedAdminRelationshipCustomerParticipant."""

    tenant_id: str = ""


class RelationshipRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: delegatedAdminRelationship. Durations are ISO 8601; ``PT0S`` extends nothing."""

    display_name: Text = None
    end_date_time: Text = None
    auto_extend_duration: Text = None
    customer: RelationshipCustomer | None = None


ORGANIZATIONS = ListReader(OrganizationRow)
DOMAINS = ListReader(DomainRow)
SKUS = ListReader(SkuRow)
SUBSCRIPTIONS = ListReader(SubscriptionRow)
CUSTOMERS = ListReader(CustomerRow)
CONTRACTS = ListReader(ContractRow)
RELATIONSHIPS = ListReader(RelationshipRow)
