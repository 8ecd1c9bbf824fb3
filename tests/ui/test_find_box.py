"""The search box: keys, results, states; and where each finding opens."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from o365desk.domain.errors import AppError
from o365desk.domain.finding import Finding, Found, FoundGroup, FoundKind
from o365desk.services.finding import FindService
from o365desk.ui.context import UiContext
from o365desk.ui.find_box import FindBox
from o365desk.ui.finding import open_finding
from o365desk.ui.models.found_rows import FoundRow, HeadRow, MoreRow
from o365desk.ui.views.sync_logs import SyncLogsView


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1024, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def _open(context: UiContext, window: QWidget, qtbot: QtBot) -> FindBox:
    box = FindBox(context, window)
    qtbot.addWidget(box)
    box.open_over(window)
    qtbot.waitUntil(lambda: not box._refreshing)
    return box


@pytest.fixture
def box(synced: UiContext, window: QWidget, qtbot: QtBot) -> FindBox:
    return _open(synced, window, qtbot)


def _kinds(box: FindBox) -> list[FoundKind]:
    lines = [box.model.row_at(at) for at in range(box.model.rowCount())]
    return [line.kind for line in lines if isinstance(line, HeadRow)]


def _type(box: FindBox, text: str, qtbot: QtBot) -> None:
    box.box.clear()
    QTest.keyClicks(box.box, text)
    qtbot.waitUntil(lambda: box._shown == text)


def _some_user(context: UiContext) -> Any:
    return next(one for one in context.desk.contacts.users() if one.record.user.display_name)


def test_finds_while_typing_and_arrows_move_past_headings(box: FindBox, qtbot: QtBot) -> None:
    _type(box, "an", qtbot)
    assert FoundKind.USER in _kinds(box)
    first = box.results.currentIndex().row()
    assert isinstance(box.model.row_at(0), HeadRow)
    assert first == 1
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Up):
        QTest.keyClick(box.box, key)
        assert not isinstance(box.model.row_at(box.results.currentIndex().row()), HeadRow)
    assert box.box.text() == "an"
    assert box.box.accessibleDescription() == box.model.data(box.results.currentIndex())


def test_enter_opens_what_is_marked_and_escape_closes(box: FindBox, synced: UiContext, qtbot: QtBot) -> None:
    user = _some_user(synced).record.user
    opened: list[Finding] = []
    box.chosen.connect(opened.append)
    QTest.keyClicks(box.box, user.user_principal_name)
    QTest.keyClick(box.box, Qt.Key.Key_Return)  # at once: the answer to all letters is waited for
    qtbot.waitUntil(lambda: bool(opened))
    assert user.user_principal_name in (opened[0].detail, opened[0].title)
    assert not box.isVisible()
    box.open_over(box.parentWidget())
    assert box.box.selectedText() == user.user_principal_name
    QTest.keyClick(box.box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_all_of_a_kind_and_back(box: FindBox, qtbot: QtBot) -> None:
    _type(box, "onmicrosoft", qtbot)
    every = _kinds(box)
    more = next(at for at in range(box.model.rowCount()) if isinstance(box.model.row_at(at), MoreRow))
    index = box.model.index(more, 0)
    box.results.scrollTo(index)
    QTest.mouseClick(
        box.results.viewport(), Qt.MouseButton.LeftButton, pos=box.results.visualRect(index).center()
    )
    qtbot.waitUntil(lambda: len(_kinds(box)) == 1)
    lines = [box.model.row_at(at) for at in range(box.model.rowCount())]
    assert sum(isinstance(line, FoundRow) for line in lines) > 6
    assert "back" in box.hint.text()
    QTest.keyClick(box.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: _kinds(box) == every)
    assert box.isVisible()


def test_empty_short_and_nothing_found(box: FindBox, qtbot: QtBot) -> None:
    assert "Organizations, contacts" in box.message.text()
    _type(box, "x", qtbot)
    assert "at least 2" in box.message.text()
    _type(box, "<b>nobody</b>", qtbot)
    assert box.message.text() == "Nothing fits “<b>nobody</b>”."
    assert box.message.textFormat() == Qt.TextFormat.PlainText
    assert box.message.isVisible()
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    assert box.isVisible()


def test_a_fault_is_said(
    box: FindBox, synced: UiContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Found:
        raise AppError("The database cannot be reached.", "Nothing was changed.", "Try again.")

    monkeypatch.setattr(FindService, "find", fail)
    QTest.keyClicks(box.box, "anna")
    qtbot.waitUntil(lambda: "cannot be reached" in box.message.text())
    assert box.message.property("look") == "problem"


def test_what_is_found_is_spoken_plainly(box: FindBox) -> None:
    one = Finding(kind=FoundKind.CONTACT, number=1, title="Zoë", detail="z@x.example", place="Contoso")
    group = FoundGroup(kind=FoundKind.CONTACT, findings=(one,), total=9, more=True)
    box.model.show(Found(text="zo", groups=(group,)), alone=False)
    assert box.model.data(box.model.index(0, 0)) == "Contacts: 1 of 9+"
    assert box.model.data(box.model.index(1, 0)) == "Contact: Zoë, z@x.example, Contoso"
    assert not box.model.flags(box.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    box.grab()


@pytest.mark.parametrize(
    ("one", "view"),
    [
        (Finding(kind=FoundKind.ORGANIZATION, number=3, title="O", organization_id=3), "Contacts"),
        (Finding(kind=FoundKind.CONTACT, number=4, title="C", contact_id=4), "Contact"),
        (Finding(kind=FoundKind.TENANT, number=5, title="T", tenant_id="t"), "Matching"),
        (Finding(kind=FoundKind.USER, number=6, title="U", tenant_id="t"), "Contacts"),
        (Finding(kind=FoundKind.USER, number=6, title="U", tenant_id="t", contact_id=4), "Contact"),
        (Finding(kind=FoundKind.LICENCE, number=0, title="L", sku_id="s"), "Licences"),
        (Finding(kind=FoundKind.LOG_LINE, number=7, title="M", run_id=1), "Sync Logs"),
    ],
)
def test_each_kind_opens_its_view(empty: UiContext, one: Finding, view: str) -> None:
    went: list[tuple[str, object]] = []
    empty.state.navigate.connect(lambda name, argument: went.append((name, argument)))
    open_finding(empty.state, one)
    assert went[0][0] == view
    assert went[0][1] is not None


def test_a_log_line_is_shown_in_its_run(synced: UiContext, qtbot: QtBot) -> None:
    runs = synced.desk.logs.runs()
    line = next(one for one in synced.desk.logs.lines(runs[-1].id) if one.tenant_name)
    synced.desk.finding.refresh()
    found = synced.desk.finding.find(f"{line.message} {line.tenant_name}", [FoundKind.LOG_LINE], 50)
    one = next(each for each in found.groups[0].findings if each.run_id == runs[-1].id)
    view = SyncLogsView(synced)
    qtbot.addWidget(view)
    view.open(one)
    view.show()
    qtbot.waitUntil(lambda: view.lines.current() is not None and view.lines.current().message == one.title)
    assert view.runs.current() is not None
    assert view.runs.current().id == runs[-1].id
