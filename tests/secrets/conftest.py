"""Password stores of the operating system, as keyring backends that keep things in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from o365desk.secrets.keys import OsStore


class MemoryStore(KeyringBackend):
    """Keeps what it is given, as Windows, macOS and the Secret Service do."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class ForgetfulStore(MemoryStore):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class LockedStore(MemoryStore):
    """Its password window was cancelled."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("dismissed")


def trusted(backend: KeyringBackend) -> OsStore:
    """An OsStore that trusts the class of ``backend`` and uses it."""
    kind = type(backend)
    return OsStore(backend, {f"{kind.__module__}.{kind.__qualname__}": "the test store"})


@dataclass
class Asked:
    """Answers passphrase questions, and remembers them."""

    answers: list[str | None]
    questions: list[bool] = field(default_factory=list)

    def __call__(self, new: bool) -> str | None:  # the shape that the vault calls
        self.questions.append(new)
        return self.answers.pop(0)


@pytest.fixture
def backend() -> MemoryStore:
    return MemoryStore()
