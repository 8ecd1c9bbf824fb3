"""How what a sync found changed reads: the field, and both values."""

from __future__ import annotations

from datetime import UTC, datetime

from o365desk.domain.overlay_sections import MAILBOX_TYPES, format_time
from o365desk.domain.phrases import phrase
from o365desk.domain.sync_changes import (
    LICENCES,
    PRESENCE,
    PURPOSE,
    RELATIONSHIP,
    SUBSCRIPTIONS,
    ChangeKind,
    FieldChange,
    SyncChange,
)

LABELS = {
    "user_principal_name": phrase("User name"),
    "display_name": phrase("Display name"),
    "given_name": phrase("First name"),
    "surname": phrase("Last name"),
    "job_title": phrase("Job title"),
    "department": phrase("Department"),
    "company_name": phrase("Company"),
    "office_location": phrase("Office"),
    "business_phone": phrase("Business phone"),
    "mobile_phone": phrase("Mobile phone"),
    "mail": phrase("Mail address"),
    "user_type": phrase("User type"),
    "account_enabled": phrase("Sign-in"),
    "usage_location": phrase("Usage location"),
    "street_address": phrase("Street"),
    "street": phrase("Street"),
    "city": phrase("City"),
    "state": phrase("State"),
    "postal_code": phrase("Postal code"),
    "country": phrase("Country"),
    "phone": phrase("Phone"),
    "tenant_type": phrase("Tenant type"),
    "on_premises_sync_enabled": phrase("Directory sync"),
    "last_password_change_at": phrase("Last password change"),
    "default_domain": phrase("Default domain"),
    "has_premium": phrase("Entra ID P1 or P2"),
    "reports_concealed": phrase("Names concealed in reports"),
    "is_mfa_registered": phrase("MFA registered"),
    "is_admin": phrase("Administrator"),
    "default_method": phrase("Default MFA method"),
    PURPOSE: phrase("Mailbox type"),
    RELATIONSHIP: phrase("End of the GDAP relationship"),
}
"""Fields that have one value."""

LISTS = {
    LICENCES: (phrase("Licence assigned"), phrase("Licence removed")),
    SUBSCRIPTIONS: (phrase("Subscription added"), phrase("Subscription removed")),
    "aliases": (phrase("Address added"), phrase("Address removed")),
    "methods": (phrase("MFA method added"), phrase("MFA method removed")),
    "domains": (phrase("Domain added"), phrase("Domain removed")),
    "technical_notification_mails": (
        phrase("Notification address added"),
        phrase("Notification address removed"),
    ),
}
"""Fields that are lists: something joined, something left."""

_YES_NO = {"true": phrase("yes"), "false": phrase("no")}
_WORDS: dict[str, dict[str, str]] = {
    "account_enabled": {"true": phrase("allowed"), "false": phrase("blocked")},
    "on_premises_sync_enabled": {
        "true": phrase("Synced from Active Directory"),
        "false": phrase("No longer synced"),
        "": phrase("Cloud only"),
    },
    PURPOSE: {one.value: text for one, text in MAILBOX_TYPES.items()},
    "has_premium": _YES_NO,
    "reports_concealed": _YES_NO,
    "is_mfa_registered": _YES_NO,
    "is_admin": _YES_NO,
    "is_trial": _YES_NO,
}
"""Values that are ours to say."""
_TIMES = ("last_password_change_at", "next_lifecycle_at", RELATIONSHIP)


def what_changed(one: SyncChange) -> str:
    """The change without its values: ``Job title``, ``Licence assigned``, ``Left the tenant``."""
    change, of_user = one.change, one.user_id is not None
    if change.kind is ChangeKind.APPEARED:
        return phrase("New user") if of_user else phrase("New customer")
    if change.kind is ChangeKind.LEFT:
        return phrase("Left the tenant") if of_user else phrase("No longer among the customers")
    if change.kind is ChangeKind.CAME_BACK:
        return phrase("Came back")
    if change.field == PRESENCE:
        return phrase("Deleted for good")
    if change.field in LISTS:
        return LISTS[change.field][change.kind is ChangeKind.REMOVED]
    if change.item:
        return _of_product(change.field, one.product)
    return LABELS.get(change.field, change.field)


def _of_product(field: str, product: str) -> str:
    if field == "enabled_units":
        return phrase(f"Seats of {product}")
    if field == "next_lifecycle_at":
        return phrase(f"Renewal of {product}")
    if field == "is_trial":
        return phrase(f"Trial of {product}")
    return phrase(f"State of {product}")


def sides(one: SyncChange) -> tuple[str, str]:
    """Both values; empty where there was or is none."""
    change = one.change
    if change.field == LICENCES:
        return ("", one.product) if change.kind is ChangeKind.ADDED else (one.product, "")
    if change.field == SUBSCRIPTIONS:
        seats = change.after or change.before
        whole = phrase(f"{one.product}, {seats} seats")
        return ("", whole) if change.kind is ChangeKind.ADDED else (whole, "")
    return _value(change, change.before), _value(change, change.after)


def says_itself(change: FieldChange) -> bool:
    """Whether the values are our own words, which are translated, and not foreign text."""
    return change.field in _WORDS or change.field in (PRESENCE, SUBSCRIPTIONS)


def _value(change: FieldChange, text: str) -> str:
    if change.field in _TIMES and text:
        return format_time(datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC))
    return _WORDS.get(change.field, {}).get(text, text)


def fields_said(text: str) -> list[str]:
    """The fields whose words hold a text, whatever its case."""
    wanted = text.casefold()
    said = [*LABELS.items(), *((field, word) for field, words in LISTS.items() for word in words)]
    return list(dict.fromkeys(field for field, word in said if wanted in word.casefold()))
