"""Unexpected exceptions: one dialog, no storm, the log has them."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from o365desk.ui.bugs import BugReporter

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def reporter(qtbot: QtBot) -> Iterator[BugReporter]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = BugReporter("/profile/o365desk.log", window)
    made.install()
    yield made
    made.uninstall()
    if made.dialog is not None:
        made.dialog.close()


def test_hundred_exceptions_in_a_slot_make_one_dialog(
    reporter: BugReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError("<b>broken</b>")

    with caplog.at_level(logging.CRITICAL):
        for _ in range(100):
            QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: len(caplog.records) == 100)
        qtbot.waitUntil(lambda: reporter.dialog is not None)
        qtbot.wait(50)
    dialog = reporter.dialog
    assert dialog is not None
    details = dialog.findChild(QPlainTextEdit, "bug_details")
    assert isinstance(details, QPlainTextEdit)
    assert "ValueError: <b>broken</b>" in details.toPlainText()
    dialog.close()
    qtbot.waitUntil(lambda: reporter.dialog is None)
    QTimer.singleShot(0, fail)
    qtbot.wait(50)
    assert reporter.dialog is None, "The same fault is not shown twice."


def test_an_exception_in_a_thread_is_shown(reporter: BugReporter, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: [][1])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)


def test_hooks_are_given_back(qtbot: QtBot) -> None:
    made = BugReporter("log")
    made.install()
    assert sys.excepthook != sys.__excepthook__
    made.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
