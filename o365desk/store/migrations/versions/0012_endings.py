"""When secrets, certificates and GDAP relationships end."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("connection", sa.Column("credential_expires_at", sa.BigInteger(), nullable=True))
    op.create_table(
        "relationship",
        sa.Column("tenant_number", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_number"], ["tenant.number"], name="fk_relationship_tenant_number", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant_number", name="pk_relationship"),
    )
