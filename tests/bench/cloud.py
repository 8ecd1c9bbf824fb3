"""The sandbox in a process of its own, as the benches use it: every tenant consents, no faults, a latency."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import requests

from o365desk.sandbox.process import SandboxProcess


@dataclass(frozen=True)
class Usage:
    """What the server did so far: processor seconds, and how often each path was asked."""

    cpu_s: float
    asked: Counter[str]

    @property
    def requests(self) -> int:
        return sum(self.asked.values())

    def since(self, before: Usage) -> Usage:
        return Usage(self.cpu_s - before.cpu_s, self.asked - before.asked)


class BenchCloud:
    """A sandbox whose processor time is not ours. Controls go over HTTP.

    Args:
        folder: Its files.
        tenants, users: Size of the estate; the partner's own small tenant comes on top.
    """

    def __init__(self, folder: Path, tenants: int, users: int) -> None:
        self.process = SandboxProcess(folder, tenants=tenants, users=users)
        self._session = requests.Session()
        self._session.trust_env = False
        self.tenants: list[str] = []
        """The partner's own tenant and its customers."""

    def __enter__(self) -> Self:
        self.process.start()
        self._session.verify = str(self.process.ca_file)
        partner, other = self.process.partner.tenant_id, self.process.direct.tenant_id
        found = [each for each in self._control("GET", "state")["tenants"] if each["id"] != other]
        granted = max((each["permissions"] or [] for each in found if each["id"] != partner), key=len)
        for each in found:
            if each["id"] != partner and each["permissions"] != granted:
                self._control("POST", "consent", {"tenant": each["id"], "permissions": granted})
        self.tenants = [str(each["id"]) for each in found]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()
        self.process.stop()

    def latency(self, milliseconds: int) -> None:
        self._control("POST", "latency", {"ms": milliseconds})

    def change(self, every: int) -> int:
        """Change each ``every``-th user; gives how many changed."""
        return int(self._control("POST", "change", {"every": every})["users"])

    def usage(self) -> Usage:
        found = self._control("GET", "usage")
        return Usage(float(found["cpu_s"]), Counter(found["asked"]))

    def _control(self, method: str, action: str, content: object = None) -> Any:
        url = f"{self.process.base_url}/sandbox/{action}"
        answer = self._session.request(method, url, json=content, timeout=120)
        answer.raise_for_status()
        return answer.json()
