"""The refresh token of a partner's service account, kept in the vault."""

from __future__ import annotations

import threading
import time

from o365desk.graph.delegated import not_signed_in
from o365desk.secrets.vault import SecretKind, SecretVault

_PAUSE_S = 2.0
"""Microsoft gives a new token with each answer and lets the old ones live: not each one is worth a write."""


class VaultKeeper:
    """The refresh token of a stored connection: in memory the newest, in the vault it or a recent one.

    A sign-in that is stored meanwhile (in the window, while a sync goes on) wins over what is kept here.

    Args:
        vault: Where it is kept, and nowhere else.
        connection_id: Whose.
        name: The connection's name, for messages.
    """

    def __init__(self, vault: SecretVault, connection_id: int, name: str) -> None:
        self._vault = vault
        self._connection_id = connection_id
        self._name = name
        self._lock = threading.Lock()
        self._stored = ""
        self._newest = ""
        self._written_at = -_PAUSE_S

    def __repr__(self) -> str:
        return f"VaultKeeper({self._name!r}, hidden)"

    def current(self) -> str:
        """The newest refresh token.

        Raises:
            ConnectionHeldError: Nobody has signed in.
            AppError: The vault cannot be opened.
        """
        with self._lock:
            if not self._newest:
                self._newest = self._stored = self._read()
            return self._newest

    def rotated(self, new: str) -> None:
        """Keep the newer token, in the vault at once or, soon after another write, with the next one."""
        with self._lock:
            self._newest = new
            if time.monotonic() - self._written_at >= _PAUSE_S:
                self._write()

    def refused(self) -> None:
        """A token was refused: whatever is stored now and was not tried yet comes next."""
        with self._lock:
            stored = self._read()
            if stored != self._stored:
                self._newest = self._stored = stored

    def close(self) -> None:
        """Write what was not written yet."""
        with self._lock:
            if self._newest != self._stored:
                self._write()

    def _read(self) -> str:
        found = self._vault.get(self._connection_id, SecretKind.REFRESH_TOKEN)
        if not found:
            raise not_signed_in(self._name)
        return found

    def _write(self) -> None:
        self._written_at = time.monotonic()
        kept = self._vault.exchange(self._connection_id, SecretKind.REFRESH_TOKEN, self._stored, self._newest)
        self._stored = self._newest = self._newest if kept else self._read()
