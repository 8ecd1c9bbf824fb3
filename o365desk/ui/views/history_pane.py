"""Below the history: one decision, what it changed, and what its undo or redo would do now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from o365desk.domain.errors import AppError
from o365desk.domain.journal import JournalDetails, JournalEntry, JournalStep, UndoResult
from o365desk.ui.journal_words import left_alone_words
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.models.history_columns import CHANGES, PREVIEW, actor_text, preview_rows
from o365desk.ui.text import format_time
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.labels import ElidedLabel, IconLabel, button, plain_label, row
from o365desk.ui.widgets.record_table import make_table

PREVIEWED_AT_ONCE = 1_000
"""Records up to which an undo is rehearsed as soon as an entry is chosen; it holds the profile meanwhile."""


class HistoryPane(QWidget):
    """Shows the chosen entry; the view asks ``preview`` before it writes.

    Args:
        view: Whose context and tasks it uses.
    """

    def __init__(self, view: ViewBase) -> None:
        super().__init__(view)
        self._view = view
        self._entry: JournalEntry | None = None
        self.preview: UndoResult | None = None
        """What Undo or Redo of the entry would do, once known."""
        self.setObjectName("history_pane")
        self.setAccessibleName(tr("The chosen decision"))
        context = view.context
        self.title = ElidedLabel("", "heading")
        self.title.setObjectName("history_title")
        self.facts = plain_label("", "muted", wrap=True, name="history_facts")
        self.steps = plain_label("", "muted", wrap=True, name="history_steps")
        self.changes = make_table(
            context, CHANGES, lambda one: one[0], "history_changes", tr("What the decision changed")
        )
        self.changes.placeholder = tr("Loading…")
        self.sign = IconLabel(context.icons, context.theme, "info", Tone.MUTED)
        self.sentence = plain_label("", wrap=True, name="history_sentence")
        self.rehearse = button(
            tr("Preview"),
            "history_rehearse",
            self._rehearse,
            tooltip=tr("Say what it would do; nothing is written"),
        )
        self.outcome = make_table(
            context,
            PREVIEW,
            lambda one: one.place,
            "history_preview",
            tr("What would be restored or left alone"),
        )
        self.tabs = QTabWidget()
        self.tabs.setObjectName("history_tabs")
        self.tabs.setDocumentMode(True)
        self._lay_out()

    def _lay_out(self) -> None:
        first, second = QWidget(), QWidget()
        one = QVBoxLayout(first)
        one.setContentsMargins(0, GRID, 0, 0)
        one.addWidget(self.changes)
        two = QVBoxLayout(second)
        two.setContentsMargins(0, GRID, 0, 0)
        two.setSpacing(GRID)
        two.addLayout(row(self.sign, self.sentence, self.rehearse))
        two.addWidget(self.outcome, 1)
        self.tabs.addTab(first, tr("&Changes"))
        self.tabs.addTab(second, tr("If &Undone Now"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(self.facts)
        layout.addWidget(self.steps)
        layout.addWidget(self.tabs, 1)

    def show_entry(self, entry: JournalEntry | None) -> None:
        """Show an entry, and load the rest of it."""
        self._entry, self.preview = entry, None
        self.setVisible(entry is not None)
        if entry is None:
            return
        self.title.setText(tr_text(entry.title))
        self.facts.setText(_facts(entry))
        self.steps.hide()
        self.changes.set_records(())
        self.changes.placeholder = tr("Loading…")
        self.tabs.setTabText(0, tr("&Changes ({changes})", changes=entry.changes))
        self.tabs.setTabText(1, tr("If &Redone Now") if entry.is_undone else tr("If &Undone Now"))
        journal, entry_id = self._view.context.desk.journal, entry.id
        self._view.run(
            tr("Load the decision"), lambda _: journal.details(entry_id), self._loaded, key="details"
        )
        small = entry.changes <= PREVIEWED_AT_ONCE
        self._say(
            tr("Rehearsing…") if small else tr("It changed {changes} records.", changes=entry.changes),
            Tone.MUTED,
        )
        self.rehearse.setVisible(not small)
        self.rehearse.setEnabled(True)
        self.outcome.set_records(())
        self.outcome.placeholder = "" if small else tr("Preview says what would be restored.")
        if small:
            self._rehearse()

    def _loaded(self, found: JournalDetails) -> None:
        if self._entry is None or found.entry.id != self._entry.id:
            return
        self.changes.placeholder = tr("Nothing that can be shown.")
        self.changes.set_records(list(enumerate(found.lines)))
        if len(found.lines) < found.entry.changes:
            self.tabs.setTabText(
                0, tr("&Changes ({lines} of {changes})", lines=len(found.lines), changes=found.entry.changes)
            )
        self.steps.setText("\n".join(_step(one) for one in found.steps[-3:]))
        self.steps.setVisible(bool(found.steps))

    # What would happen

    def _rehearse(self) -> None:
        entry = self._entry
        if entry is None:
            return
        self.rehearse.setEnabled(False)
        self.ask(entry, self._previewed)

    def ask(self, entry: JournalEntry, done: Callable[[UndoResult], None]) -> None:
        """Rehearse the undo or redo of an entry; ``done`` gets what it would do."""
        journal = self._view.context.desk.journal
        self._view.run(
            tr("Preview"),
            lambda _: journal.preview(entry.id),
            done,
            on_failure=lambda error: self._refused(entry, error),
            key="preview",
        )

    def _previewed(self, result: UndoResult) -> None:
        if self._entry is None or result.entry.id != self._entry.id:
            return
        self.preview = result
        again = self._entry.is_undone
        self._say(*outcome_words(result, again=again))
        self.rehearse.hide()
        self.outcome.placeholder = tr("Nothing would be written.")
        self.outcome.set_records(preview_rows(result))

    def _refused(self, entry: JournalEntry, error: AppError) -> None:
        if self._entry is not None and entry.id == self._entry.id:
            self._say(" ".join(tr_text(part) for part in (error.title, error.message) if part), Tone.WARNING)
            self.outcome.placeholder = ""

    def _say(self, text: str, tone: Tone) -> None:
        self.sentence.setText(text)
        icon = {Tone.OK: "ok", Tone.WARNING: "warning"}.get(tone, "info")
        self.sign.show_icon(icon, tone)


def outcome_words(result: UndoResult, *, again: bool) -> tuple[str, Tone]:
    """What an undo or redo would do, in one sentence."""
    records = tr_n(result.restored, "{n} record", "{n} records")
    left = len(result.left_alone)
    if left:
        text = (
            tr(
                "Redo would write {records} and leave {left} alone, changed since.",
                records=records,
                left=left,
            )
            if again
            else tr(
                "Undo would restore {records} and leave {left} alone, changed since.",
                records=records,
                left=left,
            )
        )
        return text, Tone.WARNING
    if not result.restored:
        text = (
            tr("Redo would write nothing: all is so already.")
            if again
            else tr("Undo would restore nothing: all is so already.")
        )
        return text, Tone.MUTED
    return (
        tr("Redo would write {records}.", records=records)
        if again
        else tr("Undo would restore {records}.", records=records)
    ), Tone.OK


def _facts(entry: JournalEntry) -> str:
    parts = [
        tr(
            "{format_time} by {actor_text}",
            format_time=format_time(entry.at),
            actor_text=actor_text(entry.actor),
        ),
        tr_n(entry.changes, "{n} record", "{n} records"),
    ]
    if entry.rule:
        parts.append(tr("rule: {rule}", rule=tr_text(entry.rule)))
    if entry.score is not None:
        parts.append(tr("score {score} %", score=f"{entry.score:.0f}"))
    parts.append(tr("decision {id}", id=entry.id))
    return "  ·  ".join(parts)


def _step(step: JournalStep) -> str:
    records = tr_n(step.restored, "{n} record", "{n} records")
    at, who = format_time(step.at), actor_text(step.actor)
    text = (
        tr("Undone {at} by {who}: {records}.", at=at, who=who, records=records)
        if step.action.value == "undo"
        else tr("Redone {at} by {who}: {records}.", at=at, who=who, records=records)
    )
    left = left_alone_words(step.left_alone)
    return f"{text} {left}" if left else text
