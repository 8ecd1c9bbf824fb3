from __future__ import annotations

import logging
import threading
import time
from pathlib import Path

import pytest

from o365desk.domain.errors import ConnectionHeldError
from o365desk.graph.exceptions import (
    GraphError,
    NetworkError,
    NotGraphAnswerError,
    SuspiciousLinkError,
    ThrottledError,
)
from o365desk.graph.payloads import KEYS
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import TOKEN, Connect, keys, takes


def graph_requests(cloud: SandboxServer, part: str) -> list[tuple[str, str, str | None, int]]:
    return [request for request in cloud.requests if part in request[1]]


# Paging


def test_all_pages_are_read_by_their_next_links(cloud: SandboxServer, connect: Connect) -> None:
    client, tenant = connect(cloud), cloud.partner.tenant_id
    whole = {user.object_id for page in GraphReader(client).users(tenant) for user in page}
    pages = list(client.pages(tenant, "/users", KEYS, params={"$select": "id", "$top": "4"}, what="users"))
    assert len(pages) == -(-len(whole) // 4)
    assert {row.id for page in pages for row in page.rows} == whole


def test_next_links_are_followed_unchanged(stage: Stage, staged: Connect) -> None:
    link = f"{stage.url}/v1.0/things?$skiptoken=a%2Bb%3D%3D&$select=id,x&~=(1)"

    def play(exchange: Exchange) -> None:
        first = "skiptoken" not in exchange.path
        exchange.json(
            {"value": [{"id": "1" if first else "2"}], **({"@odata.nextLink": link} if first else {})}
        )

    stage.play = play
    assert keys(staged(stage)) == ["1", "2"]
    assert stage.graph_paths[1] == link.removeprefix(stage.url)


def test_a_token_that_ends_in_the_middle_loses_no_page(cloud: SandboxServer, connect: Connect) -> None:
    client, tenant = connect(cloud), cloud.partner.tenant_id
    params = {"$select": "id", "$top": "5"}
    found: list[str] = []
    for number, page in enumerate(client.pages(tenant, "/users", KEYS, params=params, what="users")):
        found += [row.id for row in page.rows]
        if number == 0:
            cloud.expire_tokens()
    whole = {user.object_id for page in GraphReader(client).users(tenant) for user in page}
    assert set(found) == whole
    assert len(found) == len(whole)


def test_a_refused_token_is_renewed_once(cloud: SandboxServer, connect: Connect) -> None:
    client, tenant = connect(cloud), cloud.partner.tenant_id
    client.tokens.token(tenant)
    before = len(graph_requests(cloud, "/oauth2/"))
    cloud.fault("/organization", status=401)
    with pytest.raises(ConnectionHeldError) as caught:
        GraphReader(client).organization(tenant)
    assert len(graph_requests(cloud, "/oauth2/")) == before + 1
    assert isinstance(caught.value, GraphError)
    assert caught.value.http_status == 401
    assert caught.value.request_id


@pytest.mark.parametrize("links", [["A", "A"], ["A", "B", "A"]], ids=["itself", "a ring"])
def test_a_loop_of_next_links_ends(links: list[str], stage: Stage, staged: Connect) -> None:
    asked: list[str] = []

    def play(exchange: Exchange) -> None:
        place = links[min(len(asked), len(links) - 1)] if len(asked) < 50 else None
        asked.append(exchange.path)
        body = {"value": [{"id": str(len(asked))}]}
        exchange.json(
            body | {"@odata.nextLink": f"{stage.url}/v1.0/things?$skiptoken={place}"} if place else body
        )

    stage.play = play
    with pytest.raises(SuspiciousLinkError, match="does not end") as caught:
        keys(staged(stage))
    assert len(asked) <= 4
    assert caught.value.code == "next_link_loop"


def test_endless_fresh_links_without_new_ids_end(stage: Stage, staged: Connect) -> None:
    def play(exchange: Exchange) -> None:
        link = f"{stage.url}/v1.0/things?$skiptoken={len(stage.seen)}"
        exchange.json({"value": [{"id": "1"}, {"id": "2"}], "@odata.nextLink": link})

    stage.play = play
    with pytest.raises(SuspiciousLinkError):
        keys(staged(stage))
    assert len(stage.graph_paths) < 10


def test_empty_pages_in_between_are_no_loop(stage: Stage, staged: Connect) -> None:
    def play(exchange: Exchange) -> None:
        number = len(stage.graph_paths)
        body = {"value": [{"id": str(number)}] if number % 3 == 0 else []}
        if number < 9:
            body["@odata.nextLink"] = f"{stage.url}/v1.0/things?$skiptoken={number}"  # type: ignore[assignment]
        exchange.json(body)

    stage.play = play
    assert keys(staged(stage)) == ["3", "6", "9"]


def test_a_foreign_next_link_gets_neither_request_nor_token(
    stage: Stage, staged: Connect, tmp_path: Path
) -> None:
    foreign = Stage(tmp_path, stage.ca)
    try:
        for link in (
            f"{foreign.url}/v1.0/things?$skiptoken=x",
            f"{foreign.url}\\@{stage.url.removeprefix('https://')}/v1.0/things",
            f"https://{stage.url.removeprefix('https://')}@{foreign.url.removeprefix('https://')}/v1.0/things",
            foreign.url.replace("https", "http") + "/v1.0/things",
            stage.url.replace("https", "http") + "/v1.0/things",
            "/v1.0/things?$skiptoken=x",
        ):
            stage.play = lambda exchange, link=link: exchange.json(  # type: ignore[misc]
                {"value": [{"id": "1"}], "@odata.nextLink": link}
            )
            before = len(stage.graph_paths)
            found: list[str] = []
            pages = staged(stage).pages(TENANT, "/things", KEYS, what="things")
            with pytest.raises(SuspiciousLinkError) as caught:
                found += (row.id for page in pages for row in page.rows)
            assert found == ["1"]  # what arrived was given before the fault
            assert len(stage.graph_paths) == before + 1
            assert TOKEN not in str(caught.value)
        assert foreign.seen == []
    finally:
        foreign.stop()


# Throttling and faults of the service


def test_a_wait_is_told_kept_and_no_other_tenants(stage: Stage, staged: Connect) -> None:
    throttled_at: list[float] = []
    times: list[float] = []

    def play(exchange: Exchange) -> None:
        if exchange.path.endswith("first") and not throttled_at:
            exchange.json({"error": {"code": "TooManyRequests"}}, 429, Retry_After="1.3")
            throttled_at.append(time.monotonic())
        else:
            times.append(time.monotonic())
            exchange.json({"value": []})

    stage.play = play
    waits: list[tuple[str, float]] = []
    client = staged(stage, on_wait=lambda tenant, seconds: waits.append((tenant, seconds)))
    client.tokens.token("22222222-2222-4333-8444-555555555555")
    thread = threading.Thread(target=lambda: client.request(TENANT, "GET", "/first"))
    thread.start()
    while not throttled_at:
        thread.join(0.005)
    thread.join(0.05)
    with takes(0.0, 0.5):
        client.request("22222222-2222-4333-8444-555555555555", "GET", "/other")
    times.clear()
    client.request(TENANT, "GET", "/second")
    thread.join()
    assert len(times) == 2
    assert all(1.3 <= moment - throttled_at[0] < 1.3 * 1.1 + 0.2 for moment in times)
    assert {tenant for tenant, _ in waits} == {TENANT}
    assert max(seconds for _, seconds in waits) == pytest.approx(1.3, rel=0.1)


@pytest.mark.parametrize("told", [None, "-1", "0", "later"])
def test_without_a_usable_wait_it_backs_off(told: str | None, cloud: SandboxServer, connect: Connect) -> None:
    cloud.fault("/organization", status=429, retry_after=told, times=2)
    assert GraphReader(connect(cloud)).organization(cloud.partner.tenant_id).display_name


def test_a_wait_of_days_is_not_sat_through_and_not_undercut(cloud: SandboxServer, connect: Connect) -> None:
    client, tenant = connect(cloud), cloud.partner.tenant_id
    cloud.fault("/organization", status=429, retry_after="999999", times=1)
    with takes(0.0, 2.0), pytest.raises(ThrottledError) as caught:
        GraphReader(client).organization(tenant)
    assert caught.value.http_status == 429
    count = len(cloud.requests)
    with pytest.raises(ThrottledError):
        GraphReader(client).organization(tenant)
    assert len(cloud.requests) == count


def test_throttling_without_end_ends(cloud: SandboxServer, connect: Connect) -> None:
    cloud.fault("/organization", status=429)
    before = len(graph_requests(cloud, "/organization"))
    with pytest.raises(ThrottledError):
        GraphReader(connect(cloud)).organization(cloud.partner.tenant_id)
    assert len(graph_requests(cloud, "/organization")) == before + 4


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_fault_of_the_service_is_tried_again_and_then_told(
    status: int, cloud: SandboxServer, connect: Connect
) -> None:
    reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
    cloud.fault("/organization", status=status, times=2)
    assert reader.organization(tenant).display_name
    cloud.clear_faults()
    cloud.fault("/organization", status=status)
    before = len(graph_requests(cloud, "/organization"))
    with pytest.raises(GraphError) as caught:
        reader.organization(tenant)
    assert caught.value.http_status == status
    assert len(graph_requests(cloud, "/organization")) == before + 3
    assert "kept" in caught.value.message


@pytest.mark.parametrize("kind", ["cut", "truncate"])
def test_a_cut_answer_is_asked_for_again(kind: str, cloud: SandboxServer, connect: Connect) -> None:
    reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
    cloud.fault("/users", kind=kind, times=1)
    assert sum(map(len, reader.users(tenant))) > 0
    cloud.clear_faults()
    cloud.fault("/users", kind=kind)
    with pytest.raises(NetworkError if kind == "cut" else NotGraphAnswerError):
        list(reader.users(tenant))


@pytest.mark.parametrize("kind", ["html", "empty", "null"])
def test_what_is_no_graph_answer_is_named(kind: str, cloud: SandboxServer, connect: Connect) -> None:
    client = connect(cloud)
    client.know(cloud.partner.tenant_id, "Partner Ltd")
    cloud.fault("/users", kind=kind)
    with pytest.raises(NotGraphAnswerError, match="not a Graph answer") as caught:
        list(GraphReader(client).users(cloud.partner.tenant_id))
    assert "Partner Ltd" in caught.value.title
    assert caught.value.code == "not_graph"


def test_a_failing_page_comes_after_the_pages_that_arrived(cloud: SandboxServer, connect: Connect) -> None:
    client, tenant = connect(cloud), cloud.partner.tenant_id
    client.tokens.token(tenant)
    cloud.fault("skiptoken", status=500)
    found: list[str] = []
    pages = client.pages(tenant, "/users", KEYS, params={"$select": "id", "$top": "5"}, what="users")
    with pytest.raises(GraphError):
        found += (row.id for page in pages for row in page.rows)
    assert len(found) == 5


# The program's log


def test_each_try_is_a_debug_line_without_queries_or_secrets(
    cloud: SandboxServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    client, tenant = connect(cloud), cloud.partner.tenant_id
    client.know(tenant, "Fernblick")
    caplog.set_level(logging.DEBUG, "o365desk.graph")
    cloud.fault(path="/users[?]", times=1, status=503)
    list(client.pages(tenant, "/users", KEYS, params={"$select": "id", "$top": "5"}, what="users"))
    lines = [record.getMessage() for record in caplog.records if record.name == "o365desk.graph.sending"]
    assert f"Fernblick: POST /{tenant}/oauth2/v2.0/token: 200" in lines[0]
    assert lines[1].startswith("Fernblick: GET /v1.0/users: 503, ")
    assert lines[2].startswith("Fernblick: GET /v1.0/users: 200, ")
    assert "ms, request-id " in lines[2]
    text = "\n".join(lines)
    assert cloud.partner.secret is not None
    assert all(word not in text for word in (cloud.partner.secret, "eyJ", "skiptoken", "$select", "?"))


def test_the_place_of_a_report_is_not_in_the_log(
    cloud: SandboxServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "o365desk.graph")
    GraphReader(connect(cloud)).mailbox_usage(cloud.partner.tenant_id)
    places = [each for _, each, _, _ in cloud.requests if "/download" in each]
    assert places
    assert all(each not in caplog.text for each in places)


def test_a_wait_that_is_too_long_is_told_in_its_length(cloud: SandboxServer, connect: Connect) -> None:
    cloud.fault(path="/users[?]", status=429, retry_after="86400", times=1)
    with pytest.raises(ThrottledError) as caught:
        list(
            connect(cloud).pages(
                cloud.partner.tenant_id, "/users", KEYS, params={"$select": "id"}, what="users"
            )
        )
    assert "left alone for 24 hours" in caught.value.message
    assert caught.value.request_id
