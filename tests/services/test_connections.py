"""Connections with their credentials: both or neither, edited without losing matches, tested, removed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from o365desk.domain.connection import (
    Cloud,
    ConnectionDraft,
    ConnectionKind,
    ConnectionStatus,
    CredentialKind,
)
from o365desk.domain.errors import AppError, CancelledError, NotFoundError
from o365desk.domain.preflight import CheckLevel, PreflightReport
from o365desk.domain.sync import RunOutcome
from o365desk.domain.tenant import CustomerSource, MatchState
from o365desk.domain.values import utc_now
from o365desk.secrets import SecretKind
from o365desk.services.desk import Desk, open_desk
from o365desk.store import connections
from tests.services.canonical import canonical_export
from tests.services.conftest import World, draft_of

SECRET = "abcDEF~123-this.is_a_secret"


@pytest.fixture
def desk(tmp_path: Path, key_environ: dict[str, str]) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "profile", environ=key_environ)
    yield opened
    opened.close()


def _draft(name: str = "Contoso") -> ConnectionDraft:
    return ConnectionDraft(
        name=name,
        tenant_id="11111111-1111-1111-1111-111111111111",
        application_id="22222222-2222-2222-2222-222222222222",
    )


def _direct(world: World) -> tuple[ConnectionDraft, str]:
    direct = world.cloud.direct
    assert direct.certificate_file is not None
    draft = ConnectionDraft(
        name="Direct",
        kind=ConnectionKind.DIRECT,
        cloud=Cloud.LOCAL,
        tenant_id=direct.tenant_id,
        application_id=direct.application_id,
        credential_kind=CredentialKind.CERTIFICATE,
        local_url=world.cloud.base_url,
        ca_file=str(world.cloud.ca_file),
    )
    return draft, direct.certificate_file.read_text(encoding="ascii")


def test_add_keeps_the_secret_in_the_vault_only(desk: Desk, tmp_path: Path) -> None:
    connection = desk.connections.add(_draft(), SECRET)
    assert desk.vault.get(connection.id, SecretKind.CLIENT_SECRET) == SECRET
    assert desk.connections.listing()[0].status is ConnectionStatus.NEW
    desk.database.close()
    for file in (tmp_path / "profile").rglob("*"):
        if file.is_file():
            assert SECRET.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("changes", "secret", "word"),
    [
        ({"tenant_id": "contoso.example"}, SECRET, "tenant ID"),
        ({"name": " "}, SECRET, "name"),
        ({}, "33333333-3333-3333-3333-333333333333", "secret's ID"),
        ({}, "", "secret"),
        ({"credential_kind": CredentialKind.CERTIFICATE}, "no certificate", "certificate"),
        ({"cloud": Cloud.LOCAL, "local_url": "https://evil.example", "ca_file": "x"}, SECRET, "127.0.0.1"),
    ],
)
def test_what_cannot_work_is_refused_and_nothing_is_stored(
    desk: Desk, changes: dict[str, object], secret: str, word: str
) -> None:
    with pytest.raises(AppError) as caught:
        desk.connections.add(replace(_draft(), **changes), secret)
    assert word in str(caught.value)
    assert secret not in str(caught.value) or not secret
    assert desk.connections.listing() == []


def test_a_taken_name_leaves_the_first_connection_and_its_secret(desk: Desk) -> None:
    first = desk.connections.add(_draft(), SECRET)
    with pytest.raises(AppError) as caught:
        desk.connections.add(_draft("CONTOSO"), "another~secret-of-some-length")
    assert caught.value.code == "name_taken"
    assert desk.vault.get(first.id, SecretKind.CLIENT_SECRET) == SECRET
    assert len(desk.connections.listing()) == 1


def test_no_connection_without_a_credential(tmp_path: Path, key_environ: dict[str, str]) -> None:
    """The vault cannot be opened: its key file is empty."""
    key = tmp_path / "empty"
    key.write_text("too short")
    opened = open_desk(tmp_path / "profile", environ={"O365DESK_KEY_FILE": str(key)})
    try:
        with pytest.raises(AppError):
            opened.connections.add(_draft(), SECRET)
        assert opened.connections.listing() == []
    finally:
        opened.close()


def test_update_without_a_secret_keeps_the_old_one(desk: Desk) -> None:
    connection = desk.connections.add(_draft(), SECRET)
    changed = desk.connections.update(connection.id, replace(_draft(), name="Contoso Group"))
    assert changed.name == "Contoso Group"
    assert changed.credential_changed_at == connection.credential_changed_at
    assert desk.vault.get(connection.id, SecretKind.CLIENT_SECRET) == SECRET


def test_update_to_a_certificate_needs_one(desk: Desk) -> None:
    connection = desk.connections.add(_draft(), SECRET)
    with pytest.raises(AppError):
        desk.connections.update(connection.id, replace(_draft(), credential_kind=CredentialKind.CERTIFICATE))
    assert desk.connections.get(connection.id) == connection


def test_the_end_of_a_credential_is_known_and_goes_with_it(world: World) -> None:
    desk = world.desk
    ends_at = datetime(2027, 3, 1, tzinfo=UTC)
    made = desk.connections.add(replace(_draft(), secret_expires_at=ends_at), SECRET)
    assert made.credential_expires_at == ends_at
    later = replace(_draft(), secret_expires_at=ends_at + timedelta(days=9))
    assert desk.connections.update(made.id, later).credential_expires_at == later.secret_expires_at
    draft, pem = _direct(world)
    renewed = desk.connections.update(made.id, draft, pem)
    assert renewed.credential_expires_at is not None
    assert renewed.credential_expires_at > utc_now() + timedelta(days=700), "The certificate says it itself."
    assert desk.connections.update(made.id, draft).credential_expires_at == renewed.credential_expires_at


def test_a_certificate_stored_earlier_tells_its_end_at_the_next_sync(world: World) -> None:
    connection = world.desk.connections.add(*_direct(world))
    with world.desk.database.write() as tx:
        connections.set_credential_expiry(tx, connection.id, None)
    world.desk.sync.run(connection.id)
    assert world.desk.connections.get(connection.id).credential_expires_at == connection.credential_expires_at


def test_editing_credentials_keeps_matches_and_links(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    assert world.cloud.partner.secret is not None
    draft = draft_of(world.cloud, "Renamed")
    world.desk.connections.update(world.connection.id, draft, world.cloud.partner.secret)
    world.sync()
    assert canonical_export(world.desk.database) == before


def test_disconnecting_with_data_kept_lets_a_new_connection_take_over(world: World) -> None:
    world.sync()
    before = canonical_export(world.desk.database)
    world.desk.connections.remove(world.connection.id, delete_data=False)
    assert world.desk.vault.kinds(world.connection.id) == frozenset()
    assert canonical_export(world.desk.database) == before
    assert world.cloud.partner.secret is not None
    world.connection = world.desk.connections.add(draft_of(world.cloud), world.cloud.partner.secret)
    world.sync()
    assert canonical_export(world.desk.database) == before
    assert world.desk.connections.listing()[0].tenants == 5


def test_disconnecting_with_data_deleted_keeps_the_documentation(world: World) -> None:
    world.sync()
    organizations = len(world.desk.contacts.organizations())
    people = len(world.desk.contacts.rows())
    world.desk.connections.remove(world.connection.id, delete_data=True)
    assert world.desk.matching.rows() == []
    assert len(world.desk.contacts.organizations()) == organizations
    assert len(world.desk.contacts.rows()) == people
    with pytest.raises(NotFoundError):
        world.desk.connections.remove(world.connection.id, delete_data=True)


def test_a_direct_connection_with_a_certificate_reads_its_one_tenant(world: World) -> None:
    connection = world.desk.connections.add(*_direct(world))
    summary = world.desk.sync.run(connection.id)
    assert summary.run.outcome is RunOutcome.COMPLETE
    row = world.desk.matching.row(world.cloud.direct.tenant_id)
    assert row.tenant.source is CustomerSource.DIRECT
    assert row.state is MatchState.MATCHED
    assert row.tenant.connection_id == connection.id


def test_a_tenant_belongs_to_the_connection_that_read_it_first(world: World) -> None:
    tenant_id = world.cloud.estate.customers[0].id
    draft = replace(draft_of(world.cloud), name="Direct", kind=ConnectionKind.DIRECT, tenant_id=tenant_id)
    direct = world.desk.connections.add(draft, world.cloud.partner.secret or "")
    world.desk.sync.run(direct.id)
    partner = world.sync()
    assert partner.run.counts.tenants == 4
    assert any("Another connection" in line.message for line in world.lines())
    assert world.desk.matching.row(tenant_id).tenant.connection_id == direct.id


def test_preflight_shows_each_tenant_with_its_level(world: World) -> None:
    seen: list[PreflightReport] = []
    draft = draft_of(world.cloud)
    reports = world.desk.connections.test(draft, world.cloud.partner.secret, on_report=seen.append)
    assert reports[0].tenant_id == world.cloud.partner.tenant_id
    assert len(reports) == len(seen) == 5
    levels = {report.tenant_id: report.level for report in reports}
    assert levels[world.tenant("no-consent")] is CheckLevel.ERROR
    assert levels[world.tenant("concealed")] is CheckLevel.WARNING
    assert levels[world.tenant()] is not CheckLevel.ERROR


def test_preflight_of_a_stored_connection_uses_its_secret(world: World) -> None:
    chosen = world.tenant()
    reports = world.desk.connections.test(world.connection.id, tenant_ids=[chosen])
    assert [report.tenant_id for report in reports] == [chosen]


def test_preflight_with_a_wrong_secret_says_so_and_does_not_raise(world: World) -> None:
    reports = world.desk.connections.test(draft_of(world.cloud), "wrong~secret-but-long-enough")
    assert reports[0].level is CheckLevel.ERROR
    assert len(reports) == 1


def test_preflight_is_cancelled_within_a_second(world: World) -> None:
    world.cloud.set_latency(3_000)
    cancel = threading.Event()
    threading.Timer(0.3, cancel.set).start()
    with pytest.raises(CancelledError):
        world.desk.connections.test(world.connection.id, cancel=cancel)


def test_consent_links_and_steps(world: World) -> None:
    link = world.desk.connections.consent_link(world.connection, world.tenant())
    assert link.startswith(world.cloud.base_url)
    assert world.connection.application_id in link
    assert world.desk.connections.consent_link(ConnectionDraft(name="x"), world.tenant()) == ""
    steps = world.desk.connections.registration_steps(ConnectionKind.PARTNER)
    names = {permission.name for permission in world.desk.connections.permissions(ConnectionKind.PARTNER)}
    assert names <= {text for step in steps for text in step.copy}
