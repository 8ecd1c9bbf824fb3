"""What is asked of Graph, and what that costs."""

from __future__ import annotations

import random
import uuid
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec

from o365desk.graph.budgets import Budget, Charge, charges_of
from o365desk.graph.transport import Request


class Ask(msgspec.Struct, frozen=True, gc=False):
    """One question to Graph.

    ``what`` names it in messages; ``optional``: 403 means "not available" rather than "held".
    """

    method: str
    url: str
    params: Mapping[str, str] | None
    json: Any
    headers: Mapping[str, str] | None
    what: str
    optional: bool

    def request(self, token: str) -> Request:
        """The request, made anew for each try: its ``client-request-id`` is its own."""
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
            # Told apart, not kept secret: uuid4 asks the system for random bytes each time.
            "client-request-id": str(uuid.UUID(int=random.getrandbits(128), version=4)),
            **(self.headers or {}),
        }
        if self.json is None:
            return Request(method=self.method, url=self.address, headers=headers)
        headers["Content-Type"] = "application/json"
        body = msgspec.json.encode(self.json)
        return Request(method=self.method, url=self.address, headers=headers, body=body)

    @property
    def address(self) -> str:
        """The whole address, with its query."""
        query = self._query()
        return f"{self.url}?{query}" if query else self.url

    def charges(self) -> tuple[Charge, ...]:
        """Which budgets it counts against, each part of a batch. A next link holds its query itself."""
        address = urlsplit(self.url)
        path = address.path.removeprefix("/v1.0")
        if path == "/$batch":
            return _charges_of_parts(self.json["requests"])
        return charges_of(path, address.query or self._query() or "")

    def _query(self) -> str | None:
        # OData writes these as they are; "$" would become "%24".
        return _encoded(tuple(self.params.items())) if self.params else None


def _charges_of_parts(parts: Sequence[Mapping[str, str]]) -> tuple[Charge, ...]:
    total: dict[Budget, int] = {}
    for part in parts:
        path, _, query = part.get("url", "").partition("?")
        for budget, cost in charges_of(path, query):
            total[budget] = total.get(budget, 0) + cost
    return tuple(total.items())


@lru_cache(256)
def _encoded(params: tuple[tuple[str, str], ...]) -> str:
    return urlencode(params, safe="$,()'")
