"""PySide6 6.12.0 takes a reference from None with each call and aborts CPython 3.10 and 3.11."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

from o365desk.ui.widgets.labels import plain_label


def test_calls_leave_the_reference_count_of_none_alone(qtbot: QtBot) -> None:
    label = plain_label()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(2000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 500
