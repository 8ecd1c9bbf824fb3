from typing import Any

import pytest

from tests.sandbox.conftest import Client


def part(key: str, url: str, **more: Any) -> dict[str, Any]:
    return {"id": key, "method": "GET", "url": url, **more}


def batch(client: Client, parts: list[dict[str, Any]]) -> dict[str, Any]:
    tenant = client.server.estate.customers[0].id
    answer = client.send("POST", "/$batch", tenant, json={"requests": parts})
    assert answer.status_code == 200
    return {item["id"]: item for item in answer.json()["responses"]}


def test_each_part_has_its_own_answer(shared: Client) -> None:
    found = batch(
        shared,
        [
            part("1", "/organization?$select=id"),
            part("2", "/users?$select=nosuch"),
            part("3", "/users/$count", headers={"ConsistencyLevel": "eventual"}),
            part("4", "/users?$top=3&$select=id"),
        ],
    )
    assert [found[key]["status"] for key in "1234"] == [200, 400, 200, 200]
    assert found["2"]["body"]["error"]["code"] == "BadRequest"
    assert found["4"]["body"]["@odata.nextLink"].startswith("https://")


def test_a_failed_dependency(shared: Client) -> None:
    found = batch(shared, [part("1", "/nosuch"), part("2", "/domains", dependsOn=["1"])])
    assert found["2"]["status"] == 424


def test_a_throttled_part(fresh: Client) -> None:
    fresh.server.fault("/domains", kind="status", status=429, retry_after="7")
    found = batch(fresh, [part("1", "/organization"), part("2", "/domains")])
    assert [found["1"]["status"], found["2"]["status"]] == [200, 429]
    assert found["2"]["headers"]["Retry-After"] == "7"


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [part(str(number), "/domains") for number in range(21)],
        [part("a", "/domains"), part("A", "/domains")],
        [part("a", "https://graph.microsoft.com/v1.0/domains")],
        [part("a", "/domains", dependsOn=["b"])],
    ],
)
def test_refused_batches(shared: Client, parts: list[dict[str, Any]]) -> None:
    tenant = shared.server.estate.customers[0].id
    assert shared.send("POST", "/$batch", tenant, json={"requests": parts}).status_code == 400
