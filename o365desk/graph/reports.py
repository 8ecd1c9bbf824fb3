"""Usage reports (CSV) and the MFA registration report."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator

from o365desk.domain.user import MailboxUsage, MfaRegistration
from o365desk.domain.values import clean_text
from o365desk.graph import payloads
from o365desk.graph.client import GraphClient
from o365desk.graph.decoding import BrokenAnswerError, parse_day, read_object
from o365desk.graph.exceptions import NotAvailableError, NotGraphAnswerError, ReportsConcealedError
from o365desk.graph.links import report_privacy_link
from o365desk.graph.payloads import ReportSettings

MAILBOX_REPORT = "/reports/getMailboxUsageDetail(period='D7')"
_CONCEALED = re.compile(r"[0-9A-Fa-f]{32}|<PII:.*|\(Unknown\)")
_MFA_SELECT = (
    "id,isMfaRegistered,isMfaCapable,isAdmin,methodsRegistered,"
    "userPreferredMethodForSecondaryAuthentication,lastUpdatedDateTime"
)


def is_concealed(name: str) -> bool:
    """Whether a report shows this instead of a user name: 32 hex digits, ``<PII:…>`` or ``(Unknown)``."""
    return _CONCEALED.fullmatch(name.strip()) is not None


def mailbox_usage(client: GraphClient, tenant_id: str) -> list[MailboxUsage]:
    """One row a mailbox (Graph: reportroot-getmailboxusagedetail, 7 days). Data lag about two days.

    Raises:
        ReportsConcealedError: User names are hidden, so the rows belong to nobody known.
        NotAvailableError: The permission is missing, or this cloud has no reports.
        NotGraphAnswerError: What came is not the report.
    """
    if not client.endpoints.supports_reports:
        raise NotAvailableError(
            f"{client.name_of(tenant_id)}: mailbox usage is not available.",
            "Microsoft gives usage reports in its global cloud only.",
            code="cloud",
        )
    body = client.download(tenant_id, MAILBOX_REPORT, what="mailbox usage")
    try:
        rows = read_mailbox_csv(body)
    except BrokenAnswerError:
        raise NotGraphAnswerError(
            f"{client.name_of(tenant_id)}: the mailbox usage report could not be read.",
            "It lacks the headings that Microsoft documents. What was read before is kept.",
            "Try again later.",
            code="not_graph",
        ) from None
    hidden = sum(is_concealed(row.user_principal_name) for row in rows)
    if hidden and 2 * hidden >= len(rows):
        raise concealed_error(client, tenant_id)
    return [row for row in rows if row.user_principal_name and not is_concealed(row.user_principal_name)]


def concealed_error(client: GraphClient, tenant_id: str) -> ReportsConcealedError:
    """The error for a tenant whose reports hide names."""
    return ReportsConcealedError(
        f"{client.name_of(tenant_id)}: reports hide user names.",
        "Mailbox usage cannot be assigned to users; older values are kept.",
        "Microsoft 365 admin center > Settings > Org settings > Services > Reports: clear “Display concealed "
        "user, group, and site names in all reports”.",
        link=report_privacy_link(client.endpoints),
        code="reports_concealed",
    )


def read_mailbox_csv(body: bytes) -> list[MailboxUsage]:
    """The rows of ``getMailboxUsageDetail``, by heading; columns that are missing keep their defaults.

    Raises:
        BrokenAnswerError: It is no such CSV.
    """
    try:
        text = body.decode("utf-8-sig").replace("\0", "")
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        headings = next(lines, [])
        where = {" ".join(heading.split()).casefold(): place for place, heading in enumerate(headings)}
        if "user principal name" not in where:
            raise BrokenAnswerError("no heading")
        rows = [line for line in lines if line]
        if any(len(row) < len(headings) for row in rows):
            raise BrokenAnswerError("cut off")  # Read as it is, the last mailbox would be empty.
        return [_usage(_picker(where, row)) for row in rows]
    except (UnicodeDecodeError, csv.Error) as error:
        raise BrokenAnswerError(str(error)) from None


def _picker(where: dict[str, int], line: list[str]) -> Callable[[str], str]:
    def pick(heading: str) -> str:
        place = where.get(heading, -1)
        return line[place].strip() if 0 <= place < len(line) else ""

    return pick


def _usage(pick: Callable[[str], str]) -> MailboxUsage:
    return MailboxUsage(
        user_principal_name=clean_text(pick("user principal name")),
        display_name=clean_text(pick("display name")),
        is_deleted=_yes(pick("is deleted")) or False,
        created_on=parse_day(pick("created date")),
        last_activity_on=parse_day(pick("last activity date")),
        item_count=_number(pick("item count")),
        storage_used=_number(pick("storage used (byte)")),
        issue_warning_quota=_number(pick("issue warning quota (byte)")),
        prohibit_send_quota=_number(pick("prohibit send quota (byte)")),
        prohibit_send_receive_quota=_number(pick("prohibit send/receive quota (byte)")),
        deleted_item_count=_number(pick("deleted item count")),
        deleted_item_size=_number(pick("deleted item size (byte)")),
        has_archive=_yes(pick("has archive")),
        recipient_type=clean_text(pick("recipient type")),
        report_refresh_on=parse_day(pick("report refresh date")),
    )


def _yes(text: str) -> bool | None:
    word = text.casefold()
    return True if word in ("true", "yes", "1") else False if word in ("false", "no", "0") else None


def _number(text: str) -> int:
    try:
        return max(0, int(float(text))) if "." in text else max(0, int(text))
    except (ValueError, OverflowError):
        return 0


def mfa(client: GraphClient, tenant_id: str) -> Iterator[list[MfaRegistration]]:
    """MFA registration of enabled users, page by page (Graph: userRegistrationDetails; Entra ID P1).

    ``$top`` and ``$select`` are not documented here but work (CIPP and CLI for Microsoft 365 send them).

    Raises:
        NotAvailableError: The tenant has no P1, or AuditLog.Read.All is missing.
    """
    for page in client.pages(
        tenant_id,
        "/reports/authenticationMethods/userRegistrationDetails",
        payloads.MFA,
        params={"$select": _MFA_SELECT, "$top": "999"},
        what="MFA registration",
        key=lambda row: row.id,
        optional=True,
    ):
        yield list(map(payloads.mfa_of, page.rows))


def report_names_concealed(client: GraphClient, tenant_id: str) -> bool:
    """Whether reports hide names (Graph: adminreportsettings-get).

    Raises:
        NotAvailableError: ReportSettings.Read.All is missing, or this cloud has no such setting.
    """
    if not client.endpoints.supports_reports:
        raise NotAvailableError(
            f"{client.name_of(tenant_id)}: report settings are not available.",
            "Microsoft gives usage reports in its global cloud only.",
            code="cloud",
        )
    settings = client.read(
        tenant_id,
        "/admin/reportSettings",
        lambda body: read_object(body, ReportSettings),
        what="report settings",
        optional=True,
    )
    inner = settings.value or settings
    return bool(inner.display_concealed_names)
