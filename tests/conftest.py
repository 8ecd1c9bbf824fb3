"""For all tests: windows are drawn off screen where there is no display."""

from __future__ import annotations

import os
import sys

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    # Without it pytest-qt aborts the whole run.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
