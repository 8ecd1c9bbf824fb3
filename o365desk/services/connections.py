"""Connections: adding, editing, testing, pausing, removing; what the connect view shows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

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
from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.preflight import Permission, PreflightReport
from o365desk.domain.rows import IntegrationRow
from o365desk.domain.values import utc_now
from o365desk.graph.clouds import endpoints_of
from o365desk.graph.credentials import Credential, certificate_expiry
from o365desk.graph.delegated import MemoryKeeper
from o365desk.graph.links import admin_consent_link
from o365desk.graph.partner_sign_in import DeviceCode
from o365desk.graph.permissions import permissions_for
from o365desk.graph.registration import RegistrationStep, registration_steps
from o365desk.secrets import SecretVault
from o365desk.services.connection_test import ConnectionTest
from o365desk.services.graph_access import GraphAccess, secret_kind
from o365desk.services.partner_sign_in import (
    AccountSignIn,
    account_of,
    forget_account,
    keep_account,
    needs_sign_in,
    sign_in_first,
)
from o365desk.store import connections, runs, tenants
from o365desk.store.engine import Database

_PATIENCE_S = 5.0
_LOOK_EVERY_S = 0.1


class ConnectionService:
    """Connections and their credentials.

    Args:
        database: The store.
        vault: Where credentials live, and nowhere else.
        access: Opens Graph.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        *,
        database: Database,
        vault: SecretVault,
        access: GraphAccess,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._vault = vault
        self._access = access
        self._clock = clock

    def listing(self) -> list[IntegrationRow]:
        """Every connection with its state and figures, as the Integrations view lists them."""
        with self._database.read() as tx:
            return connections.integration_rows(tx, self._clock())

    def get(self, connection_id: int) -> Connection:
        """One connection.

        Raises:
            NotFoundError: It was removed.
        """
        with self._database.read() as tx:
            return connections.get(tx, connection_id)

    def by_name(self, name: str) -> Connection:
        """The connection of that name; case does not count.

        Raises:
            NotFoundError: There is none.
        """
        with self._database.read() as tx:
            return connections.by_name(tx, name)

    def add(
        self, draft: ConnectionDraft, secret_or_pem: str, account: MemoryKeeper | None = None
    ) -> Connection:
        """Store a connection and its credential: both or neither.

        Args:
            draft: All fields.
            secret_or_pem: The credential.
            account: The sign-in of the partner's service account, for a delegated connection.

        Raises:
            AppError: A field or the credential cannot be used (code ``bad_draft``), the name is taken, or
                the secret store cannot be opened; nothing was stored.
        """
        _refuse(draft, secret_or_pem)
        if draft.sign_in is SignIn.DELEGATED and account is None:
            raise sign_in_first(draft.name)
        self._vault.unlock()  # It may ask the technician, which must not happen inside a transaction.
        with self._database.write() as tx:
            connection = connections.add(tx, draft, _expiry(draft, secret_or_pem))
            # A record of a connection of the same number that was never committed is none of this one's.
            self._vault.delete(connection.id)
            self._put(connection, secret_or_pem)
            keep_account(tx, self._vault, connection, account)
        return connection

    def update(
        self,
        connection_id: int,
        draft: ConnectionDraft,
        secret_or_pem: str | None = None,
        account: MemoryKeeper | None = None,
    ) -> Connection:
        """Change a connection; its tenants, matches and links stay.

        Args:
            connection_id: Which.
            draft: All fields as they are to be.
            secret_or_pem: The new credential; None keeps the old one.
            account: The new sign-in of the partner's service account; None keeps the old one, which is good
                for the same application, tenant and cloud only.

        Raises:
            NotFoundError: It was removed.
            AppError: As ``add``; nothing was changed.
        """
        _refuse(draft, secret_or_pem)
        if secret_or_pem is not None or account is not None:
            self._vault.unlock()
        with self._database.write() as tx:
            old = connections.get(tx, connection_id)
            if secret_or_pem is None and draft.credential_kind is not old.credential_kind:
                raise AppError(
                    f"{old.name} was not changed.",
                    f"It was set to use a {draft.credential_kind.value}, but none was given.",
                    f"Give the {draft.credential_kind.value} as well.",
                    code="bad_draft",
                )
            if draft.sign_in is SignIn.DELEGATED and account is None and needs_sign_in(old, draft):
                raise sign_in_first(old.name)
            renewed = secret_or_pem is not None or account is not None
            changed_at = self._clock() if renewed else old.credential_changed_at
            with_draft = _with_draft(old, draft, changed_at)
            ends_at = _expiry(draft, secret_or_pem, old)
            saved = connections.save(tx, replace(with_draft, credential_expires_at=ends_at))
            if secret_or_pem is not None:
                self._replace(old, saved, secret_or_pem)
            keep_account(tx, self._vault, saved, account)
            if renewed:
                tenants.clear_held(tx, connection_id)
        if renewed:
            self._access.forget(connection_id)
        return saved

    def remove(self, connection_id: int, *, delete_data: bool) -> None:
        """Disconnect. Organizations and contacts always stay.

        Args:
            connection_id: Which.
            delete_data: True: its tenants and everything read from them go. False: they stay with their
                matches and links, and a later connection takes them over.

        Raises:
            NotFoundError: It is gone already.
            AppError: Its sync has not ended within some seconds (code ``sync_running``); nothing was removed.
        """
        self._await_end(connection_id)
        with self._database.write() as tx:
            connections.get(tx, connection_id)
            connections.remove(tx, connection_id, delete_data=delete_data)
            forget_account(tx, connection_id)
            self._vault.delete(connection_id)
        self._access.forget(connection_id)

    def pause(self, connection_id: int) -> Connection:
        """Stop scheduled syncs; a sync under way goes on."""
        return self._set_paused(connection_id, True)

    def resume(self, connection_id: int) -> Connection:
        """Let scheduled syncs run again; one that was missed meanwhile is due at once."""
        return self._set_paused(connection_id, False)

    def test(
        self,
        draft_or_id: ConnectionDraft | int,
        secret_or_pem: str | None = None,
        tenant_ids: Sequence[str] | None = None,
        cancel: threading.Event | None = None,
        on_report: Callable[[PreflightReport], None] | None = None,
        account: MemoryKeeper | None = None,
    ) -> list[PreflightReport]:
        """Preflight: sign-in, consent, permissions, report privacy, Entra P1, tenant by tenant.

        Args:
            draft_or_id: A draft as typed, or a stored connection.
            secret_or_pem: The credential to test; None: the stored one.
            tenant_ids: These tenants; by default a direct connection's one tenant, or a partner's own
                and the first customers.
            cancel: Ends it within a second.
            on_report: Called with each report as it arrives, from worker threads, one at a time.
            account: The sign-in to test, for a draft with a partner sign-in.

        Raises:
            CancelledError: ``cancel`` was set.
            AppError: A field or the credential cannot be used.
        """
        known: dict[str, str] = {}
        connection: Connection | ConnectionDraft
        if isinstance(draft_or_id, int):
            connection = self.get(draft_or_id)
            with self._database.read() as tx:
                listed = tenants.listing(tx, connection_id=draft_or_id)
            known = {tenant.tenant_id: tenant.name for tenant in listed}
        else:
            connection = draft_or_id
            _refuse(connection, secret_or_pem or "")
        credential = self.credential(connection, secret_or_pem, account)
        test = ConnectionTest(self._access, on_report)
        return test.run(connection, credential, known, tenant_ids, cancel or threading.Event())

    def credential(
        self,
        connection: Connection | ConnectionDraft,
        secret_or_pem: str | None,
        account: MemoryKeeper | None = None,
    ) -> Credential:
        """What a connection signs in with: what is given, else what is stored.

        Raises:
            AppError: A draft with a partner sign-in, and nobody has signed in.
        """
        if secret_or_pem is None:
            assert isinstance(connection, Connection)
            if account is None:
                return self._access.credential(connection)
            stored = self._access.credential(replace(connection, sign_in=SignIn.APPLICATION))
            return stored.with_keeper(account)
        if connection.sign_in is SignIn.DELEGATED and account is None:
            raise sign_in_first(connection.name)
        keeper = account if connection.sign_in is SignIn.DELEGATED else None
        return Credential(connection.credential_kind, secret_or_pem, keeper)

    def sign_in(
        self,
        draft: ConnectionDraft,
        secret_or_pem: str | None,
        connection_id: int | None,
        cancel: threading.Event,
        *,
        show_code: Callable[[DeviceCode], None] | None = None,
        open_page: Callable[[str], None] | None = None,
    ) -> MemoryKeeper:
        """Sign the partner's service account in; nothing is stored until ``add`` or ``update`` gets it.

        Args:
            draft: The connection as typed.
            secret_or_pem: The credential; None: the stored one of ``connection_id``.
            connection_id: The stored connection, if there is one.
            cancel: Ends it within a second.
            show_code: Sign in with a code on any device; called once with it.
            open_page: Sign in in this computer's browser; called once with Microsoft's page.

        Raises:
            CancelledError: ``cancel`` was set.
            AppError: A field cannot be used, Microsoft refuses, or nobody signed in in time.
        """
        _refuse(draft, secret_or_pem if connection_id is None else secret_or_pem or None)
        if secret_or_pem:
            credential = Credential(draft.credential_kind, secret_or_pem.strip())
        else:
            assert connection_id is not None
            stored = replace(self.get(connection_id), sign_in=SignIn.APPLICATION)
            credential = self._access.credential(stored)
        account = AccountSignIn(self._access)
        if open_page is not None:
            return account.by_browser(draft, credential, open_page, cancel)
        assert show_code is not None
        return account.by_device(draft, credential, show_code, cancel)

    def account(self, connection_id: int) -> str:
        """The user name of the account that signed in for a connection, or empty."""
        with self._database.read() as tx:
            return account_of(tx, connection_id)

    def permissions(
        self, kind: ConnectionKind, sign_in: SignIn = SignIn.APPLICATION
    ) -> tuple[Permission, ...]:
        """The permissions an application of that kind asks for, each with the feature it serves."""
        return permissions_for(kind, sign_in)

    def consent_link(self, connection: Connection | ConnectionDraft, tenant_id: str) -> str:
        """The page on which an administrator of a tenant consents; empty while no application is named.

        Raises:
            AppError: The local cloud's address cannot be used.
        """
        if not connection.application_id or not tenant_id:
            return ""
        return admin_consent_link(endpoints_of(connection), tenant_id, connection.application_id)

    def registration_steps(
        self, kind: ConnectionKind, cloud: Cloud = Cloud.GLOBAL, sign_in: SignIn = SignIn.APPLICATION
    ) -> tuple[RegistrationStep, ...]:
        """The app registration, step by step."""
        return registration_steps(kind, cloud, sign_in)

    def _await_end(self, connection_id: int) -> None:
        """Give a run that was just cancelled the time to end."""
        pause = threading.Event()
        for _ in range(int(_PATIENCE_S / _LOOK_EVERY_S)):
            with self._database.read() as tx:
                last = runs.last_by_connection(tx).get(connection_id)
            if last is None or last.outcome is not None:
                return
            pause.wait(_LOOK_EVERY_S)
        raise AppError(
            "The connection was not removed.",
            "It is being synced.",
            "Cancel the sync, then disconnect again.",
            code="sync_running",
        )

    def _set_paused(self, connection_id: int, paused: bool) -> Connection:
        with self._database.write() as tx:
            return connections.save(tx, replace(connections.get(tx, connection_id), paused=paused))

    def _put(self, connection: Connection, value: str) -> None:
        self._vault.put(connection.id, secret_kind(connection.credential_kind), value.strip())

    def _replace(self, old: Connection, saved: Connection, value: str) -> None:
        """Put the new credential in the old one's place; when that fails, the old one is still there."""
        if old.credential_kind is saved.credential_kind:
            self._put(saved, value)
            return
        before = self._vault.get(old.id, secret_kind(old.credential_kind))
        self._vault.delete(old.id, secret_kind(old.credential_kind))
        try:
            self._put(saved, value)
        except AppError:
            if before is not None:
                self._put(old, before)
            raise


def _with_draft(old: Connection, draft: ConnectionDraft, changed_at: datetime | None) -> Connection:
    return replace(
        old,
        name=draft.name.strip(),
        kind=draft.kind,
        cloud=draft.cloud,
        tenant_id=draft.tenant_id.strip().lower(),
        application_id=draft.application_id.strip().lower(),
        credential_kind=draft.credential_kind,
        sign_in=draft.sign_in,
        local_url=draft.local_url.strip(),
        ca_file=draft.ca_file.strip(),
        credential_changed_at=changed_at,
    )


def _expiry(draft: ConnectionDraft, given: str | None, old: Connection | None = None) -> datetime | None:
    """When the credential ends: a certificate says it, of a secret it is what was typed."""
    if draft.credential_kind is not CredentialKind.CERTIFICATE:
        return draft.secret_expires_at
    if given is not None:
        return certificate_expiry(given)
    return None if old is None else old.credential_expires_at


def _refuse(draft: ConnectionDraft, secret_or_pem: str | None) -> None:
    """Raise what is wrong with a draft or its credential; None is no new credential."""
    problems = list(draft_problems(draft).values())
    if secret_or_pem is not None and not problems:
        if draft.credential_kind is CredentialKind.SECRET:
            problem = secret_problem(secret_or_pem, draft.cloud)
            problems += [problem] if problem else []
        else:
            expires_at = certificate_expiry(secret_or_pem)  # Says itself what is wrong with the PEM text.
            if expires_at <= utc_now():
                problems.append(phrase(f"The certificate ended on {expires_at:%Y-%m-%d}."))
    if problems:
        name = draft.name.strip() or phrase("The connection")
        raise AppError(f"{name} cannot be used like this.", " ".join(problems), code="bad_draft")
