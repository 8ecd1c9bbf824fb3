"""The Plan view: what applying would write, organization by organization, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from o365desk.domain.errors import AppError
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.ui import plans
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr
from o365desk.ui.models.plan_columns import COUNTED, ITEMS, LINES
from o365desk.ui.models.plan_rows import (
    EVERYTHING,
    HELD,
    NOBODY,
    WRITTEN,
    OrganizationLine,
    PlanKind,
    PlanRow,
)
from o365desk.ui.plans import Applied, LoadedPlan, PlanSubject
from o365desk.ui.state import Changes
from o365desk.ui.task_runner import Task
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.plan_empty import show_nothing
from o365desk.ui.views.plan_head import ALL, PlanHead
from o365desk.ui.views.plan_pane import PlanPane
from o365desk.ui.views.plan_words import applied_words
from o365desk.ui.widgets.actions import action_buttons, make_action
from o365desk.ui.widgets.banner import Banner
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import SearchField

_SPLIT = [150, 330, 170]
"""Heights at first: of the organizations, of their users, of what is said about the chosen one."""


class PlanView(ViewBase):
    """Argument: a ``PlanSubject``."""

    name = "Plan"
    title = "Plan"
    back_to = "Integrations"
    stale_on: ClassVar[Changes] = Changes(contacts=True, matches=True, runs=True, connections=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._subject = PlanSubject()
        self._loaded: LoadedPlan | None = None
        self._applying: Task[Applied] | None = None
        self._just_applied = False
        self.chooser = QComboBox()
        self.chooser.setObjectName("plan_connection")
        self.chooser.setAccessibleName(tr("Connection whose plan is shown"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.setMaximumWidth(260)
        self.chooser.activated.connect(self._choose_connection)
        self.search = SearchField(context.icons, tr("Find a user…"), "plan_search")
        self.preview_banner = Banner(context.icons, context.theme)
        self.preview_banner.setObjectName("plan_preview_banner")
        self.head = PlanHead(context)
        self.tiles = self.head.tiles
        self.lines = make_table(
            context,
            LINES,
            lambda one: one.tenant_id,
            "plan_organizations",
            tr("Organizations of the plan, with counts"),
            multiple=False,
        )
        self.table = make_table(
            context, ITEMS, lambda one: (one.tenant_id, one.user_id), "plan_users", tr("Users of the plan")
        )
        self.pane = PlanPane(context, self._open_contact, self._open_review)
        self._make_actions()
        self._lay_out()
        self._connect()

    def _make_actions(self) -> None:
        icons = self.context.icons
        self.apply_chosen = make_action(
            self.table,
            icons,
            tr("Apply to Chosen Users"),
            "plan_apply_chosen",
            self._apply_chosen,
            icon="check",
            shortcut="A",
            tip=tr("Write the plan for the selected users only"),
        )
        self.open_contact = make_action(
            self.table,
            icons,
            tr("Open Contact"),
            "plan_open_contact",
            self._open_current,
            icon="open",
            shortcut="O",
            tip=tr("Show the contact's documented and Office 365 values side by side (Enter)"),
        )
        self.review_action = make_action(
            self.table,
            icons,
            tr("Decide in Review"),
            "plan_review",
            self._review_current,
            icon="conflict",
            shortcut="D",
            tip=tr("Open the contact review at this user"),
        )
        self.actions_list = (self.apply_chosen, self.open_contact, self.review_action)
        self.table.menu_actions = list(self.actions_list)

    def _lay_out(self) -> None:
        self.tools.addWidget(self.chooser)
        self.tools.addWidget(self.search)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.banner) + 1, self.preview_banner)
        self.content.addWidget(self.head)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, GRID // 2, 0, 0)
        below.setSpacing(GRID)
        below.addLayout(action_buttons(self.actions_list))
        below.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("plan_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.lines)
        splitter.addWidget(lower)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 4)
        splitter.setStretchFactor(2, 1)
        splitter.setSizes(_SPLIT)
        self.content.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.head.apply_wanted.connect(self._apply_shown)
        self.head.stop_wanted.connect(self._stop)
        self.tiles.chosen.connect(lambda _key: self._filter())
        self.lines.record_changed.connect(lambda _line: self._line_changed())
        self.lines.record_activated.connect(lambda _line: self.table.setFocus())
        self.lines.clicked.connect(self._line_clicked)
        self.table.selection_changed.connect(self._enable)
        self.table.record_activated.connect(lambda _row: self._activate())
        self.search.searched.connect(self._search)
        self.search.left_down.connect(self.table.setFocus)

    # Loading

    def open(self, argument: object) -> None:
        """Show a connection's plan, or a preview of options that are not saved."""
        if not isinstance(argument, PlanSubject):
            return
        self._subject = argument
        self._loaded = None
        self.banner.hide()
        self.search.clear()
        self.reload()

    def reload(self) -> None:
        """Make the plan anew."""
        if self._applying is not None:
            return  # comes by itself when it has ended
        if self._loaded is None:
            self.show_loading(tr("Comparing users with contacts…"))
        plans.load(self, self._subject, self._show, self._failed)

    def _failed(self, error: AppError) -> None:
        self._loaded = None
        self.preview_banner.hide()
        self.show_error(error)

    def _show(self, loaded: LoadedPlan | None) -> None:
        first, self._loaded = self._loaded is None, loaded
        self._show_head(loaded)
        if loaded is None or not loaded.rows.records:
            show_nothing(self, loaded, self._options() if loaded else None)
            return
        several = len(loaded.lines) > 1
        self.lines.setVisible(several)
        self.lines.set_records(loaded.lines)
        self.table.setColumnHidden(len(ITEMS) - 1, not several)
        self.table.set_records(loaded.rows)
        applied, self._just_applied = self._just_applied, False
        if first or self.lines.current() is None:
            if not self._subject.tenant_id or not self.lines.select_key(self._subject.tenant_id):
                self.lines.select_row(0)
            self._choose_first_tile()
        elif applied and not self.table.records.rowCount():
            self._choose_first_tile()
        self._filter()
        self.show_ready()

    def _show_head(self, loaded: LoadedPlan | None) -> None:
        preview = self._subject.options is not None
        self.title_label.setText(tr("Preview of Edited Options") if preview else tr("Plan"))
        self.set_subtitle(loaded.connection.name if loaded else "")
        self.chooser.blockSignals(True)
        self.chooser.clear()
        for number, name in loaded.choices if loaded else ():
            self.chooser.addItem(name.replace("\n", " "), number)
        if loaded is not None:
            self.chooser.setCurrentIndex(self.chooser.findData(loaded.connection.id))
        self.chooser.blockSignals(False)
        self.chooser.setVisible(self.chooser.count() > 1 and not preview)
        if preview:
            self.preview_banner.show_message(
                Tone.INFO,
                tr("The options are as you edited them and are not saved. Save them to apply this plan."),
                button_text=tr("Back to Sync Options"),
                action=self.go_back,
            )
        else:
            self.preview_banner.hide()

    def _choose_first_tile(self) -> None:
        """Begin with the first kind of which there is something to see."""
        counts = self._counts()
        found = next((kind.value for kind in PlanKind if kind in WRITTEN | HELD and counts[kind]), ALL)
        self.tiles.choose(found)

    # What is shown

    def _line(self) -> OrganizationLine | None:
        if self._loaded is None or not self._loaded.lines:
            return None
        return self.lines.current() or self._loaded.lines[0]

    def _counts(self) -> Counter[PlanKind]:
        line = self._line()
        return line.counts if line is not None else Counter()

    def _line_changed(self) -> None:
        if self._loaded is not None:
            self._filter()

    def _line_clicked(self, index: QModelIndex) -> None:
        """A click on a number shows just those."""
        kind = COUNTED.get(LINES[index.column()].key)
        if kind is not None and self._counts()[kind]:
            self.tiles.choose(kind.value)

    def _filter(self) -> None:
        line, key = self._line(), self.tiles.current()
        if line is None:
            return
        tenant_id = line.tenant_id
        kind = None if key == ALL else PlanKind(key)
        self.band.show_customer("" if tenant_id == EVERYTHING else line.name)

        def fits(one: PlanRow) -> bool:
            return (kind is None or kind in one.kinds) and tenant_id in (EVERYTHING, one.tenant_id)

        self.table.records.set_predicate(fits)
        nobody = tr(NOBODY[kind]) if kind is not None else tr("No users.")
        self.table.placeholder = tr("No user fits.") if self.search.text() else nobody
        self.table.ensure_row()
        self._show_counts(line)
        self._enable()

    def _show_counts(self, line: OrganizationLine) -> None:
        assert self._loaded is not None
        whole = line.tenant_id == EVERYTHING or len(self._loaded.lines) == 1
        records = self._loaded.rows.records
        users = len(records) if whole else sum(one.tenant_id == line.tenant_id for one in records)
        at_once = self._options().new_contacts is NewContacts.CREATE
        self.head.show_line(line, users, at_once=at_once)

    def _options(self) -> SyncOptions:
        assert self._loaded is not None
        return self._subject.options or self._loaded.connection.options

    def _search(self, text: str) -> None:
        self.table.records.set_filter(text)
        self.table.ensure_row()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()
        self.search.selectAll()

    def menu_actions(self) -> Sequence[QAction]:
        """What can be done with the chosen users."""
        return self.actions_list

    def _enable(self) -> None:
        chosen = self.table.selected()
        busy, preview = self._applying is not None, self._subject.options is not None
        line = self._line()
        applicable = bool(line and line.writes and not line.note) and not preview
        self.head.enable(apply=applicable, busy=busy)
        self.apply_chosen.setEnabled(any(one.kinds & WRITTEN for one in chosen) and not busy and not preview)
        single = chosen[0] if len(chosen) == 1 else None
        self.open_contact.setEnabled(single is not None and single.item.proposal.contact_id is not None)
        self.review_action.setEnabled(single is not None and single.kind is not PlanKind.OUT_OF_SCOPE)
        self.pane.show_row(single)

    # Applying

    def _apply_shown(self) -> None:
        """Apply the organization in the list, or all."""
        line = self._line()
        if line is None or self._loaded is None:
            return
        wanted = self._loaded.lines if line.tenant_id == EVERYTHING else (line,)
        self._apply({one.tenant_id: None for one in wanted if one.tenant_id and one.writes and not one.note})

    def _apply_chosen(self) -> None:
        targets: dict[str, list[int] | None] = {}
        for one in self.table.selected():
            if one.kinds & WRITTEN:
                ids = targets.setdefault(one.tenant_id, [])
                assert ids is not None
                ids.append(one.user_id)
        self._apply(targets)

    def _apply(self, targets: dict[str, list[int] | None]) -> None:
        if not targets or self._applying is not None:
            return
        many = len(targets)

        def progress(done: object) -> None:
            assert isinstance(done, int)
            self.head.show_progress(done, many)

        progress(0)
        self._applying = plans.apply(self, targets, progress, self._applied)
        self._enable()

    def _stop(self) -> None:
        if self._applying is not None:
            self._applying.cancel()

    def _applied(self, result: Applied) -> None:
        self._applying = None
        self._just_applied = True
        title, text = applied_words(result)
        bad = bool(result.faults) or result.done < result.wanted
        tone = Tone.WARNING if bad else Tone.OK if result.entries else Tone.INFO
        entries = list(result.entries)
        self.banner.show_message(
            tone,
            text,
            title=title,
            button_text=tr("Undo") if entries else "",
            action=(lambda: self._undo(entries)) if entries else None,
        )
        self.reload()

    def _undo(self, entries: list[int]) -> None:
        self.banner.hide()
        plans.undo(self, entries)

    # Going elsewhere

    def go_back(self) -> None:
        """To where the plan was asked for."""
        self.context.state.open_view(self._subject.origin, self._subject.argument)

    def _choose_connection(self, place: int) -> None:
        self.open(PlanSubject(connection_id=int(self.chooser.itemData(place)), origin=self._subject.origin))

    def _activate(self) -> None:
        if self.open_contact.isEnabled():
            self._open_current()
        elif self.review_action.isEnabled():
            self._review_current()

    def _open_current(self) -> None:
        one = self.table.current()
        if one is not None and one.item.proposal.contact_id is not None:
            self._open_contact(one.item.proposal.contact_id)

    def _open_contact(self, contact_id: int) -> None:
        self.context.state.open_view("Contact", contact_id)

    def _review_current(self) -> None:
        one = self.table.current()
        if one is not None:
            self._open_review(one)

    def _open_review(self, one: PlanRow) -> None:
        self.context.state.open_view("Contacts", ("user", one.tenant_id, one.user_id))
