"""From a stored connection to an open door at Microsoft Graph."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from o365desk.domain.connection import Connection, ConnectionDraft, CredentialKind, SignIn
from o365desk.domain.errors import ConnectionHeldError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import utc_now
from o365desk.graph.budgets import SharedLimits
from o365desk.graph.client import GraphClient
from o365desk.graph.clouds import endpoints_of
from o365desk.graph.credentials import Credential
from o365desk.graph.throttle import PATIENT, RetryPolicy
from o365desk.secrets.vault import SecretKind, SecretVault
from o365desk.services.kept_tokens import KeptTokens
from o365desk.services.refresh_tokens import VaultKeeper


def secret_kind(kind: CredentialKind) -> SecretKind:
    """Under which kind the vault keeps a credential."""
    return SecretKind.CLIENT_SECRET if kind is CredentialKind.SECRET else SecretKind.PRIVATE_KEY


class GraphAccess:
    """Builds Graph clients with the credential of a connection.

    Args:
        vault: Where credentials are kept, under the connection's id.
        policy: How patiently requests are tried again.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        vault: SecretVault,
        policy: RetryPolicy = PATIENT,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._vault = vault
        self._policy = policy
        self._limits = SharedLimits()
        self._lock = threading.Lock()
        self._clock = clock
        self._memories: dict[int, tuple[object, KeptTokens]] = {}

    def credential(self, connection: Connection) -> Credential:
        """The connection's credential.

        Raises:
            ConnectionHeldError: The vault holds none, or no sign-in of the partner's account.
            AppError: The vault cannot be opened.
        """
        value = self._vault.get(connection.id, secret_kind(connection.credential_kind))
        if not value:
            raise ConnectionHeldError(
                phrase(f"The credential of {connection.name} is missing."),
                phrase("This machine's secret store holds none; nothing that was read before is touched."),
                phrase("Open Edit Credentials and enter the secret or certificate again."),
                code="no_credential",
            )
        if connection.sign_in is SignIn.APPLICATION:
            return Credential(connection.credential_kind, value)
        keeper = VaultKeeper(self._vault, connection.id, connection.name)
        keeper.current()  # Says at once when nobody has signed in.
        return Credential(connection.credential_kind, value, keeper)

    def client(
        self,
        connection: Connection | ConnectionDraft,
        credential: Credential,
        *,
        cancel: threading.Event,
        on_wait: Callable[[str, float], None],
        policy: RetryPolicy | None = None,
        remember: bool = False,
        paused: threading.Event | None = None,
    ) -> GraphClient:
        """A client for every tenant the connection can read.

        Args:
            connection: A stored connection or a draft that is being tested.
            credential: What proves the application's identity.
            cancel: Set by the technician; every wait and request ends within a second.
            on_wait: Called with (tenant id, seconds) before a wait that Microsoft asked for.
            policy: How patiently requests are tried again; None: as everywhere.
            remember: Use tokens of earlier clients of the stored connection, and keep new ones for later
                ones. Not for tests: those are to prove that the credential is good now.
            paused: While it is set no request is begun.

        Budgets and the waits that Microsoft asked for are shared by all clients of the same application,
        also by those of other connections and of earlier runs.
        """
        endpoints = endpoints_of(connection)
        limits = self._limits.of(endpoints.graph, connection.application_id, budgets=endpoints.budgets)
        return GraphClient(
            connection,
            credential,
            cancel=cancel,
            on_wait=on_wait,
            policy=policy or self._policy,
            limits=limits,
            paused=paused,
            memory=self._kept(connection).memory if remember and isinstance(connection, Connection) else None,
        )

    def forget(self, connection_id: int) -> None:
        """A connection's credential was replaced, or it was removed: its tokens are not used any more."""
        with self._lock:
            self._memories.pop(connection_id, None)
        self._vault.delete(connection_id, SecretKind.ACCESS_TOKENS)

    def keep_tokens(self, connection: Connection) -> None:
        """A run has ended: the next program may use its tokens, too.

        Raises:
            AppError: The vault cannot be written.
        """
        self._kept(connection).keep()

    def _kept(self, connection: Connection) -> KeptTokens:
        """The tokens of a connection as it is stored now; those of another credential are dropped."""
        endpoints = endpoints_of(connection)
        signed = (
            connection.application_id,
            connection.credential_changed_at,
            connection.sign_in,
            connection.tenant_id,
            endpoints.login,
            endpoints.graph,
        )
        with self._lock:
            kept = self._memories.get(connection.id)
            if kept is None or kept[0] != signed:
                tokens = KeptTokens(self._vault, connection.id, signed, self._clock)
                kept = self._memories[connection.id] = signed, tokens
            return kept[1]
