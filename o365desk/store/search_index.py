"""The search index: derived from the other tables, brought up to date by whoever wants to search.

Who writes what is searched touches a mark (``marks.SEARCH``) and no more: a sync pays one row a transaction.
``refresh`` looks through the tenants and organizations that are marked, writes the entries that differ, in
short transactions, and takes the mark away unless it was touched meanwhile.

SQLite keeps trigrams of the entries in an FTS5 table; a server has a trigram index if it offers pg_trgm.
Both are made at the first refresh: without them every entry is looked through, with the same result.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from sqlalchemy import Table, delete, func, select
from sqlalchemy.exc import DBAPIError, OperationalError

from o365desk.domain.errors import CancelledError
from o365desk.domain.finding import FoundKind
from o365desk.store import bulk, marks, schema, search_text
from o365desk.store.bulk import Row, fetch, fetch_one
from o365desk.store.engine import Database, Transaction
from o365desk.store.search_text import Entry

FTS = "search_fts"
_TRIGRAM_INDEX = "ix_search_entry_text"
_BUILT = f"{marks.SEARCH}built"
_LOGGED = f"{marks.SEARCH}logged"
_TENANT, _ORGANIZATION = f"{marks.SEARCH}tenant.", f"{marks.SEARCH}organization."
_AT_ONCE = 1_000
"""Entries that one transaction writes: some 50 ms."""
_entry = schema.search_entry
_setting = schema.setting
_COLUMNS = ("id", "part", "stamp", "text")

Progress = Callable[[int], None]
"""Called with how many tenants and organizations are left."""
_Marks = dict[int, str]
"""Tenant number or organization id -> the value of its mark."""


def pending(tx: Transaction) -> int:
    """How many tenants and organizations changed and are not looked through anew yet."""
    if not _is_built(tx):
        tenants = select(func.count()).select_from(schema.tenant).scalar_subquery()
        others = select(func.count()).select_from(schema.organization).scalar_subquery()
        row = fetch(tx, select(tenants, others))[0]
        return int(row[0]) + int(row[1])
    return len(_marked(tx, _TENANT)) + len(_marked(tx, _ORGANIZATION))


def refresh(
    database: Database, cancel: threading.Event | None = None, on_progress: Progress = lambda _: None
) -> bool:
    """Bring the index up to date, in transactions of some ten milliseconds.

    Args:
        database: The store.
        cancel: Ends it between two transactions; what was written stays.
        on_progress: Told what is left.

    Returns:
        Whether anything had to be done.

    Raises:
        CancelledError: It was cancelled.
        AppError: The database is busy or cannot be written; searches go on with what is there.
    """
    with database.read() as tx:
        tenants, organizations = _marked(tx, _TENANT), _marked(tx, _ORGANIZATION)
        built = _is_built(tx)
        new_lines = _new_lines(tx)
    if built and not tenants and not organizations and not new_lines:
        return False
    if not built:
        with database.write() as tx:
            _begin(tx)
            tenants, organizations = _marked(tx, _TENANT), _marked(tx, _ORGANIZATION)
    left = len(tenants) + len(organizations)
    for done in _refresh_parts(database, organizations, tenants):
        left -= done
        on_progress(left)
        if cancel is not None and cancel.is_set():
            raise CancelledError
    _refresh_logs(database, cancel)
    if not built:
        with database.write() as tx:
            _analyze(tx)
    return True


def forget(tx: Transaction) -> bool:
    """Throw the index away; the next refresh makes it anew. False if there was none."""
    was_there = bool(marks.get(tx, _BUILT))
    if tx.connection.dialect.name == "sqlite":
        tx.connection.exec_driver_sql(f"DROP TABLE IF EXISTS {FTS}")
    tx.connection.execute(delete(_entry))
    tx.connection.execute(delete(_setting).where(_setting.c.name.like(f"{marks.SEARCH}%")))
    return was_there


def forget_tenants(tx: Transaction, numbers: Sequence[int]) -> None:
    """The tenants are removed with their data: their names leave the index in the same transaction."""
    gone: list[int] = []
    for number in numbers:
        gone += [*_stamps(tx, FoundKind.USER, [number]), *_stamps(tx, FoundKind.TENANT, [number])]
    _write(tx, [], gone)
    bulk.delete(tx, _setting, ["name"], [(marks.search_of_tenant(number),) for number in numbers])


def has_fts(tx: Transaction) -> bool:
    """Whether the entries are indexed by FTS5."""
    if tx.connection.dialect.name != "sqlite":
        return False
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return tx.connection.exec_driver_sql(query, (FTS,)).first() is not None


# What has to be done


def _is_built(tx: Transaction) -> bool:
    """Whether it was begun here: what was moved from a file to a server lacks the server's index."""
    return marks.settled(marks.get(tx, _BUILT)).get("by") == tx.connection.dialect.name


def _marked(tx: Transaction, prefix: str) -> _Marks:
    query = select(_setting.c.name, _setting.c.value).where(
        _setting.c.name >= prefix, _setting.c.name < f"{prefix[:-1]}/"
    )
    return {int(name[len(prefix) :]): value for name, value in fetch(tx, query)}


def _begin(tx: Transaction) -> None:
    """From now on marks say what is to be done; at first, everything."""
    tenants = fetch(tx, select(schema.tenant.c.number))
    organizations = fetch(tx, select(schema.organization.c.id))
    # What has entries and is gone meanwhile has to be looked through, too.
    parts = {row[0] for row in fetch(tx, select(_entry.c.part).where(_entry.c.part > 0).distinct())}
    known = {row[0] for row in tenants} | parts
    owners = {row[0] for row in organizations} | parts
    marks.touch(tx, *map(marks.search_of_tenant, known), *map(marks.search_of_organization, owners))
    marks.settle(tx, _BUILT, {"by": tx.connection.dialect.name})
    _add_trigrams(tx)


def _add_trigrams(tx: Transaction) -> None:
    if tx.connection.dialect.name == "sqlite":
        # Libraries without FTS5 or its trigrams (before 3.34) search without them.
        with suppress(OperationalError), tx.connection.begin_nested():
            tx.connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {FTS} USING fts5(text, content='search_entry', content_rowid='id', "
                "tokenize='trigram', detail=none, columnsize=0)"
            )
            tx.connection.exec_driver_sql(f"INSERT INTO {FTS}({FTS}) VALUES ('rebuild')")  # noqa: S608
        return
    # The extension may be missing, or need more rights than this user has.
    with suppress(DBAPIError), tx.connection.begin_nested():
        tx.connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        tx.connection.exec_driver_sql(
            f"CREATE INDEX IF NOT EXISTS {_TRIGRAM_INDEX} ON search_entry USING gin (text gin_trgm_ops)"
        )


def _analyze(tx: Transaction) -> None:
    tx.connection.exec_driver_sql("ANALYZE search_entry")


# Doing it


def _refresh_parts(database: Database, organizations: _Marks, tenants: _Marks) -> Iterator[int]:
    """Look through everything marked, some at a time; says after each how many."""
    with database.read() as tx:
        contacts = _sizes(tx, schema.contact, "organization_id")
        users = _sizes(tx, schema.user, "tenant_number")
    for some in _batches(organizations, contacts):
        with database.write() as tx:
            _refresh_organizations(tx, some)
            _settle(tx, {marks.search_of_organization(one): organizations[one] for one in some})
        yield len(some)
    for some in _batches(tenants, users):
        with database.read() as tx:
            stamps = search_text.user_stamps(tx, some)
            have = _stamps(tx, FoundKind.USER, some)
        changed = [one for one, stamp in stamps.items() if have.get(one) != stamp]
        for chunk in bulk.chunks(changed, _AT_ONCE):
            with database.write() as tx:
                _write(tx, search_text.users(tx, chunk), [])
        with database.write() as tx:
            _differ(tx, search_text.tenants(tx, some), _stamps(tx, FoundKind.TENANT, some))
            _write(tx, [], [one for one in have if one not in stamps])
            _settle(tx, {marks.search_of_tenant(one): tenants[one] for one in some})
        yield len(some)


def _refresh_organizations(tx: Transaction, ids: Sequence[int]) -> None:
    entries = [*search_text.organizations(tx, ids), *search_text.contacts(tx, ids)]
    _differ(tx, entries, {**_stamps(tx, FoundKind.ORGANIZATION, ids), **_stamps(tx, FoundKind.CONTACT, ids)})


def _differ(tx: Transaction, entries: Sequence[Entry], have: dict[int, bytes]) -> None:
    """Write the entries that are new or other than what there is, and remove the rest."""
    wanted = {entry[0] for entry in entries}
    fresh = [entry for entry in entries if have.get(entry[0]) != entry[2]]
    for some in bulk.chunks(fresh, bulk.CHUNK):
        _write(tx, some, [])
    _write(tx, [], [one for one in have if one not in wanted])


def _sizes(tx: Transaction, table: Table, key: str) -> dict[int, int]:
    return dict(fetch(tx, select(table.c[key], func.count()).group_by(table.c[key])))


def _batches(parts: _Marks, sizes: dict[int, int]) -> Iterator[list[int]]:
    """Parts together that have some thousand records."""
    some: list[int] = []
    weight = 0
    for part in sorted(parts):
        some.append(part)
        weight += 1 + sizes.get(part, 0)
        if weight >= _AT_ONCE:
            yield some
            some, weight = [], 0
    if some:
        yield some


def _stamps(tx: Transaction, kind: FoundKind, parts: Sequence[int]) -> dict[int, bytes]:
    first, last = search_text.id_range(kind)
    found: dict[int, bytes] = {}
    query = select(_entry.c.id, _entry.c.stamp).where(_entry.c.id.between(first, last))
    for some in bulk.chunks(parts):
        rows = fetch(tx, query.where(_entry.c.part.in_(some)))
        found.update((row[0], bytes(row[1])) for row in rows)
    return found


def _settle(tx: Transaction, settled: dict[str, str]) -> None:
    """Take marks away that were not touched since they were read."""
    rows: list[Row] = list(settled.items())
    bulk.delete(tx, _setting, ["name", "value"], rows)


def _write(tx: Transaction, fresh: Sequence[Entry], gone: Sequence[int]) -> None:
    """Write entries and their trigrams; FTS5 has to be told what it forgets."""
    if not fresh and not gone:
        return
    fts = has_fts(tx)
    if fts:
        old = [
            row
            for some in bulk.chunks([*gone, *(entry[0] for entry in fresh)])
            for row in bulk.fetch_members(tx, _entry, ["id", "text"], "id", some)
        ]
        _run(tx, f"INSERT INTO {FTS}({FTS}, rowid, text) VALUES ('delete', ?, ?)", old)  # noqa: S608
    bulk.delete(tx, _entry, ["id"], [(one,) for one in gone])
    bulk.upsert(tx, _entry, _COLUMNS, ["id"], fresh)
    if fts:
        new: list[Row] = [(entry[0], entry[3]) for entry in fresh]
        _run(tx, f"INSERT INTO {FTS}(rowid, text) VALUES (?, ?)", new)  # noqa: S608


def _run(tx: Transaction, sql: str, rows: Sequence[Row]) -> None:
    if rows:
        tx.connection.exec_driver_sql(sql, list(rows))


# Logs only grow at one end and are cut at the other.


def _ends(tx: Transaction) -> tuple[int, int, int]:
    """The first line, the last line, and the run of the last line; 0 where there is none."""
    table = schema.sync_log
    first = fetch_one(tx, select(table.c.id).order_by(table.c.id).limit(1))
    last = fetch_one(tx, select(table.c.id, table.c.run_id).order_by(table.c.id.desc()).limit(1))
    return (0, 0, 0) if first is None or last is None else (first[0], last[0], last[1])


def _logged(tx: Transaction) -> tuple[int, int]:
    """The last line that has an entry, and its run; 0 if there is none, or it is another line by now."""
    said = marks.settled(marks.get(tx, _LOGGED))
    line, run = int(said.get("line", 0)), int(said.get("run", 0))
    table = schema.sync_log
    there = fetch_one(tx, select(table.c.run_id).where(table.c.id == line))
    # SQLite gives the ids of lines anew when the last ones were removed, those of runs never.
    return (line, run) if there is not None and there[0] == run else (0, 0)


def _new_lines(tx: Transaction) -> bool:
    return _ends(tx)[1:] != _logged(tx)


def _refresh_logs(database: Database, cancel: threading.Event | None) -> None:
    with database.read() as tx:
        first, last, _run_of_last = _ends(tx)
        above, _run_of_above = _logged(tx)
        low, high = search_text.id_range(FoundKind.LOG_LINE)
        oldest = search_text.entry_id(FoundKind.LOG_LINE, first) if above else high + 1
        stale = select(_entry.c.id).where(_entry.c.id >= low, _entry.c.id < oldest)
        gone = [row[0] for row in fetch(tx, stale)]
    for some in bulk.chunks(gone, _AT_ONCE):
        with database.write() as tx:
            _write(tx, [], some)
    while above < last:
        if cancel is not None and cancel.is_set():
            raise CancelledError
        with database.write() as tx:
            entries, line, run = search_text.log_lines(tx, above, _AT_ONCE)
            _write(tx, entries, [])
            above = line or last
            marks.settle(tx, _LOGGED, {"line": line, "run": run})
