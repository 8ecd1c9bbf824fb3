"""Findings: what is said of a user and of seats, and never of what was not read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.findings import FindingKind, UserFacts, is_free, seat_findings, user_findings
from o365desk.domain.overview import MfaState, SignInAge, mfa_state, sign_in_age
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.user import MailboxPurpose

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def user(**facts: Any) -> UserFacts:
    given: dict[str, Any] = {
        "user_id": 1,
        "name": "Ann",
        "purpose": MailboxPurpose.USER,
        "account_enabled": True,
        "is_guest": False,
        "paid": True,
        "created_at": NOW - timedelta(days=400),
    }
    return UserFacts(**(given | facts))


def kinds(one: UserFacts) -> set[FindingKind]:
    return {kind for kind, _detail in user_findings(one, NOW)}


def days(number: float) -> datetime:
    return NOW - timedelta(days=number)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, set()),
        ({"account_enabled": False}, {FindingKind.LICENSED_BLOCKED}),
        ({"account_enabled": False, "paid": False}, set()),
        ({"purpose": MailboxPurpose.SHARED, "account_enabled": False}, {FindingKind.LICENSED_SHARED}),
        ({"sign_ins_known": True, "signed_in_at": days(91)}, {FindingKind.LICENSED_IDLE}),
        ({"sign_ins_known": True, "signed_in_at": days(89)}, set()),
        ({"sign_ins_known": True}, {FindingKind.LICENSED_IDLE}),
        ({"sign_ins_known": True, "created_at": days(3)}, set()),
        ({"sign_ins_known": False}, set()),
        ({"mfa": False}, {FindingKind.NO_MFA}),
        ({"mfa": False, "is_guest": True}, set()),
        ({"mfa": None}, set()),
        ({"storage_used": 45, "send_quota": 50}, {FindingKind.MAILBOX_NEAR_QUOTA}),
        ({"storage_used": 44, "send_quota": 50}, set()),
        ({"storage_used": 44, "send_quota": 0}, set()),
    ],
)
def test_what_is_found_of_a_user(facts: dict[str, Any], found: set[FindingKind]) -> None:
    assert kinds(user(**facts)) == found


def test_seats() -> None:
    def seats(**units: Any) -> set[FindingKind]:
        sku = SubscribedSku(sku_id="1", sku_part_number=units.pop("part", "SPB"), **units)
        return {kind for kind, _detail in seat_findings(sku)}

    assert seats(enabled_units=10, consumed_units=10) == set()
    assert seats(enabled_units=10, consumed_units=7) == {FindingKind.UNUSED_SEATS}
    assert seats(enabled_units=10, consumed_units=12) == {FindingKind.OVERUSED_SEATS}
    assert seats(part="FLOW_FREE", enabled_units=10_000, consumed_units=3) == set()
    assert is_free(SubscribedSku(sku_id="1", sku_part_number="POWER_BI_STANDARD", enabled_units=1_000_000))


def test_ages_of_sign_ins() -> None:
    ages = {3: SignInAge.WEEK, 8: SignInAge.MONTH, 31: SignInAge.QUARTER, 91: SignInAge.LONGER}
    for number, age in ages.items():
        assert sign_in_age(user(sign_ins_known=True, signed_in_at=days(number)), NOW) is age
    assert sign_in_age(user(sign_ins_known=True), NOW) is SignInAge.NEVER
    assert sign_in_age(user(), NOW) is SignInAge.UNKNOWN
    assert [mfa_state(user(mfa=one)) for one in (True, False, None)] == list(MfaState)


@given(
    st.builds(
        UserFacts,
        user_id=st.just(1),
        name=st.text(max_size=5),
        purpose=st.sampled_from(MailboxPurpose),
        account_enabled=st.sampled_from([True, False, None]),
        is_guest=st.booleans(),
        paid=st.booleans(),
        sign_ins_known=st.just(False),
        mfa=st.none(),
        storage_used=st.integers(0, 10**12),
        send_quota=st.just(0),
    )
)
def test_what_was_not_read_is_no_finding(one: UserFacts) -> None:
    assert kinds(one) <= {FindingKind.LICENSED_BLOCKED, FindingKind.LICENSED_SHARED}
