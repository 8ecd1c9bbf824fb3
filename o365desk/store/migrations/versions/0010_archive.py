"""What becomes of the contact of a user who has left, and why a tenant is ignored."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("contact", sa.Column("departure", sa.Text(), server_default="", nullable=False))
    op.add_column("tenant", sa.Column("match_note", sa.Text(), server_default="", nullable=False))
    for table in ("journal_change", "journal_undo"):
        for side, other in (("before", "after"), ("after", "before")):
            # Whole records in the journal get the new field, or undoing what made them would call them
            # changed. Contacts are kept whole where they come or go, matches always.
            _add_field(table, side, "departure", f"kind = 'contact' AND {other} IS NULL")
            _add_field(table, side, "match_note", "kind = 'match'")


def _add_field(table: str, side: str, field: str, which: str) -> None:
    sql = (
        f'UPDATE {table} SET {side} = \'{{"{field}":"",\' || substr({side}, 2) '  # noqa: S608 own names
        f"WHERE {which} AND {side} IS NOT NULL"
    )
    op.get_bind().exec_driver_sql(sql)
