from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.estate import Estate


@pytest.fixture(scope="session")
def fault_environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {"O365DESK_KEY_FILE": str(tmp_path_factory.mktemp("key") / "key")}


@pytest.fixture(scope="session")
def estate(tmp_path_factory: pytest.TempPathFactory, fault_environ: dict[str, str]) -> Iterator[Estate]:
    found = Estate(tmp_path_factory.mktemp("estate"), fault_environ)
    with found.cloud:
        found.build()
        yield found
