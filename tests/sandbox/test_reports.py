import csv
import io
import re
from collections.abc import Callable

import requests

from o365desk.sandbox.tenant import CONCEALED, Tenant
from tests.sandbox.conftest import Client

MAILBOXES = "/reports/getMailboxUsageDetail(period='D7')"


def read(client: Client, path: str, tenant: str) -> list[dict[str, str]]:
    link = client.get(path, tenant).headers["Location"]
    answer = client.session.get(link, timeout=20)
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_mailbox_report(shared: Client) -> None:
    tenant = shared.server.estate.customers[0]
    rows = read(shared, MAILBOXES, tenant.id)
    boxes = {user.name for user in tenant.roster.walk() if user.purpose}
    assert {row["User Principal Name"] for row in rows} == boxes
    assert {row["Report Period"] for row in rows} == {"7"}
    assert any(
        int(row["Storage Used (Byte)"]) > 0.95 * int(row["Issue Warning Quota (Byte)"]) for row in rows
    )
    assert {row["Recipient Type"] for row in rows} >= {"User", "Shared", "Room"}
    assert {row["Is Deleted"] for row in rows} == {"False"}


def test_deleted_users_stay_in_the_report(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    fresh.server.next_day()
    deleted = [row for row in read(fresh, MAILBOXES, tenant) if row["Is Deleted"] == "True"]
    assert deleted
    assert all(row["Deleted Date"] for row in deleted)


def test_active_user_report(shared: Client) -> None:
    rows = read(
        shared, "/reports/getOffice365ActiveUserDetail(period='D30')", shared.server.estate.customers[0].id
    )
    assert any("+" in row["Assigned Products"] for row in rows)
    assert len(rows[0]) == 24


def test_download_takes_no_authorization_and_only_once(shared: Client) -> None:
    tenant = shared.server.estate.customers[0].id
    answer = shared.get(MAILBOXES, tenant)
    assert answer.status_code == 302
    link = answer.headers["Location"]
    assert link.startswith("https://localhost:")
    assert shared.get(link, tenant).status_code == 401
    assert shared.session.get(link, timeout=20).status_code == 200
    assert shared.session.get(link, timeout=20).status_code == 404
    same = shared.get(MAILBOXES, tenant, **{"If-None-Match": answer.headers["ETag"]})
    assert same.status_code == 304


def test_concealed_names(shared: Client, special: Callable[[str], Tenant]) -> None:
    for row in read(shared, MAILBOXES, special(CONCEALED).id):
        assert re.fullmatch("[0-9A-F]{32}", row["User Principal Name"])
        assert re.fullmatch("[0-9A-F]{32}", row["Display Name"])


def test_reports_without_permission_or_with_a_wrong_period(fresh: Client) -> None:
    tenant = fresh.server.estate.customers[0].id
    assert fresh.get("/reports/getMailboxUsageDetail(period='D8')", tenant).status_code == 400
    fresh.server.grant(tenant, ["User.Read.All"])
    fresh.token(tenant, fresh=True)
    answer = fresh.get(MAILBOXES, tenant)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "S2SUnauthorized")


def test_registration_details_leave_out_disabled_users(shared: Client) -> None:
    tenant = shared.server.estate.customers[0]
    rows = shared.rows("/reports/authenticationMethods/userRegistrationDetails?$top=9", tenant.id)
    assert {row["id"] for row in rows} == {
        user.id for user in tenant.roster.walk() if user.props["accountEnabled"]
    }
    assert {row["isMfaRegistered"] for row in rows} == {True, False}


def test_a_client_that_trusts_nothing_is_refused(shared: Client) -> None:
    try:
        requests.get(f"{shared.server.base_url}/sandbox/state", timeout=5)
    except requests.exceptions.SSLError:
        return
    raise AssertionError("the sandbox's CA must be unknown to everybody else")
