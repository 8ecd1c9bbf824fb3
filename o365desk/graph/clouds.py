"""The Microsoft clouds: where to sign in, where Graph answers, what each of them offers.

Source: Microsoft Graph documentation, "National cloud deployments".
"""

from __future__ import annotations

from typing import Protocol
from urllib.parse import urlsplit

from o365desk.domain.connection import Cloud, is_loopback
from o365desk.domain.errors import AppError
from o365desk.domain.values import Value

GLOBAL_SCOPE = "https://graph.microsoft.com/.default"


class HasEndpoints(Protocol):
    """What a connection or a draft of one says about where it leads."""

    @property
    def cloud(self) -> Cloud:
        """Which cloud."""

    @property
    def local_url(self) -> str:
        """``https://127.0.0.1:PORT`` of a local cloud, else empty."""

    @property
    def ca_file(self) -> str:
        """PEM file with a local cloud's CA certificate, else empty."""


class CloudEndpoints(Value, frozen=True, kw_only=True):
    """Origins (``https://host[:port]``) of one cloud.

    ``login_hosts`` are further origins that the sign-in service of that cloud answers from.
    ``entra`` and ``admin`` are the portals.
    """

    cloud: Cloud
    login: str
    graph: str
    scope: str
    supports_reports: bool
    supports_partner: bool
    login_hosts: tuple[str, ...] = ()
    entra: str = "https://entra.microsoft.com"
    admin: str = "https://admin.microsoft.com"
    ca_file: str = ""
    budgets: bool = True
    """Whether Microsoft's published budgets for reports and sign-in activity are kept."""

    @property
    def is_local(self) -> bool:
        """Whether this is a server on a loopback address."""
        return self.cloud is Cloud.LOCAL


_CLOUDS = {
    Cloud.GLOBAL: CloudEndpoints(
        cloud=Cloud.GLOBAL,
        login="https://login.microsoftonline.com",
        graph="https://graph.microsoft.com",
        scope=GLOBAL_SCOPE,
        supports_reports=True,
        supports_partner=True,
        login_hosts=("https://login.windows.net", "https://login.microsoft.com"),
    ),
    Cloud.GCC_HIGH: CloudEndpoints(
        cloud=Cloud.GCC_HIGH,
        login="https://login.microsoftonline.us",
        graph="https://graph.microsoft.us",
        scope="https://graph.microsoft.us/.default",
        supports_reports=False,
        supports_partner=False,
        entra="https://entra.microsoft.us",
        admin="https://portal.office365.us",
    ),
    Cloud.DOD: CloudEndpoints(
        cloud=Cloud.DOD,
        login="https://login.microsoftonline.us",
        graph="https://dod-graph.microsoft.us",
        scope="https://dod-graph.microsoft.us/.default",
        supports_reports=False,
        supports_partner=False,
        entra="https://entra.microsoft.us",
        admin="https://portal.apps.mil",
    ),
    Cloud.CHINA: CloudEndpoints(
        cloud=Cloud.CHINA,
        login="https://login.chinacloudapi.cn",
        graph="https://microsoftgraph.chinacloudapi.cn",
        scope="https://microsoftgraph.chinacloudapi.cn/.default",
        supports_reports=False,
        supports_partner=False,
        login_hosts=("https://login.partner.microsoftonline.cn",),
        entra="https://entra.microsoftonline.cn",
        admin="https://portal.partner.microsoftonline.cn",
    ),
}


def cloud_endpoints(cloud: Cloud) -> CloudEndpoints:
    """The endpoints of one of Microsoft's own clouds.

    Raises:
        KeyError: For ``Cloud.LOCAL``, which needs an address: see ``endpoints_of``.
    """
    return _CLOUDS[cloud]


def endpoints_of(connection: HasEndpoints) -> CloudEndpoints:
    """Where a connection (or a draft of one) leads.

    Raises:
        AppError: The local cloud's address is not an https address of this machine.
    """
    if connection.cloud is not Cloud.LOCAL:
        return _CLOUDS[connection.cloud]
    origin = connection.local_url.strip().rstrip("/")
    parts = urlsplit(origin)
    odd = parts.path or parts.query or parts.fragment or "@" in parts.netloc or "\\" in origin
    if parts.scheme != "https" or not is_loopback(parts.hostname) or odd:
        raise AppError(
            "The local cloud cannot be used.",
            "Its address is not an https address of this machine.",
            "Enter it as https://127.0.0.1:PORT.",
            code="local_url",
        )
    return CloudEndpoints(
        cloud=Cloud.LOCAL,
        login=origin,
        graph=origin,
        scope=f"{origin}/.default",
        supports_reports=True,
        supports_partner=True,
        ca_file=connection.ca_file,
        budgets=False,
    )
