"""The journal: every decision with what it changed, so that it can be undone."""

from __future__ import annotations

from datetime import datetime

from o365desk.domain.values import Value


class JournalEntry(Value, frozen=True, kw_only=True):
    """One decision or applied plan."""

    id: int
    at: datetime
    actor: str
    """The operating system's user name, or ``sync``."""
    title: str
    """What was done, in the words of the button: ``Accept Suggestion: Contoso -> Contoso Ltd``."""
    changes: int = 0
    run_id: int | None = None
    undone_at: datetime | None = None


class UndoResult(Value, frozen=True, kw_only=True):
    """What an undo restored, and what it left because somebody changed it since."""

    entry: JournalEntry
    restored: int
    left_alone: tuple[str, ...] = ()
