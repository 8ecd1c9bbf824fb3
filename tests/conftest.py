"""For all tests: windows are drawn off screen where there is no display; an empty profile to copy."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    # Without it pytest-qt aborts the whole run.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True, scope="session")
def english() -> None:
    """The window's numbers in English, whatever the system speaks."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale("en"))


@pytest.fixture(scope="session")
def empty_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated profile without data, made once; tests work on copies of its file."""
    from o365desk.store.engine import Database

    folder = tmp_path_factory.mktemp("template") / "profile"
    Database.open_profile(folder).close()
    return folder
