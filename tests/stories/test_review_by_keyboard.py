"""Clearing a hundred tenants by keyboard alone, in the whole window: every key counts, no mouse is used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from o365desk.domain.tenant import MatchState
from o365desk.ui.views.bulk_accept import BulkAccept
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.widgets.reason_box import ReasonBox
from tests.services.hundred import NEW, fill_hundred
from tests.stories.conftest import Technician

MOST_KEYS = 250


class Hands:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, technician: Technician) -> None:
        self.technician = technician
        self.count = 0

    def press(self, *keys: str) -> None:
        for one in keys:
            self.count += 1
            self.technician.press(one)

    def type(self, text: str) -> None:
        self.count += len(text)
        QTest.keyClicks(self.technician.focus(), text)

    def until(self, condition: Callable[[], bool]) -> None:
        self.technician.until(condition)

    def rest(self) -> None:
        self.technician.rest()

    def open_matching(self) -> MatchingView:
        self.press("Ctrl+2")
        view = self.technician.view("Matching")
        assert isinstance(view, MatchingView)
        self.until(lambda: view.table.records.total() > 0)
        self.until(view.table.hasFocus)
        self.rest()
        return view


def _chosen(view: MatchingView) -> str:
    current = view.table.current()
    assert current is not None
    return current.tenant.tenant_id


def _picker_open(view: MatchingView) -> bool:
    return view._picker is not None and QApplication.focusWidget() is view._picker.box


def _said(view: QWidget) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def test_a_hundred_tenants_take_at_most_250_keys_and_no_mouse(technician: Technician) -> None:
    answers = fill_hundred(technician.desk)
    matching = technician.desk.matching
    hands = Hands(technician)
    assert matching.counts()["unmatched"] == 100
    view = hands.open_matching()
    best = max(one.best.suggestion.score for one in view.table.records.records() if one.best)
    current = view.table.current()
    assert current is not None
    assert current.best is not None
    assert current.best.suggestion.score == best, "It opens on the most useful row."

    hands.press("Shift+A")
    hands.until(lambda: view.findChild(BulkAccept) is not None)
    preview = view.findChild(BulkAccept)
    assert isinstance(preview, BulkAccept)
    hands.until(lambda: preview.table.records.total() > 0)
    clear = [one for one in preview.table.records.records() if not one.doubt]
    assert not {one.tenant_name for one in clear} & {*answers, *NEW}, "The doubtful are left out."
    assert len(clear) >= 75
    hands.press("Return")
    hands.until(lambda: matching.counts()["matched"] == len(clear))
    hands.rest()

    while (waiting := matching.counts()["unmatched"]) > 0:
        row = matching.row(_chosen(view))
        assert row.state is MatchState.UNMATCHED, "The next undecided row is selected."
        name = row.tenant.name
        shown = [one.organization_name for one in row.suggestions[:9]]
        if name in NEW:
            hands.press("C")
        elif name in answers and answers[name] in shown:
            place = shown.index(answers[name]) + 1
            hands.press(*([str(place)] if place > 1 else []), "A")
        elif name in answers:
            hands.press("M")
            hands.until(lambda: _picker_open(view))
            hands.type(answers[name])
            hands.press("Return")
        else:
            hands.press("A")
        hands.until(lambda waiting=waiting: matching.counts()["unmatched"] == waiting - 1)
        hands.rest()
    stored = {row.tenant.name: row.organization_name for row in matching.rows()}
    assert all(stored[name] == answer for name, answer in answers.items())
    assert all(stored[name] == name for name in NEW)
    print(f"\n{hands.count} key presses for 100 tenants")
    assert hands.count <= MOST_KEYS


def test_every_key_of_the_review(technician: Technician) -> None:
    fill_hundred(technician.desk)
    matching = technician.desk.matching
    hands = Hands(technician)
    view = hands.open_matching()

    first = _chosen(view)
    hands.press("J")
    second = _chosen(view)
    hands.press("Down", "K", "Up")
    assert first != second
    assert _chosen(view) == first

    hands.press("Space")
    hands.until(lambda: not view.pane.isVisible())
    hands.press("Space")
    hands.until(view.pane.isVisible)

    hands.press("Ctrl+F")
    hands.until(view.search.hasFocus)
    hands.type("quartz")
    hands.until(lambda: view.table.records.rowCount() == 1)
    hands.press("Down")
    hands.until(view.table.hasFocus)
    quartz = _chosen(view)
    hands.press("M")
    hands.until(lambda: _picker_open(view))
    picker = view._picker
    assert picker is not None
    hands.type("teak")
    hands.until(lambda: picker.choices.count() == 4)
    hands.press("Down", "Down", "Up")
    assert QApplication.focusWidget() is picker.box, "The cursor stays in the box."
    assert picker.choices.currentRow() == 1
    wanted = picker.choices.item(1).text()
    hands.press("Return")
    hands.until(lambda: matching.row(quartz).organization_name == wanted)
    hands.rest()

    hands.press("Ctrl+Z")
    hands.until(lambda: matching.row(quartz).state is MatchState.UNMATCHED)
    hands.rest()
    hands.press("Ctrl+Y")
    hands.until(lambda: matching.row(quartz).organization_name == wanted)
    hands.rest()
    hands.press("Ctrl+F")
    hands.until(view.search.hasFocus)
    hands.press("Escape")
    hands.until(lambda: view.search.text() == "")

    technician.click("match_filter_matched")
    hands.rest()
    view.table.setFocus()
    assert _chosen(view) == quartz
    hands.press("R")
    hands.until(lambda: matching.row(quartz).state is MatchState.UNMATCHED)
    hands.rest()

    technician.click("match_filter_unmatched")
    view.table.setFocus()
    ignored = _chosen(view)
    hands.press("Shift+I")
    hands.until(lambda: isinstance(QApplication.focusWidget(), QWidget) and _reason_open(view))
    hands.type("No contract")
    hands.press("Return")
    hands.until(lambda: matching.row(ignored).tenant.match_note == "No contract")
    hands.rest()
    assert _chosen(view) != ignored, "The next undecided row is selected."

    hands.press("?")
    hands.until(lambda: technician.window.findChild(QDialog, "help_page") is not None)
    page = technician.window.findChild(QDialog, "help_page")
    assert page is not None
    assert {"A", "M", "C", "I", "R"} <= set(_said(page).splitlines())
    page.reject()


def _reason_open(view: MatchingView) -> bool:
    box = view.findChild(ReasonBox)
    return box is not None and QApplication.focusWidget() is box.box


def test_f5_syncs_from_the_review(technician: Technician) -> None:
    hands = Hands(technician)
    hands.press("Ctrl+2", "F5")
    hands.until(lambda: bool(technician.application.state.runs))
    hands.until(lambda: technician.desk.matching.counts()["matched"] >= 8)
    hands.until(lambda: not technician.application.state.runs)
