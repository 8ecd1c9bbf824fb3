"""One table model for all lists: frozen records, own sort and filter.

At 100,000 rows a QSortFilterProxyModel sorts in seconds; a Python list of cached keys in a fraction of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr, tr_text
from o365desk.ui.models.column_filter import ColumnFilter, cell_texts, kept
from o365desk.ui.models.record_columns import Column, RecordIndex, index_records
from o365desk.ui.text import plain_tooltip, search_key
from o365desk.ui.theme import Theme, Tone

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
_FEW = 20
"""Up to so many rows are looked for one by one."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecordTableModel(QAbstractTableModel, Generic[T]):
    """Shows records; sorts and filters by itself.

    Args:
        columns: The columns, left to right.
        key: What identifies a record across reloads (an id).
        icons: Where column icons come from.
        theme: Where tones get their colours.
        checkable: Whether the first column has a check box.

    Signals:
        rearranging, rearranged: Around every change of order or contents, so that a view keeps its selection.
        checks_changed: After a box was ticked or cleared.
        filters_changed: After other column filters were set.
    """

    rearranging = Signal()
    rearranged = Signal()
    checks_changed = Signal()
    filters_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], Hashable],
        *,
        icons: IconSet | None = None,
        theme: Theme | None = None,
        checkable: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._icons = icons
        self._theme = theme
        self._checkable = checkable
        self._records: list[T] = []
        self._haystack: list[str] = []
        self._order: list[int] = []
        self._shown: list[int] = []
        self._sorted_by: tuple[int, list[Any]] | None = None
        self._sort: tuple[int, bool] | None = None
        self._text = ""
        self._predicate: Callable[[T], bool] | None = None
        self._column_filters: tuple[ColumnFilter, ...] = ()
        self._cells: dict[str, list[str]] = {}
        self._places: dict[Hashable, int] = {}
        self.checked: set[Hashable] = set()

    # What is in it

    def prepare(self, records: Iterable[T]) -> RecordIndex[T]:
        """Records ready for ``set_records``, sorted as the table is; for a worker: it changes nothing."""
        index, sort = index_records(self.columns, records), self._sort
        places: dict[Hashable, int] = {self._key(one): place for place, one in enumerate(index.records)}
        keys = _sort_keys(self.columns[sort[0]], index.records) if sort is not None else []
        order = _order(keys, sort) if sort is not None else list(range(len(index.records)))
        return replace(index, places=places, sort=sort, keys=keys, order=order)

    def set_records(self, records: Iterable[T] | RecordIndex[T]) -> None:
        """Replace everything; sort and filter stay."""
        index = records if isinstance(records, RecordIndex) else index_records(self.columns, records)
        self._rearrange(lambda: self._take(index))

    def update_records(self, records: Iterable[T]) -> None:
        """Replace the records with the same keys where they stand; unknown ones are added."""
        fresh = index_records(self.columns, records)
        unknown = False
        for record, hay in zip(fresh.records, fresh.haystack, strict=True):
            place = self._places.get(self._key(record))
            if place is None:
                unknown = True
                self._places[self._key(record)] = len(self._records)
                self._records.append(record)
                self._haystack.append(hay)
            else:
                self._records[place] = record
                self._haystack[place] = hay
        self._sorted_by = None
        self._cells.clear()
        if unknown or self._predicate is not None or self._text or self._column_filters:
            self._rearrange(self._arrange)
        elif self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self.columns) - 1))

    def records(self) -> list[T]:
        """All records, shown or not, in the order they came."""
        return list(self._records)

    def shown(self) -> list[T]:
        """The records that pass the filter, in the order on screen."""
        return [self._records[place] for place in self._shown]

    def total(self) -> int:
        """How many records there are, shown or not."""
        return len(self._records)

    def record_at(self, row: int) -> T:
        """The record of a row on screen."""
        return self._records[self._shown[row]]

    def key_at(self, row: int) -> Hashable:
        """The key of a row on screen."""
        return self._key(self.record_at(row))

    def key_of(self, record: T) -> Hashable:
        """A record's key."""
        return self._key(record)

    def rows_of(self, keys: set[Hashable]) -> list[int]:
        """The rows on screen of these keys, ascending."""
        places = {self._places[key] for key in keys if key in self._places}
        if len(places) > _FEW:
            return [row for row, place in enumerate(self._shown) if place in places]
        # A search in C for each of them: a reset asks for the chosen row, mostly one of 100,000.
        found: list[int] = []
        for place in places:
            with suppress(ValueError):  # the filter hides it
                found.append(self._shown.index(place))
        return sorted(found)

    # Filter and sort

    def set_filter(self, text: str) -> None:
        """Show only records that hold every word of ``text`` in some searched column."""
        wanted = search_key(text.strip())
        if wanted != self._text:
            narrower = bool(self._text) and wanted.startswith(self._text)
            self._text = wanted
            self._rearrange(lambda: self._filter(self._shown if narrower else self._order))

    def set_predicate(self, predicate: Callable[[T], bool] | None) -> None:
        """Show only records that pass (besides the text filter). It looks at nothing but the record."""
        if predicate is not self._predicate:
            self._predicate = predicate
            self._rearrange(lambda: self._filter(self._order))

    @property
    def column_filters(self) -> tuple[ColumnFilter, ...]:
        """The filters on columns, one each."""
        return self._column_filters

    def set_column_filters(self, filters: Sequence[ColumnFilter]) -> None:
        """Show only records whose cells pass (besides the other filters); the last one of a column counts."""
        unique = tuple({one.column: one for one in filters}.values())
        if unique != self._column_filters:
            self._column_filters = unique
            self._rearrange(lambda: self._filter(self._order))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
            self.filters_changed.emit()

    def column(self, key: str) -> Column[T]:
        """The column with that key."""
        return next(column for column in self.columns if column.key == key)

    def values_of(self, key: str) -> list[tuple[str, int]]:
        """What stands in a column and how often, in order, in the rows that pass all other filters."""
        column = self.column(key)
        cells = self._cells_of(column)
        places: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for place in self._passing(self._order, but=key):
            places.setdefault(cells[place], place)
            counts[cells[place]] += 1
        order = sorted(counts, key=lambda text: (int(text), "") if _is_number(text) else (-1, text))
        return [(column.text(self._records[places[text]]).strip(), counts[text]) for text in order]

    def _cells_of(self, column: Column[T]) -> list[str]:
        if column.key not in self._cells:
            texts = map(column.text, self._records)
            self._cells[column.key] = cell_texts(texts, number=column.number)
        return self._cells[column.key]

    def has(self, key: Hashable) -> bool:
        """Whether there is a record with this key, shown or not."""
        return key in self._places

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order the records came in."""
        self._sort = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._rearrange(self._arrange)

    def _take(self, index: RecordIndex[T]) -> None:
        self._records = list(index.records)
        self._haystack = list(index.haystack)
        self._sorted_by = None
        self._cells.clear()
        if index.places is None:
            self._places = {self._key(record): place for place, record in enumerate(self._records)}
            self._arrange()
            return
        self._places = index.places
        if index.sort != self._sort:  # sorted anew meanwhile
            self._arrange()
            return
        if index.sort is not None:
            self._sorted_by = index.sort[0], index.keys
        self._order = index.order
        self._filter(self._order)

    def _arrange(self) -> None:
        if self._sort is None:
            self._order = list(range(len(self._records)))
        else:
            column = self._sort[0]
            # The keys of other columns are not kept: they are as large as their texts.
            if self._sorted_by is None or self._sorted_by[0] != column:
                self._sorted_by = column, _sort_keys(self.columns[column], self._records)
            self._order = _order(self._sorted_by[1], self._sort)
        self._filter(self._order)

    def _filter(self, places: list[int]) -> None:
        shown = self._passing(places)
        self._shown = list(shown) if shown is places else shown

    def _passing(self, places: list[int], *, but: str = "") -> list[int]:
        """Those of some places that pass all filters, that on the column ``but`` apart."""
        hay = self._haystack
        shown = places
        for word in self._text.split():
            shown = [place for place in shown if word in hay[place]]
        if self._predicate is not None:
            keep, records = self._predicate, self._records
            shown = [place for place in shown if keep(records[place])]
        for one in self._column_filters:
            if one.column != but:
                column = self.column(one.column)
                shown = kept(one, self._cells_of(column), shown, number=column.number)
        return shown

    def _rearrange(self, change: Callable[[], None]) -> None:
        self.rearranging.emit()
        self.beginResetModel()
        change()
        self.endResetModel()
        self.rearranged.emit()

    def set_checked(self, keys: Iterable[Hashable]) -> None:
        """Tick exactly these."""
        self.checked = set(keys)
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))
        self.checks_changed.emit()

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default value
        """Rows on screen."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default value
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, icon, colour, tooltip or alignment."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        record = self._records[self._shown[index.row()]]
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(record).replace("\n", " ")
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if column.number else _LEFT)
        return self._decoration(record, column, index, role)

    def _decoration(self, record: T, column: Column[T], index: Index, role: int) -> Any:
        tone = column.tone(record) if column.tone else Tone.TEXT
        if role == Qt.ItemDataRole.DecorationRole and column.icon and self._icons:
            name = column.icon(record)
            return self._icons.icon(name, tone) if name else None
        if role == Qt.ItemDataRole.ForegroundRole and column.tone and self._theme:
            return self._theme.colour(tone)
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip:
            text = column.tooltip(record)
            return plain_tooltip(tr_text(text) if column.said else text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading}: {column.shown(record)}"
        if role == Qt.ItemDataRole.CheckStateRole and self._checkable and index.column() == 0:
            return Qt.CheckState.Checked if self._key(record) in self.checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or clear a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._checkable or not index.isValid():
            return False
        key = self.key_at(index.row())
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.checked.add(key)
        else:
            self.checked.discard(key)
        self.dataChanged.emit(index, index, [role])
        self.checks_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Selectable; the first column checkable if asked for."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._checkable and index.column() == 0:
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A heading, its help and its alignment."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(tr(column.help))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if column.number else _LEFT)
        filtered = any(one.column == column.key for one in self._column_filters)
        if role == Qt.ItemDataRole.DecorationRole and filtered and self._icons:
            return self._icons.icon("filter", Tone.ACCENT)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{title}, filtered", title=column.heading) if filtered else column.heading
        return None


def _sort_keys(column: Column[T], records: Sequence[T]) -> list[Any]:
    if column.sort_key is not None:
        return list(map(column.sort_key, records))
    return [search_key(column.text(record)) for record in records]


def _order(keys: Sequence[Any], sort: tuple[int, bool]) -> list[int]:
    return sorted(range(len(keys)), key=keys.__getitem__, reverse=sort[1])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
