"""What is wrong with a connection as typed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from o365desk.domain.connection import Cloud, ConnectionDraft, draft_problems, secret_problem

GOOD = ConnectionDraft(
    name="Contoso",
    tenant_id="11111111-1111-1111-1111-111111111111",
    application_id="22222222-2222-2222-2222-222222222222",
)
LOCAL = replace(GOOD, cloud=Cloud.LOCAL, local_url="https://127.0.0.1:8443", ca_file="ca.pem")


def test_a_secret_is_a_value_not_an_id_and_not_cut_off() -> None:
    assert secret_problem("abc8Q~0123456789012345678901234567890123") == ""
    assert "secret's ID" in secret_problem("33333333-3333-3333-3333-333333333333")
    assert secret_problem("") != ""
    assert "cut off" in secret_problem("short")
    assert secret_problem("short", Cloud.LOCAL) == "", "A local stand-in may use any secret."


def test_good_drafts_have_no_problem() -> None:
    assert draft_problems(GOOD) == {}
    assert draft_problems(LOCAL) == {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"tenant_id": "contoso.example"}, "tenant_id"),
        ({"application_id": "x"}, "application_id"),
        ({"application_id": GOOD.tenant_id.upper()}, "application_id"),
    ],
)
def test_each_wrong_field_is_named(changes: dict[str, str], field: str) -> None:
    assert list(draft_problems(replace(GOOD, **changes))) == [field]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8443",
        "https://example.org:8443",
        "https://127.0.0.1",
        "https://evil.example\\@127.0.0.1:8443",
        "https://user@127.0.0.1:8443",
        "https://127.0.0.1:8443/?x=1",
        "https://127.0.0.1:notaport",
    ],
)
def test_a_local_cloud_is_on_loopback_and_nowhere_else(url: str) -> None:
    assert list(draft_problems(replace(LOCAL, local_url=url))) == ["local_url"]
