"""The floor of the window's measures: PySide6 alone, 100,000 rows of ten strings."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTableView, QVBoxLayout, QWidget

from tests.bench.window import Heart, Looked, Painted, scrolling, sorting, typed, until

_ROWS = 100_200
_COLUMNS = 7
_SYNC_S = 6.0


class Model(QAbstractTableModel):
    """Rows of strings."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = [
            tuple(f"{(n * 7919) % _ROWS:06} {column} smith{n}" for column in range(_COLUMNS))
            for n in range(_ROWS)
        ]
        self._hay = ["\n".join(row) for row in self._rows]
        self._shown = list(range(_ROWS))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override]  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override]  # noqa: B008, N802
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # type: ignore[override]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[self._shown[index.row()]][index.column()]

    def filter(self, text: str) -> None:
        self.beginResetModel()
        self._shown = [n for n, hay in enumerate(self._hay) if text in hay]
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        rows = self._rows
        self._shown.sort(key=lambda n: rows[n][column], reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


def _work(folder: Path, ended: threading.Event) -> None:
    """What any sync does at least: decode pages, store rows."""
    page = json.dumps([{f"property{n}": "value" * 4 for n in range(20)} for _ in range(999)])
    with sqlite3.connect(folder / "floor.sqlite3") as database:
        database.execute("CREATE TABLE IF NOT EXISTS page (text)")
        while not ended.is_set():
            rows = json.loads(page)
            database.executemany("INSERT INTO page VALUES (?)", [(one["property1"],) for one in rows])


def look(folder: Path, started: float, looked: Looked) -> None:
    """Measure it."""
    app = QApplication([])
    painted = Painted(app)
    window, inside = QMainWindow(), QWidget()
    box, table = QLineEdit(), QTableView()
    layout = QVBoxLayout(inside)
    layout.addWidget(box)
    layout.addWidget(table)
    window.setCentralWidget(inside)
    window.resize(1280, 820)
    window.show()
    until(lambda: bool(painted.at))
    looked.first_window = (painted.at - started) * 1e3
    model = Model()
    table.setModel(model)
    table.setSortingEnabled(True)
    box.textChanged.connect(model.filter)
    until(lambda: table.rowAt(5) >= 0)
    looked.filtered = typed(box, table, "77")
    box.clear()
    looked.sorted = sorting(table)
    scrolling(table, looked)
    ended = threading.Event()
    worker = threading.Thread(target=_work, args=(folder, ended))
    with Heart() as heart:
        worker.start()
        end = time.monotonic() + _SYNC_S
        until(lambda: time.monotonic() > end)
        ended.set()
        worker.join()
    heart.tell(looked)
