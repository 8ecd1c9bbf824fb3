from pathlib import Path

import jwt
import msal
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.tenant import NO_CONSENT
from tests.sandbox.conftest import SCOPE, Client


def test_msal_signs_in_with_secret_by_tenant_id_and_domain(shared: Client) -> None:
    partner, tenant = shared.server.partner, shared.server.estate.customers[2]
    for key in (tenant.id, tenant.place.domain, tenant.place.initial_domain):
        app = msal.ConfidentialClientApplication(
            partner.application_id,
            client_credential=partner.secret,
            authority=f"{shared.server.base_url}/{key}",
            instance_discovery=False,
            http_client=shared.session,
        )
        result = app.acquire_token_for_client([SCOPE])
        claims = jwt.decode(result["access_token"], options={"verify_signature": False})
        assert claims["tid"] == tenant.id
        assert claims["appid"] == partner.application_id
        assert "User.Read.All" in claims["roles"]
        assert 3000 < claims["exp"] - claims["iat"] <= 3600


def test_msal_signs_in_with_certificate(shared: Client) -> None:
    direct = shared.server.direct
    assert direct.certificate_file is not None
    pem = direct.certificate_file.read_text()
    cut = pem.index("-----BEGIN PRIVATE KEY")
    app = msal.ConfidentialClientApplication(
        direct.application_id,
        client_credential={"private_key": pem[cut:], "public_certificate": pem[:cut]},
        authority=f"{shared.server.base_url}/{direct.tenant_id}",
        instance_discovery=False,
        http_client=shared.session,
    )
    result = app.acquire_token_for_client([f"{shared.server.base_url}/.default"])
    claims = jwt.decode(result["access_token"], options={"verify_signature": False})
    assert claims["tid"] == direct.tenant_id


@pytest.mark.parametrize(
    ("changes", "status", "error", "code"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client", 7000215),
        ({"client_secret": None}, 401, "invalid_client", 7000218),
        ({"client_id": "11111111-2222-4333-8444-555555555555"}, 400, "unauthorized_client", 700016),
        ({"scope": "User.Read.All"}, 400, "invalid_scope", 1002012),
        ({"scope": f"{SCOPE} {SCOPE}"}, 400, "invalid_scope", 70011),
        ({"scope": "https://vault.azure.net/.default"}, 400, "invalid_resource", 500011),
        ({"grant_type": "password"}, 400, "unsupported_grant_type", 70003),
    ],
)
def test_refused_requests(
    shared: Client, changes: dict[str, str | None], status: int, error: str, code: int
) -> None:
    answer = shared.token_answer(shared.server.partner.tenant_id, **changes)
    body = answer.json()
    assert (answer.status_code, body["error"], body["error_codes"]) == (status, error, [code])
    assert body["error_description"].startswith(f"AADSTS{code}: ")
    assert {"timestamp", "trace_id", "correlation_id", "error_uri"} <= set(body)


@pytest.mark.parametrize(
    ("tenant", "code"),
    [
        ("99999999-2222-4333-8444-555555555555", 90002),
        ("nobody.example", 90002),
        ("not a tenant", 900023),
        ("common", 50194),
    ],
)
def test_refused_tenants(shared: Client, tenant: str, code: int) -> None:
    assert shared.token_answer(tenant).json()["error_codes"] == [code]


def test_secret_id_is_no_secret(shared: Client) -> None:
    secret_id = shared.server.estate.partner_app.secret_id
    body = shared.token_answer(shared.server.partner.tenant_id, client_secret=secret_id).json()
    assert "not the client secret ID" in body["error_description"]


def test_tenant_without_consent_until_the_page_is_opened(fresh: Client) -> None:
    tenant = next(t for t in fresh.server.estate.customers if t.trait == NO_CONSENT)
    assert fresh.token_answer(tenant.id).json()["error_codes"] == [7000229]
    page = fresh.session.get(
        f"{fresh.server.base_url}/{tenant.id}/v2.0/adminconsent",
        params={"client_id": fresh.server.partner.application_id, "scope": SCOPE},
        timeout=20,
    )
    assert page.status_code == 200
    assert "Consent granted" in page.text
    assert fresh.get("/organization", tenant.id).status_code == 200


def test_direct_app_is_unknown_elsewhere(shared: Client) -> None:
    other = shared.server.estate.customers[2].id
    body = shared.token_answer(other, client_id=shared.server.direct.application_id).json()
    assert body["error_codes"] == [700016]


def test_assertion_of_a_foreign_key_is_refused(shared: Client) -> None:
    direct = shared.server.direct
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    audience = f"{shared.server.base_url}/{direct.tenant_id}/oauth2/v2.0/token"
    claims = {
        "aud": audience,
        "iss": direct.application_id,
        "sub": direct.application_id,
        "exp": 4_000_000_000,
    }
    body = shared.token_answer(
        direct.tenant_id,
        client_id=direct.application_id,
        client_secret=None,
        client_assertion=jwt.encode(claims, key, algorithm="RS256"),
        client_assertion_type="urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    ).json()
    assert body["error_codes"] == [700027]


def test_expired_secret_and_empty_consent(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0]
    fresh.control("POST", "secret", {"expired": True})
    assert fresh.token_answer(tenant.id).json()["error_codes"] == [7000222]
    fresh.control("POST", "secret", {"expired": False})
    fresh.server.grant(tenant.id, [])
    assert "roles" not in jwt.decode(fresh.token(tenant.id), options={"verify_signature": False})
    answer = fresh.get("/organization", tenant.id)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "Authorization_RequestDenied")


def test_credentials_hide_the_secret(shared: Client) -> None:
    assert str(shared.server.partner.secret) not in repr(shared.server.partner)


def test_a_folder_keeps_its_sandbox(tmp_path: Path) -> None:
    with SandboxServer(tmp_path, tenants=2, users=8) as server:
        client = Client(server)
        tenant = server.estate.customers[0]
        link = client.get("/users/delta?$select=displayName", tenant.id).json()["@odata.deltaLink"]
        server.next_day()
        server.grant(server.estate.customers[1].id)
        before = (server.base_url, server.partner, server.direct, server.ca_file.read_bytes())
    with SandboxServer(tmp_path, tenants=2, users=8) as server:
        client = Client(server)
        assert (server.base_url, server.partner, server.direct, server.ca_file.read_bytes()) == before
        assert client.rows(link, tenant.id)
        assert client.token_answer(server.estate.customers[1].id).status_code == 200
    for file in ("ca.pem", "server.pem", "direct-app.pem", "sandbox.json"):
        assert (tmp_path / file).stat().st_mode & 0o777 == 0o600
