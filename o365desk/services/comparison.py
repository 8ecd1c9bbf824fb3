"""A tenant and an organization side by side."""

from __future__ import annotations

from o365desk.domain.names import website_domain
from o365desk.domain.organization import Organization
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import TenantRecord


def compare(tenant: TenantRecord, organization: Organization | None) -> list[tuple[str, str, str]]:
    """Both sides, one line per field: (label, tenant's value, organization's value)."""
    details = tenant.details
    blank = Organization(name="")
    right = organization or blank
    domains = ", ".join(domain.name for domain in details.domains if domain.is_verified)
    websites = ", ".join(website_domain(site) or site for site in right.websites)
    return [
        (phrase("Name"), tenant.name, right.name),
        (phrase("Domains / websites"), domains, websites),
        (
            phrase("Street"),
            details.street,
            " ".join(part for part in (right.address_1, right.address_2) if part),
        ),
        (phrase("City"), details.city, right.city),
        (phrase("State / region"), details.state, right.region),
        (phrase("Postal code"), details.postal_code, right.postal_code),
        (phrase("Country"), details.country, right.country),
        (phrase("Phone"), details.phone, right.phone),
        (phrase("Id"), tenant.tenant_id, right.external_id or (str(right.id) if right.id else "")),
    ]
