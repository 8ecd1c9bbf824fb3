from typing import Any

from tests.sandbox.conftest import Client

START = "/users/delta?$select=displayName,userPrincipalName,mail,accountEnabled,jobTitle,assignedLicenses"


def rounds(client: Client, link: str, tenant: str, **headers: str) -> tuple[list[dict[str, Any]], str, int]:
    rows: list[dict[str, Any]] = []
    pages = 0
    while True:
        page = client.get(link, tenant, **headers).json()
        pages += 1
        rows += page["value"]
        assert ("@odata.nextLink" in page) != ("@odata.deltaLink" in page)
        if "@odata.deltaLink" in page:
            return rows, page["@odata.deltaLink"], pages
        link = page["@odata.nextLink"]


def apply(state: dict[str, dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if "@removed" in row:
            state.pop(row["id"], None)
        else:
            state.setdefault(row["id"], {}).update(row)


def test_delta_ends_where_a_full_read_ends(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0]
    state: dict[str, dict[str, Any]] = {}
    rows, link, pages = rounds(fresh, START, tenant.id)
    assert pages > 1 or len(rows) <= 20
    apply(state, rows)
    for _ in range(5):
        fresh.server.next_day()
        rows, link, _pages = rounds(fresh, link, tenant.id)
        assert 0 < len(rows) < len(state)
        apply(state, rows)
    everyone = {row["id"]: row for row in fresh.rows(START.replace("/delta", "") + ",id", tenant.id)}
    assert set(state) == set(everyone)
    for key, row in everyone.items():
        assert {name: state[key].get(name) for name in row} == row


def test_nothing_changed_gives_nothing(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    _, link, _ = rounds(fresh, START, tenant)
    rows, again, _ = rounds(fresh, link, tenant)
    assert rows == []
    fresh.server.next_day()
    assert rounds(fresh, again, tenant)[0]


def test_only_selected_changes_bring_a_user_back(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0]
    _, link, _ = rounds(fresh, "/users/delta?$select=city", tenant.id)
    fresh.server.next_day()
    rows, _, _ = rounds(fresh, link, tenant.id)
    removed = [row for row in rows if "@removed" in row]
    assert len(removed) == 1
    assert removed[0]["@removed"] == {"reason": "changed"}
    assert len(rows) == 3  # The leaver, the hired one and the guest.


def test_removed_users_are_in_the_bin(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    _, link, _ = rounds(fresh, START, tenant)
    fresh.server.next_day()
    removed = [row["id"] for row in rounds(fresh, link, tenant)[0] if "@removed" in row]
    bin_rows = fresh.rows("/directory/deletedItems/microsoft.graph.user?$select=id,deletedDateTime", tenant)
    assert [row["id"] for row in bin_rows] == removed
    assert bin_rows[0]["deletedDateTime"]
    assert fresh.get(f"/users/{removed[0]}", tenant).status_code == 404


def test_minimal_answers_hold_the_changes_only(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    _, link, _ = rounds(fresh, START, tenant)
    fresh.server.next_day()
    rows, _, _ = rounds(fresh, link, tenant, Prefer="return=minimal")
    changed = [row for row in rows if set(row) == {"id", "jobTitle"}]
    assert changed


def test_latest_starts_from_now(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    rows, link, _ = rounds(fresh, START + "&$deltatoken=latest", tenant)
    assert rows == []
    fresh.server.next_day()
    assert rounds(fresh, link, tenant)[0]


def test_top_is_ignored_and_unset_values_are_missing(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    page = fresh.get(START + "&$top=3", tenant).json()
    assert len(page["value"]) > 3
    assert any("mail" not in row for row in rounds(fresh, START, tenant)[0])


def test_filter_by_ids(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0]
    wanted = tenant.roster.at(2).id
    rows, _, _ = rounds(fresh, f"/users/delta?$select=displayName&$filter=id eq '{wanted}'", tenant.id)
    assert [row["id"] for row in rows] == [wanted]


def test_gone_token_when_told(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    _, link, _ = rounds(fresh, START, tenant)
    fresh.server.fault("deltatoken=.+", kind="delta_gone", times=1)
    answer = fresh.get(link, tenant)
    assert (answer.status_code, answer.json()["error"]["code"]) == (410, "syncStateNotFound")
    rows, _, _ = rounds(fresh, answer.headers["Location"], tenant)
    assert len(rows) == fresh.server.estate.customers[0].roster.living


def test_purged_and_restored_users(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0]
    gone, back = tenant.roster.at(4).id, tenant.roster.at(5).id
    _, link, _ = rounds(fresh, START, tenant.id)
    fresh.server.remove_user(tenant.id, gone)
    fresh.control("POST", "remove-user", {"tenant": tenant.id, "id": back})
    rows, link, _ = rounds(fresh, link, tenant.id)
    assert [row["@removed"]["reason"] for row in rows] == ["changed", "changed"]
    fresh.server.remove_user(tenant.id, gone)
    fresh.control("POST", "restore-user", {"tenant": tenant.id, "id": back})
    rows, link, _ = rounds(fresh, link, tenant.id)
    assert rows[0] == {"id": gone, "@removed": {"reason": "deleted"}}
    assert rows[1]["displayName"]
    bin_path = "/directory/deletedItems/microsoft.graph.user?$select=id"
    assert fresh.rows(bin_path, tenant.id) == []


def test_a_round_backwards(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0]
    _, link, _ = rounds(fresh, START, tenant.id)
    fresh.server.next_day()
    forth = [row["id"] for row in rounds(fresh, link, tenant.id)[0]]
    fresh.server.delta_backwards()
    fresh.server.limit_pages("users/delta", 2)
    rows, _, pages = rounds(fresh, link, tenant.id)
    assert [row["id"] for row in rows] == forth[::-1]
    assert pages > 1
