"""A small tenant's first users are stored with all else of it; the end is the same as page by page."""

from __future__ import annotations

from pathlib import Path

import pytest

from o365desk.domain.sync import CollectorKind, RunOutcome, SyncEvent, TenantPhase, TenantProgress
from o365desk.domain.user import MailboxPurpose, Presence, User
from o365desk.sandbox.server import SandboxServer
from o365desk.services import first_sight
from o365desk.services.reading import PURPOSE_AGE
from o365desk.store import delta_links, users
from tests.services.canonical import canonical_export
from tests.services.conftest import Clock, World, open_world


def test_kept_back_ends_as_page_by_page(
    tmp_path: Path, key_environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        SandboxServer(tmp_path / "cloud", tenants=4, users=60) as cloud,
        open_world(cloud, tmp_path / "held", key_environ, Clock()) as held,
        open_world(cloud, tmp_path / "paged", key_environ, Clock()) as paged,
    ):
        kept = held.sync()
        monkeypatch.setattr(first_sight, "MOST", 0)
        stored = paged.sync()
        assert kept.run.counts == stored.run.counts
        assert canonical_export(held.desk.database) == canonical_export(paged.desk.database)
        with held.desk.database.read() as tx:
            read = users.records(tx, held.tenant())
            assert any(one.user.purpose is MailboxPurpose.SHARED for one in read)
            assert users.purpose_candidates(tx, held.tenant(), held.clock() - PURPOSE_AGE, likely=True) == []


def test_somebody_else_who_reads_it_meanwhile_makes_the_next_sync_compare(world: World) -> None:
    tenant_id, stranger = world.tenant(), User(object_id="00000000-0000-0000-0000-00000000abcd")

    def see(event: SyncEvent) -> None:
        ours = isinstance(event, TenantProgress) and event.tenant_id == tenant_id
        if ours and event.phase is TenantPhase.RUNNING and event.step == CollectorKind.USERS and event.count:
            with world.desk.database.write() as tx:
                users.save_page(tx, tenant_id, [stranger])

    world.desk.sync.run(world.connection.id, tenant_ids=[tenant_id], on_event=see)
    with world.desk.database.read() as tx:
        assert len(users.records(tx, tenant_id)) > 1
        assert delta_links.get(tx, tenant_id) is None
    assert world.sync(tenant_ids=[tenant_id]).run.outcome is RunOutcome.COMPLETE
    with world.desk.database.read() as tx:
        found = users.by_object(tx, tenant_id, stranger.object_id)
        assert found is not None
        assert found.presence is Presence.GONE


def test_what_came_is_stored_when_mailbox_types_fail(world: World) -> None:
    tenant_id = world.tenant()
    world.cloud.fault(path=r"\$batch", tenant=tenant_id, after=1, status=503)
    world.sync(tenant_ids=[tenant_id])
    with world.desk.database.read() as tx:
        assert len(users.records(tx, tenant_id)) > 1
        assert delta_links.get(tx, tenant_id) is not None
