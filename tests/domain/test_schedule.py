"""When a connection is due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from o365desk.domain.connection import Cloud, Connection, ConnectionKind, CredentialKind
from o365desk.domain.schedule import first_sync_at, is_due, next_sync_at

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CONNECTION = Connection(
    id=1,
    name="Partner",
    kind=ConnectionKind.PARTNER,
    cloud=Cloud.GLOBAL,
    tenant_id="t",
    application_id="a",
    credential_kind=CredentialKind.SECRET,
    options_saved=True,
    next_sync_at=NOW,
)


def test_the_first_sync_waits_an_hour() -> None:
    assert first_sync_at(NOW) == NOW + timedelta(hours=1)
    assert next_sync_at(NOW, None, 30) == NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    ("started", "minutes", "expected"),
    [
        (timedelta(minutes=-10), 60, timedelta(minutes=50)),
        (timedelta(days=-3), 60, timedelta(0)),
        (timedelta(minutes=-5), 1, timedelta(minutes=10)),
        (timedelta(days=400), 60, timedelta(minutes=60)),
    ],
    ids=["in rhythm", "slept: now, once", "never more often than 15 minutes", "clock was set back"],
)
def test_the_rhythm_hangs_on_the_last_start(started: timedelta, minutes: int, expected: timedelta) -> None:
    assert next_sync_at(NOW, NOW + started, minutes) == NOW + expected


def test_due_means_saved_not_paused_and_its_time_has_come() -> None:
    assert is_due(CONNECTION, NOW)
    assert not is_due(CONNECTION, NOW - timedelta(seconds=1))
    assert not is_due(msgspec.structs.replace(CONNECTION, paused=True), NOW)
    assert not is_due(msgspec.structs.replace(CONNECTION, options_saved=False), NOW)
    assert not is_due(msgspec.structs.replace(CONNECTION, next_sync_at=None), NOW)
