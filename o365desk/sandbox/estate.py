"""The whole estate: a partner, its customers, the apps that may sign in, and who consented to what."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from o365desk.sandbox import permissions
from o365desk.sandbox.dice import Dice
from o365desk.sandbox.names import Names, read_names
from o365desk.sandbox.tenant import (
    CONTRACT_ONLY,
    DELEGATED_ONLY,
    NO_CONSENT,
    NO_MAILBOX_SETTINGS,
    STAND_ALONE,
    Tenant,
    TenantMaker,
)


@dataclass(slots=True)
class Application:
    """An app registration.

    Attributes:
        secret_id: the id of the client secret, which people paste by mistake.
        public_key: PEM of the registered certificate's public key, None without certificate.
    """

    id: str
    name: str
    home_tenant: str
    multi_tenant: bool
    secret: str | None = field(default=None, repr=False)
    secret_id: str = ""
    secret_expired: bool = False
    public_key: bytes | None = field(default=None, repr=False)


class Estate:
    """Pure data, the same for the same arguments.

    Args:
        seed: everything follows from it.
        tenants: number of customers.
        users: average number of users of a customer.
        now: the moment the estate plays on its first day, aware UTC.
    """

    def __init__(
        self,
        seed: int = 365,
        tenants: int = 12,
        users: int = 30,
        now: datetime | None = None,
        names: Names | None = None,
    ) -> None:
        self.seed = seed
        self.names = names or read_names()
        self.started_at = (now or datetime.now(UTC)).replace(microsecond=0)
        self.day = 0
        self.maker = TenantMaker(seed, self.names, self.started_at)
        self.partner = self.maker.partner(18)
        self.customers = [self.maker.customer(number, users, tenants == 1) for number in range(tenants)]
        self.stand_alone = self.maker.customer(STAND_ALONE, users, alone=False)
        self.tenants: dict[str, Tenant] = {t.id: t for t in self.documented}
        self._domains = {domain: t for t in self.tenants.values() for domain in t.domains}
        self.partner_app = Application(
            Dice(seed, "partner-app").guid(),
            "Documentation sync (partner)",
            self.partner.id,
            multi_tenant=True,
        )
        self.direct_app = Application(
            Dice(seed, "direct-app").guid(), "Documentation sync", self.stand_alone.id, multi_tenant=False
        )
        self.apps = {app.id: app for app in (self.partner_app, self.direct_app)}
        self.consent_changed: Callable[[str, str], None] = lambda tenant_id, application_id: None
        self._consents: dict[tuple[str, str], tuple[str, ...]] = {}
        for tenant in self.customers:
            if tenant.trait != NO_CONSENT:
                missing = {"MailboxSettings.Read"} if tenant.trait == NO_MAILBOX_SETTINGS else set()
                granted = tuple(name for name in permissions.CUSTOMER if name not in missing)
                self._consents[tenant.id, self.partner_app.id] = granted
        self._consents[self.partner.id, self.partner_app.id] = permissions.PARTNER
        self._consents[self.stand_alone.id, self.direct_app.id] = permissions.CUSTOMER

    @property
    def documented(self) -> tuple[Tenant, ...]:
        """The tenants that are documented: the partner, its customers, and the one that stands alone."""
        return (self.partner, *self.customers, self.stand_alone)

    @property
    def now(self) -> datetime:
        """The estate's time, at which its activity is measured: stands still between two days."""
        return self.started_at + timedelta(days=self.day)

    def tenant(self, key: str) -> Tenant | None:
        """A tenant by id or verified domain, in any case."""
        key = key.lower()
        return self.tenants.get(key) or self._domains.get(key)

    def consent(self, tenant_id: str, application_id: str) -> tuple[str, ...] | None:
        """Permissions consented in a tenant; None when the app has no service principal there."""
        return self._consents.get((tenant_id, application_id))

    def grant(self, tenant_id: str, application_id: str, granted: Sequence[str] | None = None) -> None:
        """Consent to exactly these permissions; None stands for all that serve in this tenant."""
        if granted is None:
            own = tenant_id == self.partner.id and application_id == self.partner_app.id
            granted = permissions.PARTNER if own else permissions.CUSTOMER
        self._consents[tenant_id, application_id] = tuple(granted)
        self.consent_changed(tenant_id, application_id)

    def revoke(self, tenant_id: str, application_id: str) -> None:
        """Remove the app from the tenant."""
        self._consents.pop((tenant_id, application_id), None)
        self.consent_changed(tenant_id, application_id)

    def contracts(self) -> list[Tenant]:
        """Customers in the partner's old contract list."""
        return [tenant for tenant in self.customers if tenant.trait != DELEGATED_ONLY]

    def delegated(self) -> list[Tenant]:
        """Customers with a granular delegated admin relationship."""
        return [tenant for tenant in self.customers if tenant.trait != CONTRACT_ONLY]
