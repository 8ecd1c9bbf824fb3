"""Linking: the one place that plans and writes which user of a tenant is which contact."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from msgspec.structs import replace

from o365desk.domain.contact_draft import contact_from_user
from o365desk.domain.field_rules import FieldChange, FieldKept, FieldRules, field_changes, written
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.options import SyncOptions, scope_of
from o365desk.domain.organization import Contact
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import LinkRule, LinkState, Presence, User, UserRecord
from o365desk.domain.user_matching import plan_links
from o365desk.domain.values import utc_now
from o365desk.store import connections, contacts, links, plan_sources, tenants, users
from o365desk.store.contact_fields import NO_MARKS, FieldMarks
from o365desk.store.engine import Transaction
from o365desk.store.links import Link
from o365desk.store.plan_sources import PlanSource

_STATES = {
    LinkAction.KEEP: LinkState.LINKED,
    LinkAction.LINK: LinkState.LINKED,
    LinkAction.CREATE: LinkState.NEW,
    LinkAction.CONFLICT: LinkState.CONFLICT,
    LinkAction.POSSIBLE_DUPLICATE: LinkState.POSSIBLE_DUPLICATE,
    LinkAction.OUT_OF_SCOPE: LinkState.OUT_OF_SCOPE,
    LinkAction.IGNORED: LinkState.IGNORED,
    LinkAction.LEFT: LinkState.LEFT,
}
_REASONED = frozenset(
    {
        LinkAction.CREATE,
        LinkAction.CONFLICT,
        LinkAction.POSSIBLE_DUPLICATE,
        LinkAction.OUT_OF_SCOPE,
        LinkAction.LEFT,
    }
)
"""Where the stored note is the plan's reason, so that another reason is a change, too."""


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
            or (new.action in _REASONED and old.link_note != new.reason)
        )


@dataclass(slots=True)
class LinkPlan:
    """What the rules propose for a tenant's users; written by ``LinkingService.apply``.

    ``complete`` tells whether the users list behind it arrived whole; from another one no contact is written.
    From the users ``withheld`` (ids) only a technician creates: a contact created from them was undone.
    ``rules`` and ``marks`` (by contact id) say which fields are written; what they say of a user is worked
    out when it is asked for.
    """

    tenant_id: str
    organization_id: int
    items: list[Planned]
    contacts: dict[int, Contact]
    complete: bool
    withheld: frozenset[int] = frozenset()
    rules: FieldRules = field(default_factory=FieldRules)
    marks: Mapping[int, FieldMarks] = field(default_factory=dict)

    def fields_of(self, item: Planned) -> tuple[tuple[FieldChange, ...], tuple[FieldKept, ...]]:
        """The fields that are written into the contact of a kept or new link, and those that stay."""
        proposal = item.proposal
        linked = proposal.action in (LinkAction.KEEP, LinkAction.LINK)
        contact = self.contacts.get(proposal.contact_id or 0) if linked else None
        if contact is None:
            return (), ()
        known = self.marks.get(contact.id, NO_MARKS)
        return field_changes(contact, item.record.user, self.rules, known.edited, known.undone)

    def creates(self, item: Planned, only: frozenset[int] | None = None) -> bool:
        """Whether a contact is created from an item, when creating is wanted: for ``only`` these, or all."""
        if item.proposal.action is not LinkAction.CREATE or not self.complete:
            return False
        return item.record.id in only if only is not None else item.record.id not in self.withheld

    @property
    def users_present(self) -> int:
        """How many users the tenant has, as far as it was read."""
        return sum(item.record.presence is Presence.PRESENT for item in self.items)

    def having(self, action: LinkAction) -> list[Planned]:
        """The items with that action."""
        return [item for item in self.items if item.proposal.action is action]

    @property
    def decides(self) -> bool:
        """Whether it links a user that was not linked (so that it belongs in the journal)."""
        return any(item.changes and item.proposal.action is LinkAction.LINK for item in self.items)


@dataclass(slots=True)
class LinkOutcome:
    """What was written: the users newly linked, created, held, in conflict, left; fields of contacts."""

    linked: list[Planned] = field(default_factory=list)
    created: list[Planned] = field(default_factory=list)
    updated: list[tuple[Planned, tuple[FieldChange, ...]]] = field(default_factory=list)
    """Users into whose contacts fields were written, and which."""
    held: list[Planned] = field(default_factory=list)
    conflicts: list[Planned] = field(default_factory=list)
    duplicates: list[Planned] = field(default_factory=list)
    left: list[Planned] = field(default_factory=list)
    waiting: int = 0
    """Users held for review, the earlier ones too."""
    undecided: int = 0
    """Users in conflict, the earlier ones too."""
    resembling: int = 0
    """Possible duplicates, the earlier ones too."""


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

    def scope(self, user: User, options: SyncOptions) -> str:
        """The ``ScopeReason`` value of a user under some options."""
        return scope_of(user, options, self._products.recommended).value

    def plan(
        self,
        tx: Transaction,
        tenant: TenantRecord,
        *,
        organization_id: int | None = None,
        options: SyncOptions | None = None,
    ) -> LinkPlan | None:
        """What the rules propose for a tenant; writes nothing.

        Args:
            tx: A transaction.
            tenant: The tenant.
            organization_id: As if it were matched to this one; by default the one it is matched to.
            options: As if these were the connection's options; by default those stored.

        Returns:
            None if there is nothing to plan: not matched, disconnected, or contacts switched off.
        """
        target = organization_id if organization_id is not None else tenant.organization_id
        if target is None or tenant.connection_id is None:
            return None
        if options is None:
            options = connections.get(tx, tenant.connection_id).options
        found = plan_sources.sources(tx, [tenant.tenant_id])
        if not options.contacts or not found:
            return None
        return self.plan_many(tx, [(found[tenant.tenant_id], target)], options)[0]

    def plan_many(
        self, tx: Transaction, pairs: Sequence[tuple[PlanSource, int]], options: SyncOptions
    ) -> list[LinkPlan]:
        """Plans of some tenants of one connection, each for the organization named; writes nothing.

        All are in memory at once: name a dozen or two at a time.
        """
        plans: list[LinkPlan] = []
        for (source, target), material in zip(pairs, plan_sources.materials(tx, pairs), strict=True):
            proposals = plan_links(
                material.users,
                material.contacts,
                options,
                self._products.recommended,
                material.domains,
                users_complete=source.complete,
                taken=material.taken,
                undone=frozenset((user, one) for user, ids in material.undone.items() for one in ids if one),
                rejected=material.rejected,
                known_domains=material.known_domains,
            )
            by_id = {record.id: record for record in material.users}
            plans.append(
                LinkPlan(
                    tenant_id=source.tenant_id,
                    organization_id=target,
                    items=[Planned(by_id[proposal.user_id], proposal) for proposal in proposals],
                    contacts={each.id: each for each in material.contacts},
                    complete=source.complete,
                    withheld=frozenset(user for user, ids in material.undone.items() if 0 in ids),
                    rules=options.field_rules,
                    marks=material.fields,
                )
            )
        return plans

    def apply(
        self, tx: Transaction, plan: LinkPlan, *, create: bool = False, only: frozenset[int] | None = None
    ) -> LinkOutcome:
        """Write a plan. Users and contacts that are not what the plan was made from are left alone.

        Conflicts and possible duplicates are never more than told. Applying a plan that is made anew from
        what was written changes nothing.

        Args:
            tx: A write transaction.
            plan: What to write; only what differs from what is stored is written.
            create: Whether contacts are written: users without one get one, and fields follow the rules.
                Otherwise they wait for review. From an incomplete users list no contact is written.
            only: Do it for these users only (ids), also for those whose created contact was undone before.
        """
        outcome = LinkOutcome()
        proposals: list[LinkProposal] = []
        standing, found = self._standing(tx, plan)
        for item in standing:
            wanted = only is None or item.record.id in only
            if create and plan.creates(item, only):
                outcome.created.append(item)
                continue
            outcome.waiting += item.proposal.action is LinkAction.CREATE
            outcome.undecided += item.proposal.action is LinkAction.CONFLICT
            outcome.resembling += item.proposal.action is LinkAction.POSSIBLE_DUPLICATE
            if item.changes and wanted:
                proposals.append(_as_written(item.proposal))
                _note(outcome, item)
        if create and plan.complete:
            chosen = [item for item in standing if only is None or item.record.id in only]
            self._update(tx, plan, chosen, outcome)
        proposals += self._create(tx, plan, outcome.created)
        if proposals:
            users.apply_links(tx, proposals, found)
        return outcome

    def write_contacts(
        self, tx: Transaction, plan: LinkPlan, options: SyncOptions, only: frozenset[int] | None = None
    ) -> LinkOutcome:
        """Write a plan with its contacts, and what follows for those who wait.

        A contact that was just created or linked may be what a held user's evidence now points at: their
        states are derived anew at once, so that the same plan, applied again, changes nothing.

        Args:
            tx: A write transaction.
            plan: What to write.
            options: Those it was made by.
            only: As ``apply``.
        """
        outcome = self.apply(tx, plan, create=True, only=only)
        wrote = outcome.created or outcome.linked or outcome.updated
        if not wrote or not (outcome.waiting or outcome.undecided or outcome.resembling):
            return outcome
        source = plan_sources.sources(tx, [plan.tenant_id])[plan.tenant_id]
        after = self.apply(tx, self.plan_many(tx, [(source, plan.organization_id)], options)[0])
        outcome.waiting, outcome.undecided = after.waiting, after.undecided
        outcome.resembling = after.resembling
        return outcome

    @staticmethod
    def _update(tx: Transaction, plan: LinkPlan, items: Sequence[Planned], outcome: LinkOutcome) -> None:
        """Write fields into the contacts of kept and new links, by the rules."""
        wanted: dict[int, tuple[Planned, tuple[FieldChange, ...]]] = {}
        changed: list[tuple[Contact, Contact, str]] = []
        for item in items:
            changes, _ = plan.fields_of(item)
            if changes and item.proposal.contact_id is not None:
                before = plan.contacts[item.proposal.contact_id]
                rule = "; ".join(dict.fromkeys(one.rule.value for one in changes))
                wanted[before.id] = item, changes
                changed.append((before, written(before, changes), rule))
        outcome.updated += [wanted[contact_id] for contact_id in contacts.save_planned(tx, changed)]

    @staticmethod
    def _standing(tx: Transaction, plan: LinkPlan) -> tuple[list[Planned], dict[int, Link]]:
        """The items whose user stands where the plan found it, and the links of those that may be written."""
        written = [item for item in plan.items if item.changes or item.proposal.action is LinkAction.CREATE]
        stored = links.load(tx, [item.record.id for item in written])
        moved = {item.record.id for item in written if stored.get(item.record.id) != _link_of(item.record)}
        return [item for item in plan.items if item.record.id not in moved], stored

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
                reason=phrase("The contact was created from the user."),
            )
            for item, contact in zip(items, made, strict=True)
        ]


def _link_of(record: UserRecord) -> Link:
    return Link(
        state=record.link_state,
        rule=record.link_rule,
        note=record.link_note,
        contact_id=record.contact_id,
        candidate_ids=record.candidate_ids,
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
        LinkAction.POSSIBLE_DUPLICATE: outcome.duplicates,
        LinkAction.LEFT: outcome.left,
    }
    if item.proposal.action in lists:
        lists[item.proposal.action].append(item)


def applied_title(what: str, tenant_name: str, outcome: LinkOutcome) -> str:
    """The journal's title of an applied plan: what was done, with the field rules."""
    parts = [
        words.format(n=len(some))
        for some, words in (
            (outcome.linked, phrase("linked {n}")),
            (outcome.created, phrase("created {n}")),
            (outcome.updated, phrase("updated {n}")),
            (outcome.left, phrase("left {n}")),
        )
        if some
    ]
    rules = dict.fromkeys(one.rule.value for _, changes in outcome.updated for one in changes)
    if not parts:
        return phrase(f"{what}: location and links of {tenant_name}")
    told, reasons = ", ".join(parts), ", ".join(rules)
    if not rules:
        return phrase(f"{what}: {told} in {tenant_name}")
    return phrase(f"{what}: {told} in {tenant_name} ({reasons})")
