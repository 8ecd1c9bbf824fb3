"""Errors that can be expected, as the technician reads them."""

from __future__ import annotations


class AppError(Exception):
    """Something that can be expected to go wrong, in words for the technician.

    Everything that is not an ``AppError`` is a bug and is reported with its traceback.

    Args:
        title: One short sentence: what happened, to which tenant, connection or file.
        message: The cause and what was kept, in a sentence or two. Never holds a secret.
        hint: The next step for the technician. May be empty.
        link: An https address that helps with the next step, or empty.
        code: A short machine-readable word (``AADSTS7000215``, ``Authorization_RequestDenied``,
            ``name_taken``), or empty.
    """

    def __init__(
        self, title: str, message: str = "", hint: str = "", *, link: str = "", code: str = ""
    ) -> None:
        super().__init__(title)
        self.title = title
        self.message = message
        self.hint = hint
        self.link = link
        self.code = code

    def __str__(self) -> str:
        return " ".join(part for part in (self.title, self.message, self.hint) if part)


class ConnectionHeldError(AppError):
    """A tenant or a whole connection that cannot be read until somebody acts.

    Raised for a wrong or expired secret, missing consent, lost access, Conditional Access. Nothing of
    what was read before is touched.
    """


class CancelledError(AppError):
    """The technician cancelled; what was committed before stays."""

    def __init__(self, title: str = "Cancelled.", message: str = "", hint: str = "") -> None:
        super().__init__(title, message, hint, code="cancelled")


class NotFoundError(AppError):
    """Something named on the command line or in a view that does not exist (any more)."""
