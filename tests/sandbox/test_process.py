import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from o365desk.sandbox.process import SandboxProcess


def test_a_child_serves_and_ends(tmp_path: Path) -> None:
    with SandboxProcess(tmp_path, tenants=3, users=10, seed=7) as sandbox:
        url = f"{sandbox.base_url}/sandbox/state"
        state = requests.get(url, verify=str(sandbox.ca_file), timeout=20).json()
        assert len(state["tenants"]) == 5
        assert sandbox.partner.secret
        assert sandbox.direct.certificate_file is not None
        assert sandbox.direct.certificate_file.exists()
        assert sandbox.organizations_csv.read_text(encoding="utf-8").startswith("name,")
        assert sandbox.contacts_csv.exists()
    with pytest.raises(requests.exceptions.ConnectionError):
        requests.get(url, verify=str(sandbox.ca_file), timeout=5)


def test_a_day_passes(tmp_path: Path) -> None:
    with SandboxProcess(tmp_path, tenants=2, users=20) as sandbox:
        assert sandbox.next_day() > 0
        state = requests.get(
            f"{sandbox.base_url}/sandbox/state", verify=str(sandbox.ca_file), timeout=20
        ).json()
        assert state["day"] == 1
    with pytest.raises(OSError, match="refused"):
        sandbox.next_day()


def test_limits_are_kept_when_asked_for(tmp_path: Path) -> None:
    for limits in (True, False):
        with SandboxProcess(tmp_path, tenants=1, users=3, limits=limits) as sandbox:
            state = requests.get(
                f"{sandbox.base_url}/sandbox/state", verify=str(sandbox.ca_file), timeout=20
            ).json()
            assert state["throttling"] is limits


def test_the_command_prints_what_to_paste(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "o365desk.sandbox", "--folder", str(tmp_path), "--tenants", "1"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    text = ""
    while "Control:" not in text:
        line = child.stdout.readline()
        assert line, text
        text += line
    child.send_signal(signal.SIGINT)
    assert child.wait(20) == 0
    child.stdout.close()
    assert "o365desk connection add Sandbox --kind partner" in text
    assert "--cloud local --local-url https://127.0.0.1:" in text


def test_a_taken_port_is_said_plainly(tmp_path: Path) -> None:
    with SandboxProcess(tmp_path / "one", tenants=1, users=5) as sandbox:
        port = sandbox.base_url.rpartition(":")[2]
        command = [
            sys.executable,
            "-m",
            "o365desk.sandbox",
            "--folder",
            str(tmp_path / "two"),
            "--port",
            port,
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("The sandbox cannot start: ")
