"""Findings: what a technician would want to know of a tenant without having asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from o365desk.domain.connection import Connection
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import Relationship, SubscribedSku
from o365desk.domain.user import MailboxPurpose
from o365desk.domain.values import Value

IDLE_AGE = timedelta(days=90)
CREDENTIAL_NOTICE = timedelta(days=30)
RELATIONSHIP_NOTICE = timedelta(days=60)
"""A new relationship needs the customer's approval."""
NEAR_QUOTA = 0.9
"""Share of the send quota from which a mailbox counts as nearly full."""
_FREE_SEATS = 10_000
"""Free and viral subscriptions come with so many seats or more; nobody buys or returns them."""
_FREE_WORDS = ("FREE", "VIRAL", "EXPLORATORY", "_TRIAL", "STREAM", "WINDOWS_STORE", "RIGHTSMANAGEMENT_ADHOC")
_NO_PERSON = (MailboxPurpose.SHARED, MailboxPurpose.ROOM, MailboxPurpose.EQUIPMENT)


class FindingKind(StrEnum):
    """What was found."""

    LICENSED_BLOCKED = "licensed, sign-in blocked"
    LICENSED_SHARED = "licensed shared mailbox"
    LICENSED_IDLE = "licensed, no sign-in for 90 days"
    NO_MFA = "no MFA registered"
    MAILBOX_NEAR_QUOTA = "mailbox nearly full"
    UNUSED_SEATS = "unused seats"
    OVERUSED_SEATS = "more seats used than bought"
    CREDENTIAL_ENDS = "secret or certificate about to expire"
    RELATIONSHIP_ENDS = "GDAP relationship about to end"


class UserFacts(Value, frozen=True, kw_only=True):
    """As much of a present user as findings look at.

    ``signed_in_at`` is the last sign-in of any kind; ``sign_ins_known`` whether that was read at all.
    ``mfa`` is None where the registration was not read. Sizes are bytes, 0 where not known.
    """

    user_id: int
    name: str
    purpose: MailboxPurpose
    account_enabled: bool | None
    is_guest: bool
    paid: bool
    """Whether it holds a licence that costs something."""
    created_at: datetime | None = None
    signed_in_at: datetime | None = None
    sign_ins_known: bool = False
    mfa: bool | None = None
    storage_used: int = 0
    send_quota: int = 0
    contact_id: int | None = None


def is_free(sku: SubscribedSku) -> bool:
    """Whether nobody pays for its seats, so that unused ones are no finding."""
    part = sku.sku_part_number.upper()
    return sku.enabled_units >= _FREE_SEATS or any(word in part for word in _FREE_WORDS)


def user_findings(user: UserFacts, now: datetime) -> Iterable[tuple[FindingKind, str]]:
    """What is to say about a user: (kind, detail in a few words). What was not read is never a finding."""
    shared = user.purpose in _NO_PERSON
    if user.paid and shared:
        yield (
            FindingKind.LICENSED_SHARED,
            phrase(f"a {user.purpose.value} mailbox needs no licence up to 50 GB"),
        )
    elif user.paid and user.account_enabled is False:
        yield FindingKind.LICENSED_BLOCKED, phrase("the licence can be taken back")
    elif user.paid and user.sign_ins_known and not user.is_guest:
        idle = _idle(user, now)
        if idle:
            yield FindingKind.LICENSED_IDLE, idle
    if user.mfa is False and user.account_enabled is not False and not user.is_guest and not shared:
        yield FindingKind.NO_MFA, phrase("no second factor")
    if user.send_quota > 0 and user.storage_used >= NEAR_QUOTA * user.send_quota:
        share = user.storage_used / user.send_quota
        yield FindingKind.MAILBOX_NEAR_QUOTA, phrase(f"{share:.0%} of what it may hold before it cannot send")


def _idle(user: UserFacts, now: datetime) -> str:
    if user.signed_in_at is not None:
        days = (now - user.signed_in_at).days
        return phrase(f"last sign-in {days:,} days ago") if now - user.signed_in_at >= IDLE_AGE else ""
    if user.created_at is not None and now - user.created_at >= IDLE_AGE:
        return phrase("never signed in")
    return ""


def seat_findings(sku: SubscribedSku) -> Iterable[tuple[FindingKind, str]]:
    """What is to say about a tenant's SKU; free ones are passed over."""
    if is_free(sku):
        return
    if sku.consumed_units > sku.active:
        yield FindingKind.OVERUSED_SEATS, phrase(f"{sku.consumed_units:,} used, {sku.active:,} active")
    elif sku.unused:
        yield FindingKind.UNUSED_SEATS, phrase(f"{sku.unused:,} of {sku.active:,} seats")


def credential_findings(connection: Connection, now: datetime) -> Iterable[tuple[FindingKind, str]]:
    """What is to say about a connection's secret or certificate; an end that is not known is no finding."""
    ends_at = connection.credential_expires_at
    if ends_at is not None and ends_at - now <= CREDENTIAL_NOTICE:
        yield FindingKind.CREDENTIAL_ENDS, _when(ends_at, now)


def relationship_findings(relationship: Relationship, now: datetime) -> Iterable[tuple[FindingKind, str]]:
    """What is to say about a partner's access to a customer; one that extends itself is passed over."""
    if not relationship.extends and relationship.ends_at - now <= RELATIONSHIP_NOTICE:
        yield FindingKind.RELATIONSHIP_ENDS, _when(relationship.ends_at, now)


def _when(ends_at: datetime, now: datetime) -> str:
    if ends_at <= now:
        return phrase(f"ended on {ends_at:%Y-%m-%d}")
    days = (ends_at - now).days
    return phrase(f"ends on {ends_at:%Y-%m-%d}, in {days} days")
