"""Reading what changed: the same end as reading all, whatever Microsoft says twice, late or not at all."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome, Trigger
from o365desk.domain.user import Presence, UserRecord
from o365desk.sandbox.server import SandboxServer
from o365desk.services.collectors import REPORT_AGE
from o365desk.services.user_reading import FULL_AGE, LINK_AGE
from o365desk.store import delta_links, runs, users
from tests.services.canonical import canonical_export
from tests.services.conftest import Clock, World, build_world, open_world

_DELTA = "/v1.0/users/delta"
_BIN = "deletedItems"


def _stored(world: World, tenant_id: str, object_id: str) -> UserRecord:
    with world.desk.database.read() as tx:
        found = users.by_object(tx, tenant_id, object_id)
    assert found is not None
    return found


def _link(world: World, tenant_id: str) -> str:
    with world.desk.database.read() as tx:
        found = delta_links.get(tx, tenant_id)
    assert found is not None
    return found.link


def _listings(world: World, since: int = 0) -> list[str]:
    """The pages of whole lists of users that were asked for; sign-in times have a list of their own."""
    return [target for target in world.asked("/v1.0/users?", since) if "signInActivity" not in target]


def _members(world: World, tenant_id: str) -> list[str]:
    return [user.id for user in world.cloud.estate.tenants[tenant_id].roster.walk() if user.kind == "member"]


def test_the_second_sync_asks_for_changes_only_and_writes_no_fact(world: World) -> None:
    world.cloud.grant(world.tenant("no-consent"))
    world.sync()
    asked = len(world.cloud.asked)
    before = canonical_export(world.desk.database)
    counted = _rows_written(world)
    summary = world.sync()
    assert _listings(world, asked) == world.asked(_BIN, asked) == []
    rounds = world.asked(_DELTA, asked)
    assert len(rounds) == summary.run.counts.tenants_complete
    targets = [(method, path, tenant) for method, path, tenant, _ in world.cloud.asked[asked:]]
    assert len(targets) == len(set(targets)), "Nothing is asked twice."
    assert canonical_export(world.desk.database) == before
    assert counted() <= {
        "sync_run",
        "sync_collector",
        "sync_log",
        "collector_state",
        "delta_link",
        "connection",
    }


def _rows_written(world: World) -> Any:
    """Counts by triggers which tables are written until it is called."""
    with world.desk.database.write() as tx:
        run = tx.connection.exec_driver_sql
        names = [row[0] for row in run("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
        tables = [name for name in names if not name.startswith("sqlite_")]
        run("CREATE TABLE test_write (name TEXT)")
        for table in tables:
            for doing in ("INSERT", "UPDATE", "DELETE"):
                run(
                    f'CREATE TRIGGER "test_{doing}_{table}" AFTER {doing} ON "{table}" '
                    f"BEGIN INSERT INTO test_write VALUES ('{table}'); END"
                )

    def written() -> set[str]:
        with world.desk.database.read() as tx:
            return {row[0] for row in tx.connection.exec_driver_sql("SELECT name FROM test_write")}

    return written


_DAYS = 5


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_following_changes_ends_like_reading_everything(
    tmp_path: Path, key_environ: dict[str, str], seed: int
) -> None:
    """Random days: one profile follows the changes, doubled, replayed and backwards, one reads all."""
    dice = random.Random(seed)
    clock = Clock()
    with (
        SandboxServer(tmp_path / "cloud", tenants=2, users=40, seed=seed) as cloud,
        open_world(cloud, tmp_path / "changes", key_environ, clock) as follower,
        open_world(cloud, tmp_path / "all", key_environ, clock) as reader,
    ):
        for each in (follower, reader):
            each.desk.options.save(each.connection.id, SyncOptions(brake_count=1_000))
            each.sync()
        cloud.delta_backwards(bool(seed % 2))
        for _ in range(_DAYS):
            clock.ahead += timedelta(days=1)
            cloud.next_day()
            for tenant_id in cloud.estate.tenants:
                _live(cloud, tenant_id, dice)
            cloud.limit_pages("users/delta", dice.choice((1, 2, 3, 500)))
            for tenant_id in cloud.estate.tenants:
                for kind in dice.sample(("duplicate", "replay"), dice.randint(0, 2)):
                    cloud.fault(path=_DELTA, tenant=tenant_id, kind=kind, after=dice.randint(0, 2))
            followed = follower.sync().run
            cloud.clear_faults()
            whole = reader.sync(full=True).run
            assert followed.counts.tenants_complete == whole.counts.tenants_complete == 2
            assert canonical_export(follower.desk.database) == canonical_export(reader.desk.database)


def _live(cloud: SandboxServer, tenant_id: str, dice: random.Random) -> None:
    """What days do not hold: people are deleted, restored, deleted for good."""
    roster = cloud.estate.tenants[tenant_id].roster
    present = [user.id for user in roster.walk() if user.kind == "member" and user.index > 3]
    for object_id in dice.sample(present, min(2, len(present))):
        cloud.remove_user(tenant_id, object_id)
        if dice.random() < 0.3:
            cloud.restore_user(tenant_id, object_id)
    binned = [user.id for user, _ in roster.deleted()]
    for object_id in dice.sample(binned, min(2, len(binned))):
        (cloud.restore_user if dice.random() < 0.5 else cloud.remove_user)(tenant_id, object_id)


def test_what_a_change_does_not_tell_stays_and_what_it_clears_goes(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    roster = world.cloud.estate.tenants[tenant_id].roster
    person = next(user for user in roster.walk() if user.kind == "member" and user.props.get("jobTitle"))
    before = _stored(world, tenant_id, person.id).user
    rows = [{"id": person.id, "department": "Told", "officeLocation": None}]
    world.cloud.fault(path=_DELTA, tenant=tenant_id, kind="rows", rows=rows, times=1)
    assert world.sync().run.counts.users_changed == 1
    after = _stored(world, tenant_id, person.id).user
    assert after == replace(before, department="Told", office_location="")
    assert after.job_title
    assert after.aliases


def test_a_user_said_to_be_removed_and_then_told_again_is_present(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    person = _members(world, tenant_id)[2]
    gone = {"id": person, "@removed": {"reason": "changed"}}
    world.cloud.fault(path=_DELTA, tenant=tenant_id, kind="rows", rows=[gone, {"id": person}], times=1)
    summary = world.sync()
    assert summary.run.counts.users_gone == 0
    assert _stored(world, tenant_id, person).presence is Presence.PRESENT


def test_somebody_removed_before_it_was_ever_seen_is_nothing(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    asked = len(world.cloud.asked)
    ghost = {"id": "0" * 8 + "-0000-4000-8000-" + "0" * 12, "@removed": {"reason": "deleted"}}
    world.cloud.fault(path=_DELTA, tenant=tenant_id, kind="rows", rows=[ghost], times=1)
    assert world.sync().run.counts.users_gone == 0
    assert world.asked(_BIN, asked) == [], "Nobody who is stored and present is in question."
    with world.desk.database.read() as tx:
        assert users.by_object(tx, tenant_id, str(ghost["id"])) is None


def test_a_removal_that_the_bin_does_not_confirm_is_settled_by_the_whole_list(world: World) -> None:
    """A replayed page can say "deleted" of somebody who is back for long."""
    world.sync()
    tenant_id = world.tenant()
    person = _members(world, tenant_id)[2]
    asked = len(world.cloud.asked)
    stale = {"id": person, "@removed": {"reason": "changed"}}
    world.cloud.fault(path=_DELTA, tenant=tenant_id, kind="rows", rows=[stale], times=1)
    summary = world.sync()
    assert summary.run.counts.tenants_complete == 4
    assert len(_listings(world, asked)) == 1
    assert _stored(world, tenant_id, person).presence is Presence.PRESENT


def test_deleted_restored_purged(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    person = _members(world, tenant_id)[2]
    first = _stored(world, tenant_id, person)
    world.cloud.remove_user(tenant_id, person)
    assert world.sync().run.counts.users_gone == 1
    left = _stored(world, tenant_id, person)
    assert left.presence is Presence.SOFT_DELETED
    assert left.contact_id == first.contact_id
    world.cloud.restore_user(tenant_id, person)
    assert world.sync().run.counts.users_changed == 1
    back = _stored(world, tenant_id, person)
    assert (back.id, back.presence, back.link_state, back.contact_id) == (
        first.id,
        Presence.PRESENT,
        first.link_state,
        first.contact_id,
    )
    world.cloud.remove_user(tenant_id, person)
    world.sync()
    world.cloud.remove_user(tenant_id, person)
    asked = len(world.cloud.asked)
    assert world.sync().run.counts.users_gone == 0
    assert _stored(world, tenant_id, person).presence is Presence.GONE
    assert world.asked(_BIN, asked) == []


def test_while_deleted_users_are_unreadable_nobody_is_judged_and_the_link_stays(world: World) -> None:
    world.sync()
    tenant_id = world.tenant()
    person = _members(world, tenant_id)[2]
    link = _link(world, tenant_id)
    world.cloud.remove_user(tenant_id, person)
    world.cloud.fault(path=_BIN, status=503)
    summary = world.sync()
    ended = {each.kind: each.outcome for each in summary.collectors if each.tenant_id == tenant_id}
    assert ended[CollectorKind.USERS] is CollectorOutcome.PARTIAL
    assert ended[CollectorKind.DELETED_USERS] is CollectorOutcome.FAILED
    assert _stored(world, tenant_id, person).presence is Presence.PRESENT
    assert _link(world, tenant_id) == link
    world.cloud.clear_faults()
    assert world.sync().run.counts.users_gone == 1
    assert _link(world, tenant_id) != link


BREAKS: dict[str, dict[str, Any]] = {
    "503": {"status": 503},
    "cut": {"kind": "cut"},
    "reset": {"kind": "reset"},
    "truncated": {"kind": "truncate"},
    "html": {"kind": "html"},
    "empty body": {"kind": "empty"},
    "loop": {"kind": "nextlink_loop"},
    "foreign next link": {"kind": "foreign_nextlink"},
}


@pytest.fixture(scope="module")
def broken(
    tmp_path_factory: pytest.TempPathFactory, key_environ: dict[str, str]
) -> Iterator[tuple[World, str]]:
    """One estate for all breaks, and its victim; each leaves it healed."""
    for world in build_world(tmp_path_factory.mktemp("breaks"), key_environ, tenants=2, users=30):
        world.cloud.limit_pages("users/delta", 2)
        world.sync()
        yield world, world.tenant()


def _welcome(world: World, tenant_id: str) -> str:
    """Bring back whom the last test removed; gives somebody who is present and stored."""
    for user, _ in list(world.cloud.estate.tenants[tenant_id].roster.deleted()):
        world.cloud.restore_user(tenant_id, user.id)
    world.sync(tenant_ids=[tenant_id])
    return _members(world, tenant_id)[4]


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("name", BREAKS)
def test_a_round_that_breaks_moves_nothing_and_is_played_again(
    broken: tuple[World, str], name: str, after: int
) -> None:
    world, tenant_id = broken
    person = _welcome(world, tenant_id)
    world.cloud.change_users(3)
    world.cloud.remove_user(tenant_id, person)
    link = _link(world, tenant_id)
    world.cloud.fault(path=_DELTA, tenant=tenant_id, after=after, **BREAKS[name])
    summary = world.sync(tenant_ids=[tenant_id])
    assert summary.run.outcome is not RunOutcome.COMPLETE
    assert _link(world, tenant_id) == link
    assert _stored(world, tenant_id, person).presence is Presence.PRESENT
    world.cloud.clear_faults()
    asked = len(world.cloud.asked)
    world.clock.ahead += REPORT_AGE
    assert world.sync(tenant_ids=[tenant_id]).run.outcome is RunOutcome.COMPLETE
    assert _listings(world, asked) == []
    assert _stored(world, tenant_id, person).presence is Presence.SOFT_DELETED
    healed = canonical_export(world.desk.database)
    assert world.sync(tenant_ids=[tenant_id], full=True).run.counts.users_changed == 0
    assert canonical_export(world.desk.database) == healed


def _gone(world: World, tenant_id: str) -> None:
    world.cloud.fault(path=_DELTA, tenant=tenant_id, kind="delta_gone", times=2)  # in the batch, then alone


def _not_found(world: World, tenant_id: str) -> None:
    world.cloud.fault(path=_DELTA, tenant=tenant_id, status=400, code="syncStateNotFound", times=2)


def _no_link(world: World, tenant_id: str) -> None:
    world.cloud.fault(path=_DELTA, tenant=tenant_id, kind="missing_link", times=1)


def _old_link(world: World, tenant_id: str) -> None:
    with world.desk.database.write() as tx:
        link = delta_links.get(tx, tenant_id)
        assert link is not None
        old = link.stored_at - LINK_AGE - timedelta(minutes=1)
        delta_links.save(tx, tenant_id, replace(link, stored_at=old))


def _old_listing(world: World, tenant_id: str) -> None:
    with world.desk.database.write() as tx:
        link = delta_links.get(tx, tenant_id)
        assert link is not None
        assert link.full_at is not None
        delta_links.save(tx, tenant_id, replace(link, full_at=link.full_at - FULL_AGE - timedelta(minutes=1)))


def _other_properties(world: World, tenant_id: str) -> None:
    with world.desk.database.write() as tx:
        link = delta_links.get(tx, tenant_id)
        assert link is not None
        delta_links.save(tx, tenant_id, replace(link, properties="id,displayName"))


def _removed_link(world: World, tenant_id: str) -> None:
    with world.desk.database.write() as tx:
        delta_links.remove(tx, tenant_id)


@pytest.mark.parametrize(
    "spoil", [_gone, _not_found, _no_link, _old_link, _old_listing, _other_properties, _removed_link]
)
def test_where_changes_do_not_serve_all_users_are_read_and_compared(
    broken: tuple[World, str], spoil: Any
) -> None:
    world, tenant_id = broken
    person = _welcome(world, tenant_id)
    world.cloud.remove_user(tenant_id, person)
    spoil(world, tenant_id)
    asked = len(world.cloud.asked)
    summary = world.sync(tenant_ids=[tenant_id])
    world.cloud.clear_faults()
    assert summary.run.outcome is RunOutcome.COMPLETE
    assert len(_listings(world, asked)) == 1
    assert _stored(world, tenant_id, person).presence is Presence.SOFT_DELETED
    asked = len(world.cloud.asked)
    world.sync(tenant_ids=[tenant_id])
    assert _listings(world, asked) == []


def test_domains_and_renewals_are_asked_when_a_day_old_or_when_what_they_hang_on_changed(
    world: World,
) -> None:
    world.sync()
    asked = len(world.cloud.asked)
    world.sync()
    assert world.asked("/domains", asked) == world.asked("/directory/subscriptions", asked) == []
    world.clock.ahead += timedelta(days=1, minutes=1)
    asked = len(world.cloud.asked)
    world.sync()
    assert len(world.asked("/domains", asked)) == 4
    assert len(world.asked("/directory/subscriptions", asked)) == 4
    tenant_id = world.tenant()
    with world.desk.database.read() as tx:
        stored = runs.states(tx, tenant_id)[CollectorKind.SUBSCRIBED_SKUS]
    assert stored.count
    other = '{"value":[{"skuId":"05e9a617-0261-4cee-bb44-138d3ef5d965","skuPartNumber":"SPE_E3",'
    other += '"capabilityStatus":"Enabled","consumedUnits":1,"prepaidUnits":{"enabled":77}}]}'
    world.cloud.fault(path="subscribedSkus", tenant=tenant_id, kind="body", body=other)
    asked = len(world.cloud.asked)
    world.sync()
    assert len(world.asked("/directory/subscriptions", asked)) == 1


def test_a_refusal_of_mailbox_types_is_believed_for_a_day_by_scheduled_syncs(world: World) -> None:
    tenant_id = world.tenant()
    world.cloud.fault(path=r"\$batch", tenant=tenant_id, status=403, code="ErrorAccessDenied")
    world.sync()
    with world.desk.database.read() as tx:
        state = runs.states(tx, tenant_id)[CollectorKind.MAILBOX_PURPOSE]
    assert state.outcome is CollectorOutcome.NOT_AVAILABLE
    asked = len(world.cloud.asked)

    def batches() -> int:
        """One in each sync is for the first data."""
        return sum(
            "$batch" in path for _, path, tenant, _ in world.cloud.asked[asked:] if tenant == tenant_id
        )

    world.sync(trigger=Trigger.SCHEDULED)
    assert batches() == 1 + 0
    world.sync()
    # Who syncs by hand may just have mended it: asked with the token at hand, then with a new one.
    assert batches() == 2 + 2
    world.clock.ahead += timedelta(days=1, minutes=1)
    world.sync(trigger=Trigger.SCHEDULED)
    assert batches() == 3 + 3
