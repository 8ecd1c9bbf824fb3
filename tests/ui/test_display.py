"""Without a display the program says how to go on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from o365desk.ui.display import display_problem

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about X11 and Wayland")


def test_windows_and_macos_always_have_one() -> None:
    assert display_problem({}, "win32") == ""
    assert display_problem({}, "darwin") == ""


@linux
def test_no_display_is_a_problem_and_offscreen_is_none() -> None:
    assert "no display" in display_problem({}, "linux")
    assert "does not answer" in display_problem({"DISPLAY": ":4711"}, "linux")
    assert display_problem({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""


@linux
def test_the_program_ends_with_one_and_a_sentence(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "o365desk", "--data-dir", str(tmp_path / "p")],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "command line does the whole job" in done.stderr
