"""Being a good guest: what Retry-After asks for, the gate of a tenant, patience. See also ``budgets``."""

from __future__ import annotations

import random
import re
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from o365desk.domain.errors import CancelledError
from o365desk.domain.values import Value

MAX_WAIT_S = 600.0
"""A longer wait is not sat through: the tenant ends partial and stays closed until the time is over."""
_AGREE_S = (-0.1, 2.0)
"""So far this machine's clock may be ahead of a ``Date`` header of the same moment."""
_SECONDS = re.compile(r"\d{1,12}(?:\.\d{1,12})?")

OnWait = Callable[[str, float], None]
"""Called with tenant id and seconds before each wait that Microsoft asked for."""


def parse_retry_after(
    text: str | None, date_header: str | None = None, now: datetime | None = None
) -> float | None:
    """Seconds that a ``Retry-After`` header asks to wait, or None when it says nothing usable.

    Args:
        text: Seconds, a fraction of them, or an HTTP date. Negative numbers and words are not usable.
        date_header: The same answer's ``Date``. A date is measured from it where this machine's clock is
            wrong, so that no wait is shortened. Where both agree, the clock is the finer one: ``Date`` has
            whole seconds, and servers make it once a second.
        now: The present moment, aware; None: by the clock.
    """
    if text is None:
        return None
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    until = _http_date(text)
    if until is None:
        return None
    now = now or datetime.now(UTC)
    server = _http_date(date_header or "")
    if server is not None and not _AGREE_S[0] <= (now - server).total_seconds() <= _AGREE_S[1]:
        now = server
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
    """Knows until when each tenant must be left alone. Shared by all clients of an application."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open_at: dict[str, float] = {}

    def close_for(self, tenant_id: str, seconds: float) -> None:
        """Let no request to the tenant out for ``seconds``; a longer closure that stands is kept."""
        until = time.monotonic() + seconds
        with self._lock:
            self._open_at[tenant_id] = max(until, self._open_at.get(tenant_id, 0.0))

    def closed(self) -> dict[str, float]:
        """Tenant id -> seconds, of all that must be left alone now."""
        now = time.monotonic()
        with self._lock:
            return {tenant_id: until - now for tenant_id, until in self._open_at.items() if until > now}

    def remaining_s(self, tenant_id: str) -> float:
        """Seconds until the tenant may be asked again; 0 when it may be asked now."""
        until = self._open_at.get(tenant_id)  # One read of a dict needs no lock.
        return 0.0 if until is None else max(0.0, until - time.monotonic())


_LOOK_S = 0.2
"""How often a paused thread looks whether it may go on."""


class Waiter:
    """How a client's threads wait.

    Args:
        cancel: Set by the technician; every wait ends at once.
        on_wait: Told tenant id and seconds before each wait: whoever counts busy threads may let another
            tenant be read meanwhile.
        paused: While it is set no request is begun.
    """

    def __init__(
        self, cancel: threading.Event, on_wait: OnWait, paused: threading.Event | None = None
    ) -> None:
        self._cancel = cancel
        self._on_wait = on_wait
        self._paused = paused or threading.Event()

    def await_going(self) -> None:
        """Wait while the technician has paused, or raise ``CancelledError``."""
        while self._paused.is_set():
            self.pause(_LOOK_S)

    def wait(self, tenant_id: str, seconds: float) -> None:
        """Wait because a tenant must not be asked now, and say so."""
        self._on_wait(tenant_id, seconds)
        self.pause(seconds)

    def pause(self, seconds: float) -> None:
        """Wait ``seconds``, or raise ``CancelledError`` as soon as the technician cancels."""
        if self._cancel.wait(seconds):
            raise CancelledError
