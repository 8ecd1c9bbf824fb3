"""The Sync Options view: what a connection takes in, each choice with its live count."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from o365desk.domain.connection import Connection
from o365desk.domain.options import OptionCounts, SyncOptions
from o365desk.domain.rows import SubscriptionChoice
from o365desk.ui import operations
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.plans import PlanSubject
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.subscription_columns import subscription_columns
from o365desk.ui.widgets.brake_limits import BrakeLimits
from o365desk.ui.widgets.flow import SideBySide, flow
from o365desk.ui.widgets.forms import FormField, choice
from o365desk.ui.widgets.labels import Card, button, plain_label, row, scroll
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import SearchField
from o365desk.ui.widgets.writing_rules import WritingRules

Loaded = tuple[Connection, list[SubscriptionChoice], OptionCounts]
_KINDS = (
    ("guests", noop("&Guests"), noop("Linked by their address only; never across customers.")),
    (
        "shared_mailboxes",
        noop("S&hared, room and equipment mailboxes"),
        noop("Linked by their address only."),
    ),
    (
        "service_accounts",
        noop("Ser&vice accounts"),
        noop("Scanners, programs, administrative accounts; linked by their address only."),
    ),
    ("disabled", noop("Users whose sign-in is &blocked"), ""),
    ("unlicensed", noop("&Unlicensed users"), ""),
)
_READS = (
    ("contacts", noop("&Contacts"), noop("Users are linked to contacts. Off: tenants and licences only.")),
    (
        "mailbox_usage",
        noop("&Mailbox usage"),
        noop("Size, quota, items, last activity, from Microsoft's usage report."),
    ),
    ("licences", noop("&Licences"), noop("Subscriptions with active, consumed and unused seats.")),
    ("sign_in_activity", noop("Last si&gn-in"), noop("Needs Entra ID P1 in the tenant.")),
    ("mfa", noop("M&FA registration"), noop("Needs Entra ID P1 in the tenant.")),
    ("locations", noop("L&ocations"), noop("The tenant's address becomes a location of its organization.")),
)
_INTERVALS = (
    (15, noop("Every 15 minutes")),
    (30, noop("Every 30 minutes")),
    (60, noop("Every hour")),
    (240, noop("Every 4 hours")),
    (720, noop("Every 12 hours")),
    (1440, noop("Every day")),
)


class SyncOptionsView(ViewBase):
    """Argument: the connection's id."""

    name = "Sync Options"
    back_to = "Integrations"
    stale_on = Changes(runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._connection: Connection | None = None
        self._choices: list[SubscriptionChoice] = []
        self._counts = OptionCounts()
        self._filling = False
        self._dirty = False
        self._previewing = False
        self.boxes: dict[str, QCheckBox] = {}
        self._count_labels: dict[str, QLabel] = {}
        self.summary = plain_label("", "strong", wrap=True, name="options_summary")
        self.table = make_table(
            context,
            subscription_columns(lambda: self._counts),
            lambda one: one.sku_id,
            "subscriptions",
            tr("Subscriptions whose holders are taken in"),
            checkable=True,
        )
        self.search = SearchField(context.icons, tr("Search subscriptions…"), "subscription_search")
        self.search.setMinimumWidth(110)
        self.search.searched.connect(self.table.records.set_filter)
        self.search.left_down.connect(self.table.setFocus)
        self.table.records.checks_changed.connect(self._edited)
        self.interval = choice([(tr(text), minutes) for minutes, text in _INTERVALS])
        self.interval.currentIndexChanged.connect(lambda _place: self._edited())
        self.brake = BrakeLimits()
        self.brake.edited.connect(self._edited)
        self.writing = WritingRules()
        self.writing.edited.connect(self._edited)
        self._count_timer = QTimer(self, singleShot=True, interval=120)
        self._count_timer.timeout.connect(self._count)
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        self.save_button = button(
            tr("&Save and Continue"),
            "save_options",
            self._save,
            look="primary",
            tooltip=tr("Store the choices"),
        )
        self.sync_button = button(
            tr("Start &Manual Sync"),
            "save_and_sync",
            self._save_and_sync,
            tooltip=tr("Store the choices and sync now"),
        )
        self.preview_button = button(
            tr("&Preview"),
            "preview_options",
            self._preview,
            tooltip=tr("See what these options would do to the contacts, before they are saved"),
        )
        self.context.icons.bind(self.preview_button, "plan")
        self.tools.addWidget(self.preview_button)
        self.tools.addWidget(self.sync_button)
        self.tools.addWidget(self.save_button)

    def _lay_out(self) -> None:
        self.content.addWidget(self.summary)
        left = Card()
        left.body.addWidget(plain_label(tr("Users by subscription"), "heading"))
        left.body.addWidget(
            plain_label(
                tr("Holders of a ticked subscription are taken in. Tick only what you actively manage."),
                "muted",
                wrap=True,
            )
        )
        left.body.addLayout(
            flow(
                self.search,
                None,
                button(tr("Recommended"), "tick_recommended", self._tick_recommended, look="quiet"),
                button(
                    tr("All"),
                    "tick_all",
                    self._tick_all,
                    look="quiet",
                    accessible=tr("Tick all subscriptions"),
                ),
                button(
                    tr("None"),
                    "tick_none",
                    self._tick_none,
                    look="quiet",
                    accessible=tr("Tick no subscription"),
                ),
            )
        )
        left.body.addWidget(self.table, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(self._kinds_card())
        column.addWidget(self.writing)
        column.addWidget(self._reads_card())
        column.addWidget(self.brake)
        column.addWidget(self._schedule_card())
        column.addStretch(1)
        options = scroll(body, "options_scroll")
        self.content.addWidget(SideBySide(left, options, shares=(6, 5)), 1)

    def _box(self, key: str, label: str, hint: str, into: QVBoxLayout, *, counted: bool) -> None:
        made = QCheckBox(label)
        made.setObjectName(f"option_{key}")
        made.toggled.connect(lambda _on: self._edited())
        self.boxes[key] = made
        count = plain_label("", "muted", name=f"count_{key}")
        if counted:
            self._count_labels[key] = count
            into.addLayout(row(made, None, count))
        else:
            into.addWidget(made)
        if hint:
            note = plain_label(hint, "muted", wrap=True)
            note.setContentsMargins(26, 0, 0, 0)
            into.addWidget(note)
            made.setAccessibleDescription(hint)

    def _kinds_card(self) -> Card:
        card = Card()
        card.body.addWidget(plain_label(tr("Also take in"), "heading"))
        for key, label, hint in _KINDS:
            self._box(key, tr(label), tr(hint) if hint else "", card.body, counted=True)
        return card

    def _reads_card(self) -> Card:
        card = Card()
        card.body.addWidget(plain_label(tr("What is read"), "heading"))
        for key, label, hint in _READS:
            self._box(key, tr(label), tr(hint) if hint else "", card.body, counted=False)
        return card

    def _schedule_card(self) -> Card:
        card = Card()
        card.body.addWidget(plain_label(tr("Schedule"), "heading"))
        self._schedule = FormField(tr("S&ync"), self.interval, "option_interval", tr("While o365desk runs."))
        card.body.addWidget(self._schedule)
        return card

    # Loading

    def open(self, argument: object) -> None:
        """Show a connection's options."""
        if not isinstance(argument, int):
            return
        self._dirty = False
        self.banner.hide()
        self.show_loading()
        self._load(argument)

    def reload(self) -> None:
        """Fresh counts after a run; what was ticked meanwhile stays."""
        if self._connection is not None and not self._dirty and self.is_ready:
            self._load(self._connection.id)

    def _load(self, connection_id: int) -> None:
        desk = self.context.desk

        def load(_: object) -> Loaded:
            connection = desk.connections.get(connection_id)
            counts = desk.options.counts(connection_id, connection.options)
            return connection, desk.options.choices(connection_id), counts

        self.run(tr("Load the sync options"), load, self._show, key="load")

    def _show(self, loaded: Loaded) -> None:
        connection, self._choices, self._counts = loaded
        self._connection = connection
        options = connection.options
        self._filling = True
        self.title_label.setText(tr("Sync Options: {name}", name=connection.name))
        self.save_button.setText(tr("&Save") if connection.options_saved else tr("&Save and Continue"))
        self._schedule.show_problem("")
        chosen = options.subscriptions
        self.table.set_records(self._choices)
        recommended = {one.sku_id for one in self._choices if one.recommended}
        self.table.records.set_checked(recommended if chosen is None else chosen)
        for key, box in self.boxes.items():
            box.setChecked(bool(getattr(options, key)))
        self.writing.show_options(options)
        place = self.interval.findData(options.interval_minutes)
        if place < 0:
            self.interval.addItem(
                tr("Every {interval_minutes} minutes", interval_minutes=options.interval_minutes),
                options.interval_minutes,
            )
            place = self.interval.count() - 1
        self.interval.setCurrentIndex(place)
        self.brake.show_limits(options)
        self._filling = False
        self._show_counts(self._counts)
        self.show_ready()

    def options(self) -> SyncOptions:
        """What is ticked now."""
        base = self._connection.options if self._connection else SyncOptions()
        checked = {str(key) for key in self.table.records.checked}
        recommended = {one.sku_id for one in self._choices if one.recommended}
        values = {key: box.isChecked() for key, box in self.boxes.items()}
        return replace(
            base,
            subscriptions=None if checked == recommended else tuple(sorted(checked)),
            interval_minutes=int(self.interval.currentData()),
            **self.brake.values(),
            **self.writing.values(),
            **values,
        )

    # Counts

    def _edited(self) -> None:
        if not self._filling:
            self._dirty = True
            self._count_timer.start()

    def _count(self) -> None:
        if self._connection is None:
            return
        connection_id, options, service = self._connection.id, self.options(), self.context.desk.options
        self.run(
            tr("Count users"),
            lambda _: service.counts(connection_id, options),
            self._show_counts,
            key="count",
        )

    def _show_counts(self, counts: OptionCounts) -> None:
        self._counts = counts
        read = counts.tenants_read > 0
        for key, *_ in _KINDS:
            number = getattr(counts, key)
            verb = tr("takes in") if self.boxes[key].isChecked() else tr("leaves out")
            self._count_labels[key].setText(f"{verb} {number:,}" if read else "")
            self.boxes[key].setAccessibleName(
                f"{self.boxes[key].text().replace('&', '')}, {verb} {number:,}" if read else ""
            )
        if not read:
            self.summary.setText(
                tr(
                    "No tenant was read yet; after the first sync each choice shows how many "
                    "users it touches."
                )
            )
        else:
            left = counts.users - counts.in_scope
            self.summary.setText(
                tr(
                    "Takes in {in_scope} of {users} in {tenants}, leaves out {left} "
                    "({subscription_not_chosen} of them by subscription). Leaving out never "
                    "deletes anything.",
                    in_scope=counts.in_scope,
                    users=tr_n(counts.users, "{n} user", "{n} users"),
                    tenants=tr_n(counts.tenants_read, "{n} tenant", "{n} tenants"),
                    left=left,
                    subscription_not_chosen=counts.subscription_not_chosen,
                )
            )
        self.table.viewport().update()

    # Ticking and saving

    def _tick_recommended(self) -> None:
        self.table.records.set_checked(one.sku_id for one in self._choices if one.recommended)

    def _tick_all(self) -> None:
        self.table.records.set_checked(one.sku_id for one in self._choices)

    def _tick_none(self) -> None:
        self.table.records.set_checked(())

    def may_leave(self) -> bool:
        """Leaving is always possible; what was not saved is still there when one comes back."""
        if self._dirty and self._connection is not None and not self._previewing:
            text = tr("The changes to the options of {name} are not saved.", name=self._connection.name)
            state = self.context.state
            QTimer.singleShot(0, lambda: state.tell(Tone.WARNING, text, view=self.name, button=tr("Go Back")))
        return True

    def focus_search(self) -> None:
        """Ctrl+F goes to the subscriptions' search box."""
        self.search.setFocus()

    def _preview(self) -> None:
        """The plan with the options as they are ticked now; saved ones need no preview banner."""
        if self._connection is None:
            return
        options = self.options()
        subject = PlanSubject(
            connection_id=self._connection.id,
            options=options if options != self._connection.options else None,
            origin=self.name,
        )
        self._previewing = True
        self.context.state.open_view("Plan", subject)
        self._previewing = False

    def _save(self) -> None:
        self._store(self._saved)

    def _save_and_sync(self) -> None:
        self._store(self._saved_to_sync)

    def _store(self, done: Callable[[Connection], None]) -> None:
        if self._connection is not None:
            operations.save_options(self, self._connection.id, self.options(), done)

    def _saved(self, connection: Connection) -> None:
        first = self._connection is not None and not self._connection.options_saved
        self._dirty = False
        text = tr("The options of {name} were saved.", name=connection.name)
        if first:
            text += tr(" Its first sync is queued for one hour from now; Start Manual Sync begins at once.")
        self.context.state.open_view("Integrations")
        self.context.state.tell(Tone.OK, text)

    def _saved_to_sync(self, connection: Connection) -> None:
        self._dirty = False
        self.context.state.open_view("Integrations")
        self.context.state.sync_requested.emit(connection.id, connection.name)
