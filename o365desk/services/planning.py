"""Plans: what the next sync would do with the stored users, shown before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from o365desk.domain.contact_draft import contact_from_user
from o365desk.domain.errors import AppError
from o365desk.domain.linking import LinkAction, OrganizationPlan, PlanItem, counted
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchState, TenantRecord
from o365desk.domain.values import Value
from o365desk.services.linking import LinkingService, LinkPlan, Planned, applied_title
from o365desk.services.suggestions import current
from o365desk.store import connections, journal, organizations, tenants
from o365desk.store.engine import Database, Transaction


class ApplyResult(Value, frozen=True, kw_only=True):
    """What applying a plan did."""

    linked: int = 0
    created: int = 0
    updated: int = 0
    """Contacts into which fields were written."""
    held: int = 0
    """Users whose contact still waits to be created."""
    conflicts: int = 0
    possible_duplicates: int = 0
    journal_id: int | None = None
    message: str = ""


class PlanningService:
    """Previews and applies plans.

    Args:
        database: The store.
        linking: Plans and applies links.
    """

    def __init__(self, database: Database, linking: LinkingService) -> None:
        self._database = database
        self._linking = linking

    def plan(self, connection_id: int) -> list[OrganizationPlan]:
        """One plan per tenant that is matched, or would match by itself in the next sync; writes nothing.

        Raises:
            NotFoundError: No such connection.
        """
        with self._database.read() as tx:
            return self._plans(tx, connection_id, connections.get(tx, connection_id).options)

    def preview(self, connection_id: int, options: SyncOptions) -> list[OrganizationPlan]:
        """What the plan would be with other options: scopes judged anew, nothing written.

        Raises:
            NotFoundError: No such connection.
        """
        with self._database.read() as tx:
            connections.get(tx, connection_id)
            return self._plans(tx, connection_id, options)

    def _plans(self, tx: Transaction, connection_id: int, options: SyncOptions) -> list[OrganizationPlan]:
        known = tenants.listing(tx, connection_id=connection_id)
        targets = self._targets(tx, known)
        names = organizations.names(tx)
        plans: list[OrganizationPlan] = []
        for tenant in known:
            target = targets.get(tenant.tenant_id)
            if target is None:
                continue
            found = self._linking.plan(tx, tenant, organization_id=target, options=options)
            items = tuple(self._shown(item, found, options) for item in found.items) if found else ()
            plans.append(
                OrganizationPlan(
                    tenant_id=tenant.tenant_id,
                    tenant_name=tenant.name,
                    organization_id=target,
                    organization_name=names.get(target, ""),
                    items=items,
                    held=options.new_contacts is NewContacts.HOLD,
                    counts=counted(items),
                    note=_why_not(tenant, found, options),
                )
            )
        return plans

    def apply(self, tenant_id: str, user_ids: Sequence[int] | None = None, *, actor: str) -> ApplyResult:
        """Write a tenant's plan now, all of it or nothing: links, held contacts, fields by the rules.

        Conflicts and possible duplicates stay held. Applied twice it changes nothing, and the second time
        makes no journal entry.

        Args:
            tenant_id: A matched tenant.
            user_ids: For these users only, also where a created contact was undone before; None: for all.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: No such tenant.
            AppError: The tenant is not matched, or its users were never read whole.
        """
        only = frozenset(user_ids) if user_ids is not None else None
        with self._database.write() as tx:
            tenant = tenants.get(tx, tenant_id)
            plan = self._linking.plan(tx, tenant)
            if plan is None or tenant.connection_id is None:
                raise AppError(
                    f"There is nothing to apply for {tenant.name}.",
                    "It is not matched to an organization, or its options link no contacts.",
                    "Match the tenant first.",
                    code="not_matched",
                )
            if not plan.complete:
                raise AppError(
                    f"The plan of {tenant.name} was not applied.",
                    "Its users were not read whole the last time, so a contact could be doubled.",
                    "Sync the tenant, then apply again.",
                    code="users_incomplete",
                )
            with journal.recording(tx, actor, "") as recorder:
                options = connections.get(tx, tenant.connection_id).options
                outcome = self._linking.write_contacts(tx, plan, options, only)
                recorder.title = applied_title(phrase("Apply plan"), tenant.name, outcome)
        return ApplyResult(
            linked=len(outcome.linked),
            created=len(outcome.created),
            updated=len(outcome.updated),
            held=outcome.waiting,
            conflicts=outcome.undecided,
            possible_duplicates=outcome.resembling,
            journal_id=recorder.entry_id,
            message=recorder.title if recorder.entry_id is not None else phrase("Nothing was changed."),
        )

    def _shown(self, item: Planned, plan: LinkPlan, options: SyncOptions) -> PlanItem:
        proposal, record = item.proposal, item.record
        contact = plan.contacts.get(proposal.contact_id) if proposal.contact_id is not None else None
        creates = proposal.action is LinkAction.CREATE
        changes, kept = plan.fields_of(item)
        scope = self._linking.scope(record.user, options)
        return PlanItem(
            proposal=proposal,
            user=record if record.scope == scope else replace(record, scope=scope),
            contact_name=contact.name if contact is not None else "",
            draft=contact_from_user(record.user, plan.organization_id) if creates else None,
            changes=changes,
            kept=kept,
        )

    @staticmethod
    def _targets(tx: Transaction, known: Sequence[TenantRecord]) -> dict[str, int]:
        """Tenant id -> organization it is matched to, or would match to by itself."""
        targets = {
            tenant.tenant_id: tenant.organization_id
            for tenant in known
            if tenant.match_state is MatchState.MATCHED and tenant.organization_id is not None
        }
        unmatched = {tenant.tenant_id for tenant in known if tenant.match_state is MatchState.UNMATCHED}
        if unmatched:
            for tenant_id, suggestions in current(tx).items():
                if tenant_id in unmatched and suggestions and suggestions[0].auto:
                    targets[tenant_id] = suggestions[0].organization_id
        return targets


def _why_not(tenant: TenantRecord, plan: LinkPlan | None, options: SyncOptions) -> str:
    """Why a tenant's plan cannot be applied, one sentence, or an empty string."""
    if not options.contacts:
        return phrase("Contacts are switched off in the options.")
    if plan is None:
        return phrase("Its users were not read yet: sync the tenant first.")
    if not plan.complete:
        return phrase("Its users were not read whole the last time: sync the tenant first.")
    if tenant.match_state is not MatchState.MATCHED:
        return phrase("The tenant is not matched yet: accept its suggestion, or sync.")
    return ""
