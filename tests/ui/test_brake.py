"""The brake in the window: banner, review, and what follows from the answer."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.brake import Brake, BrakeItem, BrakeKind
from o365desk.domain.matching import MatchRow
from o365desk.domain.sync import RunSummary
from o365desk.domain.values import utc_now
from o365desk.store import brakes
from o365desk.ui.context import UiContext
from o365desk.ui.state import Changes
from o365desk.ui.sync_runner import SyncRunner
from o365desk.ui.views.brake_review import BrakeBanner, BrakeReview
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.integrations import IntegrationsView
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.sync_options import SyncOptionsView
from tests.ui.test_views import connection, show

VIEWS = (ContactsView, IntegrationsView, MatchingView)


def brake(
    context: UiContext, *, kind: BrakeKind = BrakeKind.LEFT, place: int = 0, count: int = 2
) -> MatchRow:
    """Store a brake of one of the partner's tenants."""
    rows = [row for row in context.desk.matching.rows() if row.connection_name == "Sandbox partner"]
    items = tuple(
        BrakeItem(object_id=f"{place}-{at}", name=f"<b>User {at}</b>", contact=f"Contact {at}")
        for at in range(count)
    )
    raised = Brake(
        tenant_id=rows[place].tenant.tenant_id, kind=kind, raised_at=utc_now(), total=9, limit=1, items=items
    )
    with context.desk.database.write() as tx:
        brakes.save(tx, raised)
    return rows[place]


@pytest.mark.parametrize("view_class", VIEWS)
def test_a_banner_stands_while_a_plan_waits(view_class: type, synced: UiContext, qtbot: QtBot) -> None:
    row = brake(synced)
    view = show(view_class, synced, qtbot)
    banner = view.findChild(BrakeBanner)
    qtbot.waitUntil(banner.isVisible, timeout=5000)
    assert banner.title.text() == f"{row.tenant.name}: 2 of 9 linked contacts would be marked as left."
    assert banner.title.textFormat() is Qt.TextFormat.PlainText
    with synced.desk.database.write() as tx:
        brakes.remove(tx, row.tenant.tenant_id)
    synced.state.changed.emit(Changes(runs=True))
    qtbot.waitUntil(lambda: not banner.isVisible(), timeout=5000)


def test_a_closed_banner_comes_back_with_news(synced: UiContext, qtbot: QtBot) -> None:
    brake(synced)
    view = show(ContactsView, synced, qtbot)
    banner = view.brake_banner
    qtbot.waitUntil(banner.isVisible, timeout=5000)
    close = banner.findChild(QPushButton, "banner_close")
    banner.closed.emit() if close is None else close.click()
    banner.hide()
    with qtbot.waitSignal(synced.state.changed):
        synced.state.changed.emit(Changes(runs=True))
    qtbot.wait(200)
    assert not banner.isVisible()
    brake(synced, place=1)
    synced.state.changed.emit(Changes(runs=True))
    qtbot.waitUntil(banner.isVisible, timeout=5000)
    assert "One more tenant waits" in banner.text.text()


def test_the_review_shows_each_plan_and_keeps_waiting(synced: UiContext, qtbot: QtBot) -> None:
    brake(synced)
    second = brake(synced, kind=BrakeKind.CREATE, place=1, count=3)
    view = show(ContactsView, synced, qtbot)
    qtbot.waitUntil(view.brake_banner.isVisible, timeout=5000)
    asked: list[object] = []
    synced.state.confirm_requested.connect(lambda *words: asked.append(words))
    view.brake_banner.review()
    review = view.findChild(BrakeReview)
    assert review is not None
    assert review.table.model().rowCount() == 2
    assert not review.table.isColumnHidden(1)
    review.search.setText("User 1")
    qtbot.waitUntil(lambda: review.table.model().rowCount() == 1, timeout=2000)
    review.search.clear()
    review.chooser.setCurrentIndex(1)
    assert review.sentence.text().startswith(f"{second.tenant.name}: 3 contacts would be created")
    assert review.table.isColumnHidden(1)
    assert review.keep.isDefault()
    qtbot.keyClick(review, Qt.Key.Key_Escape)
    assert asked == []
    assert len(synced.desk.sync.brakes()) == 2


def test_sync_and_apply_runs_that_tenant_with_a_confirmation(
    synced: UiContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = brake(synced)
    calls: list[dict[str, object]] = []

    def run(_connection_id: int, **words: object) -> RunSummary:
        calls.append(words)
        return RunSummary(run=synced.desk.logs.runs()[0])

    monkeypatch.setattr(synced.desk.sync, "run", run)
    runner = SyncRunner(synced)
    view = show(ContactsView, synced, qtbot)
    qtbot.waitUntil(view.brake_banner.isVisible, timeout=5000)
    view.brake_banner.review()
    review = view.findChild(BrakeReview)
    assert review is not None
    with qtbot.waitSignal(synced.state.run_ended, timeout=10_000):
        review.apply.click()
    tenant_id = row.tenant.tenant_id
    assert (calls[0]["tenant_ids"], calls[0]["confirm"]) == ([tenant_id], frozenset({tenant_id}))
    partner = connection(synced)
    with qtbot.waitSignal(synced.state.run_ended, timeout=10_000):
        synced.state.sync_requested.emit(partner.id, partner.name)
    assert (calls[1]["tenant_ids"], calls[1]["confirm"]) == (None, frozenset())
    runner.stop()


def test_the_limits_are_options(synced: UiContext, qtbot: QtBot) -> None:
    partner = connection(synced)
    view = show(SyncOptionsView, synced, qtbot, partner.id)
    qtbot.waitUntil(lambda: view.brake.count.value() == 5, timeout=5000)
    view.brake.percent.setValue(10)
    view.brake.count.setValue(3)
    assert view.options() == replace(partner.options, brake_percent=10, brake_count=3)
    view.save_button.click()
    qtbot.waitUntil(lambda: connection(synced).options.brake_percent == 10, timeout=5000)
    assert connection(synced).options.brake_count == 3
