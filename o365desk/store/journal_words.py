"""How the journal's changes read: what a record is called, what it was and what it became."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from o365desk.domain.contact_fields import FIELD_LABELS
from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.journal import JournalLine
from o365desk.domain.learned import Fact, FactKind, fact_of
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState
from o365desk.store import bulk, connections, contact_fields, duplicates, learned, links, matches, schema
from o365desk.store.bulk import fetch
from o365desk.store.engine import Transaction
from o365desk.store.journal_decided import QUIET, LinkKind
from o365desk.store.recorder import Change, State

_LABELS = {
    connections.OPTIONS: (
        phrase("Sync options"),
        phrase("set of sync options"),
        phrase("sets of sync options"),
    ),
    matches.MATCH: (phrase("Match"), "match", "matches"),
    links.LINK: (phrase("Link"), "link", "links"),
    "contact": (phrase("Contact"), "contact", "contacts"),
    "organization": (phrase("Organization"), "organization", "organizations"),
    "location": (phrase("Location"), "location", "locations"),
    contact_fields.EDITED: (phrase("Edited field"), phrase("edited field"), phrase("edited fields")),
    learned.FACT: (phrase("Fact"), "fact", "facts"),
    duplicates.APART: (
        phrase("Not duplicates"),
        phrase("pair that is not the same"),
        phrase("pairs that are not the same"),
    ),
}
"""Kind -> its word, one and many in a count; what leads an entry comes first."""
_FIELD_LABELS = {field.value: label for field, label in FIELD_LABELS.items()}
_LONGEST = 300


class Words:
    """Names the records of some changes.

    Args:
        tx: A transaction.
        changes: What shall be named; the names are loaded for all of them at once.
    """

    def __init__(self, tx: Transaction, changes: Sequence[Change]) -> None:
        self._tenants: dict[str, str] = {}
        self._users: dict[str, str] = {}
        self._organizations: dict[int, str] = {}
        self._contacts: dict[int, str] = {}
        self._connections: dict[str, str] = {}
        self._load(tx, changes)
        for change in changes:
            # Of records that this very entry created or removed there may be no row.
            whole = change.after if change.before is None else change.before if change.after is None else None
            if whole and change.kind == "organization":
                self._organizations.setdefault(int(change.key), str(whole.get("name", "")))
            elif whole and change.kind == "contact":
                self._contacts.setdefault(int(change.key), _person(whole))

    def sentence(self, kind: str, key: str, state: State) -> str:
        """What to call a record at the beginning of a sentence."""
        word, subject = _LABELS[kind][0], self.subject(kind, key, state)
        if kind == matches.MATCH:
            return phrase(f"The match of {subject}")
        if kind == links.LINK:
            return phrase(f"The link of {subject}")
        if kind == learned.FACT:
            return phrase(f"The fact that {subject}")
        if kind == duplicates.APART:
            return phrase(f"The decision that {subject}")
        if kind == connections.OPTIONS:
            return f"{word} of {subject}"
        return f"{word} {subject}"

    def subject(self, kind: str, key: str, state: State) -> str:
        """What to call a record."""
        if kind == matches.MATCH:
            return self._tenants.get(key, f"tenant {key}")
        if kind == links.LINK:
            return self._users.get(key, f"user {key}")
        if kind == connections.OPTIONS:
            return self._connections.get(key, f"connection {key}")
        if kind == learned.FACT:
            return self._fact(fact_of(key))
        if kind == duplicates.APART:
            return self._apart(key)
        if kind == contact_fields.EDITED:
            contact_id, field = contact_fields.pair_of(key)
            label = _FIELD_LABELS.get(field, field)
            return phrase(f"{label} of {self._contacts.get(contact_id) or f'contact {contact_id}'}")
        if kind == "contact":
            return _person(state) or self._contacts.get(int(key), f"{key}")
        return str(state.get("name") or self._organizations.get(int(key), key) or key)

    def line(self, change: Change) -> JournalLine:
        """A change in words."""
        state = change.after if change.after is not None else change.before or {}
        before, after = self._sides(change)
        if before == after and change.kind == links.LINK:
            # The same state for another reason.
            before, after = (
                f"{text}: {(side or {}).get('link_note') or 'no reason'}"
                for text, side in ((before, change.before), (after, change.after))
            )
        return JournalLine(
            what=_LABELS[change.kind][0],
            subject=self.subject(change.kind, change.key, state),
            before=_short(before),
            after=_short(after),
            rule=change.rule or _rule(change.after) or _rule(change.before),
            score=change.score,
        )

    def _sides(self, change: Change) -> tuple[str, str]:
        if change.kind == learned.FACT:
            return ("", phrase("learned")) if change.before is None else ("learned", phrase("forgotten"))
        if change.kind == duplicates.APART:
            return ("", phrase("decided")) if change.before is None else (phrase("decided"), "")
        if change.kind == contact_fields.EDITED:
            sides = ("" if one is None else phrase("a technician's") for one in (change.before, change.after))
            return next(sides), next(sides)
        if change.before is None or change.after is None:
            return ("", phrase("created")) if change.before is None else (phrase("removed"), "")
        if change.kind == matches.MATCH:
            return self._match(change.before), self._match(change.after)
        if change.kind == links.LINK:
            return self._link(change.before), self._link(change.after)
        return _fields(change.before), _fields(change.after)

    def _match(self, state: State) -> str:
        if state.get("match_state") == MatchState.MATCHED.value:
            return self._organization(state.get("organization_id"))
        note = str(state.get("match_note", ""))
        return str(state.get("match_state", "")).capitalize() + (f": {note}" if note else "")

    def _link(self, state: State) -> str:
        contact = state.get("contact_id")
        if contact is None:
            return str(state.get("link_state", "")).capitalize()
        name = self._contacts.get(contact) or f"contact {contact}"
        return f"{name} (left)" if state.get("link_state") == LinkState.LEFT.value else name

    def _fact(self, fact: Fact) -> str:
        if fact.kind is FactKind.NOT_CONTACT:
            user = self._users.get(str(fact.user_id), f"user {fact.user_id}")
            return phrase(
                f"{user} is not {self._contacts.get(fact.contact_id) or f'contact {fact.contact_id}'}"
            )
        organization = self._organization(fact.organization_id)
        if fact.kind is FactKind.DOMAIN:
            return phrase(f"{fact.domain} belongs to {organization}")
        return phrase(f"{self._tenants.get(fact.tenant_id, fact.tenant_id)} is not {organization}")

    def _apart(self, key: str) -> str:
        kind, *ids = duplicates.pair_of(key)
        if kind is DuplicateKind.ORGANIZATIONS:
            names = [self._organization(one) for one in ids]
        else:
            names = [self._contacts.get(one) or f"contact {one}" for one in ids]
        return phrase(f"{names[0]} is not {names[1]}")

    def _organization(self, organization_id: Any) -> str:
        return self._organizations.get(organization_id) or f"organization {organization_id}"

    def _load(self, tx: Transaction, changes: Sequence[Change]) -> None:
        keys: dict[str, set[str]] = {}
        organizations: set[int] = set()
        contacts: set[int] = set()
        for change in changes:
            keys.setdefault(change.kind, set()).add(change.key)
            for state in (change.before or {}, change.after or {}):
                organizations.add(state.get("organization_id") or 0)
                contacts.add(state.get("contact_id") or 0)
        facts = [fact_of(key) for key in keys.get(learned.FACT, ())]
        organizations |= {fact.organization_id for fact in facts} | _numbers(keys.get("organization", ()))
        contacts |= {fact.contact_id for fact in facts} | _numbers(keys.get("contact", ()))
        contacts |= {contact_fields.pair_of(key)[0] for key in keys.get(contact_fields.EDITED, ())}
        for kind, *ids in map(duplicates.pair_of, keys.get(duplicates.APART, ())):
            (contacts if kind is DuplicateKind.CONTACTS else organizations).update(ids)
        wanted = keys.get(matches.MATCH, set()) | {fact.tenant_id for fact in facts}
        tenant, user, contact, organization = (
            schema.tenant.c,
            schema.user.c,
            schema.contact.c,
            schema.organization.c,
        )
        for key, name, _ in _members(tx, tenant.tenant_id, wanted, tenant.display_name):
            self._tenants[key] = name or f"tenant {key}"
        users = _numbers(keys.get(links.LINK, ())) | {fact.user_id for fact in facts}
        for key, name, other in _members(tx, user.id, users, user.display_name, user.user_principal_name):
            self._users[str(key)] = name or other
        for key, name, _ in _members(tx, organization.id, organizations, organization.name):
            self._organizations[key] = name
        names = (contact.first_name, contact.last_name)
        for key, first, last in _members(tx, contact.id, contacts, *names):
            self._contacts[key] = f"{first} {last}".strip()
        connection = schema.connection
        if keys.get(connections.OPTIONS):
            found = fetch(tx, select(connection.c.id, connection.c.name))
            self._connections.update((str(row[0]), row[1]) for row in found)


def summary(tx: Transaction, changes: Sequence[Change]) -> JournalLine:
    """An entry in one line: its leading record from and to, or how many records of which kind.

    ``what`` and ``subject`` of it mean nothing.
    """
    decided = [change for change in changes if change.kind not in QUIET]
    counted = {kind: [change for change in decided if change.kind == kind] for kind in _LABELS}
    derived = LinkKind().is_derived
    counted[links.LINK] = [
        change for change in counted[links.LINK] if not (derived(change.before) and derived(change.after))
    ] or (counted[links.LINK] if len(decided) == len(counted[links.LINK]) else [])
    groups = [some for some in counted.values() if some]
    if not groups:
        return JournalLine(what="", subject="")
    leading = groups[0]
    if len(leading) == 1:
        return Words(tx, leading).line(leading[0])
    counts = [
        f"{len(some):,} {_LABELS[kind][2 if len(some) > 1 else 1]}" for kind, some in counted.items() if some
    ]
    rules = {one.rule or _rule(one.after) for one in leading}
    return JournalLine(
        what="", subject="", after=", ".join(counts), rule=rules.pop() if len(rules) == 1 else ""
    )


def _rule(state: State | None) -> str:
    """What made a match or a link; users who wait have no rule yet."""
    found = state or {}
    if found.get("link_state", LinkState.LINKED.value) != LinkState.LINKED.value:
        return ""
    return str(found.get("match_rule") or found.get("link_rule") or "")


def _members(
    tx: Transaction, key: ColumnElement[Any], values: set[Any], *columns: ColumnElement[Any]
) -> Iterator[tuple[Any, str, str]]:
    """(key, first column, second column or empty) of the rows with these keys."""
    for some in bulk.chunks(sorted(values)):
        for row in fetch(tx, select(key, *columns).where(key.in_(some))):
            yield row[0], row[1], row[2] if len(row) > 2 else ""


def _numbers(keys: Iterable[str]) -> set[int]:
    return {int(key) for key in keys}


def _person(state: State) -> str:
    return f"{state.get('first_name') or ''} {state.get('last_name') or ''}".strip()


def _fields(state: State) -> str:
    """Changed fields: ``title: Engineer; emails: a@b.example``."""
    return "; ".join(f"{name.replace('_', ' ')}: {_value(value)}" for name, value in state.items())


def _value(value: Any) -> str:
    if isinstance(value, list):
        parts = [str(one.get("value", "")) if isinstance(one, dict) else str(one) for one in value]
        return ", ".join(parts) or "none"
    if isinstance(value, dict):
        return "; ".join(f"{name.replace('_', ' ')}: {_value(one)}" for name, one in value.items()) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None or value == "" else str(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
