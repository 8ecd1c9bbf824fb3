"""A real window at 100,000 users in 300 tenants, beside the same with PySide6 alone."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import requests

from o365desk import front
from o365desk.sandbox.process import SandboxProcess
from o365desk.services.place import resources_folder
from tests.bench.estate import EACH, TENANTS, fill
from tests.bench.window import STALL_MS, Looked

pytestmark = pytest.mark.bench

_SYNCED = {"tenants": 40, "users": 150}
_LATENCY_MS = 50
_EVERY = int(os.environ.get("O365DESK_BENCH_EVERY", "3"))
"""Of so many users one is documented."""
_ROOT = resources_folder().parent
_MOST = {
    "first_window": 1_500.0,
    "filtered": 100.0,
    "found": 100.0,
    "sorted": 300.0,
    "stall": float(STALL_MS),
}
"""Milliseconds."""
_MOST_BYTES = 500 * 1024 * 1024


def _profile(folder: Path, cloud: SandboxProcess) -> None:
    """All tenants matched, some users documented; and a cloud to sync from."""
    desk = front.open_profile(folder, sandbox=True)
    fill(desk.database, every=_EVERY)
    front.prepare_sandbox(desk, cloud, actor="bench")
    file = desk.database.file
    assert file is not None
    desk.close()
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute(
            "UPDATE tenant SET match_state = 'matched', organization_id = (SELECT id FROM organization"
            " WHERE name = REPLACE(tenant.display_name, 'Tenant', 'Organization'))"
            " WHERE display_name LIKE 'Tenant %'"
        )
    desk = front.open_profile(folder, sandbox=True)
    desk.finding.refresh()
    desk.close()


@contextmanager
def _display() -> Iterator[dict[str, str]]:
    """The environment of a program with a display: on Linux a virtual one, elsewhere the desktop's."""
    if not sys.platform.startswith("linux"):
        yield dict(os.environ)
        return
    program = shutil.which("Xvfb")
    assert program, "A real window needs a display: install xvfb."
    screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-displayfd", "1"]
    with subprocess.Popen([program, *screen], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        yield {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        server.terminate()


def _look(kind: str, folder: Path, environ: dict[str, str]) -> Looked:
    # Not as a module: the sync's process would import it, and Qt with it.
    start = "from tests.bench.window import main; main()"
    command = [sys.executable, "-c", start, kind, str(folder), str(time.time())]
    made = subprocess.run(command, capture_output=True, text=True, cwd=_ROOT, env=environ, check=False)
    assert made.returncode == 0, made.stderr[-4_000:]
    return Looked(**json.loads(made.stdout.splitlines()[-1]))


def _far_away(cloud: SandboxProcess) -> None:
    """Microsoft answers after a while, and not with this machine's processor."""
    assert cloud._child is not None
    if sys.platform.startswith("linux"):
        os.setpriority(os.PRIO_PROCESS, cloud._child.pid, 15)
    wanted = {"ms": _LATENCY_MS}
    answer = requests.post(
        f"{cloud.base_url}/sandbox/latency", json=wanted, verify=str(cloud.ca_file), timeout=10
    )
    answer.raise_for_status()


def _best(looks: list[Looked]) -> Looked:
    """The best of several looks: the machine is shared, the program is not slower for it."""
    names = [*_MOST, "frame", "usual_stall", "now_bytes", "most_bytes", "sync_bytes"]
    best = min(looks, key=lambda one: one.stall)
    for name in names:
        setattr(best, name, min(getattr(one, name) for one in looks))
    best.gaps = max(one.gaps for one in looks)
    return best


def test_a_window_on_a_hundred_thousand_users(tmp_path: Path) -> None:
    again = int(os.environ.get("O365DESK_BENCH_REPEAT", "2"))
    with SandboxProcess(tmp_path / "cloud", **_SYNCED) as cloud, _display() as environ:
        _far_away(cloud)
        _profile(tmp_path / "profile", cloud)
        environ["O365DESK_KEY_FILE"] = str(tmp_path / "profile" / "sandbox.key")
        floors, looks = [], []
        for _ in range(again):
            floors.append(_look("floor", tmp_path, environ))
            once = tmp_path / "once"  # a first sync each time
            shutil.copytree(tmp_path / "profile", once / "profile")
            looks.append(_look("product", once, environ))
            shutil.rmtree(once)
    floor, found = _best(floors), _best(looks)
    print(f"\n{TENANTS * EACH:,} users in {TENANTS} tenants, 1 in {_EVERY} documented; best of {again}")
    print(f"the sync's cloud answers after {_LATENCY_MS} ms and gives way to the window's processor time")
    print(f"{'':34}{'o365desk':>12}{'PySide6 alone':>16}{'at most':>12}")
    for label, name in (
        ("first window", "first_window"),
        ("first key to filtered list", "filtered"),
        ("find anything (Ctrl+K)", "found"),
        ("sort a column", "sorted"),
        ("slowest frame of scrolling", "frame"),
        ("longest stall in a sync", "stall"),
        ("99 of 100 beats in a sync", "usual_stall"),
    ):
        least = f"{getattr(floor, name):.0f} ms" if getattr(floor, name) else "-"
        most = f"{_MOST[name]:.0f} ms" if name in _MOST else ""
        print(f"{label:34}{getattr(found, name):>9.0f} ms{least:>16}{most:>12}")
    mb = 1024 * 1024
    print(f"{'memory after all of it':34}{found.now_bytes / mb:>9.0f} MB{floor.now_bytes / mb:>13.0f} MB")
    print(
        f"{'most memory':34}{found.most_bytes / mb:>9.0f} MB{floor.most_bytes / mb:>13.0f} MB{'500 MB':>12}"
    )
    print(f"{'most memory of the sync process':34}{found.sync_bytes / mb:>9.0f} MB")
    print(f"{found.synced:,} users read by the sync; {found.gaps} rows without text while scrolling")
    for line in found.stalled:
        print(f"  {line}")
    late = [name for name, most in _MOST.items() if getattr(found, name) > most]
    assert not late, late
    assert found.gaps == 0
    assert found.most_bytes < _MOST_BYTES
