"""What the program keeps about its own work: runs, logs, the journal, settings."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    Index,
    Integer,
    Table,
    Text,
)

from o365desk.domain.journal import StepAction
from o365desk.domain.sync import CollectorOutcome, LogLevel, RunOutcome, Trigger
from o365desk.store.schema.base import (
    id_column,
    key_reference,
    metadata,
    one_of,
    reference,
    text_column,
    time_column,
)

collector_state = Table(
    "collector_state",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("kind", Text, primary_key=True),
    Column("outcome", Text, nullable=False),
    text_column("reason"),
    Column("count", Integer, nullable=False, server_default="0"),
    time_column("tried_at", nullable=False),
    time_column("read_at"),  # the last complete reading; a failed try leaves it
    one_of("outcome", CollectorOutcome),
)

delta_link = Table(
    "delta_link",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("kind", Text, primary_key=True),
    Column("link", Text, nullable=False),
    time_column("stored_at", nullable=False),
    time_column("full_at"),  # when the last full listing ended
    text_column("properties"),  # the $select it was asked with; another one needs a full listing
)

unfinished_listing = Table(
    "unfinished_listing",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("link", Text, nullable=False),  # where the next page is
    Column("document", Text, nullable=False),
)

brake = Table(
    "brake",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    time_column("raised_at", nullable=False),
    Column("document", Text, nullable=False),
)

sync_run = Table(
    "sync_run",
    metadata,
    id_column(),
    reference("connection_id", "connection.id", nullable=True, delete="SET NULL"),
    text_column("connection_name"),
    text_column("trigger"),
    time_column("started_at", nullable=False),
    time_column("finished_at"),
    Column("outcome", Text),
    text_column("message"),
    Column("counts", Text, nullable=False, server_default="{}"),
    one_of("trigger", Trigger),
    one_of("outcome", RunOutcome, nullable=True),
    CheckConstraint("(outcome IS NULL) = (finished_at IS NULL)", name="finished"),
    Index("ix_sync_run_connection_id", "connection_id", "id"),
    sqlite_autoincrement=True,
)

sync_collector = Table(
    "sync_collector",
    metadata,
    key_reference("run_id", "sync_run.id"),
    Column("position", Integer, primary_key=True),
    text_column("tenant_id"),
    Column("kind", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    text_column("reason"),
    Column("count", Integer, nullable=False, server_default="0"),
    one_of("outcome", CollectorOutcome),
)

sync_log = Table(
    "sync_log",
    metadata,
    id_column(),
    reference("run_id", "sync_run.id", delete="CASCADE"),
    time_column("at", nullable=False),
    Column("level", Text, nullable=False),
    text_column("message"),
    text_column("tenant_id"),
    text_column("tenant_name"),
    text_column("record_kind"),
    text_column("record_id"),
    Column("http_status", Integer),
    text_column("request_id"),
    text_column("hint"),
    text_column("link"),
    one_of("level", LogLevel),
    Index("ix_sync_log_run_id", "run_id", "id"),
)

journal_entry = Table(
    "journal_entry",
    metadata,
    id_column(),
    time_column("at", nullable=False),
    text_column("actor"),
    text_column("title"),
    Column("changes", Integer, nullable=False, server_default="0"),
    reference("run_id", "sync_run.id", nullable=True, delete="SET NULL"),
    time_column("undone_at"),
    text_column("undone_by"),
    Column("undone_step", Integer),  # the journal_step that undid it; the latest is redone first
    Column("redo_closed_by", Integer),  # the newer entry that took it out of the redo branch
    text_column("before_text"),
    text_column("after_text"),
    text_column("rule"),
    Column("score", Float),
    Index("ix_journal_entry_run_id", "run_id"),
    Index("ix_journal_entry_undone_step", "undone_step"),
    sqlite_autoincrement=True,
)

journal_change = Table(
    "journal_change",
    metadata,
    key_reference("entry_id", "journal_entry.id"),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record_key", Text, nullable=False),
    # JSON objects of the changed fields; before is null for what was created, after for what was removed.
    Column("before", Text),
    Column("after", Text),
    Column("score", Float),
    text_column("rule"),
    Index("ix_journal_change_record_key", "record_key"),  # a record's own history
    sqlite_with_rowid=False,
)

# What the standing undo of an entry wrote, so that a redo can take exactly that back; gone with the redo.
journal_undo = Table(
    "journal_undo",
    metadata,
    key_reference("entry_id", "journal_entry.id"),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record_key", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index("ix_journal_undo_record_key", "record_key"),
    sqlite_with_rowid=False,
)

journal_step = Table(
    "journal_step",
    metadata,
    id_column(),
    reference("entry_id", "journal_entry.id", delete="CASCADE"),
    time_column("at", nullable=False),
    text_column("actor"),
    Column("action", Text, nullable=False),
    Column("restored", Integer, nullable=False, server_default="0"),
    Column("left_alone", Text, nullable=False, server_default="[]"),  # JSON list of sentences
    one_of("action", StepAction),
    Index("ix_journal_step_entry_id", "entry_id"),
    sqlite_autoincrement=True,
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
