"""The journal by record: the decisions about one contact, one user or one tenant, or of one run."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import ColumnElement, Select, Text, cast, func, literal, or_, select, union_all

from o365desk.domain.journal import JournalEntry, JournalLine
from o365desk.domain.sync_changes import ChangeFilter
from o365desk.store import bulk, schema
from o365desk.store.bulk import fetch
from o365desk.store.encoding import like_pattern, to_us
from o365desk.store.engine import Transaction
from o365desk.store.journal import ENTRY_COLUMNS, entry_of
from o365desk.store.journal_words import Words
from o365desk.store.links import LINK
from o365desk.store.matches import MATCH
from o365desk.store.recorder import Change

_entry = schema.journal_entry
_change = schema.journal_change
_user = schema.user
_tenant = schema.tenant
_CONTACT = "contact"
_TOLD = 20
"""Changes of one entry about one record that are told."""
_decode = msgspec.json.Decoder().decode

Keys = Select[str, str]
"""Kinds and keys of records."""


def page(
    tx: Transaction, wanted: ChangeFilter, *, older: int | None = None, limit: int = 500
) -> tuple[list[tuple[JournalEntry, JournalLine | None]], int]:
    """Entries, the latest first, and how many there are in all.

    A contact's or user's entries come with what they changed of it; a tenant's are those about its match, its
    users' links and their contacts.

    Args:
        tx: A transaction.
        wanted: Which. Decisions belong to no group: with one there is nothing.
        older: Only entries below this number.
        limit: At most so many.
    """
    if wanted.group is not None:
        return [], 0
    keys = _keys(wanted)
    conditions = _conditions(wanted, keys)
    query = select(*ENTRY_COLUMNS).where(*conditions)
    if older is not None:
        query = query.where(_entry.c.id < older)
    entries = [entry_of(row) for row in fetch(tx, query.order_by(_entry.c.id.desc()).limit(limit))]
    total = int(fetch(tx, select(func.count()).select_from(_entry).where(*conditions))[0][0])
    alone = wanted.contact_id is not None or wanted.user_id is not None
    lines = _lines(tx, [one.id for one in entries], keys) if alone and keys is not None else {}
    return [(one, lines.get(one.id)) for one in entries], total


def _keys(wanted: ChangeFilter) -> Keys | None:
    """The records that the filter is about; None: it names none."""
    links = select(literal(LINK).label("kind"), cast(_user.c.id, Text).label("key"))
    contacts = select(literal(_CONTACT), cast(_user.c.contact_id, Text))
    parts: list[Keys] = []
    if wanted.contact_id is not None:
        parts.append(select(literal(_CONTACT).label("kind"), literal(str(wanted.contact_id)).label("key")))
        parts.append(links.where(_user.c.contact_id == wanted.contact_id))
    elif wanted.user_id is not None:
        parts.append(select(literal(LINK).label("kind"), literal(str(wanted.user_id)).label("key")))
    elif wanted.tenant_id:
        tenant_id = wanted.tenant_id.lower()
        parts.append(select(literal(MATCH).label("kind"), literal(tenant_id).label("key")))
        if not wanted.tenant_only:
            number = select(_tenant.c.number).where(_tenant.c.tenant_id == tenant_id).scalar_subquery()
            parts.append(links.where(_user.c.tenant_number == number))
            parts.append(contacts.where(_user.c.tenant_number == number, _user.c.contact_id.is_not(None)))
    if not parts:
        return None
    records = union_all(*parts).subquery()
    return select(records.c.kind, records.c.key)


def _conditions(wanted: ChangeFilter, keys: Keys | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if keys is not None:
        records = keys.subquery()
        about = select(_change.c.entry_id).join(
            records, (records.c.key == _change.c.record_key) & (records.c.kind == _change.c.kind)
        )
        found.append(_entry.c.id.in_(about))
    if wanted.run_id is not None:
        found.append(_entry.c.run_id == wanted.run_id)
    if wanted.since is not None:
        found.append(_entry.c.at >= to_us(wanted.since))
    if wanted.text:
        pattern = like_pattern(wanted.text)
        places = (_entry.c.title, _entry.c.actor, _entry.c.before_text, _entry.c.after_text)
        found.append(or_(*(place.ilike(pattern, escape="\\") for place in places)))
    return found


def _lines(tx: Transaction, entry_ids: Sequence[int], keys: Keys) -> dict[int, JournalLine]:
    """Entry -> what it changed of these records, as one line."""
    records = keys.subquery()
    columns = ("entry_id", "kind", "record_key", "before", "after", "score", "rule")
    query = (
        select(*(_change.c[name] for name in columns))
        .join(records, (records.c.key == _change.c.record_key) & (records.c.kind == _change.c.kind))
        .order_by(_change.c.entry_id, _change.c.position)
    )
    found: dict[int, list[Change]] = {}
    for some in bulk.chunks(entry_ids):
        for entry_id, kind, key, before, after, score, rule in fetch(
            tx, query.where(_change.c.entry_id.in_(some))
        ):
            old, new = (None if side is None else _decode(side) for side in (before, after))
            found.setdefault(entry_id, []).append(Change(kind, key, old, new, score, rule))
    words = Words(tx, [change for some in found.values() for change in some])
    return {
        entry_id: _joined([words.line(change) for change in some[:_TOLD]]) for entry_id, some in found.items()
    }


def _joined(lines: Sequence[JournalLine]) -> JournalLine:
    first = lines[0]
    if len(lines) == 1:
        return first
    before, after = (
        "; ".join(dict.fromkeys(filter(None, (getattr(one, side) for one in lines))))
        for side in ("before", "after")
    )
    return JournalLine(what=first.what, subject=first.subject, before=before, after=after, rule=first.rule)
