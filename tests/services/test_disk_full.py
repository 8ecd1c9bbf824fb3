"""The disk fills up in the middle of a sync, an export, the log: named, nothing lost, heals when freed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from o365desk import front
from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportKind
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import RunOutcome
from o365desk.services.desk import open_desk
from o365desk.services.documents import ExportKind
from tests.services.canonical import canonical_export
from tests.services.conftest import HASTY, World, build_world, draft_of
from tests.small_disk import SmallDisk, mounted


@dataclass
class Place:
    """A sandbox world whose profile lies on a small disk."""

    world: World
    disk: SmallDisk


@pytest.fixture
def place(tmp_path: Path, key_environ: dict[str, str]) -> Iterator[Place]:
    with mounted(tmp_path / "disk", 8) as disk:
        for world in build_world(disk.folder, key_environ, tenants=4, users=30):
            yield Place(world, disk)


@pytest.mark.parametrize("leave_kb", [0, 60, 500])
def test_in_a_sync(place: Place, tmp_path: Path, key_environ: dict[str, str], leave_kb: int) -> None:
    world, disk = place.world, place.disk
    disk.fill(leave_kb)
    said = _said_by_a_sync(world)
    assert any("disk is full" in sentence for sentence in said), said
    assert any("free there" in sentence for sentence in said), said
    assert world.desk.maintenance.check() == []
    disk.free()
    healed = world.sync()
    assert healed.run.outcome in (RunOutcome.COMPLETE, RunOutcome.PARTIAL)
    assert world.desk.maintenance.check() == []
    whole = _undisturbed(world, tmp_path / "whole", key_environ)
    assert canonical_export(world.desk.database) == whole


def _said_by_a_sync(world: World) -> list[str]:
    try:
        summary = world.sync()
    except AppError as error:
        return [str(error)]
    assert summary.run.outcome is not RunOutcome.COMPLETE
    return [line.message for line in world.lines()]


def _undisturbed(world: World, folder: Path, environ: dict[str, str]) -> Any:
    """The state of a profile that syncs the same cloud without any fault."""
    desk = open_desk(folder, environ=environ, policy=HASTY)
    try:
        assert world.cloud.partner.secret is not None
        connection = desk.connections.add(draft_of(world.cloud), world.cloud.partner.secret)
        for kind, path in zip(
            (ImportKind.ORGANIZATIONS, ImportKind.CONTACTS),
            world.cloud.write_documentation(world.folder / "documents"),
            strict=True,
        ):
            mapping = desk.documents.preview(path, kind).mapping
            desk.documents.import_file(path, kind, mapping, skip_errors=True, actor="test")
        desk.options.save(connection.id, SyncOptions())
        desk.sync.run(connection.id)
        return canonical_export(desk.database)
    finally:
        desk.close()


def test_in_an_export_and_in_the_daily_backup(place: Place) -> None:
    world, disk = place.world, place.disk
    world.sync()
    old = world.folder / "contacts.csv"
    world.desk.documents.export(ExportKind.CONTACTS, old)
    before = old.read_bytes()
    world.clock.ahead += timedelta(days=1)
    saved = world.desk.maintenance.daily()
    assert saved is not None
    kept = saved.read_bytes()
    disk.fill(2)
    with pytest.raises(AppError) as caught:
        world.desk.documents.export(ExportKind.CONTACTS, old)
    assert caught.value.code == "disk_full"
    assert old.read_bytes() == before
    world.clock.ahead += timedelta(days=1)
    with pytest.raises(AppError) as caught:
        world.desk.maintenance.daily()
    assert caught.value.code == "disk_full"
    assert saved.read_bytes() == kept
    disk.free()
    assert world.desk.maintenance.daily() is not None


def test_in_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with mounted(tmp_path / "disk", 1) as disk:
        close = front.set_up_logging(disk.folder)
        logger = logging.getLogger("o365desk.test")
        logger.info("before")
        disk.fill()
        for _ in range(300):
            logger.info("%s", "x" * 100)
        disk.free()
        logger.info("after")
        close()
        written = (disk.folder / "o365desk.log").read_text("utf-8").splitlines()
    assert written[0].endswith("before")
    assert written[-1].endswith("after")
    said = capsys.readouterr().err
    assert said.count("cannot be written") == 1
    assert "Traceback" not in said
