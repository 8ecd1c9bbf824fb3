"""Sending until there is an answer: gate and budget before each try, bounded retries after."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from o365desk.domain.phrases import phrase
from o365desk.graph.budgets import Charge, Limits
from o365desk.graph.exceptions import (
    GraphError,
    NetworkError,
    NotGraphAnswerError,
    SuspiciousLinkError,
    ThrottledError,
)
from o365desk.graph.flights import NotNowError
from o365desk.graph.sockets import Prepared
from o365desk.graph.throttle import MAX_WAIT_S, RetryPolicy, Waiter, parse_retry_after
from o365desk.graph.translation import network_error, read_graph_error
from o365desk.graph.transport import Answer, Fault, Request, Transport, TransportFaultError

T = TypeVar("T")
_log = logging.getLogger(__name__)
_MARGIN = 1.02
"""Waits are this much longer than asked, so that two clocks never make them shorter."""


@dataclass(frozen=True, kw_only=True)
class Call(Generic[T]):
    """One logical request, tried until it is answered or hopeless.

    ``build`` makes the request anew for each try; ``judge`` raises when its prepared URL must not be asked;
    ``refuse`` turns an answer of 400 or more into an error; ``decode`` turns a good answer into a value and
    raises ``NotGraphAnswerError`` with code ``retry`` when a second try may bring a whole one.
    ``deadline_s`` bounds the time on the network over all tries; waits are not in it.
    """

    tenant_id: str
    tenant: str
    what: str
    build: Callable[[], Request]
    judge: Callable[[str], None]
    refuse: Callable[[Answer], Exception]
    decode: Callable[[Answer], T]
    deadline_s: float
    max_bytes: int
    charges: tuple[Charge, ...] = ()


@dataclass
class Course:
    """How a call went so far. Given on to its second round, with a new token."""

    faults: int = 0
    throttled: int = 0
    spent_s: float = 0.0
    waited_s: float = 0.0


class Sender:
    """Sends calls for one connection; shared by its threads."""

    def __init__(self, transport: Transport, limits: Limits, waiter: Waiter, policy: RetryPolicy) -> None:
        self._transport = transport
        self._limits = limits
        self._waiter = waiter
        self._policy = policy

    @property
    def clock_note(self) -> str:
        """A sentence when this machine's clock is minutes off the server's, else empty."""
        offset = self._transport.clock_offset_s
        if offset is None or abs(offset) < 300:
            return ""
        side = "behind" if offset > 0 else "ahead"
        return phrase(f"This computer's clock is {abs(offset) / 60:.0f} minutes {side}.")

    def exchange(self, call: Call[T], course: Course | None = None) -> T:
        """Send a call and give its decoded answer.

        Raises:
            CancelledError: The technician cancelled.
            NetworkError: No usable answer.
            ThrottledError: Microsoft asks for a longer wait than is sat through.
            SuspiciousLinkError: The address may not be asked.
            GraphError: What ``call.refuse`` or ``call.decode`` raise.
        """
        course = course or Course()
        while True:
            self._await_turn(call, course)
            answer = self._try(call, course)
            if answer is None or self._again(call, course, answer):
                continue
            try:
                return call.decode(answer)
            except NotGraphAnswerError as error:
                if error.code != "retry" or not self._may_try(course):
                    error.code = "not_graph"
                    raise
                self._back_off(course)

    def once(self, call: Call[T]) -> T | None:
        """One try of a call that can be done without: its decoded answer, None when there is no good one.

        The next request uses a new connection then, and a wait that the answer asks for is kept.

        Raises:
            CancelledError: The technician cancelled.
        """
        course = Course(faults=self._policy.tries)
        try:
            self._await_turn(call, course)
            answer = self._try(call, course)
            if answer is None:
                return None
            if answer.status < 400:
                return call.decode(answer)
        except GraphError:
            self._transport.renew()
            return None
        told = parse_retry_after(answer.headers.get("Retry-After"), answer.headers.get("Date")) or 0.0
        if answer.status == 429 or (answer.status >= 500 and told > 0.0):
            self.hold_back(call.tenant_id, told, 1)
        return None

    def hold_back(self, tenant_id: str, seconds: float, attempt: int) -> None:
        """See ``GraphClient.hold_back``."""
        told = seconds if seconds > 0.0 else self._policy.backoff_s(attempt)
        self._limits.gate.close_for(tenant_id, told * _MARGIN)
        self._transport.renew()

    def _await_turn(self, call: Call[T], course: Course) -> None:
        """Wait until the tenant's gate is open and every budget has room; then the request is counted."""
        while True:
            self._waiter.await_going()
            seconds = self._limits.gate.remaining_s(call.tenant_id)
            if seconds > 0.0:
                if course.waited_s + seconds > MAX_WAIT_S * _MARGIN:
                    raise _closed(call, seconds)
                self._waiter.wait(call.tenant_id, seconds)
                course.waited_s += seconds
                continue
            seconds = self._limits.budgets.take(call.charges, call.tenant_id)
            if seconds <= 0.0:
                return
            self._waiter.wait(call.tenant_id, seconds)

    def _try(self, call: Call[T], course: Course) -> Answer | None:
        """One try: the answer, or None when another try is due: no connection, or the gate has closed."""
        try:
            prepared = self._transport.prepare(call.build())
        except ValueError:
            raise SuspiciousLinkError(
                phrase(f"{call.tenant}: a link to {call.what} was refused."),
                phrase("Its address is malformed."),
                code="suspicious_link",
            ) from None  # fmt: skip
        url = prepared.url or ""
        call.judge(url)
        started = time.monotonic()
        try:
            answer = self._transport.send(
                prepared,
                deadline=started + call.deadline_s - course.spent_s,
                max_bytes=call.max_bytes,
                may_go=lambda: self._limits.gate.remaining_s(call.tenant_id) <= 0.0,
            )
        except NotNowError:  # Another thread was told to wait while this one was still connecting.
            course.spent_s += time.monotonic() - started
            return None
        except TransportFaultError as error:
            course.spent_s += time.monotonic() - started
            _note(call, prepared, started, f"no answer ({error.fault.value})")
            out_of_time = course.spent_s >= call.deadline_s
            if not error.fault.retryable or out_of_time or not self._may_try(course):
                raise self._network_error(call, error.fault, error.detail, url) from None
            self._back_off(course)
            return None
        course.spent_s += time.monotonic() - started
        _note(call, prepared, started, str(answer.status), answer.headers.get("request-id", ""))
        self._limits.learn(call.tenant_id, call.charges, answer.headers)
        return answer

    def _network_error(self, call: Call[T], fault: Fault, detail: str, url: str) -> NetworkError:
        host = urlsplit(url).netloc
        return network_error(fault, detail, host, call.tenant, call.what)

    def _again(self, call: Call[T], course: Course, answer: Answer) -> bool:
        """Whether to try again after this answer. Raises when it is a refusal for good."""
        if answer.status < 400:
            return False
        told = parse_retry_after(answer.headers.get("Retry-After"), answer.headers.get("Date"))
        if answer.status == 429 or (answer.status >= 500 and told is not None and told > 0.0):
            self._be_throttled(call, course, answer, told)
            return True
        if answer.status < 500 or answer.status == 501 or not self._may_try(course):
            raise call.refuse(answer)
        self._back_off(course)
        return True

    def _be_throttled(self, call: Call[T], course: Course, answer: Answer, told: float | None) -> None:
        course.throttled += 1
        seconds = told if told else self._policy.backoff_s(course.throttled)
        self._limits.gate.close_for(call.tenant_id, seconds * _MARGIN)
        too_long = course.waited_s + seconds > MAX_WAIT_S
        if too_long:
            raise _closed(call, seconds, answer.headers.get("request-id") or read_graph_error(answer.body)[2])
        if course.throttled >= self._policy.throttled_tries:
            raise call.refuse(answer)
        if answer.status >= 500:
            self._transport.renew()

    def _may_try(self, course: Course) -> bool:
        course.faults += 1
        return course.faults < self._policy.tries

    def _back_off(self, course: Course) -> None:
        self._transport.renew()
        self._waiter.pause(self._policy.backoff_s(course.faults))


def _note(call: Call[T], asked: Prepared, started: float, outcome: str, request_id: str = "") -> None:
    """One debug line of the program's log for each try: what was asked, what came, how long it took.

    A query may hold tokens that page a list, and the path of a report's download opens it: neither is told.
    """
    if not _log.isEnabledFor(logging.DEBUG):
        return
    url = urlsplit(asked.url or "")
    told = url.path.startswith("/v1.0/") or "/oauth2/" in url.path
    path = url.path if told else f"{url.netloc}/…"
    took_ms = (time.monotonic() - started) * 1e3
    request = f", request-id {request_id}" if request_id else ""
    _log.debug("%s: %s %s: %s, %.0f ms%s", call.tenant, asked.method, path, outcome, took_ms, request)


def _closed(call: Call[T], seconds: float, request_id: str = "") -> ThrottledError:
    return ThrottledError(
        phrase(f"{call.tenant} is throttled by Microsoft."),
        phrase(f"Microsoft asks to be left alone for {_span(seconds)}. What was read before is kept."),
        phrase("Sync this tenant again after that."),
        code="throttled",
        http_status=429,
        request_id=request_id,
    )


def _span(seconds: float) -> str:
    """A long time in the unit that people would use."""
    for length, unit, most in ((60, "minutes", 120), (3_600, "hours", 48), (86_400, "days", 1_000)):
        if seconds < length * most:
            return f"{max(2.0, seconds / length):.0f} {unit}"
    return "years"
