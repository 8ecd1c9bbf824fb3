"""One window per profile: a second start shows the first one's window and ends."""

from __future__ import annotations

import logging
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)
_WAIT_MS = 500


class SingleInstance(QObject):
    """Listens for further starts on a profile, or calls the window that is there already.

    Only programs of the same person on the same machine reach it; a profile in a team's database has one
    window per machine.

    Args:
        folder: The profile's folder.
        parent: Its owner.

    Signals:
        called: The program was started once more.
    """

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = f"o365desk-{sha256(str(folder.resolve()).encode()).hexdigest()[:20]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def call_other(self) -> bool:
        """Ask the window on this profile to come to the front; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        found = socket.waitForConnected(_WAIT_MS)
        socket.abort()
        return found

    def listen(self) -> bool:
        """From now on further starts are heard; False when the system does not allow it."""
        if not self._server.listen(self.name):
            # Nobody answered there: it is what a killed program left behind.
            QLocalServer.removeServer(self.name)
            if not self._server.listen(self.name):
                logger.warning("Further starts cannot be heard: %s", self._server.errorString())
                return False
        return True

    def close(self) -> None:
        """Hear nothing any more."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.abort()
            socket.deleteLater()
        self.called.emit()
