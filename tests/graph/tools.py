"""Small helpers of the tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from o365desk.domain.connection import Cloud, ConnectionDraft, ConnectionKind, SignIn
from o365desk.graph.client import GraphClient
from o365desk.graph.payloads import KEYS
from o365desk.graph.throttle import RetryPolicy
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT

Connect = Callable[..., GraphClient]
TOKEN = "opaque-token-canary"
QUICK = RetryPolicy(tries=3, throttled_tries=4, base_s=0.01, cap_s=0.05)


def partner_draft(cloud: SandboxServer, sign_in: SignIn = SignIn.APPLICATION) -> ConnectionDraft:
    """A connection to a sandbox's partner."""
    return ConnectionDraft(
        name="test",
        kind=ConnectionKind.PARTNER,
        cloud=Cloud.LOCAL,
        tenant_id=cloud.partner.tenant_id,
        application_id=cloud.partner.application_id,
        local_url=cloud.base_url,
        ca_file=str(cloud.ca_file),
        sign_in=sign_in,
    )


@contextmanager
def takes(at_least: float, below: float) -> Iterator[None]:
    started = time.monotonic()
    yield
    assert at_least <= time.monotonic() - started < below


def keys(client: GraphClient, tenant_id: str = TENANT, path: str = "/things") -> list[str]:
    pages = client.pages(tenant_id, path, KEYS, what="things", key=lambda row: row.id)
    return [row.id for page in pages for row in page.rows]
