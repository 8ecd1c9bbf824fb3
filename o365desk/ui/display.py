"""Whether a window can be shown at all. Qt aborts the process where it cannot; this says so beforehand."""

from __future__ import annotations

import ctypes
import re
import socket
import sys
from collections.abc import Mapping

_HEADLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_HOW_TO_GO_ON = (
    "The command line does the whole job without a window: o365desk --help\n"
    "A window on a machine without a screen: xvfb-run o365desk, or QT_QPA_PLATFORM=offscreen o365desk"
)


def display_problem(environ: Mapping[str, str], platform: str = sys.platform) -> str:
    """Why no window can be shown, with how to go on; empty when one can."""
    if platform in ("win32", "darwin"):
        return ""
    wanted = environ.get("QT_QPA_PLATFORM", "")
    if wanted.startswith(_HEADLESS) or (environ.get("WAYLAND_DISPLAY") and not wanted.startswith("xcb")):
        return ""
    display = environ.get("DISPLAY", "")
    if not display:
        return f"There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).\n{_HOW_TO_GO_ON}"
    if not _answers(display):
        return f"The display {display} does not answer.\n{_HOW_TO_GO_ON}"
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return (
            "Qt's window plugin needs the library libxcb-cursor0, which is not installed.\n"
            f"On Debian and Ubuntu: apt install libxcb-cursor0\n{_HOW_TO_GO_ON}"
        )
    return ""


def _answers(display: str) -> bool:
    """Whether a local X display takes connections. A remote one is taken at its word."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return True
    path = f"/tmp/.X11-unix/X{local[1]}"  # noqa: S108 - where X11 puts its sockets
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(1)
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    try:
        with socket.create_connection(("127.0.0.1", 6000 + int(local[1])), timeout=1):
            return True
    except OSError:
        return False
