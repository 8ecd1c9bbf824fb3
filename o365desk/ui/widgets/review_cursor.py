"""Where the cursor goes in a table that one decides in: to the best row first, then to the next undecided."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from o365desk.ui.widgets.record_table import RecordTable

T = TypeVar("T")


class ReviewCursor(Generic[T]):
    """Moves on at once when something is decided, so that the next key meets the next row.

    The decision is written meanwhile; ``settle`` brings what came of it, ``give_back`` that nothing did.

    Args:
        table: The table.
        waits: Whether a record is still to be decided.
        score: How sure its suggestion is; the surest is the most useful row to begin with.
    """

    def __init__(
        self, table: RecordTable[T], waits: Callable[[T], bool], score: Callable[[T], float]
    ) -> None:
        self._table = table
        self._waits = waits
        self._score = score
        self._under_way: set[Hashable] = set()
        self._place = 0

    def to_best(self) -> None:
        """Select the first of the undecided rows whose suggestion is the surest."""
        shown = self._table.records.shown()
        open_rows = [row for row, one in enumerate(shown) if self._is_open(one)]
        if open_rows:
            self._table.select_row(max(open_rows, key=lambda row: self._score(shown[row])))

    def begin(self, records: Sequence[T]) -> None:
        """These are being decided: go to the next undecided row, from the top again after the last."""
        model = self._table.records
        keys = {model.key_of(one) for one in records}
        self._place = max(model.rows_of(keys), default=self._table.currentIndex().row())
        if not any(self._waits(one) for one in records):
            return
        self._under_way |= keys
        self._to_next()

    def settle(self, records: Sequence[T]) -> None:
        """They are decided: show them as they are now."""
        model = self._table.records
        self._under_way -= {model.key_of(one) for one in records}
        model.update_records(records)
        if self._table.current() is None or not self._table.selected():
            self._place = min(self._place, model.rowCount()) - 1
            if not self._to_next():
                self._table.select_row(max(0, min(self._place + 1, model.rowCount() - 1)))

    def give_back(self, keys: Sequence[Hashable]) -> None:
        """Nothing was decided: back to the first of them."""
        self._under_way -= set(keys)
        if keys:
            self._table.select_key(keys[0])

    def _is_open(self, record: T) -> bool:
        return self._waits(record) and self._table.records.key_of(record) not in self._under_way

    def _to_next(self) -> bool:
        shown = self._table.records.shown()
        following = [*range(self._place + 1, len(shown)), *range(min(self._place + 1, len(shown)))]
        row = next((row for row in following if self._is_open(shown[row])), None)
        if row is not None:
            self._table.select_row(row)
        return row is not None
