"""Graph's throttling budgets (Microsoft: throttling-limits); off unless switched on."""

import math
import time
from collections import deque
from collections.abc import Callable

from o365desk.sandbox.answers import Call, GraphError
from o365desk.sandbox.tenant import Tenant

_COST = {"users": 2, "subscribedskus": 3, "contracts": 3}
_LICENSE_DETAILS_COST = 2
_WORTH_TELLING = 0.8
_Spent = deque[tuple[float, int]]


class Throttle:
    """Counts what each tenant spent in sliding windows."""

    def __init__(self, on: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self.on = on
        self._clock = clock
        self._spent: dict[tuple[str, ...], _Spent] = {}

    def spend(self, call: Call, tenant: Tenant) -> dict[str, str]:
        """Charge a request. Gives the headers that tell about it, as Graph does for identity requests.

        Raises:
            GraphError: 429 with Retry-After when a budget is used up.
        """
        told: dict[str, str] = {}
        if not self.on or not call.segments:
            return told
        lower = [segment.lower() for segment in call.segments]
        if lower[0] == "reports" and lower[-1].startswith("get"):
            self._charge((tenant.id, lower[-1].partition("(")[0]), 1, 14, 600)
        elif lower[0] == "auditlogs" or lower[:2] == ["reports", "authenticationmethods"]:
            self._charge((tenant.id, "identity reports"), 1, 5, 10)
        elif lower[-1] == "mailboxsettings" or "mailboxsettings" in lower:
            self._charge((tenant.id, "mailbox", lower[1]), 1, 10_000, 600)
        else:
            size = tenant.roster.living
            budget = 3500 if size < 50 else 5000 if size <= 500 else 8000
            units = _units(call, lower)
            used = self._charge((tenant.id, "units"), units, budget, 10)
            told["x-ms-resource-unit"] = str(units)
            if used >= _WORTH_TELLING:
                told["x-ms-throttle-limit-percentage"] = f"{used:.2f}"
        if "signinactivity" in call.query.lower() and lower[0] == "users":
            self._charge(("signInActivity",), 1, 10, 60)
        return told

    def _charge(self, key: tuple[str, ...], cost: int, budget: int, window_s: int) -> float:
        """Count it; gives the share of the budget that is used."""
        now = self._clock()
        spent = self._spent.setdefault(key, deque())
        while spent and spent[0][0] <= now - window_s:
            spent.popleft()
        total = sum(amount for _, amount in spent)
        spent.append((now, cost))  # Refused requests count, too.
        if total + cost > budget:
            wait = max(1, math.ceil(spent[0][0] + window_s - now))
            raise GraphError(
                429,
                "TooManyRequests",
                "Too many requests",
                {"Retry-After": str(wait), "x-ms-throttle-information": "ResourceUnitLimitExceeded"},
            )
        return (total + cost) / budget


def _units(call: Call, lower: list[str]) -> int:
    cost = _COST.get(lower[0], 1) if len(lower) == 1 else 1
    if lower[-1] == "licensedetails":
        cost = _LICENSE_DETAILS_COST
    top = call.options.get("$top", "")
    cost -= "$select" in call.options
    cost += "$expand" in call.options
    cost -= top.isdigit() and int(top) < 20
    return max(1, cost)
