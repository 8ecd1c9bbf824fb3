"""Linking: the one place that plans and writes which user of a tenant is which contact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact
from o365desk.domain.products import ProductTable
from o365desk.domain.sync import CollectorKind, CollectorOutcome
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import LinkRule, LinkState, UserRecord
from o365desk.domain.user_matching import contact_from_user, plan_links
from o365desk.domain.values import utc_now
from o365desk.store import connections, contacts, runs, tenants, users
from o365desk.store.engine import Transaction

_STATES = {
    LinkAction.KEEP: LinkState.LINKED,
    LinkAction.LINK: LinkState.LINKED,
    LinkAction.CREATE: LinkState.NEW,
    LinkAction.CONFLICT: LinkState.CONFLICT,
    LinkAction.OUT_OF_SCOPE: LinkState.OUT_OF_SCOPE,
    LinkAction.IGNORED: LinkState.IGNORED,
    LinkAction.LEFT: LinkState.LEFT,
}
_UNSURE = (CollectorOutcome.PARTIAL, CollectorOutcome.FAILED)


@dataclass(frozen=True, slots=True)
class Planned:
    """A user with what the rules propose for it."""

    record: UserRecord
    proposal: LinkProposal

    @property
    def name(self) -> str:
        """What a technician calls the user."""
        return self.record.user.display_name or self.record.user.user_principal_name

    @property
    def changes(self) -> bool:
        """Whether the proposal differs from what is stored."""
        old, new = self.record, self.proposal
        return (
            old.link_state is not _STATES[new.action]
            or old.contact_id != new.contact_id
            or tuple(old.candidate_ids) != tuple(new.candidate_ids)
        )


@dataclass(slots=True)
class LinkPlan:
    """What the rules propose for a tenant's users; written by ``LinkingService.apply``.

    ``complete`` tells whether the users list behind it arrived whole; from another one nothing is created.
    """

    tenant: TenantRecord
    organization_id: int
    items: list[Planned]
    contacts: dict[int, Contact]
    complete: bool

    def having(self, action: LinkAction) -> list[Planned]:
        """The items with that action."""
        return [item for item in self.items if item.proposal.action is action]

    @property
    def decides(self) -> bool:
        """Whether it links a user that was not linked (so that it belongs in the journal)."""
        return any(item.changes and item.proposal.action is LinkAction.LINK for item in self.items)


@dataclass(slots=True)
class LinkOutcome:
    """What was written: the users newly linked, created, held, in conflict, left."""

    linked: list[Planned] = field(default_factory=list)
    created: list[Planned] = field(default_factory=list)
    held: list[Planned] = field(default_factory=list)
    conflicts: list[Planned] = field(default_factory=list)
    left: list[Planned] = field(default_factory=list)
    waiting: int = 0
    """Users held for review, the earlier ones too."""
    undecided: int = 0
    """Users in conflict, the earlier ones too."""


class LinkingService:
    """Plans and applies links inside a caller's transaction.

    The caller opens the journal recording, since a link is always part of a greater decision: a sync, a
    match, a change of options.

    Args:
        products: Tells which subscriptions are recommended.
        clock: The present moment, aware UTC.
    """

    def __init__(self, products: ProductTable, clock: Callable[[], datetime] = utc_now) -> None:
        self._products = products
        self._clock = clock

    def refresh(self, tx: Transaction, tenant_id: str) -> LinkOutcome:
        """Plan a tenant's links anew and write them; contacts are never created here.

        Does nothing for a tenant that is not matched or was disconnected, and while the options link no
        contacts.
        """
        plan = self.plan(tx, tenants.get(tx, tenant_id))
        return self.apply(tx, plan) if plan is not None else LinkOutcome()

    def plan(
        self,
        tx: Transaction,
        tenant: TenantRecord,
        *,
        organization_id: int | None = None,
        options: SyncOptions | None = None,
        siblings: Iterable[str] | None = None,
    ) -> LinkPlan | None:
        """What the rules propose for a tenant; writes nothing.

        Args:
            tx: A transaction.
            tenant: The tenant.
            organization_id: As if it were matched to this one; by default the one it is matched to.
            options: As if these were the connection's options; by default those stored.
            siblings: Ids of the other tenants matched to the same organization, if the caller knows them.

        Returns:
            None if there is nothing to plan: not matched, disconnected, or contacts switched off.
        """
        target = organization_id if organization_id is not None else tenant.organization_id
        if target is None or tenant.connection_id is None:
            return None
        if options is None:
            options = connections.get(tx, tenant.connection_id).options
        if not options.contacts:
            return None
        records = users.records(tx, tenant.tenant_id)
        complete = self._is_complete(tx, tenant.tenant_id)
        documented = contacts.of_organization(tx, target)
        proposals = plan_links(
            records,
            documented,
            options,
            self._products.recommended,
            frozenset(domain.name for domain in tenant.details.domains if domain.is_verified),
            users_complete=complete,
            taken=_taken(tx, tenant.tenant_id, target, siblings),
        )
        by_id = {record.id: record for record in records}
        items = [Planned(by_id[proposal.user_id], proposal) for proposal in proposals]
        return LinkPlan(tenant, target, items, {each.id: each for each in documented}, complete)

    def apply(
        self, tx: Transaction, plan: LinkPlan, *, create: bool = False, only: frozenset[int] | None = None
    ) -> LinkOutcome:
        """Write a plan made in the same transaction.

        Args:
            tx: A write transaction.
            plan: What to write; only what differs from what is stored is written.
            create: Whether users without a contact get one; otherwise they wait for review. Nothing is
                created from an incomplete users list.
            only: Create for these users only (ids).
        """
        outcome = LinkOutcome()
        written: list[LinkProposal] = []
        for item in plan.items:
            wanted = only is None or item.record.id in only
            if item.proposal.action is LinkAction.CREATE and create and wanted and plan.complete:
                outcome.created.append(item)
                continue
            outcome.waiting += item.proposal.action is LinkAction.CREATE
            outcome.undecided += item.proposal.action is LinkAction.CONFLICT
            if item.changes:
                written.append(_as_written(item.proposal))
                _note(outcome, item)
        written += self._create(tx, plan, outcome.created)
        if written:
            users.apply_links(tx, written)
        return outcome

    def _create(self, tx: Transaction, plan: LinkPlan, items: Sequence[Planned]) -> list[LinkProposal]:
        """Create the contacts of these users; returns the links to them."""
        now = self._clock()
        drafts = [
            replace(contact_from_user(item.record.user, plan.organization_id), created_at=now)
            for item in items
        ]
        made = contacts.add_all(tx, drafts) if drafts else []
        return [
            LinkProposal(
                user_id=item.record.id,
                action=LinkAction.LINK,
                rule=LinkRule.CREATED,
                contact_id=contact.id,
                reason="The contact was created from the user.",
            )
            for item, contact in zip(items, made, strict=True)
        ]

    @staticmethod
    def _is_complete(tx: Transaction, tenant_id: str) -> bool:
        """Whether the last reading of the users arrived whole, and the mailbox types are not half read."""
        states = runs.states(tx, tenant_id)
        listing = states.get(CollectorKind.USERS)
        purposes = states.get(CollectorKind.MAILBOX_PURPOSE)
        return (
            listing is not None
            and listing.outcome is CollectorOutcome.COMPLETE
            and (purposes is None or purposes.outcome not in _UNSURE)
        )


def _as_written(proposal: LinkProposal) -> LinkProposal:
    """A kept link that changes something is that of a user who is back: it is linked again."""
    return replace(proposal, action=LinkAction.LINK) if proposal.action is LinkAction.KEEP else proposal


def _note(outcome: LinkOutcome, item: Planned) -> None:
    """File an item that changed under its action."""
    lists: dict[LinkAction, list[Planned]] = {
        LinkAction.LINK: outcome.linked,
        LinkAction.CREATE: outcome.held,
        LinkAction.CONFLICT: outcome.conflicts,
        LinkAction.LEFT: outcome.left,
    }
    if item.proposal.action in lists:
        lists[item.proposal.action].append(item)


def _taken(
    tx: Transaction, tenant_id: str, organization_id: int, siblings: Iterable[str] | None
) -> frozenset[int]:
    """Contacts linked to users of other tenants that are matched to the same organization."""
    others: Sequence[str] = (
        list(siblings)
        if siblings is not None
        else [
            other.tenant_id
            for other in tenants.listing(tx)
            if other.organization_id == organization_id and other.tenant_id != tenant_id
        ]
    )
    return frozenset(
        record.contact_id
        for other in others
        for record in users.records(tx, other)
        if record.contact_id is not None
    )
