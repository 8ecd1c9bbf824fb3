"""One exchange over an open connection: the request in one piece, the answer taken apart by llhttp.

urllib3 opens connections and keeps them; what it and requests do around each request on an open one costs
twenty times what the request itself does.
"""

from __future__ import annotations

import socket
import zlib
from collections.abc import Iterator, Mapping

import httptools

_CHUNK = 64 * 1024
_MOST_HEAD = 256 * 1024
"""Bytes of status line and headers; Microsoft's are a few hundred."""


class CutOffError(Exception):
    """The connection ended before the answer did, or what came is no HTTP."""


class EncodingError(Exception):
    """The body is not compressed in the way it says."""


class TooLargeError(Exception):
    """The body is larger than allowed."""


class Headers(Mapping[str, str]):
    """Headers by name, in any case. Given twice, they are joined by commas."""

    __slots__ = ("_found",)

    def __init__(self, headers: Mapping[str, str] | None = None) -> None:
        self._found = {name.lower(): text for name, text in (headers or {}).items()}

    def add(self, name: str, text: str) -> None:
        """One more."""
        name = name.lower()
        known = self._found.get(name)
        self._found[name] = text if known is None else f"{known}, {text}"

    def __getitem__(self, name: str) -> str:
        return self._found[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def request_bytes(
    method: str, host: str, target: str, headers: Mapping[str, str], body: bytes | None
) -> bytes:
    """A request as it is sent. That there are no line breaks in its head, the caller has seen to.

    Raises:
        ValueError: Something in its head is not ASCII.
    """
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {text}" for name, text in headers.items()]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "\r\n"]).encode("ascii") + (body or b"")


class Reception:
    """An answer while it comes.

    Args:
        max_bytes: Largest body, after decompression.
    """

    def __init__(self, max_bytes: int) -> None:
        self.headers = Headers()
        self.body = bytearray()
        self.status = 0
        self.reusable = False
        """Whether the connection may serve another request, once the answer is whole."""
        self._max_bytes = max_bytes
        self._parser = httptools.HttpResponseParser(self)
        self._keeps = False
        self._whole = False
        self._more = False
        self._unpack: zlib._Decompress | None = None
        self._fault: Exception | None = None

    def read(self, sock: socket.socket) -> None:
        """Read the whole answer.

        Raises:
            CutOffError, EncodingError, TooLargeError: It did not come whole.
            OSError: The connection broke, or nothing came for too long.
        """
        head = 0
        while not self._whole:
            data = sock.recv(_CHUNK)
            if not data:
                if self._ends_with_connection():
                    return
                raise CutOffError
            self._feed(data)
            if self._fault is not None:
                raise self._fault
            if not self.status and (head := head + len(data)) > _MOST_HEAD:
                raise CutOffError
        self.reusable = self._keeps and not self._more

    def _feed(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._more = True
            if not self._whole and self._fault is None:
                self._fault = CutOffError()

    def _ends_with_connection(self) -> bool:
        """Whether the answer names no length: then the end of the connection is its end, too."""
        framed = "content-length" in self.headers or "transfer-encoding" in self.headers
        return self.status >= 200 and not framed

    # What llhttp calls.

    def on_message_begin(self) -> None:
        """An answer begins. One behind the one that was asked for is nobody's."""
        self._more = self._whole

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header."""
        if not self._more:
            self.headers.add(name.decode("latin-1"), value.decode("latin-1"))

    def on_headers_complete(self) -> None:
        """All headers are there."""
        if self._more:
            return
        self.status, self._keeps = self._parser.get_status_code(), self._parser.should_keep_alive()
        if self.headers.get("content-encoding", "").strip().lower() in ("gzip", "x-gzip", "deflate"):
            self._unpack = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        if self._more or self._fault is not None:
            return
        room = self._max_bytes - len(self.body) + 1
        try:
            while data and room > 0:
                if self._unpack is None:
                    self.body += data
                    break
                self.body += self._unpack.decompress(data, room)
                room = self._max_bytes - len(self.body) + 1
                data = self._unpack.unused_data if self._unpack.eof else b""
                if data:  # gzip may stand behind gzip
                    self._unpack = zlib.decompressobj(zlib.MAX_WBITS | 32)
        except zlib.error:
            self._fault = EncodingError()
        if len(self.body) > self._max_bytes:
            self._fault = TooLargeError()

    def on_message_complete(self) -> None:
        """The answer is whole; one of 100 to 199 only announces it."""
        if self._more:
            return
        if self.status < 200:
            self.headers, self.status = Headers(), 0
            return
        self._whole = True
