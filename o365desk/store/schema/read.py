"""What is read from tenants: users, mailboxes, licences. Links of users stand on the user."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    LargeBinary,
    Table,
    Text,
    text,
)

from o365desk.domain.sync_changes import ChangeKind
from o365desk.domain.user import LinkRule, LinkState, MailboxPurpose, Presence
from o365desk.store.schema.base import (
    id_column,
    key_reference,
    metadata,
    one_of,
    reference,
    text_column,
    time_column,
)

USER_TEXTS = (
    "user_principal_name",
    "display_name",
    "given_name",
    "surname",
    "job_title",
    "department",
    "company_name",
    "office_location",
    "business_phone",
    "mobile_phone",
    "mail",
    "user_type",
    "usage_location",
    "street_address",
    "city",
    "state",
    "postal_code",
    "country",
)
USER_TIMES = ("created_at", "last_password_change_at", "on_premises_last_sync_at")
USER_FLAGS = ("account_enabled", "on_premises_sync_enabled")

user = Table(
    "user",
    metadata,
    id_column(),
    reference("tenant_number", "tenant.number", delete="CASCADE"),
    Column("object_id", Text, nullable=False),
    Column("content_hash", LargeBinary, nullable=False),
    *(text_column(name) for name in USER_TEXTS),
    *(Column(name, Boolean) for name in USER_FLAGS),
    *(time_column(name) for name in USER_TIMES),
    # Lines, to read a user from one row; user_address and user_licence hold the same for searches and joins.
    text_column("aliases"),
    text_column("sku_ids"),
    text_column("presence"),
    time_column("last_seen_at"),
    text_column("purpose"),
    time_column("purpose_read_at"),
    text_column("scope"),
    text_column("link_state"),
    text_column("link_rule"),
    text_column("link_note"),
    reference("contact_id", "contact.id", nullable=True),
    text_column("candidate_ids"),
    one_of("presence", Presence),
    one_of("purpose", MailboxPurpose),
    one_of("link_state", LinkState),
    one_of("link_rule", LinkRule),
    CheckConstraint("link_state <> 'linked' OR contact_id IS NOT NULL", name="linked"),
    CheckConstraint("contact_id IS NULL OR link_state IN ('linked', 'left')", name="unlinked"),
    Index("uq_user_object", "tenant_number", "object_id", unique=True),
    # The figures of a tenant (users, in scope) come from this index alone.
    Index("ix_user_figures", "tenant_number", "presence", "scope"),
    # At most one user per contact.
    Index(
        "uq_user_contact",
        "contact_id",
        unique=True,
        sqlite_where=text("contact_id IS NOT NULL"),
        postgresql_where=text("contact_id IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)

user_address = Table(
    "user_address",
    metadata,
    key_reference("user_id", "user.id"),
    Column("address", Text, primary_key=True),
    Index("ix_user_address_address", "address"),
    sqlite_with_rowid=False,
)

user_licence = Table(
    "user_licence",
    metadata,
    key_reference("user_id", "user.id"),
    Column("sku_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

mailbox_usage = Table(
    "mailbox_usage",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("address", Text, primary_key=True),  # the user principal name, case folded
    Column("document", Text, nullable=False),
    sqlite_with_rowid=False,
)

sign_in_activity = Table(
    "sign_in_activity",
    metadata,
    key_reference("user_id", "user.id"),
    Column("document", Text, nullable=False),
)

mfa_registration = Table(
    "mfa_registration",
    metadata,
    key_reference("user_id", "user.id"),
    Column("document", Text, nullable=False),
)

subscribed_sku = Table(
    "subscribed_sku",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("sku_id", Text, primary_key=True),
    Column("document", Text, nullable=False),
)

# When the partner's access to a customer ends (GDAP).
relationship = Table(
    "relationship",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("document", Text, nullable=False),
)

# What syncs found changed. Rows go with the user or tenant they are about, and after a year or so.
sync_change = Table(
    "sync_change",
    metadata,
    id_column(),
    time_column("at", nullable=False),
    reference("run_id", "sync_run.id", nullable=True, delete="SET NULL"),
    reference("tenant_number", "tenant.number", delete="CASCADE"),
    reference("user_id", "user.id", nullable=True, delete="CASCADE"),  # null: about the tenant itself
    Column("kind", Text, nullable=False),
    text_column("field"),
    text_column("item"),  # the SKU id that it is about
    text_column("before"),
    text_column("after"),
    one_of("kind", ChangeKind),
    Index("ix_sync_change_at", "at"),
    Index("ix_sync_change_run_id", "run_id", "id"),
    Index("ix_sync_change_tenant_number", "tenant_number", "id"),
    Index("ix_sync_change_user_id", "user_id", "id"),
    sqlite_autoincrement=True,
)
