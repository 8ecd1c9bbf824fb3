"""Syncs in a process of their own: they say, take and keep the same as those in this one."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.domain.sync import LogLine, RunOutcome, RunProgress, SyncEvent, TenantPhase, TenantProgress
from o365desk.secrets import open_vault
from o365desk.services.background_sync import BackgroundSync, SyncProcessError
from o365desk.services.database_place import keep_password
from o365desk.services.desk import Desk, open_desk
from o365desk.store.lock import SyncLock
from tests.postgres import PASSWORD, postgres_cluster, postgres_url
from tests.services.conftest import HASTY, World, draft_of

__all__ = ["postgres_cluster", "postgres_url"]

SECRET = "abc8Q~0123456789abcdefghijABCDEFGHIJ.123"


def _in_background(world: World, environ: dict[str, str]) -> BackgroundSync:
    return BackgroundSync(
        world.desk, partial(open_desk, world.folder / "profile", environ=environ, policy=HASTY)
    )


def _children() -> list[str]:
    return [one.name for one in multiprocessing.active_children()]


def _watched(process: BackgroundSync, world: World, **given: threading.Event) -> list[SyncEvent]:
    """Run it; at its first event the process must be there, and afterwards gone."""
    events: list[SyncEvent] = []
    there: list[list[str]] = []

    def see(event: SyncEvent) -> None:
        events.append(event)
        if not there:
            there.append(_children())

    summary = process.run(world.connection.id, on_event=see, **given)
    assert there == [["o365desk-sync"]]
    assert _children() == []
    world.events[:] = events
    assert summary.run == world.desk.logs.runs(limit=1)[0]
    return events


def test_it_says_and_stores_what_a_sync_here_does(world: World, key_environ: dict[str, str]) -> None:
    events = _watched(_in_background(world, key_environ), world)
    run = world.desk.logs.runs(limit=1)[0]
    assert run.counts.users_read > 0
    done = {
        one.tenant_id for one in events if isinstance(one, TenantProgress) and one.phase is TenantPhase.DONE
    }
    assert len(done) == run.counts.tenants_complete > 0
    last = [one for one in events if isinstance(one, RunProgress)][-1]
    assert last.done == last.total == run.counts.tenants
    stored = [line.message for line in world.desk.logs.lines(run.id)]
    assert stored == [line.message for line in events if isinstance(line, LogLine)]
    with world.desk.database.read() as tx:
        assert tx.connection.exec_driver_sql("SELECT count(*) FROM search_entry").scalar()
    again = world.sync()  # and one here goes on where it ended
    assert again.run.counts.users_read == 0
    assert again.run.outcome is run.outcome


def test_cancel_and_pause_reach_it(world: World, key_environ: dict[str, str]) -> None:
    cancel, paused = threading.Event(), threading.Event()
    paused.set()
    process = _in_background(world, key_environ)
    ended: list[object] = []

    def sync() -> None:
        ended.append(process.run(world.connection.id, cancel=cancel, paused=paused))

    thread = threading.Thread(target=sync)
    thread.start()
    _until(lambda: bool(_children()))
    assert not threading.Event().wait(2.0)
    assert not ended, "It is paused."
    assert not world.asked("/users/delta")
    paused.clear()
    _until(lambda: bool(world.asked("/users/delta")))
    cancel.set()
    thread.join(10)
    assert ended
    assert world.desk.logs.runs(limit=1)[0].outcome in (RunOutcome.CANCELLED, RunOutcome.COMPLETE)


def test_what_it_refuses_is_said_here(world: World, key_environ: dict[str, str]) -> None:
    with SyncLock(world.folder / "profile"), pytest.raises(AppError) as raised:
        _in_background(world, key_environ).run(world.connection.id)
    assert raised.value.code == "sync_running"
    assert raised.value.hint


def test_a_killed_process_costs_its_run_only(world: World, key_environ: dict[str, str]) -> None:
    process = _in_background(world, key_environ)

    def kill(_: SyncEvent) -> None:
        for one in multiprocessing.active_children():
            one.kill()

    with pytest.raises(AppError) as raised:
        process.run(world.connection.id, on_event=kill)
    assert raised.value.code == "sync_died"
    assert "Sandbox" in raised.value.title
    assert world.desk.logs.runs(limit=1)[0].outcome is RunOutcome.FAILED
    _watched(process, world)
    assert world.desk.logs.runs(limit=1)[0].counts.users_read > 0


def broken(secret: str) -> Desk:
    """Opens nothing."""
    logging.getLogger("o365desk.broken").warning("About to fail with client_secret=%s", secret)
    raise ZeroDivisionError(secret)


def test_a_bug_comes_with_its_traceback_and_without_secrets(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    process = BackgroundSync(world.desk, partial(broken, SECRET))
    with caplog.at_level(logging.INFO), pytest.raises(SyncProcessError, match="ZeroDivisionError") as raised:
        process.run(world.connection.id)
    assert "in broken" in str(raised.value.__cause__)
    assert SECRET not in f"{raised.value}{raised.value.__cause__}"
    assert "About to fail" in caplog.text
    assert SECRET not in caplog.text


def test_a_vault_that_only_this_process_can_open_is_synced_here(tmp_path: Path, world: World) -> None:
    desk = open_desk(tmp_path / "mine", passphrase=lambda _new: "correct horse", environ={}, policy=HASTY)
    try:
        assert world.cloud.partner.secret is not None
        connection = desk.connections.add(draft_of(world.cloud), world.cloud.partner.secret)
        desk.options.save(connection.id, connection.options)
        seen: list[list[str]] = []
        process = BackgroundSync(desk, partial(broken, ""))
        summary = process.run(connection.id, on_event=lambda _: seen.append(_children()))
    finally:
        desk.close()
    assert summary.run.counts.users_read > 0
    assert not any(seen)


def test_a_teams_database_is_opened_there_too(
    tmp_path: Path, world: World, postgres_url: str, key_environ: dict[str, str]
) -> None:
    folder = tmp_path / "machine"
    keep_password(open_vault(folder, None, key_environ), PASSWORD)
    desk = open_desk(folder, environ=key_environ, policy=HASTY, database_url=postgres_url)
    try:
        assert world.cloud.partner.secret is not None
        connection = desk.connections.add(draft_of(world.cloud), world.cloud.partner.secret)
        desk.options.save(connection.id, connection.options)
        there: list[list[str]] = []
        process = BackgroundSync(desk, partial(open_desk, folder, environ=key_environ, policy=HASTY))
        summary = process.run(connection.id, on_event=lambda _: there.append(_children()))
        assert summary.run.counts.users_read > 0
        assert there[0] == ["o365desk-sync"]
        assert desk.logs.runs(limit=1)[0] == summary.run
    finally:
        desk.close()


_ALONE = """
import sys
from functools import partial
from pathlib import Path
from o365desk.services.background_sync import BackgroundSync
from o365desk.services.desk import open_desk
if __name__ == "__main__":
    folder = Path(sys.argv[1])
    desk = open_desk(folder)
    number = desk.connections.listing()[0].connection.id
    BackgroundSync(desk, partial(open_desk, folder)).run(number, on_event=lambda _: print("said", flush=True))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_it_ends_with_whoever_ordered_it(world: World, key_environ: dict[str, str], tmp_path: Path) -> None:
    script = tmp_path / "alone.py"
    script.write_text(_ALONE)
    world.cloud.fault("/users", kind="delay", seconds=2.0)
    child = subprocess.Popen(
        [sys.executable, str(script), str(world.folder / "profile")],
        env={**os.environ, **key_environ, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"said\n"
    os.kill(child.pid, signal.SIGKILL)
    child.wait(10)
    child.stdout.close()
    _until(lambda: _is_free(world.folder / "profile"))
    world.cloud.clear_faults()
    world.desk.sync.close_orphans()
    assert world.sync().run.outcome is not None


def _is_free(folder: Path) -> bool:
    try:
        with SyncLock(folder):
            return True
    except AppError:
        return False


def _until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        threading.Event().wait(0.02)
