"""Test connection: what works in a tenant, what does not, and the one link that mends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from o365desk.domain.connection import ConnectionKind, CredentialKind, SignIn
from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError
from o365desk.domain.phrases import phrase
from o365desk.domain.preflight import CheckLevel, Permission, PreflightCheck, PreflightReport
from o365desk.domain.values import utc_now
from o365desk.graph import directory, licences, payloads, reports
from o365desk.graph.client import GraphClient
from o365desk.graph.exceptions import ConsentMissingError, GraphError, NotAvailableError
from o365desk.graph.links import GDAP_HELP, PREMIUM_HELP, app_credentials_link, report_privacy_link
from o365desk.graph.partner import customers
from o365desk.graph.permissions import GDAP_ROLES, is_granted, permissions_for

_SOON = timedelta(days=30)
_CONSENT = phrase("Admin consent")


def preflight(client: GraphClient, tenant_id: str, name: str, *, partner: bool) -> PreflightReport:
    """Check sign-in, consent, each permission, report privacy, Entra ID P1 and the list of customers.

    Never raises for what a tenant refuses; that is what the report says.

    Args:
        client: The connection's client; best with the ``BRISK`` policy.
        tenant_id: The tenant to check.
        name: Its name, for the report; may be empty.
        partner: Whether this is the partner's own tenant, where the customers are listed.

    Raises:
        CancelledError: The technician cancelled.
    """
    client.know(tenant_id, name)
    checks = _Checks(client, tenant_id, partner)
    checks.run()
    return PreflightReport(
        tenant_id=tenant_id, tenant_name=client.name_of(tenant_id), checks=tuple(checks.found)
    )


class _Checks:
    def __init__(self, client: GraphClient, tenant_id: str, partner: bool) -> None:
        self._client = client
        self._tenant_id = tenant_id
        self._partner = partner
        self._who = SignIn.DELEGATED if client.tokens.delegated else SignIn.APPLICATION
        self._granted: set[str] = set()
        self.found: list[PreflightCheck] = []

    def run(self) -> None:
        self._certificate()
        roles = self._sign_in()
        if roles is not None and not roles:
            self._add(
                phrase("Consent"),
                CheckLevel.ERROR,
                phrase("No permission is granted: an administrator of the tenant has not consented yet."),
                self._client.consent_link(self._tenant_id),
                _CONSENT,
            )
            return
        if not self.found or self.found[-1].level is CheckLevel.ERROR:
            return
        self._add(phrase("Consent"), CheckLevel.OK, phrase("The application is consented in the tenant."))
        kind = ConnectionKind.PARTNER if self._partner else ConnectionKind.DIRECT
        for permission in permissions_for(kind, self._who):
            self._permission(permission, roles)
        self._name()
        self._report_privacy()
        self._premium()
        if self._partner:
            self._customers()

    def _add(self, name: str, level: CheckLevel, sentence: str, link: str = "", label: str = "") -> None:
        self.found.append(
            PreflightCheck(
                name=name, level=level, sentence=sentence, link=link, link_label=label if link else ""
            )
        )

    def _certificate(self) -> None:
        credential = self._client.credential
        if credential.kind is not CredentialKind.CERTIFICATE:
            return
        try:
            expires_at = credential.expires_at()
        except AppError:
            return  # the sign-in says it better
        if expires_at - utc_now() > _SOON:
            return
        word = "expired" if expires_at <= utc_now() else "expires"
        self._add(
            phrase("Certificate"),
            CheckLevel.WARNING,
            phrase(f"The certificate {word} on {expires_at:%Y-%m-%d}; make a new one and upload it."),
            app_credentials_link(self._client.endpoints, self._client.application_id),
            "Certificates & secrets",
        )

    def _sign_in(self) -> frozenset[str] | None:
        """The granted roles; None when the token is opaque or there is none (then the check is an error)."""
        try:
            token = self._client.tokens.token(self._tenant_id)
        except CancelledError:
            raise
        except ConsentMissingError as error:
            self._add(phrase("Consent"), CheckLevel.ERROR, _sentence(error), error.link, _CONSENT)
            return None
        except AppError as error:
            self._add("Sign-in", CheckLevel.ERROR, _sentence(error), error.link, phrase("Open in the portal"))
            return None
        who = "account" if self._client.tokens.delegated else "application"
        self._add("Sign-in", CheckLevel.OK, phrase(f"The {who} signs in to the tenant."))
        return token.permissions

    def _permission(self, permission: Permission, roles: frozenset[str] | None) -> None:
        name = permission.name
        consented = None if roles is None else is_granted(name, roles)
        granted = self._probe(name) if consented is None else consented
        if consented and self._client.tokens.delegated and self._probe(name) is False:
            self._role_missing(permission)
            return
        if granted is None:
            self._add(name, CheckLevel.WARNING, phrase(f"{permission.feature}: could not be checked now."))
        elif granted:
            self._granted.add(name)
            self._add(name, CheckLevel.OK, f"{permission.feature}.")
        else:
            level = CheckLevel.ERROR if permission.required else CheckLevel.WARNING
            effect = phrase("cannot be read") if permission.required else phrase("stays empty")
            self._add(
                name,
                level,
                phrase(f"{permission.feature}: {effect}, because {name} is not consented."),
                self._client.consent_link(self._tenant_id),
                _CONSENT,
            )

    def _role_missing(self, permission: Permission) -> None:
        """Consented, and refused nonetheless: what an account may read, its GDAP roles decide too."""
        self._add(
            permission.name,
            CheckLevel.ERROR if permission.required else CheckLevel.WARNING,
            phrase(
                f"{permission.feature}: refused although consented. The account needs the GDAP roles "
                f"{' and '.join(GDAP_ROLES)}; Global Reader does not open reports of single users."
            ),
            GDAP_HELP,
            phrase("About GDAP roles"),
        )

    def _probe(self, name: str) -> bool | None:
        """Whether a small request of the permission is let through; None when that cannot be told."""
        probe = _PROBES.get(name)
        if probe is None:
            return None
        try:
            probe(self._client, self._tenant_id)
        except CancelledError:
            raise
        except GraphError as error:
            premium = error.code == "Authentication_RequestFromNonPremiumTenantOrB2CTenant"
            if premium:
                return True
            return False if error.http_status == 403 else None
        return True

    def _name(self) -> None:
        """Learn the tenant's name and that the answers are this tenant's own."""
        try:
            directory.organization(self._client, self._tenant_id)
        except CancelledError:
            raise
        except ConnectionHeldError as error:
            if "Organization.Read.All" in self._granted:
                self._add(phrase("Organization"), CheckLevel.ERROR, _sentence(error), error.link, _CONSENT)
        except AppError as error:
            self._add(phrase("Organization"), CheckLevel.WARNING, _sentence(error))

    def _report_privacy(self) -> None:
        if not {"Reports.Read.All", "ReportSettings.Read.All"} <= self._granted:
            return
        try:
            concealed = reports.report_names_concealed(self._client, self._tenant_id)
        except CancelledError:
            raise
        except AppError as error:
            self._add(
                phrase("Report privacy"), CheckLevel.WARNING, _sentence(error), error.link, phrase("Help")
            )
            return
        if concealed:
            self._add(
                phrase("Report privacy"),
                CheckLevel.WARNING,
                phrase(
                    "Reports hide user names, so mailbox sizes stay empty; clear “Display concealed "
                    "user, group, "
                    "and site names in all reports” under Org settings > Services > Reports."
                ),
                report_privacy_link(self._client.endpoints),
                phrase("Report settings"),
            )
        else:
            self._add(phrase("Report privacy"), CheckLevel.OK, phrase("Reports show user names."))

    def _premium(self) -> None:
        if "Organization.Read.All" not in self._granted:
            return
        try:
            premium = licences.has_premium(self._client, self._tenant_id)
        except CancelledError:
            raise
        except AppError as error:
            self._add(phrase("Entra ID P1"), CheckLevel.WARNING, _sentence(error), error.link, phrase("Help"))
            return
        if premium:
            self._add(phrase("Entra ID P1"), CheckLevel.OK, phrase("The tenant owns Entra ID P1 or P2."))
        else:
            self._add(
                phrase("Entra ID P1"),
                CheckLevel.WARNING,
                phrase("The tenant has no Entra ID P1: last sign-in and MFA stay empty."),
                PREMIUM_HELP,
                phrase("About licences"),
            )

    def _customers(self) -> None:
        problems: list[str] = []
        try:
            listed = customers(
                self._client, self._tenant_id, lambda _, error: problems.append(_sentence(error))
            )
        except CancelledError:
            raise
        except AppError as error:
            self._add(phrase("Customers"), CheckLevel.ERROR, _sentence(error), error.link, _CONSENT)
            return
        count = len(listed) - 1
        noun = phrase("customer is") if count == 1 else phrase("customers are")
        if problems:
            self._add(
                phrase("Customers"),
                CheckLevel.WARNING,
                phrase(f"{count} {noun} listed, but one of the two lists failed: {problems[0]}"),
            )
        elif count:
            self._add(phrase("Customers"), CheckLevel.OK, f"{count} {noun} listed.")
        else:
            self._add(
                phrase("Customers"),
                CheckLevel.WARNING,
                phrase("No customers are listed: is this the partner's tenant?"),
            )


def _sentence(error: AppError) -> str:
    """Title and hint in one line."""
    return " ".join(part for part in (error.title, error.hint) if part)


def _one_row(path: str) -> Callable[[GraphClient, str], None]:
    def probe(client: GraphClient, tenant_id: str) -> None:
        client.read(tenant_id, path, lambda body: body, what="a permission", optional=True)

    return probe


def _report(client: GraphClient, tenant_id: str) -> None:
    # 302 means allowed; the report itself is not fetched. It counts against the budget of reports.
    client.request(tenant_id, "GET", reports.MAILBOX_REPORT, what="a permission", optional=True)


def _first_mailbox(client: GraphClient, tenant_id: str) -> None:
    users = client.read(
        tenant_id, "/users?$select=id&$top=1", payloads.KEYS.read, what="a permission", optional=True
    )
    for row in users.rows:
        try:
            path = f"/users/{row.id}/mailboxSettings?$select=userPurpose"
            client.read(tenant_id, path, lambda body: body, what="a permission", optional=True)
        except NotAvailableError:
            raise
        except GraphError as error:
            if error.http_status != 404:  # no mailbox: the permission was not what failed
                raise


_PROBES: dict[str, Callable[[GraphClient, str], None]] = {
    "User.Read.All": _one_row("/users?$select=id,accountEnabled&$top=1"),
    "Organization.Read.All": _one_row("/subscribedSkus?$select=skuId"),
    "Domain.Read.All": _one_row("/domains?$select=id"),
    "Reports.Read.All": _report,
    "ReportSettings.Read.All": _one_row("/admin/reportSettings"),
    "AuditLog.Read.All": _one_row("/reports/authenticationMethods/userRegistrationDetails?$top=1"),
    "MailboxSettings.Read": _first_mailbox,
    "DelegatedAdminRelationship.Read.All": _one_row(
        "/tenantRelationships/delegatedAdminCustomers?$select=id&$top=1"
    ),
    "Directory.Read.All": _one_row("/contracts"),
}
"""The smallest request that each permission is needed for, for tokens that cannot be read."""
