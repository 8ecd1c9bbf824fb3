"""The Organizations view: the documented customers and the tenants matched to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from o365desk.domain.organization import Organization
from o365desk.domain.rows import OrganizationRow
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.models.record_columns import Column, RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.actions import ActionSpec, action_buttons, make_actions
from o365desk.ui.widgets.labels import button
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import FilterBar, SearchField

COLUMNS: tuple[Column[OrganizationRow], ...] = (
    Column(key="name", title="Organization", text=lambda one: one.organization.name, width=260, stretch=True),
    Column(
        key="tenants",
        title="Tenant",
        text=lambda one: ", ".join(name for _, name in one.tenants),
        width=240,
        icon=lambda one: "cloud" if one.tenants else "",
        tone=lambda one: Tone.OK if one.tenants else Tone.MUTED,
        help="Microsoft 365 tenants matched to it",
    ),
    Column(
        key="contacts",
        title="Contacts",
        text=lambda one: f"{one.contacts:,}",
        number=True,
        searched=False,
        sort_key=lambda one: one.contacts,
        width=90,
    ),
    Column(
        key="linked",
        title="Linked",
        text=lambda one: f"{one.contacts_linked:,}",
        number=True,
        searched=False,
        sort_key=lambda one: one.contacts_linked,
        width=80,
        help="Contacts linked to a Microsoft 365 user",
    ),
    Column(key="websites", title="Website", text=lambda one: ", ".join(one.organization.websites), width=200),
    Column(key="city", title="City", text=lambda one: one.organization.city, width=130),
    Column(key="phone", title="Phone", text=lambda one: one.organization.phone, width=150),
    Column(key="type", title="Type", text=lambda one: one.organization.organization_type, hidden=True),
    Column(key="status", title="Status", text=lambda one: one.organization.organization_status, hidden=True),
    Column(key="short", title="Short Name", text=lambda one: one.organization.short_name, hidden=True),
    Column(
        key="origin", title="Origin", text=lambda one: tr_text(one.organization.origin.value), hidden=True
    ),
)

_LINES: tuple[tuple[str, str], ...] = (
    ("name", noop("&Name")),
    ("short_name", noop("&Short name")),
    ("phone", noop("&Phone")),
    ("address_1", noop("&Address")),
    ("city", noop("&City")),
    ("region", noop("&Region")),
    ("postal_code", noop("P&ostal code")),
    ("country", noop("Coun&try")),
)


class OrganizationForm(QDialog):
    """Edits or makes an organization; ``organization()`` gives the record."""

    def __init__(self, organization: Organization, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._organization = organization
        self.setObjectName("organization_form")
        self.setWindowTitle(tr("Edit Organization") if organization.id else tr("New Organization"))
        self.setMinimumWidth(480)
        form = QFormLayout(self)
        form.setSpacing(GRID)
        self._lines: dict[str, QLineEdit] = {}
        for key, label in _LINES:
            self._add_line(form, key, tr(label), getattr(organization, key))
        self._add_line(form, "websites", tr("&Websites"), ", ".join(organization.websites))
        self._notes = QPlainTextEdit(organization.notes)
        self._notes.setObjectName("organization_notes")
        self._notes.setTabChangesFocus(True)
        self._notes.setMaximumHeight(110)
        form.addRow(tr("N&otes"), self._notes)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self._lines["name"].textChanged.connect(self._check)
        self._check()

    def _add_line(self, form: QFormLayout, key: str, label: str, value: str) -> None:
        line = QLineEdit(value)
        line.setObjectName(f"organization_{key}")
        line.setAccessibleName(label.replace("&", ""))
        self._lines[key] = line
        form.addRow(label, line)

    def _check(self) -> None:
        self._save.setEnabled(bool(self._lines["name"].text().strip()))

    def organization(self) -> Organization:
        """The organization with what was typed."""
        typed = {key: line.text().strip() for key, line in self._lines.items()}
        websites = tuple(part.strip() for part in typed.pop("websites").split(",") if part.strip())
        return replace(
            self._organization, **typed, websites=websites, notes=self._notes.toPlainText().strip()
        )


class OrganizationsView(ViewBase):
    """All organizations; Enter shows the contacts of one."""

    name = "Organizations"
    title = "Organizations"
    stale_on: ClassVar[Changes] = Changes(organizations=True, contacts=True, matches=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.filters = FilterBar(
            (("all", "All"), ("matched", "With Tenant"), ("unmatched", "Without Tenant")),
            "organizations_filter",
        )
        self.filters.chosen.connect(self._filter)
        self.search = SearchField(context.icons, tr("Find an organization…"), "organizations_search")
        self.table = make_table(
            context,
            COLUMNS,
            lambda one: one.organization.id,
            "organizations_table",
            tr("Organizations"),
            multiple=False,
        )
        self._make_actions()
        self.table.menu_actions = list(self._actions)
        self._lay_out()

    def _make_actions(self) -> None:
        spec = ActionSpec
        self._actions = make_actions(
            self.table,
            self.context.icons,
            (
                spec(
                    tr("Contacts"),
                    "organization_open",
                    self._open_contacts,
                    "contacts",
                    "O",
                    tr("Show its contacts"),
                ),
                spec(
                    tr("Open Tenant"),
                    "organization_tenant",
                    self._open_tenant,
                    "tenant",
                    "T",
                    tr("Show its tenant"),
                ),
                spec(tr("Edit…"), "organization_edit", self._edit, "edit", "E", tr("Edit the organization")),
                spec(
                    tr("New Organization…"),
                    "organization_new",
                    self._new,
                    "add",
                    "N",
                    tr("Document another one"),
                ),
                spec(
                    tr("Import…"), "organization_import", self._import, "import", "I", tr("Import from CSV")
                ),
            ),
        )
        self.contacts_action, self.tenant_action, self.edit_action, _, self.import_action = self._actions

    def _import(self) -> None:
        self.context.state.open_view("Import", "organizations")

    def _lay_out(self) -> None:
        self.tools.addWidget(self.search)
        self.content.addWidget(self.filters)
        self.content.addLayout(action_buttons(self._actions, primary="organization_open"))
        self.content.addWidget(self.table, 1)
        self.search.searched.connect(self.table.records.set_filter)
        self.search.left_down.connect(self.table.setFocus)
        self.table.record_activated.connect(lambda _one: self._open_contacts())
        self.table.record_changed.connect(lambda _one: self._enable())
        self._enable()

    def reload(self) -> None:
        """Load all organizations."""
        if not self.table.records.total():
            self.show_loading(tr("Loading organizations…"))
        contacts = self.context.desk.contacts
        self.run(
            tr("Load organizations"),
            lambda _: index_records(COLUMNS, contacts.organizations("")),
            self._loaded,
            key="load",
        )

    def _loaded(self, index: RecordIndex[OrganizationRow]) -> None:
        self.table.set_records(index)
        if not index.records:
            bring = button(
                tr("Import Organizations…"), "empty_import", self.import_action.trigger, look="primary"
            )
            new = button(tr("New Organization…"), "empty_new", self._new)
            self.show_empty(
                "organizations",
                tr("No organizations yet"),
                tr("Import your documentation from CSV, or create organizations from tenants in Matching."),
                (bring, new),
            )
            return
        matched = sum(bool(one.tenants) for one in index.records)
        self.filters.set_count("all", len(index.records))
        self.filters.set_count("matched", matched)
        self.filters.set_count("unmatched", len(index.records) - matched)
        self.show_ready()
        self.table.ensure_row()

    def open(self, argument: object) -> None:
        """An organization id: put the cursor on it."""
        if isinstance(argument, int):
            self.filters.choose("all")
            self.search.clear()
            self.table.select_key(argument)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        """What can be done with an organization."""
        return self._actions

    def _filter(self, key: str) -> None:
        if key == "all":
            self.table.records.set_predicate(None)
        else:
            wanted = key == "matched"
            self.table.records.set_predicate(lambda one: bool(one.tenants) is wanted)
        self.table.placeholder = tr("No organization fits.")
        self.table.ensure_row()

    def _enable(self) -> None:
        one = self.table.current()
        self.contacts_action.setEnabled(one is not None)
        self.edit_action.setEnabled(one is not None)
        self.tenant_action.setEnabled(one is not None and bool(one.tenants))

    def _open_contacts(self) -> None:
        one = self.table.current()
        if one is not None:
            self.context.state.open_view("Contacts", ("organization", one.organization.id))

    def _open_tenant(self) -> None:
        one = self.table.current()
        if one is not None and one.tenants:
            self.context.state.open_view("Matching", one.tenants[0][0])

    def _edit(self) -> None:
        one = self.table.current()
        if one is not None:
            self._ask(one.organization)

    def _new(self) -> None:
        self._ask(Organization(name=""))

    def _ask(self, organization: Organization) -> None:
        form = OrganizationForm(organization, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(
            lambda: decisions.save_organization(self, form.organization(), lambda _saved: self.reload())
        )
        form.open()
