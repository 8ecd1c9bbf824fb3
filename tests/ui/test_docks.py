"""Log pane and progress pane: batches, filters, bounds."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from o365desk.domain.sync import LogLevel, LogLine, RunProgress, TenantPhase, TenantProgress
from o365desk.domain.values import utc_now
from o365desk.ui.docks.log_pane import LogPane
from o365desk.ui.docks.progress_pane import ProgressPane
from o365desk.ui.icons import IconSet
from o365desk.ui.state import ActiveRun
from o365desk.ui.theme import Theme


def line(number: int, level: LogLevel = LogLevel.INFO, text: str = "") -> LogLine:
    return LogLine(at=utc_now(), level=level, message=text or f"Line {number}", tenant_name="Contoso")


@pytest.fixture
def log(icons: IconSet, theme: Theme, qtbot: QtBot) -> LogPane:
    made = LogPane(icons, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_lines_are_shown_in_order_and_bounded(log: LogPane, qtbot: QtBot) -> None:
    for number in range(25_000):
        log.add(line(number))
    qtbot.waitUntil(lambda: "Line 24999" in log.view.toPlainText())
    assert log.view.document().blockCount() <= 5_000
    assert len(log.text().splitlines()) == 20_000


def test_level_and_search_filter_what_is_shown_and_copied(log: LogPane, qtbot: QtBot) -> None:
    log.add(line(1))
    log.add(line(2, LogLevel.DEBUG))
    log.add(line(3, LogLevel.ERROR, "Consent is missing <b>here</b>"))
    qtbot.waitUntil(lambda: "Consent" in log.view.toPlainText())
    assert "Line 2" not in log.view.toPlainText()
    log.level.setCurrentIndex(log.level.findText("Errors"))
    assert log.view.toPlainText().count("\n") == 0
    assert "<b>here</b>" in log.view.toPlainText()
    log.level.setCurrentIndex(0)
    log.search.setText("line 2")
    log.search.left_down.emit()
    qtbot.waitUntil(lambda: "Line 1" not in log.view.toPlainText())
    log.copy.click()
    assert QGuiApplication.clipboard().text().endswith("Line 2")
    log.clear()
    assert log.text() == ""


def test_progress_shows_the_latest_state_per_tenant(
    icons: IconSet, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    pane = ProgressPane(icons, theme, settings)
    qtbot.addWidget(pane)
    run = ActiveRun(1, "Our customers", utc_now())
    pane.begin(run)
    assert pane.cancel_button.isEnabled()
    for phase in (TenantPhase.QUEUED, TenantPhase.RUNNING, TenantPhase.WAITING):
        pane.add(TenantProgress(tenant_id="a", tenant_name="Contoso", phase=phase, step="7 s", count=12))
    pane.add(RunProgress(run_id=1, done=1, total=4))
    qtbot.waitUntil(lambda: pane.table.records.total() == 1)
    model = pane.table.records
    assert model.data(model.index(0, 1)) == "7 s"
    assert (pane.bar.value(), pane.bar.maximum()) == (1, 4)
    with qtbot.waitSignal(pane.cancel_requested):
        pane.cancel_button.click()
    assert not pane.cancel_button.isEnabled()
    pane.end(run, None)
    assert "ended" in pane.headline.text()


def test_waits_count_down_and_the_time_left_is_told(
    icons: IconSet, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    pane = ProgressPane(icons, theme, settings)
    qtbot.addWidget(pane)
    now = utc_now()
    pane.begin(ActiveRun(1, "Our customers", now - timedelta(seconds=30)))
    for name in "abc":
        pane.add(TenantProgress(tenant_id=name, tenant_name=name, phase=TenantPhase.DONE))
    waiting = TenantPhase.WAITING
    pane.add(TenantProgress(tenant_id="d", tenant_name="d", phase=waiting, until=now + timedelta(seconds=40)))
    reading = TenantPhase.RUNNING
    pane.add(
        TenantProgress(tenant_id="e", tenant_name="e", phase=reading, step="users", count=999, expected=5_000)
    )
    pane.add(RunProgress(run_id=1, done=3, total=5))
    model = pane.table.records

    def cell(tenant: str, column: int) -> str:
        rows = {model.data(model.index(number, 0)): number for number in range(model.total())}
        return str(model.data(model.index(rows[tenant], column)))

    qtbot.waitUntil(lambda: model.total() == 5)
    assert cell("e", 3) == "users page 2 of about 6"

    def waits_s() -> int:
        found = re.fullmatch(r"waits (\d+) s for Microsoft", cell("d", 1))
        return int(found[1]) if found else 0

    first = waits_s()
    assert 0 < first <= 40
    qtbot.waitUntil(lambda: waits_s() < first, timeout=10_000)
    qtbot.waitUntil(lambda: "left" in pane.headline.text())


def test_what_did_not_end_well_can_be_read_again(
    icons: IconSet, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    pane = ProgressPane(icons, theme, settings)
    qtbot.addWidget(pane)
    run = ActiveRun(7, "Our customers", utc_now())
    pane.begin(run)
    ends = {"a": TenantPhase.DONE, "b": TenantPhase.FAILED, "c": TenantPhase.HELD, "d": TenantPhase.PARTIAL}
    for name, phase in ends.items():
        pane.add(TenantProgress(tenant_id=name, tenant_name=name, phase=phase))
    assert pane.retry_button.isHidden()
    pane.end(run, None)
    assert pane.retry_button.text() == "Retry 3 Tenants"
    with qtbot.waitSignal(pane.retry_requested) as asked:
        pane.retry_button.click()
    assert asked.args == [7, "Our customers", ["b", "c", "d"]]
    assert pane.retry_button.isHidden()


def test_a_run_is_paused_and_resumed(icons: IconSet, theme: Theme, settings: QSettings, qtbot: QtBot) -> None:
    pane = ProgressPane(icons, theme, settings)
    qtbot.addWidget(pane)
    run = ActiveRun(7, "Our customers", utc_now())
    assert not pane.pause_button.isEnabled()
    pane.begin(run)
    pane.pause_button.click()
    assert run.paused.is_set()
    assert pane.pause_button.text() == "Resume"
    assert "paused" in pane.headline.text()
    pane.pause_button.click()
    assert not run.paused.is_set()
    pane.end(run, None)
    assert not pane.pause_button.isEnabled()
