"""``o365desk check --repair``: what a rule can mend, in one transaction.

A decision (match, link, ignore) and documentation are kept wherever that is possible: an organization that is
gone is made again for its contacts, a lost match follows from the links of its users, and of two users that
claim one contact the other is shown as a conflict. Only what is read or derived anew anyway is deleted.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Column, Table, delete, func, insert, select, update

from o365desk.domain.organization import Origin
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchRule, MatchState
from o365desk.domain.user import LinkRule, LinkState, Presence
from o365desk.domain.values import utc_now
from o365desk.store import check, links, schema, search_index
from o365desk.store.bulk import fetch
from o365desk.store.encoding import to_json, to_us
from o365desk.store.engine import Transaction
from o365desk.store.links import Link

_user = schema.user
_tenant = schema.tenant
_contact = schema.contact
_MENDED = phrase("Mended by o365desk check --repair.")
_OF_NOTHING = (schema.fact, schema.not_duplicate, schema.former_id)
"""What is nothing without the records it is about."""


def repair(tx: Transaction) -> list[str]:
    """Mend everything there is a rule for; ``check`` afterwards tells what is left.

    Returns:
        What was done, one sentence each, in order.
    """
    steps: tuple[Callable[[Transaction], list[str]], ...] = (
        _drop_blamed_indexes,
        _references,
        _half_facts,
        _half_matches,
        _unknown_states,
        _shared_contacts,
        _uncounted_links,
        _linked_to_nobody,
        _links_without_match,
        _settings,
        _build_indexes,
        _search_index,
    )
    return [sentence for step in steps for sentence in step(tx)]


def _drop_blamed_indexes(tx: Transaction) -> list[str]:
    """Queries must not look through an index that lies; it is built anew at the end."""
    if tx.connection.dialect.name != "sqlite":
        return []
    ours = {str(index.name) for table in schema.metadata.sorted_tables for index in table.indexes}
    done = []
    for name in sorted(check.blamed_indexes(tx)):
        if name in ours:
            tx.connection.exec_driver_sql(f"DROP INDEX {name}")
        else:
            tx.connection.exec_driver_sql(f"REINDEX {name}")  # the index of a key
            done.append(phrase(f"The index {name} was built anew."))
    return done


def _build_indexes(tx: Transaction) -> list[str]:
    done = []
    for _table, index in check.lost_indexes(tx):
        index.create(tx.connection)
        done.append(phrase(f"The index {index.name} was built anew."))
    return done


def _search_index(tx: Transaction) -> list[str]:
    """It was made from what was wrong."""
    return [phrase("The search index is built anew by the next search.")] if search_index.forget(tx) else []


# References to nothing


def _references(tx: Transaction) -> list[str]:
    done: list[str] = []
    for column, parent, count in check.orphans(tx):
        table = column.table
        assert isinstance(table, Table)
        orphaned = column.is_not(None) & column.not_in(select(next(iter(parent.primary_key.columns))))
        rows = f"{count} {'row' if count == 1 else 'rows'} of {table.name}"
        if column is _user.c.contact_id:
            values = {"contact_id": None, "link_state": LinkState.NONE.value, "link_note": _MENDED}
            tx.connection.execute(update(_user).where(orphaned).values(values))
            done.append(
                phrase(f"{_were(count, 'user')} linked to a contact that is gone; the next sync plans anew.")
            )
        elif column is _tenant.c.organization_id:
            values = {"organization_id": None, "match_state": MatchState.UNMATCHED.value, "match_rule": ""}
            tx.connection.execute(update(_tenant).where(orphaned).values(values))
            done.append(
                phrase(f"{_were(count, 'tenant')} matched to an organization that is gone; now unmatched.")
            )
        elif column.nullable and table not in _OF_NOTHING:
            tx.connection.execute(update(table).where(orphaned).values({column.name: None}))
            done.append(phrase(f"{rows} no longer refer to a {parent.name} that is gone."))
        elif table in (_contact, schema.location):
            done += _organizations_again(tx, column)
        else:
            tx.connection.execute(delete(table).where(orphaned))
            done.append(phrase(f"{rows} of a {parent.name} that is gone were removed."))
    return done


def _organizations_again(tx: Transaction, column: Column[int]) -> list[str]:
    """Documentation is not thrown away: its organization is made again, under its number."""
    organization = schema.organization
    gone = fetch(tx, select(column).where(column.not_in(select(organization.c.id))).distinct())
    now = to_us(utc_now())
    done = []
    for (number,) in gone:
        name = f"Recovered organization {number}"
        values = {"id": number, "name": name, "name_key": name.casefold(), "origin": Origin.MANUAL.value}
        times = {"created_at": now, "updated_at": now}
        tx.connection.execute(insert(organization).values(values | times))
        done.append(phrase(f"Organization {number} was gone; it is there again, named {name}. Rename it."))
    return done


# Facts and matches


def _half_facts(tx: Transaction) -> list[str]:
    found = [row[-1] for row in fetch(tx, check.HALF_FACTS)]
    if not found:
        return []
    tx.connection.execute(delete(schema.fact).where(schema.fact.c.number.in_(found)))
    return [phrase(f"{len(found)} of the facts that technicians taught had nothing to be about; removed.")]


def _half_matches(tx: Transaction) -> list[str]:
    done = []
    columns = (_tenant.c.organization_id, _tenant.c.match_state)
    for tenant_id, number in fetch(tx, check.HALF_MATCHES):
        ((organization_id, state),) = fetch(tx, select(*columns).where(_tenant.c.number == number))
        if state == MatchState.IGNORED.value:
            _set_match(tx, number, MatchState.IGNORED, None)
            done.append(phrase(f"Tenant {tenant_id} is ignored; it no longer has an organization."))
        elif organization_id is not None:
            _set_match(tx, number, MatchState.MATCHED, organization_id)
            done.append(phrase(f"Tenant {tenant_id} counts as matched to its organization again."))
        else:
            _set_match(tx, number, MatchState.UNMATCHED, None)
            done.append(phrase(f"Tenant {tenant_id} had no organization; it is unmatched."))
    return done


def _set_match(tx: Transaction, number: int, state: MatchState, organization_id: int | None) -> None:
    values: dict[str, object] = {"match_state": state.value, "organization_id": organization_id}
    if organization_id is None:
        values["match_rule"] = ""
    tx.connection.execute(update(_tenant).where(_tenant.c.number == number).values(values))


# Links


def _unknown_states(tx: Transaction) -> list[str]:
    done = []
    for name, user_id in fetch(tx, check.UNKNOWN_LINK_STATES):
        # With a contact it counts as linked, else the next sync plans it anew.
        ((contact_id,),) = fetch(tx, select(_user.c.contact_id).where(_user.c.id == user_id))
        state = LinkState.NONE if contact_id is None else LinkState.LINKED
        tx.connection.execute(
            update(_user).where(_user.c.id == user_id).values(link_state=state.value, link_note=_MENDED)
        )
        done.append(phrase(f"User {name} was in a state that does not exist; it is {state.value}."))
    return done


def _shared_contacts(tx: Transaction) -> list[str]:
    """One user keeps the contact: the linked one before one who left, a decision before a rule."""
    done = []
    for contact_id, _count, _key in fetch(tx, check.SHARED_CONTACTS):
        columns = (_user.c.id, _user.c.user_principal_name, _user.c.link_state, _user.c.link_rule)
        claims = fetch(tx, select(*columns, _user.c.presence).where(_user.c.contact_id == contact_id))
        claims.sort(
            key=lambda claim: (
                claim[2] != LinkState.LINKED.value,
                claim[3] != LinkRule.TECHNICIAN.value,
                claim[4] != Presence.PRESENT.value,
                claim[0],
            )
        )
        winner = claims[0][1]
        note = f"Contact {contact_id} is linked to {winner}. {_MENDED}"
        conflict = Link(state=LinkState.CONFLICT, note=note, candidate_ids=(contact_id,))
        links.store(tx, {claim[0]: conflict for claim in claims[1:]})
        others = ", ".join(str(claim[1]) for claim in claims[1:])
        done.append(
            phrase(f"Contact {contact_id} stays linked to {winner}; in conflict, to decide: {others}.")
        )
    return done


def _uncounted_links(tx: Transaction) -> list[str]:
    done = []
    for name, user_id in fetch(tx, check.UNCOUNTED_LINKS):
        ((state,),) = fetch(tx, select(_user.c.link_state).where(_user.c.id == user_id))
        if state == LinkState.IGNORED.value:
            values: dict[str, object] = {"contact_id": None}
            done.append(phrase(f"User {name} is ignored; it no longer has a contact."))
        else:
            values = {"link_state": LinkState.LINKED.value, "link_note": _MENDED}
            done.append(phrase(f"User {name} counts as linked to its contact again."))
        tx.connection.execute(update(_user).where(_user.c.id == user_id).values(values))
    return done


def _linked_to_nobody(tx: Transaction) -> list[str]:
    done = []
    for name, user_id in fetch(tx, check.LINKED_TO_NOBODY):
        links.store(tx, {user_id: Link(note=_MENDED)})
        done.append(phrase(f"User {name} had no contact; the next sync plans it anew."))
    return done


def _links_without_match(tx: Transaction) -> list[str]:
    """Links say what their tenant was matched to; only where they do not agree are they taken off."""
    query = (
        select(
            _user.c.tenant_number,
            _tenant.c.tenant_id,
            _tenant.c.match_state,
            func.min(_contact.c.organization_id),
            func.max(_contact.c.organization_id),
            func.count(),
        )
        .join(_tenant, _tenant.c.number == _user.c.tenant_number)
        .join(_contact, _contact.c.id == _user.c.contact_id)
        .where(
            _user.c.link_state == LinkState.LINKED.value,
            _tenant.c.match_state != MatchState.MATCHED.value,
        )
        .group_by(_user.c.tenant_number, _tenant.c.tenant_id, _tenant.c.match_state)
    )
    done = []
    for number, tenant_id, state, first, last, count in fetch(tx, query):
        if state == MatchState.UNMATCHED.value and first == last:
            _set_match(tx, number, MatchState.MATCHED, first)
            tx.connection.execute(
                update(_tenant)
                .where(_tenant.c.number == number)
                .values(match_rule=MatchRule.TECHNICIAN.value)
            )
            done.append(
                phrase(f"Tenant {tenant_id} is matched again, to the organization of its linked contacts.")
            )
            continue
        linked = (_user.c.tenant_number == number) & (_user.c.link_state == LinkState.LINKED.value)
        ids = [row[0] for row in fetch(tx, select(_user.c.id).where(linked))]
        links.store(tx, {user_id: Link(note=_MENDED) for user_id in ids})
        done.append(phrase(f"Tenant {tenant_id} is {state}; {count} of its users are no longer linked."))
    return done


# Settings


def _settings(tx: Transaction) -> list[str]:
    """An unreadable value is kept under another name; the default takes its place."""
    setting = schema.setting
    done = []
    for name, value in check.broken_settings(tx):
        kept = f"{name}.unreadable"
        tx.connection.execute(delete(setting).where(setting.c.name.in_((name, kept))))
        tx.connection.execute(insert(setting).values(name=kept, value=to_json(value)))
        done.append(
            phrase(f"The setting {name} was unreadable; its default holds, what was there is kept as {kept}.")
        )
    return done


def _were(count: int, noun: str) -> str:
    """``1 user was``, ``2 users were``."""
    return f"1 {noun} was" if count == 1 else f"{count:,} {noun}s were"
