from __future__ import annotations

import json
import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.graph import payloads
from o365desk.graph.decoding import BrokenAnswerError, clean_json, parse_day, parse_moment
from o365desk.graph.payloads import mail_aliases, user_of
from o365desk.graph.tenant_payloads import SKUS, sku_of


def page(*rows: object, **more: object) -> bytes:
    return json.dumps({"value": rows, **more}).encode()


def test_a_user_becomes_the_domains_user() -> None:
    row = {
        "id": "AAAAAAAA-0000-4000-8000-000000000001",
        "userPrincipalName": "Ann@contoso.com",
        "displayName": " Ann Example ",
        "businessPhones": ["+1 2", "+1 3"],
        "proxyAddresses": ["smtp:a2@contoso.com", "SMTP:Ann@Contoso.com", "SIP:ann@x", "X500:/o=x", "smtp:"],
        "assignedLicenses": [{"skuId": "B" * 8, "disabledPlans": []}, {"skuId": "A" * 8}],
        "accountEnabled": False,
        "createdDateTime": "2024-05-06T07:08:09Z",
        "lastPasswordChangeDateTime": "",
        "onPremisesLastSyncDateTime": "0001-01-01T00:00:00Z",
        "onPremisesSyncEnabled": None,
        "@odata.type": "#microsoft.graph.newUser",
        "unknown": {"deep": [1]},
    }
    user = user_of(payloads.USERS.read(page(row)).rows[0])
    assert user.object_id == "aaaaaaaa-0000-4000-8000-000000000001"
    assert user.display_name == "Ann Example"
    assert user.business_phone == "+1 2"
    assert user.aliases == ("ann@contoso.com", "a2@contoso.com")
    assert user.sku_ids == ("aaaaaaaa", "bbbbbbbb")
    assert user.account_enabled is False
    assert user.created_at == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert user.last_password_change_at is None
    assert user.on_premises_last_sync_at is None


def test_a_row_with_wrong_types_is_kept_and_only_its_bad_fields_are_empty() -> None:
    read = payloads.USERS.read(
        page(
            {"id": "1", "displayName": 5, "accountEnabled": "true", "mail": {"x": 1}, "surname": "S"},
            {"id": "2", "displayName": "fine"},
            {"displayName": "no id"},
            "not even an object",
        )
    )
    assert [row.id for row in read.rows] == ["1", "2"]
    assert read.skipped == 2
    first = user_of(read.rows[0])
    assert (first.display_name, first.account_enabled, first.mail, first.surname) == ("5", True, "", "S")


def test_numbers_as_text_are_read() -> None:
    rows = SKUS.read(page({"skuId": "S", "consumedUnits": "12", "prepaidUnits": {"enabled": 3}})).rows
    sku = sku_of(rows[0])
    assert (sku.consumed_units, sku.enabled_units, sku.sku_part_number) == (12, 3, "S")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b"{}", b'"x"', b"<html></html>", b'{"value": 5}', b'{"value":[{"id":"1"}',
        b'\xef\xbb\xbf{"value":[]}', '{"value":[]}'.encode("utf-16"), b'{"value":[{"id":"1","x":NaN}]}',
        b'{"value":[{"id":"1","displayName":"\xff"}]}', b'{"value":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        b'{"value":[{"id":"1","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}]}",
    ],
)  # fmt: skip
def test_what_is_no_page_is_refused_without_a_crash(body: bytes) -> None:
    try:
        rows = payloads.USERS.read(body)
    except BrokenAnswerError:
        return
    assert rows.rows == []  # nesting inside an unwanted row: nothing usable, all counted
    assert rows.skipped


@pytest.mark.parametrize(
    ("escaped", "clean"),
    [
        (r"a\u0000b", "ab"), (r"a\ud800b", "ab"), (r"\udc00\ud83d\ude00", "\U0001f600"),
        (r"a\\u0000b", r"a\u0000b"),
        (r"a\u007fb", "ab"), ("a\x7fb", "ab"), (r"a\tb", "a\tb"), (r"a\u000Ab", "a\nb"), (r"\ud83d", ""),
        (r"\\\ud800x", "\\x"), (r"\uD83D\uDE00", "\U0001f600"),
    ],
)  # fmt: skip
def test_control_characters_and_lone_surrogates_are_taken_out(escaped: str, clean: str) -> None:
    body = b'{"value":[{"id":"1","displayName":"' + escaped.encode() + b'"}]}'
    assert payloads.USERS.read(body).rows[0].display_name == clean


@given(st.text())
def test_cleaning_never_breaks_json(text: str) -> None:
    cleaned = json.loads(clean_json(json.dumps({"a": text}).encode()))["a"]
    assert cleaned == "".join(c for c in text if c in "\t\n\r" or not (ord(c) < 32 or ord(c) == 127))
    cleaned.encode()


@given(st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF, categories=("Cs",)), st.text(max_size=5))
def test_a_lone_surrogate_never_survives(surrogate: str, text: str) -> None:
    json.loads(clean_json(json.dumps({"a": text + surrogate}).encode()))["a"].encode()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-02T03:04:05Z", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2024-01-02T03:04:05.1234567Z", datetime(2024, 1, 2, 3, 4, 5, 123456, tzinfo=UTC)),
        ("2024-01-02T03:04:05", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2024-01-02T03:04:05+02:00", datetime(2024, 1, 2, 1, 4, 5, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", None), ("", None), (None, None),
        ("yesterday", None), ("2024-13-01T00:00:00Z", None),
    ],
)  # fmt: skip
def test_times(text: str | None, moment: datetime | None) -> None:
    assert parse_moment(text) == moment


@given(st.text(max_size=30))
def test_any_text_as_time_or_day(text: str) -> None:
    moment = parse_moment(text)
    assert moment is None or moment.utcoffset() is not None
    parse_day(text)


def test_days() -> None:
    assert parse_day("2024-01-02") == date(2024, 1, 2)
    assert parse_day("") is None
    assert parse_day("0001-01-01") is None


def test_a_thousand_addresses_and_a_hundred_thousand_users_stay_cheap() -> None:
    many = [f"smtp:a{number}@x.example" for number in range(1000)]
    assert len(mail_aliases(["SMTP:a5@x.example", *many])) == 1000
    row = {
        "id": "aaaaaaaa-0000-4000-8000-000000000001", "userPrincipalName": "ann.example@contoso.example",
        "displayName": "Ann Example", "givenName": "Ann", "surname": "Example", "jobTitle": "Buyer",
        "businessPhones": ["+1 555 0100"], "mail": "ann.example@contoso.example", "accountEnabled": True,
        "proxyAddresses": ["SMTP:ann.example@contoso.example", "smtp:ann@contoso.onmicrosoft.com"],
        "assignedLicenses": [{"skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "disabledPlans": []}],
        "createdDateTime": "2024-05-06T07:08:09Z", "lastPasswordChangeDateTime": "2025-05-06T07:08:09Z",
    }  # fmt: skip
    body = page(*[row] * 999)
    started = time.process_time()
    for _ in range(20):
        list(map(user_of, payloads.USERS.read(body).rows))
    assert time.process_time() - started < 1.0  # 20,000 users; some 0.2 s are usual
