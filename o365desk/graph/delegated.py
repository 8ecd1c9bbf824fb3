"""Tokens for the partner's service account (Secure Application Model).

The account signs in once, in the partner's own tenant. Its refresh token is redeemed at the token endpoint of
each customer's tenant, which GDAP lets it into. Microsoft gives a new refresh token each time and lets the
old one live on ("Refresh tokens in the Microsoft identity platform"); a service that ends the old one is met
as well: from the first such refusal on, tokens are redeemed one after the other.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from o365desk.domain.errors import ConnectionHeldError
from o365desk.domain.values import Value
from o365desk.graph.credentials import RefreshTokenKeeper
from o365desk.graph.errors import DEAD_SIGN_IN, PUBLIC_SIGN_IN
from o365desk.graph.sign_in_door import SignInDoor, number_of

_ROUNDS = 4
"""So often a redemption follows a refresh token that others exchange meanwhile."""


class SignedIn(Value, frozen=True, kw_only=True):
    """What a sign-in brought: the refresh token, and the account's user name."""

    refresh_token: str
    account: str

    def __repr__(self) -> str:
        return f"SignedIn(hidden, account={self.account!r})"


class MemoryKeeper:
    """Keeps the refresh token of a sign-in that is not stored yet, for a test of the connection."""

    def __init__(self, signed_in: SignedIn) -> None:
        self.account = signed_in.account
        self._lock = threading.Lock()
        self._token = signed_in.refresh_token

    def __repr__(self) -> str:
        return f"MemoryKeeper(hidden, account={self.account!r})"

    def current(self) -> str:
        """The newest refresh token."""
        with self._lock:
            return self._token

    def rotated(self, new: str) -> None:
        """As ``RefreshTokenKeeper``."""
        with self._lock:
            self._token = new

    def refused(self) -> None:
        """As ``RefreshTokenKeeper``: there is no other place to look."""

    def close(self) -> None:
        """As ``RefreshTokenKeeper``: nothing is written."""


class DelegatedGrant:
    """Redeems the account's refresh token, tenant by tenant.

    Args:
        door: Asks the sign-in service.
        keeper: Has the refresh token and takes the new one.
    """

    delegated = True

    def __init__(self, door: SignInDoor, keeper: RefreshTokenKeeper) -> None:
        self._door = door
        self._keeper = keeper
        self._applications: dict[tuple[str, bool], Any] = {}
        self._public = False
        self._turn = threading.Lock()
        self._by_turns = False
        self._landed = threading.Condition()
        self._under_way: Counter[str] = Counter()
        """How many redemptions of a refresh token have not been answered yet."""

    def ask(self, tenant_id: str, *, renew: bool) -> Mapping[str, Any]:
        """As ``Grant``; each call is one redemption, whether or not the last token was refused.

        Raises:
            ConnectionHeldError: No sign-in is stored.
        """
        if self._by_turns:
            with self._turn:
                return self._follow(tenant_id, self._keeper.current())
        used = self._keeper.current()
        result = self._redeem(tenant_id, used)
        if number_of(result) not in DEAD_SIGN_IN:
            return result
        self._keeper.refused()
        if self._keeper.current() == used:
            return result
        # Dead, but another thread or a new sign-in has brought a newer one.
        self._by_turns = True
        with self._turn:
            return self._follow(tenant_id, self._keeper.current())

    @contextmanager
    def _counted(self, used: str) -> Iterator[None]:
        with self._landed:
            self._under_way[used] += 1
        try:
            yield
        finally:
            with self._landed:
                self._under_way[used] -= 1
                if not self._under_way[used]:
                    del self._under_way[used]
                self._landed.notify_all()

    def _await_others(self, used: str) -> None:
        """Wait until nobody redeems that token any more: one of them may have the new one that replaced it.

        They end by themselves, at the latest with their deadline or when the technician cancels.
        """
        with self._landed:
            self._landed.wait_for(lambda: not self._under_way[used])

    def _follow(self, tenant_id: str, used: str) -> Mapping[str, Any]:
        for _ in range(_ROUNDS):
            result = self._redeem(tenant_id, used)
            newer = self._keeper.current()
            if number_of(result) not in DEAD_SIGN_IN or newer == used:
                break
            used = newer
        return result

    def _redeem(self, tenant_id: str, refresh_token: str) -> Mapping[str, Any]:
        """One redemption. A refusal for good is given when all others of the same token have ended."""
        with self._counted(refresh_token):
            result = self._redeem_now(tenant_id, refresh_token)
        if number_of(result) in DEAD_SIGN_IN:
            self._await_others(refresh_token)
        return result

    def _redeem_now(self, tenant_id: str, refresh_token: str) -> Mapping[str, Any]:
        result = self._exchange(tenant_id, refresh_token, public=self._public)
        if number_of(result) in PUBLIC_SIGN_IN and not self._public:
            # Signed in by device code where the registration allows public client flows.
            self._public = True
            result = self._exchange(tenant_id, refresh_token, public=True)
        new = result.get("refresh_token")
        if isinstance(new, str) and new and result.get("access_token") and new != refresh_token:
            self._keeper.rotated(new)
        return result

    def _exchange(self, tenant_id: str, refresh_token: str, *, public: bool) -> Mapping[str, Any]:
        key = tenant_id, public
        application = self._applications.get(key)
        if application is None:
            application = self._applications[key] = self._door.application(tenant_id, public=public)
        return self._door.ask(
            tenant_id, lambda scopes: application.acquire_token_by_refresh_token(refresh_token, scopes)
        )


def not_signed_in(connection: str) -> ConnectionHeldError:
    """The error for a connection whose account has not signed in."""
    return ConnectionHeldError(
        f"Nobody has signed in for {connection}.",
        "The secret store holds no sign-in of the service account; what was read before is kept.",
        "Sign in again under Edit Credentials (command line: connection edit … --sign-in delegated).",
        code="no_sign_in",
    )
