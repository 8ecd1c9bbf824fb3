from __future__ import annotations

import pytest

from o365desk.domain.user import LinkState
from o365desk.store import check, users
from o365desk.store.engine import Database, Transaction
from tests.store.build import add_contact, add_organization, add_tenant, list_users, match, user


def _healthy(tx: Transaction) -> None:
    tenant_id, organization = add_tenant(tx), add_organization(tx)
    match(tx, tenant_id, organization.id)
    contact = add_contact(tx, organization.id)
    first, _second = list_users(tx, tenant_id, user(10), user(11))
    users.set_link(tx, first, LinkState.LINKED, contact.id)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("UPDATE user SET link_state = 'linked' WHERE id = 2", "counts as linked but has no contact"),
        ("UPDATE user SET link_state = 'new' WHERE id = 1", "does not count as linked"),
        ("UPDATE user SET contact_id = 1, link_state = 'linked' WHERE id = 2", "linked to 2 users"),
        ("UPDATE tenant SET organization_id = NULL", "matched without an organization"),
        ("UPDATE tenant SET match_state = 'unmatched', organization_id = NULL", "its tenant is not matched"),
        ("DELETE FROM contact", "refers to a contact that does not exist"),
    ],
)
def test_what_does_not_agree_is_said(sqlite_db: Database, wrong: str, said: str) -> None:
    with sqlite_db.write() as tx:
        _healthy(tx)
    with sqlite_db.read() as tx:
        assert check.check(tx) == []
    # What constraints prevent is forced here, as a damaged or foreign hand would leave it.
    raw = sqlite_db.engine.raw_connection()
    cursor = raw.cursor()
    for statement in (
        "PRAGMA query_only=OFF",
        "PRAGMA foreign_keys=OFF",
        "PRAGMA ignore_check_constraints=ON",
        "DROP INDEX uq_user_contact",
        wrong,
    ):
        cursor.execute(statement)
    raw.invalidate()
    with sqlite_db.read() as tx:
        assert any(said in problem for problem in check.check(tx)), check.check(tx)


def test_the_same_problem_a_hundred_times_is_cut_short(db: Database) -> None:
    with db.write() as tx:
        _healthy(tx)
        tenant_id = add_tenant(tx, 2, name="Unmatched")
        ids = list_users(tx, tenant_id, *(user(n) for n in range(100, 140)))
        contact_ids = [add_contact(tx, 1, f"C{n}").id for n in range(40)]
        for user_id, contact_id in zip(ids, contact_ids, strict=True):
            users.set_link(tx, user_id, LinkState.LINKED, contact_id)
        problems = check.check(tx)
    assert len(problems) == 21
    assert problems[-1].startswith("… and 20 more")
