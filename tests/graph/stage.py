"""A TLS server whose answers a test writes: what the sandbox does not play, and foreign hosts."""

from __future__ import annotations

import base64
import json
import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import trustme

TENANT = "11111111-2222-4333-8444-555555555555"
APP = "99999999-8888-4777-8666-555555555555"


class Exchange:
    """One request and the means to answer it, also in unusual ways."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: bytes, stopped: threading.Event) -> None:
        self.method = handler.command
        self.path = handler.path
        self.headers = handler.headers
        self.body = body
        self.stopped = stopped
        self.port = int(handler.client_address[1])
        self._handler = handler

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.start(status, **{"Content_Length": str(len(body)), **headers})
        self.write(body)

    def json(self, value: object, status: int = 200, **headers: str) -> None:
        self.send(status, json.dumps(value).encode(), Content_Type="application/json", **headers)

    def start(self, status: int, **headers: str) -> None:
        self._handler.send_response(status)
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()

    def write(self, data: bytes) -> None:
        self._handler.wfile.write(data)
        self._handler.wfile.flush()

    def hang_up(self) -> None:
        self._handler.close_connection = True


def jwt(roles: list[str] | None = None, tid: str = TENANT) -> str:
    claims: dict[str, Any] = {"tid": tid, "aud": "https://graph.microsoft.com"}
    if roles is not None:
        claims["roles"] = roles
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"eyJhbGciOiJSUzI1NiJ9.{payload}.c2lnbmF0dXJlLWNhbmFyeQ"


def grant(exchange: Exchange, token: str = "opaque-token-canary", expires_in: int = 3600) -> None:
    exchange.json({"token_type": "Bearer", "expires_in": expires_in, "access_token": token})


class Stage:
    """Serves ``play`` on 127.0.0.1 over TLS; requests to the token endpoint go to ``sign_in``."""

    def __init__(self, folder: Path, ca: trustme.CA | None = None, *names: str) -> None:
        self.ca = ca or trustme.CA()
        self.ca_file = folder / "stage-ca.pem"
        self.ca.cert_pem.write_to_path(str(self.ca_file))
        self.seen: list[Exchange] = []
        self.play: Callable[[Exchange], None] = lambda exchange: exchange.json({"value": []})
        self.sign_in: Callable[[Exchange], None] = grant
        self.stopped = threading.Event()
        stage = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def log_message(self, *_: object) -> None:
                pass

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                exchange = Exchange(self, body, stage.stopped)
                stage.seen.append(exchange)
                try:
                    (stage.sign_in if "/oauth2/" in self.path else stage.play)(exchange)
                except OSError:
                    self.close_connection = True

            do_GET = do_POST = _answer  # noqa: N815 - the library's names

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca.issue_cert(*(names or ("127.0.0.1", "localhost"))).configure_cert(context)
        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.url = f"https://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        ).start()

    @property
    def graph_paths(self) -> list[str]:
        return [exchange.path for exchange in self.seen if "/oauth2/" not in exchange.path]

    @property
    def sign_ins(self) -> int:
        return sum("/oauth2/" in exchange.path for exchange in self.seen)

    def stop(self) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
