"""Links of users to contacts: the one place that writes them, one user per contact.

Journalled while a recording is open. A sync's recording keeps what concerns a link or a decision; what the
rules derive anyway (new, conflict, out of scope) is left to the rules there, as a first sync would otherwise
write a line for every user in the world.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkRule, LinkState
from o365desk.domain.values import Value
from o365desk.store import bulk, marks, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import safe_text
from o365desk.store.engine import Transaction

LINK = "link"
_user = schema.user
_COLUMNS = ("link_state", "link_rule", "link_note", "contact_id", "candidate_ids")
DERIVED = frozenset(
    {
        LinkState.NONE,
        LinkState.NEW,
        LinkState.CONFLICT,
        LinkState.POSSIBLE_DUPLICATE,
        LinkState.OUT_OF_SCOPE,
    }
)
_STATE_OF_ACTION = {
    LinkAction.LINK: LinkState.LINKED,
    LinkAction.CREATE: LinkState.NEW,
    LinkAction.CONFLICT: LinkState.CONFLICT,
    LinkAction.POSSIBLE_DUPLICATE: LinkState.POSSIBLE_DUPLICATE,
    LinkAction.OUT_OF_SCOPE: LinkState.OUT_OF_SCOPE,
    LinkAction.IGNORED: LinkState.IGNORED,
    LinkAction.LEFT: LinkState.LEFT,
}


_NO_SCORES: Mapping[int, float] = {}


class Link(Value, frozen=True, kw_only=True):
    """Where a user stands: the link's columns."""

    state: LinkState = LinkState.NONE
    rule: LinkRule = LinkRule.NONE
    note: str = ""
    contact_id: int | None = None
    candidate_ids: tuple[int, ...] = ()

    def as_state(self) -> dict[str, Any]:
        """As the journal keeps it."""
        return {
            "link_state": self.state.value,
            "link_rule": self.rule.value,
            "link_note": self.note,
            "contact_id": self.contact_id,
            "candidate_ids": list(self.candidate_ids),
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> Link:
        """From what the journal keeps."""
        return cls(
            state=LinkState(state["link_state"]),
            rule=LinkRule(state["link_rule"]),
            note=state["link_note"],
            contact_id=state["contact_id"],
            candidate_ids=tuple(state["candidate_ids"]),
        )


def candidates_text(ids: Sequence[int]) -> str:
    """Candidate ids as their column."""
    return " ".join(map(str, ids))


def candidates_of(text: str) -> tuple[int, ...]:
    """Candidate ids of their column."""
    return tuple(map(int, text.split())) if text else ()


def load(tx: Transaction, user_ids: Sequence[int]) -> dict[int, Link]:
    """The links of users; unknown ids are absent."""
    found: dict[int, Link] = {}
    for some in bulk.chunks(sorted(set(user_ids))):
        for row in bulk.fetch_members(tx, _user, ("id", *_COLUMNS), "id", some):
            found[row[0]] = Link(
                state=LinkState(row[1]),
                rule=LinkRule(row[2]),
                note=row[3],
                contact_id=row[4],
                candidate_ids=candidates_of(row[5]),
            )
    return found


def apply_links(
    tx: Transaction, proposals: Sequence[LinkProposal], found: Mapping[int, Link] | None = None
) -> int:
    """Write what a plan proposes; a KEEP is left alone, CREATE waits as NEW.

    Args:
        tx: A write transaction.
        proposals: What to write.
        found: The links of these users as they are in this transaction, if the caller loaded them.

    Returns:
        How many users changed.

    Raises:
        AppError: A contact is linked to another user already (code ``contact_taken``); roll back.
    """
    if found is None:
        found = load(tx, [proposal.user_id for proposal in proposals])
    wanted: dict[int, Link] = {}
    for proposal in proposals:
        old = found.get(proposal.user_id)
        if old is None or proposal.action is LinkAction.KEEP:
            continue
        wanted[proposal.user_id] = _proposed(proposal, old)
    linked = [proposal for proposal in proposals if proposal.action is LinkAction.LINK and proposal.score]
    return write(tx, found, wanted, {proposal.user_id: proposal.score for proposal in linked})


def _proposed(proposal: LinkProposal, old: Link) -> Link:
    state = _STATE_OF_ACTION[proposal.action]
    contact_id = {
        LinkState.LINKED: proposal.contact_id,
        LinkState.LEFT: proposal.contact_id or old.contact_id,
    }.get(state)
    return Link(
        state=state,
        rule=old.rule if state is LinkState.LEFT and not proposal.rule else proposal.rule,
        note=safe_text(proposal.reason),
        contact_id=contact_id,
        candidate_ids=proposal.candidate_ids,
    )


def set_link(
    tx: Transaction,
    user_id: int,
    state: LinkState,
    contact_id: int | None = None,
    rule: LinkRule = LinkRule.NONE,
    note: str = "",
    *,
    candidate_ids: Sequence[int] = (),
    score: float | None = None,
) -> None:
    """Set where one user stands. A contact that only a user who left holds is taken over from it.

    ``score`` is that of the suggestion that was decided about, for the journal.

    Raises:
        NotFoundError: The user or the contact is gone.
        AppError: The contact is linked to another user (code ``contact_taken``).
        ValueError: Linked without a contact, or a contact in a state that has none.
    """
    found = load(tx, [user_id])
    if user_id not in found:
        raise NotFoundError("This user no longer exists.")
    wanted = Link(
        state=state,
        rule=rule,
        note=safe_text(note),
        contact_id=contact_id,
        candidate_ids=tuple(candidate_ids),
    )
    write(tx, found, {user_id: wanted}, {} if score is None else {user_id: score})


def release(tx: Transaction, contact_id: int) -> None:
    """Take every user off a contact that is about to go."""
    holders = [row[0] for row in fetch(tx, select(_user.c.id).where(_user.c.contact_id == contact_id))]
    found = load(tx, holders)
    write(tx, found, {user_id: Link() for user_id in holders})


def write(
    tx: Transaction,
    found: Mapping[int, Link],
    wanted: Mapping[int, Link],
    scores: Mapping[int, float] = _NO_SCORES,
) -> int:
    """Write links where they differ from what was found, and tell the recorder; ``scores`` are for it.

    Returns:
        How many users changed.
    """
    changed = {user_id: link for user_id, link in wanted.items() if found[user_id] != link}
    if not changed:
        return 0
    for link in changed.values():
        if (link.state is LinkState.LINKED and link.contact_id is None) or (
            link.contact_id is not None and link.state not in (LinkState.LINKED, LinkState.LEFT)
        ):
            raise ValueError("A linked user has a contact, and only who is linked or left has one.")
    before = {user_id: found[user_id] for user_id in changed}
    _free_contacts(tx, before, changed)
    _put(tx, changed, holding=[user_id for user_id in changed if before[user_id].contact_id is not None])
    held = any(before[user_id].contact_id != link.contact_id for user_id, link in changed.items())
    marks.touch_users(tx, changed, siblings=held)
    if tx.recorder:
        for user_id, link in changed.items():
            old = before[user_id]
            if tx.recorder.run_id is not None and old.state in DERIVED and link.state in DERIVED:
                continue
            # All columns together: half a link means nothing.
            tx.recorder.changed_whole(LINK, user_id, old.as_state(), link.as_state(), scores.get(user_id))
    return len(changed)


def store(tx: Transaction, links: Mapping[int, Link]) -> None:
    """Write links as they are."""
    if links:
        _put(tx, links, holding=list(links))
        marks.touch_users(tx, links, siblings=True)


def _put(tx: Transaction, links: Mapping[int, Link], *, holding: Sequence[int]) -> None:
    """Write links; who is ``holding`` a contact lets it go first, so that two users can swap theirs."""
    if any(link.contact_id is not None for link in links.values()):
        freed: list[Row] = [(None, LinkState.NONE.value, user_id) for user_id in holding]
        bulk.update(tx, _user, ["contact_id", "link_state"], ["id"], freed)
    rows: list[Row] = [
        (
            link.state.value,
            link.rule.value,
            link.note,
            link.contact_id,
            candidates_text(link.candidate_ids),
            user_id,
        )
        for user_id, link in links.items()
    ]
    bulk.update(tx, _user, _COLUMNS, ["id"], rows)


def _free_contacts(tx: Transaction, before: dict[int, Link], changed: dict[int, Link]) -> None:
    """Make sure nobody else holds the contacts that are about to be linked.

    A user who left gives its contact up (the change is added to both mappings, so it is recorded); any
    other holder refuses.
    """
    claims = {link.contact_id: user_id for user_id, link in changed.items() if link.contact_id is not None}
    if len(claims) != sum(link.contact_id is not None for link in changed.values()):
        raise AppError(
            "Two users cannot be linked to one contact.", "Nothing was changed.", code="contact_taken"
        )
    _require_contacts(tx, list(claims))
    for some in bulk.chunks(sorted(claims)):
        columns = ("id", "link_state", "user_principal_name")
        for user_id, state, name in bulk.fetch_members(tx, _user, columns, "contact_id", some):
            if user_id in changed:
                continue
            if state != LinkState.LEFT.value:
                raise AppError(
                    f"The contact is linked to {name} already.",
                    "A contact belongs to one user; nothing was changed.",
                    "Revert that link first, or choose another contact.",
                    code="contact_taken",
                )
            before.update(load(tx, [user_id]))
            changed[user_id] = Link(
                state=LinkState.LEFT, note=phrase("Its contact was linked to another user.")
            )


def _require_contacts(tx: Transaction, ids: Sequence[int]) -> None:
    for some in bulk.chunks(ids):
        if len(bulk.fetch_members(tx, schema.contact, ["id"], "id", some)) != len(some):
            raise NotFoundError("The contact to link to no longer exists.", "Nothing was changed.")
