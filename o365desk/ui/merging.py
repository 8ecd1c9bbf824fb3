"""Operations on duplicates: off the GUI thread, then a broadcast."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from o365desk.domain.duplicates import DuplicateKind, DuplicateRow, NotDuplicates
from o365desk.domain.errors import AppError
from o365desk.domain.merging import MergePreview
from o365desk.domain.values import Value
from o365desk.services.duplicates import ApartResult
from o365desk.services.place import current_actor
from o365desk.ui.language import tr, tr_error
from o365desk.ui.models.duplicate_columns import APART_COLUMNS, COLUMNS
from o365desk.ui.models.record_columns import RecordIndex, index_records
from o365desk.ui.state import Changes
from o365desk.ui.task_runner import TaskContext
from o365desk.ui.views.base import ViewBase

MERGED = Changes(matches=True, contacts=True, organizations=True, licences=True, journal=True)
Loaded = tuple[RecordIndex[DuplicateRow], RecordIndex[NotDuplicates]]


class MergeRequest(Value, frozen=True, kw_only=True):
    """What to merge into what."""

    kind: DuplicateKind
    key: str
    """The row's."""
    survivor_id: int
    other_ids: tuple[int, ...]
    choices: dict[str, int]
    keep_user_id: int | None = None


class Decided(Value, frozen=True, kw_only=True):
    """What was done: the keys of the rows that are settled, and what was refused and why."""

    keys: tuple[str, ...]
    messages: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def load(view: ViewBase, done: Callable[[Loaded], None]) -> None:
    """Everything that is likely documented twice, and what is known not to be."""
    duplicates = view.context.desk.duplicates

    def work(task: TaskContext) -> Loaded:
        rows = [row for kind in DuplicateKind for row in duplicates.listing(kind, cancel=task.cancel)]
        rows.sort(key=lambda row: -row.group.score)
        return index_records(COLUMNS, rows), index_records(APART_COLUMNS, duplicates.dismissed())

    view.run(tr("Look for duplicates"), work, done, key="load")


def preview(view: ViewBase, request: MergeRequest, done: Callable[[MergePreview], None]) -> None:
    """What a merge would do."""
    merging = view.context.desk.merging
    view.run(
        tr("Compare"),
        lambda _: merging.preview(
            request.kind, request.survivor_id, request.other_ids, request.choices, request.keep_user_id
        ),
        done,
        key="preview",
    )


def merge(view: ViewBase, requests: Sequence[MergeRequest], done: Callable[[Decided], None]) -> None:
    """Merge, each group as a decision of its own; one that is refused does not stop the others."""
    merging, actor = view.context.desk.merging, current_actor()

    def one(request: MergeRequest) -> str:
        return merging.merge(
            request.kind,
            request.survivor_id,
            request.other_ids,
            request.choices,
            request.keep_user_id,
            actor=actor,
        ).message

    _each(view, tr("Merge"), {request.key: partial(one, request) for request in requests}, done)


def dismiss(
    view: ViewBase, rows: Mapping[str, tuple[DuplicateKind, Sequence[int]]], done: Callable[[Decided], None]
) -> None:
    """Say that records are not the same: key of the row -> kind and ids."""
    duplicates, actor = view.context.desk.duplicates, current_actor()

    def one(kind: DuplicateKind, ids: Sequence[int]) -> str:
        return duplicates.dismiss(kind, ids, actor).message

    _each(view, tr("Not Duplicates"), {key: partial(one, *row) for key, row in rows.items()}, done)


def _each(
    view: ViewBase, title: str, acts: Mapping[str, Callable[[], str]], done: Callable[[Decided], None]
) -> None:
    def work(task: TaskContext) -> Decided:
        keys: list[str] = []
        messages: list[str] = []
        refused: list[str] = []
        for key, act in acts.items():
            if task.cancel.is_set():
                break
            try:
                messages.append(act())
                keys.append(key)
            except AppError as error:
                refused.append(tr_error(error))
        return Decided(keys=tuple(keys), messages=tuple(messages), refused=tuple(refused))

    def finish(decided: Decided) -> None:
        done(decided)
        if decided.keys:
            view.context.state.changed.emit(MERGED)

    view.run(title, work, finish)


def restore(view: ViewBase, numbers: Sequence[int], done: Callable[[ApartResult], None]) -> None:
    """Forget that pairs are not the same."""
    duplicates, actor = view.context.desk.duplicates, current_actor()

    def finish(result: ApartResult) -> None:
        done(result)
        view.context.state.changed.emit(MERGED)

    view.run(tr("List again"), lambda _: duplicates.restore(numbers, actor), finish)
