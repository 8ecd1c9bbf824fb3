"""Where the program finds its own files, and who sits in front of it."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path


def resources_folder() -> Path:
    """The folder ``resources``: beside the package, or inside the bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(str(bundle)) if bundle else Path(__file__).resolve().parents[2]
    return root / "resources"


def current_actor() -> str:
    """The operating system's name of the technician, for the journal."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "technician"
