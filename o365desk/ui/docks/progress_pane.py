"""The progress pane: one row per tenant, the total, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from o365desk.domain.estimate import page_words, seconds_left
from o365desk.domain.sync import CollectorKind, RunProgress, RunSummary, TenantPhase, TenantProgress
from o365desk.domain.values import utc_now
from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.models.record_table_model import RecordTableModel
from o365desk.ui.state import ActiveRun
from o365desk.ui.text import format_duration
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.labels import ElidedLabel, button, row
from o365desk.ui.widgets.record_table import RecordTable

PHASE_LOOKS = {
    TenantPhase.QUEUED: (Tone.MUTED, "clock"),
    TenantPhase.RUNNING: (Tone.INFO, "sync"),
    TenantPhase.WAITING: (Tone.WARNING, "hourglass"),
    TenantPhase.DONE: (Tone.OK, "ok"),
    TenantPhase.PARTIAL: (Tone.WARNING, "warning"),
    TenantPhase.FAILED: (Tone.ERROR, "error"),
    TenantPhase.HELD: (Tone.ERROR, "hourglass"),
    TenantPhase.CANCELLED: (Tone.MUTED, "stop"),
}
_ORDER = {phase: place for place, phase in enumerate(TenantPhase)}
_NOT_WELL = frozenset({TenantPhase.FAILED, TenantPhase.HELD, TenantPhase.PARTIAL})
_BATCH_MS = 250
_TICKS_PER_S = 4


class ProgressPane(QWidget):
    """Shows ``TenantProgress`` and ``RunProgress`` values, at most four times a second.

    Signals:
        cancel_requested: The technician wants the run to stop.
        retry_requested: (connection id, its name, tenant ids): read those again that did not end well.
    """

    cancel_requested = Signal()
    retry_requested = Signal(int, str, list)

    def __init__(
        self, icons: IconSet, theme: Theme, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("progress_pane")
        self.setAccessibleName(tr("Progress"))
        self._run: ActiveRun | None = None
        self._ended: ActiveRun | None = None
        self._fresh: dict[str, TenantProgress] = {}
        self._total: RunProgress | None = None
        self._known: dict[str, TenantProgress] = {}
        self._ticks = 0
        self._left = ""
        self.headline = ElidedLabel(tr("No sync is running."), "strong")
        self.headline.setObjectName("progress_headline")
        self.bar = QProgressBar()
        self.bar.setObjectName("progress_total")
        self.bar.setAccessibleName(tr("Tenants done"))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1)
        self.cancel_button = button(
            tr("Cancel"), "progress_cancel", self._cancel, tooltip=tr("Stop the sync; what was read stays")
        )
        self.cancel_button.setEnabled(False)
        self.pause_button = button(
            tr("Pause"),
            "progress_pause",
            self._pause,
            tooltip=tr("Make no further request until resumed; what is under way is stored"),
        )
        self.pause_button.setEnabled(False)
        self.retry_button = button(
            tr("Retry Failed"),
            "progress_retry",
            self._retry,
            tooltip=tr("Read the tenants again that failed, were held or could not be read whole"),
        )
        self.retry_button.hide()
        model = RecordTableModel(_columns(), lambda one: one.tenant_id, icons=icons, theme=theme)
        self.table: RecordTable[TenantProgress] = RecordTable(
            model, "progress_tenants", tr("Progress per tenant"), settings, multiple=False
        )
        model.setParent(self.table)
        self.table.placeholder = tr("The tenants of the next sync appear here.")
        head = row(self.headline, self.retry_button, self.pause_button, self.cancel_button)
        head.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.table, 1)
        self._timer = QTimer(self, interval=_BATCH_MS)
        self._timer.timeout.connect(self._flush)

    def begin(self, run: ActiveRun) -> None:
        """A run has started."""
        self._run = run
        self._total = None
        self._fresh.clear()
        self._known.clear()
        self._left = ""
        self.retry_button.hide()
        self.table.set_records(())
        self.bar.setRange(0, 0)
        self.cancel_button.setText(tr("Cancel"))
        self.cancel_button.setEnabled(True)
        self.pause_button.setText(tr("Pause"))
        self.pause_button.setEnabled(True)
        self._timer.start()
        self._show_headline()

    def add(self, event: TenantProgress | RunProgress) -> None:
        """Take what the run says; it is shown with the next batch."""
        if isinstance(event, RunProgress):
            self._total = event
        else:
            self._fresh[event.tenant_id] = event

    def end(self, run: ActiveRun, summary: RunSummary | None) -> None:
        """The run has ended."""
        self._flush()
        self._timer.stop()
        self._run = None
        self._ended = run
        self._offer_retry()
        self.cancel_button.setText(tr("Cancel"))
        self.cancel_button.setEnabled(False)
        self.pause_button.setText(tr("Pause"))
        self.pause_button.setEnabled(False)
        if self.bar.maximum() == 0:
            self.bar.setRange(0, 1)
        took = format_duration((utc_now() - run.started_at).total_seconds())
        if summary is None or summary.run.outcome is None:
            self.headline.setText(
                tr(
                    "The sync of {connection_name} ended after {took}.",
                    connection_name=run.connection_name,
                    took=took,
                )
            )
        else:
            self.headline.setText(
                tr(
                    "{connection_name}: {outcome} in {took}.",
                    connection_name=run.connection_name,
                    outcome=tr_text(summary.run.outcome.value),
                    took=took,
                )
            )

    def _pause(self) -> None:
        """Pause the run, or go on."""
        if self._run is None:
            return
        paused = self._run.paused
        if paused.is_set():
            paused.clear()
        else:
            paused.set()
        self.pause_button.setText(tr("Resume") if paused.is_set() else tr("Pause"))
        self.pause_button.setAccessibleName(self.pause_button.text())
        self._show_headline()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_button.setText(tr("Cancelling…"))
        self.cancel_requested.emit()

    def _offer_retry(self) -> None:
        again = self._to_retry()
        self.retry_button.setVisible(bool(again))
        self.retry_button.setText(
            tr("Retry {tenants}", tenants=tr_n(len(again), "{n} Tenant", "{n} Tenants"))
        )

    def _to_retry(self) -> list[str]:
        return [one.tenant_id for one in self._known.values() if one.phase in _NOT_WELL]

    def _retry(self) -> None:
        if self._ended is not None:
            self.retry_button.hide()
            self.retry_requested.emit(
                self._ended.connection_id, self._ended.connection_name, self._to_retry()
            )

    def _flush(self) -> None:
        self._known |= self._fresh
        fresh, self._fresh = dict(self._fresh), {}
        self._ticks = (self._ticks + 1) % _TICKS_PER_S
        if not self._ticks:
            # Waits count down, second by second.
            fresh |= {key: one for key, one in self._known.items() if one.phase is TenantPhase.WAITING}
            self._estimate()
        if fresh:
            self.table.records.update_records(list(fresh.values()))
        self._show_headline()

    def _estimate(self) -> None:
        if self._run is None:
            return
        now = utc_now()
        left_s = seconds_left((now - self._run.started_at).total_seconds(), self._known.values(), now)
        self._left = (
            "" if left_s is None else tr("about {duration} left", duration=format_duration(max(1.0, left_s)))
        )

    def _show_headline(self) -> None:
        if self._run is None:
            return
        took = format_duration((utc_now() - self._run.started_at).total_seconds())
        if self._run.paused.is_set():
            self.headline.setText(
                tr(
                    "{connection_name}: paused. Resume goes on where it is.",
                    connection_name=self._run.connection_name,
                )
            )
            return
        if self._total is None or not self._total.total:
            self.headline.setText(
                tr(
                    "{connection_name}: listing tenants, {took}",
                    connection_name=self._run.connection_name,
                    took=took,
                )
            )
            return
        self.bar.setRange(0, self._total.total)
        self.bar.setValue(self._total.done)
        tenants = tr_n(self._total.total, "{n} tenant", "{n} tenants")
        done = tr(
            "{connection}: {done} of {tenants} done",
            connection=self._run.connection_name,
            done=self._total.done,
            tenants=tenants,
        )
        self.headline.setText(", ".join(part for part in (done, took, self._left) if part))


def _phase_text(one: TenantProgress) -> str:
    if one.phase is not TenantPhase.WAITING:
        return tr_text(one.phase.value)
    if one.until is None:
        return tr_text(one.step or one.phase.value)
    left_s = max(0.0, (one.until - utc_now()).total_seconds())
    return tr("waits {format_duration} for Microsoft", format_duration=format_duration(left_s))


def _step_text(one: TenantProgress) -> str:
    if one.phase is TenantPhase.WAITING:
        return ""
    if one.phase is TenantPhase.RUNNING and one.step == CollectorKind.USERS.value:
        pages = tr_text(page_words(one.count, one.expected))
        return " ".join(part for part in (tr_text(one.step), pages) if part)
    return tr_text(one.step or one.outcome)


def _columns() -> tuple[Column[TenantProgress], ...]:
    return (
        Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name or one.tenant_id, width=170),
        Column(
            key="phase",
            title="State",
            text=_phase_text,
            sort_key=lambda one: _ORDER[one.phase],
            icon=lambda one: PHASE_LOOKS[one.phase][1],
            tone=lambda one: PHASE_LOOKS[one.phase][0],
            width=150,
        ),
        Column(
            key="users",
            title="Users read",
            text=lambda one: f"{one.count:,}" if one.count else "",
            sort_key=lambda one: one.count,
            number=True,
            width=84,
        ),
        Column(
            key="step",
            title="Step",
            text=_step_text,
            tooltip=lambda one: one.step,
            stretch=True,
        ),
    )
