"""A partner whose service account signs in: clients, the sign-in, who was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from o365desk.domain.connection import CredentialKind, SignIn
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential
from o365desk.graph.delegated import MemoryKeeper, SignedIn
from o365desk.graph.partner_sign_in import DeviceCode, PartnerSignIn
from o365desk.sandbox.delegated import DIRECTORY_READERS, REPORTS_READER
from o365desk.sandbox.server import SandboxServer
from tests.graph.tools import QUICK, partner_draft

ROLES = frozenset((DIRECTORY_READERS, REPORTS_READER))
Make = Callable[..., GraphClient]


@pytest.fixture
def partner_cloud(cloud: SandboxServer) -> Iterator[SandboxServer]:
    cloud.partner_sign_in.interval_s = 0
    yield cloud
    account = cloud.partner_sign_in
    account.roles, account.strict, account.public_client = ROLES, False, False
    account.expire(False)


@pytest.fixture
def make(partner_cloud: SandboxServer) -> Iterator[Make]:
    """Clients on the sandbox, with a keeper or without."""
    clients: list[GraphClient] = []

    def client(keeper: MemoryKeeper | None = None, **options: Any) -> GraphClient:
        draft = partner_draft(partner_cloud, SignIn.DELEGATED)
        credential = Credential(CredentialKind.SECRET, partner_cloud.partner.secret or "", keeper)
        clients.append(GraphClient(draft, credential, **{"policy": QUICK, **options}))
        return clients[-1]

    yield client
    for each in clients:
        each.close()


def by_device(cloud: SandboxServer, client: GraphClient) -> SignedIn:
    seen: list[DeviceCode] = []

    def show(code: DeviceCode) -> None:
        seen.append(code)
        assert cloud.partner_sign_in.approve_device(code.user_code)

    signed_in = PartnerSignIn(client, cloud.partner.tenant_id).by_device(show)
    assert [code.address for code in seen] == [f"{cloud.base_url}/devicelogin"]
    return signed_in


@pytest.fixture
def keeper(partner_cloud: SandboxServer, make: Make) -> MemoryKeeper:
    return MemoryKeeper(by_device(partner_cloud, make()))


def sign_ins(cloud: SandboxServer) -> Counter[str | None]:
    return Counter(tenant for _, path, tenant, _ in cloud.requests if path.endswith("/oauth2/v2.0/token"))


def customers(cloud: SandboxServer, trait: str = "") -> list[str]:
    return [tenant.id for tenant in cloud.estate.customers if tenant.trait == trait]


def assert_true(value: bool) -> None:
    assert value
