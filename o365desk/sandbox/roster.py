"""The users of one tenant: made when asked for, changed by the days that pass."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from o365desk.sandbox.people import Population, User

_CHUNK = 250


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the tenant's log, which delta queries read."""

    number: int
    index: int
    fields: frozenset[str]
    """Names of the properties that changed; empty for a user that came or went."""


class UserCache:
    """Keeps the users made last, for all tenants together, so that a large estate fits into memory."""

    def __init__(self, limit: int = 20_000) -> None:
        self._chunks: OrderedDict[tuple[str, int], list[User]] = OrderedDict()
        self._limit = max(2, limit // _CHUNK)

    def chunk(self, population: Population, number: int, size: int) -> list[User]:
        """Users `number` * 250 and following of the tenant, at most up to `size`."""
        key = (population.place.tenant_id, number)
        found = self._chunks.get(key)
        if found is None:
            first = number * _CHUNK
            found = [population.user(index) for index in range(first, min(first + _CHUNK, size))]
            self._chunks[key] = found
            while len(self._chunks) > self._limit:
                self._chunks.popitem(last=False)
        else:
            self._chunks.move_to_end(key)
        return found


class Roster:
    """All users of a tenant by number; numbers are never used again.

    Attributes:
        version: rises with each change; cached answers of an older version are stale.
        log: every change in order.
    """

    def __init__(self, population: Population, size: int, cache: UserCache) -> None:
        self.population = population
        self.version = 0
        self.log: list[Change] = []
        self._base = size
        self._cache = cache
        self._changed: dict[int, User] = {}
        self._deleted: dict[int, datetime] = {}
        self._purged: set[int] = set()
        self._sku_counts: dict[str, int] | None = None
        self._names: dict[str, int] | None = None
        self._first_counts: dict[str, int] | None = None
        self._top = size

    @property
    def top(self) -> int:
        """One more than the highest number in use."""
        return self._top

    @property
    def first_size(self) -> int:
        """How many users there were on the first day."""
        return self._base

    @property
    def living(self) -> int:
        """How many users there are, deleted ones not counted."""
        return self._top - len(self._deleted)

    def at(self, index: int) -> User:
        """The user with this number, deleted or not."""
        user = self._changed.get(index)
        if user is None:
            user = self._cache.chunk(self.population, index // _CHUNK, self._base)[index % _CHUNK]
        return user

    def is_deleted(self, index: int) -> bool:
        """Whether the user is no longer there: in the bin, or gone for good."""
        return index in self._deleted

    def is_purged(self, index: int) -> bool:
        """Whether the user is gone for good."""
        return index in self._purged

    def walk(self, start: int = 0) -> Iterator[User]:
        """Living users from number `start` on."""
        for index in range(start, self._top):
            if index not in self._deleted:
                yield self.at(index)

    def deleted(self) -> list[tuple[User, datetime]]:
        """Users in the bin with the time of their deletion."""
        return [(self.at(index), at) for index, at in self._deleted.items() if index not in self._purged]

    def binned(self, key: str) -> User | None:
        """A user in the bin by object id."""
        index = self._index_of(key)
        return self.at(index) if index in self._deleted and index not in self._purged else None

    def find(self, key: str) -> User | None:
        """A living user by object id or user principal name (any case)."""
        index = self._index_of(key)
        return None if index is None or index in self._deleted else self.at(index)

    def add(self, user: User) -> None:
        """A new user with the number `top`."""
        assert user.index == self._top
        counts = self.sku_counts()
        for sku in user.skus:
            counts[sku.id] = counts.get(sku.id, 0) + 1
        self._changed[user.index] = user
        self._top += 1
        if self._names is not None:
            self._names[user.name.lower()] = user.index
        self._note(user.index, frozenset())

    def change(self, user: User, fields: dict[str, object]) -> User:
        """Set properties of a user and note what really changed."""
        counts = self.sku_counts()
        for sku in user.skus:
            counts[sku.id] -= 1
        props = {**user.props, **fields}
        changed = frozenset(name for name in props if props[name] != user.props.get(name))
        new = User(user.index, user.kind, props)
        for sku in new.skus:
            counts[sku.id] = counts.get(sku.id, 0) + 1
        self._changed[user.index] = new
        if self._names is not None and new.name != user.name:
            self._names.pop(user.name.lower(), None)
            self._names[new.name.lower()] = user.index
        self._note(user.index, changed)
        return new

    def remove(self, user: User, at: datetime) -> None:
        """Put a user into the bin."""
        counts = self.sku_counts()
        for sku in user.skus:
            counts[sku.id] -= 1
        self._deleted[user.index] = at
        self._note(user.index, frozenset())

    def purge(self, user: User) -> None:
        """Take a user out of the bin for good."""
        self._purged.add(user.index)
        self._note(user.index, frozenset())

    def restore(self, user: User) -> None:
        """Bring a user back from the bin as it was."""
        counts = self.sku_counts()
        for sku in user.skus:
            counts[sku.id] = counts.get(sku.id, 0) + 1
        del self._deleted[user.index]
        self._note(user.index, frozenset())

    def sku_counts(self) -> dict[str, int]:
        """How many living users hold each product, by SKU id."""
        if self._sku_counts is None:
            self._sku_counts = dict(self.first_sku_counts())
        return self._sku_counts

    def first_sku_counts(self) -> dict[str, int]:
        """The same as it was on the first day."""
        if self._first_counts is None:
            counts: dict[str, int] = {}
            for index in range(self._base):
                for sku in self.population.skus(index, self.population.kind(index)):
                    counts[sku.id] = counts.get(sku.id, 0) + 1
            self._first_counts = counts
        return self._first_counts

    def _note(self, index: int, fields: frozenset[str]) -> None:
        self.version += 1
        self.log.append(Change(self.version, index, fields))

    def _index_of(self, key: str) -> int | None:
        if len(key) == 36 and "@" not in key:
            index = self.population.index_of(key)
            return index if index is not None and index < self._top else None
        if self._names is None:
            self._names = {self.at(index).name.lower(): index for index in range(self._top)}
        return self._names.get(key.lower())
