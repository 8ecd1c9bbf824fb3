"""``o365desk check``: is the file whole, and does everything in it agree?"""

from __future__ import annotations

from sqlalchemy import Select, func, select

from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState
from o365desk.store import schema
from o365desk.store.bulk import fetch
from o365desk.store.engine import Transaction

_LIMIT = 20
_user = schema.user
_tenant = schema.tenant


def check(tx: Transaction) -> list[str]:
    """Every problem as a plain sentence; an empty list is a healthy profile."""
    problems: list[str] = []
    if tx.connection.dialect.name == "sqlite":
        problems += _sqlite(tx)
    for query, sentence in _invariants():
        rows = fetch(tx, query)
        problems += [sentence.format(*row) for row in rows[:_LIMIT]]
        if len(rows) > _LIMIT:
            problems.append(f"… and {len(rows) - _LIMIT} more of the same kind.")
    return problems


def _sqlite(tx: Transaction) -> list[str]:
    problems: list[str] = []
    for (text,) in tx.connection.exec_driver_sql(f"PRAGMA integrity_check({_LIMIT})"):
        if text != "ok":
            problems.append(f"The database file is damaged: {text}.")
    for table, row, parent, _number in tx.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        problems.append(f"Row {row} of {table} refers to a {parent} that does not exist.")
    return problems


def _invariants() -> list[tuple[Select[tuple[object, ...]], str]]:
    linked = (LinkState.LINKED.value, LinkState.LEFT.value)
    matched = _tenant.c.match_state == MatchState.MATCHED.value
    names = (_user.c.user_principal_name, _user.c.id)
    many: Select[tuple[object, ...]] = (
        select(_user.c.contact_id, func.count())
        .where(_user.c.contact_id.is_not(None))
        .group_by(_user.c.contact_id)
        .having(func.count() > 1)
    )
    return [
        (many, "Contact {0} is linked to {1} users; it may have one."),
        (
            select(*names).where(_user.c.link_state == LinkState.LINKED.value, _user.c.contact_id.is_(None)),
            "User {0} ({1}) counts as linked but has no contact.",
        ),
        (
            select(*names).where(_user.c.contact_id.is_not(None), _user.c.link_state.not_in(linked)),
            "User {0} ({1}) has a contact but does not count as linked.",
        ),
        (
            select(*names)
            .join(_tenant, _tenant.c.number == _user.c.tenant_number)
            .where(_user.c.link_state == LinkState.LINKED.value, ~matched),
            "User {0} ({1}) is linked although its tenant is not matched.",
        ),
        (
            select(_tenant.c.tenant_id).where(matched != _tenant.c.organization_id.is_not(None)),
            "Tenant {0} is matched without an organization, or has one without being matched.",
        ),
    ]
