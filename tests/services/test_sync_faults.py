"""Faults in the middle of a sync: said, nothing lost, nothing concluded, healed by the next run."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from o365desk.domain.errors import AppError
from o365desk.domain.sync import CollectorKind, CollectorOutcome, LogLevel, RunOutcome
from o365desk.domain.tenant import TenantAccess
from o365desk.domain.user import Presence
from o365desk.store import tenants, users
from tests.services.canonical import canonical_export
from tests.services.conftest import World, build_world

_USERS = r"/v1\.0/users\?"

FAULTS: dict[str, dict[str, Any]] = {
    "503 on page 2": {"path": _USERS, "after": 1, "status": 503},
    "500 on page 1": {"path": _USERS, "status": 500},
    "429 on page 2": {"path": _USERS, "after": 1, "status": 429, "retry_after": "0.3"},
    "cut on page 2": {"path": _USERS, "after": 1, "kind": "cut"},
    "truncated page 3": {"path": _USERS, "after": 2, "kind": "truncate"},
    "html on page 2": {"path": _USERS, "after": 1, "kind": "html"},
    "empty body on page 2": {"path": _USERS, "after": 1, "kind": "empty"},
    "loop": {"path": _USERS, "kind": "nextlink_loop"},
    "foreign next link": {"path": _USERS, "kind": "foreign_nextlink"},
    "404 on page 2": {"path": _USERS, "after": 1, "status": 404},
    "organization unreadable": {"path": r"/v1\.0/organization", "status": 503},
    "domains unreadable": {"path": r"/v1\.0/domains", "status": 503},
    "licences unreadable": {"path": "subscribedSkus", "status": 503},
    "subscriptions unreadable": {"path": "directory/subscriptions", "status": 503},
    "mailbox types unreadable": {"path": r"\$batch", "status": 503},
    "report unreadable": {"path": "getMailboxUsageDetail", "status": 503},
    "sign-ins unreadable": {"path": "signInActivity", "status": 503},
    "MFA unreadable": {"path": "userRegistrationDetails", "status": 503},
    "access lost": {"path": r"/v1\.0/", "status": 403},
}


@pytest.fixture(scope="module")
def faulty_world(tmp_path_factory: pytest.TempPathFactory, key_environ: dict[str, str]) -> Any:
    """One estate for all faults; each test leaves it healed."""
    for world in build_world(tmp_path_factory.mktemp("faults"), key_environ, tenants=2, users=12):
        world.sync()
        yield world


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_concludes_nothing_and_heals(faulty_world: World, name: str) -> None:
    world = faulty_world
    victim = world.tenant()
    both = [world.cloud.partner.tenant_id, victim]
    world.clock.ahead += timedelta(days=8)  # mailbox types are asked again
    before = canonical_export(world.desk.database)
    entries = len(world.desk.journal.listing(10_000))
    world.cloud.fault(tenant=victim, **FAULTS[name])
    try:
        summary = world.sync(tenant_ids=both)
    finally:
        world.cloud.clear_faults()

    assert summary.run.outcome is RunOutcome.PARTIAL
    assert summary.run.counts.tenants_complete == 1
    name_of_victim = before["tenants"][victim]["details"]["display_name"]
    assert name_of_victim in summary.run.message
    told = [line for line in world.lines() if line.level in (LogLevel.WARNING, LogLevel.ERROR)]
    assert any(line.tenant_id == victim for line in told)
    with world.desk.database.read() as tx:
        assert all(record.presence is Presence.PRESENT for record in users.records(tx, victim))
    assert len(world.desk.journal.listing(10_000)) == entries
    hurt = canonical_export(world.desk.database)
    for tenant_id, tenant in before["tenants"].items():
        if tenant_id != victim:
            assert hurt["tenants"][tenant_id] == tenant

    healed = world.sync(tenant_ids=both).run
    assert healed.outcome is RunOutcome.COMPLETE
    assert healed.counts.users_changed == 0
    assert canonical_export(world.desk.database) == before


def _outcome(summary: Any, tenant_id: str, kind: CollectorKind) -> CollectorOutcome:
    return next(one.outcome for one in summary.collectors if (one.tenant_id, one.kind) == (tenant_id, kind))


@pytest.mark.usefixtures("small_pages")
def test_a_first_sync_cut_in_the_middle_keeps_its_pages_and_creates_nothing(world: World) -> None:
    victim = world.tenant()
    world.cloud.fault(path=_USERS, tenant=victim, after=1, status=503)
    summary = world.sync()
    assert _outcome(summary, victim, CollectorKind.USERS) is CollectorOutcome.PARTIAL
    with world.desk.database.read() as tx:
        assert len(users.records(tx, victim)) == 5
        assert tenants.get(tx, victim).access is TenantAccess.READABLE
    world.cloud.clear_faults()
    world.sync()
    healed = canonical_export(world.desk.database)

    assert len(healed["tenants"][victim]["users"]) == world.cloud.estate.tenants[victim].roster.living


@pytest.mark.usefixtures("small_pages")
def test_healing_gives_what_a_run_without_the_fault_gives(
    tmp_path_factory: pytest.TempPathFactory, key_environ: dict[str, str]
) -> None:
    exports = []
    for fault in (None, FAULTS["503 on page 2"]):
        for world in build_world(tmp_path_factory.mktemp("heal"), key_environ, tenants=2, users=12):
            if fault is not None:
                world.cloud.fault(tenant=world.tenant(), **fault)
                world.sync()
                world.cloud.clear_faults()
            world.sync()
            exports.append(canonical_export(world.desk.database))
    ids = [list(export["tenants"]) for export in exports]
    assert ids[0] == ids[1]
    for tenant_id in ids[0]:
        first, second = (export["tenants"][tenant_id] for export in exports)
        assert first["match"] == second["match"]
        assert {key: user["link"] for key, user in first["users"].items()} == {
            key: user["link"] for key, user in second["users"].items()
        }


def test_consent_revoked_in_mid_life_holds_the_tenant_and_keeps_everything(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    victim = world.tenant()
    world.cloud.revoke(victim)
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.PARTIAL
    after = canonical_export(world.desk.database)
    assert after["tenants"][victim]["access"] == TenantAccess.NO_CONSENT.value
    assert after["tenants"][victim]["users"] == before["tenants"][victim]["users"]
    world.cloud.grant(victim)
    world.sync()
    assert canonical_export(world.desk.database) == before


def test_an_expired_secret_holds_the_run_after_one_question(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    world.cloud.expire_secret()
    asked = len(world.cloud.asked)
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.HELD
    assert "secret" in summary.run.message
    assert len(world.cloud.asked) - asked == 1
    assert canonical_export(world.desk.database) == before
    world.cloud.expire_secret(expired=False)
    assert world.sync().run.outcome is RunOutcome.PARTIAL


def test_expired_tokens_are_renewed_in_silence(world: World) -> None:
    world.sync()
    world.cloud.expire_tokens()
    assert world.sync().run.counts.tenants_complete == 4


def test_customers_that_cannot_be_listed_are_read_as_known(world: World) -> None:
    world.sync()
    world.cloud.fault(path="delegatedAdminCustomers|contracts", status=503)
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.PARTIAL
    assert summary.run.counts.tenants == 5
    assert (
        _outcome(summary, world.cloud.partner.tenant_id, CollectorKind.CUSTOMERS) is CollectorOutcome.FAILED
    )


def test_one_customer_list_alone_never_drops_a_customer(world: World) -> None:
    world.sync()
    known = len(world.desk.matching.rows())
    world.cloud.fault(path="delegatedAdminCustomers", status=503)
    summary = world.sync()
    assert (
        _outcome(summary, world.cloud.partner.tenant_id, CollectorKind.CUSTOMERS) is CollectorOutcome.PARTIAL
    )
    assert summary.run.counts.tenants == known


def test_a_missing_credential_holds_the_run(world: World) -> None:
    world.desk.vault.delete(world.connection.id)
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.HELD
    assert "credential" in summary.run.message


def test_an_unknown_tenant_fails_the_run_and_reads_nothing(world: World) -> None:
    summary = world.sync(tenant_ids=["00000000-0000-0000-0000-000000000001"])
    assert summary.run.outcome is RunOutcome.FAILED
    assert "no tenant" in summary.run.message
    assert summary.run.counts.tenants == 0


def test_an_unknown_connection_is_refused_without_a_run(world: World) -> None:
    with pytest.raises(AppError):
        world.desk.sync.run(99)
    assert world.desk.logs.runs() == []
