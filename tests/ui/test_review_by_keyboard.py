"""Clearing a hundred tenants by keyboard alone: every key is counted, no mouse is used."""

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
from o365desk.domain.organization import Organization
from o365desk.domain.tenant import CustomerSource, Domain, ListedTenant, MatchState, TenantDetails
from o365desk.domain.values import utc_now
from o365desk.services.place import current_actor
from o365desk.store import organizations, tenants
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.views.bulk_accept import BulkAccept
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.widgets.picker import Picker
from o365desk.ui.widgets.reason_box import ReasonBox
from tests.services.house import House

WORDS = (
    *("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper"),
    *("Kapok", "Larch", "Maple", "Nutmeg", "Oak", "Pine", "Quince", "Rowan", "Spruce", "Teak"),
)
TRADES = ("Bakery", "Dental", "Freight", "Plumbing")
DOUBTFUL = 15
NEW = ("Zanzibar Quartz", "Yokohama Vellum", "Xanthic Umbra", "Wolfram Kestrel", "Vortex Nimbus")


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


def _fill(context: UiContext) -> dict[str, str]:
    """80 obvious tenants, 15 that could be either of two, 5 that nobody has documented.

    Returns:
        The doubtful tenants' names -> which organization each is.
    """
    desk = context.desk
    house_database = desk.matching._database
    connection = House.on(house_database).connection
    listed: list[tuple[str, str]] = []
    answers: dict[str, str] = {}
    with house_database.write() as tx:
        for number in range(80):
            name = f"{WORDS[number % 20]} {TRADES[number // 20]}"
            domain = f"{name.replace(' ', '').lower()}.example"
            organizations.add(tx, Organization(name=name, websites=(domain,)))
            listed.append((f"{name} Ltd", domain))
        for number in range(DOUBTFUL):
            stem = f"{WORDS[number]}wood Consulting"
            for place in ("North", "South"):
                organizations.add(tx, Organization(name=f"{stem} {place}"))
            answers[stem] = f"{stem} {('North', 'South')[number % 2]}"
            listed.append((stem, f"{stem.split()[0].lower()}-c.example"))
        listed.extend((name, f"{name.split()[1].lower()}.example") for name in NEW)
        for number, (name, domain) in enumerate(listed):
            tenant_id = f"00000000-0000-4000-8000-{number:012x}"
            one = ListedTenant(tenant_id=tenant_id, display_name=name, source=CustomerSource.CONTRACT)
            tenants.save_listed(tx, connection.id, [one])
            details = TenantDetails(
                tenant_id=tenant_id,
                display_name=name,
                domains=(Domain(name=domain, is_default=True, is_verified=True),),
            )
            tenants.save_details(tx, tenant_id, details, utc_now())
    desk.matching._suggestions.refresh()
    return answers


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


def test_a_hundred_tenants_take_at_most_250_keys_and_no_mouse(
    empty: UiContext, qtbot: QtBot, keys: Keys
) -> None:
    answers = _fill(empty)
    view = _show(empty, qtbot)
    matching = empty.desk.matching
    assert matching.counts()["unmatched"] == 100
    keys.until(lambda: _idle(view))
    current = view.table.current()
    assert current is not None
    assert current.best is not None
    best = max(one.best.suggestion.score for one in view.table.records.records() if one.best)
    assert current.best.suggestion.score == best, "It opens on the most useful row."

    keys.press("Shift+A")
    keys.until(lambda: view.findChild(BulkAccept) is not None)
    preview = view.findChild(BulkAccept)
    assert isinstance(preview, BulkAccept)
    keys.until(lambda: preview.table.records.total() > 0)
    clear = [one for one in preview.table.records.records() if not one.doubt]
    assert not {one.tenant_name for one in clear} & {*answers, *NEW}, "The doubtful are left out."
    assert len(clear) >= 75
    keys.press("Return")
    keys.until(lambda: matching.counts()["matched"] == len(clear))
    keys.until(lambda: _idle(view))

    while (waiting := matching.counts()["unmatched"]) > 0:
        chosen = view.table.current()
        assert chosen is not None
        assert chosen.state is MatchState.UNMATCHED, "The next undecided row is selected."
        name = chosen.tenant.name
        if name in answers:
            shown = [one.organization_name for one in chosen.suggestions]
            if answers[name] in shown[:9]:
                place = shown.index(answers[name]) + 1
                if place > 1:
                    keys.press(str(place))
                keys.press("A")
            else:
                keys.press("M")
                keys.until(
                    lambda: view._picker is not None and QApplication.focusWidget() is view._picker.box
                )
                keys.type(answers[name])
                keys.press("Return")
        else:
            keys.press("C" if name in NEW else "A")
        keys.until(lambda waiting=waiting: matching.counts()["unmatched"] == waiting - 1)
        keys.until(lambda: _idle(view))
    stored = {row.tenant.name: row.organization_name for row in matching.rows()}
    assert all(stored[name] == answer for name, answer in answers.items())
    assert all(stored[name] == name for name in NEW)
    print(f"\n{keys.count} key presses for 100 tenants")
    assert keys.count <= 250
    keys.until(lambda: _idle(view))


def test_keys_typed_faster_than_decisions_are_written_meet_one_row_each(
    empty: UiContext, qtbot: QtBot, keys: Keys
) -> None:
    _fill(empty)
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
    _fill(empty)
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


def test_ignoring_with_a_reason_stores_and_shows_it(empty: UiContext, qtbot: QtBot, keys: Keys) -> None:
    _fill(empty)
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
    _fill(empty)
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
    _fill(empty)
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
