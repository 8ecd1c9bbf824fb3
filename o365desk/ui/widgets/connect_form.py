"""The form of the connect view: what a connection needs, checked while typing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
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
    draft_problems,
    secret_problem,
)
from o365desk.domain.errors import AppError
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.connection_card import CLOUD_NAMES, KIND_NAMES
from o365desk.ui.widgets.forms import FormField, choice, line_edit
from o365desk.ui.widgets.labels import button, row

_MAX_PEM = 200_000


class ConnectForm(QWidget):
    """Fields of a ``ConnectionDraft`` and its credential.

    A problem is shown once its field was touched, and for all fields after ``show_all_problems``.

    Signals:
        edited: Something changed.
        kind_changed: The kind or the cloud changed; the guide follows.
    """

    edited = Signal()
    kind_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched: set[str] = set()
        self._keeps_credential = False
        self._stored_kind: CredentialKind | None = None
        self.kind = choice([(KIND_NAMES[kind], kind.value) for kind in ConnectionKind])
        self.cloud = choice([(CLOUD_NAMES[cloud], cloud.value) for cloud in Cloud])
        self.edits = {
            "name": line_edit("Our customers"),
            "tenant_id": line_edit("00000000-0000-0000-0000-000000000000"),
            "application_id": line_edit("00000000-0000-0000-0000-000000000000"),
            "local_url": line_edit("https://127.0.0.1:8443"),
            "ca_file": line_edit("ca.pem"),
            "secret": line_edit("", secret=True),
            "certificate": line_edit("certificate-with-key.pem"),
        }
        self._kinds = QButtonGroup(self)
        self.by_secret = QRadioButton("Client s&ecret")
        self.by_certificate = QRadioButton("Ce&rtificate (PEM with key)")
        self.fields = self._make_fields()
        self._lay_out()
        self._connect()
        self._show_relevant()

    def _make_fields(self) -> dict[str, FormField]:
        edits = self.edits
        return {
            "name": FormField("Connection &name", edits["name"], "connect_name"),
            "kind": FormField("&Kind", self.kind, "connect_kind"),
            "cloud": FormField("C&loud", self.cloud, "connect_cloud"),
            "local_url": FormField("Local &address", edits["local_url"], "connect_local_url"),
            "ca_file": FormField(
                "CA certificate &file",
                edits["ca_file"],
                "connect_ca_file",
                beside=self._browse("ca_file", "CA certificate"),
            ),
            "tenant_id": FormField("&Tenant ID", edits["tenant_id"], "connect_tenant_id"),
            "application_id": FormField(
                "Appl&ication (client) ID", edits["application_id"], "connect_application_id"
            ),
            "secret": FormField(
                "Secret &value",
                edits["secret"],
                "connect_secret",
                "Stored in the secret store of this computer.",
            ),
            "certificate": FormField(
                "Certificate &file",
                edits["certificate"],
                "connect_certificate",
                "One PEM file with the certificate and its private key. It is read once and stored"
                " encrypted.",
                beside=self._browse("certificate", "Certificate with private key"),
            ),
        }

    def _browse(self, key: str, title: str) -> QPushButton:
        def pick() -> None:
            path, _ = QFileDialog.getOpenFileName(
                self, title, "", "PEM files (*.pem *.crt *.cer *.key);;All files (*)"
            )
            if path:
                self.edits[key].setText(path)

        return button("Browse…", f"browse_{key}", pick, accessible=f"Browse for the {title}")

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
        for place, radio in enumerate((self.by_secret, self.by_certificate)):
            self._kinds.addButton(radio, place)
        self.by_secret.setObjectName("credential_secret")
        self.by_certificate.setObjectName("credential_certificate")
        self.by_secret.setChecked(True)
        layout.addLayout(row(self.by_secret, 2 * GRID, self.by_certificate, None))
        layout.addWidget(self.fields["secret"])
        layout.addWidget(self.fields["certificate"])

    def _connect(self) -> None:
        for key, edit in self.edits.items():
            edit.textEdited.connect(lambda _text, key=key: self._touch(key))
            edit.textChanged.connect(lambda _text: self._changed())
        self.kind.currentIndexChanged.connect(lambda _place: self._kind_changed())
        self.cloud.currentIndexChanged.connect(lambda _place: self._kind_changed())
        self._kinds.idToggled.connect(lambda _id, _on: self._changed())

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
        self.fields["secret"].setVisible(self.by_secret.isChecked())
        self.fields["certificate"].setVisible(self.by_certificate.isChecked())

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
            local_url=text["local_url"] if local else "",
            ca_file=text["ca_file"] if local else "",
        )

    def _credential_kind(self) -> CredentialKind:
        return CredentialKind.SECRET if self.by_secret.isChecked() else CredentialKind.CERTIFICATE

    def secret(self) -> str:
        """The secret as typed; blank when a certificate is used or the stored one is kept."""
        return self.edits["secret"].text() if self.by_secret.isChecked() else ""

    def certificate_file(self) -> Path | None:
        """The certificate's file, or None when a secret is used or the stored one is kept."""
        text = self.edits["certificate"].text().strip()
        return Path(text) if text and self.by_certificate.isChecked() else None

    def show_connection(self, connection: Connection | None) -> None:
        """Fill the form for editing (its credential stays unless a new one is given), or empty it."""
        self._touched.clear()
        self._keeps_credential = connection is not None
        self._stored_kind = connection.credential_kind if connection else None
        known = connection
        for key in ("name", "tenant_id", "application_id", "local_url", "ca_file"):
            self.edits[key].setText(str(getattr(known, key)) if known else "")
        for key in ("secret", "certificate"):
            self.edits[key].clear()
            self.edits[key].setPlaceholderText("Unchanged" if known else "")
        _select(self.kind, known.kind.value if known else ConnectionKind.PARTNER.value)
        _select(self.cloud, known.cloud.value if known else Cloud.GLOBAL.value)
        by_certificate = self._stored_kind is CredentialKind.CERTIFICATE
        (self.by_certificate if by_certificate else self.by_secret).setChecked(True)
        self._show_relevant()
        self.show_problems()

    def focus_first(self) -> None:
        """Go to the name of a new connection, or to the credential of a stored one."""
        if not self._keeps_credential:
            self.edits["name"].setFocus()
        else:
            self.edits["secret" if self.by_secret.isChecked() else "certificate"].setFocus()

    # Problems

    def problems(self) -> dict[str, str]:
        """Field -> what is wrong, for all fields."""
        draft = self.draft()
        found = draft_problems(draft)
        keeps = self._keeps_credential and self._stored_kind is self._credential_kind()
        if self.by_secret.isChecked():
            typed = self.edits["secret"].text()
            problem = "" if keeps and not typed else secret_problem(typed, draft.cloud)
            if problem:
                found["secret"] = problem
        elif not (keeps and self.certificate_file() is None):
            file = self.certificate_file()
            if file is None:
                found["certificate"] = "Name the PEM file with certificate and private key."
        return found

    def show_problems(self) -> None:
        """Show what is wrong with the fields that were touched."""
        found = self.problems()
        for key, field in self.fields.items():
            field.show_problem(found.get(key, "") if key in self._touched else "")

    def show_all_problems(self) -> bool:
        """Show everything that is wrong and go to the first such field. True if nothing is."""
        self._touched.update(self.edits)
        self.show_problems()
        found = self.problems()
        for key, edit in self.edits.items():
            if key in found:
                edit.setFocus()
                break
        return not found


def read_credential(secret: str, certificate: Path | None) -> str:
    """The credential itself: the secret, or the PEM file's text. Runs off the GUI thread.

    Raises:
        AppError: The file cannot be read or is no PEM text.
    """
    if certificate is None:
        return secret
    try:
        with certificate.open("rb") as file:
            data = file.read(_MAX_PEM + 1)
        text = data.decode("ascii")
    except OSError as error:
        raise AppError(
            f"The certificate file cannot be read: {certificate.name}",
            error.strerror or "",
            "Choose another file.",
        ) from error
    except UnicodeDecodeError as error:
        raise AppError(
            f"{certificate.name} is not a PEM file.",
            "PEM files are text that begins with -----BEGIN.",
            "Convert a .pfx file with: openssl pkcs12 -in file.pfx -nodes -out file.pem",
        ) from error
    if len(data) > _MAX_PEM:
        raise AppError(f"{certificate.name} is too long for a certificate.", hint="Choose another file.")
    return text


def _select(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(max(0, box.findData(data)))
