"""Opaque page and delta tokens: sealed, so that a token made up by a client is refused."""

import base64
import hashlib
import hmac

import msgspec

from o365desk.sandbox.answers import bad_request


class Seal:
    """Makes and reads tokens.

    Args:
        key: keeps tokens valid over a restart when it is the same again.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def close(self, content: list[object]) -> str:
        """A token that holds this content."""
        packed = msgspec.msgpack.encode(content)
        return base64.urlsafe_b64encode(self._mac(packed) + packed).decode().rstrip("=")

    def open(self, token: str) -> list[object]:
        """The content of a token.

        Raises:
            GraphError: 400, it is none of ours.
        """
        try:
            raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        except ValueError:
            raw = b""
        mac, packed = raw[:8], raw[8:]
        if not packed or not hmac.compare_digest(mac, self._mac(packed)):
            raise bad_request("Parameter 'SkipToken' is invalid.", "Directory_ExpiredPageToken")
        content = msgspec.msgpack.decode(packed)
        assert isinstance(content, list)
        return content

    def _mac(self, packed: bytes) -> bytes:
        return hmac.new(self._key, packed, hashlib.sha256).digest()[:8]
