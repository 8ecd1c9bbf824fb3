"""Many at once: never more than allowed, and who stands still takes nobody's place."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from o365desk.domain.sync import TenantPhase, TenantProgress
from o365desk.services.crew import Crew
from tests.services.conftest import World


def _crowd(count: int, work: Callable[[int], None]) -> list[tuple[str, Callable[[], None]]]:
    return [(str(number), partial(work, number)) for number in range(count)]


def test_never_more_at_once_than_workers_and_all_results_in_order() -> None:
    lock, running, most = threading.Lock(), 0, 0
    pause = threading.Event()

    def work(number: int) -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        pause.wait(0.005)
        with lock:
            running -= 1
        return number

    crew = Crew(5, threading.Event())
    futures = crew.run((str(number), partial(work, number)) for number in range(60))
    assert [future.result() for future in futures] == list(range(60))
    assert 2 <= most <= 5


def test_a_hundred_that_stand_still_cost_the_others_nothing() -> None:
    """With 8 workers, 100 throttled tenants first in the line, and 80 others behind them."""
    crew = Crew(8, threading.Event())
    release = threading.Event()
    ended: list[int] = []

    def work(number: int) -> None:
        if number < 100:
            crew.park(str(number), 30.0)
            release.wait(30)
        else:
            ended.append(number)
            if len(ended) == 80:
                release.set()

    started = time.monotonic()
    crew.run(_crowd(180, work))
    assert len(ended) == 80
    assert time.monotonic() - started < 10


def test_who_may_go_on_counts_again() -> None:
    crew = Crew(1, threading.Event())
    crew.park("0", 0.05)
    order: list[int] = []

    def work(number: int) -> None:
        if number == 0:
            threading.Event().wait(0.4)
        order.append(number)

    crew.run(_crowd(2, work))
    assert sorted(order) == [0, 1]


def test_a_bug_in_one_is_raised_after_all_have_ended() -> None:
    ended: list[int] = []

    def work(number: int) -> None:
        if number == 0:
            raise ZeroDivisionError
        ended.append(number)

    futures = Crew(2, threading.Event()).run(_crowd(6, work))
    assert sorted(ended) == [1, 2, 3, 4, 5]
    with pytest.raises(ZeroDivisionError):
        futures[0].result()


def test_cancelled_nobody_waits_for_a_place() -> None:
    cancel = threading.Event()
    crew = Crew(1, cancel)
    threading.Timer(0.2, cancel.set).start()
    started = time.monotonic()
    crew.run(_crowd(4, lambda _: void(cancel.wait(20))))
    assert time.monotonic() - started < 5


def void(_: object) -> None:
    """Drop it."""


def test_a_throttled_tenant_does_not_hold_up_the_others(world: World) -> None:
    """One worker; the first tenant is told to wait two seconds: all others end before it is asked again."""
    world.sync()
    sick = world.tenant()
    world.cloud.fault(path=r"/v1\.0/organization", tenant=sick, status=429, retry_after="2", times=1)
    service = world.desk.sync
    service._workers = 1  # a desk has no switch for it
    summary = world.sync()
    assert summary.run.counts.tenants_complete == 4
    ends = [
        event.tenant_id
        for event in world.events
        if isinstance(event, TenantProgress) and event.phase is TenantPhase.DONE
    ]
    assert ends[-1] == sick
    asked = [tenant for _, path, tenant, _ in world.cloud.asked if path.startswith("/v1.0/organization")]
    assert asked[-1] == sick, "It was asked again when all others had been asked."
