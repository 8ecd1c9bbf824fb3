"""What the window writes into the profile's folder: its settings, and Qt's messages in the log."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler

from o365desk.ui.language import SYSTEM

_LANGUAGE = "window/language"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def private_file(path: Path) -> Path:
    """Make sure a file exists and only its owner can read it (0600)."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    path.chmod(0o600)
    return path


def log_qt_messages() -> None:
    """Send Qt's own messages to the program's log."""
    qInstallMessageHandler(_qt_message)


def window_settings(folder: Path) -> QSettings:
    """What the window remembers: an INI file in the profile's folder."""
    path = private_file(folder / "window.ini")
    return QSettings(str(path), QSettings.Format.IniFormat)


def wished_language(settings: QSettings) -> str:
    """The language that the technician chose, or ``SYSTEM``."""
    return str(settings.value(_LANGUAGE, SYSTEM))


def wish_language(settings: QSettings, wish: str) -> None:
    """Remember the language for the next start: a key of ``LANGUAGES``, or ``SYSTEM``."""
    settings.setValue(_LANGUAGE, wish)


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("o365desk.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
