"""Microsoft's error codes as data: what each means, in words for the technician. See ``translation``.

Sources: "Microsoft Entra authentication and authorization error codes", "Microsoft Graph error responses and
resource types". Microsoft advises to go by the codes and never by the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value


class Fix(StrEnum):
    """Which link mends it."""

    NONE = ""
    CONSENT = "consent"
    CREDENTIALS = "credentials"
    PERMISSIONS = "permissions"
    OVERVIEW = "overview"


class ErrorText(Value, frozen=True, kw_only=True):
    """What a code means. ``{tenant}`` in the title becomes the tenant's name."""

    title: str
    cause: str
    fix: str
    link: Fix = Fix.NONE


def _text(title: str, cause: str, fix: str, link: Fix = Fix.NONE) -> ErrorText:
    return ErrorText(title=title, cause=cause, fix=fix, link=link)


CONSENT_FIX = phrase("Send the consent link to an administrator of the tenant, then try again.")
_REFUSED = phrase("The client secret was refused for {tenant}.")
_NO_CONSENT = phrase("{tenant} has not consented to the application.")
_APP = phrase("The application cannot sign in to {tenant}.")
_POLICY = phrase("A policy of {tenant} blocks the application.")
_POLICY_FIX = phrase(
    "Ask the tenant's administrator to exclude the application (workload identity) from the policy or to "
    "allow this network."
)
BUG = phrase("This is a fault of o365desk. Please report it with the code and the request ID.")
LATER = phrase("Wait a few minutes and try again.")

SIGN_IN: dict[int, ErrorText] = {}
"""AADSTS number -> text."""


def _add(numbers: Iterable[int], text: ErrorText) -> None:
    SIGN_IN.update(dict.fromkeys(numbers, text))


_add(
    [7000215],
    _text(
        _REFUSED,
        phrase("The secret is wrong. Often the secret's ID was pasted, not its Value."),
        phrase("Make a new client secret, copy its Value and enter it under Edit Credentials."),
        Fix.CREDENTIALS,
    ),
)
_add(
    [7000222],
    _text(
        phrase("The client secret has expired ({tenant})."),
        phrase("Secrets live up to 24 months."),
        phrase("Make a new client secret (or use a certificate) and enter it under Edit Credentials."),
        Fix.CREDENTIALS,
    ),
)
_add(
    [7000218],
    _text(
        _REFUSED,
        phrase("No secret or certificate arrived at Microsoft."),
        phrase("Enter the client secret again under Edit Credentials."),
        Fix.CREDENTIALS,
    ),
)
_add(
    [700027],
    _text(
        phrase("The certificate was refused for {tenant}."),
        phrase("Its public part is not uploaded to this app registration, or another one is."),
        phrase(
            "Upload the certificate under Certificates & secrets, or choose the PEM file that belongs to it."
        ),
        Fix.CREDENTIALS,
    ),
)
_add(
    [700024],
    _text(
        phrase("The certificate's proof was refused for {tenant}."),
        phrase("It is not within its valid time range: this computer's clock is wrong."),
        phrase("Set the clock of this computer and try again."),
    ),
)
_add(
    [700016],
    _text(
        _NO_CONSENT,
        phrase("The application is unknown there: not consented yet, or the IDs are wrong."),
        CONSENT_FIX + phrase(" If it is your own tenant, check application ID and tenant ID."),
        Fix.CONSENT,
    ),
)
_add(
    [7000229],
    _text(
        _NO_CONSENT,
        phrase("The application's service principal is missing or was removed."),
        CONSENT_FIX,
        Fix.CONSENT,
    ),
)
_add(
    [65001, 65004, 90094, 90095],
    _text(_NO_CONSENT, phrase("No administrator has granted the permissions."), CONSENT_FIX, Fix.CONSENT),
)
_add(
    [90099],
    _text(
        _NO_CONSENT,
        phrase("A partner relationship alone does not let an application in."),
        CONSENT_FIX,
        Fix.CONSENT,
    ),
)
_add(
    [650052, 650056, 650057],
    _text(
        _NO_CONSENT,
        phrase("The registration's API permissions were changed or lack Graph."),
        phrase("Check API permissions in the app registration, then consent again."),
        Fix.CONSENT,
    ),
)
_add(
    [700011, 70001],
    _text(
        _APP,
        phrase("The application was not found or is disabled."),
        phrase("Check the app registration and the application ID."),
        Fix.OVERVIEW,
    ),
)
_add(
    [7000112],
    _text(
        _APP,
        phrase("The enterprise application is switched off in that tenant."),
        phrase("An administrator of the tenant enables it under Enterprise applications > Properties."),
    ),
)
_add(
    [90002],
    _text(
        phrase("The tenant {tenant} was not found."),
        phrase("The tenant ID is wrong, the tenant was deleted, or it lives in another cloud."),
        phrase("Check the tenant ID and the cloud of the connection."),
    ),
)
_add(
    [900023, 50059, 90019, 90013],
    _text(
        phrase("The tenant {tenant} was not found."),
        phrase("Its ID is malformed or missing."),
        phrase("Check the tenant ID: it is a GUID."),
    ),
)
_add(
    [90038, 900432, 900382],
    _text(
        phrase("{tenant} lives in another Microsoft cloud."),
        phrase("Applications and tokens do not cross clouds."),
        phrase("Choose the right cloud for this connection."),
    ),
)
_add(
    [5000224],
    _text(
        phrase("{tenant} is not available."),
        phrase("The tenant may have been deleted or blocked."),
        phrase("Check with the customer; remove or ignore the tenant if it is gone."),
    ),
)
_add(
    [500011],
    _text(
        _APP,
        phrase("Microsoft Graph is not known in that tenant."),
        phrase("Check the cloud of the connection; then consent again."),
        Fix.CONSENT,
    ),
)
_add(
    [50020, 50177],
    _text(
        _APP,
        phrase(
            "The account that signed in has no access there: it is not in the GDAP group of that "
            "customer, or "
            "there is no GDAP relationship."
        ),
        phrase(
            "Put the account into the security group of the GDAP relationship; remove a stale guest "
            "of the same "
            "name from the tenant."
        ),
    ),
)
_add(
    [50034, 50126, 50053, 50055, 50057],
    _text(
        _APP,
        phrase("The account is missing, locked, expired or disabled."),
        phrase("Check the account in the partner tenant."),
    ),
)
_add(
    [50076, 50074, 50079, 50072, 50078, 50158],
    _text(
        phrase("{tenant} asks for a sign-in with MFA."),
        phrase("The stored sign-in does not satisfy the tenant any more."),
        phrase("Sign in again under Edit Credentials (command line: connection edit … --sign-in delegated)."),
    ),
)
_add(
    [53003, 530032, 530034, 53000, 53001, 53011, 50131],
    _text(_POLICY, phrase("Conditional Access or a risk policy refused the sign-in."), _POLICY_FIX),
)
_add([530035], _text(_POLICY, phrase("Security defaults refuse this kind of sign-in."), _POLICY_FIX))
_add(
    [50173, 700082, 700084, 70008, 70043],
    _text(
        phrase("The sign-in for {tenant} has expired."),
        phrase(
            "It was revoked (by a new password, say), unused for 90 days, or a policy wants it more often."
        ),
        phrase("Sign in again under Edit Credentials (command line: connection edit … --sign-in delegated)."),
    ),
)
_add([70011, 700022, 28002, 9002313], _text(_APP, phrase("The token request was malformed."), BUG))
_add(
    [50194, 9001023],
    _text(
        _APP,
        phrase("The registration is for its own tenant only."),
        phrase("Set Supported account types to any organizational directory (multitenant)."),
        Fix.OVERVIEW,
    ),
)
_add([50196], _text(_APP, phrase("Microsoft saw too many token requests in a row."), LATER))
_add(
    [90033, 90006, 90024, 90012, 90055],
    _text(
        phrase("Microsoft's sign-in service is busy ({tenant})."), phrase("The fault is transient."), LATER
    ),
)
_add([54005, 70000], _text(phrase("The sign-in for {tenant} was already used."),
phrase("The grant is not valid any more."),
     phrase("Start the sign-in again.")))  # fmt: skip

_add(
    [700025],
    _text(
        _REFUSED,
        phrase("The registration allows public client flows, which take no secret."),
        phrase("Sign in again under Edit Credentials, or switch off Allow public client flows."),
        Fix.CREDENTIALS,
    ),
)
_add(
    [50011, 500112],
    _text(
        phrase("The sign-in page of {tenant} refused the way back to o365desk."),
        phrase("The registration does not know the redirect URI http://localhost (platform Web)."),
        phrase("Add it under Authentication > Add a platform > Web, or sign in with a code."),
        Fix.OVERVIEW,
    ),
)
_add(
    [70016, 70018, 70019, 70020],
    _text(
        phrase("The code has run out ({tenant})."),
        phrase("Nobody signed in with it in time."),
        phrase("Start the sign-in again."),
    ),
)

DELEGATED_SIGN_IN: dict[int, ErrorText] = {
    65004: _text(
        phrase("The sign-in to {tenant} was declined."), phrase("The permissions were not accepted."),
        phrase("Sign in again and accept, or let an administrator consent first."), Fix.CONSENT),
    **dict.fromkeys(
        [53003, 530032, 530034, 53000, 53001, 53011, 50131],
        _text(
            phrase("A policy of {tenant} blocks the partner's account."),
            phrase("Conditional Access or a risk policy refused the sign-in."),
            phrase("Ask the tenant's administrator to exclude service provider users (your partner "
                   "tenant) from the policy, or to allow this network.")),
    ),
}  # fmt: skip
"""What some numbers mean when an account signs in, in place of ``SIGN_IN``."""

DEAD_SIGN_IN = frozenset({50173, 700082, 70008, 70000, 700084})
"""The refresh token is dead, in every tenant."""
PUBLIC_SIGN_IN = frozenset({700025})
CREDENTIAL_SIGN_IN = DEAD_SIGN_IN | {
    7000215, 7000222, 7000218, 700027, 700024, 50034, 50126, 50053, 50055, 50057,
}  # fmt: skip
"""Refusals that hold for every tenant: asking for another one would be answered the same."""
TRANSIENT_SIGN_IN = frozenset({90033, 90006, 90024, 90012, 90055, 50196})
CONSENT_SIGN_IN = frozenset({700016, 7000229, 65001, 65004, 90094, 90095, 90099, 650052, 650056, 650057})
SCOPE_SIGN_IN = frozenset({70011, 500011})

_NOTHING_TO_DO = phrase("Nothing to do; the columns stay empty.")
GRAPH: dict[str, ErrorText] = {
    "Authorization_RequestDenied": _text(
        phrase("{tenant} refused: {what}."), phrase("The application lacks a permission there."),
        phrase("Consent to the missing permission."), Fix.CONSENT),
    "Authorization_IdentityNotFound": _text(
        _NO_CONSENT, phrase("The application's service principal is missing there."), CONSENT_FIX,
        Fix.CONSENT),
    "Authentication_RequestFromNonPremiumTenantOrB2CTenant": _text(
        phrase("{tenant} has no Entra ID P1: {what} not available."),
        phrase("Microsoft gives this to P1 and P2 only."), _NOTHING_TO_DO),
    "S2SUnauthorized": _text(
        phrase("{tenant} refused: {what}."),
        phrase("The permission Reports.Read.All is not consented there."),
        phrase("Consent to Reports.Read.All."), Fix.CONSENT),
    "ErrorAccessDenied": _text(
        phrase("{tenant} refused: {what}."),
        phrase("Exchange excludes the mailbox from this application (access policy)."),
        phrase("Ask the tenant's administrator to include the application in the access policy.")),
    "InvalidAuthenticationToken": _text(
        phrase("{tenant} refused the access token."), phrase("A new token was refused as well."),
        phrase("Check this computer's clock and the consent, then try again.")),
    "Request_ResourceNotFound": _text(
        phrase("{tenant}: Microsoft did not find {what}."),
        phrase("It says so for a while of what is just being made, too."), LATER),
    "NotProvisioned": _text(
        phrase("{tenant} has no licence for {what}."),
        phrase("The service is not provisioned in that tenant."), _NOTHING_TO_DO),
}  # fmt: skip
"""Graph ``error.code`` -> text; ``{what}`` is what was being read."""

DELEGATED_GRAPH: dict[str, ErrorText] = {
    "Authorization_RequestDenied": _text(
        phrase("{tenant} refused: {what}."),
        phrase("Neither the account's GDAP roles nor the consented permissions cover it."),
        phrase("Give the account's group Directory Readers (and Reports Reader for reports) in the GDAP "
        "relationship; then consent to the missing permission."), Fix.CONSENT),
    "S2SUnauthorized": _text(
        phrase("{tenant} refused: {what}."),
        phrase("Rows of single users are given to the role Reports Reader; Global Reader sees totals only."),
        phrase("Add Reports Reader to the GDAP relationship and assign it to the account's group; "
               "then consent to Reports.Read.All."), Fix.CONSENT),
}  # fmt: skip
"""What some codes mean for a token of an account, in place of ``GRAPH``."""

_DROPPED = phrase("Microsoft dropped its position.")
BY_STATUS: dict[int, ErrorText] = {
    400: _text(phrase("{tenant}: Microsoft did not understand the request for {what}."), "", BUG),
    401: GRAPH["InvalidAuthenticationToken"],
    403: GRAPH["Authorization_RequestDenied"],
    404: GRAPH["Request_ResourceNotFound"],
    410: _text(
        phrase("{tenant}: the list of {what} must be read anew."),
        phrase("Microsoft dropped its position."),
        "",
    ),
    429: _text(phrase("{tenant} is throttled by Microsoft."), "", LATER),
    501: _text(phrase("{tenant}: Microsoft does not offer {what} this way."), "", BUG),
}
SERVER = _text(
    phrase("{tenant}: Microsoft could not answer for {what}."),
    phrase("The service has a fault; it was asked several times."), LATER)  # fmt: skip
