"""Several workers on one server database share a connection's tenants: each is read once in a round."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import AppError, ConnectionHeldError
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import RunOutcome, RunSummary, Trigger
from o365desk.domain.values import utc_now
from o365desk.sandbox.server import SandboxServer
from o365desk.secrets import open_vault
from o365desk.secrets.vault import SecretKind
from o365desk.services.database_place import keep_password
from o365desk.services.desk import Desk, open_desk
from o365desk.store import connections
from tests.postgres import PASSWORD, postgres_cluster, postgres_url
from tests.services.conftest import HASTY, draft_of

__all__ = ["postgres_cluster", "postgres_url"]
TENANTS = 8


@contextmanager
def _machine(folder: Path, url: str, environ: dict[str, str]) -> Iterator[Desk]:
    """A desk on a machine of its own: its folder, its vault, the shared database."""
    keep_password(open_vault(folder, None, environ), PASSWORD)
    desk = open_desk(folder, environ=environ, policy=HASTY, database_url=url)
    # Two at a time, so that a round lasts long enough for others to join.
    desk.sync._workers = 2
    try:
        yield desk
    finally:
        desk.close()


def _make_due(desk: Desk, connection_id: int) -> None:
    with desk.database.write() as tx:
        connection = connections.get(tx, connection_id)
        connections.save(tx, replace(connection, next_sync_at=connection.created_at))


@pytest.fixture
def cloud(tmp_path: Path) -> Iterator[SandboxServer]:
    with SandboxServer(tmp_path / "cloud", tenants=TENANTS, users=8, latency_ms=40) as server:
        yield server


def test_workers_share_a_round_and_nobody_reads_a_tenant_twice(
    cloud: SandboxServer, postgres_url: str, tmp_path: Path, key_environ: dict[str, str]
) -> None:
    assert cloud.partner.secret is not None
    with (
        _machine(tmp_path / "one", postgres_url, key_environ) as one,
        _machine(tmp_path / "two", postgres_url, key_environ) as two,
    ):
        connection = one.connections.add(draft_of(cloud), cloud.partner.secret)
        two.vault.put(connection.id, SecretKind.CLIENT_SECRET, cloud.partner.secret)
        one.options.save(connection.id, SyncOptions())
        _make_due(one, connection.id)
        begun = threading.Event()
        summaries: dict[str, RunSummary] = {}

        def work(name: str, desk: Desk) -> None:
            summaries[name] = desk.sync.run(
                connection.id, trigger=Trigger.SCHEDULED, shared=True, on_event=lambda _: begun.set()
            )

        first = threading.Thread(target=work, args=("one", one))
        first.start()
        assert begun.wait(20)
        assert [run.connection_id for run in two.sync.rounds()] == [connection.id]
        work("two", two)
        first.join(60)

        reads = Counter(
            tenant for _, target, tenant, _ in cloud.asked if target.startswith("/v1.0/organization")
        )
        assert set(reads.values()) == {1}, reads
        counts = [summary.run.counts for summary in summaries.values()]
        # Who has not consented gets no token and is not asked.
        assert len(reads) == sum(each.tenants - each.tenants_held for each in counts)
        assert all(each.tenants for each in counts), "both had a part"
        assert {summary.run.outcome for summary in summaries.values()} <= {
            RunOutcome.COMPLETE,
            RunOutcome.PARTIAL,
        }
        with pytest.raises(AppError) as caught:
            two.sync.run(connection.id, trigger=Trigger.SCHEDULED, shared=True)
        assert caught.value.code == "not_due"
        assert not one.sync.rounds()
        assert one.maintenance.check() == []


def test_a_machine_without_the_credential_leaves_the_round_to_others(
    cloud: SandboxServer, postgres_url: str, tmp_path: Path, key_environ: dict[str, str]
) -> None:
    assert cloud.partner.secret is not None
    with (
        _machine(tmp_path / "one", postgres_url, key_environ) as one,
        _machine(tmp_path / "two", postgres_url, key_environ) as two,
    ):
        connection = one.connections.add(draft_of(cloud), cloud.partner.secret)
        one.options.save(connection.id, SyncOptions())
        _make_due(one, connection.id)
        now = utc_now()
        assert [each.id for each in one.sync.due(now)] == [connection.id]
        assert two.sync.due(now) == []
        assert [each.id for each, _ in two.sync.elsewhere()] == [connection.id]
        assert one.sync.elsewhere() == []
        with pytest.raises(ConnectionHeldError):
            two.sync.run(connection.id)
        assert two.logs.runs() == [], "the others would find the connection held"
        two.vault.put(connection.id, SecretKind.CLIENT_SECRET, cloud.partner.secret)
        assert [each.id for each in two.sync.due(now)] == [connection.id]
