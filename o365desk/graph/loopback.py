"""Waits on this machine for the browser to come back from a sign-in (RFC 8252, section 7.3)."""

from __future__ import annotations

import hmac
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl

from o365desk.domain.errors import AppError, CancelledError

_LARGEST_FORM = 64 * 1024
_SILENCE_S = 10.0
_LOOK_EVERY_S = 0.2
_PAGE = (
    "<!doctype html><html lang='en'><meta charset='utf-8'><title>{title}</title>"
    "<body style='font:16px sans-serif;max-width:40em;margin:4em auto'><h1>{title}</h1><p>{text}</p>"
    "</body></html>"
)


class Loopback:
    """An HTTP listener on 127.0.0.1 that takes one posted answer with the right state.

    The browser posts the answer (``response_mode=form_post``): the code stands in no address, history or log.
    Everything else is refused and does not end the wait.

    Raises:
        AppError: No port could be opened.
    """

    def __init__(self) -> None:
        self._state = ""
        self._answer: dict[str, str] | None = None
        self._arrived = threading.Event()
        self._lock = threading.Lock()
        try:
            self._server = _Server(self)
        except OSError as error:
            raise AppError(
                "The sign-in in the browser cannot begin.",
                f"No port of this computer could be opened ({error.strerror or error}).",
                "Sign in with a code instead.",
                code="no_port",
            ) from None
        self.port: int = self._server.server_address[1]
        self.redirect_uri = f"http://localhost:{self.port}"
        """Microsoft leaves the port out when it compares; the registration holds http://localhost."""
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(_LOOK_EVERY_S,), name="sign-in", daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait(self, state: str, cancel: threading.Event, seconds: float) -> dict[str, str] | None:
        """The fields of the answer that carries ``state``, or None when none came in time.

        Raises:
            CancelledError: ``cancel`` was set.
        """
        with self._lock:
            self._state = state
        deadline = time.monotonic() + seconds
        while not self._arrived.wait(_LOOK_EVERY_S):
            if cancel.is_set():
                raise CancelledError
            if time.monotonic() >= deadline:
                return None
        return self._answer

    def take(self, fields: dict[str, str]) -> bool:
        """Take an answer; False when its state is not the expected one or one came already."""
        with self._lock:
            right = bool(self._state) and hmac.compare_digest(
                fields.get("state", "").encode("utf-8", "replace"), self._state.encode()
            )
            if not right or self._answer is not None:
                return False
            self._answer = fields
        self._arrived.set()
        return True


class _Server(ThreadingHTTPServer):
    # Threads, because browsers open connections ahead of time and then say nothing on them.
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = False

    def __init__(self, loopback: Loopback) -> None:
        self.loopback = loopback
        super().__init__(("127.0.0.1", 0), _Handler)

    def server_bind(self) -> None:
        if sys.platform == "win32":  # No other program may listen on the same port.
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        super().server_bind()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no fault; nothing is printed."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _SILENCE_S
    server_version = "o365desk"
    sys_version = ""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nothing: a request line may hold a code."""

    def do_GET(self) -> None:
        """Nothing is to be read here."""
        self._say(404, "Nothing here", "This page belongs to a sign-in of o365desk.")

    def do_POST(self) -> None:
        """The answer of the sign-in."""
        length = self.headers.get("Content-Length", "")
        own = self.headers.get("Host", "") in (
            f"{host}:{self.server.server_port}" for host in ("localhost", "127.0.0.1")
        )
        small = length.isdecimal() and int(length) <= _LARGEST_FORM
        if not own or not small or self.path.partition("?")[0] != "/":
            self._say(400, "Not accepted", "This is not the answer of a sign-in.")
            return
        form = self.rfile.read(int(length)).decode("utf-8", "replace")
        fields = dict(parse_qsl(form, keep_blank_values=True))
        if not self.server.loopback.take(fields):
            self._say(400, "Not accepted", "This answer belongs to another sign-in. Start again in o365desk.")
        elif "error" in fields:
            self._say(200, "Not signed in", "You can close this page; o365desk says what happened.")
        else:
            self._say(200, "Thank you", "You can close this page and go back to o365desk.")

    def _say(self, status: int, title: str, text: str) -> None:
        body = _PAGE.format(title=title, text=text).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
