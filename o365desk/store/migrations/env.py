"""Alembic runs this. The connection, already in its transaction, comes from ``store.migrate``."""

from __future__ import annotations

from alembic import context

from o365desk.store.schema import metadata

connection = context.config.attributes["connection"]
# One transaction around all versions, begun by the caller: on SQLite too a failed migration leaves no trace.
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
