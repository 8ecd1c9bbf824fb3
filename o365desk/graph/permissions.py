"""The permissions of Microsoft Graph that o365desk asks for. All of them only read.

Ids: Microsoft Graph permissions reference (application and delegated column).
"""

from __future__ import annotations

from o365desk.domain.connection import ConnectionKind, SignIn
from o365desk.domain.phrases import phrase
from o365desk.domain.preflight import Permission

GDAP_ROLES = (phrase("Directory Readers"), phrase("Reports Reader"))
"""What a partner's account needs in each customer; Global Reader does not open reports of single users."""

PERMISSIONS: tuple[Permission, ...] = (
    Permission(
        name="User.Read.All",
        id="df021288-bdef-4463-88db-98f22de89214",
        scope_id="a154be20-db9c-4678-8ab7-66f6cc099a59",
        feature=phrase("Users, their licences, addresses and deleted users"),
        required=True,
    ),
    Permission(
        name="Organization.Read.All",
        id="498476ce-e0fe-48b0-b801-37ba7e2685c6",
        scope_id="4908d5b9-3fb2-4b1e-9336-1888b7937185",
        feature=phrase("Tenant name and address, licences"),
        required=True,
    ),
    Permission(
        name="Domain.Read.All",
        id="dbb9058a-0e50-45d7-ae91-66909b5d4664",
        scope_id="2f9ee017-59c1-4f1d-9472-bd5529a7b311",
        feature=phrase("Domains of a tenant with their state"),
    ),
    Permission(
        name="Reports.Read.All",
        id="230c1aed-a721-4c5d-9cb4-a90514e508ef",
        scope_id="02e97553-ed7b-43d0-ab3c-f8bace0d040c",
        feature=phrase("Mailbox size, quota, items and last activity"),
    ),
    Permission(
        name="ReportSettings.Read.All",
        id="ee353f83-55ef-4b78-82da-555bfa2b4b95",
        scope_id="84fac5f4-33a9-4100-aa38-a20c6d29e5e7",
        feature=phrase("Whether reports hide user names"),
    ),
    Permission(
        name="AuditLog.Read.All",
        id="b0afded3-3588-46d8-8b3d-9842eff778da",
        scope_id="e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20",
        feature=phrase("Last sign-in and MFA registration"),
    ),
    Permission(
        name="MailboxSettings.Read",
        id="40f97065-369a-49f4-947c-6a255697ae91",
        feature=phrase("Mailbox type (shared, room, equipment)"),
    ),
    Permission(
        name="DelegatedAdminRelationship.Read.All",
        id="f6e9e124-4586-492f-adc0-c6f96e4823fd",
        scope_id="0c0064ea-477b-4130-82a5-4c2cc4ff68aa",
        feature=phrase("The partner's customers (granular delegated admin)"),
        partner_only=True,
    ),
    Permission(
        name="Directory.Read.All",
        id="7ab1d382-f21e-4acd-a863-ba3e13f7da61",
        scope_id="06da0dbc-49e2-44d2-8312-53f166ab848a",
        feature=phrase("The partner's customers by contract (reseller list)"),
        partner_only=True,
    ),
)

_INCLUDED_IN = {
    "User.Read.All": ("Directory.Read.All", "User.ReadWrite.All", "Directory.ReadWrite.All"),
    "Organization.Read.All": ("Directory.Read.All", "Organization.ReadWrite.All", "Directory.ReadWrite.All"),
    "Domain.Read.All": ("Directory.Read.All", "Domain.ReadWrite.All", "Directory.ReadWrite.All"),
    "MailboxSettings.Read": ("MailboxSettings.ReadWrite",),
    "ReportSettings.Read.All": ("ReportSettings.ReadWrite.All",),
    "DelegatedAdminRelationship.Read.All": ("DelegatedAdminRelationship.ReadWrite.All",),
    "Directory.Read.All": ("Directory.ReadWrite.All",),
}


def permissions_for(kind: ConnectionKind, sign_in: SignIn = SignIn.APPLICATION) -> tuple[Permission, ...]:
    """The permissions an application of this kind of connection needs.

    With a partner sign-in they are delegated ones, and MailboxSettings.Read is not among them: an account
    reads the settings of its own mailbox only.
    """
    return tuple(
        permission
        for permission in PERMISSIONS
        if (kind is ConnectionKind.PARTNER or not permission.partner_only)
        and (sign_in is SignIn.APPLICATION or permission.scope_id)
    )


def is_granted(name: str, permissions: frozenset[str]) -> bool:
    """Whether a token's permissions hold one or a wider one that includes it."""
    return name in permissions or any(wider in permissions for wider in _INCLUDED_IN.get(name, ()))
