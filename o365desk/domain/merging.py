"""What a merge makes of several records: which value survives, and where the others are kept.

Pure: nothing is lost. Addresses, numbers and websites are added; a value that gives way to another one stands
in the notes, with the record it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec.structs import replace

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.names import fold_address, fold_person, same_phone, website_domain
from o365desk.domain.organization import (
    Contact,
    ContactEmail,
    ContactPhone,
    Departure,
    Location,
    Organization,
    Origin,
)
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value

CONTACT_FIELDS = {
    "first_name": phrase("First name"),
    "last_name": phrase("Last name"),
    "title": phrase("Title"),
    "contact_type": phrase("Type"),
    "location": phrase("Location"),
    "primary_email": phrase("Primary e-mail"),
    "external_id": phrase("External id"),
}
ORGANIZATION_FIELDS = {
    "name": phrase("Name"),
    "short_name": phrase("Short name"),
    "organization_type": phrase("Type"),
    "organization_status": phrase("Status"),
    "phone": phrase("Phone"),
    "address": phrase("Address"),
    "external_id": phrase("External id"),
}
ADDRESS = ("address_1", "address_2", "city", "region", "postal_code", "country")
_ELSEWHERE = frozenset({"primary_email"})
"""Fields whose values are kept as further ones, so that no note is needed."""

Choices = Mapping[str, int]
"""Field -> the id of the record whose value is taken."""


class Mark(StrEnum):
    """What an import finds a record by."""

    ID = "id"
    ADDRESS = "address"
    NAME = "name"


class FormerMark(Value, frozen=True, kw_only=True):
    """What a record was found by before it was merged into another one."""

    what: Mark
    value: str


class MergeField(Value, frozen=True, kw_only=True):
    """One line of the comparison. ``values`` are in the order of the records.

    Attributes:
        chosen: The id of the record whose value survives; 0 where all are kept.
    """

    key: str
    label: str
    values: tuple[str, ...]
    chosen: int = 0

    @property
    def differs(self) -> bool:
        """Whether the records say different things; a blank says nothing."""
        return len({" ".join(value.casefold().split()) for value in self.values if value.strip()}) > 1


class MergeUser(Value, frozen=True, kw_only=True):
    """A user that is linked to one of the contacts."""

    user_id: int
    name: str
    user_principal_name: str
    tenant_name: str
    contact_id: int
    present: bool = True
    """Whether it is there and linked; a user who left gives way to one who is."""


class MergePreview(Value, frozen=True, kw_only=True):
    """What a merge would do.

    Attributes:
        ids: The records, the one that stays first.
        kept: What is kept besides the chosen values, one sentence each.
        users: Users linked to the contacts.
        keep_user_id: The one whose link stays; None: there is none, or somebody has to choose.
        problem: Why it cannot be done like this, in one sentence; empty when it can.
    """

    kind: DuplicateKind
    ids: tuple[int, ...]
    names: tuple[str, ...]
    fields: tuple[MergeField, ...]
    kept: tuple[str, ...] = ()
    users: tuple[MergeUser, ...] = ()
    keep_user_id: int | None = None
    problem: str = ""


class MergeResult(Value, frozen=True, kw_only=True):
    """What a merge did."""

    survivor_id: int
    message: str
    journal_id: int | None = None


def contact_value(contact: Contact, key: str) -> str:
    """A field's value, trimmed."""
    return contact.primary_email.strip() if key == "primary_email" else str(getattr(contact, key)).strip()


def organization_value(organization: Organization | Location, key: str) -> str:
    """A field's value, trimmed; an address on one line."""
    if key != "address":
        return str(getattr(organization, key)).strip()
    return ", ".join(part for name in ADDRESS if (part := str(getattr(organization, name)).strip()))


def chosen(values: Mapping[int, str], survivor_id: int, wanted: int) -> int:
    """Whose value is taken: the one wanted, else the survivor's, else the first that is not blank."""
    if wanted in values:
        return wanted
    if values[survivor_id]:
        return survivor_id
    return next((key for key, value in values.items() if value), survivor_id)


def _picked(values: Mapping[str, Mapping[int, str]], survivor_id: int, choices: Choices) -> dict[str, int]:
    return {key: chosen(some, survivor_id, choices.get(key, 0)) for key, some in values.items()}


def contact_picks(contacts: Sequence[Contact], choices: Choices) -> dict[str, int]:
    """Field -> whose value survives; the first contact is the one that stays.

    Its own values do where nothing else is chosen, but for blanks, and an initial where another one spells
    the first name out.
    """
    values = {key: {one.id: contact_value(one, key) for one in contacts} for key in CONTACT_FIELDS}
    survivor_id = contacts[0].id
    fuller = _fuller(values["first_name"], survivor_id)
    return _picked(values, survivor_id, {"first_name": fuller, **choices})


def _fuller(names: Mapping[int, str], survivor_id: int) -> int:
    """Whose first name says more than the survivor's initial; 0 if that is none, or nobody's does."""
    initial = names[survivor_id].rstrip(".").casefold()
    if len(initial) != 1:
        return 0
    return next(
        (key for key, name in names.items() if len(name) > 2 and name.casefold().startswith(initial)), 0
    )


def organization_picks(organizations: Sequence[Organization], choices: Choices) -> dict[str, int]:
    """Field -> whose value survives; the first organization is the one that stays."""
    values = {
        key: {one.id: organization_value(one, key) for one in organizations} for key in ORGANIZATION_FIELDS
    }
    return _picked(values, organizations[0].id, choices)


def merged_contact(contacts: Sequence[Contact], choices: Choices) -> Contact:
    """The contact that stays, as the merge leaves it; ``contacts`` begin with it."""
    survivor, others = contacts[0], contacts[1:]
    by_id = {one.id: one for one in contacts}
    picks = contact_picks(contacts, choices)
    plain = {key: getattr(by_id[owner], key) for key, owner in picks.items() if key != "primary_email"}
    primary = by_id[picks["primary_email"]].primary_email
    result = replace(
        survivor,
        **plain,
        important=any(one.important for one in contacts),
        departure=_departure(contacts),
        emails=_emails(contacts, primary),
        phones=_phones(contacts),
    )
    values = {key: contact_value(result, key) for key in CONTACT_FIELDS}
    blocks = [
        _block(
            f"{one.name} (contact {one.id})",
            CONTACT_FIELDS,
            values,
            _contact_values(one),
            one.notes,
            survivor.notes,
        )
        for one in others
    ]
    # Of the one that stays, values may give way, too.
    blocks.insert(
        0,
        _block(
            phrase("this contact before the merge"), CONTACT_FIELDS, values, _contact_values(survivor), "", ""
        ),
    )
    return replace(result, notes=_notes(survivor.notes, blocks))


def _departure(contacts: Sequence[Contact]) -> Departure:
    """What was decided about the leaver; not that it is gone, where one of them is still there."""
    decided = contacts[0].departure
    there = any(one.departure in (Departure.NONE, Departure.KEPT) for one in contacts)
    return Departure.NONE if there and decided in (Departure.LEFT, Departure.ARCHIVED) else decided


def _contact_values(contact: Contact) -> dict[str, str]:
    return {key: contact_value(contact, key) for key in CONTACT_FIELDS}


def _emails(contacts: Sequence[Contact], primary: str) -> tuple[ContactEmail, ...]:
    """All addresses, each once; the primary one is marked if the survivor marks one or it is another's."""
    found: dict[str, ContactEmail] = {}
    for contact in contacts:
        for email in contact.emails:
            found.setdefault(fold_address(email.value), replace(email, primary=False))
    wanted = fold_address(primary)
    if wanted in found:
        found[wanted] = replace(found[wanted], primary=True)
    return tuple(found.values())


def _phones(contacts: Sequence[Contact]) -> tuple[ContactPhone, ...]:
    """All numbers, each once, those of the survivor first; one of them is primary if any was."""
    found: list[ContactPhone] = []
    for contact in contacts:
        for phone in contact.phones:
            if not any(one.value == phone.value or same_phone(one.value, phone.value) for one in found):
                found.append(replace(phone, primary=phone.primary and not any(one.primary for one in found)))
    return tuple(found)


def merged_organization(organizations: Sequence[Organization], choices: Choices) -> Organization:
    """The organization that stays, as the merge leaves it; ``organizations`` begin with it."""
    survivor, others = organizations[0], organizations[1:]
    by_id = {one.id: one for one in organizations}
    picks = organization_picks(organizations, choices)
    plain = {key: getattr(by_id[owner], key) for key, owner in picks.items() if key != "address"}
    plain |= {name: getattr(by_id[picks["address"]], name) for name in ADDRESS}
    sites: dict[str, str] = {}
    for one in organizations:
        for site in one.websites:
            sites.setdefault(website_domain(site) or site.strip().casefold(), site)
    result = replace(survivor, **plain, websites=tuple(sites.values()))
    fields = {key: label for key, label in ORGANIZATION_FIELDS.items() if key != "address"}
    values = {key: organization_value(result, key) for key in fields}
    blocks = [
        _block(
            phrase("this organization before the merge"),
            fields,
            values,
            _organization_values(survivor),
            "",
            "",
        )
    ]
    blocks += [
        _block(
            f"{one.name} (organization {one.id})",
            fields,
            values,
            _organization_values(one),
            one.notes,
            survivor.notes,
        )
        for one in others
    ]
    return replace(result, notes=_notes(survivor.notes, blocks))


def _organization_values(organization: Organization) -> dict[str, str]:
    return {key: organization_value(organization, key) for key in ORGANIZATION_FIELDS}


def kept_places(
    organizations: Sequence[Organization], merged: Organization, places: Sequence[Location]
) -> tuple[Location, ...]:
    """Head addresses that give way, as locations: those that neither the merged one nor a location has."""
    known = {_spot(merged), *map(_spot, places)}
    found: list[Location] = []
    for one in organizations:
        if organization_value(one, "address") and _spot(one) not in known:
            known.add(_spot(one))
            address = {name: getattr(one, name) for name in ADDRESS}
            found.append(
                Location(
                    organization_id=merged.id, name=one.name, phone=one.phone, origin=Origin.MANUAL, **address
                )
            )
    return tuple(found)


def _spot(place: Organization | Location) -> str:
    return " ".join(organization_value(place, "address").casefold().split())


def contact_marks(contacts: Sequence[Contact], merged: Contact) -> tuple[FormerMark, ...]:
    """What the contacts were found by in an import and the merged one is not: ids, addresses, names."""
    return _given_way(map(_marks_of_contact, contacts), _marks_of_contact(merged))


def organization_marks(organizations: Sequence[Organization], merged: Organization) -> tuple[FormerMark, ...]:
    """What the organizations were found by in an import and the merged one is not: ids and names."""
    return _given_way(map(_marks_of_organization, organizations), _marks_of_organization(merged))


def _given_way(before: Iterable[Sequence[FormerMark]], now: Sequence[FormerMark]) -> tuple[FormerMark, ...]:
    return tuple(dict.fromkeys(mark for some in before for mark in some if mark.value and mark not in now))


def _marks_of_contact(contact: Contact) -> tuple[FormerMark, ...]:
    return (
        FormerMark(what=Mark.ID, value=contact.external_id.strip()),
        FormerMark(what=Mark.ADDRESS, value=fold_address(contact.primary_email)),
        FormerMark(what=Mark.NAME, value=fold_person(contact.first_name, contact.last_name)),
    )


def _marks_of_organization(organization: Organization) -> tuple[FormerMark, ...]:
    return (
        FormerMark(what=Mark.ID, value=organization.external_id.strip()),
        FormerMark(what=Mark.NAME, value=organization.name.strip().casefold()),
    )


def _block(
    origin: str,
    fields: Mapping[str, str],
    stays: Mapping[str, str],
    values: Mapping[str, str],
    notes: str,
    present_notes: str,
) -> str:
    """What of a record stands nowhere else after the merge, under its name; empty if there is nothing."""
    lines = [
        f"{label}: {values[key]}"
        for key, label in fields.items()
        if key not in _ELSEWHERE and values[key] and _words(values[key]) != _words(stays[key])
    ]
    text = notes.strip()
    if text and text not in present_notes:
        lines.append(text)
    return "\n".join([f"From {origin}:", *lines]) if lines else ""


def _words(text: str) -> list[str]:
    return text.casefold().split()


def _notes(present: str, blocks: Sequence[str]) -> str:
    return "\n\n".join(part for part in (present.rstrip(), *blocks) if part)
