"""Time left of a run, by what it did so far."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.estimate import ENDED, page_words, seconds_left
from o365desk.domain.sync import TenantPhase, TenantProgress

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def tenant(phase: TenantPhase, *, count: int = 0, expected: int = 0, wait_s: float = 0.0) -> TenantProgress:
    until = NOW + timedelta(seconds=wait_s) if wait_s else None
    return TenantProgress(
        tenant_id="t", tenant_name="T", phase=phase, count=count, expected=expected, until=until
    )


def test_half_of_equal_tenants_means_as_long_again() -> None:
    some = [tenant(TenantPhase.DONE)] * 5 + [tenant(TenantPhase.QUEUED)] * 5
    assert seconds_left(10.0, some, NOW) == pytest.approx(10.0)


def test_a_large_tenant_counts_by_its_users() -> None:
    large = tenant(TenantPhase.RUNNING, count=999 * 10, expected=999 * 99)
    assert seconds_left(10.0, [large], NOW) == pytest.approx(90.0)


def test_nothing_is_said_too_early() -> None:
    assert seconds_left(0.5, [tenant(TenantPhase.DONE)], NOW) is None
    assert seconds_left(60.0, [tenant(TenantPhase.QUEUED)] * 100, NOW) is None
    assert seconds_left(60.0, [], NOW) is None


def test_a_wait_lasts_at_least_as_long_as_microsoft_said() -> None:
    some = [tenant(TenantPhase.DONE)] * 99 + [tenant(TenantPhase.WAITING, wait_s=120)]
    assert seconds_left(10.0, some, NOW) == pytest.approx(120.0)


@given(
    st.lists(
        st.builds(
            tenant,
            st.sampled_from(TenantPhase),
            count=st.integers(0, 100_000),
            expected=st.integers(0, 100_000),
        ),
        max_size=20,
    ),
    st.floats(0, 10_000),
)
def test_it_is_never_negative_and_ends_at_zero(some: list[TenantProgress], elapsed_s: float) -> None:
    left_s = seconds_left(elapsed_s, some, NOW)
    assert left_s is None or left_s >= 0
    if some and all(one.phase in ENDED for one in some):
        assert left_s in (None, 0.0)


@pytest.mark.parametrize(
    ("count", "expected", "words"),
    [
        (0, 0, ""),
        (200, 300, ""),
        (0, 5_000, "page 1 of about 6"),
        (999, 5_000, "page 2 of about 6"),
        (4_995, 5_000, "page 6 of about 6"),
        (5_994, 5_000, "page 6 of about 6"),
        (1_998, 0, "page 3"),
    ],
)
def test_pages(count: int, expected: int, words: str) -> None:
    assert page_words(count, expected) == words
