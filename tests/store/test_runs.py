from __future__ import annotations

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import NotFoundError
from o365desk.domain.sync import (
    CollectorKind,
    CollectorOutcome,
    CollectorResult,
    LogLevel,
    LogLine,
    RunCounts,
    RunOutcome,
    Trigger,
)
from o365desk.store import runs, settings
from o365desk.store.engine import Database
from tests.store.build import HOUR, NOW, add_connection, add_tenant


def test_a_run_from_start_to_end(db: Database) -> None:
    with db.write() as tx:
        connection = add_connection(tx)
        run = runs.start(tx, connection.id, Trigger.COMMAND_LINE, NOW)
        assert (run.outcome, run.started_at, run.connection_name) == (None, NOW, "Partner")
        done = replace(
            run,
            outcome=RunOutcome.PARTIAL,
            finished_at=NOW + HOUR,
            message="One tenant failed.",
            counts=RunCounts(tenants=3, users_read=7),
        )
        runs.finish(tx, done)
        second = runs.start(tx, connection.id, Trigger.MANUAL, NOW + HOUR)
        assert runs.listing(tx) == [second, done]
        assert runs.listing(tx, connection.id, limit=1) == [second]
        assert runs.last_by_connection(tx) == {connection.id: second}
        with pytest.raises(NotFoundError):
            runs.start(tx, 99, Trigger.MANUAL, NOW)
        with pytest.raises(NotFoundError):
            runs.get(tx, 99)


def test_runs_of_a_killed_process_are_closed(db: Database) -> None:
    with db.write() as tx:
        run = runs.start(tx, add_connection(tx).id, Trigger.MANUAL, NOW)
        assert runs.close_orphans(tx, NOW + HOUR) == 1
        assert runs.close_orphans(tx, NOW + HOUR) == 0
        closed = runs.get(tx, run.id)
        assert (closed.outcome, closed.finished_at) == (RunOutcome.FAILED, NOW + HOUR)


def test_lines_by_level_and_text(db: Database) -> None:
    lines = [
        LogLine(at=NOW, level=LogLevel.DEBUG, message="Page 1"),
        LogLine(
            at=NOW,
            level=LogLevel.WARNING,
            message="100 % throttled",
            tenant_name="Contoso",
            tenant_id="t",
            record_kind="tenant",
            record_id="t",
            http_status=429,
            request_id="r-1",
        ),
        LogLine(at=NOW, level=LogLevel.ERROR, message="lost \ud800\0 it"),
    ]
    with db.write() as tx:
        run = runs.start(tx, add_connection(tx).id, Trigger.MANUAL, NOW)
        runs.add_lines(tx, run.id, lines)
        runs.add_lines(tx, run.id, [])
        assert runs.lines(tx, run.id)[:2] == lines[:2]
        assert [line.message for line in runs.lines(tx, run.id, LogLevel.WARNING)] == [
            "100 % throttled",
            "lost  it",
        ]
        for search, found in (("0 %", 1), ("%", 1), ("_", 0), ("CONTOSO", 1), ("r-1", 1), ("zzz", 0)):
            assert len(runs.lines(tx, run.id, search=search)) == found


def test_a_failed_try_keeps_the_last_complete_reading(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        run = runs.start(tx, 1, Trigger.MANUAL, NOW)
        good = CollectorResult(
            tenant_id=tenant_id, kind=CollectorKind.MFA, outcome=CollectorOutcome.COMPLETE, count=5
        )
        bad = replace(good, outcome=CollectorOutcome.FAILED, reason="503", count=0)
        unknown = replace(good, tenant_id="nobody")
        runs.add_collectors(tx, run.id, [good, unknown], NOW)
        runs.add_collectors(tx, run.id, [bad], NOW + HOUR)
        assert runs.collectors(tx, run.id) == [good, unknown, bad]
        state = runs.states(tx, tenant_id)[CollectorKind.MFA]
        assert (state.outcome, state.reason, state.tried_at, state.read_at) == (
            CollectorOutcome.FAILED,
            "503",
            NOW + HOUR,
            NOW,
        )


def test_old_runs_go_but_never_the_last(db: Database) -> None:
    with db.write() as tx:
        connection = add_connection(tx)
        for at in (NOW, NOW + HOUR):
            run = runs.start(tx, connection.id, Trigger.MANUAL, at)
            runs.add_lines(tx, run.id, [LogLine(at=at, level=LogLevel.INFO, message="x")])
            runs.finish(tx, replace(run, outcome=RunOutcome.COMPLETE, finished_at=at))
        assert runs.remove_older(tx, NOW + 5 * HOUR) == 1
        assert [one.started_at for one in runs.listing(tx)] == [NOW + HOUR]
        assert tx.connection.exec_driver_sql("SELECT count(*) FROM sync_log").scalar() == 1


def test_settings_hold_json(db: Database) -> None:
    with db.write() as tx:
        assert settings.get(tx, "x", "default") == "default"
        for value in ({"a": [1, None, "ü"]}, False, "text"):
            settings.set(tx, "x", value)
            assert settings.get(tx, "x") == value
        assert settings.listing(tx) == {"x": "text"}
