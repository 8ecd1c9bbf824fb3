"""Connections and tenants, with matches and suggestions."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    Table,
    Text,
)

from o365desk.domain.connection import Cloud, ConnectionKind, CredentialKind, SignIn
from o365desk.domain.tenant import CustomerSource, MatchRule, MatchState, TenantAccess
from o365desk.store.schema.base import (
    flag_column,
    id_column,
    key_reference,
    metadata,
    one_of,
    reference,
    text_column,
    time_column,
)

connection = Table(
    "connection",
    metadata,
    id_column(),
    text_column("name"),
    Column("name_key", Text, nullable=False, unique=True),
    text_column("kind"),
    text_column("cloud"),
    text_column("tenant_id"),
    text_column("application_id"),
    text_column("credential_kind"),
    text_column("local_url"),
    text_column("ca_file"),
    Column("options", Text, nullable=False),
    flag_column("options_saved"),
    flag_column("paused"),
    time_column("next_sync_at"),
    time_column("created_at"),
    time_column("credential_changed_at"),
    Column("sign_in", Text, nullable=False, server_default=SignIn.APPLICATION.value),
    time_column("credential_expires_at"),
    one_of("kind", ConnectionKind),
    one_of("cloud", Cloud),
    one_of("credential_kind", CredentialKind),
    one_of("sign_in", SignIn),
    sqlite_autoincrement=True,
)

tenant = Table(
    "tenant",
    metadata,
    # A compact key for the many rows that hang on a tenant; the GUID is what everything else calls it by.
    id_column("number"),
    Column("tenant_id", Text, nullable=False, unique=True),
    reference("connection_id", "connection.id", nullable=True, delete="SET NULL"),
    text_column("display_name"),
    text_column("street"),
    text_column("city"),
    text_column("state"),
    text_column("postal_code"),
    text_column("country"),
    text_column("phone"),
    text_column("tenant_type"),
    time_column("created_at"),
    Column("on_premises_sync_enabled", Boolean),
    text_column("technical_notification_mails"),
    text_column("source"),
    text_column("access"),
    text_column("access_note"),
    text_column("match_state"),
    text_column("match_rule"),
    text_column("match_note"),
    reference("organization_id", "organization.id", nullable=True),
    Column("reports_concealed", Boolean),
    Column("has_premium", Boolean),
    time_column("listed_at"),
    # Since when it is held; tried again at most once a day or on demand.
    time_column("held_at"),
    one_of("source", CustomerSource),
    one_of("access", TenantAccess),
    one_of("match_state", MatchState),
    one_of("match_rule", MatchRule),
    CheckConstraint("(match_state = 'matched') = (organization_id IS NOT NULL)", name="matched"),
    Index("ix_tenant_organization_id", "organization_id"),
    Index("ix_tenant_connection_id", "connection_id"),
    sqlite_autoincrement=True,
)

tenant_domain = Table(
    "tenant_domain",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("position", Integer, primary_key=True),
    text_column("name", index=True),
    flag_column("is_default"),
    flag_column("is_initial"),
    flag_column("is_verified"),
)

suggestion = Table(
    "suggestion",
    metadata,
    key_reference("tenant_number", "tenant.number"),
    Column("position", Integer, primary_key=True),
    reference("organization_id", "organization.id", delete="CASCADE"),
    Column("document", Text, nullable=False),
    Index("ix_suggestion_organization_id", "organization_id"),
)
