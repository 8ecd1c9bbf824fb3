"""The sign-in of a partner's service account: in the browser, or with a code on any device."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from o365desk.domain.connection import ConnectionDraft
from o365desk.domain.errors import AppError
from o365desk.domain.values import utc_now
from o365desk.services.partner_sign_in import DeviceCode, MemoryKeeper
from o365desk.ui import operations
from o365desk.ui.language import tr, tr_error
from o365desk.ui.task_runner import Task
from o365desk.ui.theme import GRID
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.labels import CopyButton, button, plain_label, row

_CHOICE, _WAITING, _CODE = range(3)


class SignInDialog(QDialog):
    """Chooses a way, waits, and gives what came of it. Closing it cancels.

    Args:
        view: Whose runner works; the dialog's parent.
        draft: The connection as typed.
        credential: Reads the application's credential off the GUI thread; blank keeps the stored one.
        connection_id: The stored connection, or None.

    Signals:
        signed_in: A ``MemoryKeeper``.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        view: ViewBase,
        draft: ConnectionDraft,
        credential: Callable[[], str],
        connection_id: int | None,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._draft, self._credential, self._connection_id = draft, credential, connection_id
        self._task: Task[MemoryKeeper] | None = None
        self._code: DeviceCode | None = None
        self.setObjectName("sign_in_dialog")
        self.setWindowTitle(tr("Partner sign-in"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.problem = plain_label("", "problem", wrap=True, name="sign_in_problem")
        self.waiting = plain_label("", wrap=True, name="sign_in_waiting")
        self.code_label = plain_label("", "title", name="sign_in_code")
        self.address_label = plain_label("", "strong", wrap=True, name="sign_in_address")
        self.left_label = plain_label("", "muted", name="sign_in_left")
        self.back_button = button(tr("&Another Way"), "sign_in_back", self._again)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._count_down)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._choice_page())
        self.pages.addWidget(self._waiting_page())
        self.pages.addWidget(self._code_page())
        self._lay_out()
        self.problem.hide()
        self.back_button.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(tr("Sign in as the service account"), "heading"))
        layout.addWidget(self.problem)
        layout.addWidget(self.pages, 1)
        layout.addSpacing(GRID)
        layout.addLayout(row(self.back_button, None, button(tr("Cancel"), "sign_in_cancel", self.reject)))

    def _choice_page(self) -> QWidget:
        page, layout = _page()
        layout.addWidget(
            plain_label(
                tr(
                    "Use the account of your own tenant that is in the security group of "
                    "your GDAP relationships. Its roles there: Directory Readers and Reports "
                    "Reader. Sign in with MFA, or customers that ask for it will refuse."
                ),
                wrap=True,
            )
        )
        layout.addSpacing(GRID)
        self.browser_button = button(
            tr("Sign In in the &Browser"),
            "sign_in_browser",
            lambda: self._begin(by_browser=True),
            look="primary",
        )
        self.browser_button.setDefault(True)
        self.device_button = button(
            tr("Use a &Code"), "sign_in_device", lambda: self._begin(by_browser=False)
        )
        layout.addLayout(row(self.browser_button, self.device_button, None))
        layout.addWidget(
            plain_label(
                tr(
                    "A code works on any device, also where this computer's browser is "
                    "signed in as somebody else."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addStretch(1)
        return page

    def _waiting_page(self) -> QWidget:
        page, layout = _page()
        layout.addWidget(self.waiting)
        layout.addStretch(1)
        return page

    def _code_page(self) -> QWidget:
        page, layout = _page()
        icons = self._view.context.icons
        font = QFont(self.code_label.font())
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 115)
        self.code_label.setFont(font)
        self.code_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        opener = button(tr("Open &Page"), "sign_in_open", self._open_page)
        icons.bind(opener, "open")
        layout.addWidget(plain_label(tr("1. Open this page on any device:")))
        layout.addLayout(row(self.address_label, opener))
        layout.addWidget(plain_label(tr("2. Enter this code and sign in as the service account:")))
        copy = CopyButton(icons, tr("the code"), self.code_label.text, "sign_in_copy", tr("Copy Code"))
        layout.addLayout(row(self.code_label, None, copy))
        layout.addWidget(self.left_label)
        layout.addStretch(1)
        return page

    # What happens

    def _begin(self, *, by_browser: bool) -> None:
        self.problem.hide()
        self.waiting.setText(tr("Asking Microsoft…"))
        self.pages.setCurrentIndex(_WAITING)
        self.back_button.show()
        self._task = operations.sign_in(
            self._view,
            self._draft,
            self._credential,
            self._connection_id,
            by_browser=by_browser,
            progress=self._progress,
            done=self._done,
            failed=self._failed,
            ended=self._stopped,
        )

    def _progress(self, value: object) -> None:
        if isinstance(value, DeviceCode):
            self._code = value
            self.code_label.setText(value.user_code)
            self.address_label.setText(value.address)
            self.pages.setCurrentIndex(_CODE)
            self._count_down()
            self._clock.start()
        elif isinstance(value, str):
            self.waiting.setText(
                tr(
                    "Your browser shows Microsoft's sign-in page. Sign in there as the "
                    "service account; this window goes on by itself."
                )
            )
            self._view.context.open_link(value)

    def _count_down(self) -> None:
        if self._code is None:
            return
        left = max(0, int((self._code.ends_at - utc_now()).total_seconds()))
        self.left_label.setText(
            tr(
                "Waiting for you. The code is good for another {value}:{value_2}.",
                value=left // 60,
                value_2=f"{left % 60:02}",
            )
        )

    def _open_page(self) -> None:
        if self._code is not None:
            self._view.context.open_link(self._code.address)

    def _done(self, account: MemoryKeeper) -> None:
        self._stopped()
        self.signed_in.emit(account)
        self.accept()

    def _failed(self, error: AppError) -> None:
        self._stopped()
        self.problem.setText(tr_error(error))
        self.problem.show()
        self.pages.setCurrentIndex(_CHOICE)
        self.back_button.hide()

    def _stopped(self) -> None:
        self._task = None
        self._code = None
        self._clock.stop()

    def _again(self) -> None:
        self._cancel()
        self.pages.setCurrentIndex(_CHOICE)
        self.back_button.hide()

    def _cancel(self) -> None:
        task, self._task = self._task, None
        self._clock.stop()
        if task is not None:
            # Its callbacks must not reach a dialog that is gone or has begun anew.
            task.on_success = task.on_failure = task.on_cancel = task.on_progress = None
            task.cancel()

    def done(self, result: int) -> None:
        """Closing in any way ends the sign-in."""
        self._cancel()
        super().done(result)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    return page, layout
