"""Candidates of users in conflict, judged for the review: score, parts, gap, who holds them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from o365desk.domain.linking import ContactSuggestion, UserRow
from o365desk.domain.matching import EvidencePart
from o365desk.domain.organization import Contact
from o365desk.domain.person_matching import PersonFacts, contact_facts, judge, ranked, user_facts
from o365desk.domain.phrases import phrase
from o365desk.domain.user import UserRecord
from o365desk.store import contact_rows, learned, tenants, users
from o365desk.store.engine import Transaction


def with_suggestions(tx: Transaction, rows: Sequence[UserRow]) -> list[UserRow]:
    """The rows; those with candidates have them judged, the best first, as the plan does."""
    wanted = [key for row in rows for key in row.record.candidate_ids]
    if not wanted:
        return list(rows)
    contacts = contact_rows.load_ids(tx, wanted)
    facts = {key: contact_facts(contact) for key, contact in contacts.items()}
    holders = users.holders(tx, wanted)
    domains: dict[str, frozenset[str]] = {}
    known = {owner: frozenset(some) for owner, some in learned.domains(tx).items()}
    judged: list[UserRow] = []
    for row in rows:
        if not row.record.candidate_ids:
            judged.append(row)
            continue
        tenant_id = row.record.tenant_id
        if tenant_id not in domains:
            domains[tenant_id] = _domains(tx, tenant_id)
        mine = known.get(row.organization_id or 0, frozenset())
        judged.append(_judged(row, contacts, facts, holders, domains[tenant_id], mine))
    return judged


def score_of(tx: Transaction, record: UserRecord, contact: Contact) -> float | None:
    """How well a user and a contact fit, for the journal; None where nothing speaks for them."""
    mine, theirs = user_facts(record.user), contact_facts(contact)
    known = frozenset(learned.domains(tx).get(contact.organization_id, ()))
    found = judge(mine, theirs, contact.id, _domains(tx, record.tenant_id), known_domains=known)
    return found.score or None


def _domains(tx: Transaction, tenant_id: str) -> frozenset[str]:
    known = tenants.get(tx, tenant_id).details.domains
    return frozenset(one.name.casefold() for one in known if one.is_verified)


def _judged(
    row: UserRow,
    contacts: dict[int, Contact],
    facts: dict[int, PersonFacts],
    holders: dict[int, tuple[str, bool]],
    domains: frozenset[str],
    known: frozenset[str],
) -> UserRow:
    mine = user_facts(row.record.user)
    found = ranked(
        _held(
            replace(
                judge(mine, facts[key], key, domains, known_domains=known),
                contact_name=contacts[key].name,
            ),
            holders,
        )
        for key in row.record.candidate_ids
        if key in contacts
    )
    names = dict(row.candidates)
    scores = [one.score for one in found[1:]] + [0.0]
    suggestions = tuple(replace(one, gap=one.score - after) for one, after in zip(found, scores, strict=True))
    ordered = tuple((one.contact_id, names.get(one.contact_id, one.contact_name)) for one in found)
    return replace(row, suggestions=suggestions, candidates=ordered)


def _held(one: ContactSuggestion, holders: dict[int, tuple[str, bool]]) -> ContactSuggestion:
    """Say who holds the contact, or held it until it was deleted."""
    if one.contact_id not in holders:
        return one
    name, present = holders[one.contact_id]
    text = (
        phrase(f"{one.contact_name} is linked to {name} already.")
        if present
        else (phrase(f"{one.contact_name} was linked to {name}, which is deleted."))
    )
    part = EvidencePart(name="holder", points=-1.0 if present else 0.0, text=text)
    return replace(one, holder=name, free=not present, parts=(*one.parts, part))
