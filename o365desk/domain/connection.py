"""Connections: one set of credentials and options, of kind partner or direct."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from o365desk.domain.options import SyncOptions
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value, is_guid


class ConnectionKind(StrEnum):
    """How a connection reaches tenants."""

    PARTNER = "partner"
    DIRECT = "direct"


class Cloud(StrEnum):
    """The Microsoft clouds; ``LOCAL`` is a server on a loopback address that speaks the same protocols."""

    GLOBAL = "global"
    GCC_HIGH = "gcc-high"
    DOD = "dod"
    CHINA = "china"
    LOCAL = "local"


class CredentialKind(StrEnum):
    """What proves the application's identity."""

    SECRET = "secret"  # noqa: S105 - the word, not a password
    CERTIFICATE = "certificate"


class SignIn(StrEnum):
    """Who signs in: the application alone, or a service account of the partner through the application."""

    APPLICATION = "application"
    DELEGATED = "delegated"
    """Secure Application Model: the account's refresh token is redeemed at each customer tenant."""


class ConnectionStatus(StrEnum):
    """What the Integrations view shows for a connection."""

    NEW = "New"
    QUEUED = "Queued"
    SYNCING = "Syncing..."
    OK = "OK"
    PARTIAL = "Partial"
    ERROR = "Error"
    HELD = "Held"
    PAUSED = "Paused"


class ConnectionDraft(Value, frozen=True, kw_only=True):
    """What a technician types in the connect view, without the credential.

    ``local_url`` (``https://127.0.0.1:PORT``) and ``ca_file`` belong to ``Cloud.LOCAL`` only.
    ``secret_expires_at`` is what the portal shows beside the secret, None if it was not typed; Microsoft
    tells it to nobody but administrators of the application. A certificate says its own end.
    """

    name: str
    kind: ConnectionKind = ConnectionKind.PARTNER
    cloud: Cloud = Cloud.GLOBAL
    tenant_id: str = ""
    application_id: str = ""
    credential_kind: CredentialKind = CredentialKind.SECRET
    sign_in: SignIn = SignIn.APPLICATION
    local_url: str = ""
    ca_file: str = ""
    secret_expires_at: datetime | None = None


class Connection(Value, frozen=True, kw_only=True):
    """A stored connection. The credential itself lives in the secret vault, under ``id``."""

    id: int
    name: str
    kind: ConnectionKind
    cloud: Cloud
    tenant_id: str
    application_id: str
    credential_kind: CredentialKind
    sign_in: SignIn = SignIn.APPLICATION
    local_url: str = ""
    ca_file: str = ""
    options: SyncOptions = SyncOptions()
    options_saved: bool = False
    """False until the technician has been through the sync options once."""
    paused: bool = False
    next_sync_at: datetime | None = None
    created_at: datetime | None = None
    credential_changed_at: datetime | None = None
    credential_expires_at: datetime | None = None
    """When the certificate or the secret ends; None: not known."""


def secret_problem(secret: str, cloud: Cloud = Cloud.GLOBAL) -> str:
    """Why ``secret`` cannot be a client secret's value, or an empty string.

    A GUID is the secret's ID, which the portal shows beside the value (AADSTS7000215 is what
    Microsoft answers to it).
    """
    if not secret.strip():
        return phrase("Enter the client secret's value.")
    if is_guid(secret):
        return phrase(
            "This is the secret's ID. Copy the Value column instead; the portal shows it only once."
        )
    if secret != secret.strip():
        return phrase("The secret has blanks around it; copy it again.")
    # A local stand-in may use any secret; Microsoft's have 40 characters.
    if cloud is not Cloud.LOCAL and len(secret.strip()) < 16:
        return phrase("A client secret is at least 16 characters long; this one seems cut off.")
    return ""


def is_loopback(host: str | None) -> bool:
    """Whether a host name is this machine's loopback interface."""
    return host in {"127.0.0.1", "localhost", "::1"}


def draft_problems(draft: ConnectionDraft) -> dict[str, str]:
    """What is wrong with a draft: field name -> one sentence. Empty when it can be saved."""
    problems: dict[str, str] = {}
    if not draft.name.strip():
        problems["name"] = phrase("Give the connection a name.")
    if not is_guid(draft.tenant_id):
        problems["tenant_id"] = phrase(
            "The tenant ID is a GUID: Microsoft Entra admin center > Overview > Tenant ID."
        )
    if not is_guid(draft.application_id):
        problems["application_id"] = phrase(
            "The application ID is a GUID: App registrations > your app > Application (client) ID."
        )
    elif draft.application_id.lower() == draft.tenant_id.lower():
        problems["application_id"] = phrase(
            "This is the tenant ID again; the application ID is another GUID."
        )
    if draft.sign_in is SignIn.DELEGATED and draft.kind is not ConnectionKind.PARTNER:
        problems["sign_in"] = phrase("A partner sign-in belongs to a partner connection.")
    if draft.cloud is Cloud.LOCAL:
        problems |= _local_problems(draft)
    return problems


def _local_problems(draft: ConnectionDraft) -> dict[str, str]:
    problems: dict[str, str] = {}
    try:
        parts = urlsplit(draft.local_url)
        port = parts.port
    except ValueError:
        return {"local_url": phrase("This is not an address.")}
    strange = parts.username or parts.password or "\\" in draft.local_url or parts.query or parts.fragment
    if parts.scheme != "https" or not is_loopback(parts.hostname) or port is None or strange:
        problems["local_url"] = phrase("A local cloud is reached at https://127.0.0.1:PORT only.")
    if not draft.ca_file.strip():
        problems["ca_file"] = phrase("Name the file with the local cloud's CA certificate (PEM).")
    return problems
