"""Faults on demand: which answers go wrong, and how."""

import itertools
import re

import msgspec

from o365desk.sandbox.answers import Answer, GraphError, encode, error_answer
from o365desk.sandbox.delta import gone
from o365desk.sandbox.identity import SignInError, sign_in_error_answer

INSTEAD = frozenset(("status", "html", "empty", "null", "body", "delta_gone"))
"""Kinds that answer in place of the real answer; the others spoil the real one."""
SPOIL = frozenset(
    ("cut", "truncate", "drip", "delay", "nextlink_loop", "foreign_nextlink", "duplicate", "missing_link")
)

_HTML = (
    b"<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
    b"<body>Please accept the terms.</body></html>"
)
_CODES = {
    400: ("BadRequest", "Bad request."),
    401: ("InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
    403: ("Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
    404: ("Request_ResourceNotFound", "Resource does not exist."),
    429: ("TooManyRequests", "Too many requests."),
    500: ("InternalServerError", "An internal server error occurred."),
    502: ("BadGateway", "Bad gateway."),
    503: ("ServiceUnavailable", "The service is temporarily unavailable."),
    504: ("GatewayTimeout", "The request timed out."),
}


class Fault(msgspec.Struct, forbid_unknown_fields=True):
    """One rule. Of several rules that fit a request the first one acts.

    Attributes:
        path: regular expression searched in path and query, such as `/users[?]`.
        tenant: id of the one tenant it is for, None for all.
        kind: one of `INSTEAD` or `SPOIL`.
        after: how many fitting requests pass unharmed first.
        times: how many are then spoiled; None for all.
        status: HTTP status of kind `status`.
        code: Graph error code, or the number of an AADSTS error on the token endpoint.
        retry_after: text of the Retry-After header, left out when None.
        seconds: length of `drip` and `delay`.
        link: the nextLink of `foreign_nextlink`.
        body: the answer of kind `body`.
    """

    path: str = ""
    tenant: str | None = None
    kind: str = "status"
    after: int = 0
    times: int | None = None
    status: int = 503
    code: str = ""
    message: str = ""
    retry_after: str | None = None
    seconds: float = 2.0
    link: str = "https://graph.evil.example/v1.0/users?$skiptoken=x"
    body: str = ""
    content_type: str = "application/json"

    def __post_init__(self) -> None:
        """Refuse what could never act."""
        if self.kind not in INSTEAD | SPOIL:
            raise ValueError(f"unknown kind of fault: {self.kind}")
        re.compile(self.path)


class Faults:
    """The rules in force."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []
        self._seen: dict[int, int] = {}

    def add(self, fault: Fault) -> None:
        """Put a rule in force, after those there are."""
        self.rules.append(fault)

    def clear(self) -> None:
        """Heal everything."""
        self.rules = []
        self._seen = {}

    def take(self, target: str, tenant_id: str | None) -> Fault | None:
        """The rule that acts on this request, if any; counts the request."""
        acting = None
        for number, rule in zip(itertools.count(), self.rules, strict=False):
            if rule.tenant not in (None, tenant_id) or not re.search(rule.path, target):
                continue
            seen = self._seen[number] = self._seen.get(number, 0) + 1
            if (
                acting is None
                and seen > rule.after
                and (rule.times is None or seen <= rule.after + rule.times)
            ):
                acting = rule
        return acting


def instead(fault: Fault, target: str, delta_url: str) -> Answer:
    """The answer of a rule of kind `INSTEAD`."""
    headers = {} if fault.retry_after is None else {"retry-after": fault.retry_after}
    if fault.kind == "html":
        return Answer(200, _HTML, "text/html; charset=utf-8")
    if fault.kind == "empty":
        return Answer(200, b"")
    if fault.kind == "null":
        return Answer(200, b"null")
    if fault.kind == "body":
        return Answer(200, fault.body.encode("utf-8", "surrogatepass"), fault.content_type)
    if fault.kind == "delta_gone":
        return error_answer(gone(delta_url), "", "")
    if "/oauth2/" in target or "openid-configuration" in target:
        code = int(fault.code) if fault.code.isdigit() else 90033
        answer = sign_in_error_answer(
            SignInError(
                code,
                "invalid_client" if code != 90033 else "temporarily_unavailable",
                fault.message or "Injected.",
                fault.status,
            )
        )
        answer.headers.update(headers)
        return answer
    code_text, message = _CODES.get(fault.status, ("UnknownError", "Injected."))
    error = GraphError(fault.status, fault.code or code_text, fault.message or message, headers)
    return error_answer(error, "00000000-0000-4000-8000-000000000000", "")


def spoil(fault: Fault, answer: Answer, url: str) -> Answer:
    """The real answer after a rule that changes its content."""
    if fault.kind == "truncate":
        return Answer(
            answer.status, answer.body[: len(answer.body) // 2], answer.content_type, answer.headers
        )
    if (
        fault.kind not in ("nextlink_loop", "foreign_nextlink", "duplicate", "missing_link")
        or answer.status != 200
    ):
        return answer
    try:
        page = msgspec.json.decode(answer.body)
    except msgspec.DecodeError:
        return answer
    if not isinstance(page, dict) or not isinstance(page.get("value"), list):
        return answer
    if fault.kind == "duplicate":
        page["value"] = [*page["value"], *page["value"]]
    elif fault.kind == "missing_link":
        page.pop("@odata.nextLink", None)
        page.pop("@odata.deltaLink", None)
    else:
        page.pop("@odata.deltaLink", None)
        page["@odata.nextLink"] = url if fault.kind == "nextlink_loop" else fault.link
    return Answer(200, encode(page), answer.content_type, answer.headers)
