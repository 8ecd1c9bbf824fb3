"""Schemes, icons and hostile text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from o365desk.domain.errors import AppError
from o365desk.ui.icons import IconSet
from o365desk.ui.style import style_sheet
from o365desk.ui.text import format_ago, format_duration, plain_tooltip, search_key
from o365desk.ui.theme import DARK, LIGHT, Theme, ThemeMode, Tokens, Tone
from o365desk.ui.widgets.banner import Banner, EmptyState, StatusBadge
from tests.ui.conftest import ICONS

HOSTILE = (
    '<img src="file:///etc/passwd">',
    "<b>bold</b>",
    "<a href='https://evil.example'>click</a>",
    "&amp; %s {0} \\n",
    "‮reversed",
    "\u0000",
)


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    return 0.2126 * linear(shade.redF()) + 0.7152 * linear(shade.greenF()) + 0.0722 * linear(shade.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_keeps_four_and_a_half_to_one(tokens: Tokens) -> None:
    grounds = {"window", "surface", "raised", "sidebar", "alternate", "selection"}
    pairs = [(name, ground) for name in ("text", "muted") for ground in grounds - {"selection"}]
    pairs += [
        (name, ground) for name in ("accent", "ok", "warning", "error") for ground in ("window", "surface")
    ]
    pairs += [("text", "selection"), ("on_accent", "accent"), ("on_accent", "accent_hover")]
    pairs += [(name, f"{name}_soft") for name in ("accent", "ok", "warning", "error")]
    pairs += [("text", f"{name}_soft") for name in ("accent", "ok", "warning", "error")]
    weak = {pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}
    for ground in ("window", "surface"):
        assert contrast(tokens.control_border, getattr(tokens, ground)) >= 3


def test_the_scheme_can_be_changed_and_icons_follow(theme: Theme, icons: IconSet) -> None:
    before = icons.pixmap("sync", 24).toImage()
    theme.set_mode(ThemeMode.DARK)
    assert theme.is_dark
    assert icons.pixmap("sync", 24).toImage() != before
    theme.set_mode(ThemeMode.LIGHT)
    assert icons.pixmap("sync", 24).toImage() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_files_of_the_style_sheet_are_there(scheme: str) -> None:
    sheet = style_sheet(LIGHT if scheme == "light" else DARK, ICONS, scheme, QFont())
    files = re.findall(r'url\("([^"]+)"\)', sheet)
    assert files
    assert [file for file in files if not Path(file).is_file()] == []


def test_every_icon_draws_something(icons: IconSet) -> None:
    for name in icons.names():
        image = icons.pixmap(name, 24, Tone.ERROR).toImage()
        drawn = any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        assert drawn, name


def test_hostile_text_stays_text(icons: IconSet, theme: Theme, qtbot: QtBot) -> None:
    banner, badge = Banner(icons, theme), StatusBadge(icons, theme)
    for text in HOSTILE:
        banner.show_error(AppError(text, text, text))
        badge.show_status(text, Tone.OK)
        empty = EmptyState(icons, theme, "info", text, text)
        for widget in (banner, badge, empty):
            qtbot.addWidget(widget)
            widget.show()
            words = [label for label in widget.findChildren(QLabel) if label.pixmap().isNull()]
            assert words
            assert all(label.textFormat() == Qt.TextFormat.PlainText for label in words)
        assert banner.title.text() == text
    assert "<img" not in plain_tooltip(HOSTILE[0])


def test_a_long_explanation_is_shown_whole(icons: IconSet, theme: Theme, qtbot: QtBot) -> None:
    state = EmptyState(icons, theme, "contacts", "Nothing yet", "What this is and what to do next. " * 9)
    qtbot.addWidget(state)
    words = state.findChild(QLabel, "empty_text")
    assert words is not None
    for width in (420, 700, 1400):
        state.resize(width, 600)
        state.show()
        assert words.height() >= words.heightForWidth(words.width()), width
        assert abs(words.geometry().center().x() - state.rect().center().x()) <= 1


def test_words_for_times_and_search() -> None:
    from datetime import UTC, datetime, timedelta

    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert format_ago(None) == "never"
    assert format_ago(now - timedelta(seconds=10), now) == "just now"
    assert format_ago(now - timedelta(minutes=3), now) == "3 min ago"
    assert format_ago(now + timedelta(minutes=90), now) == "in 1 h 30 min"
    assert format_duration(3725) == "1 h 02 min"
    assert search_key("Łódź Ünal É") != search_key("lodz unal e") or search_key("É") == "e"
    assert search_key("É") == "e"
