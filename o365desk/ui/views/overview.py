"""The Overview view: a profile in pictures, each part of which opens the list behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from o365desk.domain.findings import FindingKind
from o365desk.domain.overview import MfaState, Overview, SignInAge, Slice, TenantSeats
from o365desk.domain.sync import RunOutcome, RunRecord
from o365desk.domain.sync_changes import ChangeGroup
from o365desk.domain.tenant import MatchState, TenantAccess
from o365desk.domain.user import LinkState
from o365desk.ui.context import UiContext
from o365desk.ui.language import number, tr, tr_n, tr_text
from o365desk.ui.state import Changes
from o365desk.ui.sync_runner import summary_words
from o365desk.ui.text import capitalized, format_ago
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.history_links import of_last_syncs
from o365desk.ui.widgets.charts import Level, LevelRow, Share, ShareBar
from o365desk.ui.widgets.flow import SideBySide
from o365desk.ui.widgets.labels import Card, ElidedLabel, IconLabel, button, plain_label, row, scroll

_COUNT_SHARE = 0.14
"""Of a finding's line: a count is short."""
_PAIR_EM = 72
"""From so many letters M on, two cards stand side by side."""
_SHOWN_TENANTS = 8
_TONES: dict[str, Tone] = {
    MatchState.MATCHED.value: Tone.OK,
    MatchState.UNMATCHED.value: Tone.WARNING,
    TenantAccess.READABLE.value: Tone.OK,
    TenantAccess.NO_CONSENT.value: Tone.WARNING,
    TenantAccess.HELD.value: Tone.ERROR,
    TenantAccess.ERROR.value: Tone.ERROR,
    LinkState.LINKED.value: Tone.OK,
    LinkState.NEW.value: Tone.ACCENT,
    LinkState.CONFLICT.value: Tone.ERROR,
    LinkState.POSSIBLE_DUPLICATE.value: Tone.WARNING,
    SignInAge.WEEK.value: Tone.OK,
    SignInAge.MONTH.value: Tone.ACCENT,
    SignInAge.QUARTER.value: Tone.WARNING,
    SignInAge.LONGER.value: Tone.ERROR,
    MfaState.REGISTERED.value: Tone.OK,
    MfaState.MISSING.value: Tone.ERROR,
    ChangeGroup.PEOPLE.value: Tone.WARNING,
    ChangeGroup.LICENCES.value: Tone.ACCENT,
    ChangeGroup.DETAILS.value: Tone.OK,
}
_RUN_LOOKS = {
    RunOutcome.COMPLETE: ("ok", Tone.OK),
    RunOutcome.PARTIAL: ("warning", Tone.WARNING),
    RunOutcome.CANCELLED: ("stop", Tone.MUTED),
    RunOutcome.FAILED: ("error", Tone.ERROR),
    RunOutcome.HELD: ("hourglass", Tone.ERROR),
}


class OverviewView(ViewBase):
    """Tenants, links, sign-ins, MFA, paid seats, findings and the last syncs."""

    name = "Overview"
    title = "Overview"
    stale_on: ClassVar[Changes] = Changes(
        connections=True, matches=True, contacts=True, licences=True, runs=True
    )

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._counted = False
        self._since: datetime | None = None
        state, theme = context.state, context.theme
        self.tenants = ShareBar(theme, "tenants_bar", tr("Tenants by match state"))
        self.access = ShareBar(theme, "access_bar", tr("Tenants by access"))
        self.links = ShareBar(theme, "links_bar", tr("Users of matched tenants by link state"))
        self.sign_ins = ShareBar(theme, "sign_ins_bar", tr("Licensed users by last sign-in"))
        self.mfa = ShareBar(theme, "mfa_bar", tr("Licensed users by MFA registration"))
        self.changes = ShareBar(theme, "changes_bar", tr("What the last syncs found changed, by kind"))
        self.changes_empty = plain_label(
            tr("Nothing changed in Microsoft 365 between the last two syncs."), "muted", wrap=True
        )
        self.findings = _Rows()
        self.seats = _Rows()
        self.runs = _Rows()
        self.tenants.opened.connect(lambda key: state.open_view("Matching", ("state", key)))
        self.access.opened.connect(lambda key: state.open_view("Matching", ("access", TenantAccess(key))))
        self.changes.opened.connect(self._open_changes)
        self.links.opened.connect(lambda key: state.open_view("Contacts", ("state", key)))
        self.sign_ins.opened.connect(lambda key: state.open_view("Findings", SignInAge(key)))
        self.mfa.opened.connect(lambda key: state.open_view("Findings", MfaState(key)))
        self._lay_out()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GRID, GRID)
        column.setSpacing(GRID + GRID // 2)
        cards = (
            _card(tr("Tenants"), self.tenants, plain_label(tr("Access"), "muted"), self.access),
            _card(tr("Users and contacts"), self.links),
            _card(tr("Last sign-in of licensed users"), self.sign_ins),
            _card(tr("MFA of licensed users"), self.mfa),
            _card(tr("Findings"), self.findings),
            _card(tr("Paid seats"), self.seats),
        )
        for two in zip(cards[::2], cards[1::2], strict=True):
            pair = SideBySide(*two, least_em=_PAIR_EM, spacing=GRID + GRID // 2)
            column.addWidget(pair)
        column.addWidget(_card(tr("Changed since the last sync"), self.changes, self.changes_empty))
        column.addWidget(_card(tr("Last syncs"), self.runs))
        column.addStretch(1)
        self.content.addWidget(scroll(body, "overview_scroll"))

    def reload(self) -> None:
        """Count anew."""
        if not self._counted:
            self.show_loading(tr("Counting…"))
        overview = self.context.desk.overview
        self.run(tr("Count the overview"), lambda _: overview.overview(), self._show, key="load")

    def _show(self, overview: Overview) -> None:
        if overview.is_empty:
            connect = button(
                tr("Go to Integrations"),
                "overview_connect",
                lambda: self.context.state.open_view("Integrations"),
                look="primary",
            )
            self.show_empty(
                "overview",
                tr("Nothing was read yet"),
                tr("Connect to Microsoft 365 and sync; the figures of all tenants appear here."),
                (connect,),
            )
            return
        tenants = sum(one.count for one in overview.tenants)
        users = sum(one.count for one in overview.links)
        self.set_subtitle(
            tr(
                "{tenants}, {users} in matched tenants",
                tenants=tr_n(tenants, "{n} tenant", "{n} tenants"),
                users=tr_n(users, "{n} user", "{n} users"),
            )
        )
        for bar, some in (
            (self.tenants, overview.tenants),
            (self.access, overview.access),
            (self.links, overview.links),
            (self.sign_ins, overview.sign_ins),
            (self.mfa, overview.mfa),
            (self.changes, overview.changes),
        ):
            bar.show_shares([_share(one) for one in some])
        changed = any(one.count for one in overview.changes)
        self.changes.setVisible(changed)
        self.changes_empty.setVisible(not changed)
        self._since = overview.changes_since
        self._show_findings(overview.findings)
        self._show_seats(overview.seats)
        self.runs.fill([self._run_line(run) for run in overview.runs], tr("No sync yet."))
        self._counted = True
        self.show_ready()

    def _open_changes(self, key: str) -> None:
        if self._since is not None:
            self.context.state.open_view("History", of_last_syncs(ChangeGroup(key), self._since))

    def _show_findings(self, findings: Sequence[Slice]) -> None:
        most = max((one.count for one in findings), default=0)
        rows: list[QWidget] = []
        for one in findings:
            level = Level(one.key, _title(one.label), one.count, one.count, most, number(one.count))
            made = LevelRow(self.context.theme, level, tone=Tone.WARNING, figures=_COUNT_SHARE)
            made.setObjectName(f"finding_{FindingKind(one.key).name.lower()}")
            made.clicked.connect(
                lambda _=False, key=one.key: self.context.state.open_view("Findings", FindingKind(key))
            )
            rows.append(made)
        self.findings.fill(rows, "")

    def _show_seats(self, seats: Sequence[TenantSeats]) -> None:
        shown = seats[:_SHOWN_TENANTS]
        most = max((max(one.bought, one.used) for one in shown), default=0)
        rows: list[QWidget] = []
        for one in shown:
            text = tr(
                "{used} of {bought}, {unused} unused", used=one.used, bought=one.bought, unused=one.unused
            )
            made = LevelRow(
                self.context.theme, Level(one.tenant_id, one.tenant_name, one.used, one.bought, most, text)
            )
            made.setObjectName(f"seats_{one.tenant_id}")
            made.clicked.connect(
                lambda _=False, name=one.tenant_name: self.context.state.open_view("Licences", name)
            )
            rows.append(made)
        if len(seats) > _SHOWN_TENANTS:
            rows.append(
                button(
                    tr("All {seats} Tenants", seats=len(seats)),
                    "seats_all",
                    lambda: self.context.state.open_view("Licences", ""),
                    look="quiet",
                )
            )
        self.seats.fill(rows, tr("No paid seats were read."))

    def _run_line(self, run: RunRecord) -> QWidget:
        icon, tone = _RUN_LOOKS.get(run.outcome, ("sync", Tone.INFO)) if run.outcome else ("sync", Tone.INFO)
        holder = QWidget()
        outcome = tr_text(run.outcome.value) if run.outcome is not None else tr("under way")
        words = ElidedLabel(summary_words(run), "muted")
        line = row(
            IconLabel(self.context.icons, self.context.theme, icon, tone, 18),
            plain_label(run.connection_name, "strong"),
            plain_label(f"{outcome}, {format_ago(run.finished_at or run.started_at)}"),
            words,
            button(
                tr("Open Log"),
                f"overview_log_{run.id}",
                lambda: self.context.state.open_view("Sync Logs", run.connection_id),
                look="quiet",
                accessible=tr("Open the log of {connection_name}", connection_name=run.connection_name),
            ),
        )
        line.setStretch(3, 1)
        holder.setLayout(line)
        return holder


class _Rows(QWidget):
    """Widgets one below the other, replaced as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(self, widgets: Sequence[QWidget], empty: str) -> None:
        """Show these, or a word where there are none."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets or [plain_label(empty, "muted")]:
            self._column.addWidget(widget)


def _card(title: str, *parts: QWidget) -> Card:
    card = Card()
    card.body.addWidget(plain_label(title, "heading"))
    for part in parts:
        card.body.addWidget(part)
    card.body.addStretch(1)
    return card


def _share(one: Slice) -> Share:
    return Share(one.key, _title(one.label), one.count, _TONES.get(one.key, Tone.MUTED))


def _title(text: str) -> str:
    return capitalized(tr_text(text))
