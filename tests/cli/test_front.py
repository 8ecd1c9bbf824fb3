from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

from o365desk.front import (
    DIRECT_NAME,
    PARTNER_NAME,
    default_data_dir,
    open_profile,
    prepare_sandbox,
    sandbox_folder,
    set_up_logging,
)
from o365desk.sandbox.process import SandboxProcess


def test_the_sandbox_profile_is_prepared_once_and_follows_its_cloud(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    desk = open_profile(profile, sandbox=True, environ={})
    try:
        for _ in range(2):
            with SandboxProcess(sandbox_folder(profile), tenants=2, users=4) as cloud:
                connections = prepare_sandbox(desk, cloud, actor="tester")
                assert [one.name for one in connections] == [PARTNER_NAME, DIRECT_NAME]
                assert {one.local_url for one in connections} == {cloud.base_url}
                assert all(one.options_saved for one in connections)
        assert len(desk.connections.listing()) == 2
        assert sum("Import" in entry.title for entry in desk.journal.listing()) == 2
    finally:
        desk.close()
    assert (profile / "sandbox.key").exists()


def test_sandbox_and_real_profile_lie_apart() -> None:
    assert default_data_dir(sandbox=True).parent == default_data_dir()


def test_the_log_is_the_owners(tmp_path: Path) -> None:
    close = set_up_logging(tmp_path)
    logging.getLogger("o365desk.test").info("hello")
    close()
    logging.getLogger("o365desk.test").info("not any more")
    file = tmp_path / "o365desk.log"
    assert [line.split()[-1] for line in file.read_text("utf-8").splitlines()] == ["hello"]
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
