"""Kill anywhere: 200 points over everything the program does; after a restart nothing is lost or doubled."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.faults.victims import House

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")

POINTS = {
    "first sync": 36,
    "later sync": 36,
    "decisions": 20,
    "apply": 20,
    "merge": 8,
    "export": 16,
    "import": 20,
    "migration": 16,
    "backup": 14,
    "settings": 14,
}
_AT_ONCE = 4
"""Points of one test; so that several workers share the phases."""


def test_two_hundred_points() -> None:
    assert sum(POINTS.values()) == 200


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    found = House(tmp_path_factory.mktemp("house"))
    with found.cloud:
        try:
            found.build()
            yield found
        finally:
            found.close()


def test_plans_and_syncs_write_fields_too(house: House) -> None:
    applied = [title for title in house.titles("export") if title.startswith("Apply plan")]
    assert any("updated" in title for title in applied), applied
    synced = [title for title in house.titles("later sync") if title.startswith("Sync")]
    assert any("updated" in title for title in synced), synced


@pytest.mark.parametrize(
    ("phase", "first"),
    [
        pytest.param(phase, first, id=f"{phase}-{first}")
        for phase, points in POINTS.items()
        for first in range(0, points, _AT_ONCE)
    ],
)
def test_nothing_is_lost_or_doubled(house: House, phase: str, first: int) -> None:
    killed = 0
    points = range(first, min(first + _AT_ONCE, POINTS[phase]))
    for number in points:
        hit, found = house.kill(phase, number, POINTS[phase])
        killed += hit
        assert not found, f"point {number}: " + "\n".join(found)
    # Those from outside may come too late when the machine is busier now than it was.
    assert killed >= len(points) // 2
