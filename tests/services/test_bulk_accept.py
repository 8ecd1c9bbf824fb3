"""Accepting at or above a score: what is clear, what is left out and why; only what was seen is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.matching import Decision
from o365desk.domain.tenant import MatchState
from tests.services.house import ME, House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House.build(tmp_path / "profile")
    yield made
    made.database.close()


def test_clear_ones_are_taken_and_doubtful_ones_say_why(house: House) -> None:
    org = house.organization("Contoso Limited", "contoso.example")
    house.organization("Fabrikam Paper", "fabrikam.example")
    clear = house.tenant("Fabrikam Paper", "fabrikam.example")
    one = house.tenant("Contoso Limited", "contoso.example")
    two = house.tenant("Contoso Ltd", "contoso.example.net")
    found = {each.tenant_id: each for each in house.matching.acceptable(50)}
    assert found[clear].doubt == ""
    assert found[one].doubt == "It is the suggestion of another tenant as well."
    assert all(each.score >= 50 for each in found.values())
    house.matching.decide([one], Decision.ACCEPT_SUGGESTION, actor=ME)
    again = {each.tenant_id: each for each in house.matching.acceptable(0)}
    assert one not in again, "It is decided."
    assert again[two].organization_id == org
    assert again[two].doubt


def test_a_suggestion_that_changed_since_it_was_seen_is_refused(house: House) -> None:
    org = house.organization("Contoso Limited", "contoso.example")
    tenant = house.tenant("Contoso", "contoso.example")
    result = house.matching.decide([tenant], Decision.ACCEPT_SUGGESTION, seen={tenant: org + 1}, actor=ME)
    assert result.refused == ("Contoso has another suggestion by now; look at it again.",)
    assert result.journal_id is None
    assert house.matching.row(tenant).state is MatchState.UNMATCHED
    done = house.matching.decide([tenant], Decision.ACCEPT_SUGGESTION, seen={tenant: org}, actor=ME)
    assert done.rows[0].state is MatchState.MATCHED


def test_the_reason_of_ignoring_is_kept_shown_in_the_history_and_undone(house: House) -> None:
    tenant = house.tenant("Contoso", "contoso.example")
    house.matching.decide([tenant], Decision.IGNORE, note=" No contract.\x00 ", actor=ME)
    assert house.matching.row(tenant).tenant.match_note == "No contract."
    entry = house.journal.listing(1)[0]
    assert entry.after == "Ignored: No contract."
    refused = house.matching.decide([tenant], Decision.IGNORE, actor=ME)
    assert refused.refused == ("Contoso is ignored already.",)
    house.matching.decide([tenant], Decision.IGNORE, note="Our own.", actor=ME)
    assert house.matching.row(tenant).tenant.match_note == "Our own."
    house.journal.undo(None, ME)
    assert house.matching.row(tenant).tenant.match_note == "No contract."
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    assert house.matching.row(tenant).tenant.match_note == ""
