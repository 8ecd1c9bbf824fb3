"""A whole sync at the highest log level, and two processes on one profile."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from o365desk.sandbox.server import SandboxServer
from o365desk.store.lock import SyncLock
from tests.cli.conftest import Terminal

TURN = threading.Event()


def _spellings(secret: str) -> set[bytes]:
    data = secret.encode()
    code = base64.b64encode(data).rstrip(b"=")[:-1]
    return {
        data,
        quote(secret, safe="").encode(),
        data.hex().encode(),
        code,
        json.dumps(secret)[1:-1].encode(),
    }


def test_the_highest_level_holds_no_token_secret_or_header(
    terminal: Terminal, cloud: SandboxServer, tmp_path: Path
) -> None:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "documents")
    answer = terminal("sync", "MSP", "--verbose")
    assert answer.code in (0, 3), answer.err
    log = (terminal.profile / "o365desk.log").read_bytes()
    assert b" DEBUG " in log
    assert b"Users: complete" in log
    assert b"request-id " in log
    database = b"".join(file.read_bytes() for file in terminal.profile.glob("o365desk.sqlite3*"))
    said = answer.out.encode() + answer.err.encode()
    assert cloud.partner.secret is not None
    for spelling in _spellings(cloud.partner.secret):
        assert spelling not in log + database + said
    for shape in (b"eyJ", b"Bearer ", b"client_assertion", b"Authorization", b"client_secret="):
        assert shape not in log + said
        assert shape not in database


def _command(profile: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "o365desk", *words, "--data-dir", str(profile)]


def _wait(condition: object, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    assert callable(condition)
    while not condition():
        assert time.monotonic() < deadline, "too late"
        TURN.wait(0.05)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_of_two_processes_one_syncs_and_the_other_says_who(
    terminal: Terminal, cloud: SandboxServer, tmp_path: Path
) -> None:
    terminal.connect(cloud)
    assert terminal("backup").code == 0
    cloud.set_latency(1500)
    first = subprocess.Popen(
        _command(terminal.profile, "sync", "MSP"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        lock = SyncLock(terminal.profile)
        _wait(lambda: (holder := lock.holder()) is not None and holder.pid == first.pid, 20)
        second = subprocess.run(
            _command(terminal.profile, "sync", "MSP"), capture_output=True, text=True, check=False, timeout=30
        )
        assert second.returncode == 1
        assert "being synced already" in second.stderr
        assert f"Process {first.pid} on" in second.stderr
        # Reading and deciding go on meanwhile; putting another database in its place does not.
        assert terminal("connection", "list").code == 0
        assert terminal("backup").code == 0
        refused = terminal("restore", "newest")
        assert refused.code == 1
        assert "has this profile open" in refused.err
        assert first.poll() is None
        first.send_signal(signal.SIGINT)
        assert first.wait(20) == 130
    finally:
        cloud.set_latency(0)
        first.kill()
        first.communicate()
    # Whoever comes next need not know.
    assert terminal("sync", "MSP").code in (0, 3)
    assert terminal("check").code == 0
    assert terminal("restore", "newest").code == 0
