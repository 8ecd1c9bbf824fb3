"""One process at a time between reading and replacing the vault."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from o365desk.domain.errors import AppError

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextlib.contextmanager
def file_lock(path: Path, *, timeout_s: float = 10.0) -> Iterator[None]:
    """Holds the operating system's lock on ``path``, which is made if it does not exist.

    The system lets go of the lock when its process ends, however it ends: a stale lock cannot block.

    Raises:
        AppError: Another process held it for ``timeout_s``.
        OSError: The folder cannot be written.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(descriptor, timeout_s)
        try:
            yield
        finally:
            _unlock(descriptor)
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, timeout_s: float) -> None:
    pause = threading.Event()
    until = time.monotonic() + timeout_s
    while True:
        try:
            _try_lock(descriptor)
        except OSError:
            if time.monotonic() >= until:
                raise AppError(
                    "The secret vault is in use by another o365desk.",
                    f"It did not let go of it for {timeout_s:.0f} seconds; nothing was changed.",
                    "Close the other o365desk, or try again.",
                    code="vault_busy",
                ) from None
            pause.wait(0.02)
        else:
            return
