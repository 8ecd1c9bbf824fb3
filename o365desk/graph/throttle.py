"""Being a good guest: Retry-After, a gate per tenant, budgets of requests per time.

Limits: Microsoft Graph documentation, "Service-specific throttling limits".
"""

from __future__ import annotations

import random
import re
import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from o365desk.domain.errors import CancelledError
from o365desk.domain.values import Value

MAX_WAIT_S = 600.0
"""A longer wait is not sat through: the tenant ends partial and stays closed until the time is over."""
_SECONDS = re.compile(r"\d{1,12}(?:\.\d{1,12})?")

OnWait = Callable[[str, float], None]
"""Called with tenant id and seconds before each wait that Microsoft asked for."""


def parse_retry_after(text: str | None, date_header: str | None = None) -> float | None:
    """Seconds that a ``Retry-After`` header asks to wait, or None when it says nothing usable.

    Args:
        text: Seconds, a fraction of them, or an HTTP date. Negative numbers and words are not usable.
        date_header: The same answer's ``Date``. A date is measured from it, so that a wrong clock on this
            machine does not shorten the wait.
    """
    if text is None:
        return None
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    until = _http_date(text)
    if until is None:
        return None
    now = _http_date(date_header or "") or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds())


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class RetryPolicy(Value, frozen=True, kw_only=True):
    """How often and how patiently a request is tried again. Times are seconds."""

    tries: int = 4
    """For broken connections, 5xx answers and truncated bodies."""
    throttled_tries: int = 8
    """For answers that say "throttled"."""
    base_s: float = 0.5
    cap_s: float = 30.0

    def backoff_s(self, attempt: int) -> float:
        """Seconds to wait before attempt number ``attempt`` + 1 (1-based): exponential, with jitter."""
        full = min(self.cap_s, self.base_s * 2.0 ** (attempt - 1))
        return full * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, keeps no secret


PATIENT = RetryPolicy()
BRISK = RetryPolicy(tries=2, throttled_tries=2)
"""For Test connection, where a technician is waiting."""


class Gate:
    """Keeps every request to a tenant back while that tenant is throttled. Shared by all threads."""

    def __init__(self, cancel: threading.Event, on_wait: OnWait) -> None:
        self._cancel = cancel
        self._on_wait = on_wait
        self._lock = threading.Lock()
        self._open_at: dict[str, float] = {}

    def close_for(self, tenant_id: str, seconds: float) -> None:
        """Let no request to the tenant out for ``seconds``; a longer closure that stands is kept."""
        until = time.monotonic() + seconds
        with self._lock:
            self._open_at[tenant_id] = max(until, self._open_at.get(tenant_id, 0.0))

    def remaining_s(self, tenant_id: str) -> float:
        """Seconds until the tenant may be asked again; 0 when it may be asked now."""
        with self._lock:
            return max(0.0, self._open_at.get(tenant_id, 0.0) - time.monotonic())

    def wait(self, tenant_id: str) -> None:
        """Wait until the tenant may be asked.

        Raises:
            CancelledError: The technician cancelled meanwhile.
        """
        while (seconds := self.remaining_s(tenant_id)) > 0.0 and seconds <= MAX_WAIT_S * 1.05:
            self._on_wait(tenant_id, seconds)
            self.pause(seconds)

    def pause(self, seconds: float) -> None:
        """Wait ``seconds``, or raise ``CancelledError`` as soon as the technician cancels."""
        if self._cancel.wait(seconds):
            raise CancelledError


class Budget(Value, frozen=True, kw_only=True):
    """At most ``limit`` requests in any ``window_s`` seconds, per tenant or over all tenants."""

    name: str
    limit: int
    window_s: float
    per_tenant: bool = True


SIGN_IN_BUDGET = Budget(name="sign-in activity", limit=10, window_s=60.0, per_tenant=False)
IDENTITY_REPORT_BUDGET = Budget(name="MFA report", limit=5, window_s=10.0)
REPORT_BUDGET = Budget(name="usage reports", limit=14, window_s=600.0)


class Budgets:
    """Counts requests against budgets and waits when one is used up. Shared by all threads.

    Args:
        enabled: Off for a local cloud, which has no such limits.
        gate: For cancellable waits.
        on_wait: Told of waits, as the gate tells of its own.
    """

    def __init__(self, enabled: bool, gate: Gate, on_wait: OnWait) -> None:
        self._enabled = enabled
        self._gate = gate
        self._on_wait = on_wait
        self._lock = threading.Lock()
        self._sent: dict[tuple[str, str], deque[float]] = {}

    def spend(self, budget: Budget | None, tenant_id: str) -> None:
        """Count one request, after waiting until the budget has room for it.

        Raises:
            CancelledError: The technician cancelled while waiting.
        """
        if budget is None or not self._enabled:
            return
        while (seconds := self._take(budget, tenant_id)) > 0.0:
            self._on_wait(tenant_id, seconds)
            self._gate.pause(seconds)

    def _take(self, budget: Budget, tenant_id: str) -> float:
        key = (budget.name, tenant_id if budget.per_tenant else "")
        now = time.monotonic()
        with self._lock:
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now - budget.window_s:
                sent.popleft()
            if len(sent) < budget.limit:
                sent.append(now)
                return 0.0
            return sent[0] + budget.window_s - now + 0.01
