"""The HTTP side: routes, and a gate around them that delays, spoils and records."""

import asyncio
import socket
import struct
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from o365desk.sandbox.answers import Answer, GraphError, error_answer
from o365desk.sandbox.batch import answer_batch
from o365desk.sandbox.faults import CONNECTION, INSTEAD, Fault, Faults, instead
from o365desk.sandbox.graph import Graph
from o365desk.sandbox.identity import IdentityPlatform
from o365desk.sandbox.recorder import Recorder
from o365desk.sandbox.reports import Reports
from o365desk.sandbox.tokens import TokenMint

TRANSPORT = "sandbox.transport"
"""Where the ASGI scope's state keeps the connection, for faults below HTTP."""
_MAX_BODY = 4 * 1024 * 1024
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(slots=True)
class Cloud:
    """Everything the routes need."""

    base_url: str
    graph: Graph
    identity: IdentityPlatform
    reports: Reports
    mint: TokenMint
    faults: Faults
    recorder: Recorder | None
    latency_ms: int = 0
    requests: list[tuple[str, str, str | None, int]] = field(default_factory=list)
    asked: list[tuple[str, str, str | None, int]] = field(default_factory=list)
    """Requests and parts of batches alike, the parts before the batch that held them."""


def build(cloud: Cloud, control: Callable[[Request], Awaitable[Response]]) -> ASGIApp:
    """The ASGI application."""

    async def configuration(request: Request) -> Response:
        return _response(cloud.identity.configuration(request.path_params["tenant"]))

    async def token(request: Request) -> Response:
        body = await request.body()
        with cloud.graph.lock:
            return _response(cloud.identity.token(request.path_params["tenant"], body))

    async def consent(request: Request) -> Response:
        with cloud.graph.lock:
            return _response(
                cloud.identity.consent(request.path_params["tenant"], dict(request.query_params))
            )

    async def device_code(request: Request) -> Response:
        body = await request.body()
        with cloud.graph.lock:
            return _response(cloud.identity.device_code(request.path_params["tenant"], body))

    async def authorize(request: Request) -> Response:
        accepted = request.method == "POST"
        options = await _form(request) if accepted else dict(request.query_params)
        with cloud.graph.lock:
            return _response(
                cloud.identity.authorize(request.path_params["tenant"], options, accepted=accepted)
            )

    async def device_page(request: Request) -> Response:
        form = await _form(request) if request.method == "POST" else None
        with cloud.graph.lock:
            return _response(cloud.identity.delegated.device_page(form))

    routes = [
        Route("/sandbox{rest:path}", control, methods=_METHODS),
        Route("/{tenant}/oauth2/v2.0/token", token, methods=["POST"]),
        Route("/{tenant}/oauth2/v2.0/devicecode", device_code, methods=["POST"]),
        Route("/{tenant}/oauth2/v2.0/authorize", authorize, methods=["GET", "POST"]),
        Route("/devicelogin", device_page, methods=["GET", "POST"]),
        Route("/{tenant}/v2.0/.well-known/openid-configuration", configuration),
        Route("/{tenant}/v2.0/adminconsent", consent),
        Route("/{tenant}/adminconsent", consent),
        Route("/{rest:path}", _unknown, methods=_METHODS),
    ]
    return Gate(cloud, Starlette(routes=routes))


async def _unknown(request: Request) -> Response:
    error = GraphError(
        404, "UnknownError", "No such page here: Graph lives below /v1.0, sign-in below /{tenant}."
    )
    return _response(error_answer(error, "", ""))


def _graph(
    cloud: Cloud, method: str, target: str, headers: dict[str, str], body: bytes, wounds: list[Fault]
) -> Answer:
    """Graph below `/v1.0`; straight from the gate, because nearly every request is one."""
    path, _, query = target.removeprefix("/v1.0").partition("?")
    if path == "/$batch" or path.lower() == "/%24batch":
        return _batch(cloud, method, headers, body, wounds)
    return cloud.graph.answer(method, path, query, headers, body)


def _batch(cloud: Cloud, method: str, headers: dict[str, str], body: bytes, wounds: list[Fault]) -> Answer:
    """Each part counts as asked, and may have a fault of its own, as if it were a single request.

    Args:
        cloud: Everything.
        method: HTTP method.
        headers: Of the whole request.
        body: The parts.
        wounds: Gets faults of parts that only the whole answer can have: those of its connection.
    """
    authorization = headers.get("authorization", "")
    tenant = cloud.mint.peek(authorization)

    def part(part_method: str, url: str, part_headers: dict[str, str]) -> Answer:
        target = f"/v1.0{url}"
        fault = cloud.faults.take(target, tenant)
        if fault is not None and fault.kind in INSTEAD:
            answer = instead(fault, url, f"{cloud.base_url}/v1.0/users/delta")
        else:
            path, _, query = url.partition("?")
            answer = cloud.graph.answer(part_method, path, query, part_headers)
            if cloud.faults.rules:
                cloud.faults.note(target, tenant, answer, cloud.base_url + target)
            if fault is not None:
                answer = cloud.faults.spoil(fault, answer, cloud.base_url + target)
                if fault.kind in CONNECTION:
                    wounds.append(fault)
        cloud.asked.append((part_method, target, tenant, answer.status))
        return answer

    try:
        cloud.mint.check(authorization)
        if method != "POST":
            raise GraphError(405, "Request_BadRequest", "Only POST is allowed for $batch.")
        return answer_batch(body, authorization, part)
    except GraphError as error:
        return error_answer(error, "", headers.get("client-request-id", ""))


class Gate:
    """Stands before all routes but `/sandbox`: latency, faults, the list of requests, the record."""

    def __init__(self, cloud: Cloud, inside: ASGIApp) -> None:
        self._cloud = cloud
        self._inside = inside

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http" or scope["path"].startswith("/sandbox"):
            await self._inside(scope, receive, send)
            return
        cloud, started = self._cloud, time.time()
        body = await _read_body(receive)
        target, headers = _target(scope), _headers(scope)
        tenant = self._tenant(target, headers)
        if cloud.latency_ms:
            await asyncio.sleep(cloud.latency_ms / 1000)
        fault = cloud.faults.take(target, tenant)
        if fault is not None and fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
        if fault is not None and fault.kind in INSTEAD:
            answer = instead(fault, target, f"{cloud.base_url}/v1.0/users/delta")
        else:
            wounds: list[Fault] = []
            answer = await self._ask(scope, target, headers, body, wounds)
            tenant = tenant or self._tenant(target, headers)
            if cloud.faults.rules:
                cloud.faults.note(target, tenant, answer, cloud.base_url + target)
            if fault is not None:
                answer = cloud.faults.spoil(fault, answer, cloud.base_url + target)
            elif wounds:
                fault = wounds[0]
                if fault.kind == "delay":
                    await asyncio.sleep(fault.seconds)
        cloud.requests.append((scope["method"], target, tenant, answer.status))
        cloud.asked.append(cloud.requests[-1])
        if fault is not None and fault.kind == "reset":
            await _reset(answer, scope, send)
        else:
            await _send(answer, fault, send)
        if cloud.recorder is not None:
            host = headers.get("host", "")
            base = (
                cloud.base_url
                if not host.startswith("localhost")
                else cloud.base_url.replace("127.0.0.1", "localhost")
            )
            length_ms = round((time.time() - started) * 1000)
            cloud.recorder.write(
                scope["method"], base + target, headers, body, tenant, answer, started, length_ms
            )

    def _tenant(self, target: str, headers: dict[str, str]) -> str | None:
        if "authorization" in headers:
            return self._cloud.mint.peek(headers["authorization"])
        if target.startswith("/download/"):
            return self._cloud.reports.owner(target.removeprefix("/download/"))
        if target.startswith("/v1.0"):
            return None
        return self._cloud.identity.tenant_id(target.split("/")[1])

    async def _ask(
        self, scope: Scope, target: str, headers: dict[str, str], body: bytes, wounds: list[Fault]
    ) -> Answer:
        if target.startswith("/v1.0"):
            return _graph(self._cloud, scope["method"], target, headers, body, wounds)
        if target.startswith("/download/") and scope["method"] == "GET":
            return self._cloud.reports.download(target.removeprefix("/download/"), headers)
        answer = Answer(500)
        chunks: list[bytes] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                for name, value in message["headers"]:
                    answer.headers[name.decode()] = value.decode("latin-1")
            else:
                chunks.append(message.get("body", b""))

        await self._inside(scope, receive, send)
        answer.body = b"".join(chunks)
        answer.content_type = answer.headers.pop("content-type", "")
        answer.headers.pop("content-length", None)
        return answer


async def _reset(answer: Answer, scope: Scope, send: Send) -> None:
    """Half of the body, then the connection is torn down (RST)."""
    transport: asyncio.Transport = scope["state"][TRANSPORT]
    await send(_start(answer))
    await send(
        {"type": "http.response.body", "body": answer.body[: len(answer.body) // 2], "more_body": True}
    )
    plain: socket.socket = transport.get_extra_info("socket")
    # Closed with nothing to linger for, a socket says RST instead of FIN.
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


def _start(answer: Answer) -> Message:
    headers = [(name.encode(), value.encode("latin-1")) for name, value in answer.headers.items()]
    headers.append((b"content-length", str(len(answer.body)).encode()))
    if answer.content_type:
        headers.append((b"content-type", answer.content_type.encode()))
    return {"type": "http.response.start", "status": answer.status, "headers": headers}


async def _send(answer: Answer, fault: Fault | None, send: Send) -> None:
    await send(_start(answer))
    body = answer.body
    if fault is not None and fault.kind == "cut":
        # Returning before the promised length is sent makes the server close the connection.
        await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
        return
    if fault is not None and fault.kind == "drip" and len(body) > 1:
        step = max(1, len(body) // 50)
        for start in range(0, len(body), step):
            await asyncio.sleep(fault.seconds * step / len(body))
            await send({"type": "http.response.body", "body": body[start : start + step], "more_body": True})
        body = b""
    await send({"type": "http.response.body", "body": body, "more_body": False})


async def _read_body(receive: Receive) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(chunks)
        size += len(message.get("body", b""))
        if size <= _MAX_BODY:
            chunks.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(chunks)


def _target(scope: Scope) -> str:
    """Raw path and query, as the client sent them."""
    path = scope.get("raw_path", scope["path"].encode()).decode("latin-1").partition("?")[0]
    query = scope["query_string"].decode("latin-1")
    return f"{path}?{query}" if query else path


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


async def _form(request: Request) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode("utf-8", "replace")))


def _response(answer: Answer) -> Response:
    return Response(answer.body, answer.status, answer.headers, answer.content_type)
