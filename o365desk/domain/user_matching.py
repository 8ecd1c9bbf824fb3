"""Which documented contact is which user: the rules, for one tenant and its matched organization.

The order: a link made before, addresses, then the name. Nothing is guessed: what two could claim, or what
something speaks against, is a conflict for the technician, who sees the candidates with their scores.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from o365desk.domain.account_kinds import is_person
from o365desk.domain.link_book import PlanBook
from o365desk.domain.linking import ContactSuggestion, LinkAction, LinkProposal
from o365desk.domain.names import fold_address
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact
from o365desk.domain.person_index import ContactIndex
from o365desk.domain.person_matching import (
    LEAST_SCORE,
    MARGIN,
    contact_facts,
    judge,
    name_kind,
    ranked,
)
from o365desk.domain.person_names import Kind
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkRule, User, UserRecord

_LEAST_FOR_A_SUCCESSOR = 80.0
"""A contact whose user has left is proposed to a namesake only when the names are as good as equal."""


def plan_links(
    users: Sequence[UserRecord],
    contacts: Sequence[Contact],
    options: SyncOptions,
    recommended: frozenset[str],
    tenant_domains: frozenset[str],
    *,
    users_complete: bool,
    taken: frozenset[int] = frozenset(),
    undone: frozenset[tuple[int, int]] = frozenset(),
    rejected: frozenset[tuple[int, int]] = frozenset(),
    known_domains: frozenset[str] = frozenset(),
) -> tuple[LinkProposal, ...]:
    """Propose what to do with each user of one tenant.

    The result does not depend on the order of users or contacts. No contact is proposed to two users.
    Planning again after applying proposes ``KEEP`` for what was linked.

    Args:
        users: All stored users of the tenant, gone ones too, with their links so far.
        contacts: All contacts of the matched organization.
        options: The connection's options.
        recommended: SKU ids that count when the options name no subscriptions.
        tenant_domains: The tenant's verified domains, lower case.
        users_complete: Whether the tenant's list of users arrived whole; from an incomplete one no name is
            concluded to be unique, so nothing is linked by name.
        taken: Contacts linked to users of other tenants of the same organization.
        undone: (user id, contact id) of links that somebody took back: no rule makes them again.
        rejected: (user id, contact id) that a technician taught apart: neither linked nor proposed.
        known_domains: Domains of which a technician taught that they are the organization's, lower case.

    Returns:
        One proposal per user, by user id.
    """
    plan = _Plan(
        users,
        contacts,
        tenant_domains,
        users_complete=users_complete,
        taken=taken,
        undone=undone,
        rejected=rejected,
        known_domains=known_domains,
    )
    pending = plan.settle_known(options, recommended)
    remaining = plan.by_address(pending)
    plan.by_name([record for record in remaining if is_person(record.user)])
    plan.create_rest([record for record in remaining if not is_person(record.user)])
    plan.settle_left()
    return plan.proposals()


class _Plan(PlanBook):
    """The rules: addresses, then names."""

    # --- addresses

    def by_address(self, pending: Sequence[UserRecord]) -> list[UserRecord]:
        """Link by address; return the users whose addresses no contact has."""
        if not pending:
            return []
        self._facts = {number: contact_facts(contact) for number, contact in self._contacts.items()}
        for number, facts in self._facts.items():
            for address in facts.addresses:
                self._by_address[address].add(number)
        found: dict[int, list[ContactSuggestion]] = {}
        claims: Counter[int] = Counter()
        for record in pending:
            having = {n for one in self._facts_of(record).addresses for n in self._by_address.get(one, ())}
            numbers = {number for number in having if not self._taught_apart(record, number)}
            if having and not numbers:
                # Held, not created: a contact of its address beside the other would be a double.
                reason = phrase(
                    f"Its address is at {self._names(having)}, which is somebody else, as was taught."
                )
                self._propose(record, LinkAction.CONFLICT, reason)
            elif numbers:
                found[record.id] = self._judged(record, sorted(numbers))
                claims.update(numbers)
        links: list[tuple[UserRecord, ContactSuggestion]] = []
        for record in pending:
            if record.id not in found:
                continue
            reason = self._against_address(record, found[record.id], claims)
            if reason:
                self._contested.update(one.contact_id for one in found[record.id])
                self._propose(record, LinkAction.CONFLICT, reason, candidates=found[record.id])
            else:
                links.append((record, found[record.id][0]))
        for record, one in links:  # behind all conflicts: those do not depend on who comes first
            rule = self._address_rule(record.user, one.contact_id)
            self._link(record, rule, one, phrase(f"Its {rule.value} is an e-mail address of the contact."))
        return [record for record in pending if record.id not in self._made and record.id not in found]

    def _address_rule(self, user: User, contact_id: int) -> LinkRule:
        aliases = {fold_address(alias) for alias in user.aliases}
        return LinkRule.ALIAS if aliases & self._facts[contact_id].addresses else LinkRule.USER_NAME

    def _against_address(
        self, record: UserRecord, candidates: Sequence[ContactSuggestion], claims: Mapping[int, int]
    ) -> str:
        """What speaks against linking by address, or an empty string."""
        numbers = [one.contact_id for one in candidates]
        pinned = [number for number in numbers if self._contacts[number].pinned]
        if pinned:
            return phrase(f"Its address is at {self._names(pinned)}, which is pinned; link by hand.")
        held = [number for number in numbers if number in self._owner]
        if held:
            return phrase(f"Its address is at {self._names(held)}, linked to {self._owner[held[0]]} already.")
        if len(numbers) > 1:
            return phrase(f"Several contacts have its addresses: {self._names(numbers)}.")
        if any(claims[number] > 1 for number in numbers):
            return phrase(f"Another user has an address of {self._names(numbers)} as well.")
        if any((record.id, number) in self._undone for number in numbers):
            return phrase(f"The link to {self._names(numbers)} was undone; choose by hand.")
        return self._succession(record, numbers[0]) or candidates[0].against

    def _succession(self, record: UserRecord, contact_id: int) -> str:
        """What to say of a contact whose user is gone, or an empty string."""
        before = self._left.get(contact_id)
        if before is None:
            return ""
        name = self._contacts[contact_id].name
        mine, theirs = record.user.user_principal_name, before.user.user_principal_name
        if fold_address(mine) == fold_address(theirs):
            return phrase(
                f"{name} was linked to {theirs} before it was deleted; this is a new user of that name."
            )
        return phrase(
            f"{name} was linked to {theirs}, which is deleted; this may be the same person's new account."
        )

    # --- names

    def by_name(self, pending: Sequence[UserRecord]) -> None:
        """Link by first and last name where nothing speaks against it, else hold or create."""
        if pending:
            self._prepare_names()
        fitting = {record.id: self._fitting(record) for record in pending}
        best_of: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for user_id, found in fitting.items():
            for one in found:
                best_of[one.contact_id].append((one.score, user_id))
        reasons: dict[int, str] = {}
        contradicted: set[int] = set()
        links: list[tuple[UserRecord, ContactSuggestion]] = []
        for record in pending:
            found = fitting[record.id]
            if not found:
                continue
            reason, sure = self._held_by_name(record, found, best_of[found[0].contact_id])
            if sure:
                contradicted.add(record.id)
            reasons[record.id] = reason
            if not reason:
                links.append((record, found[0]))
        for record, one in links:
            self._link(record, LinkRule.NAME, one, f"{one.reasons} {phrase('Unique on both sides.')}")
        for record in pending:
            if record.id not in self._made:
                free = [one for one in fitting[record.id] if one.contact_id not in self._owner]
                self._create_or_hold(record, free, reasons.get(record.id, ""), sure=record.id in contradicted)

    def _prepare_names(self) -> None:
        """Index the contacts, and count the users beside them."""
        self._index = ContactIndex(self._facts)
        for record, in_scope in self._present:
            as_person = in_scope and is_person(record.user)
            self._crowd.add(record, self._facts_of(record) if as_person else None)

    def _fitting(self, record: UserRecord) -> list[ContactSuggestion]:
        """Contacts without a present user that may be this one, the best first."""
        mine = self._facts_of(record)
        kinds = [
            (number, name_kind(mine, self._facts[number]))
            for number in self._index.near(mine)
            if number not in self._owner and not self._taught_apart(record, number)
        ]
        return ranked(
            one
            for one in (
                judge(mine, self._facts[number], number, self._tenant_domains, kind, self._known_domains)
                for number, kind in kinds
                if kind is not Kind.UNLIKE or not self._facts[number].name.whole
            )
            if one.score >= (_LEAST_FOR_A_SUCCESSOR if one.contact_id in self._left else LEAST_SCORE)
            and (one.sure or (record.id, one.contact_id) not in self._undone)
        )

    def _held_by_name(
        self, record: UserRecord, found: Sequence[ContactSuggestion], claims: Sequence[tuple[float, int]]
    ) -> tuple[str, bool]:
        """Why the best fit is not linked by name (empty: it is), and whether evidence contradicts."""
        best, contact = found[0], self._contacts[found[0].contact_id]
        if not best.sure:
            return f"Possible duplicate: {contact.name}, {best.score:.0f} %. {best.reasons}", False
        if contact.pinned:
            return phrase(f"Possible duplicate: {contact.name}, which is pinned; link by hand."), False
        against = self._against_name(record, found, claims)
        return (against, True) if against else (self._may_be_another(best), False)

    def _against_name(
        self, record: UserRecord, found: Sequence[ContactSuggestion], claims: Sequence[tuple[float, int]]
    ) -> str:
        """What contradicts a link to the best fit by name, or an empty string."""
        best, number = found[0], found[0].contact_id
        contact, plain = self._contacts[number], self._facts[number].name.plain
        if self._index.plain[plain] > 1:
            return phrase(f"{self._index.plain[plain]} contacts are named {contact.name}: choose one.")
        if self._crowd.named[plain] > 1:
            return phrase(f"{self._crowd.named[plain]} users have the name of {contact.name}: choose one.")
        if (record.id, number) in self._undone:
            return phrase(f"The link to {contact.name} was undone; choose by hand.")
        if number in self._left:
            return self._succession(record, number)
        addresses = self._facts[number].addresses
        if number in self._contested or self._crowd.has_another(record.id, addresses):
            return phrase(f"Another user has an address of {contact.name}.")
        if best.against and not (best.other_phone and self._main_line(record, number)):
            return best.against
        if len(found) > 1 and best.score - found[1].score < MARGIN:
            return phrase(
                f"{contact.name} and {self._contacts[found[1].contact_id].name} fit about equally well."
            )
        if any(score > best.score - MARGIN for score, user_id in claims if user_id != record.id):
            return phrase(f"Another user fits {contact.name} about as well.")
        return ""

    def _may_be_another(self, best: ContactSuggestion) -> str:
        """Why the best fit by name may be somebody else, though nothing contradicts; or an empty string."""
        name = self._contacts[best.contact_id].name
        shared = max(self._index.phoned(best.phone), self._crowd.phoned(best.phone)) if best.phone else 0
        if best.by_phone and shared > 1:
            return phrase(f"Possible duplicate: {name}. Others have the phone number {best.phone}, too.")
        if not self._users_complete:
            why = phrase("The list of users is not complete yet, so the name may not be unique.")
            return f"Possible duplicate: {name}. {why}"
        return ""

    def _main_line(self, record: UserRecord, contact_id: int) -> bool:
        """Whether one of the two has only numbers that others have, too: they tell nobody apart."""
        mine, theirs = self._facts_of(record).phones, self._facts[contact_id].phones
        if any(self._crowd.phoned(one) == 1 for one in theirs):
            return False  # the contact has the number of one other user
        alone = any(self._crowd.phoned(one) < 2 for one in mine)
        return not alone or not any(self._index.phoned(one) < 2 for one in theirs)

    def create_rest(self, pending: Sequence[UserRecord]) -> None:
        """Guests and mailboxes that no address linked: create, unless a contact has their very name."""
        if pending and not self._index.plain:
            self._index = ContactIndex(self._facts)
        for record in pending:
            numbers = [
                one
                for one in self._index.named(self._facts_of(record))
                if one not in self._owner and not self._taught_apart(record, one)
            ]
            why = phrase(f"Possible duplicate: {self._names(numbers)} (same name).") if numbers else ""
            self._create_or_hold(record, self._judged(record, numbers), why)

    def _create_or_hold(
        self, record: UserRecord, candidates: Sequence[ContactSuggestion], reason: str, *, sure: bool = False
    ) -> None:
        """Without a candidate the contact is created; else it is held, ``sure`` when evidence contradicts."""
        if candidates:
            action = LinkAction.CONFLICT if sure else LinkAction.POSSIBLE_DUPLICATE
            self._propose(record, action, reason, candidates=candidates)
        else:
            self._propose(
                record,
                LinkAction.CREATE,
                phrase("No contact has its address or name."),
                rule=LinkRule.CREATED,
            )
