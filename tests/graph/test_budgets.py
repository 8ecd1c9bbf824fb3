from __future__ import annotations

import random
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from o365desk.graph.budgets import (
    IDENTITY_BUDGET,
    MFA_APPLICATION_BUDGET,
    MFA_BUDGET,
    REPORT_BUDGET,
    SIGN_IN_BUDGET,
    Budgets,
    Charge,
    Limits,
    SharedLimits,
    charges_of,
    identity_limit,
)
from o365desk.graph.exceptions import ThrottledError
from o365desk.graph.reader import GraphReader
from o365desk.graph.throttle import MAX_WAIT_S
from o365desk.sandbox.answers import GraphError as Refused
from o365desk.sandbox.answers import read_call
from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.tenant import Tenant
from o365desk.sandbox.throttle import Throttle
from tests.graph.stage import TENANT, Stage
from tests.graph.tools import Connect


@pytest.mark.parametrize(
    ("path", "query", "charges"),
    [
        ("/users", "$select=id&$top=999", ((IDENTITY_BUDGET, 1),)),
        ("/users", "", ((IDENTITY_BUDGET, 2),)),
        ("/users", "$top=19", ((IDENTITY_BUDGET, 1),)),
        ("/users", "$top=20&$expand=manager", ((IDENTITY_BUDGET, 3),)),
        ("/users/delta", "$deltatoken=x", ((IDENTITY_BUDGET, 1),)),
        ("/users", "$select=id,signInActivity&$top=500", ((IDENTITY_BUDGET, 1), (SIGN_IN_BUDGET, 1))),
        ("/subscribedSkus", "", ((IDENTITY_BUDGET, 3),)),
        ("/subscribedSkus", "$select=skuId", ((IDENTITY_BUDGET, 2),)),
        ("/contracts", "", ((IDENTITY_BUDGET, 3),)),
        ("/organization", "$select=id", ((IDENTITY_BUDGET, 1),)),
        ("/reports/getMailboxUsageDetail(period='D7')", "", ((REPORT_BUDGET, 1),)),
        (
            "/reports/authenticationMethods/userRegistrationDetails",
            "$top=999",
            ((MFA_BUDGET, 1), (MFA_APPLICATION_BUDGET, 1)),
        ),
        ("/users/a-b/mailboxSettings", "$select=userPurpose", ()),
    ],
)
def test_what_a_request_costs(path: str, query: str, charges: tuple[Charge, ...]) -> None:
    assert charges_of(path, query) == charges


def test_larger_tenants_have_more_units() -> None:
    assert [identity_limit(users) for users in (0, 49, 50, 500, 501)] == [3500, 3500, 5000, 5000, 8000]


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


KINDS = [
    ("/users", "$select=id&$top=999"),
    ("/users", "$select=id,signInActivity&$top=500"),
    ("/subscribedSkus", ""),
    ("/reports/getMailboxUsageDetail(period='D7')", ""),
    ("/reports/authenticationMethods/userRegistrationDetails", "$top=999"),
    ("/organization", "$select=id"),
]
bursts = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(KINDS), st.sampled_from([1, 4, 30, 1300]), st.floats(0.0, 15.0)
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(bursts, st.randoms(use_true_random=False))
def test_the_sandboxs_budgets_never_refuse_who_keeps_ours(
    steps: list[tuple[int, tuple[str, str], int, float]], dice: random.Random
) -> None:
    sizes = (30, 300, 3000)
    tenants = [
        cast(Tenant, SimpleNamespace(id=f"t{n}", roster=SimpleNamespace(living=living)))
        for n, living in enumerate(sizes)
    ]
    ours, theirs = Clock(), Clock()
    budgets, throttle = Budgets(clock=ours), Throttle(True, theirs)
    for tenant, living in zip(tenants, sizes, strict=True):
        budgets.know_size(tenant.id, living)
    sent: list[tuple[float, Tenant, str, str]] = []
    for place, (path, query), count, gap in steps:
        ours.now += gap
        for _ in range(min(count, 40) if "users" not in path and "Skus" not in path else count):
            while (seconds := budgets.take(charges_of(path, query), tenants[place].id)) > 0.0:
                assert seconds <= MAX_WAIT_S + 1.0
                ours.now += seconds
            ours.now += 0.001
            sent.append((ours.now + dice.random() * 0.4, tenants[place], path, query))
    for arrival, tenant, path, query in sorted(sent, key=lambda each: each[0]):
        theirs.now = arrival
        try:
            throttle.spend(read_call("GET", path, query, {}), tenant)
        except Refused as refused:
            pytest.fail(f"{path} was refused: {refused.headers}")


@pytest.mark.parametrize(
    ("budget", "limit", "shortest_s"),
    [(SIGN_IN_BUDGET, 10, 60.0), (MFA_BUDGET, 5, 10.0), (REPORT_BUDGET, 14, 600.0)],
)
def test_a_used_up_budget_names_its_wait(budget: Any, limit: int, shortest_s: float) -> None:
    clock = Clock()
    budgets = Budgets(clock=clock)
    for number in range(limit):
        assert budgets.wait_s(budget, "a") == 0.0
        assert budgets.take(((budget, 1),), "a") == 0.0
        clock.now += 0.1 * number
    spent_s = clock.now - 1000.0
    assert budgets.wait_s(budget, "a") == budgets.take(((budget, 1),), "a")
    assert shortest_s - spent_s <= budgets.wait_s(budget, "a") <= shortest_s - spent_s + 1.0
    other = budgets.wait_s(budget, "b")
    assert (other == 0.0) == budget.per_tenant
    clock.now += budgets.wait_s(budget, "a")
    assert budgets.take(((budget, 1),), "a") == 0.0


def test_what_another_process_asked_counts_once() -> None:
    clock = Clock()
    budgets = Budgets(clock=clock)
    budgets.remember(SIGN_IN_BUDGET, [5.0, 55.0, *[20.0] * 7, 90.0])
    budgets.remember(SIGN_IN_BUDGET, [5.0] * 10)  # it was told already
    assert budgets.take(((SIGN_IN_BUDGET, 1),), "a") == 0.0
    assert 5.0 <= budgets.wait_s(SIGN_IN_BUDGET, "a") <= 6.0
    clock.now += 6.0
    assert budgets.take(((SIGN_IN_BUDGET, 1),), "a") == 0.0
    assert 34.0 <= budgets.wait_s(SIGN_IN_BUDGET, "a") <= 35.0


def test_a_request_of_two_budgets_takes_from_both_or_none() -> None:
    clock = Clock()
    budgets = Budgets(clock=clock)
    both: tuple[Charge, ...] = ((MFA_BUDGET, 1), (MFA_APPLICATION_BUDGET, 1))
    for number in range(122):
        assert budgets.take(both, f"t{number // 5}") == 0.0
    assert budgets.take(both, "new") > 0.0
    assert budgets.wait_s(MFA_BUDGET, "new") == 0.0


def test_a_local_cloud_has_budgets_once_it_tells_of_them() -> None:
    limits = Limits(budgets=False)
    for _ in range(20):
        assert limits.budgets.take(((SIGN_IN_BUDGET, 1),), "a") == 0.0
    limits.learn("a", ((IDENTITY_BUDGET, 1),), {"x-ms-resource-unit": "1"})
    for _ in range(10):
        assert limits.budgets.take(((SIGN_IN_BUDGET, 1),), "a") == 0.0
    assert limits.budgets.take(((SIGN_IN_BUDGET, 1),), "a") > 0.0


def test_the_units_that_microsoft_counts_count() -> None:
    limits = Limits()
    charges: tuple[Charge, ...] = ((IDENTITY_BUDGET, 1),)
    for _ in range(7):
        assert limits.budgets.take(charges, "a") == 0.0
        limits.learn("a", charges, {"x-ms-resource-unit": "500"})
    assert limits.budgets.take(charges, "a") > 0.0
    assert limits.budgets.take(charges, "b") == 0.0


@pytest.mark.parametrize("told", ["", "x", "nan", "inf", "-1", "1e99", "9" * 50])
def test_nonsense_about_budgets_is_ignored(told: str) -> None:
    limits = Limits()
    limits.learn(
        "a",
        ((IDENTITY_BUDGET, 1),),
        {"x-ms-resource-unit": told, "x-ms-throttle-limit-percentage": told},
    )
    assert limits.gate.remaining_s("a") == 0.0
    assert limits.budgets.take(((IDENTITY_BUDGET, 1),), "a") == 0.0


@pytest.mark.parametrize(
    ("used", "at_least", "at_most"), [("0.79", 0.0, 0.0), ("0.9", 1.5, 2.1), ("1.8", 9.0, 10.0)]
)
def test_near_the_limit_a_tenant_is_left_alone_before_it_is_refused(
    used: str, at_least: float, at_most: float, stage: Stage, staged: Connect
) -> None:
    stage.play = lambda exchange: exchange.json({"value": []}, x_ms_throttle_limit_percentage=used)
    client = staged(stage)
    client.request(TENANT, "GET", "/users")
    assert at_least <= client.limits.gate.remaining_s(TENANT) <= at_most
    assert client.limits.gate.remaining_s("another") == 0.0


def test_the_sandbox_tells_and_sign_in_pages_wait_their_turn(cloud: SandboxServer, connect: Connect) -> None:
    cloud.throttle.on = True
    try:
        reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
        reader.organization(tenant)
        for number in range(10):
            assert reader.sign_in_wait_s() == 0.0, number
            assert list(reader.sign_in_activity(tenant))
        assert 50.0 < reader.sign_in_wait_s() <= 61.0
    finally:
        cloud.throttle.on = False


def test_clients_of_one_application_share_and_others_do_not() -> None:
    shared = SharedLimits()
    first = shared.of("https://graph.microsoft.com", "AAAA", budgets=True)
    assert shared.of("https://graph.microsoft.com", "aaaa", budgets=True) is first
    assert shared.of("https://graph.microsoft.us", "aaaa", budgets=True) is not first
    assert shared.of("https://graph.microsoft.com", "bbbb", budgets=True) is not first


def test_what_one_client_is_told_the_next_one_keeps(stage: Stage, staged: Connect) -> None:
    limits = Limits()
    stage.play = lambda exchange: exchange.json(
        {"error": {"code": "TooManyRequests"}}, 429, Retry_After="700"
    )
    for _ in range(2):
        with pytest.raises(ThrottledError, match="throttled"):
            staged(stage, limits=limits).request(TENANT, "GET", "/users")
    assert len(stage.graph_paths) == 1
    assert 600.0 < staged(stage, limits=limits).limits.gate.remaining_s(TENANT) <= 714.0
