from __future__ import annotations

import http.client
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from o365desk.domain.connection import Cloud, ConnectionDraft, ConnectionKind, CredentialKind, SignIn
from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError
from o365desk.domain.preflight import CheckLevel
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential
from o365desk.graph.delegated import MemoryKeeper, SignedIn
from o365desk.graph.exceptions import (
    ConsentMissingError,
    GraphError,
    NotAvailableError,
    SuspiciousLinkError,
    TenantHeldError,
)
from o365desk.graph.loopback import Loopback
from o365desk.graph.partner_sign_in import DeviceCode, PartnerSignIn
from o365desk.graph.preflight import preflight
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.delegated import DIRECTORY_READERS, GLOBAL_READER, REPORTS_READER
from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.tenant import CONTRACT_ONLY, NO_CONSENT
from o365desk.sandbox.visitor import approve
from tests.graph.conftest import QUICK

ROLES = frozenset((DIRECTORY_READERS, REPORTS_READER))
Make = Callable[..., GraphClient]


@pytest.fixture
def partner_cloud(cloud: SandboxServer) -> Iterator[SandboxServer]:
    cloud.partner_sign_in.interval_s = 0
    yield cloud
    account = cloud.partner_sign_in
    account.roles, account.strict, account.public_client = ROLES, False, False
    account.expire(False)


@pytest.fixture
def make(partner_cloud: SandboxServer) -> Iterator[Make]:
    """Clients on the sandbox, with a keeper or without."""
    clients: list[GraphClient] = []

    def client(keeper: MemoryKeeper | None = None, **options: Any) -> GraphClient:
        partner = partner_cloud.partner
        draft = ConnectionDraft(
            name="test",
            kind=ConnectionKind.PARTNER,
            cloud=Cloud.LOCAL,
            tenant_id=partner.tenant_id,
            application_id=partner.application_id,
            local_url=partner_cloud.base_url,
            ca_file=str(partner_cloud.ca_file),
            sign_in=SignIn.DELEGATED,
        )
        credential = Credential(CredentialKind.SECRET, partner.secret or "", keeper)
        clients.append(GraphClient(draft, credential, **{"policy": QUICK, **options}))
        return clients[-1]

    yield client
    for each in clients:
        each.close()


def by_device(cloud: SandboxServer, client: GraphClient) -> SignedIn:
    seen: list[DeviceCode] = []

    def show(code: DeviceCode) -> None:
        seen.append(code)
        assert cloud.partner_sign_in.approve_device(code.user_code)

    signed_in = PartnerSignIn(client, cloud.partner.tenant_id).by_device(show)
    assert [code.address for code in seen] == [f"{cloud.base_url}/devicelogin"]
    return signed_in


@pytest.fixture
def keeper(partner_cloud: SandboxServer, make: Make) -> MemoryKeeper:
    return MemoryKeeper(by_device(partner_cloud, make()))


def sign_ins(cloud: SandboxServer) -> Counter[str | None]:
    return Counter(tenant for _, path, tenant, _ in cloud.requests if path.endswith("/oauth2/v2.0/token"))


def customers(cloud: SandboxServer, trait: str = "") -> list[str]:
    return [tenant.id for tenant in cloud.estate.customers if tenant.trait == trait]


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


# Redeeming


def test_many_threads_of_one_tenant_share_one_redemption(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper
) -> None:
    client, tenant_id = make(keeper), customers(partner_cloud)[0]
    before = sign_ins(partner_cloud)
    with ThreadPoolExecutor(12) as pool:
        tokens = list(pool.map(lambda _: client.tokens.token(tenant_id).value, range(24)))
    assert len(set(tokens)) == 1
    assert sign_ins(partner_cloud) - before == Counter([tenant_id])
    partner_cloud.expire_tokens()
    with ThreadPoolExecutor(12) as pool:
        list(pool.map(lambda _: client.request(tenant_id, "GET", "/organization"), range(12)))
    assert sign_ins(partner_cloud) - before == Counter([tenant_id] * 2)


@pytest.mark.parametrize("strict", [False, True])
def test_a_rotated_token_is_kept_and_none_is_lost_between_workers(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper, strict: bool
) -> None:
    partner_cloud.partner_sign_in.strict = strict
    first = keeper.current()
    client = make(keeper)
    client.tokens.token(partner_cloud.partner.tenant_id)
    partner_cloud.set_latency(60)  # Several redeem the same token at once.
    try:
        with ThreadPoolExecutor(8) as pool:
            tokens = list(pool.map(client.tokens.token, customers(partner_cloud)))
    finally:
        partner_cloud.set_latency(0)
    assert all(token.permissions for token in tokens)
    assert keeper.current() != first
    # What is kept is alive: another program goes on with it.
    again = make(MemoryKeeper(SignedIn(refresh_token=keeper.current(), account="a")))
    assert again.tokens.token(partner_cloud.partner.tenant_id).permissions


@pytest.mark.parametrize("end", ["revoked", "unused", "secret"])
def test_a_dead_sign_in_is_asked_once_for_all_tenants(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper, end: str
) -> None:
    client, tenants = make(keeper), customers(partner_cloud)
    for tenant_id in tenants:
        client.know(tenant_id, f"Tenant {tenant_id}")
    before = sum(sign_ins(partner_cloud).values())
    if end == "revoked":
        partner_cloud.partner_sign_in.revoke()
    elif end == "unused":
        partner_cloud.partner_sign_in.expire()
    else:
        partner_cloud.expire_secret()

    def ask(tenant_id: str) -> TenantHeldError:
        with pytest.raises(TenantHeldError) as caught:
            client.tokens.token(tenant_id)
        return caught.value

    try:
        with ThreadPoolExecutor(8) as pool:
            errors = dict(zip(tenants, pool.map(ask, tenants), strict=True))
    finally:
        partner_cloud.expire_secret(False)
    assert sum(sign_ins(partner_cloud).values()) == before + 1
    code = {"revoked": "AADSTS50173", "unused": "AADSTS700082", "secret": "AADSTS7000222"}[end]
    assert {error.code for error in errors.values()} == {code}
    assert all(f"Tenant {tenant_id}" in error.title for tenant_id, error in errors.items())
    if end != "secret":
        assert all("Sign in again" in error.hint for error in errors.values())


def test_a_new_sign_in_is_taken_up_under_way(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper
) -> None:
    client, tenants = make(keeper), customers(partner_cloud)

    class Meanwhile(MemoryKeeper):
        """Another window signs in anew while the old token is refused."""

        fresh = ""

        def refused(self, used: str) -> None:
            self.rotated(used, self.fresh)

    partner_cloud.partner_sign_in.revoke()
    other = Meanwhile(SignedIn(refresh_token=keeper.current(), account="a"))
    other.fresh = by_device(partner_cloud, client).refresh_token
    assert make(other).tokens.token(tenants[0]).permissions


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (50076, "MFA"),
        (50079, "MFA"),
        (50158, "MFA"),
        (53003, "service provider users"),
        (530034, "service provider users"),
        (70043, "Sign in again"),
        (50177, "GDAP"),
        (90099, "consent"),
    ],
)
def test_what_one_tenant_refuses_holds_that_tenant_only(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper, number: int, word: str
) -> None:
    client = make(keeper)
    refused, other = customers(partner_cloud)[:2]
    client.know(refused, "Contoso Ltd")
    before = sign_ins(partner_cloud)
    partner_cloud.fault("/oauth2/", tenant=refused, status=400, code=str(number))
    for _ in range(3):
        with pytest.raises(TenantHeldError) as caught:
            client.tokens.token(refused)
    assert caught.value.code == f"AADSTS{number}"
    assert "Contoso Ltd" in caught.value.title
    assert word in str(caught.value)
    assert client.tokens.token(other).permissions
    assert sign_ins(partner_cloud) - before == Counter([refused, other])


def test_a_tenant_without_gdap_or_consent_is_told_apart(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper
) -> None:
    client = make(keeper)
    with pytest.raises(TenantHeldError, match="GDAP") as caught:
        client.tokens.token(customers(partner_cloud, CONTRACT_ONLY)[0])
    assert caught.value.code == "AADSTS50020"
    with pytest.raises(ConsentMissingError) as missing:
        client.tokens.token(customers(partner_cloud, NO_CONSENT)[0])
    assert missing.value.link


def test_mailbox_types_are_not_asked_in_vain(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper
) -> None:
    client, tenant_id = make(keeper), customers(partner_cloud)[0]
    before = len(partner_cloud.requests)
    with pytest.raises(NotAvailableError, match="partner sign-in"):
        list(GraphReader(client).mailbox_purposes(tenant_id, ["a"] * 1000))
    assert len(partner_cloud.requests) == before


def test_reports_need_reports_reader(partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper) -> None:
    partner_cloud.partner_sign_in.roles = frozenset((GLOBAL_READER,))
    client, tenant_id = make(keeper), customers(partner_cloud)[0]
    with pytest.raises(NotAvailableError) as caught:
        GraphReader(client).mailbox_usage(tenant_id)
    assert "Reports Reader" in caught.value.hint
    assert sum(len(page) for page in GraphReader(client).users(tenant_id)) > 0


def test_the_preflight_checks_scopes_and_roles(
    partner_cloud: SandboxServer, make: Make, keeper: MemoryKeeper
) -> None:
    tenant_id = customers(partner_cloud)[0]
    good = preflight(make(keeper), tenant_id, "Contoso", partner=False)
    assert all(check.level is not CheckLevel.ERROR for check in good.checks)
    names = {check.name for check in good.checks}
    assert "User.Read.All" in names
    assert "MailboxSettings.Read" not in names
    partner_cloud.partner_sign_in.roles = frozenset((GLOBAL_READER,))
    limited = preflight(make(keeper), tenant_id, "Contoso", partner=False)
    reports = next(check for check in limited.checks if check.name == "Reports.Read.All")
    assert reports.level is CheckLevel.WARNING
    assert "Reports Reader" in reports.sentence
    partner_cloud.grant(tenant_id, ["User.Read.All"])
    try:
        partial = preflight(make(keeper), tenant_id, "Contoso", partner=False)
    finally:
        partner_cloud.grant(tenant_id)
    assert partial.level is CheckLevel.ERROR


def test_without_a_sign_in_nothing_is_asked(partner_cloud: SandboxServer, make: Make) -> None:
    class Empty(MemoryKeeper):
        asked = 0

        def current(self) -> str:
            Empty.asked += 1
            raise ConnectionHeldError("Nobody has signed in.", hint="Sign in again")

    client = make(Empty(SignedIn(refresh_token="", account="")))
    before = len(partner_cloud.requests)
    for tenant_id in customers(partner_cloud)[:3]:
        with pytest.raises(AppError, match="Nobody"):
            client.tokens.token(tenant_id)
    assert Empty.asked == 1
    assert len(partner_cloud.requests) == before


def test_no_token_stands_in_the_record(tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    with SandboxServer(tmp_path / "cloud", tenants=2, users=5, record=record) as cloud:
        cloud.partner_sign_in.interval_s = 0
        partner = cloud.partner
        draft = ConnectionDraft(
            name="test", cloud=Cloud.LOCAL, tenant_id=partner.tenant_id,
            application_id=partner.application_id, local_url=cloud.base_url, ca_file=str(cloud.ca_file),
        )  # fmt: skip
        credential = Credential(CredentialKind.SECRET, partner.secret or "")
        with GraphClient(draft, credential) as client:
            keeper = MemoryKeeper(by_device(cloud, client))
        with GraphClient(draft, credential.with_keeper(keeper)) as client:
            token = client.tokens.token(partner.tenant_id)
    text = record.read_text()
    assert "device_code" in text
    for secret in (keeper.current(), token.value, partner.secret or ""):
        assert secret not in text
