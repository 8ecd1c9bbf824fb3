"""The sidebar: the views."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from o365desk.ui.icons import IconSet
from o365desk.ui.language import noop, tr
from o365desk.ui.theme import Theme, Tone

SIDEBAR = (
    (noop("Overview"), "overview", "Ctrl+0"),
    (noop("Integrations"), "integrations", "Ctrl+1"),
    (noop("Matching"), "matching", "Ctrl+2"),
    (noop("Organizations"), "organizations", "Ctrl+3"),
    (noop("Contacts"), "contacts", "Ctrl+4"),
    (noop("Duplicates"), "possible-duplicate", "Ctrl+5"),
    (noop("Licences"), "licences", "Ctrl+6"),
    (noop("Sync Logs"), "logs", "Ctrl+7"),
    (noop("History"), "clock", "Ctrl+8"),
    (noop("Settings"), "settings", "Ctrl+9"),
)
"""(view name, icon, shortcut), top to bottom."""


_NAME = Qt.ItemDataRole.UserRole + 1

_NARROWEST, _LOWEST = 184, 38
_BESIDE = 90
"""What an entry needs beside its text: icon, margins."""


class Sidebar(QListWidget):
    """A list of views; the arrow keys walk through it.

    Signals:
        chosen: A view's name.
    """

    chosen = Signal(str)

    def __init__(
        self,
        icons: IconSet,
        theme: Theme,
        entries: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Views"))
        self.setIconSize(QSize(20, 20))
        names = [self.fontMetrics().horizontalAdvance(tr(name)) for name, _, _ in entries]
        self.setMinimumWidth(max(_NARROWEST, max(names, default=0) + _BESIDE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys = {name: key for name, _, key in entries}
        for name, icon, key in entries:
            item = QListWidgetItem(tr(name))
            item.setData(_NAME, name)
            item.setData(Qt.ItemDataRole.UserRole, icon)
            item.setToolTip(f"{tr(name)} ({key})")
            item.setSizeHint(QSize(0, max(_LOWEST, self.fontMetrics().height() + 18)))
            self.addItem(item)
        theme.changed.connect(self._tint)
        self._tint()
        self.currentItemChanged.connect(self._choose)

    def sizeHint(self) -> QSize:
        """No wider than its longest name needs."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def mark(self, name: str) -> None:
        """Show which view is open, without opening it."""
        self.blockSignals(True)
        found = self._item(name)
        if found is None:
            self.setCurrentRow(-1)
        else:
            self.setCurrentItem(found)
        self.blockSignals(False)
        self._tint()

    def set_badge(self, name: str, text: str) -> None:
        """Say something about a view in its tooltip (how much is undecided)."""
        if (item := self._item(name)) is not None:
            shortcut = f"{tr(name)} ({self._keys[name]})"
            item.setToolTip(f"{shortcut}\n{text}" if text else shortcut)

    def _item(self, name: str) -> QListWidgetItem | None:
        items = (self.item(place) for place in range(self.count()))
        return next((item for item in items if item.data(_NAME) == name), None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        self._tint()
        if item is not None:
            self.chosen.emit(str(item.data(_NAME)))

    def _tint(self) -> None:
        for place in range(self.count()):
            item = self.item(place)
            tone = Tone.ACCENT if place == self.currentRow() else Tone.MUTED
            item.setIcon(self._icons.icon(str(item.data(Qt.ItemDataRole.UserRole)), tone))
