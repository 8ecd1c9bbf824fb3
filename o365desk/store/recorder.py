"""What a recording collects: row-level before and after, as the journal stores it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

State = Mapping[str, Any]
"""The journalled fields of one record as plain JSON values."""


class Change:
    """One record's change. ``before`` is None for a created record, ``after`` for a removed one.

    ``rule`` is the field rule by which a plan wrote a contact's fields; matches and links carry theirs in
    their states.
    """

    __slots__ = ("after", "before", "key", "kind", "rule", "score")

    def __init__(
        self,
        kind: str,
        key: str,
        before: State | None,
        after: State | None,
        score: float | None = None,
        rule: str = "",
    ) -> None:
        self.kind = kind
        self.key = key
        self.before = before
        self.after = after
        self.score = score
        self.rule = rule


class Recorder:
    """Collects the changes of one decision; ``journal.recording`` makes and stores it.

    Attributes:
        entry_id: The journal entry, once the recording has ended and changed something; else None.
    """

    def __init__(self, actor: str, title: str, run_id: int | None) -> None:
        self.actor = actor
        self.title = title
        self.run_id = run_id
        self.entry_id: int | None = None
        self._changes: dict[tuple[str, str], Change] = {}

    def created(self, kind: str, key: object, after: State) -> None:
        """A record was created."""
        self._add(Change(kind, str(key), None, after))

    def removed(self, kind: str, key: object, before: State) -> None:
        """A record was removed."""
        self._add(Change(kind, str(key), before, None))

    def changed(self, kind: str, key: object, before: State, after: State, rule: str = "") -> None:
        """A record was changed; only the fields that differ are kept, and nothing if none does."""
        fields = [name for name in after if before.get(name) != after[name]]
        if fields:
            old = {name: before.get(name) for name in fields}
            self._add(Change(kind, str(key), old, {name: after[name] for name in fields}, rule=rule))

    def changed_whole(
        self, kind: str, key: object, before: State, after: State, score: float | None = None
    ) -> None:
        """A record was changed whose fields mean something together only: all of them are kept.

        ``score`` is that of the suggestion that was decided about, 0 to 100.
        """
        if before != after:
            self._add(Change(kind, str(key), before, after, score))

    def changes(self) -> list[Change]:
        """One change per record, from what it was at the beginning to what it is at the end."""
        return list(self._changes.values())

    def _add(self, change: Change) -> None:
        key = (change.kind, change.key)
        earlier = self._changes.pop(key, None)
        if earlier is not None:
            merged = _merged(earlier, change)
            if merged is None:
                return
            change = merged
        self._changes[key] = change


def _merged(earlier: Change, later: Change) -> Change | None:
    """Two changes of one record, one after the other, as one; None when they undo each other."""
    before: State | None
    after: State | None
    if earlier.before is None:
        before = None
    elif earlier.after is None:
        before = earlier.before  # removed, then made again: all fields are known
    else:
        before = {**(later.before or {}), **earlier.before}
    if later.after is None:
        after = None
    elif later.before is None:
        after = later.after
    else:
        after = {**(earlier.after or {}), **later.after}
    if before == after:
        return None
    score = earlier.score if later.score is None else later.score
    return Change(earlier.kind, earlier.key, before, after, score, later.rule)
