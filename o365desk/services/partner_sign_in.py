"""The one sign-in of a partner's service account."""

from __future__ import annotations

import threading
from collections.abc import Callable

from o365desk.domain.connection import Connection, ConnectionDraft, SignIn
from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential
from o365desk.graph.delegated import MemoryKeeper
from o365desk.graph.partner_sign_in import DeviceCode, PartnerSignIn
from o365desk.graph.throttle import BRISK
from o365desk.secrets.vault import SecretKind, SecretVault
from o365desk.services.graph_access import GraphAccess
from o365desk.store import settings
from o365desk.store.engine import Transaction

__all__ = ["AccountSignIn", "DeviceCode", "MemoryKeeper"]


class AccountSignIn:
    """Signs a partner's service account in. Blocks until the person is done; never on the GUI thread.

    Args:
        access: Opens Graph.
    """

    def __init__(self, access: GraphAccess) -> None:
        self._access = access

    def by_device(
        self,
        connection: Connection | ConnectionDraft,
        credential: Credential,
        show: Callable[[DeviceCode], None],
        cancel: threading.Event,
    ) -> MemoryKeeper:
        """With a code on any device; ``show`` is called once with it.

        Raises:
            CancelledError: ``cancel`` was set.
            AppError: Microsoft refuses, or the code ran out.
        """
        with self._client(connection, credential, cancel) as client:
            return MemoryKeeper(PartnerSignIn(client, _home(connection)).by_device(show))

    def by_browser(
        self,
        connection: Connection | ConnectionDraft,
        credential: Credential,
        open_page: Callable[[str], None],
        cancel: threading.Event,
    ) -> MemoryKeeper:
        """In this computer's browser; ``open_page`` is called once with Microsoft's page.

        Raises:
            CancelledError: ``cancel`` was set.
            AppError: Microsoft refuses, or nobody came back in time.
        """
        with self._client(connection, credential, cancel) as client:
            return MemoryKeeper(PartnerSignIn(client, _home(connection)).by_browser(open_page))

    def _client(
        self, connection: Connection | ConnectionDraft, credential: Credential, cancel: threading.Event
    ) -> GraphClient:
        client = self._access.client(
            connection, credential, cancel=cancel, on_wait=lambda _tenant, _seconds: None, policy=BRISK
        )
        client.know(_home(connection), connection.name.strip() or phrase("the partner's tenant"))
        return client


def _home(connection: Connection | ConnectionDraft) -> str:
    return connection.tenant_id.strip().lower()


def keep_account(
    tx: Transaction, vault: SecretVault, connection: Connection, account: MemoryKeeper | None
) -> None:
    """Keep the account's sign-in: the token in the vault, the user name beside the connection.

    Args:
        tx: The transaction that stores the connection.
        vault: Opened already.
        connection: As it was just stored; the application's own sign-in needs no account.
        account: The new sign-in; None keeps the old one.
    """
    if connection.sign_in is SignIn.APPLICATION:
        vault.delete(connection.id, SecretKind.REFRESH_TOKEN)
        forget_account(tx, connection.id)
    elif account is not None:
        vault.put(connection.id, SecretKind.REFRESH_TOKEN, account.current())
        settings.set(tx, _account_key(connection.id), account.account)


def account_of(tx: Transaction, connection_id: int) -> str:
    """The user name of the account that signed in, or empty."""
    return str(settings.get(tx, _account_key(connection_id), ""))


def forget_account(tx: Transaction, connection_id: int) -> None:
    """Forget the user name."""
    if account_of(tx, connection_id):
        settings.set(tx, _account_key(connection_id), "")


def _account_key(connection_id: int) -> str:
    return f"sign_in_account/{connection_id}"


def needs_sign_in(old: Connection, draft: ConnectionDraft) -> bool:
    """A refresh token is bound to the application and to the account, which lives in the partner's tenant."""
    return (
        old.sign_in is not SignIn.DELEGATED
        or old.cloud is not draft.cloud
        or old.tenant_id != draft.tenant_id.strip().lower()
        or old.application_id != draft.application_id.strip().lower()
    )


def sign_in_first(name: str) -> AppError:
    """The error for a partner sign-in without a sign-in."""
    return AppError(
        f"{name.strip() or 'The connection'} cannot be used like this.",
        "The partner's service account has not signed in. Nothing was changed.",
        "Sign in with it first: Sign In… in the window, or connection edit --sign-in delegated.",
        code="no_sign_in",
    )
