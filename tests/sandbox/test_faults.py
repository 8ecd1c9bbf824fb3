import json
import time

import msgspec
import pytest
import requests

from tests.sandbox.conftest import Client


@pytest.fixture
def tenant(fresh: Client) -> str:
    return fresh.server.estate.customers[0].id


def test_the_nth_match_so_many_times(fresh: Client, tenant: str) -> None:
    fresh.server.fault("/users[?]", status=429, retry_after="2.128", after=1, times=2)
    statuses = [fresh.get("/users?$top=5", tenant).status_code for _ in range(5)]
    assert statuses == [200, 429, 429, 200, 200]


@pytest.mark.parametrize("text", ["7", "2.5", "Wed, 21 Oct 2026 07:28:00 GMT", None])
def test_retry_after_as_told(fresh: Client, tenant: str, text: str | None) -> None:
    fresh.server.fault("/users", status=503, retry_after=text)
    answer = fresh.get("/users", tenant)
    assert answer.status_code == 503
    assert answer.headers.get("Retry-After") == text
    assert answer.json()["error"]["code"] == "ServiceUnavailable"


def test_one_tenant_only_and_healing(fresh: Client, tenant: str) -> None:
    other = fresh.server.estate.customers[2].id
    fresh.server.fault("/users", tenant=tenant)
    assert fresh.get("/users", tenant).status_code == 503
    assert fresh.get("/users", other).status_code == 200
    fresh.server.clear_faults()
    assert fresh.get("/users", tenant).status_code == 200


def test_cut_connection(fresh: Client, tenant: str) -> None:
    fresh.server.fault("/users", kind="cut")
    with pytest.raises(requests.exceptions.RequestException):
        fresh.get("/users", tenant)
    fresh.server.clear_faults()
    assert fresh.get("/users", tenant).status_code == 200


@pytest.mark.parametrize("kind", ["truncate", "html", "empty"])
def test_answers_that_are_no_json(fresh: Client, tenant: str, kind: str) -> None:
    fresh.server.fault("/users", kind=kind)
    answer = fresh.get("/users", tenant)
    assert answer.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        json.loads(answer.content)


def test_spoiled_pages(fresh: Client, tenant: str) -> None:
    path = "/users?$top=5&$select=id"
    fresh.server.fault("/users", kind="nextlink_loop", times=1)
    assert fresh.get(path, tenant).json()["@odata.nextLink"] == f"{fresh.server.base_url}/v1.0{path}"
    fresh.server.clear_faults()
    fresh.server.fault("/users", kind="foreign_nextlink", link="https://evil.example/x")
    assert fresh.get(path, tenant).json()["@odata.nextLink"] == "https://evil.example/x"
    fresh.server.clear_faults()
    fresh.server.fault("/users", kind="duplicate")
    assert len(fresh.get(path, tenant).json()["value"]) == 10


def test_drip_is_slow_and_whole(fresh: Client, tenant: str) -> None:
    fresh.server.fault("/users", kind="drip", seconds=0.4)
    started = time.monotonic()
    assert fresh.get("/users?$top=5", tenant).json()["value"]
    assert time.monotonic() - started >= 0.35


def test_sign_in_faults(fresh: Client, tenant: str) -> None:
    fresh.server.fault("/oauth2/", status=401, code="7000222", message="Expired.")
    body = fresh.token_answer(tenant).json()
    assert (body["error"], body["error_codes"]) == ("invalid_client", [7000222])


def test_faults_over_http(fresh: Client, tenant: str) -> None:
    fresh.control("POST", "faults", [{"path": "/domains", "status": 500}])
    assert fresh.get("/domains", tenant).status_code == 500
    assert fresh.control("POST", "faults", [{"path": "/", "kind": "nosuch"}]).status_code == 400
    assert fresh.control("POST", "faults", [{"nosuch": 1}]).status_code == 400
    assert fresh.control("DELETE", "faults").json()["faults"] == []
    assert fresh.get("/domains", tenant).status_code == 200
    assert fresh.control("GET", "nosuch").status_code == 404
    with pytest.raises(msgspec.ValidationError):
        fresh.server.fault("/", kind="nosuch")


def test_consent_taken_away_in_the_middle(fresh: Client, tenant: str) -> None:
    assert fresh.get("/users", tenant).status_code == 200
    fresh.control("POST", "consent", {"tenant": tenant, "permissions": None})
    answer = fresh.get("/users", tenant)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "Authorization_IdentityNotFound")
    fresh.control("POST", "consent", {"tenant": tenant, "permissions": ["User.Read.All"]})
    fresh.token(tenant, fresh=True)
    assert fresh.get("/users", tenant).status_code == 200
    assert fresh.get("/domains", tenant).status_code == 403


def test_expired_tokens(fresh: Client, tenant: str) -> None:
    fresh.get("/users", tenant)
    fresh.server.expire_tokens()
    assert fresh.get("/users", tenant).status_code == 401
    fresh.token(tenant, fresh=True)
    assert fresh.get("/users", tenant).status_code == 200


def test_throttling_when_switched_on(fresh: Client, tenant: str) -> None:
    fresh.control("POST", "throttling", {"on": True})
    path = "/reports/authenticationMethods/userRegistrationDetails"
    answers = [fresh.get(path, tenant) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 10


def test_latency(fresh: Client, tenant: str) -> None:
    fresh.control("POST", "latency", {"ms": 150})
    started = time.monotonic()
    fresh.get("/domains", tenant)
    assert time.monotonic() - started >= 0.15


def test_requests_are_listed(fresh: Client, tenant: str) -> None:
    fresh.get("/users?$top=5", tenant)
    assert fresh.server.requests[-1] == ("GET", "/v1.0/users?$top=5", tenant, 200)
    assert fresh.server.requests[-2][2] == tenant
    assert fresh.control("GET", "state").json()["requests"] == 2
