from __future__ import annotations

import gzip
import json
import os
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import trustme

from o365desk.domain.errors import CancelledError, ConnectionHeldError
from o365desk.graph.client import GraphClient
from o365desk.graph.exceptions import (
    GraphError,
    NetworkError,
    NotGraphAnswerError,
    SuspiciousLinkError,
    ThrottledError,
)
from o365desk.graph.payloads import KEYS
from o365desk.graph.reader import GraphReader
from o365desk.graph.throttle import SIGN_IN_BUDGET, RetryPolicy
from o365desk.sandbox.server import SandboxServer
from tests.graph.conftest import SECRET
from tests.graph.stage import TENANT, Exchange, Stage, grant

Connect = Callable[..., GraphClient]
TOKEN = "opaque-token-canary"


@contextmanager
def takes(at_least: float, below: float) -> Iterator[None]:
    started = time.monotonic()
    yield
    assert at_least <= time.monotonic() - started < below


def graph_requests(cloud: SandboxServer, part: str) -> list[tuple[str, str, str | None, int]]:
    return [request for request in cloud.requests if part in request[1]]


def keys(client: GraphClient, tenant_id: str = TENANT, path: str = "/things") -> list[str]:
    pages = client.pages(tenant_id, path, KEYS, what="things", key=lambda row: row.id)
    return [row.id for page in pages for row in page.rows]


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


@pytest.mark.parametrize("form", ["seconds", "fraction", "date"])
def test_a_wait_is_kept_by_every_thread_of_the_tenant(form: str, stage: Stage, staged: Connect) -> None:
    throttled_at: list[float] = []
    times: list[float] = []
    told = {"seconds": "1", "fraction": "1.3", "date": ""}[form]
    expected = {"seconds": 1.0, "fraction": 1.3, "date": 1.0}[form]

    def play(exchange: Exchange) -> None:
        if exchange.path.endswith("first") and not throttled_at:
            now = datetime.now(UTC)
            exchange._handler.date_time_string = lambda timestamp=None: format_datetime(now, usegmt=True)  # type: ignore[method-assign]
            until = format_datetime(now + timedelta(seconds=1), usegmt=True)
            exchange.json({"error": {"code": "TooManyRequests"}}, 429, Retry_After=told or until)
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
    assert all(expected <= moment - throttled_at[0] < expected * 1.1 + 0.2 for moment in times)
    assert (TENANT, pytest.approx(expected, rel=0.1)) in waits


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


def spend_sign_in_budget(client: GraphClient) -> None:
    for _ in range(15):
        client.request(TENANT, "GET", "/users", budget=SIGN_IN_BUDGET)


def test_a_budget_is_off_for_a_local_cloud_and_can_be_asked_for(stage: Stage, staged: Connect) -> None:
    spend_sign_in_budget(staged(stage))
    assert len(stage.graph_paths) == 15
    cancel = threading.Event()
    threading.Timer(0.5, cancel.set).start()
    with takes(0.3, 1.5), pytest.raises(CancelledError):
        spend_sign_in_budget(staged(stage, keep_budgets=True, cancel=cancel))
    assert len(stage.graph_paths) == 15 + SIGN_IN_BUDGET.limit


# Hostile answers


def test_a_redirect_is_not_followed(stage: Stage, staged: Connect, tmp_path: Path) -> None:
    foreign = Stage(tmp_path, stage.ca)
    try:
        for status in (301, 302, 303, 307, 308):
            stage.play = lambda exchange, status=status: exchange.send(status, Location=f"{foreign.url}/x")  # type: ignore[misc]
            with pytest.raises(NotGraphAnswerError):
                keys(staged(stage))
        assert foreign.seen == []
    finally:
        foreign.stop()


def test_a_report_is_fetched_without_the_token(stage: Stage, staged: Connect, tmp_path: Path) -> None:
    other = Stage(tmp_path, stage.ca)
    try:
        location = other.url.replace("127.0.0.1", "localhost") + "/download?sig=x"
        stage.play = lambda exchange: exchange.send(302, Location=location)
        other.play = lambda exchange: exchange.send(200, b"User Principal Name\r\nann@x.example\r\n")
        assert b"ann@x" in staged(stage).download(TENANT, "/reports/get", what="usage")
        headers = {name.lower(): value for name, value in other.seen[0].headers.items()}
        assert "authorization" not in headers
        assert "client-request-id" not in headers
        assert TOKEN not in str(headers)
        other.play = lambda exchange: exchange.send(302, Location=f"{stage.url}/again")
        with pytest.raises(NotGraphAnswerError):
            staged(stage).download(TENANT, "/reports/get", what="usage")
        stage.play = lambda exchange: exchange.send(302, Location="https://evil.example/x")
        with pytest.raises(SuspiciousLinkError, match="evil"):
            staged(stage).download(TENANT, "/reports/get", what="usage")
    finally:
        other.stop()


def test_netrc_and_the_environment_change_nothing(
    stage: Stage, staged: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login thief password thief\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("CURL_CA_BUNDLE", "")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "nonsense"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nonsense"))
    keys(staged(stage))
    assert [e.headers["Authorization"] for e in stage.seen if "/oauth2/" not in e.path] == [f"Bearer {TOKEN}"]
    assert all("thief" not in str(exchange.headers) for exchange in stage.seen)


def test_cookies_are_not_kept(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: exchange.json({"value": []}, Set_Cookie="tenant=a; Path=/")
    client = staged(stage)
    keys(client)
    keys(client)
    assert all("Cookie" not in exchange.headers for exchange in stage.seen)


def test_a_foreign_certificate_stops_everything_before_the_secret(
    stage: Stage, staged: Connect, tmp_path: Path
) -> None:
    other_ca = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other_ca))
    with pytest.raises(NetworkError, match=r"certificate of 127\.0\.0\.1") as caught:
        staged(stage, ca_file=other_ca).request(TENANT, "GET", "/users")
    assert stage.seen == []
    assert caught.value.code == "tls"


def test_a_certificate_for_another_host_is_refused(tmp_path: Path, staged: Connect) -> None:
    stage = Stage(tmp_path, None, "other.example")
    try:
        with pytest.raises(NetworkError, match="certificate"):
            staged(stage).request(TENANT, "GET", "/users")
        assert stage.seen == []
    finally:
        stage.stop()


def test_nothing_listens(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    stage.stop()
    with takes(0.0, 2.0), pytest.raises(NetworkError, match="cannot be reached") as caught:
        client.request(TENANT, "GET", "/users")
    assert caught.value.http_status is None


def test_a_gzip_bomb_is_cut_at_the_size_cap(stage: Stage, staged: Connect) -> None:
    bomb = gzip.compress(b"\0" * 300_000_000, compresslevel=9)
    stage.play = lambda exchange: exchange.send(200, bomb, Content_Encoding="gzip")
    client = staged(stage)
    client.tokens.token(TENANT)
    tracemalloc.start()
    try:
        with pytest.raises(NetworkError, match="could not be read") as caught:
            client.request(TENANT, "GET", "/users", max_bytes=8 * 1024 * 1024)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert caught.value.code == "size"
    assert peak < 48 * 1024 * 1024
    assert len(stage.graph_paths) == 1  # not tried again


def test_a_body_without_end_is_cut_at_the_size_cap(stage: Stage, staged: Connect) -> None:
    def play(exchange: Exchange) -> None:
        exchange.start(200, Connection="close")
        exchange.hang_up()
        while not exchange.stopped.is_set():
            exchange.write(b"x" * 65536)

    stage.play = play
    with takes(0.0, 5.0), pytest.raises(NetworkError) as caught:
        staged(stage).request(TENANT, "GET", "/users", max_bytes=1024 * 1024)
    assert caught.value.code == "size"


def drip(exchange: Exchange, *, headers: bool, close: bool) -> None:
    if headers:
        exchange._handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    elif close:
        exchange.start(200, Connection="close")
        exchange.hang_up()
    else:
        exchange.start(200, Content_Length="100000")
    while not exchange.stopped.wait(0.05):
        exchange.write(b" ")


@pytest.mark.parametrize("close", [False, True], ids=["with length", "until close"])
@pytest.mark.parametrize("headers", [False, True], ids=["body", "headers"])
def test_a_dripping_answer_is_cut_at_the_deadline(
    headers: bool, close: bool, stage: Stage, staged: Connect
) -> None:
    stage.play = lambda exchange: drip(exchange, headers=headers, close=close)
    client = staged(stage)
    client.tokens.token(TENANT)
    with takes(0.9, 2.0), pytest.raises(NetworkError) as caught:
        client.request(TENANT, "GET", "/users", deadline_s=1.0)
    assert caught.value.code == "deadline"
    assert "kept" in caught.value.message


@pytest.mark.parametrize("how", ["silent", "body", "until close", "handshake", "waiting"])
def test_cancel_ends_a_request_within_a_second(how: str, stage: Stage, staged: Connect) -> None:
    cancel = threading.Event()
    client = staged(stage, cancel=cancel, policy=RetryPolicy())
    client.tokens.token(TENANT)
    if how == "silent":
        stage.play = lambda exchange: exchange.stopped.wait(20) and None
    elif how == "waiting":
        stage.play = lambda exchange: exchange.json({}, 429, Retry_After="60")
    else:
        stage.play = lambda exchange: drip(exchange, headers=False, close=how == "until close")
    if how == "handshake":
        silent = _silent_listener()
        client.close()
        client.endpoints = client.endpoints.__class__(
            **{f: getattr(client.endpoints, f) for f in client.endpoints.__struct_fields__}
            | {"graph": silent}
        )
    threading.Timer(0.3, cancel.set).start()
    with takes(0.25, 1.3), pytest.raises(CancelledError):
        client.request(TENANT, "GET", "/users")
    with takes(0.0, 0.1), pytest.raises(CancelledError):
        client.request(TENANT, "GET", "/users")


def _silent_listener() -> str:
    import socket

    listener = socket.create_server(("127.0.0.1", 0))
    _KEPT.append(listener)
    return f"https://127.0.0.1:{listener.getsockname()[1]}"


_KEPT: list[object] = []


def test_many_requests_share_one_connection_and_leak_no_descriptors(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    keys(client)
    folder = Path("/proc/self/fd")
    if not folder.exists():
        pytest.skip("needs /proc")
    before = len(os.listdir(folder))
    for _ in range(40):
        keys(client)
    assert len({exchange._handler.client_address for exchange in stage.seen}) == 1
    stage.play = lambda exchange: (exchange.hang_up(), exchange.json({"value": []}, Connection="close"))[1]
    for _ in range(20):
        keys(client)
    assert len(os.listdir(folder)) <= before + 8


def test_no_secret_or_token_in_any_error(stage: Stage, staged: Connect) -> None:
    def play(exchange: Exchange) -> None:
        told = f"{SECRET} Bearer {TOKEN} {exchange.headers['Authorization']} eyJhbGciOiJIUzI1NiJ9.e30.abc"
        exchange.json({"error": {"code": "BadRequest", "message": told}}, 400, request_id="r-1")

    stage.play = play
    with pytest.raises(GraphError) as caught:
        staged(stage).request(TENANT, "GET", "/users")
    text = f"{caught.value} {caught.value!r} {caught.value.__dict__}"
    for canary in (SECRET, TOKEN, "eyJ"):
        assert canary not in text
    assert caught.value.request_id == "r-1"


def test_each_request_carries_its_own_id(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    for _ in range(3):
        keys(client)
    ids = [e.headers["client-request-id"] for e in stage.seen if "/oauth2/" not in e.path]
    assert len(set(ids)) == 3


def test_a_short_lived_token_is_renewed_before_its_end(stage: Stage, staged: Connect) -> None:
    stage.sign_in = lambda exchange: grant(exchange, f"token-{stage.sign_ins}", expires_in=1)
    client = staged(stage)
    keys(client)
    assert threading.Event().wait(0.7) is False
    keys(client)
    sent = [e.headers["Authorization"] for e in stage.seen if "/oauth2/" not in e.path]
    assert sent == ["Bearer token-1", "Bearer token-2"]


def test_json_bodies_are_posted(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: exchange.send(200, exchange.body)
    sent = {"requests": [{"id": "1"}]}
    assert json.loads(staged(stage).request(TENANT, "POST", "/$batch", json=sent)) == sent
