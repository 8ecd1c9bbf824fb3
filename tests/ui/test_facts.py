"""What was learned, in Settings; why a tenant is an organization, beside both sides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from o365desk.domain.explaining import Candidate, Explanation
from o365desk.domain.matching import Decision, EvidencePart
from o365desk.domain.tenant import MatchState
from o365desk.services.place import current_actor
from o365desk.ui.context import UiContext
from o365desk.ui.state import EVERYTHING
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.settings import SettingsView
from o365desk.ui.widgets.evidence import EvidenceList, PartBar, lead_of


def shown(context: UiContext, qtbot: QtBot) -> SettingsView:
    view = SettingsView(context)
    qtbot.addWidget(view)
    view.resize(1000, 900)
    view.show()
    view.reload()
    qtbot.waitUntil(lambda: view.is_ready and view.facts.table.placeholder != "Loading…")
    return view


def taught(context: UiContext) -> list[str]:
    """Two matches are reverted; the sentences that this teaches."""
    matching = context.desk.matching
    for row in matching.rows(MatchState.MATCHED)[:2]:
        matching.decide([row.tenant.tenant_id], Decision.REVERT_MATCH, actor=current_actor())
    return [one.sentence for one in context.desk.facts.listing()]


def test_facts_are_listed_found_and_deleted_by_key(synced: UiContext, qtbot: QtBot) -> None:
    sentences = taught(synced)
    view = shown(synced, qtbot)
    table = view.facts.table
    qtbot.waitUntil(lambda: table.records.total() == 2)
    assert [one.sentence for one in table.records.shown()] == sentences
    assert not view.facts.forget_action.isEnabled()
    view.focus_search()
    view.facts.search.setText(sentences[1])
    qtbot.waitUntil(lambda: table.records.rowCount() == 1)
    view.facts.search.clear()
    qtbot.waitUntil(lambda: table.records.rowCount() == 2)
    table.selectAll()
    table.setFocus()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: table.records.total() == 0, timeout=10_000)
    assert synced.desk.facts.listing() == []
    assert "decisions" in table.placeholder.lower() or "Nothing was learned" in table.placeholder
    qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)
    synced.desk.journal.undo(None, current_actor())
    synced.state.changed.emit(EVERYTHING)
    qtbot.waitUntil(lambda: table.records.total() == 2, timeout=10_000)


def test_what_was_typed_in_settings_survives_a_decision_elsewhere(synced: UiContext, qtbot: QtBot) -> None:
    view = shown(synced, qtbot)
    view.retention.setValue(17)
    taught(synced)
    synced.state.changed.emit(EVERYTHING)
    qtbot.waitUntil(lambda: view.facts.table.records.total() == 2, timeout=10_000)
    assert view.retention.value() == 17


def test_nothing_was_learned_yet(empty: UiContext, qtbot: QtBot) -> None:
    view = shown(empty, qtbot)
    assert "Nothing was learned yet" in view.facts.table.placeholder
    assert not view.facts.search.isEnabled()


def test_the_pane_shows_parts_verdict_and_what_was_learned(synced: UiContext, qtbot: QtBot) -> None:
    view = MatchingView(synced)
    qtbot.addWidget(view)
    view.resize(1100, 800)
    view.show()
    view.reload()
    qtbot.waitUntil(lambda: view.is_ready)
    row = synced.desk.matching.rows(MatchState.MATCHED)[0]
    view.open(row.tenant.tenant_id)
    qtbot.waitUntil(lambda: bool(view.pane.findChildren(PartBar)))
    assert view.pane.findChild(QLabel, "why_gap") is not None
    synced.desk.matching.decide([row.tenant.tenant_id], Decision.REVERT_MATCH, actor=current_actor())
    (fact,) = synced.desk.facts.listing()
    view.reload()
    qtbot.waitUntil(lambda: view.pane.findChild(QLabel, f"fact_{fact.number}") is not None)
    label = view.pane.findChild(QLabel, f"fact_{fact.number}")
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.accessibleName().startswith(f"Learned: {fact.sentence} Taught by {current_actor()}")


def test_each_part_says_in_words_what_its_bar_shows(synced: UiContext, qtbot: QtBot) -> None:
    parts = (
        EvidencePart(name="domain", points=6.1, text="Same domain."),
        EvidencePart(name="city", points=-0.5, text="The cities differ."),
        EvidencePart(name="start", points=-4.1, text="Where every pair begins."),
    )
    holder = EvidenceList(synced, parts)
    qtbot.addWidget(holder)
    holder.resize(400, 200)
    holder.show()
    names = [label.accessibleName() for label in holder.findChildren(QLabel) if label.accessibleName()]
    assert [name for name in names if "points" in name] == [
        "For, +6.1 points: Same domain.",
        "Against, -0.5 points: The cities differ.",
        "Beginning, -4.1 points: Where every pair begins.",
    ]
    bars = holder.findChildren(PartBar)
    assert len(bars) == 3
    image = bars[1].grab().toImage()
    middle = image.height() // 2
    left, right = (
        image.pixelColor(image.width() // 2 - 3, middle),
        image.pixelColor(image.width() - 6, middle),
    )
    assert left != right  # what speaks against stands to the left of the middle
    qtbot.waitUntil(lambda: bars[0].y() < 10)
    holder.resize(200, 200)
    qtbot.waitUntil(lambda: bars[0].y() > 10)  # below its sentence now
    assert holder.minimumSizeHint().width() < 200


def test_the_runner_up_in_words() -> None:
    other = Candidate(id=2, name="Contoso Holding", score=12.4)
    one = Explanation(subject="Contoso", state="Unmatched.", runner_up=other, gap=85.0)
    assert lead_of(one) == "85 points ahead of Contoso Holding (12 %)."
    behind = Explanation(subject="Contoso", state="Unmatched.", runner_up=other, gap=-1.2)
    assert lead_of(behind) == "1 point behind Contoso Holding (12 %)."
    assert lead_of(Explanation(subject="Contoso", state="Unmatched.")) == "No other candidate."
