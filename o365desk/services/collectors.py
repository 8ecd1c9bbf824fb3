"""Collectors: each reads one kind of data of one tenant from Graph and has it stored. Users stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, LogLevel
from o365desk.domain.tenant import Domain, SubscribedSku, TenantRecord, terms_of, with_terms
from o365desk.domain.user import MfaRegistration
from o365desk.graph.exceptions import NotAvailableError, ReportsConcealedError
from o365desk.services.reading import REFUSED_AGE, ContradictionError, Reading
from o365desk.services.tenant_result import HEAVY, TenantResult
from o365desk.store import licences, relationships, tenants, users

REPORT_AGE = timedelta(hours=6)
"""How long the mailbox report and the MFA report are believed: Microsoft renews them about once a day."""
SLOW_AGE = timedelta(days=1)
"""How long domains, renewals and trials are believed, unless what they hang on changed."""
NO_PREMIUM = "Authentication_RequestFromNonPremiumTenantOrB2CTenant"


class Collectors:
    """The collectors of one run, for any of its tenants.

    Each method makes its requests, leaves what is to be written with the tenant's result, returns how many
    records it read, and raises what Graph raised. ``*_due`` tell whether to ask at all.

    Args:
        reading: The run.
    """

    def __init__(self, reading: Reading) -> None:
        self._run = reading

    def organization(self, tenant: TenantRecord, result: TenantResult) -> int:
        """Name, address and verified domains; proves that the tenant that answers is the one asked.

        Raises:
            ContradictionError: Another tenant answered.
        """
        tenant_id, known = tenant.tenant_id, tenant.details
        details = self._run.reader.organization(tenant_id)
        if details.tenant_id.lower() != tenant_id:
            raise ContradictionError(
                phrase(f"{tenant.name}: another tenant answered."),
                phrase(f"Tenant {tenant_id} was asked, {details.tenant_id} answered. Nothing was stored."),
                phrase("Check the tenant ID and the network between here and Microsoft."),
                code="foreign_tenant",
            )
        verified = {domain for domain in known.domains if domain.is_verified}
        result.domains_differ = set(details.domains) != verified
        domains = known.domains if not result.domains_differ else _joined(details.domains, known.domains)
        result.details = replace(details, domains=domains)
        self._run.reporter.rename(tenant_id, details.display_name)
        if known.display_name and details.display_name != known.display_name:
            self._run.reporter.line(
                LogLevel.INFO,
                phrase(f"The tenant was renamed from “{known.display_name}” to “{details.display_name}”."),
                tenant_id=tenant_id,
                record=("tenant", tenant_id),
            )
        return 1

    def small(self, tenant_id: str) -> list[CollectorKind]:
        """What is small and due beside the organization, as far as can be told before anything was read."""
        run = self._run
        kinds = [CollectorKind.SUBSCRIBED_SKUS] if run.options.licences else []
        if run.options.licences and run.due(tenant_id, CollectorKind.SUBSCRIPTIONS, SLOW_AGE, REFUSED_AGE):
            kinds.append(CollectorKind.SUBSCRIPTIONS)
        if run.due(tenant_id, CollectorKind.DOMAINS, SLOW_AGE, REFUSED_AGE):
            kinds.append(CollectorKind.DOMAINS)
        return kinds

    def relationships_due(self, tenant_id: str) -> bool:
        """Whether to read when the partner's access to its customers ends: in its own tenant, once a day."""
        return tenant_id == self._run.partner_tenant_id and self._run.due(
            tenant_id, CollectorKind.RELATIONSHIPS, SLOW_AGE, REFUSED_AGE
        )

    def relationships(self, result: TenantResult) -> int:
        """The partner's active GDAP relationships."""
        tenant_id = result.tenant_id
        found = self._run.reader.relationships(tenant_id)
        result.later(lambda tx: void(relationships.save(tx, tenant_id, found)))
        return len(found)

    def much_beside(self, tenant_id: str) -> bool:
        """Whether there are reports to read beside the users: all else came with the organization."""
        options = self._run.options
        return (options.mailbox_usage and self.usage_due(tenant_id)) or (
            options.mfa and self.mfa_due(tenant_id)
        )

    def domains_due(self, result: TenantResult) -> bool:
        """Whether to read all domains: they are a day old, or the verified ones are others."""
        return result.domains_differ or self._run.due(
            result.tenant_id, CollectorKind.DOMAINS, SLOW_AGE, REFUSED_AGE
        )

    def domains(self, result: TenantResult) -> int:
        """All domains, those too that are not verified."""
        found = self._run.reader.domains(result.tenant_id)
        assert result.details is not None
        result.details = replace(result.details, domains=found)
        return len(found)

    def skus(self, result: TenantResult) -> int:
        """Subscribed SKUs; the list is always complete (Graph does not page it). Tells about Entra ID P1."""
        found = self._run.reader.subscribed_skus(result.tenant_id)
        stored = self._run.known.skus.get(result.tenant_id, [])
        result.skus = with_terms(found, terms_of(stored))
        result.skus_differ = _seats(found) != _seats(stored)
        known = [sku.includes_premium for sku in found if sku.active and sku.includes_premium is not None]
        result.premium = any(known) if known else None
        return len(found)

    def subscriptions_due(self, result: TenantResult) -> bool:
        """Whether to read renewals: they are a day old, or there are other SKUs or seats."""
        if not result.skus:
            return False
        return result.skus_differ or self._run.due(
            result.tenant_id, CollectorKind.SUBSCRIPTIONS, SLOW_AGE, REFUSED_AGE
        )

    def subscriptions(self, result: TenantResult) -> int:
        """Renewals and trials."""
        terms = self._run.reader.subscriptions(result.tenant_id)
        bare = [replace(sku, is_trial=None, next_lifecycle_at=None) for sku in result.skus or ()]
        result.skus = with_terms(bare, terms)
        return len(terms)

    def keep_tenant(self, tenant: TenantRecord, result: TenantResult) -> None:
        """Have details and SKUs stored, if they are others than those stored."""
        details, skus, now = result.details, result.skus, self._run.clock()
        if details is not None and details != tenant.details:
            result.writes.insert(0, lambda tx: void(tenants.save_details(tx, tenant.tenant_id, details, now)))
        stored = self._run.known.skus.get(tenant.tenant_id, [])
        if skus is not None and {sku.sku_id: sku for sku in skus} != {sku.sku_id: sku for sku in stored}:
            result.later(lambda tx: void(licences.save_skus(tx, tenant.tenant_id, skus, now)))

    def usage_due(self, tenant_id: str) -> bool:
        """Whether the mailbox report is hours old."""
        return self._run.due(tenant_id, CollectorKind.MAILBOX_USAGE, REPORT_AGE)

    def mailbox_usage(self, tenant: TenantRecord, result: TenantResult) -> int:
        """The mailbox usage report; learns whether the tenant conceals names in it."""
        tenant_id, now = tenant.tenant_id, self._run.clock()
        try:
            rows = self._run.reader.mailbox_usage(tenant_id)
        except ReportsConcealedError:
            if tenant.reports_concealed is not True:
                result.later(lambda tx: tenants.set_facts(tx, tenant_id, reports_concealed=True))
            raise
        if tenant.reports_concealed is not False:
            result.later(lambda tx: tenants.set_facts(tx, tenant_id, reports_concealed=False))
        if len(rows) <= HEAVY:
            result.later(lambda tx: void(users.save_mailbox_usage(tx, tenant_id, rows, now)))
        else:
            # A large report is not kept in memory until the tenant's users are read.
            with self._run.database.write() as tx:
                users.save_mailbox_usage(tx, tenant_id, rows, now)
        return len(rows)

    def mfa_due(self, tenant_id: str) -> bool:
        """Whether the MFA report is hours old."""
        return self._run.due(tenant_id, CollectorKind.MFA, REPORT_AGE)

    def mfa(self, tenant: TenantRecord, result: TenantResult) -> int:
        """MFA registration; a user that a complete report does not hold (any more) has none."""
        tenant_id = tenant.tenant_id
        self.need_premium(tenant, result, phrase("MFA registration"))
        found: list[MfaRegistration] = []
        try:
            for page in self._run.reader.mfa(tenant_id):
                found += page
        except NotAvailableError as error:
            self.learn_premium(tenant, result, error)
            raise
        result.later(lambda tx: void(users.save_mfa(tx, tenant_id, found, complete=True)), len(found))
        return len(found)

    def need_premium(self, tenant: TenantRecord, result: TenantResult, what: str) -> None:
        """Spare the request that Microsoft would refuse.

        Raises:
            NotAvailableError: No active licence holds Entra ID P1 or P2.
        """
        if result.premium is not False:
            return
        self._know_premium(tenant, result, has=False)
        raise NotAvailableError(
            phrase(f"{self._run.reporter.name(tenant.tenant_id)} has no Entra ID P1 or P2."),
            phrase(f"Microsoft gives {what} only to tenants that own it; what was read before is kept."),
            phrase("Nothing to do, unless the customer buys it."),
            code=NO_PREMIUM,
        )

    def learn_premium(self, tenant: TenantRecord, result: TenantResult, error: NotAvailableError) -> None:
        """Note that a tenant has no Entra ID P1, if that is what a refusal says."""
        if error.code == NO_PREMIUM:
            self._know_premium(tenant, result, has=False)

    def _know_premium(self, tenant: TenantRecord, result: TenantResult, *, has: bool) -> None:
        if tenant.has_premium is not has:
            result.later(lambda tx: tenants.set_facts(tx, tenant.tenant_id, has_premium=has))


def void(_: object) -> None:
    """Drop what a write tells."""


def _joined(verified: Sequence[Domain], known: Sequence[Domain]) -> tuple[Domain, ...]:
    """Today's verified domains, and those known from before that are not verified yet."""
    names = {domain.name for domain in verified}
    return (*verified, *(one for one in known if not one.is_verified and one.name not in names))


def _seats(skus: Sequence[SubscribedSku]) -> dict[str, tuple[str, int, int, int, int]]:
    """What of a list of SKUs a subscription can change."""
    return {
        sku.sku_id: (
            sku.capability_status,
            sku.enabled_units,
            sku.warning_units,
            sku.suspended_units,
            sku.locked_out_units,
        )
        for sku in skus
    }
