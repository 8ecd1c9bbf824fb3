"""Looks: the two colour schemes, the spacing grid, and the object that applies them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from o365desk.ui.style import style_sheet

GRID = 8
"""Every gap and margin is a multiple (or half) of this, in device-independent pixels."""


class Tone(StrEnum):
    """What a colour means. Colour is never the only sign: a tone always comes with a word or an icon."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    INFO = "info"
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


class ThemeMode(StrEnum):
    """The technician's choice."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """The colours of one scheme as ``#rrggbb``. Text colours keep 4.5:1 on their grounds."""

    window: str
    sidebar: str
    surface: str
    raised: str
    border: str
    control_border: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    selection: str
    ok: str
    ok_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    alternate: str


LIGHT = Tokens(
    window="#f4f6f9",
    sidebar="#e9edf3",
    surface="#ffffff",
    raised="#f4f6f9",
    border="#dbe1e9",
    control_border="#7e8999",
    text="#18212c",
    muted="#535f6f",
    disabled="#8d97a5",
    accent="#0b5cb8",
    accent_hover="#094a95",
    on_accent="#ffffff",
    accent_soft="#e1edfb",
    selection="#cfe2fa",
    ok="#14693a",
    ok_soft="#dff3e6",
    warning="#825000",
    warning_soft="#fdf0d5",
    error="#ac2018",
    error_soft="#fce6e4",
    alternate="#f8fafc",
)
DARK = Tokens(
    window="#14181e",
    sidebar="#10141a",
    surface="#1b2129",
    raised="#262e39",
    border="#303a47",
    control_border="#748296",
    text="#e7ebf0",
    muted="#a7b2c0",
    disabled="#6d7887",
    accent="#74b4ff",
    accent_hover="#9bcaff",
    on_accent="#061f3a",
    accent_soft="#1c3551",
    selection="#274a74",
    ok="#73d598",
    ok_soft="#16351f",
    warning="#f0b95e",
    warning_soft="#3a2b10",
    error="#ff9188",
    error_soft="#44201d",
    alternate="#1e252e",
)


class Theme(QObject):
    """Applies a scheme to the application and tells others when it changed.

    Args:
        app: The application whose style, palette and style sheet it sets.
        icons: The folder of the icons.
        mode: Follow the system, or one scheme for good.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons: Path, mode: ThemeMode = ThemeMode.AUTO) -> None:
        super().__init__(app)
        self._icons = icons
        self._app = app
        self._mode = mode
        self._dark = False
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def mode(self) -> ThemeMode:
        """The technician's choice."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Whether the dark scheme is on."""
        return self._dark

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return DARK if self._dark else LIGHT

    def colour(self, tone: Tone) -> QColor:
        """The text colour of a tone in the scheme in use."""
        return QColor(tone_colour(self.tokens, tone))

    def set_mode(self, mode: ThemeMode) -> None:
        """Choose light, dark, or the system's scheme."""
        self._mode = mode
        self._apply()

    def _system_changed(self) -> None:
        if self._mode is ThemeMode.AUTO and self._wants_dark() != self._dark:
            self._apply()

    def _wants_dark(self) -> bool:
        if self._mode is ThemeMode.AUTO:
            # Plain X11 reports Unknown: light then.
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is ThemeMode.DARK

    def _apply(self) -> None:
        hints = self._app.styleHints()
        if self._mode is ThemeMode.AUTO:
            hints.unsetColorScheme()
        else:
            dark = self._mode is ThemeMode.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._dark = self._wants_dark()
        self._app.setPalette(make_palette(self.tokens))
        self._app.setStyleSheet(
            style_sheet(self.tokens, self._icons, "dark" if self._dark else "light", self._app.font())
        )
        self.changed.emit()


def tone_colour(tokens: Tokens, tone: Tone) -> str:
    """The text colour of a tone as ``#rrggbb``."""
    return {
        Tone.TEXT: tokens.text,
        Tone.MUTED: tokens.muted,
        Tone.ACCENT: tokens.accent,
        Tone.INFO: tokens.accent,
        Tone.OK: tokens.ok,
        Tone.WARNING: tokens.warning,
        Tone.ERROR: tokens.error,
    }[tone]


def make_palette(tokens: Tokens) -> QPalette:
    """The palette of a scheme, for everything the style sheet does not touch."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.alternate,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Mid: tokens.border,
        role.Light: tokens.surface,
        role.Midlight: tokens.raised,
        role.Dark: tokens.control_border,
    }
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.disabled))
    return palette


def tabular(font: QFont) -> QFont:
    """The same font with figures of equal width, for columns of numbers."""
    wide = QFont(font)
    wide.setFeature(QFont.Tag("tnum"), 1)
    return wide
