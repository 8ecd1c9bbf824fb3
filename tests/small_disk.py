"""A disk of a few megabytes that can be filled to the brim (a tmpfs; needs the right to mount)."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """A mounted disk.

    Args:
        folder: Where it is mounted.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, leave_kb: int = 0) -> None:
        """Leave only so much free."""
        with self._ballast.open("ab", buffering=0) as stream:
            with contextlib.suppress(OSError):  # no space left
                while True:
                    stream.write(b"\1" * 4096)
            size = os.fstat(stream.fileno()).st_size
            os.ftruncate(stream.fileno(), max(0, size - leave_kb * 1024))

    def free(self) -> None:
        """Free what was filled."""
        self._ballast.unlink(missing_ok=True)


@contextmanager
def mounted(folder: Path, size_mb: int) -> Iterator[SmallDisk]:
    """Mount a disk for the time of a test; skips the test where that is not allowed."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a small disk can be mounted on Linux only")
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size_mb}m,mode=0700", "tmpfs", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"mounting a small disk is not allowed here: {made.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)
