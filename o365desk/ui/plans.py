"""Operations on plans: load or preview one, apply it organization by organization, take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError
from o365desk.domain.journal import UndoResult
from o365desk.domain.options import SyncOptions
from o365desk.services.place import current_actor
from o365desk.services.planning import ApplyResult
from o365desk.ui.decisions import CONTACT_CHANGES, MATCH_CHANGES
from o365desk.ui.journal_words import left_alone_words
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.models.plan_columns import ITEMS
from o365desk.ui.models.plan_rows import OrganizationLine, PlanRow, lines_of, rows_of
from o365desk.ui.models.record_columns import RecordIndex, index_records
from o365desk.ui.state import EVERYTHING
from o365desk.ui.task_runner import Task, TaskContext
from o365desk.ui.theme import Tone
from o365desk.ui.views.base import ViewBase


@dataclass(frozen=True, kw_only=True)
class PlanSubject:
    """Which plan the plan view shows, and where Back leads.

    ``options``: as edited and not saved; None: the stored ones. ``tenant_id``: begin with its organization.
    """

    connection_id: int | None = None
    options: SyncOptions | None = None
    tenant_id: str = ""
    origin: str = "Integrations"
    argument: object = None
    """What ``origin`` is opened with."""


@dataclass(frozen=True, kw_only=True)
class LoadedPlan:
    """A connection's plan, ready to show."""

    connection: Connection
    choices: tuple[tuple[int, str], ...]
    """(id, name) of each connection."""
    lines: tuple[OrganizationLine, ...]
    rows: RecordIndex[PlanRow]
    tenants: int = 0
    unmatched: int = 0


@dataclass(kw_only=True)
class Applied:
    """What applying did, organization by organization."""

    entries: list[int] = field(default_factory=list)
    """The journal's entries, the oldest first."""
    results: list[ApplyResult] = field(default_factory=list)
    faults: list[AppError] = field(default_factory=list)
    done: int = 0
    wanted: int = 0


def load(
    view: ViewBase,
    subject: PlanSubject,
    done: Callable[[LoadedPlan | None], None],
    failed: Callable[[AppError], None],
) -> None:
    """Make the plan anew; None if there is no connection at all."""
    desk = view.context.desk

    def work(_context: object) -> LoadedPlan | None:
        listed = desk.connections.listing()
        if not listed:
            return None
        wanted = subject.connection_id
        if wanted is None and subject.tenant_id:
            wanted = desk.matching.row(subject.tenant_id).tenant.connection_id
        chosen = next((one for one in listed if one.connection.id == wanted), listed[0])
        connection = chosen.connection
        if subject.options is not None:
            plans = desk.sync.preview_plan(connection.id, subject.options)
        else:
            plans = desk.sync.plan(connection.id)
        rows = rows_of(plans)
        return LoadedPlan(
            connection=connection,
            choices=tuple((one.connection.id, one.connection.name) for one in listed),
            lines=tuple(lines_of(plans, rows)),
            rows=index_records(ITEMS, rows),
            tenants=chosen.tenants,
            unmatched=chosen.tenants_unmatched,
        )

    view.run(tr("Make the plan"), work, done, on_failure=failed, key="load")


def apply(
    view: ViewBase,
    targets: Mapping[str, Sequence[int] | None],
    progress: Callable[[object], None],
    done: Callable[[Applied], None],
) -> Task[Applied]:
    """Apply the plans of tenants, each in one step: whole (None), or for some users.

    Cancelling stops between two organizations; what was applied stays, and ``done`` says it.
    ``progress`` gets how many organizations are done.
    """
    desk, actor = view.context.desk, current_actor()

    def work(task: TaskContext) -> Applied:
        result = Applied(wanted=len(targets))
        for tenant_id, user_ids in targets.items():
            if task.cancel.is_set():
                break
            try:
                one = desk.sync.apply_plan(tenant_id, user_ids, actor=actor)
            except AppError as error:
                result.faults.append(error)
            else:
                if one.journal_id is not None:
                    result.entries.append(one.journal_id)
                result.results.append(one)
            result.done += 1
            task.emit(result.done)
        return result

    def finish(result: Applied) -> None:
        view.context.state.changed.emit(MATCH_CHANGES if result.entries else CONTACT_CHANGES)
        done(result)

    def failed(error: AppError) -> None:
        finish(Applied(wanted=len(targets), faults=[error]))

    return view.run(
        tr("Apply the plan"),
        work,
        finish,
        on_failure=failed,
        on_cancel=lambda: finish(Applied(wanted=len(targets))),
        on_progress=progress,
    )


def undo(view: ViewBase, entries: Sequence[int]) -> None:
    """Take applied plans back, the latest first, and say what was left as it is."""
    journal, actor = view.context.desk.journal, current_actor()

    def work(_context: object) -> list[UndoResult]:
        return [journal.undo(entry, actor) for entry in reversed(entries)]

    def finish(results: list[UndoResult]) -> None:
        left = [sentence for one in results for sentence in one.left_alone]
        text = tr("Undone: {title}.", title=tr_text(results[0].entry.title)) if len(results) == 1 else ""
        text = text or tr_n(len(results), "{n} applied plan undone.", "{n} applied plans undone.")
        more = left_alone_words(left)
        view.tell(Tone.WARNING if left else Tone.OK, f"{text} {more}" if more else text)
        view.context.state.changed.emit(EVERYTHING)

    view.run(tr("Undo the applied plan"), work, finish)
