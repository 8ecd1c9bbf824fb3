"""The fields that contact and user both have: their values, when these are the same, how one is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

import msgspec

from o365desk.domain.contact_draft import person_name, real_aliases
from o365desk.domain.names import fold_address, same_phone
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.phrases import phrase
from o365desk.domain.user import User


class ContactField(StrEnum):
    """A documented field that has a twin in Office 365."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    TITLE = "title"
    OFFICE_PHONE = "office_phone"
    MOBILE_PHONE = "mobile_phone"
    PRIMARY_EMAIL = "primary_email"
    ALIASES = "aliases"


FIELD_LABELS = {
    ContactField.FIRST_NAME: phrase("First name"),
    ContactField.LAST_NAME: phrase("Last name"),
    ContactField.TITLE: phrase("Title"),
    ContactField.OFFICE_PHONE: phrase("Office phone"),
    ContactField.MOBILE_PHONE: phrase("Mobile phone"),
    ContactField.PRIMARY_EMAIL: phrase("Primary e-mail"),
    ContactField.ALIASES: phrase("Further e-mails"),
}
PHONE_LABELS = {ContactField.OFFICE_PHONE: "Office", ContactField.MOBILE_PHONE: "Mobile"}
_PLAIN = (ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.TITLE)

Values = dict[ContactField, str]
"""A text per field, trimmed; further e-mails are joined by ", "."""


def office_values(user: User) -> Values:
    """The user's values by the field of the contact they stand beside.

    The primary e-mail is the user name, of a guest the mail address (its user name is no address).
    """
    first, last = person_name(user)
    primary = (user.mail if user.is_guest else user.user_principal_name or user.mail).strip()
    folded = fold_address(primary)
    # A comma would make two of one where they are joined.
    aliases = [
        alias.strip() for alias in real_aliases(user) if fold_address(alias) != folded and "," not in alias
    ]
    return {
        ContactField.FIRST_NAME: first,
        ContactField.LAST_NAME: last,
        ContactField.TITLE: user.job_title.strip(),
        ContactField.OFFICE_PHONE: user.business_phone.strip(),
        ContactField.MOBILE_PHONE: user.mobile_phone.strip(),
        ContactField.PRIMARY_EMAIL: primary,
        ContactField.ALIASES: ", ".join(dict.fromkeys(alias for alias in aliases if alias)),
    }


def documented_values(contact: Contact) -> Values:
    """The contact's values by field."""
    primary = contact.primary_email
    folded = fold_address(primary)
    others = [email.value.strip() for email in contact.emails if fold_address(email.value) != folded]
    return {
        ContactField.FIRST_NAME: contact.first_name.strip(),
        ContactField.LAST_NAME: contact.last_name.strip(),
        ContactField.TITLE: contact.title.strip(),
        ContactField.OFFICE_PHONE: contact.phone("Office").strip(),
        ContactField.MOBILE_PHONE: contact.phone("Mobile").strip(),
        ContactField.PRIMARY_EMAIL: primary.strip(),
        ContactField.ALIASES: ", ".join(dict.fromkeys(others)),
    }


def same(field: ContactField, documented: str, office: str) -> bool:
    """Whether two values of a field are the same: phones by digits, addresses folded, the rest by words."""
    if documented == office:
        return True
    if field in PHONE_LABELS:
        return same_phone(documented, office)
    if field is ContactField.PRIMARY_EMAIL:
        return fold_address(documented) == fold_address(office)
    if field is ContactField.ALIASES:
        return _addresses(office) <= _addresses(documented)
    return documented.casefold().split() == office.casefold().split()


def _addresses(joined: str) -> frozenset[str]:
    return frozenset(fold_address(part) for part in joined.split(",") if part.strip())


def is_address(text: str) -> bool:
    """Whether a text may stand as an e-mail address: of a user name that is none, no address is made."""
    local, at, domain = text.rpartition("@")
    return (
        bool(local and at and domain) and "#ext#" not in text.casefold() and not any(map(str.isspace, text))
    )


def new_aliases(contact: Contact, joined: str) -> tuple[str, ...]:
    """Of addresses joined by commas those that the contact has nowhere."""
    known = {fold_address(email.value) for email in contact.emails}
    found: dict[str, str] = {}
    for part in joined.split(","):
        alias = part.strip()
        folded = fold_address(alias)
        if is_address(alias) and folded not in known:
            found.setdefault(folded, alias)
    return tuple(found.values())


def with_values(contact: Contact, values: Mapping[ContactField, str]) -> Contact:
    """The contact with values written into it; blank ones are not.

    A phone replaces the first number with its label. A primary e-mail comes first, the one that was stays as
    a further one. Further e-mails are added, none is removed.
    """
    wanted = {field: value.strip() for field, value in values.items() if value.strip()}
    result = contact
    if plain := {field.value: wanted[field] for field in _PLAIN if field in wanted}:
        result = msgspec.structs.replace(result, **plain)
    for field, label in PHONE_LABELS.items():
        if field in wanted:
            phones = _with_phone(result.phones, label, wanted[field])
            result = msgspec.structs.replace(result, phones=phones)
    if ContactField.PRIMARY_EMAIL in wanted:
        emails = _with_primary(result.emails, wanted[ContactField.PRIMARY_EMAIL])
        result = msgspec.structs.replace(result, emails=emails)
    if ContactField.ALIASES in wanted:
        fresh = new_aliases(result, wanted[ContactField.ALIASES])
        more = tuple(ContactEmail(value=alias, label="Alias") for alias in fresh)
        result = msgspec.structs.replace(result, emails=(*result.emails, *more)) if more else result
    return result


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
