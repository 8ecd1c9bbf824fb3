"""The Background card of the Settings view: what goes on while the window is closed or not in front."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon

from o365desk.ui.background import KEEP_KEY, NOTIFY_KEY, flag
from o365desk.ui.language import tr
from o365desk.ui.state import AppState
from o365desk.ui.widgets.labels import Card, plain_label


class BackgroundCard(Card):
    """Two choices that take effect at once.

    Args:
        settings: The window's settings.
        state: Told when a choice changed.
        has_tray: Whether the desktop shows tray icons; without them neither choice can be made.
    """

    def __init__(self, settings: QSettings, state: AppState, *, has_tray: bool | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._state = state
        self.setObjectName("background_card")
        self.body.addWidget(plain_label(tr("In the background"), "heading"))
        self.keep = QCheckBox(tr("&Keep syncing when the window is closed"))
        self.keep.setObjectName("keep_in_tray")
        self.notify = QCheckBox(tr("&Notify me when a sync ends and another window is in front"))
        self.notify.setObjectName("notify")
        available = QSystemTrayIcon.isSystemTrayAvailable() if has_tray is None else has_tray
        self.keep.setChecked(available and flag(settings, KEEP_KEY))
        self.notify.setChecked(available and flag(settings, NOTIFY_KEY, default=True))
        for box, key in ((self.keep, KEEP_KEY), (self.notify, NOTIFY_KEY)):
            box.setEnabled(available)
            box.toggled.connect(lambda on, key=key: self._choose(key, on=on))
            self.body.addWidget(box)
        note = (
            tr(
                "The window goes to the tray; its icon brings it back, and quits. File > "
                "Quit (Ctrl+Q) always ends the program."
            )
            if available
            else tr(
                "This desktop shows no tray icons: o365desk syncs while its window is "
                "open. For syncs without a window run: o365desk worker"
            )
        )
        self.body.addWidget(plain_label(note, "muted", wrap=True, name="background_note"))

    def _choose(self, key: str, *, on: bool) -> None:
        self._settings.setValue(key, "true" if on else "false")
        self._state.background_changed.emit()
