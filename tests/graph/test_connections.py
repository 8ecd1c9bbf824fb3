"""Connections are shared by a client's threads; cutting one leaves the others alone."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from o365desk.graph.exceptions import NetworkError
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import Connect


def ports(stage: Stage) -> list[int]:
    """From which of the client's ports each request came."""
    return [exchange.port for exchange in stage.seen]


def test_one_thread_after_the_other_uses_the_same_connection(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    for _ in range(4):
        thread = threading.Thread(target=client.request, args=(TENANT, "GET", "/things"))
        thread.start()
        thread.join(5)
    assert len(stage.graph_paths) == 4
    assert len(set(ports(stage))) == 1


def test_there_are_as_many_connections_as_requests_at_once(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    client.tokens.token(TENANT)
    together = threading.Barrier(5, timeout=5)

    def play(exchange: Exchange) -> None:
        together.wait()
        exchange.json({"value": []})

    stage.play = play
    with ThreadPoolExecutor(5) as pool:
        for _ in range(3):
            list(pool.map(lambda _: client.request(TENANT, "GET", "/things"), range(5)))
    assert len(stage.graph_paths) == 15
    assert len(set(ports(stage))) == 5


def test_after_an_unwell_answer_only_that_thread_takes_a_new_connection(
    stage: Stage, staged: Connect
) -> None:
    client = staged(stage)
    client.tokens.token(TENANT)
    client._transport.renew()
    client.request(TENANT, "GET", "/things")
    client.request(TENANT, "GET", "/things")
    first, second, third = ports(stage)
    assert second != first
    assert third == second


def test_a_request_that_is_cut_leaves_the_others_alone(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    client.tokens.token(TENANT)
    both = threading.Barrier(2, timeout=5)

    def play(exchange: Exchange) -> None:
        if exchange.path.endswith("/slow"):
            exchange.start(200, Content_Length="100")
            exchange.write(b"{")
            both.wait()
            exchange.stopped.wait(5)
            exchange.hang_up()
        elif exchange.path.endswith("/steady"):
            both.wait()
            exchange.stopped.wait(1.0)
            exchange.json({"value": []})
        else:
            exchange.json({"value": []})

    stage.play = play
    with ThreadPoolExecutor(1) as pool:
        steady = pool.submit(client.request, TENANT, "GET", "/steady")
        with pytest.raises(NetworkError):
            client.request(TENANT, "GET", "/slow", deadline_s=0.5)
        assert steady.result(5) == b'{"value": []}'
    assert client.request(TENANT, "GET", "/after") == b'{"value": []}'
    assert [path.rpartition("/")[2] for path in stage.graph_paths].count("steady") == 1
