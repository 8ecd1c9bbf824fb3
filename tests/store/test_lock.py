from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.store.engine import Database
from o365desk.store.lock import SyncLock

_HOLD = """
import sys
from pathlib import Path
from o365desk.store.lock import SyncLock
with SyncLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_holds_the_other_is_told_who(tmp_path: Path) -> None:
    with SyncLock(tmp_path) as lock:
        holder = lock.holder()
        assert holder is not None
        assert holder.pid == os.getpid()
        with pytest.raises(AppError) as caught:
            SyncLock(tmp_path).acquire()
        assert caught.value.code == "sync_running"
        assert f"Process {os.getpid()} on {holder.host}" in caught.value.message
        with pytest.raises(RuntimeError):
            lock.acquire()
    assert SyncLock(tmp_path).holder() is None
    with SyncLock(tmp_path):
        pass
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    with pytest.raises(AppError, match=f"Process {child.pid} "):
        SyncLock(tmp_path).acquire()
    child.send_signal(signal.SIGKILL)
    child.wait(30)
    child.communicate()
    with SyncLock(tmp_path):
        pass


def test_a_runs_locks_in_a_file(sqlite_db: Database, reopen: Callable[[Database], Database]) -> None:
    """The run's lock covers all of the profile; its parts need none."""
    other = reopen(sqlite_db)
    with sqlite_db.sync_locks().run():
        with pytest.raises(AppError) as caught, other.sync_locks().run():
            pass
        assert caught.value.code == "sync_running"
        with other.sync_locks().tenant("a"), sqlite_db.sync_locks().tenant("a"), other.sync_locks().alive(1):
            pass
    with other.sync_locks().run():
        pass
    other.close()
