"""Counts in a row: each says how many of a kind there are, and a click shows only those."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from o365desk.ui.context import UiContext
from o365desk.ui.language import number, tr
from o365desk.ui.theme import GRID, Tone, tabular
from o365desk.ui.widgets.flow import FlowLayout
from o365desk.ui.widgets.labels import IconLabel, plain_label, row


@dataclass(frozen=True, kw_only=True)
class TileSpec:
    """One tile. ``tip`` says what is counted, without a full stop."""

    key: str
    label: str
    icon: str
    tone: Tone
    tip: str


class CountTile(QPushButton):
    """A number above its word; checked while its records are shown."""

    def __init__(self, context: UiContext, spec: TileSpec, name: str) -> None:
        super().__init__()
        self._spec = spec
        self.setObjectName(name)
        self.setCheckable(True)
        self.setProperty("look", "tile")
        self._icon = IconLabel(context.icons, context.theme, spec.icon, Tone.MUTED, 16)
        self._number = plain_label("–", "number")
        self._number.setFont(tabular(self._number.font()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID + 2, GRID // 2, GRID + 2, GRID // 2)
        layout.setSpacing(0)
        layout.addLayout(row(self._icon, self._number, None, spacing=GRID // 2 + 2))
        self._word = plain_label(tr(spec.label), "muted")
        layout.addWidget(self._word)
        for part in (self._icon, self._number, self._word):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_count(0, number(0))

    def show_count(self, count: int, words: str) -> None:
        """Set the number; ``words`` says it aloud. A tile that counts nothing is quiet."""
        self._number.setText(number(count))
        self._icon.show_icon(self._spec.icon, self._spec.tone if count else Tone.MUTED)
        self.setAccessibleName(f"{tr(self._spec.label)}: {words}")
        self.setAccessibleDescription(tr(self._spec.tip))
        self.setToolTip(tr("{tip}. Click to show only these", tip=tr(self._spec.tip)))
        self.updateGeometry()

    def text(self) -> str:
        """The number as shown."""
        return self._number.text()

    def sizeHint(self) -> QSize:
        """As large as what stands in it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()


class CountTiles(QWidget):
    """Exclusive tiles side by side; arrow keys walk through them.

    Args:
        context: Icons and theme.
        specs: The tiles, left to right; the first is chosen.
        name: Object name; the tiles are ``<name>_<key>``.
        counted: A number of what is counted, in words.

    Signals:
        chosen: The key of the tile that the technician took.
    """

    chosen = Signal(str)

    def __init__(
        self, context: UiContext, specs: Sequence[TileSpec], name: str, counted: Callable[[int], str]
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._counted = counted
        self._group = QButtonGroup(self)
        self._tiles: dict[str, CountTile] = {}
        layout = FlowLayout(self, spacing=GRID // 2)
        for spec in specs:
            tile = CountTile(context, spec, f"{name}_{spec.key}")
            self._tiles[spec.key] = tile
            self._group.addButton(tile)
            layout.addWidget(tile)
            tile.clicked.connect(lambda _checked=False, key=spec.key: self.chosen.emit(key))
        next(iter(self._tiles.values())).setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Set a tile's number."""
        self._tiles[key].show_count(count, self._counted(count))

    def tile(self, key: str) -> CountTile:
        """The tile with that key."""
        return self._tiles[key]

    def current(self) -> str:
        """The key of the tile in force."""
        return next(key for key, tile in self._tiles.items() if tile.isChecked())

    def choose(self, key: str) -> None:
        """Take a tile, as by a click."""
        self._tiles[key].setChecked(True)
        self.chosen.emit(key)
