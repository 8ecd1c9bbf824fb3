"""Marks: whether something derived (suggestions, a tenant's link plan) is still true of its sources.

Whatever changes the sources touches the mark in the same transaction; whoever derives anew reads the mark
with the sources, and settles it with the result unless it was touched meanwhile. Nobody can forget a change
that way: not an undo, not an import, not a program that was killed between reading and planning.

Marks are bookkeeping in the table of settings, of no interest to a technician.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

import msgspec
from sqlalchemy import select

from o365desk.store import bulk, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import safe_text, to_json
from o365desk.store.engine import Transaction

PREFIX = "mark."
SUGGESTIONS = "mark.suggestions"
_PLAN = "mark.plan."
_UNDONE = "mark.undone."
SEARCH = "mark.search."
"""Begins the marks of what has to be searched through anew; they are removed when it is done."""
MEMORY = "memory"
"""The journal's name for what was undone of a user."""
_setting = schema.setting
_tenant = schema.tenant


def plan_of(tenant_number: int) -> str:
    """The mark of a tenant's link plan."""
    return f"{_PLAN}{tenant_number}"


def touch(tx: Transaction, *names: str) -> None:
    """What these marks stand for is no longer known to be true."""
    # A new value each time: who read the mark before sees that it was touched.
    rows: list[Row] = [(name, f'"{uuid4().hex}"') for name in names if name not in tx.touched]
    tx.touched.update(names)
    bulk.upsert(tx, _setting, ["name", "value"], ["name"], rows)


def touch_plans(tx: Transaction, tenant_numbers: Iterable[int]) -> None:
    """Users, links or the match of these tenants changed."""
    touch(tx, *(plan_of(number) for number in sorted(set(tenant_numbers))))


def touch_organizations(tx: Transaction, organization_ids: Iterable[int]) -> None:
    """Contacts of these organizations changed: the plans of the tenants matched to them, and suggestions."""
    numbers: list[int] = []
    owners = sorted(set(organization_ids))
    for some in bulk.chunks(owners):
        query = select(_tenant.c.number).where(_tenant.c.organization_id.in_(some))
        numbers += [row[0] for row in fetch(tx, query)]
    searched = (search_of_organization(owner) for owner in owners)
    touch(tx, SUGGESTIONS, *(plan_of(number) for number in numbers), *searched)


def search_of_tenant(tenant_number: int) -> str:
    """The mark of what a tenant and its users are found by."""
    return f"{SEARCH}tenant.{tenant_number}"


def search_of_organization(organization_id: int) -> str:
    """The mark of what an organization and its contacts are found by."""
    return f"{SEARCH}organization.{organization_id}"


def touch_users(tx: Transaction, user_ids: Iterable[int], *, siblings: bool) -> None:
    """Links of these users changed.

    Args:
        tx: A write transaction.
        user_ids: The users.
        siblings: Whether a contact was taken or given up: then the plans of the other tenants matched to the
            same organization are touched too.
    """
    numbers: set[int] = set()
    for some in bulk.chunks(sorted(set(user_ids))):
        numbers |= {row[0] for row in bulk.fetch_members(tx, schema.user, ["tenant_number"], "id", some)}
    if siblings:
        owners: set[int] = set()
        for some in bulk.chunks(sorted(numbers)):
            found = bulk.fetch_members(tx, _tenant, ["organization_id"], "number", some)
            owners |= {row[0] for row in found if row[0] is not None}
        for some in bulk.chunks(sorted(owners)):
            numbers |= {
                row[0] for row in bulk.fetch_members(tx, _tenant, ["number"], "organization_id", some)
            }
    touch_plans(tx, numbers)


def get(tx: Transaction, name: str) -> str:
    """A mark's value as text; empty if it was never touched nor settled."""
    row = bulk.fetch_one(tx, select(_setting.c.value).where(_setting.c.name == name))
    return "" if row is None else str(row[0])


def plans(tx: Transaction) -> dict[int, str]:
    """Tenant number -> the value of its plan's mark, for all that have one."""
    query = select(_setting.c.name, _setting.c.value).where(_setting.c.name.like(f"{_PLAN}%"))
    return {int(name[len(_PLAN) :]): value for name, value in fetch(tx, query)}


def settle(tx: Transaction, name: str, value: Any) -> None:
    """Say what was derived: ``value`` is any JSON object, found again by ``settled``."""
    text = safe_text(to_json(value))
    tx.touched.discard(name)
    if get(tx, name) != text:
        bulk.upsert(tx, _setting, ["name", "value"], ["name"], [(name, text)])


def settled(value: str) -> dict[str, Any]:
    """What a mark was settled with; empty if it was touched since, or never settled."""
    found = msgspec.json.decode(value) if value else None
    return found if isinstance(found, dict) else {}


def forget(tx: Transaction, tenant_numbers: Iterable[int]) -> None:
    """The tenants are gone."""
    names: list[Row] = []
    for number in tenant_numbers:
        names += [(plan_of(number),), (f"{_UNDONE}{number}",)]
    bulk.delete(tx, _setting, ["name"], names)


# --- what was undone: a rule does not simply do it again


def undone(tx: Transaction, tenant_numbers: Iterable[int]) -> dict[int, dict[int, list[int]]]:
    """Tenant number -> user id -> the contacts it shall not be linked to by rule; 0: none be created."""
    names = [f"{_UNDONE}{number}" for number in tenant_numbers]
    found: dict[int, dict[int, list[int]]] = {}
    query = select(_setting.c.name, _setting.c.value)
    for some in bulk.chunks(names):
        for name, value in fetch(tx, query.where(_setting.c.name.in_(some))):
            pairs: dict[str, list[int]] = msgspec.json.decode(value)
            found[int(name[len(_UNDONE) :])] = {int(key): ids for key, ids in pairs.items()}
    return found


def undone_of(tx: Transaction, user_ids: Iterable[int]) -> dict[int, list[int]]:
    """User id -> what is remembered of it, as ``undone`` tells; empty lists too, unknown users are absent."""
    owners = _owners(tx, user_ids)
    known = undone(tx, set(owners.values()))
    return {user_id: known.get(number, {}).get(user_id, []) for user_id, number in owners.items()}


def remember_undone(tx: Transaction, pairs: Mapping[int, int]) -> None:
    """Somebody took these links back: user id -> contact id, or 0 for a contact that was created from it.

    Told to the recorder, so that an undo (or a redo) of what took them back forgets it again.
    """
    before = undone_of(tx, pairs)
    fresh = {user_id: [*ids, pairs[user_id]] for user_id, ids in before.items() if pairs[user_id] not in ids}
    store_undone(tx, fresh)
    if tx.recorder:
        for user_id, ids in fresh.items():
            tx.recorder.changed(MEMORY, user_id, {"contact_ids": before[user_id]}, {"contact_ids": ids})


def store_undone(tx: Transaction, memories: Mapping[int, Sequence[int]]) -> None:
    """Write what is remembered of users: user id -> contact ids, as ``undone`` tells; nothing forgets it."""
    owners = _owners(tx, memories)
    known = undone(tx, set(owners.values()))
    for user_id, number in owners.items():
        known.setdefault(number, {})[user_id] = list(memories[user_id])
    for number, remembered in known.items():
        kept = {str(user_id): ids for user_id, ids in sorted(remembered.items()) if ids}
        name = f"{_UNDONE}{number}"
        if kept:
            bulk.upsert(tx, _setting, ["name", "value"], ["name"], [(name, to_json(kept))])
        else:
            bulk.delete(tx, _setting, ["name"], [(name,)])
    touch_plans(tx, known)


def _owners(tx: Transaction, user_ids: Iterable[int]) -> dict[int, int]:
    """User id -> the number of its tenant."""
    found: dict[int, int] = {}
    for some in bulk.chunks(sorted(set(user_ids))):
        rows = bulk.fetch_members(tx, schema.user, ["id", "tenant_number"], "id", some)
        found.update((row[0], row[1]) for row in rows)
    return found
