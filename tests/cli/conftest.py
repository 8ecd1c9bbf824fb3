from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from o365desk.cli import main
from o365desk.sandbox.server import SandboxServer


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxServer]:
    """A Microsoft cloud that no test of this folder changes for good."""
    with SandboxServer(tmp_path_factory.mktemp("cloud"), tenants=5, users=12) as server:
        yield server


@dataclass
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class _Keyboard(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


class Terminal:
    """Runs commands in this process on one profile."""

    def __init__(
        self, profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.profile = profile
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *words: object, stdin: str = "", keyboard: bool = False) -> Answer:
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "stdin", _Keyboard() if keyboard else io.StringIO(stdin))
        code = main([*map(str, words), "--data-dir", str(self.profile)])
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)

    def json(self, *words: object) -> Any:
        """The JSON answer of a command that must succeed."""
        answer = self(*words, "--json")
        assert answer.code == 0, answer.out + answer.err
        return answer.json

    def connect(
        self, cloud: SandboxServer, name: str = "MSP", secret: str | None = None, *, keyboard: bool = False
    ) -> Answer:
        """Add the partner connection."""
        partner = cloud.partner
        return self(
            "connection", "add", name, "--kind", "partner",
            "--tenant-id", partner.tenant_id, "--application-id", partner.application_id,
            "--secret-stdin", "--cloud", "local", "--local-url", cloud.base_url, "--ca-file", cloud.ca_file,
            stdin=(partner.secret or "") if secret is None else secret,
            keyboard=keyboard,
        )  # fmt: skip

    def document(self, cloud: SandboxServer, folder: Path) -> None:
        """Import the cloud's documentation."""
        folder.mkdir(exist_ok=True)
        organizations, contacts = cloud.write_documentation(folder)
        assert self("import", "organizations", organizations).code == 0
        assert self("import", "contacts", contacts).code == 0


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("O365DESK_KEY_FILE", str(tmp_path / "vault.key"))
    return Terminal(tmp_path / "profile", capsys, monkeypatch)
