"""The partner sign-in in the connect view: form, dialog, guide."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.connection import SignIn
from o365desk.sandbox.process import SandboxProcess
from o365desk.sandbox.visitor import approve
from o365desk.ui.context import UiContext
from o365desk.ui.views.connect import ConnectView
from o365desk.ui.widgets.sign_in_dialog import SignInDialog
from tests.ui.test_views import connection, fill, show


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, sandbox: SandboxProcess) -> list[str]:
    """Somebody at the browser who accepts what the window opens."""
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        threading.Thread(target=approve, args=(opened[-1], sandbox.ca_file)).start()
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


def dialog_of(view: ConnectView) -> SignInDialog:
    view.form.sign_in_button.click()
    dialog = view.findChild(SignInDialog)
    assert isinstance(dialog, SignInDialog)
    return dialog


@pytest.fixture
def view(empty: UiContext, sandbox: SandboxProcess, qtbot: QtBot) -> ConnectView:
    made = show(ConnectView, empty, qtbot, "new")
    fill(made, sandbox)
    made.form.by_account.setChecked(True)
    return made


def until_signed_in(qtbot: QtBot, view: ConnectView) -> None:
    qtbot.waitUntil(lambda: view.form.signed_in() is not None, timeout=15_000)


def test_the_browser_signs_in_tests_and_saves(
    view: ConnectView, empty: UiContext, browser: list[str], qtbot: QtBot
) -> None:
    view.save()
    assert "Sign In" in view.form.fields["account"].problem
    assert empty.desk.connections.listing() == []
    dialog_of(view).browser_button.click()
    until_signed_in(qtbot, view)
    assert browser[0].startswith(empty_origin(view))
    assert "@" in view.form.account.text()
    assert not view.form.fields["account"].problem
    view.test()
    qtbot.waitUntil(lambda: view.test_button.text() == "&Test Connection", timeout=20_000)
    assert any("account signs in" in label.text() for label in view.preflight.findChildren(QLabel))
    with qtbot.waitSignal(empty.state.navigate, timeout=10_000):
        view.save()
    stored = connection(empty, "New one")
    assert stored.sign_in is SignIn.DELEGATED
    assert "@" in empty.desk.connections.account(stored.id)
    assert view.form.signed_in() is None, "The sign-in does not stay in the form."
    # Editing keeps it; another tenant wants another sign-in.
    view.open(stored.id)
    qtbot.waitUntil(lambda: view.form.account.text() != "", timeout=5000)
    assert view.form.by_account.isChecked()
    assert "account" not in view.form.problems()
    view.form.edits["tenant_id"].setText("00000000-0000-4000-8000-00000000dead")
    assert "account" in view.form.problems()


def empty_origin(view: ConnectView) -> str:
    return view.form.draft().local_url


def test_a_code_is_shown_copied_and_cancelled(view: ConnectView, qtbot: QtBot) -> None:
    dialog = dialog_of(view)
    dialog.device_button.click()
    qtbot.waitUntil(lambda: dialog.code_label.text() != "", timeout=10_000)
    assert dialog.address_label.text().endswith("/devicelogin")
    assert "14:" in dialog.left_label.text() or "15:" in dialog.left_label.text()
    copy = dialog.findChild(QPushButton, "sign_in_copy")
    assert isinstance(copy, QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.code_label.text()
    runner = view.context.runner
    dialog.reject()
    qtbot.waitUntil(lambda: runner.active == 0, timeout=2000)
    assert view.form.signed_in() is None


def test_a_refusal_is_said_in_the_dialog(view: ConnectView, qtbot: QtBot) -> None:
    view.form.edits["secret"].setText("wrong~secret-but-long-enough")
    dialog = dialog_of(view)
    shown: Callable[[], bool] = lambda: "secret" in dialog.problem.text()  # noqa: E731 - for waitUntil
    dialog.device_button.click()
    qtbot.waitUntil(shown, timeout=15_000)
    assert dialog.pages.currentIndex() == 0
    dialog.reject()


def test_the_guide_tells_of_gdap_roles_and_the_redirect(view: ConnectView, qtbot: QtBot) -> None:
    def words() -> str:
        return " ".join(label.text() for label in view.guide.findChildren(QLabel))

    qtbot.waitUntil(lambda: "Service account" in words(), timeout=5000)
    assert "Reports Reader" in words()
    assert "http://localhost" in words()
    assert "Delegated permissions" in words()
    assert "MailboxSettings.Read" not in words()
    view.form.by_secret.setChecked(True)
    qtbot.waitUntil(lambda: "Service account" not in words(), timeout=5000)


def test_a_direct_connection_offers_none(view: ConnectView) -> None:
    view.form.kind.setCurrentIndex(view.form.kind.findData("direct"))
    assert not view.form.by_account.isVisible()
    assert view.form.draft().sign_in is SignIn.APPLICATION
