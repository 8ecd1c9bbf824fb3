"""What Graph sends, typed, and what becomes of it. Names are Graph's own; unknown fields are ignored."""

from __future__ import annotations

import msgspec

from o365desk.domain.tenant import Domain, SubscribedSku, TenantDetails
from o365desk.domain.user import MfaRegistration, SignInActivity, User
from o365desk.graph.decoding import ListReader, parse_moment

Text = str | None


class AssignedLicense(msgspec.Struct, rename="camel", gc=False):
    """Graph: assignedLicense."""

    sku_id: Text = None


class UserRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: user, what a listing selects."""

    id: str
    user_principal_name: Text = None
    display_name: Text = None
    given_name: Text = None
    surname: Text = None
    job_title: Text = None
    department: Text = None
    company_name: Text = None
    office_location: Text = None
    business_phones: list[str] | None = None
    mobile_phone: Text = None
    mail: Text = None
    proxy_addresses: list[str] | None = None
    user_type: Text = None
    account_enabled: bool | None = None
    assigned_licenses: list[AssignedLicense] | None = None
    usage_location: Text = None
    street_address: Text = None
    city: Text = None
    state: Text = None
    postal_code: Text = None
    country: Text = None
    created_date_time: Text = None
    last_password_change_date_time: Text = None
    on_premises_sync_enabled: bool | None = None
    on_premises_last_sync_date_time: Text = None


USER_SELECT = ",".join(field.encode_name for field in msgspec.structs.fields(UserRow))
"""``$select`` of a users listing: what is stored, nothing else."""


def _t(text: Text) -> str:
    return text.strip() if text else ""


def mail_aliases(addresses: list[str] | None) -> tuple[str, ...]:
    """Mail addresses of ``proxyAddresses``: lower case, no prefix, primary (``SMTP:``) first, no doubles."""
    if not addresses:
        return ()
    primary = [entry[5:].strip().lower() for entry in addresses if entry.startswith("SMTP:")]
    others = [entry[5:].strip().lower() for entry in addresses if entry[:5] == "smtp:"]
    return tuple(dict.fromkeys(address for address in (*primary, *others) if address))


def user_of(row: UserRow) -> User:
    """The domain's user."""
    licences = row.assigned_licenses
    phones = row.business_phones
    return User(
        object_id=row.id.strip().lower(),
        user_principal_name=_t(row.user_principal_name),
        display_name=_t(row.display_name),
        given_name=_t(row.given_name),
        surname=_t(row.surname),
        job_title=_t(row.job_title),
        department=_t(row.department),
        company_name=_t(row.company_name),
        office_location=_t(row.office_location),
        business_phone=phones[0].strip() if phones else "",
        mobile_phone=_t(row.mobile_phone),
        mail=_t(row.mail),
        aliases=mail_aliases(row.proxy_addresses),
        user_type=_t(row.user_type),
        account_enabled=row.account_enabled,
        sku_ids=tuple(sorted({entry.sku_id.lower() for entry in licences if entry.sku_id}))
        if licences
        else (),
        usage_location=_t(row.usage_location),
        street_address=_t(row.street_address),
        city=_t(row.city),
        state=_t(row.state),
        postal_code=_t(row.postal_code),
        country=_t(row.country),
        created_at=parse_moment(row.created_date_time),
        last_password_change_at=parse_moment(row.last_password_change_date_time),
        on_premises_sync_enabled=row.on_premises_sync_enabled,
        on_premises_last_sync_at=parse_moment(row.on_premises_last_sync_date_time),
    )


class KeyRow(msgspec.Struct, gc=False):
    """Any object of which only the id is asked for."""

    id: str


class SignInTimes(msgspec.Struct, rename="camel", gc=False):
    """Graph: signInActivity."""

    last_sign_in_date_time: Text = None
    last_non_interactive_sign_in_date_time: Text = None
    last_successful_sign_in_date_time: Text = None


class SignInRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: user with signInActivity only."""

    id: str
    sign_in_activity: SignInTimes | None = None


def sign_in_of(row: SignInRow) -> SignInActivity | None:
    """The domain's sign-in activity; None for a user who never signed in."""
    times = row.sign_in_activity
    if times is None:
        return None
    return SignInActivity(
        object_id=row.id.strip().lower(),
        last_sign_in_at=parse_moment(times.last_sign_in_date_time),
        last_non_interactive_sign_in_at=parse_moment(times.last_non_interactive_sign_in_date_time),
        last_successful_sign_in_at=parse_moment(times.last_successful_sign_in_date_time),
    )


class MfaRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: userRegistrationDetails."""

    id: str
    is_mfa_registered: bool | None = None
    is_mfa_capable: bool | None = None
    is_admin: bool | None = None
    methods_registered: list[str] | None = None
    user_preferred_method_for_secondary_authentication: Text = None
    last_updated_date_time: Text = None


def mfa_of(row: MfaRow) -> MfaRegistration:
    """The domain's MFA registration."""
    return MfaRegistration(
        object_id=row.id.strip().lower(),
        is_mfa_registered=bool(row.is_mfa_registered),
        is_mfa_capable=bool(row.is_mfa_capable),
        is_admin=bool(row.is_admin),
        methods=tuple(row.methods_registered or ()),
        default_method=_t(row.user_preferred_method_for_secondary_authentication),
        last_updated_at=parse_moment(row.last_updated_date_time),
    )


class VerifiedDomain(msgspec.Struct, rename="camel", gc=False):
    """Graph: verifiedDomain."""

    name: Text = None
    is_default: bool | None = None
    is_initial: bool | None = None


class OrganizationRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: organization."""

    id: str
    display_name: Text = None
    verified_domains: list[VerifiedDomain] | None = None
    street: Text = None
    city: Text = None
    state: Text = None
    postal_code: Text = None
    country: Text = None
    country_letter_code: Text = None
    business_phones: list[str] | None = None
    tenant_type: Text = None
    created_date_time: Text = None
    on_premises_sync_enabled: bool | None = None
    technical_notification_mails: list[str] | None = None


ORGANIZATION_SELECT = ",".join(field.encode_name for field in msgspec.structs.fields(OrganizationRow))


class DomainRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: domain; its id is the name."""

    id: str
    is_default: bool | None = None
    is_initial: bool | None = None
    is_verified: bool | None = None


DOMAIN_SELECT = ",".join(field.encode_name for field in msgspec.structs.fields(DomainRow))


def details_of(row: OrganizationRow, domains: list[DomainRow] | None) -> TenantDetails:
    """The domain's tenant details; ``domains`` None means that only ``verifiedDomains`` is known."""
    if domains is not None:
        known = tuple(
            Domain(
                name=entry.id.strip().lower(),
                is_default=bool(entry.is_default),
                is_initial=bool(entry.is_initial),
                is_verified=entry.is_verified is not False,
            )
            for entry in domains
        )
    else:
        known = tuple(
            Domain(
                name=entry.name.strip().lower(),
                is_default=bool(entry.is_default),
                is_initial=bool(entry.is_initial),
            )
            for entry in row.verified_domains or ()
            if entry.name
        )
    phones = row.business_phones
    return TenantDetails(
        tenant_id=row.id.strip().lower(),
        display_name=_t(row.display_name),
        domains=known,
        street=_t(row.street),
        city=_t(row.city),
        state=_t(row.state),
        postal_code=_t(row.postal_code),
        country=_t(row.country_letter_code) or _t(row.country),
        phone=phones[0].strip() if phones else "",
        tenant_type=_t(row.tenant_type),
        created_at=parse_moment(row.created_date_time),
        on_premises_sync_enabled=row.on_premises_sync_enabled,
        technical_notification_mails=tuple(row.technical_notification_mails or ()),
    )


class PrepaidUnits(msgspec.Struct, rename="camel", gc=False):
    """Graph: licenseUnitsDetail."""

    enabled: int | None = None
    warning: int | None = None
    suspended: int | None = None
    locked_out: int | None = None


class ServicePlan(msgspec.Struct, rename="camel", gc=False):
    """Graph: servicePlanInfo."""

    service_plan_id: Text = None
    provisioning_status: Text = None


class SkuRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: subscribedSku."""

    sku_id: str
    sku_part_number: Text = None
    capability_status: Text = None
    applies_to: Text = None
    consumed_units: int | None = None
    prepaid_units: PrepaidUnits | None = None
    service_plans: list[ServicePlan] | None = None
    subscription_ids: list[str] | None = None


class SubscriptionRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: companySubscription."""

    id: str
    is_trial: bool | None = None
    status: Text = None
    next_lifecycle_date_time: Text = None


def sku_of(row: SkuRow, subscriptions: dict[str, SubscriptionRow]) -> SubscribedSku:
    """The domain's subscribed SKU, with what its subscriptions tell: trial if all are, earliest renewal."""
    mine = [subscriptions[key] for key in row.subscription_ids or () if key in subscriptions]
    moments = [parse_moment(entry.next_lifecycle_date_time) for entry in mine]
    trials = [entry.is_trial for entry in mine if entry.is_trial is not None]
    units = row.prepaid_units or PrepaidUnits()
    return SubscribedSku(
        sku_id=row.sku_id.strip().lower(),
        sku_part_number=_t(row.sku_part_number) or row.sku_id,
        capability_status=_t(row.capability_status) or "Enabled",
        applies_to=_t(row.applies_to) or "User",
        consumed_units=row.consumed_units or 0,
        enabled_units=units.enabled or 0,
        warning_units=units.warning or 0,
        suspended_units=units.suspended or 0,
        locked_out_units=units.locked_out or 0,
        is_trial=all(trials) if trials else None,
        next_lifecycle_at=min((moment for moment in moments if moment is not None), default=None),
    )


class CustomerRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: delegatedAdminCustomer."""

    tenant_id: str
    display_name: Text = None


class ContractRow(msgspec.Struct, rename="camel", gc=False):
    """Graph: contract; its names are copies from when the partnership began."""

    customer_id: str
    display_name: Text = None
    default_domain_name: Text = None


class ReportSettings(msgspec.Struct, rename="camel", gc=False):
    """Graph: adminReportSettings."""

    display_concealed_names: bool | None = None
    value: ReportSettings | None = None
    """The documentation's sample wraps the object; both forms are taken."""


class MailboxSettings(msgspec.Struct, rename="camel", gc=False):
    """Graph: mailboxSettings, one property."""

    user_purpose: Text = None


class BatchPart(msgspec.Struct, gc=False):
    """One answer inside a ``$batch`` answer."""

    id: str
    status: int = 0
    headers: dict[str, str] | None = None
    body: msgspec.Raw = msgspec.Raw(b"null")


class BatchAnswer(msgspec.Struct, gc=False):
    """Answer to ``$batch``."""

    responses: list[BatchPart]


USERS = ListReader(UserRow)
KEYS = ListReader(KeyRow)
SIGN_INS = ListReader(SignInRow)
MFA = ListReader(MfaRow)
ORGANIZATIONS = ListReader(OrganizationRow)
DOMAINS = ListReader(DomainRow)
SKUS = ListReader(SkuRow)
SUBSCRIPTIONS = ListReader(SubscriptionRow)
CUSTOMERS = ListReader(CustomerRow)
CONTRACTS = ListReader(ContractRow)
