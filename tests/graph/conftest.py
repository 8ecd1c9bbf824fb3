from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from o365desk.domain.connection import Cloud, ConnectionDraft, CredentialKind
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential
from o365desk.sandbox.server import SandboxServer
from tests.graph.partners import keeper, make, partner_cloud
from tests.graph.stage import APP, TENANT, Stage
from tests.graph.tools import QUICK, partner_draft

__all__ = ["keeper", "make", "partner_cloud"]

SECRET = "secret-canary~8Q.value-of-the-secret"


@pytest.fixture(scope="session")
def cloud_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxServer]:
    with SandboxServer(tmp_path_factory.mktemp("cloud"), users=40) as server:
        yield server


@pytest.fixture
def cloud(cloud_server: SandboxServer) -> Iterator[SandboxServer]:
    yield cloud_server
    cloud_server.clear_faults()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path)
    yield stage
    stage.stop()


@pytest.fixture
def connect() -> Iterator[Callable[..., GraphClient]]:
    """Clients on the sandbox (its partner application)."""
    clients: list[GraphClient] = []

    def make(server: SandboxServer, *, secret: str = "", **options: Any) -> GraphClient:
        draft = partner_draft(server)
        credential = Credential(CredentialKind.SECRET, secret or server.partner.secret or "")
        clients.append(GraphClient(draft, credential, **{"policy": QUICK, **options}))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def staged() -> Iterator[Callable[..., GraphClient]]:
    """Clients on a stage."""
    clients: list[GraphClient] = []

    def make(stage: Stage, **options: Any) -> GraphClient:
        draft = ConnectionDraft(
            name="test",
            cloud=Cloud.LOCAL,
            tenant_id=TENANT,
            application_id=APP,
            local_url=stage.url,
            ca_file=str(options.pop("ca_file", stage.ca_file)),
        )
        credential = Credential(CredentialKind.SECRET, SECRET)
        clients.append(GraphClient(draft, credential, **{"policy": QUICK, **options}))
        clients[-1].know(TENANT, "Contoso Ltd")
        return clients[-1]

    yield make
    for client in clients:
        client.close()
