"""Microsoft's published budgets, kept before Microsoft has to say so.

Source: Microsoft Graph documentation, "Microsoft Graph service-specific throttling limits". Mailbox
settings need no counting: their limit is 10,000 requests in ten minutes and 4 at once *per mailbox*, and each
mailbox is asked once, in one part of one batch.
"""

from __future__ import annotations

import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping

import msgspec

from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value
from o365desk.graph.throttle import Gate

_SLACK_S = 0.5
"""Windows are this much longer than published: requests do not take equally long to get there."""
_GRAIN_S = 0.05
_TOP = re.compile(r"\$top=(\d+)")


class Budget(Value, frozen=True, kw_only=True):
    """At most ``limit`` units in any ``window_s`` seconds, per tenant or over all of the application."""

    name: str
    limit: int
    window_s: float
    per_tenant: bool = True


Charge = tuple[Budget, int]
"""A budget and how many units one request takes from it."""

SIGN_IN_BUDGET = Budget(name=phrase("sign-in activity"), limit=10, window_s=60.0, per_tenant=False)
MFA_BUDGET = Budget(name="MFA report", limit=5, window_s=10.0)
MFA_APPLICATION_BUDGET = Budget(
    name=phrase("MFA report, all tenants"), limit=122, window_s=10.0, per_tenant=False
)
REPORT_BUDGET = Budget(name=phrase("usage reports"), limit=14, window_s=600.0)
IDENTITY_BUDGET = Budget(name="identity", limit=3_500, window_s=10.0)
"""Resource units of a small tenant; larger ones have more, see ``identity_limit``."""
_IDENTITY_COST = {"users": 2, "subscribedskus": 3, "contracts": 3}


def identity_limit(users: int) -> int:
    """Resource units in ten seconds for a tenant of so many users."""
    return 3_500 if users < 50 else 5_000 if users <= 500 else 8_000


def charges_of(path: str, query: str) -> tuple[Charge, ...]:
    """What a GET costs, and where.

    Args:
        path: Below the version, such as ``/users``.
        query: The query string, unquoted ``$``.
    """
    if path.endswith("/mailboxSettings"):
        return ()
    parts = path.lower().strip("/").split("/")
    if parts[0] == "reports":
        if parts[1:2] == ["authenticationmethods"]:
            return ((MFA_BUDGET, 1), (MFA_APPLICATION_BUDGET, 1))
        return ((REPORT_BUDGET, 1),)
    cost = _IDENTITY_COST.get(parts[0], 1) if len(parts) == 1 else 1
    cost -= "$select=" in query
    cost += "$expand=" in query
    top = _TOP.search(query)
    cost -= top is not None and int(top.group(1)) < 20
    identity: Charge = (IDENTITY_BUDGET, max(1, cost))
    if parts[0] == "users" and "signinactivity" in query.lower():
        return (identity, (SIGN_IN_BUDGET, 1))
    return (identity,)


class _Grain(msgspec.Struct, gc=False):
    """Units spent at nearly the same time, counted as one."""

    first_at: float
    last_at: float
    units: float


class _Window:
    """Units spent in a sliding window; neighbours in time are counted together."""

    def __init__(self, window_s: float) -> None:
        self._length_s = window_s + _SLACK_S
        self._spent: deque[_Grain] = deque()
        self._total = 0.0

    def wait_s(self, now: float, cost: float, limit: float) -> float:
        """Seconds until there is room; 0 when there is."""
        spent = self._spent
        while spent and spent[0].last_at <= now - self._length_s:
            self._total -= spent.popleft().units
        too_much = self._total + cost - limit
        if too_much <= 0 or not spent:
            return 0.0
        for grain in spent:
            too_much -= grain.units
            if too_much <= 0:
                return grain.last_at + self._length_s - now + 0.001
        return self._length_s

    def add(self, now: float, units: float) -> None:
        """Count what is spent."""
        self._total += units
        newest = self._spent[-1] if self._spent else None
        if newest is not None and now - newest.first_at < _GRAIN_S:
            newest.last_at = now  # so that none of them is forgotten too early
            newest.units += units
        else:
            self._spent.append(_Grain(now, now, units))


class Budgets:
    """Counts what an application spends. Shared by all its clients and threads of this process.

    Args:
        enabled: Off for a local cloud, until one of its answers names resource units.
        clock: Seconds, monotonic.
    """

    def __init__(self, enabled: bool = True, clock: Callable[[], float] = time.monotonic) -> None:
        self.enabled = enabled
        self._clock = clock
        self._lock = threading.Lock()
        self._windows: dict[tuple[str, str], _Window] = {}
        self._limits: dict[str, int] = {}

    def know_size(self, tenant_id: str, users: int) -> None:
        """A tenant's number of users decides how many resource units it has."""
        self._limits[tenant_id] = identity_limit(users)

    def take(self, charges: tuple[Charge, ...], tenant_id: str) -> float:
        """Spend for one request if every budget has room.

        Returns:
            0.0 when it is spent and the request may go; else the seconds to wait before asking again.
        """
        if not charges or not self.enabled:
            return 0.0
        now = self._clock()
        with self._lock:
            seconds = max(self._wait_s(budget, cost, tenant_id, now) for budget, cost in charges)
            if seconds <= 0.0:
                for budget, cost in charges:
                    self._window(budget, tenant_id).add(now, cost)
            return seconds

    def wait_s(self, budget: Budget, tenant_id: str) -> float:
        """Seconds until one more request fits a budget; spends nothing."""
        if not self.enabled:
            return 0.0
        with self._lock:
            return self._wait_s(budget, 1, tenant_id, self._clock())

    def remember(self, budget: Budget, ages_s: Iterable[float]) -> None:
        """Count requests that others sent so many seconds ago, if this process sent none itself lately."""
        now = self._clock()
        with self._lock:
            window = self._window(budget, "")
            if window.wait_s(now, budget.limit, budget.limit) > 0.0:
                return
            for age_s in sorted(ages_s, reverse=True):
                window.add(now - max(0.0, age_s), 1)

    def correct(self, tenant_id: str, units: float) -> None:
        """Microsoft charged so many resource units more (or fewer) than were counted."""
        with self._lock:
            self._window(IDENTITY_BUDGET, tenant_id).add(self._clock(), units)

    def _wait_s(self, budget: Budget, cost: int, tenant_id: str, now: float) -> float:
        limit = self._limits.get(tenant_id, budget.limit) if budget is IDENTITY_BUDGET else budget.limit
        return self._window(budget, tenant_id).wait_s(now, cost, limit)

    def _window(self, budget: Budget, tenant_id: str) -> _Window:
        key = (budget.name, tenant_id if budget.per_tenant else "")
        window = self._windows.get(key)
        if window is None:
            window = self._windows[key] = _Window(budget.window_s)
        return window


class Limits:
    """What all clients of one application in one cloud share: the gates of its tenants and its budgets."""

    def __init__(self, budgets: bool = True) -> None:
        self.gate = Gate()
        self.budgets = Budgets(budgets)

    def learn(self, tenant_id: str, charges: tuple[Charge, ...], headers: Mapping[str, str]) -> None:
        """Go by what an answer tells of the tenant's budget: slow down before Microsoft refuses.

        ``x-ms-resource-unit`` is what the request cost; ``x-ms-throttle-limit-percentage`` comes from 0.8 of
        the limit on and may exceed 1.
        """
        units = _number(headers.get("x-ms-resource-unit"))
        if units is not None:
            self.budgets.enabled = True
            counted = next((cost for budget, cost in charges if budget is IDENTITY_BUDGET), None)
            if counted is not None and units != counted:
                self.budgets.correct(tenant_id, units - counted)
        used = _number(headers.get("x-ms-throttle-limit-percentage"))
        if used is not None and used >= _NEAR:
            self.gate.close_for(tenant_id, min(IDENTITY_BUDGET.window_s, (used - _NEAR) * 10.0 + 1.0))


_NEAR = 0.8


def _number(text: str | None) -> float | None:
    if text is None or len(text) > 12:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0.0 <= number < 1e6 else None


class SharedLimits:
    """The limits of every application of this process: however many clients it has, they count together."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[str, str], Limits] = {}

    def of(self, graph: str, application_id: str, *, budgets: bool) -> Limits:
        """The limits of an application in the cloud of a Graph origin. ``budgets``: kept from the start."""
        with self._lock:
            key = (graph, application_id.lower())
            limits = self._known.get(key)
            if limits is None:
                limits = self._known[key] = Limits(budgets)
            return limits
