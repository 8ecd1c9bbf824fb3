"""How a table's cells are drawn, and how wide its columns are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from o365desk.ui.models.record_columns import Column
from o365desk.ui.models.record_table_model import RecordTableModel
from o365desk.ui.text import plain_tooltip
from o365desk.ui.theme import tabular

T = TypeVar("T")
_SHORT = 150
"""Columns up to this width hold dates, states and the like, which are useless when cut."""


class RecordDelegate(QStyledItemDelegate):
    """Tabular figures in number columns; a tooltip with the whole text where it is cut."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Numbers get figures of equal width."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, RecordTableModel) and model.columns[index.column()].number:
            option.font = tabular(option.font)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The column's own tooltip, else the cell's text if it does not fit."""
        own = index.data(Qt.ItemDataRole.ToolTipRole)
        if own:
            return super().helpEvent(event, view, option, index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        wide = self.sizeHint(option, index).width() > view.visualRect(index).width()
        QToolTip.showText(event.globalPos(), plain_tooltip(text) if wide else "", view)
        return True


def fit_widths(columns: Sequence[Column[T]], space: int, least: Sequence[int] = ()) -> list[int]:
    """Widths in pixels that fill ``space``: what is left over goes to the stretching columns.

    Where there is too little space, long texts shrink to at most six tenths; beyond that the table scrolls.
    ``least`` are the widths of the headings, which other languages make longer than the cells.
    """
    floors = list(least) or [0] * len(columns)
    wanted = [max(column.width, floor) for column, floor in zip(columns, floors, strict=True)]
    missing = sum(wanted) - space
    if missing <= 0:
        takers = [place for place, column in enumerate(columns) if column.stretch]
        for place in takers:
            wanted[place] += -missing // len(takers)
        return wanted
    elastic = [0 if column.number or column.width <= _SHORT else column.width * 4 // 10 for column in columns]
    give = min(1.0, missing / max(1, sum(elastic)))
    shrunk = [width - math.ceil(part * give) for width, part in zip(wanted, elastic, strict=True)]
    return list(map(max, shrunk, floors))


def ranges(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as (first, last) of those without a gap."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def one_line(text: str) -> str:
    """Text for one cell of a tab-separated table."""
    return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")
