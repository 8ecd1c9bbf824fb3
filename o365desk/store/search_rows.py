"""What was found, as it stands now: records by their ids, with what they are found by.

Entries may lag behind, records never do: what is gone, or no longer fits, is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from sqlalchemy import func, select

from o365desk.domain.finding import Finding, FoundKind, Wanted, best_line, fits
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.user import LinkState, Presence
from o365desk.store import bulk, schema, search_text
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import at_us, split_lines
from o365desk.store.engine import Transaction

Shown = dict[int, Finding]
"""By the records' own ids."""
_sku = msgspec.json.Decoder(SubscribedSku).decode


def load(tx: Transaction, kind: FoundKind, numbers: Sequence[int], one: Wanted) -> Shown:
    """Those of some records that are there and fit."""
    loaders: dict[FoundKind, Callable[[Transaction, Sequence[int], Wanted], Shown]] = {
        FoundKind.ORGANIZATION: _organizations,
        FoundKind.CONTACT: _contacts,
        FoundKind.TENANT: _tenants,
        FoundKind.USER: _users,
        FoundKind.LOG_LINE: _log_lines,
    }
    return loaders[kind](tx, numbers, one)


def _organizations(tx: Transaction, ids: Sequence[int], one: Wanted) -> Shown:
    texts = {search_text.number_of(entry[0]): entry[3] for entry in search_text.organizations(tx, ids)}
    websites = search_text.children(tx, schema.organization_website, "organization_id", "value", ids)
    names = ("id", "name", "short_name", "phone", "external_id", "city")
    return {
        row[0]: Finding(
            kind=FoundKind.ORGANIZATION,
            number=row[0],
            title=row[1],
            detail=_detail(one, row[1], [*row[2:3], *websites.get(row[0], ()), *row[3:5]], row[5]),
            organization_id=row[0],
        )
        for row in bulk.fetch_members(tx, schema.organization, names, "id", ids)
        if fits(one, texts[row[0]])
    }


def _contacts(tx: Transaction, ids: Sequence[int], one: Wanted) -> Shown:
    table, owner, user = schema.contact, schema.organization, schema.user
    columns = [table.c[name] for name in ("id", "organization_id", "first_name", "last_name", "email")]
    query = (
        select(*columns, owner.c.name, user.c.link_state)
        .join(owner, owner.c.id == table.c.organization_id)
        .outerjoin(user, user.c.contact_id == table.c.id)
        .where(table.c.id.in_(ids))
    )
    emails = search_text.children(tx, schema.contact_email, "contact_id", "value", ids)
    phones = search_text.children(tx, schema.contact_phone, "contact_id", "value", ids)
    found: Shown = {}
    for number, owner_id, first, last, email, owner_name, state in fetch(tx, query):
        lines, numbers = emails.get(number, []), phones.get(number, [])
        if fits(one, search_text.contact_text(first, last, lines, numbers, owner_name)):
            title = f"{first} {last}".strip() or email or "(no name)"
            found[number] = Finding(
                kind=FoundKind.CONTACT,
                number=number,
                title=title,
                detail=_detail(one, title, [email, *lines, *numbers]),
                place=owner_name,
                note="left" if state == LinkState.LEFT.value else "",
                organization_id=owner_id,
                contact_id=number,
            )
    return found


def _tenants(tx: Transaction, numbers: Sequence[int], one: Wanted) -> Shown:
    table, owner = schema.tenant, schema.organization
    columns = [table.c[name] for name in ("number", "display_name", "tenant_id", "phone", "match_state")]
    query = select(*columns, owner.c.name).outerjoin(owner, owner.c.id == table.c.organization_id)
    texts = {search_text.number_of(entry[0]): entry[3] for entry in search_text.tenants(tx, numbers)}
    domains = search_text.children(tx, schema.tenant_domain, "tenant_number", "name", numbers)
    return {
        row[0]: Finding(
            kind=FoundKind.TENANT,
            number=row[0],
            title=(title := row[1] or next(iter(domains.get(row[0], ())), row[2])),
            detail=_detail(one, title, [*domains.get(row[0], ()), row[2], row[3]]),
            place=row[5] or "",
            note=row[4],
            tenant_id=row[2],
        )
        for row in fetch(tx, query.where(table.c.number.in_(numbers)))
        if fits(one, texts[row[0]])
    }


def _users(tx: Transaction, ids: Sequence[int], one: Wanted) -> Shown:
    table, tenant = schema.user, schema.tenant
    names = ("id", "presence", "account_enabled", "link_state", "contact_id", *search_text.USER_COLUMNS)
    query = (
        select(tenant.c.tenant_id, tenant.c.display_name, *(table.c[name] for name in names))
        .join(tenant, tenant.c.number == table.c.tenant_number)
        .where(table.c.id.in_(ids))
    )
    found: Shown = {}
    for tenant_id, tenant_name, number, presence, enabled, state, contact_id, *texts in fetch(tx, query):
        if fits(one, search_text.user_text(tuple(texts), tenant_name)):
            display, _given, _surname, name, mail, aliases, business, mobile = texts
            title = display or name
            found[number] = Finding(
                kind=FoundKind.USER,
                number=number,
                title=title,
                detail=_detail(one, title, [name, mail, *split_lines(aliases), business, mobile]),
                place=tenant_name,
                note=_status(presence, enabled, state),
                tenant_id=tenant_id,
                contact_id=contact_id,
            )
    return found


def _status(presence: str, enabled: bool | int | None, state: str) -> str:
    if presence != Presence.PRESENT.value:
        return "left"
    if enabled is not None and not enabled:
        return "sign-in blocked"
    return state


def _log_lines(tx: Transaction, ids: Sequence[int], one: Wanted) -> Shown:
    table, run = schema.sync_log, schema.sync_run
    names = ("id", "run_id", "at", "level", "tenant_id", *search_text.LOG_COLUMNS)
    query = select(run.c.connection_name, *(table.c[name] for name in names)).join(
        run, run.c.id == table.c.run_id
    )
    return {
        row[1]: Finding(
            kind=FoundKind.LOG_LINE,
            number=row[1],
            title=row[6],
            detail=_detail(one, row[6], row[7:10], row[0]),
            place=row[10],
            note=row[4],
            tenant_id=row[5],
            run_id=row[2],
            at=at_us(row[3]),
        )
        for row in fetch(tx, query.where(table.c.id.in_(ids)))
        if fits(one, search_text.log_text(tuple(row[6:])))
    }


def _detail(one: Wanted, title: str, lines: Sequence[str], otherwise: str = "") -> str:
    """What is shown under a title: a line that fits, else the usual one; never the title again."""
    shown = [line for line in lines if line and line != title]
    return best_line(one, shown) if shown else otherwise


def skus(tx: Transaction) -> list[tuple[str, str, int]]:
    """Every subscribed product: (SKU id, part number, how many tenants have it)."""
    table = schema.subscribed_sku
    query = select(table.c.sku_id, func.min(table.c.document), func.count()).group_by(table.c.sku_id)
    rows: list[Row] = fetch(tx, query)
    return [(sku_id, _sku(document).sku_part_number, count) for sku_id, document, count in rows]
