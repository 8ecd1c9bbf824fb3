"""Organization, domains and users of a tenant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import Domain, TenantDetails
from o365desk.domain.user import MailboxPurpose, SignInActivity, User
from o365desk.domain.values import is_guid
from o365desk.graph import payloads, tenant_payloads
from o365desk.graph.client import GraphClient
from o365desk.graph.decoding import BrokenAnswerError, read_object
from o365desk.graph.delta import expired, is_expired
from o365desk.graph.exceptions import GraphError, NotAvailableError, NotGraphAnswerError, TenantHeldError
from o365desk.graph.paging import ahead
from o365desk.graph.payloads import BatchAnswer, BatchPart, KeyRow, MailboxSettings, UserRow
from o365desk.graph.permissions import is_granted
from o365desk.graph.prefetch import MOST, Question
from o365desk.graph.throttle import parse_retry_after
from o365desk.graph.translation import clean_code, read_graph_error

OnWarning = Callable[[str, GraphError], None]
"""Called with tenant id and a fault that a read could do without."""

ORGANIZATION: Question = ("/organization", {"$select": tenant_payloads.ORGANIZATION_SELECT})
DOMAINS: Question = ("/domains", {"$select": tenant_payloads.DOMAIN_SELECT})
_PAGE = "999"
_SIGN_IN_PAGE = "500"
_PURPOSE_PERMISSION = "MailboxSettings.Read"
_BATCH_ROUNDS = 5


def organization(client: GraphClient, tenant_id: str) -> TenantDetails:
    """Name, address and verified domains of a tenant (Graph: organization-list).

    Raises:
        TenantHeldError: The answer is another tenant's, or access is refused.
    """
    found = client.read(
        tenant_id,
        ORGANIZATION[0],
        tenant_payloads.ORGANIZATIONS.read,
        params=ORGANIZATION[1],
        what=phrase("the organization"),
    ).rows
    if len(found) != 1:
        raise NotGraphAnswerError(
            phrase(f"{client.name_of(tenant_id)}: the organization could not be read."),
            phrase(
                f"Graph named {len(found)} organizations where there is one. What was read before is kept."
            ),
            phrase("Try again later."),
            code="not_graph",
        )
    row = found[0]
    if is_guid(tenant_id) and row.id.strip().lower() != tenant_id.lower():
        raise TenantHeldError(
            phrase(f"The answer for {client.name_of(tenant_id)} came from another tenant."),
            phrase(f"It names {row.id}; nothing of it was stored."),
            phrase("Check the tenant ID of the connection."),
            code="foreign_tenant",
        )
    client.know(tenant_id, row.display_name or "")
    return tenant_payloads.details_of(row)


def domains(client: GraphClient, tenant_id: str) -> tuple[Domain, ...]:
    """All domains of a tenant, also those that are not verified (Graph: domain-list).

    Raises:
        NotAvailableError: Domain.Read.All is not consented; ``verifiedDomains`` have to do.
    """
    found: list[Domain] = []
    for page in client.pages(
        tenant_id,
        DOMAINS[0],
        tenant_payloads.DOMAINS,
        params=DOMAINS[1],
        what="domains",
        key=lambda row: row.id,
        optional=True,
    ):
        found += map(tenant_payloads.domain_of, page.rows)
    return tuple(found)


_GONE = frozenset({403, 404})
"""What else a link to a page may get that Microsoft no longer knows; asked from its beginning the list says
the same once more if it is meant."""


class UserPage(list[User]):
    """The users of one page.

    Attributes:
        next_link: Where the next page is; empty on the last one.
        skipped: How many rows could not be read.
    """

    next_link: str = ""
    skipped: int = 0


def users(client: GraphClient, tenant_id: str, on_warning: OnWarning, link: str = "") -> Iterator[UserPage]:
    """All users of a tenant, page by page (Graph: user-list, ``$top`` 999).

    Complete only if the iterator ends without an error.

    Args:
        client: Graph.
        tenant_id: Whose users.
        on_warning: Told what could not be read.
        link: The next link of an earlier listing: go on there.

    Raises:
        DeltaExpiredError: Microsoft does not know that link any more.
        GraphError: Any other fault.
    """
    total = 0
    pages = client.pages(
        tenant_id,
        link or "/users",
        payloads.USERS,
        params=None if link else {"$select": payloads.USER_SELECT, "$top": _PAGE},
        what="users",
        key=lambda row: row.id,
    )
    try:
        for page in ahead(pages):
            if page.skipped:
                on_warning(tenant_id, skipped_error(client, tenant_id, page.skipped))
            total += len(page.rows)
            if not link:
                client.know_size(tenant_id, total)
            found = UserPage(map(payloads.user_of, page.rows))
            found.skipped = page.skipped
            if page.next_link and client.may_follow(page.next_link, tenant_id):
                found.next_link = page.next_link
            yield found
    except GraphError as error:
        if link and not total and (is_expired(error) or error.http_status in _GONE):
            raise expired(client, tenant_id, error) from None
        raise


def skipped_error(client: GraphClient, tenant_id: str, count: int) -> GraphError:
    """The warning about rows that could not be read at all."""
    return GraphError(
        f"{client.name_of(tenant_id)}: {count} users could not be read.",
        "Graph sent rows without an id. They are left out; the list counts as incomplete.",
        "Try again later.",
        code="unreadable_rows",
    )


def deleted_users(client: GraphClient, tenant_id: str) -> frozenset[str]:
    """Object ids of users in the recycle bin, restorable for 30 days (Graph: directory-deleteditems-list)."""
    found: set[str] = set()
    for page in client.pages(
        tenant_id,
        "/directory/deletedItems/microsoft.graph.user",
        payloads.KEYS,
        params={"$select": "id", "$top": _PAGE},
        what=phrase("deleted users"),
        key=_key,
        optional=True,
    ):
        found.update(row.id.strip().lower() for row in page.rows)
    return frozenset(found)


def _key(row: KeyRow | UserRow) -> str:
    return row.id


def sign_in_activity(
    client: GraphClient, tenant_id: str, before_next: Callable[[], None]
) -> Iterator[list[SignInActivity]]:
    """Sign-in times of users, page by page, 500 a page (Graph: signInActivity; Entra ID P1 or P2).

    ``before_next`` is called before every page but the first; what it raises ends the list.

    Raises:
        NotAvailableError: The tenant has no P1, or AuditLog.Read.All is missing.
    """
    for page in client.pages(
        tenant_id,
        "/users",
        payloads.SIGN_INS,
        params={"$select": "id,signInActivity", "$top": _SIGN_IN_PAGE},
        what=phrase("sign-in activity"),
        key=lambda row: row.id,
        optional=True,
    ):
        found = map(payloads.sign_in_of, page.rows)
        yield [activity for activity in found if activity is not None]
        if page.next_link:
            before_next()


def mailbox_purposes(
    client: GraphClient, tenant_id: str, object_ids: list[str]
) -> Iterator[dict[str, MailboxPurpose]]:
    """Mailbox types, in batches of 20 (Graph: mailboxSettings.userPurpose, $batch).

    A user without an Exchange Online mailbox is ``NONE``; one that vanished or is excluded by an Exchange
    access policy is left out.

    Raises:
        NotAvailableError: MailboxSettings.Read is not consented, or an account signs in.
        GraphError: Parts of a batch could not be answered after several tries.
    """
    if client.tokens.delegated:
        # MailboxSettings.Read of an account opens its own mailbox only: nothing is asked in vain.
        raise NotAvailableError(
            phrase(f"{client.name_of(tenant_id)}: mailbox types are not available with a partner sign-in."),
            phrase("An account reads the settings of its own mailbox only; what was read before is kept."),
            phrase(
                "Connect with the application's own sign-in (secret or certificate) to read mailbox types."
            ),
            code="delegated",
        )
    has = partial(is_granted, _PURPOSE_PERMISSION)
    roles = client.tokens.token_with(tenant_id, has).permissions
    if roles is not None and not is_granted(_PURPOSE_PERMISSION, roles):
        # Exchange says "ErrorAccessDenied" both for this and for a mailbox that a policy excludes.
        raise _purposes_refused(client, tenant_id, "Authorization_RequestDenied", 403)
    for start in range(0, len(object_ids), MOST):
        yield _one_batch(client, tenant_id, object_ids[start : start + MOST])


def _one_batch(client: GraphClient, tenant_id: str, object_ids: list[str]) -> dict[str, MailboxPurpose]:
    found: dict[str, MailboxPurpose] = {}
    waiting = list(object_ids)
    denied = 0
    for attempt in range(1, _BATCH_ROUNDS + 1):
        parts = _ask_batch(client, tenant_id, waiting)
        left: list[str] = []
        pause_s = 0.0
        for object_id in waiting:
            part = parts.get(object_id)
            if part is None or part.status in (424, 429) or part.status >= 500:
                left.append(object_id)
                pause_s = max(pause_s, _told_s(part))
                continue
            denied += part.status == 403
            purpose = _purpose_of(client, tenant_id, part)
            if purpose is not None:
                found[object_id] = purpose
        if denied == len(object_ids):
            raise _purposes_refused(client, tenant_id, "ErrorAccessDenied", 403)
        if not left:
            return found
        waiting = left
        client.hold_back(tenant_id, pause_s, attempt)
    raise GraphError(
        f"{client.name_of(tenant_id)}: mailbox types could not be read for {len(waiting)} users.",
        "Microsoft kept throttling or failing. What was read before is kept.",
        "Try again later.",
        code="batch_failed",
    )


def _ask_batch(client: GraphClient, tenant_id: str, object_ids: list[str]) -> dict[str, BatchPart]:
    asked = [
        {"id": object_id, "method": "GET", "url": f"/users/{object_id}/mailboxSettings?$select=userPurpose"}
        for object_id in object_ids
    ]
    answer = client.read(
        tenant_id,
        "/$batch",
        lambda body: read_object(body, BatchAnswer),
        json={"requests": asked},
        what=phrase("mailbox types"),
        optional=True,
    )
    return {part.id.lower(): part for part in answer.responses}


def _told_s(part: BatchPart | None) -> float:
    if part is None or part.headers is None:
        return 0.0
    headers = {name.lower(): value for name, value in part.headers.items()}
    return parse_retry_after(headers.get("retry-after"), headers.get("date")) or 0.0


def _purpose_of(client: GraphClient, tenant_id: str, part: BatchPart) -> MailboxPurpose | None:
    body = bytes(part.body)
    if part.status < 300:
        try:
            word = read_object(body, MailboxSettings).user_purpose or ""
        except BrokenAnswerError:
            return None
        try:
            return MailboxPurpose(word)
        except ValueError:  # a word that Microsoft added since
            return MailboxPurpose.OTHERS
    code = read_graph_error(body)[0]
    if part.status == 404:
        return MailboxPurpose.NONE if code in ("MailboxNotEnabledForRESTAPI", "ErrorInvalidUser") else None
    if part.status in (401, 403) and code != "ErrorAccessDenied":
        raise _purposes_refused(client, tenant_id, code, part.status)
    return None


def _purposes_refused(client: GraphClient, tenant_id: str, code: str, status: int) -> NotAvailableError:
    return NotAvailableError(
        phrase(f"{client.name_of(tenant_id)} refused: mailbox types."),
        phrase(f"The permission {_PURPOSE_PERMISSION} is not consented there."),
        phrase(f"Consent to {_PURPOSE_PERMISSION}."),
        link=client.consent_link(tenant_id),
        code=clean_code(code),
        http_status=status,
    )
