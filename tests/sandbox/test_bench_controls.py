"""What the benches ask the sandbox for."""

import pytest

from tests.sandbox.conftest import Client


@pytest.fixture
def tenant(fresh: Client) -> str:
    return fresh.server.estate.customers[0].id


def test_usage_counts_paths_without_ids(fresh: Client, tenant: str) -> None:
    before = fresh.control("GET", "usage").json()
    user = fresh.get("/users?$top=1", tenant).json()["value"][0]["id"]
    for _ in range(2):
        fresh.get(f"/users/{user}", tenant)
    after = fresh.control("GET", "usage").json()
    asked = {path: times - before["asked"].get(path, 0) for path, times in after["asked"].items()}
    assert asked["GET /v1.0/users"] == 1
    assert asked["GET /v1.0/users/*"] == 2
    assert asked["POST /*/oauth2/v2.0/token"] == 1
    assert 0.0 <= before["cpu_s"] <= after["cpu_s"]


def test_change_gives_each_so_manieth_user_a_title_and_kept_answers_follow(
    fresh: Client, tenant: str
) -> None:
    path = "/users?$select=id,jobTitle"
    before = {row["id"]: row["jobTitle"] for row in fresh.rows(path, tenant)}
    assert {row["id"]: row["jobTitle"] for row in fresh.rows(path, tenant)} == before
    count = fresh.control("POST", "change", {"every": 4}).json()["users"]
    after = {row["id"]: row["jobTitle"] for row in fresh.rows(path, tenant)}
    changed = sum(before[key] != after[key] for key in before)
    assert before.keys() == after.keys()
    assert changed == -(-len(before) // 4)
    assert count >= changed
