"""Who has a profile open, as Windows does it: its locks played by a table of bytes."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from o365desk.domain.errors import AppError
from o365desk.store import in_use


class Windows:
    """``msvcrt.locking``: exclusive ranges, unlocked only as they were locked."""

    LK_NBLCK, LK_UNLCK = 1, 0

    def __init__(self) -> None:
        self.ranges: dict[tuple[str, int, int], int] = {}

    def locking(self, descriptor: int, mode: int, length: int) -> None:
        file = Path(f"/proc/self/fd/{descriptor}")
        start = int(file.with_name("..").joinpath("fdinfo", str(descriptor)).read_text().split()[1])
        key = (str(file.resolve()), start, length)
        if mode == self.LK_UNLCK:
            assert self.ranges.pop(key) == descriptor
            return
        for _, other, size in self.ranges:
            if start < other + size and other < start + length:
                raise OSError(13, "locked")
        self.ranges[key] = descriptor

    def close(self, descriptor: int) -> None:
        self.ranges = {key: owner for key, owner in self.ranges.items() if owner != descriptor}


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    locks = Windows()
    assert in_use.__file__ is not None
    spec = spec_from_file_location("o365desk_in_use_windows", in_use.__file__)
    assert spec is not None
    assert spec.loader is not None
    module: Any = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        patch.setitem(sys.modules, "msvcrt", locks)
        spec.loader.exec_module(module)
    real = module.os

    def close(descriptor: int) -> None:
        locks.close(descriptor)
        real.close(descriptor)

    module.os = SimpleNamespace(**{**vars(real), "close": close})
    return module


@pytest.mark.skipif(sys.platform != "linux", reason="plays the locks with /proc")
def test_on_windows_a_start_has_a_share_at_every_moment(windows: Any, tmp_path: Path) -> None:
    first = windows.ProfileUse.share(tmp_path)
    assert first.is_alone
    with pytest.raises(AppError):
        windows.ProfileUse.share(tmp_path, patience_s=0.0)
    first.let_in()
    second = windows.ProfileUse.share(tmp_path)
    assert not second.is_alone
    with pytest.raises(AppError):
        windows.ProfileUse.alone(tmp_path)
    first.release()
    with pytest.raises(AppError):
        windows.ProfileUse.alone(tmp_path)
    second.release()
    alone = windows.ProfileUse.alone(tmp_path)
    with pytest.raises(AppError):
        windows.ProfileUse.share(tmp_path, patience_s=0.0)
    alone.release()
