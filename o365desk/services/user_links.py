"""The contact review: deciding about users and their links by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from msgspec.structs import replace

from o365desk.domain.contact_draft import contact_from_user
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.linking import LinkDecision, UserRow
from o365desk.domain.organization import Contact
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkRule, LinkState, Presence, UserRecord
from o365desk.domain.values import Value, is_guid, utc_now
from o365desk.services.candidates import score_of, with_suggestions
from o365desk.services.lessons import Lesson
from o365desk.services.linking import LinkingService
from o365desk.store import contacts, journal, tenants, users
from o365desk.store.engine import Database, Transaction

_LEAST_GAP = 1.0
"""Candidates closer than so many points fit equally well."""


class LinkDecisionResult(Value, frozen=True, kw_only=True):
    """What a decision about users did: the rows as they are now, who was refused and why, its undo entry."""

    rows: tuple[UserRow, ...]
    refused: tuple[str, ...] = ()
    journal_id: int | None = None
    message: str = ""


class _Step(msgspec.Struct, frozen=True):
    """One user's part of a decision, judged and ready to be written."""

    record: UserRecord
    organization_id: int
    contact: Contact | None = None
    score: float | None = None
    """The suggestion's, 0 to 100, where one is accepted."""


class UserLinkService:
    """Lists users with their links, and decides about them.

    Args:
        database: The store.
        linking: Plans a tenant's links anew after a link was reverted.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self, database: Database, linking: LinkingService, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._linking = linking
        self._clock = clock

    def rows(
        self,
        *,
        organization_id: int | None = None,
        tenant_id: str | None = None,
        state: LinkState | None = None,
    ) -> list[UserRow]:
        """Users of an organization's tenants, of one tenant, or of all; in one link state or in any."""
        with self._database.read() as tx:
            found = users.rows(tx, tenant_id=tenant_id, organization_id=organization_id, state=state)
            return with_suggestions(tx, found)

    def find(self, text: str) -> UserRecord:
        """The user with that id, object id, user name or address.

        Raises:
            NotFoundError: None.
            AppError: More than one (code ``ambiguous``).
        """
        with self._database.read() as tx:
            found = _named(tx, text.strip())
        if len(found) == 1:
            return found[0]
        if found:
            raise AppError(
                f"More than one user is called {text!r}.",
                hint=f"Give the id: {', '.join(str(one.id) for one in found[:5])}.",
                code="ambiguous",
            )
        raise NotFoundError(
            f"There is no user {text!r}.", hint="List them with: o365desk users", code="not_found"
        )

    def decide(
        self,
        user_ids: Sequence[int],
        decision: LinkDecision,
        *,
        contact_id: int | None = None,
        actor: str,
    ) -> LinkDecisionResult:
        """Decide about users, all in one transaction with one journal entry.

        Args:
            user_ids: The users.
            decision: What to do with each. Keep, mark as left and archive are for the linked contact of a
                user that has left; reverting takes such a decision back before it unlinks. Accept Suggestion
                links the best candidate of each user, if it is ahead of the next and of no other user named
                here.
            contact_id: For Link To: the contact; then one user only.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: A user or the contact does not exist.
            AppError: Link To without a contact, or for several users.
        """
        if decision is LinkDecision.LINK_TO and (contact_id is None or len(user_ids) != 1):
            raise AppError("Nothing was linked.", "Link To takes one user and one contact.", code="link_to")
        with self._database.write() as tx:
            steps, refused = _steps(tx, user_ids, decision, contact_id)
            title = _title(decision, steps)
            with journal.recording(tx, actor, title) as recorder:
                lesson = Lesson(tx, title, actor, self._clock())
                for step in steps:
                    self._apply(tx, step, decision, lesson)
                if decision is LinkDecision.REVERT_LINK:
                    freed = [step.record for step in steps if step.contact is None]
                    lesson.unlinked(freed)
                    for tenant_id in dict.fromkeys(record.tenant_id for record in freed):
                        self._linking.refresh(tx, tenant_id)
        with self._database.read() as tx:
            rows = tuple(with_suggestions(tx, _rows(tx, user_ids)))
        return LinkDecisionResult(
            rows=rows,
            refused=tuple(refused),
            journal_id=recorder.entry_id,
            message=title if steps else phrase("Nothing was changed."),
        )

    def _apply(self, tx: Transaction, step: _Step, decision: LinkDecision, lesson: Lesson) -> None:
        record = step.record
        if decision.departure or (decision is LinkDecision.REVERT_LINK and step.contact is not None):
            assert step.contact is not None
            contacts.save(tx, replace(step.contact, departure=decision.departure))
        elif decision in (LinkDecision.LINK_TO, LinkDecision.ACCEPT_SUGGESTION):
            assert step.contact is not None
            lesson.linked(record, step.contact.id)
            score = step.score or score_of(tx, record, step.contact)
            users.set_link(tx, record.id, LinkState.LINKED, step.contact.id, LinkRule.TECHNICIAN, score=score)
        elif decision is LinkDecision.CREATE_CONTACT:
            lesson.linked(record, None)
            now = self._clock()
            draft = contact_from_user(record.user, step.organization_id)
            made = contacts.add(tx, replace(draft, created_at=now, updated_at=now))
            users.set_link(tx, record.id, LinkState.LINKED, made.id, LinkRule.CREATED, "")
        elif decision is LinkDecision.IGNORE:
            users.set_link(
                tx, record.id, LinkState.IGNORED, None, LinkRule.TECHNICIAN, phrase("Ignored by hand.")
            )
        else:
            before = record.contact_id
            score = score_of(tx, record, contacts.get(tx, before)) if before is not None else None
            users.set_link(tx, record.id, LinkState.NONE, None, LinkRule.NONE, "", score=score)


def _named(tx: Transaction, text: str) -> list[UserRecord]:
    """Every user that the text could mean."""
    if text.isdecimal():
        return [users.record(tx, int(text))]
    if is_guid(text):
        known = (users.by_object(tx, tenant.tenant_id, text) for tenant in tenants.listing(tx))
        return [record for record in known if record is not None]
    return users.by_address(tx, text) if text else []


def _steps(
    tx: Transaction, user_ids: Sequence[int], decision: LinkDecision, contact_id: int | None
) -> tuple[list[_Step], list[str]]:
    """What the decision means for each user, and who is refused why."""
    steps: list[_Step] = []
    refused: list[str] = []
    target = contacts.get(tx, contact_id) if contact_id is not None else None
    suggested = _suggested(tx, user_ids) if decision is LinkDecision.ACCEPT_SUGGESTION else {}
    for user_id in dict.fromkeys(user_ids):
        chosen, score = suggested.get(user_id, (target, None))
        answer = (
            chosen
            if isinstance(chosen, str)
            else _judge(tx, users.record(tx, user_id), decision, chosen, score)
        )
        if isinstance(answer, str):
            refused.append(answer)
        else:
            steps.append(answer)
    return steps, refused


def _suggested(
    tx: Transaction, user_ids: Sequence[int]
) -> dict[int, tuple[Contact | str | None, float | None]]:
    """User id -> its best candidate with its score, or why there is none to accept."""
    found: dict[int, tuple[Contact | str | None, float | None]] = {}
    by_id = {row.record.id: row for row in with_suggestions(tx, _rows(tx, user_ids))}
    claims = Counter(row.best.contact_id for row in by_id.values() if row.best is not None)
    for user_id, row in by_id.items():
        name, best = row.record.user.user_principal_name or row.record.user.display_name, row.best
        if best is None:
            found[user_id] = phrase(f"{name} has no suggestion."), None
        elif len(row.suggestions) > 1 and best.gap < _LEAST_GAP:
            other = row.suggestions[1].contact_name
            why = phrase(f"{name}: {best.contact_name} and {other} fit equally well; choose with Link To.")
            found[user_id] = why, None
        elif claims[best.contact_id] > 1:
            why = phrase(f"{name}: {best.contact_name} is the suggestion of another chosen user as well.")
            found[user_id] = why, None
        else:
            found[user_id] = contacts.get(tx, best.contact_id), best.score
    return found


def _judge(
    tx: Transaction,
    record: UserRecord,
    decision: LinkDecision,
    target: Contact | None,
    score: float | None = None,
) -> _Step | str:
    """The step for one user, or why it is refused."""
    name = record.user.user_principal_name or record.user.display_name or record.user.object_id
    tenant = tenants.get(tx, record.tenant_id)
    if tenant.organization_id is None:
        return phrase(f"{name}: its tenant {tenant.name} is not matched to an organization yet.")
    step = _Step(record, tenant.organization_id, target, score)
    linked = record.link_state in (LinkState.LINKED, LinkState.LEFT) and record.contact_id is not None
    if decision.departure or decision is LinkDecision.REVERT_LINK:
        leaver = _leaver(tx, step, decision)
        if leaver is not None:
            return leaver
    if decision is LinkDecision.REVERT_LINK:
        undecided = not linked and record.link_state is not LinkState.IGNORED
        return phrase(f"{name} is not linked.") if undecided else step
    if decision is LinkDecision.IGNORE:
        return phrase(f"{name} is ignored already.") if record.link_state is LinkState.IGNORED else step
    if record.presence is not Presence.PRESENT:
        return phrase(f"{name} is not in its tenant any more ({record.presence.value}).")
    if decision is LinkDecision.CREATE_CONTACT:
        return phrase(f"{name} is linked already; revert the link first.") if linked else step
    assert target is not None
    if target.organization_id != tenant.organization_id:
        return phrase(
            f"{target.name} is a contact of another organization than the one {tenant.name} is matched to."
        )
    other = users.linked_to(tx, target.id)
    if other is not None and other.id == record.id:
        return phrase(f"{name} is linked to {target.name} already.")
    if other is not None and other.link_state is LinkState.LINKED:
        return phrase(
            f"{target.name} is linked to {other.user.user_principal_name} already; revert that link first."
        )
    return step


def _leaver(tx: Transaction, step: _Step, decision: LinkDecision) -> _Step | str | None:
    """The step about the contact of a user that has left; None where reverting means the link itself.

    Only a contact that is linked to the user is ever touched.
    """
    record = step.record
    name = record.user.user_principal_name or record.user.display_name
    if record.link_state is not LinkState.LEFT or record.contact_id is None:
        return phrase(f"{name} has not left, or had no contact.") if decision.departure else None
    contact = contacts.get(tx, record.contact_id)
    if not decision.departure:
        return replace(step, contact=contact) if contact.departure else None
    if contact.departure is decision.departure:
        return phrase(f"{contact.name} is {decision.departure.value} already.")
    return replace(step, contact=contact)


def _title(decision: LinkDecision, steps: Sequence[_Step]) -> str:
    if len(steps) != 1:
        return f"{decision.value}: {len(steps)} users"
    step = steps[0]
    name = step.record.user.display_name or step.record.user.user_principal_name
    return f"{decision.value}: {name}" + (f" → {step.contact.name}" if step.contact else "")


def _rows(tx: Transaction, user_ids: Sequence[int]) -> tuple[UserRow, ...]:
    """The rows of these users, in the order they were named."""
    wanted = dict.fromkeys(user_ids)
    tenant_ids = dict.fromkeys(users.record(tx, user_id).tenant_id for user_id in wanted)
    by_id = {row.record.id: row for key in tenant_ids for row in users.rows(tx, tenant_id=key)}
    return tuple(by_id[user_id] for user_id in wanted if user_id in by_id)
