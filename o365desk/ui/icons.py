"""Line icons from SVG files, tinted in the scheme's colours."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from o365desk.ui.theme import Theme, Tone, tone_colour

_SIZES = (16, 20, 24, 48)
_RATIOS = (1, 2)


class IconSet(QObject):
    """The icons of ``folder``, each a 24 px SVG drawn in ``currentColor``.

    Args:
        folder: Where ``<name>.svg`` files are.
        theme: Gives the colours; on a change every bound icon is drawn anew.
    """

    def __init__(self, folder: Path, theme: Theme) -> None:
        super().__init__(theme)
        self._folder = folder
        self._theme = theme
        self._cache: dict[tuple[str, str], QIcon] = {}
        self._sources: dict[str, str] = {}
        self._bound: list[tuple[weakref.ref[QObject], str, Tone]] = []
        theme.changed.connect(self._retint)

    def names(self) -> list[str]:
        """All icons there are."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def icon(self, name: str, tone: Tone = Tone.TEXT) -> QIcon:
        """An icon in a tone of the scheme in use; a null icon for an empty name."""
        if not name:
            return QIcon()
        colour = tone_colour(self._theme.tokens, tone)
        key = (name, colour)
        if key not in self._cache:
            self._cache[key] = self._draw(name, colour)
        return self._cache[key]

    def pixmap(self, name: str, size: int, tone: Tone = Tone.TEXT, ratio: float = 1.0) -> QPixmap:
        """A pixmap of ``size`` device-independent pixels."""
        return self.icon(name, tone).pixmap(QSize(size, size), ratio)

    def bind(self, target: QObject, name: str, tone: Tone = Tone.TEXT) -> None:
        """Give a button or an action its icon, and again whenever the scheme changes."""
        self._bound.append((weakref.ref(target), name, tone))
        _set_icon(target, self.icon_for(name, tone))

    def icon_for(self, name: str, tone: Tone) -> QIcon:
        """An icon with its disabled look."""
        icon = QIcon(self.icon(name, tone))
        for size in _SIZES[:3]:
            dim = self._render(name, self._theme.tokens.disabled, size, 2)
            icon.addPixmap(dim, QIcon.Mode.Disabled)
        return icon

    def _retint(self) -> None:
        self._cache.clear()
        alive: list[tuple[weakref.ref[QObject], str, Tone]] = []
        for reference, name, tone in self._bound:
            target = reference()
            if target is not None and shiboken6.isValid(target):
                _set_icon(target, self.icon_for(name, tone))
                alive.append((reference, name, tone))
        self._bound = alive

    def _draw(self, name: str, colour: str) -> QIcon:
        icon = QIcon()
        for size in _SIZES:
            for ratio in _RATIOS:
                pixmap = self._render(name, colour, size, ratio)
                icon.addPixmap(pixmap, QIcon.Mode.Normal)
                icon.addPixmap(pixmap, QIcon.Mode.Selected)
        return icon

    def _render(self, name: str, colour: str, size: int, ratio: int) -> QPixmap:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        source = self._sources[name].replace("currentColor", colour)
        renderer = QSvgRenderer(QByteArray(source.encode()))
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _set_icon(target: QObject, icon: QIcon) -> None:
    setter: Callable[[QIcon], None] = target.setIcon  # type: ignore[attr-defined]  # actions and buttons alike
    setter(icon)
