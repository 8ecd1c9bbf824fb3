"""Secrets taken out of text: by their shape, and by their value in every common spelling.

Pure. The program log and the support bundle pass everything through here.
"""

from __future__ import annotations

import base64
import json
import logging
import quopri
import re
from collections.abc import Callable, Collection
from urllib.parse import quote

MARK = "[redacted]"
_SHORTEST = 8
"""A shorter value would blot out ordinary words."""

_SHAPES = (
    re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.DOTALL),
    re.compile(r"eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)*"),
    # Client secrets of Entra: 3 characters, a digit, "Q~", then 31 or more.
    re.compile(r"[\w~.-]{3}\dQ~[\w~.-]{20,}"),
    re.compile(r"(?i)(?<=bearer )\S+|(?<=basic )[a-z0-9+/=_-]{8,}"),
)
_NAMES = (
    r"(?:client_secret|client_assertion|access_token|refresh_token|id_token|device_code|password"
    r"|passphrase|x-api-key|(?:proxy-)?authorization|set-cookie|cookie)"
)
_SECRET_NAME = re.compile(_NAMES, re.IGNORECASE)
_NAMED = re.compile(
    rf"(?i)({_NAMES}[\"']?\s*[=:]\s*)"
    r"(?:\"[^\"]*\"|'[^']*'|[^\s&,;}]+)"
)
_OPAQUE = re.compile(r"[A-Za-z0-9+_~.=-]{40,}")
_QUOTED = re.compile(r"\"([^\"\\]{24,})\"")
_WORDLIKE = re.compile(r"[a-z]{12,}|(?:[A-Za-z]+[._-]){3,}")


def redact(text: str) -> str:
    """The text with everything that has the shape of a secret blotted out."""
    for shape in _SHAPES:
        text = shape.sub(MARK, text)
    return _NAMED.sub(rf"\1{MARK}", text)


def is_secret_name(name: str) -> bool:
    """Whether a field of this name holds a secret."""
    return _SECRET_NAME.fullmatch(name) is not None


def redact_opaque(text: str) -> str:
    """As ``redact``, and every long run of signs that looks like chance: base64, hex, opaque tokens.

    Too coarse for a log, right for what leaves the house.
    """
    return _OPAQUE.sub(lambda found: MARK if _by_chance(found[0]) else found[0], redact(text))


def _by_chance(run: str) -> bool:
    if _WORDLIKE.search(run) and not re.search(r"[A-Z]\d|\d[A-Z]", run):
        return False
    kinds = (any(map(str.isdigit, run)), any(map(str.isupper, run)), any(map(str.islower, run)))
    is_hex = re.fullmatch(r"[0-9a-fA-F]+", run) is not None
    return is_hex or sum(kinds) >= 2


class SecretFilter:
    """Blots out known secrets, raw or percent-encoded, in base64, hex, JSON, quoted-printable or UTF-16.

    Args:
        values: The secrets; of a PEM each line counts by itself, too.
    """

    def __init__(self, values: Collection[str]) -> None:
        needles = {needle for value in values for part in _parts(value) for needle in _spellings(part)}
        ordered = sorted(needles, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def __call__(self, text: str) -> str:
        """The text without the secrets."""
        return self._pattern.sub(MARK, text) if self._pattern is not None else text


def _parts(value: str) -> set[str]:
    lines = {line.strip() for line in value.splitlines() if not line.startswith("-----")}
    inside = _QUOTED.findall(value)  # of a token cache, which is JSON
    return {part for part in {value.strip(), *lines, *inside} if len(part) >= _SHORTEST}


def _spellings(value: str) -> set[str]:
    data = value.encode("utf-8", "surrogatepass")
    percent = quote(data, safe="")
    quoted = quopri.encodestring(data).decode("ascii").replace("=\n", "")
    found = {value, percent, percent.lower(), quoted, quoted.lower(), json.dumps(value)[1:-1]}
    found |= {"\0".join(value), data.hex(), data.hex().upper()}
    for lead in range(3):
        # The signs at both ends depend on what stands beside the secret.
        for alphabet in (None, b"-_"):
            code = base64.b64encode(b"\0" * lead + data, alphabet).decode("ascii")
            start = (0, 2, 3)[lead]
            end = len(code.rstrip("=")) - (1 if (lead + len(data)) % 3 else 0)
            found.add(code[start:end])
    return {needle for needle in found if len(needle) >= _SHORTEST}


class Redactor(logging.Formatter):
    """Writes log lines without secrets, tracebacks too: known values and whatever has a secret's shape."""

    _values: Callable[[], frozenset[str]] | None = None
    _filter: tuple[frozenset[str], SecretFilter] = (frozenset(), SecretFilter(()))

    def hide(self, values: Callable[[], frozenset[str]]) -> None:
        """From now on these values are blotted out, too; asked at each line, so it must not wait."""
        self._values = values

    def format(self, record: logging.LogRecord) -> str:
        """One record as text without secrets."""
        return self.blot(super().format(record))

    def blot(self, text: str) -> str:
        """A text without secrets."""
        text = redact(text)
        if self._values is None:
            return text
        values = self._values()
        if values is not self._filter[0]:
            self._filter = (values, SecretFilter(values))
        return self._filter[1](text)
