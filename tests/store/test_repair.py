from __future__ import annotations

from collections.abc import Iterable

import pytest

from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState
from o365desk.services.maintenance import MaintenanceService
from o365desk.store import backup, check, contacts, links, organizations, settings, tenants, users
from o365desk.store.engine import Database, Transaction
from tests.store.build import add_contact, add_organization, add_tenant, guid, list_users, match, user

_LOOSE = (
    "PRAGMA query_only=OFF",
    "PRAGMA foreign_keys=OFF",
    "PRAGMA ignore_check_constraints=ON",
)


def _world(tx: Transaction) -> None:
    """Tenant 1 (number 1) matched to organization 1: user 1 linked to contact 1, user 2 to contact 2,
    user 3 new, user 4 ignored. Organization 2 with contact 3 stands apart."""
    tenant_id, organization = add_tenant(tx), add_organization(tx)
    match(tx, tenant_id, organization.id)
    other = add_organization(tx, "Fabrikam")
    ids = list_users(tx, tenant_id, *(user(number) for number in range(10, 14)))
    for user_id, first in zip(ids[:2], ("Ada", "Grace"), strict=True):
        users.set_link(tx, user_id, LinkState.LINKED, add_contact(tx, organization.id, first).id)
    add_contact(tx, other.id, "Alan")
    users.set_link(tx, ids[2], LinkState.NEW)
    users.set_link(tx, ids[3], LinkState.IGNORED)
    settings.set(tx, "preferences", {"log_retention_days": 7})


def _harm(sqlite_db: Database, statements: Iterable[str]) -> None:
    """What constraints prevent is forced, as a damaged or foreign hand would leave it."""
    raw = sqlite_db.engine.raw_connection()
    cursor = raw.cursor()
    for statement in (*_LOOSE, *statements):
        cursor.execute(statement)
    raw.invalidate()


def _link(tx: Transaction, user_id: int) -> links.Link:
    return links.load(tx, [user_id])[user_id]


HARMS: dict[str, tuple[tuple[str, ...], str]] = {
    "shared contact": (
        (
            "DROP INDEX uq_user_contact",
            "UPDATE user SET contact_id = 1, link_state = 'linked' WHERE id = 3",
        ),
        "stays linked to",
    ),
    "linked to nobody": (("UPDATE user SET contact_id = NULL WHERE id = 1",), "plans it anew"),
    "link not counted": (("UPDATE user SET link_state = 'new' WHERE id = 1",), "counts as linked"),
    "ignored with contact": (("UPDATE user SET contact_id = 3 WHERE id = 4",), "is ignored"),
    "unknown state": (("UPDATE user SET link_state = 'wild' WHERE id = 1",), "does not exist; it is linked"),
    "match lost": (
        ("UPDATE tenant SET match_state = 'unmatched', organization_id = NULL",),
        "is matched again",
    ),
    "match lost, links in two organizations": (
        (
            "UPDATE tenant SET match_state = 'unmatched', organization_id = NULL",
            "UPDATE contact SET organization_id = 2 WHERE id = 2",
        ),
        "no longer linked",
    ),
    "matched to nothing": (("UPDATE tenant SET organization_id = NULL",), "it is unmatched"),
    "organization not counted": (("UPDATE tenant SET match_state = 'unmatched'",), "as matched to its"),
    "ignored with organization": (("UPDATE tenant SET match_state = 'ignored'",), "is ignored"),
    "organization gone": (("DELETE FROM organization WHERE id = 1",), "Recovered organization 1"),
    "contact gone": (("DELETE FROM contact WHERE id = 1",), "a contact that is gone"),
    "tenant gone": (("DELETE FROM tenant",), "of a tenant that is gone were removed"),
    "delta link of nobody": (
        ("INSERT INTO delta_link (tenant_number, kind, link, stored_at) VALUES (99, 'users', 'x', 1)",),
        "1 row of delta_link",
    ),
    "children of nobody": (
        (
            "INSERT INTO user_address VALUES (99, 'a@b')",
            "INSERT INTO contact_email VALUES (99, 0, 'a', '', 0, '')",
        ),
        "of user_address",
    ),
    "index lost": (("DROP INDEX ix_user_figures",), "ix_user_figures was built anew"),
    "setting unreadable": (("UPDATE setting SET value = '{\"log'",), "kept as preferences.unreadable"),
}  # fmt: skip


@pytest.mark.parametrize("name", list(HARMS))
def test_what_is_wrong_is_mended_and_the_second_check_is_clean(sqlite_db: Database, name: str) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    statements, said = HARMS[name]
    _harm(sqlite_db, statements)
    service = MaintenanceService(sqlite_db)
    assert service.check() != []
    result = service.repair()
    assert result.left == ()
    assert any(said in sentence for sentence in result.done), result.done
    assert service.check() == []
    assert [file.name for file in backup.backups(sqlite_db.profile)] == [result.backup.rpartition("/")[2]]
    assert service.repair().done == ()
    with sqlite_db.write() as tx:  # constraints hold again
        add_contact(tx, 1, "New")


def test_of_two_claims_a_decision_wins_and_the_other_is_shown(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    _harm(
        sqlite_db,
        (
            "DROP INDEX uq_user_contact",
            "UPDATE user SET contact_id = 1, link_state = 'linked', link_rule = 'technician' WHERE id = 3",
        ),
    )
    MaintenanceService(sqlite_db).repair()
    with sqlite_db.read() as tx:
        assert _link(tx, 3).contact_id == 1
        assert _link(tx, 1).state is LinkState.CONFLICT
        assert _link(tx, 1).candidate_ids == (1,)


def test_documentation_and_decisions_survive_a_lost_organization(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    _harm(sqlite_db, ("DELETE FROM organization WHERE id = 1",))
    MaintenanceService(sqlite_db).repair()
    with sqlite_db.read() as tx:
        assert organizations.get(tx, 1).name == "Recovered organization 1"
        assert len(contacts.of_organization(tx, 1)) == 2
        assert _link(tx, 1).contact_id == 1
        assert tenants.get(tx, guid(1)).match_state is MatchState.MATCHED


def test_links_bring_a_lost_match_back(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    _harm(sqlite_db, ("UPDATE tenant SET match_state = 'unmatched', organization_id = NULL",))
    MaintenanceService(sqlite_db).repair()
    with sqlite_db.read() as tx:
        tenant = tenants.get(tx, guid(1))
        assert (tenant.match_state, tenant.organization_id) == (MatchState.MATCHED, 1)
        assert _link(tx, 2).state is LinkState.LINKED


def test_a_healthy_profile_is_left_alone(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    assert MaintenanceService(sqlite_db).repair().backup == ""
    assert backup.backups(sqlite_db.profile) == []


def test_an_index_that_lies_is_built_anew(sqlite_db: Database) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    # The index loses its rows: what a torn write leaves.
    other = "SELECT rootpage FROM sqlite_master WHERE name = 'other'"
    _harm(
        sqlite_db,
        (
            "PRAGMA writable_schema=ON",
            "CREATE TABLE empty (a, b, c)",
            "CREATE INDEX other ON empty (a, b, c)",
            f"UPDATE sqlite_master SET rootpage = ({other}) WHERE name = 'ix_user_figures'",
            "DELETE FROM sqlite_master WHERE name = 'other'",
        ),
    )
    sqlite_db.engine.dispose()
    with sqlite_db.read() as tx:
        assert "ix_user_figures" in check.blamed_indexes(tx)
    result = MaintenanceService(sqlite_db).repair()
    assert "The index ix_user_figures was built anew." in result.done


@pytest.mark.parametrize("harm", ["UPDATE setting SET value = 'rot'", "DELETE FROM setting"])
def test_unreadable_settings_do_not_stop_the_start(sqlite_db: Database, harm: str) -> None:
    with sqlite_db.write() as tx:
        _world(tx)
    _harm(sqlite_db, (harm,))
    with sqlite_db.read() as tx:
        assert settings.get(tx, "preferences", "default") == "default"
