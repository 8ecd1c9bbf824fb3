"""The Matching view: tenants to organizations, decided one by one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from o365desk.domain.explaining import Explanation
from o365desk.domain.matching import Decision, DecisionResult, MatchRow
from o365desk.domain.tenant import MatchState
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_n
from o365desk.ui.models.record_columns import RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.theme import Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.brake_review import BrakeBanner
from o365desk.ui.views.bulk_accept import BulkAccept
from o365desk.ui.views.duplicate_warning import ask_to_create
from o365desk.ui.views.history_links import tenant_history
from o365desk.ui.views.match_actions import MatchCommands, match_actions
from o365desk.ui.views.match_columns import COLUMNS, MATCH_TO_COLUMN, column_values
from o365desk.ui.views.match_pane import Comparison, MatchPane
from o365desk.ui.widgets.actions import action_buttons, make_actions, number_keys
from o365desk.ui.widgets.flow import flow
from o365desk.ui.widgets.labels import button
from o365desk.ui.widgets.picker import Picker
from o365desk.ui.widgets.reason_box import ReasonBox
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.review_cursor import ReviewCursor
from o365desk.ui.widgets.search_field import FilterBar, SearchField


class MatchingView(ViewBase):
    """The matching table above, the side-by-side pane below."""

    name = "Matching"
    title = "Matching"
    stale_on: ClassVar[Changes] = Changes(matches=True, organizations=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.brake_banner = BrakeBanner(self)
        self._wanted: str | None = None
        self._compared: int | None = None
        self._picker: Picker | None = None
        self.filters = FilterBar(
            (("unmatched", "Unmatched"), ("matched", "Matched"), ("ignored", "Ignored"), ("all", "All")),
            "match_filter",
        )
        self.filters.chosen.connect(self._filter)
        self.search = SearchField(context.icons, tr("Find a tenant…"), "match_search")
        self.table = make_table(
            context, COLUMNS, lambda one: one.tenant.tenant_id, "matching_table", tr("Tenants to match")
        )
        self.search.searched.connect(self.table.records.set_filter)
        self.search.left_down.connect(self.table.setFocus)
        self.pane = MatchPane(context)
        self._make_actions()
        self._lay_out()
        self._connect()

    def _make_actions(self) -> None:
        commands = MatchCommands(
            accept=self._accept,
            match_to=self._match_to,
            create=self._create,
            ignore=self._ignore,
            ignore_why=self._ignore_why,
            accept_all=self._accept_all,
            revert=self._revert,
        )
        self._actions = make_actions(self.table, self.context.icons, match_actions(commands))
        self.accept, self.match_to, self.change, self.create_action = self._actions[:4]
        self.ignore, self.ignore_why, self.accept_all, self.revert = self._actions[4:]
        self.review_cursor = ReviewCursor(
            self.table,
            lambda one: one.state is MatchState.UNMATCHED,
            lambda one: one.best.suggestion.score if one.best else -1.0,
        )
        self.table.menu_actions = [*self._actions, tenant_history(self.table, self.context)]
        number_keys(self.table, self._compare_nth)

    def _lay_out(self) -> None:
        beside = [one for one in self._actions if one not in (self.ignore_why, self.accept_all)]
        self.tools.addWidget(self.search)
        self.content.addLayout(flow(self.filters, None, action_buttons([self.accept_all])))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("matching_splitter")
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([400, 320])
        self.pane.setMinimumHeight(160)
        self.content.addLayout(action_buttons(beside, primary="match_accept"))
        self.content.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.table.record_changed.connect(self._row_changed)
        self.table.selection_changed.connect(self._enable)
        self.table.record_activated.connect(lambda _one: self._match_to())
        self.table.clicked.connect(self._clicked)
        self.table.space_pressed.connect(lambda: self.pane.setVisible(not self.pane.isVisible()))
        self.pane.candidate_chosen.connect(self._compare)
        self.pane.tenant_opened.connect(
            lambda tenant_id: self.context.state.open_view("Contacts", ("users", tenant_id))
        )
        self.pane.organization_opened.connect(
            lambda key: self.context.state.open_view("Contacts", ("organization", key))
        )
        self._enable()

    # Loading

    def reload(self) -> None:
        """Load all rows; the filter chooses among them."""
        self.brake_banner.refresh()
        if not self.table.records.total():
            self.show_loading(tr("Loading tenants…"))
        matching = self.context.desk.matching

        def load(_context: object) -> tuple[RecordIndex[MatchRow], dict[str, int]]:
            return index_records(COLUMNS, matching.rows(None)), matching.counts()

        self.run(tr("Load matches"), load, self._loaded, key="load")

    def _loaded(self, loaded: tuple[RecordIndex[MatchRow], dict[str, int]]) -> None:
        index, counts = loaded
        for key in ("unmatched", "matched", "ignored", "all"):
            self.filters.set_count(key, counts.get(key, 0))
        if not index.records:
            start = button(
                tr("Open Integrations"),
                "open_integrations",
                lambda: self.context.state.open_view("Integrations"),
                look="primary",
            )
            self.show_empty(
                "matching",
                tr("No tenants yet"),
                tr(
                    "Tenants appear here after the first sync. Connect Microsoft 365 and start a manual sync."
                ),
                (start,),
            )
            return
        self.show_ready()
        first = not self.table.records.total()
        self.accept_all.setEnabled(any(one.best and not one.organization_name for one in index.records))
        self.table.set_records(index)
        if first and self._wanted is None and not counts.get("unmatched") and counts.get("matched"):
            self.filters.choose("all")
        else:
            self._filter(self.filters.current())
        if first and self._wanted is None:
            self.review_cursor.to_best()
        self._open_wanted()
        self.table.ensure_row()

    def work_widget(self) -> QWidget:
        """The table."""
        return self.table

    def open(self, argument: object) -> None:
        """A tenant id: that tenant. ``("state" | "access" | "connection", value)``: those tenants."""
        if isinstance(argument, tuple):
            self.search.clear()
            self.table.show_only(values := column_values(*argument))
            self.filters.choose("all" if values else argument[1])
        elif isinstance(argument, str):
            self._wanted = argument
            self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted is None or not self.table.records.total():
            return
        self.filters.choose("all")
        self.search.clear()
        self.table.records.set_filter("")
        if self.table.select_key(self._wanted):
            self.table.setFocus()
        self._wanted = None

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        """The decisions."""
        return self._actions

    def _filter(self, key: str) -> None:
        if key == "all":
            self.table.records.set_predicate(None)
        else:
            state = MatchState(key)
            self.table.records.set_predicate(lambda one: one.state is state)
        self.table.placeholder = {
            "unmatched": tr("Every tenant is matched or ignored."),
            "matched": tr("No tenant is matched yet."),
            "ignored": tr("No tenant is ignored."),
        }.get(key, tr("No tenant fits the search."))
        self.table.ensure_row()

    # The pane

    def _row_changed(self, match: MatchRow | None) -> None:
        self._enable()
        if match is None:
            self._compared = None
            self.pane.show_nothing()
            return
        self._compared = match.tenant.organization_id
        if self._compared is None and match.best is not None:
            self._compared = match.best.suggestion.organization_id
        self._show_pair(match)

    def _compare(self, organization_id: int) -> None:
        match = self.table.current()
        if match is not None:
            self._compared = organization_id
            self._show_pair(match)

    def _compare_nth(self, number: int) -> None:
        match = self.table.current()
        if match is not None and number <= len(match.suggestions):
            self._compare(match.suggestions[number - 1].suggestion.organization_id)

    def _show_pair(self, match: MatchRow) -> None:
        desk, compared = self.context.desk, self._compared

        def work(_: object) -> tuple[Comparison, Explanation]:
            tenant_id = match.tenant.tenant_id
            why = desk.explaining.match(tenant_id, compared, thorough=False)
            return desk.matching.comparison(tenant_id, compared), why

        self.run(
            tr("Compare"), work, lambda found: self.pane.show_pair(match, compared, *found), key="compare"
        )

    # Decisions

    def _enable(self) -> None:
        chosen = self.table.selected()
        open_ones = [one for one in chosen if one.state is not MatchState.MATCHED]
        self.accept.setEnabled(any(one.best for one in open_ones))
        self.match_to.setEnabled(bool(open_ones))
        self.create_action.setEnabled(bool(open_ones))
        self.ignore.setEnabled(any(one.state is MatchState.UNMATCHED for one in chosen))
        self.ignore_why.setEnabled(bool(open_ones))
        only_matched = bool(chosen) and not open_ones
        self.change.setEnabled(only_matched)
        self.change.setVisible(only_matched)
        self.match_to.setVisible(not only_matched)
        self.revert.setEnabled(any(one.state is not MatchState.UNMATCHED for one in chosen))
        self.set_subtitle(
            tr("{tenants} chosen", tenants=tr_n(len(chosen), "{n} tenant", "{n} tenants"))
            if len(chosen) > 1
            else ""
        )

    def _chosen(self, *states: MatchState) -> list[MatchRow]:
        return [one for one in self.table.selected() if one.state in states]

    def _accept(self) -> None:
        chosen = [one for one in self._chosen(MatchState.UNMATCHED, MatchState.IGNORED) if one.best]
        best = chosen[0].best if len(chosen) == 1 and self.table.current() is chosen[0] else None
        if best is not None and self._compared not in (None, best.suggestion.organization_id):
            self._decide(chosen, Decision.MATCH_TO, self._compared)
        else:
            self._decide(chosen, Decision.ACCEPT_SUGGESTION)

    def _accept_all(self) -> None:
        preview = BulkAccept(self)
        preview.accepted_all.connect(self._accept_seen)
        preview.open()

    def _accept_seen(self, seen: dict[str, int]) -> None:
        chosen = [one for one in self.table.records.records() if one.tenant.tenant_id in seen]
        self._decide(chosen, Decision.ACCEPT_SUGGESTION, seen=seen)

    def _ignore(self) -> None:
        self._decide(self._chosen(MatchState.UNMATCHED), Decision.IGNORE)

    def _ignore_why(self) -> None:
        chosen = self._chosen(MatchState.UNMATCHED, MatchState.IGNORED)
        if not chosen:
            return
        one = chosen[0].tenant
        title = (
            tr("Ignore {name}", name=one.name)
            if len(chosen) == 1
            else tr("Ignore {chosen} tenants", chosen=len(chosen))
        )
        box = ReasonBox(title, tr("Why? For instance: no contract, our own tenant…"), one.match_note, self)
        box.given.connect(lambda note: self._decide(chosen, Decision.IGNORE, note=note))
        box.open_at(self._picker_place())

    def _revert(self) -> None:
        self._decide(self._chosen(MatchState.MATCHED, MatchState.IGNORED), Decision.REVERT_MATCH)

    def _decide(
        self,
        chosen: list[MatchRow],
        decision: Decision,
        organization_id: int | None = None,
        *,
        confirmed: bool = False,
        note: str = "",
        seen: dict[str, int] | None = None,
    ) -> None:
        if not chosen:
            return
        ids = [one.tenant.tenant_id for one in chosen]
        self.review_cursor.begin(chosen)
        decisions.decide(
            self,
            ids,
            decision,
            organization_id=organization_id,
            confirmed=confirmed,
            note=note,
            seen=seen,
            done=self._decided,
            failed=lambda: self.review_cursor.give_back(ids),
        )

    def _decided(self, result: DecisionResult) -> None:
        """The rows as they are now; the next undecided one is selected already."""
        self.review_cursor.settle(result.rows)
        self.table.setFocus()
        if result.journal_id is not None:
            self.context.state.tell(
                Tone.OK, tr("{message}. Ctrl+Z undoes it.", message=result.message.rstrip("."))
            )
        elif result.refused:
            self.review_cursor.give_back([one.tenant.tenant_id for one in result.rows])

    def _create(self) -> None:
        chosen = self._chosen(MatchState.UNMATCHED, MatchState.IGNORED)
        if ids := [one.tenant.tenant_id for one in chosen]:
            create = partial(self._decide, chosen, Decision.CREATE_ORGANIZATION, confirmed=True)
            decisions.duplicate_warnings(self, ids, lambda found: ask_to_create(self, chosen, found, create))

    def _clicked(self, index: QModelIndex) -> None:
        """The empty Match To cell of an undecided tenant is where one types."""
        match = self.table.records.record_at(index.row())
        alone = len(self.table.selected()) == 1
        if index.column() == MATCH_TO_COLUMN and alone and match.state is not MatchState.MATCHED:
            self._match_to()

    def _match_to(self) -> None:
        if self._picker is not None:
            return
        chosen = self.table.selected()
        if not chosen:
            return
        matching = self.context.desk.matching

        def search(text: str) -> None:
            self.run(
                tr("Find organizations"),
                lambda _: matching.organizations(text),
                lambda found: self._picker.show_choices(found) if self._picker else None,
                key="find_organizations",
            )

        title = (
            tr("Match {name} to", name=chosen[0].tenant.name)
            if len(chosen) == 1
            else tr("Match {chosen} tenants to", chosen=len(chosen))
        )
        self._picker = Picker(title, tr("Type an organization's name…"), search, self)
        self._picker.picked.connect(lambda key: self._picked(chosen, key))
        self._picker.destroyed.connect(lambda: setattr(self, "_picker", None))
        self._picker.open_at(self._picker_place())

    def _picker_place(self) -> QPoint:
        row = self.table.currentIndex().row()
        cell = self.table.visualRect(self.table.records.index(row, MATCH_TO_COLUMN))
        size = QSize(460, 340)
        return self.table.viewport().mapToGlobal(
            QPoint(min(cell.left(), self.table.viewport().width() - size.width()), cell.bottom())
        )

    def _picked(self, chosen: list[MatchRow], organization_id: object) -> None:
        assert isinstance(organization_id, int)
        matched = any(one.state is MatchState.MATCHED for one in chosen)
        decision = Decision.CHANGE_MATCH if matched else Decision.MATCH_TO
        self._decide(chosen, decision, organization_id)
