"""Access tokens that outlive the program: sealed in the vault, so that the next sync asks for one only."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

import msgspec

from o365desk.domain.values import Value
from o365desk.graph.tokens import AccessToken, TokenMemory
from o365desk.secrets.vault import SecretKind, SecretVault

_LEAST_LEFT = timedelta(minutes=5)
"""One that ends sooner is not worth keeping."""
_KIND = SecretKind.ACCESS_TOKENS


class _Kept(Value, frozen=True, kw_only=True):
    """What the vault holds. ``signed`` tells which credential the tokens were given for."""

    signed: str
    tokens: dict[str, AccessToken]


_decoder = msgspec.json.Decoder(_Kept)


class KeptTokens:
    """The tokens of one stored connection.

    Args:
        vault: Where they are kept, and nowhere else.
        connection_id: Whose.
        signed: What they depend on: application, credential, tenant, cloud. Those of another are not used.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self, vault: SecretVault, connection_id: int, signed: object, clock: Callable[[], datetime]
    ) -> None:
        self._vault = vault
        self._connection_id = connection_id
        self._signed = sha256(repr(signed).encode()).hexdigest()
        self._clock = clock
        self._stored: dict[str, AccessToken] = {}
        self.memory = TokenMemory()
        self._load()

    def _load(self) -> None:
        text = self._vault.get(self._connection_id, _KIND)
        if not text:
            return
        try:
            kept = _decoder.decode(text)
        except msgspec.MsgspecError:
            return  # Of another version: they are asked for anew, and this record is written over.
        if kept.signed != self._signed:
            return
        now = self._clock()
        self._stored = kept.tokens
        for tenant_id, token in kept.tokens.items():
            left_s = (token.expires_at - now - _LEAST_LEFT).total_seconds()
            if left_s > 0:
                self.memory.put(tenant_id, token, time.monotonic() + left_s)

    def keep(self) -> None:
        """Write the tokens of the run, unless they are those that the vault holds.

        Each run asks for one token anyway, which proves the credential; that alone is not worth a write.

        Raises:
            AppError: The vault cannot be written.
        """
        soon = self._clock() + _LEAST_LEFT
        tokens = {key: token for key, token in self.memory.tokens().items() if token.expires_at > soon}
        fresh = sum(self._stored.get(key) != token for key, token in tokens.items())
        if fresh > 1 or (tokens and not self._stored):
            kept = _Kept(signed=self._signed, tokens=tokens)
            self._vault.put(self._connection_id, _KIND, msgspec.json.encode(kept).decode())
            self._stored = tokens
