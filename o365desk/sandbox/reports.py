"""Usage reports as CSV behind a redirect, and the MFA registration report."""

import csv
import hashlib
import io
import re
import secrets
import time
from datetime import UTC, datetime, timedelta

from o365desk.sandbox import activity
from o365desk.sandbox.answers import Answer, Call, GraphError, bad_request, encode
from o365desk.sandbox.fields import pick
from o365desk.sandbox.kept import Kept
from o365desk.sandbox.paging import Seal
from o365desk.sandbox.people import GUEST, Props, User
from o365desk.sandbox.tenant import Tenant
from o365desk.sandbox.users import not_premium, page_size


def _headings(text: str) -> list[str]:
    return text.split(",")


MAILBOX_HEADINGS = _headings(
    "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,"
    "Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),"
    "Prohibit Send/Receive Quota (Byte),Deleted Item Count,Deleted Item Size (Byte),Deleted Item Quota "
    "(Byte),Has Archive,Recipient Type,Report Period"
)
_SERVICES = ("Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams")
ACTIVE_HEADINGS = [
    *_headings("Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date"),
    *(f"Has {service} License" for service in _SERVICES),
    *(f"{service} Last Activity Date" for service in _SERVICES),
    *(f"{service} License Assign Date" for service in _SERVICES),
    "Assigned Products",
]
_PERIODS = ("D7", "D30", "D90", "D180")
_LAG = timedelta(days=2)
_DOWNLOAD_LIFE_S = 300
_RECIPIENTS = {"user": "User", "shared": "Shared", "room": "Room", "equipment": "Equipment"}


class Reports:
    """Makes reports and keeps the downloads that were promised.

    Args:
        download_url: where downloads live: another host name than the server's, as with Microsoft.
    """

    def __init__(self, download_url: str, seal: Seal) -> None:
        self._download_url = download_url
        self._seal = seal
        self._kept = Kept()
        self._promised: dict[str, tuple[float, bytes, str]] = {}

    def redirect(
        self, call: Call, tenant: Tenant, name: str, period: str | None, day: str | None, now: datetime
    ) -> Answer:
        """`GET /reports/get...`: 302 to a download that needs no token."""
        makers = {"mailboxusagedetail": self._mailboxes, "office365activeuserdetail": self._active}
        maker = makers.get(name.lower())
        if maker is None or (day and name.lower() == "mailboxusagedetail"):
            raise GraphError(501, "NotImplemented", f"The sandbox has no report 'get{name}' in this form.")
        if period is not None and period not in _PERIODS:
            raise GraphError(
                400, "InvalidRequest", f"Invalid period: {period}. Use one of {', '.join(_PERIODS)}."
            )
        if day is not None and not _recent(day, datetime.now(UTC)):
            raise GraphError(400, "InvalidRequest", "The date must be within the past 30 days.")
        if call.options:
            raise GraphError(400, "InvalidRequest", "Query options are not supported for this report.")
        key = (tenant.id, tenant.roster.version, name.lower(), period, now)
        content = self._kept.get(key)
        if content is None:
            content = maker(tenant, period or "", now)
            self._kept.put(key, content)
        etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        if call.headers.get("if-none-match") == etag:
            return Answer(304, b"", headers={"etag": etag})
        ticket = secrets.token_urlsafe(24)
        self._promised = {key: kept for key, kept in self._promised.items() if kept[0] > time.monotonic()}
        self._promised[ticket] = (time.monotonic() + _DOWNLOAD_LIFE_S, content, tenant.id)
        return Answer(
            302, b"", "text/plain", {"location": f"{self._download_url}/download/{ticket}", "etag": etag}
        )

    def owner(self, ticket: str) -> str | None:
        """The tenant whose report was promised under this ticket."""
        promised = self._promised.get(ticket)
        return promised[2] if promised else None

    def download(self, ticket: str, headers: dict[str, str]) -> Answer:
        """A promised report: once, without Authorization."""
        if "authorization" in headers:
            return Answer(
                401, b"Authorization must not be sent to a pre-authenticated download.", "text/plain"
            )
        expires_at, content, _ = self._promised.pop(ticket, (0.0, b"", ""))
        if expires_at <= time.monotonic():
            return Answer(404, b"The link has expired.", "text/plain")
        return Answer(
            200,
            content,
            "application/octet-stream",
            {"content-disposition": 'attachment; filename="report.csv"'},
        )

    def registrations(self, call: Call, tenant: Tenant, url: str, now: datetime) -> Answer:
        """`GET /reports/authenticationMethods/userRegistrationDetails`: enabled users only."""
        if not tenant.premium:
            raise not_premium()
        test: tuple[str, object] | None = None
        if "$filter" in call.options:
            found = re.fullmatch(
                r"\s*(is\w+|userType|userPrincipalName|id)\s+eq\s+(true|false|'[^']*')\s*",
                call.options["$filter"],
            )
            if found is None:
                raise bad_request("Unsupported or invalid query filter clause specified.")
            test = (found[1], found[2] == "true" if found[2] in ("true", "false") else found[2].strip("'"))
        top = page_size(call.options.get("$top"), 999, 999)
        start = 0
        if "$skiptoken" in call.options:
            content = self._seal.open(call.options["$skiptoken"])
            if content[:2] != ["mfa", tenant.id]:
                raise bad_request("Parameter 'SkipToken' is invalid.")
            start = int(str(content[2]))
        rows: list[Props] = []
        index, roster = start, tenant.roster
        while index < roster.top and len(rows) < top:
            if not roster.is_deleted(index) and roster.at(index).props["accountEnabled"]:
                row = activity.registration(tenant, roster.at(index), now)
                if test is None or row.get(test[0]) == test[1]:
                    rows.append(pick(row, call.options.get("$select"), "userRegistrationDetails"))
            index += 1
        path = "reports/authenticationMethods/userRegistrationDetails"
        body: Props = {"@odata.context": f"{url}/$metadata#{path}"}
        if index < roster.top:
            token = self._seal.close(["mfa", tenant.id, index])
            kept = "".join(f"{part}&" for part in call.query.split("&") if part and "skiptoken" not in part)
            body["@odata.nextLink"] = f"{url}/{path}?{kept}$skiptoken={token}"
        body["value"] = rows
        return Answer(200, encode(body))

    def _mailboxes(self, tenant: Tenant, period: str, now: datetime) -> bytes:
        refreshed = (now - _LAG).date().isoformat()
        rows: list[list[object]] = []
        for user, deleted_on in _users(tenant):
            if user.purpose is None:
                continue
            box = activity.mailbox(tenant, user, now)
            name, shown = _identity(tenant, user)
            row: list[object] = [refreshed, name, shown, bool(deleted_on), deleted_on, box.created_at]
            row += [box.last_activity, box.items, box.used, box.warning, box.prohibit_send, box.prohibit_both]
            row += [box.deleted_items, box.deleted_size, 30 * activity.GB, box.archive]
            rows.append([*row, _RECIPIENTS[user.purpose], period.removeprefix("D")])
        return _csv(MAILBOX_HEADINGS, rows)

    def _active(self, tenant: Tenant, period: str, now: datetime) -> bytes:
        refreshed = (now - _LAG).date().isoformat()
        assigned = str(tenant.place.now.date() - timedelta(days=400))
        rows: list[list[object]] = []
        for user, deleted_on in _users(tenant):
            if user.kind == GUEST:
                continue
            services = {plan.service for sku in user.skus for plan in sku.plans}
            has = [
                any(sku.mailbox for sku in user.skus),
                "SharePoint" in services,
                "SharePoint" in services,
                False,
                False,
                "TeamspaceAPI" in services,
            ]
            name, shown = _identity(tenant, user)
            last = activity.mailbox(tenant, user, now).last_activity
            row: list[object] = [refreshed, name, shown, bool(deleted_on), deleted_on, *has]
            row += [last if held else "" for held in has]
            row += [assigned if held else "" for held in has]
            rows.append([*row, "+".join(sku.title.upper() for sku in user.skus)])
        return _csv(ACTIVE_HEADINGS, rows)


def _users(tenant: Tenant) -> list[tuple[User, str]]:
    """Living users and those in the bin, with the date of their deletion."""
    living = [(user, "") for user in tenant.roster.walk()]
    return living + [(user, at.date().isoformat()) for user, at in tenant.roster.deleted()]


def _identity(tenant: Tenant, user: User) -> tuple[str, str]:
    """User principal name and display name as the report shows them: digests when names are concealed."""
    shown = str(user.props["displayName"])
    if not tenant.concealed:
        return user.name, shown
    return tuple(
        hashlib.sha256(f"{tenant.id}{text}".encode()).hexdigest()[:32].upper() for text in (user.name, shown)
    )  # type: ignore[return-value]  # two in, two out


def _csv(headings: list[str], rows: list[list[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerows(rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _recent(day: str, now: datetime) -> bool:
    try:
        age = now.date() - datetime.fromisoformat(day).date()
    except ValueError:
        return False
    return timedelta(0) <= age <= timedelta(days=30)
