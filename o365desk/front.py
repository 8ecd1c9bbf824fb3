"""What both front doors share: where a profile lives, its log file, and the sandbox profile."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from o365desk.domain.connection import (
    Cloud,
    Connection,
    ConnectionDraft,
    ConnectionKind,
    CredentialKind,
)
from o365desk.domain.errors import NotFoundError
from o365desk.domain.imports import ImportKind
from o365desk.domain.redaction import Redactor

if TYPE_CHECKING:
    from o365desk.services.desk import Desk

PARTNER_NAME, DIRECT_NAME = "Sandbox partner", "Sandbox direct"

_KEY_FILE = "O365DESK_KEY_FILE"
_SANDBOX_KEY = "sandbox.key"
_LOG_NAME = "o365desk.log"
_LOG_BYTES = 2 * 1024 * 1024
_LOG_FILES = 3


class SandboxCredentials(Protocol):
    """What a technician types in to connect to the sandbox cloud."""

    @property
    def tenant_id(self) -> str:
        """The application's home tenant."""

    @property
    def application_id(self) -> str:
        """The application (client) ID."""

    @property
    def secret(self) -> str | None:
        """The client secret, or None."""

    @property
    def certificate_file(self) -> Path | None:
        """PEM with certificate and private key, or None."""


class SandboxCloud(Protocol):
    """What a started ``SandboxProcess`` tells."""

    @property
    def base_url(self) -> str:
        """``https://127.0.0.1:PORT``."""

    @property
    def ca_file(self) -> Path:
        """The CA that signed its certificate."""

    @property
    def partner(self) -> SandboxCredentials:
        """The partner's app, with a secret."""

    @property
    def direct(self) -> SandboxCredentials:
        """One tenant's own app, with a certificate."""

    @property
    def organizations_csv(self) -> Path:
        """The documentation's organizations."""

    @property
    def contacts_csv(self) -> Path:
        """The documentation's contacts."""


def default_data_dir(*, sandbox: bool = False) -> Path:
    """Where the profile lives by default: the user's data folder, ``sandbox`` inside it for the sandbox."""
    import platformdirs

    folder = platformdirs.user_data_path("o365desk", appauthor=False)
    return folder / "sandbox" if sandbox else folder


def sandbox_folder(profile: Path) -> Path:
    """Where the sandbox cloud of a sandbox profile keeps its CA, credentials and documentation."""
    return profile / "cloud"


def open_profile(
    folder: Path,
    *,
    sandbox: bool,
    passphrase: Callable[[bool], str | None] | None = None,
    environ: Mapping[str, str] = os.environ,
    database_url: str = "",
) -> Desk:
    """Open a profile with all services.

    In the sandbox profile the key of the secret vault is the file ``sandbox.key`` beside it: nothing in it
    is real, and the first run must ask for nothing. A key file that the environment names goes before.

    Args:
        folder: The profile's folder; made if it does not exist.
        sandbox: Whether it is a sandbox profile.
        passphrase: Asks the technician for a passphrase (argument: a new one?), or None.
        environ: The environment, for ``O365DESK_KEY_FILE``.
        database_url: Of a PostgreSQL database the folder shall belong to; empty: as before.

    Raises:
        AppError: The profile cannot be opened.
    """
    from o365desk.services.desk import open_desk

    environ = vault_environ(folder, environ, sandbox=sandbox)
    desk = open_desk(folder, passphrase=passphrase, environ=environ, database_url=database_url)
    for handler in logging.getLogger("o365desk").handlers:
        if isinstance(handler.formatter, Redactor):
            handler.formatter.hide(desk.vault.known_values)
    return desk


def vault_environ(folder: Path, environ: Mapping[str, str], *, sandbox: bool) -> Mapping[str, str]:
    """The environment the vault sees: a sandbox profile's key is a file beside it unless one is named."""
    if sandbox and not environ.get(_KEY_FILE):
        return {**environ, _KEY_FILE: str(folder / _SANDBOX_KEY)}
    return environ


def prepare_sandbox(desk: Desk, cloud: SandboxCloud, *, actor: str) -> list[Connection]:
    """Make a profile ready for a sandbox cloud that was just started; nothing already there is doubled.

    Imports the cloud's documentation on first use, adds both connections or brings their address and
    credentials up to date, and saves the options once.

    Returns:
        The connections, in the order in which they are worth syncing.
    """
    if not desk.contacts.organizations(""):
        for kind, path in (
            (ImportKind.ORGANIZATIONS, cloud.organizations_csv),
            (ImportKind.CONTACTS, cloud.contacts_csv),
        ):
            mapping = desk.documents.preview(path, kind).mapping
            desk.documents.import_file(path, kind, mapping, skip_errors=True, actor=actor)
    partner = _connect(desk, cloud, cloud.partner, PARTNER_NAME, ConnectionKind.PARTNER)
    direct = _connect(desk, cloud, cloud.direct, DIRECT_NAME, ConnectionKind.DIRECT)
    return [partner, direct]


def _connect(
    desk: Desk, cloud: SandboxCloud, credentials: SandboxCredentials, name: str, kind: ConnectionKind
) -> Connection:
    certificate = credentials.certificate_file
    draft = ConnectionDraft(
        name=name,
        kind=kind,
        cloud=Cloud.LOCAL,
        tenant_id=credentials.tenant_id,
        application_id=credentials.application_id,
        credential_kind=CredentialKind.CERTIFICATE if certificate else CredentialKind.SECRET,
        local_url=cloud.base_url,
        ca_file=str(cloud.ca_file),
    )
    value = certificate.read_text("utf-8") if certificate else credentials.secret or ""
    try:
        known = desk.connections.by_name(name)
    except NotFoundError:
        connection = desk.connections.add(draft, value)
    else:
        connection = desk.connections.update(known.id, draft, value)
    if not connection.options_saved:
        connection = desk.options.save(connection.id, connection.options)
    return connection


class ProgramLog(logging.handlers.RotatingFileHandler):
    """The log file. A full disk costs log lines, never the work; it is said once on stderr."""

    _said = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """A line could not be written."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._said:
            self._said = True
            _complain(f"The log {self.baseFilename} cannot be written: {error.strerror}.")

    def close(self) -> None:
        """Close the file; what a full disk did not take is lost."""
        with contextlib.suppress(OSError):
            super().close()


def _complain(text: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(f"{text}\n")


def make_folder(folder: Path) -> bool:
    """Make the profile's folder for its owner only; False when that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return True


def set_up_logging(folder: Path, *, verbose: bool = False) -> Callable[[], None]:
    """Write the program's log into the profile: ``o365desk.log``, 2 MB, two older ones kept, 0600.

    Args:
        folder: The profile's folder; it exists.
        verbose: Debug lines too.

    Returns:
        Ends the logging and closes the file.
    """
    path = folder / _LOG_NAME
    try:
        path.touch(mode=0o600)
        path.chmod(0o600)
    except OSError as error:
        _complain(f"There is no log: {path} cannot be written: {error.strerror}.")
        return lambda: None
    handler = ProgramLog(
        path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES - 1, encoding="utf-8", delay=True, errors="replace"
    )
    handler.setFormatter(Redactor("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("o365desk")
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    logger.addHandler(handler)

    def close() -> None:
        logger.removeHandler(handler)
        handler.close()

    return close
