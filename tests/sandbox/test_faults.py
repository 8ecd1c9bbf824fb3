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


def test_torn_connection(fresh: Client, tenant: str) -> None:
    fresh.server.fault("/users", kind="reset", times=1)
    with pytest.raises(requests.exceptions.RequestException):  # OpenSSL hides which way it ended.
        fresh.get("/users", tenant)
    assert fresh.get("/users", tenant).status_code == 200


def test_next_links_that_lead_back_or_nowhere_new(fresh: Client, tenant: str) -> None:
    first = f"{fresh.server.base_url}/v1.0/users?$top=5&$select=id"
    back = fresh.server.fault("/users", kind="nextlink_back", after=1)
    second = fresh.get(first, tenant).json()["@odata.nextLink"]
    assert fresh.get(second, tenant).json()["@odata.nextLink"] == first
    assert fresh.server.hits(back) == 1
    fresh.server.clear_faults()
    fresh.server.fault("/users", kind="nextlink_endless")
    links, link, ids = set(), first, set()
    for _ in range(4):
        page = fresh.get(link, tenant).json()
        link = page["@odata.nextLink"]
        links.add(link)
        ids.update(row["id"] for row in page["value"])
    assert (len(links), len(ids)) == (4, 5)


def test_rows_put_into_a_page(fresh: Client, tenant: str) -> None:
    path = "/users?$top=3&$select=id"
    honest = [row["id"] for row in fresh.get(path, tenant).json()["value"]]
    fresh.server.fault("/users", kind="rows", rows=[{"id": "a"}], rows_after=[{"id": "z"}], times=1)
    assert [row["id"] for row in fresh.get(path, tenant).json()["value"]] == ["a", *honest, "z"]
    fresh.server.clear_faults()
    fresh.server.fault("/users", kind="replay", after=1)
    page = fresh.get(path, tenant).json()
    second = fresh.get(page["@odata.nextLink"], tenant).json()["value"]
    assert [row["id"] for row in second][:3] == honest
    assert len(second) == 6


def test_a_fault_counts_only_what_it_spoiled(fresh: Client, tenant: str) -> None:
    loop = fresh.server.fault("/users/.+/manager|/domains", kind="nextlink_loop")
    gone = fresh.server.fault("/organization", status=410)
    fresh.get(f"/users/{fresh.server.estate.customers[0].roster.at(1).id}", tenant)
    assert (fresh.server.hits(loop), fresh.server.hits(gone)) == (0, 0)
    fresh.get("/domains", tenant)
    assert fresh.get("/organization", tenant).json()["error"]["code"] == "Gone"
    assert fresh.control("GET", "state").json()["hits"] == [1, 1]


def test_pages_are_as_short_as_told(fresh: Client, tenant: str) -> None:
    fresh.control("POST", "pages", {"path": "users?", "rows": 4})
    assert len(fresh.get("/users?$top=999", tenant).json()["value"]) == 4
    fresh.server.limit_pages("users/delta", 3)
    assert len(fresh.get("/users/delta", tenant).json()["value"]) == 3


def test_a_foreign_host_counts_who_comes(fresh: Client, tenant: str) -> None:
    foreign = fresh.server.foreign
    assert foreign.calls == []
    with pytest.raises(requests.exceptions.RequestException):
        requests.get(f"http://127.0.0.1:{foreign.port}/x", timeout=5)
    assert [call.startswith(b"GET /x") for call in foreign.calls] == [True]
    links = fresh.server.hostile_links(tenant)
    assert any(str(foreign.port) in link for link in links.values())
    assert fresh.control("GET", "state").json()["foreign"] == 1
