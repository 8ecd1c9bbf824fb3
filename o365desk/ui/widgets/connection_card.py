"""One connection on the Integrations view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from o365desk.domain.connection import Cloud, Connection, ConnectionKind, ConnectionStatus, CredentialKind
from o365desk.domain.findings import credential_findings
from o365desk.domain.rows import IntegrationRow
from o365desk.domain.sync import RunProgress
from o365desk.domain.values import utc_now
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n, tr_text
from o365desk.ui.text import format_ago, format_time, plain_tooltip
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.banner import StatusBadge
from o365desk.ui.widgets.labels import Card, ElidedLabel, IconLabel, button, plain_label, row

STATUS_LOOKS = {
    ConnectionStatus.NEW: (Tone.INFO, "info"),
    ConnectionStatus.QUEUED: (Tone.INFO, "clock"),
    ConnectionStatus.SYNCING: (Tone.INFO, "sync"),
    ConnectionStatus.OK: (Tone.OK, "ok"),
    ConnectionStatus.PARTIAL: (Tone.WARNING, "warning"),
    ConnectionStatus.ERROR: (Tone.ERROR, "error"),
    ConnectionStatus.HELD: (Tone.ERROR, "hourglass"),
    ConnectionStatus.PAUSED: (Tone.MUTED, "pause"),
}
CLOUD_NAMES = {
    Cloud.GLOBAL: noop("Microsoft 365 worldwide"),
    Cloud.GCC_HIGH: noop("US Government GCC High"),
    Cloud.DOD: noop("US Government DoD"),
    Cloud.CHINA: noop("China (21Vianet)"),
    Cloud.LOCAL: noop("Local cloud"),
}
KIND_NAMES = {
    ConnectionKind.PARTNER: noop("Partner: all customers"),
    ConnectionKind.DIRECT: noop("Direct: one tenant"),
}


class Fact(QWidget):
    """A small caption above a value.

    Args:
        caption: What it is.
        name: Object name of the value.
        opens: Shows what is behind the value; None: nothing is.
    """

    def __init__(self, caption: str, name: str, opens: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._caption = caption
        self.value: ElidedLabel | QPushButton = ElidedLabel("", "strong")
        if opens is not None:
            self.value = button("", name, opens, look="figure")
            self.value.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.value.setObjectName(name)
        self.note = ElidedLabel("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for part in (plain_label(caption, "muted"), self.value, self.note):
            layout.addWidget(part)

    def show_fact(self, value: str, note: str = "", tooltip: str = "") -> None:
        """Set the value and the line under it."""
        self.value.setText(value)
        self.note.setText(note)
        self.setToolTip(plain_tooltip(tooltip))
        whole = f"{self._caption}: {value} {note}".strip()
        self.setAccessibleName(whole)
        self.value.setAccessibleName(whole)


class ConnectionCard(Card):
    """Name, status, figures, the next sensible step, and the action menu.

    Signals:
        action: (key of the action, IntegrationRow). Keys: options, plan, matching, users, logs, sync, cancel,
            pause, resume, edit, disconnect.
    """

    action = Signal(str, object)

    def __init__(self, context: UiContext, connection_id: int) -> None:
        super().__init__()
        self.setObjectName(f"connection_{connection_id}")
        self._context = context
        self._row: IntegrationRow | None = None
        self._next_step = "sync"
        self.name = ElidedLabel("", "heading")
        self.name.setObjectName("connection_name")
        self.kind = ElidedLabel("", "muted")
        self.badge = StatusBadge(context.icons, context.theme)
        self.note = plain_label("", "muted", wrap=True, name="status_note")
        self.next_button = button("", "next_step", lambda: self.action.emit(self._next_step, self._row))
        self._menu_button = self._make_menu()
        self.facts = {
            "last": Fact(tr("Last run"), "last_run", self._emitter("logs")),
            "next": Fact(tr("Next run"), "next_run"),
            "tenants": Fact(tr("Tenants"), "tenants", self._emitter("matching")),
            "users": Fact(tr("Users in scope"), "users", self._emitter("users")),
        }
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Sync progress"))
        self.progress.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.kind)
        icon = IconLabel(self._context.icons, self._context.theme, "cloud", Tone.ACCENT, 24)
        top = row(icon, spacing=GRID + GRID // 2)
        top.addLayout(words, 1)
        for part in (self.badge, self.next_button, self._menu_button):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        for place, fact in enumerate(self.facts.values()):
            grid.addWidget(fact, 0, place)
            grid.setColumnStretch(place, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.note)
        self.body.addWidget(self.progress)
        self.body.addSpacing(GRID // 2)
        self.body.addLayout(grid)

    def _make_menu(self) -> QToolButton:
        made = QToolButton()
        made.setObjectName("connection_menu")
        made.setText(tr("Actions"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        made.setIconSize(QSize(20, 20))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(made)
        menu.setToolTipsVisible(True)
        self.actions_by_key: dict[str, QAction] = {}
        for key, text, icon, tip in (
            ("options", tr("Sync &Options…"), "settings", tr("Choose what is synced")),
            (
                "plan",
                tr("P&lan…"),
                "plan",
                tr("What applying would write into contacts, before anything is written"),
            ),
            ("matching", tr("&Matching"), "matching", tr("Match this connection's tenants to organizations")),
            ("logs", tr("&Logs"), "logs", tr("Past runs of this connection")),
            ("", "", "", ""),
            ("sync", tr("&Start Manual Sync"), "sync", tr("Sync now")),
            ("cancel", tr("&Cancel Sync"), "stop", tr("Stop the run; what was read stays")),
            ("pause", tr("&Pause"), "pause", tr("No scheduled syncs until resumed")),
            ("resume", tr("&Resume"), "play", tr("Scheduled syncs again")),
            ("", "", "", ""),
            (
                "edit",
                tr("&Edit Credentials…"),
                "key",
                tr("Change secret, certificate or name; matches are kept"),
            ),
            (
                "disconnect",
                tr("&Disconnect…"),
                "trash",
                tr("Remove the connection; you choose what happens to its data"),
            ),
        ):
            if not key:
                menu.addSeparator()
                continue
            entry = menu.addAction(text)
            entry.setObjectName(f"connection_{key}")
            entry.setToolTip(plain_tooltip(tip))
            entry.setStatusTip(tip)
            self._context.icons.bind(entry, icon, Tone.ERROR if key == "disconnect" else Tone.TEXT)
            entry.triggered.connect(self._emitter(key))
            self.actions_by_key[key] = entry
        made.setMenu(menu)
        return made

    def _emitter(self, key: str) -> Callable[[], None]:
        return lambda: self.action.emit(key, self._row)

    def show_row(self, shown: IntegrationRow) -> None:
        """Show a connection as it is now."""
        self._row = shown
        connection = shown.connection
        state = self._context.state
        syncing = connection.id in state.runs
        status = ConnectionStatus.SYNCING if syncing else shown.status
        self.name.setText(connection.name)
        self.kind.setText(f"{tr(KIND_NAMES[connection.kind])} · {tr(CLOUD_NAMES[connection.cloud])}")
        tone, icon = STATUS_LOOKS[status]
        self.badge.show_status(tr_text(status.value), tone, icon)
        note = (
            tr("Waits for the sync under way.")
            if connection.id in state.waiting
            else tr_text(shown.status_note)
        )
        note = " ".join(part for part in (note, _ending(connection)) if part)
        if not syncing or not self.progress.isVisible():
            self.note.setText("" if syncing else note)
        self.note.setVisible(bool(self.note.text()))
        self._menu_button.setAccessibleName(tr("Actions for {name}", name=connection.name))
        self.setAccessibleName(f"{connection.name}, {tr_text(status.value)}")
        self._show_facts(shown)
        self._show_actions(shown, syncing)
        self.progress.setVisible(syncing)
        if syncing and self.progress.maximum() == 0:
            self.progress.setRange(0, 0)

    def _show_facts(self, shown: IntegrationRow) -> None:
        connection, run = shown.connection, shown.last_run
        if run is None:
            self.facts["last"].show_fact(tr("never"))
        else:
            outcome = tr_text(run.outcome.value) if run.outcome else tr("under way")
            self.facts["last"].show_fact(format_ago(run.started_at), outcome, format_time(run.started_at))
        if connection.paused:
            self.facts["next"].show_fact(tr("paused"))
        elif not connection.options_saved:
            self.facts["next"].show_fact(tr("not planned"), tr("choose the sync options first"))
        else:
            at = connection.next_sync_at
            every = tr("every {interval_minutes} min", interval_minutes=connection.options.interval_minutes)
            self.facts["next"].show_fact(format_ago(at) if at else tr("not planned"), every, format_time(at))
        unmatched = (
            tr("{tenants_unmatched} unmatched", tenants_unmatched=shown.tenants_unmatched)
            if shown.tenants_unmatched
            else ""
        )
        if shown.tenants and not unmatched:
            unmatched = tr("all matched or ignored")
        self.facts["tenants"].show_fact(f"{shown.tenants:,}", unmatched)
        self.facts["users"].show_fact(f"{shown.users_in_scope:,}")

    def _show_actions(self, shown: IntegrationRow, syncing: bool) -> None:
        paused = shown.connection.paused
        actions = self.actions_by_key
        actions["sync"].setVisible(not syncing)
        actions["cancel"].setVisible(syncing)
        actions["pause"].setVisible(not paused)
        actions["resume"].setVisible(paused)
        actions["matching"].setEnabled(shown.tenants > 0)
        waiting = shown.connection.id in self._context.state.waiting
        if syncing or waiting:
            self._offer("cancel", tr("Cancel Sync") if syncing else tr("Cancel"), primary=False)
        elif not shown.connection.options_saved:
            self._offer("options", tr("Choose Sync Options"), primary=True)
        elif paused:
            self._offer("resume", tr("Resume"), primary=False)
        elif shown.last_run is None:
            self._offer("sync", tr("Start Manual Sync"), primary=True)
        elif shown.tenants_unmatched:
            self._offer(
                "matching",
                tr("Match {tenants}", tenants=tr_n(shown.tenants_unmatched, "{n} Tenant", "{n} Tenants")),
                primary=True,
            )
        else:
            self._offer("sync", tr("Start Manual Sync"), primary=False)

    def _offer(self, key: str, text: str, *, primary: bool) -> None:
        self._next_step = key
        made: QPushButton = self.next_button
        made.setText(text)
        name = self._row.connection.name if self._row else ""
        made.setAccessibleName(f"{text}: {name}")
        made.setProperty("look", "primary" if primary else "")
        made.style().unpolish(made)
        made.style().polish(made)

    def show_progress(self, progress: RunProgress) -> None:
        """How far the run is."""
        self.progress.setRange(0, max(1, progress.total))
        self.progress.setValue(progress.done)
        self.note.setText(
            tr(
                "{done} of {tenants} done",
                done=progress.done,
                tenants=tr_n(progress.total, "{n} tenant", "{n} tenants"),
            )
        )
        self.note.show()


def _ending(connection: Connection) -> str:
    """That the secret or certificate ends soon, and what to do."""
    for _kind, when in credential_findings(connection, utc_now()):
        return (
            tr("The certificate {when}: give a new one under Edit Credentials.", when=tr_text(when))
            if connection.credential_kind is CredentialKind.CERTIFICATE
            else tr("The secret {when}: give a new one under Edit Credentials.", when=tr_text(when))
        )
    return ""
