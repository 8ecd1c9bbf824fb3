"""The book of a link plan: proposals as they are made, and those that are settled before any rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from o365desk.domain.linking import ContactSuggestion, LinkAction, LinkProposal
from o365desk.domain.options import ScopeReason, SyncOptions, left_out, scope_of
from o365desk.domain.organization import Contact
from o365desk.domain.person_index import ContactIndex, Crowd
from o365desk.domain.person_matching import PersonFacts, judge, ranked, user_facts
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkRule, LinkState, Presence, User, UserRecord

_MOST_CANDIDATES = 10


def _called(user: User) -> str:
    return user.display_name or user.user_principal_name


class PlanBook:
    """The plan being made: who is linked, what is claimed, and what no rule needs to look for."""

    def __init__(
        self,
        users: Sequence[UserRecord],
        contacts: Sequence[Contact],
        tenant_domains: frozenset[str],
        *,
        users_complete: bool,
        taken: frozenset[int],
        undone: frozenset[tuple[int, int]],
        rejected: frozenset[tuple[int, int]] = frozenset(),
        known_domains: frozenset[str] = frozenset(),
    ) -> None:
        self._users = sorted(users, key=lambda record: record.id)
        self._contacts = {contact.id: contact for contact in sorted(contacts, key=lambda each: each.id)}
        self._facts: dict[int, PersonFacts] = {}
        self._index = ContactIndex({})
        self._tenant_domains = tenant_domains
        self._users_complete = users_complete
        self._undone = undone
        self._rejected = rejected
        self._known_domains = known_domains
        self._made: dict[int, LinkProposal] = {}
        self._owner: dict[int, str] = dict.fromkeys(taken, "a user of another tenant")
        self._left: dict[int, UserRecord] = {}
        self._contested: set[int] = set()
        self._by_address: dict[str, set[int]] = defaultdict(set)
        self._crowd = Crowd()
        self._present: list[tuple[UserRecord, bool]] = []
        """The users that are there, and whether the options take them in."""
        self._user_facts: dict[int, PersonFacts] = {}

    def proposals(self) -> tuple[LinkProposal, ...]:
        """One per user, by user id."""
        return tuple(self._made[record.id] for record in self._users)

    def _propose(
        self,
        record: UserRecord,
        action: LinkAction,
        reason: str,
        *,
        rule: LinkRule = LinkRule.NONE,
        contact_id: int | None = None,
        candidates: Iterable[ContactSuggestion] = (),
        score: float = 0.0,
    ) -> None:
        best = ranked(candidates)[:_MOST_CANDIDATES]
        self._made[record.id] = LinkProposal(
            user_id=record.id,
            action=action,
            rule=rule,
            contact_id=contact_id,
            candidate_ids=tuple(one.contact_id for one in best),
            score=best[0].score if best else score,
            reason=reason,
        )
        if contact_id is not None and action in (LinkAction.KEEP, LinkAction.LINK):
            self._owner[contact_id] = _called(record.user)

    def _link(self, record: UserRecord, rule: LinkRule, to: ContactSuggestion, reason: str) -> None:
        action = LinkAction.LINK
        self._propose(record, action, reason, rule=rule, contact_id=to.contact_id, score=to.score)

    def _names(self, contact_ids: Iterable[int]) -> str:
        return ", ".join(self._contacts[number].name for number in sorted(contact_ids)[:3])

    def _facts_of(self, record: UserRecord) -> PersonFacts:
        found = self._user_facts.get(record.id)
        if found is None:
            found = self._user_facts[record.id] = user_facts(record.user)
        return found

    def _judged(self, record: UserRecord, contact_ids: Iterable[int]) -> list[ContactSuggestion]:
        mine = self._facts_of(record)
        return [
            judge(mine, self._facts[number], number, self._tenant_domains, known_domains=self._known_domains)
            for number in contact_ids
        ]

    def _taught_apart(self, record: UserRecord, contact_id: int) -> bool:
        """Whether a technician taught that the user is not that contact."""
        return (record.id, contact_id) in self._rejected

    # --- what is settled before any rule

    def settle_known(self, options: SyncOptions, recommended: frozenset[str]) -> list[UserRecord]:
        """Keep links, leave out ignored and out-of-scope users; return those to look for."""
        self._keep_links()
        pending: list[UserRecord] = []
        for record in self._users:
            present = record.presence is Presence.PRESENT
            reason = scope_of(record.user, options, recommended)
            if present:
                self._present.append((record, reason is ScopeReason.IN_SCOPE))
            if record.id in self._made or self._was_linked_and_left(record):
                continue
            if record.link_state is LinkState.IGNORED:
                self._propose(record, LinkAction.IGNORED, phrase("Ignored by a technician."))
            elif not present:
                self._propose(record, LinkAction.OUT_OF_SCOPE, phrase("Deleted from the tenant."))
            elif not options.contacts:
                self._propose(
                    record, LinkAction.OUT_OF_SCOPE, phrase("Contacts are switched off in the options.")
                )
            elif reason is not ScopeReason.IN_SCOPE:
                self._propose(record, LinkAction.OUT_OF_SCOPE, left_out(record.user, reason))
            else:
                pending.append(record)
        return pending

    @staticmethod
    def _was_linked_and_left(record: UserRecord) -> bool:
        linked = record.link_state in (LinkState.LINKED, LinkState.LEFT)
        return linked and record.contact_id is not None and record.presence is not Presence.PRESENT

    def _keep_links(self) -> None:
        """Links made before stand, whatever else changed; of two on one contact a technician's stands.

        A user that had left and is back (restored) gets its old contact again. What users that are gone
        leave behind is remembered: it is proposed to a successor, and never linked silently.
        """
        by_weight = sorted(
            (record for record in self._users if record.link_state in (LinkState.LINKED, LinkState.LEFT)),
            key=lambda record: (
                record.link_state is LinkState.LEFT,
                record.link_rule is not LinkRule.TECHNICIAN,
                record.id,
            ),
        )
        for record in by_weight:
            number = record.contact_id
            if record.presence is not Presence.PRESENT or number not in self._contacts:
                continue
            if number is not None and number not in self._owner:
                back = record.link_state is LinkState.LEFT
                reason = (
                    phrase("The user is back in the tenant.")
                    if back
                    else phrase("Linked before, by its object id.")
                )
                self._propose(record, LinkAction.KEEP, reason, rule=record.link_rule, contact_id=number)
        for record in self._users:
            number = record.contact_id
            if self._was_linked_and_left(record) and number in self._contacts and number not in self._owner:
                self._left[number] = record  # of several the newest

    def settle_left(self) -> None:
        """Users that were linked and are gone: the contact stays, and stays theirs unless another has it."""
        for record in reversed(self._users):
            if record.id in self._made:
                continue
            free = record.contact_id in self._contacts and record.contact_id not in self._owner
            if free and record.contact_id is not None:
                self._owner[record.contact_id] = _called(record.user)
            self._propose(
                record,
                LinkAction.LEFT,
                phrase(f"The user is {record.presence.value} in Microsoft 365; the contact stays."),
                rule=record.link_rule,
                contact_id=record.contact_id if free else None,
            )
