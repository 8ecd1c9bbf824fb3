"""Duplicates on the documented side: what is known not to be one, and what merged records were called."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from o365desk.store.schema.base import id_column, metadata, reference, text_column, time_column

not_duplicate = Table(
    "not_duplicate",
    metadata,
    id_column("number"),
    # The kind and the two ids, the smaller first (store.duplicates.key_of): what the journal calls it by.
    Column("record_key", Text, nullable=False, unique=True),
    reference("organization_id", "organization.id", nullable=True, delete="CASCADE"),
    reference("other_organization_id", "organization.id", nullable=True, delete="CASCADE"),
    reference("contact_id", "contact.id", nullable=True, delete="CASCADE"),
    reference("other_contact_id", "contact.id", nullable=True, delete="CASCADE"),
    time_column("decided_at"),
    text_column("decided_by"),
    Index("ix_not_duplicate_organization_id", "organization_id"),
    Index("ix_not_duplicate_other_organization_id", "other_organization_id"),
    Index("ix_not_duplicate_contact_id", "contact_id"),
    Index("ix_not_duplicate_other_contact_id", "other_contact_id"),
    sqlite_autoincrement=True,
)
"""Pairs of which a technician said that they are not the same."""

former_id = Table(
    "former_id",
    metadata,
    # The kind, the record's id, what it is and the value.
    Column("record_key", Text, primary_key=True),
    reference("organization_id", "organization.id", nullable=True, delete="CASCADE"),
    reference("contact_id", "contact.id", nullable=True, delete="CASCADE"),
    text_column("what"),
    text_column("value"),
    Index("ix_former_id_organization_id", "organization_id"),
    Index("ix_former_id_contact_id", "contact_id"),
)
"""What records were called that were merged into another one: an import finds that one by it."""
