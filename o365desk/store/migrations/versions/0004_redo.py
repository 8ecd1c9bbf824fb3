"""Redo: what an undo wrote, who undid and redid; from, to, rule and score of each decision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=True)


def upgrade() -> None:
    for name in ("undone_by", "before_text", "after_text", "rule"):
        op.add_column("journal_entry", _text(name))
    for name in ("undone_step", "redo_closed_by"):
        op.add_column("journal_entry", _number(name))
    for table in ("journal_entry", "journal_change"):
        op.add_column(table, sa.Column("score", sa.Float(), nullable=True))
    op.create_index("ix_journal_entry_undone_step", "journal_entry", ["undone_step"])
    _undo_table()
    _step_table()


def _undo_table() -> None:
    op.create_table(
        "journal_undo",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_key", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name="fk_journal_undo_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "position", name="pk_journal_undo"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_journal_undo_record_key", "journal_undo", ["record_key"])


def _step_table() -> None:
    op.create_table(
        "journal_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _text("actor"),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("restored", sa.Integer(), server_default="0", nullable=False),
        sa.Column("left_alone", sa.Text(), server_default="[]", nullable=False),
        sa.CheckConstraint("action = 'undo' OR action = 'redo'", name="action"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name="fk_journal_step_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_journal_step"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_step_entry_id", "journal_step", ["entry_id"])
