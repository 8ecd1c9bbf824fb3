"""Starts syncs, one at a time per profile: those the technician asks for and those that are due."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError
from o365desk.domain.sync import RunOutcome, RunRecord, RunSummary, SyncEvent, Trigger
from o365desk.domain.values import utc_now
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_error, tr_n, tr_text
from o365desk.ui.state import EVERYTHING, ActiveRun, Changes
from o365desk.ui.task_runner import TaskContext
from o365desk.ui.theme import Tone

if TYPE_CHECKING:
    from o365desk.services.background_sync import RunsSync

_CHECK_MS = 30_000
_TONES = {
    RunOutcome.COMPLETE: Tone.OK,
    RunOutcome.PARTIAL: Tone.WARNING,
    RunOutcome.CANCELLED: Tone.INFO,
    RunOutcome.HELD: Tone.ERROR,
    RunOutcome.FAILED: Tone.ERROR,
}


class SyncRunner(QObject):
    """Runs syncs through the task runner and broadcasts what they say.

    Args:
        context: Services, task runner and broadcasts.
        run: Runs a sync; None: in this process.
        interval_ms: How often due connections are looked for.
    """

    def __init__(
        self, context: UiContext, run: RunsSync | None = None, *, interval_ms: int = _CHECK_MS
    ) -> None:
        super().__init__(context.state)
        self._context = context
        self._run: RunsSync = run if run is not None else context.desk.sync.run
        self._state = context.state
        self._triggers: dict[int, Trigger] = {}
        self._confirmed: dict[int, set[str]] = {}
        """Connection id -> tenants whose stopped plan may pass in its next run."""
        self._whole: set[int] = set()
        """Connections whose next run takes all tenants, not only those that were confirmed or are retried."""
        self._again: dict[int, set[str]] = {}
        """Connection id -> tenants that its next run reads again."""
        self._state.sync_requested.connect(self.request)
        self._state.cancel_requested.connect(self.cancel)
        self._state.confirm_requested.connect(self.confirm)
        self._state.retry_requested.connect(self.retry)
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(self.look_for_due)

    def start_schedule(self) -> None:
        """From now on, connections that are due are synced."""
        self._timer.start()
        self.look_for_due()

    def stop(self) -> None:
        """No more scheduled runs; cancel the one under way."""
        self._timer.stop()
        self._state.waiting.clear()
        self.cancel()

    def request(self, connection_id: int, name: str, trigger: Trigger = Trigger.MANUAL) -> None:
        """Start a sync, or put it behind the one under way."""
        if connection_id in self._state.runs or connection_id in self._state.waiting:
            if trigger is Trigger.MANUAL:
                self._state.tell(
                    Tone.INFO, tr("The sync of {name} is under way or waiting already.", name=name)
                )
            return
        self._triggers[connection_id] = trigger
        self._whole.add(connection_id)
        self._begin(connection_id, name, trigger)

    def confirm(self, connection_id: int, name: str, tenant_id: str) -> None:
        """Sync one tenant and let its stopped plan pass; behind a run under way, with a run that waits."""
        self._confirmed.setdefault(connection_id, set()).add(tenant_id)
        if connection_id in self._state.waiting:
            self._state.tell(
                Tone.INFO, tr("{name} is synced as soon as the sync under way has ended.", name=name)
            )
            return
        self._triggers[connection_id] = Trigger.MANUAL
        self._begin(connection_id, name, Trigger.MANUAL)

    def retry(self, connection_id: int, name: str, tenant_ids: list[str]) -> None:
        """Sync some tenants of a connection again; behind a run under way."""
        self._again.setdefault(connection_id, set()).update(tenant_ids)
        if connection_id not in self._state.waiting:
            self._triggers[connection_id] = Trigger.MANUAL
            self._begin(connection_id, name, Trigger.MANUAL)

    def _begin(self, connection_id: int, name: str, trigger: Trigger) -> None:
        """Start now, or wait for the run under way."""
        if self._state.runs:
            self._state.waiting[connection_id] = name
            busy = next(iter(self._state.runs.values())).connection_name
            if trigger is Trigger.MANUAL:
                self._state.tell(
                    Tone.INFO,
                    tr("{name} is synced as soon as the sync of {busy} has ended.", name=name, busy=busy),
                )
            self._state.changed.emit(Changes(connections=True))
            return
        self._start(connection_id, name, trigger)

    def cancel(self, connection_id: int | None = None) -> None:
        """Cancel the run under way (of one connection, or any), and what waits."""
        for dropped in [connection_id] if connection_id is not None else list(self._state.waiting):
            self._state.waiting.pop(dropped, None)
            self._confirmed.pop(dropped, None)
            self._again.pop(dropped, None)
            self._whole.discard(dropped)
        self._state.changed.emit(Changes(connections=True))
        for run in list(self._state.runs.values()):
            if connection_id in (None, run.connection_id):
                run.cancel()

    def look_for_due(self) -> None:
        """Ask for connections whose time has come; a run under way goes first."""
        if self._state.runs:
            return
        sync = self._context.desk.sync
        self._context.runner.run(
            tr("Look for due syncs"),
            lambda _: sync.due(utc_now()),
            on_success=self._start_due,
            on_failure=self._report,
            key="sync/due",
        )

    def _start_due(self, due: list[Connection]) -> None:
        for connection in due:
            self.request(connection.id, connection.name, Trigger.SCHEDULED)

    def _start(self, connection_id: int, name: str, trigger: Trigger) -> None:
        run = ActiveRun(connection_id, name, utc_now())
        self._state.runs[connection_id] = run
        run.task = self._context.runner.run(
            tr("Sync {name}", name=name),
            self._work(run, trigger, self._tenants_of(connection_id)),
            on_success=lambda summary: self._ended(run, summary),
            on_failure=lambda error: self._failed(run, error),
            on_cancel=lambda: self._ended(run, None),
            on_progress=self._state.sync_event.emit,
        )
        self._state.run_started.emit(run)
        self._state.changed.emit(Changes(connections=True))

    def _tenants_of(self, connection_id: int) -> tuple[frozenset[str], list[str] | None]:
        """The confirmed tenants of the run that starts now, and the tenants it takes (None: all)."""
        confirmed = frozenset(self._confirmed.pop(connection_id, ()))
        named = confirmed | self._again.pop(connection_id, set())
        whole = connection_id in self._whole
        self._whole.discard(connection_id)
        return confirmed, None if whole or not named else sorted(named)

    def _work(
        self, run: ActiveRun, trigger: Trigger, tenants: tuple[frozenset[str], list[str] | None]
    ) -> Callable[[TaskContext], RunSummary]:
        run_sync = self._run
        confirmed, only = tenants

        def work(task: TaskContext) -> RunSummary:
            def tell(event: SyncEvent) -> None:
                task.emit(event)

            return run_sync(
                run.connection_id,
                tenant_ids=only,
                confirm=confirmed,
                trigger=trigger,
                # Other windows and workers on the profile may be at the same schedule.
                shared=trigger is Trigger.SCHEDULED,
                on_event=tell,
                cancel=task.cancel,
                paused=run.paused,
            )

        return work

    def _failed(self, run: ActiveRun, error: AppError) -> None:
        if error.code != "not_due":  # another one was faster, as it should be
            self._report(error)
        self._ended(run, None)

    def _report(self, error: AppError) -> None:
        self._state.tell(Tone.ERROR, tr_error(error))

    def _ended(self, run: ActiveRun, summary: RunSummary | None) -> None:
        self._state.runs.pop(run.connection_id, None)
        if summary is not None:
            self._summarise(summary)
        self._state.run_ended.emit(run, summary)
        self._state.changed.emit(EVERYTHING)
        if self._state.waiting:
            following = next(iter(self._state.waiting))
            name = self._state.waiting.pop(following)
            self._start(following, name, self._triggers.get(following, Trigger.SCHEDULED))

    def _summarise(self, summary: RunSummary) -> None:
        outcome = summary.run.outcome or RunOutcome.FAILED
        self._state.tell(
            _TONES[outcome],
            summary_text(summary),
            title=tr(
                "Sync of {connection_name}: {outcome}",
                connection_name=summary.run.connection_name,
                outcome=tr_text(outcome.value),
            ),
            view="Sync Logs",
            button=tr("Open Log"),
        )


def summary_text(summary: RunSummary) -> str:
    """A run's figures and its message; what is zero is left out."""
    return summary_words(summary.run)


def summary_words(run: RunRecord) -> str:
    """The figures and the message of a stored run."""
    counts = run.counts
    parts = [
        tr(
            "{complete} of {tenants} complete",
            complete=counts.tenants_complete,
            tenants=tr_n(counts.tenants, "{n} tenant", "{n} tenants"),
        ),
        tr_n(counts.users_read, "{n} user read", "{n} users read")
        if counts.users_read
        else tr("no user changed"),
    ]
    more: list[tuple[int, Callable[[int], str]]] = [
        (counts.users_added, lambda n: tr("{n} new", n=n)),
        (counts.users_changed, lambda n: tr("{n} changed", n=n)),
        (counts.users_gone, lambda n: tr("{n} gone", n=n)),
        (counts.tenants_matched, lambda n: tr_n(n, "{n} tenant matched", "{n} tenants matched")),
        (counts.contacts_linked, lambda n: tr_n(n, "{n} contact linked", "{n} contacts linked")),
        (counts.contacts_created, lambda n: tr_n(n, "{n} contact created", "{n} contacts created")),
        (
            counts.contacts_held,
            lambda n: tr_n(n, "{n} contact held for review", "{n} contacts held for review"),
        ),
        (counts.conflicts, lambda n: tr_n(n, "{n} conflict to decide", "{n} conflicts to decide")),
    ]
    parts += [words(figure) for figure, words in more if figure]
    return ". ".join(part for part in (", ".join(parts), tr_text(run.message)) if part)
