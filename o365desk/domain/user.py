"""Users: always the Microsoft 365 side. Names of fields follow Microsoft Graph's in snake case."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from o365desk.domain.values import Value


class MailboxPurpose(StrEnum):
    """``mailboxSettings.userPurpose`` of Graph v1.0; the only way there to tell a shared mailbox."""

    UNKNOWN = ""
    """Not asked, or the permission MailboxSettings.Read is missing."""
    NONE = "none"
    """Graph answered that there is no Exchange Online mailbox."""
    USER = "user"
    LINKED = "linked"
    SHARED = "shared"
    ROOM = "room"
    EQUIPMENT = "equipment"
    OTHERS = "others"


class User(Value, frozen=True, kw_only=True):
    """One user as a ``/users`` listing gives it. Absent text is an empty string.

    ``object_id`` is Graph's ``id``, lower case; together with the tenant id it is the anchor of a link.
    """

    object_id: str
    user_principal_name: str = ""
    display_name: str = ""
    given_name: str = ""
    surname: str = ""
    job_title: str = ""
    department: str = ""
    company_name: str = ""
    office_location: str = ""
    business_phone: str = ""
    mobile_phone: str = ""
    mail: str = ""
    aliases: tuple[str, ...] = ()
    """Mail addresses of ``proxyAddresses``, lower case, without prefix, primary first; no SIP or X500."""
    user_type: str = ""
    """``Member``, ``Guest`` or empty."""
    account_enabled: bool | None = None
    sku_ids: tuple[str, ...] = ()
    """Lower-case SKU ids of ``assignedLicenses``, sorted."""
    usage_location: str = ""
    street_address: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    created_at: datetime | None = None
    last_password_change_at: datetime | None = None
    on_premises_sync_enabled: bool | None = None
    """True: synced from Active Directory; False: once was; None: never."""
    on_premises_last_sync_at: datetime | None = None
    purpose: MailboxPurpose = MailboxPurpose.UNKNOWN
    """Read apart from the listing; a listing leaves it UNKNOWN and the store keeps what it knew."""

    @property
    def is_guest(self) -> bool:
        """Whether the user is a guest, by type or by the mark in its user name."""
        return self.user_type.casefold() == "guest" or "#ext#" in self.user_principal_name.casefold()

    @property
    def addresses(self) -> frozenset[str]:
        """Every address of the user, lower case: aliases, mail, user principal name."""
        every = {*self.aliases, self.mail.casefold(), self.user_principal_name.casefold()}
        return frozenset([address for address in every if "@" in address])


class UserChange(Value, frozen=True, kw_only=True):
    """A user as one row of a ``/users/delta`` page gives it.

    ``missing`` names the fields of ``user`` that the answer did not hold: never set, or not told. What is
    stored stays there; a cleared property is told as null and is not among them.
    """

    user: User
    missing: tuple[str, ...] = ()


class Removal(StrEnum):
    """Why a delta round says that a user is no longer in the tenant (Graph: ``@removed.reason``)."""

    CHANGED = "changed"
    """Soft deleted: in the recycle bin, or back since then."""
    DELETED = "deleted"


class MailboxUsage(Value, frozen=True, kw_only=True):
    """One row of Graph's report ``getMailboxUsageDetail``; sizes in bytes."""

    user_principal_name: str
    display_name: str = ""
    is_deleted: bool = False
    created_on: date | None = None
    last_activity_on: date | None = None
    item_count: int = 0
    storage_used: int = 0
    issue_warning_quota: int = 0
    prohibit_send_quota: int = 0
    prohibit_send_receive_quota: int = 0
    deleted_item_count: int = 0
    deleted_item_size: int = 0
    has_archive: bool | None = None
    recipient_type: str = ""
    report_refresh_on: date | None = None


class SignInActivity(Value, frozen=True, kw_only=True):
    """``signInActivity`` of a user; times are of attempts, ``last_successful`` only since 2023-12-01."""

    object_id: str
    last_sign_in_at: datetime | None = None
    last_non_interactive_sign_in_at: datetime | None = None
    last_successful_sign_in_at: datetime | None = None


class MfaRegistration(Value, frozen=True, kw_only=True):
    """A row of ``userRegistrationDetails``; disabled users are not listed there."""

    object_id: str
    is_mfa_registered: bool = False
    is_mfa_capable: bool = False
    is_admin: bool = False
    methods: tuple[str, ...] = ()
    default_method: str = ""
    last_updated_at: datetime | None = None


class Presence(StrEnum):
    """Whether a user that was once read is still in its tenant; ``GONE`` only from a complete list."""

    PRESENT = "present"
    SOFT_DELETED = "deleted, restorable"
    GONE = "gone"


class LinkState(StrEnum):
    """Where a user stands towards the contacts of its tenant's organization."""

    NONE = "not planned"
    """The tenant is not matched, or the user was not looked at yet."""
    LINKED = "linked"
    NEW = "new"
    """No contact is documented; waits to be created."""
    CONFLICT = "conflict"
    """Evidence that contradicts: to decide, never guessed."""
    POSSIBLE_DUPLICATE = "possible duplicate"
    """No contact is documented for sure, but one resembles the user: to decide before any is created."""
    IGNORED = "ignored"
    OUT_OF_SCOPE = "out of scope"
    LEFT = "left"
    """Was linked; the user is gone from the tenant. The contact stays."""


class LinkRule(StrEnum):
    """What made a link."""

    NONE = ""
    ALIAS = "alias"
    USER_NAME = "user name"
    NAME = "first and last name"
    CREATED = "created from the user"
    TECHNICIAN = "technician"


class UserRecord(Value, frozen=True, kw_only=True):
    """A stored user with everything read about it and its link.

    ``read_at`` is when the listing gave it last; the other times are those of their own collectors.
    """

    id: int
    tenant_id: str
    user: User
    presence: Presence = Presence.PRESENT
    scope: str = ""
    """A ``ScopeReason`` value."""
    link_state: LinkState = LinkState.NONE
    link_rule: LinkRule = LinkRule.NONE
    link_note: str = ""
    """Why it is in this state, one sentence."""
    contact_id: int | None = None
    candidate_ids: tuple[int, ...] = ()
    """Contact ids to choose from when in conflict."""
    read_at: datetime | None = None
    sign_in: SignInActivity | None = None
    sign_in_read_at: datetime | None = None
    mfa: MfaRegistration | None = None
    mfa_read_at: datetime | None = None
    mailbox: MailboxUsage | None = None
    mailbox_read_at: datetime | None = None
    purpose_read_at: datetime | None = None
