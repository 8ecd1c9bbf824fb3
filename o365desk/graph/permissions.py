"""The application permissions of Microsoft Graph that o365desk asks for. All of them only read.

Ids: Microsoft Graph permissions reference (application column).
"""

from __future__ import annotations

from o365desk.domain.connection import ConnectionKind
from o365desk.domain.preflight import Permission

PERMISSIONS: tuple[Permission, ...] = (
    Permission(
        name="User.Read.All",
        id="df021288-bdef-4463-88db-98f22de89214",
        feature="Users, their licences, addresses and deleted users",
        required=True,
    ),
    Permission(
        name="Organization.Read.All",
        id="498476ce-e0fe-48b0-b801-37ba7e2685c6",
        feature="Tenant name and address, licences",
        required=True,
    ),
    Permission(
        name="Domain.Read.All",
        id="dbb9058a-0e50-45d7-ae91-66909b5d4664",
        feature="Domains of a tenant with their state",
    ),
    Permission(
        name="Reports.Read.All",
        id="230c1aed-a721-4c5d-9cb4-a90514e508ef",
        feature="Mailbox size, quota, items and last activity",
    ),
    Permission(
        name="ReportSettings.Read.All",
        id="ee353f83-55ef-4b78-82da-555bfa2b4b95",
        feature="Whether reports hide user names",
    ),
    Permission(
        name="AuditLog.Read.All",
        id="b0afded3-3588-46d8-8b3d-9842eff778da",
        feature="Last sign-in and MFA registration",
    ),
    Permission(
        name="MailboxSettings.Read",
        id="40f97065-369a-49f4-947c-6a255697ae91",
        feature="Mailbox type (shared, room, equipment)",
    ),
    Permission(
        name="DelegatedAdminRelationship.Read.All",
        id="f6e9e124-4586-492f-adc0-c6f96e4823fd",
        feature="The partner's customers (granular delegated admin)",
        partner_only=True,
    ),
    Permission(
        name="Directory.Read.All",
        id="7ab1d382-f21e-4acd-a863-ba3e13f7da61",
        feature="The partner's customers by contract (reseller list)",
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


def permissions_for(kind: ConnectionKind) -> tuple[Permission, ...]:
    """The permissions an application of this kind of connection needs."""
    if kind is ConnectionKind.PARTNER:
        return PERMISSIONS
    return tuple(permission for permission in PERMISSIONS if not permission.partner_only)


def is_granted(name: str, roles: frozenset[str]) -> bool:
    """Whether a token's ``roles`` hold a permission or a wider one that includes it."""
    return name in roles or any(wider in roles for wider in _INCLUDED_IN.get(name, ()))
