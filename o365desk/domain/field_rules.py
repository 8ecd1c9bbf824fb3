"""Field rules: which side wins where a contact and its linked user differ, and what is never written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from o365desk.domain.contact_fields import (
    FIELD_LABELS,
    PHONE_LABELS,
    ContactField,
    documented_values,
    is_address,
    new_aliases,
    office_values,
    same,
    with_values,
)
from o365desk.domain.names import same_phone
from o365desk.domain.organization import Contact
from o365desk.domain.user import User
from o365desk.domain.values import Value

__all__ = [
    "FIELD_LABELS",
    "ContactField",
    "EditedField",
    "FieldChange",
    "FieldKept",
    "FieldRule",
    "FieldRules",
    "KeptBecause",
    "edited_fields",
    "field_changes",
    "written",
]


class FieldRule(StrEnum):
    """Which side wins where both have a value and they differ."""

    OFFICE_365_WINS = "Office 365 wins"
    DOCUMENTED_WINS = "documented wins"
    """Nothing is written, not even into a blank."""
    FILL_BLANKS = "fill blanks only"


class FieldRules(Value, frozen=True, kw_only=True):
    """A connection's field rules: one for all fields, and those of single fields."""

    rule: FieldRule = FieldRule.FILL_BLANKS
    fields: dict[str, FieldRule] = msgspec.field(default_factory=dict)
    """``ContactField`` value -> its own rule."""

    def of(self, field: ContactField) -> FieldRule:
        """The rule of a field."""
        return self.fields.get(field.value, self.rule)


class FieldChange(Value, frozen=True, kw_only=True):
    """What a plan writes into one field. Of further e-mails ``after`` names all, the old ones too."""

    field: ContactField
    label: str
    before: str
    after: str
    rule: FieldRule


class KeptBecause(StrEnum):
    """Why a field that differs is not written."""

    EDITED = "edited by a technician"
    PINNED = "pinned contact"
    RULE = "documented wins"
    FILLED = "not blank"
    UNDONE = "undone before"
    """The very value was written once and taken back."""


class FieldKept(Value, frozen=True, kw_only=True):
    """A field that differs and stays as documented."""

    field: ContactField
    label: str
    documented: str
    office: str
    because: KeptBecause


class EditedField(Value, frozen=True, kw_only=True):
    """A field that a technician edited: theirs until released."""

    field: str
    edited_at: datetime
    edited_by: str = ""


_NOTHING: Mapping[str, str] = {}


def field_changes(
    contact: Contact,
    user: User,
    rules: FieldRules,
    edited: frozenset[str] = frozenset(),
    undone: Mapping[str, str] = _NOTHING,
) -> tuple[tuple[FieldChange, ...], tuple[FieldKept, ...]]:
    """What the rules write into a contact from its user, and what differs and stays.

    A blank Office 365 value never overwrites. What is the same by digits, folding or words is no change.
    Further e-mails are added, never removed. After ``written`` the same rules find no change.

    Args:
        contact: The documented person; into a pinned one nothing is written.
        user: The linked user.
        rules: The connection's field rules.
        edited: ``ContactField`` values of the fields a technician edited.
        undone: ``ContactField`` value -> the value that was written by a plan and taken back.

    Returns:
        Changes and kept fields, each in the order of ``ContactField``.
    """
    documented = documented_values(contact)
    changes: list[FieldChange] = []
    kept: list[FieldKept] = []
    for field, office in office_values(user).items():
        ours = documented[field]
        if not office or office == ours or _has(contact, field, ours, office):
            continue
        if not ours and _in_other_name(field, office, documented, rules, edited):
            continue
        after = office if field is not ContactField.ALIASES else _joined(contact, ours, office)
        rule = rules.of(field)
        because = _because(contact, field, ours, rule, edited)
        if because is None and _taken_back(field, after, undone.get(field.value)):
            because = KeptBecause.UNDONE
        label = FIELD_LABELS[field]
        if because is None:
            changes.append(FieldChange(field=field, label=label, before=ours, after=after, rule=rule))
        else:
            kept.append(FieldKept(field=field, label=label, documented=ours, office=office, because=because))
    return tuple(changes), tuple(kept)


def written(contact: Contact, changes: tuple[FieldChange, ...]) -> Contact:
    """The contact with the changes written into it."""
    return with_values(
        contact,
        {
            one.field: one.after.removeprefix(one.before) if one.field is ContactField.ALIASES else one.after
            for one in changes
        },
    )


def edited_fields(before: Contact | None, after: Contact) -> tuple[ContactField, ...]:
    """The fields a technician changed; of a new contact (``before`` is None) those that were filled in."""
    old = documented_values(before) if before is not None else dict.fromkeys(ContactField, "")
    return tuple(field for field, value in documented_values(after).items() if old[field] != value)


def _has(contact: Contact, field: ContactField, ours: str, office: str) -> bool:
    """Whether the contact has the value already, there or under another label, or it is no value at all."""
    if field is ContactField.ALIASES:
        return not new_aliases(contact, office)
    if same(field, ours, office):
        return True
    if field is ContactField.PRIMARY_EMAIL:
        return not is_address(office)
    if ours or field not in PHONE_LABELS:
        return False
    # Only numbers that no rule writes: what is compared with must not change in the same plan.
    others = (phone for phone in contact.phones if phone.label.casefold() not in ("office", "mobile"))
    return any(same_phone(phone.value, office) for phone in others)


_OTHER_NAME = {
    ContactField.FIRST_NAME: ContactField.LAST_NAME,
    ContactField.LAST_NAME: ContactField.FIRST_NAME,
}


def _in_other_name(
    field: ContactField,
    office: str,
    documented: Mapping[ContactField, str],
    rules: FieldRules,
    edited: frozenset[str],
) -> bool:
    """Whether the whole name is documented in the other field, which no rule writes: it is not doubled."""
    other = _OTHER_NAME.get(field)
    if other is None or (rules.of(other) is FieldRule.OFFICE_365_WINS and other.value not in edited):
        return False
    return set(office.casefold().split()) <= set(documented[other].casefold().split())


def _joined(contact: Contact, ours: str, office: str) -> str:
    return ", ".join([*([ours] if ours else []), *new_aliases(contact, office)])


def _taken_back(field: ContactField, after: str, value: str | None) -> bool:
    """Whether a plan wrote just that and somebody undid it; of further e-mails: all of them."""
    if value is None:
        return False
    return same(field, value, after) if field is ContactField.ALIASES else value == after


def _because(
    contact: Contact, field: ContactField, ours: str, rule: FieldRule, edited: frozenset[str]
) -> KeptBecause | None:
    """Why a field that differs stays, or None."""
    if contact.pinned:
        return KeptBecause.PINNED
    if field.value in edited:
        return KeptBecause.EDITED
    if field is ContactField.ALIASES and not contact.emails and ContactField.PRIMARY_EMAIL in edited:
        return KeptBecause.EDITED  # the first address of all would stand as the primary one
    if rule is FieldRule.DOCUMENTED_WINS:
        return KeptBecause.RULE
    if rule is FieldRule.FILL_BLANKS and ours:
        return KeptBecause.FILLED
    return None
