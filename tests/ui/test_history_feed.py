"""The feed of the History view, a contact's own history, and the ways there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.errors import AppError
from o365desk.domain.history import HistoryLine
from o365desk.domain.sync_changes import ChangeFilter, SyncRunMoment
from o365desk.domain.user import LinkState, UserRecord
from o365desk.store import tenants, users
from o365desk.ui.context import UiContext
from o365desk.ui.models.feed_columns import FEED
from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.history import HistoryView
from o365desk.ui.views.history_links import HistorySubject, of_contact, of_tenant
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.sync_logs import SyncLogsView

HOSTILE = '<img src="file:///etc/passwd"> & more'


def linked(context: UiContext) -> UserRecord:
    """A user that is linked to a contact."""
    with context.desk.database.read() as tx:
        every = [one for tenant in tenants.listing(tx) for one in users.records(tx, tenant.tenant_id)]
    return next(one for one in every if one.link_state is LinkState.LINKED)


def change(context: UiContext, one: UserRecord, **fields: Any) -> None:
    """What a sync would write that finds these fields changed."""
    run = context.desk.logs.runs(limit=1)[0]
    with context.desk.database.write() as tx:
        tx.run = SyncRunMoment(run_id=run.id, at=datetime.now(UTC))
        users.save_page(tx, one.tenant_id, [replace(one.user, **fields)])


@pytest.fixture
def changed(synced: UiContext) -> tuple[UiContext, UserRecord]:
    """A profile whose last sync found a linked user changed: title, sign-in, licences."""
    one = linked(synced)
    change(synced, one, job_title=HOSTILE, account_enabled=False, sku_ids=())
    return synced, one


def _view(context: UiContext, qtbot: QtBot, mode: str = "changes") -> HistoryView:
    view = HistoryView(context)
    qtbot.addWidget(view)
    view.resize(1024, 700)
    view.show()
    view.mode.choose(mode)
    qtbot.waitUntil(lambda: view.feed.table.records.total() > 0 and view.is_ready, timeout=10_000)
    return view


def _cells(view: HistoryView, line: HistoryLine) -> dict[str, str]:
    return {column.key: column.shown(line) for column in FEED}


def _shown(view: HistoryView) -> list[HistoryLine]:
    return view.feed.table.records.shown()


def test_changes_say_what_from_and_to(changed: tuple[UiContext, UserRecord], qtbot: QtBot) -> None:
    context, one = changed
    view = _view(context, qtbot)
    run = context.desk.logs.runs(limit=1)[0]
    said = {line.what: _cells(view, line) for line in _shown(view)}
    assert said["Job title"]["after"] == HOSTILE
    assert said["Job title"]["before"] == one.user.job_title
    assert (said["Sign-in"]["before"], said["Sign-in"]["after"]) == ("allowed", "blocked")
    assert said["Licence removed"]["before"].startswith(("Microsoft", "Office", "Exchange", "Entra"))
    assert {cells["run"] for cells in said.values()} == {str(run.id)}
    assert {cells["by"] for cells in said.values()} == {"Sync"}
    assert view.subtitle.text().endswith(" changes")
    labels = [label for label in view.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_filters_search_and_everything(changed: tuple[UiContext, UserRecord], qtbot: QtBot) -> None:
    context, _one = changed
    view = _view(context, qtbot)
    total = len(_shown(view))
    view.feed.group.setCurrentIndex(2)
    qtbot.waitUntil(lambda: {line.what for line in _shown(view)} == {"Licence removed"}, timeout=10_000)
    view.feed.group.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(_shown(view)) == total, timeout=10_000)
    view.search.setText("sign-IN")
    qtbot.waitUntil(lambda: [line.what for line in _shown(view)] == ["Sign-in"], timeout=10_000)
    view.search.setText("no such text")
    qtbot.waitUntil(lambda: not _shown(view), timeout=10_000)
    assert "filter" in view.feed.table.placeholder
    view.search.clear()
    qtbot.waitUntil(lambda: len(_shown(view)) == total, timeout=10_000)
    names = [view.feed.tenant.itemText(place) for place in range(view.feed.tenant.count())]
    assert len(names) == 2
    assert view.feed.of_run.count() == 2
    view.mode.choose("everything")
    qtbot.waitUntil(lambda: any(line.is_decision for line in _shown(view)), timeout=10_000)
    assert not view.feed.group.isVisible()
    assert {line.is_decision for line in _shown(view)} == {True, False}
    view.mode.choose("decisions")
    qtbot.waitUntil(lambda: view.table.records.total() > 0 and view.table.isVisible(), timeout=10_000)
    assert not view.feed.isVisible()


def test_pages_of_older_ones(synced: UiContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("o365desk.ui.views.history_feed.PAGE", 5)
    one = linked(synced)
    for number in range(12):
        change(synced, one, job_title=f"Title {number}")
    view = _view(synced, qtbot)
    assert len(_shown(view)) == 5
    assert view.feed.shown.text() == "The latest 5 of 12"
    view.feed.table.select_row(2)
    chosen = view.feed.table.current()
    qtbot.mouseClick(view.feed.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(_shown(view)) == 10, timeout=10_000)
    assert view.feed.table.current() == chosen
    # A sync that ends meanwhile brings the new ones, and those loaded stay.
    change(synced, one, job_title="Title 12")
    view.reload()
    qtbot.waitUntil(lambda: _shown(view)[0].after == "Title 12", timeout=10_000)
    assert len(_shown(view)) == 10
    qtbot.mouseClick(view.feed.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(_shown(view)) == 13, timeout=10_000)
    assert not view.feed.more.isVisible()
    assert len({line.key for line in _shown(view)}) == 13


def test_a_double_click_opens_what_it_is_about(changed: tuple[UiContext, UserRecord], qtbot: QtBot) -> None:
    context, one = changed
    view = _view(context, qtbot, "everything")
    opened: list[tuple[str, object]] = []
    context.state.navigate.connect(lambda name, argument: opened.append((name, argument)))
    line = next(line for line in _shown(view) if not line.is_decision)
    view.feed.table.select_key(line.key)
    view.feed.table.setFocus()
    qtbot.keyClick(view.feed.table, Qt.Key.Key_Return)
    decision = next(line for line in _shown(view) if line.is_decision)
    view.feed.table.record_activated.emit(decision)
    view.feed.table.record_activated.emit(replace(line, contact_id=None))
    view.feed.table.record_activated.emit(replace(line, contact_id=None, user_id=None))
    assert opened == [
        ("Contact", one.contact_id),
        ("History", decision.entry_id),
        ("Contacts", ("user", one.tenant_id, one.id)),
        ("Matching", one.tenant_id),
    ]
    view.open(decision.entry_id)
    qtbot.waitUntil(lambda: view.table.current() is not None and view.table.isVisible(), timeout=10_000)
    assert view.mode.current() == "decisions"
    qtbot.waitUntil(
        lambda: (found := view.table.current()) is not None and found.id == decision.entry_id, timeout=10_000
    )


def test_the_history_of_one(changed: tuple[UiContext, UserRecord], qtbot: QtBot) -> None:
    context, one = changed
    assert one.contact_id is not None
    view = HistoryView(context)
    qtbot.addWidget(view)
    view.open(of_contact(one.contact_id, "Ada"))
    view.show()
    qtbot.waitUntil(lambda: any(line.after == HOSTILE for line in _shown(view)), timeout=10_000)
    assert view.feed.whose.text() == "History of Ada"
    alone = view.feed.table.records.total()
    view.feed.everybody.click()
    qtbot.waitUntil(lambda: view.feed.table.records.total() > alone, timeout=10_000)
    assert not view.feed.whose.isVisible()
    view.open(of_tenant(one.tenant_id, "Contoso"))
    qtbot.waitUntil(lambda: view.feed.tenant.currentData() == one.tenant_id, timeout=10_000)
    qtbot.waitUntil(lambda: any(line.after == HOSTILE for line in _shown(view)), timeout=10_000)
    nobody = HistorySubject(wanted=ChangeFilter(contact_id=99_999), name="Nobody")
    view.open(nobody)
    qtbot.waitUntil(lambda: view.is_ready and not _shown(view), timeout=10_000)
    assert view.feed.table.placeholder == "Nothing is known to have changed."


def test_nothing_changed_and_a_fault_are_said(empty: UiContext, qtbot: QtBot) -> None:
    view = HistoryView(empty)
    qtbot.addWidget(view)
    view.show()
    view.mode.choose("changes")
    found = lambda: {label.text() for label in view.findChildren(QLabel)}  # noqa: E731
    qtbot.waitUntil(lambda: "Nothing has changed yet" in found(), timeout=10_000)
    assert view.mode.isVisible()

    def refuse(*_: object, **__: object) -> None:
        raise AppError("The disk is gone.")

    object.__setattr__(empty.desk.history, "feed", refuse)
    view.mode.choose("everything")
    qtbot.waitUntil(lambda: "The disk is gone." in found(), timeout=10_000)


def test_a_contact_tells_its_history(changed: tuple[UiContext, UserRecord], qtbot: QtBot) -> None:
    context, one = changed
    assert one.contact_id is not None
    view = ContactDetailView(context)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.open(one.contact_id)
    view.show()
    found = lambda: [label.text() for label in view.findChildren(QLabel)]  # noqa: E731
    wanted = f"{one.user.job_title or '–'} → {HOSTILE}"
    qtbot.waitUntil(lambda: wanted in found(), timeout=10_000)
    opened: list[tuple[str, object]] = []
    context.state.navigate.connect(lambda name, argument: opened.append((name, argument)))
    go = view.findChild(QPushButton, "contact_history_all")
    assert go is not None
    go.click()
    assert opened == [("History", of_contact(one.contact_id, view.title_label.text()))]


def test_ways_from_tenants_users_and_runs(changed: tuple[UiContext, UserRecord], qtbot: QtBot) -> None:
    context, one = changed
    opened: list[ChangeFilter] = []
    context.state.navigate.connect(lambda _name, argument: opened.append(argument.wanted))
    matching = MatchingView(context)
    qtbot.addWidget(matching)
    matching.open(one.tenant_id)
    matching.show()
    qtbot.waitUntil(
        lambda: (found := matching.table.current()) is not None and found.tenant.tenant_id == one.tenant_id,
        timeout=10_000,
    )
    qtbot.keyClick(matching.table, Qt.Key.Key_H)
    contacts = ContactsView(context)
    qtbot.addWidget(contacts)
    contacts.open(("user", one.tenant_id, one.id))
    contacts.show()
    table = contacts.review.table
    qtbot.waitUntil(
        lambda: (found := table.current()) is not None and found.record.id == one.id, timeout=10_000
    )
    qtbot.keyClick(table, Qt.Key.Key_H)
    logs = SyncLogsView(context)
    qtbot.addWidget(logs)
    logs.show()
    qtbot.waitUntil(lambda: logs.runs.current() is not None, timeout=10_000)
    button = logs.findChild(QPushButton, "run_changes")
    assert button is not None
    button.click()
    run = logs.runs.current()
    assert run is not None
    assert opened == [
        ChangeFilter(tenant_id=one.tenant_id),
        ChangeFilter(user_id=one.id),
        ChangeFilter(run_id=run.id),
    ]
