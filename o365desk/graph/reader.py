"""All typed reads behind one object: what the services talk to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from o365desk.domain.tenant import ListedTenant, SubscribedSku, TenantDetails
from o365desk.domain.user import MailboxPurpose, MailboxUsage, MfaRegistration, SignInActivity, User
from o365desk.graph import directory, licences, partner, reports
from o365desk.graph.client import GraphClient
from o365desk.graph.directory import OnWarning
from o365desk.graph.exceptions import GraphError


def _ignore(tenant_id: str, error: GraphError) -> None:
    """Tell nobody."""


class GraphReader:
    """Reads domain values from tenants.

    Every method raises ``ConnectionHeldError`` (no token, access lost), ``NotAvailableError`` (an optional
    feature is not given), other ``GraphError`` or ``CancelledError``. Iterators raise after what arrived: a
    list is complete only when its iterator ends without an error.

    Args:
        client: The connection's client.
        on_warning: Told of faults that a read could do without (one of two customer lists, domains,
            subscriptions, rows without an id).
    """

    def __init__(self, client: GraphClient, on_warning: OnWarning = _ignore) -> None:
        self.client = client
        self._on_warning = on_warning

    def customers(self, partner_tenant_id: str) -> list[ListedTenant]:
        """The partner's own tenant and its customers."""
        return partner.customers(self.client, partner_tenant_id, self._on_warning)

    def organization(self, tenant_id: str) -> TenantDetails:
        """Name, address, domains. Its tenant id is proven by the answer."""
        return directory.organization(self.client, tenant_id, self._on_warning)

    def users(self, tenant_id: str) -> Iterator[list[User]]:
        """All users, up to 999 a page."""
        return directory.users(self.client, tenant_id, self._on_warning)

    def deleted_users(self, tenant_id: str) -> frozenset[str]:
        """Object ids of restorable users."""
        return directory.deleted_users(self.client, tenant_id)

    def subscribed_skus(self, tenant_id: str) -> list[SubscribedSku]:
        """The complete list of SKUs."""
        return licences.subscribed_skus(self.client, tenant_id, self._on_warning)

    def mailbox_usage(self, tenant_id: str) -> list[MailboxUsage]:
        """The mailbox usage report; ``ReportsConcealedError`` when it hides names."""
        return reports.mailbox_usage(self.client, tenant_id)

    def mailbox_purposes(
        self, tenant_id: str, object_ids: Sequence[str]
    ) -> Iterator[dict[str, MailboxPurpose]]:
        """Mailbox types, 20 users at a time."""
        return directory.mailbox_purposes(self.client, tenant_id, list(object_ids))

    def sign_in_activity(self, tenant_id: str) -> Iterator[list[SignInActivity]]:
        """Sign-in times of users who ever signed in, up to 500 a page."""
        return directory.sign_in_activity(self.client, tenant_id)

    def mfa(self, tenant_id: str) -> Iterator[list[MfaRegistration]]:
        """MFA registration of enabled users."""
        return reports.mfa(self.client, tenant_id)

    def report_names_concealed(self, tenant_id: str) -> bool:
        """Whether usage reports hide names."""
        return reports.report_names_concealed(self.client, tenant_id)

    def has_premium(self, tenant_id: str) -> bool:
        """Whether the tenant owns Entra ID P1 or P2."""
        return licences.has_premium(self.client, tenant_id)
