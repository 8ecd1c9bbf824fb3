"""Backups of a profile: what is known of one, and which ones are kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from enum import StrEnum

from o365desk.domain.values import Value


class BackupState(StrEnum):
    """Whether a backup can be restored."""

    GOOD = "good"
    DAMAGED = "damaged"
    NEWER = "of a newer o365desk"


class BackupFile(Value, frozen=True, kw_only=True):
    """One backup. ``label`` says why: ``daily``, ``manual``, ``before-0003``, ``before-repair``."""

    path: str
    taken_at: datetime
    label: str
    size: int
    state: BackupState = BackupState.GOOD
    problem: str = ""
    """What is wrong with one that is not good."""

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.replace("\\", "/").rpartition("/")[2]


class Keep(Value, frozen=True, kw_only=True):
    """How many daily backups stay: the newest of so many days, weeks and months that have one."""

    days: int = 7
    weeks: int = 5
    months: int = 12


class Restored(Value, frozen=True, kw_only=True):
    """What a restore did. ``aside`` is where the database that was there is kept, or empty."""

    backup: BackupFile
    aside: str = ""
    passed_over: tuple[BackupFile, ...] = ()
    """Newer backups that are damaged, so that an older one was taken."""


def kept(taken: Sequence[datetime], keep: Keep) -> frozenset[datetime]:
    """Which of these backups stay; the newest one always does.

    Args:
        taken: When each was taken, aware UTC, in any order.
        keep: How many.
    """
    newest_first = sorted(set(taken), reverse=True)
    stay = set(newest_first[:1])
    periods: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (keep.days, lambda at: at.date()),
        (keep.weeks, lambda at: at.isocalendar()[:2]),
        (keep.months, lambda at: (at.year, at.month)),
    )
    for count, period in periods:
        seen: set[Hashable] = set()
        for at in newest_first:
            if len(seen) == count:
                break
            if period(at) not in seen:
                seen.add(period(at))
                stay.add(at)
    return frozenset(stay)
