"""The Integrations view: every connection with its status and actions; at first, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from o365desk.domain.connection import ConnectionStatus
from o365desk.domain.rows import IntegrationRow
from o365desk.domain.sync import RunProgress
from o365desk.ui import operations
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.plans import PlanSubject
from o365desk.ui.state import ActiveRun, Changes
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.brake_review import BrakeBanner
from o365desk.ui.views.disconnect import DisconnectDialog
from o365desk.ui.widgets.connection_card import ConnectionCard
from o365desk.ui.widgets.labels import Card, IconLabel, button, plain_label, row, scroll

_STEPS = (
    (
        "integrations",
        noop("Connect"),
        noop("Register an app in Microsoft Entra, paste its IDs and secret, test the connection."),
    ),
    (
        "sync",
        noop("Sync"),
        noop("Choose which users to take in. o365desk reads tenants, users, licences and mailboxes."),
    ),
    (
        "matching",
        noop("Match"),
        noop("Accept the suggested organization for each tenant. Every suggestion says why."),
    ),
    (
        "contact",
        noop("See both sides"),
        noop("Open a contact: documented and Office 365 values side by side."),
    ),
)


class IntegrationsView(ViewBase):
    """Connections as cards, or the welcome page while there is none."""

    name = "Integrations"
    stale_on = Changes(connections=True, matches=True, runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cards: dict[int, ConnectionCard] = {}
        self.brake_banner = BrakeBanner(self)
        self._rows: list[IntegrationRow] = []
        self._add = button(
            tr("New Connection"),
            "new_connection",
            self._connect,
            tooltip=tr("Connect Microsoft 365 (Ctrl+N)"),
        )
        context.icons.bind(self._add, "add")
        self._add.hide()
        self.tools.addWidget(self._add)
        body = QWidget()
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2 * GRID)
        self._list.addStretch(1)
        self.content.addWidget(scroll(body, "connections"))
        context.state.sync_event.connect(self._sync_event)
        context.state.run_started.connect(self._run_started)
        # Times are shown relative to now.
        self._clock = QTimer(self, interval=30_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def reload(self) -> None:
        """Load the connections."""
        self.brake_banner.refresh()
        if not self._rows and not self._cards:
            self.show_loading()
        operations.load_integrations(self, self._show)

    def _tick(self) -> None:
        if self.isVisible():
            self.reload()

    def _show(self, rows: list[IntegrationRow]) -> None:
        self._rows = rows
        self._add.setVisible(bool(rows))
        if not rows:
            self.set_subtitle("")
            self._drop_cards(set())
            self._replace_empty(Welcome(self.context))
            return
        known = {shown.connection.id for shown in rows}
        self._drop_cards(known)
        for place, shown in enumerate(rows):
            card = self._cards.get(shown.connection.id)
            if card is None:
                card = ConnectionCard(self.context, shown.connection.id)
                card.action.connect(self._act)
                self._cards[shown.connection.id] = card
                self._list.insertWidget(place, card)
            card.show_row(shown)
        self.set_subtitle(_summary(rows))
        self.show_ready()

    def _drop_cards(self, keep: set[int]) -> None:
        for gone in set(self._cards) - keep:
            card = self._cards.pop(gone)
            self._list.removeWidget(card)
            card.deleteLater()

    def menu_actions(self) -> Sequence[QAction]:
        """Nothing beyond the cards' own menus and the Sync menu."""
        return ()

    def _connect(self) -> None:
        self.context.state.open_view("Connect", "new")

    def _run_started(self, run: ActiveRun) -> None:
        card = self._cards.get(run.connection_id)
        if card is not None:
            card.progress.setRange(0, 0)

    def _sync_event(self, event: object) -> None:
        if isinstance(event, RunProgress):
            for connection_id in self.context.state.runs:
                card = self._cards.get(connection_id)
                if card is not None:
                    card.show_progress(event)

    def _act(self, key: str, shown: IntegrationRow) -> None:
        connection, state = shown.connection, self.context.state
        if key == "options":
            state.open_view("Sync Options", connection.id)
        elif key == "plan":
            state.open_view("Plan", PlanSubject(connection_id=connection.id))
        elif key == "matching":
            state.open_view("Matching", ("connection", connection.name))
        elif key == "users":
            state.open_view("Contacts", "review")
        elif key == "logs":
            state.open_view("Sync Logs", connection.id)
        elif key == "sync":
            state.sync_requested.emit(connection.id, connection.name)
        elif key == "cancel":
            state.cancel_requested.emit(connection.id)
        elif key == "pause":
            operations.pause(self, connection)
        elif key == "resume":
            operations.resume(self, connection)
        elif key == "edit":
            state.open_view("Connect", connection.id)
        elif key == "disconnect":
            self._ask_disconnect(shown)

    def _ask_disconnect(self, shown: IntegrationRow) -> None:
        dialog = DisconnectDialog(self.context, shown, self)
        dialog.confirmed.connect(
            lambda delete: operations.disconnect(self, shown.connection, delete_data=delete)
        )
        dialog.open()


class Welcome(QWidget):
    """The first start: what o365desk does in four steps, and two ways to begin."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("welcome")
        state = context.state
        connect = button(
            tr("Connect Microsoft 365"),
            "welcome_connect",
            lambda: state.open_view("Connect", "new"),
            look="primary",
            tooltip=tr("Register the app and enter its credentials (Ctrl+N)"),
        )
        sandbox = button(
            tr("Try It on the Sandbox"),
            "welcome_sandbox",
            state.sandbox_requested.emit,
            tooltip=tr("Opens a second window on a made-up Microsoft cloud; no account is needed"),
        )
        text = plain_label(
            tr(
                "Keep your documentation in step with Microsoft 365. Nothing is written "
                "to Microsoft, and nothing in your documentation changes unseen."
            ),
            "muted",
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(plain_label(tr("Welcome to o365desk"), "heading"))
        layout.addWidget(text)
        steps = QHBoxLayout()
        steps.setSpacing(2 * GRID)
        for number, (icon, title, words) in enumerate(_STEPS, 1):
            steps.addWidget(self._step(context, number, icon, tr(title), tr(words)), 1)
        layout.addLayout(steps)
        layout.addLayout(row(connect, sandbox, None))
        layout.addLayout(
            row(
                IconLabel(context.icons, context.theme, "info", Tone.MUTED, 16),
                plain_label(
                    tr(
                        "You have documentation as CSV? Import organizations and contacts first, "
                        "so that tenants find their match."
                    ),
                    "muted",
                    wrap=True,
                ),
                button(tr("Import…"), "welcome_import", lambda: state.open_view("Import"), look="quiet"),
            )
        )
        layout.addStretch(1)

    def _step(self, context: UiContext, number: int, icon: str, title: str, words: str) -> Card:
        card = Card()
        heading: QLabel = plain_label(f"{number}. {title}", "strong", wrap=True)
        card.body.addWidget(IconLabel(context.icons, context.theme, icon, Tone.ACCENT, 24))
        card.body.addWidget(heading)
        card.body.addWidget(plain_label(words, "muted", wrap=True))
        card.body.addStretch(1)
        return card


def _summary(rows: list[IntegrationRow]) -> str:
    tenants = sum(shown.tenants for shown in rows)
    unmatched = sum(shown.tenants_unmatched for shown in rows)
    bad = [shown for shown in rows if shown.status in (ConnectionStatus.ERROR, ConnectionStatus.HELD)]
    parts = [
        tr_n(len(rows), "{n} connection", "{n} connections"),
        tr_n(tenants, "{n} tenant", "{n} tenants"),
    ]
    if unmatched:
        parts.append(tr("{unmatched} unmatched", unmatched=unmatched))
    if bad:
        parts.append(tr("{bad} in need of attention", bad=len(bad)))
    return " · ".join(parts)
