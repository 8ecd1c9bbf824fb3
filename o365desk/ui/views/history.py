"""The History view: decisions, with undo and redo; what syncs found changed; or both by time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from o365desk.domain.journal import JournalEntry, UndoResult
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.journal_words import left_alone_words
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.models.history_columns import HISTORY
from o365desk.ui.models.record_columns import RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.history_feed import HistoryFeed
from o365desk.ui.views.history_links import HistorySubject
from o365desk.ui.views.history_pane import HistoryPane, outcome_words
from o365desk.ui.widgets.actions import action_buttons, make_action
from o365desk.ui.widgets.flow import flow
from o365desk.ui.widgets.labels import button
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import FilterBar, SearchField

SHOWN = 200_000
"""Entries loaded, the newest; the command line knows them all."""
_SENTENCES = 12
_FILTERS: dict[str, Callable[[JournalEntry], bool]] = {
    "decisions": lambda one: one.actor != "sync",
    "syncs": lambda one: one.actor == "sync",
    "undone": lambda one: one.is_undone,
}


class HistoryView(ViewBase):
    """Argument: the number of an entry to show, or a ``HistorySubject``."""

    name = "History"
    title = "History"
    stale_on: ClassVar[Changes] = Changes(journal=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted: int | None = None
        self.mode = FilterBar(
            (
                ("decisions", "Decisions"),
                ("changes", "Changes in Microsoft 365"),
                ("everything", "Everything"),
            ),
            "history_mode",
        )
        self.mode.chosen.connect(self._change_mode)
        self.filters = FilterBar(
            (("all", "All"), ("decisions", "Technicians"), ("syncs", "Syncs"), ("undone", "Undone")),
            "history_filter",
        )
        self.filters.chosen.connect(self._filter)
        self.search = SearchField(context.icons, tr("Find in history…"), "history_search")
        self.table = make_table(
            context,
            HISTORY,
            lambda one: one.id,
            "history_table",
            tr("Decisions, the latest first"),
            multiple=False,
        )
        self.table.placeholder = tr("No decision fits.")
        self.undo_action = make_action(
            self.table,
            context.icons,
            tr("Undo This"),
            "history_undo",
            lambda: self._ask(again=False),
            icon="undo",
            shortcut="U",
            tip=tr("Take this decision back, as far as nobody changed it since"),
        )
        self.redo_action = make_action(
            self.table,
            context.icons,
            tr("Redo This"),
            "history_redo",
            lambda: self._ask(again=True),
            icon="redo",
            shortcut="R",
            tip=tr("Do this undone decision again, as far as it still stands as the undo left it"),
        )
        self.table.menu_actions = [self.undo_action, self.redo_action]
        self.pane = HistoryPane(self)
        self.feed = HistoryFeed(self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._enable(None)

    def _lay_out(self) -> None:
        self.tools.addWidget(self.mode)
        self.tools.addWidget(self.search)
        buttons = action_buttons([self.undo_action, self.redo_action])
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(flow(self.filters, None, buttons))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("history_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        inside.addWidget(splitter, 1)
        self._stack.addWidget(page)
        self._stack.addWidget(self.feed)
        self.content.addWidget(self._stack, 1)
        self.search.searched.connect(self._search)
        self.search.left_down.connect(lambda: self.work_widget().setFocus())
        self.table.record_changed.connect(self._chosen)
        self.table.record_activated.connect(lambda one: self._ask(again=one.is_undone))

    # Loading

    def open(self, argument: object) -> None:
        """Show an entry by its number, or what happened to a record, a tenant, in a run."""
        if isinstance(argument, HistorySubject):
            self.search.clear()
            self.feed.search("")
            self.feed.show_subject(argument)
            self.mode.choose("everything" if argument.wanted.group is None else "changes")
        elif isinstance(argument, int):
            self._wanted = argument
            if not self._deciding:
                self.mode.choose("decisions")
            self.filters.choose("all")
            self.search.clear()
            self._show_wanted()

    def reload(self) -> None:
        """Load the entries, or the feed."""
        if not self._deciding:
            self.feed.load()
            return
        if not self.table.records.total():
            self.show_loading(tr("Loading the history…"))
        journal = self.context.desk.journal
        self.run(
            tr("Load the history"),
            lambda _: index_records(HISTORY, journal.listing(SHOWN)),
            self._show,
            key="load",
        )

    @property
    def _deciding(self) -> bool:
        return self.mode.current() == "decisions"

    def work_widget(self) -> QWidget:
        """The list that is shown."""
        return self.table if self._deciding else self.feed.table

    def _change_mode(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if self._deciding else 1)
        self.set_subtitle("")
        self.feed.choose(decisions=key == "everything")
        self._search(self.search.text())
        self.reload()

    def _show(self, index: RecordIndex[JournalEntry]) -> None:
        if not self._deciding:
            return
        entries = index.records
        if not entries:
            go = button(
                tr("Go to Matching"),
                "history_go",
                lambda: self.context.state.open_view("Matching"),
                look="primary",
            )
            self.show_empty(
                "clock",
                tr("Nothing was decided yet"),
                tr(
                    "Each decision, import and sync is listed here with what it changed, and "
                    "can be taken back."
                ),
                (go,),
            )
            return
        self.filters.set_count("all", len(entries))
        for key, keep in _FILTERS.items():
            self.filters.set_count(key, sum(map(keep, entries)))
        self.table.set_records(index)
        if len(entries) == SHOWN:
            self.set_subtitle(tr("The latest {shown} decisions", shown=SHOWN))
        else:
            self.set_subtitle(tr_n(len(entries), "{n} decision", "{n} decisions"))
        self.show_ready()
        self._show_wanted()
        if self.table.current() is None:
            self.table.select_row(0)

    def _show_wanted(self) -> None:
        if self._wanted is not None and self.table.records.total():
            self.table.select_key(self._wanted)
            self._wanted = None

    def _filter(self, key: str) -> None:
        self.table.records.set_predicate(_FILTERS.get(key))
        self.table.ensure_row()

    def _search(self, text: str) -> None:
        if not self._deciding:
            self.feed.search(text)
            return
        self.table.records.set_filter(text)
        self.table.ensure_row()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()
        self.search.selectAll()

    def menu_actions(self) -> Sequence[QAction]:
        """Undo and Redo of the chosen entry, or Open."""
        return (self.undo_action, self.redo_action) if self._deciding else (self.feed.open_action,)

    def _chosen(self, entry: JournalEntry | None) -> None:
        self._enable(entry)
        self.pane.show_entry(entry)

    def _enable(self, entry: JournalEntry | None) -> None:
        self.undo_action.setEnabled(entry is not None and not entry.is_undone)
        self.redo_action.setEnabled(entry is not None and entry.is_undone)

    # Undo and redo

    def _ask(self, *, again: bool) -> None:
        """Look at what it would do; if all of it can be done do it, else ask."""
        entry = self.table.current()
        if entry is None or entry.is_undone is not again:
            return
        if self.pane.preview is not None and self.pane.preview.entry.id == entry.id:
            self._answer(entry, self.pane.preview)
        else:
            self.pane.ask(entry, lambda result: self._answer(entry, result))

    def _answer(self, entry: JournalEntry, result: UndoResult) -> None:
        if not result.left_alone:
            self._act(entry)
            return
        again = entry.is_undone
        sentence, _ = outcome_words(result, again=again)
        text = f"{tr_text(entry.title)}. {left_alone_words(result.left_alone)}"
        if not result.restored:
            self.banner.show_message(Tone.INFO, text, title=sentence)
            return
        self.banner.ask(
            text,
            title=sentence,
            button_text=tr("&Redo the Rest") if again else tr("&Undo the Rest"),
            action=lambda: self._act(entry),
        )

    def _act(self, entry: JournalEntry) -> None:
        if entry.is_undone:
            decisions.redo(self, entry.id)
        else:
            decisions.undo(self, entry.id)
