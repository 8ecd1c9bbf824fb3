"""The table widget of every list."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSettings,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from o365desk.ui.context import UiContext
from o365desk.ui.language import tr
from o365desk.ui.models.record_columns import Column, RecordIndex
from o365desk.ui.models.record_table_model import RecordTableModel
from o365desk.ui.text import plain_action
from o365desk.ui.widgets.filter_header import FilterHeader
from o365desk.ui.widgets.record_cells import RecordDelegate, fit_widths, one_line, ranges
from o365desk.ui.widgets.table_filters import TableFilters

T = TypeVar("T")
_ROW_HEIGHT = 32
_HEADING_PX = 30
"""What a heading needs beside its text: margins and the sort arrow."""


class RecordTable(QTableView, Generic[T]):
    """Shows a ``RecordTableModel``: rows, not cells; keyboard first; selection survives reloads.

    J/K and arrows move, Enter opens, Ctrl+C copies the selected rows as tab-separated text, a right click on
    the headings filters, shows and hides columns. Widths, order, hidden columns and filters are remembered
    under the object name.

    Signals:
        record_activated: Enter or double-click on a record.
        record_changed: The record under the cursor, or None.
        selection_changed: The selection changed in any way.
        space_pressed: Space on a row (not emitted for checkable tables).
    """

    record_activated = Signal(object)
    record_changed = Signal(object)
    selection_changed = Signal()
    space_pressed = Signal()

    def __init__(
        self,
        model: RecordTableModel[T],
        name: str,
        accessible: str,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
        *,
        multiple: bool = True,
        checkable: bool = False,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings
        self._checkable = checkable
        self._kept: tuple[set[Hashable], Hashable | None, int] = (set(), None, 0)
        self._restoring = False
        self._fitting = False
        self._hand_sized = False
        self.placeholder = tr("Nothing to show.")
        self.menu_actions: list[QAction] = []
        self.filters: TableFilters | None = None
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setModel(model)
        self.setItemDelegate(RecordDelegate(self))
        self._set_up(multiple)
        model.rearranging.connect(self._keep)
        model.rearranged.connect(self._restore)
        model.filters_changed.connect(self.ensure_row)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(self._activate)
        self._save_timer = QTimer(self, singleShot=True, interval=500)
        self._save_timer.timeout.connect(self.save_columns)
        self._restore_columns()
        header = self.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(lambda *_: self._save_timer.start())
        header.sectionResized.connect(self._section_resized)

    def _set_up(self, multiple: bool) -> None:
        self.setHorizontalHeader(FilterHeader(self))
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if multiple else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(_ROW_HEIGHT, self.fontMetrics().height() + 14))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Of its own, always empty: to paint a heading Qt asks whether the whole column is selected, which
        # after Select All takes seconds at 100,000 rows.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(48)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(not any(column.stretch for column in self._model.columns))

    # Records

    @property
    def records(self) -> RecordTableModel[T]:
        """The model."""
        return self._model

    def set_records(self, records: Iterable[T] | RecordIndex[T]) -> None:
        """Replace the records; selection, cursor and scroll position stay where the keys are still there."""
        self._model.set_records(records)

    def current(self) -> T | None:
        """The record under the cursor."""
        index = self.currentIndex()
        return self._model.record_at(index.row()) if index.isValid() else None

    def selected(self) -> list[T]:
        """The selected records in the order on screen."""
        rows: list[int] = []
        parts = self.selectionModel().selection()
        for part in (parts.at(place) for place in range(parts.size())):
            rows.extend(range(part.top(), part.bottom() + 1))
        return [self._model.record_at(row) for row in sorted(set(rows))]

    def select_row(self, row: int) -> None:
        """Put the cursor on a row and select it alone."""
        if 0 <= row < self._model.rowCount():
            # Not setCurrentIndex: while Ctrl is still held (Ctrl+2 opens a view) that would deselect.
            flag = QItemSelectionModel.SelectionFlag
            index = self._model.index(row, self._first_column())
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def ensure_row(self) -> None:
        """Select the row under the cursor, or the first, if no row is selected.

        Qt gives a table that gets the focus a cursor, but no selection.
        """
        if not self.selectionModel().hasSelection():
            self.select_row(max(0, self.currentIndex().row()))

    def select_key(self, key: Hashable) -> bool:
        """Put the cursor on the record with this key. False if it is not shown.

        Column filters that hide it are cleared: who asks for a record wants to see it.
        """
        rows = self._model.rows_of({key})
        if not rows and self._model.column_filters and self._model.has(key):
            self._model.set_column_filters(())
            rows = self._model.rows_of({key})
        if rows:
            self.select_row(rows[0])
        return bool(rows)

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        logical = (header.logicalIndex(place) for place in range(header.count()))
        return next((column for column in logical if not self.isColumnHidden(column)), 0)

    def _keep(self) -> None:
        selected = {self._model.key_of(record) for record in self.selected()}
        current = self.current()
        key = None if current is None else self._model.key_of(current)
        self._kept = (selected, key, self.verticalScrollBar().value())

    def _restore(self) -> None:
        selected, current, scroll = self._kept
        self._restoring = True
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for first, final in ranges(self._model.rows_of(selected)):
            selection.select(self._model.index(first, 0), self._model.index(final, last))
        chosen = self.selectionModel()
        rows = self._model.rows_of({current}) if current is not None else []
        if rows:
            index = self._model.index(rows[0], self._first_column())
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(scroll)
        if rows:
            self.scrollTo(self.currentIndex())
        self._restoring = False
        self.record_changed.emit(self.current())
        self.selection_changed.emit()

    def _current_changed(self, *_: object) -> None:
        if not self._restoring:
            self.record_changed.emit(self.current())

    def _selection_changed(self, *_: object) -> None:
        if not self._restoring:
            self.selection_changed.emit()

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.record_activated.emit(self._model.record_at(index.row()))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J/K, Enter, Space and Copy; everything else as Qt does."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif plain and event.key() == Qt.Key.Key_J:
            self.select_row(min(row + 1, self._model.rowCount() - 1))
        elif plain and event.key() == Qt.Key.Key_K:
            self.select_row(max(row - 1, 0))
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Space and self._checkable:
            self._toggle_checks()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Off: single letters are commands in these tables; the search box searches."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A table that gets the focus by keyboard has a cursor."""
        super().focusInEvent(event)
        self.ensure_row()

    def _toggle_checks(self) -> None:
        keys = {self._model.key_of(record) for record in self.selected()}
        checked = self._model.checked
        self._model.set_checked(checked - keys if keys <= checked else checked | keys)

    def show_only(self, values: dict[str, str]) -> None:
        """In place of all column filters: rows with these values, by column."""
        if self.filters is not None:
            self.filters.show_only(values)

    def copy_selected(self) -> None:
        """The selected rows as tab-separated text, headings first."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        columns = [self._model.columns[place] for place in order if not self.isColumnHidden(place)]
        lines = ["\t".join(column.heading for column in columns)]
        lines += [
            "\t".join(one_line(column.shown(record)) for column in columns) for record in self.selected()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    # Menus and columns

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for action in self.menu_actions:
            menu.addAction(action)
        menu.addSeparator()
        if self.filters is not None:
            self.filters.fill_cell_menu(menu, place)
        menu.addAction(tr("Copy Rows"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy_selected)
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _show_column_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        header = self.horizontalHeader()
        if self.filters is not None:
            self.filters.fill_column_menu(menu, header.logicalIndexAt(place))
        for number, column in enumerate(self._model.columns):
            action = menu.addAction(plain_action(column.heading))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, number=number: self._show_column(number, on))
        menu.exec(header.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _show_column(self, number: int, on: bool) -> None:
        visible = sum(not self.isColumnHidden(place) for place in range(len(self._model.columns)))
        if on or visible > 1:
            self._fitting = True
            self.setColumnHidden(number, not on)
            self._fitting = False
            self._fit()
            self._save_timer.start()

    def save_columns(self) -> None:
        """Remember widths, order, sort and hidden columns."""
        if self._settings is not None:
            base = f"columns/{self.objectName()}"
            self._settings.setValue(f"{base}/keys", self._signature())
            self._settings.setValue(f"{base}/state", self.horizontalHeader().saveState())
            self._settings.setValue(f"{base}/hand_sized", int(self._hand_sized))

    def _restore_columns(self) -> None:
        header = self.horizontalHeader()
        for number, column in enumerate(self._model.columns):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, column.hidden)
        if self._settings is None:
            return
        base = f"columns/{self.objectName()}"
        if self._settings.value(f"{base}/keys") == self._signature():
            header.restoreState(self._settings.value(f"{base}/state"))
            self._hand_sized = bool(int(str(self._settings.value(f"{base}/hand_sized", 0))))

    # Widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fit the window until the technician sizes one by hand."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._hand_sized:
            return
        shown = [place for place in range(len(self._model.columns)) if not self.isColumnHidden(place)]
        columns = [self._model.columns[place] for place in shown]
        metrics = self.horizontalHeader().fontMetrics()
        headings = [metrics.horizontalAdvance(column.heading) + _HEADING_PX for column in columns]
        widths = fit_widths(columns, self.viewport().width(), headings)
        self._fitting = True
        for place, width in zip(shown, widths, strict=True):
            self.setColumnWidth(place, width)
        self._fitting = False

    def _section_resized(self, *_: object) -> None:
        if not self._fitting and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._hand_sized = True

    def _signature(self) -> str:
        return " ".join(column.key for column in self._model.columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An empty table says why it is empty."""
        super().paintEvent(event)
        if self._model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), self.placeholder)
            painter.end()


def make_table(
    context: UiContext,
    columns: Sequence[Column[T]],
    key: Callable[[T], Hashable],
    name: str,
    accessible: str,
    *,
    multiple: bool = True,
    checkable: bool = False,
) -> RecordTable[T]:
    """A table and its model in one step. Its columns are remembered under ``name``."""
    model: RecordTableModel[T] = RecordTableModel(
        columns, key, icons=context.icons, theme=context.theme, checkable=checkable
    )
    table = RecordTable(model, name, accessible, context.settings, multiple=multiple, checkable=checkable)
    model.setParent(table)
    table.filters = TableFilters(context, table, model)
    context.theme.changed.connect(table.viewport().update)
    return table
