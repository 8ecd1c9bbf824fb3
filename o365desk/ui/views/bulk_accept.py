"""Accept all at or above a score: first what would happen, then one key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QSpinBox, QVBoxLayout

from o365desk.domain.bulk_accept import Acceptance
from o365desk.domain.errors import AppError
from o365desk.ui.language import tr, tr_error, tr_n
from o365desk.ui.models.record_columns import Column
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.actions import make_action
from o365desk.ui.widgets.labels import button, plain_label, row
from o365desk.ui.widgets.record_table import make_table

FIRST_SCORE = 80
_STEP = 5
_PAUSE_MS = 120


COLUMNS: tuple[Column[Acceptance], ...] = (
    Column(
        key="what",
        title="",
        text=lambda one: tr("Left out") if one.doubt else tr("Match"),
        icon=lambda one: "conflict" if one.doubt else "check",
        tone=lambda one: Tone.WARNING if one.doubt else Tone.OK,
        width=100,
    ),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, width=220),
    Column(key="organization", title="Organization", text=lambda one: one.organization_name, width=220),
    Column(
        key="score",
        title="Score",
        text=lambda one: f"{one.score:.0f} %",
        sort_key=lambda one: one.score,
        number=True,
        width=70,
    ),
    Column(
        key="why",
        title="Why",
        text=lambda one: one.doubt or one.reasons,
        tooltip=lambda one: one.doubt or one.reasons,
        width=300,
        stretch=True,
    ),
)


class BulkAccept(QDialog):
    """The preview: which tenant would be matched to which organization, and which are left out.

    Signals:
        accepted_all: (tenant id -> organization id) Accept these.
    """

    accepted_all = Signal(object)

    def __init__(self, view: ViewBase) -> None:
        super().__init__(view)
        self._view = view
        self._clear: dict[str, int] = {}
        self._fresh = False
        self._wanted = False
        self.setObjectName("bulk_accept")
        self.setWindowTitle(tr("Accept All at or Above a Score"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(960, view.width() + 80), min(560, view.height() + 40))
        self.least = QSpinBox()
        self.least.setObjectName("bulk_least")
        self.least.setAccessibleName(tr("Least score"))
        self.least.setRange(0, 100)
        self.least.setSuffix(" %")
        self.least.setSingleStep(_STEP)
        self.least.setValue(FIRST_SCORE)
        self.said = plain_label("", "heading", wrap=True, name="bulk_said")
        self.table = make_table(
            view.context, COLUMNS, lambda one: one.tenant_id, "bulk_table", tr("What would be matched")
        )
        self.table.placeholder = tr("No suggestion reaches that score.")
        self.accept_button = button("", "bulk_go", self.accept, look="primary")
        self.accept_button.setDefault(True)
        cancel = button(tr("Cancel"), "bulk_cancel", self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        label = plain_label(tr("Accept suggestions of at least"))
        label.setBuddy(self.least)
        layout.addLayout(row(label, self.least, plain_label(tr("+ and − change it"), "muted"), None))
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        hint = plain_label(tr("Enter accepts, Escape closes. Ctrl+Z takes all of it back at once."), "muted")
        layout.addLayout(row(hint, None, cancel, self.accept_button))
        icons = view.context.icons
        for name, key, step in (("more", "+", _STEP), ("same_key", "=", _STEP), ("less", "-", -_STEP)):
            trigger = partial(self._step, step)
            make_action(self.table, icons, tr("Change the score"), f"bulk_{name}", trigger, shortcut=key)
        self.table.record_activated.connect(lambda _one: self.accept())
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._load)
        self.least.valueChanged.connect(self._changed)
        self._show_count(())
        self.table.setFocus()
        self._load()

    def accept(self) -> None:
        """Take what is shown; while it is being loaded, as soon as it is shown."""
        if not self._fresh:
            self._wanted = True
            return
        if self._clear:
            super().accept()
            self.accepted_all.emit(dict(self._clear))

    def _step(self, step: int) -> None:
        self.least.setValue(self.least.value() + step)

    def _changed(self) -> None:
        self._fresh = self._wanted = False
        self._timer.start()

    def _load(self) -> None:
        matching, least = self._view.context.desk.matching, self.least.value()
        self._view.run(
            tr("Preview"),
            lambda _: matching.acceptable(least),
            self._show,
            on_failure=self._failed,
            key="bulk",
        )

    def _failed(self, error: AppError) -> None:
        self.said.setText(tr_error(error))

    def _show(self, found: tuple[Acceptance, ...]) -> None:
        if not self.isVisible():
            return
        self._fresh = True
        self._clear = {one.tenant_id: one.organization_id for one in found if not one.doubt}
        self.table.set_records(sorted(found, key=lambda one: bool(one.doubt)))
        self.table.ensure_row()
        self._show_count(found)
        if self._wanted:
            self._wanted = False
            self.accept()

    def _show_count(self, found: tuple[Acceptance, ...]) -> None:
        doubtful = len(found) - len(self._clear)
        said = tr("{tenants} would be matched", tenants=tr_n(len(self._clear), "{n} tenant", "{n} tenants"))
        self.said.setText(
            tr("{said}; {doubtful} doubtful left out.", said=said, doubtful=doubtful)
            if doubtful
            else f"{said}."
        )
        self.accept_button.setText(
            tr("Accept {matchs}", matchs=tr_n(len(self._clear), "{n} Match", "{n} Matches"))
        )
        self.accept_button.setAccessibleName(self.accept_button.text())
        self.accept_button.setEnabled(bool(self._clear))
