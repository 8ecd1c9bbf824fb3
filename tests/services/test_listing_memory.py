"""A list that ended in the middle is gone on with, page by page, and ends as if it had been read at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from o365desk.domain.sync import CollectorKind, RunOutcome
from o365desk.domain.user import Presence
from o365desk.services.listing_memory import RESUME_AGE
from o365desk.store import unfinished, users
from tests.services.canonical import canonical_export
from tests.services.conftest import World

_USERS = r"/v1\.0/users\?"
_DELTA = "/v1.0/users/delta"
pytestmark = pytest.mark.usefixtures("small_pages")


def _pages(world: World, tenant_id: str, since: int) -> list[str]:
    listed = [
        target
        for _, target, owner, _ in world.cloud.asked[since:]
        if owner == tenant_id and "/v1.0/users?" in target and "signInActivity" not in target
    ]
    assert listed
    return listed


def _left(world: World, tenant_id: str) -> bool:
    with world.desk.database.read() as tx:
        return unfinished.get(tx, tenant_id, CollectorKind.USERS) is not None


def test_only_what_was_not_stored_is_asked_again(world: World) -> None:
    victim = world.tenant()
    world.cloud.fault(path=_USERS, tenant=victim, after=2, status=503)
    assert world.sync().run.outcome is RunOutcome.PARTIAL
    assert _left(world, victim)
    world.cloud.clear_faults()
    since = len(world.cloud.asked)
    world.sync()
    living = world.cloud.estate.tenants[victim].roster.living
    assert len(_pages(world, victim, since)) == -(-living // 5) - 2
    assert "$skiptoken" in _pages(world, victim, since)[0].replace("%24", "$")
    assert not _left(world, victim)
    assert any("goes on with page 3" in line.message for line in world.lines())
    resumed = canonical_export(world.desk.database)
    world.sync(full=True)
    assert canonical_export(world.desk.database) == resumed


def test_who_was_told_before_it_ended_is_not_missed(world: World) -> None:
    """A later full listing, cut: those of its first pages are not taken for gone."""
    victim = world.tenant()
    world.sync()
    before = canonical_export(world.desk.database)
    world.clock.ahead += timedelta(days=8)
    world.cloud.fault(path=_USERS, tenant=victim, after=2, status=503)
    world.sync()
    assert _left(world, victim)
    world.cloud.clear_faults()
    assert world.sync().run.counts.users_gone == 0
    assert canonical_export(world.desk.database) == before


def test_a_place_that_microsoft_forgot_means_the_whole_list(world: World) -> None:
    victim = world.tenant()
    world.cloud.fault(path=_USERS, tenant=victim, after=1, status=503)
    world.sync()
    world.cloud.clear_faults()
    world.cloud.fault(path=r"/v1\.0/users\?.*skiptoken", tenant=victim, status=400, times=1)
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.PARTIAL or summary.run.counts.tenants_failed == 0
    with world.desk.database.read() as tx:
        known = [one for one in users.records(tx, victim) if one.presence is Presence.PRESENT]
    assert len(known) == world.cloud.estate.tenants[victim].roster.living
    assert any("from its beginning" in line.message for line in world.lines())
    assert not _left(world, victim)


@pytest.mark.parametrize("why", ["old", "full"])
def test_an_old_beginning_and_a_full_sync_begin_anew(world: World, why: str) -> None:
    victim = world.tenant()
    world.cloud.fault(path=_USERS, tenant=victim, after=2, status=503)
    world.sync()
    world.cloud.clear_faults()
    if why == "old":
        world.clock.ahead += RESUME_AGE
    since = len(world.cloud.asked)
    world.sync(full=why == "full")
    assert "skiptoken" not in _pages(world, victim, since)[0]
    assert not _left(world, victim)


def test_a_page_that_lacked_rows_leaves_nothing_to_go_on_with(world: World) -> None:
    victim = world.tenant()
    world.cloud.fault(
        path=_USERS, tenant=victim, kind="body", times=1, body='{"value":[{"displayName":"nobody"}]}'
    )
    world.sync()
    assert not _left(world, victim)


def test_a_round_of_changes_is_gone_on_with(world: World) -> None:
    victim = world.tenant()
    world.sync()
    world.cloud.change_users(1)
    world.cloud.limit_pages("users/delta", 5)
    world.cloud.fault(path=_DELTA, tenant=victim, after=1, status=503)
    first = world.sync()
    assert first.run.outcome is RunOutcome.PARTIAL
    assert _left(world, victim)
    world.cloud.clear_faults()
    world.sync()
    assert not _left(world, victim)
    ended = canonical_export(world.desk.database)
    world.sync(full=True)
    assert canonical_export(world.desk.database) == ended
