"""Faults on demand: which answers go wrong, and how."""

import re
from typing import Any

import msgspec

from o365desk.sandbox.answers import Answer, GraphError, encode, error_answer
from o365desk.sandbox.delta import gone
from o365desk.sandbox.problems import SignInError, sign_in_error_answer

INSTEAD = frozenset(("status", "html", "empty", "null", "body", "delta_gone"))
"""Kinds that answer in place of the real answer; the others spoil the real one."""
LINKS = frozenset(("nextlink_loop", "nextlink_back", "nextlink_endless", "foreign_nextlink"))
"""Kinds that give a page of a list another next link: to itself, to the page before, to itself under a new
name each time, to `link`."""
ROWS = frozenset(("duplicate", "replay", "rows", "missing_link"))
"""Kinds that change the rows of a page, or take its links away: each row twice; the page before once more;
`rows` before and `rows_after` behind the real ones; no link at all."""
CONNECTION = frozenset(("cut", "reset", "drip", "delay"))
"""Kinds that are the connection's; a part of a batch gives them to the whole. `cut` closes it in the middle
of the body in good order, `reset` tears it down."""
SPOIL = CONNECTION | {"truncate"} | LINKS | ROWS

_HTML = (
    b"<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
    b"<body>Please accept the terms.</body></html>"
)
_ASK_AGAIN = frozenset((50076, 50079, 50158, 53003))
_GRANT_CODES = _ASK_AGAIN | {50020, 50173, 50177, 65001, 70008, 70043, 700082, 530034, 90099}
"""What comes of a person's sign-in, not of the application's."""
_CODES = {
    400: ("BadRequest", "Bad request."),
    401: ("InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
    403: ("Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
    404: ("Request_ResourceNotFound", "Resource does not exist."),
    410: ("Gone", "The resource is no longer there."),
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
        rows: what kind `rows` puts before the real rows, such as `{"id": ..., "@removed": ...}`.
        rows_after: what it puts behind them.
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
    rows: list[dict[str, object]] = msgspec.field(default_factory=list)
    rows_after: list[dict[str, object]] = msgspec.field(default_factory=list)

    def __post_init__(self) -> None:
        """Refuse what could never act."""
        if self.kind not in INSTEAD | SPOIL:
            raise ValueError(f"unknown kind of fault: {self.kind}")
        re.compile(self.path)


class _Course:
    """What one rule has seen and done."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.seen = 0
        self.hits = 0
        self.laps = 0
        self.former_url = ""
        self.former_rows: list[object] = []


class Faults:
    """The rules in force."""

    def __init__(self) -> None:
        self._courses: list[_Course] = []

    @property
    def rules(self) -> list[Fault]:
        """The rules, in the order in which they are asked."""
        return [course.fault for course in self._courses]

    @property
    def hits(self) -> list[int]:
        """How often each rule has spoiled an answer."""
        return [course.hits for course in self._courses]

    def hits_of(self, fault: Fault) -> int:
        """How often this very rule has spoiled an answer."""
        return sum(course.hits for course in self._courses if course.fault is fault)

    def add(self, fault: Fault) -> None:
        """Put a rule in force, after those there are."""
        self._courses.append(_Course(fault))

    def clear(self) -> None:
        """Heal everything."""
        self._courses = []

    def take(self, target: str, tenant_id: str | None) -> Fault | None:
        """The rule that acts on this request, if any; counts the request."""
        acting = None
        for course in self._courses:
            rule = course.fault
            if rule.tenant not in (None, tenant_id) or not re.search(rule.path, target):
                continue
            course.seen += 1
            late = rule.times is not None and course.seen > rule.after + rule.times
            if acting is None and course.seen > rule.after and not late:
                acting = course
        if acting is None:
            return None
        if acting.fault.kind not in LINKS | ROWS | {"truncate"}:
            acting.hits += 1  # The others act only on an answer that has what they spoil.
        return acting.fault

    def note(self, target: str, tenant_id: str | None, answer: Answer, url: str) -> None:
        """Remember a good page for the rules that come back to it; called before it is spoiled."""
        for course in self._courses:
            rule = course.fault
            if rule.kind not in ("nextlink_back", "replay") or rule.tenant not in (None, tenant_id):
                continue
            if re.search(rule.path, target) and course.seen <= rule.after:
                page = _page(answer)
                course.former_url, course.former_rows = url, page["value"] if page else []

    def spoil(self, fault: Fault, answer: Answer, url: str) -> Answer:
        """The real answer after a rule that changes its content."""
        course = next((each for each in self._courses if each.fault is fault), None)
        if course is None:  # Healed meanwhile.
            return answer
        if fault.kind == "truncate":
            spoiled = Answer(
                answer.status, answer.body[: len(answer.body) // 2], answer.content_type, answer.headers
            )
        else:
            spoiled = _spoil_page(course, answer, url)
        course.hits += fault.kind in LINKS | ROWS | {"truncate"} and spoiled.body != answer.body
        return spoiled


def _page(answer: Answer) -> dict[str, Any] | None:
    """The answer as a page of a list, None if it is none."""
    try:
        page = msgspec.json.decode(answer.body)
    except msgspec.DecodeError:
        return None
    if answer.status != 200 or not isinstance(page, dict) or not isinstance(page.get("value"), list):
        return None
    return page


def _spoil_page(course: _Course, answer: Answer, url: str) -> Answer:
    fault = course.fault
    page = _page(answer) if fault.kind in LINKS | ROWS else None
    if page is None:
        return answer
    if fault.kind in LINKS:
        page.pop("@odata.deltaLink", None)
        page["@odata.nextLink"] = _next_link(course, url)
    elif fault.kind == "missing_link":
        page.pop("@odata.nextLink", None)
        page.pop("@odata.deltaLink", None)
    else:
        before = {"duplicate": page["value"], "replay": course.former_rows}.get(fault.kind, fault.rows)
        page["value"] = [*before, *page["value"], *fault.rows_after]
    return Answer(200, encode(page), answer.content_type, answer.headers)


def _next_link(course: _Course, url: str) -> str:
    course.laps += 1
    if course.fault.kind == "foreign_nextlink":
        return course.fault.link
    if course.fault.kind == "nextlink_back":
        return course.former_url or url
    if course.fault.kind == "nextlink_endless":
        plain = re.sub(r"[?&]sandboxlap=\d+", "", url)
        return f"{plain}{'&' if '?' in plain else '?'}sandboxlap={course.laps}"
    return url


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
        word = "temporarily_unavailable" if code == 90033 else "invalid_client"
        if code in _GRANT_CODES:
            word = "interaction_required" if code in _ASK_AGAIN else "invalid_grant"
        answer = sign_in_error_answer(
            SignInError(
                code,
                word,
                fault.message or "Injected.",
                fault.status,
            )
        )
        answer.headers.update(headers)
        return answer
    code_text, message = _CODES.get(fault.status, ("UnknownError", "Injected."))
    error = GraphError(fault.status, fault.code or code_text, fault.message or message, headers)
    return error_answer(error, "00000000-0000-4000-8000-000000000000", "")
