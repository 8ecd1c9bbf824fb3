from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.graph.decoding import BrokenAnswerError
from o365desk.graph.exceptions import NotAvailableError, NotGraphAnswerError, ReportsConcealedError
from o365desk.graph.reader import GraphReader
from o365desk.graph.reports import is_concealed, read_mailbox_csv
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import Connect

HEADINGS = (
    "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,"
    "Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),"
    "Prohibit Send/Receive Quota (Byte),Deleted Item Count,Deleted Item Size (Byte),"
    "Deleted Item Quota (Byte),Has Archive,Recipient Type,Report Period"
)


def test_a_row_is_read_by_its_headings() -> None:
    row = '2026-11-22,ann@x.example,"Example, ""Ann""\nJr",False,,2020-01-02,2026-11-20,5,1024,1,2,3,4,6,7,'
    row += "True,User,7"
    usage = read_mailbox_csv(f"\ufeff{HEADINGS}\r\n{row}\r\n".encode())[0]
    assert usage.user_principal_name == "ann@x.example"
    assert usage.display_name == 'Example, "Ann"\nJr'
    assert usage.report_refresh_on == date(2026, 11, 22)
    assert usage.last_activity_on == date(2026, 11, 20)
    assert (usage.item_count, usage.storage_used, usage.prohibit_send_receive_quota) == (5, 1024, 3)
    assert (usage.deleted_item_count, usage.deleted_item_size) == (4, 6)
    assert usage.has_archive is True
    assert usage.recipient_type == "User"
    assert usage.is_deleted is False


def test_order_and_missing_columns_do_not_matter() -> None:
    usage = read_mailbox_csv(
        b"Has Archive,USER  principal name,Item Count\nYes,ann@x.example,\n,bob@x.example,\n"
    )
    assert [row.has_archive for row in usage] == [True, None]
    assert [row.user_principal_name for row in usage] == ["ann@x.example", "bob@x.example"]
    assert usage[0].item_count == 0


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff\xfe", b"a,b\n1,2\n", b'User Principal Name\n"open'])
def test_what_is_no_report_is_refused(body: bytes) -> None:
    with pytest.raises(BrokenAnswerError):
        read_mailbox_csv(body)


@given(st.binary(max_size=200))
def test_any_bytes(body: bytes) -> None:
    with contextlib.suppress(BrokenAnswerError):
        read_mailbox_csv(b"User Principal Name,Item Count\n" + body)


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("A1B2C3D4E5F60718293A4B5C6D7E8F90", True), ("a1b2c3d4e5f60718293a4b5c6d7e8f90", True),
        ("(Unknown)", True),
        ("<PII:H101(abc)>", True), ("ann@x.example", False),
        ("A1B2C3D4E5F60718293A4B5C6D7E8F90@x.example", False),
        ("", False),
    ],
)  # fmt: skip
def test_concealed_names(name: str, hidden: bool) -> None:
    assert is_concealed(name) is hidden


def serve(stage: Stage, *names: str) -> None:
    def play(exchange: Exchange) -> None:
        if "/reports/" in exchange.path:
            exchange.send(302, Location=f"{stage.url}/download")
        else:
            exchange.send(200, "\n".join(["User Principal Name", *names]).encode())

    stage.play = play


def test_concealed_reports_are_told_and_not_used(stage: Stage, staged: Connect) -> None:
    serve(stage, *["A1B2C3D4E5F60718293A4B5C6D7E8F90"] * 3)
    with pytest.raises(ReportsConcealedError, match="hide user names") as caught:
        GraphReader(staged(stage)).mailbox_usage(TENANT)
    assert caught.value.link.startswith("https://admin.microsoft.com/")
    serve(stage, "ann@x.example", "bob@x.example", "(Unknown)", "")
    names = [row.user_principal_name for row in GraphReader(staged(stage)).mailbox_usage(TENANT)]
    assert names == ["ann@x.example", "bob@x.example"]


def test_a_page_instead_of_the_report_is_named(stage: Stage, staged: Connect) -> None:
    serve(stage)
    assert GraphReader(staged(stage)).mailbox_usage(TENANT) == []
    stage.play = lambda exchange: exchange.send(200, b"<html>sign in</html>")
    with pytest.raises(NotGraphAnswerError):
        GraphReader(staged(stage)).mailbox_usage(TENANT)


def test_both_forms_of_the_report_settings(stage: Stage, staged: Connect) -> None:
    reader = GraphReader(staged(stage))
    for body, concealed in (
        ({"displayConcealedNames": True}, True),
        ({"value": {"displayConcealedNames": True}}, True),
        ({"displayConcealedNames": False}, False),
    ):
        stage.play = lambda exchange, body=body: exchange.json(body)  # type: ignore[misc]
        assert reader.report_names_concealed(TENANT) is concealed


def test_a_missing_permission_is_not_available(cloud: SandboxServer, connect: Connect) -> None:
    reader = GraphReader(connect(cloud))
    cloud.fault("/reports/", status=403, code="S2SUnauthorized", message="Invalid permission.")
    with pytest.raises(NotAvailableError) as caught:
        reader.mailbox_usage(cloud.partner.tenant_id)
    assert caught.value.code == "S2SUnauthorized"
    assert "adminconsent" in caught.value.link


def test_a_report_that_ends_in_the_middle_of_a_row_is_refused() -> None:
    whole = (
        b"User Principal Name,Storage Used (Byte),Has Archive\r\na@x.example,5,True\r\nb@x.example,7,True\r\n"
    )
    assert len(read_mailbox_csv(whole)) == 2
    with pytest.raises(BrokenAnswerError):
        read_mailbox_csv(whole[:-10])
