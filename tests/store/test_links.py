from __future__ import annotations

import pytest

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.user import LinkRule, LinkState
from o365desk.store import check, contacts, users
from o365desk.store.engine import Database, Transaction
from tests.store.build import add_contact, add_organization, add_tenant, list_users, match, user


def _world(tx: Transaction) -> tuple[str, list[int], list[int]]:
    tenant_id = add_tenant(tx)
    organization = add_organization(tx)
    match(tx, tenant_id, organization.id)
    contact_ids = [add_contact(tx, organization.id, first).id for first in ("Ada", "Bob", "Cy")]
    return tenant_id, list_users(tx, tenant_id, user(10), user(11), user(12)), contact_ids


def _link(user_id: int, contact_id: int) -> LinkProposal:
    return LinkProposal(user_id=user_id, action=LinkAction.LINK, rule=LinkRule.ALIAS, contact_id=contact_id)


def _states(tx: Transaction, tenant_id: str) -> list[tuple[LinkState, int | None]]:
    return [(record.link_state, record.contact_id) for record in users.records(tx, tenant_id)]


def test_a_plan_is_applied(db: Database) -> None:
    with db.write() as tx:
        tenant_id, (a, b, c), (ada, bob, cy) = _world(tx)
        conflict = LinkProposal(
            user_id=b, action=LinkAction.CONFLICT, candidate_ids=(bob, cy), reason="Two candidates."
        )
        create = LinkProposal(user_id=c, action=LinkAction.CREATE)
        assert users.apply_links(tx, [_link(a, ada), conflict, create]) == 3
        assert users.apply_links(tx, [_link(a, ada), conflict, create]) == 0
        assert _states(tx, tenant_id) == [
            (LinkState.LINKED, ada),
            (LinkState.CONFLICT, None),
            (LinkState.NEW, None),
        ]
        rows = users.rows(tx, tenant_id=tenant_id)
        assert rows[0].contact_name == "Ada Byron"
        assert rows[1].candidates == (
            (bob, "Bob Byron · bob.byron@contoso.example"),
            (cy, "Cy Byron · cy.byron@contoso.example"),
        )
        assert (rows[1].record.link_note, rows[1].organization_name) == ("Two candidates.", "Contoso Ltd")
        keep = LinkProposal(user_id=a, action=LinkAction.KEEP)
        assert users.apply_links(tx, [keep]) == 0
        assert [row.record.id for row in users.rows(tx, state=LinkState.NEW)] == [c]


def test_who_left_keeps_the_contact_in_sight(db: Database) -> None:
    with db.write() as tx:
        tenant_id, (a, *_rest), (ada, *_others) = _world(tx)
        users.apply_links(tx, [_link(a, ada)])
        users.apply_links(tx, [LinkProposal(user_id=a, action=LinkAction.LEFT, reason="Gone.")])
        record = users.record(tx, a)
        assert (record.link_state, record.contact_id, record.link_rule) == (
            LinkState.LEFT,
            ada,
            LinkRule.ALIAS,
        )
        (row,) = [row for row in contacts.rows(tx) if row.id == ada]
        assert (row.user_id, row.user_status) == (a, "left")
        linked = users.linked_to(tx, ada)
        assert linked is not None
        assert linked.id == a
        assert tenant_id == linked.tenant_id


def test_a_contact_has_one_user(db: Database) -> None:
    with db.write() as tx:
        _tenant_id, (a, b, c), (ada, bob, _cy) = _world(tx)
        users.set_link(tx, a, LinkState.LINKED, ada)
        with pytest.raises(AppError) as caught:
            users.set_link(tx, b, LinkState.LINKED, ada)
        assert caught.value.code == "contact_taken"
        assert "user10@contoso.example" in caught.value.title
        with pytest.raises(AppError, match="Two users"):
            users.apply_links(tx, [_link(b, bob), _link(c, bob)])
        with pytest.raises(NotFoundError):
            users.set_link(tx, b, LinkState.LINKED, 999)
        for state, contact_id in ((LinkState.LINKED, None), (LinkState.IGNORED, bob)):
            with pytest.raises(ValueError, match="has a contact"):
                users.set_link(tx, b, state, contact_id)
        with pytest.raises(NotFoundError):
            users.set_link(tx, 999, LinkState.IGNORED)
        assert check.check(tx) == []


def test_two_users_can_swap_contacts(db: Database) -> None:
    with db.write() as tx:
        tenant_id, (a, b, _c), (ada, bob, _cy) = _world(tx)
        users.apply_links(tx, [_link(a, ada), _link(b, bob)])
        assert users.apply_links(tx, [_link(a, bob), _link(b, ada)]) == 2
        assert _states(tx, tenant_id)[:2] == [(LinkState.LINKED, bob), (LinkState.LINKED, ada)]


def test_who_left_gives_the_contact_up_to_a_successor(db: Database) -> None:
    with db.write() as tx:
        tenant_id, (a, b, _c), (ada, *_rest) = _world(tx)
        users.set_link(tx, a, LinkState.LEFT, ada)
        users.set_link(tx, b, LinkState.LINKED, ada, LinkRule.TECHNICIAN)
        assert _states(tx, tenant_id)[:2] == [(LinkState.LEFT, None), (LinkState.LINKED, ada)]


def test_a_removed_contact_lets_its_user_go(db: Database) -> None:
    with db.write() as tx:
        tenant_id, (a, *_rest), (ada, *_others) = _world(tx)
        users.set_link(tx, a, LinkState.LINKED, ada)
        contacts.remove(tx, ada)
        assert _states(tx, tenant_id)[0] == (LinkState.NONE, None)
        assert check.check(tx) == []


def test_the_status_a_contact_list_shows(db: Database) -> None:
    with db.write() as tx:
        tenant_id, (a, b, _c), (ada, bob, cy) = _world(tx)
        users.apply_links(tx, [_link(a, ada), _link(b, bob)])
        users.save_page(tx, tenant_id, [user(11, account_enabled=False)])
        shown = {row.id: (row.user_id, row.user_principal_name, row.user_status) for row in contacts.rows(tx)}
    assert shown == {
        ada: (a, "user10@contoso.example", "active"),
        bob: (b, "user11@contoso.example", "sign-in blocked"),
        cy: (None, "", ""),
    }
