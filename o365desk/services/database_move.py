"""Moving a profile from its SQLite file into a database on a server. It can be interrupted and repeated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from o365desk.domain.errors import AppError
from o365desk.domain.values import Value
from o365desk.secrets.vault import SecretVault
from o365desk.services.database_place import open_server, remember, remembered
from o365desk.store import move
from o365desk.store.engine import Database
from o365desk.store.lock import SyncLock
from o365desk.store.profile import FILE_NAME as SQLITE_FILE


class Moved(Value, frozen=True, kw_only=True):
    """What was moved: how many rows, and the file that stays behind unchanged."""

    rows: int
    kept: Path


def move_profile(folder: Path, vault: SecretVault, url: str, on_progress: Callable[[str], None]) -> Moved:
    """Copy everything, compare both sides, then let the folder belong to the server.

    The file is only read. Interrupted before the end, the folder still belongs to the file, the server holds
    nothing of it, and the command can be given again.

    Args:
        folder: The profile's folder.
        vault: Holds the server's password, if it wants one; its secrets stay good: connection ids are kept.
        url: The server's database (``database_place.database_url``); it must be empty.
        on_progress: Called with one sentence per step.

    Raises:
        AppError: The profile is being synced, lives on a server already, the server cannot be reached, or its
            database is not empty. Nothing was changed then.
    """
    if remembered(folder):
        raise AppError(
            "This profile lives on a server already.",
            f"{folder} belongs to {remembered(folder)}. Nothing was changed.",
            "Move between servers with the server's own tools (pg_dump).",
            code="moved_already",
        )
    with SyncLock(folder):
        source = Database.open_profile(folder)
        try:
            target = open_server(folder, vault, url)
            try:
                report = move.move(source, target, on_progress)
            finally:
                target.close()
        finally:
            source.close()
        remember(folder, url)
    return Moved(rows=report.rows, kept=folder / SQLITE_FILE)
