"""Properties of a Graph user (Microsoft Graph v1.0 metadata) and which of them a request answers with."""

from o365desk.sandbox.answers import GraphError, bad_request
from o365desk.sandbox.people import Props


def words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


DEFAULT: tuple[str, ...] = (
    "businessPhones",
    "displayName",
    "givenName",
    "id",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
)
"""Answered without `$select` (Graph: user-list)."""

SINGLE_ONLY = frozenset(
    words(
        "aboutMe birthday hireDate interests mailboxSettings mySite pastProjects preferredName "
        "responsibilities schools skills"
    )
)
"""Answered for one user by key, 501 in a list (Graph: user-list)."""

_COLLECTIONS = words(
    "assignedLicenses assignedPlans businessPhones identities imAddresses interests "
    "licenseAssignmentStates onPremisesProvisioningErrors otherMails pastProjects provisionedPlans "
    "proxyAddresses responsibilities schools serviceProvisioningErrors skills"
)
_SINGLES = words(
    "aboutMe accountEnabled ageGroup authorizationInfo birthday city companyName consentProvidedForMinor "
    "country createdDateTime creationType customSecurityAttributes deletedDateTime department "
    "deviceEnrollmentLimit displayName employeeHireDate employeeId employeeLeaveDateTime employeeOrgData "
    "employeeType externalUserState externalUserStateChangeDateTime faxNumber givenName hireDate id "
    "identityParentId isManagementRestricted isResourceAccount jobTitle lastPasswordChangeDateTime "
    "legalAgeGroupClassification mail mailboxSettings mailNickname mobilePhone mySite officeLocation "
    "onPremisesDistinguishedName onPremisesDomainName onPremisesExtensionAttributes onPremisesImmutableId "
    "onPremisesLastSyncDateTime onPremisesSamAccountName onPremisesSecurityIdentifier "
    "onPremisesSyncEnabled onPremisesUserPrincipalName passwordPolicies passwordProfile postalCode "
    "preferredDataLocation preferredLanguage preferredName print securityIdentifier showInAddressList "
    "signInActivity signInSessionsValidFromDateTime state streetAddress surname usageLocation "
    "userPrincipalName userType"
)
PROPERTIES: dict[str, bool] = {**dict.fromkeys(_SINGLES, False), **dict.fromkeys(_COLLECTIONS, True)}
"""Every property of a user; True for collections."""
_EXACT = {name.lower(): name for name in PROPERTIES}
_NAVIGATION = frozenset(("manager", "directreports", "memberof", "transitivememberof"))

ORGANIZATION = words(
    "assignedPlans businessPhones city country countryLetterCode createdDateTime defaultUsageLocation "
    "deletedDateTime displayName id marketingNotificationEmails mobileDeviceManagementAuthority "
    "onPremisesLastSyncDateTime onPremisesSyncEnabled partnerTenantType postalCode preferredLanguage "
    "privacyProfile provisionedPlans securityComplianceNotificationMails "
    "securityComplianceNotificationPhones state street technicalNotificationMails tenantType "
    "verifiedDomains"
)


def split_select(text: str) -> list[str]:
    """The names in a `$select`.

    Raises:
        GraphError: a name is empty.
    """
    names = [name.strip() for name in text.split(",")]
    if not all(names):
        raise bad_request(
            "Parsing OData Select and Expand failed: Term '' is not valid in a $select expression.",
            "BadRequest",
        )
    return names


def unknown(name: str, type_name: str) -> GraphError:
    """Graph's 400 for a property that does not exist."""
    return bad_request(
        "Parsing OData Select and Expand failed: Could not find a property named "
        f"'{name}' on type 'microsoft.graph.{type_name}'.",
        "BadRequest",
    )


def user_names(select: str | None, many: bool) -> tuple[str, ...]:
    """The properties to answer with, as Graph spells them.

    Raises:
        GraphError: a property does not exist, or is not available in a list.
    """
    if select is None:
        return DEFAULT
    chosen: dict[str, None] = {}
    for name in split_select(select):
        if name == "*":
            chosen.update(dict.fromkeys(DEFAULT))
            continue
        exact = _EXACT.get(name.split("/")[0].lower())
        if exact is None:
            if name.lower() in _NAVIGATION:
                raise bad_request(f"'{name}' is a navigation property: use $expand.", "BadRequest")
            raise unknown(name, "user")
        if many and exact in SINGLE_ONLY:
            raise GraphError(
                501, "NotImplemented", f"Property '{exact}' is not implemented in a user collection."
            )
        chosen[exact] = None
    return tuple(chosen)


def empty(name: str) -> object:
    """The value of a property nobody set."""
    return [] if PROPERTIES[name] else None


def project(props: Props, names: tuple[str, ...]) -> Props:
    """Exactly these properties, null where nothing is set."""
    return {name: props[name] if name in props else ([] if PROPERTIES[name] else None) for name in names}


def pick(row: Props, select: str | None, type_name: str) -> Props:
    """The selected properties of a row that holds all of its type.

    Raises:
        GraphError: a property does not exist.
    """
    if select is None:
        return row
    exact = {name.lower(): name for name in row}
    out: Props = {}
    for name in split_select(select):
        if name == "*":
            return row
        found = exact.get(name.split("/")[0].lower())
        if found is None:
            raise unknown(name, type_name)
        out[found] = row[found]
    return out
