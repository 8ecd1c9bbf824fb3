"""Sign-in times: ten pages a minute over all tenants, the oldest first, and what does not fit is no fault."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome
from o365desk.services.reading import Reading
from o365desk.services.sign_ins import SIGN_IN_AGE, SignIns
from o365desk.store import runs
from tests.services.conftest import World

_KIND = CollectorKind.SIGN_IN_ACTIVITY


class Budget:
    """So many pages, then none for an hour. Stands in for the minute that a test has not got."""

    def __init__(self, world: World, pages: int) -> None:
        self._world = world
        self._first = self._sent()
        self.pages = pages

    def _sent(self) -> int:
        return len(self._world.asked("signInActivity"))

    def wait_s(self) -> float:
        return 0.0 if self._sent() - self._first < self.pages else 3_600.0


def _limited_sign_ins(reading: Reading, *, limited: bool, cancel: threading.Event) -> SignIns:
    """As they are where Microsoft counts."""
    assert not limited, "The sandbox counts only when it is told to."
    return SignIns(reading, limited=True, cancel=cancel)


@pytest.fixture
def limited(world: World, monkeypatch: pytest.MonkeyPatch) -> Budget:
    """A budget of one page, and one thread that keeps it."""
    budget = Budget(world, 1)
    monkeypatch.setattr("o365desk.graph.reader.GraphReader.sign_in_wait_s", budget.wait_s)
    monkeypatch.setattr("o365desk.services.sync.SignIns", _limited_sign_ins)
    world.cloud.grant(world.tenant("no-consent"))
    return budget


def _readers(world: World, since: int) -> list[str | None]:
    return [tenant for _, path, tenant, _ in world.cloud.asked[since:] if "signInActivity" in path]


def _outcomes(world: World, tenant_id: str) -> CollectorOutcome | None:
    with world.desk.database.read() as tx:
        state = runs.states(tx, tenant_id).get(_KIND)
    return None if state is None else state.outcome


def test_what_the_budget_has_no_room_for_is_not_yet_and_the_run_is_complete(
    world: World, limited: Budget
) -> None:
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.COMPLETE
    assert len(_readers(world, 0)) == 1
    assert [each.outcome for each in summary.collectors if each.kind is _KIND].count(
        CollectorOutcome.COMPLETE
    ) == 1
    (line,) = [line for line in world.lines() if "not read yet" in line.message]
    assert "ten pages a minute" in line.message
    assert limited.pages == 1


def test_tenants_take_turns_those_first_that_wait_longest(world: World, limited: Budget) -> None:
    world.sync()
    wanted = {
        tenant.id for tenant in (world.cloud.estate.partner, *world.cloud.estate.customers) if tenant.premium
    }
    assert len(wanted) > 2
    for _ in range(len(wanted) - 1):
        limited.pages += 1
        world.sync()
    first_round = _readers(world, 0)
    assert sorted(filter(None, first_round)) == sorted(wanted), (
        "Everybody had one turn before anybody had two."
    )
    world.clock.ahead += SIGN_IN_AGE + timedelta(hours=1)
    for _ in range(len(wanted)):
        limited.pages += 1
        world.sync()
    assert _readers(world, 0) == first_round * 2, "And again, in the same order."


def test_a_large_tenant_that_is_cut_short_has_had_its_turn(
    world: World, limited: Budget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("o365desk.graph.directory._SIGN_IN_PAGE", "3")
    summary = world.sync()
    assert summary.run.outcome is RunOutcome.COMPLETE
    (large,) = _readers(world, 0)
    assert large is not None
    assert _outcomes(world, large) is CollectorOutcome.PARTIAL
    assert _KIND not in {each.kind for each in summary.collectors if each.tenant_id == large}
    limited.pages += 1
    world.sync()
    assert _readers(world, 0)[1] != large


def test_without_a_budget_all_are_read_at_once(world: World) -> None:
    summary = world.sync()
    outcomes = [each.outcome for each in summary.collectors if each.kind is _KIND]
    assert outcomes.count(CollectorOutcome.COMPLETE) >= 3
    assert not [line for line in world.lines() if "not read yet" in line.message]
    kinds = [each.kind for each in summary.collectors if each.tenant_id == world.tenant()]
    assert kinds == sorted(kinds, key=list(CollectorKind).index), "Runs read the same."
