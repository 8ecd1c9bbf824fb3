"""The canonical export of a profile, sorted by what it belongs to: equal exports, equal content."""

from __future__ import annotations

from typing import Any

from o365desk.store.engine import Database
from o365desk.store.export import canonical_records

_OWN = ("licence", "mailbox usage", "suggestion", "brake")


def canonical_export(database: Database) -> dict[str, Any]:
    """Tenants, each with its users and what else is its own; everything else under its kind, sorted.

    Connections are left out. A tenant also has ``match``: state, rule, organization; a user ``link``: state,
    rule, note, contact.
    """
    with database.read() as tx:
        records = canonical_records(tx)
    found: dict[str, Any] = {"tenants": {}}
    for kind, state in records:
        if kind == "tenant":
            del state["connection"]
            match = [state["match_state"], state["match_rule"], state["organization"]]
            found["tenants"][state["tenant"]] = {
                **state,
                "match": match,
                "users": {},
                **{own: [] for own in _OWN},
            }
    for kind, state in records:
        tenant = found["tenants"].get(state.get("tenant"))
        if kind == "user":
            link = [state["link_state"], state["link_rule"], state["link_note"], state["contact"]]
            tenant["users"][state["user"]["object_id"]] = {**state, "link": link}
        elif kind in _OWN:
            tenant[kind].append(state)
        elif kind not in ("tenant", "connection"):
            found.setdefault(kind, []).append(state)
    for some in (found, *found["tenants"].values()):
        for value in some.values():
            if isinstance(value, list):
                value.sort(key=repr)
    return found
