from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from o365desk.sandbox.server import SandboxServer
from tests.cli.conftest import Answer, Terminal


@pytest.fixture
def person(cloud: SandboxServer) -> Iterator[SandboxServer]:
    """Somebody who enters each code that is shown."""
    cloud.partner_sign_in.interval_s = 0
    gone = threading.Event()

    def watch() -> None:
        while not gone.wait(0.05):
            cloud.partner_sign_in.approve_device()

    thread = threading.Thread(target=watch)
    thread.start()
    yield cloud
    gone.set()
    thread.join()


def add(terminal: Terminal, cloud: SandboxServer, *more: str, stdin: str | None = None) -> Answer:
    partner = cloud.partner
    return terminal(
        "connection", "add", "MSP", "--kind", "partner", "--tenant-id", partner.tenant_id,
        "--application-id", partner.application_id, "--secret-stdin", "--cloud", "local",
        "--local-url", cloud.base_url, "--ca-file", cloud.ca_file, *more,
        stdin=(partner.secret or "") if stdin is None else stdin,
    )  # fmt: skip


def test_a_service_account_signs_in_with_a_code_and_syncs(terminal: Terminal, person: SandboxServer) -> None:
    answer = add(terminal, person, "--sign-in", "delegated")
    assert answer.code == 0, answer.err
    assert "/devicelogin" in answer.err
    assert f"Signed in as {person.partner_sign_in.account}." in answer.err
    assert terminal.json("connection", "list")[0]["sign_in"] == "delegated"
    tested = terminal("connection", "test", "MSP")
    assert "The account signs in to the tenant." in tested.out
    synced = terminal("sync", "MSP")
    assert synced.code in (0, 3), synced.out + synced.err
    person.partner_sign_in.revoke()
    held = terminal("sync", "MSP")
    assert held.code == 5
    assert "Sign in again" in held.out + held.err
    again = terminal("connection", "edit", "MSP", "--sign-in", "delegated")
    assert again.code == 0, again.err
    assert terminal("sync", "MSP").code in (0, 3)


def test_a_direct_connection_has_no_partner_sign_in(terminal: Terminal, person: SandboxServer) -> None:
    answer = add(terminal, person, "--sign-in", "delegated", "--kind", "direct")
    assert answer.code == 1
    assert "partner connection" in answer.err


def test_the_refresh_token_is_in_the_vault_only(terminal: Terminal, person: SandboxServer) -> None:
    answer = add(terminal, person, "--sign-in", "delegated")
    assert answer.code == 0
    terminal("sync", "MSP", "--verbose")
    tokens = [token.encode() for token in person.partner_sign_in.issued]
    assert tokens
    for path in terminal.profile.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert not any(token in content for token in tokens), path
