"""What goes in and out of the sandbox's endpoints, and Graph's error bodies."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import unquote, unquote_plus

import msgspec

JSON = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"
_encoder = msgspec.json.Encoder()


def encode(value: object) -> bytes:
    """JSON in UTF-8."""
    return _encoder.encode(value)


@dataclass(slots=True)
class Answer:
    """A finished answer; header names in lower case."""

    status: int
    body: bytes = b""
    content_type: str = JSON
    headers: dict[str, str] = field(default_factory=dict)


class GraphError(Exception):
    """An error answer of Graph.

    Args:
        status: HTTP status.
        code: Graph's error code.
        message: Graph's text.
        headers: further headers, such as Retry-After.
    """

    def __init__(
        self, status: int, code: str, message: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = dict(headers or {})


@dataclass(slots=True)
class Call:
    """One request as the endpoints see it.

    Attributes:
        segments: decoded path segments below the version.
        options: query options by lower-case name, without leading `$` added or removed.
        headers: by lower-case name.
        query: the raw query string.
    """

    method: str
    segments: tuple[str, ...]
    options: dict[str, str]
    headers: Mapping[str, str]
    query: str = ""
    body: bytes = b""
    request_id: str = ""
    client_request_id: str = ""

    @property
    def eventual(self) -> bool:
        """Whether the advanced query header was sent."""
        return self.headers.get("consistencylevel", "").lower() == "eventual"


def read_call(method: str, path: str, query: str, headers: Mapping[str, str], body: bytes = b"") -> Call:
    """Take a request apart; `path` is the raw one below the version.

    Raises:
        GraphError: an option is given twice.
    """
    options: dict[str, str] = {}
    for part in query.split("&") if query else ():
        name, _, value = part.partition("=")
        name = unquote_plus(name).lower()
        if name in options:
            raise GraphError(
                400,
                "BadRequest",
                f"Query option '{name}' was specified more than once, but it must be specified at most once.",
            )
        options[name] = unquote_plus(value)
    request_id = str(uuid.uuid4())
    return Call(
        method=method,
        segments=tuple(unquote(segment) for segment in path.split("/") if segment),
        options=options,
        headers=headers,
        query=query,
        body=body,
        request_id=request_id,
        client_request_id=headers.get("client-request-id", request_id),
    )


def error_body(error: GraphError, request_id: str, client_request_id: str) -> bytes:
    """The body of an error answer."""
    return encode(
        {
            "error": {
                "code": error.code,
                "message": error.message,
                "innerError": {
                    "date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
                    "request-id": request_id,
                    "client-request-id": client_request_id,
                },
            }
        }
    )


def error_answer(error: GraphError, request_id: str, client_request_id: str) -> Answer:
    """The answer for an error."""
    return Answer(
        error.status,
        error_body(error, request_id, client_request_id),
        "application/json",
        {name.lower(): value for name, value in error.headers.items()},
    )


def bad_request(message: str, code: str = "Request_UnsupportedQuery") -> GraphError:
    """A 400 of the directory."""
    return GraphError(400, code, message)


def denied(message: str = "Insufficient privileges to complete the operation.") -> GraphError:
    """A 403 for want of a permission."""
    return GraphError(403, "Authorization_RequestDenied", message)


def not_found(key: str) -> GraphError:
    """A 404 of the directory."""
    return GraphError(
        404,
        "Request_ResourceNotFound",
        f"Resource '{key}' does not exist or one of its queried reference-property objects are not present.",
    )
