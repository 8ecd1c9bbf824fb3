"""The overlay: which Office 365 value stands beside which documented one, and what may be taken over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from urllib.parse import quote

import msgspec

from o365desk.domain.contact_draft import person_name
from o365desk.domain.names import fold_address, same_phone
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.overlay import ContactOverlay, OverlayField, PortalLink
from o365desk.domain.overlay_sections import GRAPH_USERS, build_sections, format_size, format_time
from o365desk.domain.products import ProductTable
from o365desk.domain.tenant import SubscribedSku, TenantRecord
from o365desk.domain.user import User, UserRecord

__all__ = ["build_overlay", "format_size", "format_time", "portal_links", "taken_over"]

OFFICE_PHONE, MOBILE_PHONE, PRIMARY_EMAIL, ALIASES = (
    "office_phone",
    "mobile_phone",
    "primary_email",
    "aliases",
)
_PHONE_LABELS = {OFFICE_PHONE: "Office", MOBILE_PHONE: "Mobile"}


def build_overlay(
    contact: Contact,
    organization_name: str,
    user: UserRecord | None,
    tenant: TenantRecord | None,
    products: ProductTable,
    templates: Mapping[str, str],
    skus: Sequence[SubscribedSku] = (),
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
    """
    return ContactOverlay(
        contact=contact,
        organization_name=organization_name,
        fields=_fields(contact, user),
        sections=build_sections(user, tenant, products, skus) if user is not None else (),
        user=user,
        tenant_id=tenant.tenant_id if tenant is not None else "",
        tenant_name=tenant.name if tenant is not None else "",
        links=portal_links(templates, tenant, user),
    )


def _office_values(user: User) -> dict[str, str]:
    """The user's values by the key of the contact's field they stand beside."""
    first, last = person_name(user)
    primary = user.mail if user.is_guest else user.user_principal_name or user.mail
    aliases = [alias for alias in user.aliases if fold_address(alias) != fold_address(primary)]
    return {
        "first_name": first,
        "last_name": last,
        "title": user.job_title,
        OFFICE_PHONE: user.business_phone,
        MOBILE_PHONE: user.mobile_phone,
        PRIMARY_EMAIL: primary,
        ALIASES: ", ".join(dict.fromkeys(aliases)),
    }


def _documented_values(contact: Contact) -> dict[str, str]:
    primary = contact.primary_email
    others = [email.value for email in contact.emails if fold_address(email.value) != fold_address(primary)]
    return {
        "first_name": contact.first_name,
        "last_name": contact.last_name,
        "title": contact.title,
        OFFICE_PHONE: contact.phone("Office"),
        MOBILE_PHONE: contact.phone("Mobile"),
        PRIMARY_EMAIL: primary,
        ALIASES: ", ".join(dict.fromkeys(others)),
    }


_LABELS = {
    "first_name": "First name",
    "last_name": "Last name",
    "title": "Title",
    OFFICE_PHONE: "Office phone",
    MOBILE_PHONE: "Mobile phone",
    PRIMARY_EMAIL: "Primary e-mail",
    ALIASES: "Further e-mails",
}


def _fields(contact: Contact, record: UserRecord | None) -> tuple[OverlayField, ...]:
    documented = _documented_values(contact)
    office = _office_values(record.user) if record is not None else dict.fromkeys(documented, "")
    fields = []
    for key, label in _LABELS.items():
        ours, theirs = documented[key].strip(), office[key].strip()
        same = _same(key)(ours, theirs)
        fields.append(
            OverlayField(
                key=key,
                label=label,
                documented=ours,
                office=theirs,
                documented_at=contact.updated_at,
                office_at=record.read_at if record is not None else None,
                office_source=GRAPH_USERS,
                differs=bool(ours and theirs) and not same,
                can_take=bool(theirs) and not same,
            )
        )
    return tuple(fields)


def _same(key: str) -> Callable[[str, str], bool]:
    """How values of that field compare: phones by digits, addresses and text folded."""
    if key in _PHONE_LABELS:
        return lambda ours, theirs: ours == theirs or same_phone(ours, theirs)
    if key == PRIMARY_EMAIL:
        return lambda ours, theirs: ours.casefold() == theirs.casefold()
    if key == ALIASES:
        return lambda ours, theirs: _addresses(theirs) <= _addresses(ours)
    return lambda ours, theirs: ours.casefold().split() == theirs.casefold().split()


def _addresses(joined: str) -> frozenset[str]:
    return frozenset(part.strip().casefold() for part in joined.split(",") if part.strip())


def taken_over(contact: Contact, user: User, keys: Collection[str]) -> Contact:
    """The contact with the named Office 365 values written into it; blank ones are never taken.

    Args:
        contact: The documented person.
        user: The linked user.
        keys: Keys of ``OverlayField``; unknown ones are ignored.
    """
    office = {key: value.strip() for key, value in _office_values(user).items() if key in keys}
    plain = {
        key: value for key, value in office.items() if value and key in ("first_name", "last_name", "title")
    }
    result = msgspec.structs.replace(contact, **plain)
    for key, label in _PHONE_LABELS.items():
        if office.get(key):
            result = msgspec.structs.replace(result, phones=_with_phone(result.phones, label, office[key]))
    if office.get(PRIMARY_EMAIL):
        result = msgspec.structs.replace(result, emails=_with_primary(result.emails, office[PRIMARY_EMAIL]))
    known = {email.value.casefold() for email in result.emails}
    new = [alias.strip() for alias in office.get(ALIASES, "").split(",") if alias.strip()]
    more = tuple(ContactEmail(value=alias, label="Alias") for alias in new if alias.casefold() not in known)
    return msgspec.structs.replace(result, emails=(*result.emails, *more)) if more else result


def _with_phone(phones: Sequence[ContactPhone], label: str, number: str) -> tuple[ContactPhone, ...]:
    """The first number of that label replaced, or one more; other numbers are left alone."""
    for place, phone in enumerate(phones):
        if phone.label.casefold() == label.casefold():
            return (*phones[:place], msgspec.structs.replace(phone, value=number), *phones[place + 1 :])
    return (*phones, ContactPhone(value=number, label=label, primary=not phones))


def _with_primary(emails: Sequence[ContactEmail], address: str) -> tuple[ContactEmail, ...]:
    """The address in first place and primary; the one that was primary stays as a further address."""
    rest = [
        msgspec.structs.replace(email, primary=False)
        for email in emails
        if email.value.casefold() != address.casefold()
    ]
    return (ContactEmail(value=address, label="Work", primary=True), *rest)


_LINK_LABELS = {
    "user_list": "Manage",
    "user": "User in Microsoft Entra",
    "tenant": "Microsoft 365 admin center",
    "exchange": "Exchange admin center",
    "entra": "Microsoft Entra admin center",
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
