"""The one sign-in of a partner's service account: by code, by browser, and the listener it comes back to."""

from __future__ import annotations

import http.client
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from o365desk.domain.errors import CancelledError
from o365desk.graph.delegated import MemoryKeeper, SignedIn
from o365desk.graph.exceptions import (
    GraphError,
    SuspiciousLinkError,
)
from o365desk.graph.loopback import Loopback
from o365desk.graph.partner_sign_in import PartnerSignIn
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.visitor import approve
from tests.graph.partners import Make, by_device, customers, sign_ins


def assert_true(value: bool) -> None:
    assert value


# Signing in


def test_a_device_code_gives_a_refresh_token_for_every_customer(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper
) -> None:
    assert keeper.account == partner_cloud.partner_sign_in.account
    before, client = sign_ins(partner_cloud), make(keeper)
    reader = GraphReader(client)
    tenants = customers(partner_cloud)[:3]
    for tenant_id in tenants:
        assert reader.organization(tenant_id).tenant_id == tenant_id
        assert sum(len(page) for page in reader.users(tenant_id)) > 0
        token = client.tokens.token(tenant_id)
        assert token.permissions is not None
        assert "User.Read.All" in token.permissions
    assert sign_ins(partner_cloud) - before == Counter(tenants)
    assert len(reader.customers(partner_cloud.partner.tenant_id)) > 3


def test_the_browser_brings_the_same(partner_cloud: SandboxServer, make: Make) -> None:
    pages: list[str] = []
    threads: list[threading.Thread] = []

    def open_page(url: str) -> None:
        pages.append(url)
        threads.append(threading.Thread(target=approve, args=(url, partner_cloud.ca_file)))
        threads[-1].start()

    signed_in = PartnerSignIn(make(), partner_cloud.partner.tenant_id).by_browser(open_page)
    threads[0].join()
    query = parse_qs(urlsplit(pages[0]).query)
    assert query["response_mode"] == ["form_post"]
    assert query["code_challenge_method"] == ["S256"]
    assert urlsplit(query["redirect_uri"][0]).hostname == "localhost"
    assert signed_in.account == partner_cloud.partner_sign_in.account
    assert signed_in.refresh_token not in repr(signed_in)
    assert make(MemoryKeeper(signed_in)).tokens.token(partner_cloud.partner.tenant_id).permissions


def test_a_declined_sign_in_says_so(partner_cloud: SandboxServer, make: Make) -> None:
    sign_in = PartnerSignIn(make(), partner_cloud.partner.tenant_id)

    def decline(url: str) -> None:
        threading.Thread(target=approve, args=(url, partner_cloud.ca_file), kwargs={"declined": "1"}).start()

    with pytest.raises(GraphError, match="declined") as caught:
        sign_in.by_browser(decline)
    assert caught.value.code == "AADSTS65004"
    with pytest.raises(GraphError, match="declined"):
        sign_in.by_device(lambda _: assert_true(partner_cloud.partner_sign_in.approve_device(declined=True)))


@pytest.mark.parametrize("way", ["device", "browser"])
def test_a_sign_in_is_cancelled_within_a_second(partner_cloud: SandboxServer, make: Make, way: str) -> None:
    cancel = threading.Event()
    sign_in = PartnerSignIn(make(cancel=cancel), partner_cloud.partner.tenant_id)
    timer = threading.Timer(0.3, cancel.set)
    timer.start()
    wait: Callable[..., SignedIn] = sign_in.by_device if way == "device" else sign_in.by_browser
    with pytest.raises(CancelledError):
        wait(lambda _: None)
    timer.join(1.0)
    assert not timer.is_alive()


def test_a_device_of_a_public_client_sends_no_secret(partner_cloud: SandboxServer, make: Make) -> None:
    partner_cloud.partner_sign_in.public_client = True
    signed_in = by_device(partner_cloud, make())
    client = make(MemoryKeeper(signed_in))
    for tenant_id in customers(partner_cloud)[:2]:
        assert client.tokens.token(tenant_id).permissions


def test_only_a_page_of_the_login_host_is_opened(
    partner_cloud: SandboxServer, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = make()
    door = client.tokens.door
    application = door.application(partner_cloud.partner.tenant_id)
    monkeypatch.setattr(
        application,
        "initiate_auth_code_flow",
        lambda *_, **__: {"auth_uri": "https://evil.example/", "state": "s"},
    )
    monkeypatch.setattr(door, "application", lambda *_, **__: application)
    opened: list[str] = []
    with pytest.raises(SuspiciousLinkError):
        PartnerSignIn(client, partner_cloud.partner.tenant_id).by_browser(opened.append)
    assert opened == []


# The listener


def post(port: int, fields: dict[str, str], host: str = "", path: str = "/", method: str = "POST") -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    if host:
        headers["Host"] = host
    connection.request(method, path, urlencode(fields), headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_the_listener_takes_one_answer_with_the_right_state() -> None:
    with Loopback() as loopback, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(loopback.wait, "right", threading.Event(), 20.0)
        assert post(loopback.port, {"code": "stolen", "state": "wrong"}) == 400
        assert post(loopback.port, {"code": "stolen"}) == 400
        assert post(loopback.port, {"code": "c", "state": "right"}, host="evil.example") == 400
        assert post(loopback.port, {"code": "c", "state": "right"}, path="/other") == 400
        assert post(loopback.port, {"code": "c", "state": "right"}, method="GET") == 404
        assert not waiting.done()
        assert post(loopback.port, {"code": "c", "state": "right"}) == 200
        assert waiting.result(5) == {"code": "c", "state": "right"}
        assert post(loopback.port, {"code": "late", "state": "right"}) == 400


def test_the_listener_waits_no_longer_than_told() -> None:
    with Loopback() as loopback:
        assert loopback.wait("s", threading.Event(), 0.1) is None
        cancel = threading.Event()
        cancel.set()
        with pytest.raises(CancelledError):
            loopback.wait("s", cancel, 60.0)
