"""Matches of tenants to organizations, and suggestions. ``tenants`` offers these functions too.

Matches are journalled while a recording is open; suggestions are not, they are made anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import func, select, update

from o365desk.domain.errors import NotFoundError
from o365desk.domain.matching import MatchRow, SuggestedOrganization, Suggestion
from o365desk.domain.tenant import MatchRule, MatchState
from o365desk.store import bulk, marks, schema, tenant_rows
from o365desk.store.bulk import Row, fetch, fetch_one
from o365desk.store.encoding import safe_text, to_json
from o365desk.store.engine import Transaction

MATCH = "match"
MATCH_COLUMNS = ("match_state", "match_rule", "organization_id", "match_note")
"""What the journal keeps of a match."""
_tenant = schema.tenant
_suggestion = schema.suggestion
_organization = schema.organization
_decoder = msgspec.json.Decoder(Suggestion)


def set_match(
    tx: Transaction,
    tenant_id: str,
    state: MatchState,
    organization_id: int | None = None,
    rule: MatchRule = MatchRule.NONE,
    note: str = "",
) -> bool:
    """Set where a tenant stands towards the organizations; ``note`` says why it is ignored.

    Returns:
        Whether anything changed.

    Raises:
        NotFoundError: The tenant or the organization does not exist.
        ValueError: A match without an organization, or an organization without a match.
    """
    if (state is MatchState.MATCHED) != (organization_id is not None):
        raise ValueError("A tenant is matched exactly when it has an organization.")
    before = load_match(tx, tenant_id)
    if before is None:
        raise NotFoundError(f"The tenant {tenant_id} is not known.", "No connection lists it.")
    if organization_id is not None:
        _require_organization(tx, organization_id)
    values = (state.value, rule.value, organization_id, safe_text(note))
    after = dict(zip(MATCH_COLUMNS, values, strict=True))
    if after == before:
        return False
    store_match(tx, tenant_id, after)
    if tx.recorder:
        # All columns together: a state without its organization means nothing.
        decided = organization_id if organization_id is not None else before["organization_id"]
        tx.recorder.changed_whole(MATCH, tenant_id, before, after, _score(tx, tenant_id, decided))
    return True


def _score(tx: Transaction, tenant_id: str, organization_id: int | None) -> float | None:
    """The score of the stored suggestion of this pair, if there is one."""
    found = suggestions(tx, [tenant_id]).get(tenant_id, ()) if organization_id is not None else ()
    return next((one.score for one in found if one.organization_id == organization_id), None)


def load_match(tx: Transaction, tenant_id: str) -> dict[str, Any] | None:
    """A tenant's match as the journal keeps it, or None."""
    query = select(*(_tenant.c[name] for name in MATCH_COLUMNS)).where(_tenant.c.tenant_id == tenant_id)
    row = fetch_one(tx, query)
    return None if row is None else dict(zip(MATCH_COLUMNS, row, strict=True))


def store_match(tx: Transaction, tenant_id: str, match: Mapping[str, Any]) -> None:
    """Write a tenant's match as the journal keeps it."""
    tx.connection.execute(update(_tenant).where(_tenant.c.tenant_id == tenant_id).values(**match))
    marks.touch_plans(tx, [tenant_rows.number_of(tx, tenant_id)])


def match_counts(tx: Transaction) -> dict[str, int]:
    """How many tenants there are per match state, and in all (``all``)."""
    counts = dict.fromkeys((state.value for state in MatchState), 0)
    query = select(_tenant.c.match_state, func.count()).group_by(_tenant.c.match_state)
    counts.update((row[0], row[1]) for row in fetch(tx, query))
    return counts | {"all": sum(counts.values())}


def match_rows(
    tx: Transaction, state: MatchState | None = None, tenant_ids: Sequence[str] | None = None
) -> list[MatchRow]:
    """Rows of the matching table, by tenant name."""
    if tenant_ids is not None:
        records = tenant_rows.load_ids(tx, list(tenant_ids))
        if state is not None:
            records = [record for record in records if record.match_state is state]
    else:
        conditions = [_tenant.c.match_state == state.value] if state is not None else []
        records = tenant_rows.load(tx, *conditions)
    found = suggestions(tx, tenant_ids)
    names: dict[int, str] = {
        row[0]: row[1] for row in fetch(tx, select(_organization.c.id, _organization.c.name))
    }
    connections: dict[int, str] = {
        row[0]: row[1] for row in fetch(tx, select(schema.connection.c.id, schema.connection.c.name))
    }
    return [
        MatchRow(
            tenant=record,
            connection_name=connections.get(record.connection_id or 0, ""),
            organization_name=names.get(record.organization_id or 0, ""),
            suggestions=tuple(
                SuggestedOrganization(organization_name=names[one.organization_id], suggestion=one)
                for one in found.get(record.tenant_id, ())
            ),
        )
        for record in records
    ]


def save_suggestions(tx: Transaction, found: Mapping[str, Sequence[Suggestion]]) -> None:
    """Replace the suggestions of the tenants named (others keep theirs); unchanged ones are not rewritten.

    Suggestions for tenants or organizations that are gone meanwhile are dropped.
    """
    numbers = {
        row[1]: row[0] for row in fetch(tx, select(_tenant.c.number, _tenant.c.tenant_id)) if row[1] in found
    }
    existing = {row[0] for row in fetch(tx, select(_organization.c.id))}
    stored: dict[int, list[str]] = {}
    query = select(_suggestion.c.tenant_number, _suggestion.c.document)
    for number, document in fetch(tx, query.order_by(_suggestion.c.tenant_number, _suggestion.c.position)):
        stored.setdefault(number, []).append(document)
    rows: list[Row] = []
    stale: list[Row] = []
    for tenant_id, number in numbers.items():
        fresh = [one for one in found[tenant_id] if one.organization_id in existing]
        documents = [safe_text(to_json(one)) for one in fresh]
        if documents == stored.get(number, []):
            continue
        stale.append((number,))
        rows.extend(
            (number, at, one.organization_id, document)
            for at, (one, document) in enumerate(zip(fresh, documents, strict=True))
        )
    bulk.delete(tx, _suggestion, ["tenant_number"], stale)
    bulk.insert(tx, _suggestion, ["tenant_number", "position", "organization_id", "document"], rows)


def suggestions(
    tx: Transaction, tenant_ids: Sequence[str] | None = None
) -> dict[str, tuple[Suggestion, ...]]:
    """Tenant id -> its suggestions, best first; tenants without any are absent."""
    wanted = None if tenant_ids is None else {tenant_id.lower() for tenant_id in tenant_ids}
    query = (
        select(_tenant.c.tenant_id, _suggestion.c.document)
        .join(_suggestion, _suggestion.c.tenant_number == _tenant.c.number)
        .order_by(_tenant.c.number, _suggestion.c.position)
    )
    if wanted is not None and len(wanted) <= bulk.IN_CHUNK:
        query = query.where(_tenant.c.tenant_id.in_(wanted))
    lists: dict[str, list[Suggestion]] = {}
    for tenant_id, document in fetch(tx, query):
        if wanted is None or tenant_id in wanted:
            lists.setdefault(tenant_id, []).append(_decoder.decode(document))
    return {tenant_id: tuple(some) for tenant_id, some in lists.items()}


def _require_organization(tx: Transaction, organization_id: int) -> None:
    if fetch_one(tx, select(_organization.c.id).where(_organization.c.id == organization_id)) is None:
        raise NotFoundError("This organization no longer exists.", "Nothing was changed.")
