"""Makes the pictures of the README from the sandbox (CONTRIBUTING.md says how)."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from o365desk.app import DeskApplication
from o365desk.domain.tenant import MatchState
from o365desk.services.place import resources_folder
from o365desk.ui.plans import PlanSubject
from o365desk.ui.theme import ThemeMode

SIZE = (1280, 820)
_WAIT_S = 90.0


class Photographer:
    """Leads a window of the sandbox to its views and takes their pictures.

    Args:
        app: Qt's application.
        desk_app: The window's.
        folder: Where pictures go.
    """

    def __init__(self, app: QApplication, desk_app: DeskApplication, folder: Path) -> None:
        self._app = app
        self._desk_app = desk_app
        self._folder = folder

    def until(self, condition: Callable[[], bool]) -> None:
        """Let Qt work until something is so.

        Raises:
            TimeoutError: It did not become so.
        """
        end = time.monotonic() + _WAIT_S
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("The window did not get there.")
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def settle(self) -> None:
        """Let everything that was asked for arrive."""
        end = time.monotonic() + 1.0
        self.until(lambda: time.monotonic() > end)

    def take(self, name: str, view: str, argument: object = None) -> None:
        """Open a view and take its picture."""
        window = self._desk_app.window
        window.open_view(view, argument)
        self.until(lambda: (shown := window.current_view()) is not None and shown.is_ready)
        window.banner.hide()
        self.settle()
        path = self._folder / f"{name}.png"
        if not window.grab().save(str(path)):
            raise OSError(f"{path} cannot be written.")
        sys.stdout.write(f"{path.name}\n")

    def sync(self) -> None:
        """Sync every connection, one after the other."""
        state = self._desk_app.state
        ended: list[object] = []
        state.run_ended.connect(lambda run, _summary: ended.append(run))
        assert self._desk_app.window.context is not None
        rows = self._desk_app.window.context.desk.connections.listing()
        for row in rows:
            state.sync_requested.emit(row.connection.id, row.connection.name)
        self.until(lambda: len(ended) == len(rows))


def main() -> int:
    """Make all pictures; gives 0."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["O365DESK_KEY_FILE"] = str(Path(folder) / "key")
        profile = Path(folder) / "profile"
        profile.mkdir(mode=0o700)
        desk_app = DeskApplication(app, profile, sandbox=True)
        desk_app.theme.set_mode(ThemeMode.LIGHT)
        desk_app.window.resize(*SIZE)
        desk_app.start()
        photographer = Photographer(app, desk_app, resources_folder() / "pictures")
        try:
            _journey(photographer, desk_app)
        finally:
            desk_app.leave()
    return 0


def _journey(photographer: Photographer, desk_app: DeskApplication) -> None:
    window = desk_app.window
    photographer.until(lambda: window.context is not None)
    assert window.context is not None
    desk = window.context.desk
    photographer.until(lambda: len(desk.connections.listing()) == 2)
    photographer.sync()
    if desk_app.tour is not None:
        desk_app.tour.end()
    window.log_dock.hide()
    window.progress_dock.hide()
    window.resize(*SIZE)
    unmatched = [row for row in desk.matching.rows(MatchState.UNMATCHED) if row.suggestions]
    photographer.take("matching", "Matching", unmatched[0].tenant.tenant_id if unmatched else None)
    linked = [row.id for row in desk.contacts.rows() if row.user_id is not None and row.title]
    differing = (
        key for key in linked if sum(field.differs for field in desk.contacts.overlay(key).fields) == 1
    )
    photographer.take("contact", "Contact", next(differing, linked[0]))
    photographer.take("overview", "Overview")
    partner = desk.connections.by_name("Sandbox partner")
    photographer.take("plan", "Plan", PlanSubject(connection_id=partner.id))


if __name__ == "__main__":
    sys.exit(main())
