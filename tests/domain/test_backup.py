from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.backup import BackupFile, Keep, kept

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)


def test_a_year_of_daily_backups_is_thinned_by_day_week_and_month() -> None:
    taken = [NOON - timedelta(days=ago) for ago in range(365)]
    stay = sorted(kept(taken, Keep()), reverse=True)
    assert stay[:7] == taken[:7]
    # Then the newest of each week (Sundays), then the last day of each month.
    assert [at.strftime("%m-%d") for at in stay[7:10]] == ["03-08", "03-01", "02-28"]
    assert stay[-1] == datetime(2025, 4, 30, 12, tzinfo=UTC)
    assert len(stay) <= 7 + 5 + 12


def test_several_of_a_day_leave_the_newest() -> None:
    taken = [NOON - timedelta(hours=ago) for ago in range(6)]
    assert kept(taken, Keep(days=1, weeks=0, months=0)) == {NOON}


@given(
    st.lists(st.integers(0, 3650 * 24).map(lambda hours: NOON - timedelta(hours=hours))),
    st.integers(0, 10),
    st.integers(0, 10),
    st.integers(0, 10),
)
def test_the_newest_stays_and_thinning_again_changes_nothing(
    taken: list[datetime], days: int, weeks: int, months: int
) -> None:
    keep = Keep(days=days, weeks=weeks, months=months)
    stay = kept(taken, keep)
    assert stay <= set(taken)
    assert not taken or max(taken) in stay
    assert len(stay) <= 1 + days + weeks + months
    assert kept(list(stay), keep) == stay


def test_a_backup_is_called_by_its_file() -> None:
    one = BackupFile(path="C:\\profile\\backups\\x.sqlite3", taken_at=NOON, label="daily", size=1)
    assert one.name == "x.sqlite3"
