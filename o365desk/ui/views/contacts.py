"""The Contacts view: everybody documented, and the review of users against them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from o365desk.domain.organization import Departure
from o365desk.domain.rows import ContactRow, OrganizationRow
from o365desk.domain.user import LinkState
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_n
from o365desk.ui.models.record_columns import Column, RecordIndex
from o365desk.ui.plans import PlanSubject
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.brake_review import BrakeBanner
from o365desk.ui.views.contact_review import ContactReview
from o365desk.ui.widgets.actions import action_buttons, make_action
from o365desk.ui.widgets.labels import button
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import FilterBar, SearchField


def _mark(one: ContactRow) -> str:
    if one.user_id is None:
        return tr("Archived") if one.is_archived else ""
    if one.user_status == "left" and one.departure:
        return {Departure.ARCHIVED: tr("Archived"), Departure.LEFT: tr("Left, marked")}.get(
            one.departure, tr("Left, kept")
        )
    return {"active": tr("Linked"), "sign-in blocked": tr("Sign-in blocked"), "left": tr("Left")}.get(
        one.user_status, tr("Linked")
    )


def _mark_tone(one: ContactRow) -> Tone:
    return Tone.OK if one.user_status in ("", "active") else Tone.WARNING


def _mark_icon(one: ContactRow) -> str:
    if one.user_id is None:
        return ""
    return {"left": "user-left", "sign-in blocked": "ignore"}.get(one.user_status, "cloud")


COLUMNS: tuple[Column[ContactRow], ...] = (
    Column(key="name", title="Name", text=lambda one: one.name, width=200),
    Column(
        key="office",
        title="Office 365",
        text=_mark,
        icon=_mark_icon,
        tone=_mark_tone,
        width=130,
        help="Linked to a Microsoft 365 user",
        searched=False,
    ),
    Column(
        key="pinned",
        title="Pinned",
        text=lambda one: tr("Pinned") if one.pinned else "",
        icon=lambda one: "pin" if one.pinned else "",
        tone=lambda one: Tone.ACCENT if one.pinned else Tone.MUTED,
        width=90,
        help="Pinned contacts are left as documented by syncs and plans",
        searched=False,
    ),
    Column(key="organization", title="Organization", text=lambda one: one.organization_name, width=210),
    Column(key="title", title="Title", text=lambda one: one.title, width=170),
    Column(key="email", title="Primary Email", text=lambda one: one.email, width=240, stretch=True),
    Column(key="phone", title="Office Phone", text=lambda one: one.phone, width=140),
    Column(key="mobile", title="Mobile", text=lambda one: one.mobile, width=140, hidden=True),
    Column(key="type", title="Type", text=lambda one: one.contact_type, width=110),
    Column(key="upn", title="User Name", text=lambda one: one.user_principal_name, width=220, hidden=True),
)


_FILTERS: dict[str, Callable[[ContactRow], bool]] = {
    "all": lambda one: not one.is_archived,
    "linked": lambda one: one.user_id is not None and not one.is_archived,
    "unlinked": lambda one: one.user_id is None and not one.is_archived,
    "pinned": lambda one: one.pinned,
    "archived": lambda one: one.is_archived,
}
"""What each filter of the list shows: archived contacts only where one asks for them."""


@dataclass(frozen=True)
class _Loaded:
    """What a worker made ready: the contacts, how many each filter has, the organization that was chosen."""

    index: RecordIndex[ContactRow]
    counts: dict[str, int]
    organization: OrganizationRow | None


class ContactsView(ViewBase):
    """Contacts of one organization or of all; searchable as you type."""

    name = "Contacts"
    title = "Contacts"
    stale_on: ClassVar[Changes] = Changes(contacts=True, matches=True, organizations=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._review_is_stale = True
        self._organization_id: int | None = None
        self._tenant_id: str | None = None
        self._tenants: tuple[tuple[str, str], ...] = ()
        self.filters = FilterBar(
            (
                ("all", "All Contacts"),
                ("linked", "With Office 365"),
                ("unlinked", "Without"),
                ("pinned", "Pinned"),
                ("archived", "Archived"),
                ("review", "Review Users"),
            ),
            "contacts_filter",
        )
        self.filters.chosen.connect(self._filter)
        self.search = SearchField(context.icons, tr("Find a contact…"), "contacts_search")
        self.table = make_table(context, COLUMNS, lambda one: one.id, "contacts_table", tr("Contacts"))
        self.open_action = make_action(
            self.table,
            context.icons,
            tr("Open Contact"),
            "contact_open",
            self._open_current,
            icon="open",
            shortcut="O",
            tip=tr("Show the documented and the Office 365 values side by side (Enter)"),
        )
        self.pin_action = make_action(
            self.table,
            context.icons,
            tr("Pin"),
            "contact_pin",
            self._pin,
            icon="pin",
            shortcut="P",
            tip=tr("Pinned contacts are left as documented by syncs and plans; again: unpin"),
        )
        self.table.menu_actions = [self.open_action, self.pin_action]
        self.table.selection_changed.connect(self._enable)
        self.brake_banner = BrakeBanner(self)
        self.review = ContactReview(self, self._open_contact)
        self._stack = QStackedWidget()
        self._list = QWidget()
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(action_buttons([self.open_action, self.pin_action]))
        inside.addWidget(self.table, 1)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.review)
        self.show_all = button(
            tr("Show All Organizations"), "contacts_show_all", self._show_everything, look="quiet"
        )
        self.to_tenant = button(
            tr("Open Tenant"),
            "contacts_open_tenant",
            self._open_tenant,
            look="quiet",
            tooltip=tr("Go to the tenant that is matched to this organization"),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        self.to_plan = button(
            tr("Plan"),
            "contacts_plan",
            self._open_plan,
            tooltip=tr("What applying would create, link and write, before anything is written"),
        )
        self.context.icons.bind(self.to_plan, "plan")
        self.to_plan.hide()
        self.tools.addWidget(self.to_plan)
        self.tools.addWidget(self.to_tenant)
        self.tools.addWidget(self.show_all)
        self.tools.addWidget(self.search)
        self.to_tenant.hide()
        self.show_all.hide()
        self.content.addWidget(self.filters)
        self.content.addWidget(self._stack, 1)
        self.search.searched.connect(self._search)
        self.search.left_down.connect(lambda: self._table().setFocus())
        self.table.record_activated.connect(lambda one: self._open_contact(one.id))

    def _table(self) -> QWidget:
        return self.review.table if self._reviewing else self.table

    @property
    def _reviewing(self) -> bool:
        return self.filters.current() == "review"

    def _search(self, text: str) -> None:
        self.table.records.set_filter(text)
        self.review.table.records.set_filter(text)
        self.table.ensure_row()

    # Loading

    def reload(self) -> None:
        """Load contacts, and the users if they are being reviewed."""
        self.brake_banner.refresh()
        if not self.table.records.total():
            self.show_loading(tr("Loading contacts…"))
        contacts, organization_id = self.context.desk.contacts, self._organization_id

        records = self.table.records

        def load(_context: object) -> _Loaded:
            chosen = None
            if organization_id is not None:
                every = contacts.organizations("")
                chosen = next((one for one in every if one.organization.id == organization_id), None)
            index = records.prepare(contacts.rows(organization_id))
            counts = {key: sum(map(shown, index.records)) for key, shown in _FILTERS.items()}
            return _Loaded(index, counts, chosen)

        self.run(tr("Load contacts"), load, self._loaded, key="load")
        self._review_is_stale = True
        if self._reviewing:
            self._load_review()

    def _load_review(self) -> None:
        """Load the users: only once somebody reviews them, for they are as many again."""
        self._review_is_stale = False
        self.review.load(organization_id=self._organization_id, tenant_id=self._tenant_id)

    def _loaded(self, loaded: _Loaded) -> None:
        index, chosen = loaded.index, loaded.organization
        self._describe(chosen, len(index.records))
        for key, count in loaded.counts.items():
            self.filters.set_count(key, count)
        self.table.set_records(index)
        if not index.records and not self._reviewing and self._organization_id is None:
            bring = button(
                tr("Import Contacts…"),
                "empty_import",
                lambda: self.context.state.open_view("Import", "contacts"),
                look="primary",
            )
            review = button(tr("Review Users"), "empty_review", lambda: self._choose_review())
            self.show_empty(
                "contacts",
                tr("No contacts yet"),
                tr("Import your documentation from CSV, or create contacts from Microsoft 365 users."),
                (bring, review),
            )
            return
        self.show_ready()
        self._filter(self.filters.current())

    def _choose_review(self) -> None:
        self.show_ready()
        self.filters.choose("review")

    def _describe(self, chosen: OrganizationRow | None, count: int) -> None:
        self._tenants = chosen.tenants if chosen else ()
        self.band.show_customer(chosen.organization.name if chosen else "")
        self.show_all.setVisible(self._organization_id is not None or self._tenant_id is not None)
        self.to_tenant.setVisible(bool(self._tenants) or self._tenant_id is not None)
        if chosen is not None:
            parts = [tr_n(count, "{n} contact", "{n} contacts")]
            if self._tenants:
                names = ", ".join(name for _, name in self._tenants)
                parts.append(tr("tenant {names}", names=names))
            self.set_subtitle(f"{chosen.organization.name}: {', '.join(parts)}")
        elif self._tenant_id is not None:
            self.set_subtitle(tr("Users of one tenant"))
        else:
            self.set_subtitle("")
        self.review.title = self.subtitle.text()

    def open(self, argument: object) -> None:
        """What to show: ``("organization", id)``, ``"review"``, ``("users", tenant id)``.

        ``("user", tenant id, user id)``: the tenant's users, this one chosen. ``("state", link state)``:
        all users that stand there.
        """
        if argument == "review":
            self._tenant_id = self._organization_id = None
            self._choose_review()
        elif isinstance(argument, tuple) and argument[0] == "organization":
            self._organization_id, self._tenant_id = argument[1], None
            self.filters.choose("all")
        elif isinstance(argument, tuple) and argument[0] == "users":
            self._organization_id, self._tenant_id = None, argument[1]
            self._choose_review()
        elif isinstance(argument, tuple) and argument[0] == "user":
            self._organization_id, self._tenant_id = None, argument[1]
            self._choose_review()
            self.review.show_user(argument[2])
        elif isinstance(argument, tuple) and argument[0] == "state":
            self._organization_id = self._tenant_id = None
            self._choose_review()
            self.review.show_state(LinkState(argument[1]))
        else:
            return
        self.search.clear()
        self.reload()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def work_widget(self) -> QWidget:
        """The list, or the review's."""
        return self._table()

    def menu_actions(self) -> Sequence[QAction]:
        """Open and Pin, or the review's decisions."""
        return self.review.actions_list if self._reviewing else (self.open_action, self.pin_action)

    def _filter(self, key: str) -> None:
        self._stack.setCurrentWidget(self.review if key == "review" else self._list)
        if key == "review" and self._review_is_stale:
            self._load_review()
        self.to_plan.setVisible(key == "review")
        self.table.records.set_predicate(_FILTERS.get(key, _FILTERS["all"]))
        self.table.placeholder = {
            "pinned": tr("No contact is pinned."),
            "archived": tr("No contact is archived. The review of users that have left archives."),
        }.get(key, tr("No contact fits."))
        if key != "review":
            self.table.ensure_row()
        self._enable()

    # Pinning

    def _enable(self) -> None:
        """Pin pins all that are chosen, unless all are pinned: then it unpins."""
        chosen = self.table.selected()
        self.open_action.setEnabled(bool(chosen) and not self._reviewing)
        self.pin_action.setEnabled(bool(chosen) and not self._reviewing)
        self.pin_action.setText(tr("Unpin") if chosen and all(one.pinned for one in chosen) else tr("Pin"))

    def _pin(self) -> None:
        chosen = self.table.selected()
        pinned = not all(one.pinned for one in chosen)
        ids = [one.id for one in chosen if one.pinned is not pinned]
        if ids:
            decisions.pin(self, ids, pinned=pinned)

    # Going elsewhere

    def _open_plan(self) -> None:
        tenant_id = self._tenant_id or (self._tenants[0][0] if self._tenants else "")
        self.context.state.open_view("Plan", PlanSubject(tenant_id=tenant_id, origin=self.name))

    def _show_everything(self) -> None:
        self._organization_id = self._tenant_id = None
        self.reload()

    def _open_tenant(self) -> None:
        tenant_id = self._tenant_id or (self._tenants[0][0] if self._tenants else None)
        if tenant_id is not None:
            self.context.state.open_view("Matching", tenant_id)

    def _open_current(self) -> None:
        one = self.table.current()
        if one is not None:
            self._open_contact(one.id)

    def _open_contact(self, contact_id: int) -> None:
        self.context.state.open_view("Contact", contact_id)
