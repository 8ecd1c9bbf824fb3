"""The locks of a sync on a server: who has a tenant, and what becomes of them when a machine dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.domain.sync import Trigger
from o365desk.store import runs, server
from o365desk.store.engine import Database
from tests.postgres import PASSWORD, end_sessions
from tests.store.build import (
    HOUR,
    NOW,
    add_connection,
    guid,
)


def test_a_tenant_is_synced_by_one_and_the_other_is_told_who(here: Database, there: Database) -> None:
    ours, theirs = here.sync_locks(), there.sync_locks()
    with ours.run(), theirs.run(), ours.tenant(guid(1)), theirs.tenant(guid(2)):
        with pytest.raises(AppError) as caught, theirs.tenant(guid(1)):
            pass
        assert caught.value.code == "sync_running"
        assert server.who() in caught.value.message
        with pytest.raises(AppError), ours.tenant(guid(1)):
            pass  # two threads of one run are two, too
        with ours.tenant(guid(3)):
            pass
    with theirs.tenant(guid(1)):
        pass
    ours.close()
    theirs.close()
    with there.sync_locks().tenant(guid(1)):
        pass


_HOLD = """
import sys
from pathlib import Path
from o365desk.store.engine import Database
url, folder, tenant, run = sys.argv[1:]
password = sys.stdin.readline()[:-1]
locks = Database.open_server(url, password, Path(folder)).sync_locks()
with locks.alive(int(run)), locks.tenant(tenant):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_killed_machine_lets_go(here: Database, tmp_path: Path) -> None:
    with here.write() as tx:
        connection = add_connection(tx)
        ended = runs.start(tx, connection.id, Trigger.MANUAL, NOW)
        living = runs.start(tx, connection.id, Trigger.MANUAL, NOW)
    url = here.url.render_as_string()
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLD, url, str(tmp_path), guid(1), str(living.id)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(PASSWORD.encode() + b"\n")
    child.stdin.flush()
    assert child.stdout.readline() == b"held\n"
    locks = here.sync_locks()
    with pytest.raises(AppError, match=f"pid {child.pid} is at it"), locks.tenant(guid(1)):
        pass
    with here.write() as tx:
        assert runs.close_orphans(tx, NOW + HOUR) == 1
        assert runs.get(tx, ended.id).finished_at is not None
        assert runs.get(tx, living.id).finished_at is None
    os.kill(child.pid, signal.SIGKILL)
    child.wait(30)
    child.stdin.close()
    child.stdout.close()
    _until_free(here)
    with locks.tenant(guid(1)), here.write() as tx:
        assert runs.close_orphans(tx, NOW + HOUR) == 1
    locks.close()


def _until_free(db: Database) -> None:
    """The server notices the death of a client on its own connection at once, but not at once for us."""
    for _ in range(100):
        locks = db.sync_locks()
        try:
            with locks.tenant(guid(1)):
                return
        except AppError:
            threading.Event().wait(0.05)
        finally:
            locks.close()


def test_locks_outlive_their_connection(here: Database, there: Database) -> None:
    ours, theirs = here.sync_locks(), there.sync_locks()
    with ours.tenant(guid(1)):
        end_sessions(here)
        with ours.tenant(guid(2)), pytest.raises(AppError), theirs.tenant(guid(1)):
            pass
    with theirs.tenant(guid(1)):
        pass
    ours.close()
    theirs.close()
