"""The Duplicates view: what is likely documented twice, merged or set apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.errors import AppError
from o365desk.domain.merging import MergePreview
from o365desk.ui import merging
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n, tr_text
from o365desk.ui.merging import Decided, MergeRequest
from o365desk.ui.models.duplicate_columns import APART_COLUMNS, COLUMNS
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.merge_pane import MergePane
from o365desk.ui.widgets.actions import ActionSpec, action_buttons, make_actions
from o365desk.ui.widgets.labels import button
from o365desk.ui.widgets.record_table import RecordTable, make_table
from o365desk.ui.widgets.search_field import FilterBar, SearchField

_APART = "apart"
_PLACEHOLDERS = {
    "all": noop("Nothing is likely documented twice."),
    "contacts": noop("No contact is likely documented twice."),
    "organizations": noop("No organization is likely documented twice."),
}
_SENTENCES = 3


class DuplicatesView(ViewBase):
    """The groups above, side by side below."""

    name = "Duplicates"
    title = "Duplicates"
    stale_on: ClassVar[Changes] = Changes(contacts=True, organizations=True, matches=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._busy = False
        self.filters = FilterBar(
            (
                ("all", "All"),
                ("contacts", "Contacts"),
                ("organizations", "Organizations"),
                (_APART, "Not duplicates"),
            ),
            "duplicates_filter",
        )
        self.filters.chosen.connect(self._filter)
        self.search = SearchField(context.icons, tr("Find a name, address, number…"), "duplicates_search")
        self.table = make_table(
            context, COLUMNS, lambda one: one.key, "duplicates_table", tr("Possible duplicates")
        )
        self.apart = make_table(
            context, APART_COLUMNS, lambda one: one.number, "apart_table", tr("Pairs that are no duplicates")
        )
        self.apart.placeholder = tr("Nobody said of anything that it is no duplicate.")
        self.pane = MergePane(context)
        self._make_actions()
        self._lay_out()
        self._connect()

    def _make_actions(self) -> None:
        spec = ActionSpec
        icons = self.context.icons
        self._actions = make_actions(
            self.table,
            icons,
            (
                spec(
                    tr("Merge"),
                    "duplicates_merge",
                    self._merge,
                    "check",
                    "M",
                    tr("Merge into the one that stays"),
                ),
                spec(
                    tr("Not Duplicates"),
                    "duplicates_dismiss",
                    self._dismiss,
                    "unlink",
                    "N",
                    tr("They are not the same; do not list them together again"),
                ),
                spec(
                    tr("Keep Other"),
                    "duplicates_keep",
                    self._keep_other,
                    "redo",
                    "S",
                    tr("Let the next one stay"),
                ),
                spec(
                    tr("Open"),
                    "duplicates_open",
                    self._open_record,
                    "open",
                    "O",
                    tr("Open the one that stays"),
                ),
            ),
        )
        self.merge_action, self.dismiss_action, self.keep_action, self.open_action = self._actions
        self.table.menu_actions = list(self._actions)
        (self.restore_action,) = make_actions(
            self.apart,
            icons,
            (
                spec(
                    tr("List Again"),
                    "duplicates_restore",
                    self._restore,
                    "undo",
                    "R",
                    tr("They may be duplicates after all"),
                ),
            ),
        )
        self.apart.menu_actions = [self.restore_action]
        for number in range(1, 10):
            key = QShortcut(QKeySequence(str(number)), self.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(lambda number=number: self.pane.keep_nth(number))

    def _lay_out(self) -> None:
        self.tools.addWidget(self.search)
        self.content.addWidget(self.filters)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("duplicates_splitter")
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([280, 420])
        self.pane.setMinimumHeight(180)
        self.table.setMinimumHeight(110)
        self._bodies = QStackedWidget()
        for actions, primary, body in (
            (self._actions, "duplicates_merge", self.splitter),
            ((self.restore_action,), "", self.apart),
        ):
            page = QWidget()
            inside = QVBoxLayout(page)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(GRID)
            inside.addLayout(action_buttons(actions, primary=primary))
            inside.addWidget(body, 1)
            self._bodies.addWidget(page)
        self.content.addWidget(self._bodies, 1)

    def _connect(self) -> None:
        for table in (self.table, self.apart):
            self.search.searched.connect(table.records.set_filter)
        self.search.left_down.connect(lambda: self._shown_table().setFocus())
        self.search.searched.connect(lambda _text: self._shown_table().ensure_row())
        self.table.record_changed.connect(lambda _one: self._show_chosen())
        self.table.selection_changed.connect(self._show_chosen)
        self.apart.selection_changed.connect(self._enable)
        self.table.record_activated.connect(lambda _one: self._open_record())
        self.table.space_pressed.connect(lambda: self.pane.setVisible(not self.pane.isVisible()))
        self.pane.changed.connect(self._ask)
        self._enable()

    def _shown_table(self) -> RecordTable[Any]:
        return self.apart if self.filters.current() == _APART else self.table

    # Loading

    def reload(self) -> None:
        """Look for duplicates; what was looked through before and did not change costs nothing."""
        if not self.table.records.total():
            self.show_loading(tr("Comparing contacts and organizations…"))
        merging.load(self, self._loaded)

    def _loaded(self, loaded: merging.Loaded) -> None:
        index, apart = loaded
        kinds = [row.group.kind for row in index.records]
        self.filters.set_count("all", len(kinds))
        for kind in DuplicateKind:
            self.filters.set_count(kind.value, kinds.count(kind))
        self.filters.set_count(_APART, len(apart.records))
        if not index.records and not apart.records:
            self.table.set_records(())
            self._show_none()
            return
        first = not self.is_ready
        self.show_ready()
        self.apart.set_records(apart)
        self.table.set_records(index)
        self._filter(self.filters.current())
        if first and self.isVisible():
            self._shown_table().setFocus()

    def _show_none(self) -> None:
        start = button(
            tr("Open Contacts"),
            "duplicates_contacts",
            lambda: self.context.state.open_view("Contacts"),
            look="primary",
        )
        self.show_empty(
            "possible-duplicate",
            tr("Nothing is likely documented twice"),
            tr(
                "Contacts of one organization are compared with each other by address, "
                "phone number and name, organizations by name, website, phone number and "
                "address. What looks the same is listed here."
            ),
            (start,),
        )

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        """The decisions."""
        return (*self._actions, self.restore_action)

    def _filter(self, key: str) -> None:
        apart = key == _APART
        self._bodies.setCurrentIndex(1 if apart else 0)
        if apart:
            self.apart.ensure_row()
        else:
            kind = None if key == "all" else DuplicateKind(key)
            self.table.records.set_predicate(None if kind is None else lambda one: one.group.kind is kind)
            self.table.placeholder = tr(_PLACEHOLDERS[key])
            self.table.ensure_row()
        self._enable()

    # The pane

    def _show_chosen(self) -> None:
        """Show what the buttons act on: the line that is chosen; of several the one under the cursor."""
        chosen = self.table.selected()
        group = chosen[0] if len(chosen) == 1 else self.table.current() if chosen else None
        if group is not self.pane.group:
            self.pane.show_row(group)
            if group is not None:
                self._ask()
        self._enable()

    def _ask(self) -> None:
        request = self.pane.request()
        if request is not None:
            merging.preview(self, request, self._previewed)
        else:
            self._enable()

    def _previewed(self, preview: MergePreview) -> None:
        self.pane.show_preview(preview)
        self._enable()

    # Decisions

    def _enable(self) -> None:
        chosen = self.table.selected()
        many = len(chosen) > 1
        preview = self.pane.preview
        free = not self._busy and bool(chosen)
        clear = many or (preview is not None and not preview.problem and self.pane.request() is not None)
        self.merge_action.setEnabled(free and clear)
        self.dismiss_action.setEnabled(free)
        self.keep_action.setEnabled(free and not many)
        self.open_action.setEnabled(bool(chosen) and not many)
        self.restore_action.setEnabled(not self._busy and bool(self.apart.selected()))
        self.set_subtitle(
            tr("{groups} chosen", groups=tr_n(len(chosen), "{n} group", "{n} groups")) if many else ""
        )

    def _requests(self) -> list[MergeRequest]:
        """What to merge: as chosen in the pane for the line it shows, into the first one for all others."""
        shown = self.pane.request()
        found: list[MergeRequest] = []
        for group in self.table.selected():
            if shown is not None and shown.key == group.key:
                found.append(shown)
            else:
                found.append(
                    MergeRequest(
                        kind=group.group.kind,
                        key=group.key,
                        survivor_id=group.ids[0],
                        other_ids=group.ids[1:],
                        choices={},
                    )
                )
        return found

    def _merge(self) -> None:
        requests = self._requests()

        def go() -> None:
            self._begin()
            merging.merge(self, requests, self._decided)

        if len(requests) > 1:
            self.banner.ask(
                tr(
                    "In each the first name shown stays. Every merge is a decision of its "
                    "own that Undo takes back."
                ),
                title=tr("Merge {requests} groups?", requests=len(requests)),
                button_text=tr("&Merge"),
                action=go,
            )
        elif requests:
            go()

    def _dismiss(self) -> None:
        shown = self.pane.request()
        chosen = {
            group.key: (
                group.group.kind,
                (shown.survivor_id, *shown.other_ids) if shown and shown.key == group.key else group.ids,
            )
            for group in self.table.selected()
        }
        if chosen:
            self._begin()
            merging.dismiss(self, chosen, self._decided)

    def _begin(self) -> None:
        self._busy = True
        self.banner.hide()
        self._enable()

    def _decided(self, decided: Decided) -> None:
        """Take the settled lines away; the next one is selected."""
        self._busy = False
        place = self.table.currentIndex().row()
        gone = set(decided.keys)
        self.table.set_records([one for one in self.table.records.records() if one.key not in gone])
        if self.table.current() is None or not self.table.selected():
            self.table.select_row(min(max(place, 0), self.table.records.rowCount() - 1))
        self.table.setFocus()
        self._show_chosen()
        if decided.refused:
            more = len(decided.refused) - _SENTENCES
            text = "\n".join(map(tr_text, decided.refused[:_SENTENCES]))
            self.tell(
                Tone.WARNING if gone else Tone.ERROR,
                tr("{text}\nAnd {more} more.", text=text, more=more) if more > 0 else text,
            )
        elif decided.messages:
            many = len(decided.messages)
            said = (
                tr_text(decided.messages[0])
                if many == 1
                else tr("{groups} settled.", groups=tr_n(many, "{n} group", "{n} groups"))
            )
            self.tell(
                Tone.OK,
                tr("{said} Ctrl+Z undoes it.", said=said)
                if many == 1
                else tr("{said} Ctrl+Z undoes the last.", said=said),
            )
        self._enable()

    def report(self, error: AppError) -> None:
        """A fault ends what was under way."""
        self._busy = False
        self._enable()
        super().report(error)

    def _keep_other(self) -> None:
        self.pane.keep_next()

    def _open_record(self) -> None:
        request = self.pane.request()
        if request is None:
            return
        if request.kind is DuplicateKind.CONTACTS:
            self.context.state.open_view("Contact", request.survivor_id)
        else:
            self.context.state.open_view("Organizations", request.survivor_id)

    def _restore(self) -> None:
        numbers = [one.number for one in self.apart.selected()]
        if numbers:
            merging.restore(self, numbers, lambda result: self.tell(Tone.OK, result.message))
