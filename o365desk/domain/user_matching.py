"""Which documented contact is which user: the rules, for one tenant and its matched organization.

The order: a link made before, addresses, then the name. Nothing is guessed: what two could claim, or what
something speaks against, is a conflict for the technician.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.names import address_domain, fold_address, fold_person, fold_text
from o365desk.domain.options import ScopeReason, SyncOptions, scope_of
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone, Origin
from o365desk.domain.person_names import likeness, split_display_name
from o365desk.domain.user import LinkRule, LinkState, MailboxPurpose, Presence, User, UserRecord

_NOT_PEOPLE = (MailboxPurpose.SHARED, MailboxPurpose.ROOM, MailboxPurpose.EQUIPMENT)
_MOST_CANDIDATES = 10


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

    Returns:
        One proposal per user, by user id.
    """
    plan = _Plan(users, contacts, tenant_domains, users_complete=users_complete, taken=taken)
    plan.undone = undone
    pending = plan.settle_known(options, recommended)
    remaining = plan.by_address(pending)
    plan.by_name([record for record in remaining if _is_person(record.user)])
    plan.create_rest([record for record in remaining if not _is_person(record.user)])
    plan.settle_left()
    return plan.proposals()


def _is_person(user: User) -> bool:
    """Whether names may link the user: guests and shared mailboxes are linked by address only."""
    return not user.is_guest and user.purpose not in _NOT_PEOPLE


def person_name(user: User) -> tuple[str, str]:
    """First and last name; the display name taken apart if both are blank."""
    if user.given_name.strip() or user.surname.strip():
        return user.given_name.strip(), user.surname.strip()
    return split_display_name(user.display_name)


def _name_key(given: str, surname: str) -> str:
    """The folded name, or empty if it is not at least two words."""
    key = fold_person(given, surname)
    return key if " " in key else ""


class _Plan:
    """The plan being made: who is linked, what is claimed."""

    def __init__(
        self,
        users: Sequence[UserRecord],
        contacts: Sequence[Contact],
        tenant_domains: frozenset[str],
        *,
        users_complete: bool,
        taken: frozenset[int],
    ) -> None:
        self._users = sorted(users, key=lambda record: record.id)
        self._contacts = {contact.id: contact for contact in sorted(contacts, key=lambda each: each.id)}
        self._tenant_domains = tenant_domains
        self._users_complete = users_complete
        self.undone: frozenset[tuple[int, int]] = frozenset()
        self._made: dict[int, LinkProposal] = {}
        self._owner: dict[int, str] = dict.fromkeys(taken, "a user of another tenant")
        self._contested: set[int] = set()
        self._by_address: dict[str, set[int]] = defaultdict(set)
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._users_of_key: dict[str, int] = defaultdict(int)
        for contact in self._contacts.values():
            self._index(contact)

    def _index(self, contact: Contact) -> None:
        for email in contact.emails:
            self._by_address[fold_address(email.value)].add(contact.id)
        key = _name_key(contact.first_name, contact.last_name)
        if key:
            self._by_key[key].add(contact.id)
        for word in fold_text(f"{contact.first_name} {contact.last_name}").split():
            self._by_word[word].add(contact.id)

    def proposals(self) -> tuple[LinkProposal, ...]:
        return tuple(self._made[record.id] for record in self._users)

    def _propose(
        self,
        record: UserRecord,
        action: LinkAction,
        reason: str,
        *,
        rule: LinkRule = LinkRule.NONE,
        contact_id: int | None = None,
        candidates: Iterable[int] = (),
    ) -> None:
        self._made[record.id] = LinkProposal(
            user_id=record.id,
            action=action,
            rule=rule,
            contact_id=contact_id,
            candidate_ids=tuple(sorted(candidates))[:_MOST_CANDIDATES],
            reason=reason,
        )
        if contact_id is not None and action in (LinkAction.KEEP, LinkAction.LINK):
            self._owner[contact_id] = record.user.display_name or record.user.user_principal_name

    def _names(self, contact_ids: Iterable[int]) -> str:
        return ", ".join(self._contacts[number].name for number in sorted(contact_ids)[:3])

    # --- what is settled before any rule

    def settle_known(self, options: SyncOptions, recommended: frozenset[str]) -> list[UserRecord]:
        """Keep links, leave out ignored and out-of-scope users; return those to look for."""
        self._keep_links()
        pending: list[UserRecord] = []
        for record in self._users:
            reason = scope_of(record.user, options, recommended)
            if self._counts_as_person(record, reason):
                self._users_of_key[_name_key(*person_name(record.user))] += 1
            if record.id in self._made or self._was_linked_and_left(record):
                continue
            if record.link_state is LinkState.IGNORED:
                self._propose(record, LinkAction.IGNORED, "Ignored by a technician.")
            elif record.presence is not Presence.PRESENT:
                self._propose(record, LinkAction.OUT_OF_SCOPE, "Deleted from the tenant.")
            elif not options.contacts:
                self._propose(record, LinkAction.OUT_OF_SCOPE, "Contacts are switched off in the options.")
            elif reason is not ScopeReason.IN_SCOPE:
                self._propose(record, LinkAction.OUT_OF_SCOPE, f"Left out by the options: {reason.value}.")
            else:
                pending.append(record)
        return pending

    @staticmethod
    def _counts_as_person(record: UserRecord, reason: ScopeReason) -> bool:
        """Whether the user's name counts when names are tested for being unique."""
        present = record.presence is Presence.PRESENT
        return present and reason is ScopeReason.IN_SCOPE and _is_person(record.user)

    @staticmethod
    def _was_linked_and_left(record: UserRecord) -> bool:
        linked = record.link_state in (LinkState.LINKED, LinkState.LEFT)
        return linked and record.contact_id is not None and record.presence is not Presence.PRESENT

    def _keep_links(self) -> None:
        """Links made before stand, whatever else changed; of two on one contact a technician's stands.

        A user that had left and is back (restored) gets its old contact again.
        """
        by_weight = sorted(
            (
                record
                for record in self._users
                if record.link_state in (LinkState.LINKED, LinkState.LEFT)
                and record.presence is Presence.PRESENT
            ),
            key=lambda record: (
                record.link_state is LinkState.LEFT,
                record.link_rule is not LinkRule.TECHNICIAN,
                record.id,
            ),
        )
        for record in by_weight:
            number = record.contact_id
            if number in self._contacts and number not in self._owner:
                back = record.link_state is LinkState.LEFT
                reason = "The user is back in the tenant." if back else "Linked before, by its object id."
                self._propose(record, LinkAction.KEEP, reason, rule=record.link_rule, contact_id=number)

    def settle_left(self) -> None:
        """Users that were linked and are gone: the contact stays, and stays theirs unless another has it."""
        for record in reversed(self._users):
            if record.id in self._made:
                continue
            free = record.contact_id in self._contacts and record.contact_id not in self._owner
            if free and record.contact_id is not None:
                self._owner[record.contact_id] = record.user.display_name
            self._propose(
                record,
                LinkAction.LEFT,
                f"The user is {record.presence.value} in Microsoft 365; the contact stays.",
                rule=record.link_rule,
                contact_id=record.contact_id if free else None,
            )

    # --- addresses

    def by_address(self, pending: Sequence[UserRecord]) -> list[UserRecord]:
        """Link by address; return the users whose addresses no contact has."""
        found = {record.id: self._address_candidates(record.user) for record in pending}
        claims: dict[int, int] = defaultdict(int)
        for candidates, _ in found.values():
            for number in candidates:
                claims[number] += 1
        for record in pending:
            candidates, rule = found[record.id]
            if candidates:
                self._settle_address(record, candidates, rule, claims)
        return [record for record in pending if record.id not in self._made]

    def _address_candidates(self, user: User) -> tuple[frozenset[int], LinkRule]:
        aliases = {fold_address(alias) for alias in user.aliases}
        by_alias = {number for alias in aliases for number in self._by_address.get(alias, ())}
        others = {fold_address(address) for address in user.addresses} - aliases
        by_name = {number for address in others for number in self._by_address.get(address, ())}
        return frozenset(by_alias | by_name), LinkRule.ALIAS if by_alias else LinkRule.USER_NAME

    def _settle_address(
        self, record: UserRecord, candidates: frozenset[int], rule: LinkRule, claims: dict[int, int]
    ) -> None:
        held = sorted(number for number in candidates if number in self._owner)
        if held:
            reason = f"Its address is at {self._names(held)}, linked to {self._owner[held[0]]} already."
        elif len(candidates) > 1:
            reason = f"Several contacts have its addresses: {self._names(candidates)}."
        elif any(claims[number] > 1 for number in candidates):
            reason = f"Another user has an address of {self._names(candidates)} as well."
        elif any((record.id, number) in self.undone for number in candidates):
            reason = f"The link to {self._names(candidates)} was undone; choose by hand."
        else:
            self._made[record.id] = LinkProposal(
                user_id=record.id,
                action=LinkAction.LINK,
                rule=rule,
                contact_id=next(iter(candidates)),
                reason=f"Its {rule.value} is an e-mail address of the contact.",
            )
            return
        self._contested |= candidates
        self._propose(record, LinkAction.CONFLICT, reason, candidates=candidates)

    # --- names

    def by_name(self, pending: Sequence[UserRecord]) -> None:
        """Link by first and last name where nothing speaks against it, else hold or create."""
        self._own_new_links()
        for record in pending:
            key = _name_key(*person_name(record.user))
            equal = self._by_key.get(key, set()) if key else set()
            free = {number for number in equal if number not in self._owner}
            if free:
                self._settle_name(record, equal, free, key)
            else:
                self._create_or_hold(record, self._likely(record.user))

    def _own_new_links(self) -> None:
        users = {record.id: record.user for record in self._users}
        for proposal in self._made.values():
            if proposal.action is LinkAction.LINK and proposal.contact_id is not None:
                user = users[proposal.user_id]
                self._owner[proposal.contact_id] = user.display_name or user.user_principal_name

    def _settle_name(self, record: UserRecord, equal: set[int], free: set[int], key: str) -> None:
        reason = self._against_name(record.id, record.user, equal, free, key)
        if reason:
            self._propose(record, LinkAction.CONFLICT, reason, candidates=free)
            return
        self._propose(
            record,
            LinkAction.LINK,
            "First and last name are equal and unique on both sides.",
            rule=LinkRule.NAME,
            contact_id=next(iter(free)),
        )

    def _against_name(self, user_id: int, user: User, equal: set[int], free: set[int], key: str) -> str:
        """What speaks against linking by name, or an empty string."""
        if len(equal) > 1:
            return f"{len(equal)} contacts are named {self._names(free)}."
        if self._users_of_key[key] > 1:
            return f"{self._users_of_key[key]} users have the name of {self._names(free)}."
        contact = self._contacts[next(iter(free))]
        if (user_id, contact.id) in self.undone:
            return f"The link to {contact.name} was undone; choose by hand."
        if contact.id in self._contested:
            return f"Another user has an address of {contact.name}."
        for email in contact.emails:
            if address_domain(email.value) in self._tenant_domains:
                return f"{contact.name} has another address of this tenant: {email.value}."
        if not self._users_complete:
            return "The list of users is not complete yet, so the name may not be unique."
        return ""

    def _likely(self, user: User) -> dict[int, str]:
        """Contacts without a user that may be this one under another spelling: id -> why."""
        given, surname = person_name(user)
        words = fold_text(f"{given} {surname}").split()
        near = {number for word in words for number in self._by_word.get(word, ())}
        found: dict[int, str] = {}
        for number in sorted(near):
            contact = self._contacts[number]
            why = likeness(given, surname, contact.first_name, contact.last_name)
            if why and number not in self._owner:
                found[number] = why
        return found

    def create_rest(self, pending: Sequence[UserRecord]) -> None:
        """Guests and mailboxes that no address linked: create, unless a contact has their very name."""
        self._own_new_links()
        for record in pending:
            key = _name_key(*person_name(record.user))
            equal = self._by_key.get(key, set()) if key else set()
            self._create_or_hold(record, {n: "same name" for n in equal if n not in self._owner})

    def _create_or_hold(self, record: UserRecord, likely: dict[int, str]) -> None:
        if likely:
            first = min(likely)
            reason = f"Possible duplicate: {self._contacts[first].name} ({likely[first]})."
            self._propose(record, LinkAction.CONFLICT, reason, candidates=likely)
        else:
            self._propose(
                record, LinkAction.CREATE, "No contact has its address or name.", rule=LinkRule.CREATED
            )


def contact_from_user(user: User, organization_id: int) -> Contact:
    """The contact that a user without one becomes; the fields as IT Glue's integration maps them.

    First and last name, job title, phones labelled Office and Mobile; the primary e-mail is the user name
    (of a guest the mail address, its user name is no address), aliases are further e-mails.
    """
    first, last = person_name(user)
    primary = user.mail if user.is_guest else user.user_principal_name or user.mail
    emails: dict[str, ContactEmail] = {}
    for address, label in ((primary, "Work"), (user.mail, "Work"), *((a, "Alias") for a in user.aliases)):
        folded = address.strip().casefold()
        if "@" in folded and "#ext#" not in folded and folded not in emails:
            emails[folded] = ContactEmail(value=address.strip(), label=label, primary=not emails)
    phones = [
        ContactPhone(value=number.strip(), label=label)
        for number, label in ((user.business_phone, "Office"), (user.mobile_phone, "Mobile"))
        if number.strip()
    ]
    if phones:
        phones[0] = msgspec.structs.replace(phones[0], primary=True)
    return Contact(
        organization_id=organization_id,
        first_name=first,
        last_name=last,
        title=user.job_title.strip(),
        emails=tuple(emails.values()),
        phones=tuple(phones),
        origin=Origin.OFFICE_365,
    )
