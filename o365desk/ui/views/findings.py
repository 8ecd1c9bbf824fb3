"""The Findings view: the list behind a part of the overview, over all tenants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QWidget

from o365desk.domain.findings import FindingKind
from o365desk.domain.overview import Behind, MfaState, SignInAge
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n, tr_text
from o365desk.ui.models.record_columns import Column, RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.text import capitalized
from o365desk.ui.theme import Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.actions import action_buttons, make_action
from o365desk.ui.widgets.labels import plain_label, row
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import SearchField

Part = FindingKind | SignInAge | MfaState
_ALL = noop("All findings")
_PARTS: tuple[Part, ...] = (*FindingKind, *SignInAge, *MfaState)


def _title(part: Part) -> str:
    if isinstance(part, SignInAge):
        return tr("Last sign-in: {part}", part=tr_text(part.value))
    if isinstance(part, MfaState):
        return tr("MFA: {part}", part=tr_text(part.value))
    return capitalized(tr_text(part.value))


COLUMNS: tuple[Column[Behind], ...] = (
    Column(
        key="kind",
        title="Finding",
        text=lambda one: _title(one.kind),
        icon=lambda one: "warning" if isinstance(one.kind, FindingKind) else "info",
        tone=lambda one: Tone.WARNING if isinstance(one.kind, FindingKind) else Tone.TEXT,
        width=240,
    ),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, width=230),
    Column(
        key="subject",
        title="About",
        # Whose credential it is, we say; names are foreign.
        text=lambda one: one.subject if one.connection_id is None else tr_text(one.subject),
        width=240,
    ),
    Column(key="detail", title="Details", text=lambda one: one.detail, said=True, width=260, stretch=True),
)


class FindingsView(ViewBase):
    """Argument: a finding's kind, or a part of the pictures of sign-ins and MFA."""

    name = "Findings"
    title = "Findings"
    back_to = "Overview"
    stale_on: ClassVar[Changes] = Changes(matches=True, contacts=True, licences=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.part = QComboBox()
        self.part.setObjectName("findings_part")
        self.part.setAccessibleName(tr("What is listed"))
        self.part.addItem(tr(_ALL))
        self.part.addItems([_title(part) for part in _PARTS])
        self.search = SearchField(context.icons, tr("Find a user, licence, tenant…"), "findings_search")
        self.table = make_table(
            context,
            COLUMNS,
            lambda one: (one.kind.value, one.tenant_id, one.user_id, one.sku_id, one.connection_id),
            "findings_table",
            tr("Findings"),
        )
        self.table.placeholder = tr("Nothing was found.")
        self.open_action = make_action(
            self.table,
            context.icons,
            tr("Open"),
            "finding_open",
            self._open_current,
            icon="open",
            shortcut="O",
            tip=tr("Open the contact, the user, the licence, the connection or the tenant (Enter)"),
        )
        self.table.menu_actions = [self.open_action]
        self._lay_out()

    def _lay_out(self) -> None:
        self.tools.addWidget(self.search)
        label = plain_label(tr("Show"))
        label.setBuddy(self.part)
        self.content.addLayout(row(label, self.part, None, action_buttons([self.open_action])))
        self.content.addWidget(self.table, 1)
        self.part.currentIndexChanged.connect(lambda _place: self.reload())
        self.search.searched.connect(self._search)
        self.search.left_down.connect(self.table.setFocus)
        self.table.record_activated.connect(self._open)

    def open(self, argument: object) -> None:
        """Show what belongs to that part."""
        # By identity: "not read" is a part of two pictures.
        self.part.setCurrentIndex(
            next((place for place, part in enumerate(_PARTS, 1) if part is argument), 0)
        )

    def reload(self) -> None:
        """Look anew."""
        if not self.table.records.total():
            self.show_loading(tr("Looking…"))
        overview = self.context.desk.overview
        place = self.part.currentIndex()
        part = _PARTS[place - 1] if place > 0 else None

        def work(_: object) -> RecordIndex[Behind]:
            if isinstance(part, SignInAge | MfaState):
                return index_records(COLUMNS, overview.users(part))
            return index_records(COLUMNS, overview.findings(part))

        self.run(tr("Look for findings"), work, self._loaded, key="load")

    def _loaded(self, index: RecordIndex[Behind]) -> None:
        tenants = len({one.tenant_id for one in index.records})
        found = tr_n(len(index.records), "{n} row", "{n} rows")
        self.set_subtitle(
            tr("{found} in {tenants}", found=found, tenants=tr_n(tenants, "{n} tenant", "{n} tenants"))
            if index.records
            else ""
        )
        self.show_ready()
        self.table.set_records(index)
        self.table.ensure_row()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        """Open."""
        return (self.open_action,)

    def _search(self, text: str) -> None:
        self.table.records.set_filter(text)
        self.table.ensure_row()

    def _open_current(self) -> None:
        if (one := self.table.current()) is not None:
            self._open(one)

    def _open(self, one: Behind) -> None:
        state = self.context.state
        if one.contact_id is not None:
            state.open_view("Contact", one.contact_id)
        elif one.user_id is not None:
            state.open_view("Contacts", ("user", one.tenant_id, one.user_id))
        elif one.connection_id is not None:
            state.open_view("Connect", one.connection_id)
        elif not one.sku_id:
            state.open_view("Matching", one.tenant_id)
        else:
            state.open_view("Licences", f"{one.tenant_name} {one.subject}")
