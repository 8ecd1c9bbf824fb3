"""What link plans are made from: one look at all tenants, cheap enough for ten thousand unchanged ones."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from o365desk.domain.organization import Contact
from o365desk.domain.sync import CollectorKind, CollectorOutcome
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import UserRecord
from o365desk.domain.values import Value
from o365desk.store import bulk, contact_fields, contact_rows, learned, marks, schema, user_rows
from o365desk.store.bulk import fetch
from o365desk.store.contact_fields import FieldMarks
from o365desk.store.engine import Transaction

_tenant = schema.tenant
_state = schema.collector_state
_domain = schema.tenant_domain
_user = schema.user
_UNSURE = (CollectorOutcome.PARTIAL.value, CollectorOutcome.FAILED.value)


class PlanSource(Value, frozen=True, kw_only=True):
    """A tenant that can be planned, and the mark of its plan."""

    number: int
    tenant_id: str
    connection_id: int
    organization_id: int | None
    complete: bool
    """Whether the last reading of the users arrived whole, and the mailbox types are not half read."""
    mark: str


class PlanMaterial(Value, frozen=True, kw_only=True):
    """All that the rules look at, for one tenant and one organization."""

    users: tuple[UserRecord, ...]
    contacts: tuple[Contact, ...]
    domains: frozenset[str]
    """The tenant's verified domains, lower case."""
    taken: frozenset[int]
    """Contacts that users of other tenants hold."""
    undone: dict[int, list[int]]
    """User id -> contacts it shall not be linked to by rule; 0: none shall be created from it."""
    rejected: frozenset[tuple[int, int]]
    """(user id, contact id) of which a technician taught that they are not the same."""
    known_domains: frozenset[str]
    """Domains of which a technician taught that they belong to the organization."""
    fields: dict[int, FieldMarks]
    """Contact id -> its fields that plans leave alone; absent where there are none."""


def sources(tx: Transaction, tenant_ids: Sequence[str] | None = None) -> dict[str, PlanSource]:
    """Tenant id -> its source, of those named or of all that are matched; disconnected ones are absent."""
    columns = [_tenant.c[name] for name in ("number", "tenant_id", "connection_id", "organization_id")]
    query = select(*columns).where(_tenant.c.connection_id.is_not(None))
    if tenant_ids is not None and len(tenant_ids) == 1:
        rows = fetch(tx, query.where(_tenant.c.tenant_id == tenant_ids[0]))
        found = {row[0]: marks.get(tx, marks.plan_of(row[0])) for row in rows}
    else:
        rows = fetch(tx, query.where(_tenant.c.match_state == MatchState.MATCHED.value))
        found = marks.plans(tx)
    complete = _complete(tx, rows[0][0] if len(rows) == 1 else None)
    wanted = None if tenant_ids is None else frozenset(tenant_ids)
    return {
        row[1]: PlanSource(
            number=row[0],
            tenant_id=row[1],
            connection_id=row[2],
            organization_id=row[3],
            complete=row[0] in complete,
            mark=found.get(row[0], ""),
        )
        for row in rows
        if wanted is None or row[1] in wanted
    }


def _complete(tx: Transaction, number: int | None) -> set[int]:
    kinds = (CollectorKind.USERS.value, CollectorKind.MAILBOX_PURPOSE.value)
    query = select(_state.c.tenant_number, _state.c.kind, _state.c.outcome).where(_state.c.kind.in_(kinds))
    if number is not None:
        query = query.where(_state.c.tenant_number == number)
    listed: set[int] = set()
    unsure: set[int] = set()
    for owner, kind, outcome in fetch(tx, query):
        if kind == CollectorKind.USERS.value:
            if outcome == CollectorOutcome.COMPLETE.value:
                listed.add(owner)
        elif outcome in _UNSURE:
            unsure.add(owner)
    return listed - unsure


def materials(tx: Transaction, pairs: Sequence[tuple[PlanSource, int]]) -> list[PlanMaterial]:
    """The material of some tenants, each with the organization it is (or would be) matched to.

    A handful of queries for all of them together; the caller keeps the number of tenants small.
    """
    numbers = [source.number for source, _ in pairs]
    owners = sorted({organization_id for _, organization_id in pairs})
    users = user_rows.load_bare(tx, numbers)
    contacts: dict[int, list[Contact]] = {}
    for some in bulk.chunks(owners):
        for contact in contact_rows.load(tx, schema.contact.c.organization_id.in_(some)):
            contacts.setdefault(contact.organization_id, []).append(contact)
    domains = _domains(tx, numbers)
    holders = _holders(tx, owners)
    undone = marks.undone(tx, numbers)
    rejected, known = learned.not_contacts(tx, numbers), learned.domains(tx)
    fields = contact_fields.marks_of(tx, owners)
    return [
        PlanMaterial(
            users=tuple(users.get(source.number, ())),
            contacts=tuple(contacts.get(organization_id, ())),
            domains=frozenset(domains.get(source.number, ())),
            taken=frozenset(
                contact_id
                for contact_id, number in holders.get(organization_id, ())
                if number != source.number
            ),
            undone=undone.get(source.number, {}),
            rejected=rejected.get(source.number, frozenset()),
            known_domains=frozenset(known.get(organization_id, ())),
            fields={one.id: fields[one.id] for one in contacts.get(organization_id, ()) if one.id in fields}
            if fields
            else {},
        )
        for source, organization_id in pairs
    ]


def _domains(tx: Transaction, numbers: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for some in bulk.chunks(numbers):
        query = select(_domain.c.tenant_number, _domain.c.name).where(
            _domain.c.tenant_number.in_(some), _domain.c.is_verified
        )
        for number, name in fetch(tx, query):
            found.setdefault(number, []).append(name)
    return found


def _holders(tx: Transaction, owners: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """Organization id -> (contact id, number of the tenant whose user holds it)."""
    contact = schema.contact
    found: dict[int, list[tuple[int, int]]] = {}
    for some in bulk.chunks(owners):
        query = (
            select(contact.c.organization_id, contact.c.id, _user.c.tenant_number)
            .join(_user, _user.c.contact_id == contact.c.id)
            .where(contact.c.organization_id.in_(some))
        )
        for organization_id, contact_id, number in fetch(tx, query):
            found.setdefault(organization_id, []).append((contact_id, number))
    return found
