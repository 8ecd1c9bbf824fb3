from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.errors import CancelledError
from o365desk.graph.throttle import MAX_WAIT_S, Budget, Budgets, Gate, RetryPolicy, parse_retry_after


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0), ("2.128", 2.128), ("0", 0.0), (" 12 ", 12.0), ("999999", 999999.0), ("-1", None),
        ("", None),
        ("soon", None), ("nan", None), ("inf", None), ("1e3", None), ("7 seconds", None), (None, None),
    ],
)  # fmt: skip
def test_seconds_and_words(text: str | None, seconds: float | None) -> None:
    assert parse_retry_after(text) == seconds


@given(st.integers(min_value=-10_000, max_value=10_000), st.integers(min_value=-100_000, max_value=100_000))
def test_a_date_is_measured_from_the_servers_own_clock(wait_s: int, skew_s: int) -> None:
    server = datetime(2026, 11, 24, 12, tzinfo=UTC) + timedelta(seconds=skew_s)
    told = format_datetime(server + timedelta(seconds=wait_s), usegmt=True)
    assert parse_retry_after(told, format_datetime(server, usegmt=True)) == max(0, wait_s)


@given(st.text(max_size=40))
def test_any_header_gives_a_wait_that_is_not_negative_or_nothing(text: str) -> None:
    seconds = parse_retry_after(text)
    assert seconds is None or seconds >= 0.0


@given(st.integers(min_value=1, max_value=30))
def test_backoff_grows_to_its_cap(attempt: int) -> None:
    policy = RetryPolicy(base_s=0.5, cap_s=30.0)
    assert 0.25 <= policy.backoff_s(attempt) <= 30.0
    assert policy.backoff_s(attempt) >= min(30.0, 0.5 * 2.0 ** (attempt - 1)) / 2


def test_the_gate_keeps_one_tenant_back_and_no_other() -> None:
    waits: list[tuple[str, float]] = []
    gate = Gate(threading.Event(), lambda tenant, seconds: waits.append((tenant, seconds)))
    gate.close_for("a", 0.3)
    gate.close_for("a", 0.1)  # a shorter one does not open it sooner
    started = time.monotonic()
    gate.wait("b")
    assert time.monotonic() - started < 0.1
    gate.wait("a")
    assert time.monotonic() - started >= 0.3
    assert [tenant for tenant, _ in waits] == ["a"]


def test_a_wait_ends_at_once_on_cancel() -> None:
    cancel = threading.Event()
    gate = Gate(cancel, lambda *_: None)
    gate.close_for("a", 60.0)
    threading.Timer(0.1, cancel.set).start()
    started = time.monotonic()
    with pytest.raises(CancelledError):
        gate.wait("a")
    assert time.monotonic() - started < 1.0


def test_a_wait_beyond_the_limit_is_not_sat_through() -> None:
    gate = Gate(threading.Event(), lambda *_: None)
    gate.close_for("a", MAX_WAIT_S * 2)
    started = time.monotonic()
    gate.wait("a")
    assert time.monotonic() - started < 1.0
    assert gate.remaining_s("a") > MAX_WAIT_S


def test_a_budget_spreads_requests_over_its_window() -> None:
    told: list[float] = []
    gate = Gate(threading.Event(), lambda *_: None)
    budgets = Budgets(True, gate, lambda _, seconds: told.append(seconds))
    budget = Budget(name="x", limit=3, window_s=0.3, per_tenant=False)
    times = []
    for number in range(7):
        budgets.spend(budget, f"tenant {number}")
        times.append(time.monotonic())
    assert all(times[number + 3] - times[number] >= 0.3 for number in range(4))
    assert told


def test_a_budget_per_tenant_leaves_other_tenants_alone_and_off_is_off() -> None:
    gate = Gate(threading.Event(), lambda *_: None)
    budget = Budget(name="x", limit=1, window_s=30.0)
    started = time.monotonic()
    budgets = Budgets(True, gate, lambda *_: None)
    budgets.spend(budget, "a")
    budgets.spend(budget, "b")
    budgets.spend(None, "a")
    off = Budgets(False, gate, lambda *_: None)
    for _ in range(5):
        off.spend(budget, "a")
    assert time.monotonic() - started < 1.0
