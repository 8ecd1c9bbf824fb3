"""The contact that a user without one becomes."""

from __future__ import annotations

import msgspec

from o365desk.domain.names import is_routing_domain
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Origin
from o365desk.domain.person_names import split_display_name
from o365desk.domain.user import User


def person_name(user: User) -> tuple[str, str]:
    """First and last name; the display name taken apart if both are blank."""
    if user.given_name.strip() or user.surname.strip():
        return user.given_name.strip(), user.surname.strip()
    return split_display_name(user.display_name)


def real_aliases(user: User) -> tuple[str, ...]:
    """The aliases that people write to: not those that are there for routing only (``onmicrosoft.com``)."""
    return tuple(alias for alias in user.aliases if not is_routing_domain(alias.rpartition("@")[2]))


def contact_from_user(user: User, organization_id: int) -> Contact:
    """The contact that a user without one becomes; the fields as IT Glue's integration maps them.

    First and last name, job title, phones labelled Office and Mobile; the primary e-mail is the user name
    (of a guest the mail address, its user name is no address), aliases are further e-mails, those for
    routing only (``onmicrosoft.com``) apart.
    """
    first, last = person_name(user)
    primary = user.mail if user.is_guest else user.user_principal_name or user.mail
    emails: dict[str, ContactEmail] = {}
    for address, label in (
        (primary, "Work"),
        (user.mail, "Work"),
        *((a, "Alias") for a in real_aliases(user)),
    ):
        folded = address.strip().casefold()
        if "@" in folded and "#ext#" not in folded and folded not in emails:
            emails[folded] = ContactEmail(value=address.strip(), label=label, primary=not emails)
    phones = [
        ContactPhone(value=number.strip(), label=label)
        for number, label in ((user.business_phone, "Office"), (user.mobile_phone, "Mobile"))
        if number.strip()
    ]
    if phones:
        phones[0] = msgspec.structs.replace(phones[0], primary=True)
    return Contact(
        organization_id=organization_id,
        first_name=first,
        last_name=last,
        title=user.job_title.strip(),
        emails=tuple(emails.values()),
        phones=tuple(phones),
        origin=Origin.OFFICE_365,
    )
