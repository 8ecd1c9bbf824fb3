"""Restore at the start, the Backups card, the support bundle, and the way from a log line to its fix."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.errors import AppError
from o365desk.domain.sync import LogLevel, LogLine, Trigger
from o365desk.domain.values import utc_now
from o365desk.store import backup, runs
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME
from o365desk.ui.care import BundleDialog, Care
from o365desk.ui.context import UiContext
from o365desk.ui.docks.log_pane import LogPane
from o365desk.ui.icons import IconSet
from o365desk.ui.main_window import MainWindow
from o365desk.ui.shell import add_help_menu
from o365desk.ui.start_fault import RestoreDialog, StartFaults
from o365desk.ui.task_runner import TaskRunner
from o365desk.ui.theme import Theme
from o365desk.ui.views.settings import SettingsView
from o365desk.ui.views.sync_logs import SyncLogsView
from tests.ui.conftest import OpenContext

LINK = "https://entra.microsoft.com/consent?x=1"
HELD = LogLine(
    at=utc_now(),
    level=LogLevel.ERROR,
    message="Held: Contoso <b>has</b> not consented.",
    tenant_name="Contoso",
    tenant_id="t-1",
    record_kind="tenant",
    record_id="t-1",
    http_status=400,
    request_id="r-7",
    hint="Send the consent link to an administrator.",
    link=LINK,
)
PLAIN = LogLine(at=utc_now(), level=LogLevel.INFO, message="Users: complete, 3 read.")


@pytest.fixture
def window(icons: IconSet, theme: Theme, settings: QSettings, qtbot: QtBot) -> MainWindow:
    made = MainWindow(icons, theme, settings)
    qtbot.addWidget(made)
    made.show()
    return made


class Openings:
    """Counts how often the profile was opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0

    def __call__(self) -> None:
        Database.open_profile(self.folder).close()
        self.count += 1


def _damaged(folder: Path) -> AppError:
    database = Database.open_profile(folder)
    backup.backup(database, label="daily")
    bad = backup.backup(database, label="daily")
    database.close()
    bad.write_bytes(b"rot")
    (folder / FILE_NAME).write_bytes(b"\1" * 4096)
    with pytest.raises(AppError) as caught:
        Database.open_profile(folder)
    return caught.value


def _dialog(window: MainWindow, qtbot: QtBot) -> RestoreDialog:
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None)
    found = window.findChild(RestoreDialog)
    assert isinstance(found, RestoreDialog)
    return found


def _press(widget: RestoreDialog, name: str) -> None:
    found = widget.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def _text(widget: RestoreDialog, name: str) -> str:
    found = widget.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_a_damaged_profile_is_restored_with_two_keys(
    window: MainWindow, runner: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "profile"
    error = _damaged(folder)
    again = Openings(folder)
    StartFaults(window, runner, folder, again).handle(error)
    dialog = _dialog(window, qtbot)
    assert "min old" in _text(dialog, "offered_taken")
    assert "KB" in _text(dialog, "offered_size")
    assert "cannot be used" in _text(dialog, "offered_newer")
    assert FILE_NAME in _text(dialog, "restore_message")
    _press(dialog, "restore_go")
    qtbot.waitUntil(lambda: again.count == 1)
    assert list(folder.glob(f"aside-*-{FILE_NAME}"))
    window.view_shown.emit("Integrations")
    assert "was restored" in window.banner.text.text()


def test_quit_leaves_everything(window: MainWindow, runner: TaskRunner, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "profile"
    error = _damaged(folder)
    before = (folder / FILE_NAME).read_bytes()
    StartFaults(window, runner, folder, lambda: None).handle(error)
    _press(_dialog(window, qtbot), "restore_quit")
    assert not window.isVisible()
    assert (folder / FILE_NAME).read_bytes() == before


def test_without_a_backup_there_is_only_quit(
    window: MainWindow, runner: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "profile"
    Database.open_profile(folder).close()
    (folder / FILE_NAME).write_bytes(b"\1" * 4096)
    with pytest.raises(AppError) as caught:
        Database.open_profile(folder)
    StartFaults(window, runner, folder, lambda: None).handle(caught.value)
    dialog = _dialog(window, qtbot)
    assert "no good backup" in _text(dialog, "restore_hint")
    assert dialog.findChild(QPushButton, "restore_go") is None


def test_other_faults_at_the_start_have_no_dialog(
    window: MainWindow, runner: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    fault = AppError("Newer.", "Written by a newer o365desk.", code="newer_schema")
    StartFaults(window, runner, tmp_path, lambda: None).handle(fault)
    assert window.banner.isVisible()
    assert window.findChild(RestoreDialog) is None


# Backups and the bundle


def test_the_backups_card(empty: UiContext, qtbot: QtBot) -> None:
    view = SettingsView(empty)
    qtbot.addWidget(view)
    view.show()
    card = view.backups
    qtbot.waitUntil(lambda: card.last.text() == "There is no backup yet.")
    card.now_button.click()
    qtbot.waitUntil(lambda: card.last.text().startswith("Last backup: "))
    assert "Backed up and checked" in view.banner.text.text()
    qtbot.waitUntil(lambda: view.is_ready and card.days.value() == 7)
    card.daily.setChecked(False)
    assert not card.weeks.isEnabled()
    card.months.setValue(3)
    view.save()
    qtbot.waitUntil(lambda: not empty.desk.settings.get().daily_backup)
    assert empty.desk.settings.get().backup_months == 3


def test_the_backup_of_the_day_and_the_bundle(
    empty: UiContext,
    icons: IconSet,
    theme: Theme,
    settings: QSettings,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = MainWindow(icons, theme, settings)
    qtbot.addWidget(window)
    add_help_menu(window)
    window.attach(empty, {})
    care = Care(window, empty)
    qtbot.waitUntil(lambda: len(empty.desk.maintenance.backups()) == 1)
    care.back_up()
    file = tmp_path / "support.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.menu.actions["support_bundle"].trigger()
    dialog = window.findChild(BundleDialog)
    assert isinstance(dialog, BundleDialog)
    go = dialog.findChild(QPushButton, "bundle_go")
    assert isinstance(go, QPushButton)
    notices: list[str] = []
    empty.state.notice.connect(lambda notice: notices.append(notice.text))
    go.click()
    qtbot.waitUntil(lambda: bool(notices))
    assert str(file) in notices[0]
    assert zipfile.is_zipfile(file)
    assert len(empty.desk.maintenance.backups()) == 1, "one a day"


# From the error to the fix


@pytest.fixture
def logs(open_context: OpenContext, tmp_path: Path, qtbot: QtBot) -> SyncLogsView:
    context = open_context(tmp_path / "profile")
    with context.desk.database.write() as tx:
        from tests.store.build import add_connection

        run = runs.start(tx, add_connection(tx).id, Trigger.MANUAL, utc_now())
        runs.add_lines(tx, run.id, [PLAIN, HELD])
    view = SyncLogsView(context)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.lines.records.total() == 2)
    return view


def test_from_the_line_to_its_fix_in_one_step(
    logs: SyncLogsView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    logs.lines.select_row(0)
    assert logs.details.isVisible()
    assert not logs.details.hint.isVisible()
    assert not logs.details.open_button.isVisible()
    logs.lines.select_row(1)
    assert logs.details.message.text() == HELD.message, "literally"
    assert logs.details.hint.text() == f"Next step: {HELD.hint}"
    assert "HTTP 400 · request-id r-7" in logs.details.facts.text()
    assert logs.details.open_button.text() == "Open entra.microsoft.com…"
    logs.details.open_button.click()
    logs.lines.record_activated.emit(HELD)
    qtbot.waitUntil(lambda: opened == [LINK, LINK])
    logs.details.copy.click()
    copied = QGuiApplication.clipboard().text()
    for fact in ("error", "Contoso t-1", "tenant t-1", HELD.message, HELD.hint, LINK, "400", "r-7", "UTC"):
        assert fact in copied


def test_an_address_that_is_no_https_has_no_button(logs: SyncLogsView) -> None:
    from msgspec.structs import replace

    for link in ("javascript:alert(1)", "file:///etc/passwd", "http://entra.microsoft.com", "smb://x"):
        logs.details.show_line(replace(HELD, link=link))
        assert not logs.details.open_button.isVisible()


def test_the_log_pane_says_the_next_step(icons: IconSet, theme: Theme, qtbot: QtBot) -> None:
    pane = LogPane(icons, theme)
    qtbot.addWidget(pane)
    pane.show()
    asked: list[str] = []
    pane.link_requested.connect(asked.append)
    pane.add(PLAIN)
    pane.add(HELD)
    qtbot.waitUntil(lambda: "consent link" in pane.view.toPlainText())
    assert f"→ {HELD.hint} {LINK}" in pane.text()
    cursor = pane.view.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    pane.view.setTextCursor(cursor)
    assert not pane.open_button.isEnabled()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    pane.view.setTextCursor(cursor)
    pane.open_button.click()
    assert asked == [LINK]
