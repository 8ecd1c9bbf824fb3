"""The kinds of records the journal knows, each with how it is read, written and named."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from o365desk.domain.organization import Contact, Location, Organization
from o365desk.domain.values import utc_now
from o365desk.store import bulk, contact_rows, links, matches, organization_rows, schema, tenant_rows
from o365desk.store.bulk import fetch
from o365desk.store.engine import Transaction
from o365desk.store.recorder import State
from o365desk.store.states import state_of

States = dict[str, dict[str, Any]]


class Kind(ABC):
    """One kind of record. Keys are texts, states plain JSON values.

    Attributes:
        anchors: The fields that tell whether somebody changed the record since, where its fields mean
            something together only; empty where each field stands alone.
    """

    anchors: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """The present states; what is gone is absent."""

    @abstractmethod
    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """Write whole states of records that exist."""

    @abstractmethod
    def name(self, key: str, state: State) -> str:
        """What to call the record at the beginning of a sentence."""

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """Make removed records again, under their keys."""
        raise NotImplementedError

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """Delete created records."""
        raise NotImplementedError

    def in_use(self, tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
        """Which of the records others refer to: key -> one sentence."""
        return {}


class OrganizationKind(Kind):
    """Organizations; the key is the id."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found: States = {}
        for some in bulk.chunks(map(int, keys)):
            for one in organization_rows.load(tx, schema.organization.c.id.in_(some)):
                found[str(one.id)] = state_of(one)
        return found

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key, state in states.items():
            organization_rows.replace(tx, self._value(key, state))

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key, state in states.items():
            organization_rows.insert_one(tx, self._value(key, state))

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        for key in keys:
            organization_rows.remove(tx, int(key))

    def in_use(self, tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
        """See ``Kind``."""
        reasons: dict[str, str] = {}
        places = (
            (schema.location, "It has locations."),
            (schema.contact, "It has contacts."),
            (schema.tenant, "A tenant is matched to it."),
        )
        for table, reason in places:
            for some in bulk.chunks(map(int, keys)):
                query = select(table.c.organization_id).where(table.c.organization_id.in_(some)).distinct()
                reasons |= {str(row[0]): reason for row in fetch(tx, query)}
        return reasons

    def name(self, key: str, state: State) -> str:
        """See ``Kind``."""
        return f"Organization {state.get('name') or key}"

    @staticmethod
    def _value(key: str, state: State) -> Organization:
        return replace(msgspec.convert(state, Organization), id=int(key), updated_at=utc_now())


class LocationKind(Kind):
    """Locations; the key is the id."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found: States = {}
        for some in bulk.chunks(map(int, keys)):
            for one in organization_rows.load_locations(tx, schema.location.c.id.in_(some)):
                found[str(one.id)] = state_of(one)
        return found

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key, state in states.items():
            organization_rows.replace_location(tx, self._value(key, state))

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key, state in states.items():
            organization_rows.insert_location(tx, self._value(key, state))

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        for key in keys:
            organization_rows.remove_location(tx, int(key))

    def name(self, key: str, state: State) -> str:
        """See ``Kind``."""
        return f"Location {state.get('name') or key}"

    @staticmethod
    def _value(key: str, state: State) -> Location:
        return replace(msgspec.convert(state, Location), id=int(key), updated_at=utc_now())


class ContactKind(Kind):
    """Contacts; the key is the id."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found = contact_rows.load_ids(tx, [int(key) for key in keys])
        return {str(contact_id): state_of(contact) for contact_id, contact in found.items()}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        contact_rows.replace_many(tx, [self._value(key, state) for key, state in states.items()])

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        contact_rows.insert_many(tx, [self._value(key, state) for key, state in states.items()])

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        contact_rows.remove_many(tx, [int(key) for key in keys])

    def in_use(self, tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
        """See ``Kind``."""
        reasons: dict[str, str] = {}
        user = schema.user
        for some in bulk.chunks(map(int, keys)):
            query = select(user.c.contact_id, user.c.user_principal_name).where(user.c.contact_id.in_(some))
            reasons |= {str(row[0]): f"{row[1]} is linked to it." for row in fetch(tx, query)}
        return reasons

    def name(self, key: str, state: State) -> str:
        """See ``Kind``."""
        name = f"{state.get('first_name') or ''} {state.get('last_name') or ''}".strip()
        return f"Contact {name or key}"

    @staticmethod
    def _value(key: str, state: State) -> Contact:
        return replace(msgspec.convert(state, Contact), id=int(key), updated_at=utc_now())


class MatchKind(Kind):
    """Matches of tenants; the key is the tenant id."""

    anchors = ("match_state", "organization_id")

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found = {key: matches.load_match(tx, key) for key in keys}
        return {key: match for key, match in found.items() if match is not None}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key, state in states.items():
            matches.store_match(tx, key, state)

    def name(self, key: str, state: State) -> str:
        """See ``Kind``."""
        return f"The match of tenant {key}"


class LinkKind(Kind):
    """Links of users; the key is the user's id."""

    anchors = ("link_state", "contact_id")

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        found = links.load(tx, [int(key) for key in keys])
        return {str(user_id): link.as_state() for user_id, link in found.items()}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        links.store(tx, {int(key): links.Link.from_state(state) for key, state in states.items()})

    def name(self, key: str, state: State) -> str:
        """See ``Kind``."""
        return f"The link of user {key}"


class RejectionKind(Kind):
    """Pairs that were turned down; the key is the tenant id and the organization id."""

    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """See ``Kind``."""
        return {key: {} for key in keys if matches.has_rejection(tx, *_pair(key))}

    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """See ``Kind``."""
        for key in states:
            matches.add_rejection(tx, *_pair(key))

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """See ``Kind``."""
        for key in keys:
            matches.remove_rejection(tx, *_pair(key))

    def name(self, key: str, state: State) -> str:
        """See ``Kind``."""
        return f"The rejection of organization {_pair(key)[1]} for tenant {_pair(key)[0]}"


def _pair(key: str) -> tuple[str, int]:
    tenant_id, organization_id = key.split()
    return tenant_id, int(organization_id)


def kinds() -> dict[str, Kind]:
    """Every kind by its name, in an order in which parents come before what refers to them."""
    return {
        "organization": OrganizationKind(),
        "location": LocationKind(),
        "contact": ContactKind(),
        matches.MATCH: MatchKind(),
        matches.REJECTION: RejectionKind(),
        links.LINK: LinkKind(),
    }


def missing_reference(tx: Transaction, kind: str, key: str, state: State) -> str:
    """What a state refers to that is gone: one sentence, or empty."""
    organization_id = state.get("organization_id")
    tenant_id = ""
    if kind == matches.REJECTION:
        tenant_id, organization_id = _pair(key)
    table = schema.organization
    if organization_id is not None and not fetch(tx, select(table.c.id).where(table.c.id == organization_id)):
        return "its organization no longer exists"
    if tenant_id and not tenant_rows.load_ids(tx, [tenant_id]):
        return "its tenant no longer exists"
    contact, contact_id = schema.contact, state.get("contact_id")
    if contact_id is not None and not fetch(tx, select(contact.c.id).where(contact.c.id == contact_id)):
        return "its contact no longer exists"
    return ""
