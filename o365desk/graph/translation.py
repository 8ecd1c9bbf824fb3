"""Microsoft's refusals and the network's faults, translated into errors a technician can act on."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from o365desk.domain.phrases import phrase
from o365desk.domain.values import clean_text
from o365desk.graph.decoding import BROKEN
from o365desk.graph.errors import (
    BY_STATUS,
    CONSENT_SIGN_IN,
    DELEGATED_GRAPH,
    DELEGATED_SIGN_IN,
    GRAPH,
    SERVER,
    SIGN_IN,
    TRANSIENT_SIGN_IN,
    ErrorText,
    Fix,
)
from o365desk.graph.exceptions import (
    ConsentMissingError,
    GraphError,
    NetworkError,
    NotAvailableError,
    NotGraphAnswerError,
    SuspiciousLinkError,
    TenantHeldError,
    ThrottledError,
)
from o365desk.graph.network_errors import NETWORK
from o365desk.graph.transport import Fault

_KEPT = phrase("What was read before is kept.")
_TOKENISH = re.compile(r"eyJ[\w-]{8,}(?:\.[\w-]*){0,2}|[A-Za-z0-9_~+/=.-]{48,}|(?i:bearer)\s+\S+")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,79}")
_AADSTS = re.compile(r"AADSTS(\d{4,8})")


def scrub(text: str, secrets: Iterable[str] = ()) -> str:
    """Foreign text without tokens, secrets, control characters; one line of at most 300 characters."""
    for secret in secrets:
        if len(secret) >= 4:
            text = text.replace(secret, "…")
    text = _TOKENISH.sub("…", " ".join(clean_text(text).split()))
    return text if len(text) <= 300 else text[:299] + "…"


def clean_code(code: str) -> str:
    """A foreign error code as it may be shown and compared, or ``unknown`` when it is none."""
    if not code:
        return ""
    return code if _CODE.fullmatch(code) and not code.startswith("eyJ") else "unknown"


class _InnerError(msgspec.Struct, gc=False):
    request_id: str = msgspec.field(name="request-id", default="")


class _ErrorBody(msgspec.Struct, rename="camel", gc=False):
    code: str = ""
    message: str = ""
    inner_error: _InnerError | None = None


class _ErrorAnswer(msgspec.Struct, gc=False):
    error: _ErrorBody


def read_graph_error(body: bytes) -> tuple[str, str, str]:
    """Code, message and request id of a Graph error body; empty strings when it is none."""
    try:
        error = msgspec.json.decode(body, type=_ErrorAnswer).error
    except BROKEN:
        return "", "", ""
    return error.code, error.message, error.inner_error.request_id if error.inner_error else ""


def sign_in_number(error_codes: object, description: str) -> int:
    """The AADSTS number of a refused token request, from ``error_codes`` or the text; 0 when unknown."""
    if isinstance(error_codes, list):
        for code in error_codes:
            if isinstance(code, int) and not isinstance(code, bool):
                return code
    found = _AADSTS.search(description)
    return int(found.group(1)) if found else 0


def sign_in_error(
    number: int, error: str, description: str, correlation_id: str, tenant: str, links: dict[Fix, str],
    *, status: int | None = None, secrets: Iterable[str] = (), clock_note: str = "", delegated: bool = False,
) -> GraphError:  # fmt: skip
    """The error for a refused token request.

    Args:
        number: AADSTS number, 0 when there is none.
        error: OAuth's ``error`` word.
        description: Microsoft's text; scrubbed before it is shown.
        correlation_id: For Microsoft's support.
        tenant: The tenant's name.
        links: Link of each fix.
        status: HTTP status.
        secrets: What must never appear.
        clock_note: A sentence on a wrong clock, or empty.
        delegated: Whether an account signs in, not the application alone.
    """
    text = (
        (DELEGATED_SIGN_IN.get(number) if delegated else None)
        or SIGN_IN.get(number)
        or ErrorText(
            title=phrase("Microsoft refused the sign-in to {tenant}."),
            cause=scrub(description, secrets),
            fix=phrase("Look the code up at Microsoft."),
        )
    )
    code = f"AADSTS{number}" if number else clean_code(error)
    kind: type[GraphError] = ConsentMissingError if number in CONSENT_SIGN_IN else TenantHeldError
    if number in TRANSIENT_SIGN_IN:
        kind = NetworkError
    message = " ".join(part for part in (text.cause, clock_note, _KEPT) if part)
    return kind(
        text.title.format(tenant=tenant), message, text.fix,
        link=links.get(text.link, ""), code=code, http_status=status, request_id=correlation_id,
    )  # fmt: skip


def graph_error(
    status: int, body: bytes, header_request_id: str, tenant: str, what: str, links: dict[Fix, str],
    secrets: Iterable[str] = (), *, optional: bool = False, delegated: bool = False,
) -> GraphError:  # fmt: skip
    """The error for a Graph answer of 400 or more.

    Args:
        status: HTTP status.
        body: The answer's body.
        header_request_id: The ``request-id`` header.
        tenant: The tenant's name.
        what: Names what was being read.
        links: Link of each fix.
        secrets: What must never appear.
        optional: Whether a sync can do without it: then 403 means "not available", else "held".
        delegated: Whether an account asks, not the application alone.
    """
    code, foreign, body_request_id = read_graph_error(body)
    known = code
    if "not provisioned" in foreign.casefold():  # Graph gives this case no code of its own
        known = "NotProvisioned"
    text = (
        (DELEGATED_GRAPH.get(known) if delegated else None)
        or GRAPH.get(known)
        or BY_STATUS.get(status)
        or SERVER
    )
    said = scrub(foreign, secrets)
    quoted = phrase(f"Microsoft says: “{said.rstrip('.')}”.") if said else ""
    cause = " ".join(part for part in (text.cause, quoted, _KEPT) if part)
    return _kind_of(status, known, optional)(
        text.title.format(tenant=tenant, what=what), cause, text.fix, link=links.get(text.link, ""),
        code=code if code in GRAPH else scrub(code), http_status=status,
        request_id=header_request_id or body_request_id,
    )  # fmt: skip


def _kind_of(status: int, code: str, optional: bool) -> type[GraphError]:
    if code == "Authorization_IdentityNotFound":
        return ConsentMissingError
    if code == "NotProvisioned" or (status == 403 and optional):
        return NotAvailableError
    if status == 403:
        return ConsentMissingError if code == "Authorization_RequestDenied" else TenantHeldError
    if status == 401:
        return TenantHeldError
    return ThrottledError if status == 429 else GraphError


def network_error(fault: Fault, detail: str, host: str, tenant: str, what: str) -> NetworkError:
    """The error for a request without a usable answer."""
    cause, fix = NETWORK[fault]
    return NetworkError(
        phrase(f"{tenant}: {what} could not be read."),
        cause.format(host=host, detail=scrub(detail)) + f" {_KEPT}",
        fix,
        code=fault.value,
    )


def not_graph_error(tenant: str, what: str, host: str, *, again: bool) -> NotGraphAnswerError:
    """The error for an answer that is not Graph's; ``again`` marks one that a second try may mend."""
    return NotGraphAnswerError(
        phrase(f"{tenant}: the answer for {what} was not a Graph answer."),
        phrase(
            f"{host} answered with something else than Microsoft Graph sends (cut off, damaged, or a "
            f"page of the "
            "network or a proxy). Nothing of it was stored; what was read before is kept."
        ),
        phrase("Check the network connection, then try again."),
        code="retry" if again else "not_graph",
    )


def suspicious_link_error(tenant: str, what: str, problem: str) -> SuspiciousLinkError:
    """The error for a link that must not be followed; ``problem`` completes "but …"."""
    return SuspiciousLinkError(
        phrase(f"{tenant}: a suspicious link was not followed."),
        phrase(
            f"The answer for {what} held a link, but {problem}. No token was sent there; what was "
            f"read before is "
            "kept."
        ),
        phrase("Try again later. If it happens again, check the network and report it."),
        code="suspicious_link",
    )


def loop_error(tenant: str, what: str) -> SuspiciousLinkError:
    """The error for a list whose next links lead in circles."""
    return SuspiciousLinkError(
        phrase(f"{tenant}: the list of {what} does not end."),
        phrase("Its next links form a loop. The list counts as incomplete; what was read before is kept."),
        phrase("Try again later."),
        code="next_link_loop",
    )
