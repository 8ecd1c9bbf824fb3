"""Text is as large as the system wants it, and nothing is cut off by that."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from o365desk.ui.all_views import all_views
from o365desk.ui.context import UiContext
from o365desk.ui.main_window import MainWindow
from o365desk.ui.theme import ThemeMode

SIZES = {9: 1024, 13: 1280, 18: 1280}
"""Points -> the window's width."""


@pytest.fixture
def size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    before = qapp.font()
    font = QFont(before)
    font.setPointSize(request.param)
    qapp.setFont(font)
    yield int(request.param)
    qapp.setFont(before)


def _cut(widget: QWidget) -> list[str]:
    """Texts that are lower than their letters, or buttons narrower than their words."""
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]
    buttons = [one for one in widget.findChildren(QPushButton) if one.isVisible() and one.text()]
    return [
        *(one.text() for one in labels if one.height() < one.fontMetrics().height() - 2),
        *(one.text() for one in buttons if one.height() < one.fontMetrics().height()),
        *(
            one.text()
            for one in buttons
            if one.width() < one.fontMetrics().horizontalAdvance(one.text().replace("&", ""))
        ),
    ]


@pytest.mark.parametrize("size", list(SIZES), indirect=True)
def test_no_view_cuts_text_off(size: int, synced: UiContext, qtbot: QtBot) -> None:
    synced.theme.set_mode(ThemeMode.LIGHT)
    window = MainWindow(synced.icons, synced.theme, synced.settings, "o365desk")
    qtbot.addWidget(window)
    window.resize(SIZES[size], 1000)
    window.attach(synced, all_views(), first="Overview")
    window.show()
    cut: dict[str, list[str]] = {}
    titles: set[int] = set()
    for name in all_views():
        window.open_view(name)
        qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)
        view = window.current_view()
        assert view is not None
        with contextlib.suppress(TimeoutError):  # what is still cut off after a while is told below
            qtbot.waitUntil(lambda view=view: not _cut(view), timeout=1_000)
        titles.add(view.title_label.font().pointSize())
        cut[name] = _cut(view)
    assert {name: texts for name, texts in cut.items() if texts} == {}
    assert all(title > size for title in titles), "A title is larger than the text, whatever its size."
    names = window.sidebar
    assert names.width() >= max(
        names.fontMetrics().horizontalAdvance(names.item(place).text()) for place in range(names.count())
    )
