"""The kinds of decisions the journal knows (matches, links, facts, options), and all kinds by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import msgspec
from sqlalchemy import ColumnElement, and_, or_, select, update

from o365desk.domain.learned import fact_of
from o365desk.domain.options import SyncOptions
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkState
from o365desk.store import (
    bulk,
    connections,
    contact_fields,
    duplicates,
    learned,
    links,
    marks,
    matches,
    schema,
    tenant_rows,
)
from o365desk.store.bulk import fetch
from o365desk.store.encoding import to_json
from o365desk.store.engine import Transaction
from o365desk.store.journal_kinds import ContactKind, Kind, LocationKind, OrganizationKind, States
from o365desk.store.recorder import State
from o365desk.store.states import options_state

MEMORY = marks.MEMORY
QUIET = frozenset({MEMORY, contact_fields.TAKEN_BACK, duplicates.FORMER})
"""Kinds that are restored like decisions, but neither counted nor told."""
_tenant = schema.tenant
_connection = schema.connection


class MatchKind(Kind):
    """Matches of tenants; the key is the tenant id."""

    anchors = ("match_state", "organization_id")

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        columns = matches.MATCH_COLUMNS
        found: States = {}
        for some in bulk.chunks(keys):
            for row in bulk.fetch_members(tx, _tenant, ("tenant_id", *columns), "tenant_id", some):
                found[row[0]] = dict(zip(columns, row[1:], strict=True))
        return found

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key, state in states.items():
            matches.store_match(tx, key, state)


class LinkKind(Kind):
    """Links of users; the key is the user's id."""

    anchors = ("link_state", "contact_id")
    _derived: ClassVar[frozenset[str]] = frozenset(state.value for state in links.DERIVED)

    def is_derived(self, state: State | None) -> bool:
        """See ``Kind``."""
        return state is not None and state["link_state"] in self._derived

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found = links.load(tx, [int(key) for key in keys])
        return {str(user_id): link.as_state() for user_id, link in found.items()}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        links.store(tx, {int(key): links.Link.from_state(state) for key, state in states.items()})


class FactKind(Kind):
    """What technicians taught; the key is the fact's."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        return learned.load_states(tx, keys)

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``. A fact comes and goes; nobody changes one."""

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        learned.store_states(tx, states)

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        learned.remove_states(tx, keys)


class OptionsKind(Kind):
    """Sync options of connections, each option for itself; the key is the connection's id."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found: States = {}
        for some in bulk.chunks(map(int, keys)):
            query = select(_connection.c.id, _connection.c.options).where(_connection.c.id.in_(some))
            for connection_id, text in fetch(tx, query):
                found[str(connection_id)] = options_state(msgspec.json.decode(text, type=SyncOptions))
        return found

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``. The scopes of the users follow from it: the services judge them anew."""
        for key, state in states.items():
            options = msgspec.convert(dict(state), SyncOptions)
            mine = _connection.c.id == int(key)
            tx.connection.execute(update(_connection).where(mine).values(options=to_json(options)))
            query = select(_tenant.c.number).where(_tenant.c.connection_id == int(key))
            marks.touch_plans(tx, [row[0] for row in fetch(tx, query)])


class EditedFieldKind(Kind):
    """Fields that a technician edited; the key is the contact's id and the field."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        return contact_fields.load_states(tx, keys)

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        contact_fields.store_states(tx, states)

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        contact_fields.store_states(tx, states)

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        contact_fields.remove_states(tx, keys)


class TakenBackKind(Kind):
    """Values that a plan wrote and an undo took back; the key is the contact's id and the field."""

    quiet = True

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``. A field of which nothing is remembered has an empty value."""
        found = contact_fields.load_undone(tx, keys)
        return {key: {"value": found.get(key, "")} for key in keys}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        contact_fields.store_undone(tx, {key: state["value"] for key, state in states.items()})


class ApartKind(Kind):
    """Pairs that are not the same; the key is the kind and the two ids."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        return duplicates.load_states(tx, keys)

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``. Such a pair comes and goes; nobody changes one."""

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        duplicates.store_states(tx, states)

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        duplicates.remove_states(tx, keys)


class FormerIdKind(Kind):
    """External ids of merged records; the key is all there is."""

    quiet = True

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        return {key: {} for key in duplicates.load_former(tx, keys)}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``. Nothing of it can change."""

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        duplicates.store_former(tx, states)

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        duplicates.remove_former(tx, keys)


class MemoryKind(Kind):
    """What of a user was undone, so that rules do not do it again; the key is the user's id."""

    quiet = True

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``. A user of whom nothing is remembered has an empty list."""
        found = marks.undone_of(tx, [int(key) for key in keys])
        return {str(user_id): {"contact_ids": ids} for user_id, ids in found.items()}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        marks.store_undone(tx, {int(key): state["contact_ids"] for key, state in states.items()})


def kinds() -> dict[str, Kind]:
    """Every kind by its name, in an order in which parents come before what refers to them."""
    return {
        "organization": OrganizationKind(),
        "location": LocationKind(),
        "contact": ContactKind(),
        contact_fields.EDITED: EditedFieldKind(),
        contact_fields.TAKEN_BACK: TakenBackKind(),
        duplicates.APART: ApartKind(),
        duplicates.FORMER: FormerIdKind(),
        connections.OPTIONS: OptionsKind(),
        matches.MATCH: MatchKind(),
        links.LINK: LinkKind(),
        learned.FACT: FactKind(),
        MEMORY: MemoryKind(),
    }


def missing_references(tx: Transaction, kind: str, states: Mapping[str, State]) -> dict[str, str]:
    """What states refer to that is gone: key -> one sentence; absent where nothing is gone."""
    if kind in (duplicates.APART, duplicates.FORMER):
        return duplicates.missing(tx, kind, states)
    organizations: dict[str, int] = {}
    contacts: dict[str, int] = {}
    tenants: dict[str, str] = {}
    users: dict[str, int] = {}
    for key, state in states.items():
        if kind == learned.FACT:
            fact = fact_of(key)
            if fact.tenant_id:
                tenants[key] = fact.tenant_id
            if fact.organization_id:
                organizations[key] = fact.organization_id
            if fact.user_id:
                users[key], contacts[key] = fact.user_id, fact.contact_id
        elif state.get("organization_id") is not None:
            organizations[key] = state["organization_id"]
        if kind in (contact_fields.EDITED, contact_fields.TAKEN_BACK):
            contacts[key] = contact_fields.pair_of(key)[0]
        elif state.get("contact_id") is not None:
            contacts[key] = state["contact_id"]
    reasons: dict[str, str] = {}
    for wanted, column, what in (
        (contacts, schema.contact.c.id, "contact"),
        (tenants, _tenant.c.tenant_id, "tenant"),
        (users, schema.user.c.id, "user"),
        (organizations, schema.organization.c.id, "organization"),
    ):
        present = _present(tx, column, set(wanted.values()))
        gone = {
            key: phrase(f"its {what} no longer exists") for key, one in wanted.items() if one not in present
        }
        reasons |= gone
    return reasons


def _present(tx: Transaction, column: ColumnElement[Any], values: set[Any]) -> set[Any]:
    found: set[Any] = set()
    for some in bulk.chunks(sorted(values)):
        found |= {row[0] for row in fetch(tx, select(column).where(column.in_(some)))}
    return found


def reset_derived(
    tx: Transaction, tenant_ids: Sequence[str], sparing: frozenset[int]
) -> dict[int, links.Link]:
    """Forget what rules derived for the users of tenants that are no longer matched.

    Args:
        tx: A write transaction.
        tenant_ids: The tenants.
        sparing: Users (ids) whose state was just restored.

    Returns:
        The links as they were, of the users that changed.
    """
    user = schema.user
    numbers = [tenant_rows.number_of(tx, tenant_id) for tenant_id in tenant_ids]
    derived = [state.value for state in links.DERIVED]
    touched: ColumnElement[bool] = or_(
        user.c.link_state != LinkState.NONE.value, user.c.link_note != "", user.c.candidate_ids != ""
    )
    found: dict[int, links.Link] = {}
    for some in bulk.chunks(numbers):
        query = select(user.c.id).where(
            and_(user.c.tenant_number.in_(some), user.c.link_state.in_(derived), touched)
        )
        ids = [row[0] for row in fetch(tx, query) if row[0] not in sparing]
        found |= links.load(tx, ids)
    links.store(tx, dict.fromkeys(found, links.Link()))
    return found
