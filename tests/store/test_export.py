from __future__ import annotations

from msgspec.structs import replace

from o365desk.domain.learned import not_organization
from o365desk.domain.matching import Suggestion
from o365desk.domain.tenant import SubscribedSku
from o365desk.domain.user import LinkState, MailboxUsage
from o365desk.store import contacts, learned, licences, tenants, users
from o365desk.store.engine import Database, Transaction
from o365desk.store.export import canonical_export
from tests.store.build import (
    E3,
    HOUR,
    NOW,
    add_contact,
    add_organization,
    add_tenant,
    list_users,
    match,
    user,
)


def _fill(tx: Transaction, *, backwards: bool) -> int:
    order = -1 if backwards else 1
    tenant_id = add_tenant(tx)
    owners = {name: add_organization(tx, name).id for name in ["A", "B"][::order]}
    first = {name: add_contact(tx, owners[name], name).id for name in ["B", "A"][::order]}
    at = NOW + HOUR if backwards else NOW
    ids = list_users(tx, tenant_id, *[user(10), user(11)][::order], at=at)[::order]
    match(tx, tenant_id, owners["A"])
    users.set_link(tx, ids[0], LinkState.LINKED, first["A"])
    users.set_link(tx, ids[1], LinkState.CONFLICT, candidate_ids=[first["B"], first["A"]][::order])
    tenants.save_suggestions(tx, {tenant_id: [Suggestion(organization_id=owners["B"], score=9)]})
    learned.teach(tx, [not_organization(tenant_id, owners["B"])], by="ada", decision="Revert Match", at=at)
    licences.save_skus(tx, tenant_id, [SubscribedSku(sku_id=E3, sku_part_number="E3")], at)
    users.save_mailbox_usage(tx, tenant_id, [MailboxUsage(user_principal_name="user10@contoso.example")], at)
    return first["A"]


def test_equal_states_give_equal_text_whatever_the_way(db: Database) -> None:
    texts = []
    for backwards in (False, True):
        with db.write() as tx:
            point = tx.connection.begin_nested()
            _fill(tx, backwards=backwards)
            texts.append(canonical_export(tx))
            point.rollback()
    assert texts[0] == texts[1]
    kinds = {line.split(" {")[0] for line in texts[0].splitlines()}
    assert kinds == {
        "connection", "contact", "fact", "licence", "mailbox usage", "organization", "suggestion",
        "tenant", "user",
    }  # fmt: skip


def test_every_difference_shows(db: Database) -> None:
    with db.write() as tx:
        contact_id = _fill(tx, backwards=False)
        before = canonical_export(tx)
        contacts.save(tx, replace(contacts.get(tx, contact_id), notes="x"))
        assert canonical_export(tx) != before
