"""Mailbox types of a large tenant: several requests at once, while the listing goes on, with the same end."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from o365desk.domain.sync import CollectorKind, CollectorOutcome
from o365desk.sandbox.server import SandboxServer
from o365desk.services import purposes, user_reading
from o365desk.store import runs
from tests.services.canonical import canonical_export
from tests.services.conftest import Clock, World, open_world


@pytest.fixture
def piecemeal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every tenant counts as large: pages of five, two mailboxes to a thread."""
    monkeypatch.setattr("o365desk.graph.directory._PAGE", "5")
    monkeypatch.setattr(user_reading, "_LONG", 5)
    monkeypatch.setattr(purposes, "SLICE", 2)


def _state(world: World, tenant_id: str) -> runs.CollectorState:
    with world.desk.database.read() as tx:
        return runs.states(tx, tenant_id)[CollectorKind.MAILBOX_PURPOSE]


def test_piecemeal_ends_as_in_one_go(
    tmp_path: Path, key_environ: dict[str, str], request: pytest.FixtureRequest
) -> None:
    with (
        SandboxServer(tmp_path / "cloud", tenants=2, users=60) as cloud,
        open_world(cloud, tmp_path / "one", key_environ, Clock()) as one,
        open_world(cloud, tmp_path / "many", key_environ, Clock()) as many,
    ):
        one.sync()
        once = len(one.asked("$batch"))
        request.getfixturevalue("piecemeal")
        many.sync()
        assert len(many.asked("$batch")) - once > once + 3, "Two mailboxes to a request."
        assert canonical_export(many.desk.database) == canonical_export(one.desk.database)
        tenant_id = many.tenant()
        order = [path for _, path, tenant, _ in cloud.asked if tenant == tenant_id]
        second = order[len(order) // 2 :]
        first_asked = next(at for at, path in enumerate(second) if "mailboxSettings" in path)
        assert any("/v1.0/users?" in path for path in second[first_asked:]), "While the listing goes on."
        asked = len(cloud.asked)
        many.sync()
        assert many.asked("mailboxSettings", asked) == []


@pytest.mark.usefixtures("piecemeal")
def test_a_slice_that_fails_makes_it_partial_and_keeps_the_others(world: World) -> None:
    tenant_id = world.tenant()
    world.cloud.fault(path=r"\$batch", tenant=tenant_id, after=2, status=503)
    summary = world.sync()
    (ended,) = [
        each
        for each in summary.collectors
        if (each.tenant_id, each.kind) == (tenant_id, CollectorKind.MAILBOX_PURPOSE)
    ]
    assert (ended.outcome, ended.count > 0) == (CollectorOutcome.PARTIAL, True)
    world.cloud.clear_faults()
    world.sync()
    assert _state(world, tenant_id).outcome is CollectorOutcome.COMPLETE


def test_who_is_left_to_ask_is_looked_for_every_few_hours(world: World) -> None:
    """The look reads every user; and what was not asked whole is looked for at once."""
    world.cloud.grant(world.tenant("no-consent"))
    world.sync()
    with world.desk.database.read() as tx:
        states = runs.states_of_connection(tx, world.connection.id)
    later = world.clock() + timedelta(days=8)

    def left(at: datetime, *, full: bool = False) -> int:
        found = purposes.to_ask(world.desk.database, world.connection.id, states, at, full=full)
        return sum(map(len, found.values()))

    assert left(world.clock()) == 0
    assert left(later) > 0, "they are a week old"
    world.clock.ahead += timedelta(hours=1)
    asked = len(world.cloud.asked)
    world.sync()
    assert not world.asked("mailboxSettings", asked)
    assert left(world.clock(), full=True) == 0
