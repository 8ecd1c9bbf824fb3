"""The sandbox in a process of its own."""

import contextlib
import http.client
import ssl
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import msgspec

from o365desk.sandbox.credentials import SandboxCredentials

_START_TIMEOUT_S = 60
_STOP_TIMEOUT_S = 10
_DAY_TIMEOUT_S = 30


class _Announcement(msgspec.Struct):
    base_url: str
    ca_file: str
    partner: dict[str, str | None]
    direct: dict[str, str | None]
    organizations_csv: str
    contacts_csv: str


class _Day(msgspec.Struct):
    events: list[str]


class SandboxProcess:
    """A child process that serves a sandbox; it ends by itself when this process does.

    Args:
        folder: keeps CA, credentials and documentation; the same folder gives the same sandbox again.
        tenants, users, seed, port, record: as for `SandboxServer`.
        limits: whether Microsoft's throttling limits are kept.

    Attributes:
        base_url, ca_file, partner, direct, organizations_csv, contacts_csv: known after `start`.
    """

    base_url: str
    ca_file: Path
    partner: SandboxCredentials
    direct: SandboxCredentials
    organizations_csv: Path
    contacts_csv: Path

    def __init__(
        self,
        folder: Path,
        *,
        tenants: int = 12,
        users: int = 30,
        seed: int = 365,
        port: int = 0,
        record: Path | None = None,
        limits: bool = False,
    ) -> None:
        frozen = bool(getattr(sys, "frozen", False))
        self._command = [sys.executable, *(["sandbox"] if frozen else ["-m", "o365desk.sandbox"])]
        self._command += ["--json", "--folder", str(folder), "--tenants", str(tenants), "--users", str(users)]
        self._command += ["--seed", str(seed), "--port", str(port)]
        if not limits:
            self._command.append("--no-limits")
        if record is not None:
            self._command += ["--record", str(record)]
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the child and wait for its one line.

        Raises:
            RuntimeError: it ended, or said nothing in time.
        """
        # The child's standard input is open as long as this process lives: its end tells the child to stop.
        pipe = subprocess.PIPE
        child = subprocess.Popen(self._command, stdin=pipe, stdout=pipe)  # noqa: S603 - our own program
        self._child = child
        timer = threading.Timer(_START_TIMEOUT_S, child.kill)
        timer.start()
        assert child.stdout is not None
        try:
            line = child.stdout.readline()
        finally:
            timer.cancel()
        if not line:
            self.stop()
            raise RuntimeError("The sandbox did not start.")
        found = msgspec.json.decode(line, type=_Announcement)
        self.base_url, self.ca_file = found.base_url, Path(found.ca_file)
        self.partner, self.direct = _credentials(found.partner), _credentials(found.direct)
        self.organizations_csv, self.contacts_csv = Path(found.organizations_csv), Path(found.contacts_csv)

    def next_day(self) -> int:
        """Let a day pass: people are hired and leave, change their names, titles and licences.

        Returns:
            How much happened.

        Raises:
            OSError: The sandbox does not answer.
        """
        address = urlsplit(self.base_url)
        context = ssl.create_default_context(cafile=str(self.ca_file))
        door = http.client.HTTPSConnection(address.netloc, timeout=_DAY_TIMEOUT_S, context=context)
        with contextlib.closing(door):
            door.request("POST", "/sandbox/next-day")
            return len(msgspec.json.decode(door.getresponse().read(), type=_Day).events)

    def stop(self) -> None:
        """End the child; safe to call twice."""
        child, self._child = self._child, None
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            child.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait(_STOP_TIMEOUT_S)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _credentials(values: dict[str, str | None]) -> SandboxCredentials:
    file = values["certificate_file"]
    return SandboxCredentials(
        str(values["kind"]),
        str(values["tenant_id"]),
        str(values["application_id"]),
        values["secret"],
        Path(file) if file else None,
    )
