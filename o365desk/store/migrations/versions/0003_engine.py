"""What an incremental sync keeps: delta links and their times, held tenants, brakes, a log line's fix."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _time(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def upgrade() -> None:
    op.add_column("delta_link", _time("full_at"))
    op.add_column("delta_link", _text("properties"))
    op.add_column("tenant", _time("held_at"))
    op.add_column("sync_log", _text("hint"))
    op.add_column("sync_log", _text("link"))
    op.create_table(
        "brake",
        sa.Column("tenant_number", sa.Integer(), nullable=False),
        sa.Column("raised_at", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_number"], ["tenant.number"], name="fk_brake_tenant_number", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant_number", name="pk_brake"),
    )
    _sign_in_column()


def _sign_in_column() -> None:
    # As SQL: Alembic would give SQLite the check apart from the column, which SQLite cannot add.
    op.execute(
        "ALTER TABLE connection ADD COLUMN sign_in TEXT DEFAULT 'application' NOT NULL "
        "CONSTRAINT ck_connection_sign_in CHECK (sign_in = 'application' OR sign_in = 'delegated')"
    )
