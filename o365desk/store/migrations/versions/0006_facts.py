"""What technicians taught: facts about tenants, domains, users and contacts. Rejections become facts."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_PARENTS = {
    "tenant_number": "tenant.number",
    "organization_id": "organization.id",
    "user_id": "user.id",
    "contact_id": "contact.id",
}
_KINDS = ("not organization", "domain", "not contact")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def upgrade() -> None:
    op.create_table(
        "fact",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("record_key", sa.Text(), nullable=False),
        _text("kind"),
        sa.Column("tenant_number", sa.Integer(), nullable=True),
        _text("domain"),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in list(_PARENTS)[1:]),
        sa.Column("taught_at", sa.BigInteger(), nullable=True),
        _text("taught_by"),
        _text("decision"),
        *(
            sa.ForeignKeyConstraint([name], [target], name=f"fk_fact_{name}", ondelete="CASCADE")
            for name, target in _PARENTS.items()
        ),
        sa.CheckConstraint(" OR ".join(f"kind = '{kind}'" for kind in _KINDS), name="kind"),
        sa.PrimaryKeyConstraint("number", name="pk_fact"),
        sa.UniqueConstraint("record_key", name="uq_fact_record_key"),
        sqlite_autoincrement=True,
    )
    for name in _PARENTS:
        op.create_index(f"ix_fact_{name}", "fact", [name])
    _carry_over()
    op.drop_table("rejection")


def _carry_over() -> None:
    """Rejections as facts, and the journal's changes of them, so that they can still be undone and redone."""
    bind = op.get_bind()
    taught = {
        row[0]: {"taught_at": row[1], "taught_by": row[2], "decision": row[3]}
        for row in bind.execute(
            sa.text(
                "SELECT c.record_key, e.at, e.actor, e.title FROM journal_change c "
                "JOIN journal_entry e ON e.id = c.entry_id "
                "WHERE c.kind = 'rejection' AND c.before IS NULL ORDER BY e.id"
            )
        )
    }
    nobody = {"taught_at": None, "taught_by": "", "decision": ""}
    pairs = bind.execute(
        sa.text(
            "SELECT r.tenant_number, t.tenant_id, r.organization_id FROM rejection r "
            "JOIN tenant t ON t.number = r.tenant_number ORDER BY 1, 3"
        )
    ).all()
    for number, tenant_id, organization_id in pairs:
        key = f"{tenant_id} {organization_id}"
        bind.execute(
            sa.text(
                "INSERT INTO fact (record_key, kind, tenant_number, organization_id, taught_at, taught_by,"
                " decision) VALUES (:key, 'not organization', :number, :organization_id, :taught_at,"
                " :taught_by, :decision)"
            ),
            {"key": f"tenant {key}", "number": number, "organization_id": organization_id}
            | taught.get(key, nobody),
        )
    for table in ("journal_change", "journal_undo"):
        query = sa.text(f"SELECT DISTINCT record_key FROM {table} WHERE kind = 'rejection'")  # noqa: S608 own
        for (key,) in bind.execute(query).all():
            _rewrite(table, key, json.dumps(taught.get(key, nobody)))


def _rewrite(table: str, key: str, state: str) -> None:
    sides = ", ".join(f"{side} = CASE WHEN {side} IS NULL THEN NULL ELSE :state END" for side in _SIDES)
    statement = f"UPDATE {table} SET kind = 'fact', record_key = :fresh, {sides} "  # noqa: S608 own names
    where = "WHERE kind = 'rejection' AND record_key = :key"
    op.get_bind().execute(sa.text(statement + where), {"state": state, "fresh": f"tenant {key}", "key": key})


_SIDES = ("before", "after")
