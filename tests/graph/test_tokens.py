from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from o365desk.domain.connection import Cloud, ConnectionDraft, CredentialKind
from o365desk.domain.errors import AppError, ConnectionHeldError
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential, certificate_expiry
from o365desk.graph.decoding import read_object
from o365desk.graph.errors import CONSENT_SIGN_IN, SIGN_IN, TRANSIENT_SIGN_IN
from o365desk.graph.exceptions import ConsentMissingError, GraphError, NetworkError, TenantHeldError
from o365desk.graph.links import is_allowed_link
from o365desk.graph.reader import GraphReader
from o365desk.graph.sign_in_door import _TokenAnswer
from o365desk.graph.transport import Answer, Request
from o365desk.sandbox.server import SandboxServer
from tests.graph.conftest import SECRET
from tests.graph.stage import TENANT, Exchange, Stage, grant, jwt
from tests.graph.tools import Connect


def refuse(number: int, description: str = "") -> Callable[[Exchange], None]:
    def answer(exchange: Exchange) -> None:
        text = description or f"AADSTS{number}: refused. Trace ID: x Correlation ID: y"
        exchange.json(
            {
                "error": "invalid_client",
                "error_description": text,
                "error_codes": [number],
                "correlation_id": "c0ffee00-0000-4000-8000-000000000000",
            },
            status=400 if number != 7000222 else 401,
        )

    return answer


def test_a_secret_gives_a_token_with_its_roles(cloud: SandboxServer, connect: Connect) -> None:
    token = connect(cloud).tokens.token(cloud.partner.tenant_id)
    assert token.permissions is not None
    assert "User.Read.All" in token.permissions
    assert token.tenant_id == cloud.partner.tenant_id
    assert token.value not in repr(token)


def test_one_token_request_serves_many_threads_and_reads(cloud: SandboxServer, connect: Connect) -> None:
    client = connect(cloud)
    before = sum("/oauth2/" in path for _, path, _, _ in cloud.requests)
    threads = [
        threading.Thread(target=lambda: list(GraphReader(client).users(cloud.partner.tenant_id)))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum("/oauth2/" in path for _, path, _, _ in cloud.requests) == before + 1


def test_a_certificate_signs_in(cloud: SandboxServer) -> None:
    direct = cloud.direct
    assert direct.certificate_file is not None
    pem = Path(direct.certificate_file).read_text()
    draft = ConnectionDraft(
        name="direct",
        cloud=Cloud.LOCAL,
        tenant_id=direct.tenant_id,
        application_id=direct.application_id,
        local_url=cloud.base_url,
        ca_file=str(cloud.ca_file),
    )
    with GraphClient(draft, Credential(CredentialKind.CERTIFICATE, pem)) as client:
        assert GraphReader(client).organization(direct.tenant_id).tenant_id == direct.tenant_id
    assert certificate_expiry(pem) > datetime.now(UTC)


def make_pem(*, password: bytes | None = None, other_key: bool = False) -> str:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    kept = rsa.generate_private_key(65537, 2048) if other_key else key
    lock = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    private = kept.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)
    return certificate.public_bytes(serialization.Encoding.PEM).decode() + private.decode()


def test_a_wrong_pem_is_refused_in_words_without_its_content() -> None:
    good = make_pem()
    for pem, word in (
        ("not a pem", "certificate"),
        ("", "certificate"),
        (good.split("-----BEGIN PRIVATE", 1)[0], "private key"),
        (make_pem(password=b"pw"), "passphrase"),
        (make_pem(other_key=True), "belong together"),
    ):
        with pytest.raises(AppError, match=word) as caught:
            Credential(CredentialKind.CERTIFICATE, pem).for_msal()
        assert "BEGIN" not in str(caught.value)
    assert set(Credential(CredentialKind.CERTIFICATE, good).for_msal()) == {
        "private_key",
        "public_certificate",
    }


def test_a_credential_hides_its_value() -> None:
    credential = Credential(CredentialKind.SECRET, SECRET)
    assert SECRET not in repr(credential)
    with pytest.raises(TypeError):
        pickle.dumps(credential)


@pytest.mark.parametrize("number", sorted(SIGN_IN))
def test_each_sign_in_error_names_the_tenant_and_the_fix(number: int, stage: Stage, staged: Connect) -> None:
    stage.sign_in = refuse(number, f"AADSTS{number}: bad {SECRET} and {jwt()} here")
    client = staged(stage)
    with pytest.raises(GraphError) as caught:
        client.tokens.token(TENANT)
    error = caught.value
    text = f"{error} {error.link} {error!r}"
    if number in (70011, 500011):  # asked again with Graph's global scope
        assert stage.sign_ins == 2
    assert "Contoso Ltd" in error.title
    assert error.message
    assert error.hint
    assert error.code == f"AADSTS{number}"
    assert error.request_id == "c0ffee00-0000-4000-8000-000000000000"
    assert SECRET not in text
    assert "eyJ" not in text
    assert isinstance(error, ConsentMissingError) == (number in CONSENT_SIGN_IN)
    assert isinstance(error, ConnectionHeldError) == (number not in TRANSIENT_SIGN_IN)
    assert is_allowed_link(error.link)
    if number in CONSENT_SIGN_IN:
        assert error.link == client.consent_link(TENANT)


def test_an_unknown_code_shows_microsofts_text_without_tokens(stage: Stage, staged: Connect) -> None:
    stage.sign_in = refuse(999123, f"AADSTS999123: something\nnew \u202e {jwt()} {SECRET}")
    with pytest.raises(TenantHeldError) as caught:
        staged(stage).tokens.token(TENANT)
    assert "something new" in caught.value.message
    assert SECRET not in str(caught.value)
    assert "eyJ" not in str(caught.value)


def test_a_held_tenant_is_not_asked_again(stage: Stage, staged: Connect) -> None:
    stage.sign_in = refuse(7000222)
    client = staged(stage)
    for _ in range(4):
        with pytest.raises(ConnectionHeldError, match="expired"):
            client.request(TENANT, "GET", "/users")
    assert stage.sign_ins == 1
    assert stage.graph_paths == []
    errors = []
    for _ in range(2):
        with pytest.raises(TenantHeldError) as caught:
            client.tokens.token(TENANT)
        errors.append(caught.value)
    assert errors[0] is not errors[1]
    assert errors[0].__dict__ == errors[1].__dict__


def test_the_sandboxs_own_refusals_are_known(cloud: SandboxServer, connect: Connect) -> None:
    with pytest.raises(TenantHeldError) as caught:
        connect(cloud, secret="wrong-secret-canary-value").tokens.token(cloud.partner.tenant_id)
    assert caught.value.code == "AADSTS7000215"
    assert "wrong-secret-canary" not in str(caught.value)
    with pytest.raises(TenantHeldError) as caught:
        connect(cloud).tokens.token("00000000-0000-4000-8000-00000000dead")
    assert caught.value.code == "AADSTS90002"
    cloud.expire_secret()
    try:
        with pytest.raises(TenantHeldError) as caught:
            connect(cloud).tokens.token(cloud.partner.tenant_id)
    finally:
        cloud.expire_secret(False)
    assert caught.value.code == "AADSTS7000222"


def test_a_busy_sign_in_service_is_asked_again(cloud: SandboxServer, connect: Connect) -> None:
    cloud.fault("/oauth2/", status=503, times=2)
    assert connect(cloud).tokens.token(cloud.partner.tenant_id).value
    cloud.clear_faults()
    cloud.fault("/oauth2/", status=503)
    with pytest.raises(NetworkError) as caught:
        connect(cloud).tokens.token(cloud.partner.tenant_id)
    assert not isinstance(caught.value, ConnectionHeldError)


def test_a_throttled_sign_in_keeps_its_tenant_back(cloud: SandboxServer, connect: Connect) -> None:
    waits: list[float] = []
    client = connect(cloud, on_wait=lambda _, seconds: waits.append(seconds))
    cloud.fault("/oauth2/", status=429, retry_after="0.4", times=1)
    assert client.tokens.token(cloud.partner.tenant_id).value
    assert waits
    assert 0.39 < waits[0] < 0.45


@pytest.mark.parametrize("kind", ["html", "empty", "null"])
def test_a_network_page_instead_of_the_sign_in_service_is_named(
    kind: str, cloud: SandboxServer, connect: Connect
) -> None:
    cloud.fault("/oauth2/", kind=kind)
    with pytest.raises(GraphError, match="sign-in") as caught:
        connect(cloud).tokens.token(cloud.partner.tenant_id)
    assert not isinstance(caught.value, ConnectionHeldError)
    assert caught.value.code == "not_graph"


def test_an_opaque_token_is_taken_and_its_roles_are_unknown(stage: Stage, staged: Connect) -> None:
    token = staged(stage).tokens.token(TENANT)
    assert token.permissions is None
    assert token.tenant_id is None


def test_a_token_without_roles_says_that_nothing_is_consented(stage: Stage, staged: Connect) -> None:
    stage.sign_in = lambda exchange: grant(exchange, jwt())
    assert staged(stage).tokens.token(TENANT).permissions == frozenset()


def test_a_token_of_another_tenant_is_thrown_away(stage: Stage, staged: Connect) -> None:
    stage.sign_in = lambda exchange: grant(
        exchange, jwt(["User.Read.All"], "aaaaaaaa-0000-4000-8000-000000000000")
    )
    with pytest.raises(TenantHeldError, match="refused"):
        staged(stage).request(TENANT, "GET", "/users")
    assert stage.graph_paths == []


def test_another_local_server_may_know_graph_by_its_global_scope_only(stage: Stage, staged: Connect) -> None:
    def sign_in(exchange: Exchange) -> None:
        if b"graph.microsoft.com" in exchange.body:
            grant(exchange)
        else:
            refuse(500011)(exchange)

    stage.sign_in = sign_in
    client = staged(stage)
    assert client.tokens.token(TENANT).value
    assert client.tokens.token("22222222-2222-4333-8444-555555555555").value
    assert stage.sign_ins == 3  # the second tenant is asked with the scope that worked


def test_a_wrong_clock_is_named(stage: Stage, staged: Connect) -> None:
    def sign_in(exchange: Exchange) -> None:
        exchange._handler.date_time_string = lambda timestamp=None: "Tue, 24 Nov 2099 10:00:00 GMT"  # type: ignore[method-assign]  # the server's Date header
        refuse(700024)(exchange)

    stage.sign_in = sign_in
    with pytest.raises(TenantHeldError, match=r"clock is \d+ minutes behind"):
        staged(stage).tokens.token(TENANT)


def test_after_the_first_answer_the_waiting_tenants_are_asked_for_at_the_same_time(
    stage: Stage, staged: Connect
) -> None:
    together = threading.Barrier(5, timeout=5)

    def answer(exchange: Exchange) -> None:
        if stage.sign_ins > 1:
            together.wait()
        grant(exchange)

    stage.sign_in = answer
    client = staged(stage)
    with ThreadPoolExecutor(6) as pool:
        tokens = pool.map(client.tokens.token, [f"tenant{number}.example" for number in range(6)])
    assert len(list(tokens)) == 6
    assert stage.sign_ins == 6


def test_nothing_that_carries_a_token_or_secret_shows_it() -> None:
    request = Request(method="POST", url=f"https://x.example/?sig={SECRET}", body=SECRET.encode())
    answer = Answer(status=200, headers={}, body=f'{{"access_token": "{SECRET}"}}'.encode())
    for each in (request, answer, read_object(answer.body, _TokenAnswer)):
        assert SECRET not in f"{each} {each!r}"
