"""Many tenants at once: threads that mostly wait, and more of them while Microsoft holds some back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

T = TypeVar("T")
MOST_THREADS = 1_000
"""Never more jobs at once, however many of them stand still."""
_LOOK_S = 0.2


class Crew:
    """Runs jobs, at most so many at once; one that Microsoft keeps waiting does not take another's place.

    A job whose tenant is throttled is counted out until the wait is over, and one more is begun.

    Args:
        workers: Jobs at once that do not stand still.
        cancel: Set by the technician; all jobs are begun at once then, and end by themselves.
    """

    def __init__(self, workers: int, cancel: threading.Event) -> None:
        self._workers = workers
        self._cancel = cancel
        self._changed = threading.Condition()
        self._running: set[str] = set()
        self._parked_until: dict[str, float] = {}

    def park(self, key: str, seconds: float) -> None:
        """The job of that key stands still for so long. May be called from any thread."""
        until = time.monotonic() + seconds
        with self._changed:
            if until > self._parked_until.get(key, 0.0):
                self._parked_until[key] = until
                self._changed.notify()

    def run(self, jobs: Iterable[tuple[str, Callable[[], T]]]) -> list[Future[T]]:
        """Run jobs, each with a key of its own, until all have ended; their futures in that order."""
        futures: list[Future[T]] = []
        with ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="sync") as pool:
            for key, job in jobs:
                self._await_room()
                with self._changed:
                    self._running.add(key)
                future = pool.submit(job)
                future.add_done_callback(partial(self._end, key))
                futures.append(future)
        return futures

    def _end(self, key: str, _future: object) -> None:
        with self._changed:
            self._running.discard(key)
            self._changed.notify()

    def _await_room(self) -> None:
        with self._changed:
            while not self._cancel.is_set() and self._moving() >= self._workers:
                self._changed.wait(_LOOK_S)

    def _moving(self) -> int:
        """Jobs that do not stand still."""
        if not self._parked_until:
            return len(self._running)
        now = time.monotonic()
        for key in [key for key, until in self._parked_until.items() if until <= now]:
            del self._parked_until[key]
        return len(self._running - self._parked_until.keys())
