"""A process that has everything imported and forks a child for each job; children are what gets killed.

Speaks JSON lines: a `Job` in; out `{"go": pid}` when the child begins, `{"done": seconds, "moments": n}` when
it ends by itself, `{"ended": status, "killed": bool}` in any case. A child stays a zombie until the next job,
so that its number belongs to nobody else while it may be killed.

Only in the child `Database.write` and `os.replace` are wrapped, so that a job can also be told to die at its
N-th moment: after a transaction has begun, before it commits, after it has; before and after a file is put
into its place.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import alembic.command
import msgspec

from o365desk.store.engine import Database, Transaction
from tests.faults import phases


class _Moments:
    """Counts the moments of a job and dies at one of them."""

    def __init__(self, stop: int) -> None:
        self._stop = stop
        self._lock = threading.Lock()
        self.count = 0

    def __call__(self) -> None:
        with self._lock:
            self.count += 1
            if self.count == self._stop:
                os.kill(os.getpid(), signal.SIGKILL)


def _wrap(moments: _Moments) -> None:
    write, replace = Database.write, os.replace

    @contextmanager
    def counted_write(self: Database) -> Iterator[Transaction]:
        with write(self) as tx:
            moments()
            yield tx
            moments()
        moments()

    def counted_replace(*args: Any, **options: Any) -> None:
        moments()
        replace(*args, **options)
        moments()

    Database.write = counted_write  # type: ignore[method-assign]
    os.replace = counted_replace


def _say(**content: object) -> None:
    os.write(1, msgspec.json.encode(content) + b"\n")


def _child(job: phases.Job) -> int:
    moments = _Moments(job.stop)
    _wrap(moments)
    started = time.perf_counter()

    def begun() -> None:
        nonlocal started
        started = time.perf_counter()
        _say(go=os.getpid())

    try:
        phases.run(job, begun)
    except Exception:  # noqa: BLE001 - a child must not run on into the parent's code
        traceback.print_exc()
        return 1
    _say(done=time.perf_counter() - started, moments=moments.count)
    return 0


def main() -> None:
    assert alembic.command  # Imported here so that no child has to.
    zombie = 0
    for line in sys.stdin.buffer:
        if zombie:
            os.waitpid(zombie, 0)
        job = msgspec.json.decode(line, type=phases.Job)
        zombie = os.fork()
        if zombie == 0:
            os._exit(_child(job))
        end = os.waitid(os.P_PID, zombie, os.WEXITED | os.WNOWAIT)
        assert end is not None
        _say(ended=end.si_status, killed=end.si_code == os.CLD_KILLED)


if __name__ == "__main__":
    main()
