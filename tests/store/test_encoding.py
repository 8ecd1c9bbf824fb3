from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.store import encoding


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_times_come_back(at: datetime) -> None:
    assert encoding.from_us(encoding.to_us(at)) == at


def test_a_naive_time_is_a_bug() -> None:
    with pytest.raises(TypeError):
        encoding.to_us(datetime(2026, 1, 1))  # noqa: DTZ001


@given(st.text())
def test_stored_text_can_be_encoded_and_holds_no_nul(text: str) -> None:
    stored = encoding.safe_text(text)
    assert "\0" not in stored
    stored.encode()


def test_harmless_text_is_untouched() -> None:
    assert encoding.safe_text("Zoë “%_\\'”") == "Zoë “%_\\'”"


def test_lone_surrogates_and_nul_go() -> None:
    assert encoding.safe_text("a\0b\ud800c") == "abc"


def test_like_signs_mean_themselves() -> None:
    assert encoding.like_pattern("50%_\\") == "%50\\%\\_\\\\%"


def test_lines() -> None:
    assert encoding.split_lines(encoding.join_lines(("a", "b"))) == ("a", "b")
    assert encoding.split_lines("") == ()
