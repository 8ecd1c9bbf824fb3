"""Mailbox types of a large tenant: several requests at once, while the listing goes on, with the same end."""

from __future__ import annotations

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
