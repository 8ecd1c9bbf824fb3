"""500 random decisions, killed in the middle, undone one by one and redone: the same start, the same end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from o365desk.domain.errors import NotFoundError
from tests.postgres import postgres_cluster, postgres_url
from tests.services import decisions
from tests.services.house import ME, House

__all__ = ["postgres_cluster", "postgres_url"]
DECISIONS = {"sqlite": 500, "postgresql": 150}
"""On the server each costs three times as much and means the same."""
SEED = 20261


def _killed(what: str, folder: Path, count: int, url: str, until: int) -> None:
    """Run the part in a process of its own and kill it in the middle of what it does."""
    words = [sys.executable, "-m", "tests.services.decisions", what, str(folder), str(SEED), str(count), url]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    assert child.stdout is not None
    with child.stdout:
        for line in child.stdout:
            number = int(line)
            if (number >= until) if what == "decide" else (number <= until):
                break
        child.send_signal(signal.SIGKILL)
    assert child.wait() == -signal.SIGKILL


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize("where", list(DECISIONS))
def test_everything_is_undone_and_redone(request: pytest.FixtureRequest, tmp_path: Path, where: str) -> None:
    url = "" if where == "sqlite" else str(request.getfixturevalue("postgres_url"))
    count = DECISIONS[where]
    folder = tmp_path / "profile"
    with decisions.opened(folder, url) as database:
        decisions.furnish(database)
        start = decisions.exported(database)
    _killed("decide", folder, count, url, count // 2)
    with decisions.opened(folder, url) as database:
        assert count // 2 <= decisions.entries(database) < count
        for _ in decisions.decide(database, folder, SEED + 1, count):
            pass
        end = decisions.exported(database)
        assert end != start
        kinds = {entry.title.split(":")[0] for entry in House.on(database).journal.listing(count)}
    assert len(kinds) >= 12, kinds
    _killed("undo", folder, 0, url, count // 2)
    with decisions.opened(folder, url) as database:
        for _ in decisions.undo(database, 0):
            pass
        assert decisions.exported(database) == start
    with decisions.opened(folder, url) as database:
        journal = House.on(database).journal
        for _ in range(count):
            result = journal.redo(None, ME)
            assert result.left_alone == (), result.entry
        with pytest.raises(NotFoundError):
            journal.redo(None, ME)
        assert decisions.exported(database) == end
        assert decisions.entries(database) == count
