"""Plans: what the next sync would do with the stored users, shown before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from o365desk.domain.contact_draft import contact_from_user
from o365desk.domain.errors import AppError
from o365desk.domain.linking import LinkAction, OrganizationPlan, PlanItem
from o365desk.domain.options import NewContacts
from o365desk.domain.tenant import MatchState, TenantRecord
from o365desk.domain.values import Value
from o365desk.services.linking import LinkingService, LinkPlan, Planned
from o365desk.services.suggestions import current
from o365desk.store import connections, journal, organizations, tenants
from o365desk.store.engine import Database, Transaction


class ApplyResult(Value, frozen=True, kw_only=True):
    """What applying a plan did."""

    linked: int = 0
    created: int = 0
    held: int = 0
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
            options = connections.get(tx, connection_id).options
            known = tenants.listing(tx, connection_id=connection_id)
            targets = self._targets(tx, known)
            names = organizations.names(tx)
            plans: list[OrganizationPlan] = []
            for tenant in known:
                target = targets.get(tenant.tenant_id)
                if target is None:
                    continue
                found = self._linking.plan(tx, tenant, organization_id=target, options=options)
                plans.append(
                    OrganizationPlan(
                        tenant_id=tenant.tenant_id,
                        tenant_name=tenant.name,
                        organization_id=target,
                        organization_name=names.get(target, ""),
                        items=tuple(_shown(item, found) for item in found.items) if found else (),
                        held=options.new_contacts is NewContacts.HOLD,
                    )
                )
        return plans

    def apply(self, tenant_id: str, user_ids: Sequence[int] | None = None, *, actor: str) -> ApplyResult:
        """Write a tenant's plan now: what links is linked, held contacts are created.

        Args:
            tenant_id: A matched tenant.
            user_ids: Create contacts for these users only; None: for all that wait.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: No such tenant.
            AppError: The tenant is not matched, or its users were never read whole.
        """
        only = frozenset(user_ids) if user_ids is not None else None
        with self._database.write() as tx:
            tenant = tenants.get(tx, tenant_id)
            plan = self._linking.plan(tx, tenant)
            if plan is None:
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
            wanted = [
                item for item in plan.having(LinkAction.CREATE) if only is None or item.record.id in only
            ]
            title = f"Apply plan: {len(wanted)} contacts created in {tenant.name}"
            with journal.recording(tx, actor, title) as recorder:
                outcome = self._linking.apply(tx, plan, create=True, only=only)
        return ApplyResult(
            linked=len(outcome.linked),
            created=len(outcome.created),
            held=outcome.waiting,
            journal_id=recorder.entry_id,
            message=title if recorder.entry_id is not None else "Nothing was changed.",
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


def _shown(item: Planned, plan: LinkPlan) -> PlanItem:
    proposal = item.proposal
    contact = plan.contacts.get(proposal.contact_id) if proposal.contact_id is not None else None
    creates = proposal.action is LinkAction.CREATE
    return PlanItem(
        proposal=proposal,
        user=item.record,
        contact_name=contact.name if contact is not None else "",
        draft=contact_from_user(item.record.user, plan.organization_id) if creates else None,
    )
