"""Findings: what is said of a user and of seats, and never of what was not read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.connection import Cloud, Connection, ConnectionKind, CredentialKind
from o365desk.domain.findings import (
    FindingKind,
    UserFacts,
    credential_findings,
    is_free,
    relationship_findings,
    seat_findings,
    user_findings,
)
from o365desk.domain.overview import MfaState, SignInAge, mfa_state, sign_in_age
from o365desk.domain.tenant import Relationship, SubscribedSku
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


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=31), None),
        (timedelta(days=30), "ends on 2026-12-25, in 30 days"),
        (timedelta(hours=5), "ends on 2026-11-25, in 0 days"),
        (timedelta(days=-2), "ended on 2026-11-23"),
        (None, None),
    ],
)
def test_a_credential_is_told_of_thirty_days_before_its_end(left: timedelta | None, said: str | None) -> None:
    one = Connection(
        id=1,
        name="Ours",
        kind=ConnectionKind.PARTNER,
        cloud=Cloud.GLOBAL,
        tenant_id="",
        application_id="",
        credential_kind=CredentialKind.SECRET,
        credential_expires_at=None if left is None else NOW + left,
    )
    found = list(credential_findings(one, NOW))
    assert found == ([] if said is None else [(FindingKind.CREDENTIAL_ENDS, said)])


def test_a_relationship_is_told_of_sixty_days_before_unless_it_extends_itself() -> None:
    def told(left: int, *, extends: bool = False) -> list[tuple[FindingKind, str]]:
        ends_at = NOW + timedelta(days=left)
        return list(relationship_findings(Relationship(name="R", ends_at=ends_at, extends=extends), NOW))

    assert told(61) == []
    assert told(60) == [(FindingKind.RELATIONSHIP_ENDS, "ends on 2027-01-24, in 60 days")]
    assert told(10, extends=True) == []
    assert told(-1)


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
