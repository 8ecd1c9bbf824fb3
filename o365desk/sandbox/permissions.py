"""Names of Microsoft Graph application permissions, and what the sandbox's tenants have consented to."""

CUSTOMER: tuple[str, ...] = (
    "User.Read.All",
    "Organization.Read.All",
    "Domain.Read.All",
    "Reports.Read.All",
    "ReportSettings.Read.All",
    "AuditLog.Read.All",
    "MailboxSettings.Read",
)
"""What a customer tenant grants: everything read-only that a documentation tool can make use of."""

PARTNER: tuple[str, ...] = (
    *CUSTOMER,
    "DelegatedAdminRelationship.Read.All",
    "Directory.Read.All",
    "CrossTenantInformation.ReadBasic.All",
)
"""What the partner grants in its own tenant: besides, the lists of its customers."""
