"""Collectors: each reads one kind of data of one tenant from Graph and stores it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec.structs import replace

from o365desk.domain.errors import AppError
from o365desk.domain.sync import CollectorKind, LogLevel, TenantPhase
from o365desk.domain.tenant import TenantRecord, with_terms
from o365desk.domain.user import MfaRegistration
from o365desk.graph.exceptions import NotAvailableError, ReportsConcealedError
from o365desk.graph.reader import GraphReader
from o365desk.services.run_reporter import RunReporter
from o365desk.services.tenant_result import TenantResult
from o365desk.store import licences, runs, tenants, users
from o365desk.store.engine import Database

PURPOSE_AGE = timedelta(days=7)
"""How long a mailbox type is believed before it is asked again (one request per mailbox)."""

SIGN_IN_AGE = timedelta(hours=6)
"""How long sign-in times are believed: one application may read 10 pages a minute over all its tenants."""

_MOST_FIRST_LINES = 500
"""Lines per tenant about single users of a first listing; beyond that the summary has to do."""

_NO_PREMIUM = "Authentication_RequestFromNonPremiumTenantOrB2CTenant"


class BrakeError(AppError):
    """What was read contradicts what was known too much to act on: the tenant is held."""


class Collectors:
    """The collectors of one run, for any of its tenants.

    Each method makes its requests outside and its writes inside short transactions, returns how many
    records it read, and raises what Graph raised.

    Args:
        database: The store.
        reader: Graph.
        reporter: Where progress and log lines go.
        clock: The present moment, aware UTC.
        full: Ask again for what is normally believed for a while (mailbox types, sign-in times).
    """

    def __init__(
        self,
        *,
        database: Database,
        reader: GraphReader,
        reporter: RunReporter,
        clock: Callable[[], datetime],
        full: bool = False,
    ) -> None:
        self._database = database
        self._reader = reader
        self._reporter = reporter
        self._clock = clock
        self._purpose_age = timedelta(0) if full else PURPOSE_AGE
        self._sign_in_age = timedelta(0) if full else SIGN_IN_AGE

    def organization(self, tenant: TenantRecord) -> int:
        """Name, address and domains; proves that the tenant that answers is the one that was asked.

        Raises:
            BrakeError: Another tenant answered.
        """
        tenant_id = tenant.tenant_id
        details = self._reader.organization(tenant_id)
        try:
            details = replace(details, domains=self._reader.domains(tenant_id))
        except NotAvailableError as error:
            self._reporter.doubt(tenant_id, error)
        if details.tenant_id.lower() != tenant_id:
            raise BrakeError(
                f"{tenant.name}: another tenant answered.",
                f"Tenant {tenant_id} was asked, {details.tenant_id} answered. Nothing was stored.",
                "Check the tenant ID and the network between here and Microsoft.",
                code="foreign_tenant",
            )
        with self._database.write() as tx:
            tenants.save_details(tx, tenant_id, details, self._clock())
        self._reporter.rename(tenant_id, details.display_name)
        if tenant.details.display_name and details.display_name != tenant.details.display_name:
            self._reporter.line(
                LogLevel.INFO,
                f"The tenant was renamed from {tenant.details.display_name} to {details.display_name}.",
                tenant_id=tenant_id,
                record=("tenant", tenant_id),
            )
        return 1

    def skus(self, result: TenantResult) -> int:
        """Subscribed SKUs; the list is always complete (Graph does not page it). Tells about Entra ID P1."""
        tenant_id = result.tenant_id
        found = self._reader.subscribed_skus(tenant_id)
        try:
            found = with_terms(found, self._reader.subscriptions(tenant_id))
        except NotAvailableError as error:
            self._reporter.doubt(tenant_id, error)
        with self._database.write() as tx:
            licences.save_skus(tx, tenant_id, found, self._clock())
        known = [sku.includes_premium for sku in found if sku.active and sku.includes_premium is not None]
        result.premium = any(known) if known else None
        return len(found)

    def list_users(self, tenant: TenantRecord, result: TenantResult) -> None:
        """Store the users page by page, in a transaction each.

        Raises:
            BrakeError: The complete list is empty although users were known.
        """
        tenant_id = tenant.tenant_id
        first = tenant.users == 0
        for page in self._reader.users(tenant_id):
            with self._database.write() as tx:
                added, changed = users.save_page_named(tx, tenant_id, page, self._clock())
            result.seen.update(user.object_id for user in page)
            result.count(CollectorKind.USERS, len(page))
            result.users_added += len(added)
            result.users_changed += len(changed)
            self._reporter.progress(
                tenant_id, TenantPhase.RUNNING, CollectorKind.USERS.value, result.users_read
            )
            if added or changed:
                names = {user.object_id: user.display_name or user.user_principal_name for user in page}
                self._name_changes(result, names, added, changed, first=first)
        if result.users_read == 0 and tenant.users > 0:
            raise BrakeError(
                f"{tenant.name}: the list of users came back empty.",
                f"{tenant.users} users were known. Nothing was changed.",
                "Check in the tenant's admin center whether its users are really gone; then sync again.",
                code="brake_empty",
            )

    def deleted_users(self, result: TenantResult) -> int:
        """Who is in the recycle bin, so that an absent user is called restorable or gone."""
        found = self._reader.deleted_users(result.tenant_id)
        result.soft_deleted = found
        return len(found)

    def conclude_absent(self, tenant: TenantRecord, result: TenantResult) -> None:
        """Mark the users that the complete list did not hold."""
        with self._database.write() as tx:
            gone = users.absent(tx, tenant.tenant_id, result.seen)
            users.finish_listing(tx, tenant.tenant_id, result.seen, result.soft_deleted, self._clock())
        result.users_gone = len(gone)
        restorable = result.soft_deleted or frozenset()
        for object_id, name in gone:
            fate = "deleted, restorable" if object_id in restorable else "no longer in the tenant"
            self._reporter.line(
                LogLevel.INFO,
                f"Gone user: {name} ({fate}).",
                tenant_id=tenant.tenant_id,
                record=("user", object_id),
            )

    def purposes(self, result: TenantResult) -> int:
        """Mailbox types of the users that may be shared mailboxes and were not asked lately.

        Raises:
            NotAvailableError: Every mailbox was refused: Exchange answers so where MailboxSettings.Read is
                missing, too.
        """
        tenant_id, now = result.tenant_id, self._clock()
        with self._database.read() as tx:
            wanted = users.purpose_candidates(tx, tenant_id, now - self._purpose_age, likely=True)
        for found in self._reader.mailbox_purposes(tenant_id, wanted):
            with self._database.write() as tx:
                users.save_purposes(tx, tenant_id, found, now)
            result.count(CollectorKind.MAILBOX_PURPOSE, len(found))
        count = result.counts.get(CollectorKind.MAILBOX_PURPOSE, 0)
        if wanted and not count:
            raise NotAvailableError(
                f"{self._reporter.name(tenant_id)} refused: mailbox types.",
                f"None of {len(wanted)} mailboxes could be asked: the permission MailboxSettings.Read is not "
                "consented there, or an access policy excludes the application.",
                "Consent to MailboxSettings.Read.",
                link=self._reader.client.consent_link(tenant_id),
                code="mailbox_settings",
            )
        return count

    def mailbox_usage(self, tenant_id: str) -> int:
        """The mailbox usage report; learns whether the tenant conceals names in it."""
        try:
            rows = self._reader.mailbox_usage(tenant_id)
        except ReportsConcealedError:
            with self._database.write() as tx:
                tenants.set_facts(tx, tenant_id, reports_concealed=True)
            raise
        with self._database.write() as tx:
            tenants.set_facts(tx, tenant_id, reports_concealed=False)
            users.save_mailbox_usage(tx, tenant_id, rows, self._clock())
        return len(rows)

    def sign_ins_due(self, tenant_id: str) -> bool:
        """Whether the tenant's sign-in times are old enough to be read again."""
        with self._database.read() as tx:
            state = runs.states(tx, tenant_id).get(CollectorKind.SIGN_IN_ACTIVITY)
        if state is None or state.read_at is None:
            return True
        return self._clock() - state.read_at >= self._sign_in_age

    def sign_ins(self, result: TenantResult) -> int:
        """Sign-in times, page by page; learns whether the tenant has Entra ID P1."""
        tenant_id = result.tenant_id
        self._need_premium(result, "sign-in times")
        try:
            for page in self._reader.sign_in_activity(tenant_id):
                with self._database.write() as tx:
                    users.save_sign_ins(tx, tenant_id, page)
                result.count(CollectorKind.SIGN_IN_ACTIVITY, len(page))
        except NotAvailableError as error:
            self._learn_premium(tenant_id, error)
            raise
        with self._database.write() as tx:
            tenants.set_facts(tx, tenant_id, has_premium=True)
        return result.counts.get(CollectorKind.SIGN_IN_ACTIVITY, 0)

    def mfa(self, result: TenantResult) -> int:
        """MFA registration; a user that a complete report does not hold (any more) has none."""
        tenant_id = result.tenant_id
        self._need_premium(result, "MFA registration")
        found: list[MfaRegistration] = []
        try:
            for page in self._reader.mfa(tenant_id):
                found += page
        except NotAvailableError as error:
            self._learn_premium(tenant_id, error)
            raise
        with self._database.write() as tx:
            users.save_mfa(tx, tenant_id, found, complete=True)
        return len(found)

    def _need_premium(self, result: TenantResult, what: str) -> None:
        """Spare the request that Microsoft would refuse: no active licence holds Entra ID P1 or P2."""
        if result.premium is not False:
            return
        with self._database.write() as tx:
            tenants.set_facts(tx, result.tenant_id, has_premium=False)
        raise NotAvailableError(
            f"{self._reporter.name(result.tenant_id)} has no Entra ID P1 or P2.",
            f"Microsoft gives {what} only to tenants that own it; what was read before is kept.",
            "Nothing to do, unless the customer buys it.",
            code=_NO_PREMIUM,
        )

    def _learn_premium(self, tenant_id: str, error: NotAvailableError) -> None:
        if error.code == _NO_PREMIUM:
            with self._database.write() as tx:
                tenants.set_facts(tx, tenant_id, has_premium=False)

    def _name_changes(
        self,
        result: TenantResult,
        names: dict[str, str],
        added: list[str],
        changed: list[str],
        *,
        first: bool,
    ) -> None:
        """One line per user that is new or changed; of a first listing only so many, for the curious."""
        room = max(0, _MOST_FIRST_LINES - (result.users_added - len(added))) if first else len(added)
        said = (
            (LogLevel.DEBUG if first else LogLevel.INFO, "New user", added[:room]),
            (LogLevel.INFO, "Changed user", changed),
        )
        for level, words, object_ids in said:
            for object_id in object_ids:
                self._reporter.line(
                    level,
                    f"{words}: {names.get(object_id, object_id)}.",
                    tenant_id=result.tenant_id,
                    record=("user", object_id),
                )
