"""The JSON shapes of the command line. Keys are stable: add, never rename or remove.

Times are ISO 8601 in UTC or null; ids of tenants and SKUs are strings, all others numbers; enumerations are
the words that the tables show.
"""

from __future__ import annotations

from typing import Any

import msgspec

from o365desk.domain.brake import Brake
from o365desk.domain.duplicates import DuplicateRow, NotDuplicates
from o365desk.domain.explaining import Explanation
from o365desk.domain.history import HistoryLine
from o365desk.domain.journal import JournalDetails, JournalEntry, UndoResult
from o365desk.domain.learned import LearnedFact
from o365desk.domain.linking import OrganizationPlan, UserRow
from o365desk.domain.matching import MatchRow, Suggestion
from o365desk.domain.merging import MergePreview
from o365desk.domain.organization import Contact
from o365desk.domain.overlay import ContactOverlay
from o365desk.domain.rows import ContactRow, IntegrationRow, LicenceHolder, LicenceRow, OrganizationRow
from o365desk.domain.sync import LogLine, RunRecord

Shape = dict[str, Any]


def connection(row: IntegrationRow) -> Shape:
    """A connection with its status; never its credential."""
    one = row.connection
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "cloud": one.cloud,
        "tenant_id": one.tenant_id,
        "application_id": one.application_id,
        "credential": one.credential_kind,
        "sign_in": one.sign_in,
        "credential_expires_at": one.credential_expires_at,
        "status": row.status,
        "status_note": row.status_note,
        "paused": one.paused,
        "next_sync_at": one.next_sync_at,
        "last_run": run(row.last_run) if row.last_run is not None else None,
        "tenants": row.tenants,
        "tenants_unmatched": row.tenants_unmatched,
        "users_in_scope": row.users_in_scope,
    }


def suggestion(name: str, one: Suggestion) -> Shape:
    """A suggested organization."""
    return {
        "organization_id": one.organization_id,
        "organization": name,
        "score": round(one.score, 1),
        "gap": round(one.gap, 1),
        "automatic": one.auto,
        "rule": one.rule,
        "reasons": [part.text for part in one.parts],
    }


def tenant(row: MatchRow) -> Shape:
    """A row of the matching table."""
    one = row.tenant
    return {
        "tenant_id": one.tenant_id,
        "name": one.name,
        "default_domain": one.default_domain,
        "domains": [domain.name for domain in one.details.domains],
        "connection": row.connection_name,
        "access": one.access,
        "access_note": one.access_note,
        "state": row.state,
        "rule": one.match_rule,
        "note": one.match_note,
        "organization_id": one.organization_id,
        "organization": row.organization_name,
        "users": one.users,
        "users_in_scope": one.users_in_scope,
        "suggestions": [suggestion(each.organization_name, each.suggestion) for each in row.suggestions],
        "read_at": one.read_at,
    }


def organization(row: OrganizationRow) -> Shape:
    """A documented organization with its figures."""
    one = row.organization
    return {
        "id": one.id,
        "external_id": one.external_id,
        "name": one.name,
        "websites": list(one.websites),
        "phone": one.phone,
        "city": one.city,
        "country": one.country,
        "origin": one.origin,
        "contacts": row.contacts,
        "contacts_linked": row.contacts_linked,
        "tenants": [{"tenant_id": key, "name": name} for key, name in row.tenants],
    }


def contact_row(row: ContactRow) -> Shape:
    """A contact in a list."""
    return {
        "id": row.id,
        "organization_id": row.organization_id,
        "organization": row.organization_name,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "title": row.title,
        "contact_type": row.contact_type,
        "email": row.email,
        "phone": row.phone,
        "mobile": row.mobile,
        "linked": row.user_id is not None,
        "user_id": row.user_id,
        "user_principal_name": row.user_principal_name,
        "user_status": row.user_status,
        "pinned": row.pinned,
        "departure": row.departure,
    }


def contact(one: Contact) -> Shape:
    """A whole contact as documented."""
    shape: Shape = msgspec.to_builtins(one, builtin_types=())
    return shape


def overlay(one: ContactOverlay) -> Shape:
    """Both sides of a contact."""
    user = one.user
    return {
        "contact": contact(one.contact),
        "organization": one.organization_name,
        "tenant_id": one.tenant_id,
        "tenant": one.tenant_name,
        "linked": user is not None,
        "user_id": user.id if user is not None else None,
        "object_id": user.user.object_id if user is not None else None,
        "user_principal_name": user.user.user_principal_name if user is not None else None,
        "link_rule": user.link_rule if user is not None else None,
        "pinned": one.contact.pinned,
        "fields": [msgspec.to_builtins(field) for field in one.fields],
        "sections": [
            {"title": section.title, "values": [msgspec.to_builtins(value) for value in section.values]}
            for section in one.sections
        ],
        "links": [{"label": link.label, "url": link.url} for link in one.links],
    }


def user(row: UserRow) -> Shape:
    """A user with its link."""
    one = row.record
    return {
        "id": one.id,
        "tenant_id": one.tenant_id,
        "tenant": row.tenant_name,
        "organization_id": row.organization_id,
        "organization": row.organization_name,
        "object_id": one.user.object_id,
        "user_principal_name": one.user.user_principal_name,
        "display_name": one.user.display_name,
        "mail": one.user.mail,
        "aliases": list(one.user.aliases),
        "user_type": one.user.user_type,
        "account_enabled": one.user.account_enabled,
        "mailbox_type": one.user.purpose,
        "presence": one.presence,
        "scope": one.scope,
        "state": one.link_state,
        "rule": one.link_rule,
        "note": one.link_note,
        "contact_id": one.contact_id,
        "contact": row.contact_name,
        "candidates": _candidates(row),
        "read_at": one.read_at,
    }


def _candidates(row: UserRow) -> list[Shape]:
    """The contacts it may be, best first, with score, reasons and what speaks against."""
    judged = {one.contact_id: one for one in row.suggestions}
    shapes: list[Shape] = []
    for key, name in row.candidates:
        shape: Shape = {"contact_id": key, "name": name}
        if key in judged:
            one = judged[key]
            shape |= {
                "score": round(one.score, 1),
                "gap": round(one.gap, 1),
                "free": one.free,
                "reasons": [part.text for part in one.parts],
            }
        shapes.append(shape)
    return shapes


def licence(row: LicenceRow) -> Shape:
    """A subscribed SKU of a tenant."""
    return {
        "tenant_id": row.tenant_id,
        "tenant": row.tenant_name,
        "organization_id": row.organization_id,
        "organization": row.organization_name,
        "product": row.product_name,
        "sku_part_number": row.sku.sku_part_number,
        "sku_id": row.sku.sku_id,
        "status": row.sku.capability_status,
        "active": row.sku.active,
        "consumed": row.sku.consumed_units,
        "unused": row.sku.unused,
        "suspended": row.sku.suspended_units,
        "trial": row.sku.is_trial,
        "next_lifecycle_at": row.sku.next_lifecycle_at,
        "holders": row.holders,
        "read_at": row.read_at,
    }


def holder(one: LicenceHolder) -> Shape:
    """A user that holds a SKU."""
    shape: Shape = msgspec.to_builtins(one)
    return shape


def duplicates(row: DuplicateRow) -> Shape:
    """A group of possible duplicates; the one to keep comes first."""
    return {
        "kind": row.group.kind,
        "ids": list(row.ids),
        "names": [member.name for member in row.members],
        "organization_id": row.group.organization_id or None,
        "organization": row.organization_name,
        "score": round(row.group.score, 1),
        "reasons": list(row.group.reasons),
        "doubts": list(row.group.doubts),
        "pairs": [
            {
                "ids": list(pair.ids),
                "score": round(pair.score, 1),
                "parts": msgspec.to_builtins(pair.parts),
            }
            for pair in row.group.pairs
        ],
    }


def not_duplicates(one: NotDuplicates) -> Shape:
    """A pair that is not the same."""
    shape: Shape = msgspec.to_builtins(one, builtin_types=())
    return shape


def merge_preview(one: MergePreview) -> Shape:
    """What a merge would do."""
    shape: Shape = msgspec.to_builtins(one)
    return shape


def run(one: RunRecord) -> Shape:
    """A sync run."""
    return {
        "id": one.id,
        "connection_id": one.connection_id,
        "connection": one.connection_name,
        "trigger": one.trigger,
        "started_at": one.started_at,
        "finished_at": one.finished_at,
        "outcome": one.outcome,
        "message": one.message,
        "counts": msgspec.to_builtins(one.counts),
    }


def brake(one: Brake, tenant: str) -> Shape:
    """A stopped plan."""
    shape: Shape = {"tenant": tenant} | msgspec.to_builtins(one) | {"count": len(one.items)}
    return shape


def log_line(one: LogLine) -> Shape:
    """A line of a sync log."""
    shape: Shape = msgspec.to_builtins(one, builtin_types=())
    return shape


def plan(one: OrganizationPlan) -> Shape:
    """What the next sync would do in one tenant."""
    return {
        "tenant_id": one.tenant_id,
        "tenant": one.tenant_name,
        "organization_id": one.organization_id,
        "organization": one.organization_name,
        "held": one.held,
        "note": one.note,
        "counts": msgspec.to_builtins(one.counts),
        "items": [
            {
                "user_id": item.proposal.user_id,
                "user_principal_name": item.user.user.user_principal_name,
                "display_name": item.user.user.display_name,
                "scope": item.user.scope,
                "action": item.proposal.action,
                "rule": item.proposal.rule,
                "contact_id": item.proposal.contact_id,
                "contact": item.contact_name,
                "candidate_ids": list(item.proposal.candidate_ids),
                "score": item.proposal.score,
                "reason": item.proposal.reason,
                "changes": msgspec.to_builtins(item.changes),
                "kept": msgspec.to_builtins(item.kept),
            }
            for item in one.items
        ],
    }


def fact(one: LearnedFact) -> Shape:
    """A fact that a technician taught."""
    about = one.fact
    return {
        "number": one.number,
        "kind": about.kind,
        "sentence": one.sentence,
        "tenant_id": about.tenant_id or None,
        "domain": about.domain or None,
        "organization_id": about.organization_id or None,
        "user_id": about.user_id or None,
        "contact_id": about.contact_id or None,
        "subject": one.subject,
        "other": one.other,
        "taught_by": one.taught_by,
        "taught_at": one.taught_at,
        "decision": one.decision,
    }


def explanation(one: Explanation) -> Shape:
    """Why a pair is one, or is not."""
    return {
        "subject": one.subject,
        "state": one.state,
        "candidate": msgspec.to_builtins(one.candidate),
        "parts": [msgspec.to_builtins(part) for part in one.parts],
        "runner_up": msgspec.to_builtins(one.runner_up),
        "gap": one.gap,
        "decides": one.decides,
        "verdict": one.verdict,
        "scale": one.scale,
        "facts": [fact(each) for each in one.facts],
        "candidates": [msgspec.to_builtins(each) for each in one.candidates],
    }


def journal_entry(one: JournalEntry) -> Shape:
    """An entry of the journal."""
    shape: Shape = msgspec.to_builtins(one)
    return shape


def journal_details(one: JournalDetails) -> Shape:
    """An entry with its changes and what was undone and redone of it."""
    shape: Shape = msgspec.to_builtins(one)
    return shape


def history_line(one: HistoryLine) -> Shape:
    """A decision, or what a sync found changed."""
    shape: Shape = msgspec.to_builtins(one)
    for name in ("key", "says_itself"):
        del shape[name]
    return shape


def undo_result(one: UndoResult) -> Shape:
    """What an undo or redo wrote and left alone."""
    return {
        "entry": journal_entry(one.entry),
        "restored": one.restored,
        "left_alone": list(one.left_alone),
        "changes": msgspec.to_builtins(one.lines),
    }
