"""Tokens live on between a process's syncs; what changed at Microsoft meanwhile is noticed all the same."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from msgspec.structs import replace

from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome
from o365desk.domain.tenant import TenantAccess
from o365desk.sandbox import permissions
from o365desk.services.desk import open_desk
from o365desk.store import tenants
from tests.services.conftest import HASTY, World, draft_of


def _tokens(world: World, since: int) -> Counter[str | None]:
    asked = world.cloud.asked[since:]
    return Counter(tenant for _, path, tenant, _ in asked if path.endswith("/oauth2/v2.0/token"))


def _ready(world: World) -> int:
    """A world that was synced; how many requests that took."""
    world.cloud.grant(world.tenant("no-consent"))
    assert world.sync().run.outcome is RunOutcome.COMPLETE
    return len(world.cloud.asked)


def test_a_second_sync_asks_for_one_token_that_proves_the_credential(world: World) -> None:
    asked = _ready(world)
    assert world.sync().run.outcome is RunOutcome.COMPLETE
    assert sum(_tokens(world, asked).values()) == 1


def test_the_next_program_asks_for_one_token_only(world: World, key_environ: dict[str, str]) -> None:
    asked = _ready(world)
    secret = world.cloud.partner.secret
    assert secret is not None
    for path in (world.folder / "profile").iterdir():
        if path.is_file():
            assert b"eyJ" not in path.read_bytes(), f"a token lies open in {path.name}"
    world.desk.close()
    world.desk = open_desk(world.folder / "profile", environ=key_environ, clock=world.clock, policy=HASTY)
    assert world.sync().run.outcome is RunOutcome.COMPLETE
    assert sum(_tokens(world, asked).values()) == 1
    asked = len(world.cloud.asked)
    world.clock.ahead += timedelta(hours=2)
    world.desk.close()
    world.desk = open_desk(world.folder / "profile", environ=key_environ, clock=world.clock, policy=HASTY)
    world.sync()
    assert len(_tokens(world, asked)) > 2, "what has ended is not used"


def test_tokens_that_graph_takes_no_more_are_renewed(world: World) -> None:
    asked = _ready(world)
    world.cloud.expire_tokens()
    assert world.sync().run.outcome is RunOutcome.COMPLETE
    assert set(_tokens(world, asked).values()) == {1}


def test_consent_that_was_taken_back_is_told_by_graph_and_asked_about_once(world: World) -> None:
    asked = _ready(world)
    victim = world.tenant()
    world.cloud.revoke(victim)
    assert world.sync().run.outcome is RunOutcome.PARTIAL
    assert _tokens(world, asked)[victim] == 1
    with world.desk.database.read() as tx:
        assert tenants.get(tx, victim).access is TenantAccess.NO_CONSENT


def test_a_permission_given_between_two_syncs_counts_at_once(world: World) -> None:
    poor = world.tenant()
    world.cloud.grant(poor, [name for name in permissions.CUSTOMER if name != "MailboxSettings.Read"])
    summaries = [world.sync(full=True)]
    world.cloud.grant(poor)
    summaries.append(world.sync(full=True))
    found = [
        one.outcome
        for summary in summaries
        for one in summary.collectors
        if one.tenant_id == poor and one.kind is CollectorKind.MAILBOX_PURPOSE
    ]
    assert found == [CollectorOutcome.NOT_AVAILABLE, CollectorOutcome.COMPLETE]


def test_a_new_credential_or_application_takes_no_old_token(world: World) -> None:
    asked = _ready(world)
    world.desk.connections.update(world.connection.id, draft_of(world.cloud), world.cloud.partner.secret)
    world.sync()
    assert len(_tokens(world, asked)) > 2
    asked = len(world.cloud.asked)
    draft = replace(draft_of(world.cloud), application_id="12345678-0000-4000-8000-000000000000")
    world.desk.connections.update(world.connection.id, draft, None)
    assert world.sync().run.outcome is RunOutcome.HELD
    assert all(path.endswith("/token") for _, path, _, _ in world.cloud.asked[asked:])
