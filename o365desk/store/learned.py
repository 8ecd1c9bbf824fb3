"""Facts that technicians taught. Teaching and withdrawing are journalled while a recording is open.

Whoever teaches or withdraws makes stale what is derived from it: suggestions, or link plans.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from o365desk.domain.errors import NotFoundError
from o365desk.domain.learned import (
    Fact,
    FactKind,
    LearnedFact,
    domain_of,
    fact_of,
    not_contact,
    not_organization,
)
from o365desk.domain.names import registrable_domain, website_domain
from o365desk.store import bulk, marks, schema, tenant_rows
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import from_us, safe_text, to_us
from o365desk.store.engine import Transaction

FACT = "fact"
"""The journal's name for a fact."""
_fact = schema.fact
_tenant = schema.tenant
_user = schema.user
_STATE = ("taught_at", "taught_by", "decision")
_COLUMNS = (
    "record_key",
    "kind",
    "tenant_number",
    "domain",
    "organization_id",
    "user_id",
    "contact_id",
    *_STATE,
)
_SUBJECTS = {
    FactKind.NOT_ORGANIZATION: (schema.organization, "organization_id", "organization"),
    FactKind.DOMAIN: (schema.organization, "organization_id", "organization"),
    FactKind.NOT_CONTACT: (schema.contact, "contact_id", "contact"),
}

State = dict[str, Any]


def teach(tx: Transaction, facts: Iterable[Fact], *, by: str, decision: str, at: datetime | None) -> int:
    """Remember facts; one that is known already stays as it was taught first.

    Args:
        tx: A write transaction.
        facts: What is taught.
        by: Who taught it.
        decision: By which decision, as the journal names it.
        at: When.

    Returns:
        How many were new.

    Raises:
        NotFoundError: A tenant, organization, user or contact does not exist.
    """
    wanted = {one.key: one for one in facts}
    known = load_states(tx, list(wanted))
    fresh = [one for key, one in wanted.items() if key not in known]
    for kind, (table, column, word) in _SUBJECTS.items():
        ids = {getattr(one, column) for one in fresh if one.kind is kind}
        _require(tx, table, ids, word)
    _require(tx, _user, {one.user_id for one in fresh if one.user_id}, "user")
    state = {"taught_at": to_us(at), "taught_by": safe_text(by), "decision": safe_text(decision)}
    store_states(tx, {one.key: state for one in fresh})
    if tx.recorder:
        for one in fresh:
            tx.recorder.created(FACT, one.key, state)
    return len(fresh)


def _require(tx: Transaction, table: Any, ids: set[int], word: str) -> None:
    for some in bulk.chunks(sorted(ids)):
        if len(bulk.fetch_members(tx, table, ["id"], "id", some)) != len(some):
            raise NotFoundError(f"This {word} no longer exists.", "Nothing was changed.")


def withdraw(tx: Transaction, facts: Iterable[Fact]) -> int:
    """Forget facts; one that is not known is passed over.

    Returns:
        How many there were.
    """
    known = load_states(tx, [one.key for one in facts])
    remove_states(tx, list(known))
    if tx.recorder:
        for key, state in known.items():
            tx.recorder.removed(FACT, key, state)
    return len(known)


def forget(
    tx: Transaction, *, organization_ids: Collection[int] = (), contact_ids: Collection[int] = ()
) -> int:
    """Forget all facts about organizations or contacts that are about to go.

    The foreign key would take them along unseen, and an undo could not bring them back.
    """
    return withdraw(tx, [one.fact for one in _about(tx, organization_ids, contact_ids)])


def carry_over(
    tx: Transaction,
    *,
    organizations: Mapping[int, int] | None = None,
    contacts: Mapping[int, int] | None = None,
) -> int:
    """What is known of records that are merged becomes known of those that stay: old id -> new id.

    A fact that the one that stays has already is not doubled.

    Returns:
        How many facts were moved.
    """
    owners, people = organizations or {}, contacts or {}
    found = _about(tx, owners, people)
    withdraw(tx, [one.fact for one in found])
    for one in found:
        fact = one.fact
        if fact.kind is FactKind.NOT_CONTACT:
            moved = not_contact(fact.user_id, people[fact.contact_id])
        else:
            make = not_organization if fact.kind is FactKind.NOT_ORGANIZATION else domain_of
            moved = make(fact.tenant_id or fact.domain, owners[fact.organization_id])
        teach(tx, [moved], by=one.taught_by, decision=one.decision, at=one.taught_at)
    return len(found)


def _about(
    tx: Transaction, organization_ids: Collection[int], contact_ids: Collection[int]
) -> list[LearnedFact]:
    found: list[LearnedFact] = []
    for column, ids in ((_fact.c.organization_id, organization_ids), (_fact.c.contact_id, contact_ids)):
        for some in bulk.chunks(sorted(ids)):
            found += listing(tx, column.in_(some))
    return found


# Reading


def listing(tx: Transaction, *conditions: ColumnElement[bool]) -> list[LearnedFact]:
    """Facts with their names, the newest first."""
    organization, contact, home = schema.organization, schema.contact, _tenant.alias("home")
    initial = schema.tenant_domain
    query = (
        select(
            _fact.c.number,
            _fact.c.record_key,
            *(_fact.c[name] for name in _STATE),
            _tenant.c.display_name,
            initial.c.name,
            organization.c.name,
            _user.c.display_name,
            _user.c.user_principal_name,
            home.c.display_name,
            contact.c.first_name,
            contact.c.last_name,
            contact.c.email,
        )
        .select_from(_fact)
        .outerjoin(_tenant, _tenant.c.number == _fact.c.tenant_number)
        .outerjoin(initial, (initial.c.tenant_number == _tenant.c.number) & (initial.c.position == 0))
        .outerjoin(organization, organization.c.id == _fact.c.organization_id)
        .outerjoin(_user, _user.c.id == _fact.c.user_id)
        .outerjoin(home, home.c.number == _user.c.tenant_number)
        .outerjoin(contact, contact.c.id == _fact.c.contact_id)
        .where(*conditions)
        .order_by(_fact.c.taught_at.desc(), _fact.c.number.desc())
    )
    return [_learned(row) for row in fetch(tx, query)]


def _learned(row: Row) -> LearnedFact:
    number, key, at, by, decision, tenant, domain, organization, user, upn, home, first, last, email = row
    fact = fact_of(key)
    person = f"{first or ''} {last or ''}".strip() or email or f"contact {fact.contact_id}"
    subjects = {
        FactKind.NOT_ORGANIZATION: tenant or domain or fact.tenant_id,
        FactKind.DOMAIN: fact.domain,
        FactKind.NOT_CONTACT: user or upn or f"user {fact.user_id}",
    }
    about_user = fact.kind is FactKind.NOT_CONTACT
    return LearnedFact(
        number=number,
        fact=fact,
        subject=subjects[fact.kind],
        other=person if about_user else organization or f"organization {fact.organization_id}",
        of=(home or "") if about_user else "",
        taught_at=from_us(at),
        taught_by=by,
        decision=decision,
    )


def numbered(tx: Transaction, numbers: Collection[int]) -> list[LearnedFact]:
    """The facts with these numbers; unknown ones are absent."""
    found: list[LearnedFact] = []
    for some in bulk.chunks(sorted(set(numbers))):
        found += listing(tx, _fact.c.number.in_(some))
    return found


def of_tenant(tx: Transaction, tenant_id: str) -> list[LearnedFact]:
    """What is known of a tenant: the organizations it is not."""
    return listing(tx, _fact.c.tenant_number == tenant_rows.number_of(tx, tenant_id))


def of_users(tx: Transaction, user_ids: Collection[int]) -> list[LearnedFact]:
    """What is known of users: the contacts they are not."""
    found: list[LearnedFact] = []
    for some in bulk.chunks(sorted(set(user_ids))):
        found += listing(tx, _fact.c.user_id.in_(some))
    return found


def of_domains(tx: Transaction, organization_id: int) -> list[LearnedFact]:
    """The domains that are known to belong to an organization."""
    return listing(tx, _fact.c.kind == FactKind.DOMAIN.value, _fact.c.organization_id == organization_id)


def rejections(tx: Transaction) -> frozenset[tuple[str, int]]:
    """Pairs (tenant id, organization id) that are not proposed."""
    query = select(_tenant.c.tenant_id, _fact.c.organization_id).join(
        _fact, _fact.c.tenant_number == _tenant.c.number
    )
    return frozenset((row[0], row[1]) for row in fetch(tx, query))


def domains(tx: Transaction) -> dict[int, tuple[str, ...]]:
    """Organization id -> the domains that are known to belong to it, sorted."""
    query = (
        select(_fact.c.organization_id, _fact.c.domain)
        .where(_fact.c.kind == FactKind.DOMAIN.value)
        .order_by(_fact.c.domain)
    )
    found: dict[int, list[str]] = {}
    for organization_id, domain in fetch(tx, query):
        found.setdefault(organization_id, []).append(domain)
    return {organization_id: tuple(some) for organization_id, some in found.items()}


def not_contacts(tx: Transaction, tenant_numbers: Collection[int]) -> dict[int, frozenset[tuple[int, int]]]:
    """Tenant number -> pairs (user id, contact id) that are not proposed; absent where there are none."""
    found: dict[int, set[tuple[int, int]]] = {}
    query = select(_user.c.tenant_number, _fact.c.user_id, _fact.c.contact_id).join(
        _fact, _fact.c.user_id == _user.c.id
    )
    for some in bulk.chunks(sorted(set(tenant_numbers))):
        for number, user_id, contact_id in fetch(tx, query.where(_user.c.tenant_number.in_(some))):
            found.setdefault(number, set()).add((user_id, contact_id))
    return {number: frozenset(pairs) for number, pairs in found.items()}


def tenants_affected(tx: Transaction, facts: Sequence[Fact]) -> list[str]:
    """Ids of the tenants whose link plans follow from facts."""
    return [row[0] for row in _affected(tx, facts)]


def _affected(tx: Transaction, facts: Sequence[Fact]) -> list[Row]:
    """(tenant id, number) of the tenants whose link plans follow from facts."""
    owners = {one.organization_id for one in facts if one.kind is FactKind.DOMAIN}
    people = {one.user_id for one in facts if one.user_id}
    found: dict[int, Row] = {}
    columns = select(_tenant.c.tenant_id, _tenant.c.number)
    for some in bulk.chunks(sorted(owners)):
        found |= {row[1]: row for row in fetch(tx, columns.where(_tenant.c.organization_id.in_(some)))}
    for some in bulk.chunks(sorted(people)):
        mine = select(_user.c.tenant_number).where(_user.c.id.in_(some))
        found |= {row[1]: row for row in fetch(tx, columns.where(_tenant.c.number.in_(mine)))}
    return [found[number] for number in sorted(found)]


def holders(tx: Transaction, registered: Collection[str]) -> list[tuple[str, int]]:
    """(domain, organization id) of websites, contacts' addresses and facts registered as one of these.

    Args:
        tx: A transaction.
        registered: Registrable domains, lower case.
    """
    wanted = frozenset(registered)
    if not wanted:
        return []
    # A look at the text first: parsing 20,000 addresses takes a fifth of a second.
    near = re.compile("|".join(map(re.escape, wanted))).search
    website, email, contact = schema.organization_website, schema.contact_email, schema.contact
    sites = fetch(tx, select(website.c.value, website.c.organization_id))
    known = fetch(
        tx, select(_fact.c.domain, _fact.c.organization_id).where(_fact.c.kind == FactKind.DOMAIN.value)
    )
    found = [(website_domain(row[0]), row[1]) for row in sites if near(row[0].casefold())] + [
        (row[0], row[1]) for row in known
    ]
    found = [pair for pair in found if registrable_domain(pair[0]) in wanted]
    used = [row[0] for row in fetch(tx, select(email.c.domain).distinct()) if near(row[0])]
    query = (
        select(email.c.domain, contact.c.organization_id)
        .join(contact, contact.c.id == email.c.contact_id)
        .distinct()
    )
    for some in bulk.chunks(one for one in used if registrable_domain(one) in wanted):
        found += [(row[0], row[1]) for row in fetch(tx, query.where(email.c.domain.in_(some)))]
    return found


# As the journal keeps them


def load_states(tx: Transaction, keys: Sequence[str]) -> dict[str, State]:
    """Key -> who taught the fact, when and by what; unknown facts are absent."""
    found: dict[str, State] = {}
    for some in bulk.chunks(keys):
        for row in bulk.fetch_members(tx, _fact, ("record_key", *_STATE), "record_key", some):
            found[row[0]] = dict(zip(_STATE, row[1:], strict=True))
    return found


def store_states(tx: Transaction, states: Mapping[str, Mapping[str, Any]]) -> None:
    """Write facts that are not stored yet."""
    facts = [fact_of(key) for key in states]
    rows: list[Row] = [
        (
            one.key,
            one.kind.value,
            tenant_rows.number_of(tx, one.tenant_id) if one.tenant_id else None,
            safe_text(one.domain),
            one.organization_id or None,
            one.user_id or None,
            one.contact_id or None,
            *(states[one.key][name] for name in _STATE),
        )
        for one in facts
    ]
    bulk.insert(tx, _fact, _COLUMNS, rows)
    _touch(tx, facts)


def remove_states(tx: Transaction, keys: Sequence[str]) -> None:
    """Delete facts."""
    facts = [fact_of(key) for key in keys]
    bulk.delete(tx, _fact, ["record_key"], [(key,) for key in keys])
    _touch(tx, facts)


def _touch(tx: Transaction, facts: Sequence[Fact]) -> None:
    """What follows from facts is to be derived anew."""
    if any(one.kind is not FactKind.NOT_CONTACT for one in facts):
        marks.touch(tx, marks.SUGGESTIONS)
    marks.touch_plans(tx, [row[1] for row in _affected(tx, facts)])
