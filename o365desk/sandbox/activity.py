"""What users did: sign-ins, MFA registration, mailboxes. Follows from the user's number, kept nowhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from o365desk.sandbox.dice import Dice
from o365desk.sandbox.people import GUEST, LEFT, LEFT_LICENSED, MEMBER, NAMESAKE, SERVICE, Props, User, stamp
from o365desk.sandbox.skus import Plan
from o365desk.sandbox.tenant import Tenant

GB = 1024**3


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A mailbox as the usage report knows it; sizes in bytes."""

    created_at: str
    last_activity: str
    items: int
    used: int
    warning: int
    prohibit_send: int
    prohibit_both: int
    deleted_items: int
    deleted_size: int
    archive: bool


def _dice(tenant: Tenant, user: User, what: str) -> Dice:
    return Dice(tenant.place.seed, tenant.place.key, user.index, what)


def sign_in(tenant: Tenant, user: User, now: datetime) -> Props | None:
    """The signInActivity of a user; None (the property is absent) when it never signed in."""
    dice = _dice(tenant, user, "signin")
    if user.kind not in (MEMBER, NAMESAKE, GUEST, SERVICE, LEFT, LEFT_LICENSED) or dice.chance(12):
        return None
    if user.kind in (LEFT, LEFT_LICENSED):
        days = 40 + dice.below(300)
    elif user.kind == GUEST:
        days = dice.below(120)
    else:
        days = dice.below(4) if dice.chance(80) else dice.below(100)
    last = now - timedelta(days=days, minutes=15 + dice.below(600))
    background = last + timedelta(minutes=dice.below(12))
    if user.kind == SERVICE:
        return {
            "lastSignInDateTime": None,
            "lastSignInRequestId": None,
            "lastNonInteractiveSignInDateTime": stamp(last),
            "lastNonInteractiveSignInRequestId": dice.guid(),
            "lastSuccessfulSignInDateTime": stamp(last),
            "lastSuccessfulSignInRequestId": dice.guid(),
        }
    failed = dice.chance(8)
    return {
        "lastSignInDateTime": stamp(last),
        "lastSignInRequestId": dice.guid(),
        "lastNonInteractiveSignInDateTime": stamp(background),
        "lastNonInteractiveSignInRequestId": dice.guid(),
        "lastSuccessfulSignInDateTime": None if failed else stamp(last),
        "lastSuccessfulSignInRequestId": "" if failed else dice.guid(),
    }


def registration(tenant: Tenant, user: User, now: datetime) -> Props:
    """The userRegistrationDetails row of a user."""
    dice = _dice(tenant, user, "mfa")
    registered = dice.chance(30 if user.kind == GUEST else 78)
    passwordless = registered and dice.chance(15)
    methods: list[str] = []
    if registered:
        methods = (
            ["microsoftAuthenticatorPush", "softwareOneTimePasscode"] if dice.chance(70) else ["mobilePhone"]
        )
        if passwordless:
            methods.append("windowsHelloForBusiness")
    if dice.chance(20):
        methods.append("email")
    preferred = ("push" if "microsoftAuthenticatorPush" in methods else "sms") if registered else "none"
    return {
        "id": user.id,
        "userPrincipalName": user.name,
        "userDisplayName": user.props["displayName"],
        "userType": "guest" if user.kind == GUEST else "member",
        "isAdmin": user.index == 0,
        "isSsprRegistered": registered,
        "isSsprEnabled": user.kind != GUEST,
        "isSsprCapable": registered and user.kind != GUEST,
        "isMfaRegistered": registered,
        "isMfaCapable": registered,
        "isPasswordlessCapable": passwordless,
        "methodsRegistered": methods,
        "isSystemPreferredAuthenticationMethodEnabled": True,
        "systemPreferredAuthenticationMethods": [preferred.capitalize()] if registered else [],
        "userPreferredMethodForSecondaryAuthentication": preferred,
        "lastUpdatedDateTime": stamp(now - timedelta(hours=6)),
    }


def mailbox(tenant: Tenant, user: User, now: datetime) -> Mailbox:
    """The mailbox of a user that has one."""
    dice = _dice(tenant, user, "mailbox")
    enterprise = any(sku.part_number in ("SPE_E3", "SPE_E5", "ENTERPRISEPACK") for sku in user.skus)
    limit = (100 if enterprise else 50) * GB
    share = 96 + dice.below(4) if user.index == 2 or dice.chance(4) else 1 + dice.below(70)
    if user.kind not in (MEMBER, NAMESAKE, LEFT_LICENSED):
        share = dice.below(20)
    used = limit * share // 100 + dice.below(GB // 2)
    idle = dice.chance(15)
    last = (
        ""
        if idle and dice.chance(50)
        else (now - timedelta(days=2 + (60 if idle else dice.below(3)))).date().isoformat()
    )
    return Mailbox(
        created_at=str(user.props["createdDateTime"])[:10],
        last_activity=last,
        items=used // (60_000 + dice.below(90_000)),
        used=used,
        warning=limit * 98 // 100,
        prohibit_send=limit * 99 // 100,
        prohibit_both=limit,
        deleted_items=dice.below(9000),
        deleted_size=dice.below(3 * GB),
        archive=enterprise and (user.index == 2 or dice.chance(25)),
    )


def settings(tenant: Tenant, user: User, purpose: str) -> Props:
    """The mailboxSettings of a user that has a mailbox."""
    zone = tenant.locale.time_zone
    return {
        "archiveFolder": f"AAMkA{_dice(tenant, user, 'archive').below(1 << 64):016x}AAA=",
        "timeZone": zone,
        "delegateMeetingMessageDeliveryOptions": "sendToDelegateOnly",
        "dateFormat": "dd.MM.yyyy" if tenant.locale.code == "de" else "M/d/yyyy",
        "timeFormat": "HH:mm",
        "userPurpose": purpose,
        "automaticRepliesSetting": {
            "status": "disabled",
            "externalAudience": "all",
            "internalReplyMessage": "",
            "externalReplyMessage": "",
        },
        "language": {"locale": tenant.locale.language, "displayName": tenant.locale.language},
        "workingHours": {
            "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
            "startTime": "08:00:00.0000000",
            "endTime": "17:00:00.0000000",
            "timeZone": {"name": zone},
        },
    }


def plan_info(plan: Plan) -> Props:
    """A servicePlanInfo."""
    return {
        "servicePlanId": plan.id,
        "servicePlanName": plan.name,
        "provisioningStatus": "Success",
        "appliesTo": "Company" if plan.name.endswith("FOUNDATION") else "User",
    }
