"""Requests under way, and how they are cut from another thread: by Cancel, and when their time is over.

A ``timeout=`` of requests bounds the silence between two bytes, not the call: a server that sends a byte now
and then holds the thread for as long as it likes. So each thread has a ``Flight`` that knows the socket in
use, and one ``Watch`` per client shuts that socket down; the blocked read then returns at once.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
import weakref
from collections.abc import Callable

CANCELLED = "cancelled"
DEADLINE = "deadline"
_TICK_S = 0.1
_IDLE_S = 5.0


class NotNowError(Exception):
    """While the connection was made, the server was to be left alone. Nothing was sent."""


class Flight:
    """The request that one thread has under way."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._current: socket.socket | None = None
        self._leftover: list[socket.socket] = []
        self._deadline = 0.0
        self._flying = False
        self._reason = ""
        self._may_go: Callable[[], bool] = lambda: True

    def begin(self, deadline: float, may_go: Callable[[], bool]) -> None:
        """Start a request that must end by ``deadline`` (monotonic seconds); see ``Transport.send``."""
        with self._lock:
            self._flying, self._deadline, self._reason, self._current = True, deadline, "", None
            self._may_go = may_go

    def take_off(self) -> None:
        """The connection stands, the first byte comes next.

        Raises:
            NotNowError: The request may not go any more.
        """
        if not self._may_go():
            raise NotNowError

    def end(self) -> None:
        """The request is over, however it ended."""
        with self._lock:
            self._flying, self._current = False, None
            for handle in self._leftover:
                handle.close()
            self._leftover.clear()

    @property
    def reason(self) -> str:
        """Why the request was cut: ``CANCELLED``, ``DEADLINE`` or an empty string."""
        return self._reason

    @property
    def remaining_s(self) -> float:
        """Seconds left until the deadline."""
        return self._deadline - time.monotonic()

    def uses(self, handle: socket.socket | None) -> None:
        """The request goes over this socket."""
        with self._lock:
            self._current = handle

    def closed(self, handle: socket.socket) -> None:
        """The connection was closed; its handle goes too."""
        with self._lock:
            if handle is self._current and self._flying:
                # http.client closes its side of a "Connection: close" answer before the body is read.
                self._leftover.append(handle)
            else:
                handle.close()

    def judge(self, cancelled: bool) -> bool:
        """Cut the request if it was cancelled or its time is over. Returns whether it still flies."""
        with self._lock:
            if not self._flying:
                return False
            if not self._reason:
                if cancelled:
                    self._reason = CANCELLED
                elif time.monotonic() >= self._deadline:
                    self._reason = DEADLINE
            if self._reason and self._current is not None:
                with contextlib.suppress(OSError):  # not connected yet, or gone already: nothing to cut
                    self._current.shutdown(socket.SHUT_RDWR)
            return True


class Watch:
    """Looks after all flights of a client, in one thread that lives only while something flies."""

    def __init__(self, cancel: threading.Event) -> None:
        self._cancel = cancel
        self._lock = threading.Lock()
        self._flights: weakref.WeakSet[Flight] = weakref.WeakSet()
        self._running = False
        self._wake = threading.Event()

    def add(self, flight: Flight) -> None:
        """Look after one more thread's flight from now on."""
        with self._lock:
            self._flights.add(flight)

    def begin(self, flight: Flight, deadline: float, may_go: Callable[[], bool]) -> None:
        """A request starts; see ``Flight.begin``."""
        flight.begin(deadline, may_go)
        self._wake.set()
        with self._lock:
            if self._running:
                return
            self._running = True
        threading.Thread(target=self._run, name="graph-watch", daemon=True).start()

    def _run(self) -> None:
        idle_since = time.monotonic()
        while True:
            cancelled = self._cancel.is_set()
            with self._lock:
                flights = list(self._flights)
            flying = [flight.judge(cancelled) for flight in flights]
            if any(flying):
                idle_since = time.monotonic()
            with self._lock:
                # Decided under the lock so that a request that begins now starts a new thread.
                if not self._wake.is_set() and time.monotonic() - idle_since > _IDLE_S:
                    self._running = False
                    return
            self._wake.clear()
            if cancelled:
                self._wake.wait(_TICK_S)
            else:
                self._cancel.wait(_TICK_S)
