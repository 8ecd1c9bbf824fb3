"""`POST /$batch`: up to 20 requests in one."""

import random
from collections.abc import Callable

import msgspec

from o365desk.sandbox.answers import Answer, GraphError, bad_request, encode, error_answer
from o365desk.sandbox.people import Props

Part = Callable[[str, str, dict[str, str]], Answer]
"""Answers one part: method, relative URL with query, headers by lower-case name."""


class _Request(msgspec.Struct):
    id: str
    method: str
    url: str
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    body: object = None
    dependsOn: list[str] = msgspec.field(default_factory=list)  # noqa: N815 - Graph's own name


class _Batch(msgspec.Struct):
    requests: list[_Request]


def answer_batch(body: bytes, authorization: str, part: Part) -> Answer:
    """Answer all parts, in an order of the server's own.

    Raises:
        GraphError: 400 for a batch that cannot be read.
    """
    requests = _read(body)
    answers: dict[str, Props] = {}
    for request in requests:
        key = request.id.lower()
        failed = [
            name
            for name in request.dependsOn
            if int(str(answers.get(name.lower(), {}).get("status", 424))) >= 400
        ]
        if failed:
            error = GraphError(
                424, "FailedDependency", f"The request depends on '{failed[0]}', which failed."
            )
            done = error_answer(error, "", "")
        else:
            headers = {name.lower(): value for name, value in request.headers.items()}
            headers["authorization"] = authorization
            done = part(request.method.upper(), "/" + request.url.lstrip("/"), headers)
        answers[key] = _part(request.id, done)
    parts = list(answers.values())
    random.Random(len(body)).shuffle(parts)  # noqa: S311 - the order only has to differ
    return Answer(200, encode({"responses": parts}))


def _part(key: str, answer: Answer) -> Props:
    headers = {"Content-Type": answer.content_type}
    for name, value in answer.headers.items():
        headers["-".join(word.capitalize() for word in name.split("-"))] = value
    out: Props = {"id": key, "status": answer.status, "headers": headers}
    if answer.body:
        whole = "json" in answer.content_type and _is_json(answer.body)
        out["body"] = msgspec.Raw(answer.body) if whole else answer.body.decode("utf-8", "replace")
    return out


def _is_json(body: bytes) -> bool:
    """Whether it can stand in a batch as it is: an answer that a fault cut off cannot."""
    try:
        msgspec.json.decode(body, type=msgspec.Raw)
    except msgspec.DecodeError:
        return False
    return True


def _read(body: bytes) -> list[_Request]:
    try:
        requests = msgspec.json.decode(body, type=_Batch).requests
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise bad_request(f"Invalid batch payload format: {error}", "BadRequest") from None
    if not requests:
        raise bad_request("Invalid batch payload format: no requests.", "BadRequest")
    if len(requests) > 20:
        raise bad_request(
            "Number of batch request steps exceeds the maximum value of 20.", "MaximumValueExceeded"
        )
    ids = [request.id.lower() for request in requests]
    if len(set(ids)) < len(ids):
        raise bad_request("Request IDs in a batch must be unique.", "BadRequest")
    for request in requests:
        if request.url.lower().startswith(("http:", "https:", "/v1.0/", "v1.0/")):
            raise bad_request("Batch request URLs must be relative to the version.", "BadRequest")
        if request.body is not None and "content-type" not in {name.lower() for name in request.headers}:
            raise bad_request("Write request with a body requires a Content-Type header.", "BadRequest")
        if any(name.lower() not in ids for name in request.dependsOn):
            raise bad_request("A request depends on one that is not in the batch.", "BadRequest")
    return requests
