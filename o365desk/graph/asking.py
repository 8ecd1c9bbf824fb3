"""What is asked of Graph, and what that costs."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec
import requests

from o365desk.graph.budgets import Charge, charges_of


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

    def request(self, token: str) -> requests.Request:
        """The request, made anew for each try: its ``client-request-id`` is its own."""
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
            "client-request-id": str(uuid.uuid4()),
            **(self.headers or {}),
        }
        return requests.Request(self.method, self.url, params=self._query(), json=self.json, headers=headers)

    def charges(self) -> tuple[Charge, ...]:
        """Which budgets it counts against. A next link holds its query itself."""
        address = urlsplit(self.url)
        return charges_of(address.path.removeprefix("/v1.0"), address.query or self._query() or "")

    def _query(self) -> str | None:
        # As text, because requests would turn every "$" into "%24".
        return urlencode(self.params, safe="$,()'") if self.params else None
