"""All typed reads behind one object: what the services talk to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from o365desk.domain.sync import CollectorKind
from o365desk.domain.tenant import Domain, ListedTenant, Relationship, SkuTerms, SubscribedSku, TenantDetails
from o365desk.domain.user import MailboxPurpose, MailboxUsage, MfaRegistration, SignInActivity
from o365desk.graph import delta, directory, licences, partner, prefetch, reports
from o365desk.graph.client import GraphClient
from o365desk.graph.delta import DeltaPage
from o365desk.graph.directory import OnWarning, UserPage
from o365desk.graph.exceptions import GraphError
from o365desk.graph.payloads import USER_SELECT
from o365desk.graph.prefetch import Question

_SMALL: dict[CollectorKind, Question] = {
    CollectorKind.ORGANIZATION: directory.ORGANIZATION,
    CollectorKind.SUBSCRIBED_SKUS: licences.SKUS,
    CollectorKind.SUBSCRIPTIONS: licences.SUBSCRIPTIONS,
    CollectorKind.DOMAINS: directory.DOMAINS,
    CollectorKind.USERS: delta.LATEST,
}
"""What can be asked ahead, with other things in one request."""


def _ignore(tenant_id: str, error: GraphError) -> None:
    """Tell nobody."""


class GraphReader:
    """Reads domain values from tenants.

    Every method raises ``ConnectionHeldError`` (no token, access lost), ``NotAvailableError`` (an optional
    feature is not given), other ``GraphError`` or ``CancelledError``. Iterators raise after what arrived: a
    list is complete only when its iterator ends without an error.

    Args:
        client: The connection's client.
        on_warning: Told of faults that a read could do without (one of two customer lists, rows
            without an id).
    """

    def __init__(self, client: GraphClient, on_warning: OnWarning = _ignore) -> None:
        self.client = client
        self._on_warning = on_warning

    def customers(self, partner_tenant_id: str) -> list[ListedTenant]:
        """The partner's own tenant and its customers."""
        return partner.customers(self.client, partner_tenant_id, self._on_warning)

    def relationships(self, partner_tenant_id: str) -> dict[str, Relationship]:
        """Customer tenant id -> the active GDAP relationship that ends last."""
        return partner.relationships(self.client, partner_tenant_id)

    def ahead(self, tenant_id: str, kinds: Iterable[CollectorKind], link: str = "") -> None:
        """Ask several small things of a tenant in one request; who asks for one of them finds it answered.

        A question that is not answered well is asked on its own when its turn comes, and fails there if it
        must.

        Args:
            tenant_id: The tenant.
            kinds: What will be asked: organization, SKUs, subscriptions, domains; users: a delta link.
            link: A delta link that will be followed.

        Raises:
            ConnectionHeldError, NetworkError: No token.
            CancelledError: The technician cancelled.
        """
        graph = self.client.endpoints.graph
        addresses = [prefetch.address_of(graph, _SMALL[kind]) for kind in kinds]
        prefetch.read_ahead(self.client, tenant_id, [*addresses, link] if link else addresses)

    def forget_ahead(self, tenant_id: str) -> None:
        """What was asked for ahead and nobody wanted is forgotten."""
        self.client.shelf.drop(tenant_id)

    def organization(self, tenant_id: str) -> TenantDetails:
        """Name, address, verified domains. Its tenant id is proven by the answer."""
        return directory.organization(self.client, tenant_id)

    def domains(self, tenant_id: str) -> tuple[Domain, ...]:
        """All domains, also those not verified; ``NotAvailableError`` without Domain.Read.All."""
        return directory.domains(self.client, tenant_id)

    def users(self, tenant_id: str, link: str = "") -> Iterator[UserPage]:
        """All users, up to 999 a page; with ``link`` from that page of an earlier listing on.

        Raises:
            DeltaExpiredError: Microsoft does not know that page any more.
        """
        return directory.users(self.client, tenant_id, self._on_warning, link)

    @property
    def user_properties(self) -> str:
        """The ``$select`` of users. A delta link keeps to its own: another needs a full listing."""
        return USER_SELECT

    def delta_start(self, tenant_id: str) -> str:
        """A delta link for all that changes from now on; empty where Microsoft gives none."""
        return delta.delta_start(self.client, tenant_id)

    def users_delta(self, tenant_id: str, link: str) -> Iterator[DeltaPage]:
        """What changed since a delta link was given; the last page holds the next link.

        Raises:
            DeltaExpiredError: The link leads no further: read all users.
        """
        return delta.users_delta(
            self.client,
            tenant_id,
            link,
            lambda count: self._on_warning(tenant_id, directory.skipped_error(self.client, tenant_id, count)),
        )

    def deleted_users(self, tenant_id: str) -> frozenset[str]:
        """Object ids of restorable users."""
        return directory.deleted_users(self.client, tenant_id)

    def subscribed_skus(self, tenant_id: str) -> list[SubscribedSku]:
        """The complete list of SKUs, without trial marks and renewals."""
        return licences.subscribed_skus(self.client, tenant_id)

    def subscriptions(self, tenant_id: str) -> dict[str, SkuTerms]:
        """Trial marks and renewals by SKU id; ``domain.tenant.with_terms`` lays them over the SKUs."""
        return licences.subscriptions(self.client, tenant_id)

    def mailbox_usage(self, tenant_id: str) -> list[MailboxUsage]:
        """The mailbox usage report; ``ReportsConcealedError`` when it hides names."""
        return reports.mailbox_usage(self.client, tenant_id)

    def mailbox_purposes(
        self, tenant_id: str, object_ids: Sequence[str]
    ) -> Iterator[dict[str, MailboxPurpose]]:
        """Mailbox types, 20 users at a time."""
        return directory.mailbox_purposes(self.client, tenant_id, list(object_ids))

    def sign_in_activity(
        self, tenant_id: str, before_next: Callable[[], None] = lambda: None
    ) -> Iterator[list[SignInActivity]]:
        """Sign-in times of users who ever signed in, up to 500 a page.

        ``before_next`` is called before every page but the first; what it raises ends the list.
        """
        return directory.sign_in_activity(self.client, tenant_id, before_next)

    @property
    def keeps_budgets(self) -> bool:
        """Whether Microsoft's budgets are kept: in its own clouds, and where an answer named one."""
        return self.client.limits.budgets.enabled

    def sign_in_wait_s(self) -> float:
        """Seconds until one more page of sign-in activity may be asked for, of any tenant; 0: now."""
        return self.client.sign_in_wait_s()

    def remember_sign_ins(self, ages_s: Iterable[float]) -> None:
        """Pages of sign-in activity asked for so many seconds ago, by any process, of any tenant."""
        self.client.remember_sign_ins(ages_s)

    def mfa(self, tenant_id: str) -> Iterator[list[MfaRegistration]]:
        """MFA registration of enabled users."""
        return reports.mfa(self.client, tenant_id)

    def report_names_concealed(self, tenant_id: str) -> bool:
        """Whether usage reports hide names."""
        return reports.report_names_concealed(self.client, tenant_id)

    def has_premium(self, tenant_id: str) -> bool:
        """Whether the tenant owns Entra ID P1 or P2."""
        return licences.has_premium(self.client, tenant_id)
