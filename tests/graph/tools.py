"""Small helpers of the tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from o365desk.graph.client import GraphClient
from o365desk.graph.payloads import KEYS
from tests.graph.stage import TENANT

Connect = Callable[..., GraphClient]
TOKEN = "opaque-token-canary"


@contextmanager
def takes(at_least: float, below: float) -> Iterator[None]:
    started = time.monotonic()
    yield
    assert at_least <= time.monotonic() - started < below


def keys(client: GraphClient, tenant_id: str = TENANT, path: str = "/things") -> list[str]:
    pages = client.pages(tenant_id, path, KEYS, what="things", key=lambda row: row.id)
    return [row.id for page in pages for row in page.rows]
