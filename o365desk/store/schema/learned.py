"""Facts that technicians taught."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from o365desk.domain.learned import FactKind
from o365desk.store.schema.base import (
    id_column,
    metadata,
    one_of,
    reference,
    text_column,
    time_column,
)

fact = Table(
    "fact",
    metadata,
    id_column("number"),
    # The fact in one text (domain.learned.Fact.key): unique, and what the journal calls it by.
    Column("record_key", Text, nullable=False, unique=True),
    text_column("kind"),
    reference("tenant_number", "tenant.number", nullable=True, delete="CASCADE"),
    text_column("domain"),
    reference("organization_id", "organization.id", nullable=True, delete="CASCADE"),
    reference("user_id", "user.id", nullable=True, delete="CASCADE"),
    reference("contact_id", "contact.id", nullable=True, delete="CASCADE"),
    time_column("taught_at"),
    text_column("taught_by"),
    text_column("decision"),
    one_of("kind", FactKind),
    Index("ix_fact_tenant_number", "tenant_number"),
    Index("ix_fact_organization_id", "organization_id"),
    Index("ix_fact_user_id", "user_id"),
    Index("ix_fact_contact_id", "contact_id"),
    sqlite_autoincrement=True,
)
