"""Sync options: which users become contacts, what is read, and what happens to new ones."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from o365desk.domain.account_kinds import AccountKind, account_kind
from o365desk.domain.field_rules import FieldRules
from o365desk.domain.phrases import phrase
from o365desk.domain.user import MailboxPurpose, User
from o365desk.domain.values import Value


class NewContacts(StrEnum):
    """What happens to a user for whom no contact is documented."""

    HOLD = "hold"
    """Held for review, and so are field updates (the default: nothing is written unseen)."""
    CREATE = "create"
    """The safe part at once: contacts that resemble nobody documented are created, fields are written by
    rule. Conflicts and possible duplicates are held."""


class SyncOptions(Value, frozen=True, kw_only=True):
    """What to sync over one connection. Narrowing makes users "out of scope", never "deleted"."""

    subscriptions: tuple[str, ...] | None = None
    """SKU ids (lower case) whose holders are taken in; None: the recommended ones."""
    unlicensed: bool = False
    guests: bool = False
    shared_mailboxes: bool = False
    """Shared, room and equipment mailboxes."""
    service_accounts: bool = False
    """Machines, programs, administrative accounts (``domain/account_kinds.py`` tells them)."""
    disabled: bool = False
    contacts: bool = True
    """Whether users are linked to contacts at all; off: tenants and licences only."""
    mailbox_usage: bool = True
    licences: bool = True
    sign_in_activity: bool = True
    mfa: bool = True
    locations: bool = True
    new_contacts: NewContacts = NewContacts.HOLD
    field_rules: FieldRules = FieldRules()
    """Which side wins where a contact and its linked user differ."""
    interval_minutes: int = 60
    """Minutes between scheduled syncs; at least 15."""
    brake_percent: int = 5
    """Per cent of an organization's linked contacts that one sync may mark as left without asking."""
    brake_count: int = 5
    """So many it may always mark; the larger of the two is the limit."""


class ScopeReason(StrEnum):
    """Why a user is in or out of scope."""

    IN_SCOPE = "in scope"
    GUEST = "guest"
    SHARED_MAILBOX = "shared, room or equipment mailbox"
    DISABLED = "sign-in blocked"
    UNLICENSED = "unlicensed"
    SUBSCRIPTION = "subscription not chosen"
    SERVICE_ACCOUNT = "service account"


def scope_of(user: User, options: SyncOptions, recommended: frozenset[str]) -> ScopeReason:
    """Whether the options take ``user`` in, and if not, the first reason that leaves it out.

    Args:
        user: The user as read; its ``purpose`` tells shared mailboxes, which need no licence and are
            normally disabled, so those two tests are not asked of them.
        options: The connection's options.
        recommended: SKU ids (lower case) that count as chosen when ``options.subscriptions`` is None.
    """
    if user.is_guest:
        return ScopeReason.IN_SCOPE if options.guests else ScopeReason.GUEST
    if user.purpose in (MailboxPurpose.SHARED, MailboxPurpose.ROOM, MailboxPurpose.EQUIPMENT):
        return ScopeReason.IN_SCOPE if options.shared_mailboxes else ScopeReason.SHARED_MAILBOX
    if user.account_enabled is False and not options.disabled:
        return ScopeReason.DISABLED
    if not user.sku_ids:
        return _service(user, options) if options.unlicensed else ScopeReason.UNLICENSED
    chosen = recommended if options.subscriptions is None else options.subscriptions
    if not any(sku in chosen for sku in user.sku_ids):
        return ScopeReason.SUBSCRIPTION
    return _service(user, options)


def _service(user: User, options: SyncOptions) -> ScopeReason:
    """The last test, asked of those whom the others take in."""
    if options.service_accounts or account_kind(user).kind is not AccountKind.SERVICE:
        return ScopeReason.IN_SCOPE
    return ScopeReason.SERVICE_ACCOUNT


def left_out(user: User, reason: ScopeReason) -> str:
    """One sentence for a user that the options leave out."""
    why = f" {account_kind(user).reason}" if reason is ScopeReason.SERVICE_ACCOUNT else ""
    return phrase(f"Left out by the options: {reason.value}.{why}")


class OptionCounts(Value, frozen=True, kw_only=True):
    """How many users each choice touches, over the tenants that were read.

    ``subscriptions`` maps SKU id -> holders (members only); the others count users of that kind.
    """

    tenants_read: int = 0
    users: int = 0
    in_scope: int = 0
    guests: int = 0
    shared_mailboxes: int = 0
    service_accounts: int = 0
    disabled: int = 0
    unlicensed: int = 0
    subscription_not_chosen: int = 0
    subscriptions: dict[str, int] = msgspec.field(default_factory=dict)


def count_options(
    users: Iterable[User], options: SyncOptions, recommended: frozenset[str], tenants: int
) -> OptionCounts:
    """Count what the options take in and leave out."""
    reasons: dict[ScopeReason, int] = {}
    kinds = {"guests": 0, "shared": 0, "service": 0, "disabled": 0, "unlicensed": 0}
    holders: dict[str, int] = {}
    total = 0
    for user in users:
        total += 1
        reason = scope_of(user, options, recommended)
        reasons[reason] = reasons.get(reason, 0) + 1
        if user.is_guest:
            kinds["guests"] += 1
            continue
        if user.purpose in (MailboxPurpose.SHARED, MailboxPurpose.ROOM, MailboxPurpose.EQUIPMENT):
            kinds["shared"] += 1
            continue
        kinds["service"] += account_kind(user).kind is AccountKind.SERVICE
        kinds["disabled"] += user.account_enabled is False
        kinds["unlicensed"] += not user.sku_ids
        for sku in user.sku_ids:
            holders[sku] = holders.get(sku, 0) + 1
    return OptionCounts(
        tenants_read=tenants,
        users=total,
        in_scope=reasons.get(ScopeReason.IN_SCOPE, 0),
        guests=kinds["guests"],
        shared_mailboxes=kinds["shared"],
        service_accounts=kinds["service"],
        disabled=kinds["disabled"],
        unlicensed=kinds["unlicensed"],
        subscription_not_chosen=reasons.get(ScopeReason.SUBSCRIPTION, 0),
        subscriptions=holders,
    )
