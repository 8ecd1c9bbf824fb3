"""The desktop's side of the program: a tray that remembers what it was shown."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon


class Messages(QSystemTrayIcon):
    """A tray icon of which one can read what it showed: the desktop's side of it."""

    def __init__(self, _icon: QIcon | None = None, *, there: bool = True) -> None:
        super().__init__()
        self.there = there
        self.shown: list[tuple[str, str]] = []
        self.visible = False

    def isSystemTrayAvailable(self) -> bool:  # type: ignore[override]  # Qt asks the desktop
        return self.there

    def isVisible(self) -> bool:
        return self.visible

    def setVisible(self, visible: bool) -> None:
        self.visible = visible

    @staticmethod
    def supportsMessages() -> bool:
        return True

    def showMessage(self, title: str, text: str, *_: object) -> None:  # type: ignore[override]  # what Qt draws
        self.shown.append((title, text))
