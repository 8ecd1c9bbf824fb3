"""``o365desk check``: is the file whole, and does everything in it agree?

``repair`` mends by rule what these functions find; both look through the same queries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from sqlalchemy import Column, Index, Select, Table, and_, func, inspect, not_, or_, select

from o365desk.domain.learned import FactKind
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState
from o365desk.store import schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.engine import Transaction

_LIMIT = 20
_user = schema.user
_tenant = schema.tenant
_fact = schema.fact
_WITH_CONTACT = (LinkState.LINKED.value, LinkState.LEFT.value)
_BLAMED_INDEX = re.compile(r"(?:from|in) index (\w+)")
_matched = _tenant.c.match_state == MatchState.MATCHED.value
_names = (_user.c.user_principal_name, _user.c.id)

Query = Select[tuple[object, ...]]

# What must not be. The columns before the last are for the sentence, the last one is the record's key.

SHARED_CONTACTS: Query = (
    select(_user.c.contact_id, func.count(), _user.c.contact_id)
    .where(_user.c.contact_id.is_not(None))
    .group_by(_user.c.contact_id)
    .having(func.count() > 1)
)
LINKED_TO_NOBODY: Query = select(*_names).where(
    _user.c.link_state == LinkState.LINKED.value, _user.c.contact_id.is_(None)
)
UNCOUNTED_LINKS: Query = select(*_names).where(
    _user.c.contact_id.is_not(None), _user.c.link_state.not_in(_WITH_CONTACT)
)
UNKNOWN_LINK_STATES: Query = select(*_names).where(
    _user.c.link_state.not_in([state.value for state in LinkState])
)
LINKS_WITHOUT_MATCH: Query = (
    select(*_names)
    .join(_tenant, _tenant.c.number == _user.c.tenant_number)
    .where(_user.c.link_state == LinkState.LINKED.value, not_(_matched))
)
HALF_MATCHES: Query = select(_tenant.c.tenant_id, _tenant.c.number).where(
    or_(
        and_(_matched, _tenant.c.organization_id.is_(None)),
        and_(not_(_matched), _tenant.c.organization_id.is_not(None)),
        _tenant.c.match_state.not_in([state.value for state in MatchState]),
    )
)
HALF_FACTS: Query = select(_fact.c.record_key, _fact.c.number).where(
    or_(
        (_fact.c.kind == FactKind.NOT_CONTACT.value)
        != and_(_fact.c.user_id.is_not(None), _fact.c.contact_id.is_not(None)),
        (_fact.c.kind != FactKind.NOT_CONTACT.value) != _fact.c.organization_id.is_not(None),
        (_fact.c.kind == FactKind.NOT_ORGANIZATION.value) != _fact.c.tenant_number.is_not(None),
        (_fact.c.kind == FactKind.DOMAIN.value) != (_fact.c.domain != ""),
    )
)
_INVARIANTS: tuple[tuple[Query, str], ...] = (
    (SHARED_CONTACTS, phrase("Contact {0} is linked to {1} users; it may have one.")),
    (LINKED_TO_NOBODY, phrase("User {0} ({1}) counts as linked but has no contact.")),
    (UNCOUNTED_LINKS, phrase("User {0} ({1}) has a contact but does not count as linked.")),
    (UNKNOWN_LINK_STATES, phrase("User {0} ({1}) is in a state that does not exist.")),
    (LINKS_WITHOUT_MATCH, phrase("User {0} ({1}) is linked although its tenant is not matched.")),
    (HALF_FACTS, phrase("The fact “{0}” lacks what it is about.")),
    (
        HALF_MATCHES,
        phrase("Tenant {0} is matched without an organization, or has one without being matched."),
    ),
)


def check(tx: Transaction) -> list[str]:
    """Every problem as a plain sentence; an empty list is a healthy profile."""
    problems: list[str] = []
    if tx.connection.dialect.name == "sqlite":
        problems += [phrase(f"The database file is damaged: {text}.") for text in damage(tx)]
    problems += [
        phrase(
            f"{count} {'row' if count == 1 else 'rows'} of {column.table.name} "
            f"{'refers' if count == 1 else 'refer'} to a {parent.name} that does not exist."
        )
        for column, parent, count in orphans(tx)
    ]
    problems += [
        phrase(f"The index {index.name} of {table.name} is missing.") for table, index in lost_indexes(tx)
    ]
    for query, sentence in _INVARIANTS:
        rows = fetch(tx, query)
        problems += [sentence.format(*row) for row in rows[:_LIMIT]]
        if len(rows) > _LIMIT:
            problems.append(phrase(f"… and {len(rows) - _LIMIT} more of the same kind."))
    problems += [phrase(f"The setting {name} cannot be read.") for name, _value in broken_settings(tx)]
    return problems


def damage(tx: Transaction) -> list[str]:
    """What SQLite itself finds wrong with the file."""
    found = tx.connection.exec_driver_sql(f"PRAGMA integrity_check({_LIMIT})")
    return [str(text) for (text,) in found if text != "ok"]


def blamed_indexes(tx: Transaction) -> set[str]:
    """The indexes that SQLite finds disagreeing with their tables; they can be built anew."""
    return {found[1] for text in damage(tx) if (found := _BLAMED_INDEX.search(text))}


def orphans(tx: Transaction) -> Iterator[tuple[Column[int], Table, int]]:
    """References to nothing: (the referring column, the table it refers to, how many rows), parents first."""
    for table in schema.metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            column, target = key.parent, key.column
            query = (
                select(func.count())
                .select_from(table.outerjoin(target.table, column == target))
                .where(column.is_not(None), target.is_(None))
            )
            count = int(fetch(tx, query)[0][0])
            if count:
                assert isinstance(target.table, Table)
                yield column, target.table, count


def lost_indexes(tx: Transaction) -> list[tuple[Table, Index]]:
    """Indexes that the tables should have and have not."""
    inspector = inspect(tx.connection)
    found: list[tuple[Table, Index]] = []
    for table in schema.metadata.sorted_tables:
        there = {index["name"] for index in inspector.get_indexes(table.name)}
        found += [
            (table, index)
            for index in sorted(table.indexes, key=lambda index: str(index.name))
            if index.name not in there
        ]
    return found


def broken_settings(tx: Transaction) -> list[Row]:
    """Settings whose value is no JSON: (name, value)."""
    rows = fetch(tx, select(schema.setting.c.name, schema.setting.c.value))
    return [row for row in rows if not _is_json(row[1])]


def _is_json(text: str) -> bool:
    try:
        msgspec.json.decode(text)
    except msgspec.DecodeError:
        return False
    return True
