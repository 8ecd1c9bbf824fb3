"""Alembic runs this. The connection, already in its transaction, comes from ``store.migrate``."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from o365desk.store.schema import metadata


def _compare_by_bytes(on: Connection) -> None:
    """Let texts sort and compare by their bytes, as they do in SQLite, whatever the server's language.

    Here and not in each version, so that none can forget it; a column that is so already costs nothing.
    """
    quote = on.dialect.identifier_preparer.quote
    changes: dict[str, list[str]] = {}
    rows = on.exec_driver_sql(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
    )
    for table, column in rows:
        if table in metadata.tables:
            changes.setdefault(table, []).append(f'ALTER COLUMN {quote(column)} TYPE text COLLATE "C"')
    for table, some in changes.items():
        on.exec_driver_sql(f"ALTER TABLE {quote(table)} {', '.join(some)}")


connection = context.config.attributes["connection"]
# One transaction around all versions, begun by the caller: a failed migration leaves no trace.
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
if connection.dialect.name == "postgresql":
    _compare_by_bytes(connection)
