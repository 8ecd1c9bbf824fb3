"""dev.py: what it installs, when it does not, and what it says."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
ENTRY = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("o365desk_dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose virtual environment has a Python, and whose commands are written down, not run."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    monkeypatch.setattr(dev, "RUN_LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(dev, "DEV_LOCK", tmp_path / "requirements-dev.lock")
    python = dev.venv_program(tmp_path / ".venv", "python")
    python.parent.mkdir(parents=True)
    python.write_text("", encoding="ascii")
    return tmp_path


@pytest.fixture
def commands(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that dev.py would have run; all succeed."""
    seen: list[list[str]] = []

    def call(command: list[str], *_: object, **__: object) -> int:
        seen.append(command)
        return 0

    monkeypatch.setattr(dev, "call", call)
    monkeypatch.setattr(dev, "succeeds", lambda *_: True)
    return seen


def test_second_install_runs_nothing(dev: ModuleType, checkout: Path, commands: list[list[str]]) -> None:
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    assert len(commands) == 1
    assert "--require-hashes" in commands[0]
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    assert len(commands) == 1


def test_changed_lock_is_installed_again(dev: ModuleType, checkout: Path, commands: list[list[str]]) -> None:
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    dev.RUN_LOCK.write_text("# another\n", encoding="utf-8")
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    assert len(commands) == 2


def test_line_ends_of_git_change_nothing(dev: ModuleType, checkout: Path, commands: list[list[str]]) -> None:
    dev.RUN_LOCK.write_bytes(b"a==1\nb==2\n")
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    dev.RUN_LOCK.write_bytes(b"a==1\r\nb==2\r\n")
    assert dev.is_installed(checkout / ".venv", dev.RUN_LOCK)


def test_dev_lock_holds_the_run_lock(dev: ModuleType, checkout: Path, commands: list[list[str]]) -> None:
    dev.install(checkout / ".venv", dev.DEV_LOCK)
    assert dev.is_installed(checkout / ".venv", dev.RUN_LOCK)


def test_run_lock_does_not_stand_for_the_dev_lock(
    dev: ModuleType, checkout: Path, commands: list[list[str]]
) -> None:
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    assert not dev.is_installed(checkout / ".venv", dev.DEV_LOCK)


def test_failed_install_is_done_again(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch, commands: list[list[str]]
) -> None:
    dev.install(checkout / ".venv", dev.DEV_LOCK)
    dev.RUN_LOCK.write_text("# another\n", encoding="utf-8")
    monkeypatch.setattr(dev, "call", lambda *_, **__: 1)
    with pytest.raises(dev.SetupError, match=r"requirements\.lock could not be installed"):
        dev.install(checkout / ".venv", dev.RUN_LOCK)
    # Half of it may have been installed, so neither lock counts as installed any more.
    assert not dev.is_installed(checkout / ".venv", dev.RUN_LOCK)
    assert not dev.is_installed(checkout / ".venv", dev.DEV_LOCK)


def test_lost_python_is_noticed(dev: ModuleType, checkout: Path, commands: list[list[str]]) -> None:
    dev.install(checkout / ".venv", dev.RUN_LOCK)
    dev.venv_program(checkout / ".venv", "python").unlink()
    assert not dev.is_installed(checkout / ".venv", dev.RUN_LOCK)


@pytest.mark.parametrize(
    ("args", "window"),
    [
        ([], True),
        (["--sandbox"], True),
        (["--data-dir", "here"], True),
        (["--sandbox", "--no-window"], False),
        (["--help"], False),
        (["sync", "Contoso"], False),
        (["--data-dir", "here", "tenants"], False),
    ],
)
def test_commands_need_no_display(dev: ModuleType, args: list[str], *, window: bool) -> None:
    assert dev.wants_window(args) is window


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_run_without_display_does_the_job_on_the_command_line(
    dev: ModuleType, checkout: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    started: list[list[str]] = []

    def become(_: Path, args: list[str]) -> int:
        started.append(args)
        return 0

    monkeypatch.setattr(dev, "become", become)
    assert dev.run([], checkout / ".venv") == 0
    assert started == [["--sandbox", "--no-window"]]
    told = capsys.readouterr().err
    for way in ("xvfb-run", "QT_QPA_PLATFORM=offscreen", "run --help"):
        assert way in told
    assert dev.run(["--sandbox"], checkout / ".venv") == 1
    assert dev.run(["sync"], checkout / ".venv") == 0
    assert started[1:] == [["sync"]]


def test_missing_library_names_its_package(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "loads", lambda library: library != "libxcb-cursor.so.0")
    assert dev.missing_packages(window=True) == ["libxcb-cursor0"]
    assert dev.missing_packages(window=False) == []


def test_missing_packages_are_named_to_who_is_not_root(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, commands: list[list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert not dev.install_packages(["libegl1"], "Qt")
    assert commands == []
    assert "sudo apt-get install -y libegl1" in capsys.readouterr().err


def test_old_python_is_told(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert dev.main(["run"]) == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_name_no_host_and_no_machine(dev: ModuleType, lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert dev.lock_faults(text) == []
    for fault in (
        "--index-url https://packages.example/simple\n",
        "demo @ file:///home/me/demo\n",
        "demo==1\n",
    ):
        assert dev.lock_faults(fault + text), fault


def test_locks_hold_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = {name: dict(ENTRY.findall((ROOT / name).read_text(encoding="utf-8"))) for name in
              ("requirements.lock", "requirements-dev.lock")}  # fmt: skip

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[^A-Za-z0-9._-]", text)[0].lower().replace("_", "-") for text in requirements}

    assert names(project["project"]["dependencies"]) <= set(pinned["requirements.lock"])
    assert names(project["dependency-groups"]["dev"]) <= set(pinned["requirements-dev.lock"])
    assert pinned["requirements.lock"].items() <= pinned["requirements-dev.lock"].items()


def test_help_explains_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, "dev.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for command in ("run", "test", "check", "lock", "bench", "bundle"):
        assert f"python dev.py {command}" in done.stderr
