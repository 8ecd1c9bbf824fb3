"""Access tokens: one per tenant, kept in memory until shortly before its end, asked for once when refused."""

from __future__ import annotations

import base64
import binascii
import copy
import threading
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

import msgspec

from o365desk.domain.errors import ConnectionHeldError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value, is_guid, utc_now
from o365desk.graph.errors import CREDENTIAL_SIGN_IN
from o365desk.graph.exceptions import NetworkError, TenantHeldError
from o365desk.graph.sign_in_door import SignInDoor, number_of

_SPARE_S = 120.0
"""A token is renewed this long before its end, so that none ends on the way."""


class AccessToken(Value, frozen=True, kw_only=True):
    """A bearer token for Graph in one tenant.

    ``permissions`` are those that it carries (of the application: claim ``roles``; of an account: ``scp``);
    None when the token cannot be read (Microsoft does not promise that it can). ``tenant_id`` is its
    ``tid``, a hint only.
    """

    value: str
    permissions: frozenset[str] | None
    expires_at: datetime
    tenant_id: str | None

    def __repr__(self) -> str:
        return f"AccessToken(hidden, expires_at={self.expires_at.isoformat()})"


class _Claims(msgspec.Struct, gc=False):
    roles: list[str] = []
    scp: str = ""
    tid: str | None = None


def read_claims(token: str, *, delegated: bool = False) -> tuple[frozenset[str] | None, str | None]:
    """Permissions and tenant id of a token, without verifying it (Graph does that); (None, None) if opaque.

    Args:
        token: The access token.
        delegated: Whether it speaks for an account: then ``roles`` are not what counts.
    """
    parts = token.split(".")
    if len(parts) != 3:
        return None, None
    try:
        payload = base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
        claims = msgspec.json.decode(payload, type=_Claims)
    except (ValueError, binascii.Error, msgspec.MsgspecError, RecursionError):
        return None, None
    permissions = claims.scp.split() if delegated else claims.roles
    return frozenset(permissions), claims.tid.lower() if claims.tid else None


class Grant(Protocol):
    """How tokens are asked for."""

    @property
    def delegated(self) -> bool:
        """Whether they speak for an account."""

    def ask(self, tenant_id: str, *, renew: bool) -> Mapping[str, Any]:
        """The token endpoint's answer, a refusal too. Never called twice at once for a tenant."""


class ApplicationGrant:
    """The application signs in as itself (client credentials)."""

    delegated = False

    def __init__(self, door: SignInDoor) -> None:
        self._door = door

    def ask(self, tenant_id: str, *, renew: bool) -> Mapping[str, Any]:
        """As ``Grant``."""
        return self._door.ask(tenant_id, self._door.application(tenant_id).acquire_token_for_client)


class TokenMemory:
    """Tokens that outlive a client: those of one connection with one credential.

    Safe to share between clients and threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[AccessToken, float]] = {}

    def __repr__(self) -> str:
        return "TokenMemory(hidden)"

    def get(self, tenant_id: str) -> tuple[AccessToken, float] | None:
        """A tenant's token, and until when (``time.monotonic``) it is used."""
        with self._lock:
            return self._kept.get(tenant_id)

    def put(self, tenant_id: str, token: AccessToken, fresh_until: float) -> None:
        """Keep a tenant's newest token."""
        with self._lock:
            self._kept[tenant_id] = token, fresh_until

    def tokens(self) -> dict[str, AccessToken]:
        """All tokens by tenant id."""
        with self._lock:
            return {tenant_id: token for tenant_id, (token, _) in self._kept.items()}

    def forget(self, tenant_id: str) -> None:
        """A tenant's token is refused somewhere: the next client asks for a new one."""
        with self._lock:
            self._kept.pop(tenant_id, None)

    def clear(self) -> None:
        """The credential is refused, or another one."""
        with self._lock:
            self._kept.clear()


class TokenSource:
    """Gives tokens for one application, tenant by tenant. Shared by all threads of a client.

    Until one answer shows that the credential is good, one request is under way: a secret that has expired
    or a sign-in that was revoked is asked for once, and the answer is remembered for all tenants. Tokens of
    earlier clients are used after that.

    Args:
        door: Asks the sign-in service.
        grant: How.
        memory: Tokens of earlier clients, and where new ones are kept; None: this source's own.
    """

    def __init__(self, door: SignInDoor, grant: Grant, memory: TokenMemory | None = None) -> None:
        self.door = door
        self._memory = memory or TokenMemory()
        self._grant = grant
        self._lock = threading.Lock()
        self._first = threading.Lock()
        self._proved = False
        self._refused: Mapping[str, Any] | None = None
        self._unusable: ConnectionHeldError | None = None
        self._tenants: dict[str, _Tenant] = {}

    @property
    def delegated(self) -> bool:
        """Whether tokens speak for the partner's service account, not for the application alone."""
        return self._grant.delegated

    def token(self, tenant_id: str, *, rejected: AccessToken | None = None) -> AccessToken:
        """A token for a tenant, from memory while it lives.

        Args:
            tenant_id: GUID or domain.
            rejected: The token that Graph refused; a new one is asked for, once for all threads.

        Raises:
            ConnectionHeldError: Microsoft refuses the sign-in. The same answer is given again without asking
                for as long as this object lives.
            NetworkError: The sign-in service could not be asked.
            CancelledError: The technician cancelled.
        """
        with self._lock:
            tenant = self._tenants.get(tenant_id)
            if tenant is None:
                tenant = self._tenants[tenant_id] = _Tenant(self._memory.get(tenant_id))
        with tenant.lock:
            if tenant.held is not None:
                raise copy.copy(tenant.held)  # each thread raises its own
            current = tenant.token
            # Each client proves the credential once: tokens of former days would hide that it has ended.
            proved = self._proved or current is not tenant.inherited
            fresh = proved and time.monotonic() < tenant.fresh_until
            if fresh and current is not None and (rejected is None or current.value != rejected.value):
                return current
            try:
                if not self._proved:
                    with self._first:
                        if not self._proved:
                            return self._ask(tenant_id, tenant, renew=rejected is not None)
                # Outside: those who waited for the first answer ask at the same time.
                return self._ask(tenant_id, tenant, renew=rejected is not None)
            except TenantHeldError as error:
                tenant.held = error
                raise

    def token_with(self, tenant_id: str, granted: Callable[[frozenset[str]], bool]) -> AccessToken:
        """As ``token``; one of an earlier client that lacks a permission is renewed: it may be given by now.

        Args:
            tenant_id: GUID or domain.
            granted: Whether permissions are enough.
        """
        token = self.token(tenant_id)
        if token.permissions is None or granted(token.permissions) or not self._is_old(tenant_id, token):
            return token
        return self.token(tenant_id, rejected=token)

    def is_worth_renewing(self, tenant_id: str, token: AccessToken, status: int | None, code: str) -> bool:
        """Whether a new token may be answered better than the refused one.

        401 says so. 403 may mean permissions: a token of an earlier client has those of former days.
        """
        if status not in (401, 403) or code == "NotProvisioned":
            return False
        self._memory.forget(tenant_id)
        return status == 401 or self._is_old(tenant_id, token)

    def _is_old(self, tenant_id: str, token: AccessToken) -> bool:
        """Whether an earlier client asked for it."""
        with self._lock:
            tenant = self._tenants.get(tenant_id)
        return tenant is not None and tenant.inherited is token

    def _ask(self, tenant_id: str, tenant: _Tenant, *, renew: bool) -> AccessToken:
        if self._unusable is not None:
            raise copy.copy(self._unusable)
        if self._refused is not None:
            raise self.door.refusal(tenant_id, self._refused)
        self._memory.forget(tenant_id)
        try:
            result = self._grant.ask(tenant_id, renew=renew)
        except ConnectionHeldError as error:
            self._unusable = error
            self._memory.clear()
            raise
        value = result.get("access_token")
        if not isinstance(value, str) or not value:
            raise self._refusal(tenant_id, result)
        self._proved = True
        seconds = _seconds(result.get("expires_in"))
        permissions, tid = read_claims(value, delegated=self.delegated)
        if tid and is_guid(tenant_id) and tid != tenant_id.lower():
            raise TenantHeldError(
                phrase(f"The sign-in for {self.door.name_of(tenant_id)} was refused."),
                phrase("The token that came belongs to another tenant; it was thrown away."),
                phrase("Check the tenant ID of the connection."),
                code="foreign_token",
            )
        tenant.token = AccessToken(
            value=value,
            permissions=permissions,
            tenant_id=tid,
            expires_at=utc_now() + timedelta(seconds=seconds),
        )
        tenant.fresh_until = time.monotonic() + max(seconds - _SPARE_S, seconds / 2)
        if not renew:  # One that is refused as the last one was must not be tried first the next time.
            self._memory.put(tenant_id, tenant.token, tenant.fresh_until)
        return tenant.token

    def _refusal(self, tenant_id: str, result: Mapping[str, Any]) -> Exception:
        error = self.door.refusal(tenant_id, result)
        if number_of(result) in CREDENTIAL_SIGN_IN:
            self._refused = dict(result)
            self._memory.clear()
        elif isinstance(error, TenantHeldError) and not isinstance(error, NetworkError):
            self._proved = True
        return error


class _Tenant:
    """What is known of one tenant; guarded by its own lock so that tenants do not wait for each other."""

    def __init__(self, kept: tuple[AccessToken, float] | None) -> None:
        self.lock = threading.Lock()
        self.inherited = kept[0] if kept else None
        self.token = self.inherited
        self.fresh_until = kept[1] if kept else 0.0
        self.held: TenantHeldError | None = None


def _seconds(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return max(0.0, float(value))
    if isinstance(value, str) and value.isdecimal():
        return float(value)
    return 3599.0
