"""Merging documented records: everything that hangs on the others moves to the one that stays.

The caller opens the journal recording; every record that is written or removed is told to it, so that an undo
brings all of it back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from sqlalchemy import select

from o365desk.domain.contact_fields import documented_values
from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.learned import FactKind
from o365desk.domain.merging import contact_marks, kept_places, organization_marks
from o365desk.domain.organization import Contact, Organization
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchRule, MatchState
from o365desk.domain.user import LinkState
from o365desk.domain.values import utc_now
from o365desk.store import (
    bulk,
    contact_fields,
    contact_rows,
    contacts,
    duplicates,
    learned,
    links,
    marks,
    matches,
    organization_rows,
    organizations,
    schema,
)
from o365desk.store.bulk import fetch
from o365desk.store.engine import Transaction
from o365desk.store.links import Link
from o365desk.store.states import state_of

_user = schema.user


def holders(tx: Transaction, contact_ids: Sequence[int]) -> dict[int, int]:
    """User id -> contact id, of the users linked to (or left with) some contacts."""
    found: dict[int, int] = {}
    for some in bulk.chunks(contact_ids):
        for row in bulk.fetch_members(tx, _user, ("id", "contact_id"), "contact_id", some):
            found[row[0]] = row[1]
    return found


def merge_contacts(tx: Transaction, merged: Contact, others: Sequence[Contact], keeper: int | None) -> None:
    """Make one contact of several.

    Args:
        tx: A write transaction.
        merged: The one that stays, with the values it shall have.
        others: Those that go.
        keeper: The user (id) whose link stays, of those linked to any of them; None: nobody is linked.
    """
    survivor, ids = merged.id, [one.id for one in others]
    before = contacts.get(tx, survivor)
    _move_links(tx, merged, ids, keeper)
    _move_candidates(tx, survivor, ids)
    _move_memory(tx, survivor, ids, keeper)
    _forget_contradictions(tx, ids, keeper)
    learned.carry_over(tx, contacts=dict.fromkeys(ids, survivor))
    _move_fields(tx, merged, others)
    duplicates.carry_over(tx, DuplicateKind.CONTACTS, ids, survivor)
    former = contact_marks((before, *others), merged)
    duplicates.remember_former(tx, DuplicateKind.CONTACTS, ids, survivor, former)
    contact_rows.remove_many(tx, ids)
    if tx.recorder:
        for one in others:
            tx.recorder.removed(contacts.CONTACT, one.id, state_of(one))
    contacts.save(tx, merged)


def _move_links(tx: Transaction, merged: Contact, ids: Sequence[int], keeper: int | None) -> None:
    found = links.load(tx, list(holders(tx, [merged.id, *ids])))
    wanted: dict[int, Link] = {}
    released: dict[int, int] = {}
    for user_id, link in found.items():
        if user_id == keeper:
            wanted[user_id] = replace(link, contact_id=merged.id)
        elif link.state is LinkState.LEFT:
            note = phrase(f"Its contact was merged into {merged.name}, to whom another user is linked.")
            wanted[user_id] = Link(state=LinkState.LEFT, note=note)
        else:
            wanted[user_id] = Link()
            released[user_id] = merged.id
    # First those that let go: a contact has one user.
    order = sorted(wanted, key=lambda user_id: user_id == keeper)
    for user_id in order:
        links.write(tx, found, {user_id: wanted[user_id]})
    marks.remember_undone(tx, released)


def _move_candidates(tx: Transaction, survivor: int, ids: Sequence[int]) -> None:
    """Users whose candidate goes have the one that stays as candidate."""
    gone = set(ids)
    query = select(_user.c.id, _user.c.candidate_ids).where(_user.c.candidate_ids != "")
    waiting = [row[0] for row in fetch(tx, query) if not gone.isdisjoint(links.candidates_of(row[1]))]
    found = links.load(tx, waiting)
    wanted = {
        user_id: replace(
            link,
            candidate_ids=tuple(
                dict.fromkeys(survivor if one in gone else one for one in link.candidate_ids)
            ),
        )
        for user_id, link in found.items()
    }
    links.write(tx, found, wanted)


def _move_memory(tx: Transaction, survivor: int, ids: Sequence[int], keeper: int | None) -> None:
    """Who shall not be linked by rule to one that goes shall not be to the one that stays."""
    gone = set(ids)
    tenant, contact = schema.tenant.c, schema.contact.c
    query = (
        select(tenant.number)
        .join(schema.contact, contact.organization_id == tenant.organization_id)
        .where(contact.id == survivor)
    )
    known = marks.undone(tx, [row[0] for row in fetch(tx, query)])
    before = {
        user: some for users in known.values() for user, some in users.items() if not gone.isdisjoint(some)
    }
    after: dict[int, list[int]] = {}
    for user_id, some in before.items():
        moved = dict.fromkeys(survivor if one in gone else one for one in some)
        if user_id == keeper:
            moved.pop(survivor, None)
        after[user_id] = list(moved)
    marks.store_undone(tx, after)
    if tx.recorder:
        for user_id, some in after.items():
            tx.recorder.changed(
                marks.MEMORY, user_id, {"contact_ids": before[user_id]}, {"contact_ids": some}
            )


def _forget_contradictions(tx: Transaction, ids: Sequence[int], keeper: int | None) -> None:
    """That the linked user is not the contact that goes is no longer true: the contacts are one."""
    if keeper is not None:
        known = [one.fact for one in learned.of_users(tx, [keeper]) if one.fact.kind is FactKind.NOT_CONTACT]
        learned.withdraw(tx, [fact for fact in known if fact.contact_id in set(ids)])


def _move_fields(tx: Transaction, merged: Contact, others: Sequence[Contact]) -> None:
    """Marks of edited fields go with the values that survive; so do values that were taken back."""
    keys = [
        contact_fields.key_of(one.id, field) for one in (merged, *others) for field in documented_values(one)
    ]
    edited = contact_fields.load_states(tx, keys)
    undone = contact_fields.load_undone(tx, keys)
    final = documented_values(merged)
    fresh: dict[str, Mapping[str, Any]] = {}
    back: dict[str, str] = {}
    for other in others:
        for field, value in documented_values(other).items():
            mine, theirs = (contact_fields.key_of(one.id, field) for one in (merged, other))
            if theirs in edited and mine not in edited and value and value == final[field]:
                fresh.setdefault(mine, edited[theirs])
            if theirs in undone:
                back[theirs] = ""
                if mine not in undone:
                    back.setdefault(mine, undone[theirs])
        contact_fields.release(tx, other.id)
    contact_fields.store_states(tx, fresh)
    if tx.recorder:
        for key, state in fresh.items():
            tx.recorder.created(contact_fields.EDITED, key, state)
    contact_fields.remember_taken_back(tx, back)


def merge_organizations(tx: Transaction, merged: Organization, others: Sequence[Organization]) -> None:
    """Make one organization of several.

    Args:
        tx: A write transaction.
        merged: The one that stays, with the values it shall have.
        others: Those that go.
    """
    survivor, ids = merged.id, [one.id for one in others]
    before = organizations.get(tx, survivor)
    _move_locations(tx, merged, (before, *others), ids)
    _move_contacts(tx, survivor, ids)
    _move_matches(tx, survivor, ids)
    learned.carry_over(tx, organizations=dict.fromkeys(ids, survivor))
    duplicates.carry_over(tx, DuplicateKind.ORGANIZATIONS, ids, survivor)
    former = organization_marks((before, *others), merged)
    duplicates.remember_former(tx, DuplicateKind.ORGANIZATIONS, ids, survivor, former)
    for one in others:
        organization_rows.remove(tx, one.id)
        if tx.recorder:
            tx.recorder.removed(organizations.ORGANIZATION, one.id, state_of(one))
    organizations.save(tx, merged)


def _move_locations(
    tx: Transaction, merged: Organization, before: Sequence[Organization], ids: Sequence[int]
) -> None:
    """Their locations, and the head addresses that give way as locations."""
    places = [place for one in (merged.id, *ids) for place in organizations.locations(tx, one)]
    for place in places:
        if place.organization_id != merged.id:
            moved = replace(place, organization_id=merged.id, updated_at=utc_now())
            organization_rows.replace_location(tx, moved)
            if tx.recorder:
                tx.recorder.changed(organizations.LOCATION, place.id, state_of(place), state_of(moved))
    for place in kept_places(before, merged, places):
        organizations.save_location(tx, place)


def _move_contacts(tx: Transaction, survivor: int, ids: Sequence[int]) -> None:
    for organization_id in ids:
        people = contacts.of_organization(tx, organization_id)
        moved = [replace(one, organization_id=survivor, updated_at=utc_now()) for one in people]
        contact_rows.replace_many(tx, moved)
        if tx.recorder:
            for one, after in zip(people, moved, strict=True):
                tx.recorder.changed(contacts.CONTACT, one.id, state_of(one), state_of(after))


def _move_matches(tx: Transaction, survivor: int, ids: Sequence[int]) -> None:
    """Tenants matched to one that goes are matched to the one that stays."""
    tenant = schema.tenant.c
    columns = (tenant.tenant_id, tenant.match_rule, tenant.organization_id)
    rows = fetch(tx, select(*columns).where(tenant.organization_id.in_([survivor, *ids])))
    known = {row[0] for row in rows}
    about = [
        one.fact
        for tenant_id in sorted(known)
        for one in learned.of_tenant(tx, tenant_id)
        if one.fact.organization_id in {survivor, *ids}
    ]
    learned.withdraw(tx, about)
    for tenant_id, rule, organization_id in rows:
        if organization_id != survivor:
            matches.set_match(tx, tenant_id, MatchState.MATCHED, survivor, MatchRule(rule))
