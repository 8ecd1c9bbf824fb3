"""The overlay: both sides compared, taken over without loss, with source and age."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.measures import format_size
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.overlay import ContactOverlay, OverlayField, OverlayValue
from o365desk.domain.overlay_rules import build_overlay, portal_links, taken_over
from o365desk.domain.overlay_sections import format_time
from o365desk.domain.products import ProductRow, ProductTable
from o365desk.domain.tenant import Domain, SubscribedSku, TenantDetails, TenantRecord
from o365desk.domain.user import (
    MailboxPurpose,
    MailboxUsage,
    MfaRegistration,
    SignInActivity,
    User,
    UserRecord,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900"
PRODUCTS = ProductTable(
    [ProductRow(sku_id=E3, sku_part_number="ENTERPRISEPACK", product_name="Office 365 E3")]
)
USER = User(
    object_id="o-1",
    user_principal_name="ann.lee@contoso.example",
    display_name="Ann Lee",
    given_name="Ann",
    surname="Lee",
    job_title="Controller",
    business_phone="+1 (425) 555-0100",
    mobile_phone="",
    mail="ann.lee@contoso.example",
    aliases=("ann.lee@contoso.example", "ann@contoso.example"),
    account_enabled=True,
    sku_ids=(E3,),
    purpose=MailboxPurpose.USER,
)
RECORD = UserRecord(id=1, tenant_id="t-1", user=USER, contact_id=5, read_at=NOW)
TENANT = TenantRecord(
    tenant_id="t-1",
    connection_id=1,
    details=TenantDetails(
        tenant_id="t-1",
        display_name="Contoso",
        domains=(Domain(name="contoso.onmicrosoft.com", is_initial=True),),
    ),
)
CONTACT = Contact(
    organization_id=1,
    id=5,
    first_name="ann",
    last_name="Leigh",
    emails=(ContactEmail(value="ANN.LEE@contoso.example", primary=True),),
    phones=(ContactPhone(value="425 555 0100"), ContactPhone(value="425 555 0199", label="Mobile")),
)


def overlay(record: UserRecord | None = RECORD, tenant: TenantRecord | None = TENANT) -> ContactOverlay:
    return build_overlay(CONTACT, "Contoso Ltd", record, tenant, PRODUCTS, {}, ())


def fields(record: UserRecord | None = RECORD) -> dict[str, OverlayField]:
    return {field.key: field for field in overlay(record).fields}


def values(record: UserRecord, tenant: TenantRecord = TENANT) -> dict[str, OverlayValue]:
    return {value.label: value for section in overlay(record, tenant).sections for value in section.values}


def with_user(**changes: object) -> UserRecord:
    return msgspec.structs.replace(RECORD, user=msgspec.structs.replace(USER, **changes))


def test_fields_differ_only_when_they_do() -> None:
    found = fields()
    assert (found["first_name"].differs, found["first_name"].can_take) == (False, False)
    assert (found["last_name"].differs, found["last_name"].can_take) == (True, True)
    assert (found["title"].differs, found["title"].can_take) == (False, True)
    assert (found["office_phone"].differs, found["office_phone"].can_take) == (False, False)
    assert (found["mobile_phone"].differs, found["mobile_phone"].can_take) == (False, False), (
        "blank never takes"
    )
    assert (found["primary_email"].differs, found["primary_email"].can_take) == (False, False)
    assert (found["aliases"].office, found["aliases"].can_take) == ("ann@contoso.example", True)
    assert all(field.office_at == NOW for field in found.values())


def test_without_a_user_nothing_can_be_taken() -> None:
    bare = overlay(None, None)
    assert bare.sections == ()
    assert not any(field.can_take or field.office for field in bare.fields)


def test_taking_over_writes_the_named_fields_only() -> None:
    result = taken_over(CONTACT, USER, {"last_name", "aliases", "mobile_phone"})
    assert (result.first_name, result.last_name, result.title) == ("ann", "Lee", "")
    assert result.phones == CONTACT.phones, "a blank mobile phone overwrites nothing"
    assert [email.value for email in result.emails] == ["ANN.LEE@contoso.example", "ann@contoso.example"]
    new_primary = taken_over(
        CONTACT, msgspec.structs.replace(USER, user_principal_name="n@c.example"), {"primary_email"}
    )
    assert new_primary.primary_email == "n@c.example"
    assert {email.value for email in new_primary.emails} == {"n@c.example", "ANN.LEE@contoso.example"}
    assert sum(email.primary for email in new_primary.emails) == 1


TEXT = st.text(alphabet="abc1 +", max_size=8)


@given(TEXT, TEXT, TEXT, TEXT, st.sets(st.sampled_from(sorted(fields()))))
def test_what_was_taken_over_cannot_be_taken_again(
    first: str, title: str, office: str, mobile: str, keys: set[str]
) -> None:
    user = msgspec.structs.replace(
        USER, given_name=first, job_title=title, business_phone=office, mobile_phone=mobile
    )
    record = msgspec.structs.replace(RECORD, user=user)
    result = taken_over(CONTACT, user, keys)
    after = build_overlay(result, "", record, TENANT, PRODUCTS, {}, ())
    assert not any(field.can_take for field in after.fields if field.key in keys)
    assert taken_over(result, user, keys) == result


def test_account_and_licences() -> None:
    found = values(RECORD)
    assert found["Status"].value == "Active"
    assert found["Licence"].value == "Office 365 E3"
    assert found["Directory sync"].value == "Cloud only"
    assert all(value.source for value in found.values())
    disabled = values(with_user(account_enabled=False))["Status"]
    assert (disabled.value, disabled.alert) == ("Sign-in blocked", True)
    assert not values(with_user(account_enabled=False, sku_ids=()))["Status"].alert


def test_a_suspended_subscription_and_an_unknown_product_are_said() -> None:
    sku = SubscribedSku(sku_id="x", sku_part_number="ODD_SKU", capability_status="Suspended")
    made = build_overlay(CONTACT, "", with_user(sku_ids=("x",)), TENANT, PRODUCTS, {}, (sku,))
    (licence,) = next(section for section in made.sections if section.title == "Licences").values
    assert (licence.value, licence.alert) == ("ODD_SKU", True)
    assert "Suspended" in licence.note


def test_a_mailbox_over_ninety_percent_is_marked() -> None:
    usage = MailboxUsage(
        user_principal_name="a",
        storage_used=46 * 2**30,
        item_count=12345,
        prohibit_send_receive_quota=50 * 2**30,
        last_activity_on=date(2026, 2, 26),
        has_archive=False,
    )
    found = values(msgspec.structs.replace(RECORD, mailbox=usage, mailbox_read_at=NOW))
    assert (found["Size"].value, found["Quota"].value, found["Quota"].alert) == (
        "46 GB",
        "50 GB (92 % used)",
        True,
    )
    assert (found["Items"].value, found["Archive"].value) == ("12,345", "No")
    small = msgspec.structs.replace(usage, storage_used=2**30)
    assert not values(msgspec.structs.replace(RECORD, mailbox=small))["Quota"].alert


@pytest.mark.parametrize(
    ("record", "tenant", "word"),
    [
        (RECORD, msgspec.structs.replace(TENANT, reports_concealed=True), "conceals"),
        (with_user(purpose=MailboxPurpose.NONE), TENANT, "No Exchange Online mailbox"),
        (msgspec.structs.replace(RECORD, mailbox_read_at=NOW), TENANT, "does not list"),
        (RECORD, TENANT, "Reports.Read.All"),
    ],
)
def test_missing_mailbox_figures_are_explained(record: UserRecord, tenant: TenantRecord, word: str) -> None:
    assert word in values(record, tenant)["Size"].note


def test_sign_in_and_mfa_or_why_not() -> None:
    free = values(RECORD, msgspec.structs.replace(TENANT, has_premium=False))
    assert "P1" in free["Last sign-in"].note
    assert "P1" in free["MFA registered"].note
    assert "AuditLog.Read.All" in values(RECORD)["MFA registered"].note
    read = values(
        msgspec.structs.replace(
            RECORD,
            sign_in=SignInActivity(object_id="o-1", last_sign_in_at=NOW),
            sign_in_read_at=NOW,
            mfa=MfaRegistration(object_id="o-1", is_admin=True, methods=("sms",), default_method="sms"),
            mfa_read_at=NOW,
        )
    )
    assert read["Last sign-in"].value == "2026-03-01 12:00 UTC"
    assert (read["MFA registered"].value, read["MFA registered"].alert) == ("No", True)
    assert read["MFA methods"].value == "sms"


def test_links_are_encoded_https_and_complete() -> None:
    record = with_user(user_principal_name="a b/c@contoso.example")
    templates = {
        "user_list": "https://admin.example/?o={initial_domain}#/users",
        "Mine": "https://x.example/{tenant_id}/{object_id}/{upn}",
        "Plain": "http://x.example/",
        "Script": "javascript:alert({upn})",
    }
    links = portal_links(templates, TENANT, record)
    assert [(link.label, link.url) for link in links] == [
        ("Manage", "https://admin.example/?o=contoso.onmicrosoft.com#/users"),
        ("Mine", "https://x.example/t-1/o-1/a%20b%2Fc%40contoso.example"),
    ]
    assert [link.label for link in portal_links(templates, TENANT, None)] == ["Manage"]
    assert portal_links(templates, None, None) == ()


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1 KB"),
        (1536, "1.5 KB"),
        (1_048_575, "1 MB"),
        (50 * 2**30, "50 GB"),
    ],
)
def test_sizes(size: int, text: str) -> None:
    assert format_size(size) == text


@given(st.integers(0, 2**62))
def test_a_size_never_reads_four_digits_before_its_unit_but_bytes(size: int) -> None:
    figure, unit = format_size(size).split()
    assert float(figure) < 1024 or unit == "PB"


def test_times() -> None:
    assert (format_time(None), format_time(date(2026, 3, 1))) == ("", "2026-03-01")
