"""The brake: a plan that takes too much away, or makes too much, stops before its first write and asks."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from o365desk.domain.options import SyncOptions
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value


class BrakeKind(StrEnum):
    """What the plan would do."""

    EMPTY = "the list of users came back empty"
    LEFT = "many linked contacts would be marked as left"
    CREATE = "more contacts would be created than users were read"


class BrakeItem(Value, frozen=True, kw_only=True):
    """One user the plan is about. ``contact`` is the linked contact's name, or empty."""

    object_id: str
    name: str
    contact: str = ""


class Brake(Value, frozen=True, kw_only=True):
    """A stopped plan, kept until somebody confirms it or a sync finds it gone.

    ``total`` is what ``items`` are measured against: users known (EMPTY), linked contacts of the organization
    (LEFT), users read (CREATE). ``limit`` is how many would have passed without asking.
    """

    tenant_id: str
    kind: BrakeKind
    raised_at: datetime
    total: int
    limit: int
    items: tuple[BrakeItem, ...] = ()

    def sentence(self, tenant_name: str) -> str:
        """What was stopped, with its numbers, for a technician."""
        count = len(self.items)
        if self.kind is BrakeKind.EMPTY:
            return phrase(
                f"{tenant_name}: the list of users came back empty; {self.total:,} users were known."
            )
        if self.kind is BrakeKind.CREATE:
            counts = phrase(f"{count:,} contacts would be created, but only {self.total:,} users were read.")
            return f"{tenant_name}: {counts}"
        return phrase(f"{tenant_name}: {count:,} of {self.total:,} linked contacts would be marked as left.")

    def covers(self, object_ids: frozenset[str]) -> bool:
        """Whether a confirmation of this brake also covers a plan about these users: none is new."""
        return object_ids <= {item.object_id for item in self.items}


def left_limit(linked: int, options: SyncOptions) -> int:
    """How many of an organization's ``linked`` contacts one sync may mark as left without asking."""
    return max(options.brake_count, linked * options.brake_percent // 100)


def create_limit(users_read: int) -> int:
    """How many contacts a plan may create: never more than users were read."""
    return users_read
