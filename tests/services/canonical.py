"""A profile as plain data without ids and times of reading: equal exports, equal content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from o365desk.domain.organization import Contact
from o365desk.domain.user import UserRecord
from o365desk.store import contacts, licences, organizations, tenants, users
from o365desk.store.engine import Database, Transaction


def canonical_export(database: Database) -> dict[str, Any]:
    """Tenants with users, links and licences; organizations with locations and contacts; suggestions."""
    with database.read() as tx:
        names = organizations.names(tx)
        by_id: dict[int, Contact] = {}
        for organization_id in names:
            by_id |= {each.id: each for each in contacts.of_organization(tx, organization_id)}
        return {
            "tenants": {
                tenant.tenant_id: {
                    "details": msgspec.to_builtins(tenant.details),
                    "access": tenant.access.value,
                    "match": [
                        tenant.match_state.value,
                        tenant.match_rule.value,
                        names.get(tenant.organization_id or 0, ""),
                    ],
                    "facts": [tenant.reports_concealed, tenant.has_premium],
                    "users": {
                        record.user.object_id: _user(record, by_id)
                        for record in users.records(tx, tenant.tenant_id)
                    },
                    "skus": [
                        msgspec.to_builtins(row.sku) for row in licences.rows(tx, tenant_id=tenant.tenant_id)
                    ],
                }
                for tenant in tenants.listing(tx)
            },
            "organizations": sorted(_organization(tx, key, by_id) for key in names),
            "suggestions": {
                tenant_id: [[names[one.organization_id], round(one.score, 6), one.auto] for one in found]
                for tenant_id, found in sorted(tenants.suggestions(tx).items())
            },
        }


def _user(record: UserRecord, by_id: Mapping[int, Contact]) -> dict[str, Any]:
    contact = by_id.get(record.contact_id or 0)
    return {
        "user": msgspec.to_builtins(record.user),
        "presence": record.presence.value,
        "scope": record.scope,
        "link": [record.link_state.value, record.link_rule.value, record.link_note],
        "contact": [contact.name, contact.primary_email] if contact else [],
        "candidates": sorted(by_id[key].name for key in record.candidate_ids),
        "sign_in": msgspec.to_builtins(record.sign_in),
        "mfa": msgspec.to_builtins(record.mfa),
        "mailbox": msgspec.to_builtins(record.mailbox),
    }


def _organization(tx: Transaction, organization_id: int, by_id: Mapping[int, Contact]) -> str:
    organization = organizations.get(tx, organization_id)
    places = [
        [place.name, place.address_1, place.city, place.region, place.postal_code, place.country, place.phone]
        for place in organizations.locations(tx, organization_id)
    ]
    people = [
        [
            each.name,
            each.title,
            [email.value for email in each.emails],
            [phone.value for phone in each.phones],
        ]
        for each in by_id.values()
        if each.organization_id == organization_id
    ]
    return msgspec.json.encode([organization.name, sorted(places), sorted(people)]).decode()
