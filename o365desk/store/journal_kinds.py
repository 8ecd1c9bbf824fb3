"""The kinds of documented records the journal knows: how each is read and written.

Matches, links and the like: ``journal_decided``. How all of them read in words: ``journal_words``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from o365desk.domain.organization import Contact, Location, Organization
from o365desk.domain.phrases import phrase
from o365desk.domain.values import utc_now
from o365desk.store import bulk, contact_rows, organization_rows, schema
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
        quiet: Bookkeeping that follows from decisions: restored like them, but neither counted nor told.
    """

    anchors: ClassVar[tuple[str, ...]] = ()
    quiet: ClassVar[bool] = False

    @abstractmethod
    def load(self, tx: Transaction, keys: Sequence[str]) -> States:
        """The present states; what is gone is absent."""

    @abstractmethod
    def write(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """Write whole states of records that exist."""

    def is_derived(self, state: State | None) -> bool:
        """Whether the state is nobody's decision, but what rules derived and will derive again."""
        return False

    def create(self, tx: Transaction, states: Mapping[str, State]) -> None:
        """Make removed records again, under their keys."""
        raise NotImplementedError

    def delete(self, tx: Transaction, keys: Sequence[str]) -> None:
        """Delete created records."""
        raise NotImplementedError

    def in_use(self, tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
        """Which of the records others refer to: key -> one sentence."""
        return {}

    def merged(self, field: str, before: Any, after: Any, now: Any) -> Any:
        """A field's value with a change taken back beside what was changed in it since.

        Returns:
            None if the two changes touch, or the field has no parts.
        """
        return None


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
            (schema.location, phrase("It has locations.")),
            (schema.contact, phrase("It has contacts.")),
            (schema.tenant, phrase("A tenant is matched to it.")),
        )
        for table, reason in places:
            for some in bulk.chunks(map(int, keys)):
                query = select(table.c.organization_id).where(table.c.organization_id.in_(some)).distinct()
                reasons |= {str(row[0]): reason for row in fetch(tx, query)}
        return reasons

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
            reasons |= {str(row[0]): phrase(f"{row[1]} is linked to it.") for row in fetch(tx, query)}
        return reasons

    def merged(self, field: str, before: Any, after: Any, now: Any) -> Any:
        """See ``Kind``. Addresses stand apart from each other, and so do numbers."""
        keyed = {"emails": _by_address, "phones": _by_label}.get(field)
        if keyed is None:
            return None
        sides = [keyed(side) for side in (before, after, now)]
        twice = any(len(side) != len(whole) for side, whole in zip(sides, (before, after, now), strict=True))
        return None if twice else _merged(*sides)

    @staticmethod
    def _value(key: str, state: State) -> Contact:
        return replace(msgspec.convert(state, Contact), id=int(key), updated_at=utc_now())


def _by_address(emails: Sequence[State]) -> dict[Any, State]:
    return {one["value"].casefold(): one for one in emails}


def _by_label(phones: Sequence[State]) -> dict[Any, State]:
    """The numbers by label, the second of a label beside the first."""
    seen: Counter[str] = Counter()
    found: dict[Any, State] = {}
    for one in phones:
        label = one["label"].casefold()
        found[label, seen[label]] = one
        seen[label] += 1
    return found


def _merged(before: dict[Any, State], after: dict[Any, State], now: dict[Any, State]) -> list[State] | None:
    """The parts as they are now, those that changed from ``before`` to ``after`` as they were before."""
    changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    if any(now.get(key) != after.get(key) for key in changed):
        return None
    result = {
        key: before.get(key, one) if key in changed else one
        for key, one in now.items()
        if key not in changed or key in before
    }
    parts = list(result.values())
    for place, (key, one) in enumerate(before.items()):
        if key not in result:
            parts.insert(place, one)
    # Two changes may each be whole and yet name two primary ones, or none.
    primary = sum(one["primary"] for one in parts)
    return parts if primary == min(1, sum(one["primary"] for one in now.values()), len(parts)) else None
