"""The sections of the overlay: Office 365 values that have no documented twin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from o365desk.domain.measures import format_size as format_size
from o365desk.domain.overlay import OverlaySection, OverlayValue
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.tenant import SubscribedSku, TenantRecord
from o365desk.domain.user import MailboxPurpose, MailboxUsage, Presence, User, UserRecord

GRAPH_USERS = phrase("Microsoft Graph users")
USAGE_REPORT = phrase("Mailbox usage report")
MAILBOX_SETTINGS = phrase("Mailbox settings")
SIGN_IN_ACTIVITY = phrase("Sign-in activity")
MFA_REPORT = phrase("MFA registration report")

QUOTA_ALERT_PERCENT = 90
CONCEALED_NOTE = phrase(
    "The tenant conceals names in reports: Microsoft 365 admin center > Settings > Org settings > Reports."
)
NO_PREMIUM_NOTE = phrase("Not available: the tenant has no Microsoft Entra ID P1 licence.")
NOT_READ_NOTE = phrase(
    "Not read: switched off in the sync options, or the permission AuditLog.Read.All is missing."
)

MAILBOX_TYPES = {
    MailboxPurpose.USER: phrase("User mailbox"),
    MailboxPurpose.LINKED: phrase("Linked mailbox"),
    MailboxPurpose.SHARED: phrase("Shared mailbox"),
    MailboxPurpose.ROOM: phrase("Room mailbox"),
    MailboxPurpose.EQUIPMENT: phrase("Equipment mailbox"),
    MailboxPurpose.OTHERS: phrase("Other mailbox"),
    MailboxPurpose.NONE: phrase("No Exchange Online mailbox"),
}


def format_time(at: datetime | date | None) -> str:
    """A moment or day for the screen: ``2026-03-01 14:05 UTC``, ``2026-03-01``; empty if there is none."""
    if at is None:
        return ""
    return at.strftime("%Y-%m-%d %H:%M UTC") if isinstance(at, datetime) else at.isoformat()


def build_sections(
    record: UserRecord, tenant: TenantRecord | None, products: ProductTable, skus: Sequence[SubscribedSku]
) -> tuple[OverlaySection, ...]:
    """Account, licences, mailbox, sign-in and MFA of a user; each value with its source and time."""
    return (
        OverlaySection(title=phrase("Account"), values=_account(record)),
        OverlaySection(title=phrase("Licences"), values=_licences(record, products, skus)),
        OverlaySection(title=phrase("Mailbox"), values=_mailbox(record, tenant)),
        OverlaySection(
            title=phrase("Sign-in and MFA"), values=(*_sign_in(record, tenant), *_mfa(record, tenant))
        ),
    )


def _status(record: UserRecord) -> OverlayValue:
    user = record.user
    if record.presence is not Presence.PRESENT:
        value, note, alert = (
            phrase(f"Gone ({record.presence.value})"),
            phrase("No longer in the tenant."),
            True,
        )
    elif user.account_enabled is False:
        licensed = bool(user.sku_ids)
        note = phrase("Disabled, but it still holds licences.") if licensed else ""
        value, alert = phrase("Sign-in blocked"), licensed
    elif user.account_enabled is None:
        value, note, alert = "", phrase("Microsoft did not say whether sign-in is allowed."), False
    else:
        value, note, alert = phrase("Active"), "", False
    return OverlayValue(
        label=phrase("Status"), value=value, source=GRAPH_USERS, at=record.read_at, note=note, alert=alert
    )


def _user_type(user: User) -> str:
    return phrase("Guest") if user.is_guest else user.user_type or phrase("Member")


def _directory_sync(user: User) -> tuple[str, str]:
    """The value and note on directory synchronization."""
    if user.on_premises_sync_enabled is None:
        return phrase("Cloud only"), ""
    last = format_time(user.on_premises_last_sync_at)
    if user.on_premises_sync_enabled:
        return phrase("Synced from Active Directory"), phrase(f"Last synced {last}.") if last else ""
    return phrase("No longer synced"), phrase(
        f"Was synced from Active Directory until {last}."
    ) if last else ""


def _account(record: UserRecord) -> tuple[OverlayValue, ...]:
    user = record.user
    sync, sync_note = _directory_sync(user)

    def value(label: str, text: str, note: str = "") -> OverlayValue:
        return OverlayValue(label=label, value=text, source=GRAPH_USERS, at=record.read_at, note=note)

    return (
        value(phrase("User name"), user.user_principal_name),
        value(phrase("Display name"), user.display_name),
        value(
            phrase("Aliases"),
            ", ".join(user.aliases),
            "" if user.aliases else phrase("No further addresses."),
        ),
        _status(record),
        value(phrase("User type"), _user_type(user)),
        value(phrase("Directory sync"), sync, sync_note),
        value(phrase("Created"), format_time(user.created_at)),
        value(phrase("Last password change"), format_time(user.last_password_change_at)),
        value(phrase("Usage location"), user.usage_location),
        value(phrase("Company"), user.company_name),
        value(phrase("Department"), user.department),
        value(phrase("Office"), user.office_location),
    )


def _licences(
    record: UserRecord, products: ProductTable, skus: Sequence[SubscribedSku]
) -> tuple[OverlayValue, ...]:
    known = {sku.sku_id: sku for sku in skus}
    values = []
    for sku_id in record.user.sku_ids:
        sku = known.get(sku_id)
        name = products.name_of(sku_id, sku.sku_part_number if sku is not None else "")
        suspended = sku is not None and sku.capability_status not in ("Enabled", "Warning")
        note = (
            phrase(f"The subscription is {sku.capability_status}.") if sku is not None and suspended else ""
        )
        values.append(
            OverlayValue(
                label=phrase("Licence"),
                value=name,
                source=GRAPH_USERS,
                at=record.read_at,
                note=note,
                alert=suspended,
            )
        )
    if not values:
        return (
            OverlayValue(
                label=phrase("Licence"),
                value="",
                source=GRAPH_USERS,
                at=record.read_at,
                note=phrase("No licence assigned."),
            ),
        )
    return tuple(sorted(values, key=lambda value: value.value.casefold()))


def _mailbox(record: UserRecord, tenant: TenantRecord | None) -> tuple[OverlayValue, ...]:
    kind = MAILBOX_TYPES.get(record.user.purpose, "")
    return (
        OverlayValue(
            label=phrase("Type"),
            value=kind,
            source=MAILBOX_SETTINGS,
            at=record.purpose_read_at,
            note="" if kind else _why_no_type(record.user),
        ),
        *_usage(record, tenant),
    )


def _why_no_type(user: User) -> str:
    """Only users that may be shared mailboxes are asked, one request each (Graph: mailboxSettings)."""
    if user.sku_ids and user.account_enabled is not False:
        return phrase("Not asked: a licensed, active user is taken for a user mailbox.")
    return phrase("Not read: the permission MailboxSettings.Read is missing, or the next sync reads it.")


def _usage(record: UserRecord, tenant: TenantRecord | None) -> tuple[OverlayValue, ...]:
    usage = record.mailbox
    if usage is None:
        note = _why_no_usage(record, tenant)
        return (
            OverlayValue(
                label=phrase("Size"), value="", source=USAGE_REPORT, at=record.mailbox_read_at, note=note
            ),
        )

    def value(label: str, text: str, note: str = "", *, alert: bool = False) -> OverlayValue:
        return OverlayValue(
            label=label, value=text, source=USAGE_REPORT, at=record.mailbox_read_at, note=note, alert=alert
        )

    quota, quota_note, full = _quota(usage)
    archive = {True: "Yes", False: "No", None: ""}[usage.has_archive]
    return (
        value(phrase("Size"), format_size(usage.storage_used), alert=full),
        value(phrase("Quota"), quota, quota_note, alert=full),
        value(phrase("Items"), f"{usage.item_count:,}"),
        value(phrase("Archive"), archive),
        value(phrase("Last activity"), format_time(usage.last_activity_on)),
        value(
            phrase("Report date"),
            format_time(usage.report_refresh_on),
            phrase("The report lags one or two days behind."),
        ),
    )


def _quota(usage: MailboxUsage) -> tuple[str, str, bool]:
    """The quota with the part used, a note, and whether the mailbox is nearly full."""
    quota = usage.prohibit_send_receive_quota or usage.prohibit_send_quota
    if quota <= 0:
        return "", phrase("The report names no quota."), False
    percent = 100 * usage.storage_used / quota
    full = percent > QUOTA_ALERT_PERCENT
    return f"{format_size(quota)} ({percent:.0f} % used)", phrase("Nearly full.") if full else "", full


def _why_no_usage(record: UserRecord, tenant: TenantRecord | None) -> str:
    if record.user.purpose is MailboxPurpose.NONE:
        return phrase("No Exchange Online mailbox.")
    if tenant is not None and tenant.reports_concealed:
        return CONCEALED_NOTE
    if record.mailbox_read_at is not None:
        return phrase("The last report does not list this user: no mailbox, or it is newer than the report.")
    return phrase("No report was read: switched off in the sync options, or Reports.Read.All is missing.")


def _sign_in(record: UserRecord, tenant: TenantRecord | None) -> tuple[OverlayValue, ...]:
    activity = record.sign_in
    labels = (phrase("Last sign-in"), phrase("Last successful sign-in"))
    times = (
        (activity.last_sign_in_at, activity.last_successful_sign_in_at)
        if activity is not None
        else (None, None)
    )
    missing = (phrase("Never signed in, as far as Microsoft keeps it."), phrase("None since December 2023."))
    return tuple(
        OverlayValue(
            label=label,
            value=format_time(at),
            source=SIGN_IN_ACTIVITY,
            at=record.sign_in_read_at,
            note="" if at is not None else _why_nothing(record.sign_in_read_at, tenant, never),
        )
        for label, at, never in zip(labels, times, missing, strict=True)
    )


def _why_nothing(read_at: datetime | None, tenant: TenantRecord | None, when_read: str) -> str:
    if read_at is not None:
        return when_read
    return NO_PREMIUM_NOTE if tenant is not None and tenant.has_premium is False else NOT_READ_NOTE


def _mfa(record: UserRecord, tenant: TenantRecord | None) -> tuple[OverlayValue, ...]:
    mfa = record.mfa

    def value(label: str, text: str, note: str = "", *, alert: bool = False) -> OverlayValue:
        return OverlayValue(
            label=label, value=text, source=MFA_REPORT, at=record.mfa_read_at, note=note, alert=alert
        )

    if mfa is None:
        unlisted = phrase("The report does not list this user; it leaves out disabled ones.")
        return (value("MFA registered", "", _why_nothing(record.mfa_read_at, tenant, unlisted)),)
    admin = mfa.is_admin and not mfa.is_mfa_registered
    return (
        value(
            "MFA registered",
            phrase("Yes") if mfa.is_mfa_registered else phrase("No"),
            phrase("An administrator without MFA.") if admin else "",
            alert=admin,
        ),
        value("MFA methods", ", ".join(mfa.methods), "" if mfa.methods else phrase("None registered.")),
        value(phrase("Default method"), "" if mfa.default_method == "none" else mfa.default_method),
    )
