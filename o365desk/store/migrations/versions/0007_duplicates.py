"""Duplicates on the documented side: what is known not to be one, and what merged records were called."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_PAIR = ("organization_id", "other_organization_id", "contact_id", "other_contact_id")


def upgrade() -> None:
    op.create_table(
        "not_duplicate",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("record_key", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in _PAIR),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        *(_reference("not_duplicate", name) for name in _PAIR),
        sa.PrimaryKeyConstraint("number", name="pk_not_duplicate"),
        sa.UniqueConstraint("record_key", name="uq_not_duplicate_record_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "former_id",
        sa.Column("record_key", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        _reference("former_id", "organization_id"),
        _reference("former_id", "contact_id"),
        sa.PrimaryKeyConstraint("record_key", name="pk_former_id"),
    )
    for table, names in (("not_duplicate", _PAIR), ("former_id", ("organization_id", "contact_id"))):
        for name in names:
            op.create_index(f"ix_{table}_{name}", table, [name])


def _reference(table: str, name: str) -> sa.ForeignKeyConstraint:
    target = "contact.id" if "contact" in name else "organization.id"
    return sa.ForeignKeyConstraint([name], [target], name=f"fk_{table}_{name}", ondelete="CASCADE")
