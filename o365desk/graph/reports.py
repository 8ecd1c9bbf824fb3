"""Usage reports (CSV) and the MFA registration report."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter

from o365desk.domain.phrases import phrase
from o365desk.domain.user import MailboxUsage, MfaRegistration
from o365desk.graph import payloads
from o365desk.graph.client import GraphClient
from o365desk.graph.decoding import BrokenAnswerError, parse_day, read_object
from o365desk.graph.exceptions import NotAvailableError, NotGraphAnswerError, ReportsConcealedError
from o365desk.graph.links import report_privacy_link
from o365desk.graph.payloads import ReportSettings

MAILBOX_REPORT = "/reports/getMailboxUsageDetail(period='D7')"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
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
            phrase(f"{client.name_of(tenant_id)}: mailbox usage is not available."),
            phrase("Microsoft gives usage reports in its global cloud only."),
            code="cloud",
        )
    body = client.download(tenant_id, MAILBOX_REPORT, what=phrase("mailbox usage"))
    try:
        rows = read_mailbox_csv(body)
    except BrokenAnswerError:
        raise NotGraphAnswerError(
            phrase(f"{client.name_of(tenant_id)}: the mailbox usage report could not be read."),
            phrase("It lacks the headings that Microsoft documents. What was read before is kept."),
            phrase("Try again later."),
            code="not_graph",
        ) from None
    shown = [row for row in rows if not is_concealed(row.user_principal_name)]
    if rows and 2 * len(shown) <= len(rows):
        raise concealed_error(client, tenant_id)
    return [row for row in shown if row.user_principal_name]


def concealed_error(client: GraphClient, tenant_id: str) -> ReportsConcealedError:
    """The error for a tenant whose reports hide names."""
    return ReportsConcealedError(
        phrase(f"{client.name_of(tenant_id)}: reports hide user names."),
        phrase("Mailbox usage cannot be assigned to users; older values are kept."),
        phrase(
            "Microsoft 365 admin center > Settings > Org settings > Services > Reports: clear "
            "“Display concealed "
            "user, group, and site names in all reports”."
        ),
        link=report_privacy_link(client.endpoints),
        code="reports_concealed",
    )


def read_mailbox_csv(body: bytes) -> list[MailboxUsage]:
    """The rows of ``getMailboxUsageDetail``, by heading; columns that are missing keep their defaults.

    Raises:
        BrokenAnswerError: It is no such CSV.
    """
    # Read line by line: a large tenant's report as one text would take four times its size.
    text = io.TextIOWrapper(io.BytesIO(_CONTROL.sub(b"", body)), "utf-8-sig", newline="")
    lines = csv.reader(text, strict=True)
    rows: list[MailboxUsage] = []
    try:
        headings = [" ".join(heading.split()).casefold() for heading in next(lines, [])]
        where = {heading: place for place, heading in enumerate(headings)}
        if "user principal name" not in where:
            raise BrokenAnswerError(phrase("no heading"))
        cells = itemgetter(*(where.get(column, -1) for column in _COLUMNS))
        days = lru_cache(4096)(_day)  # The same few come again in every row.
        for line in lines:
            if not line:
                continue
            if len(line) < len(headings):
                raise BrokenAnswerError(phrase("cut off"))  # Read as it is, the last mailbox would be empty.
            line.append("")  # What a missing column finds at -1.
            rows.append(_usage(days, *cells(line)))
    except (UnicodeDecodeError, csv.Error) as error:
        raise BrokenAnswerError(str(error)) from None
    return rows


_COLUMNS = (
    phrase("user principal name"),
    phrase("display name"),
    phrase("is deleted"),
    phrase("created date"),
    phrase("last activity date"),
    phrase("item count"),
    phrase("storage used (byte)"),
    phrase("issue warning quota (byte)"),
    phrase("prohibit send quota (byte)"),
    phrase("prohibit send/receive quota (byte)"),
    phrase("deleted item count"),
    phrase("deleted item size (byte)"),
    phrase("has archive"),
    phrase("recipient type"),
    phrase("report refresh date"),
)


def _day(text: str) -> date | None:
    return parse_day(text.strip())


def _usage(
    day: Callable[[str], date | None], name: str, shown: str, deleted: str, created: str, active: str,
    items: str, used: str, warning: str, send: str, both: str, deleted_items: str, deleted_size: str,
    archive: str, recipient: str, refreshed: str,
) -> MailboxUsage:  # fmt: skip
    return MailboxUsage(
        user_principal_name=name.strip(),
        display_name=shown.strip(),
        is_deleted=_yes(deleted) or False,
        created_on=day(created),
        last_activity_on=day(active),
        item_count=_number(items),
        storage_used=_number(used),
        issue_warning_quota=_number(warning),
        prohibit_send_quota=_number(send),
        prohibit_send_receive_quota=_number(both),
        deleted_item_count=_number(deleted_items),
        deleted_item_size=_number(deleted_size),
        has_archive=_yes(archive),
        recipient_type=recipient.strip(),
        report_refresh_on=day(refreshed),
    )


_WORDS = {"True": True, "False": False, "": None}


def _yes(text: str) -> bool | None:
    if text in _WORDS:
        return _WORDS[text]
    word = text.strip().casefold()
    return True if word in ("true", "yes", "1") else False if word in ("false", "no", "0") else None


def _number(text: str) -> int:
    try:
        number = int(text)  # Blanks around it do not matter.
    except ValueError:
        try:
            number = int(float(text))
        except (ValueError, OverflowError):
            return 0
    return number if number > 0 else 0


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
            phrase(f"{client.name_of(tenant_id)}: report settings are not available."),
            phrase("Microsoft gives usage reports in its global cloud only."),
            code="cloud",
        )
    settings = client.read(
        tenant_id,
        "/admin/reportSettings",
        lambda body: read_object(body, ReportSettings),
        what=phrase("report settings"),
        optional=True,
    )
    inner = settings.value or settings
    return bool(inner.display_concealed_names)
