"""Which secrets the log's filter must know."""

from __future__ import annotations

import threading

_ROTATED_KEPT = 8
"""Refresh tokens are replaced for as long as the program runs, and each one costs the filter time."""


class SeenSecrets:
    """The secrets that went through a vault since it was opened; of those that replace each other the newest.

    Attributes:
        values: All of them; the same set until one is new. Reading it never waits.
    """

    def __init__(self) -> None:
        self.values: frozenset[str] = frozenset()
        self._lasting: frozenset[str] = frozenset()
        self._rotated: tuple[str, ...] = ()
        self._lock = threading.Lock()

    def add(self, value: str, *, rotated: bool = False) -> None:
        """One more, from any thread.

        Args:
            value: The secret.
            rotated: Whether it took another one's place and will be replaced itself.
        """
        with self._lock:
            if value in self.values:
                return
            if rotated:
                self._rotated = (*self._rotated, value)[-_ROTATED_KEPT:]
            else:
                self._lasting |= {value}
            self.values = self._lasting | frozenset(self._rotated)

    def __repr__(self) -> str:
        return f"SeenSecrets({len(self.values)}, hidden)"
