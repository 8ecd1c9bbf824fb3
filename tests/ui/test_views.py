"""Views on a real desk with a synced profile."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.connection import Connection, ConnectionStatus
from o365desk.domain.findings import FindingKind
from o365desk.domain.options import NewContacts
from o365desk.domain.preflight import CheckLevel
from o365desk.domain.values import utc_now
from o365desk.sandbox.process import SandboxProcess
from o365desk.store import connections
from o365desk.ui.context import UiContext
from o365desk.ui.sync_runner import SyncRunner
from o365desk.ui.theme import ThemeMode
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.connect import ConnectView
from o365desk.ui.views.disconnect import DisconnectDialog
from o365desk.ui.views.findings import FindingsView
from o365desk.ui.views.integrations import IntegrationsView
from o365desk.ui.views.settings import SettingsView
from o365desk.ui.views.sync_logs import SyncLogsView
from o365desk.ui.views.sync_options import SyncOptionsView
from o365desk.ui.widgets.connection_card import ConnectionCard

V = TypeVar("V", bound=ViewBase)
Show = Callable[[type[V], UiContext, object], V]
SECRET = "abcDEF~0123456789.abcdefghijklmnopqrstuvw"


def show(
    view_class: Callable[[UiContext], V], context: UiContext, qtbot: QtBot, argument: object = None
) -> V:
    view = view_class(context)
    qtbot.addWidget(view)
    if argument is not None:
        view.open(argument)
    view.resize(1000, 700)
    view.show()
    qtbot.waitUntil(lambda: view.is_ready, timeout=10_000)
    return view


def connection(context: UiContext, name: str = "Sandbox partner") -> Connection:
    return context.desk.connections.by_name(name)


def card(view: IntegrationsView, context: UiContext, name: str = "Sandbox partner") -> ConnectionCard:
    found = view.findChild(ConnectionCard, f"connection_{connection(context, name).id}")
    assert isinstance(found, ConnectionCard)
    return found


# Integrations


def test_first_start_shows_what_to_do_next(empty: UiContext, qtbot: QtBot) -> None:
    view = IntegrationsView(empty)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.findChild(QPushButton, "welcome_connect") is not None)
    connect = view.findChild(QPushButton, "welcome_connect")
    assert isinstance(connect, QPushButton)
    with qtbot.waitSignal(empty.state.navigate) as went:
        connect.click()
    assert went.args == ["Connect", "new"]


def test_a_card_says_how_a_connection_stands(synced: UiContext, qtbot: QtBot) -> None:
    view = show(IntegrationsView, synced, qtbot)
    shown = card(view, synced)
    assert shown.name.text() == "Sandbox partner"
    assert shown.badge.text() in {ConnectionStatus.OK.value, ConnectionStatus.PARTIAL.value}
    assert int(shown.facts["tenants"].value.text()) >= 4
    # The profile was synced when the session began, which on a busy machine is minutes ago.
    assert re.fullmatch(r"just now|\d+ min ago", shown.facts["last"].value.text())


def test_the_figures_of_a_card_lead_to_what_they_count(synced: UiContext, qtbot: QtBot) -> None:
    shown = card(show(IntegrationsView, synced, qtbot), synced)
    went: list[tuple[str, object]] = []
    synced.state.navigate.connect(lambda name, argument: went.append((name, argument)))
    for key in ("tenants", "users", "last"):
        value = shown.facts[key].value
        assert isinstance(value, QPushButton)
        value.setFocus()
        qtbot.keyClick(value, Qt.Key.Key_Space)
    assert [name for name, _argument in went] == ["Matching", "Contacts", "Sync Logs"]


def test_a_card_says_that_its_secret_ends(synced: UiContext, qtbot: QtBot) -> None:
    ends_at = utc_now() + timedelta(days=9, hours=1)
    with synced.desk.database.write() as tx:
        connections.set_credential_expiry(tx, connection(synced).id, ends_at)
    shown = card(show(IntegrationsView, synced, qtbot), synced)
    wanted = f"The secret ends on {ends_at:%Y-%m-%d}, in 9 days: give a new one under Edit Credentials."
    assert wanted in shown.note.text()
    findings = show(FindingsView, synced, qtbot, FindingKind.CREDENTIAL_ENDS)
    qtbot.waitUntil(lambda: findings.table.records.rowCount() == 1, timeout=10_000)
    with qtbot.waitSignal(synced.state.navigate) as opened:
        findings.open_action.trigger()
    assert opened.args == ["Connect", connection(synced).id]


def test_pause_and_resume(synced: UiContext, qtbot: QtBot) -> None:
    view = show(IntegrationsView, synced, qtbot)
    shown = card(view, synced)
    shown.actions_by_key["pause"].trigger()
    qtbot.waitUntil(lambda: shown.badge.text() == ConnectionStatus.PAUSED.value)
    assert connection(synced).paused
    shown.actions_by_key["resume"].trigger()
    qtbot.waitUntil(lambda: not connection(synced).paused)


def test_disconnect_asks_and_keeps_or_deletes(synced: UiContext, qtbot: QtBot) -> None:
    view = show(IntegrationsView, synced, qtbot)
    row = next(one for one in synced.desk.connections.listing() if one.connection.name == "Sandbox direct")
    card(view, synced, "Sandbox direct").actions_by_key["disconnect"].trigger()
    dialog = view.findChild(DisconnectDialog)
    assert isinstance(dialog, DisconnectDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert row.connection.application_id in words
    assert dialog.keep.isChecked()
    dialog.delete.setChecked(True)
    confirm = dialog.findChild(QPushButton, "disconnect_confirm")
    assert isinstance(confirm, QPushButton)
    confirm.click()
    qtbot.waitUntil(lambda: len(synced.desk.connections.listing()) == 1)
    assert synced.desk.vault.kinds(row.connection.id) == frozenset()


def test_a_sync_runs_reports_and_can_be_cancelled(
    synced: UiContext, sandbox: SandboxProcess, qtbot: QtBot
) -> None:
    runner = SyncRunner(synced)
    view = show(IntegrationsView, synced, qtbot)
    events: list[object] = []
    ended: list[object] = []
    synced.state.sync_event.connect(events.append)
    synced.state.run_ended.connect(lambda _run, summary: ended.append(summary))
    shown = card(view, synced)
    direct = connection(synced, "Sandbox direct").id
    shown.actions_by_key["sync"].trigger()
    # At once: a sync of a few tenants in which nothing changed is over in a moment.
    synced.state.sync_requested.emit(direct, "Sandbox direct")
    assert list(synced.state.waiting.values()) == ["Sandbox direct"]
    qtbot.waitUntil(lambda: shown.badge.text() == ConnectionStatus.SYNCING.value)
    runner.cancel()
    assert synced.state.waiting == {}
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=3000)
    assert synced.state.runs == {}
    synced.state.sync_requested.emit(connection(synced).id, "Sandbox partner")
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=30_000)
    assert ended[1] is not None
    assert events
    runner.stop()


# Connect


def test_fields_are_checked_while_typing(empty: UiContext, qtbot: QtBot) -> None:
    view = show(ConnectView, empty, qtbot, "new")
    form = view.form
    qtbot.keyClicks(form.edits["secret"], "01234567-89ab-cdef-0123-456789abcdef")
    assert "secret's ID" in form.fields["secret"].problem
    assert form.fields["tenant_id"].problem == "", "Not touched yet."
    form.edits["secret"].clear()
    qtbot.keyClicks(form.edits["secret"], SECRET)
    assert form.fields["secret"].problem == ""
    view.save()
    assert form.fields["tenant_id"].problem
    assert empty.desk.connections.listing() == []


def test_the_end_of_a_secret_is_a_date_or_nothing(synced: UiContext, qtbot: QtBot) -> None:
    known = connection(synced)
    view = show(ConnectView, synced, qtbot, known.id)
    form = view.form
    qtbot.waitUntil(lambda: form.edits["name"].text() == known.name)
    qtbot.keyClicks(form.edits["secret_expires"], "soon")
    assert "date" in form.fields["secret_expires"].problem
    form.edits["secret_expires"].clear()
    assert form.fields["secret_expires"].problem == ""
    qtbot.keyClicks(form.edits["secret_expires"], "2027-02-28")
    with qtbot.waitSignal(synced.state.navigate, timeout=10_000):
        view.save()
    assert connection(synced).credential_expires_at == datetime(2027, 2, 28, tzinfo=UTC)
    view.open(known.id)
    qtbot.waitUntil(lambda: form.edits["secret_expires"].text() == "2027-02-28")
    form.by_certificate.click()
    assert not form.fields["secret_expires"].isVisible()


def test_the_guide_copies_permission_names(empty: UiContext, qtbot: QtBot) -> None:
    view = show(ConnectView, empty, qtbot, "new")
    qtbot.waitUntil(lambda: view.guide.findChild(QPushButton, "copy_permissions") is not None)
    copy = view.guide.findChild(QPushButton, "copy_permissions")
    assert isinstance(copy, QPushButton)
    copy.click()
    from PySide6.QtGui import QGuiApplication

    assert "User.Read.All" in QGuiApplication.clipboard().text().splitlines()


def fill(view: ConnectView, sandbox: SandboxProcess) -> None:
    form = view.form
    form.cloud.setCurrentIndex(form.cloud.findData("local"))
    values = {
        "name": "New one",
        "tenant_id": sandbox.partner.tenant_id,
        "application_id": sandbox.partner.application_id,
        "local_url": sandbox.base_url,
        "ca_file": str(sandbox.ca_file),
        "secret": sandbox.partner.secret or "",
    }
    for key, text in values.items():
        form.edits[key].setText(text)


def test_test_connection_lists_each_check_with_a_word(
    empty: UiContext, sandbox: SandboxProcess, qtbot: QtBot
) -> None:
    view = show(ConnectView, empty, qtbot, "new")
    fill(view, sandbox)
    view.test()
    qtbot.waitUntil(lambda: view.test_button.text() == "&Test Connection", timeout=20_000)
    assert not view.banner.isVisible(), view.banner.text.text()
    words = [label.text() for label in view.preflight.findChildren(QLabel)]
    assert any(text.endswith(": OK") for text in words)
    assert any(text.endswith(": Needs action") for text in words), "One sandbox tenant has not consented."
    assert CheckLevel.ERROR.value not in words
    assert view.preflight.findChild(QPushButton, "copy_consent_link") is not None
    assert empty.desk.connections.listing() == [], "A test stores nothing."


def test_save_goes_on_to_the_options_and_a_second_one_is_refused(
    empty: UiContext, sandbox: SandboxProcess, qtbot: QtBot
) -> None:
    view = show(ConnectView, empty, qtbot, "new")
    fill(view, sandbox)
    with qtbot.waitSignal(empty.state.navigate, timeout=10_000) as went:
        view.save()
    stored = connection(empty, "New one")
    assert went.args == ["Sync Options", stored.id]
    assert view.form.edits["secret"].text() == "", "The secret does not stay in the form."
    view.open("new")
    fill(view, sandbox)
    view.save()
    qtbot.waitUntil(lambda: bool(view.form.fields["name"].problem) or view.banner.isVisible(), timeout=5000)
    assert len(empty.desk.connections.listing()) == 1


def test_editing_keeps_the_stored_credential(synced: UiContext, qtbot: QtBot) -> None:
    known = connection(synced)
    view = show(ConnectView, synced, qtbot, known.id)
    qtbot.waitUntil(lambda: view.form.edits["name"].text() == known.name)
    view.form.edits["name"].setText("Renamed")
    with qtbot.waitSignal(synced.state.navigate, timeout=10_000):
        view.save()
    assert replace(synced.desk.connections.get(known.id), name=known.name) == known


# Sync options


def test_choices_show_what_they_take_in(synced: UiContext, qtbot: QtBot) -> None:
    known = connection(synced)
    view = show(SyncOptionsView, synced, qtbot, known.id)
    before = synced.desk.options.counts(known.id, known.options)
    assert f"Takes in {before.in_scope:,} of" in view.summary.text()
    guests = view.findChild(QLabel, "count_guests")
    assert isinstance(guests, QLabel)
    assert guests.text() == f"leaves out {before.guests:,}"
    view.boxes["guests"].setChecked(True)
    after = synced.desk.options.counts(known.id, view.options())
    assert after.in_scope == before.in_scope + before.guests
    qtbot.waitUntil(lambda: f"Takes in {after.in_scope:,} of" in view.summary.text())
    assert guests.text() == f"takes in {before.guests:,}"


def test_options_are_stored_and_recommended_means_none(synced: UiContext, qtbot: QtBot) -> None:
    known = connection(synced)
    view = show(SyncOptionsView, synced, qtbot, known.id)
    assert view.options().subscriptions is None
    view.writing.when[NewContacts.CREATE].setChecked(True)
    view.table.records.set_checked(list(view.table.records.checked)[:1])
    view.interval.setCurrentIndex(view.interval.findData(240))
    view.save_button.click()
    qtbot.waitUntil(lambda: connection(synced).options.interval_minutes == 240)
    stored = connection(synced).options
    assert stored.new_contacts is NewContacts.CREATE
    assert stored.subscriptions is not None
    assert len(stored.subscriptions) == 1


def test_leaving_unsaved_options_says_so_and_keeps_them(synced: UiContext, qtbot: QtBot) -> None:
    view = show(SyncOptionsView, synced, qtbot, connection(synced).id)
    view.boxes["guests"].setChecked(True)
    with qtbot.waitSignal(synced.state.notice) as told:
        assert view.may_leave()
    assert (told.args[0].view, told.args[0].button) == ("Sync Options", "Go Back")
    view.open(None)
    assert view.boxes["guests"].isChecked()
    assert not connection(synced).options.guests


# Sync logs


def test_runs_lines_and_collectors(synced: UiContext, qtbot: QtBot) -> None:
    view = show(SyncLogsView, synced, qtbot)
    assert view.runs.records.rowCount() == 2
    qtbot.waitUntil(lambda: view.lines.records.total() > 0)
    qtbot.waitUntil(lambda: view.collectors.records.total() > 0)
    every = view.lines.records.total()
    view.level.setCurrentIndex(view.level.findText("Errors"))
    qtbot.waitUntil(lambda: view.lines.records.total() < every)
    view.level.setCurrentIndex(0)
    view.search.setText("no such line anywhere")
    qtbot.waitUntil(lambda: view.lines.records.total() == 0)
    view.connection.setCurrentIndex(view.connection.findText("Sandbox direct"))
    assert view.runs.records.rowCount() == 1


# Settings


def test_settings_are_stored_and_bad_ones_refused(synced: UiContext, qtbot: QtBot, tmp_path: Path) -> None:
    view = show(SettingsView, synced, qtbot)
    qtbot.waitUntil(lambda: view.retention.value() == 90)
    view.retention.setValue(30)
    view.links["user_list"].setText("http://not-secure.example/{initial_domain}")
    view.save()
    qtbot.waitUntil(view.banner.isVisible)
    assert synced.desk.settings.get().log_retention_days == 90
    view.links["user_list"].setText("https://portal.example/{initial_domain}")
    view.save()
    qtbot.waitUntil(lambda: synced.desk.settings.get().log_retention_days == 30)
    view.modes[ThemeMode.DARK].setChecked(True)
    assert synced.theme.is_dark
    assert synced.settings.value("window/theme") == "dark"
    view.modes[ThemeMode.LIGHT].setChecked(True)


@pytest.mark.parametrize(
    "url",
    [
        "http://admin.microsoft.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ms-settings:",
        "https://admin.microsoft.com.evil.example/",
        "https://evil.example\\@admin.microsoft.com/",
        "https://user@admin.microsoft.com/",
        "//admin.microsoft.com",
        "",
    ],
)
def test_strange_links_are_shown_and_not_opened(empty: UiContext, qtbot: QtBot, url: str) -> None:
    with qtbot.waitSignal(empty.state.notice) as told:
        empty.open_link(url)
    assert url in told.args[0].text


def test_every_control_has_a_name(synced: UiContext, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView

    known = connection(synced)
    views = (
        show(IntegrationsView, synced, qtbot),
        show(SyncOptionsView, synced, qtbot, known.id),
        show(SyncLogsView, synced, qtbot),
        show(SettingsView, synced, qtbot),
        show(ConnectView, synced, qtbot, known.id),
    )
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTableView)
    for view in views:
        for kind in kinds:
            for widget in view.findChildren(kind):
                inner = widget.objectName().startswith("qt_") or type(widget).__name__ in {
                    "QLineEditIconButton"
                }
                shown = widget.isVisibleTo(view) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
                if inner or not shown:
                    continue
                spoken = widget.accessibleName() or getattr(widget, "text", str)()
                assert widget.objectName(), (view.name, widget)
                assert spoken, (view.name, widget.objectName())
