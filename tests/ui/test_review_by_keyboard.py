"""Deciding by keyboard alone, where keys come faster than answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from o365desk.domain.matching import Decision
from o365desk.domain.tenant import MatchState
from o365desk.services.place import current_actor
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.views.bulk_accept import BulkAccept
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.widgets.picker import Picker
from o365desk.ui.widgets.reason_box import ReasonBox
from tests.services.hundred import fill_hundred


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.count = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.count += 1
            QTest.keySequence(_focus(), key)

    def type(self, text: str) -> None:
        self.count += len(text)
        QTest.keyClicks(_focus(), text)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=15_000)


def _focus() -> QWidget:
    """Where a key would go; there is no window manager that gives the focus back when a dialog closes."""
    widget = QApplication.focusWidget()
    if widget is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MatchingView):
                window.activateWindow()
                QTest.qWaitForWindowActive(window)
        widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def keys(qtbot: QtBot) -> Keys:
    return Keys(qtbot)


def _show(context: UiContext, qtbot: QtBot) -> MatchingView:
    view = MatchingView(context)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    view.take_focus()
    view.activateWindow()
    qtbot.waitUntil(lambda: view.table.records.total() > 0, timeout=15_000)
    qtbot.waitUntil(view.table.hasFocus, timeout=5000)
    return view


def _idle(view: MatchingView) -> bool:
    return view.context.runner.active == 0


def _in_box(view: MatchingView) -> bool:
    return view._picker is not None and QApplication.focusWidget() is view._picker.box


def _said(view: QWidget) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def test_keys_typed_faster_than_decisions_are_written_meet_one_row_each(
    empty: UiContext, qtbot: QtBot, keys: Keys
) -> None:
    fill_hundred(empty.desk)
    view = _show(empty, qtbot)
    keys.until(lambda: _idle(view))
    view.table.select_row(0)
    wanted = [one.tenant.tenant_id for one in view.table.records.shown()[:4]]
    keys.press("I", "I", "I", "I")
    keys.until(lambda: empty.desk.matching.counts()["ignored"] == 4)
    keys.until(lambda: _idle(view))
    assert {row.tenant.tenant_id for row in empty.desk.matching.rows(MatchState.IGNORED)} == set(wanted)
    assert not view.banner.isVisible()
    decisions.undo(view)
    keys.until(lambda: empty.desk.matching.counts()["ignored"] == 3)
    decisions.redo(view)
    keys.until(lambda: empty.desk.matching.counts()["ignored"] == 4)
    keys.until(lambda: _idle(view))


def test_enter_before_the_answer_takes_the_first_of_the_answer(
    empty: UiContext, qtbot: QtBot, keys: Keys
) -> None:
    fill_hundred(empty.desk)
    view = _show(empty, qtbot)
    keys.until(lambda: _idle(view))
    chosen = view.table.current()
    assert chosen is not None
    keys.press("M")
    keys.until(lambda: _in_box(view))
    keys.type("Spruce Freight")
    keys.press("Return")
    keys.until(lambda: empty.desk.matching.counts()["matched"] == 1)
    assert empty.desk.matching.row(chosen.tenant.tenant_id).organization_name == "Spruce Freight"
    keys.until(lambda: _idle(view))


def test_arrows_move_in_the_results_while_the_cursor_stays_in_the_box(qtbot: QtBot) -> None:
    picker = Picker("Match to", "Type…", lambda _text: None)
    qtbot.addWidget(picker)
    picker.show_choices([(1, "One"), (2, "Two"), (3, "Three")])
    taken: list[Any] = []
    picker.picked.connect(taken.append)
    QTest.keyClick(picker.box, Qt.Key.Key_Down)
    assert picker.choices.currentRow() == 1
    QTest.keyClick(picker.box, Qt.Key.Key_Return)
    assert taken == [2]


def test_a_probable_double_is_asked_about_without_a_box(empty: UiContext, qtbot: QtBot, keys: Keys) -> None:
    fill_hundred(empty.desk)
    view = _show(empty, qtbot)
    keys.until(lambda: _idle(view))
    doubtful = next(one for one in view.table.records.shown() if one.best is not None)
    view.table.select_key(doubtful.tenant.tenant_id)
    count = len(empty.desk.contacts.organizations())
    keys.press("C")
    keys.until(view.banner.isVisible)
    assert "make a duplicate" in view.banner.text.text()
    assert doubtful.best is not None
    keys.press("Escape")
    assert not view.banner.isVisible()
    assert view.table.hasFocus()
    assert len(empty.desk.contacts.organizations()) == count
    keys.press("C")
    keys.until(view.banner.isVisible)
    keys.press("Alt+A")
    keys.until(lambda: len(empty.desk.contacts.organizations()) == count + 1)
    keys.until(lambda: _idle(view))
    assert view.table.hasFocus()


def test_ignoring_with_a_reason_stores_and_shows_it(empty: UiContext, qtbot: QtBot, keys: Keys) -> None:
    fill_hundred(empty.desk)
    view = _show(empty, qtbot)
    keys.until(lambda: _idle(view))
    chosen = view.table.current()
    assert chosen is not None
    keys.press("Shift+I")
    keys.until(lambda: view.findChild(ReasonBox) is not None and view.findChild(ReasonBox).isVisible())
    keys.until(lambda: QApplication.focusWidget() is view.findChild(ReasonBox).box)
    keys.type("No contract")
    keys.press("Return")
    keys.until(lambda: empty.desk.matching.counts()["ignored"] == 1)
    assert empty.desk.matching.row(chosen.tenant.tenant_id).tenant.match_note == "No contract"
    keys.until(lambda: _idle(view))
    after = view.table.current()
    assert after is not None
    assert after.tenant.tenant_id != chosen.tenant.tenant_id
    view.filters.choose("ignored")
    keys.until(lambda: "No contract" in _said(view.pane))
    assert "Ignored: No contract" in [
        view.table.records.index(0, column).data() for column in range(view.table.records.columnCount())
    ]
    keys.until(lambda: _idle(view))


def test_space_closes_the_pane_and_a_refused_decision_comes_back(
    empty: UiContext, qtbot: QtBot, keys: Keys
) -> None:
    fill_hundred(empty.desk)
    view = _show(empty, qtbot)
    keys.until(lambda: _idle(view))
    assert view.pane.isVisible()
    keys.press("Space")
    assert not view.pane.isVisible()
    keys.press("Space")
    assert view.pane.isVisible()
    chosen = view.table.current()
    assert chosen is not None
    tenant_id = chosen.tenant.tenant_id
    empty.desk.matching.decide([tenant_id], Decision.IGNORE, actor=current_actor())
    keys.press("I")
    keys.until(lambda: view.banner.isVisible())
    assert "is ignored already" in view.banner.text.text()
    keys.until(lambda: _idle(view))


def test_the_score_of_accept_all_is_changed_by_a_key(
    empty: UiContext, qtbot: QtBot, keys: Keys, tmp_path: Path
) -> None:
    fill_hundred(empty.desk)
    view = _show(empty, qtbot)
    keys.until(lambda: _idle(view))
    keys.press("Shift+A")
    keys.until(lambda: view.findChild(BulkAccept) is not None)
    preview = view.findChild(BulkAccept)
    assert isinstance(preview, BulkAccept)
    keys.until(lambda: preview.table.records.total() > 0 and preview.table.hasFocus())
    before = preview.table.records.total()
    assert "15 doubtful left out" in preview.said.text()
    keys.press("+", "+", "+", "+")
    assert preview.least.value() == 100
    keys.until(lambda: preview.table.records.total() < before)
    assert not any(one.doubt for one in preview.table.records.records())
    keys.press("-", "-")
    keys.until(lambda: preview.table.records.total() == before)
    keys.press("Escape")
    keys.until(lambda: not preview.isVisible())
    assert empty.desk.matching.counts()["unmatched"] == 100
    keys.until(lambda: _idle(view))
