"""Find anything: the operations of the search box, and where a finding is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from o365desk.domain.errors import AppError
from o365desk.domain.finding import Finding, Found, FoundKind
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr
from o365desk.ui.state import AppState
from o365desk.ui.task_runner import TaskContext

LIMIT_OF_ONE = 200
"""Findings that are listed when one kind is shown alone."""


def find(
    context: UiContext,
    owner: QObject,
    text: str,
    kinds: Sequence[FoundKind],
    done: Callable[[Found], None],
    failed: Callable[[AppError], None],
) -> None:
    """Search; a newer search takes the place of an older one."""
    finding = context.desk.finding

    def work(_task: TaskContext) -> Found:
        return finding.find(text, kinds, LIMIT_OF_ONE) if kinds else finding.find(text)

    context.runner.run(tr("Find"), work, on_success=done, on_failure=failed, key="find", owner=owner)


def refresh(
    context: UiContext,
    owner: QObject,
    progress: Callable[[object], None],
    done: Callable[[bool], None],
    failed: Callable[[AppError], None],
) -> None:
    """Search through anew what changed; ``progress`` is told what is left, ``done`` whether anything was."""
    finding = context.desk.finding

    def work(task: TaskContext) -> bool:
        return finding.refresh(task.cancel, task.emit)

    context.runner.run(
        tr("Bring the search index up to date"),
        work,
        on_success=done,
        on_failure=failed,
        on_cancel=lambda: done(False),
        on_progress=progress,
        owner=owner,
    )


def open_finding(state: AppState, one: Finding) -> None:
    """Show what was found where it is worked with."""
    if one.kind is FoundKind.ORGANIZATION:
        state.open_view("Contacts", ("organization", one.organization_id))
    elif one.contact_id is not None:
        state.open_view("Contact", one.contact_id)
    elif one.kind is FoundKind.TENANT:
        state.open_view("Matching", one.tenant_id)
    elif one.kind is FoundKind.USER:
        state.open_view("Contacts", ("user", one.tenant_id, one.number))
    elif one.kind is FoundKind.LICENCE:
        state.open_view("Licences", one.title)
    elif one.kind is FoundKind.LOG_LINE:
        state.open_view("Sync Logs", one)
