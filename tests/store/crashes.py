"""A process that opens (and so upgrades) or restores a profile again and again, dying elsewhere each time.

Arguments: what to do, the profile, a folder for copies, how many points. It forks, so that each death costs
only the work; a child dies by ``os._exit``, which runs no handler, flushes nothing and leaves locks to the
system, as kill -9 does. Prints one JSON line per death: [events before it, folder], then all events.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import alembic.command
import alembic.config  # noqa: F401 - imported once, before the forks
from sqlalchemy import Engine, event

from o365desk.store import restore
from o365desk.store.engine import Database

_WATCHED = (
    "open",
    "os.rename",
    "os.remove",
    "os.link",
    "os.mkdir",
    "os.chmod",
    "sqlite3.connect",
    "fcntl.flock",
)


class Death:
    """Counts SQL statements and file operations; ends the process at the chosen one (0: never)."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.seen = 0

    def count(self) -> None:
        self.seen += 1
        if self.seen == self.at:
            os._exit(9)

    def hook(self, name: str, args: tuple[object, ...]) -> None:
        if name in _WATCHED and not str(args[0]).endswith((".py", ".pyc")):
            self.count()


ACTIONS: dict[str, Callable[[Path], object]] = {
    "upgrade": lambda folder: Database.open_profile(folder).close(),
    "restore": restore.restore,
}


def run(action: str, folder: Path, death: Death) -> None:
    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, lambda *_: death.count())
    sys.addaudithook(death.hook)
    ACTIONS[action](folder)


def in_child(action: str, folder: Path, at: int) -> int:
    """Do it in a child; returns how many events it saw when it lived, else 0."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        death = Death(at)
        run(action, folder, death)
        os.write(writing, str(death.seen).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as stream:
        return int(stream.read() or 0)


def main(action: str, old: Path, copies: Path, points: int) -> None:
    copies.mkdir()
    whole = copies / "whole"
    shutil.copytree(old, whole)
    events = in_child(action, whole, 0)
    for at in sorted({1 + number * events // points for number in range(points)} | {events}):
        folder = copies / f"died-{at}"
        shutil.copytree(old, folder)
        in_child(action, folder, at)
        print(json.dumps([at, str(folder)]))
    print(json.dumps([events, str(whole)]))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
