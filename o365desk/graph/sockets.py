"""A client's connections: https only, cut from another thread (``flights``), shared by all its threads.

A thread takes the connection that was used last, so there are only as many as requests are under way at the
same time.
"""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import os
import queue
import selectors
import socket
import ssl
import threading
import time
from typing import Any
from urllib.parse import unquote

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3 import PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util import make_headers, parse_url

from o365desk.graph.flights import Flight, Watch

_SLICE_S = 0.1
_MOST_IDLE = 256
_ADDRESS_S = 5.0
"""How long one address of a host is tried while others are left (a broken IPv6 must not cost the call)."""


def open_socket(host: str, port: int, flight: Flight, timeout_s: float) -> socket.socket:
    """Connect to a host, in short slices so that Cancel and the deadline are seen.

    Raises:
        OSError: Nothing could be reached, or the flight was cut.
        socket.gaierror: The name is unknown.
        TimeoutError: No answer within ``timeout_s``.
    """
    give_up_at = time.monotonic() + timeout_s
    addresses = _resolve(host, port, flight, give_up_at)
    problem: OSError = OSError(errno.EHOSTUNREACH, "no address")
    for number, (family, kind, protocol, _, address) in enumerate(addresses, start=1):
        until = give_up_at
        if number < len(addresses):
            until = min(give_up_at, time.monotonic() + _ADDRESS_S)
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            _connect(sock, address, flight, until)
        except OSError as error:
            sock.close()
            problem = error
            if flight.reason:
                break
        else:
            return sock
    raise problem


def _connect(sock: socket.socket, address: Any, flight: Flight, until: float) -> None:
    sock.setblocking(False)
    code = sock.connect_ex(address)
    if code not in (0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EINTR):
        raise OSError(code, os.strerror(code))
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_WRITE)
        while not selector.select(_SLICE_S):
            if flight.reason:
                raise OSError(errno.ECANCELED, "cut")
            if time.monotonic() >= until:
                raise TimeoutError("no answer")
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        raise OSError(code, os.strerror(code))


def _resolve(host: str, port: int, flight: Flight, until: float) -> list[Any]:
    """Look a name up in a thread of its own: getaddrinfo knows no timeout and cannot be interrupted."""
    bare = host.strip("[]")
    with contextlib.suppress(ValueError):
        ipaddress.ip_address(bare)
        return socket.getaddrinfo(bare, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    answers: queue.SimpleQueue[list[Any] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(list(socket.getaddrinfo(bare, port, type=socket.SOCK_STREAM)))
        except OSError as error:
            answers.put(error)

    threading.Thread(target=look_up, name="graph-resolve", daemon=True).start()
    while True:
        try:
            answer = answers.get(timeout=_SLICE_S)
        except queue.Empty:
            if flight.reason:
                raise OSError(errno.ECANCELED, "cut") from None
            if time.monotonic() >= until:
                raise TimeoutError("no answer from name resolution") from None
        else:
            if isinstance(answer, OSError):
                raise answer
            return answer


class WatchedConnection(HTTPSConnection):
    """A TLS connection that tells a flight which socket it uses.

    Attributes:
        flight: The request it is used for, or was used for last.
        handle: A second handle of its socket, which outlives the TLS wrapping; None when it is closed.
    """

    flight: Flight
    handle: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        timeout = self.timeout if isinstance(self.timeout, int | float) else 30.0
        try:
            sock = open_socket(self._dns_host, self.port, self.flight, timeout)
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"{self.host} did not answer") from error
        except OSError as error:
            raise NewConnectionError(self, f"{self.host}: {error}") from error
        sock.settimeout(timeout)
        self._let_go()
        self.handle = sock.dup()
        self.flight.uses(self.handle)
        return sock

    def request(self, *args: Any, **kwargs: Any) -> None:  # the library's own signature, passed on
        """Send a request; a kept-alive connection is announced to the flight first."""
        if self.sock is not None:
            self.flight.uses(self.handle)
        self.flight.take_off()
        super().request(*args, **kwargs)

    def close(self) -> None:
        """Close the connection and its second handle."""
        super().close()
        self._let_go()

    def _let_go(self) -> None:
        handle, self.handle = self.handle, None
        if handle is not None:
            self.flight.closed(handle)


class Here(threading.local):
    """What belongs to one thread: its flight, and whether it distrusts the connections that stand."""

    def __init__(self) -> None:
        self.flight = Flight()
        self.known = False
        self.fresh = False


class WatchedPool(HTTPSConnectionPool):
    """A pool of watched connections; who takes one out gets its flight onto it."""

    ConnectionCls = WatchedConnection
    here: Here

    def _get_conn(self, timeout: float | None = None) -> Any:
        connection = super()._get_conn(timeout)
        assert isinstance(connection, WatchedConnection)
        connection.flight = self.here.flight
        if self.here.fresh:
            self.here.fresh = False
            connection.close()  # It opens itself anew.
        return connection


class RefusedPool(HTTPConnectionPool):
    """There is no plain http: nothing is sent over it."""

    def _new_conn(self) -> HTTPConnection:
        raise NewConnectionError(HTTPConnection(self.host), "plain http is refused")


class Prepared(PreparedRequest):
    """What will be sent, taken apart once. ``url`` is the one to judge: the other parts are its own."""

    host: str
    port: int
    target: str


class WatchedAdapter(HTTPAdapter):
    """A client's connections: kept alive, watched, over one TLS context, https only. Its threads share them.

    What requests' own adapter does around each request is left out: looking for CA bundles (it would add
    certifi's to the context, also for a local cloud), for proxies of the environment, for cookies. That
    costs as much processor time as the request itself.

    Args:
        context: Decides which certificates are trusted, and nothing besides.
        proxy: ``http://host:port`` that connects to every host, or empty.
        watch: Looks after each thread's flight.
    """

    def __init__(self, context: ssl.SSLContext, proxy: str, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self._here = Here()
        options: dict[str, Any] = {"num_pools": 8, "maxsize": _MOST_IDLE, "ssl_context": context}
        if proxy:
            auth = parse_url(proxy).auth
            credentials = make_headers(proxy_basic_auth=unquote(auth)) if auth else None
            self._manager: PoolManager = ProxyManager(proxy, proxy_headers=credentials, **options)
        else:
            self._manager = PoolManager(**options)
        self._manager.pool_classes_by_scheme = {"http": RefusedPool, "https": WatchedPool}
        self._known: dict[tuple[str, int], HTTPConnectionPool] = {}

    @property
    def flight(self) -> Flight:
        """The request that this thread has under way."""
        if not self._here.known:
            self._here.known = True
            self._watch.add(self._here.flight)
        return self._here.flight

    def renew(self) -> None:
        """Let this thread's next request use a new connection."""
        self._here.fresh = True

    def get_connection_with_tls_context(
        self, request: PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> HTTPConnectionPool:
        """The connections to the request's host."""
        assert isinstance(request, Prepared)
        pool = self._known.get((request.host, request.port))
        if pool is None:
            pool = self._manager.connection_from_host(request.host, request.port, "https")
            assert isinstance(pool, WatchedPool)
            pool.here = self._here
            self._known[request.host, request.port] = pool
        return pool

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Trust what the context trusts."""

    def request_url(self, request: PreparedRequest, proxies: Any) -> str:
        """Path and query; through a proxy, too, as all is https."""
        assert isinstance(request, Prepared)
        return request.target

    def build_response(self, req: PreparedRequest, resp: Any) -> Response:
        """The answer without a cookie jar."""
        response = Response()
        response.status_code = resp.status
        response.headers = resp.headers
        response.raw = resp
        response.request = req
        return response

    def close(self) -> None:
        """Close every connection that waits; those in use close when they come back."""
        self._known.clear()
        self._manager.clear()
