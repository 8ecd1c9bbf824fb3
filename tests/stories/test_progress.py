"""A sync watched: waiting, failing, paused, cancelled, tried again, told of; going on behind the window."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from o365desk import app as program
from o365desk import front
from o365desk.domain.sync import RunOutcome, TenantPhase, TenantProgress
from o365desk.ui.background import KEEP_KEY
from o365desk.ui.docks.progress_pane import ProgressPane
from tests.stories.conftest import Technician
from tests.ui.desktop import Messages

WAITS_S = 3
PAGE_ROWS = 6
"""So many users on a page, so that the sandbox's tenants have several."""
_NO_RIGHT = "Authorization_RequestDenied"


@pytest.fixture(autouse=True)
def tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop that shows notifications and says which; autouse, so that it is there before the window."""
    monkeypatch.setattr(program, "QSystemTrayIcon", Messages)


def _told(technician: Technician) -> list[tuple[str, str]]:
    behind = technician.application.background
    assert behind is not None
    assert isinstance(behind.tray, Messages)
    return behind.tray.shown


def _partner(technician: Technician) -> int:
    """The connection that reads many tenants."""
    return technician.desk.connections.by_name("Sandbox partner").id


def _start(technician: Technician, connection_id: int) -> None:
    technician.application.state.sync_requested.emit(connection_id, "Sandbox partner")
    technician.until(lambda: bool(technician.application.state.runs))


def _ended(technician: Technician) -> None:
    technician.until(lambda: not technician.application.state.runs, 90_000)
    technician.rest()


def _rows(pane: ProgressPane) -> dict[str, TenantProgress]:
    return {one.tenant_id: one for one in pane.table.records.records()}


def _cell(pane: ProgressPane, tenant_id: str, column: int) -> str:
    shown = list(pane.table.records.shown())
    place = next((at for at, one in enumerate(shown) if one.tenant_id == tenant_id), None)
    return "" if place is None else str(pane.table.records.index(place, column).data())


def _press(button: QPushButton) -> None:
    assert button.isEnabled()
    button.setFocus()
    button.click()


def test_waiting_failing_and_another_try_of_what_failed_only(technician: Technician) -> None:
    connection_id = _partner(technician)
    pane = technician.window.progress
    _start(technician, connection_id)
    _ended(technician)
    well = [key for key, one in _rows(pane).items() if one.phase is TenantPhase.DONE]
    bad_before = {key for key, one in _rows(pane).items() if one.phase is not TenantPhase.DONE}
    throttled, failing, refusing = well[:3]
    gone = {"kind": "html", "path": "/users/delta", "tenant": failing}
    refused = {"status": 403, "code": _NO_RIGHT, "path": "/users/delta", "tenant": refusing}
    wait = {"status": 429, "retry_after": str(WAITS_S), "path": "/users", "tenant": throttled, "times": 1}
    technician.cloud("faults", [gone, refused, wait])
    technician.window.hide()
    _start(technician, connection_id)
    technician.until(lambda: re.fullmatch(r"waits \d s for Microsoft", _cell(pane, throttled, 1)) is not None)
    first = int(re.sub(r"\D", "", _cell(pane, throttled, 1)))
    assert 0 < first <= WAITS_S
    technician.until(lambda: f"waits {first - 1} s" in _cell(pane, throttled, 1))
    assert re.search(r"\d+ of \d+ tenants done", pane.headline.text())
    _ended(technician)

    rows = _rows(pane)
    assert rows[throttled].phase is TenantPhase.DONE, "It waited, and went on."
    assert rows[failing].phase is TenantPhase.FAILED
    assert rows[refusing].phase is TenantPhase.HELD
    assert all(_cell(pane, one, 3) for one in (failing, refusing)), "They say why."
    title, text = _told(technician)[-1]
    assert "partial" in title
    assert "tenants complete" in text

    technician.window.show()
    technician.cloud("faults", method="DELETE")
    assert pane.retry_button.isVisible()
    assert pane.retry_button.text() == f"Retry {len(bad_before) + 2} Tenants"
    before = technician.desk.logs.runs()[0].id
    _press(pane.retry_button)
    technician.until(lambda: bool(technician.application.state.runs))
    _ended(technician)
    run = technician.desk.logs.runs()[0]
    assert run.id != before
    assert run.counts.tenants == len(bad_before) + 2, "Only what did not end well."
    rows = _rows(pane)
    assert (rows[failing].phase, rows[refusing].phase) == (TenantPhase.DONE, TenantPhase.DONE)


def test_a_tenant_of_many_pages_says_which_one_it_reads(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("o365desk.domain.estimate.PAGE", PAGE_ROWS)
    connection_id = _partner(technician)
    pane = technician.window.progress
    _start(technician, connection_id)
    _ended(technician)  # from now on it is known about how many users there are
    technician.cloud("pages", {"path": "users?", "rows": PAGE_ROWS})
    technician.cloud("faults", [{"kind": "delta_gone", "path": "deltatoken=(?!latest)"}])
    technician.cloud("latency", {"ms": 400})
    _start(technician, connection_id)
    said: set[tuple[int, int]] = set()

    def look() -> bool:
        for key in _rows(pane):
            found = re.search(r"page (\d+) of about (\d+)", _cell(pane, key, 3))
            if found is not None:
                said.add((int(found[1]), int(found[2])))
        return len({page for page, _pages in said}) >= 3

    technician.until(look, 30_000)
    assert all(1 <= page <= pages for page, pages in said)
    _ended(technician)


def test_pause_resume_and_cancel_keep_what_was_read(technician: Technician) -> None:
    connection_id = _partner(technician)
    technician.cloud("latency", {"ms": 900})
    pane = technician.window.progress
    _start(technician, connection_id)
    technician.until(lambda: any(one.phase is TenantPhase.DONE for one in _rows(pane).values()))
    technician.until(lambda: "left" in pane.headline.text())
    _press(pane.pause_button)
    technician.until(lambda: "paused" in pane.headline.text())
    assert pane.pause_button.text() == "Resume"
    technician.qtbot.wait(1_200)  # what is under way is answered and stored
    asked = technician.cloud("state", method="GET")["requests"]
    technician.qtbot.wait(600)
    assert technician.cloud("state", method="GET")["requests"] == asked, "A paused run asks for nothing."
    _press(pane.pause_button)
    technician.until(lambda: technician.cloud("state", method="GET")["requests"] > asked)
    done = {key for key, one in _rows(pane).items() if one.phase is TenantPhase.DONE and one.count}
    _press(pane.cancel_button)
    _ended(technician)
    run = technician.desk.logs.runs()[0]
    assert run.outcome is RunOutcome.CANCELLED
    assert "cancelled" in pane.headline.text()
    assert done
    stored = {one.record.tenant_id for one in technician.desk.contacts.users()}
    assert done <= stored, "What was read stays."


def test_a_closed_window_keeps_syncing_and_quits_clean(technician: Technician) -> None:
    connection_id = _partner(technician)
    application = technician.application
    application.settings.setValue(KEEP_KEY, "true")
    application.state.background_changed.emit()
    technician.window.close()
    assert technician.window.isHidden()
    assert not QApplication.quitOnLastWindowClosed()
    _start(technician, connection_id)
    _ended(technician)
    assert technician.desk.logs.runs()[0].outcome in (RunOutcome.COMPLETE, RunOutcome.PARTIAL)
    assert any(title.startswith("Sync of Sandbox partner") for title, _ in _told(technician))
    assert application.background is not None
    application.background.show_window()
    assert technician.window.isVisible()

    technician.cloud("latency", {"ms": 400})
    before = technician.desk.logs.runs()[0].id
    _start(technician, connection_id)
    technician.until(lambda: technician.desk.logs.runs()[0].id != before)
    left: list[str] = []
    technician.window.closing.connect(lambda: left.append("closing"))
    technician.window.menu.actions["quit"].trigger()
    assert left == ["closing"]
    assert application.leave(), "Quitting in the middle of a sync waits for it to stop."
    again = front.open_profile(application._folder, sandbox=True)
    assert again.logs.runs()[0].outcome is RunOutcome.CANCELLED
    again.close()
