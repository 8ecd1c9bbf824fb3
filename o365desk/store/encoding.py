"""How values become columns: times as microseconds, texts without what a database refuses, lists as text.

All columns are integers, texts, booleans or bytes, so that raw rows of the driver need no conversion layer;
the few conversions that are needed stand here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

import msgspec

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_encoder = msgspec.json.Encoder()


def to_us(at: datetime | None) -> int | None:
    """A time as microseconds since 1970 (UTC). Naive times are a bug.

    Raises:
        TypeError: The time has no zone.
    """
    return None if at is None else (at - EPOCH) // _MICROSECOND


def from_us(value: int | None) -> datetime | None:
    """The aware time of a column, or None."""
    return None if value is None else EPOCH + timedelta(microseconds=value)


def at_us(value: int) -> datetime:
    """The aware time of a column that is never null."""
    return EPOCH + timedelta(microseconds=value)


def to_json(value: object) -> str:
    """A value as JSON text."""
    return _encoder.encode(value).decode()


def digest(encoded: bytes) -> bytes:
    """A stable 16-byte hash; equal bytes, equal hash, on every machine and version."""
    return blake2b(encoded, digest_size=16).digest()


def safe_text(text: str) -> str:
    """Text a database accepts: without NUL (PostgreSQL) and lone surrogates (the SQLite driver).

    ``domain.values.clean_text`` cleans what comes from Microsoft; this is the last door for what comes from
    files and keyboards.
    """
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    if "\0" in text:
        text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode()
    return text


def join_lines(texts: Iterable[str]) -> str:
    """Texts without line breaks (addresses, ids) as one text."""
    return "\n".join(texts)


def split_lines(text: str) -> tuple[str, ...]:
    """The texts of ``join_lines``."""
    return tuple(text.split("\n")) if text else ()


def like_pattern(text: str) -> str:
    r"""``text`` as a pattern for ``LIKE … ESCAPE '\'`` that finds it anywhere, every sign meaning itself."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
