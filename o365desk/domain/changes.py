"""Where a profile stands, so that one can tell whether somebody else changed something."""

from __future__ import annotations

from o365desk.domain.values import Value


class ChangeMark(Value, frozen=True, kw_only=True):
    """Where the profile stands. Two marks that differ in a part: that part was changed in between."""

    journal: tuple[int, int]
    """Newest journal entry, and the newest undo or redo."""
    runs: tuple[int, int]
    """Newest sync run, and when one last ended."""
    brakes: tuple[int, int]
    """How many brakes stand, and when the newest was raised."""
    connections: int
    """A digest of all connections: names, options, pauses, next syncs."""
