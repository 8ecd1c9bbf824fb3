"""A connection whose tokens come from a partner's service account, and what tokens cost over a sync."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from o365desk.domain.connection import Connection, SignIn
from o365desk.domain.errors import AppError, ConnectionHeldError
from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome
from o365desk.graph.delegated import MemoryKeeper, SignedIn
from o365desk.secrets.vault import SecretKind, SecretVault, open_vault
from o365desk.services.refresh_tokens import VaultKeeper
from tests.services.conftest import World, draft_of

DELEGATED = {"sign_in": SignIn.DELEGATED}


@pytest.fixture
def vault(tmp_path: Path, key_environ: dict[str, str]) -> SecretVault:
    return open_vault(tmp_path / "vault", None, key_environ)


def sign_in(world: World, connection_id: int | None = None) -> MemoryKeeper:
    account = world.cloud.partner_sign_in
    account.interval_s = 0
    secret = None if connection_id else world.cloud.partner.secret
    return world.desk.connections.sign_in(
        replace(draft_of(world.cloud), **DELEGATED),
        secret,
        connection_id,
        threading.Event(),
        show_code=lambda code: (
            None if account.approve_device(code.user_code) else pytest.fail("no such code")
        ),
    )


@pytest.fixture
def delegated(world: World) -> World:
    """The world's connection, changed to a partner sign-in."""
    keeper = sign_in(world, world.connection.id)
    draft = replace(draft_of(world.cloud), **DELEGATED)
    world.connection = world.desk.connections.update(world.connection.id, draft, None, keeper)
    return world


def stored(world: World) -> str | None:
    return world.desk.vault.get(world.connection.id, SecretKind.REFRESH_TOKEN)


def token_requests(world: World, start: int = 0) -> Counter[str | None]:
    return Counter(
        tenant for _, path, tenant, _ in world.cloud.requests[start:] if path.endswith("/oauth2/v2.0/token")
    )


def test_a_sync_asks_for_one_token_a_tenant_and_never_one_a_page(delegated: World, small_pages: None) -> None:
    start = len(delegated.cloud.requests)
    summary = delegated.sync()
    asked = token_requests(delegated, start)
    assert set(asked.values()) == {1}, asked
    assert len(delegated.cloud.requests) - start > 3 * sum(asked.values())
    assert summary.run.outcome in (RunOutcome.COMPLETE, RunOutcome.PARTIAL)
    purposes = [one for one in summary.collectors if one.kind is CollectorKind.MAILBOX_PURPOSE]
    assert purposes
    assert {one.outcome for one in purposes} == {CollectorOutcome.NOT_AVAILABLE}
    assert not [path for _, path, _, _ in delegated.cloud.requests[start:] if "mailboxSettings" in path]


def test_an_application_asks_for_one_token_a_tenant_too(world: World, small_pages: None) -> None:
    start = len(world.cloud.requests)
    world.sync()
    assert set(token_requests(world, start).values()) == {1}


def test_tokens_that_end_under_way_are_renewed_once(world: World) -> None:
    world.cloud.fault(r"/users\?", status=401, times=1)
    start = len(world.cloud.requests)
    assert world.sync().run.outcome in (RunOutcome.COMPLETE, RunOutcome.PARTIAL)
    assert Counter(token_requests(world, start).values())[2] == 1


def test_the_rotated_token_is_stored_and_goes_on(delegated: World) -> None:
    delegated.cloud.partner_sign_in.strict = True
    first = stored(delegated)
    delegated.sync()
    second = stored(delegated)
    assert second not in (None, first)
    assert delegated.sync().run.outcome in (RunOutcome.COMPLETE, RunOutcome.PARTIAL)
    assert stored(delegated) != second


def test_a_revoked_sign_in_holds_the_connection_after_one_request(delegated: World) -> None:
    delegated.cloud.partner_sign_in.revoke()
    start = len(delegated.cloud.requests)
    summary = delegated.sync()
    assert summary.run.outcome is RunOutcome.HELD
    assert sum(token_requests(delegated, start).values()) == 1
    assert len(delegated.cloud.requests) - start == 1
    assert any("Sign in again" in f"{line.message} {line.hint}" for line in delegated.lines())
    keeper = sign_in(delegated, delegated.connection.id)
    draft = replace(draft_of(delegated.cloud), **DELEGATED)
    delegated.desk.connections.update(delegated.connection.id, draft, None, keeper)
    assert delegated.sync().run.outcome in (RunOutcome.COMPLETE, RunOutcome.PARTIAL)


def test_the_token_is_in_the_vault_only_and_goes_with_the_connection(delegated: World) -> None:
    token, service = stored(delegated), delegated.desk.connections
    assert token
    assert service.account(delegated.connection.id) == delegated.cloud.partner_sign_in.account
    for path in (delegated.folder / "profile").rglob("*"):
        assert not path.is_file() or token.encode() not in path.read_bytes(), path
    # Back to the application's own sign-in: it is forgotten.
    service.update(delegated.connection.id, draft_of(delegated.cloud))
    assert stored(delegated) is None
    assert service.account(delegated.connection.id) == ""
    assert delegated.desk.vault.kinds(delegated.connection.id) == {SecretKind.CLIENT_SECRET}


def test_a_partner_sign_in_wants_a_sign_in(world: World, delegated: World) -> None:
    service, secret = world.desk.connections, world.cloud.partner.secret or ""
    draft = replace(draft_of(world.cloud, "Another"), **DELEGATED)
    with pytest.raises(AppError, match="cannot be used") as caught:
        service.add(draft, secret)
    assert caught.value.code == "no_sign_in"
    with pytest.raises(AppError, match="cannot be used"):
        service.test(draft, secret)
    for changes in (
        {"application_id": "00000000-0000-4000-8000-00000000beef"},
        {"tenant_id": draft.application_id},
    ):
        with pytest.raises(AppError):
            service.update(delegated.connection.id, replace(draft, name="Sandbox", **changes))
    kept = service.update(delegated.connection.id, replace(draft, name="Renamed"))
    assert kept.sign_in is SignIn.DELEGATED
    world.desk.vault.delete(kept.id, SecretKind.REFRESH_TOKEN)
    with pytest.raises(ConnectionHeldError, match="signed in"):
        service.test(kept.id)


def test_a_stored_connection_and_a_draft_are_tested(delegated: World) -> None:
    service = delegated.desk.connections
    chosen = delegated.tenant()
    by_id = service.test(delegated.connection.id, tenant_ids=[chosen])[0]
    draft = replace(draft_of(delegated.cloud), **DELEGATED)
    by_draft = service.test(
        draft, delegated.cloud.partner.secret, tenant_ids=[chosen], account=sign_in(delegated)
    )[0]
    for report in (by_id, by_draft):
        names = {check.name for check in report.checks}
        assert "User.Read.All" in names
        assert "MailboxSettings.Read" not in names


# The keeper


def test_only_the_newest_is_kept_and_a_new_sign_in_wins(vault: SecretVault) -> None:
    vault.put(1, SecretKind.REFRESH_TOKEN, "r0")
    keeper = VaultKeeper(vault, 1, "MSP")
    assert keeper.current() == "r0"
    keeper.rotated("r1")
    assert vault.get(1, SecretKind.REFRESH_TOKEN) == "r1"
    for number in range(2, 50):
        keeper.rotated(f"r{number}")
    keeper.close()
    assert vault.get(1, SecretKind.REFRESH_TOKEN) == "r49" == keeper.current()
    vault.put(1, SecretKind.REFRESH_TOKEN, "signed in anew")
    keeper.rotated("r50")
    keeper.close()
    assert vault.get(1, SecretKind.REFRESH_TOKEN) == "signed in anew" == keeper.current()


def test_a_refused_token_gives_way_to_a_stored_one(vault: SecretVault) -> None:
    vault.put(1, SecretKind.REFRESH_TOKEN, "old")
    keeper = VaultKeeper(vault, 1, "MSP")
    keeper.current()
    keeper.refused()
    assert keeper.current() == "old"
    vault.put(1, SecretKind.REFRESH_TOKEN, "new")
    keeper.refused()
    assert keeper.current() == "new"
    with pytest.raises(ConnectionHeldError):
        VaultKeeper(vault, 2, "Other").current()


def test_workers_lose_no_rotation(vault: SecretVault) -> None:
    vault.put(1, SecretKind.REFRESH_TOKEN, "start")
    keeper = VaultKeeper(vault, 1, "MSP")
    keeper.current()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: keeper.rotated(f"token-{n}"), range(200)))
    keeper.close()
    assert vault.get(1, SecretKind.REFRESH_TOKEN) == keeper.current() != "start"
    assert "token-" not in repr(keeper)
    assert "token" not in repr(MemoryKeeper(SignedIn(refresh_token="token", account="a")))


def test_a_connection_knows_who_signs_in(delegated: World) -> None:
    one: Connection = delegated.desk.connections.get(delegated.connection.id)
    assert one.sign_in is SignIn.DELEGATED
