"""The feed of the History view: what syncs found changed, alone or between the decisions."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from o365desk.domain.errors import AppError
from o365desk.domain.history import FeedChoices, FeedPage, FeedPlace, HistoryLine
from o365desk.domain.sync_changes import ChangeFilter, ChangeGroup
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.models.feed_columns import FEED
from o365desk.ui.models.record_columns import RecordIndex, index_records
from o365desk.ui.text import format_time
from o365desk.ui.theme import GRID
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.history_links import HistorySubject
from o365desk.ui.widgets.actions import make_action
from o365desk.ui.widgets.forms import choice
from o365desk.ui.widgets.labels import button, plain_label, row
from o365desk.ui.widgets.record_table import make_table

PAGE = 500
"""Lines that are loaded at once."""
_GROUPS = (
    (noop("All changes"), None),
    (noop("Users that came or went"), ChangeGroup.PEOPLE),
    (noop("Licences of users"), ChangeGroup.LICENCES),
    (noop("Details of users"), ChangeGroup.DETAILS),
    (noop("Tenants themselves"), ChangeGroup.TENANTS),
)
Loaded = tuple[RecordIndex[HistoryLine], FeedPage, FeedChoices]


class HistoryFeed(QWidget):
    """Filters, the table, and the way to older lines.

    Args:
        view: Whose context, tasks and states it uses.
    """

    def __init__(self, view: ViewBase) -> None:
        super().__init__(view)
        self._view = view
        self._decisions = False
        self._subject: HistorySubject | None = None
        self._text = ""
        self._lines: tuple[HistoryLine, ...] = ()
        self._older: FeedPlace | None = None
        self._asked: tuple[ChangeFilter, bool] | None = None
        context = view.context
        self.group = choice([(tr(text), group) for text, group in _GROUPS])
        self.tenant = choice([(tr("All tenants"), "")])
        self.of_run = choice([(tr("All runs"), None)])
        for box, name, accessible in (
            (self.group, "feed_group", tr("Kind of change")),
            (self.tenant, "feed_tenant", tr("Changes of tenant")),
            (self.of_run, "feed_run", tr("Changes of run")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(accessible)
            box.setMinimumContentsLength(14)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMaximumWidth(280)
            box.currentIndexChanged.connect(lambda _place: self.load())
        self.whose = plain_label("", "strong", name="feed_whose")
        self.everybody = button(tr("Show All Records"), "feed_everybody", self._show_everybody, look="quiet")
        self.table = make_table(
            context, FEED, lambda one: one.key, "feed_table", tr("What happened, the latest first")
        )
        self.open_action = make_action(
            self.table,
            context.icons,
            tr("Open"),
            "feed_open",
            self._open_current,
            icon="open",
            shortcut="O",
            tip=tr("Open the contact, the user, the tenant or the decision (Enter)"),
        )
        self.table.menu_actions = [self.open_action]
        self.shown = plain_label("", "muted", name="feed_shown")
        self.more = button(tr("Show Older"), "feed_older", self._load_older)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        filters = row(self.group, self.tenant, self.of_run)
        for place in range(3):
            filters.setStretch(place, 1)
        filters.addStretch(1)
        layout.addLayout(filters)
        self._whose_line = QWidget()
        line = row(self.whose, self.everybody, None)
        line.setContentsMargins(0, 0, 0, 0)
        self._whose_line.setLayout(line)
        self._whose_line.hide()
        layout.addWidget(self._whose_line)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.shown, None, self.more))
        self.more.hide()
        self.table.record_activated.connect(self._open)
        self.table.record_changed.connect(lambda one: self.open_action.setEnabled(one is not None))

    # What is shown

    def choose(self, *, decisions: bool) -> None:
        """Whether decisions stand between the changes; then these are not parted into groups."""
        self._decisions = decisions
        self.group.setVisible(not decisions)

    def show_subject(self, subject: HistorySubject) -> None:
        """Show the history of one contact, user, tenant or run, whatever was filtered before."""
        wanted = subject.wanted
        for box in (self.group, self.tenant, self.of_run):
            box.blockSignals(True)
        groups = [group for _text, group in _GROUPS]
        self.group.setCurrentIndex(groups.index(wanted.group))
        _choose(self.tenant, wanted.tenant_id, subject.name)
        _choose(self.of_run, wanted.run_id, subject.name)
        for box in (self.group, self.tenant, self.of_run):
            box.blockSignals(False)
        alone = any(one is not None for one in (wanted.contact_id, wanted.user_id, wanted.since))
        self._set_whose(subject if alone else None)

    def search(self, text: str) -> None:
        """Show only what holds a text; it is looked up in all lines, not only in those loaded."""
        if text.strip() != self._text:
            self._text = text.strip()
            self.load()

    def _set_whose(self, subject: HistorySubject | None) -> None:
        self._subject = subject
        self._whose_line.setVisible(subject is not None)
        if subject is not None:
            self.whose.setText(tr("History of {name}", name=subject.name))

    def _show_everybody(self) -> None:
        self._set_whose(None)
        self.load()

    def _wanted(self) -> ChangeFilter:
        only = self._subject.wanted if self._subject is not None else ChangeFilter()
        group = None if self._decisions else self.group.currentData()
        return ChangeFilter(
            tenant_id=self.tenant.currentData() or "",
            user_id=only.user_id,
            contact_id=only.contact_id,
            run_id=self.of_run.currentData(),
            since=only.since,
            group=None if group is None else ChangeGroup(group),  # a drop-down gives back a bare text
            text=self._text,
        )

    # Loading

    def load(self) -> None:
        """Load the latest lines anew, as many as are shown."""
        history, wanted, decisions = self._view.context.desk.history, self._wanted(), self._decisions
        limit = max(PAGE, len(self._lines)) if self._asked == (wanted, decisions) else PAGE
        self._asked = wanted, decisions

        def work(_: object) -> Loaded:
            page = history.feed(wanted, decisions=decisions, limit=limit)
            return index_records(FEED, page.lines), page, history.choices()

        if not self._view.is_ready:
            self._view.show_loading(tr("Loading the history…"))
        self._view.run(tr("Load the history"), work, self._show, key="feed")

    def _load_older(self) -> None:
        history, wanted, decisions = self._view.context.desk.history, self._wanted(), self._decisions
        known, older = self._lines, self._older

        def work(_: object) -> Loaded:
            page = history.feed(wanted, decisions=decisions, older=older, limit=PAGE)
            return index_records(FEED, (*known, *page.lines)), page, history.choices()

        self.more.setEnabled(False)
        self._view.run(tr("Load the history"), work, self._show, on_failure=self._older_failed, key="feed")

    def _older_failed(self, error: AppError) -> None:
        self.more.setEnabled(True)
        self._view.report(error)

    def _show(self, loaded: Loaded) -> None:
        index, page, choices = loaded
        self._lines, self._older = index.records, page.older
        self._fill(choices)
        if not page.total and self._wanted() == ChangeFilter():
            self._say_nothing()
            return
        self.table.placeholder = tr("Nothing fits. Take a filter away, or search for something else.")
        if self._subject is not None and not page.total:
            self.table.placeholder = tr("Nothing is known to have changed.")
        self.table.set_records(index)
        self._view.show_ready()
        self._view.set_subtitle(
            tr_n(page.total, "{n} change", "{n} changes")
            if not self._decisions
            else tr_n(page.total, "{n} decision or change", "{n} decisions and changes")
        )
        self.more.setVisible(page.older is not None)
        self.more.setEnabled(True)
        self.shown.setVisible(page.older is not None)
        self.shown.setText(tr("The latest {shown} of {total}", shown=len(index.records), total=page.total))
        self.table.ensure_row()
        self.open_action.setEnabled(self.table.current() is not None)

    def _say_nothing(self) -> None:
        go = button(
            tr("Open Integrations"),
            "feed_go",
            lambda: self._view.context.state.open_view("Integrations"),
            look="primary",
        )
        self._view.set_subtitle("")
        self._view.show_empty(
            "clock",
            tr("Nothing has changed yet"),
            tr(
                "The first sync of a tenant shows how things are. From the second one on, whatever it finds "
                "changed of users, licences and tenants is listed here, with the values before and after."
            ),
            (go,),
        )

    def _fill(self, choices: FeedChoices) -> None:
        runs = [
            (
                tr(
                    "Run {run}, {at}, {name}",
                    run=str(one.id),
                    at=format_time(one.at),
                    name=one.connection_name,
                ),
                one.id,
            )
            for one in choices.runs
        ]
        _refill(self.tenant, [(tr("All tenants"), ""), *((name, key) for key, name in choices.tenants)])
        _refill(self.of_run, [(tr("All runs"), None), *runs])

    # Opening

    def _open_current(self) -> None:
        if (one := self.table.current()) is not None:
            self._open(one)

    def _open(self, one: HistoryLine) -> None:
        state = self._view.context.state
        if one.entry_id is not None:
            state.open_view("History", one.entry_id)
        elif one.contact_id is not None:
            state.open_view("Contact", one.contact_id)
        elif one.user_id is not None:
            state.open_view("Contacts", ("user", one.tenant_id, one.user_id))
        else:
            state.open_view("Matching", one.tenant_id)


def _choose(box: QComboBox, data: object, text: str) -> None:
    """Choose what a filter names; what it does not list (a run without changes) joins it."""
    if data in (None, ""):
        box.setCurrentIndex(0)
        return
    if box.findData(data) < 0:
        box.addItem(text, data)
    box.setCurrentIndex(box.findData(data))


def _refill(box: QComboBox, options: list[tuple[str, object]]) -> None:
    """List other choices; what is chosen stays."""
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == options:
        return
    data, text = box.currentData(), box.currentText()
    box.blockSignals(True)
    box.clear()
    for option, value in options:
        box.addItem(option, value)
    _choose(box, data, text)
    box.blockSignals(False)
