"""The card "What o365desk has learned" of the Settings view: every fact, and how to forget it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent

from o365desk.domain.learned import FactKind, LearnedFact
from o365desk.services.facts import ForgetResult
from o365desk.services.place import current_actor
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.models.record_columns import Column, RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.text import format_time
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.actions import action_buttons, make_action
from o365desk.ui.widgets.evidence import taught
from o365desk.ui.widgets.labels import Card, plain_label, row
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import SearchField

_HEIGHT = 34 * GRID
_FOLLOWS = Changes(matches=True, contacts=True, organizations=True, journal=True)
_ICONS = {FactKind.NOT_ORGANIZATION: "unlink", FactKind.DOMAIN: "link", FactKind.NOT_CONTACT: "unlink"}
_ABOUT = {
    FactKind.NOT_ORGANIZATION: noop("Tenant"),
    FactKind.DOMAIN: noop("Domain"),
    FactKind.NOT_CONTACT: noop("User"),
}
COLUMNS: tuple[Column[LearnedFact], ...] = (
    Column(
        key="about",
        title="About",
        text=lambda one: tr(_ABOUT[one.fact.kind]),
        icon=lambda one: _ICONS[one.fact.kind],
        width=90,
    ),
    Column(
        key="fact",
        title="Fact",
        text=lambda one: one.sentence,
        tooltip=lambda one: f"{one.sentence}\n{taught(one)}",
        width=320,
        stretch=True,
    ),
    Column(key="by", title="Taught by", text=lambda one: one.taught_by, width=90),
    Column(
        key="at",
        title="When",
        text=lambda one: format_time(one.taught_at) if one.taught_at is not None else "",
        sort_key=lambda one: one.taught_at.timestamp() if one.taught_at is not None else 0.0,
        width=130,
    ),
    Column(
        key="decision",
        title="Decision",
        text=lambda one: one.decision,
        tooltip=lambda one: one.decision,
        width=110,
    ),
)
_HELP = noop(
    "Decisions teach: a match or link that is reverted or passed over is not proposed again, and a tenant's"
    " own domains speak for the organization it was matched to by hand. The opposite decision takes a fact"
    " back. What is deleted here (Delete key) is forgotten at once; Ctrl+Z brings it back."
)
_NOTHING = noop(
    "Nothing was learned yet. Accept, choose or revert in Matching and Contacts, and it stands here."
)


class FactsCard(Card):
    """Lists what technicians taught, and forgets it.

    Args:
        view: The view it stands in; it runs the work.
    """

    def __init__(self, view: ViewBase) -> None:
        super().__init__()
        self._view = view
        self.setObjectName("facts_card")
        context = view.context
        self.search = SearchField(context.icons, tr("Find a fact…"), "facts_search")
        self.table = make_table(
            context, COLUMNS, lambda one: one.number, "facts_table", tr("What o365desk has learned")
        )
        self.table.setFixedHeight(_HEIGHT)
        self.table.placeholder = tr("Loading…")
        self.forget_action = make_action(
            self.table,
            context.icons,
            tr("Delete"),
            "facts_delete",
            self._forget,
            icon="trash",
            shortcut="Delete",
            tip=tr("Forget the chosen facts"),
        )
        self.table.menu_actions = [self.forget_action]
        self.total = plain_label("", "muted", name="facts_total")
        self.body.addWidget(plain_label(tr("What o365desk has learned"), "heading"))
        self.body.addWidget(plain_label(tr(_HELP), "muted", wrap=True))
        self.body.addLayout(row(self.search, None, self.total, action_buttons([self.forget_action])))
        self.body.addWidget(self.table)
        self.search.searched.connect(self._search)
        self.search.left_down.connect(self.table.setFocus)
        self.table.selection_changed.connect(self._enable)
        context.state.changed.connect(self._something_changed)
        self._enable()

    def reload(self) -> None:
        """Load the facts anew; the selection stays."""
        facts = self._view.context.desk.facts

        def work(_: object) -> RecordIndex[LearnedFact]:
            return index_records(COLUMNS, facts.listing())

        self._view.run(tr("Load what was learned"), work, self._loaded, key="facts")

    def showEvent(self, event: QShowEvent) -> None:
        """What was decided meanwhile is there when it is looked at."""
        super().showEvent(event)
        self.reload()

    def _something_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(_FOLLOWS):
            self.reload()

    def _loaded(self, index: RecordIndex[LearnedFact]) -> None:
        self.total.setText(tr_n(len(index.records), "{n} fact", "{n} facts") if index.records else "")
        self.table.placeholder = tr("No fact holds this text.") if index.records else tr(_NOTHING)
        self.search.setEnabled(bool(index.records))
        self.table.set_records(index)
        self.table.viewport().update()
        self._enable()

    def _search(self, text: str) -> None:
        self.table.records.set_filter(text)

    def _enable(self) -> None:
        self.forget_action.setEnabled(bool(self.table.selected()))

    def _forget(self) -> None:
        numbers = [one.number for one in self.table.selected()]
        if not numbers:
            return
        facts, actor = self._view.context.desk.facts, current_actor()
        self._view.run(tr("Forget"), lambda _: facts.forget(numbers, actor), self._forgotten)

    def _forgotten(self, result: ForgetResult) -> None:
        self._view.tell(Tone.OK, tr("{message}. Ctrl+Z brings it back.", message=result.message))
        self._view.context.state.changed.emit(_FOLLOWS)
        self.table.setFocus()
