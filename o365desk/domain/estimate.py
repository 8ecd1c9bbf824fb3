"""How long a sync still takes, by what was measured in it so far."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from o365desk.domain.phrases import phrase
from o365desk.domain.sync import TenantPhase, TenantProgress

ENDED = frozenset(
    {TenantPhase.DONE, TenantPhase.PARTIAL, TenantPhase.FAILED, TenantPhase.HELD, TenantPhase.CANCELLED}
)
PAGE = 999
"""Users to a page of Graph's users listing."""
_LEAST_S = 2.0
"""Before that nothing is said: the first seconds go into tokens and connections."""
_LEAST_SHARE = 0.05


def seconds_left(elapsed_s: float, tenants: Iterable[TenantProgress], now: datetime) -> float | None:
    """Seconds until the run has read its tenants, at the pace it had so far.

    A tenant weighs its fixed requests, as much as a page of users, and its users, as far as they are known
    from earlier syncs. A tenant that waits for Microsoft lasts at least that long.

    Returns:
        None while too little was done to tell.
    """
    done = total = longest_wait = 0.0
    for one in tenants:
        whole = 1 + max(one.expected, one.count) / PAGE
        total += whole
        if one.phase in ENDED:
            done += whole
        elif one.phase is not TenantPhase.QUEUED:
            done += min(one.count / PAGE, whole)
        if one.phase is TenantPhase.WAITING and one.until is not None:
            longest_wait = max(longest_wait, (one.until - now).total_seconds())
    if elapsed_s < _LEAST_S or done <= _LEAST_SHARE * total:
        return None
    return max(elapsed_s * (total - done) / done, longest_wait)


def page_words(count: int, expected: int) -> str:
    """``page 3 of about 6``, or empty where one page holds all."""
    if max(count, expected) <= PAGE:
        return ""
    pages = -(-max(count, expected) // PAGE)
    reading = min(count // PAGE + 1, pages)
    return phrase(f"page {reading:,} of about {pages:,}") if expected else f"page {count // PAGE + 1:,}"
