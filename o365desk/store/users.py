"""Users of Microsoft 365: reading them, and their scope.

Listings are written by ``user_listing``, what follows them by ``user_facts``, links by ``links``; all are
offered here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, func, select

from o365desk.domain.errors import NotFoundError
from o365desk.domain.linking import UserRow
from o365desk.domain.organization import Departure
from o365desk.domain.user import LinkState, User, UserRecord
from o365desk.store import bulk, contact_rows, schema, user_rows
from o365desk.store.bulk import fetch
from o365desk.store.encoding import safe_text
from o365desk.store.engine import Transaction
from o365desk.store.links import apply_links, set_link
from o365desk.store.user_facts import (
    purpose_candidates,
    purpose_candidates_of,
    save_mailbox_usage,
    save_mfa,
    save_purposes,
    save_sign_ins,
    stamp_purposes,
)
from o365desk.store.user_insert import never_listed, none_stored, save_first
from o365desk.store.user_listing import (
    StoredUser,
    absent,
    fates_of,
    finish_listing,
    mark_listed,
    nobody_missing,
    present_count,
    save_changes,
    save_page,
    save_page_named,
    set_fates,
    stored,
)

__all__ = [
    "StoredUser",
    "absent",
    "apply_links",
    "by_address",
    "by_object",
    "fates_of",
    "finish_listing",
    "linked_to",
    "mark_listed",
    "never_listed",
    "nobody_missing",
    "none_stored",
    "present_count",
    "purpose_candidates",
    "purpose_candidates_of",
    "record",
    "records",
    "rows",
    "save_changes",
    "save_first",
    "save_mailbox_usage",
    "save_mfa",
    "save_page",
    "save_page_named",
    "save_purposes",
    "save_scopes",
    "save_sign_ins",
    "scope_rows",
    "set_fates",
    "set_link",
    "stamp_purposes",
    "stored",
]

_user = schema.user
_tenant = schema.tenant


def records(tx: Transaction, tenant_id: str) -> list[UserRecord]:
    """Every stored user of a tenant, present or not, by id."""
    return user_rows.load(tx, _tenant.c.tenant_id == tenant_id)


def record(tx: Transaction, user_id: int) -> UserRecord:
    """One user.

    Raises:
        NotFoundError: It was removed with its connection.
    """
    found = user_rows.load(tx, _user.c.id == user_id)
    if not found:
        raise NotFoundError("This user no longer exists.", "It was removed with its connection.")
    return found[0]


def by_object(tx: Transaction, tenant_id: str, object_id: str) -> UserRecord | None:
    """A user by what a link hangs on, or None."""
    found = user_rows.load(tx, _tenant.c.tenant_id == tenant_id, _user.c.object_id == object_id.lower())
    return found[0] if found else None


def by_address(tx: Transaction, address: str) -> list[UserRecord]:
    """Users of any tenant that have this address (alias, mail or user name; case does not count)."""
    table = schema.user_address
    holders = select(table.c.user_id).where(table.c.address == safe_text(address.strip().casefold()))
    return user_rows.load(tx, _user.c.id.in_(holders))


def linked_to(tx: Transaction, contact_id: int) -> UserRecord | None:
    """The user that is linked to a contact (or was, and left), or None."""
    found = user_rows.load(tx, _user.c.contact_id == contact_id)
    return found[0] if found else None


def holders(tx: Transaction, contact_ids: Sequence[int]) -> dict[int, tuple[str, bool]]:
    """Contact id -> (user name of who is or was linked to it, whether that user is still linked)."""
    found: dict[int, tuple[str, bool]] = {}
    for some in bulk.chunks(sorted(set(contact_ids))):
        columns = ("contact_id", "user_principal_name", "link_state")
        for contact_id, name, state in bulk.fetch_members(tx, _user, columns, "contact_id", some):
            found[contact_id] = name, state == LinkState.LINKED.value
    return found


def rows(
    tx: Transaction,
    tenant_id: str | None = None,
    organization_id: int | None = None,
    state: LinkState | None = None,
) -> list[UserRow]:
    """Users with the names a review shows: tenant, organization, contact or candidates."""
    conditions: list[ColumnElement[bool]] = []
    if tenant_id is not None:
        conditions.append(_tenant.c.tenant_id == tenant_id)
    if organization_id is not None:
        conditions.append(_tenant.c.organization_id == organization_id)
    if state is not None:
        conditions.append(_user.c.link_state == state.value)
    found = user_rows.load(tx, *conditions)
    tenants = _tenant_names(tx)
    linked = _contact_names(tx, {one.contact_id for one in found if one.contact_id is not None})
    departures = _departures(tx, found)
    candidates = contact_rows.load_ids(tx, [id_ for one in found for id_ in one.candidate_ids])
    return [
        UserRow(
            record=one,
            tenant_name=tenants[one.tenant_id][0],
            organization_id=tenants[one.tenant_id][1],
            organization_name=tenants[one.tenant_id][2],
            contact_name=linked.get(one.contact_id, "") if one.contact_id is not None else "",
            candidates=tuple(
                (id_, " · ".join(filter(None, (contact.name, contact.primary_email))))
                for id_ in one.candidate_ids
                if (contact := candidates.get(id_)) is not None
            ),
            departure=departures.get(one.contact_id or 0, Departure.NONE),
        )
        for one in found
    ]


def _departures(tx: Transaction, found: Sequence[UserRecord]) -> dict[int, Departure]:
    """Contact id -> what was decided about it, for the contacts of users that have left."""
    ids = {one.contact_id for one in found if one.link_state is LinkState.LEFT and one.contact_id is not None}
    return {
        row[0]: Departure(row[1])
        for some in bulk.chunks(sorted(ids))
        for row in bulk.fetch_members(tx, schema.contact, ("id", "departure"), "id", some)
    }


def _tenant_names(tx: Transaction) -> dict[str, tuple[str, int | None, str]]:
    """Tenant id -> its name, and its organization's id and name."""
    organization = schema.organization
    initial = (
        select(schema.tenant_domain.c.tenant_number, func.min(schema.tenant_domain.c.name).label("name"))
        .where(schema.tenant_domain.c.is_initial)
        .group_by(schema.tenant_domain.c.tenant_number)
        .subquery()
    )
    query = (
        select(
            _tenant.c.tenant_id,
            _tenant.c.display_name,
            initial.c.name,
            _tenant.c.organization_id,
            organization.c.name,
        )
        .outerjoin(initial, initial.c.tenant_number == _tenant.c.number)
        .outerjoin(organization, organization.c.id == _tenant.c.organization_id)
    )
    return {
        tenant_id: (name or domain or tenant_id, owner, owner_name or "")
        for tenant_id, name, domain, owner, owner_name in fetch(tx, query)
    }


def _contact_names(tx: Transaction, ids: set[int]) -> dict[int, str]:
    contact = schema.contact
    names: dict[int, str] = {}
    query = select(contact.c.id, contact.c.first_name, contact.c.last_name, contact.c.email)
    for some in bulk.chunks(sorted(ids)):
        for contact_id, first, last, email in fetch(tx, query.where(contact.c.id.in_(some))):
            names[contact_id] = f"{first} {last}".strip() or email or "(no name)"
    return names


def save_scopes(tx: Transaction, scopes: Mapping[int, str]) -> None:
    """Store why users are in or out of scope: user id -> a ``ScopeReason`` value."""
    bulk.update(tx, _user, ["scope"], ["id"], [(scope, user_id) for user_id, scope in scopes.items()])


def scope_rows(tx: Transaction, tenant_id: str) -> list[tuple[int, str, User]]:
    """(user id, stored scope, as much of the user as its scope depends on) of every stored user."""
    return user_rows.scope_rows(tx, tenant_id)
