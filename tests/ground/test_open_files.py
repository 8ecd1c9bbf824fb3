from __future__ import annotations

import subprocess
import sys

import pytest

_SHOW = (
    "import resource as r, o365desk.__main__ as m; m.allow_many_connections(); "
    "print(*r.getrlimit(r.RLIMIT_NOFILE))"
)


@pytest.mark.skipif(sys.platform == "win32", reason="sockets are no files there")
@pytest.mark.parametrize(("limits", "after"), [("-n 2000; ulimit -Sn 256", 2000), ("-n 2000", 2000)])
def test_a_small_limit_of_open_files_is_raised_as_far_as_allowed(limits: str, after: int) -> None:
    shell = f"ulimit {limits} && exec {sys.executable} -c '{_SHOW}'"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(after), "2000"]
