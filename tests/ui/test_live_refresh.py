"""What another window decides is shown here without a hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from o365desk import front
from o365desk.domain.matching import Decision
from o365desk.domain.tenant import MatchState
from o365desk.services.desk import Desk
from o365desk.ui.context import UiContext
from o365desk.ui.live_refresh import LiveRefresh, difference
from o365desk.ui.state import EVERYTHING, Changes

QUICK_MS = 40


def _other_window(context: UiContext) -> Desk:
    return front.open_profile(context.desk.database.profile, sandbox=True)


def _a_matched_tenant(desk: Desk) -> str:
    return next(row.tenant.tenant_id for row in desk.matching.rows() if row.state is MatchState.MATCHED)


def test_a_decision_elsewhere_lets_the_views_reload(synced: UiContext, qtbot: QtBot) -> None:
    parent = QObject()
    LiveRefresh(synced, parent, QUICK_MS)
    other = _other_window(synced)
    qtbot.wait(4 * QUICK_MS)  # the first mark is taken
    with qtbot.waitSignal(synced.state.changed, timeout=3000) as caught:
        other.matching.decide([_a_matched_tenant(other)], Decision.REVERT_MATCH, actor="someone else")
    assert caught.args == [EVERYTHING]
    with qtbot.waitSignal(synced.state.changed, timeout=3000) as caught:
        other.journal.undo(actor="someone else")
    assert caught.args == [EVERYTHING]
    other.close()


def test_a_pause_elsewhere_reloads_connections_only(synced: UiContext, qtbot: QtBot) -> None:
    parent = QObject()
    LiveRefresh(synced, parent, QUICK_MS)
    other = _other_window(synced)
    qtbot.wait(4 * QUICK_MS)
    with qtbot.waitSignal(synced.state.changed, timeout=3000) as caught:
        other.connections.pause(other.connections.listing()[0].connection.id)
    assert caught.args == [Changes(connections=True)]
    other.close()


def test_what_this_window_did_is_not_broadcast_twice(synced: UiContext, qtbot: QtBot) -> None:
    parent = QObject()
    refresh = LiveRefresh(synced, parent, 3_600_000)
    qtbot.waitUntil(lambda: refresh._known is not None)
    known = refresh._known
    synced.desk.matching.decide([_a_matched_tenant(synced.desk)], Decision.REVERT_MATCH, actor="me")
    synced.state.changed.emit(EVERYTHING)
    with qtbot.assertNotEmitted(synced.state.changed):
        refresh.look()
        qtbot.waitUntil(lambda: refresh._known != known)


def test_a_lost_database_is_told_once_and_its_return_too(
    synced: UiContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from o365desk.domain.errors import AppError

    parent = QObject()
    told: list[str] = []
    synced.state.notice.connect(lambda notice: told.append(notice.text))
    refresh = LiveRefresh(synced, parent, 3_600_000)
    qtbot.waitUntil(lambda: refresh._known is not None)
    known = refresh._known
    assert known is not None
    for _ in range(3):
        refresh._failed(AppError("The database cannot be reached."))
    assert told == ["The database cannot be reached."]
    with qtbot.waitSignal(synced.state.changed):
        refresh._compare(known)
    assert told[1:] == ["The database can be reached again."]


def test_equal_marks_differ_in_nothing(synced: UiContext) -> None:
    mark = synced.desk.changes.mark()
    assert difference(mark, synced.desk.changes.mark()) is None
