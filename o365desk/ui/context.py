"""What every view is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices

from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr
from o365desk.ui.state import AppState
from o365desk.ui.task_runner import TaskRunner
from o365desk.ui.theme import Theme, Tone

if TYPE_CHECKING:
    from o365desk.services.desk import Desk


@dataclass(frozen=True)
class UiContext:
    """The services, the task runner, the broadcasts, the looks, and the window's remembered settings."""

    desk: Desk
    runner: TaskRunner
    state: AppState
    icons: IconSet
    theme: Theme
    settings: QSettings

    def open_link(self, url: str) -> None:
        """Open an address in the browser if it is https and on the allow-list; else show it, refused.

        The one way by which the window opens anything. The list is asked off the GUI thread: own link
        templates of the settings are part of it.
        """
        allowed = self.desk.settings.is_allowed_link
        self.runner.run(
            tr("Open a link"), lambda _: allowed(url), on_success=lambda yes: self._open(url, yes)
        )

    def _open(self, url: str, allowed: bool) -> None:
        if allowed:
            QDesktopServices.openUrl(QUrl(url))
        else:
            self.state.tell(
                Tone.WARNING,
                tr("This address is not one of Microsoft's portals and was not opened: {url}", url=url),
            )
