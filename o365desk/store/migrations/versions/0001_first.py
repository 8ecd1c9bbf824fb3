"""The first tables: documentation, tenants, users.

A migration is never edited after a release; it repeats what the tables were, and does not import them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _texts(names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names.split()]


def _required(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _integer(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _time(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=sa.text("false"), nullable=False)


def _one_of(table: str, column: str, *values: str) -> sa.CheckConstraint:
    rule = " OR ".join(f"{column} = '{value}'" for value in values)
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{column}"))


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _foreign(table: str, column: str, target: str, delete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}", ondelete=delete)


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def upgrade() -> None:
    _organization_table()
    _organization_website_table()
    _location_table()
    _contact_table()
    _contact_email_table()
    _contact_phone_table()
    _connection_table()
    _tenant_table()
    _tenant_domain_table()
    _user_table()
    _user_address_table()
    _user_licence_table()
    _mailbox_usage_table()
    _sign_in_activity_table()
    _mfa_registration_table()
    _subscribed_sku_table()


def _organization_table() -> None:
    op.create_table(
        "organization",
        _integer("id"),
        *_texts("name"),
        _required("name_key"),
        *_texts(
            "external_id short_name organization_type organization_status phone address_1 "
            "address_2 city region postal_code country notes origin"
        ),
        _time("created_at"),
        _time("updated_at"),
        _primary("organization", "id"),
        sqlite_autoincrement=True,
    )
    _index("organization", "external_id")
    _index("organization", "name_key")


def _organization_website_table() -> None:
    op.create_table(
        "organization_website",
        _integer("organization_id"),
        _integer("position"),
        *_texts("value"),
        _foreign("organization_website", "organization_id", "organization.id", "CASCADE"),
        sa.PrimaryKeyConstraint("organization_id", "position", name="pk_organization_website"),
    )


def _location_table() -> None:
    op.create_table(
        "location",
        _integer("id"),
        _integer("organization_id"),
        *_texts("name address_1 address_2 city region postal_code country phone origin"),
        _time("updated_at"),
        _foreign("location", "organization_id", "organization.id"),
        _primary("location", "id"),
        sqlite_autoincrement=True,
    )
    _index("location", "organization_id")


def _contact_table() -> None:
    op.create_table(
        "contact",
        _integer("id"),
        _integer("organization_id"),
        *_texts("first_name last_name external_id title contact_type location"),
        _flag("important"),
        *_texts("notes origin"),
        _time("created_at"),
        _time("updated_at"),
        *_texts("email phone mobile"),
        _foreign("contact", "organization_id", "organization.id"),
        _primary("contact", "id"),
        sqlite_autoincrement=True,
    )
    _index("contact", "external_id")
    _index("contact", "organization_id")


def _contact_email_table() -> None:
    op.create_table(
        "contact_email",
        _integer("contact_id"),
        _integer("position"),
        *_texts("value label"),
        _flag("is_primary"),
        *_texts("domain"),
        _foreign("contact_email", "contact_id", "contact.id", "CASCADE"),
        _primary("contact_email", "contact_id", "position"),
        sqlite_with_rowid=False,
    )


def _contact_phone_table() -> None:
    op.create_table(
        "contact_phone",
        _integer("contact_id"),
        _integer("position"),
        *_texts("value label"),
        _flag("is_primary"),
        _foreign("contact_phone", "contact_id", "contact.id", "CASCADE"),
        _primary("contact_phone", "contact_id", "position"),
        sqlite_with_rowid=False,
    )


def _connection_table() -> None:
    op.create_table(
        "connection",
        _integer("id"),
        *_texts("name"),
        _required("name_key"),
        *_texts("kind cloud tenant_id application_id credential_kind local_url ca_file"),
        _required("options"),
        _flag("options_saved"),
        _flag("paused"),
        _time("next_sync_at"),
        _time("created_at"),
        _time("credential_changed_at"),
        _one_of("connection", "cloud", "global", "gcc-high", "dod", "china", "local"),
        _one_of("connection", "credential_kind", "secret", "certificate"),
        _one_of("connection", "kind", "partner", "direct"),
        _primary("connection", "id"),
        sa.UniqueConstraint("name_key", name="uq_connection_name_key"),
        sqlite_autoincrement=True,
    )


def _tenant_table() -> None:
    op.create_table(
        "tenant",
        _integer("number"),
        _required("tenant_id"),
        sa.Column("connection_id", sa.Integer(), nullable=True),
        *_texts("display_name street city state postal_code country phone tenant_type"),
        _time("created_at"),
        sa.Column("on_premises_sync_enabled", sa.Boolean(), nullable=True),
        *_texts("technical_notification_mails source access access_note match_state match_rule"),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("reports_concealed", sa.Boolean(), nullable=True),
        sa.Column("has_premium", sa.Boolean(), nullable=True),
        _time("listed_at"),
        sa.CheckConstraint(
            "(match_state = 'matched') = (organization_id IS NOT NULL)", name=op.f("ck_tenant_matched")
        ),
        _one_of("tenant", "access", "listed", "readable", "no consent", "held", "error"),
        _one_of(
            "tenant",
            "match_rule",
            "",
            "equal name",
            "evidence",
            "accepted suggestion",
            "matched by hand",
            "organization created",
        ),
        _one_of("tenant", "match_state", "unmatched", "matched", "ignored"),
        _one_of(
            "tenant",
            "source",
            "delegated admin customer",
            "contract",
            "delegated admin customer and contract",
            "own tenant",
            "direct",
        ),
        _foreign("tenant", "connection_id", "connection.id", "SET NULL"),
        _foreign("tenant", "organization_id", "organization.id"),
        _primary("tenant", "number"),
        sa.UniqueConstraint("tenant_id", name="uq_tenant_tenant_id"),
        sqlite_autoincrement=True,
    )
    _index("tenant", "connection_id")
    _index("tenant", "organization_id")


def _tenant_domain_table() -> None:
    op.create_table(
        "tenant_domain",
        _integer("tenant_number"),
        _integer("position"),
        *_texts("name"),
        _flag("is_default"),
        _flag("is_initial"),
        _flag("is_verified"),
        _foreign("tenant_domain", "tenant_number", "tenant.number", "CASCADE"),
        sa.PrimaryKeyConstraint("tenant_number", "position", name="pk_tenant_domain"),
    )
    _index("tenant_domain", "name")


def _link_checks() -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint(
            "contact_id IS NULL OR link_state IN ('linked', 'left')", name=op.f("ck_user_unlinked")
        ),
        _one_of(
            "user",
            "link_rule",
            "",
            "alias",
            "user name",
            "first and last name",
            "created from the user",
            "technician",
        ),
        sa.CheckConstraint("link_state <> 'linked' OR contact_id IS NOT NULL", name=op.f("ck_user_linked")),
        _one_of(
            "user",
            "link_state",
            "not planned",
            "linked",
            "new",
            "conflict",
            "ignored",
            "out of scope",
            "left",
        ),
    ]


def _user_table() -> None:
    op.create_table(
        "user",
        _integer("id"),
        _integer("tenant_number"),
        _required("object_id"),
        sa.Column("content_hash", sa.LargeBinary(), nullable=False),
        *_texts(
            "user_principal_name display_name given_name surname job_title department company_name "
            "office_location business_phone mobile_phone mail user_type usage_location "
            "street_address city state postal_code country"
        ),
        sa.Column("account_enabled", sa.Boolean(), nullable=True),
        sa.Column("on_premises_sync_enabled", sa.Boolean(), nullable=True),
        _time("created_at"),
        _time("last_password_change_at"),
        _time("on_premises_last_sync_at"),
        *_texts("aliases sku_ids presence"),
        _time("last_seen_at"),
        *_texts("purpose"),
        _time("purpose_read_at"),
        *_texts("scope link_state link_rule link_note"),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        *_texts("candidate_ids"),
        *_link_checks(),
        _one_of("user", "presence", "present", "deleted, restorable", "gone"),
        _one_of("user", "purpose", "", "none", "user", "linked", "shared", "room", "equipment", "others"),
        _foreign("user", "contact_id", "contact.id"),
        _foreign("user", "tenant_number", "tenant.number", "CASCADE"),
        _primary("user", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_user_figures", "user", ["tenant_number", "presence", "scope"], unique=False)
    op.create_index(
        "uq_user_contact",
        "user",
        ["contact_id"],
        unique=True,
        sqlite_where=sa.text("contact_id IS NOT NULL"),
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index("uq_user_object", "user", ["tenant_number", "object_id"], unique=True)


def _user_address_table() -> None:
    op.create_table(
        "user_address",
        _integer("user_id"),
        _required("address"),
        _foreign("user_address", "user_id", "user.id", "CASCADE"),
        _primary("user_address", "user_id", "address"),
        sqlite_with_rowid=False,
    )
    _index("user_address", "address")


def _user_licence_table() -> None:
    op.create_table(
        "user_licence",
        _integer("user_id"),
        _required("sku_id"),
        _foreign("user_licence", "user_id", "user.id", "CASCADE"),
        _primary("user_licence", "user_id", "sku_id"),
        sqlite_with_rowid=False,
    )


def _mailbox_usage_table() -> None:
    op.create_table(
        "mailbox_usage",
        _integer("tenant_number"),
        _required("address"),
        _required("document"),
        _foreign("mailbox_usage", "tenant_number", "tenant.number", "CASCADE"),
        _primary("mailbox_usage", "tenant_number", "address"),
        sqlite_with_rowid=False,
    )


def _sign_in_activity_table() -> None:
    op.create_table(
        "sign_in_activity",
        _integer("user_id"),
        _required("document"),
        _foreign("sign_in_activity", "user_id", "user.id", "CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name="pk_sign_in_activity"),
    )


def _mfa_registration_table() -> None:
    op.create_table(
        "mfa_registration",
        _integer("user_id"),
        _required("document"),
        _foreign("mfa_registration", "user_id", "user.id", "CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name="pk_mfa_registration"),
    )


def _subscribed_sku_table() -> None:
    op.create_table(
        "subscribed_sku",
        _integer("tenant_number"),
        _required("sku_id"),
        _required("document"),
        _foreign("subscribed_sku", "tenant_number", "tenant.number", "CASCADE"),
        sa.PrimaryKeyConstraint("tenant_number", "sku_id", name="pk_subscribed_sku"),
    )
