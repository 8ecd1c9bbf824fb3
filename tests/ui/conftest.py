"""Parts of a window, a profile that was synced once, and views on a copy of it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from o365desk import front
from o365desk.domain.sync import Trigger
from o365desk.sandbox.process import SandboxProcess
from o365desk.services.desk import Desk
from o365desk.services.place import resources_folder
from o365desk.ui.context import UiContext
from o365desk.ui.icons import IconSet
from o365desk.ui.state import AppState
from o365desk.ui.task_runner import Bug, TaskRunner
from o365desk.ui.theme import Theme, ThemeMode

ICONS = resources_folder() / "icons"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A Qt warning or an exception nobody could raise fails the test that caused it."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", "XDG_RUNTIME_DIR"))
            item.add_marker(pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning"))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ICONS, ThemeMode.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> IconSet:
    return IconSet(ICONS, theme)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    made = TaskRunner(threads=4)
    yield made
    assert made.shutdown(5000)


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    """A small Microsoft cloud, the same for all tests."""
    with SandboxProcess(tmp_path_factory.mktemp("cloud"), tenants=4, users=12) as server:
        yield server


@pytest.fixture(scope="session")
def synced_profile(sandbox: SandboxProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with documentation and one sync of both connections; copy it, do not open it."""
    folder = tmp_path_factory.mktemp("synced")
    desk = front.open_profile(folder, sandbox=True)
    for connection in front.prepare_sandbox(desk, sandbox, actor="test"):
        desk.sync.run(
            connection.id,
            trigger=Trigger.MANUAL,
            on_event=lambda _event: None,
            cancel=threading.Event(),
        )
    desk.close()
    return folder


OpenContext = Callable[[Path], UiContext]


@pytest.fixture
def open_context(
    runner: TaskRunner, icons: IconSet, theme: Theme, settings: QSettings
) -> Iterator[OpenContext]:
    """Opens a profile for views; fails the test when a task ran into a bug."""
    desks: list[Desk] = []
    bugs: list[Bug] = []
    runner.bug.connect(bugs.append)

    def make(folder: Path) -> UiContext:
        desk = front.open_profile(folder, sandbox=True)
        desks.append(desk)
        return UiContext(desk, runner, AppState(runner), icons, theme, settings)

    yield make
    assert runner.shutdown(5000)
    for desk in desks:
        desk.close()
    assert not bugs, bugs[0].details


@pytest.fixture
def synced(open_context: OpenContext, synced_profile: Path, tmp_path: Path, qtbot: QtBot) -> UiContext:
    """What a view is given, on a copy of the synced profile."""
    folder = tmp_path / "profile"
    shutil.copytree(synced_profile, folder)
    return open_context(folder)


@pytest.fixture
def empty(open_context: OpenContext, tmp_path: Path, qtbot: QtBot) -> UiContext:
    """What a view is given, on a profile with nothing in it."""
    return open_context(tmp_path / "profile")
