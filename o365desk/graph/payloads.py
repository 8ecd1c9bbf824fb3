"""What Graph sends, typed, and what becomes of it. Names are Graph's own; unknown fields are ignored."""

from __future__ import annotations

import msgspec

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


def trimmed(text: Text) -> str:
    """Text without blanks around it; empty for null."""
    return text.strip() if text else ""


def mail_aliases(addresses: list[str] | None) -> tuple[str, ...]:
    """Mail addresses of ``proxyAddresses``: lower case, no prefix, primary (``SMTP:``) first, no doubles."""
    if not addresses:
        return ()
    if len(addresses) == 1 and addresses[0][:5] in ("SMTP:", "smtp:"):
        only = addresses[0][5:].strip().lower()
        return (only,) if only else ()
    found = [entry[5:].strip().lower() for entry in addresses if entry[:5] == "SMTP:"]
    found += [entry[5:].strip().lower() for entry in addresses if entry[:5] == "smtp:"]
    return tuple(filter(None, dict.fromkeys(found)))


def user_of(row: UserRow) -> User:
    """The domain's user.

    Written out where a call a field would read better: this runs once for each user of each tenant.
    """
    text: Text
    licences = row.assigned_licenses
    phones = row.business_phones
    return User(
        object_id=row.id.strip().lower(),
        user_principal_name=text.strip() if (text := row.user_principal_name) else "",
        display_name=text.strip() if (text := row.display_name) else "",
        given_name=text.strip() if (text := row.given_name) else "",
        surname=text.strip() if (text := row.surname) else "",
        job_title=text.strip() if (text := row.job_title) else "",
        department=text.strip() if (text := row.department) else "",
        company_name=text.strip() if (text := row.company_name) else "",
        office_location=text.strip() if (text := row.office_location) else "",
        business_phone=phones[0].strip() if phones else "",
        mobile_phone=text.strip() if (text := row.mobile_phone) else "",
        mail=text.strip() if (text := row.mail) else "",
        aliases=mail_aliases(row.proxy_addresses),
        user_type=text.strip() if (text := row.user_type) else "",
        account_enabled=row.account_enabled,
        sku_ids=_sku_ids(licences) if licences else (),
        usage_location=text.strip() if (text := row.usage_location) else "",
        street_address=text.strip() if (text := row.street_address) else "",
        city=text.strip() if (text := row.city) else "",
        state=text.strip() if (text := row.state) else "",
        postal_code=text.strip() if (text := row.postal_code) else "",
        country=text.strip() if (text := row.country) else "",
        created_at=parse_moment(text) if (text := row.created_date_time) else None,
        last_password_change_at=parse_moment(text) if (text := row.last_password_change_date_time) else None,
        on_premises_sync_enabled=row.on_premises_sync_enabled,
        on_premises_last_sync_at=parse_moment(text)
        if (text := row.on_premises_last_sync_date_time)
        else None,
    )


def _sku_ids(licences: list[AssignedLicense]) -> tuple[str, ...]:
    found = [sku_id.lower() for each in licences if (sku_id := each.sku_id)]
    return tuple(sorted(set(found))) if len(found) > 1 else tuple(found)


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
        default_method=trimmed(row.user_preferred_method_for_secondary_authentication),
        last_updated_at=parse_moment(row.last_updated_date_time),
    )


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
