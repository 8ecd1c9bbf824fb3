"""Connections, and the rows of the Integrations view. Credentials are not here; the vault keeps them."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, delete, func, insert, select, update

from o365desk.domain.connection import (
    Cloud,
    Connection,
    ConnectionDraft,
    ConnectionKind,
    ConnectionStatus,
    CredentialKind,
    SignIn,
)
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.options import ScopeReason, SyncOptions
from o365desk.domain.phrases import phrase
from o365desk.domain.rows import IntegrationRow
from o365desk.domain.sync import RunOutcome, RunRecord
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import Presence
from o365desk.domain.values import utc_now
from o365desk.store import marks, runs, schema, search_index
from o365desk.store.bulk import Row, fetch, fetch_one
from o365desk.store.encoding import from_us, safe_text, to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.states import options_state

OPTIONS = "options"
_table = schema.connection
_columns = [column for column in _table.columns if column.name != "name_key"]
_options = msgspec.json.Decoder(SyncOptions)


def add(tx: Transaction, draft: ConnectionDraft, expires_at: datetime | None = None) -> Connection:
    """Store a new connection, whose credential ends at ``expires_at`` (None: not known).

    Raises:
        AppError: The name is taken (code ``name_taken``).
    """
    name = safe_text(draft.name.strip())
    _refuse_taken(tx, name, 0)
    now = utc_now()
    result = tx.connection.execute(
        insert(_table).values(
            name=name,
            name_key=name.casefold(),
            kind=draft.kind.value,
            cloud=draft.cloud.value,
            tenant_id=draft.tenant_id.strip().lower(),
            application_id=draft.application_id.strip().lower(),
            credential_kind=draft.credential_kind.value,
            sign_in=draft.sign_in.value,
            local_url=safe_text(draft.local_url.strip()),
            ca_file=safe_text(draft.ca_file.strip()),
            options=to_json(SyncOptions()),
            created_at=to_us(now),
            credential_changed_at=to_us(now),
            credential_expires_at=to_us(expires_at),
        )
    )
    assert result.inserted_primary_key is not None
    return get(tx, result.inserted_primary_key[0])


def get(tx: Transaction, connection_id: int) -> Connection:
    """One connection.

    Raises:
        NotFoundError: It was removed.
    """
    row = fetch_one(tx, select(*_columns).where(_table.c.id == connection_id))
    if row is None:
        raise NotFoundError(
            "This connection no longer exists.", "It was removed by another window or command."
        )
    return _connection(row)


def by_name(tx: Transaction, name: str) -> Connection:
    """The connection of that name; case does not count.

    Raises:
        NotFoundError: There is none; the hint lists those there are.
    """
    row = fetch_one(tx, select(*_columns).where(_table.c.name_key == safe_text(name.strip()).casefold()))
    if row is None:
        names = ", ".join(connection.name for connection in listing(tx))
        hint = f"Connections: {names}." if names else phrase("Add one with: o365desk connection add")
        raise NotFoundError(f'There is no connection named "{name}".', "", hint)
    return _connection(row)


def listing(tx: Transaction) -> list[Connection]:
    """All connections by name."""
    return [_connection(row) for row in fetch(tx, select(*_columns).order_by(_table.c.name_key))]


def save(tx: Transaction, connection: Connection) -> Connection:
    """Store every field of a connection as given.

    Raises:
        AppError: The new name is taken (code ``name_taken``).
        NotFoundError: It was removed.
    """
    name = safe_text(connection.name.strip())
    _refuse_taken(tx, name, connection.id)
    old = fetch_one(tx, select(_table.c.options).where(_table.c.id == connection.id))
    before = None if old is None else _options.decode(old[0])
    if before is not None and before != connection.options:
        query = select(schema.tenant.c.number).where(schema.tenant.c.connection_id == connection.id)
        marks.touch_plans(tx, [row[0] for row in fetch(tx, query)])
        if tx.recorder:
            after = options_state(connection.options)
            tx.recorder.changed(OPTIONS, connection.id, options_state(before), after)
    result = tx.connection.execute(
        update(_table)
        .where(_table.c.id == connection.id)
        .values(
            name=name,
            name_key=name.casefold(),
            kind=connection.kind.value,
            cloud=connection.cloud.value,
            tenant_id=connection.tenant_id.strip().lower(),
            application_id=connection.application_id.strip().lower(),
            credential_kind=connection.credential_kind.value,
            sign_in=connection.sign_in.value,
            local_url=safe_text(connection.local_url),
            ca_file=safe_text(connection.ca_file),
            options=to_json(connection.options),
            options_saved=connection.options_saved,
            paused=connection.paused,
            next_sync_at=to_us(connection.next_sync_at),
            credential_changed_at=to_us(connection.credential_changed_at),
            credential_expires_at=to_us(connection.credential_expires_at),
        )
    )
    if result.rowcount != 1:
        raise NotFoundError(
            "This connection no longer exists.", "It was removed by another window or command."
        )
    return get(tx, connection.id)


def set_credential_expiry(tx: Transaction, connection_id: int, expires_at: datetime | None) -> None:
    """Note when a connection's credential ends."""
    tx.connection.execute(
        update(_table).where(_table.c.id == connection_id).values(credential_expires_at=to_us(expires_at))
    )


def remove(tx: Transaction, connection_id: int, *, delete_data: bool) -> None:
    """Remove a connection.

    Args:
        tx: A write transaction.
        connection_id: Which; one that is gone already is no error.
        delete_data: True: its tenants go, with their users, licences and usage. False: they stay with
            their matches and links, and wait for a connection that lists them. Organizations and contacts
            stay either way, and so do the logs of its runs.
    """
    if delete_data:
        query = select(schema.tenant.c.number).where(schema.tenant.c.connection_id == connection_id)
        numbers = [row[0] for row in fetch(tx, query)]
        marks.forget(tx, numbers)
        search_index.forget_tenants(tx, numbers)
        marks.touch(tx, marks.SUGGESTIONS)
        tx.connection.execute(delete(schema.tenant).where(schema.tenant.c.connection_id == connection_id))
    tx.connection.execute(delete(_table).where(_table.c.id == connection_id))


def integration_rows(tx: Transaction, now: datetime) -> list[IntegrationRow]:
    """Every connection with its state and figures."""
    tenants = schema.tenant
    users = schema.user
    unmatched = func.sum(_one_if(tenants.c.match_state == MatchState.UNMATCHED.value))
    held = func.count(tenants.c.held_at)
    counted = {
        row[0]: row[1:]
        for row in fetch(
            tx,
            select(tenants.c.connection_id, func.count(), unmatched, held).group_by(tenants.c.connection_id),
        )
    }
    in_scope = {
        row[0]: row[1]
        for row in fetch(
            tx,
            select(tenants.c.connection_id, func.count())
            .join(users, users.c.tenant_number == tenants.c.number)
            .where(
                users.c.scope == ScopeReason.IN_SCOPE.value,
                users.c.presence == Presence.PRESENT.value,
            )
            .group_by(tenants.c.connection_id),
        )
    }
    last_runs = runs.last_by_connection(tx)
    rows = []
    for connection in listing(tx):
        last = last_runs.get(connection.id)
        figures = counted.get(connection.id, (0, 0, 0))
        status, note = _status(connection, last, now, held=figures[2])
        rows.append(
            IntegrationRow(
                connection=connection,
                status=status,
                status_note=note,
                last_run=last,
                tenants=figures[0],
                tenants_unmatched=int(figures[1]),
                users_in_scope=in_scope.get(connection.id, 0),
            )
        )
    return rows


_STATUS_OF = {
    RunOutcome.COMPLETE: ConnectionStatus.OK,
    RunOutcome.PARTIAL: ConnectionStatus.PARTIAL,
    RunOutcome.FAILED: ConnectionStatus.ERROR,
    RunOutcome.HELD: ConnectionStatus.HELD,
    RunOutcome.CANCELLED: ConnectionStatus.PARTIAL,
}


def _status(
    connection: Connection, last: RunRecord | None, now: datetime, *, held: int
) -> tuple[ConnectionStatus, str]:
    """What is shown, and a sentence. The last run may have read some tenants only: ``held`` ones count."""
    if last is not None and last.outcome is None:
        return ConnectionStatus.SYNCING, ""
    if connection.paused:
        return ConnectionStatus.PAUSED, phrase("Scheduled syncs are paused.")
    if last is None or last.outcome is None:
        if connection.next_sync_at is not None:
            return ConnectionStatus.QUEUED, phrase("The first sync is queued.")
        return ConnectionStatus.NEW, "" if connection.options_saved else phrase("Choose what to sync.")
    if connection.next_sync_at is not None and connection.next_sync_at <= now:
        return ConnectionStatus.QUEUED, last.message
    if last.outcome is RunOutcome.COMPLETE and held:
        tenants = phrase("1 tenant is held") if held == 1 else phrase(f"{held:,} tenants are held")
        return ConnectionStatus.PARTIAL, phrase(f"{tenants}; Matching says why.")
    note = last.message or ("Cancelled." if last.outcome is RunOutcome.CANCELLED else "")
    return _STATUS_OF[last.outcome], note


def _refuse_taken(tx: Transaction, name: str, own_id: int) -> None:
    query = select(_table.c.id).where(_table.c.name_key == name.casefold(), _table.c.id != own_id)
    if fetch_one(tx, query) is not None:
        raise AppError(
            f'A connection named "{name}" exists already.',
            "",
            "Choose another name, or edit that connection.",
            code="name_taken",
        )


def _one_if(condition: ColumnElement[bool]) -> ColumnElement[int]:
    from sqlalchemy import case

    return case((condition, 1), else_=0)


def _connection(row: Row) -> Connection:
    return Connection(
        id=row[0],
        name=row[1],
        kind=ConnectionKind(row[2]),
        cloud=Cloud(row[3]),
        tenant_id=row[4],
        application_id=row[5],
        credential_kind=CredentialKind(row[6]),
        local_url=row[7],
        ca_file=row[8],
        options=_options.decode(row[9]),
        options_saved=bool(row[10]),
        paused=bool(row[11]),
        next_sync_at=from_us(row[12]),
        created_at=from_us(row[13]),
        credential_changed_at=from_us(row[14]),
        sign_in=SignIn(row[15]),
        credential_expires_at=from_us(row[16]),
    )
