"""The form of the connect view: what a connection needs, checked while typing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from o365desk.domain.connection import (
    Cloud,
    Connection,
    ConnectionDraft,
    ConnectionKind,
    CredentialKind,
    SignIn,
    draft_problems,
    secret_problem,
)
from o365desk.services.partner_sign_in import MemoryKeeper
from o365desk.ui.language import noop, tr
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.connection_card import CLOUD_NAMES, KIND_NAMES
from o365desk.ui.widgets.forms import FormField, choice, line_edit
from o365desk.ui.widgets.labels import button, plain_label, row

_EARLIEST_YEAR = 2000
"""An earlier one was written with two digits."""
_GDAP_HELP = noop(
    "Signs in once; o365desk keeps the sign-in encrypted. In each customer it needs the GDAP roles Directory"
    " Readers and Reports Reader (Global Reader does not open reports of single users). Mailbox types are not"
    " readable this way."
)


class ConnectForm(QWidget):
    """Fields of a ``ConnectionDraft`` and its credential.

    A problem is shown once its field was touched, and for all fields after ``show_all_problems``.

    Signals:
        edited: Something changed.
        kind_changed: The kind, the cloud or who signs in changed; the guide follows.
        sign_in_requested: Sign In… was pressed.
    """

    edited = Signal()
    kind_changed = Signal()
    sign_in_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched: set[str] = set()
        self._keeps_credential = False
        self._stored: Connection | None = None
        self._account: MemoryKeeper | None = None
        self._account_of = ("", "", "")
        self.kind = choice([(tr(KIND_NAMES[kind]), kind.value) for kind in ConnectionKind])
        self.cloud = choice([(tr(CLOUD_NAMES[cloud]), cloud.value) for cloud in Cloud])
        self.edits = {
            "name": line_edit(tr("Our customers")),
            "tenant_id": line_edit("00000000-0000-0000-0000-000000000000"),
            "application_id": line_edit("00000000-0000-0000-0000-000000000000"),
            "local_url": line_edit("https://127.0.0.1:8443"),
            "ca_file": line_edit("ca.pem"),
            "secret": line_edit("", secret=True),
            "secret_expires": line_edit("2027-12-31"),
            "certificate": line_edit("certificate-with-key.pem"),
        }
        self._kinds = QButtonGroup(self)
        self.by_secret = QRadioButton(tr("Application (s&ecret)"))
        self.by_certificate = QRadioButton(tr("Application (ce&rtificate)"))
        self.by_account = QRadioButton(tr("&Partner sign-in"))
        self.proof = choice(
            [(tr("Client secret"), "secret"), (tr("Certificate (PEM with key)"), "certificate")]
        )
        self.account = line_edit(tr("Nobody has signed in yet"))
        self.account.setReadOnly(True)
        self.sign_in_button = button(tr("Si&gn In…"), "sign_in", self.sign_in_requested.emit)
        self.fields = self._make_fields()
        self._lay_out()
        self._connect()
        self._show_relevant()

    def _make_fields(self) -> dict[str, FormField]:
        edits = self.edits
        return {
            "name": FormField(tr("Connection &name"), edits["name"], "connect_name"),
            "kind": FormField(tr("&Kind"), self.kind, "connect_kind"),
            "cloud": FormField(tr("C&loud"), self.cloud, "connect_cloud"),
            "local_url": FormField(tr("Local &address"), edits["local_url"], "connect_local_url"),
            "ca_file": FormField(
                tr("CA certificate &file"),
                edits["ca_file"],
                "connect_ca_file",
                beside=self._browse("ca_file", tr("CA certificate")),
            ),
            "tenant_id": FormField(tr("&Tenant ID"), edits["tenant_id"], "connect_tenant_id"),
            "application_id": FormField(
                tr("Appl&ication (client) ID"), edits["application_id"], "connect_application_id"
            ),
            "proof": FormField(tr("The application proves itself &by"), self.proof, "connect_proof"),
            "account": FormField(
                tr("Service acco&unt"),
                self.account,
                "connect_account",
                tr(_GDAP_HELP),
                beside=self.sign_in_button,
            ),
            "secret": FormField(
                tr("Secret &value"),
                edits["secret"],
                "connect_secret",
                tr("Stored in the secret store of this computer."),
            ),
            "secret_expires": FormField(
                tr("Secret e&xpires on"),
                edits["secret_expires"],
                "connect_secret_expires",
                tr(
                    "May stay empty. The portal shows it beside the secret; 30 days before, o365desk says so."
                ),
            ),
            "certificate": FormField(
                tr("Certificate &file"),
                edits["certificate"],
                "connect_certificate",
                tr(
                    "One PEM file with the certificate and its private key. It is read once "
                    "and stored encrypted."
                ),
                beside=self._browse("certificate", tr("Certificate with private key")),
            ),
        }

    def _browse(self, key: str, title: str) -> QPushButton:
        def pick() -> None:
            path, _ = QFileDialog.getOpenFileName(
                self, title, "", tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)")
            )
            if path:
                self.edits[key].setText(path)

        return button(
            tr("Browse…"), f"browse_{key}", pick, accessible=tr("Browse for the {title}", title=title)
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.fields["name"])
        both = row(self.fields["kind"], self.fields["cloud"], spacing=2 * GRID)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        layout.addLayout(both)
        for key in ("local_url", "ca_file", "tenant_id", "application_id"):
            layout.addWidget(self.fields[key])
        radios = (self.by_secret, self.by_certificate, self.by_account)
        for place, radio in enumerate(radios):
            self._kinds.addButton(radio, place)
        self.by_secret.setObjectName("credential_secret")
        self.by_certificate.setObjectName("credential_certificate")
        self.by_account.setObjectName("sign_in_account")
        self.by_secret.setAccessibleDescription(tr("The application signs in as itself, with a secret."))
        self.by_certificate.setAccessibleDescription(
            tr("The application signs in as itself, with a certificate.")
        )
        self.by_account.setAccessibleDescription(
            tr("A service account of the partner signs in once; needs GDAP in each customer.")
        )
        self.by_secret.setChecked(True)
        layout.addWidget(plain_label(tr("Who signs in"), "strong"))
        layout.addLayout(row(*radios, None, spacing=2 * GRID))
        for key in ("proof", "secret", "secret_expires", "certificate", "account"):
            layout.addWidget(self.fields[key])

    def _connect(self) -> None:
        for key, edit in self.edits.items():
            edit.textEdited.connect(lambda _text, key=key: self._touch(key))
            edit.textChanged.connect(lambda _text: self._changed())
        self.kind.currentIndexChanged.connect(lambda _place: self._kind_changed())
        self.cloud.currentIndexChanged.connect(lambda _place: self._kind_changed())
        self.proof.currentIndexChanged.connect(lambda _place: self._changed())
        self._kinds.idToggled.connect(lambda _id, on: self._kind_changed() if on else None)

    @property
    def touched(self) -> bool:
        """Whether the technician typed anything since the form was filled."""
        return bool(self._touched)

    def _touch(self, key: str) -> None:
        self._touched.add(key)

    def _kind_changed(self) -> None:
        self._changed()
        self.kind_changed.emit()

    def _changed(self) -> None:
        self._show_relevant()
        self.show_problems()
        self.edited.emit()

    def _show_relevant(self) -> None:
        local = self.cloud.currentData() == Cloud.LOCAL.value
        self.fields["local_url"].setVisible(local)
        self.fields["ca_file"].setVisible(local)
        partner = self.kind.currentData() == ConnectionKind.PARTNER.value
        self.by_account.setVisible(partner)
        if not partner and self.by_account.isChecked():
            self.by_secret.setChecked(True)
        by_secret = self._credential_kind() is CredentialKind.SECRET
        self.fields["secret"].setVisible(by_secret)
        self.fields["secret_expires"].setVisible(by_secret)
        self.fields["certificate"].setVisible(not by_secret)
        self.fields["proof"].setVisible(self.by_account.isChecked())
        self.fields["account"].setVisible(self.by_account.isChecked())
        if self._account is not None and self._account_of != self._identity():
            self.show_account(None)  # It signed in through another application or tenant.

    # What is in it

    def draft(self) -> ConnectionDraft:
        """What was typed, trimmed."""
        local = self.cloud.currentData() == Cloud.LOCAL.value
        text = {key: edit.text().strip() for key, edit in self.edits.items()}
        return ConnectionDraft(
            name=text["name"],
            kind=ConnectionKind(self.kind.currentData()),
            cloud=Cloud(self.cloud.currentData()),
            tenant_id=text["tenant_id"].lower(),
            application_id=text["application_id"].lower(),
            credential_kind=self._credential_kind(),
            sign_in=SignIn.DELEGATED if self.by_account.isChecked() else SignIn.APPLICATION,
            local_url=text["local_url"] if local else "",
            ca_file=text["ca_file"] if local else "",
            secret_expires_at=_day_of(text["secret_expires"]),
        )

    def _credential_kind(self) -> CredentialKind:
        if self.by_account.isChecked():
            return CredentialKind(self.proof.currentData())
        return CredentialKind.SECRET if self.by_secret.isChecked() else CredentialKind.CERTIFICATE

    def _identity(self) -> tuple[str, str, str]:
        """What a sign-in is bound to."""
        tenant, application = self.edits["tenant_id"].text(), self.edits["application_id"].text()
        return tenant.strip().lower(), application.strip().lower(), str(self.cloud.currentData())

    def secret(self) -> str:
        """The secret as typed; blank when a certificate is used or the stored one is kept."""
        return self.edits["secret"].text() if self._credential_kind() is CredentialKind.SECRET else ""

    def signed_in(self) -> MemoryKeeper | None:
        """The sign-in that was made here; None when the stored one is kept or none is needed."""
        return self._account if self.by_account.isChecked() else None

    def show_account(self, account: MemoryKeeper | None) -> None:
        """Take over a sign-in that was just made, or forget it."""
        self._account, self._account_of = account, self._identity()
        self.account.setText(account.account or tr("Signed in") if account else "")
        self.sign_in_button.setText(tr("Si&gn In Again…") if account else tr("Si&gn In…"))
        if account is not None:
            self._touched.add("account")
            self._changed()

    def certificate_file(self) -> Path | None:
        """The certificate's file, or None when a secret is used or the stored one is kept."""
        text = self.edits["certificate"].text().strip()
        return Path(text) if text and self._credential_kind() is CredentialKind.CERTIFICATE else None

    def show_connection(self, connection: Connection | None, account: str = "") -> None:
        """Fill the form for editing, or empty it.

        Args:
            connection: Its credential and sign-in stay unless new ones are given.
            account: The user name of the account that signed in for it.
        """
        self._touched.clear()
        self._keeps_credential = connection is not None
        self._stored = known = connection
        for key in ("name", "tenant_id", "application_id", "local_url", "ca_file"):
            self.edits[key].setText(str(getattr(known, key)) if known else "")
        for key in ("secret", "certificate"):
            self.edits[key].clear()
            self.edits[key].setPlaceholderText(tr("Unchanged") if known else "")
        ends_at = known.credential_expires_at if known is not None else None
        by_secret = known is not None and known.credential_kind is CredentialKind.SECRET
        self.edits["secret_expires"].setText(f"{ends_at:%Y-%m-%d}" if ends_at and by_secret else "")
        _select(self.kind, known.kind.value if known else ConnectionKind.PARTNER.value)
        _select(self.cloud, known.cloud.value if known else Cloud.GLOBAL.value)
        by_certificate = known is not None and known.credential_kind is CredentialKind.CERTIFICATE
        delegated = known is not None and known.sign_in is SignIn.DELEGATED
        _select(self.proof, "certificate" if by_certificate else "secret")
        by_application = self.by_certificate if by_certificate else self.by_secret
        (self.by_account if delegated else by_application).setChecked(True)
        self.show_account(None)
        self.account.setText(account or tr("Signed in") if delegated else "")
        self.sign_in_button.setText(tr("Si&gn In Again…") if delegated else tr("Si&gn In…"))
        self._show_relevant()
        self.show_problems()

    def focus_first(self) -> None:
        """Go to the name of a new connection, or to the credential of a stored one."""
        if not self._keeps_credential:
            self.edits["name"].setFocus()
        else:
            by_secret = self._credential_kind() is CredentialKind.SECRET
            self.edits["secret" if by_secret else "certificate"].setFocus()

    # Problems

    def problems(self) -> dict[str, str]:
        """Field -> what is wrong, for all fields."""
        draft = self.draft()
        found = draft_problems(draft)
        kind = self._credential_kind()
        keeps = self._stored is not None and self._stored.credential_kind is kind
        if draft.sign_in is SignIn.DELEGATED and self._account is None and not self._keeps_account(draft):
            found["account"] = tr("Press Sign In… and sign in as the service account.")
        if kind is CredentialKind.SECRET:
            typed = self.edits["secret"].text()
            problem = "" if keeps and not typed else secret_problem(typed, draft.cloud)
            if problem:
                found["secret"] = problem
            if (day := self.edits["secret_expires"].text().strip()) and _day_of(day) is None:
                found["secret_expires"] = tr("This is no date. Write it like 2027-12-31.")
        elif not (keeps and self.certificate_file() is None):
            file = self.certificate_file()
            if file is None:
                found["certificate"] = tr("Name the PEM file with certificate and private key.")
        return found

    def _keeps_account(self, draft: ConnectionDraft) -> bool:
        """Whether the stored sign-in goes on with what is in the form."""
        old = self._stored
        return (
            old is not None
            and old.sign_in is SignIn.DELEGATED
            and (old.tenant_id, old.application_id, old.cloud)
            == (draft.tenant_id, draft.application_id, draft.cloud)
        )

    def may_sign_in(self) -> bool:
        """Whether a sign-in can begin; else what stands in its way is shown."""
        found = {key for key in self.problems() if key not in ("name", "account")}
        self._touched.update(found)
        self.show_problems()
        for key in found:
            self.edits[key].setFocus()
            break
        return not found

    def show_problems(self) -> None:
        """Show what is wrong with the fields that were touched."""
        found = self.problems()
        for key, field in self.fields.items():
            field.show_problem(found.get(key, "") if key in self._touched else "")

    def show_all_problems(self) -> bool:
        """Show everything that is wrong and go to the first such field. True if nothing is."""
        self._touched.update(self.fields)
        self.show_problems()
        found = self.problems()
        for key, edit in self.edits.items():
            if key in found:
                edit.setFocus()
                break
        return not found


def _day_of(text: str) -> datetime | None:
    """A day as ISO or the system writes it, as its first moment in UTC; None: it is none."""
    ways = (Qt.DateFormat.ISODate, QLocale.system().dateFormat(QLocale.FormatType.ShortFormat))
    days = (QDate.fromString(text, way) for way in ways)
    found = next((day for day in days if day.isValid() and day.year() >= _EARLIEST_YEAR), None)
    return None if found is None else datetime(found.year(), found.month(), found.day(), tzinfo=UTC)


def _select(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(max(0, box.findData(data)))
