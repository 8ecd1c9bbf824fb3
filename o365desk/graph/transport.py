"""One HTTP request: a session per thread, a deadline, a size cap, no redirects, faults by name."""

from __future__ import annotations

import ssl
import threading
import weakref
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http.cookiejar import DefaultCookiePolicy

import requests
import truststore
import urllib3.exceptions
from requests.structures import CaseInsensitiveDict

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.values import Value, utc_now
from o365desk.graph.sockets import CANCELLED, DEADLINE, Flight, Watch, WatchedAdapter

CONNECT_S = 10.0
SILENCE_S = 30.0
"""How long a server may send nothing at all before the connection counts as dead."""
MIB = 1024 * 1024
_CHUNK = 64 * 1024


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


class Transport:
    """Sends requests for one client; shared by its threads, each of which gets its own session.

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
        self._proxies = {"http": proxy, "https": proxy} if proxy else {}
        self._cancel = cancel
        self._user_agent = user_agent
        self._watch = Watch(cancel)
        self._local = threading.local()
        self._lock = threading.Lock()
        self._sessions: weakref.WeakSet[requests.Session] = weakref.WeakSet()
        self.clock_offset_s: float | None = None
        """Seconds by which the servers' clock is ahead of this machine's, from the last ``Date`` header."""

    def close(self) -> None:
        """Close all kept-alive connections."""
        with self._lock:
            sessions = list(self._sessions)
        for session in sessions:
            session.close()

    def renew(self) -> None:
        """Let this thread's next request use a new connection."""
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is not None:
            session.close()

    def _session(self) -> tuple[requests.Session, Flight]:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is not None:
            flight: Flight = self._local.flight
            return session, flight
        flight = Flight()
        session = requests.Session()
        session.trust_env = False
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        session.headers = CaseInsensitiveDict(
            {"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate"}
        )
        session.adapters.clear()
        session.mount("https://", WatchedAdapter(self._context, flight))
        self._local.session, self._local.flight = session, flight
        self._watch.add(flight)
        with self._lock:
            self._sessions.add(session)
        return session, flight

    def prepare(self, request: requests.Request) -> requests.PreparedRequest:
        """What would really be sent. Its URL is the one to judge.

        Raises:
            requests.exceptions.RequestException: The address is malformed.
        """
        return self._session()[0].prepare_request(request)

    def send(
        self,
        request: requests.PreparedRequest,
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
        session, flight = self._session()
        self._watch.begin(flight, deadline, may_go)
        try:
            answer = self._exchange(session, request, flight, max_bytes)
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
            session.close()
            if flight.reason == CANCELLED:
                raise CancelledError
            raise TransportFaultError(Fault.DEADLINE)
        self._note_clock(answer.headers.get("Date"))
        return answer

    def _exchange(
        self, session: requests.Session, request: requests.PreparedRequest, flight: Flight, max_bytes: int
    ) -> Answer:
        silence = max(0.1, min(SILENCE_S, flight.remaining_s))
        response = session.send(
            request,
            stream=True,
            allow_redirects=False,
            timeout=(min(CONNECT_S, silence), silence),
            proxies=dict(self._proxies),
        )
        try:
            body = bytearray()
            while chunk := response.raw.read(_CHUNK, decode_content=True):
                body += chunk
                if len(body) > max_bytes:
                    raise TransportFaultError(Fault.SIZE, f"more than {max_bytes // MIB} MB")
        except BaseException:
            response.raw.close()
            raise
        finally:
            response.close()
        return Answer(status=response.status_code, headers=response.headers, body=bytes(body))

    def _note_clock(self, date: str | None) -> None:
        if not date:
            return
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
    (requests.exceptions.ContentDecodingError, Fault.ENCODING),
    (ConnectionResetError, Fault.CUT),
    (ssl.SSLEOFError, Fault.CUT),
    (urllib3.exceptions.ReadTimeoutError, Fault.SILENCE),
    (requests.exceptions.ReadTimeout, Fault.SILENCE),
    (requests.exceptions.ConnectionError, Fault.CUT),
    (ssl.SSLError, Fault.TLS),
)
