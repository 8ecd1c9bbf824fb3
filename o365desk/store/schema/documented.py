"""The documented side: organizations, locations, contacts."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    Table,
    Text,
)

from o365desk.store.schema.base import (
    flag_column,
    id_column,
    key_reference,
    metadata,
    reference,
    text_column,
    time_column,
)

ADDRESS = ("address_1", "address_2", "city", "region", "postal_code", "country")

organization = Table(
    "organization",
    metadata,
    id_column(),
    text_column("name"),
    Column("name_key", Text, nullable=False, index=True),
    text_column("external_id"),
    text_column("short_name"),
    text_column("organization_type"),
    text_column("organization_status"),
    text_column("phone"),
    *(text_column(name) for name in ADDRESS),
    text_column("notes"),
    text_column("origin"),
    time_column("created_at"),
    time_column("updated_at"),
    Index("ix_organization_external_id", "external_id"),
    sqlite_autoincrement=True,
)

organization_website = Table(
    "organization_website",
    metadata,
    key_reference("organization_id", "organization.id"),
    Column("position", Integer, primary_key=True),
    text_column("value"),
)

location = Table(
    "location",
    metadata,
    id_column(),
    reference("organization_id", "organization.id"),
    text_column("name"),
    *(text_column(name) for name in ADDRESS),
    text_column("phone"),
    text_column("origin"),
    time_column("updated_at"),
    Index("ix_location_organization_id", "organization_id"),
    sqlite_autoincrement=True,
)

contact = Table(
    "contact",
    metadata,
    id_column(),
    reference("organization_id", "organization.id"),
    text_column("first_name"),
    text_column("last_name"),
    text_column("external_id"),
    text_column("title"),
    text_column("contact_type"),
    text_column("location"),
    flag_column("important"),
    flag_column("pinned"),
    text_column("departure"),
    text_column("notes"),
    text_column("origin"),
    time_column("created_at"),
    time_column("updated_at"),
    # What lists show, kept by the functions that write the child rows: 100,000 rows come from one table.
    text_column("email"),
    text_column("phone"),
    text_column("mobile"),
    Index("ix_contact_organization_id", "organization_id"),
    Index("ix_contact_external_id", "external_id"),
    sqlite_autoincrement=True,
)

contact_email = Table(
    "contact_email",
    metadata,
    key_reference("contact_id", "contact.id"),
    Column("position", Integer, primary_key=True),
    text_column("value"),
    text_column("label"),
    flag_column("is_primary"),
    text_column("domain"),
    sqlite_with_rowid=False,
)

contact_phone = Table(
    "contact_phone",
    metadata,
    key_reference("contact_id", "contact.id"),
    Column("position", Integer, primary_key=True),
    text_column("value"),
    text_column("label"),
    flag_column("is_primary"),
    sqlite_with_rowid=False,
)

contact_field = Table(
    "contact_field",
    metadata,
    key_reference("contact_id", "contact.id"),
    Column("field", Text, primary_key=True),
    time_column("edited_at", nullable=False),
    text_column("edited_by"),
    sqlite_with_rowid=False,
)
"""Fields that a technician edited: theirs until released."""

contact_undone = Table(
    "contact_undone",
    metadata,
    key_reference("contact_id", "contact.id"),
    Column("field", Text, primary_key=True),
    text_column("value"),
    sqlite_with_rowid=False,
)
"""Values that a plan wrote and somebody took back: no plan writes the same again."""
