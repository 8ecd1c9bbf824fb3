"""The overview's pictures lead to the lists behind them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.findings import FindingKind
from o365desk.domain.overview import MfaState
from o365desk.domain.tenant import MatchState, TenantAccess
from o365desk.ui.context import UiContext
from o365desk.ui.theme import Theme, Tone
from o365desk.ui.views.findings import FindingsView
from o365desk.ui.views.history import HistoryView
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.overview import OverviewView
from o365desk.ui.widgets.charts import Share, ShareBar
from tests.ui.test_history_feed import change, linked
from tests.ui.test_views import show


@pytest.mark.parametrize(
    ("name", "view", "argument"),
    [
        ("tenants_bar_unmatched", "Matching", ("state", "unmatched")),
        ("links_bar_new", "Contacts", ("state", "new")),
        ("mfa_bar_not_registered", "Findings", MfaState.MISSING),
        ("finding_unused_seats", "Findings", FindingKind.UNUSED_SEATS),
        ("access_bar_readable", "Matching", ("access", TenantAccess.READABLE)),
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


def test_what_the_last_syncs_changed_leads_to_as_many_lines(synced: UiContext, qtbot: QtBot) -> None:
    shown = show(OverviewView, synced, qtbot)
    assert shown.changes_empty.isVisibleTo(shown)
    one = linked(synced)
    change(synced, one, job_title="Chief", city="Bonn", account_enabled=False)
    shown.reload()
    qtbot.waitUntil(lambda: shown.changes.isVisibleTo(shown), timeout=10_000)
    part = shown.findChild(QAbstractButton, "changes_bar_details_of_users")
    assert isinstance(part, QAbstractButton)
    assert part.accessibleName().startswith("Details of users")
    with qtbot.waitSignal(synced.state.navigate) as went:
        part.click()
    assert went.args[0] == "History"
    history = show(HistoryView, synced, qtbot, went.args[1])
    qtbot.waitUntil(lambda: history.feed.table.records.total() == 3, timeout=10_000)
    assert history.mode.current() == "changes"
    assert history.feed.group.currentText() == "Details of users"
    assert history.feed.whose.text().startswith("History of the last syncs")
    history.feed.everybody.click()
    qtbot.waitUntil(lambda: not history.feed.whose.isVisible())


def test_tenants_by_access_and_by_connection(synced: UiContext, qtbot: QtBot) -> None:
    view = show(MatchingView, synced, qtbot, ("access", TenantAccess.NO_CONSENT))
    rows = synced.desk.matching.rows()
    refused = [one for one in rows if one.tenant.access is TenantAccess.NO_CONSENT]
    qtbot.waitUntil(lambda: view.table.records.rowCount() == len(refused) > 0, timeout=10_000)
    view.open(("connection", "Sandbox partner"))
    theirs = [one for one in rows if one.connection_name == "Sandbox partner"]
    qtbot.waitUntil(lambda: view.table.records.rowCount() == len(theirs), timeout=10_000)
    view.open(("state", "matched"))
    matched = [one for one in rows if one.state is MatchState.MATCHED]
    qtbot.waitUntil(lambda: view.table.records.rowCount() == len(matched), timeout=10_000)


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
