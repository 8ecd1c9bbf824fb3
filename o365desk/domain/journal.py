"""The journal: every decision with what it changed, so that it can be undone and redone."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from o365desk.domain.values import Value


class StepAction(StrEnum):
    """What was done with an entry after it was made."""

    UNDO = "undo"
    REDO = "redo"


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
    before: str = ""
    """What the entry's leading record was; empty for what was created."""
    after: str = ""
    """What it became; of several records how many of which kind."""
    rule: str = ""
    """The rule that decided (``MatchRule`` or ``LinkRule``), where all leading records share one."""
    score: float | None = None
    """The suggestion's score, 0 to 100, where one was decided about."""
    undone_at: datetime | None = None
    undone_by: str = ""
    redo_closed_by: int | None = None
    """The newer entry that touched the same records while this one was undone: no longer what redo means."""

    @property
    def is_undone(self) -> bool:
        """Whether it is taken back at present."""
        return self.undone_at is not None


class JournalLine(Value, frozen=True, kw_only=True):
    """One record's change, in words.

    Attributes:
        what: The kind of record: ``Match``, ``Link``, ``Contact``…
        subject: The record's name.
        before: What it was; empty for what was created.
        after: What it became; empty for what was removed.
        rule: What made a match or link.
        score: The suggestion's score, 0 to 100.
    """

    what: str
    subject: str
    before: str = ""
    after: str = ""
    rule: str = ""
    score: float | None = None


class JournalStep(Value, frozen=True, kw_only=True):
    """An undo or redo of an entry: who, when, and what it left alone."""

    at: datetime
    actor: str
    action: StepAction
    restored: int
    left_alone: tuple[str, ...] = ()


class JournalDetails(Value, frozen=True, kw_only=True):
    """An entry with its changes (the first of them) and what was done with it since."""

    entry: JournalEntry
    lines: tuple[JournalLine, ...]
    steps: tuple[JournalStep, ...] = ()


class UndoResult(Value, frozen=True, kw_only=True):
    """What an undo or redo wrote (or, in a preview, would write), and what it left alone and why.

    Attributes:
        entry: The entry as it is afterwards.
        restored: How many records were written.
        left_alone: One sentence per record, or field, that somebody changed since.
        lines: What was written, the first of it.
        connection_ids: Connections whose sync options it changed.
    """

    entry: JournalEntry
    restored: int
    left_alone: tuple[str, ...] = ()
    lines: tuple[JournalLine, ...] = ()
    connection_ids: tuple[int, ...] = ()
