"""The pop-up in which a column filter is made: the column, what its cells must be like, and the value."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from o365desk.ui.language import number, tr, tr_text
from o365desk.ui.models.column_filter import ColumnFilter, FilterKind
from o365desk.ui.models.record_table_model import RecordTableModel
from o365desk.ui.text import search_key
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.forms import choice, line_edit
from o365desk.ui.widgets.labels import button, plain_label, row

_VALUE = int(Qt.ItemDataRole.UserRole)
_MOST = 2_000
"""Values that are listed; more are narrowed down by typing."""


class FilterEditor(QFrame):
    """Enter applies, Escape leaves everything as it was; Tab walks through the fields.

    Args:
        model: The table's model.
        key: The column it begins with.
        parent: Who owns it.

    Signals:
        applied: A ``ColumnFilter``.
        removed: The key of a column whose filter shall go.
    """

    applied = Signal(object)
    removed = Signal(str)

    def __init__(self, model: RecordTableModel[Any], key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filter_editor")
        self.setAccessibleName(tr("Filter a column"))
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = model
        self._ticked: set[str] = set()
        self.column = choice([(column.heading, column.key) for column in model.columns])
        self.column.setObjectName("filter_column")
        self.column.setAccessibleName(tr("Column"))
        self.kind = choice([(tr_text(kind.value), kind) for kind in FilterKind])
        self.kind.setObjectName("filter_kind")
        self.kind.setAccessibleName(tr("Condition"))
        self.value = line_edit(tr("Text…"))
        self.value.setObjectName("filter_value")
        self.value.setAccessibleName(tr("Value"))
        self.values = QListWidget()
        self.values.setObjectName("filter_values")
        self.values.setAccessibleName(tr("Values to keep"))
        self.values.itemChanged.connect(self._tick)
        self.hint = plain_label("", "muted", name="filter_hint")
        self._lay_out()
        self.column.setCurrentIndex(max(0, self.column.findData(key)))
        self.column.currentIndexChanged.connect(lambda _place: self._column_chosen())
        self.kind.currentIndexChanged.connect(lambda _place: self._kind_chosen())
        self.value.textChanged.connect(lambda _text: self._narrow())
        self._column_chosen()

    def _lay_out(self) -> None:
        self.apply_button = button(tr("Apply"), "filter_apply", self.apply, look="primary")
        self.remove_button = button(tr("Remove Filter"), "filter_remove", self._remove, look="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(tr("Show only rows where"), "strong"))
        top = row(self.column, self.kind)
        top.setStretch(0, 3)
        top.setStretch(1, 2)
        layout.addLayout(top)
        layout.addWidget(self.value)
        layout.addWidget(self.values, 1)
        layout.addWidget(self.hint)
        layout.addLayout(row(self.remove_button, None, self.apply_button))
        self.setFixedWidth(420)

    def open_at(self, place: QPoint) -> None:
        """Show at a place on screen, moved so that all of it is visible."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._focus()

    def sizeHint(self) -> QSize:
        """Tall only where values are listed."""
        return QSize(420, 420 if self._kind is FilterKind.ONE_OF else super().sizeHint().height())

    @property
    def _key(self) -> str:
        return str(self.column.currentData())

    @property
    def _kind(self) -> FilterKind:
        return FilterKind(self.kind.currentData())

    def _column_chosen(self) -> None:
        """Begin with the filter that is on the column."""
        there = next((one for one in self._model.column_filters if one.column == self._key), None)
        self.remove_button.setEnabled(there is not None)
        self._ticked = set(there.values) if there and there.kind is FilterKind.ONE_OF else set()
        self.kind.setCurrentIndex(self.kind.findData(there.kind) if there else 0)
        text = there.values[0] if there and there.values and there.kind is not FilterKind.ONE_OF else ""
        self.value.setText(text)
        self._kind_chosen()

    def _kind_chosen(self) -> None:
        kind = self._kind
        listed = kind is FilterKind.ONE_OF
        self.value.setVisible(kind not in (FilterKind.EMPTY, FilterKind.FILLED))
        self.value.setPlaceholderText(tr("Find a value…") if listed else tr("Text…"))
        self.values.setVisible(listed)
        self.hint.setVisible(listed)
        if listed:
            self._narrow()
        self._check()
        # The layout learns first which parts are hidden.
        QTimer.singleShot(0, self, self.adjustSize)
        if self.isVisible() and not (self.kind.hasFocus() or self.column.hasFocus()):
            self._focus()

    def _focus(self) -> None:
        if self.value.isVisible():
            self.value.setFocus()
            self.value.selectAll()
        else:
            self.kind.setFocus()

    def _narrow(self) -> None:
        """List the values that hold what is typed."""
        self._check()
        if self._kind is not FilterKind.ONE_OF:
            return
        typed = search_key(self.value.text().strip())
        found = [pair for pair in self._model.values_of(self._key) if typed in search_key(pair[0])]
        self.values.blockSignals(True)
        self.values.clear()
        for value, count in found[:_MOST]:
            item = QListWidgetItem(f"{value or tr('(empty)')}   {number(count)}")
            item.setData(_VALUE, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = value in self._ticked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.values.addItem(item)
        self.values.setCurrentRow(0 if found else -1)
        self.values.blockSignals(False)
        more = (
            tr("The first {most} of {found}; type to narrow. ", most=_MOST, found=len(found))
            if len(found) > _MOST
            else ""
        )
        self.hint.setText(tr("{more}Down goes to the list, Space ticks, Enter applies.", more=more))

    def _tick(self, item: QListWidgetItem) -> None:
        value = str(item.data(_VALUE))
        if item.checkState() == Qt.CheckState.Checked:
            self._ticked.add(value)
        else:
            self._ticked.discard(value)
        self._check()

    def _made(self) -> ColumnFilter | None:
        """The filter as it stands; None while its value is missing."""
        kind = self._kind
        if kind is FilterKind.ONE_OF:
            chosen = tuple(sorted(self._ticked))
            return ColumnFilter(column=self._key, kind=kind, values=chosen) if chosen else None
        text = self.value.text().strip()
        values = (text,) if text and kind in (FilterKind.CONTAINS, FilterKind.IS) else ()
        made = ColumnFilter(column=self._key, kind=kind, values=values)
        return made if made.is_whole else None

    def _check(self) -> None:
        self.apply_button.setEnabled(self._made() is not None)

    def apply(self) -> None:
        """Take the filter as it stands."""
        made = self._made()
        if made is not None:
            self.close()
            self.applied.emit(made)

    def _remove(self) -> None:
        key = self._key
        self.close()
        self.removed.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies; Down goes from the box into the list; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        elif event.key() == Qt.Key.Key_Down and self.value.hasFocus() and self.values.isVisible():
            self.values.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
