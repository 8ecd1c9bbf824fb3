"""Absence needs proof: every page of every list, each fault, in a first, a later and a full sync."""

from __future__ import annotations

import pytest

from tests.faults.estate import Estate
from tests.faults.matrix import PLACES, complaints, play

_CASES = [
    (phase, place, page)
    for place, settings in PLACES.items()
    for phase in settings.phases
    for page in range(1, settings.pages + 1)
]


def _id(value: object) -> str:
    return str(value).replace(" ", "_")


@pytest.mark.parametrize(("phase", "place", "page"), _CASES, ids=_id)
def test_a_fault_concludes_nothing_is_told_and_heals(
    estate: Estate, phase: str, place: str, page: int
) -> None:
    case = play(estate, phase, PLACES[place], page)
    assert case.summary.run.outcome is not None
    assert case.summary.run.outcome.value == "partial"
    found = list(complaints(case))
    assert not found, "\n".join(found)
