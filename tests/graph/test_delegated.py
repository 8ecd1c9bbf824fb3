"""Redeeming the refresh token of a partner's service account."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from o365desk.domain.connection import Cloud, ConnectionDraft, CredentialKind
from o365desk.domain.errors import AppError, ConnectionHeldError
from o365desk.domain.preflight import CheckLevel
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential
from o365desk.graph.delegated import MemoryKeeper, SignedIn
from o365desk.graph.exceptions import (
    ConsentMissingError,
    NotAvailableError,
    TenantHeldError,
)
from o365desk.graph.preflight import preflight
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.delegated import GLOBAL_READER
from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.tenant import CONTRACT_ONLY, NO_CONSENT
from tests.graph.partners import Make, by_device, customers, sign_ins

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

        def refused(self) -> None:
            self.rotated(self.fresh)

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
