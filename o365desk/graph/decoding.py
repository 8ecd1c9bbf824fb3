"""Turning Graph's JSON into typed rows, in C where it is well formed and row by row where it is not."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")
R = TypeVar("R", bound=msgspec.Struct)

BROKEN = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)
"""What msgspec raises for a body that is not usable JSON."""

# JSON escapes of control characters and of surrogates; 0x7f may also stand there as itself.
_SUSPECT = re.compile(rb"\\u(?:00[01]|007[fF]|[dD][89a-fA-F])|\\[bf]|\x7f")
_ESCAPES = re.compile(
    rb"\\\\"
    rb"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|\\u(?:00(?:0[0-8bBcCeEfF]|1[0-9a-fA-F]|7[fF])|[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|\\[bf]|\x7f"
)


class BrokenAnswerError(Exception):
    """An answer that is not JSON, or not of the shape that was asked for."""


def clean_json(body: bytes) -> bytes:
    """JSON text without NUL, control characters and lone surrogates inside its strings.

    PostgreSQL refuses the first, the SQLite driver the last. Done on the bytes, once a page, because it costs
    nothing when there are none.
    """
    # Two searches for a byte cost a hundredth of the pattern's.
    if (b"\\" not in body and b"\x7f" not in body) or not _SUSPECT.search(body):
        return body
    return _ESCAPES.sub(lambda found: b"" if _is_bad(found.group()) else found.group(), body)


def _is_bad(escape: bytes) -> bool:
    return escape != b"\\\\" and len(escape) != 12


class Page(msgspec.Struct, Generic[T], gc=False):
    """One page of a list."""

    value: list[T]
    next_link: str | None = msgspec.field(name="@odata.nextLink", default=None)
    delta_link: str | None = msgspec.field(name="@odata.deltaLink", default=None)


class Rows(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """What a page gave: typed rows, its links, and how many rows could not be read at all."""

    rows: list[T]
    next_link: str | None
    skipped: int = 0
    delta_link: str | None = None


class ListReader(Generic[R]):
    """Reads pages of one row type (a msgspec Struct with defaults for all but ``id``)."""

    def __init__(self, row_type: type[R]) -> None:
        self._row_type = row_type
        self._fast = msgspec.json.Decoder(Page[row_type])  # type: ignore[valid-type]  # a type chosen at run time
        self._loose = msgspec.json.Decoder(Page[msgspec.Raw])
        self._fields = msgspec.structs.fields(row_type)

    def read(self, body: bytes) -> Rows[R]:
        """Read a page.

        Raises:
            BrokenAnswerError: It is no JSON object with a list in ``value``.
        """
        body = clean_json(body)
        try:
            page: Page[R] = self._fast.decode(body)
            return Rows(page.value, page.next_link, 0, page.delta_link)
        except msgspec.ValidationError:
            return self._read_row_by_row(body)
        except BROKEN as error:
            raise BrokenAnswerError(str(error)) from None

    def _read_row_by_row(self, body: bytes) -> Rows[R]:
        try:
            page = self._loose.decode(body)
        except BROKEN as error:
            raise BrokenAnswerError(str(error)) from None
        rows = [self._repair(raw) for raw in page.value]
        good = [row for row in rows if row is not None]
        return Rows(good, page.next_link, len(rows) - len(good), page.delta_link)

    def _repair(self, raw: msgspec.Raw) -> R | None:
        """Read a row field by field; what cannot be read keeps its default. None without a usable key."""
        try:
            found: Any = msgspec.json.decode(raw)
        except BROKEN:
            return None
        if not isinstance(found, dict):
            return None
        kept: dict[str, Any] = {}
        for field in self._fields:
            if field.encode_name not in found:
                continue
            value = found[field.encode_name]
            try:
                kept[field.name] = msgspec.convert(value, field.type, strict=False)
            except msgspec.ValidationError:
                if isinstance(value, int | float) and field.type in (str, str | None):
                    kept[field.name] = str(value)
        try:
            return self._row_type(**kept)
        except TypeError:  # the key is missing
            return None


def read_object(body: bytes, kind: type[T]) -> T:
    """Read one JSON object.

    Raises:
        BrokenAnswerError: It is none, or a field has another type.
    """
    try:
        return msgspec.json.decode(clean_json(body), type=kind, strict=False)
    except BROKEN as error:
        raise BrokenAnswerError(str(error)) from None


def parse_moment(text: str | None) -> datetime | None:
    """A time of Graph as aware UTC; None for empty, year 1 and unreadable ones. No zone means UTC."""
    if not text or text.startswith("0001-"):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    except OverflowError:
        return None


def parse_day(text: str | None) -> date | None:
    """A date of a report (``YYYY-MM-DD``), or None."""
    if not text or text.startswith("0001-"):
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
