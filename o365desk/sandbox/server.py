"""The sandbox server: uvicorn in a thread, with everything that can be done to it as methods."""

import asyncio
import logging
import socket
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from o365desk.sandbox.control import Control
from o365desk.sandbox.credentials import SandboxCredentials, SandboxFolder
from o365desk.sandbox.days import change_users, play_day
from o365desk.sandbox.delegated import PartnerSignIn
from o365desk.sandbox.documentation import write_documentation
from o365desk.sandbox.estate import Estate
from o365desk.sandbox.faults import Fault, Faults
from o365desk.sandbox.foreign import ForeignHost, hostile_links
from o365desk.sandbox.graph import Graph
from o365desk.sandbox.identity import IdentityPlatform
from o365desk.sandbox.paging import Seal
from o365desk.sandbox.recorder import Recorder
from o365desk.sandbox.reports import Reports
from o365desk.sandbox.throttle import Throttle
from o365desk.sandbox.tokens import TokenMint
from o365desk.sandbox.web import TRANSPORT, Cloud, build

_START_TIMEOUT_S = 30
_STOP_TIMEOUT_S = 10

__all__ = ["SandboxCredentials", "SandboxServer"]


class _Protocol(HttpToolsProtocol):
    """Tells the application its connection, so that it can tear it down."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
        super().connection_made(transport)
        self.app_state = {**self.app_state, TRANSPORT: transport}


class _Uvicorn(uvicorn.Server):
    """Tells when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.listening.set()


class SandboxServer:
    """A Microsoft cloud on 127.0.0.1.

    Args:
        folder: keeps CA, secret, certificate and state; the same folder gives the same sandbox again.
        tenants: number of customer tenants.
        users: average number of users of a customer tenant.
        seed: everything in the estate follows from it.
        port: 0 takes the folder's former port if it is free, else any.
        record: file that gets each exchange as a JSON line, None for no record.
        latency_ms: delay of each answer.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tenants: int = 12,
        users: int = 30,
        seed: int = 365,
        port: int = 0,
        record: Path | None = None,
        latency_ms: int = 0,
    ) -> None:
        self._folder = SandboxFolder(folder)
        self._folder.ensure_tls()
        public_key = self._folder.ensure_certificate()
        self._state = self._folder.read_state([seed, tenants, users])
        self.ca_file = self._folder.ca_file
        self.estate = Estate(seed, tenants, users, self._state.started_at)
        self.estate.partner_app.secret = self._state.secret
        self.estate.partner_app.secret_id = self._state.secret_id
        self.estate.direct_app.public_key = public_key
        self._replay()
        self._socket = _listen(port, self._state.port)
        self._state.port = self._socket.getsockname()[1]
        self._folder.write_state(self._state)
        self.base_url = f"https://127.0.0.1:{self._state.port}"
        self._recorder = Recorder(record) if record else None
        self._faults = Faults()
        self.throttle = Throttle()
        self.mint = TokenMint()
        key = bytes.fromhex(self._state.seal)
        seal = Seal(key)
        self.partner_sign_in = PartnerSignIn(self.estate, self.mint, self.base_url, key)
        reports = Reports(self.base_url.replace("127.0.0.1", "localhost"), seal)
        self._graph = Graph(self.estate, self.mint, self.base_url, seal, reports, self.throttle)
        self._cloud = Cloud(
            base_url=self.base_url,
            graph=self._graph,
            identity=IdentityPlatform(self.estate, self.mint, self.base_url, self.partner_sign_in),
            reports=reports,
            mint=self.mint,
            faults=self._faults,
            recorder=self._recorder,
            latency_ms=latency_ms,
        )
        self.estate.consent_changed = self._keep_consent
        self._foreign: ForeignHost | None = None
        self._uvicorn: _Uvicorn | None = None
        self._thread: threading.Thread | None = None

    @property
    def partner(self) -> SandboxCredentials:
        """The partner's multi-tenant app with its secret."""
        app = self.estate.partner_app
        return SandboxCredentials("partner", app.home_tenant, app.id, secret=app.secret)

    @property
    def direct(self) -> SandboxCredentials:
        """A single-tenant app of the first customer with a certificate."""
        app = self.estate.direct_app
        return SandboxCredentials(
            "direct", app.home_tenant, app.id, certificate_file=self._folder.certificate_file
        )

    @property
    def requests(self) -> list[tuple[str, str, str | None, int]]:
        """Every request so far: method, path with query, tenant id, status."""
        return self._cloud.requests

    @property
    def asked(self) -> list[tuple[str, str, str | None, int]]:
        """Every question so far in the same shape, single ones and the parts of batches."""
        return self._cloud.asked

    def start(self) -> None:
        """Serve in a thread of its own; returns when it listens.

        Raises:
            RuntimeError: it did not start in time.
        """
        config = uvicorn.Config(
            build(self._cloud, Control(self).answer),
            http=_Protocol,
            loop="asyncio",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level=logging.CRITICAL,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            ssl_certfile=str(self._folder.server_file),
            ssl_keyfile=str(self._folder.server_file),
            backlog=512,
            timeout_keep_alive=120,
            timeout_graceful_shutdown=0,
            limit_concurrency=None,
        )
        self._uvicorn = server = _Uvicorn(config)
        self._thread = threading.Thread(
            target=server.run, kwargs={"sockets": [self._socket]}, name="sandbox-server", daemon=True
        )
        self._thread.start()
        if not server.listening.wait(_START_TIMEOUT_S):
            raise RuntimeError("The sandbox server did not start.")

    def stop(self) -> None:
        """Stop serving; safe to call twice."""
        if self._uvicorn is not None and self._thread is not None:
            self._uvicorn.should_exit = True
            self._thread.join(_STOP_TIMEOUT_S)
        self._uvicorn = self._thread = None
        self._socket.close()
        if self._recorder is not None:
            self._recorder.close()
        if self._foreign is not None:
            self._foreign.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def write_documentation(self, folder: Path) -> tuple[Path, Path]:
        """Write organizations.csv and contacts.csv as the technician's documentation would export them."""
        with self._graph.lock:
            return write_documentation(self.estate, folder)

    def fault(self, path: str = "", **settings: object) -> Fault:
        """Put a fault in force; the keywords are the fields of `Fault`.

        Raises:
            msgspec.ValidationError: no such field or kind.
        """
        fault = msgspec.convert({"path": path, **settings}, Fault)
        with self._graph.lock:
            self._faults.add(fault)
        return fault

    def clear_faults(self) -> None:
        """Heal everything."""
        with self._graph.lock:
            self._faults.clear()

    def hits(self, fault: Fault) -> int:
        """How often a fault has spoiled an answer."""
        return self._faults.hits_of(fault)

    def hit_counts(self) -> list[int]:
        """The same of all faults in force, in their order."""
        return self._faults.hits

    @property
    def foreign(self) -> ForeignHost:
        """A listener that stands for a foreign host; it listens from the first look on."""
        if self._foreign is None:
            self._foreign = ForeignHost()
        return self._foreign

    def hostile_links(self, tenant_id: str) -> dict[str, str]:
        """Next links that must not be followed while that tenant is read; many lead to `foreign`."""
        other = next(each for each in self.estate.tenants if each != tenant_id)
        return hostile_links(self.base_url, self.foreign.port, other)

    def limit_pages(self, path: str, rows: int) -> None:
        """Give at most `rows` rows a page, whatever is asked for, where `path` is found in the path.

        Microsoft does so when it likes; here it makes a small tenant's lists have several pages.
        """
        with self._graph.lock:
            self._graph.page_limits[path] = rows

    def delta_backwards(self, on: bool = True) -> None:
        """Give the changed objects of a delta round in the opposite order."""
        with self._graph.lock:
            self._graph.delta_backwards = on

    def next_day(self) -> list[str]:
        """Play the next day; returns one line for each thing that happened."""
        with self._graph.lock:
            events = play_day(self.estate)
            self._state.day = self.estate.day
            self._folder.write_state(self._state)
        return events

    def change_users(self, every: int) -> int:
        """Give each ``every``-th user of each tenant a new job title; returns how many got one.

        The day stays, and a restart of the folder does not repeat it.
        """
        with self._graph.lock:
            return change_users(self.estate, every)

    def remove_user(self, tenant_id: str, object_id: str) -> None:
        """Delete a user into the bin, or one that is there for good. A restart of the folder forgets it.

        Raises:
            KeyError: no such user.
        """
        with self._graph.lock:
            roster = self.estate.tenants[tenant_id].roster
            if (user := roster.find(object_id)) is not None:
                roster.remove(user, self.estate.now)
            elif (user := roster.binned(object_id)) is not None:
                roster.purge(user)
            else:
                raise KeyError(object_id)

    def restore_user(self, tenant_id: str, object_id: str) -> None:
        """Bring a user back from the bin. A restart of the folder forgets it.

        Raises:
            KeyError: it is not in the bin.
        """
        with self._graph.lock:
            roster = self.estate.tenants[tenant_id].roster
            user = roster.binned(object_id)
            if user is None:
                raise KeyError(object_id)
            roster.restore(user)

    def grant(self, tenant_id: str, permissions: tuple[str, ...] | list[str] | None = None) -> None:
        """Consent to the partner's app in a tenant; all customer permissions when none are named."""
        with self._graph.lock:
            self.estate.grant(tenant_id, self.estate.partner_app.id, permissions)

    def revoke(self, tenant_id: str) -> None:
        """Remove the partner's app from a tenant."""
        with self._graph.lock:
            self.estate.revoke(tenant_id, self.estate.partner_app.id)

    def expire_secret(self, expired: bool = True) -> None:
        """Let the partner's secret expire, or make it good again."""
        self.estate.partner_app.secret_expired = expired

    def expire_tokens(self) -> None:
        """Make every token issued so far too old."""
        self.mint.expire_all()

    def set_latency(self, latency_ms: int) -> None:
        """Delay each answer."""
        self._cloud.latency_ms = latency_ms

    def faults(self) -> list[Fault]:
        """The rules in force."""
        return list(self._faults.rules)

    def _replay(self) -> None:
        """Bring a fresh estate to where the folder left off."""
        app_id = self.estate.partner_app.id
        for tenant_id, granted in self._state.consents.items():
            if granted is None:
                self.estate.revoke(tenant_id, app_id)
            else:
                self.estate.grant(tenant_id, app_id, granted)
        for _ in range(self._state.day):
            play_day(self.estate)

    def _keep_consent(self, tenant_id: str, application_id: str) -> None:
        if application_id == self.estate.partner_app.id:
            granted = self.estate.consent(tenant_id, application_id)
            self._state.consents[tenant_id] = None if granted is None else list(granted)
            self._folder.write_state(self._state)


def _listen(port: int, former: int) -> socket.socket:
    """A bound socket: on `port`, or on the former port if it is free, or on any."""
    if port or not former:
        return _bound(port)
    try:
        return _bound(former)
    except OSError:  # Somebody else has it now.
        return _bound(0)


def _bound(port: int) -> socket.socket:
    # asyncio switches Nagle's algorithm off only if the protocol is named: else each answer waits some 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
    except OSError:
        listener.close()
        raise
    return listener
