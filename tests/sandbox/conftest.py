"""One sandbox for the tests that only read, a fresh one for those that change it, and a real TLS client."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.tenant import Tenant

SCOPE = "https://graph.microsoft.com/.default"


class Client:
    """Speaks to one sandbox as the partner's app."""

    def __init__(self, server: SandboxServer) -> None:
        self.server = server
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.verify = str(server.ca_file)
        self._tokens: dict[str, str] = {}

    def token_answer(self, tenant: str, **changes: str | None) -> requests.Response:
        form: dict[str, str | None] = {
            "grant_type": "client_credentials",
            "client_id": self.server.partner.application_id,
            "client_secret": self.server.partner.secret,
            "scope": SCOPE,
            **changes,
        }
        sent = {name: value for name, value in form.items() if value is not None}
        return self.session.post(f"{self.server.base_url}/{tenant}/oauth2/v2.0/token", data=sent, timeout=20)

    def token(self, tenant: str, fresh: bool = False) -> str:
        if fresh or tenant not in self._tokens:
            self._tokens[tenant] = str(self.token_answer(tenant).json()["access_token"])
        return self._tokens[tenant]

    def send(self, method: str, path: str, tenant: str, **more: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token(tenant)}", **more.pop("headers", {})}
        url = path if path.startswith("https:") else f"{self.server.base_url}/v1.0{path}"
        return self.session.request(method, url, headers=headers, allow_redirects=False, timeout=20, **more)

    def get(self, path: str, tenant: str, **headers: str) -> requests.Response:
        return self.send("GET", path, tenant, headers=headers)

    def rows(self, path: str, tenant: str, **headers: str) -> list[dict[str, Any]]:
        """All pages of a list."""
        rows: list[dict[str, Any]] = []
        page: dict[str, Any] = {"@odata.nextLink": path}
        while "@odata.nextLink" in page:
            page = self.get(page["@odata.nextLink"], tenant, **headers).json()
            rows += page["value"]
        return rows

    def control(self, method: str, action: str, content: object = None) -> requests.Response:
        return self.session.request(
            method, f"{self.server.base_url}/sandbox/{action}", json=content, timeout=20
        )


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A sandbox nobody changes."""
    with SandboxServer(tmp_path_factory.mktemp("sandbox")) as server:
        yield Client(server)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Client]:
    """A sandbox of the test's own, with a record."""
    with SandboxServer(tmp_path / "cloud", tenants=9, users=20, record=tmp_path / "log.jsonl") as server:
        yield Client(server)


@pytest.fixture(scope="session")
def special(shared: Client) -> Callable[[str], Tenant]:
    """Finds the tenant with this trait."""
    return lambda trait: next(t for t in shared.server.estate.customers if t.trait == trait)
