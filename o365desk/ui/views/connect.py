"""The connect view: guide on the left, form and test on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError
from o365desk.domain.preflight import CheckLevel, Permission
from o365desk.ui import operations
from o365desk.ui.context import UiContext
from o365desk.ui.credential_file import read_credential
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.operations import TenantPreflight
from o365desk.ui.task_runner import Task
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.connect_form import ConnectForm
from o365desk.ui.widgets.flow import SideBySide
from o365desk.ui.widgets.labels import Card, button, plain_label, row, scroll
from o365desk.ui.widgets.preflight_list import PreflightList
from o365desk.ui.widgets.registration_guide import RegistrationGuide, Step
from o365desk.ui.widgets.sign_in_dialog import SignInDialog


class ConnectView(ViewBase):
    """Makes a new connection or edits one's credentials. Argument: ``"new"`` or a connection id."""

    name = "Connect"
    title = "Connect Microsoft 365"
    back_to = "Integrations"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._connection_id: int | None = None
        self._testing: Task[list[TenantPreflight]] | None = None
        self.form = ConnectForm()
        self.guide = RegistrationGuide(context)
        self.preflight = PreflightList(context)
        self.test_button = button(
            tr("&Test Connection"),
            "test_connection",
            self.test,
            tooltip=tr(
                "Sign in and check consent, permissions, report privacy and licence; nothing is stored"
            ),
        )
        self.save_button = button(
            tr("&Save"),
            "save_connection",
            self.save,
            look="primary",
            tooltip=tr("Store the connection and go on"),
        )
        self.verdict = plain_label("", "muted", wrap=True, name="test_verdict")
        self._lay_out()
        self.form.kind_changed.connect(self._load_guide)
        self.form.edited.connect(self._edited)
        self.form.sign_in_requested.connect(self.sign_in)

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(plain_label(tr("Connection"), "heading"))
        card.body.addWidget(self.form)
        card.body.addSpacing(GRID)
        card.body.addLayout(row(self.test_button, self.save_button, None))
        card.body.addWidget(self.verdict)
        self._right_body = right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(card)
        column.addWidget(self.preflight)
        column.addStretch(1)
        self._right = scroll(right, "connect_form")
        guide = scroll(self.guide, "guide")
        self.content.addWidget(SideBySide(guide, self._right, shares=(5, 6)))
        self.verdict.hide()

    # Opening

    def open(self, argument: object) -> None:
        """Start empty, or with a stored connection."""
        self.banner.hide()
        self._forget_test()
        if isinstance(argument, int):
            service, key = self.context.desk.connections, argument
            self.show_loading()
            self.run(
                tr("Load the connection"),
                lambda _: (service.get(key), service.account(key)),
                lambda both: self._show(*both),
            )
        else:
            self._show(None)

    def reload(self) -> None:
        """Only the guide is loaded; the form is the technician's."""
        self._load_guide()

    def _show(self, connection: Connection | None, account: str = "") -> None:
        self._connection_id = connection.id if connection else None
        self.form.show_connection(connection, account)
        self.title_label.setText(tr("Edit Credentials") if connection else tr("Connect Microsoft 365"))
        self.set_subtitle(
            tr("{name}: matches, links and synced data stay", name=connection.name)
            if connection
            else tr("o365desk signs in as an app that you register. All its permissions only read.")
        )
        self.show_ready()
        self._load_guide()
        QTimer.singleShot(0, self.form.focus_first)

    def _load_guide(self) -> None:
        draft = self.form.draft()
        service = self.context.desk.connections

        def load(_: object) -> tuple[Sequence[Step], Sequence[Permission]]:
            steps = service.registration_steps(draft.kind, draft.cloud, draft.sign_in)
            return steps, service.permissions(draft.kind, draft.sign_in)

        self.run(tr("Load the guide"), load, lambda both: self.guide.show_steps(*both), key="guide")

    # Test and save

    def may_leave(self) -> bool:
        """Leaving is always possible; what was typed is still there when one comes back."""
        if self.form.touched:
            state = self.context.state
            text = tr("What you typed for the connection is not saved.")
            QTimer.singleShot(0, lambda: state.tell(Tone.WARNING, text, view=self.name, button=tr("Go Back")))
        return True

    def _edited(self) -> None:
        if self._testing is None:
            self.verdict.hide()

    def test(self) -> None:
        """Test what is in the form; a second press cancels."""
        if self._testing is not None:
            self._testing.cancel()
            return
        if not self.form.show_all_problems():
            return
        self.preflight.clear()
        self.banner.hide()
        self.test_button.setText(tr("&Cancel Test"))
        self._say(tr("Signing in and asking Microsoft…"), "muted")
        self._testing = operations.test_connection(
            self,
            self.form.draft(),
            self._credential_reader(),
            self.form.signed_in(),
            self._connection_id,
            self._tested,
            self._test_ended,
        )

    def sign_in(self) -> None:
        """Let the partner's service account sign in."""
        if not self.form.may_sign_in():
            return
        dialog = SignInDialog(self, self.form.draft(), self._credential_reader(), self._connection_id)
        dialog.signed_in.connect(self.form.show_account)
        dialog.open()

    def _credential_reader(self) -> Callable[[], str]:
        secret, certificate = self.form.secret(), self.form.certificate_file()
        return lambda: read_credential(secret, certificate)

    def _tested(self, reports: list[TenantPreflight]) -> None:
        self._test_ended()
        self.preflight.show_reports(reports)
        red = sum(one.report.level is CheckLevel.ERROR for one in reports)
        amber = sum(one.report.level is CheckLevel.WARNING for one in reports)
        if red:
            self._say(
                tr(
                    "{tenants} of {reports} cannot be read yet; see below.",
                    tenants=tr_n(red, "{n} tenant", "{n} tenants"),
                    reports=len(reports),
                ),
                "problem",
            )
        elif amber:
            self._say(
                tr(
                    "It works. {tenants} of {reports} with limits; see below.",
                    tenants=tr_n(amber, "{n} tenant", "{n} tenants"),
                    reports=len(reports),
                ),
                "muted",
            )
        else:
            self._say(
                tr("Everything works in {tenants}.", tenants=tr_n(len(reports), "{n} tenant", "{n} tenants")),
                "muted",
            )
        # The list is below the form: bring its beginning into sight once it is laid out.
        QTimer.singleShot(50, self._show_verdict)

    def _show_verdict(self) -> None:
        bar = self._right.verticalScrollBar()
        bar.setValue(min(bar.maximum(), self.verdict.mapTo(self._right_body, QPoint(0, 0)).y() - 6 * GRID))

    def _say(self, text: str, look: str) -> None:
        self.verdict.setProperty("look", look)
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(text)
        self.verdict.show()

    def _test_ended(self) -> None:
        self._testing = None
        self.test_button.setText(tr("&Test Connection"))
        self.verdict.hide()

    def _forget_test(self) -> None:
        if self._testing is not None:
            self._testing.cancel()
        self._test_ended()
        self.preflight.clear()

    def save(self) -> None:
        """Store the connection; a new one goes on to its sync options."""
        if not self.form.show_all_problems():
            return
        self.save_button.setEnabled(False)
        operations.save_connection(
            self,
            self.form.draft(),
            self._credential_reader(),
            self.form.signed_in(),
            self._connection_id,
            self._saved,
            self._save_failed,
        )

    def _save_failed(self, error: AppError) -> None:
        self.save_button.setEnabled(True)
        if error.code == "name_taken":
            self.form.fields["name"].show_problem(tr_text(error.title))
            self.form.edits["name"].setFocus()
        else:
            self.report(error)

    def _saved(self, connection: Connection) -> None:
        self.save_button.setEnabled(True)
        was_new = self._connection_id is None
        self.form.show_connection(None)
        self._forget_test()
        if was_new or not connection.options_saved:
            self.context.state.open_view("Sync Options", connection.id)
        else:
            self.context.state.open_view("Integrations")
            self.context.state.tell(
                Tone.OK, tr("The credentials of {name} were saved.", name=connection.name)
            )
