"""Rounds of a delta query that are strange but not broken: they end in the state of a round without."""

from __future__ import annotations

from typing import Any

import pytest

from tests.faults.estate import Estate
from tests.faults.matrix import PLACES

_UNKNOWN = "00000000-aaaa-4bbb-8ccc-{:012d}"


def _removed(object_id: str, reason: str = "changed") -> dict[str, Any]:
    return {"id": object_id, "@removed": {"reason": reason}}


def _tricks(estate: Estate, tenant_id: str) -> dict[str, dict[str, Any]]:
    """What is done to the rounds; the users are the same numbers in every tenant, see ``estate``."""
    roster = estate.cloud.estate.tenants[tenant_id].roster
    promoted, moved, leaver, stays = (roster.at(number).id for number in (0, 3, 4, 6))
    return {
        "each row twice": {"kind": "duplicate"},
        "a page again": {"kind": "replay", "after": 1},
        "an older state first": {"kind": "rows", "times": 1, "rows": [{"id": promoted, "jobTitle": "Old"}]},
        "rows that tell nothing": {"kind": "rows", "rows": [{"id": stays}], "rows_after": [{"id": moved}]},
        "unknown removed": {"kind": "rows", "rows": [_removed(_UNKNOWN.format(1))]},
        "unknown removed for good": {"kind": "rows", "rows": [_removed(_UNKNOWN.format(2), "deleted")]},
        "removed, then back": {"kind": "rows", "times": 1, "rows": [_removed(moved)]},
        "back, then removed": {"kind": "rows", "after": 1, "times": 1, "rows_after": [_removed(promoted)]},
        "removed who is there": {"kind": "rows", "times": 1, "rows": [_removed(stays)]},
        "removed twice": {"kind": "rows", "rows": [_removed(leaver)], "rows_after": [_removed(leaver)]},
        "no delta link": {"kind": "missing_link", "after": 1},
        "cut short": {"kind": "missing_link"},
        "410 with a new start": {"kind": "delta_gone"},
        "410 on page 2": {"kind": "delta_gone", "after": 1},
        "400 syncStateNotFound": {"status": 400, "code": "syncStateNotFound"},
        "404 syncStateNotFound": {"status": 404, "code": "syncStateNotFound"},
        "400 on page 2": {"status": 400, "code": "Directory_ExpiredPageToken", "after": 1},
    }


@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
def test_a_strange_round_ends_like_a_good_one(estate: Estate, backwards: bool) -> None:
    reference, cloud = estate.reference("later"), estate.cloud
    pattern = PLACES["changed users"].pattern
    names = list(_tricks(estate, estate.victims[0]))
    with estate.begin("later") as profile:
        cloud.delta_backwards(backwards)
        try:
            rules = {
                name: cloud.fault(pattern, tenant=tenant_id, **_tricks(estate, tenant_id)[name])
                for name, tenant_id in zip(names, estate.victims, strict=True)
            }
            summary = profile.sync(estate.everyone)
            unhit = [name for name, rule in rules.items() if not cloud.hits(rule)]
        finally:
            cloud.clear_faults()
            cloud.delta_backwards(False)
        found = profile.state()
    assert unhit == []
    assert summary.run.message == ""
    for name, tenant_id in zip(names, estate.victims, strict=True):
        assert found.of_tenant(tenant_id) == reference.after.of_tenant(tenant_id), name
    assert found.text == reference.after.text


def test_a_user_restored_between_two_syncs_has_its_link_again(estate: Estate) -> None:
    tenant_id, cloud = estate.bystander, estate.cloud
    roster = cloud.estate.tenants[tenant_id].roster
    back = roster.at(4).id  # In the bin since the profile was made.
    with estate.begin("later") as profile:
        before = profile.state().users(tenant_id)[back]
        profile.sync([tenant_id])
        assert profile.state().users(tenant_id)[back]["presence"] != "present"
        cloud.restore_user(tenant_id, back)
        try:
            profile.sync([tenant_id])
            again = profile.state().users(tenant_id)[back]
        finally:
            cloud.remove_user(tenant_id, back)
    assert (again["presence"], again["link_state"], again["contact"]) == (
        "present",
        before["link_state"],
        before["contact"],
    )
