"""A whole application in a real window, on a sandbox cloud in a child process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from o365desk.app import DeskApplication
from o365desk.sandbox.process import SandboxProcess
from o365desk.services.desk import Desk
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.record_table import RecordTable

WAIT_MS = 30_000


class Technician:
    """Hands and eyes: presses keys, clicks, reads what is on screen."""

    def __init__(self, application: DeskApplication, qtbot: QtBot) -> None:
        self.application = application
        self.window = application.window
        self.qtbot = qtbot

    @property
    def desk(self) -> Desk:
        """The services, to look at what was stored."""
        assert self.window.context is not None
        return self.window.context.desk

    @property
    def sandbox(self) -> SandboxProcess:
        """The Microsoft behind the window."""
        assert self.application._cloud is not None
        return self.application._cloud

    def cloud(self, control: str, body: object = None, method: str = "POST") -> Any:
        """Use a control of the sandbox: ``faults``, ``remove-user`` and the like."""
        answer = requests.request(
            method,
            f"{self.sandbox.base_url}/sandbox/{control}",
            json=body,
            verify=str(self.sandbox.ca_file),
            timeout=10,
        )
        answer.raise_for_status()
        return answer.json()

    def sync(self) -> None:
        """F5, and wait until no run is under way."""
        ended: list[object] = []
        state = self.application.state
        connection = state.run_ended.connect(lambda run, summary: ended.append(summary))
        self.press("F5")
        self.until(lambda: bool(ended) and not state.runs, 60_000)
        state.disconnect(connection)
        assert all(summary is not None for summary in ended)
        self.rest()

    def rest(self) -> None:
        """Until nothing is under way."""
        self.until(lambda: self.application.runner.active == 0)

    def press(self, keys: str) -> None:
        """A shortcut as written in the menus, or a key of the table that has the focus."""
        if QApplication.focusWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        QTest.keySequence(self.focus(), keys)

    def type(self, text: str, into: str) -> None:
        """Type into the widget with that object name."""
        box = self.find(into)
        box.setFocus()
        QTest.keyClicks(box, text)

    def focus(self) -> QWidget:
        """Where a key would go."""
        return QApplication.focusWidget() or self.window

    def find(self, name: str) -> Any:
        """A widget of the view on screen (or the window) by object name."""
        view = self.window.current_view()
        found = view.findChild(QWidget, name) if view is not None else None
        found = found or self.window.findChild(QWidget, name)
        assert found is not None, f"There is no {name} on screen."
        return found

    def click(self, name: str) -> None:
        """Click a button."""
        widget = self.find(name)
        assert widget.isVisible(), f"{name} is hidden."
        assert widget.isEnabled(), f"{name} is greyed out."
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def double_click_row(self, table: RecordTable[Any], row: int) -> None:
        """Double-click a row's first cell."""
        table.scrollTo(table.records.index(row, 0))
        place: QPoint = table.visualRect(table.records.index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def until(self, condition: Callable[[], bool], timeout: int = WAIT_MS) -> None:
        """Wait for something to be so."""
        self.qtbot.waitUntil(condition, timeout=timeout)

    def view(self, name: str) -> ViewBase:
        """Wait for a view to be on screen with its content."""
        self.until(lambda: self.window.current_name == name)
        view = self.window.current_view()
        assert view is not None
        self.until(lambda: view.is_ready)
        return view


@pytest.fixture
def technician(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Technician]:
    """The window on a fresh sandbox profile, connected, nothing synced yet."""
    application = DeskApplication(qapp, tmp_path / "profile", sandbox=True)
    (tmp_path / "profile").mkdir(exist_ok=True)
    someone = Technician(application, qtbot)
    application.start()
    qtbot.waitExposed(application.window)
    someone.until(lambda: "sandbox is ready" in application.window.banner.text.text())
    yield someone
    assert application.leave(), "A task outlived the window."
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()
    qapp.processEvents()
