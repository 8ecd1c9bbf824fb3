"""Errors of the sign-in service, as Microsoft words them."""

import uuid
from datetime import UTC, datetime

from o365desk.sandbox.answers import Answer, encode


class SignInError(Exception):
    """An AADSTS error.

    Args:
        code: number of the error.
        error: OAuth error, such as `invalid_client`.
        text: description without the `AADSTS...:` in front.
    """

    def __init__(self, code: int, error: str, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.code = code
        self.error = error
        self.text = text
        self.status = status


def sign_in_error_answer(problem: SignInError) -> Answer:
    """The body Microsoft sends with an AADSTS error."""
    now = datetime.now(UTC)
    trace, correlation = str(uuid.uuid4()), str(uuid.uuid4())
    body = {
        "error": problem.error,
        "error_description": f"AADSTS{problem.code}: {problem.text} Trace ID: {trace} "
        f"Correlation ID: {correlation} Timestamp: {now:%Y-%m-%d %H:%M:%SZ}",
        "error_codes": [problem.code],
        "timestamp": f"{now:%Y-%m-%d %H:%M:%SZ}",
        "trace_id": trace,
        "correlation_id": correlation,
        "error_uri": f"https://login.microsoftonline.com/error?code={problem.code}",
    }
    return Answer(
        problem.status, encode(body), "application/json; charset=utf-8", {"cache-control": "no-store"}
    )
