"""Plans that write: fields a technician edited, pinned contacts, possible duplicates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NEW_STATE = "link_state = 'possible duplicate'"
_AFTER = "link_state = 'conflict'"


def upgrade() -> None:
    op.add_column(
        "contact", sa.Column("pinned", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )
    op.add_column("journal_change", _text("rule"))
    _field_table("contact_field", sa.Column("edited_at", sa.BigInteger(), nullable=False), _text("edited_by"))
    _field_table("contact_undone", _text("value"))
    _pinned_in_the_journal()
    if op.get_bind().dialect.name == "sqlite":
        _allow_state_in_sqlite()
    else:
        _allow_state()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _field_table(name: str, *columns: sa.Column[int] | sa.Column[str]) -> None:
    op.create_table(
        name,
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=f"fk_{name}_contact_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("contact_id", "field", name=f"pk_{name}"),
        sqlite_with_rowid=False,
    )


def _pinned_in_the_journal() -> None:
    """Whole contacts in the journal get the new field, or undoing what made them would call them changed."""
    for table in ("journal_change", "journal_undo"):
        for side, other in (("before", "after"), ("after", "before")):
            sql = (
                f"UPDATE {table} SET {side} = '{{\"pinned\":false,' || substr({side}, 2) "  # noqa: S608 own names
                f"WHERE kind = 'contact' AND {other} IS NULL AND {side} IS NOT NULL"
            )
            # Not by op.execute, which would take :false for a parameter.
            op.get_bind().exec_driver_sql(sql)


def _allow_state_in_sqlite() -> None:
    """As SQLite's documentation describes it for a change of a CHECK that no stored row breaks.

    The other way, copying the table, would cascade to all that refers to users.
    """
    bind = op.get_bind()
    version = bind.exec_driver_sql("PRAGMA schema_version").scalar_one()
    bind.exec_driver_sql("PRAGMA writable_schema = ON")
    bind.exec_driver_sql(
        "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = 'user'",
        (_AFTER, f"{_AFTER} OR {_NEW_STATE}"),
    )
    bind.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    bind.exec_driver_sql("PRAGMA writable_schema = OFF")


def _allow_state() -> None:
    states = ("not planned", "linked", "new", "conflict", "possible duplicate", "ignored")
    rule = " OR ".join(f"link_state = '{state}'" for state in (*states, "out of scope", "left"))
    op.drop_constraint(op.f("ck_user_link_state"), "user", type_="check")
    op.create_check_constraint(op.f("ck_user_link_state"), "user", rule)
