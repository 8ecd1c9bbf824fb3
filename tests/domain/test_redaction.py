from __future__ import annotations

import base64
import json
import logging
import quopri
import sys
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.pseudonyms import Pseudonyms
from o365desk.domain.redaction import MARK, Redactor, SecretFilter, redact, redact_opaque

SECRET = "xYz8Q~Abc.Def_123-ghiJKLmnoPQRstuVWX~0ö/+%"


def spellings(secret: str) -> dict[str, str]:
    data = secret.encode()
    return {
        "raw": secret,
        "percent": quote(secret, safe=""),
        "base64": base64.b64encode(data).decode(),
        "base64, one before": base64.b64encode(b"a" + data + b"z").decode(),
        "base64, two before": base64.b64encode(b"ab" + data).decode(),
        "base64 for addresses": base64.urlsafe_b64encode(data).decode(),
        "hex": data.hex(),
        "json": json.dumps(secret),
        "quoted-printable": quopri.encodestring(data).decode(),
        "utf-16": "\0".join(secret),
    }


@pytest.mark.parametrize("name", list(spellings(SECRET)))
def test_a_known_secret_is_found_however_it_is_spelled(name: str) -> None:
    text = spellings(SECRET)[name]
    hidden = SecretFilter([SECRET])(f"before {text} after")
    assert MARK in hidden
    assert len(hidden) < len(text) + 10
    for encoded in spellings(SECRET).values():
        assert encoded.strip("=") not in hidden


@given(st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=12), st.binary(max_size=4))
def test_any_secret_in_any_alignment(secret: str, lead: bytes) -> None:
    text = base64.b64encode(lead + secret.encode() + b"?").decode()
    assert MARK in SecretFilter([secret])(text)


def test_a_pem_is_hidden_line_by_line() -> None:
    body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDU"
    pem = f"-----BEGIN PRIVATE KEY-----\n{body}\nZm9v\n-----END PRIVATE KEY-----\n"
    assert body not in SecretFilter([pem])(f"line: {body}")
    assert body not in redact(f"said {pem}")


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer abcdefgh1234",
        "Proxy-Authorization: Basic dXNlcjpwYXNz",
        "GET /?client_secret=hunter2&x=1",
        '{"refresh_token": "0.AXoA-secret"}',
        "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl",
        "Set-Cookie: session=abc",
    ],
)
def test_shapes(text: str) -> None:
    assert MARK in redact(text)
    for word in ("abcdefgh1234", "dXNlcjpwYXNz", "hunter2", "AXoA", "eyJhIjox", "session=abc"):
        assert word not in redact(text)


def test_what_leaves_the_house_loses_opaque_runs_but_not_sentences() -> None:
    token = "0AXoAbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdef"
    assert redact_opaque(f"token {token}") == f"token {MARK}"
    for harmless in (
        "o365desk.services.support_bundle.SupportBundleService.save",
        "00000000-0000-4000-8000-0123456789ab",
        "/usr/lib/python3/dist-packages/sqlalchemy/engine/base.py",
        "Synced Contoso: 12 users read, 3 changed, request-id 6a1b9f4e-6c1e-4f0a-9d0b-1a2b3c4d5e6f.",
        "========================================================================",
    ):
        assert redact_opaque(harmless) == harmless


def test_the_same_name_gets_the_same_pseudonym_everywhere() -> None:
    invent = Pseudonyms(
        [("Tenant", "Contoso GmbH & Co. KG"), ("User", "Ada Byron"), ("Tenant", "Users")],
        ["contoso.example"],
    )
    assert invent("Contoso GmbH & Co. KG: 12 users") == "Tenant 1: 12 users"
    assert invent("ADA BYRON, then Ada  Byron.") == "User 1, then User 1."
    assert invent("Adam Byron stays") == "Adam Byron stays"
    one = invent("ada@contoso.example and ADA@contoso.example at www.contoso.example, contoso.example")
    first, _and, second, *_rest = one.split()
    assert first == second == "user1@domain1.invented"
    assert one.endswith("at domain2.invented, domain1.invented")
    assert "contoso.onmicrosoft.com" not in invent("https://x/contoso.onmicrosoft.com")


def test_what_support_needs_stays() -> None:
    invent = Pseudonyms([("Tenant", "Contoso")])
    text = "https://graph.microsoft.com/v1.0/users 00000000-0000-4000-8000-0123456789ab o365desk.store.engine"
    assert invent(text) == text


LOGGED = (
    "client_secret=abc123verysecret&x=1",
    '{"access_token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"}',
    "Authorization: Bearer abc.def.ghi",
    "the value A1b8Q~0123456789abcdefghijABCDEFGHIJ.123 was refused",
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----",
)


@pytest.mark.parametrize("text", LOGGED)
def test_logged_secrets_are_blotted_out(text: str) -> None:
    record = logging.LogRecord("o365desk", logging.INFO, "", 0, "said %s", (text,), None)
    written = Redactor("%(message)s").format(record)
    assert "[redacted]" in written
    for secret in ("verysecret", "eyJ", "abc.def", "8Q~", "MIIE"):
        assert secret not in written


def test_secrets_in_tracebacks_too() -> None:
    try:
        raise ValueError("password: hunter2hunter2")
    except ValueError:
        record = logging.LogRecord("o365desk", logging.ERROR, "", 0, "failed", (), sys.exc_info())
    written = Redactor("%(message)s").format(record)
    assert "hunter2" not in written
    assert "ValueError" in written


def test_plain_text_stays() -> None:
    record = logging.LogRecord("o365desk", logging.INFO, "", 0, "Synced Contoso: 12 users.", (), None)
    assert Redactor("%(message)s").format(record) == "Synced Contoso: 12 users."
