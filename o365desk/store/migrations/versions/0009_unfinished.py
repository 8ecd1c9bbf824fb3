"""Lists that were read in part: a killed program goes on where it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unfinished_listing",
        sa.Column("tenant_number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_number"],
            ["tenant.number"],
            name="fk_unfinished_listing_tenant_number",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_number", "kind", "position", name="pk_unfinished_listing"),
    )
