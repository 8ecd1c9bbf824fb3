"""Waits as the server saw them: times are those of its own record, with many threads at once."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest

from o365desk.graph.budgets import Limits
from o365desk.graph.client import GraphClient
from o365desk.graph.exceptions import NetworkError, ThrottledError
from o365desk.graph.payloads import KEYS
from o365desk.graph.reader import GraphReader
from o365desk.graph.throttle import RetryPolicy
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import Connect, takes

THREADS = 8


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("record") / "record.jsonl"


@pytest.fixture(scope="module")
def recorded_server(tmp_path_factory: pytest.TempPathFactory, record: Path) -> Iterator[SandboxServer]:
    with SandboxServer(tmp_path_factory.mktemp("cloud"), users=5, record=record) as server:
        yield server


@pytest.fixture
def recorded(recorded_server: SandboxServer) -> Iterator[SandboxServer]:
    yield recorded_server
    recorded_server.clear_faults()


def at_once(client: GraphClient, tenants: list[str]) -> None:
    """Ask for the organization from one new thread each, all starting together on cold connections."""
    barrier = threading.Barrier(len(tenants))

    def work(tenant: str) -> None:
        barrier.wait()
        client.request(tenant, "GET", "/organization", params={"$select": "id"})

    with ThreadPoolExecutor(len(tenants)) as pool:
        for done in [pool.submit(work, tenant) for tenant in tenants]:
            done.result()


def exchanges(record: Path, tenant: str, since: float, count: int) -> list[dict[str, Any]]:
    until = time.monotonic() + 5.0
    while True:  # a line is written after its answer went out
        lines = [msgspec.json.decode(line) for line in record.read_bytes().splitlines()]
        mine = [line for line in lines if line["tenant"] == tenant and line["ts"] > since]
        found = sorted((line for line in mine if "/v1.0/" in line["url"]), key=lambda line: line["ts"])
        if len(found) >= count or time.monotonic() > until:
            return found
        threading.Event().wait(0.02)


@pytest.mark.parametrize("form", ["1", "1.5", "date"])
def test_no_thread_and_no_other_client_undercuts_a_wait(
    form: str, recorded: SandboxServer, record: Path, connect: Connect
) -> None:
    tenant, other = (
        recorded.partner.tenant_id,
        next(
            each.id
            for each in recorded.estate.customers
            if recorded.estate.consent(each.id, recorded.partner.application_id)
        ),
    )
    limits = Limits()
    closed_at: list[float] = []
    close_for = limits.gate.close_for

    def noted(tenant_id: str, seconds: float) -> None:
        close_for(tenant_id, seconds)
        closed_at.append(time.time())

    limits.gate.close_for = noted  # type: ignore[method-assign]
    clients = [connect(recorded, limits=limits) for _ in range(2)]
    for client in clients:
        client.tokens.token(tenant)
    clients[0].tokens.token(other)
    started = time.time()
    told, shortest, longest = form, 1.0, 1.1
    if form == "date":
        until = (datetime.now(UTC) + timedelta(seconds=2.9)).replace(microsecond=0)
        told = format_datetime(until, usegmt=True)
    elif form == "1.5":
        shortest, longest = 1.5, 1.65
    recorded.fault("/organization", tenant=tenant, status=429, retry_after=told, times=1)
    second = threading.Thread(target=at_once, args=(clients[1], [tenant] * THREADS))
    second.start()
    at_once(clients[0], [tenant] * THREADS + [other] * 2)
    second.join()

    seen = exchanges(record, tenant, started, 2 * THREADS + 1)
    refused = next(line for line in seen if line["status"] == 429)
    ended = refused["ts"] + refused["ms"] / 1000
    # What was on its way when the answer came cannot be called back.
    assert closed_at[0] < ended + 0.6
    if form == "date":
        shortest = until.timestamp() - ended
        longest = shortest * 1.1
    after = [line["ts"] - ended for line in seen if line["ts"] > closed_at[0] + 0.15]
    assert min(after) >= shortest - 0.001
    assert min(after) <= longest + 0.15
    assert len(seen) == 2 * THREADS + 1
    assert max(line["ts"] for line in exchanges(record, other, started, 2)) < ended + 0.5


def test_a_connection_made_meanwhile_sends_nothing(stage: Stage, staged: Connect) -> None:
    """The gate closes while another thread is in its TLS handshake."""
    client = staged(stage)
    client.tokens.token(TENANT)
    client.close()  # so that the request has to connect
    times: list[float] = []
    stage.play = lambda exchange: (times.append(time.monotonic()), exchange.json({"value": []}))[1]
    connecting, closed = threading.Event(), threading.Event()
    context = client._transport._context
    wrap = context.wrap_socket

    def slow_handshake(*args: Any, **options: Any) -> Any:
        connecting.set()
        assert closed.wait(5)
        return wrap(*args, **options)

    context.wrap_socket = slow_handshake  # type: ignore[method-assign]
    thread = threading.Thread(target=lambda: client.request(TENANT, "GET", "/things"))
    thread.start()
    assert connecting.wait(5)
    client.hold_back(TENANT, 0.5, 1)
    shut = time.monotonic()
    closed.set()
    thread.join()
    assert len(times) == 1
    assert times[0] - shut >= 0.5


@pytest.mark.parametrize("told", [None, "-1", "0", "later"])
def test_an_unusable_wait_becomes_a_growing_one(told: str | None, stage: Stage, staged: Connect) -> None:
    times: list[float] = []

    def play(exchange: Exchange) -> None:
        times.append(time.monotonic())
        headers = {} if told is None else {"Retry_After": told}
        exchange.json({"error": {"code": "TooManyRequests"}}, 429 if len(times) < 4 else 200, **headers)

    stage.play = play
    staged(stage, policy=RetryPolicy(throttled_tries=5, base_s=0.1, cap_s=5.0)).request(TENANT, "GET", "/x")
    waits = [after - before for before, after in pairwise(times)]
    assert len(waits) == 3
    for number, wait in enumerate(waits):
        full = 0.1 * 2**number
        assert full / 2 <= wait <= full * 1.02 + 0.1


def test_waits_together_are_bounded(stage: Stage, staged: Connect) -> None:
    """Nobody waits eight times ten minutes: beyond ten in all the call ends, the gate stays closed."""
    answers = ["0.3", "599.9"]
    stage.play = lambda exchange: exchange.json({"error": {"code": "x"}}, 429, Retry_After=answers.pop(0))
    client = staged(stage)
    with takes(0.3, 2.0), pytest.raises(ThrottledError):
        client.request(TENANT, "GET", "/x")
    assert client.limits.gate.remaining_s(TENANT) > 590.0
    client.hold_back(TENANT, 620.0, 1)
    with takes(0.0, 0.5), pytest.raises(ThrottledError, match="11 minutes"):
        client.request(TENANT, "GET", "/x")
    assert len(stage.graph_paths) == 2


def test_a_part_of_a_batch_is_heard_for_the_whole_tenant(stage: Stage, staged: Connect) -> None:
    asked: list[tuple[float, list[str]]] = []

    def play(exchange: Exchange) -> None:
        ids = [part["id"] for part in json.loads(exchange.body)["requests"]]
        first = not asked
        asked.append((time.monotonic(), ids))
        answers: dict[str, dict[str, Any]] = {}
        if first:
            answers = {
                "u1": {"status": 429, "headers": {"Retry-After": "0.4"}},
                "u2": {"status": 429, "headers": {"retry-after": "1"}},
                "u3": {"status": 424},
                "u4": {"status": 504},
            }
        good = {"status": 200, "body": {"userPurpose": "user"}}
        exchange.json({"responses": [{"id": key, **answers.get(key, good)} for key in reversed(ids)]})

    stage.play = play
    client = staged(stage)
    found: dict[str, Any] = {}
    for part in GraphReader(client).mailbox_purposes(TENANT, [f"u{number}" for number in range(6)]):
        found |= part
    assert len(found) == 6
    assert [ids for _, ids in asked] == [["u0", "u1", "u2", "u3", "u4", "u5"], ["u1", "u2", "u3", "u4"]]
    assert 1.0 <= asked[1][0] - asked[0][0] <= 1.25
    ports = [exchange._handler.client_address[1] for exchange in stage.seen if "$batch" in exchange.path]
    assert ports[0] != ports[1]  # on a new connection


def test_a_part_that_asks_for_days_ends_the_collector(stage: Stage, staged: Connect) -> None:
    def play(exchange: Exchange) -> None:
        ids = [part["id"] for part in json.loads(exchange.body)["requests"]]
        exchange.json(
            {"responses": [{"id": key, "status": 429, "headers": {"Retry-After": "999999"}} for key in ids]}
        )

    stage.play = play
    client = staged(stage)
    with takes(0.0, 1.0), pytest.raises(ThrottledError):
        list(GraphReader(client).mailbox_purposes(TENANT, ["u1"]))
    assert len(stage.graph_paths) == 1
    assert client.limits.gate.remaining_s(TENANT) > 600.0


@pytest.mark.parametrize("status", [500, 503, 504])
def test_a_fault_is_tried_again_on_a_new_connection(status: int, stage: Stage, staged: Connect) -> None:
    ports: list[int] = []

    def play(exchange: Exchange) -> None:
        ports.append(exchange._handler.client_address[1])
        exchange.json({"value": []}, status if len(ports) < 3 else 200)

    stage.play = play
    client = staged(stage)
    client.request(TENANT, "GET", "/x")
    client.request(TENANT, "GET", "/x")
    assert len(set(ports[:3])) == 3
    assert ports[2] == ports[3]  # and a good one is kept


def test_one_deadline_holds_over_all_tries_and_a_second_token(stage: Stage, staged: Connect) -> None:
    """0.7 s and 401, then silence: the call ends 1.5 s after it began, not later."""

    def play(exchange: Exchange) -> None:
        first = len(stage.graph_paths) == 1
        exchange.stopped.wait(0.7 if first else 5.0)
        exchange.json({"error": {"code": "InvalidAuthenticationToken"}}, 401 if first else 200)

    stage.play = play
    stage.sign_in = lambda exchange: exchange.json(
        {"token_type": "Bearer", "expires_in": 3600, "access_token": f"token-{stage.sign_ins}"}
    )
    client = staged(stage)
    client.tokens.token(TENANT)
    with takes(1.4, 1.9), pytest.raises(NetworkError) as caught:
        client.request(TENANT, "GET", "/x", deadline_s=1.5)
    assert caught.value.code in ("deadline", "silence")
    assert len(stage.graph_paths) == 2


def test_one_connection_for_each_worker_and_none_left(stage: Stage, staged: Connect) -> None:
    tenants = [f"{number:08x}-2222-4333-8444-555555555555" for number in range(150)]
    before = _open_files()
    client = staged(stage)
    barrier = threading.Barrier(16)

    def work(tenants: list[str]) -> int:
        barrier.wait()
        twice = [*tenants, *tenants]
        return sum(len(list(client.pages(each, "/things", KEYS, what="things"))) for each in twice)

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(work, [tenants[start::16] for start in range(16)])) == 300
    assert len({exchange._handler.client_address[1] for exchange in stage.seen}) <= 16
    assert len(stage.seen) == 450
    client.close()
    until = time.monotonic() + 5.0
    while _open_files() > before and time.monotonic() < until:
        threading.Event().wait(0.02)  # the server's side needs a moment to see the end
    assert _open_files() <= before


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
