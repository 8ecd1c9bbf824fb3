"""The window: menus, views, docks, memory, leaving."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from o365desk.app import DeskApplication
from o365desk.ui.passphrase import PassphraseDialog, PassphrasePrompt
from o365desk.ui.sidebar import SIDEBAR
from o365desk.ui.task_runner import TaskRunner
from o365desk.ui.widgets.search_field import FilterBar
from o365desk.ui.window_settings import window_settings


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DeskApplication]:
    monkeypatch.setenv("O365DESK_KEY_FILE", str(tmp_path / "key"))
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    made = DeskApplication(qapp, folder, sandbox=False)
    made.start()
    qtbot.waitUntil(lambda: made.window.context is not None, timeout=10_000)
    yield made
    assert made.leave()
    assert made.bugs.dialog is None
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def test_every_action_has_a_tip_and_shortcuts_are_unique(application: DeskApplication) -> None:
    actions = application.window.menu.actions
    keys = [action.shortcut().toString() for action in actions.values() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    assert all(action.statusTip() and action.objectName() for action in actions.values())
    for name in (
        "new_connection",
        "import",
        "export",
        "quit",
        "undo",
        "redo",
        "history",
        "find",
        "sync",
        "cancel_sync",
        "about",
    ):
        assert name in actions


def test_the_views_open_by_sidebar_and_by_key(application: DeskApplication, qtbot: QtBot) -> None:
    names = [name for name, _, _ in SIDEBAR]
    assert names == [
        "Overview", "Integrations", "Matching", "Organizations", "Contacts", "Duplicates", "Licences",
        "Sync Logs", "History", "Settings",
    ]  # fmt: skip
    window = application.window
    for place, name in enumerate(names):
        window.sidebar.setCurrentRow(place)
        assert window.current_name == name
        key = "view_" + name.lower().replace(" ", "_")
        assert window.menu.actions[key].shortcut().toString() == f"Ctrl+{place}"
    window.menu.actions["new_connection"].trigger()
    assert window.current_name == "Connect"
    window.menu.actions["back"].trigger()
    assert window.current_name == "Integrations"


def test_sync_without_a_connection_says_what_to_do(application: DeskApplication, qtbot: QtBot) -> None:
    application.window.menu.actions["sync"].trigger()
    qtbot.waitUntil(lambda: "New Connection" in application.window.banner.text.text(), timeout=10_000)


def test_help_pages_and_about_open(application: DeskApplication, qtbot: QtBot) -> None:
    for name, kind in (("first_steps", "help_page"), ("shortcuts", "help_page"), ("about", "about")):
        application.window.menu.actions[name].trigger()
        box = next(widget for widget in QApplication.topLevelWidgets() if widget.objectName() == kind)
        assert box.isVisible()
        box.close()
        qtbot.wait(10)


def test_docks_can_be_shown_and_the_layout_is_remembered(application: DeskApplication, qtbot: QtBot) -> None:
    window = application.window
    window.log_dock.toggleViewAction().trigger()
    assert window.log_dock.isVisible()
    window.resize(1000, 650)
    window.save_layout()
    application.settings.sync()
    other = window_settings(Path(application.settings.fileName()).parent)
    assert other.value("window/geometry") is not None
    mode = stat.S_IMODE(Path(other.fileName()).stat().st_mode)
    assert mode == 0o600


def test_filter_bar_shows_counts_and_tells_the_choice(qtbot: QtBot) -> None:
    bar = FilterBar((("open", "Unmatched"), ("all", "All")), "state")
    qtbot.addWidget(bar)
    bar.set_count("open", 1234)
    with qtbot.waitSignal(bar.chosen) as chose:
        bar.choose("all")
    assert chose.args == ["all"]
    assert bar.current() == "all"


def test_a_worker_waits_for_the_passphrase(runner: TaskRunner, settings: QSettings, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    prompt = PassphrasePrompt(window)
    answers: list[str | None] = []
    runner.run("Unlock", lambda _: prompt(True), on_success=answers.append)
    qtbot.waitUntil(lambda: window.findChild(PassphraseDialog) is not None)
    dialog = window.findChild(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    dialog.first.setText("short")
    dialog._check()
    assert dialog.isVisible()
    dialog.first.setText("correct horse battery")
    dialog.second.setText("correct horse battery")
    dialog._check()
    qtbot.waitUntil(lambda: answers == ["correct horse battery"])
    runner.run("Unlock again", lambda _: prompt(False), on_success=answers.append)
    qtbot.waitUntil(lambda: len(window.findChildren(PassphraseDialog)) > 0)
    prompt.close()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[1] is None
