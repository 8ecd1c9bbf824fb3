"""The program behind its window: tray, notifications, one window per profile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from o365desk.domain.sync import RunCounts, RunOutcome, RunRecord, RunSummary, Trigger
from o365desk.domain.values import utc_now
from o365desk.ui.background import KEEP_KEY, NOTIFY_KEY, Background
from o365desk.ui.icons import IconSet
from o365desk.ui.main_window import MainWindow
from o365desk.ui.single_instance import SingleInstance
from o365desk.ui.state import ActiveRun, AppState
from o365desk.ui.theme import Theme
from o365desk.ui.widgets.background_card import BackgroundCard
from tests.ui.desktop import Messages


@pytest.fixture
def window(
    qtbot: QtBot, icons: IconSet, theme: Theme, settings: QSettings, qapp: QApplication
) -> Iterator[MainWindow]:
    made = MainWindow(icons, theme, settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    qapp.setQuitOnLastWindowClosed(True)


def background(window: MainWindow, state: AppState, settings: QSettings, *, tray: bool = True) -> Background:
    return Background(window, state, settings, Messages(there=tray))


def test_closing_hides_only_where_that_was_chosen(
    window: MainWindow, settings: QSettings, qapp: QApplication
) -> None:
    state = AppState()
    behind = background(window, state, settings)
    settings.setValue(KEEP_KEY, "true")
    state.background_changed.emit()
    left: list[str] = []
    window.closing.connect(lambda: left.append("closing"))
    assert window.close() is False
    assert window.isHidden()
    assert not left
    assert not qapp.quitOnLastWindowClosed()
    behind.show_window()
    assert window.isVisible()
    assert qapp.quitOnLastWindowClosed()
    window.close()
    shown = behind.tray.shown  # type: ignore[attr-defined]  # Messages
    assert [title for title, _ in shown] == ["o365desk keeps syncing"], "said once, not each time"
    behind.show_window()
    behind.quit()
    assert left == ["closing"]


def test_the_menu_quits_for_good(window: MainWindow, settings: QSettings) -> None:
    settings.setValue(KEEP_KEY, "true")
    behind = background(window, AppState(), settings)
    assert window.stays_behind
    left: list[str] = []
    window.closing.connect(lambda: left.append("closing"))
    window.menu.actions["quit"].trigger()
    assert left == ["closing"]
    assert behind.menu.actions()[-1].objectName() == "tray_quit"


def test_without_a_tray_closing_ends_the_program(window: MainWindow, settings: QSettings) -> None:
    settings.setValue(KEEP_KEY, "true")
    background(window, AppState(), settings, tray=False)
    assert not window.stays_behind
    assert window.close()


def _summary(outcome: RunOutcome) -> RunSummary:
    now = utc_now()
    run = RunRecord(
        id=1,
        connection_id=1,
        connection_name="Contoso",
        trigger=Trigger.SCHEDULED,
        started_at=now,
        finished_at=now,
        outcome=outcome,
        counts=RunCounts(tenants=3, tenants_complete=3, users_read=12),
    )
    return RunSummary(run=run)


def test_a_run_that_ends_behind_another_window_is_told(window: MainWindow, settings: QSettings) -> None:
    state = AppState()
    behind = background(window, state, settings)
    run = ActiveRun(1, "Contoso", utc_now())
    window.hide()
    state.run_ended.emit(run, _summary(RunOutcome.COMPLETE))
    state.run_ended.emit(run, None)
    shown = behind.tray.shown  # type: ignore[attr-defined]  # Messages
    assert [title for title, _ in shown] == ["Sync of Contoso: complete", "Sync of Contoso did not finish"]
    assert "3 of 3 tenants complete" in shown[0][1]
    settings.setValue(NOTIFY_KEY, "false")
    state.background_changed.emit()
    assert not behind.tray.isVisible()
    state.run_ended.emit(run, _summary(RunOutcome.FAILED))
    assert len(shown) == 2


def test_choices_are_kept_and_need_a_tray(qtbot: QtBot, settings: QSettings) -> None:
    state = AppState()
    card = BackgroundCard(settings, state, has_tray=True)
    qtbot.addWidget(card)
    assert not card.keep.isChecked()
    assert card.notify.isChecked()
    with qtbot.waitSignal(state.background_changed):
        card.keep.click()
    assert settings.value(KEEP_KEY) == "true"
    without = BackgroundCard(settings, state, has_tray=False)
    qtbot.addWidget(without)
    assert not without.keep.isEnabled()
    assert not without.keep.isChecked()


def test_a_second_start_calls_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second, other = (
        SingleInstance(tmp_path),
        SingleInstance(tmp_path),
        SingleInstance(tmp_path / "b"),
    )
    assert not second.call_other(), "nobody is there yet"
    assert first.listen()
    with qtbot.waitSignal(first.called, timeout=3000):
        assert second.call_other()
    assert not other.call_other(), "another profile is another program"
    first.close()
    assert not second.call_other()


def test_what_a_killed_program_left_is_no_program(qtbot: QtBot, tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from o365desk.ui.single_instance import SingleInstance; app = QCoreApplication([]);"
        f"assert SingleInstance(Path({str(tmp_path)!r})).listen(); os._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", code], env=dict(os.environ), check=False)
    assert killed.returncode == 9
    mine = SingleInstance(tmp_path)
    assert not mine.call_other()
    assert mine.listen()
    with qtbot.waitSignal(mine.called, timeout=3000):
        assert SingleInstance(tmp_path).call_other()
    mine.close()
