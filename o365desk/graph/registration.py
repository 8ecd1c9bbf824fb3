"""The app registration, step by step, as the Microsoft Entra admin center shows it today."""

from __future__ import annotations

from o365desk.domain.connection import Cloud, ConnectionKind, SignIn
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value
from o365desk.graph import links
from o365desk.graph.clouds import CloudEndpoints, cloud_endpoints
from o365desk.graph.permissions import GDAP_ROLES, permissions_for

CONSENT_REDIRECT = "https://localhost"
SIGN_IN_REDIRECT = "http://localhost"


class RegistrationStep(Value, frozen=True, kw_only=True):
    """One step: what to do, what to copy into the portal, and where the page is.

    ``link`` is an https address or empty; ``copy`` holds texts for copy buttons.
    """

    title: str
    text: str
    copy: tuple[str, ...] = ()
    link: str = ""


def registration_steps(
    kind: ConnectionKind, cloud: Cloud, sign_in: SignIn = SignIn.APPLICATION
) -> tuple[RegistrationStep, ...]:
    """The steps from nothing to the three values that the connect view asks for.

    Args:
        kind: A partner's application is consented in its customers' tenants, a direct one in its own only.
        cloud: Decides which portal the links lead to.
        sign_in: With a partner sign-in, permissions are delegated ones and the account needs GDAP roles.
    """
    endpoints = cloud_endpoints(Cloud.GLOBAL if cloud is Cloud.LOCAL else cloud)
    partner = kind is ConnectionKind.PARTNER
    account = partner and sign_in is SignIn.DELEGATED
    return (
        *_create(endpoints, partner, account),
        *_grant(endpoints, kind, partner, account),
        *(_account() if account else ()),
        *_finish(endpoints, partner),
    )


def _create(endpoints: CloudEndpoints, partner: bool, account: bool) -> tuple[RegistrationStep, ...]:
    accounts = (
        phrase("Accounts in any organizational directory (Multitenant)")
        if partner
        else phrase("Accounts in this organizational directory only (Single tenant)")
    )
    return (
        RegistrationStep(
            title=phrase("New registration"),
            text=" ".join(
                (
                    phrase("Sign in to the Microsoft Entra admin center of your own (the partner's) tenant.")
                    if partner
                    else phrase("Sign in to the Microsoft Entra admin center of the tenant."),
                    phrase(
                        "Open Entra ID > App registrations > New registration. Name it so that a customer "
                        "recognizes it."
                    ),
                )
            ),
            copy=("o365desk",),
            link=links.new_registration_link(endpoints),
        ),
        RegistrationStep(
            title=phrase("Supported account types"),
            text=phrase(f"Choose “{accounts}”.")
            + (phrase(" Only then can it be consented in your customers' tenants.") if partner else ""),
        ),
        RegistrationStep(
            title=phrase("Redirect URI"),
            text=phrase(
                "The browser comes back to o365desk on this computer after the sign-in: choose Web and "
                "paste this address, without a port. The page after a consent shows a browser error; "
                "by then the "
                "consent is stored. Press Register."
            )
            if account
            else phrase(
                "o365desk signs in as itself, so none is needed to read. The consent page wants somewhere "
                "to go afterwards: choose Web and paste this address. The page it ends on shows a browser "
                "error; by then the consent is stored. Press Register."
            ),
            copy=(SIGN_IN_REDIRECT if account else CONSENT_REDIRECT,),
        ),
    )


def _account() -> tuple[RegistrationStep, ...]:
    return (
        RegistrationStep(
            title=phrase("Service account"),
            text=phrase(
                "Make an account in your own tenant that signs in with MFA and belongs to nobody. Put it "
                "into the security group of your GDAP relationships, and give that group these roles in each "
                "customer. Global Reader does not open the reports of single users."
            ),
            copy=GDAP_ROLES,
            link=links.GDAP_HELP,
        ),
        RegistrationStep(
            title=phrase("Sign in"),
            text=phrase(
                "Press Sign In… on this page and sign in as that account, once. o365desk keeps the sign-in "
                "encrypted on this computer; it ends when the password changes or after 90 days "
                "without a sync."
            ),
        ),
    )


def _grant(
    endpoints: CloudEndpoints, kind: ConnectionKind, partner: bool, account: bool
) -> tuple[RegistrationStep, ...]:
    who = SignIn.DELEGATED if account else SignIn.APPLICATION
    names = tuple(permission.name for permission in permissions_for(kind, who))
    which = phrase("Delegated") if account else phrase("Application")
    return (
        RegistrationStep(
            title=phrase("API permissions"),
            text=phrase(
                f"API permissions > Add a permission > Microsoft Graph > {which} permissions. Search for "
                "each name, tick it, then press Add permissions. All of them only read. Optional ones that "
                "you leave out empty their columns and nothing else."
            ),
            copy=names,
            link=links.new_registration_link(endpoints),
        ),
        RegistrationStep(
            title=phrase("Grant admin consent"),
            text=phrase(
                "On the same page press “Grant admin consent” and confirm; each row then shows a green mark."
            )
            + (
                phrase(
                    " That is for your own tenant. In each customer an administrator opens the consent link "
                    "that o365desk shows for the tenant (Test connection, or the tenant's row)."
                )
                if partner
                else ""
            ),
        ),
    )


def _finish(endpoints: CloudEndpoints, partner: bool) -> tuple[RegistrationStep, ...]:
    return (
        RegistrationStep(
            title=phrase("Client secret or certificate"),
            text=phrase(
                "Certificates & secrets > Client secrets > New client secret. Copy the column Value at "
                "once: the portal shows it only now. The column Secret ID is not the secret. A "
                "certificate is "
                "safer: upload its public part there and give o365desk the PEM file with certificate and key."
            ),
        ),
        RegistrationStep(
            title=phrase("Application ID and tenant ID"),
            text=phrase(
                "Overview: copy Application (client) ID and Directory (tenant) ID into the fields of this "
                "page."
            ),
        ),
        RegistrationStep(
            title=phrase("Names in reports"),
            text=phrase(
                "Mailbox sizes come from Microsoft's usage reports, which hide user names by default. "
                "Microsoft 365 admin center > Settings > Org settings > Services > Reports: clear “Display "
                "concealed user, group, and site names in all reports”."
            )
            + (phrase(" Do it in each customer.") if partner else ""),
            link=links.report_privacy_link(endpoints),
        ),
    )
