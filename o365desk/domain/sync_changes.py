"""What a sync found changed in Microsoft 365: which field of which user or tenant, from what to what.

Left out is what changes by itself and would drown the rest: sign-in times, sizes and counts of mailboxes, the
last directory synchronization, seats in use (who holds a licence stands on the users), and what only follows
from a technician's options. The first time that something is read is no change either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum

from o365desk.domain.tenant import Relationship, SubscribedSku, TenantDetails
from o365desk.domain.user import MailboxPurpose, MfaRegistration, Presence, User
from o365desk.domain.values import Value


class ChangeKind(StrEnum):
    """What happened."""

    APPEARED = "appeared"
    """New since the last complete list."""
    LEFT = "left"
    CAME_BACK = "came back"
    CHANGED = "changed"
    """A field has another value."""
    ADDED = "added"
    """Something joined a list: a licence, an address, a domain, a subscription."""
    REMOVED = "removed"
    """Something left a list."""


class ChangeGroup(StrEnum):
    """What a technician looks for in the feed."""

    PEOPLE = "came and went"
    LICENCES = "licences"
    DETAILS = "details of users"
    TENANTS = "tenants"


class FieldChange(Value, frozen=True, kw_only=True):
    """One change of one user or tenant, as it is stored.

    ``field`` is the name of a domain value's field; empty for appeared, left and came back. ``item`` is the
    SKU id where the change is about one. Values are texts: ``true`` and ``false``, times as
    ``2026-03-01T12:00:00Z``.
    """

    kind: ChangeKind
    field: str = ""
    item: str = ""
    before: str = ""
    after: str = ""


class SyncRunMoment(Value, frozen=True, kw_only=True):
    """The sync run that writes, and when. ``is_first``: no list of the tenant's users was complete yet."""

    run_id: int
    at: datetime
    is_first: bool = False


class SyncChange(Value, frozen=True, kw_only=True):
    """A stored change with the names of what it is about.

    ``user_id`` is None where the tenant itself changed. ``run_id`` is None once the run's log was removed.
    ``product`` is the friendly name of the SKU that ``change.item`` names, empty where it names none.
    """

    id: int
    at: datetime
    change: FieldChange
    tenant_id: str
    tenant_name: str
    run_id: int | None = None
    user_id: int | None = None
    user_name: str = ""
    contact_id: int | None = None
    """The contact that the user is linked to at present."""
    product: str = ""


class ChangeFilter(Value, frozen=True, kw_only=True):
    """Which changes to give; what is None or empty does not count. The values are joined by AND.

    ``text`` is searched in the names of user and tenant, the values, the words for fields and products.
    """

    tenant_id: str = ""
    user_id: int | None = None
    contact_id: int | None = None
    run_id: int | None = None
    since: datetime | None = None
    group: ChangeGroup | None = None
    text: str = ""
    tenant_only: bool = False
    """Only what is about tenants themselves, not their users."""


class ChangePage(Value, frozen=True, kw_only=True):
    """A page of changes, the latest first. ``older`` continues with the next page; None: this is the last."""

    changes: tuple[SyncChange, ...] = ()
    older: int | None = None
    total: int = 0
    """How many fit on all pages."""


CAME_AND_WENT = (ChangeKind.APPEARED, ChangeKind.LEFT, ChangeKind.CAME_BACK)
LICENCES = "licences"
SUBSCRIPTIONS = "subscriptions"
PRESENCE = "presence"
PURPOSE = "purpose"
RELATIONSHIP = "relationship_ends_at"
_USER_FIELDS = (
    "user_principal_name", "display_name", "given_name", "surname", "job_title", "department", "company_name",
    "office_location", "business_phone", "mobile_phone", "mail", "user_type", "account_enabled",
    "usage_location", "street_address", "city", "state", "postal_code", "country", "on_premises_sync_enabled",
    "last_password_change_at",
)  # fmt: skip
_TENANT_FIELDS = (
    "display_name", "street", "city", "state", "postal_code", "country", "phone", "tenant_type",
    "on_premises_sync_enabled",
)  # fmt: skip
_SKU_FIELDS = ("capability_status", "enabled_units", "is_trial", "next_lifecycle_at")
_MFA_FIELDS = ("is_mfa_registered", "is_admin", "default_method")


def group_of(kind: ChangeKind, field: str, *, of_user: bool) -> ChangeGroup:
    """Where a technician looks for a change."""
    if not of_user:
        return ChangeGroup.TENANTS
    if kind in CAME_AND_WENT:
        return ChangeGroup.PEOPLE
    return ChangeGroup.LICENCES if field == LICENCES else ChangeGroup.DETAILS


def user_changes(before: User, after: User) -> Iterator[FieldChange]:
    """What a listing changed of a user; the mailbox type is read apart and told by ``purpose_change``."""
    yield from _fields(before, after, _USER_FIELDS)
    yield from _listed("aliases", before.aliases, after.aliases)
    old, new = before.sku_ids, after.sku_ids
    for sku_id in dict.fromkeys((*old, *new)):
        if (sku_id in old) != (sku_id in new):
            kind = ChangeKind.ADDED if sku_id in new else ChangeKind.REMOVED
            yield FieldChange(kind=kind, field=LICENCES, item=sku_id)


def purpose_change(before: MailboxPurpose, after: MailboxPurpose) -> Iterator[FieldChange]:
    """Another mailbox type, where one was known."""
    if MailboxPurpose.UNKNOWN not in (before, after) and before is not after:
        yield FieldChange(kind=ChangeKind.CHANGED, field=PURPOSE, before=before.value, after=after.value)


def mfa_changes(before: MfaRegistration, after: MfaRegistration) -> Iterator[FieldChange]:
    """Registered, administrator, methods."""
    yield from _fields(before, after, _MFA_FIELDS)
    yield from _listed("methods", before.methods, after.methods)


def presence_change(before: Presence, after: Presence) -> FieldChange:
    """A user went, came back, or was deleted for good after it went."""
    if after is Presence.PRESENT:
        kind = ChangeKind.CAME_BACK
    else:
        kind = ChangeKind.LEFT if before is Presence.PRESENT else ChangeKind.CHANGED
    return FieldChange(kind=kind, field=PRESENCE, before=before.value, after=after.value)


def tenant_changes(before: TenantDetails, after: TenantDetails) -> Iterator[FieldChange]:
    """What a tenant says of itself. A domain counts from the moment it is verified."""
    yield from _fields(before, after, _TENANT_FIELDS)
    mails = "technical_notification_mails"
    yield from _listed(mails, before.technical_notification_mails, after.technical_notification_mails)
    old, new = ([one.name for one in side.domains if one.is_verified] for side in (before, after))
    yield from _listed("domains", old, new)
    defaults = [next((one.name for one in side.domains if one.is_default), "") for side in (before, after)]
    if defaults[0] != defaults[1]:
        yield FieldChange(
            kind=ChangeKind.CHANGED, field="default_domain", before=defaults[0], after=defaults[1]
        )


def sku_changes(before: SubscribedSku | None, after: SubscribedSku | None) -> Iterator[FieldChange]:
    """A subscribed SKU that came, went, or has another state, other seats, or another renewal.

    Renewals and trials are read apart: where one side does not know them nothing is told.
    """
    if before is None or after is None:
        sku = after or before
        assert sku is not None
        seats = str(sku.enabled_units)
        if before is None:
            yield FieldChange(kind=ChangeKind.ADDED, field=SUBSCRIPTIONS, item=sku.sku_id, after=seats)
        else:
            yield FieldChange(kind=ChangeKind.REMOVED, field=SUBSCRIPTIONS, item=sku.sku_id, before=seats)
        return
    for name in _SKU_FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if old != new and old is not None and new is not None:
            yield FieldChange(
                kind=ChangeKind.CHANGED, field=name, item=after.sku_id, before=_text(old), after=_text(new)
            )


def relationship_change(before: Relationship, after: Relationship | None) -> Iterator[FieldChange]:
    """The partner's access ends at another time, or there is none any more."""
    new = None if after is None else after.ends_at
    if new != before.ends_at:
        yield FieldChange(
            kind=ChangeKind.CHANGED, field=RELATIONSHIP, before=_text(before.ends_at), after=_text(new)
        )


def fact_change(field: str, before: bool | None, after: bool) -> Iterator[FieldChange]:
    """A yes that became a no, or the other way round; what was not known is no change."""
    if before is not None and before != after:
        yield FieldChange(kind=ChangeKind.CHANGED, field=field, before=_text(before), after=_text(after))


def _fields(before: Value, after: Value, names: Sequence[str]) -> Iterator[FieldChange]:
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield FieldChange(kind=ChangeKind.CHANGED, field=name, before=_text(old), after=_text(new))


def _listed(field: str, before: Sequence[str], after: Sequence[str]) -> Iterator[FieldChange]:
    """What left a list and what joined it; another order is no change."""
    old, new = frozenset(before), frozenset(after)
    for one in dict.fromkeys(before):
        if one not in new:
            yield FieldChange(kind=ChangeKind.REMOVED, field=field, before=one)
    for one in dict.fromkeys(after):
        if one not in old:
            yield FieldChange(kind=ChangeKind.ADDED, field=field, after=one)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return "" if value is None else str(value)
