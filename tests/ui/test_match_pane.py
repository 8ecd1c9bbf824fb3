"""The side-by-side pane marks, letter by letter, what differs."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from o365desk.domain.explaining import Candidate, Explanation
from o365desk.ui.context import UiContext
from o365desk.ui.views.match_pane import Comparison, MatchPane
from o365desk.ui.widgets.diff_label import DiffLabel


@pytest.mark.parametrize(
    ("label", "tenant", "organization", "marked"),
    [
        ("Name", "Riverside Bouw B.V.", "Rivesride Bouw B.V.", [["s"], ["r"]]),
        ("Name", "CONTOSO", "Contoso", [[], []]),
        ("Domains / websites", "a.example, b.example", "b.example", [[], []]),
        ("City", "Bonn", "", [[], []]),
        ("Country", "NL", "Netherlands", [[], []]),
        ("Country", "NL", "Belgium", [["NL"], ["Belgium"]]),
        ("Id", "0123", "13", [[], []]),
    ],
)
def test_letters_that_differ_are_marked(
    synced: UiContext, qtbot: QtBot, label: str, tenant: str, organization: str, marked: list[list[str]]
) -> None:
    pane = MatchPane(synced)
    qtbot.addWidget(pane)
    pane.resize(1000, 400)
    row = synced.desk.matching.rows()[0]
    comparison: Comparison = [(label, tenant, organization)]
    candidate = Candidate(id=1, name="Rivesride", score=90.0)
    pane.show_pair(row, 1, comparison, Explanation(subject="x", state="", candidate=candidate))
    pane.show()
    labels = pane.findChildren(DiffLabel)
    assert [one.text for one in labels] == [tenant or "–", organization or "–"]
    assert [one.marked for one in labels] == marked
    assert labels[0].accessibleName() == f"{label}, Tenant: {tenant}"
