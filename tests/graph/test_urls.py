from __future__ import annotations

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from urllib3.util import parse_url

from o365desk.graph.links import is_allowed_link
from o365desk.graph.urls import download_problem, link_problem, origin_of

GRAPH = "https://graph.microsoft.com"
TENANT = "11111111-2222-4333-8444-555555555555"
OTHER = "aaaaaaaa-2222-4333-8444-555555555555"

SUSPICIOUS = [
    "https://evil.example/v1.0/users",
    "https://evil.example\\@graph.microsoft.com/v1.0/users",
    "https://graph.microsoft.com.evil.example/v1.0/users",
    "https://graph.microsoft.com@evil.example/v1.0/users",
    "https://user:pw@graph.microsoft.com/v1.0/users",
    "http://graph.microsoft.com/v1.0/users",
    "https://graph.microsoft.com:8443/v1.0/users",
    "https://graph.microsoft.com./v1.0/users",
    "https://graph.microsoft.com%2eevil.example/v1.0/users",
    "//graph.microsoft.com/v1.0/users",
    "/v1.0/users",
    "users",
    "",
    "ftp://graph.microsoft.com/v1.0/users",
    "https://graph.microsoft.com\t/v1.0/users",
    "https://graph.microsoft.com/v1.0/users\n",
    "https:///v1.0/users",
    "https://graph.microsoft.com:99999/v1.0/users",
    "https://[::1/v1.0/users",
    "https://graph.microsoft.com/beta/users",
    "https://graph.microsoft.com/v1.0/../beta/users",
    "https://graph.microsoft.com/v1.0/%2e%2e/beta/users",
    "https://graph.microsoft.com/v1.0/%2E./beta%2Fusers",
    "https://graph.microsoft.us/v1.0/users",
    f"https://graph.microsoft.com/v1.0/{OTHER}/users",
]


@pytest.mark.parametrize("url", SUSPICIOUS)
def test_a_suspicious_link_is_refused_and_says_why(url: str) -> None:
    assert link_problem(url, GRAPH, TENANT)


@pytest.mark.parametrize(
    "url",
    [
        "https://graph.microsoft.com/v1.0/users?$skiptoken=abc%3D%3D&$top=999",
        "https://GRAPH.microsoft.com:443/v1.0/users?$skiptoken=x",
        f"https://graph.microsoft.com/v1.0/{TENANT}/users?$skiptoken=x",
        f"https://graph.microsoft.com/v1.0/users/{OTHER}/memberOf?$skiptoken=x",
    ],
)
def test_an_own_link_is_followed(url: str) -> None:
    assert link_problem(url, GRAPH, TENANT) == ""


@given(st.text(alphabet=st.sampled_from("abcgraph.microsoft.com/\\@:?#%[]1 \t"), max_size=60))
def test_whatever_passes_is_what_requests_connects_to(rest: str) -> None:
    url = f"https://{rest}"
    if link_problem(url, GRAPH, TENANT):
        return
    prepared = requests.Request("GET", url).prepare()
    assert parse_url(prepared.url or "").host == "graph.microsoft.com"


@given(st.text(max_size=80))
def test_any_text_is_judged_without_an_exception(text: str) -> None:
    assert origin_of(text) is None or text.lower().startswith("https://")
    assert isinstance(link_problem(text, GRAPH, TENANT), str)
    assert isinstance(download_problem(text, GRAPH), str)
    assert isinstance(is_allowed_link(text), bool)


def test_reports_are_downloaded_from_microsofts_report_hosts_only() -> None:
    assert download_problem("https://reportsweu.office.com/data/download/x?token=y", GRAPH) == ""
    for url in (
        "https://reports.office.com.evil.example/x",
        "http://reports.office.com/x",
        "https://office.com.evil/x",
        "https://evil.example/x",
        "https://127.0.0.1/x",
        "https://reports.office.com:444/x",
    ):
        assert download_problem(url, GRAPH), url
    local = "https://127.0.0.1:4443"
    assert download_problem("https://localhost:4443/download/x", local) == ""
    assert download_problem("https://reports.office.com/x", local)


def test_only_microsofts_pages_are_opened() -> None:
    assert is_allowed_link("https://entra.microsoft.com/contoso.com/#view/x")
    assert is_allowed_link("https://127.0.0.1:1234/tenant/adminconsent?client_id=x")
    for url in (
        "http://entra.microsoft.com/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://entra.microsoft.com.evil.example/",
        "https://a@entra.microsoft.com/",
        "https://evil.example\\@entra.microsoft.com/",
        "https://entra.microsoft.com:8443/",
        "https://entra.microsoft.com/\n",
        "",
    ):
        assert not is_allowed_link(url), url
