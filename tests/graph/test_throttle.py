from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.errors import CancelledError
from o365desk.graph.throttle import Gate, RetryPolicy, Waiter, parse_retry_after


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
    here = datetime(2026, 11, 24, 12, tzinfo=UTC)
    server = here + timedelta(seconds=skew_s if skew_s > 0 else skew_s - 3)
    told = format_datetime(server + timedelta(seconds=wait_s), usegmt=True)
    assert parse_retry_after(told, format_datetime(server, usegmt=True), here) == max(0, wait_s)


def test_a_clock_that_agrees_is_finer_than_a_date_header() -> None:
    server = datetime(2026, 11, 24, 12, tzinfo=UTC)
    told, date = (format_datetime(server + timedelta(seconds=s), usegmt=True) for s in (7, 0))
    assert parse_retry_after(told, date, server + timedelta(seconds=0.75)) == 6.25
    assert parse_retry_after(told, None, server + timedelta(seconds=0.75)) == 6.25


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
    gate = Gate()
    gate.close_for("a", 30.0)
    gate.close_for("a", 0.1)  # a shorter one does not open it sooner
    assert 29.0 < gate.remaining_s("a") <= 30.0
    assert gate.remaining_s("b") == 0.0


def test_a_wait_is_told_and_ends_at_once_on_cancel() -> None:
    cancel = threading.Event()
    told: list[tuple[str, float]] = []
    waiter = Waiter(cancel, lambda tenant, seconds: told.append((tenant, seconds)))
    threading.Timer(0.1, cancel.set).start()
    started = time.monotonic()
    with pytest.raises(CancelledError):
        waiter.wait("a", 60.0)
    assert time.monotonic() - started < 1.0
    assert told == [("a", 60.0)]
