"""What can be expected to go wrong between this program and Microsoft."""

from __future__ import annotations

from o365desk.domain.errors import AppError, ConnectionHeldError


class GraphError(AppError):
    """A request that failed, as Microsoft or the network answered it.

    Args:
        title: What happened, with the tenant's name.
        message: The cause and what was kept.
        hint: The next step.
        link: An https address that helps.
        code: Graph's ``error.code``, ``AADSTS`` and its number, or a word of this program.
        http_status: The answer's status, or None when there was no answer.
        request_id: Microsoft's ``request-id`` (Graph) or correlation id (sign-in); support asks for it.
    """

    def __init__(
        self,
        title: str,
        message: str = "",
        hint: str = "",
        *,
        link: str = "",
        code: str = "",
        http_status: int | None = None,
        request_id: str = "",
    ) -> None:
        super().__init__(title, message, hint, link=link, code=code)
        self.http_status = http_status
        self.request_id = request_id


class NotAvailableError(GraphError):
    """A feature that the tenant's licences or the consented permissions do not give.

    The collector ends "not available"; what was read before is kept.
    """


class ReportsConcealedError(NotAvailableError):
    """The usage reports of a tenant hide user names, so their rows cannot be joined to users."""


class TenantHeldError(GraphError, ConnectionHeldError):
    """A tenant that cannot be read until somebody acts (secret, Conditional Access, lost access)."""


class ConsentMissingError(TenantHeldError):
    """The application is not consented in the tenant; the link is the admin-consent link."""


class DeltaExpiredError(GraphError):
    """A delta link that leads no further (too old, dropped by Microsoft): the list must be read anew."""


class ThrottledError(GraphError):
    """Microsoft asked for a longer wait than this program is willing to sit through."""


class NetworkError(GraphError):
    """No usable answer: name resolution, connection, TLS, proxy, deadline, size."""


class NotGraphAnswerError(GraphError):
    """An answer that is not what Graph sends: HTML, an empty body, broken JSON, missing fields."""


class SuspiciousLinkError(GraphError):
    """A next link or redirect that leads off the connection's own hosts, or in circles."""
