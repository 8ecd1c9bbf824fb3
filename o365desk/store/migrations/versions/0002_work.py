"""What the program keeps about its own work: suggestions, runs, logs, the journal, settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _texts(names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names.split()]


def _required(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _integer(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _time(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def _one_of(table: str, column: str, *values: str) -> sa.CheckConstraint:
    rule = " OR ".join(f"{column} = '{value}'" for value in values)
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{column}"))


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _foreign(table: str, column: str, target: str, delete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}", ondelete=delete)


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def upgrade() -> None:
    _suggestion_table()
    _rejection_table()
    _collector_state_table()
    _delta_link_table()
    _sync_run_table()
    _sync_collector_table()
    _sync_log_table()
    _journal_entry_table()
    _journal_change_table()
    _setting_table()


def _suggestion_table() -> None:
    op.create_table(
        "suggestion",
        _integer("tenant_number"),
        _integer("position"),
        _integer("organization_id"),
        _required("document"),
        _foreign("suggestion", "organization_id", "organization.id", "CASCADE"),
        _foreign("suggestion", "tenant_number", "tenant.number", "CASCADE"),
        sa.PrimaryKeyConstraint("tenant_number", "position", name="pk_suggestion"),
    )
    _index("suggestion", "organization_id")


def _rejection_table() -> None:
    op.create_table(
        "rejection",
        _integer("tenant_number"),
        _integer("organization_id"),
        _foreign("rejection", "organization_id", "organization.id", "CASCADE"),
        _foreign("rejection", "tenant_number", "tenant.number", "CASCADE"),
        sa.PrimaryKeyConstraint("tenant_number", "organization_id", name="pk_rejection"),
    )
    _index("rejection", "organization_id")


def _collector_state_table() -> None:
    op.create_table(
        "collector_state",
        _integer("tenant_number"),
        _required("kind"),
        _required("outcome"),
        *_texts("reason"),
        sa.Column("count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tried_at", sa.BigInteger(), nullable=False),
        _time("read_at"),
        _one_of("collector_state", "outcome", "complete", "partial", "failed", "not available"),
        _foreign("collector_state", "tenant_number", "tenant.number", "CASCADE"),
        sa.PrimaryKeyConstraint("tenant_number", "kind", name="pk_collector_state"),
    )


def _delta_link_table() -> None:
    op.create_table(
        "delta_link",
        _integer("tenant_number"),
        _required("kind"),
        _required("link"),
        sa.Column("stored_at", sa.BigInteger(), nullable=False),
        _foreign("delta_link", "tenant_number", "tenant.number", "CASCADE"),
        sa.PrimaryKeyConstraint("tenant_number", "kind", name="pk_delta_link"),
    )


def _sync_run_table() -> None:
    op.create_table(
        "sync_run",
        _integer("id"),
        sa.Column("connection_id", sa.Integer(), nullable=True),
        *_texts("connection_name trigger"),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        _time("finished_at"),
        sa.Column("outcome", sa.Text(), nullable=True),
        *_texts("message"),
        sa.Column("counts", sa.Text(), server_default="{}", nullable=False),
        sa.CheckConstraint(
            "outcome IS NULL OR outcome IN ('complete', 'partial', 'failed', 'held', 'cancelled')",
            name=op.f("ck_sync_run_outcome"),
        ),
        _one_of("sync_run", "trigger", "manual", "scheduled", "command line"),
        sa.CheckConstraint("(outcome IS NULL) = (finished_at IS NULL)", name=op.f("ck_sync_run_finished")),
        _foreign("sync_run", "connection_id", "connection.id", "SET NULL"),
        _primary("sync_run", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sync_run_connection_id", "sync_run", ["connection_id", "id"], unique=False)


def _sync_collector_table() -> None:
    op.create_table(
        "sync_collector",
        _integer("run_id"),
        _integer("position"),
        *_texts("tenant_id"),
        _required("kind"),
        _required("outcome"),
        *_texts("reason"),
        sa.Column("count", sa.Integer(), server_default="0", nullable=False),
        _one_of("sync_collector", "outcome", "complete", "partial", "failed", "not available"),
        _foreign("sync_collector", "run_id", "sync_run.id", "CASCADE"),
        sa.PrimaryKeyConstraint("run_id", "position", name="pk_sync_collector"),
    )


def _sync_log_table() -> None:
    op.create_table(
        "sync_log",
        _integer("id"),
        _integer("run_id"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _required("level"),
        *_texts("message tenant_id tenant_name record_kind record_id"),
        sa.Column("http_status", sa.Integer(), nullable=True),
        *_texts("request_id"),
        _one_of("sync_log", "level", "debug", "info", "warning", "error"),
        _foreign("sync_log", "run_id", "sync_run.id", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_sync_log"),
    )
    op.create_index("ix_sync_log_run_id", "sync_log", ["run_id", "id"], unique=False)


def _journal_entry_table() -> None:
    op.create_table(
        "journal_entry",
        _integer("id"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *_texts("actor title"),
        sa.Column("changes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        _time("undone_at"),
        _foreign("journal_entry", "run_id", "sync_run.id", "SET NULL"),
        _primary("journal_entry", "id"),
        sqlite_autoincrement=True,
    )
    _index("journal_entry", "run_id")


def _journal_change_table() -> None:
    op.create_table(
        "journal_change",
        _integer("entry_id"),
        _integer("position"),
        _required("kind"),
        _required("record_key"),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        _foreign("journal_change", "entry_id", "journal_entry.id", "CASCADE"),
        _primary("journal_change", "entry_id", "position"),
        sqlite_with_rowid=False,
    )


def _setting_table() -> None:
    op.create_table(
        "setting", _required("name"), _required("value"), sa.PrimaryKeyConstraint("name", name="pk_setting")
    )
