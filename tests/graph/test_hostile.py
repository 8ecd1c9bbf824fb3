from __future__ import annotations

import gzip
import json
import logging
import os
import socket
import threading
import tracemalloc
from pathlib import Path

import pytest
import trustme
import urllib3
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import MaxRetryError, NameResolutionError

from o365desk.domain.errors import CancelledError
from o365desk.graph.exceptions import (
    GraphError,
    NetworkError,
    NotGraphAnswerError,
    SuspiciousLinkError,
)
from o365desk.graph.reader import GraphReader
from o365desk.graph.throttle import RetryPolicy
from o365desk.graph.transport import Fault, _fault_of
from o365desk.sandbox.server import SandboxServer
from tests.graph.conftest import SECRET
from tests.graph.stage import TENANT, Exchange, Stage, grant
from tests.graph.tools import TOKEN, Connect, keys, takes

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


def test_the_highest_log_level_holds_no_secret(
    cloud: SandboxServer, connect: Connect, stage: Stage, staged: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = connect(cloud)
    GraphReader(client).organization(cloud.partner.tenant_id)
    GraphReader(client).mailbox_usage(cloud.partner.tenant_id)
    keys(staged(stage))
    token = client.tokens.token(cloud.partner.tenant_id).value
    assert caplog.records
    for canary in (SECRET, TOKEN, token, token.split(".")[1], cloud.partner.secret or "none"):
        assert canary not in caplog.text


def test_only_the_given_ca_is_trusted(stage: Stage, staged: Connect) -> None:
    client = staged(stage)
    keys(client)
    assert len(client._transport._context.get_ca_certs()) == 1


def test_a_proxy_that_is_down_is_named(stage: Stage, staged: Connect) -> None:
    with takes(0.0, 5.0), pytest.raises(NetworkError, match="proxy") as caught:
        staged(stage, proxy="http://127.0.0.1:9").request(TENANT, "GET", "/users")
    assert caught.value.code == "proxy"
    assert stage.seen == []


def test_a_dead_connection_is_given_up_and_a_new_one_answers(
    stage: Stage, staged: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("o365desk.graph.transport.SILENCE_S", 0.4)

    def play(exchange: Exchange) -> None:
        if len(stage.graph_paths) == 1:
            exchange.stopped.wait(5)
        exchange.json({"value": [{"id": "1"}]})

    stage.play = play
    with takes(0.35, 2.0):
        assert keys(staged(stage)) == ["1"]


def test_an_unknown_name_is_named() -> None:
    unknown = NameResolutionError("no.example", HTTPSConnection("no.example"), socket.gaierror(-2, "?"))
    wrapped = MaxRetryError(urllib3.HTTPSConnectionPool("no.example"), "/", unknown)
    assert _fault_of(wrapped).fault is Fault.NAME


def test_an_address_that_swallows_packets_is_left_at_cancel(stage: Stage, staged: Connect) -> None:
    """A listener whose backlog is full drops connection attempts, as a firewall does."""
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    address = full.getsockname()
    waiting = []
    for _ in range(4):
        sock = socket.socket()
        sock.setblocking(False)
        sock.connect_ex(address)
        waiting.append(sock)
    cancel = threading.Event()
    client = staged(stage, cancel=cancel)
    client.endpoints = client.endpoints.__class__(
        **{f: getattr(client.endpoints, f) for f in client.endpoints.__struct_fields__}
        | {"graph": f"https://127.0.0.1:{address[1]}"}
    )
    threading.Timer(0.3, cancel.set).start()
    try:
        with takes(0.25, 1.3), pytest.raises(CancelledError):
            client.request(TENANT, "GET", "/users")
    finally:
        for sock in (*waiting, full):
            sock.close()
