from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from o365desk.domain.user import Removal, User
from o365desk.graph.delta import DeltaPage
from o365desk.graph.exceptions import DeltaExpiredError, GraphError, SuspiciousLinkError
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import Connect

LINK = "/v1.0/users/delta?$deltatoken=abc"


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[SandboxServer]:
    """A cloud whose days may pass."""
    with SandboxServer(tmp_path / "cloud", users=30) as server:
        yield server


def everyone(reader: GraphReader, tenant: str) -> dict[str, User]:
    return {user.object_id: user for page in reader.users(tenant) for user in page}


def follow(reader: GraphReader, tenant: str, link: str, state: dict[str, User]) -> str:
    """Merge a round as the product does: the last word counts, what is missing stays."""
    last = ""
    for page in reader.users_delta(tenant, link):
        for change in page.changes:
            known = state.get(change.user.object_id)
            kept = {name: getattr(known, name) for name in change.missing} if known else {}
            state[change.user.object_id] = replace(change.user, **kept)
        for object_id in page.removed:
            state.pop(object_id, None)
        last = page.delta_link or last
    return last


def test_days_of_changes_end_where_a_full_read_ends(fresh: SandboxServer, connect: Connect) -> None:
    reader, tenant = GraphReader(connect(fresh)), fresh.estate.customers[0].id
    link = reader.delta_start(tenant)
    state = everyone(reader, tenant)
    assert follow(reader, tenant, link, dict(state)) != ""
    for _ in range(5):
        fresh.next_day()
        before, asked = dict(state), len(fresh.requests)
        link = follow(reader, tenant, link, state)
        assert len(fresh.requests) == asked + 1
        assert state != before
        assert state == everyone(reader, tenant)


def test_the_start_costs_one_request_and_selects_what_is_stored(
    cloud: SandboxServer, connect: Connect
) -> None:
    reader = GraphReader(connect(cloud))
    asked = len(cloud.requests)
    assert reader.delta_start(cloud.partner.tenant_id)
    paths = [path for _, path, _, _ in cloud.requests[asked:] if "/oauth2/" not in path]
    assert len(paths) == 1
    assert f"$select={reader.user_properties}" in paths[0]
    assert "signInActivity" not in paths[0]


def pages_of(stage: Stage, reader: GraphReader, *bodies: dict[str, Any]) -> list[DeltaPage]:
    """What a round of these pages becomes; ``{}`` in a link is the stage's own address."""
    left = [{name: _placed(value, stage) for name, value in body.items()} for body in bodies]
    stage.play = lambda exchange: exchange.json(left.pop(0))
    return list(reader.users_delta(TENANT, stage.url + LINK))


def _placed(value: object, stage: Stage) -> object:
    return value.replace("{}", stage.url) if isinstance(value, str) else value


END = {"@odata.deltaLink": "{}/v1.0/users/delta?$deltatoken=next"}


def test_absent_is_missing_and_null_is_cleared(stage: Stage, staged: Connect) -> None:
    row = {
        "id": "AA", "displayName": "Ann", "city": None, "accountEnabled": None, "assignedLicenses": [],
        "proxyAddresses": ["SMTP:Ann@x.example"], "createdDateTime": "2024-01-01T00:00:00Z",
    }  # fmt: skip
    (page,) = pages_of(stage, GraphReader(staged(stage)), {"value": [row], **END})
    (change,) = page.changes
    assert change.user.object_id == "aa"
    assert (change.user.display_name, change.user.city, change.user.account_enabled) == ("Ann", "", None)
    told = {"object_id", "display_name", "city", "account_enabled", "sku_ids", "aliases", "created_at"}
    assert set(change.missing) == set(User.__struct_fields__) - told - {"purpose"}
    assert page.delta_link == f"{stage.url}/v1.0/users/delta?$deltatoken=next"


def test_the_last_word_on_a_user_counts(stage: Stage, staged: Connect) -> None:
    gone = {"@removed": {"reason": "changed"}}
    rows = [
        {"id": "a", "displayName": "First", "city": "Rome"},
        {"id": "b", **gone},
        {"id": "c", "displayName": "C"},
        {"id": "d", "@removed": {"reason": "deleted"}},
        {"id": "a", "displayName": "Second", "mail": None},
        {"id": "b", "displayName": "Back"},
        {"id": "c", **gone},
        {"id": "e", "@removed": {}},
    ]
    (page,) = pages_of(stage, GraphReader(staged(stage)), {"value": rows, **END})
    assert page.removed == {"c": Removal.CHANGED, "d": Removal.DELETED, "e": Removal.CHANGED}
    changes = {change.user.object_id: change for change in page.changes}
    assert set(changes) == {"a", "b"}
    assert (changes["a"].user.display_name, changes["a"].user.city) == ("Second", "Rome")
    assert not {"display_name", "city", "mail"} & set(changes["a"].missing)
    assert "city" in changes["b"].missing


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (410, "syncStateNotFound"), (410, ""), (400, "SyncStateNotFound"), (404, "syncStateNotFound"),
        (400, "Directory_ExpiredPageToken"), (400, "BadRequest"), (409, "resyncRequired"),
    ],
)  # fmt: skip
def test_a_dropped_position_is_told_and_no_location_is_followed(
    status: int, code: str, stage: Stage, staged: Connect
) -> None:
    def play(exchange: Exchange) -> None:
        exchange.json(
            {"error": {"code": code}}, status, Location=f"{stage.url}/v1.0/users/delta?$deltatoken="
        )

    stage.play = play
    with pytest.raises(DeltaExpiredError) as caught:
        list(GraphReader(staged(stage)).users_delta(TENANT, stage.url + LINK))
    assert stage.graph_paths == [LINK]
    assert caught.value.http_status == status


def test_the_sandbox_drops_a_position(cloud: SandboxServer, connect: Connect) -> None:
    reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
    link = reader.delta_start(tenant)
    cloud.fault("/users/delta", kind="delta_gone")
    with pytest.raises(DeltaExpiredError):
        list(reader.users_delta(tenant, link))


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_any_other_fault_leaves_the_link_good(status: int, cloud: SandboxServer, connect: Connect) -> None:
    reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
    link = reader.delta_start(tenant)
    cloud.fault("/users/delta", status=status)
    for read in (lambda: list(reader.users_delta(tenant, link)), lambda: reader.delta_start(tenant)):
        with pytest.raises(GraphError) as caught:
            read()
        assert not isinstance(caught.value, DeltaExpiredError)
    cloud.clear_faults()
    assert list(reader.users_delta(tenant, link))[-1].delta_link


def test_a_round_without_an_end_is_expired_after_its_pages(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: exchange.json({"value": [{"id": "a"}]})
    round_ = GraphReader(staged(stage)).users_delta(TENANT, stage.url + LINK)
    assert next(round_).delta_link is None
    with pytest.raises(DeltaExpiredError):
        next(round_)


def test_where_there_is_no_delta_the_start_is_empty(stage: Stage, staged: Connect) -> None:
    reader = GraphReader(staged(stage))
    assert reader.delta_start(TENANT) == ""
    for status, code in ((400, "Request_UnsupportedQuery"), (501, "NotImplemented"), (410, "")):
        stage.play = lambda exchange, status=status, code=code: exchange.json(  # type: ignore[misc]
            {"error": {"code": code}}, status
        )
        assert reader.delta_start(TENANT) == ""


OTHER = "22222222-2222-4333-8444-555555555555"


@pytest.mark.parametrize(
    "link",
    [
        "https://graph.evil.example/v1.0/users/delta?$deltatoken=x", "http://{}/v1.0/users/delta?$deltatoken=x",
        "https://evil.example\\@{}/v1.0/users/delta", f"https://{{}}/v1.0/{OTHER}/users/delta?$deltatoken=x",
        "/v1.0/users/delta?$deltatoken=x", "https://{}/beta/users/delta?$deltatoken=x",
    ],
)  # fmt: skip
def test_a_suspicious_delta_link_is_neither_given_nor_followed(
    link: str, stage: Stage, staged: Connect
) -> None:
    link = link.replace("{}", stage.url.removeprefix("https://"))
    reader = GraphReader(staged(stage))
    stage.play = lambda exchange: exchange.json({"value": [], "@odata.deltaLink": link})
    with pytest.raises(SuspiciousLinkError):
        reader.delta_start(TENANT)
    with pytest.raises(SuspiciousLinkError):
        list(reader.users_delta(TENANT, stage.url + LINK))
    asked = len(stage.graph_paths)
    if not link.startswith("/"):
        with pytest.raises(SuspiciousLinkError):
            list(reader.users_delta(TENANT, link))
    assert len(stage.graph_paths) == asked


def test_a_loop_of_links_ends_a_round(stage: Stage, staged: Connect) -> None:
    link = f"{stage.url}/v1.0/users/delta?$skiptoken=same"
    stage.play = lambda exchange: exchange.json({"value": [{"id": "a"}], "@odata.nextLink": link})
    with pytest.raises(SuspiciousLinkError) as caught:
        list(GraphReader(staged(stage)).users_delta(TENANT, stage.url + LINK))
    assert caught.value.code == "next_link_loop"
    assert len(stage.graph_paths) < 5


def test_many_pages_of_known_or_no_users_are_no_loop(stage: Stage, staged: Connect) -> None:
    rows: list[dict[str, Any]] = [{"id": "a", "city": str(number)} for number in range(20)]
    bodies = [
        {
            "value": [row] if number % 2 else [],
            "@odata.nextLink": f"{{}}/v1.0/users/delta?$skiptoken={number}",
        }
        for number, row in enumerate(rows)
    ]
    pages = pages_of(stage, GraphReader(staged(stage)), *bodies, {"value": [], **END})
    assert len(pages) == 21
    assert [bool(page.delta_link) for page in pages] == [False] * 20 + [True]
    # A page with both links is not the last one.
    both = {"value": [], "@odata.nextLink": "{}/v1.0/users/delta?$skiptoken=x", **END}
    pages = pages_of(stage, GraphReader(staged(stage)), both, {"value": [], **END})
    assert [bool(page.delta_link) for page in pages] == [False, True]


def test_an_unreadable_row_of_a_round_is_told(stage: Stage, staged: Connect) -> None:
    told: list[str] = []
    reader = GraphReader(staged(stage), on_warning=lambda _, error: told.append(error.code))
    rows = [{"id": "a", "city": {"odd": 1}, "surname": "S"}, {"displayName": "nobody"}]
    (page,) = pages_of(stage, reader, {"value": rows, **END})
    assert told == ["unreadable_rows"]
    assert "city" in page.changes[0].missing  # what cannot be read is not told, and never empties a field
    assert page.changes[0].user.surname == "S"
