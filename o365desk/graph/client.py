"""The one door to Graph: token, gate, deadline, size cap, retries, allow-listed links, translated errors."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import msgspec

from o365desk import __version__
from o365desk.graph.asking import Ask
from o365desk.graph.budgets import SIGN_IN_BUDGET, Limits
from o365desk.graph.clouds import CloudEndpoints, HasEndpoints, endpoints_of
from o365desk.graph.credentials import Credential
from o365desk.graph.decoding import BrokenAnswerError, ListReader, Rows
from o365desk.graph.delegated import DelegatedGrant
from o365desk.graph.errors import Fix
from o365desk.graph.exceptions import GraphError, NotGraphAnswerError
from o365desk.graph.links import admin_consent_link, fix_links
from o365desk.graph.paging import STALE_PAGES, follow
from o365desk.graph.prefetch import Shelf
from o365desk.graph.sending import Call, Course, Sender
from o365desk.graph.sign_in_door import SignInDoor
from o365desk.graph.throttle import PATIENT, OnWait, RetryPolicy, Waiter
from o365desk.graph.tokens import AccessToken, ApplicationGrant, TokenMemory, TokenSource
from o365desk.graph.translation import graph_error, loop_error, not_graph_error, suspicious_link_error
from o365desk.graph.transport import MIB, Answer, Request, Transport
from o365desk.graph.urls import download_problem, link_problem

T = TypeVar("T")
R = TypeVar("R", bound=msgspec.Struct)

DEADLINE_S = 120.0
ONCE_S = 30.0
MAX_BYTES = 32 * MIB


class ConnectionLike(HasEndpoints, Protocol):
    """What the client needs to know of a connection; drafts and stored connections both have it."""

    @property
    def application_id(self) -> str:
        """Application (client) ID."""


def _quiet(tenant_id: str, seconds: float) -> None:
    """Tell nobody of a wait."""


class GraphClient:
    """Asks Graph on behalf of one connection. Safe to share between threads; each keeps its own connections.

    Args:
        connection: Cloud and application.
        credential: Secret or certificate.
        cancel: When set, everything under way ends within a second with ``CancelledError``.
        on_wait: Told tenant id and seconds before each wait that Microsoft asked for.
        proxy: ``http://host:port`` for all requests, or empty.
        policy: How patiently to try again.
        limits: Gates and budgets, shared by all clients of the application; None: this client's own.
        memory: Tokens of earlier clients of the same connection and credential; None: a new one asks anew.

    Raises:
        AppError: The connection's address or CA file cannot be used.
    """

    def __init__(
        self,
        connection: ConnectionLike,
        credential: Credential,
        *,
        cancel: threading.Event | None = None,
        on_wait: OnWait = _quiet,
        proxy: str = "",
        policy: RetryPolicy = PATIENT,
        limits: Limits | None = None,
        memory: TokenMemory | None = None,
        paused: threading.Event | None = None,
    ) -> None:
        self.endpoints: CloudEndpoints = endpoints_of(connection)
        self.application_id = connection.application_id
        self.cancel = cancel or threading.Event()
        self._credential = credential
        self.shelf = Shelf()
        self._names: dict[str, str] = {}
        self._policy = policy
        self.limits = limits or Limits(self.endpoints.budgets)
        self._transport = Transport(
            ca_file=self.endpoints.ca_file,
            proxy=proxy,
            cancel=self.cancel,
            user_agent=f"o365desk/{__version__}",
        )
        self._sender = Sender(self._transport, self.limits, Waiter(self.cancel, on_wait, paused), policy)
        door = SignInDoor(
            self.endpoints, self.application_id, credential, self._sender, self.name_of, self._fix_links
        )
        keeper = credential.keeper
        grant = ApplicationGrant(door) if keeper is None else DelegatedGrant(door, keeper)
        self.tokens = TokenSource(door, grant, memory)

    def __enter__(self) -> GraphClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the kept-alive connections; a new refresh token is kept."""
        self._transport.close()
        if self._credential.keeper is not None:
            self._credential.keeper.close()

    def know(self, tenant_id: str, name: str) -> None:
        """Use a name for a tenant in messages from now on."""
        if name:
            self._names[tenant_id] = name

    def name_of(self, tenant_id: str) -> str:
        """What messages call a tenant."""
        return self._names.get(tenant_id, tenant_id)

    def consent_link(self, tenant_id: str) -> str:
        """The admin-consent page for this application in a tenant."""
        return admin_consent_link(self.endpoints, tenant_id, self.application_id)

    @property
    def credential(self) -> Credential:
        """The credential, for a look at a certificate's end."""
        return self._credential

    def request(
        self,
        tenant_id: str,
        method: str,
        path_or_url: str,
        *,
        params: Mapping[str, str] | None = None,
        json: object = None,
        headers: Mapping[str, str] | None = None,
        deadline_s: float = DEADLINE_S,
        max_bytes: int = MAX_BYTES,
        what: str = "data",
        optional: bool = False,
    ) -> bytes:
        """Ask Graph and give the body of its answer.

        Args:
            tenant_id: Whose token is used.
            method: HTTP method.
            path_or_url: Path below ``/v1.0`` (starting with a slash) or a whole next link.
            params: Query options.
            json: Body to send, as JSON.
            headers: Further headers.
            deadline_s: Seconds on the network, over all tries.
            max_bytes: Largest body.
            what: What is being read, for messages.
            optional: Whether 403 means "not available" rather than "held".

        Raises:
            GraphError: Refused, throttled for too long, no usable answer, suspicious link.
            ConnectionHeldError: No token, or a refused one.
            CancelledError: The technician cancelled.
        """
        ask = Ask(method, self._url(path_or_url), params, json, headers, what, optional)
        return self._exchange(tenant_id, ask, lambda answer: answer.body, deadline_s, max_bytes)

    def read(
        self,
        tenant_id: str,
        path: str,
        decode: Callable[[bytes], T],
        *,
        params: Mapping[str, str] | None = None,
        json: object = None,
        what: str,
        optional: bool = False,
    ) -> T:
        """Ask Graph and decode the answer; a truncated one is asked for again. POST when ``json`` is given.

        Raises:
            NotGraphAnswerError: The answer is not what Graph sends.
            GraphError, ConnectionHeldError, CancelledError: As ``request``.
        """
        method = "GET" if json is None else "POST"
        ask = Ask(method, self._url(path), params, json, None, what, optional)
        return self._exchange(tenant_id, ask, self._decoder(tenant_id, what, decode), DEADLINE_S, MAX_BYTES)

    def pages(
        self,
        tenant_id: str,
        path: str,
        reader: ListReader[R],
        *,
        params: Mapping[str, str] | None = None,
        what: str,
        key: Callable[[R], str] | None = None,
        stale_pages: int = STALE_PAGES,
        optional: bool = False,
    ) -> Iterator[Rows[R]]:
        """Read a list page by page, following next links unchanged.

        Args:
            tenant_id: Whose list.
            path: Path below ``/v1.0``, or a whole link.
            reader: Decodes the rows.
            params: Query options of the first page.
            what: What is being read, for messages.
            key: A row's id, to notice lists that never end.
            stale_pages: So many pages in a row without a new id are such a list.
            optional: As in ``request``.

        Yields:
            Each page. The list is complete only if the iterator ends without an error.

        Raises:
            SuspiciousLinkError: A next link leads elsewhere or in circles.
            GraphError, ConnectionHeldError, CancelledError: As ``request``.
        """

        def read(url: str, query: Mapping[str, str] | None) -> Rows[R]:
            ask = Ask("GET", url, query, None, None, what, optional)
            return self._exchange(tenant_id, ask, decode, DEADLINE_S, MAX_BYTES)

        decode = self._decoder(tenant_id, what, reader.read)
        return follow(
            read,
            self._url(path),
            params,
            key=key,
            stale_pages=stale_pages,
            loop=lambda: loop_error(self.name_of(tenant_id), what),
        )

    def may_follow(self, link: str | None, tenant_id: str) -> bool:
        """Whether a link may be asked, so that it may be kept for a later run, too."""
        return bool(link) and not link_problem(link or "", self.endpoints.graph, tenant_id)

    def judge_link(self, link: str, tenant_id: str, what: str) -> None:
        """Refuse a link that must never be asked, before it is stored.

        Raises:
            SuspiciousLinkError: It leads off this connection's Graph, or to another tenant.
        """
        self._stop_if(link_problem(link, self.endpoints.graph, tenant_id), tenant_id, what)

    def download(
        self,
        tenant_id: str,
        path: str,
        *,
        what: str,
        max_bytes: int = 4 * MAX_BYTES,
    ) -> bytes:
        """Read a report: Graph's 302 is followed by hand, once, without Authorization.

        Raises:
            SuspiciousLinkError: The download lies on a foreign host.
            NotGraphAnswerError: Graph named no place to download from.
            GraphError, ConnectionHeldError, CancelledError: As ``request``.
        """
        ask = Ask("GET", self._url(path), None, None, None, what, True)
        answer = self._exchange(tenant_id, ask, lambda whole: whole, DEADLINE_S, max_bytes)
        if answer.status < 300:
            return answer.body
        location = answer.headers.get("Location")
        if answer.status != 302 or not location:
            raise self._not_graph(tenant_id, what)

        def judge(url: str) -> None:
            self._stop_if(download_problem(url, self.endpoints.graph), tenant_id, what)

        call = Call(
            tenant_id=tenant_id,
            tenant=self.name_of(tenant_id),
            what=what,
            build=lambda: Request(method="GET", url=location),
            judge=judge,
            refuse=lambda refused: self._error(tenant_id, ask, refused),
            decode=lambda whole: self._whole(tenant_id, what, whole),
            deadline_s=DEADLINE_S,
            max_bytes=max_bytes,
        )
        return self._sender.exchange(call)

    def try_once(self, tenant_id: str, ask: Ask) -> Answer | None:
        """One try of something that can be done without: its answer, None if there is no good one.

        Raises:
            ConnectionHeldError, NetworkError: No token.
            CancelledError: The technician cancelled.
        """
        token = self.tokens.token(tenant_id)
        call = self._call(tenant_id, ask, token, lambda answer: answer, ONCE_S, MAX_BYTES)
        return self._sender.once(call)

    def hold_back(self, tenant_id: str, seconds: float, attempt: int) -> None:
        """Let no request to a tenant out for a while, after parts of a batch were throttled or failed.

        The next one uses a new connection.

        Args:
            tenant_id: The tenant.
            seconds: As Microsoft told; 0 when it told nothing.
            attempt: 1-based, for the back-off when nothing was told.
        """
        self._sender.hold_back(tenant_id, seconds, attempt)

    def sign_in_wait_s(self) -> float:
        """Seconds until the budget of sign-in activity, one over all tenants, has room for a page."""
        return self.limits.budgets.wait_s(SIGN_IN_BUDGET, "")

    def remember_sign_ins(self, ages_s: Iterable[float]) -> None:
        """Pages of sign-in activity that others asked for so many seconds ago: one budget for all."""
        self.limits.budgets.remember(SIGN_IN_BUDGET, ages_s)

    def know_size(self, tenant_id: str, users: int) -> None:
        """A tenant's number of users: its budget of resource units goes by it."""
        self.limits.budgets.know_size(tenant_id, users)

    def _whole(self, tenant_id: str, what: str, answer: Answer) -> bytes:
        if answer.status != 200:
            raise self._not_graph(tenant_id, what)
        return answer.body

    def _url(self, path_or_url: str) -> str:
        if path_or_url.startswith("/"):
            return f"{self.endpoints.graph}/v1.0{path_or_url}"
        return path_or_url

    def _exchange(
        self, tenant_id: str, ask: Ask, decode: Callable[[Answer], T], deadline_s: float, max_bytes: int
    ) -> T:
        if ask.json is None and (ready := self.shelf.take(tenant_id, ask.address)) is not None:
            with suppress(NotGraphAnswerError):  # else it is asked for as if nothing had come
                return decode(ready)
        token, course = self.tokens.token(tenant_id), Course()
        try:
            return self._sender.exchange(
                self._call(tenant_id, ask, token, decode, deadline_s, max_bytes), course
            )
        except GraphError as error:
            if not self.tokens.is_worth_renewing(tenant_id, token, error.http_status, error.code):
                raise
        token = self.tokens.token(tenant_id, rejected=token)
        return self._sender.exchange(self._call(tenant_id, ask, token, decode, deadline_s, max_bytes), course)

    def _call(
        self, tenant_id: str, ask: Ask, token: AccessToken, decode: Callable[[Answer], T],
        deadline_s: float, max_bytes: int,
    ) -> Call[T]:  # fmt: skip
        def judge(url: str) -> None:
            self._stop_if(link_problem(url, self.endpoints.graph, tenant_id), tenant_id, ask.what)

        return Call(
            tenant_id=tenant_id,
            tenant=self.name_of(tenant_id),
            what=ask.what,
            build=lambda: ask.request(token.value),
            judge=judge,
            refuse=lambda answer: self._error(tenant_id, ask, answer),
            decode=decode,
            deadline_s=deadline_s,
            max_bytes=max_bytes,
            charges=ask.charges(),
        )

    def _decoder(self, tenant_id: str, what: str, decode: Callable[[bytes], T]) -> Callable[[Answer], T]:
        def read(answer: Answer) -> T:
            try:
                if answer.status >= 300:
                    raise BrokenAnswerError("redirect")
                return decode(answer.body)
            except BrokenAnswerError:
                text = answer.body[:64].lstrip()
                again = answer.status < 300 and not text.startswith(b"<")
                raise self._not_graph(tenant_id, what, again=again) from None

        return read

    def _not_graph(self, tenant_id: str, what: str, *, again: bool = False) -> NotGraphAnswerError:
        host = urlsplit(self.endpoints.graph).netloc
        return not_graph_error(self.name_of(tenant_id), what, host, again=again)

    def _stop_if(self, problem: str, tenant_id: str, what: str) -> None:
        if problem:
            raise suspicious_link_error(self.name_of(tenant_id), what, problem)

    def _error(self, tenant_id: str, ask: Ask, answer: Answer) -> GraphError:
        return graph_error(
            answer.status, answer.body, answer.headers.get("request-id", ""), self.name_of(tenant_id),
            ask.what, self._fix_links(tenant_id), self._credential.secrets,
            optional=ask.optional, delegated=self.tokens.delegated,
        )  # fmt: skip

    def _fix_links(self, tenant_id: str) -> dict[Fix, str]:
        return fix_links(self.endpoints, tenant_id, self.application_id)
