"""Column filters of a table: menus, keys, the chips above the columns, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QTableView, QWidget

from o365desk.ui.context import UiContext
from o365desk.ui.language import tr
from o365desk.ui.models.column_filter import ColumnFilter, FilterKind, from_text, to_text
from o365desk.ui.models.record_table_model import RecordTableModel
from o365desk.ui.text import plain_action, plain_tooltip
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.actions import make_action
from o365desk.ui.widgets.filter_editor import FilterEditor
from o365desk.ui.widgets.filter_header import FilterHeader
from o365desk.ui.widgets.labels import button, icon_button, plain_label

KEYS = "Ctrl+Shift+F"
_LONGEST = 40
"""Signs of a value that a menu shows."""


class TableFilters(QObject):
    """Filters the columns of one table.

    Args:
        context: Icons, theme, settings.
        table: The table; its heading is a ``FilterHeader``.
        model: What it shows.
    """

    def __init__(self, context: UiContext, table: QTableView, model: RecordTableModel[Any]) -> None:
        super().__init__(table)
        self._context = context
        self._table = table
        self._model = model
        self.action = make_action(
            table,
            context.icons,
            tr("Filter Column…"),
            f"{table.objectName()}_filter",
            self.edit_current,
            icon="filter",
            shortcut=KEYS,
            tip=tr("Show only rows whose column contains, is, or is one of something"),
        )
        saved = str(context.settings.value(self._setting, ""))
        model.filters_changed.connect(self._changed)
        filters = from_text(saved, (column.key for column in model.columns))
        if filters:
            model.set_column_filters(filters)

    @property
    def _setting(self) -> str:
        return f"columns/{self._table.objectName()}/filters"

    # Setting and removing

    def add(self, one: ColumnFilter) -> None:
        """Set a filter in place of the one on its column."""
        others = [other for other in self._model.column_filters if other.column != one.column]
        self._model.set_column_filters([*others, one])

    def show_only(self, values: Mapping[str, str]) -> None:
        """In place of all filters: only rows that have these values, by column."""
        self._model.set_column_filters(
            [ColumnFilter(column=key, kind=FilterKind.IS, values=(value,)) for key, value in values.items()]
        )

    def remove(self, key: str) -> None:
        """Take the filter of a column away."""
        self._model.set_column_filters([one for one in self._model.column_filters if one.column != key])

    def clear(self) -> None:
        """Take all away."""
        self._model.set_column_filters(())

    def edit_current(self) -> None:
        """The filter of the column under the cursor."""
        place = self._table.currentIndex().column()
        header = self._table.horizontalHeader()
        if place < 0 or self._table.isColumnHidden(place):
            shown = (header.logicalIndex(at) for at in range(header.count()))
            place = next((at for at in shown if not self._table.isColumnHidden(at)), 0)
        self.edit(self._model.columns[place].key)

    def edit(self, key: str) -> None:
        """Open the editor on a column, below its heading."""
        editor = FilterEditor(self._model, key, self._table)
        editor.applied.connect(self.add)
        editor.removed.connect(self.remove)
        editor.destroyed.connect(self._editor_gone)
        header = self._table.horizontalHeader()
        place = [column.key for column in self._model.columns].index(key)
        x = max(0, min(header.sectionViewportPosition(place), self._table.width() - editor.width()))
        editor.open_at(header.mapToGlobal(QPoint(x, header.height())))

    def _editor_gone(self) -> None:
        """The keys go back to the table."""
        if shiboken6.isValid(self._table) and self._table.isVisible():
            self._table.setFocus()

    # Menus

    def fill_column_menu(self, menu: QMenu, place: int) -> None:
        """Entries of a heading's context menu; ``place`` is a column's logical index or -1."""
        if place >= 0:
            column = self._model.columns[place]
            menu.addAction(
                self._context.icons.icon("filter"),
                tr("Filter “{plain_action}”…", plain_action=plain_action(column.heading)),
                QKeySequence(KEYS),
                lambda: self.edit(column.key),
            )
            if any(one.column == column.key for one in self._model.column_filters):
                menu.addAction(tr("Remove Filter"), lambda: self.remove(column.key))
        if self._model.column_filters:
            menu.addAction(tr("Clear All Filters"), self.clear)
        if not menu.isEmpty():
            menu.addSeparator()

    def fill_cell_menu(self, menu: QMenu, place: QPoint) -> None:
        """Entries of a row's context menu: only rows with the value that was clicked."""
        index = self._table.indexAt(place)
        if not index.isValid():
            return
        column = self._model.columns[index.column()]
        value = column.text(self._model.record_at(index.row())).strip()
        kind = FilterKind.IS if value else FilterKind.EMPTY
        one = ColumnFilter(column=column.key, kind=kind, values=(value,) if value else ())
        shown = value.replace("\n", " ")
        shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        what = f"“{shown}”" if value else tr("Empty")
        menu.addAction(
            tr("Show Only {plain_action}", plain_action=plain_action(f"{column.heading} {what}")),
            lambda: self.add(one),
        )
        menu.addAction(self.action)
        if self._model.column_filters:
            menu.addAction(tr("Clear All Filters"), self.clear)

    # Chips

    def _changed(self) -> None:
        filters = self._model.column_filters
        self._context.settings.setValue(self._setting, to_text(filters) if filters else "")
        header = self._table.horizontalHeader()
        assert isinstance(header, FilterHeader)
        header.set_bar(self._bar(filters) if filters else None)

    def _bar(self, filters: Sequence[ColumnFilter]) -> QWidget:
        bar = QFrame()
        bar.setObjectName("filter_bar")
        bar.setProperty("look", "filters")
        bar.setAccessibleName(tr("Filters in force"))
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID // 2 + 2)
        layout.addWidget(plain_label(tr("Only"), "muted"))
        for one in filters:
            layout.addWidget(self._chip(one))
        layout.addStretch(1)
        counts = plain_label("", "muted", name="filter_counts")
        layout.addWidget(counts)
        layout.addWidget(button(tr("Clear All"), "clear_filters", self.clear, look="quiet"))

        def count() -> None:
            counts.setText(
                tr("{model} of {model_2}", model=self._model.rowCount(), model_2=self._model.total())
            )

        self._model.modelReset.connect(count)
        bar.destroyed.connect(lambda: self._model.modelReset.disconnect(count))
        count()
        return bar

    def _chip(self, one: ColumnFilter) -> QWidget:
        words = one.words(self._model.column(one.column).heading)
        chip = QFrame()
        chip.setProperty("look", "chip")
        layout = QHBoxLayout(chip)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(0)
        text = QPushButton(plain_action(words if len(words) <= 2 * _LONGEST else f"{words[: 2 * _LONGEST]}…"))
        text.setObjectName(f"filter_{one.column}")
        text.setAccessibleName(tr("Filter: {words}", words=words))
        text.setToolTip(plain_tooltip(tr("{words}. Click to change it", words=words)))
        text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        text.clicked.connect(lambda _checked=False: self.edit(one.column))
        gone = icon_button(
            self._context.icons,
            "close",
            tr("Remove the filter: {words}", words=words),
            f"remove_filter_{one.column}",
            lambda: self.remove(one.column),
        )
        gone.setIconSize(gone.iconSize() * 0.7)
        layout.addWidget(text)
        layout.addWidget(gone)
        return chip
