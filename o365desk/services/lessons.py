"""What a decision teaches: the facts that are remembered of it, and those that it takes back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from o365desk.domain.learned import Fact, LearnedFact, domain_of, learnable, not_contact, not_organization
from o365desk.domain.names import registrable_domain
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import LinkState, Presence, UserRecord
from o365desk.store import learned, marks, organizations, tenants
from o365desk.store.engine import Transaction

PASSED_OVER = phrase(" (passed over)")
"""Marks what was taught by taking another suggestion: reverting that decision brings the suggestion back."""


class Lesson:
    """One decision of a technician, inside its transaction and its journal entry.

    Args:
        tx: The write transaction, recording.
        title: The decision, as the journal names it.
        actor: Who decides.
        at: When.
        about: The tenants that are decided about; what others have of their domains is loaded once.
    """

    def __init__(
        self, tx: Transaction, title: str, actor: str, at: datetime, about: Sequence[TenantRecord] = ()
    ) -> None:
        self._tx = tx
        self._title = title
        self._actor = actor
        self._at = at
        self._about = about
        self._held: list[tuple[str, int]] | None = None
        self._own: frozenset[str] = frozenset()

    # Tenants

    def matched(self, tenant: TenantRecord, organization_id: int, passed_over: Iterable[int] = ()) -> None:
        """A tenant is that organization: its rare domains belong to it; what was passed over is not it.

        A domain that was taught to be another's has moved here with its tenant: the later decision stands.
        """
        learned.withdraw(self._tx, [not_organization(tenant.tenant_id, organization_id)])
        others = [one for one in passed_over if one != organization_id]
        self._teach([not_organization(tenant.tenant_id, one) for one in others], PASSED_OVER)
        mine, held = frozenset(_verified(tenant)), self._holders()
        moved = [domain_of(*pair) for pair in held if pair[0] in mine and pair[1] != organization_id]
        if learned.withdraw(self._tx, moved):
            self._held = None
            held = self._holders()
        websites = organizations.get(self._tx, organization_id).websites
        fresh = learnable(
            mine,
            documented=websites,
            others=[domain for domain, owner in held if owner != organization_id],
            own=self._own,
        )
        self._teach([domain_of(domain, organization_id) for domain in fresh])
        held += [(domain, organization_id) for domain in fresh]

    def unmatched(self, tenant: TenantRecord, organization_id: int, *, reverted: bool) -> None:
        """A tenant is not that organization after all, and its domains do not belong to it.

        Args:
            tenant: The tenant, as it was matched.
            organization_id: The organization it was matched to.
            reverted: Whether it is matched to none now: then suggestions that were passed over come back.
        """
        gone = [domain_of(domain, organization_id) for domain in _verified(tenant)]
        if reverted:
            gone += _of_passing(learned.of_tenant(self._tx, tenant.tenant_id))
        learned.withdraw(self._tx, gone)
        self._teach([not_organization(tenant.tenant_id, organization_id)])

    def _holders(self) -> list[tuple[str, int]]:
        if self._held is None:
            named = {registrable_domain(domain) for tenant in self._about for domain in _verified(tenant)}
            self._held = learned.holders(self._tx, named)
            self._own = tenants.own_domains(self._tx)
        return self._held

    # Users

    def linked(self, record: UserRecord, contact_id: int | None) -> None:
        """A user is that contact (None: a new one), and not what it was or was proposed before.

        Args:
            record: The user as it was before.
            contact_id: The contact.
        """
        if contact_id is not None:
            learned.withdraw(self._tx, [not_contact(record.id, contact_id)])
        candidates = list(record.candidate_ids)
        if contact_id in candidates:
            candidates = candidates[: candidates.index(contact_id)]
        self._teach([not_contact(record.id, one) for one in candidates], PASSED_OVER)
        before = record.contact_id
        if record.link_state is LinkState.LINKED and before is not None and before != contact_id:
            self._teach([not_contact(record.id, before)])

    def unlinked(self, records: Collection[UserRecord]) -> None:
        """Users that were linked are not those contacts; what was passed over is proposed again.

        Contacts of users that left are only given up. No rule creates contacts for them: who reverted looks.
        """
        wrong = [
            one
            for one in records
            if one.link_state is LinkState.LINKED
            and one.contact_id is not None
            and one.presence is Presence.PRESENT
        ]
        ids = [one.id for one in wrong]
        learned.withdraw(self._tx, _of_passing(learned.of_users(self._tx, ids)))
        self._teach([not_contact(one.id, one.contact_id) for one in wrong if one.contact_id is not None])
        marks.remember_undone(self._tx, dict.fromkeys(ids, 0))

    def _teach(self, facts: Iterable[Fact], how: str = "") -> None:
        learned.teach(self._tx, facts, by=self._actor, decision=f"{self._title}{how}", at=self._at)


def _of_passing(facts: Iterable[LearnedFact]) -> list[Fact]:
    return [one.fact for one in facts if one.decision.endswith(PASSED_OVER)]


def _verified(tenant: TenantRecord) -> list[str]:
    return [one.name.lower() for one in tenant.details.domains if one.is_verified]
