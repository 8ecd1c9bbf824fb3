"""What syncs found changed of users and tenants; a record's own entries of the journal are found by index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_KINDS = ("appeared", "left", "came back", "changed", "added", "removed")
_TARGETS = (
    ("run_id", "sync_run.id", "SET NULL"),
    ("tenant_number", "tenant.number", "CASCADE"),
    ("user_id", "user.id", "CASCADE"),
)


def upgrade() -> None:
    op.create_table(
        "sync_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("tenant_number", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Text(), server_default="", nullable=False)
            for name in ("field", "item", "before", "after")
        ),
        sa.CheckConstraint(
            " OR ".join(f"kind = '{kind}'" for kind in _KINDS), name=op.f("ck_sync_change_kind")
        ),
        *(
            sa.ForeignKeyConstraint([name], [target], name=f"fk_sync_change_{name}", ondelete=what)
            for name, target, what in _TARGETS
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sync_change"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sync_change_at", "sync_change", ["at"])
    for name, _target, _what in _TARGETS:
        op.create_index(f"ix_sync_change_{name}", "sync_change", [name, "id"])
    op.create_index("ix_journal_change_record_key", "journal_change", ["record_key"])
