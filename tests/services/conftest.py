from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from o365desk.domain.connection import Cloud, Connection, ConnectionDraft, ConnectionKind
from o365desk.domain.imports import ImportKind
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import LogLine, RunSummary, SyncEvent, Trigger
from o365desk.domain.values import utc_now
from o365desk.graph.throttle import RetryPolicy
from o365desk.sandbox.server import SandboxServer
from o365desk.services.desk import Desk, open_desk
from o365desk.store.profile import FILE_NAME

HASTY = RetryPolicy(tries=2, throttled_tries=2, base_s=0.01, cap_s=0.02)


@dataclass
class Clock:
    """A clock that a test can set forward."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


@dataclass
class World:
    """A sandbox cloud with a desk connected to it, the sandbox's documentation imported."""

    cloud: SandboxServer
    desk: Desk
    connection: Connection
    folder: Path
    clock: Clock
    events: list[SyncEvent] = field(default_factory=list)

    def sync(
        self,
        *,
        tenant_ids: list[str] | None = None,
        cancel: threading.Event | None = None,
        full: bool = False,
        trigger: Trigger = Trigger.MANUAL,
        confirm: frozenset[str] = frozenset(),
    ) -> RunSummary:
        self.events.clear()
        return self.desk.sync.run(
            self.connection.id,
            tenant_ids=tenant_ids,
            full=full,
            trigger=trigger,
            confirm=confirm,
            on_event=self.events.append,
            cancel=cancel,
        )

    def asked(self, path: str, since: int = 0) -> list[str]:
        """Path and query of every request so far that ``path`` is part of, the first ``since`` left out."""
        return [target for _, target, _, _ in self.cloud.asked[since:] if path in target]

    def lines(self) -> list[LogLine]:
        return [event for event in self.events if isinstance(event, LogLine)]

    def tenant(self, trait: str = "") -> str:
        """The id of the customer with that trait, or of the largest ordinary one."""
        own = self.cloud.partner.tenant_id
        found = [t for t in self.cloud.estate.tenants.values() if t.trait == trait and t.id != own]
        return max(found, key=lambda each: each.roster.living).id


@pytest.fixture(scope="session")
def key_environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {"O365DESK_KEY_FILE": str(tmp_path_factory.mktemp("key") / "key")}


def draft_of(cloud: SandboxServer, name: str = "Sandbox") -> ConnectionDraft:
    return ConnectionDraft(
        name=name,
        kind=ConnectionKind.PARTNER,
        cloud=Cloud.LOCAL,
        tenant_id=cloud.partner.tenant_id,
        application_id=cloud.partner.application_id,
        local_url=cloud.base_url,
        ca_file=str(cloud.ca_file),
    )


def build_world(folder: Path, environ: dict[str, str], *, tenants: int, users: int) -> Iterator[World]:
    with (
        SandboxServer(folder / "cloud", tenants=tenants, users=users) as cloud,
        open_world(cloud, folder, environ, Clock()) as world,
    ):
        yield world


@contextmanager
def open_world(cloud: SandboxServer, folder: Path, environ: dict[str, str], clock: Clock) -> Iterator[World]:
    """A profile in ``folder``, connected to a cloud, the cloud's documentation imported."""
    desk = open_desk(folder / "profile", environ=environ, clock=clock, policy=HASTY)
    try:
        assert cloud.partner.secret is not None
        connection = desk.connections.add(draft_of(cloud), cloud.partner.secret)
        paths = cloud.write_documentation(folder / "documents")
        for kind, path in zip((ImportKind.ORGANIZATIONS, ImportKind.CONTACTS), paths, strict=True):
            mapping = desk.documents.preview(path, kind).mapping
            desk.documents.import_file(path, kind, mapping, skip_errors=True, actor="test")
        desk.options.save(connection.id, SyncOptions())
        yield World(cloud, desk, connection, folder, clock)
    finally:
        desk.close()


@pytest.fixture(scope="session")
def read_world(tmp_path_factory: pytest.TempPathFactory, key_environ: dict[str, str]) -> Iterator[World]:
    """The whole sandbox estate after its first sync, for tests that only look."""
    for world in build_world(tmp_path_factory.mktemp("read"), key_environ, tenants=12, users=30):
        world.sync()
        yield world


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Users come five a page, so that there is a second page to fail."""
    monkeypatch.setattr("o365desk.graph.directory._PAGE", "5")


@pytest.fixture
def world(tmp_path: Path, key_environ: dict[str, str], empty_profile: Path) -> Iterator[World]:
    """A small estate of one's own, not synced yet."""
    (tmp_path / "profile").mkdir(mode=0o700)
    shutil.copyfile(empty_profile / FILE_NAME, tmp_path / "profile" / FILE_NAME)
    yield from build_world(tmp_path, key_environ, tenants=4, users=12)
