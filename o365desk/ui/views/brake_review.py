"""What the brake stopped: a banner on top of a view, and the dialog in which one looks and answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout

from o365desk.domain.brake import Brake, BrakeItem, BrakeKind
from o365desk.domain.values import Value
from o365desk.ui.language import noop, tr
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import format_ago
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.banner import Banner
from o365desk.ui.widgets.labels import IconLabel, button, plain_label, row
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import SearchField

_USER = Column[BrakeItem](key="user", title="User", text=lambda one: one.name, width=240, stretch=True)
_CONTACT = Column[BrakeItem](
    key="contact", title="Linked Contact", text=lambda one: one.contact, width=220, stretch=True
)
_OBJECT = Column[BrakeItem](
    key="object", title="Object ID", text=lambda one: one.object_id, width=290, hidden=True
)
_WHY = {
    BrakeKind.EMPTY: noop(
        "A whole list that comes back empty is more often a fault than a company without users."
        " If it is right, applying marks them as gone and their contacts as left; contacts are never deleted."
    ),
    BrakeKind.LEFT: noop(
        "Applying marks these contacts as left. They stay documented and can be linked again;"
        " if the users come back, so do their links."
    ),
    BrakeKind.CREATE: noop("Applying creates a contact for each of these users. Look for doubles first."),
}
_LIMIT = {
    BrakeKind.EMPTY: noop("An empty list is always asked about."),
    BrakeKind.LEFT: noop("Up to {limit} pass without asking; Sync Options sets the limit."),
    BrakeKind.CREATE: noop("Up to {limit} pass without asking."),
}


class StoppedPlan(Value, frozen=True, kw_only=True):
    """A brake with the names a technician knows."""

    brake: Brake
    tenant_name: str
    connection_id: int
    connection_name: str


class BrakeBanner(Banner):
    """Stands on top of a view while a stopped plan waits for an answer.

    Args:
        view: The view; it calls ``refresh`` when it loads.
    """

    def __init__(self, view: ViewBase) -> None:
        super().__init__(view.context.icons, view.context.theme, view)
        self.setObjectName("brake_banner")
        self._view = view
        self._plans: list[StoppedPlan] = []
        self._dismissed: list[StoppedPlan] = []
        self.closed.connect(self._dismiss)
        layout = view.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(view.banner) + 1, self)

    def refresh(self) -> None:
        """Ask which plans wait."""
        desk = self._view.context.desk

        def load(_context: object) -> list[StoppedPlan]:
            plans: list[StoppedPlan] = []
            for brake in desk.sync.brakes():
                shown = desk.matching.row(brake.tenant_id)
                if shown.tenant.connection_id is not None:
                    plans.append(
                        StoppedPlan(
                            brake=brake,
                            tenant_name=shown.tenant.name,
                            connection_id=shown.tenant.connection_id,
                            connection_name=shown.connection_name,
                        )
                    )
            return plans

        self._view.run(tr("Load stopped plans"), load, self._show, key="brakes")

    def _show(self, plans: list[StoppedPlan]) -> None:
        self._plans = plans
        if not plans or plans == self._dismissed:
            self.hide()
            return
        first = plans[0]
        title = first.brake.sentence(first.tenant_name)
        text = tr("Nothing was changed; o365desk waits for your answer.")
        if len(plans) > 1:
            others = (
                tr("One more tenant waits")
                if len(plans) == 2
                else tr("{value} more tenants wait", value=len(plans) - 1)
            )
            text = tr("{others} for an answer too. Nothing was changed.", others=others)
        self.show_message(Tone.WARNING, text, title=title, button_text=tr("Review…"), action=self.review)

    def _dismiss(self) -> None:
        self._dismissed = self._plans

    def review(self) -> None:
        """Open the dialog."""
        if self._plans:
            BrakeReview(self._view, self._plans).open()


class BrakeReview(QDialog):
    """The numbers, the list, and the two answers.

    Args:
        view: Over which it opens.
        plans: The stopped plans, at least one; the longest waiting first.
    """

    def __init__(self, view: ViewBase, plans: Sequence[StoppedPlan]) -> None:
        super().__init__(view)
        context = view.context
        self._state = context.state
        self._plans = list(plans)
        self.setObjectName("brake_review")
        self.setWindowTitle(tr("Stopped Before Writing"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 560)
        self.chooser = QComboBox()
        self.chooser.setObjectName("brake_tenant")
        self.chooser.setAccessibleName(tr("Tenant whose plan was stopped"))
        for plan in self._plans:
            self.chooser.addItem(plan.tenant_name.replace("\n", " "))
        self.chooser.currentIndexChanged.connect(self._show)
        self.sentence = plain_label("", "heading", wrap=True, name="brake_sentence")
        self.why = plain_label("", wrap=True, name="brake_why")
        self.numbers = plain_label("", "muted", wrap=True, name="brake_numbers")
        self.search = SearchField(context.icons, tr("Find a user…"), "brake_search")
        columns = (_USER, _CONTACT, _OBJECT)
        self.table = make_table(
            context,
            columns,
            lambda one: one.object_id,
            "brake_table",
            tr("Users the plan is about"),
            multiple=False,
        )
        self.table.placeholder = tr("No user fits.")
        self.search.searched.connect(self.table.records.set_filter)
        self.search.left_down.connect(self.table.setFocus)
        self.keep = button(tr("&Keep Waiting"), "brake_keep", self.reject, tooltip=tr("Change nothing (Esc)"))
        self.apply = button(
            tr("&Sync and Apply"),
            "brake_apply",
            self._confirm,
            look="primary",
            tooltip=tr("Read this tenant now and let the plan pass, unless it has become worse"),
        )
        self.apply.setAutoDefault(False)
        self.keep.setDefault(True)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self._lay_out(view)
        self._show(0)
        self.keep.setFocus()

    def _lay_out(self, view: ViewBase) -> None:
        context = view.context
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        if len(self._plans) > 1:
            label = plain_label(tr("&Tenant"))
            label.setBuddy(self.chooser)
            layout.addLayout(row(label, self.chooser, None))
        sign = IconLabel(context.icons, context.theme, "warning", Tone.WARNING, 24)
        layout.addLayout(row(sign, self.sentence))
        layout.addWidget(self.why)
        layout.addWidget(self.numbers)
        layout.addLayout(row(self.search, None))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(None, self.keep, self.apply))

    @property
    def plan(self) -> StoppedPlan:
        """The plan on show."""
        return self._plans[max(0, self.chooser.currentIndex())]

    def _show(self, _place: int) -> None:
        plan = self.plan
        brake = plan.brake
        self.sentence.setText(brake.sentence(plan.tenant_name))
        self.why.setText(tr(_WHY[brake.kind]))
        limit = tr(_LIMIT[brake.kind], limit=brake.limit)
        self.numbers.setText(
            tr(
                "{limit} Stopped {format_ago}. Nothing was changed.",
                limit=limit,
                format_ago=format_ago(brake.raised_at),
            )
        )
        self.table.setColumnHidden(1, brake.kind is BrakeKind.CREATE)
        self.table.set_records(list(brake.items))
        self.table.ensure_row()

    def _confirm(self) -> None:
        plan = self.plan
        self._state.confirm_requested.emit(plan.connection_id, plan.connection_name, plan.brake.tenant_id)
        self.accept()
