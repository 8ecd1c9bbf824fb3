"""Ways into the History view from the records of other views."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtGui import QAction

from o365desk.domain.linking import UserRow
from o365desk.domain.matching import MatchRow
from o365desk.domain.sync_changes import ChangeFilter, ChangeGroup
from o365desk.domain.values import Value
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr
from o365desk.ui.text import format_time
from o365desk.ui.widgets.actions import make_action
from o365desk.ui.widgets.record_table import RecordTable

T = TypeVar("T")


class HistorySubject(Value, frozen=True, kw_only=True):
    """Whose history to show; an argument of the History view. ``name`` is what it is called."""

    wanted: ChangeFilter
    name: str


def of_contact(contact_id: int, name: str) -> HistorySubject:
    """A contact and the user that is linked to it."""
    return HistorySubject(wanted=ChangeFilter(contact_id=contact_id), name=name)


def of_run(run_id: int) -> HistorySubject:
    """What a sync run changed."""
    return HistorySubject(wanted=ChangeFilter(run_id=run_id), name=tr("Run {run}", run=run_id))


def of_last_syncs(group: ChangeGroup, since: datetime) -> HistorySubject:
    """What the last syncs found changed, of one kind; the first of them began ``since``."""
    return HistorySubject(
        wanted=ChangeFilter(group=group, since=since),
        name=tr("the last syncs, since {at}", at=format_time(since)),
    )


def of_tenant(tenant_id: str, name: str) -> HistorySubject:
    """A tenant with its users."""
    return HistorySubject(wanted=ChangeFilter(tenant_id=tenant_id), name=name)


def tenant_history(table: RecordTable[MatchRow], context: UiContext) -> QAction:
    """H in a table of tenants."""
    return _action(table, context, lambda one: of_tenant(one.tenant.tenant_id, one.tenant.name))


def user_history(table: RecordTable[UserRow], context: UiContext) -> QAction:
    """H in a table of users."""

    def subject(one: UserRow) -> HistorySubject:
        user = one.record.user
        name = user.display_name or user.user_principal_name
        return HistorySubject(wanted=ChangeFilter(user_id=one.record.id), name=name)

    return _action(table, context, subject)


def _action(table: RecordTable[T], context: UiContext, subject: Callable[[T], HistorySubject]) -> QAction:
    def show() -> None:
        if (one := table.current()) is not None:
            context.state.open_view("History", subject(one))

    return make_action(
        table,
        context.icons,
        tr("Show History"),
        f"{table.objectName()}_history",
        show,
        icon="clock",
        shortcut="H",
        tip=tr("What was decided about it, and what syncs found changed"),
    )
