"""The overlay: which Office 365 value stands beside which documented one, and what may be taken over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

from o365desk.domain.contact_fields import FIELD_LABELS, documented_values, office_values, same, with_values
from o365desk.domain.field_rules import EditedField
from o365desk.domain.organization import Contact
from o365desk.domain.overlay import ContactOverlay, OverlayField, PortalLink
from o365desk.domain.overlay_sections import GRAPH_USERS, build_sections, format_size, format_time
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.tenant import SubscribedSku, TenantRecord
from o365desk.domain.user import User, UserRecord

__all__ = ["build_overlay", "compared_fields", "format_size", "format_time", "portal_links", "taken_over"]


def build_overlay(
    contact: Contact,
    organization_name: str,
    user: UserRecord | None,
    tenant: TenantRecord | None,
    products: ProductTable,
    templates: Mapping[str, str],
    skus: Sequence[SubscribedSku] = (),
    edited: Sequence[EditedField] = (),
) -> ContactOverlay:
    """Lay everything known about a linked user over its contact.

    Args:
        contact: The documented person.
        organization_name: Its organization's name.
        user: The linked user, or None.
        tenant: The user's tenant, or None.
        products: Friendly names of SKUs.
        templates: Label -> address with ``{initial_domain} {tenant_id} {object_id} {upn}``; the first is
            Manage.
        skus: The tenant's subscribed SKUs, for the part numbers of products that have no friendly name.
        edited: The fields that a technician edited.
    """
    return ContactOverlay(
        contact=contact,
        organization_name=organization_name,
        fields=compared_fields(contact, user, {one.field: one for one in edited}),
        sections=build_sections(user, tenant, products, skus) if user is not None else (),
        user=user,
        tenant_id=tenant.tenant_id if tenant is not None else "",
        tenant_name=tenant.name if tenant is not None else "",
        links=portal_links(templates, tenant, user),
    )


def compared_fields(
    contact: Contact, record: UserRecord | None, edited: Mapping[str, EditedField] = MappingProxyType({})
) -> tuple[OverlayField, ...]:
    """Each field of a contact beside a user's value, whether they are linked or only resemble each other.

    Args:
        contact: The documented person.
        record: The user, or None.
        edited: Field -> when a technician edited it.
    """
    documented = documented_values(contact)
    office = office_values(record.user) if record is not None else dict.fromkeys(documented, "")
    fields = []
    for key, label in FIELD_LABELS.items():
        ours, theirs = documented[key], office[key]
        equal = same(key, ours, theirs)
        mark = edited.get(key.value)
        fields.append(
            OverlayField(
                key=key.value,
                label=label,
                documented=ours,
                office=theirs,
                documented_at=contact.updated_at,
                office_at=record.read_at if record is not None else None,
                office_source=GRAPH_USERS,
                differs=bool(ours and theirs) and not equal,
                can_take=bool(theirs) and not equal,
                edited_at=mark.edited_at if mark is not None else None,
                edited_by=mark.edited_by if mark is not None else "",
            )
        )
    return tuple(fields)


def taken_over(contact: Contact, user: User, keys: Collection[str]) -> Contact:
    """The contact with the named Office 365 values written into it; blank ones are never taken.

    Args:
        contact: The documented person.
        user: The linked user.
        keys: ``ContactField`` values; unknown ones are ignored.
    """
    return with_values(
        contact, {field: value for field, value in office_values(user).items() if field.value in keys}
    )


_LINK_LABELS = {
    "user_list": phrase("Manage"),
    "user": phrase("User in Microsoft Entra"),
    "tenant": phrase("Microsoft 365 admin center"),
    "exchange": phrase("Exchange admin center"),
    "entra": phrase("Microsoft Entra admin center"),
}


def portal_links(
    templates: Mapping[str, str], tenant: TenantRecord | None, record: UserRecord | None
) -> tuple[PortalLink, ...]:
    """The templates filled in, values percent-encoded; one that needs a value nobody knows is left out.

    Only https addresses become links. Known template names get their words
    (``user_list`` is Manage).
    """
    values = {
        "{initial_domain}": tenant.initial_domain if tenant is not None else "",
        "{tenant_id}": tenant.tenant_id if tenant is not None else "",
        "{object_id}": record.user.object_id if record is not None else "",
        "{upn}": record.user.user_principal_name if record is not None else "",
    }
    links = []
    for label, template in templates.items():
        needed = [name for name in values if name in template]
        if not template.startswith("https://") or any(not values[name] for name in needed):
            continue
        url = template
        for name in needed:
            url = url.replace(name, quote(values[name], safe=""))
        links.append(PortalLink(label=_LINK_LABELS.get(label, label), url=url))
    return tuple(links)
