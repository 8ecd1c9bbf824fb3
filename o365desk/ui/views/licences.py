"""The Licences view: subscribed SKUs of all tenants, and who holds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from o365desk.domain.findings import is_free
from o365desk.domain.rows import LicenceHolder, LicenceRow
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.models.record_columns import Column, RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.text import format_time
from o365desk.ui.theme import Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.export import export_documentation
from o365desk.ui.widgets.actions import make_action
from o365desk.ui.widgets.labels import Card, button, plain_label
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import FilterBar, SearchField

_STATUS_WORDS = {
    "Enabled": noop("Enabled"),
    "Warning": noop("In grace"),
    "Suspended": noop("Suspended"),
    "Deleted": noop("Deleted"),
    "LockedOut": noop("Locked out"),
}
_STATUS_TONES = {"Enabled": Tone.OK, "Warning": Tone.WARNING}


def _status(one: LicenceRow) -> str:
    said = _STATUS_WORDS.get(one.sku.capability_status)
    status = tr(said) if said is not None else one.sku.capability_status
    return tr("{status} (trial)", status=status) if one.sku.is_trial else status


def _has_unused(one: LicenceRow) -> bool:
    """Whether seats could be returned; nobody pays for free ones."""
    return one.sku.unused > 0 and not is_free(one.sku)


def _status_tone(one: LicenceRow) -> Tone:
    return _STATUS_TONES.get(one.sku.capability_status, Tone.ERROR)


COLUMNS: tuple[Column[LicenceRow], ...] = (
    Column(
        key="product",
        title="Licence",
        text=lambda one: one.product_name,
        width=290,
        stretch=True,
        tooltip=lambda one: f"{one.product_name}\n{one.sku.sku_part_number}\n{one.sku.sku_id}",
    ),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, width=220),
    Column(key="organization", title="Organization", text=lambda one: one.organization_name, width=190),
    Column(
        key="status",
        title="Status",
        text=_status,
        tone=_status_tone,
        width=140,
        icon=lambda one: "ok" if one.sku.capability_status == "Enabled" else "warning",
    ),
    Column(
        key="active",
        title="Active",
        text=lambda one: f"{one.sku.active:,}",
        number=True,
        width=90,
        sort_key=lambda one: one.sku.active,
        searched=False,
        help="Seats that can be used: bought and in grace",
    ),
    Column(
        key="consumed",
        title="Consumed",
        text=lambda one: f"{one.sku.consumed_units:,}",
        number=True,
        width=100,
        sort_key=lambda one: one.sku.consumed_units,
        searched=False,
        help="Seats assigned to somebody",
        tone=lambda one: Tone.ERROR if one.sku.consumed_units > one.sku.active else Tone.TEXT,
    ),
    Column(
        key="unused",
        title="Unused",
        text=lambda one: f"{one.sku.unused:,}",
        number=True,
        width=90,
        sort_key=lambda one: one.sku.unused,
        searched=False,
        help="Active seats nobody holds",
        tone=lambda one: Tone.WARNING if one.sku.unused else Tone.MUTED,
    ),
    Column(
        key="holders",
        title="Holders",
        text=lambda one: f"{one.holders:,}",
        number=True,
        width=90,
        sort_key=lambda one: one.holders,
        searched=False,
        help="Users that were read and hold it",
    ),
    Column(
        key="renewal",
        title="Next Lifecycle",
        text=lambda one: format_time(one.sku.next_lifecycle_at)[:10],
        hidden=True,
        searched=False,
    ),
    Column(key="part", title="SKU", text=lambda one: one.sku.sku_part_number, hidden=True, width=200),
)

HOLDER_COLUMNS: tuple[Column[LicenceHolder], ...] = (
    Column(key="user", title="User", text=lambda one: one.display_name, width=220),
    Column(key="upn", title="User Name", text=lambda one: one.user_principal_name, width=280, stretch=True),
    Column(
        key="status",
        title="Status",
        width=150,
        text=lambda one: tr("Sign-in blocked") if one.account_enabled is False else tr("Active"),
        tone=lambda one: Tone.WARNING if one.account_enabled is False else Tone.TEXT,
    ),
    Column(key="contact", title="Contact", text=lambda one: one.contact_name or "–", width=220),
)


class LicencesView(ViewBase):
    """All licences with active, consumed and unused seats; the holders of the chosen one below."""

    name = "Licences"
    title = "Licences"
    stale_on: ClassVar[Changes] = Changes(licences=True, matches=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.filters = FilterBar(
            (("all", "All"), ("unused", "With Unused Seats"), ("problem", "Not Enabled")), "licences_filter"
        )
        self.search = SearchField(context.icons, tr("Find a licence, tenant…"), "licences_search")
        self.table = make_table(
            context, COLUMNS, lambda one: (one.tenant_id, one.sku.sku_id), "licences_table", tr("Licences")
        )
        self.holders = make_table(
            context, HOLDER_COLUMNS, lambda one: one.user_id, "holders_table", tr("Holders of the licence")
        )
        self.holders.placeholder = tr("Nobody holds this licence.")
        self.holders_title = plain_label(tr("Holders"), "heading")
        self.export = make_action(
            self.table,
            context.icons,
            tr("Export…"),
            "licences_export",
            lambda: export_documentation(context, self),
            icon="export",
            shortcut="X",
            tip=tr("Write all licences as CSV"),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        self.tools.addWidget(button(tr("Export…"), "button_licences_export", self.export.trigger))
        self.tools.addWidget(self.search)
        self.content.addWidget(self.filters)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("licences_splitter")
        splitter.addWidget(self.table)
        below = Card(margin=12)
        below.body.addWidget(self.holders_title)
        below.body.addWidget(self.holders)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        self.content.addWidget(splitter, 1)
        self.filters.chosen.connect(self._filter)
        self.search.searched.connect(self.table.records.set_filter)
        self.search.left_down.connect(self.table.setFocus)
        self.table.record_changed.connect(self._show_holders)
        self.holders.record_activated.connect(self._open_holder)

    def reload(self) -> None:
        """Load all licences."""
        if not self.table.records.total():
            self.show_loading(tr("Loading licences…"))
        licences = self.context.desk.licences
        self.run(
            tr("Load licences"), lambda _: index_records(COLUMNS, licences.rows()), self._loaded, key="load"
        )

    def _loaded(self, index: RecordIndex[LicenceRow]) -> None:
        if not index.records:
            self.show_empty(
                "licences",
                tr("No licences yet"),
                tr("Licences of every tenant appear here after a sync with the option Licences."),
            )
            return
        rows = index.records
        self.filters.set_count("all", len(rows))
        self.filters.set_count("unused", sum(map(_has_unused, rows)))
        self.filters.set_count("problem", sum(one.sku.capability_status != "Enabled" for one in rows))
        # No sum of active seats: free subscriptions come with 10,000 or 1,000,000 and would drown it.
        used = sum(one.sku.consumed_units for one in rows)
        tenants = len({one.tenant_id for one in rows})
        self.set_subtitle(
            tr(
                "{tenants}: {seats} consumed",
                tenants=tr_n(tenants, "{n} tenant", "{n} tenants"),
                seats=tr_n(used, "{n} seat", "{n} seats"),
            )
        )
        self.show_ready()
        self.table.set_records(index)
        self.table.ensure_row()

    def open(self, argument: object) -> None:
        """A tenant's name: show its licences."""
        if isinstance(argument, str):
            self.search.setText(argument)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        """Export."""
        return (self.export,)

    def _filter(self, key: str) -> None:
        if key == "unused":
            self.table.records.set_predicate(_has_unused)
        elif key == "problem":
            self.table.records.set_predicate(lambda one: one.sku.capability_status != "Enabled")
        else:
            self.table.records.set_predicate(None)
        self.table.placeholder = tr("No licence fits.")
        self.table.ensure_row()

    def _show_holders(self, one: LicenceRow | None) -> None:
        if one is None:
            self.holders_title.setText(tr("Holders"))
            self.holders.set_records(())
            return
        self.holders_title.setText(
            tr(
                "Holders of {product_name} in {tenant_name}",
                product_name=one.product_name,
                tenant_name=one.tenant_name,
            )
        )
        licences = self.context.desk.licences
        self.run(
            tr("Load holders"),
            lambda _: licences.holders(one.tenant_id, one.sku.sku_id),
            self.holders.set_records,
            key="holders",
        )

    def _open_holder(self, holder: LicenceHolder) -> None:
        if holder.contact_id is not None:
            self.context.state.open_view("Contact", holder.contact_id)
