"""The overview's pictures lead to the lists behind them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.findings import FindingKind
from o365desk.domain.overview import MfaState
from o365desk.ui.context import UiContext
from o365desk.ui.theme import Theme, Tone
from o365desk.ui.views.findings import FindingsView
from o365desk.ui.views.overview import OverviewView
from o365desk.ui.widgets.charts import Share, ShareBar
from tests.ui.test_views import show


@pytest.mark.parametrize(
    ("name", "view", "argument"),
    [
        ("tenants_bar_unmatched", "Matching", ("state", "unmatched")),
        ("links_bar_new", "Contacts", ("state", "new")),
        ("mfa_bar_not_registered", "Findings", MfaState.MISSING),
        ("finding_unused_seats", "Findings", FindingKind.UNUSED_SEATS),
        ("access_bar_readable", "Integrations", None),
    ],
)
def test_each_part_opens_the_list_behind_it(
    synced: UiContext, qtbot: QtBot, name: str, view: str, argument: object
) -> None:
    shown = show(OverviewView, synced, qtbot)
    part = shown.findChild(QAbstractButton, name)
    assert isinstance(part, QAbstractButton)
    assert part.accessibleName()
    with qtbot.waitSignal(synced.state.navigate) as went:
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Space)
    assert went.args == [view, argument]


def test_a_profile_without_a_sync_says_what_to_do(empty: UiContext, qtbot: QtBot) -> None:
    view = OverviewView(empty)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.findChild(QPushButton, "overview_connect") is not None)
    assert not view.is_ready


def test_the_list_is_as_long_as_the_count_and_opens_what_it_is_about(synced: UiContext, qtbot: QtBot) -> None:
    counts = {one.key: one.count for one in synced.desk.overview.overview().findings}
    assert show(FindingsView, synced, qtbot, MfaState.UNKNOWN).part.currentText() == "MFA: not read"
    for kind in (FindingKind.UNUSED_SEATS, FindingKind.LICENSED_BLOCKED, FindingKind.NO_MFA):
        view = show(FindingsView, synced, qtbot, kind)
        expected = counts[kind.value]
        qtbot.waitUntil(lambda v=view, n=expected: v.table.records.total() == n)
        if not expected:
            continue
        with qtbot.waitSignal(synced.state.navigate) as went:
            view.open_action.trigger()
        assert went.args[0] in {"Contact", "Contacts", "Licences"}


def test_a_click_on_the_bar_opens_the_part_under_it(qtbot: QtBot, theme: Theme) -> None:
    bar = ShareBar(theme, "bar", "Things")
    qtbot.addWidget(bar)
    bar.show_shares(
        [Share("a", "A", 75, Tone.OK), Share("z", "Z", 0, Tone.MUTED), Share("b", "B", 25, Tone.ERROR)]
    )
    bar.resize(400, 80)
    bar.show()
    for x, key in ((10, "a"), (290, "a"), (390, "b")):
        with qtbot.waitSignal(bar.opened) as opened:
            qtbot.mouseClick(bar._bar, Qt.MouseButton.LeftButton, pos=QPoint(x, 5))
        assert opened.args == [key]
    assert bar.findChild(QAbstractButton, "bar_z") is not None, "the legend shows what is zero, too"
