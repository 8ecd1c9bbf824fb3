"""Opening a profile in a PostgreSQL database: its version, its migration. Of a file: ``profile``."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from o365desk.domain.errors import AppError
from o365desk.store import migrate, schema, server
from o365desk.store.engine import Database
from o365desk.store.faults import fault_of
from o365desk.store.schema import SCHEMA_VERSION
from o365desk.store.server_faults import REFUSED

_OLDEST_SERVER = 120_000
"""PostgreSQL 12; older ones are no longer kept and lack what COPY and the tests rely on."""


def open_server(url: str, password: str | None, folder: Path) -> Database:
    """See ``Database.open_server``."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        database = Database(url, profile=folder, password=password)
    except ArgumentError:
        # Its text may hold the address as it was given, a password in it.
        raise AppError(
            "This is no address of a database.",
            "It cannot be read.",
            "It looks like postgresql+psycopg://user@server:5432/o365desk",
            code="bad_database_url",
        ) from None
    try:
        _prepare(database)
    except SQLAlchemyError as error:
        database.close()
        fault = fault_of(error, database.where)
        if fault is None:
            raise
        raise fault from error
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: Database) -> None:
    with database.engine.connect() as connection:
        version = _checked_version(database, connection)
    if version == SCHEMA_VERSION:
        return
    with database.engine.connect() as connection, connection.begin():
        # Of two machines that come at once the second one finds the work done.
        server.wait_for_writers(connection)
        if _checked_version(database, connection) == SCHEMA_VERSION:
            return
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        _upgrade(database, connection)


def _upgrade(database: Database, connection: Connection) -> None:
    try:
        migrate.upgrade(connection)
    except SQLAlchemyError as error:
        fault = fault_of(error, database.where)
        if fault is not None:
            raise fault from error
        raise AppError(
            "The database could not be brought to this version of o365desk.",
            f"{database.where} is unchanged: {getattr(error, 'orig', error)}.",
            "Report this, and use the older o365desk meanwhile.",
            code="migration_failed",
        ) from error


def _checked_version(database: Database, connection: Connection) -> str | None:
    """The version of a database that may be opened; None for an empty one.

    Raises:
        AppError: It is of a newer version, of something else, or of a kind that cannot hold a profile.
    """
    number, encoding, has_version, others = connection.exec_driver_sql(
        "SELECT current_setting('server_version_num')::int, current_setting('server_encoding'), "
        "to_regclass('alembic_version') IS NOT NULL, "
        "(SELECT count(*) FROM information_schema.tables "
        " WHERE table_schema = current_schema() AND table_name = ANY(%s))",
        (list(schema.metadata.tables),),
    ).one()
    if number < _OLDEST_SERVER or encoding != "UTF8":
        raise AppError(
            "This database cannot hold a profile.",
            f"{database.where} is PostgreSQL {number // 10_000} with the encoding {encoding}. "
            "Nothing was changed.",
            "It takes PostgreSQL 12 or newer and a database made with ENCODING 'UTF8' TEMPLATE template0.",
            code=REFUSED,
        )
    rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version").all() if has_version else []
    if not rows and not has_version and not others:
        return None
    if len(rows) != 1 or (rows[0][0] != SCHEMA_VERSION and not others):
        raise AppError(
            "This database is no o365desk profile.",
            f"{database.where} holds tables of something else. It was not changed.",
            "Let an empty database be made for it.",
            code="not_a_profile",
        )
    version = str(rows[0][0])
    if version != SCHEMA_VERSION and version not in migrate.known_versions():
        raise server.newer(version)
    return version
