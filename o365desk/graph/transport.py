"""One HTTP request: connections kept alive, a deadline, a size cap, no redirects, faults by name.

An adapter of requests without a session: redirects, cookies, ``.netrc`` and hooks are what must
not happen here, and they cost half of a request's processor time.
"""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from enum import StrEnum

import msgspec
import requests
import truststore
import urllib3.exceptions
from requests.structures import CaseInsensitiveDict
from urllib3.util import parse_url

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.values import Value, utc_now
from o365desk.graph.flights import CANCELLED, DEADLINE, Flight, Watch
from o365desk.graph.sockets import Prepared, WatchedAdapter

CONNECT_S = 10.0
SILENCE_S = 30.0
"""How long a server may send nothing at all before the connection counts as dead."""
MIB = 1024 * 1024
_CHUNK = 64 * 1024
_CLOCK_EVERY_S = 30.0
_HEADER = re.compile(r"[\t\x20-\x7e]*")


class Fault(StrEnum):
    """Why there was no usable answer."""

    NAME = "name"
    CONNECT = "connect"
    TLS = "tls"
    PROXY = "proxy"
    SILENCE = "silence"
    DEADLINE = "deadline"
    SIZE = "size"
    CUT = "cut"
    ENCODING = "encoding"

    @property
    def retryable(self) -> bool:
        """Whether a new connection may do better."""
        return self in (Fault.NAME, Fault.CONNECT, Fault.SILENCE, Fault.CUT)


class TransportFaultError(Exception):
    """No usable answer came. ``detail`` names the host or certificate problem; never headers or bodies."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


class Answer(Value, frozen=True, kw_only=True):
    """A complete answer. Header names are found in any case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __repr__(self) -> str:
        return f"Answer({self.status}, {len(self.body)} bytes)"  # of the sign-in service: tokens


class Request(Value, frozen=True, kw_only=True):
    """What shall be asked. ``url`` may be anything; only what ``Transport.prepare`` makes of it is sent."""

    method: str
    url: str
    headers: Mapping[str, str] = msgspec.field(default_factory=dict)
    body: bytes | None = None

    def __repr__(self) -> str:
        return f"Request({self.method}, hidden)"  # a token or a secret is in it, or a report's signed address


class Transport:
    """Sends requests for one client; shared by its threads.

    Args:
        ca_file: PEM file of the only trusted CA (a local cloud); empty: the operating system's store.
        proxy: ``http://host:port`` to use for everything, or empty for none. The environment is not asked.
        cancel: When set, requests under way are cut and ``CancelledError`` is raised.
        user_agent: Sent with each request.

    Raises:
        AppError: The CA file cannot be read.
    """

    def __init__(self, *, ca_file: str, proxy: str, cancel: threading.Event, user_agent: str) -> None:
        self._context = tls_context(ca_file)
        self._cancel = cancel
        self._headers = {"User-Agent": user_agent, "Accept-Encoding": "gzip, deflate"}
        self._watch = Watch(cancel)
        self._adapter = WatchedAdapter(self._context, proxy, self._watch)
        self._clock_read_at = 0.0
        self.clock_offset_s: float | None = None
        """Seconds by which the servers' clock is ahead of this machine's, from a recent ``Date`` header."""

    def close(self) -> None:
        """Close all kept-alive connections."""
        self._adapter.close()

    def renew(self) -> None:
        """Let this thread's next request use a new connection."""
        self._adapter.renew()

    def prepare(self, request: Request) -> Prepared:
        """What would really be sent. Its URL is the one to judge.

        Raises:
            ValueError: The address or a header is malformed, or the address is not https.
        """
        parts = parse_url(request.url)
        if parts.scheme != "https" or not parts.host:
            raise ValueError("not an https address")
        headers = {**self._headers, **request.headers}
        if request.body is not None:
            headers["Content-Length"] = str(len(request.body))
        if not all(map(_HEADER.fullmatch, headers.values())):
            raise ValueError("a header that cannot be sent")
        prepared = Prepared()
        prepared.method, prepared.url, prepared.body = request.method, parts.url, request.body
        prepared.headers = CaseInsensitiveDict(headers)
        prepared.host, prepared.target = parts.host, parts.request_uri
        prepared.port = 443 if parts.port is None else parts.port
        return prepared

    def send(
        self,
        request: Prepared,
        *,
        deadline: float,
        max_bytes: int,
        may_go: Callable[[], bool] = lambda: True,
    ) -> Answer:
        """Send a prepared request and read the whole answer.

        Args:
            request: From ``prepare``, after its URL was judged.
            deadline: Monotonic time by which all of it must have come.
            max_bytes: Largest body, counted after decompression.
            may_go: Asked right before the first byte goes out, when the connection stands.

        Raises:
            CancelledError: The technician cancelled.
            NotNowError: It may not go any more; nothing was sent.
            TransportFaultError: No usable answer.
        """
        if self._cancel.is_set():
            raise CancelledError
        flight = self._adapter.flight
        self._watch.begin(flight, deadline, may_go)
        try:
            answer = self._exchange(flight, request, max_bytes)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            if flight.reason == CANCELLED:
                raise CancelledError from None
            if flight.reason == DEADLINE:
                raise TransportFaultError(Fault.DEADLINE) from None
            raise _fault_of(error) from None  # the chain may hold headers
        finally:
            flight.end()
        if flight.reason:
            # The body of an answer without a length may seem complete when the socket was shut.
            if flight.reason == CANCELLED:
                raise CancelledError
            raise TransportFaultError(Fault.DEADLINE)
        self._note_clock(answer.headers.get("Date"))
        return answer

    def _exchange(self, flight: Flight, request: Prepared, max_bytes: int) -> Answer:
        silence = max(0.1, min(SILENCE_S, flight.remaining_s))
        response = self._adapter.send(request, stream=True, timeout=(min(CONNECT_S, silence), silence)).raw
        try:
            body = bytearray()
            while chunk := response.read(_CHUNK, decode_content=True):
                body += chunk
                if len(body) > max_bytes:
                    raise TransportFaultError(Fault.SIZE, f"more than {max_bytes // MIB} MB")
        except BaseException:
            response.close()
            raise
        finally:
            response.release_conn()
        return Answer(status=response.status, headers=response.headers, body=bytes(body))

    def _note_clock(self, date: str | None) -> None:
        now = time.monotonic()
        if not date or (self.clock_offset_s is not None and now - self._clock_read_at < _CLOCK_EVERY_S):
            return
        self._clock_read_at = now
        try:
            self.clock_offset_s = (parsedate_to_datetime(date) - utc_now()).total_seconds()
        except (ValueError, TypeError):
            self.clock_offset_s = None


def tls_context(ca_file: str) -> ssl.SSLContext:
    """What is trusted: only the given CA file, or the operating system's store.

    Raises:
        AppError: The CA file cannot be read or holds no certificate.
    """
    if not ca_file:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        return ssl.create_default_context(cafile=ca_file)
    except (OSError, ssl.SSLError) as error:
        raise AppError(
            "The local cloud's CA file cannot be used.",
            f"{ca_file}: {error.strerror or error.__class__.__name__}",
            "Choose the PEM file with the certificate of the CA; the sandbox writes one at its start.",
            code="ca_file",
        ) from error


def _fault_of(error: Exception) -> TransportFaultError:
    chain: list[BaseException] = []
    _collect(error, chain)
    for kind, fault in _BY_TYPE:
        for link in chain:
            if isinstance(link, kind):
                return TransportFaultError(fault, _detail(link) if fault in _NAMED else "")
    return TransportFaultError(Fault.CUT)


def _collect(error: BaseException | None, chain: list[BaseException]) -> None:
    """Everything an error was made from: its causes, and the exceptions it carries as arguments."""
    if error is None or error in chain or len(chain) > 20:
        return
    chain.append(error)
    for part in error.args:
        if isinstance(part, BaseException):
            _collect(part, chain)
    reason = getattr(error, "reason", None)
    if isinstance(reason, BaseException):
        _collect(reason, chain)
    _collect(error.__cause__ or error.__context__, chain)


def _detail(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return str(error.verify_message)
    if isinstance(error, OSError) and error.strerror:
        return str(error.strerror)
    return ""


_NAMED = (Fault.TLS, Fault.CONNECT)
_BY_TYPE: tuple[tuple[type[BaseException], Fault], ...] = (
    (urllib3.exceptions.ProxyError, Fault.PROXY),
    (requests.exceptions.ProxyError, Fault.PROXY),
    (ssl.SSLCertVerificationError, Fault.TLS),
    (urllib3.exceptions.NameResolutionError, Fault.NAME),
    (urllib3.exceptions.ConnectTimeoutError, Fault.CONNECT),
    (urllib3.exceptions.NewConnectionError, Fault.CONNECT),
    (urllib3.exceptions.DecodeError, Fault.ENCODING),
    (ConnectionResetError, Fault.CUT),
    (ssl.SSLEOFError, Fault.CUT),
    (urllib3.exceptions.ReadTimeoutError, Fault.SILENCE),
    (requests.exceptions.ReadTimeout, Fault.SILENCE),
    (urllib3.exceptions.ProtocolError, Fault.CUT),
    (requests.exceptions.ConnectionError, Fault.CUT),
    (ssl.SSLError, Fault.TLS),
)
