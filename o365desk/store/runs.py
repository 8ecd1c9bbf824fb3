"""Sync runs, their log lines and collectors, and per tenant how each collector last ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Select, func, insert, or_, select, update

from o365desk.domain.errors import NotFoundError
from o365desk.domain.sync import (
    CollectorKind,
    CollectorOutcome,
    CollectorResult,
    LogLevel,
    LogLine,
    RunCounts,
    RunOutcome,
    RunRecord,
    Trigger,
)
from o365desk.domain.values import Value
from o365desk.store import bulk, schema, server
from o365desk.store.bulk import Row, fetch, fetch_one
from o365desk.store.encoding import at_us, from_us, like_pattern, safe_text, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import numbers_of

_run = schema.sync_run
_log = schema.sync_log
_collector = schema.sync_collector
_state = schema.collector_state
_run_columns = list(_run.columns)
_counts = msgspec.json.Decoder(RunCounts)
_RANK = {level: rank for rank, level in enumerate(LogLevel)}
_LOG_COLUMNS = [column.name for column in _log.columns if column.name != "id"]
_COLLECTOR_COLUMNS = ["run_id", "position", "tenant_id", "kind", "outcome", "reason", "count"]
_STATE_COLUMNS = ["tenant_number", "kind", "outcome", "reason", "count", "tried_at", "read_at"]
_LAST_POSITION = "SELECT max(position) FROM sync_collector WHERE run_id = ?"
_state_tenant = schema.tenant
_states = select(_state_tenant.c.tenant_id, *(_state.c[name] for name in _STATE_COLUMNS[1:])).join(
    _state_tenant, _state_tenant.c.number == _state.c.tenant_number
)


class CollectorState(Value, frozen=True, kw_only=True):
    """How a collector last ended in a tenant. ``read_at`` is its last complete reading."""

    kind: CollectorKind
    outcome: CollectorOutcome
    reason: str = ""
    count: int = 0
    tried_at: datetime
    read_at: datetime | None = None


def start(tx: Transaction, connection_id: int, trigger: Trigger, now: datetime) -> RunRecord:
    """Begin a run.

    Raises:
        NotFoundError: The connection was removed.
    """
    name = fetch_one(tx, select(schema.connection.c.name).where(schema.connection.c.id == connection_id))
    if name is None:
        raise NotFoundError("This connection no longer exists.", "The sync was not started.")
    result = tx.connection.execute(
        insert(_run).values(
            connection_id=connection_id,
            connection_name=name[0],
            trigger=trigger.value,
            started_at=to_us(now),
            counts=to_json(RunCounts()),
        )
    )
    assert result.inserted_primary_key is not None
    return get(tx, result.inserted_primary_key[0])


def finish(tx: Transaction, run: RunRecord) -> None:
    """Store how a run ended: ``finished_at``, ``outcome``, ``message`` and ``counts``."""
    tx.connection.execute(
        update(_run)
        .where(_run.c.id == run.id)
        .values(
            finished_at=to_us(run.finished_at),
            outcome=run.outcome.value if run.outcome else None,
            message=safe_text(run.message),
            counts=to_json(run.counts),
        )
    )


def get(tx: Transaction, run_id: int) -> RunRecord:
    """One run.

    Raises:
        NotFoundError: There is none of that number.
    """
    row = fetch_one(tx, select(*_run_columns).where(_run.c.id == run_id))
    if row is None:
        raise NotFoundError(f"There is no sync run {run_id}.")
    return _record(row)


def listing(tx: Transaction, connection_id: int | None = None, limit: int = 200) -> list[RunRecord]:
    """Runs, newest first."""
    query = select(*_run_columns).order_by(_run.c.id.desc()).limit(limit)
    if connection_id is not None:
        query = query.where(_run.c.connection_id == connection_id)
    return [_record(row) for row in fetch(tx, query)]


def last_by_connection(tx: Transaction) -> dict[int, RunRecord]:
    """Connection id -> its newest run."""
    newest = (
        select(func.max(_run.c.id)).where(_run.c.connection_id.is_not(None)).group_by(_run.c.connection_id)
    )
    records = [_record(row) for row in fetch(tx, select(*_run_columns).where(_run.c.id.in_(newest)))]
    return {record.connection_id: record for record in records if record.connection_id is not None}


def under_way(tx: Transaction, connection_id: int | None = None) -> list[RunRecord]:
    """Runs that have not ended, the oldest first. Close orphans before, or killed ones are among them."""
    query = select(*_run_columns).where(_run.c.outcome.is_(None)).order_by(_run.c.id)
    if connection_id is not None:
        query = query.where(_run.c.connection_id == connection_id)
    return [_record(row) for row in fetch(tx, query)]


def close_orphans(tx: Transaction, now: datetime) -> int:
    """Close runs that a killed process left open, as failed. Call it while holding ``SyncLocks.run``.

    Runs of a team's database that are alive on another machine (``SyncLocks.alive``) are left alone.

    Returns:
        How many there were.
    """
    living = server.living_runs(tx.connection) if tx.connection.dialect.name == "postgresql" else ()
    result = tx.connection.execute(
        update(_run)
        .where(_run.c.outcome.is_(None), _run.c.id.not_in(living))
        .values(
            outcome=RunOutcome.FAILED.value,
            finished_at=to_us(now),
            message="The program ended before the sync did. What was read is kept; sync again.",
        )
    )
    return result.rowcount


def remove_older(tx: Transaction, before: datetime) -> int:
    """Remove finished runs (with their lines) that started before ``before``; each connection keeps its last.

    Returns:
        How many runs were removed.
    """
    newest = select(func.max(_run.c.id)).group_by(_run.c.connection_id)
    result = tx.connection.execute(
        _run.delete().where(
            _run.c.started_at < to_us(before), _run.c.outcome.is_not(None), _run.c.id.not_in(newest)
        )
    )
    return result.rowcount


def add_lines(tx: Transaction, run_id: int, lines: Sequence[LogLine]) -> None:
    """Append log lines in their order."""
    rows: list[Row] = [
        (
            run_id,
            to_us(line.at),
            line.level.value,
            safe_text(line.message),
            line.tenant_id,
            safe_text(line.tenant_name),
            line.record_kind,
            safe_text(line.record_id),
            line.http_status,
            safe_text(line.request_id),
            safe_text(line.hint),
            safe_text(line.link),
        )
        for line in lines
    ]
    bulk.insert(tx, _log, _LOG_COLUMNS, rows)


def lines(tx: Transaction, run_id: int, level: LogLevel | None = None, search: str = "") -> list[LogLine]:
    """The lines of a run, oldest first.

    Args:
        tx: Any transaction.
        run_id: Which run.
        level: The least level to show; None: all.
        search: Text that message, tenant or record must contain; case does not count in ASCII.
    """
    columns = [_log.c[name] for name in _LOG_COLUMNS[1:]]
    query = select(*columns).where(_log.c.run_id == run_id).order_by(_log.c.id)
    if level is not None:
        shown = [name.value for name, rank in _RANK.items() if rank >= _RANK[level]]
        query = query.where(_log.c.level.in_(shown))
    if search:
        query = _searched(query, safe_text(search))
    return [
        LogLine(
            at=at_us(row[0]),
            level=LogLevel(row[1]),
            message=row[2],
            tenant_id=row[3],
            tenant_name=row[4],
            record_kind=row[5],
            record_id=row[6],
            http_status=row[7],
            request_id=row[8],
            hint=row[9],
            link=row[10],
        )
        for row in fetch(tx, query)
    ]


def _searched(query: Select[tuple[str]], search: str) -> Select[tuple[str]]:
    pattern = like_pattern(search)
    places = (_log.c.message, _log.c.tenant_name, _log.c.tenant_id, _log.c.record_id, _log.c.request_id)
    return query.where(or_(*(place.ilike(pattern, escape="\\") for place in places)))


def add_collectors(tx: Transaction, run_id: int, results: Sequence[CollectorResult], now: datetime) -> None:
    """Store how collectors ended, in the run and as the tenants' present state."""
    last = bulk.fetch_sql(tx, _LAST_POSITION, (run_id,))[0][0]
    first = 0 if last is None else last + 1
    rows: list[Row] = [
        (
            run_id,
            position,
            result.tenant_id,
            result.kind.value,
            result.outcome.value,
            safe_text(result.reason),
            result.count,
        )
        for position, result in enumerate(results, start=first)
    ]
    bulk.insert(tx, _collector, _COLLECTOR_COLUMNS, rows)
    numbers = numbers_of(tx, {result.tenant_id for result in results})
    states = [
        _state_row(numbers[result.tenant_id], result, now)
        for result in results
        if result.tenant_id in numbers
    ]
    bulk.upsert(tx, _state, _STATE_COLUMNS, _STATE_COLUMNS[:2], states, keep=["read_at"])


def collectors(tx: Transaction, run_id: int) -> list[CollectorResult]:
    """How the collectors of a run ended, in the order they were added."""
    columns = [_collector.c[name] for name in _COLLECTOR_COLUMNS[2:]]
    query = select(*columns).where(_collector.c.run_id == run_id).order_by(_collector.c.position)
    return [
        CollectorResult(
            tenant_id=row[0],
            kind=CollectorKind(row[1]),
            outcome=CollectorOutcome(row[2]),
            reason=row[3],
            count=row[4],
        )
        for row in fetch(tx, query)
    ]


def states(tx: Transaction, tenant_id: str) -> dict[CollectorKind, CollectorState]:
    """How each collector last ended in a tenant."""
    return _states_of(fetch(tx, _states.where(_state_tenant.c.tenant_id == tenant_id))).get(tenant_id, {})


def states_of_connection(
    tx: Transaction, connection_id: int
) -> dict[str, dict[CollectorKind, CollectorState]]:
    """How each collector last ended, for every tenant of a connection by its id."""
    return _states_of(fetch(tx, _states.where(_state_tenant.c.connection_id == connection_id)))


def _states_of(rows: Sequence[Row]) -> dict[str, dict[CollectorKind, CollectorState]]:
    found: dict[str, dict[CollectorKind, CollectorState]] = {}
    for tenant_id, word, outcome, reason, count, tried_at, read_at in rows:
        kind = CollectorKind(word)
        found.setdefault(tenant_id, {})[kind] = CollectorState(
            kind=kind,
            outcome=CollectorOutcome(outcome),
            reason=reason,
            count=count,
            tried_at=at_us(tried_at),
            read_at=from_us(read_at),
        )
    return found


def was_read(tx: Transaction, tenant_number: int, kind: CollectorKind) -> bool:
    """Whether a collector was ever complete in a tenant."""
    rows = bulk.fetch_in(tx, _state, ("read_at",), ("tenant_number", tenant_number), ("kind", (kind.value,)))
    return bool(rows) and rows[0][0] is not None


def set_state(tx: Transaction, tenant_number: int, result: CollectorResult, now: datetime) -> None:
    """Store a tenant's collector state; ``read_at`` moves with a complete reading only."""
    row = _state_row(tenant_number, result, now)
    bulk.upsert(tx, _state, _STATE_COLUMNS, _STATE_COLUMNS[:2], [row], keep=["read_at"])


def touch_state(tx: Transaction, result: CollectorResult, now: datetime) -> None:
    """Note how a collector of a tenant was tried, outside any run's list."""
    numbers = numbers_of(tx, {result.tenant_id})
    if result.tenant_id in numbers:
        set_state(tx, numbers[result.tenant_id], result, now)


def _state_row(tenant_number: int, result: CollectorResult, now: datetime) -> Row:
    complete = result.outcome is CollectorOutcome.COMPLETE
    return (
        tenant_number,
        result.kind.value,
        result.outcome.value,
        safe_text(result.reason),
        result.count,
        to_us(now),
        to_us(now) if complete else None,
    )


def _record(row: Row) -> RunRecord:
    return RunRecord(
        id=row[0],
        connection_id=row[1],
        connection_name=row[2],
        trigger=Trigger(row[3]),
        started_at=at_us(row[4]),
        finished_at=from_us(row[5]),
        outcome=RunOutcome(row[6]) if row[6] is not None else None,
        message=row[7],
        counts=_counts.decode(row[8]),
    )
