"""The tables. Migrations make them (``migrations/versions``); a test compares the two.

Times are microseconds since 1970 in UTC (``encoding.to_us``). Columns named ``document`` hold a domain value
as JSON: data that is only shown, so that a new field of it needs no migration. What is searched, joined or
journalled has columns of its own.
"""

from __future__ import annotations

from o365desk.store.schema.base import SCHEMA_VERSION, metadata
from o365desk.store.schema.connected import connection, suggestion, tenant, tenant_domain
from o365desk.store.schema.derived import search_entry
from o365desk.store.schema.documented import (
    contact,
    contact_email,
    contact_field,
    contact_phone,
    contact_undone,
    location,
    organization,
    organization_website,
)
from o365desk.store.schema.kept import (
    brake,
    collector_state,
    delta_link,
    journal_change,
    journal_entry,
    journal_step,
    journal_undo,
    setting,
    sync_collector,
    sync_log,
    sync_run,
    unfinished_listing,
)
from o365desk.store.schema.learned import fact
from o365desk.store.schema.merged import former_id, not_duplicate
from o365desk.store.schema.read import (
    USER_FLAGS,
    USER_TEXTS,
    USER_TIMES,
    mailbox_usage,
    mfa_registration,
    relationship,
    sign_in_activity,
    subscribed_sku,
    sync_change,
    user,
    user_address,
    user_licence,
)

__all__ = [
    "SCHEMA_VERSION",
    "USER_FLAGS",
    "USER_TEXTS",
    "USER_TIMES",
    "brake",
    "collector_state",
    "connection",
    "contact",
    "contact_email",
    "contact_field",
    "contact_phone",
    "contact_undone",
    "delta_link",
    "fact",
    "former_id",
    "journal_change",
    "journal_entry",
    "journal_step",
    "journal_undo",
    "location",
    "mailbox_usage",
    "metadata",
    "mfa_registration",
    "not_duplicate",
    "organization",
    "organization_website",
    "relationship",
    "search_entry",
    "setting",
    "sign_in_activity",
    "subscribed_sku",
    "suggestion",
    "sync_change",
    "sync_collector",
    "sync_log",
    "sync_run",
    "tenant",
    "tenant_domain",
    "unfinished_listing",
    "user",
    "user_address",
    "user_licence",
]
